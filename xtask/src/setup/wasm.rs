//! A Rust toolchain that compiles to WebAssembly.
//!
//! rustup's target is the usual one. Where its download is not to be had, Debian's rustc for the
//! web builds the standard library from source, by an option that is not yet stable.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::debian;
use crate::shell::{cargo, command, find_program, read, root, run_quietly};

/// The target that the engine is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
const LINKER: &str = "wasm-ld-22";

/// Where the compiler comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WasmToolchain {
    /// The toolchain in use, with its own standard library for the target.
    Rustup,
    /// Debian's, which compiles the standard library too.
    Debian,
}

/// The toolchain at hand, else the cheapest that can be had.
pub(crate) fn wasm_toolchain() -> Result<WasmToolchain> {
    if rustup_has_target() {
        return Ok(WasmToolchain::Rustup);
    }
    if debian_is_installed() {
        return Ok(WasmToolchain::Debian);
    }
    let why = "to compile the engine to WebAssembly";
    if find_program(&["rustup"]).is_some() {
        super::say(&format!("rustup's target {TARGET}"), why);
        if run_quietly(command("rustup").args(["target", "add", TARGET])).is_ok() {
            return Ok(WasmToolchain::Rustup);
        }
    }
    let otherwise = format!("run: rustup target add {TARGET}");
    debian::install(PACKAGES, why, &otherwise)?;
    Ok(WasmToolchain::Debian)
}

fn rustup_has_target() -> bool {
    let arguments = ["--print", "target-libdir", "--target", TARGET];
    read(command("rustc").args(arguments)).is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

fn debian_is_installed() -> bool {
    find_program(&[LINKER]).is_some()
        && ["/usr/bin/rustc", "/usr/bin/cargo", "/usr/lib/rustlib/src/rust"]
            .iter()
            .all(|path| Path::new(path).exists())
}

impl WasmToolchain {
    /// Its folder of build products: each toolchain has its own.
    pub(crate) fn target_folder(self) -> PathBuf {
        root().join("target").join(match self {
            Self::Rustup => "wasm",
            Self::Debian => "wasm-debian",
        })
    }

    /// `cargo build` for the target.
    pub(crate) fn cargo_build(self) -> Command {
        let mut build = match self {
            Self::Rustup => cargo(),
            Self::Debian => command("/usr/bin/cargo"),
        };
        build.args(["build", "--target", TARGET, "--target-dir"]).arg(self.target_folder());
        if self == Self::Debian {
            build.arg("-Zbuild-std=std,panic_abort");
            build.envs([
                ("RUSTC", "/usr/bin/rustc"),
                ("RUSTC_BOOTSTRAP", "1"),
                ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", LINKER),
            ]);
            // rustup's libraries are not Debian's.
            build.env_remove("LD_LIBRARY_PATH");
        }
        build
    }
}
