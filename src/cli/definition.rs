//! A definition from its bytes to its findings: what every command that looks at a map starts with.

use super::Failure;
use super::exit::reason;
use super::input::Input;
use crate::check::{self, Settings};
use crate::diag::Diagnostic;
use crate::fix::Judged;
use crate::model::{Compiled, Files, NoFiles, Project, compile};
use crate::report::Verdict;
use crate::source::Sources;
use crate::syntax::{Parses, read_source};
use std::path::Path;
use std::sync::Arc;

/// A definition that was read and held to the method.
pub struct Definition {
    pub compiled: Compiled,
    pub verdict: Verdict,
}

impl Definition {
    /// Reads, compiles and checks. Only what keeps the file from being read is a failure; all else is a finding.
    pub fn load(input: &Input, settings: &Settings) -> Result<Self, Failure> {
        Self::of(&input.name(), input.path(), input.read()?, settings, Arc::default())
    }

    /// Compiles and checks what was read. Files that the map names are looked for from where it lies; `parses` is
    /// what the maps of a run share.
    pub fn of(
        name: &str,
        path: Option<&Path>,
        bytes: Vec<u8>,
        settings: &Settings,
        parses: Arc<Parses>,
    ) -> Result<Self, Failure> {
        // Text on standard input may have been given the name of a file that is yet to be saved.
        let path = path.filter(|path| path.is_file());
        let files = project(path, parses)?;
        Ok(Self::among(name, path, bytes, settings, files.as_ref()))
    }

    /// Compiles and checks what was read, which lies at `path` among `files`.
    pub fn among(name: &str, path: Option<&Path>, bytes: Vec<u8>, settings: &Settings, files: &dyn Files) -> Self {
        let mut verdict = Verdict {
            name: name.to_owned(),
            ..Verdict::default()
        };
        let compiled = match read_source(&mut verdict.sources, name, path, bytes) {
            Ok(file) => compile(&mut verdict.sources, file, files),
            Err(found) => Compiled::unreadable(*found),
        };
        let checked = check::judge(&compiled, &verdict.sources, settings);
        verdict.diagnostics = checked.diagnostics;
        verdict.card = checked.card;
        Self { compiled, verdict }
    }
}

impl Judged for Definition {
    fn compiled(&self) -> &Compiled {
        &self.compiled
    }

    fn diagnostics(&self) -> &[Diagnostic] {
        &self.verdict.diagnostics
    }

    fn sources(&self) -> &Sources {
        &self.verdict.sources
    }
}

/// The files that the map may name.
fn project(path: Option<&Path>, parses: Arc<Parses>) -> Result<Box<dyn Files>, Failure> {
    let Some(path) = path else { return Ok(Box::new(NoFiles)) };
    let project = Project::of(path).map_err(|error| {
        Failure::file(format!(
            "cannot read the folder of `{}`: {}",
            path.display(),
            reason(&error)
        ))
    })?;
    Ok(Box::new(project.sharing(parses)))
}
