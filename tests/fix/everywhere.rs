//! Fixes under stress: whatever the repository holds of definitions, in every spelling of its lines, and maps with a
//! slip of the hand at any place.

use super::definition::{Definition, faults};
use journeymap::check::RULES;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The examples of all rules, and the definitions of the tests and of the examples.
fn definitions() -> Vec<Definition> {
    let rules = RULES.iter().flat_map(|rule| {
        let texts = [("fails", rule.failing().text), ("passes", rule.passes.to_owned())];
        texts.map(|(which, text)| Definition::of("").with(&format!("{} {which}", rule.code), text))
    });
    let folders = ["format", "model", "fix", "sound", "scripts", "../examples"];
    let files = folders.iter().flat_map(|folder| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path())
    });
    let mut files: Vec<PathBuf> = files
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .collect();
    files.sort();
    let files = files.into_iter().filter_map(|path| {
        Some(Definition {
            name: path.display().to_string(),
            // What is not UTF-8 cannot be fixed.
            text: std::fs::read_to_string(&path).ok()?,
            path: Some(path),
        })
    });
    rules.chain(files).collect()
}

#[test]
fn all_definitions_keep_their_line_ends_and_their_byte_order_mark() {
    let mut kinds = BTreeSet::new();
    let mut written_out = 0;
    for definition in definitions() {
        let found = definition.judge(&definition.text).checked.diagnostics;
        let titles = found.iter().filter_map(|found| Some(found.fix.as_ref()?.title.clone()));
        kinds.extend(titles.map(|title| title.split('`').next().unwrap().trim().to_owned()));
        let fixed = definition.fixed();
        written_out += usize::from(fixed != definition.text && faults(&definition.judge(&fixed)).next().is_none());
        if !definition.text.contains('\r') {
            let windows = definition.with("with CRLF", definition.text.replace('\n', "\r\n"));
            assert_eq!(windows.fixed(), fixed.replace('\n', "\r\n"), "{}", windows.name);
        }
        if !definition.text.starts_with('\u{feff}') {
            let marked = definition.with("with a byte order mark", format!("\u{feff}{}", definition.text));
            assert_eq!(marked.fixed(), format!("\u{feff}{fixed}"), "{}", marked.name);
        }
    }
    assert!(
        written_out > 10,
        "only {written_out} sound maps had anything to write out"
    );
    for kind in [
        "write",
        "put the text in quotes",
        "remove the quotes",
        "make it a list",
        "add the space",
        "indent the line",
    ] {
        assert!(kinds.contains(kind), "nothing here needs the fix `{kind}`: {kinds:?}");
    }
}

/// A comment behind every line that bears one without another fault.
fn commented(definition: &Definition) -> Definition {
    let told: Vec<String> = faults(&definition.judge(&definition.text)).collect();
    let mut lines: Vec<String> = definition.text.lines().map(str::to_owned).collect();
    for number in 0..lines.len() {
        let line = lines[number].clone();
        lines[number] = format!("{line}\t # Bemerkung {number}: „zü“, 😀 ");
        if faults(&definition.judge(&lines.join("\n"))).ne(told.iter().cloned()) {
            lines[number] = line;
        }
    }
    definition.with("with comments", lines.join("\n"))
}

#[test]
fn all_definitions_keep_their_comments() {
    let comments = |text: &str| -> Vec<String> {
        let starts = text.match_indices("\t # Bemerkung");
        starts
            .map(|(at, _)| text[at..].lines().next().unwrap().to_owned())
            .collect()
    };
    let all = definitions();
    let short = all.par_iter().filter(|definition| definition.text.lines().count() < 60);
    short.for_each(|definition| {
        let commented = commented(definition);
        assert_eq!(
            comments(&commented.fixed()),
            comments(&commented.text),
            "{}",
            commented.name
        );
    });
}

/// A slip of the hand at a place of a text: a character lost, two exchanged, one too many.
fn slips(text: &str, at: usize) -> Vec<String> {
    let (before, rest) = text.split_at(at);
    let mut chars = rest.chars();
    let first = chars.next().unwrap();
    let mut slips = vec![format!("{before}{}", chars.as_str())];
    let after = chars.as_str();
    if let Some(second) = chars.next() {
        slips.push(format!("{before}{second}{first}{}", chars.as_str()));
    }
    let too_many = [",", ":", "\"", " ", "x", "\t", "#", "-", "[", "}", "\u{a0}"];
    slips.extend(too_many.map(|one| format!("{before}{one}{first}{after}")));
    slips
}

#[test]
fn maps_with_a_slip_at_any_place_do_not_get_worse() {
    let mut mended = 0;
    for name in ["booking", "slips"] {
        let text = match name {
            "booking" => include_str!("../../examples/booking.yaml"),
            _ => include_str!("slips.fixed.yaml"),
        };
        let definition = Definition::of("").with(name, text.to_owned());
        for (number, (at, _)) in text.char_indices().enumerate() {
            let slips = slips(text, at).into_iter().enumerate();
            // One kind of slip at each place, another at the next.
            for (_, slipped) in slips.filter(|(kind, _)| (number + kind) % 26 == 0) {
                let slipped = definition.with(&format!("at {at}"), slipped);
                mended += usize::from(slipped.fixed() != slipped.text);
            }
        }
    }
    assert!(mended > 100, "only {mended} slips had a cure, so this shows little");
}
