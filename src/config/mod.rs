//! `journeymap.config.yaml`: what a project holds its maps to.
//!
//! [`read`] turns the file into a [`Config`] with all its faults, by the same means as a map; [`Config::for_file`] says
//! what is in force for one map, and where each value comes from. Finding the file is left to `cli`.

mod in_force;
mod labels;
mod written;

pub use in_force::{InForce, Valued};
pub use labels::{Labels, relabel};
pub use written::LEVELS;

use crate::diag::Diagnostic;
use crate::source::{FileId, SourceFile, Sources};
use crate::syntax::schema::Schemas;
use crate::syntax::{Reader, parse, read_record};
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use std::path::{Path, PathBuf};
use written::Section;

/// A configuration file that was read.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The file; `None` for the configuration of projects that have none.
    pub path: Option<PathBuf>,
    /// The settings for all maps, then those for some.
    sections: Vec<(Option<Gitignore>, Section)>,
    lines: Option<SourceFile>,
}

/// What a configuration file takes, as a JSON Schema.
pub fn schema(schemas: &mut Schemas) -> serde_json::Value {
    schemas.mapping::<written::Config>()
}

/// Reads a configuration file and reports what is wrong with it.
pub fn read(sources: &Sources, file: FileId) -> (Config, Vec<Diagnostic>) {
    let source = sources.file(file);
    let parsed = parse(sources, file);
    let mut problems = parsed.problems;
    let mut config = Config {
        path: source.path.clone(),
        sections: Vec::new(),
        lines: Some(source.clone()),
    };
    let root = parsed.document.root();
    if !parsed.stopped && !root.is_nothing() {
        let mut reader = Reader::default();
        let written: Option<written::Config> = read_record(&mut reader, root);
        problems.extend(reader.problems.into_found());
        if let Some(written) = written {
            config.add(written, &mut problems);
        }
    }
    problems.sort_by_key(|found| (found.span.start, found.code));
    (config, problems)
}

impl Config {
    fn add(&mut self, written: written::Config, problems: &mut Vec<Diagnostic>) {
        let folder = self.folder().to_path_buf();
        let (section, paths) = written.into_sections(problems);
        self.sections.push((None, section));
        for (patterns, section) in paths {
            let mut builder = GitignoreBuilder::new(&folder);
            for pattern in patterns {
                if let Err(error) = builder.add_line(None, &pattern.value) {
                    problems.push(written::bad_pattern(&pattern, &error));
                }
            }
            if let Ok(matcher) = builder.build() {
                self.sections.push((Some(matcher), section));
            }
        }
    }

    /// Where the file is.
    fn folder(&self) -> &Path {
        self.path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""))
    }

    /// What is in force for the map at `path`; for text without a file, what holds for all maps.
    pub fn for_file(&self, path: Option<&Path>) -> InForce {
        let mut in_force = InForce {
            root: self.folder().to_path_buf(),
            ..InForce::default()
        };
        for (matcher, section) in &self.sections {
            let applies = match (matcher, path) {
                (None, _) => true,
                (Some(_), None) => false,
                (Some(matcher), Some(path)) => covers(matcher, path),
            };
            if applies {
                in_force.add(section, self.folder(), |span| self.origin(span.start));
            }
        }
        in_force
    }

    /// The line of the file that a value stands on.
    fn origin(&self, start: u32) -> String {
        let Some(lines) = &self.lines else { return String::new() };
        let name = Path::new(&lines.name)
            .file_name()
            .map_or(lines.name.clone().into(), |name| name.to_string_lossy());
        format!("{name}:{}", lines.line_column(start).line)
    }
}

/// The patterns are those of `.gitignore`, from the folder of the configuration file.
fn covers(matcher: &Gitignore, path: &Path) -> bool {
    path.starts_with(matcher.path()) && matcher.matched_path_or_any_parents(path, false).is_ignore()
}
