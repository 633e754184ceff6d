//! Says which program this is: a number made from all that the binary is made from. Outputs carry it, so that those of
//! another program are drawn again.

use std::fs;
use std::path::{Path, PathBuf};

/// What the program is made from.
const ROOTS: [&str; 5] = ["src", "templates", "assets", "Cargo.lock", "Cargo.toml"];

fn main() {
    let mut files = Vec::new();
    for root in ROOTS {
        println!("cargo::rerun-if-changed={root}");
        collect(Path::new(root), &mut files);
    }
    files.sort();
    let mut hash = FNV_START;
    for file in files {
        let name = file.to_string_lossy().replace('\\', "/");
        mix(&mut hash, name.as_bytes());
        mix(&mut hash, &fs::read(&file).unwrap_or_default());
    }
    println!("cargo::rustc-env=JOURNEYMAP_BUILD={hash:016x}");
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    match fs::read_dir(path) {
        Ok(entries) => entries.flatten().for_each(|entry| collect(&entry.path(), files)),
        Err(_) => files.push(path.to_owned()),
    }
}

/// FNV-1a with 64 bits: it is the same everywhere, and needs no crate.
const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

fn mix(hash: &mut u64, bytes: &[u8]) {
    for byte in bytes {
        *hash = (*hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
}
