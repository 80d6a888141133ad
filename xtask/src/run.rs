//! `cargo xtask run`: a page in a browser that has the extension.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::{env, fs};

use anyhow::{Context, Result, bail, ensure};

use crate::build::{self, Flavour};
use crate::serve::Server;
use crate::setup::{self, Browser};
use crate::shell::{command, extension, root};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A file or an address; a sample article when absent.
    page: Option<String>,
    /// The browser, with a fresh profile.
    #[arg(long, value_enum, default_value_t = Browser::Chromium)]
    browser: Browser,
    /// Show no window: print the findings when the page is marked, and end.
    #[arg(long)]
    headless: bool,
    /// Save a picture of the marked page, and end.
    #[arg(long, value_name = "PNG")]
    screenshot: Option<PathBuf>,
}

/// Builds, starts the browser and opens the page.
pub(crate) fn run_command(arguments: &Arguments) -> Result<()> {
    let program = setup::browser(arguments.browser)?;
    build::build(Flavour::AllSites)?;
    let (url, _server) = address(arguments.page.as_deref())?;

    let mut drive = command("node");
    drive.arg(extension().join("scripts/drive.mjs"));
    drive.args(["--browser", arguments.browser.name(), "--url", &url]);
    drive.arg("--program").arg(program);
    drive.arg("--extension").arg(build::folder(arguments.browser, Flavour::AllSites));
    if arguments.headless || !has_display() {
        drive.arg("--headless");
    }
    if let Some(screenshot) = &arguments.screenshot {
        drive.arg("--screenshot").arg(env::current_dir()?.join(screenshot));
    }
    let driven = drive.stderr(Stdio::piped()).spawn()?.wait_with_output()?;
    ensure!(driven.status.success(), "{}", String::from_utf8_lossy(&driven.stderr).trim());
    Ok(())
}

/// The address to open; a file, and the sample article, from a server that lives as long as this.
fn address(page: Option<&str>) -> Result<(String, Option<Server>)> {
    if let Some(page) = page
        && (page.starts_with("http://") || page.starts_with("https://"))
    {
        return Ok((page.to_owned(), None));
    }
    let file = page.map_or_else(|| root().join("www/sample.html"), PathBuf::from);
    let file =
        fs::canonicalize(&file).with_context(|| format!("cannot read {}", file.display()))?;
    if !file.is_file() {
        bail!("{} is not a file", file.display());
    }
    let folder = file.parent().unwrap_or(Path::new("/"));
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let server = Server::of(folder.to_owned(), 0)?;
    Ok((server.url(&name), Some(server)))
}

fn has_display() -> bool {
    cfg!(any(windows, target_os = "macos"))
        || env::var_os("DISPLAY").is_some()
        || env::var_os("WAYLAND_DISPLAY").is_some()
}
