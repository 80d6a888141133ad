//! The wasm boundary: the only file that knows JavaScript.
//!
//! A [`Snapshot`] comes in as the plain object of its fields. Its big parts (the stream, the text)
//! are copied whole and never value by value; the report goes out as plain data, which survives
//! every message between the parts of an extension. It is handed over in pieces of JSON, which the
//! browser reads faster than we could build objects, and of which only one is held here at a time.

use js_sys::{Array, JSON, JsString, Reflect, Uint32Array};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::prelude::{JsCast, JsError, JsValue, wasm_bindgen};
use web_sys::console;

use crate::cite::{self, Format};
use crate::finding::Csl;
use crate::settings::Settings;
use crate::snapshot::Snapshot;
use crate::{assemble, blocks, scan};

/// Version of the engine.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Reads a page; see the types `Snapshot`, `Settings` and `Report`.
///
/// # Errors
/// When the snapshot has not the shape of one. Settings that cannot be read are the default ones.
#[wasm_bindgen]
pub fn scan(snapshot: &JsValue, settings: JsValue) -> Result<JsValue, JsError> {
    let settings = read_settings(settings);
    let document = blocks::read(&read_snapshot(snapshot)?);
    let found = scan::find(document);
    let mut report = assemble::without_findings(&found, &settings);
    let references = std::mem::take(&mut report.references);
    let value = plain(&report)?;
    let set = |name: &str, list: Array| Reflect::set(&value, &name.into(), &list.into());
    set("references", list(references.iter())?).map_err(|_| lost())?;
    set("claims", list(assemble::claims(&found, &references, &settings))?).map_err(|_| lost())?;
    set("citations", list(assemble::citations(&found, &references))?).map_err(|_| lost())?;
    Ok(value)
}

/// A list of plain data, handed over one by one.
fn list<T: Serialize>(items: impl Iterator<Item = T>) -> Result<Array, JsError> {
    let list = Array::new();
    for item in items {
        list.push(&plain(&item)?);
    }
    Ok(list)
}

/// Plain data by way of JSON.
fn plain(value: &impl Serialize) -> Result<JsValue, JsError> {
    JSON::parse(&serde_json::to_string(value)?).map_err(|_| lost())
}

fn lost() -> JsError {
    JsError::new("the report cannot be handed over")
}

/// Writes a reference of a report, as its `csl` has it, in a `CitationFormat`.
///
/// # Errors
/// When one of the two has not that shape.
#[wasm_bindgen]
pub fn cite(csl: JsValue, format: JsValue) -> Result<String, JsError> {
    let csl: Csl = serde_wasm_bindgen::from_value(csl)?;
    let format: Format = serde_wasm_bindgen::from_value(format)?;
    Ok(cite::write(&csl, format))
}

/// Choices of another version should not keep a page from being read.
fn read_settings(settings: JsValue) -> Settings {
    serde_wasm_bindgen::from_value(settings).unwrap_or_else(|error| {
        console::warn_2(&"settings not read, defaults used:".into(), &error.into());
        Settings::default()
    })
}

fn read_snapshot(snapshot: &JsValue) -> Result<Snapshot, JsError> {
    Ok(Snapshot {
        url: string(snapshot, "url")?,
        lang: string(snapshot, "lang")?,
        title: string(snapshot, "title")?,
        meta: small(snapshot, "meta")?,
        strings: strings(&field(snapshot, "strings")?)?,
        stream: numbers(&field(snapshot, "stream")?)?,
        text: long_string(snapshot, "text")?,
    })
}

fn field(object: &JsValue, name: &str) -> Result<JsValue, JsError> {
    Reflect::get(object, &name.into()).map_err(|_| JsError::new("the snapshot is not an object"))
}

fn string(object: &JsValue, name: &str) -> Result<String, JsError> {
    let text = field(object, name)?.dyn_into::<JsString>().map_err(|_| wrong(name, "a string"))?;
    Ok(text.into())
}

fn long_string(object: &JsValue, name: &str) -> Result<String, JsError> {
    let text = field(object, name)?.dyn_into::<JsString>().map_err(|_| wrong(name, "a string"))?;
    Ok(in_pieces(&text))
}

/// Piece by piece: to hand over a string whole, three bytes of memory a character are taken.
fn in_pieces(text: &JsString) -> String {
    const PIECE: u32 = 1 << 16;
    let (mut whole, mut at, end) = (String::new(), 0, text.length());
    while at < end {
        let mut to = end.min(at + PIECE);
        // The halves of a character stay together.
        to -= u32::from(to < end && (55_296.0..56_320.0).contains(&text.char_code_at(to - 1)));
        let piece = String::from(text.slice(at, to));
        if whole.capacity() - whole.len() < piece.len() {
            whole.reserve_exact(piece.len() + (end - to) as usize);
        }
        whole.push_str(&piece);
        at = to;
    }
    whole
}

fn small<T: DeserializeOwned>(object: &JsValue, name: &str) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(field(object, name)?)
        .map_err(|error| JsError::new(&format!("snapshot.{name}: {error}")))
}

/// All in one, since it is the handing over that takes time and not the letters; one by one where
/// a string holds the mark between them.
fn strings(list: &JsValue) -> Result<Vec<String>, JsError> {
    let list = list.dyn_ref::<Array>().ok_or_else(|| wrong("strings", "an array"))?;
    let joined = in_pieces(&list.join("\0"));
    let strings: Vec<String> = joined.split('\0').map(str::to_owned).collect();
    if strings.len() == list.length() as usize {
        return Ok(strings);
    }
    list.iter().map(|it| it.as_string().ok_or_else(|| wrong("strings", "of strings"))).collect()
}

/// From a typed array, or from the plain one that a message makes of it.
fn numbers(list: &JsValue) -> Result<Vec<u32>, JsError> {
    if Array::is_array(list) || list.is_instance_of::<Uint32Array>() {
        return Ok(Uint32Array::new(list).to_vec());
    }
    Err(wrong("stream", "an array"))
}

fn wrong(field: &str, expected: &str) -> JsError {
    JsError::new(&format!("snapshot.{field} is not {expected}"))
}
