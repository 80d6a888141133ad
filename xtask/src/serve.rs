//! Files over HTTP, to this machine only.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result};

use crate::playground;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The port; any free one when 0.
    #[arg(long, default_value_t = 8000)]
    port: u16,
}

/// `cargo xtask serve`: the playground, until stopped.
pub(crate) fn run_command(arguments: &Arguments) -> Result<()> {
    let server = Server::of(playground::build()?, arguments.port)?;
    println!("{}", server.url(""));
    server.wait();
    Ok(())
}

/// Serves one folder until the program ends.
pub(crate) struct Server {
    port: u16,
    thread: thread::JoinHandle<()>,
}

impl Server {
    /// Serves `folder` at `port`, any free one when 0.
    pub(crate) fn of(folder: PathBuf, port: u16) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("cannot listen on port {port}"))?;
        let port = listener.local_addr()?.port();
        let folder = Arc::new(folder);
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let folder = Arc::clone(&folder);
                // A browser that goes away while it is answered is no failure.
                thread::spawn(move || answer(stream, &folder).ok());
            }
        });
        Ok(Self { port, thread })
    }

    /// The address of a file of the folder.
    pub(crate) fn url(&self, file: &str) -> String {
        format!("http://localhost:{}/{}", self.port, encode(file))
    }

    fn wait(self) {
        self.thread.join().ok();
    }
}

fn answer(mut stream: TcpStream, folder: &Path) -> io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The rest of the head has to be read before the connection may be closed.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let target = request.split(' ').nth(1).unwrap_or("/");
    let file = file(folder, target);
    let (status, kind, body) = match file.and_then(|file| Some((mime(&file), fs::read(file).ok()?)))
    {
        Some((kind, body)) => ("200 OK", kind, body),
        None => ("404 Not Found", "text/plain", b"not found\n".to_vec()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\
         cache-control: no-store\r\nconnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

/// The file that a request means; never one outside of `folder`.
fn file(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.trim_start_matches('/');
    let path = PathBuf::from(decode(path)?);
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let path = folder.join(path);
    Some(if path.is_dir() { path.join("index.html") } else { path })
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        // A page without a declared encoding is for the browser to guess.
        Some("html" | "htm") => "text/html",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        _ => "application/octet-stream",
    }
}

fn encode(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    path.bytes()
        .map(|byte| if plain(byte) { char::from(byte).into() } else { format!("%{byte:02X}") })
        .collect()
}

fn decode(path: &str) -> Option<String> {
    let mut parts = path.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend_from_slice(part.get(2..)?.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_survive_the_address() {
        for name in ["a.html", "two words.html", "100%.html", "grün/ä.html"] {
            assert_eq!(decode(&encode(name)).as_deref(), Some(name));
        }
    }

    #[test]
    fn nothing_outside_of_the_folder() {
        let folder = crate::shell::root();
        assert!(file(folder, "/Cargo.toml").is_some());
        for target in ["/../etc/passwd", "/%2e%2e/etc/passwd", "/a/../../x", "/%2fetc/passwd"] {
            assert_eq!(file(folder, target), None, "{target}");
        }
    }
}
