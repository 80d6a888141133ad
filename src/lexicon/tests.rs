//! The lists are in canonical form, and read text as they should.

use crate::text::Span;

use super::classes::LISTS;
use super::dictionary::Dictionary;
use super::*;

/// Sorted, each entry once, comments above.
fn canonical(text: &str) -> String {
    let (comments, mut entries): (Vec<&str>, Vec<&str>) = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .partition(|line| line.starts_with('#'));
    entries.sort_by_key(|entry| entry.trim_start_matches("! ").to_lowercase());
    entries.dedup();
    comments.into_iter().chain(entries).flat_map(|line| [line, "\n"]).collect()
}

#[test]
fn lists_are_sorted_and_hold_each_entry_once() {
    for list in LISTS {
        let path = format!("{}/src/lexicon/{}", env!("CARGO_MANIFEST_DIR"), list.file);
        let text = canonical(list.text);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &text).expect("the lists can be written");
        } else {
            assert!(
                text == list.text,
                "{path} is not sorted: UPDATE=1 cargo test lists_are_sorted"
            );
        }
    }
}

/// The same lists give the same bytes, here and in `build.rs`.
#[test]
fn what_is_packed_is_the_lists() {
    let compile::Packed { words, shipped, wording } = compile::pack();
    assert!(words == include_bytes!(concat!(env!("OUT_DIR"), "/words")));
    assert!(shipped == include_bytes!(concat!(env!("OUT_DIR"), "/shipped")));
    assert!(wording == include_bytes!(concat!(env!("OUT_DIR"), "/wording")));
}

#[test]
fn every_exception_gives_its_reason() {
    for list in LISTS {
        for line in list.text.lines().filter(|line| line.starts_with('!')) {
            assert!(line.contains('#'), "{}: `{line}` gives no reason", list.file);
        }
    }
}

#[test]
fn every_word_of_the_lists_has_a_number_of_its_own() {
    let mut known = std::collections::HashMap::new();
    for list in LISTS {
        list::entries(list, &mut |term, _| {
            for word in compile::split(term) {
                let number = Dictionary::shipped().number(hash::key(word.as_bytes(), word.len()));
                let first = known.entry(number).or_insert_with(|| word.clone());
                assert_eq!(*first, word);
            }
        });
    }
    assert!(known.len() > 1000 && !known.contains_key(&0));
}

fn check(text: &str, expected: &str) {
    let mut units = Vec::new();
    let span = Span::new(0, text.len() as u32);
    Lexicon::shipped().read(Reader::default().read(text, span), &mut units);
    let kinds = [
        (Class::Condition, "condition"),
        (Class::Drug, "drug"),
        (Class::Supplement, "supplement"),
        (Class::Process, "process"),
        (Class::Shield, "shield"),
        (Class::Prevent, "prevent"),
    ];
    let seen: Vec<String> = units
        .iter()
        .flat_map(|unit| {
            kinds.iter().filter(|(class, _)| unit.is(*class)).map(move |kind| (unit, kind))
        })
        .map(|(unit, (_, name))| format!("{}={name}", unit.of(text)))
        .collect();
    assert_eq!(seen.join(" "), expected);
}

#[test]
fn the_longest_term_is_met_in_any_form_and_spelling() {
    check("Crohn’s disease and a heart attack", "Crohn’s disease=condition heart attack=condition");
    check("Anaemia, leukemias, tumours", "Anaemia=condition leukemias=condition tumours=condition");
    check("statin-induced rhabdomyolysis", "rhabdomyolysis=condition");
    check("Ramipril and vitamin D", "Ramipril=drug vitamin D=supplement");
    check("it wards off colds", "wards off=prevent colds=condition");
}

#[test]
fn other_senses_are_shielded() {
    check("the American Heart Association", "American Heart Association=shield");
    check("He aids her; AIDS", "AIDS=condition");
    check("the purposes, diagnoses and exposes", "");
}
