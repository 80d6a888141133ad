//! Node.js, and the npm packages that build and test the extension.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::shell::{command, extension, read, run_quietly};

const OLDEST: u32 = 20;

/// Makes sure of Node.js and of exactly the packages that `package-lock.json` names.
pub(crate) fn node_packages() -> Result<()> {
    check_version()?;
    let lock = fs::read_to_string(extension().join("package-lock.json"))?;
    let stamp = extension().join("node_modules/.installed-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    super::say("the npm packages of extension/", "which bundle, check and drive it");
    let arguments = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
    run_quietly(command("npm").args(arguments).current_dir(extension()))?;
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
