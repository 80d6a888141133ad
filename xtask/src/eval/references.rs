//! Fields of reference entries, against annotated and publisher-tagged strings.

use anyhow::Result;
use serde_json::Value;

use super::Lab;
use super::data::{text, texts};
use super::first_author::{family_names, is_first_author};
use super::measure::{Aim, Figure, Item, Measure};
use super::similarity::{bare, soft_equal};

/// A part of the rows, the bar for "all four right", the bars for the fields, and what others reach.
struct Rows {
    set: &'static str,
    file: &'static str,
    holds: fn(&Value) -> bool,
    all_four: f64,
    fields: [f64; 6],
    peers: &'static str,
}

const NO_BARS: [f64; 6] = [0.0; 6];

const SETS: [Rows; 4] = [
    Rows {
        set: "refs_biomed",
        file: "eval/citations/references.jsonl",
        holds: |row| row["biomed"] == true,
        all_four: 0.94,
        fields: [0.985, 0.965, 0.96, 0.99, 0.93, 0.97],
        peers: "AnyStyle .86-.89, trial model .96",
    },
    Rows {
        set: "refs_all",
        file: "eval/citations/references.jsonl",
        holds: |_| true,
        all_four: 0.83,
        fields: NO_BARS,
        peers: "AnyStyle .60-.69, trial model .86",
    },
    Rows {
        set: "refs_jats",
        file: "eval/citations/references_jats.jsonl",
        holds: |_| true,
        all_four: 0.935,
        fields: NO_BARS,
        peers: "AnyStyle .92-.94, trial model .94",
    },
    Rows {
        set: "refs_printed",
        file: "eval/citations/references_jats.jsonl",
        holds: |row| text(row, "kind").starts_with("as printed"),
        all_four: 0.0,
        fields: NO_BARS,
        peers: "trial model .93",
    },
];

/// What others reach on biomedical strings, soft F1.
const FIELD_PEERS: [&str; 6] = [
    "AnyStyle .98, GROBID (PDF) .86",
    "AnyStyle .94, GROBID (PDF) .89",
    "AnyStyle .94, GROBID (PDF) .84",
    "AnyStyle .99, GROBID (PDF) .89",
    "AnyStyle .98, GROBID (PDF) .93",
    "AnyStyle .97, GROBID (PDF) .89",
];

/// A field: its name, what the data say, what we say.
struct Field {
    name: &'static str,
    gold: fn(&Value) -> String,
    ours: fn(&Value) -> String,
}

const FIELDS: [Field; 7] = [
    Field { name: "first author", gold: gold_author, ours: our_author },
    Field {
        name: "title",
        gold: |row| field(row, "title"),
        ours: |csl| text(csl, "title").to_owned(),
    },
    Field {
        name: "container",
        gold: |row| field(row, "container"),
        ours: |csl| text(csl, "container-title").to_owned(),
    },
    Field { name: "year", gold: |row| field(row, "year"), ours: our_year },
    Field {
        name: "volume",
        gold: |row| field(row, "volume"),
        ours: |csl| text(csl, "volume").to_owned(),
    },
    Field { name: "first page", gold: gold_page, ours: |csl| first_page(text(csl, "page")) },
    Field { name: "doi", gold: printed_doi, ours: |csl| text(csl, "DOI").to_owned() },
];

pub(super) fn measure(lab: &Lab) -> Result<Vec<Measure>> {
    let mut measures = Vec::new();
    for file in ["eval/citations/references.jsonl", "eval/citations/references_jats.jsonl"] {
        let rows = lab.data.jsonl(file)?;
        let answers = lab.program.lines(&["references"], &texts(&rows, "text"))?;
        for set in SETS.iter().filter(|set| set.file == file) {
            let judged: Vec<(&Value, &Value)> =
                rows.iter().zip(&answers).filter(|(row, _)| (set.holds)(row)).collect();
            measures.push(all_four(set, &judged));
            measures.extend(fields(set, &judged));
        }
    }
    Ok(measures)
}

fn all_four(set: &Rows, judged: &[(&Value, &Value)]) -> Measure {
    let items = judged.iter().map(|(row, csl)| {
        let wrong: Vec<String> = FIELDS[..4]
            .iter()
            .filter(|field| !(field.gold)(row).is_empty() && !is_right(field, row, csl))
            .map(|field| {
                format!("{} {:?}, not {:?}", field.name, (field.gold)(row), (field.ours)(csl))
            })
            .collect();
        let mistake = || format!("{}\n{:16}{}", wrong.join("; "), "", text(row, "text"));
        Item::yes_no(text(row, "id"), wrong.is_empty(), mistake)
    });
    Measure::new(set.set, "author, title, container, year all right", Figure::Share)
        .aim(at_least(set.all_four))
        .peers(set.peers)
        .items(items)
}

fn fields(set: &Rows, judged: &[(&Value, &Value)]) -> Vec<Measure> {
    let of_field = |(number, field): (usize, &Field)| {
        let items = judged.iter().map(|(row, csl)| {
            let number = |yes: bool| f64::from(u8::from(yes));
            Item {
                id: text(row, "id").to_owned(),
                right: number(is_right(field, row, csl)),
                found: number(!(field.ours)(csl).is_empty()),
                wanted: number(!(field.gold)(row).is_empty()),
                ..Item::default()
            }
        });
        let measure = Measure::new(set.set, field.name, Figure::F1)
            .aim(set.fields.get(number).map_or(Aim::None, |bar| at_least(*bar)))
            .items(items);
        if set.set == "refs_biomed" {
            measure.peers(FIELD_PEERS.get(number).copied().unwrap_or_default())
        } else {
            measure
        }
    };
    FIELDS.iter().enumerate().map(of_field).collect()
}

fn at_least(bar: f64) -> Aim {
    if bar > 0.0 { Aim::AtLeast(bar) } else { Aim::None }
}

/// Both are there and softly the same.
fn is_right(field: &Field, row: &Value, csl: &Value) -> bool {
    let (gold, ours) = ((field.gold)(row), (field.ours)(csl));
    if bare(&gold).is_empty() || bare(&ours).is_empty() {
        return false;
    }
    let span = text(&row["fields"], "author");
    if field.name == "first author" && !span.is_empty() {
        return is_first_author(&ours, span);
    }
    soft_equal(&gold, &ours)
}

fn field(row: &Value, name: &str) -> String {
    text(&row["fields"], name).to_owned()
}

fn gold_author(row: &Value) -> String {
    let tagged = field(row, "first_author");
    if !tagged.is_empty() {
        return tagged;
    }
    let author = field(row, "author");
    family_names(&author).into_iter().next().unwrap_or_default()
}

fn our_author(csl: &Value) -> String {
    let first = &csl["author"][0];
    let family = text(first, "family");
    if family.is_empty() { text(first, "literal").to_owned() } else { family.to_owned() }
}

fn our_year(csl: &Value) -> String {
    csl["issued"]["date-parts"][0][0].as_u64().map_or_else(String::new, |year| year.to_string())
}

fn gold_page(row: &Value) -> String {
    let tagged = field(row, "fpage");
    if tagged.is_empty() { first_page(&field(row, "pages")) } else { tagged }
}

/// What stands before the dash, without "pp.".
fn first_page(pages: &str) -> String {
    let start =
        pages.split(['-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}']).next();
    let start = start.unwrap_or_default().trim();
    start.trim_start_matches("pp").trim_start_matches("p.").trim_matches(['.', ' ', ',']).to_owned()
}

/// The DOI where the string itself prints it; publishers' markup knows more than the string.
fn printed_doi(row: &Value) -> String {
    let (doi, string) = (field(row, "doi").to_lowercase(), text(row, "text").to_lowercase());
    if string.contains(&doi) { doi } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn first_pages() {
        assert_eq!(first_page("pp. 490–502"), "490");
        assert_eq!(first_page("S12-S14"), "S12");
        assert_eq!(first_page("e1003"), "e1003");
    }

    #[test]
    fn a_doi_counts_only_where_it_is_printed() {
        let row = |text: &str| json!({ "text": text, "fields": { "doi": "10.1/AB" } });
        assert_eq!(printed_doi(&row("A title. doi:10.1/ab")), "10.1/ab");
        assert_eq!(printed_doi(&row("A title.")), "");
    }

    #[test]
    fn all_four_asks_only_for_what_the_data_have() {
        let row = json!({ "id": "x", "text": "", "fields": { "title": "On tea", "year": "1999" } });
        let csl = json!({ "title": "On tea.", "container-title": "Lancet",
            "issued": { "date-parts": [[1999]] } });
        let measure = all_four(&SETS[0], &[(&row, &csl)]);
        assert!(measure.items[0].mistake.is_none());
    }
}
