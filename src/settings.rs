//! What the user chose.

use serde::{Deserialize, Serialize};

/// The user's choices, as stored. Unknown fields are kept out, missing ones take their default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Settings {
    /// Master switch.
    pub on: bool,
    /// Ids of categories that the user switched away from their default.
    pub switched: Vec<String>,
    /// Where a reference without identifier is searched for.
    pub search: SearchEngine,
    /// Show claims in lists of links to other pages.
    pub link_lists: bool,
    /// Show claims in readers' comments.
    pub comments: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            on: true,
            switched: Vec::new(),
            search: SearchEngine::default(),
            link_lists: false,
            comments: false,
        }
    }
}

/// Where a reference without identifier is searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum SearchEngine {
    /// PubMed.
    #[default]
    Pubmed,
    /// Europe PMC.
    EuropePmc,
    /// Crossref.
    Crossref,
    /// Google Scholar.
    Scholar,
}
