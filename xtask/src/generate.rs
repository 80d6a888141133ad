//! The files that are made from the Rust declarations: `tests/generated.rs` compares or writes.

use anyhow::Result;

use crate::shell::{cargo, run};

/// `cargo xtask generate`: writes them.
pub(crate) fn run_command() -> Result<()> {
    let test = ["test", "--quiet", "--all-features", "--test", "generated"];
    run(cargo().args(test).env("CLAIMLIGHT_GENERATE", "1"))
}
