//! A definition, judged and mended.

use jiff::civil::date;
use journeymap::check::{self, Checked, Settings};
use journeymap::diag::Diagnostic;
use journeymap::fix;
use journeymap::model::{Compiled, NoFiles, Project, compile};
use journeymap::source::{SourceFile, Sources};
use std::convert::Infallible;
use std::path::PathBuf;

pub struct Definition {
    pub name: String,
    /// Where it lies; `None` for text without a folder.
    pub path: Option<PathBuf>,
    pub text: String,
}

pub struct Judged {
    pub compiled: Compiled,
    pub checked: Checked,
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
    /// Text without a folder.
    pub fn of(text: &str) -> Self {
        Self {
            name: text.to_owned(),
            path: None,
            text: text.to_owned(),
        }
    }

    pub fn with(&self, what: &str, text: String) -> Self {
        Self {
            name: format!("{}, {what}", self.name),
            path: self.path.clone(),
            text,
        }
    }

    pub fn judge(&self, text: &str) -> Judged {
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
    pub fn fixed(&self) -> String {
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

pub fn faults(judged: &Judged) -> impl Iterator<Item = String> {
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
