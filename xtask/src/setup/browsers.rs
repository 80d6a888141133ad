//! The browsers.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::ValueEnum;

use super::debian;
use crate::shell::find_program;

/// A browser that the extension runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Browser {
    /// Chromium, Chrome.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Browser {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// Its name in folders and arguments.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The environment variable by which the tests are told of its program.
    pub(crate) fn variable(self) -> String {
        format!("CLAIMLIGHT_{}", self.name().to_uppercase())
    }

    const fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &[
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            ],
            Self::Firefox => &[
                "firefox",
                "firefox-esr",
                "/Applications/Firefox.app/Contents/MacOS/firefox",
                "/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox",
            ],
        }
    }

    const fn package(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox-esr",
        }
    }
}

/// The program of `browser`: an installed one, else Debian's.
pub(crate) fn browser(browser: Browser) -> Result<PathBuf> {
    if let Some(program) = installed(browser) {
        return Ok(program);
    }
    let why = "the browser that the extension is opened in";
    let otherwise = format!(
        "install {}",
        if browser == Browser::Firefox { "Firefox" } else { "Chromium or Chrome" }
    );
    debian::install(&[browser.package()], why, &otherwise)?;
    installed(browser).with_context(|| format!("{otherwise}: Debian's package brought no program"))
}

fn installed(browser: Browser) -> Option<PathBuf> {
    find_program(browser.programs()).or_else(|| {
        let in_place = browser.programs().iter().map(Path::new);
        in_place
            .filter(|program| program.is_absolute())
            .find(|program| program.is_file())
            .map(Path::to_owned)
    })
}
