//! Compiles the word lists of `src/lexicon/` into tables.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::enum_variant_names,
    reason = "parts of the engine, of which some is used here"
)]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "src/lexicon/classes.rs"]
mod classes;
#[path = "src/lexicon/compile.rs"]
mod compile;
#[path = "src/lexicon/fold.rs"]
mod fold;
#[path = "src/lexicon/hash.rs"]
mod hash;
#[path = "src/lexicon/list.rs"]
mod list;
#[path = "src/lexicon/morphology.rs"]
mod morphology;
#[path = "src/lexicon/set.rs"]
mod set;
#[path = "src/lexicon/table.rs"]
mod table;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/lexicon");
    let folder = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    write(&folder, "shipped", &compile::shipped())?;
    write(&folder, "wording", &compile::wording())
}

fn write(folder: &Path, name: &str, packed: &compile::Packed) -> io::Result<()> {
    let compile::Packed { words, next, nodes, sets } = packed;
    for (part, bytes) in [("words", words), ("next", next), ("nodes", nodes), ("sets", sets)] {
        fs::write(folder.join(name).with_extension(part), bytes)?;
    }
    Ok(())
}
