//! Fixes under stress: whatever the repository holds of definitions, in every spelling of its lines, and maps with a
//! slip of the hand at any place.

use jiff::civil::date;
use journeymap::check::{self, Checked, RULES, Settings};
use journeymap::diag::Diagnostic;
use journeymap::fix;
use journeymap::model::{Compiled, NoFiles, Project, compile};
use journeymap::source::{SourceFile, Sources};
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::path::{Path, PathBuf};

struct Definition {
    name: String,
    path: Option<PathBuf>,
    text: String,
}

struct Judged {
    compiled: Compiled,
    checked: Checked,
    sources: Sources,
}

impl fix::Judged for Judged {
    fn compiled(&self) -> &Compiled {
        &self.compiled
    }

    fn diagnostics(&self) -> &[Diagnostic] {
        &self.checked.diagnostics
    }

    fn sources(&self) -> &Sources {
        &self.sources
    }
}

impl Definition {
    fn with(&self, what: &str, text: String) -> Self {
        Self {
            name: format!("{}, {what}", self.name),
            path: self.path.clone(),
            text,
        }
    }

    fn judge(&self, text: &str) -> Judged {
        let path = self.path.as_deref();
        let mut sources = Sources::default();
        let main = sources.add(SourceFile::new("map.yaml", path, text));
        let compiled = match path {
            Some(path) => compile(&mut sources, main, &Project::of(path).unwrap()),
            None => compile(&mut sources, main, &NoFiles),
        };
        let checked = check::judge(&compiled, &sources, &Settings::new(date(2026, 6, 1)));
        Judged {
            compiled,
            checked,
            sources,
        }
    }

    /// What `--fix` makes of it. Fixing twice is fixing once, and what means something goes on meaning that.
    fn fixed(&self) -> String {
        let before = self.judge(&self.text);
        let text = self.mended(&self.text);
        assert_eq!(
            self.mended(&text),
            text,
            "{}: fixing twice is not fixing once",
            self.name
        );
        let after = self.judge(&text);
        if !before.compiled.has_errors() {
            assert!(
                !after.compiled.has_errors(),
                "{}: broken by its fixes\n{text}",
                self.name
            );
            assert_eq!(meaning(&before), meaning(&after), "{}", self.name);
        }
        let unreadable = |judged: &Judged| faults(judged).filter(|fault| fault.starts_with("JM001")).count();
        assert!(
            unreadable(&after) <= unreadable(&before),
            "{}: no longer YAML\n{text}",
            self.name
        );
        text
    }

    fn mended(&self, text: &str) -> String {
        let judge = |text: String| Ok::<_, Infallible>(self.judge(&text));
        let Ok((mended, _)) = fix::mend(self.judge(text), judge);
        mended.sources.iter().next().unwrap().text.clone()
    }
}

fn faults(judged: &Judged) -> impl Iterator<Item = String> {
    let faults = judged.compiled.diagnostics.iter();
    faults.map(|found| format!("{} {}", found.code, found.message))
}

/// What a map means: everything in it but the places where it is written.
fn meaning(judged: &Judged) -> String {
    let text = format!("{:?}", judged.compiled.map);
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("Span { file: ") {
        out.push_str(before);
        rest = after.split_once('}').unwrap().1;
    }
    (out + rest).replace("id_span: Some()", "id_span: None")
}

/// The examples of all rules, and the definitions of the tests and of the examples.
fn definitions() -> Vec<Definition> {
    let rules = RULES.iter().flat_map(|rule| {
        let texts = [("fails", rule.failing().text), ("passes", rule.passes.to_owned())];
        texts.map(|(which, text)| Definition {
            name: format!("{} {which}", rule.code),
            path: None,
            text,
        })
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
    for definition in definitions() {
        let found = definition.judge(&definition.text).checked.diagnostics;
        let titles = found.iter().filter_map(|found| Some(found.fix.as_ref()?.title.clone()));
        kinds.extend(titles.map(|title| title.split('`').next().unwrap().trim().to_owned()));
        let fixed = definition.fixed();
        if !definition.text.contains('\r') {
            let windows = definition.with("with CRLF", definition.text.replace('\n', "\r\n"));
            assert_eq!(windows.fixed(), fixed.replace('\n', "\r\n"), "{}", windows.name);
        }
        if !definition.text.starts_with('\u{feff}') {
            let marked = definition.with("with a byte order mark", format!("\u{feff}{}", definition.text));
            assert_eq!(marked.fixed(), format!("\u{feff}{fixed}"), "{}", marked.name);
        }
    }
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
    for definition in definitions()
        .iter()
        .filter(|definition| definition.text.lines().count() < 60)
    {
        let commented = commented(definition);
        assert_eq!(
            comments(&commented.fixed()),
            comments(&commented.text),
            "{}",
            commented.name
        );
    }
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
            "booking" => include_str!("../examples/booking.yaml"),
            _ => include_str!("fix/slips.fixed.yaml"),
        };
        let definition = Definition {
            name: name.to_owned(),
            path: None,
            text: text.to_owned(),
        };
        for (number, (at, _)) in text.char_indices().enumerate() {
            let slips = slips(text, at).into_iter().enumerate();
            // One kind of slip at each place, another at the next.
            for (_, slipped) in slips.filter(|(kind, _)| (number + kind) % 13 == 0) {
                let slipped = definition.with(&format!("at {at}"), slipped);
                mended += usize::from(slipped.fixed() != slipped.text);
            }
        }
    }
    assert!(mended > 200, "only {mended} slips had a cure, so this shows little");
}
