//! The playground: the engine and the overlay on pasted text, without an extension.

use std::path::PathBuf;

use anyhow::Result;

use crate::engine;
use crate::shell::{npm_run, root, run};

/// Builds it; returns the folder to serve.
pub(crate) fn build() -> Result<PathBuf> {
    engine::build()?;
    let folder = root().join("dist/www");
    run(npm_run("build").arg("--playground").arg("--outdir").arg(&folder))?;
    Ok(folder)
}
