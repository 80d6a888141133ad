//! The files that are made from the Rust declarations say what those say now.
//!
//! `cargo xtask generate` runs this test with `CLAIMLIGHT_GENERATE` set: then it writes them.
#![expect(clippy::unwrap_used, reason = "a test says what failed by failing")]

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use claimlight::category::{Category, Group};
use claimlight::settings::Settings;
use claimlight::{citations, claims, snapshot};
use serde_json::{Value, json};

const NOTICE: &str = "// Made from the Rust declarations by `cargo xtask generate`.\n";

#[cfg(feature = "types")]
#[test]
fn types_are_current() {
    check("extension/src/generated/types.ts", |_| types::declarations());
}

#[test]
fn constants_are_current() {
    check("extension/src/generated/constants.ts", |_| constants());
}

#[test]
fn categories_in_the_readme_are_current() {
    check("README.md", |readme| {
        let (before, rest) = readme.split_once("<!-- categories -->\n").expect("the first marker");
        let (_, after) = rest.split_once("<!-- /categories -->").expect("the second marker");
        format!("{before}<!-- categories -->\n{}<!-- /categories -->{after}", table())
    });
}

/// Compares a file with what `make` makes of its present text, or writes that.
fn check(file: &str, make: impl FnOnce(&str) -> String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let present = fs::read_to_string(&path).unwrap_or_default();
    let wanted = make(&present);
    if env::var_os("CLAIMLIGHT_GENERATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, wanted).unwrap();
    } else {
        assert!(present == wanted, "{file} is out of date; run: cargo xtask generate");
    }
}

fn constants() -> String {
    let mut out = NOTICE.to_owned();
    out.push_str("\nimport type { Category, Settings } from \"./types\";\n");
    let mut constant = |docs: &str, name: &str, kind: &str, value: Value| {
        write!(out, "\n/** {docs} */\nexport const {name}: {kind} = {value:#};\n").unwrap();
    };
    constant(
        "Every category, claims first.",
        "CATEGORIES",
        "readonly Category[]",
        categories().map(category_of_pages).collect(),
    );
    constant(
        "What each category is, by id: apart, because no page that is read needs it.",
        "DESCRIPTIONS",
        "Readonly<Record<string, string>>",
        categories().map(|it| (it.id.to_owned(), json!(it.description()))).collect(),
    );
    constant(
        "What holds until the user chooses.",
        "DEFAULT_SETTINGS",
        "Readonly<Settings>",
        json!(Settings::default()),
    );
    let strings = "readonly string[]";
    constant(
        "Flag of an element that the reader does not see.",
        "HIDDEN",
        "number",
        json!(snapshot::HIDDEN),
    );
    constant("Flag of an element that is raised.", "RAISED", "number", json!(snapshot::RAISED));
    constant("Attributes that are sent.", "ATTRIBUTES", strings, json!(snapshot::ATTRIBUTES));
    constant("Elements that are not sent.", "SKIPPED", strings, json!(snapshot::SKIPPED));
    constant("Names of the `meta` elements that are sent.", "META", strings, json!(snapshot::META));
    out
}

/// What `types.ts` says that a category has: the rest is the engine's alone.
fn category_of_pages(category: &Category) -> Value {
    json!({
        "id": category.id,
        "label": category.label,
        "group": category.group,
        "default_on": category.default_on,
        "stands_alone": category.stands_alone,
        "formerly": category.formerly,
    })
}

fn table() -> String {
    let mut out = String::new();
    for (group, heading) in [
        (Group::Claimed, "What is claimed"),
        (Group::Basis, "What it rests on"),
        (Group::Wording, "How it is worded"),
        (Group::Asks, "What it asks of the reader"),
        (Group::Sources, "Where it comes from"),
    ] {
        write!(out, "\n| {heading} | | shown at first |\n|---|---|---|\n").unwrap();
        for category in categories().filter(|category| category.group == group) {
            let shown = if category.default_on { "yes" } else { "" };
            let description = category.description().replace('|', "\\|");
            writeln!(out, "| **{}** | {description} | {shown} |", category.label).unwrap();
        }
    }
    out.push('\n');
    out
}

fn categories() -> impl Iterator<Item = &'static Category> {
    claims::CATEGORIES.iter().chain(citations::CATEGORIES).copied()
}

#[cfg(feature = "types")]
mod types {
    use claimlight::category::{Category, Group};
    use claimlight::settings::{SearchEngine, Settings};
    use claimlight::{cite, finding, report, snapshot, text};
    use ts_rs::{Config, TS};

    pub(super) fn declarations() -> String {
        let config = Config::new();
        let mut out = super::NOTICE.to_owned();
        macro_rules! declare {
            ($($name:ty),+ $(,)?) => {$(
                let docs = <$name as TS>::docs().unwrap_or_default();
                let declaration = format!("\n{docs}export {}\n", <$name as TS>::decl(&config));
                out.push_str(&one_field_a_line(&declaration));
            )+};
        }
        declare!(
            snapshot::Snapshot,
            Settings,
            SearchEngine,
            Category,
            Group,
            report::Report,
            report::Claim,
            report::Citation,
            report::Reference,
            report::Section,
            report::Card,
            report::Link,
            report::LinkKind,
            report::Note,
            report::NoteKind,
            finding::Strength,
            finding::Polarity,
            finding::Voice,
            finding::Support,
            finding::CitationKind,
            finding::Status,
            finding::Csl,
            finding::Name,
            cite::Format,
            text::Anchor,
        );
        out
    }

    /// As a person would set it: `ts-rs` writes for programs.
    fn one_field_a_line(declaration: &str) -> String {
        declaration
            .replace("/**\n * ", "/** ")
            .replace("\n */\n", " */\n")
            .replace("{ \n", "{\n  ")
            .replace(", \n", ",\n  ")
            .replace(" */\n", " */\n  ")
            .replace(" */\n  export", " */\nexport")
            .replace(", };\n", ",\n};\n")
    }
}
