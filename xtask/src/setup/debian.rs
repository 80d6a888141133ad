//! Debian's packages, for machines where nothing else is to be had.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::shell::{command, find_program, read, run_quietly};

/// Installs `packages`, or says what the reader should do instead.
pub(crate) fn install(packages: &[&str], why: &str, otherwise: &str) -> Result<()> {
    if !can_install() {
        bail!("{otherwise} (here apt-get cannot be used: it needs Debian and root)");
    }
    super::say(&format!("Debian's {}", packages.join(", ")), why);
    run_quietly(apt_get().arg("update"))?;
    run_quietly(apt_get().args(["install", "-y", "--no-install-recommends"]).args(packages))
}

fn can_install() -> bool {
    let is_root = || read(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    Path::new("/etc/debian_version").exists() && find_program(&["apt-get"]).is_some() && is_root()
}

fn apt_get() -> Command {
    let mut apt_get = command("apt-get");
    apt_get.arg("-q").env("DEBIAN_FRONTEND", "noninteractive");
    apt_get
}
