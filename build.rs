//! Packs the word lists of `src/lexicon/`.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::enum_variant_names,
    reason = "parts of the engine, of which some is used here"
)]

use std::path::PathBuf;
use std::{env, fs, io};

#[path = "src/lexicon/classes.rs"]
mod classes;
#[path = "src/lexicon/compile.rs"]
mod compile;
#[path = "src/lexicon/fold.rs"]
mod fold;
#[path = "src/lexicon/list.rs"]
mod list;
#[path = "src/lexicon/morphology.rs"]
mod morphology;
#[path = "src/lexicon/set.rs"]
mod set;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/lexicon");
    let folder = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    let compile::Packed { words, shipped, wording } = compile::pack();
    for (name, bytes) in [("words", words), ("shipped", shipped), ("wording", wording)] {
        fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}
