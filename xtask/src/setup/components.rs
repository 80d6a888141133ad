//! rustfmt and clippy.

use anyhow::{Context, Result};

use crate::shell::{cargo, command, read, run_quietly};

/// Makes sure that `cargo fmt` and `cargo clippy` are there.
pub(crate) fn rust_components() -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if read(cargo().args([subcommand, "--version"])).is_ok() {
            continue;
        }
        super::say(&format!("rustup's {component}"), "which guards the code's style");
        run_quietly(command("rustup").args(["component", "add", component]))
            .with_context(|| format!("install the Rust component {component}"))?;
    }
    Ok(())
}
