//! The engine as WebAssembly: compile, write the JavaScript around it, optimise.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::setup::{node_packages, wasm_toolchain};
use crate::shell::{extension, is_current, node_program, root, run, run_quietly};

/// WebAssembly beyond the first version that all supported browsers have.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// All rooms in one function, because each has one caller, would have to be compiled before the first
/// report, also those parts that it does not run.
const APART: &str = "--one-caller-inline-max-function-size=20";

/// Makes `engine.js`, `engine.d.ts` and `engine_bg.wasm` in `extension/src/generated/engine/`.
pub(crate) fn build() -> Result<()> {
    node_packages()?;
    let compiled = compile()?;
    let folder = extension().join("src/generated/engine");
    let wasm = folder.join("engine_bg.wasm");
    if is_current(&wasm, &[&compiled, &env::current_exe()?]) {
        return Ok(());
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    bind(&compiled, &folder)?;
    optimise(&wasm)
}

fn compile() -> Result<PathBuf> {
    let toolchain = wasm_toolchain()?;
    let mut build = toolchain.cargo_build();
    build.args(["--package", "claimlight", "--lib", "--release", "--locked", "--quiet"]);
    build.env("CARGO_ENCODED_RUSTFLAGS", flags().join("\u{1f}"));
    run(&mut build)?;
    Ok(toolchain.target_folder().join("wasm32-unknown-unknown/release/claimlight.wasm"))
}

/// Vector instructions, and no paths of this machine in the messages.
fn flags() -> Vec<String> {
    let mut flags = vec!["-Ctarget-feature=+simd128".to_owned()];
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    if let Some(home) = home {
        flags.push(format!("--remap-path-prefix={}=cargo", home.display()));
    }
    flags.push(format!("--remap-path-prefix={}=claimlight", root().display()));
    flags
}

fn bind(compiled: &Path, folder: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name("engine").web(true)?;
    bindgen.typescript(true).omit_default_module_path(true).remove_name_section(true);
    bindgen.remove_producers_section(true).generate(folder).context("wasm-bindgen failed")
}

fn optimise(wasm: &Path) -> Result<()> {
    let mut wasm_opt = node_program("wasm-opt");
    wasm_opt.args(["-O3", APART, "--strip-debug", "--strip-producers"]).args(FEATURES);
    run_quietly(wasm_opt.arg(wasm).arg("-o").arg(wasm))
}
