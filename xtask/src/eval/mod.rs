//! `cargo xtask eval`: how right the release program is, against labelled data, in one table.
//!
//! The program is driven through its documented command line, so what is measured is what users get.

mod abstracts;
mod advice;
mod articles;
mod background;
mod data;
mod first_author;
mod identifiers;
mod locate;
mod measure;
mod pages;
mod pairs;
mod program;
mod references;
mod seed;
pub(crate) mod similarity;
mod slice;
mod social;
mod strength;
mod table;
mod terms;
mod unseen;
mod web_health;

use std::path::PathBuf;

use anyhow::{Result, ensure};

use data::Data;
use measure::Measure;
use program::Program;
use slice::Slice;

/// What to measure and how to print it.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A part (claims, citations, references, identifiers, seed, pages) or one file of it
    /// (unseen, background, web-health, strength, advice, social, abstracts); all when none is named.
    names: Vec<String>,
    /// Print the table as JSON.
    #[arg(long)]
    json: bool,
    /// Give the figures of the read and of the unread slice apart. The unread slice (a quarter,
    /// by the last hexadecimal digit of a row's id) shows what carries over: nobody reads it.
    #[arg(long)]
    split: bool,
    /// Print up to N (20) mistakes in one set, as the table's first column names it, from the read
    /// slice, in an order that is random but always the same.
    #[arg(long, num_args = 1..=2, value_names = ["SET", "N"])]
    errors: Option<Vec<String>>,
    /// Measure this program instead of building target/release/claimlight.
    #[arg(long)]
    binary: Option<PathBuf>,
}

/// What the scorers work with.
struct Lab {
    program: Program,
    data: Data,
}

/// One file of labelled data and its scorer.
struct Part {
    group: &'static str,
    name: &'static str,
    /// Where its data are, under the shared folder; nothing for what is in this repository.
    needs: &'static str,
    measure: fn(&Lab) -> Result<Vec<Measure>>,
}

#[rustfmt::skip]
const PARTS: &[Part] = &[
    Part { group: "seed", name: "seed", needs: "eval/seed", measure: seed::measure },
    Part { group: "claims", name: "unseen", needs: "", measure: unseen::measure },
    Part { group: "claims", name: "background", needs: "eval/claims/background.tsv", measure: background::measure },
    Part { group: "claims", name: "web-health", needs: "eval/claims/web_health.tsv", measure: web_health::measure },
    Part { group: "claims", name: "strength", needs: "eval/claims/strength.tsv", measure: strength::measure },
    Part { group: "claims", name: "advice", needs: "eval/claims/advice.tsv", measure: advice::measure },
    Part { group: "claims", name: "social", needs: "eval/claims/social.tsv", measure: social::measure },
    Part { group: "claims", name: "abstracts", needs: "eval/claims/abstract_claims.tsv", measure: abstracts::measure },
    Part { group: "identifiers", name: "identifiers", needs: "eval/citations/identifiers.tsv", measure: identifiers::measure },
    Part { group: "citations", name: "articles", needs: "eval/citations/articles", measure: articles::measure },
    Part { group: "references", name: "references", needs: "eval/citations/references.jsonl", measure: references::measure },
    Part { group: "terms", name: "terms", needs: "terms/drugs.tsv", measure: terms::measure },
    Part { group: "pages", name: "pages", needs: "pages/INDEX.jsonl", measure: pages::measure },
];

/// Runs the parts that were asked for and prints their table or their mistakes.
pub(crate) fn run_command(arguments: &Arguments) -> Result<()> {
    let parts = chosen(&arguments.names)?;
    let lab =
        Lab { program: Program::new(arguments.binary.clone())?, data: Data::beside_workspace() };
    let mut measures = Vec::new();
    for part in parts {
        if part.needs.is_empty() || lab.data.has(part.needs) {
            measures.extend((part.measure)(&lab)?);
        } else {
            eprintln!(
                "skipped {}: {} is not there",
                part.name,
                lab.data.path(part.needs).display()
            );
        }
    }
    if let Some(errors) = &arguments.errors {
        return print_errors(&measures, errors);
    }
    let slices: &[Slice] = if arguments.split { &Slice::EVERY } else { &[Slice::All] };
    let table = table::Table::new(&measures, slices);
    if arguments.json {
        println!("{}", table.json());
    } else {
        print!("{table}");
    }
    Ok(())
}

fn chosen(names: &[String]) -> Result<Vec<&'static Part>> {
    let is = |part: &Part, name: &String| part.name == name || part.group == name;
    for name in names {
        ensure!(PARTS.iter().any(|part| is(part, name)), "no part is called {name:?}");
    }
    let wanted = |part: &&Part| names.is_empty() || names.iter().any(|name| is(part, name));
    Ok(PARTS.iter().filter(wanted).collect())
}

fn print_errors(measures: &[Measure], arguments: &[String]) -> Result<()> {
    let [set, count @ ..] = arguments else { return Ok(()) };
    let count = count.first().map_or(Ok(20), |count| count.parse())?;
    let sets: Vec<&Measure> = measures.iter().filter(|measure| measure.set == *set).collect();
    ensure!(!sets.is_empty(), "no set is called {set:?}; the table's first column names them");
    for measure in sets {
        let mut mistakes: Vec<_> = measure.mistakes(Slice::Read).collect();
        if mistakes.is_empty() {
            continue;
        }
        mistakes.sort_by_key(|(id, _)| slice::hash(id));
        println!("{}, {}: {} of {}", set, measure.name, count.min(mistakes.len()), mistakes.len());
        for (id, mistake) in mistakes.into_iter().take(count) {
            println!("  {id}  {mistake}");
        }
    }
    Ok(())
}
