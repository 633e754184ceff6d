//! Names for findings that stay the same while lines move: from the rule, the item and the words of the message.

use super::Verdict;
use crate::diag::Diagnostic;
use std::collections::BTreeMap;

/// The fingerprints of a verdict's findings, in their order; different even where two findings say the same.
pub fn fingerprints(verdict: &Verdict) -> Vec<String> {
    let mut seen: BTreeMap<u128, u32> = BTreeMap::new();
    verdict
        .diagnostics
        .iter()
        .map(|found| {
            let print = of(found, &verdict.sources.file(found.span.file).name);
            let count = seen.entry(print).or_default();
            *count += 1;
            format!("{:032x}", print.wrapping_add(u128::from(*count - 1)))
        })
        .collect()
}

/// The FNV-1a hash of what names the finding: stable across versions and machines.
fn of(found: &Diagnostic, file: &str) -> u128 {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let code = found.code.to_string();
    let parts = [file, &code, &found.item, &found.message];
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME))
}
