//! Drives the release program through its command line.

use std::ffi::OsStr;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::shell;

/// The program that is measured.
pub(crate) struct Program {
    path: PathBuf,
}

impl Program {
    /// The given program, else the release build of this workspace.
    pub(crate) fn new(given: Option<PathBuf>) -> Result<Self> {
        if let Some(path) = given {
            ensure!(path.is_file(), "{} is not there", path.display());
            return Ok(Self { path });
        }
        let build = ["build", "--quiet", "--release", "--features", "cli", "--bin", "claimlight"];
        shell::run(shell::cargo().args(build))?;
        Ok(Self { path: shell::root().join("target/release/claimlight") })
    }

    /// One answer for each line of input.
    pub(crate) fn lines<S: AsRef<str>>(
        &self,
        arguments: &[&str],
        lines: &[S],
    ) -> Result<Vec<Value>> {
        let mut input = String::new();
        for line in lines {
            input.push_str(&line.as_ref().replace(['\n', '\r'], " "));
            input.push('\n');
        }
        let output = self.run(arguments, input.into_bytes())?;
        let answers =
            output.lines().map(serde_json::from_str).collect::<Result<Vec<Value>, _>>()?;
        let (asked, got) = (lines.len(), answers.len());
        ensure!(asked == got, "{arguments:?} answered {got} of {asked} lines");
        Ok(answers)
    }

    /// What `sentences` says of each text.
    pub(crate) fn sentences<S: AsRef<str>>(&self, texts: &[S]) -> Result<Vec<Value>> {
        self.lines(&["sentences"], texts)
    }

    /// The ids that `identifiers` finds in each text; escapes as on the command line.
    pub(crate) fn identifiers<S: AsRef<str>>(&self, texts: &[S]) -> Result<Vec<Vec<String>>> {
        let answers = self.lines(&["identifiers"], texts)?;
        let ids = |answer: &Value| answer["ids"].as_array().map(|ids| strings(ids));
        Ok(answers.iter().map(|answer| ids(answer).unwrap_or_default()).collect())
    }

    /// The report on one page, in whatever encoding it is.
    pub(crate) fn scan(&self, page: Vec<u8>) -> Result<Value> {
        Ok(serde_json::from_str(&self.run(&["scan", "--format", "json"], page)?)?)
    }

    /// The reports on many pages.
    pub(crate) fn scan_all<'a>(&self, pages: impl Iterator<Item = &'a str>) -> Result<Vec<Value>> {
        let lines: Vec<String> =
            pages.map(|html| serde_json::json!({ "url": "", "html": html }).to_string()).collect();
        self.lines(&["scan", "--jsonl"], &lines)
    }

    fn run(&self, arguments: &[&str], input: Vec<u8>) -> Result<String> {
        let mut child = Command::new(&self.path)
            .args(arguments.iter().map(OsStr::new))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot run {}", self.path.display()))?;
        let Some(mut stdin) = child.stdin.take() else { bail!("no standard input") };
        // Written beside the reading: the program answers while it reads.
        let writer = thread::spawn(move || stdin.write_all(&input));
        let output = child.wait_with_output()?;
        let written = writer.join();
        ensure!(output.status.success(), "{arguments:?} ended with {}", output.status);
        ensure!(matches!(written, Ok(Ok(()))), "{arguments:?} did not read its input");
        Ok(String::from_utf8(output.stdout)?)
    }
}

/// The strings among JSON values.
pub(crate) fn strings(values: &[Value]) -> Vec<String> {
    values.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
