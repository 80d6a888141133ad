//! What a category is: one declaration serves the engine, the popup, the README and the tests.

/// The popup's groups of categories.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Group {
    /// What is claimed.
    Claimed,
    /// What it rests on.
    Basis,
    /// How strongly it is worded.
    Wording,
    /// What it asks of the reader.
    Asks,
    /// What stands behind it: the citations.
    Sources,
}

/// A kind of claim or of citation. Its id says what is said on the page, never a verdict.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Category {
    /// Stable key, snake case.
    pub id: &'static str,
    /// What the badge says, at most eight words.
    pub label: &'static str,
    /// What the badge says when the claim is denied ("does not prevent").
    #[cfg_attr(feature = "types", ts(skip))]
    pub label_negative: &'static str,
    /// One question that the reader can ask of the paper; empty for citations.
    #[cfg_attr(feature = "types", ts(skip))]
    pub ask: &'static str,
    /// The popup's group.
    pub group: Group,
    /// 0 note, 1 information, 2 look closer, 3 pause.
    #[cfg_attr(feature = "types", ts(skip))]
    pub attention: u8,
    /// Whether it is shown unless the user says otherwise.
    pub default_on: bool,
    /// Whether it gets a badge by itself; otherwise it only joins one of another category.
    pub stands_alone: bool,
    /// Among claims of one sentence that are alike in attention and group, the one with the lowest
    /// is shown.
    #[serde(skip)]
    pub order: u8,
    /// Ids it had in earlier versions; settings follow them.
    pub formerly: &'static [&'static str],
    /// The declaration's doc comment: first paragraph is the tooltip, then `## Flagged` and
    /// `## Not flagged` with one example a line, which are run as tests.
    #[serde(rename = "description", serialize_with = "first_paragraph")]
    #[cfg_attr(feature = "types", ts(skip))]
    pub docs: &'static str,
}

impl PartialEq for Category {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Category {}

impl Category {
    /// First paragraph of the declaration, on one line.
    #[must_use]
    pub fn description(&self) -> String {
        paragraph(self.docs)
    }

    /// Second paragraph of the declaration, on one line: what a reader may bear in mind.
    #[must_use]
    pub fn remark(&self) -> String {
        let rest = self.docs.split_once("\n\n").map_or("", |(_, rest)| rest);
        if rest.trim_start().starts_with("## ") { String::new() } else { paragraph(rest) }
    }

    /// Sentences in which the category must be found.
    #[must_use]
    pub fn flagged(&self) -> Vec<&'static str> {
        self.examples("## Flagged")
    }

    /// Near misses, in which it must not.
    #[must_use]
    pub fn not_flagged(&self) -> Vec<&'static str> {
        self.examples("## Not flagged")
    }

    fn examples(&self, heading: &str) -> Vec<&'static str> {
        let lines = self.docs.lines().map(str::trim);
        let section = lines.skip_while(|line| *line != heading).skip(1);
        section
            .take_while(|line| !line.starts_with("## "))
            .filter_map(|line| line.strip_prefix("- "))
            .collect()
    }
}

fn paragraph(docs: &str) -> String {
    let lines = docs.lines().map(str::trim);
    lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn first_paragraph<S: serde::Serializer>(docs: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&paragraph(docs))
}

/// Declares a category from a doc comment and its fields; see [`Category`].
#[macro_export]
macro_rules! declare_category {
    (
        $(#[doc = $doc:literal])+
        $vis:vis static $name:ident = {
            id: $id:literal,
            label: $label:literal,
            $(label_negative: $negative:literal,)?
            $(ask: $ask:literal,)?
            group: $group:ident,
            attention: $attention:literal,
            default_on: $default_on:literal,
            stands_alone: $alone:literal,
            $(order: $order:literal,)?
            $(formerly: $formerly:literal,)?
        }
    ) => {
        $(#[doc = $doc])+
        $vis static $name: $crate::category::Category = $crate::category::Category {
            id: $id,
            label: $label,
            label_negative: concat!($($negative)?),
            ask: concat!($($ask)?),
            group: $crate::category::Group::$group,
            attention: $attention,
            default_on: $default_on,
            stands_alone: $alone,
            order: 0 $(+ $order)?,
            formerly: &[$($formerly)?],
            docs: concat!($($doc, "\n"),+),
        };
    };
}
