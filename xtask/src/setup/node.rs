//! Node.js, and the npm packages that build and test the extension.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::shell::{command, extension, read, root, run_quietly};

const OLDEST: u32 = 20;

/// Makes sure of Node.js and of the packages of the extension.
pub(crate) fn node_packages() -> Result<()> {
    npm_packages(&extension(), "which bundle, check and drive it")
}

/// Makes sure of Node.js and of exactly the packages that a folder's `package-lock.json` names.
pub(crate) fn npm_packages(folder: &Path, why: &str) -> Result<()> {
    check_version()?;
    let lock = fs::read_to_string(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let name = folder.strip_prefix(root()).unwrap_or(folder).display();
    super::say(&format!("the npm packages of {name}/"), why);
    let arguments = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
    run_quietly(command("npm").args(arguments).current_dir(folder))?;
    Ok(fs::write(stamp, lock)?)
}

fn check_version() -> Result<()> {
    let instruction = format!("install Node.js {OLDEST} or newer, with npm");
    let version = read(command("node").arg("--version")).with_context(|| instruction.clone())?;
    let major = version.trim().trim_start_matches('v').split('.').next();
    match major.and_then(|major| major.parse::<u32>().ok()) {
        Some(major) if major >= OLDEST => Ok(()),
        _ => bail!("{instruction}: this is {}", version.trim()),
    }
}
