//! `cargo xtask test`: everything that guards the project, in the order of what fails fastest.

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use crate::bench;
use crate::build::{self, Flavour};
use crate::setup::{self, Browser};
use crate::shell::{cargo, node_program, npm_run, root, run};
use crate::zip;

type Step = (&'static str, fn() -> Result<()>);

const STEPS: &[Step] = &[
    ("set-up", setup::everything),
    ("format", || run(cargo().args(["fmt", "--all", "--check"]))),
    ("clippy", clippy),
    ("native tests", native_tests),
    ("packages", packages),
    ("sizes", bench::hold_sizes),
    ("types of the extension", || run(&mut npm_run("check"))),
    ("lint of the extension", || run(&mut npm_run("lint"))),
    ("lint of the package", lint_package),
    ("same bytes twice", same_bytes_twice),
    ("browser tests", browser_tests),
];

/// Runs every step; stops at the first that fails.
pub(crate) fn run_command() -> Result<()> {
    for (name, step) in STEPS {
        eprintln!("--- {name}");
        let start = Instant::now();
        step().with_context(|| format!("{name} failed"))?;
        eprintln!("--- {name}: {:.1} s", start.elapsed().as_secs_f32());
    }
    Ok(())
}

fn clippy() -> Result<()> {
    let all = ["--workspace", "--all-features", "--all-targets", "--locked", "--quiet"];
    run(cargo().arg("clippy").args(all).args(["--", "-D", "warnings"]))
}

fn native_tests() -> Result<()> {
    run(cargo().args(["test", "--workspace", "--all-features", "--locked", "--quiet"]))
}

fn packages() -> Result<()> {
    build::build(Flavour::Release)?;
    build::build(Flavour::AllSites)
}

/// Mozilla's linter; Chromium has none.
fn lint_package() -> Result<()> {
    let mut lint = node_program("web-ext");
    lint.args(["lint", "--warnings-as-errors", "--no-config-discovery", "--source-dir"]);
    run(lint.arg(build::folder(Browser::Firefox, Flavour::Release)))
}

fn same_bytes_twice() -> Result<()> {
    let again = root().join("target/again");
    build::bundle(Flavour::Release, &again)?;
    for browser in Browser::ALL {
        let zip = build::folder(browser, Flavour::Release).with_extension("zip");
        let same = fs::read(&zip)? == zip::pack(&again.join(browser.name()))?;
        ensure!(same, "{} is not what a second build gives", zip.display());
    }
    Ok(())
}

fn browser_tests() -> Result<()> {
    let mut tests = npm_run("test");
    for browser in Browser::ALL {
        tests.env(browser.variable(), setup::browser(browser)?);
    }
    run(&mut tests)
}
