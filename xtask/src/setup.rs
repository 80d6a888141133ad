//! Whatever the other commands need and this machine does not have.
//!
//! Every step may be run again and does nothing when there is nothing to do. It takes the cheapest
//! way that works, says in one line what it installs and why, and where it can do neither stops
//! with what the reader should install.

mod browsers;
mod components;
mod debian;
mod node;
mod wasm;

pub(crate) use browsers::{Browser, browser};
pub(crate) use components::rust_components;
pub(crate) use node::{node_packages, npm_packages};
pub(crate) use wasm::wasm_toolchain;

use anyhow::Result;

/// Installs all that any command needs.
pub(crate) fn everything() -> Result<()> {
    rust_components()?;
    wasm_toolchain()?;
    node_packages()?;
    browser(Browser::Chromium)?;
    browser(Browser::Firefox)?;
    Ok(())
}

fn say(what: &str, why: &str) {
    eprintln!("set-up: {what}, {why}");
}
