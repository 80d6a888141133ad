//! What the source promises about itself: which room imports which, how long a file gets, where
//! JavaScript and HTML are known, what the extension asks for.
#![expect(clippy::unwrap_used, reason = "a test says what failed by failing")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms of the engine, and what each may import.
const ROOMS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("lexicon", &["packed", "text"]),
    ("identifiers", &["text"]),
    ("blocks", &["snapshot", "text"]),
    ("claims", SEES_TEXT),
    ("citations", SEES_TEXT),
    ("references", SEES_TEXT),
];

const SEES_TEXT: &[&str] = &[
    "blocks",
    "category",
    "declare_category",
    "finding",
    "identifiers",
    "lexicon",
    "packed",
    "text",
];

/// Lines of a file, without its tests, that can still be read in one go.
const LONG: usize = 450;

#[test]
fn rooms_import_what_they_may() {
    for (room, allowed) in ROOMS {
        for file in engine().iter().filter(|file| is_in_room(file, room)) {
            for name in imports(&code(file)) {
                assert!(
                    name == *room || allowed.contains(&name.as_str()),
                    "{}: the room {room} must not import {name}",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn javascript_is_known_at_the_boundary_only() {
    let crates = ["wasm_bindgen", "serde_wasm_bindgen", "web_sys", "js_sys"];
    names_only_in(&crates, &["src/wasm.rs"]);
}

#[test]
fn html_is_known_at_the_command_line_only() {
    names_only_in(&["html5ever", "encoding_rs", "chardetng"], &["src/html", "src/html.rs"]);
}

#[test]
fn every_module_says_what_it_is() {
    for file in sources().iter().filter(|file| has_extension(file, &["rs"])) {
        assert!(read(file).starts_with("//!"), "{}: no //! at its head", file.display());
    }
}

#[test]
fn no_file_is_too_long() {
    for file in sources() {
        let length = without_tests(&read(&file)).lines().count();
        assert!(length <= LONG, "{}: {length} lines, at most {LONG}", relative(&file));
    }
}

#[test]
fn no_path_of_one_machine() {
    for file in sources() {
        for home in ["/root/", "/home/", "/Users/", "/work/"] {
            assert!(
                file.ends_with("tidy.rs") || !read(&file).contains(home),
                "{}: {home}",
                file.display()
            );
        }
    }
}

#[test]
fn the_extension_asks_for_no_more_at_install() {
    let manifest = json("extension/manifest.json");
    assert_eq!(manifest["permissions"], serde_json::json!(["activeTab", "scripting", "storage"]));
    assert_eq!(manifest["optional_host_permissions"], serde_json::json!(["*://*/*"]));
    for key in ["host_permissions", "content_scripts", "web_accessible_resources"] {
        assert!(manifest.get(key).is_none(), "{key}");
    }
    let policy = manifest["content_security_policy"]["extension_pages"].as_str().unwrap();
    assert!(policy.contains("connect-src 'self'"), "{policy}");
}

#[test]
fn one_version() {
    for file in ["extension/manifest.json", "extension/package.json"] {
        assert_eq!(json(file)["version"], env!("CARGO_PKG_VERSION"), "{file}");
    }
}

fn names_only_in(names: &[&str], places: &[&str]) {
    for file in engine() {
        let name = relative(&file);
        if places.iter().any(|place| Path::new(&name).starts_with(place)) {
            continue;
        }
        let code = code(&file);
        let found = names.iter().find(|name| words(&code).any(|word| word == **name));
        assert_eq!(found, None, "{name}");
    }
}

/// The names after `crate::`, also those in braces.
fn imports(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        let list = after.strip_prefix('{').map_or(after, |list| list.split('}').next().unwrap());
        let many = after.starts_with('{');
        let items = list.split(',').take(if many { usize::MAX } else { 1 });
        found.extend(items.filter_map(|item| words(item).next()).map(str::to_owned));
    }
    found
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// A file without its comments and its tests, which may look further.
fn code(file: &Path) -> String {
    let text = read(file);
    let lines = without_tests(&text).lines();
    lines.filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap()
}

fn is_in_room(file: &Path, room: &str) -> bool {
    let inside = file.strip_prefix(root().join("src")).unwrap();
    inside.starts_with(room) && !file.ends_with("tests.rs")
}

fn engine() -> Vec<PathBuf> {
    files("src").into_iter().filter(|file| has_extension(file, &["rs"])).collect()
}

/// Everything that people write here, but data.
fn sources() -> Vec<PathBuf> {
    let folders = ["src", "tests", "benches", "fuzz", "xtask", "extension", "www"];
    let written = |file: &PathBuf| has_extension(file, &["rs", "ts", "mjs"]);
    let made = |file: &PathBuf| file.components().any(|part| part.as_os_str() == "generated");
    let all = folders.iter().flat_map(|folder| files(folder));
    all.filter(written).filter(|file| !made(file)).collect()
}

fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if !path.is_dir() {
                found.push(path);
            } else if !path.ends_with("node_modules") && !path.ends_with("target") {
                folders.push(path);
            }
        }
    }
    found
}

fn has_extension(file: &Path, wanted: &[&str]) -> bool {
    file.extension().is_some_and(|extension| wanted.iter().any(|it| extension == *it))
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn json(file: &str) -> serde_json::Value {
    serde_json::from_str(&read(&root().join(file))).unwrap()
}

fn relative(file: &Path) -> String {
    file.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
