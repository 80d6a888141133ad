//! Paths of the project, and programs that do one thing or say why not.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use anyhow::{Context, Result, bail};

/// The project's folder.
pub(crate) fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The folder that holds the extension's sources.
pub(crate) fn extension() -> PathBuf {
    root().join("extension")
}

/// A program that runs in the project's folder.
pub(crate) fn command(program: impl AsRef<Path>) -> Command {
    let mut command = Command::new(program.as_ref());
    command.current_dir(root()).stdin(Stdio::null());
    command
}

/// The cargo that runs us.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from))
}

/// A program of one of the extension's npm packages, run in the extension's folder.
pub(crate) fn node_program(name: &str) -> Command {
    let mut command = command(extension().join("node_modules/.bin").join(name));
    command.current_dir(extension());
    command
}

/// A script of the extension's `package.json`.
pub(crate) fn npm_run(script: &str) -> Command {
    let mut npm = command("npm");
    npm.current_dir(extension()).args(["run", "--silent", script, "--"]);
    npm
}

/// Runs a program to its end; what it prints is seen.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", line(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", line(command));
    }
    Ok(())
}

/// Runs a program to its end; what it prints is seen only if it fails.
pub(crate) fn run_quietly(command: &mut Command) -> Result<()> {
    read(command).map(drop)
}

/// What a program prints on standard output.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start {}", line(command)))?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("{} failed ({})\n{printed}{said}", line(command), output.status);
    }
    Ok(printed)
}

/// The first of `names` that is a program: on `PATH`, or itself an absolute path.
pub(crate) fn find_program(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
}

/// Whether `made` exists and none of `sources` is newer.
pub(crate) fn is_current(made: &Path, sources: &[&Path]) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
    let Some(made) = time(made) else { return false };
    sources.iter().all(|source| time(source).is_some_and(|source| source <= made))
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
