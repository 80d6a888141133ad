//! The command line, for people who check many pages.
//!
//! Exit code 0, or 2 with one line on standard error for input that cannot be used.

mod json;
mod lines;
mod text;

use std::io::{self, BufRead, BufWriter, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use claimlight::{html, report::Report, scan, settings::Settings};
use clap::{Parser, Subcommand, ValueEnum};
use regex::Regex;

/// Finds the medical claims and the citations on a page.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Report on one HTML page, or with --jsonl on one {"url","html"} a line.
    Scan {
        /// The page; standard input when absent.
        page: Option<PathBuf>,
        /// How to print the report.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Address of the page, for links within it.
        #[arg(long)]
        url: Option<String>,
        /// Read one {"url","html"} a line and print one report a line.
        #[arg(long, conflicts_with_all = ["format", "url"])]
        jsonl: bool,
        /// Leave only the claims in whose sentence this regular expression is found.
        #[arg(long, value_name = "REGEX")]
        matching: Option<Regex>,
    },
    /// Read one sentence a line; print claim, categories, strength, polarity, advice and spans.
    Sentences { input: Option<PathBuf> },
    /// Read one text a line (\t, \n, \\ escaped); print the identifiers in it.
    Identifiers { input: Option<PathBuf> },
    /// Read one term a line; print the classes of words that know it.
    Terms { input: Option<PathBuf> },
    /// Read one reference a line; print it as CSL-JSON.
    References { input: Option<PathBuf> },
    /// Print the category declarations as JSON.
    Categories,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

fn main() -> ExitCode {
    let out = BufWriter::new(io::stdout().lock());
    match run(Arguments::parse().command, out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("claimlight: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(command: Command, mut out: impl Write) -> io::Result<()> {
    match command {
        Command::Scan { page, jsonl: true, matching, .. } => {
            let matching = matching.as_ref();
            each_line(page.as_deref(), &mut out, |line| Ok(json::scan_line(line, matching)))?;
        }
        Command::Scan { page, format, url, matching, .. } => {
            let bytes = read(page.as_deref())?;
            let report = scan_html(&bytes, url.as_deref().unwrap_or(""), matching.as_ref());
            match format {
                Format::Json => writeln!(out, "{}", json::report(&report))?,
                Format::Text => text::write(&mut out, &report, io::stdout().is_terminal())?,
            }
        }
        Command::Sentences { input } => {
            each_line(input.as_deref(), &mut out, |line| utf8(line).map(lines::sentence))?;
        }
        Command::Identifiers { input } => {
            each_line(input.as_deref(), &mut out, |line| utf8(line).map(lines::identifiers))?;
        }
        Command::Terms { input } => {
            each_line(input.as_deref(), &mut out, |line| utf8(line).map(lines::term))?;
        }
        Command::References { input } => {
            each_line(input.as_deref(), &mut out, |line| utf8(line).map(lines::reference))?;
        }
        Command::Categories => writeln!(out, "{:#}", json::categories())?,
    }
    out.flush()
}

/// The report of a page as bytes, under the default settings, with the claims that are asked for.
fn scan_html(bytes: &[u8], url: &str, matching: Option<&Regex>) -> Report {
    let mut report = scan::scan(&html::snapshot(bytes, url), &Settings::default());
    report.claims.retain(|claim| matching.is_none_or(|it| it.is_match(&claim.text)));
    report
}

fn read(path: Option<&Path>) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn open(path: Option<&Path>) -> io::Result<Box<dyn BufRead>> {
    let Some(path) = path else { return Ok(Box::new(io::stdin().lock())) };
    let named =
        |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let file = std::fs::File::open(path).map_err(named)?;
    if file.metadata().map_err(named)?.is_dir() {
        return Err(io::Error::other(format!("{}: is a directory", path.display())));
    }
    Ok(Box::new(io::BufReader::new(file)))
}

/// Prints `answer` of each line of the input, in constant memory.
fn each_line<A: std::fmt::Display>(
    path: Option<&Path>,
    out: &mut impl Write,
    answer: impl Fn(&[u8]) -> io::Result<A>,
) -> io::Result<()> {
    let mut input = open(path)?;
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let end =
            line.iter().rposition(|byte| !matches!(byte, b'\n' | b'\r')).map_or(0, |at| at + 1);
        writeln!(out, "{}", answer(&line[..end])?)?;
        line.clear();
    }
    Ok(())
}

fn utf8(line: &[u8]) -> io::Result<&str> {
    std::str::from_utf8(line)
        .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "the input is not UTF-8"))
}
