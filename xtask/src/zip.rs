//! Zip files that come out the same, byte by byte, from the same files.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The files of `folder` as a zip: sorted by name, all of 1 January 1980 and of one mode.
pub(crate) fn pack(folder: &Path) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files(folder)? {
        zip.start_file(name(folder, &file)?, options)?;
        zip.write_all(&fs::read(&file)?)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// All files below `folder`, sorted.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder);
        for entry in entries.with_context(|| format!("cannot read {}", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() { &mut folders } else { &mut found }.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn name(folder: &Path, file: &Path) -> Result<String> {
    let parts = file.strip_prefix(folder)?.components();
    let names = parts.map(|part| part.as_os_str().to_string_lossy().into_owned());
    Ok(names.collect::<Vec<_>>().join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn same_files_same_bytes() {
        let make = |name: &str, order: [&str; 3]| {
            let folder = std::env::temp_dir().join(format!("zip-{name}-{}", std::process::id()));
            for file in order {
                let path = folder.join(file);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, file).unwrap();
            }
            let packed = pack(&folder).unwrap();
            fs::remove_dir_all(folder).unwrap();
            packed
        };
        let one = make("one", ["a.js", "b/c.js", "b.js"]);
        let other = make("other", ["b.js", "b/c.js", "a.js"]);
        assert!(one == other, "the order in which files were made shows in the zip");
    }
}
