//! What the command line answers to input that it can use, and to input that it cannot.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

const PAGE: &str = "<html lang=en><body><article><h1>Tea and sleep</h1>\
    <p>Valerian tea cures insomnia. Smoking causes lung cancer.</p></article></body></html>";

fn run(arguments: &[&str], input: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_claimlight"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments does not read its input.
    _ = program.stdin.take().unwrap().write_all(input.as_bytes());
    program.wait_with_output().unwrap()
}

/// The sentences of the claims in a report as JSON.
fn claimed(output: &Output) -> Vec<String> {
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let claims = report["claims"].as_array().unwrap().iter();
    let mut texts: Vec<String> = claims.map(|it| it["text"].as_str().unwrap().to_owned()).collect();
    texts.dedup();
    texts
}

fn check_refused(arguments: &[&str], says: &str) {
    let output = run(arguments, PAGE);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains(says), "{arguments:?}: {error}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
}

#[test]
fn a_pattern_leaves_the_claims_in_which_it_is_found() {
    let all = run(&["scan", "--format", "json"], PAGE);
    assert_eq!(claimed(&all), ["Valerian tea cures insomnia.", "Smoking causes lung cancer."]);
    let some = run(&["scan", "--format", "json", "--matching", "(?i)^smok"], PAGE);
    assert_eq!(claimed(&some), ["Smoking causes lung cancer."]);
    let line = serde_json::json!({ "html": PAGE }).to_string();
    let of_line = run(&["scan", "--jsonl", "--matching", "tea"], &line);
    assert_eq!(claimed(&of_line), ["Valerian tea cures insomnia."]);
}

#[test]
fn what_cannot_be_used_is_refused_in_words() {
    check_refused(&["scan", "--matching", "("], "unclosed group");
    check_refused(&["scan", "no/such/page.html"], "no/such/page.html");
    check_refused(&["scan", "."], "is a directory");
    check_refused(&["scan", "--format", "xml"], "xml");
}

#[test]
fn a_line_that_is_no_page_is_answered_and_does_not_end_the_rest() {
    let output = run(&["scan", "--jsonl"], "{\n{\"url\": \"\"}\n{\"html\": \"<p>Tea.\"}\n");
    let text = String::from_utf8(output.stdout).unwrap();
    let answers: Vec<serde_json::Value> =
        text.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    let [first, second, third] = &answers[..] else { panic!("{text}") };
    assert!(first["error"].as_str().unwrap().starts_with("not JSON"));
    assert_eq!(second["error"], "no string \"html\"");
    assert!(third["claims"].as_array().unwrap().is_empty());
}
