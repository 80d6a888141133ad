//! Claimlight's engine: finds the medical claims and the citations on a page.

pub mod assemble;
pub mod blocks;
pub mod card;
pub mod category;
pub mod choose;
pub mod citations;
pub mod cite;
pub mod claims;
pub mod finding;
#[cfg(feature = "cli")]
pub mod html;
pub mod identifiers;
pub mod lexicon;
pub mod links;
pub mod notes;
mod packed;
pub mod paraphrase;
pub mod quotation;
pub mod references;
pub mod report;
pub mod scan;
pub mod settings;
pub mod snapshot;
pub mod support;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
