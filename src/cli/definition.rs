//! A definition from its bytes to its findings: what every command that looks at a map starts with.

use super::Failure;
use super::exit::reason;
use super::input::Input;
use crate::check::{self, Settings};
use crate::model::{Files, Map, NoFiles, Project, compile};
use crate::report::Verdict;
use crate::syntax::read_source;

/// A definition that was read and held to the method.
pub struct Definition {
    /// There unless the file could not be followed at all.
    pub map: Option<Map>,
    pub verdict: Verdict,
}

impl Definition {
    /// Reads, compiles and checks. Only what keeps the file from being read is a failure; all else is a finding.
    pub fn load(input: &Input, settings: &Settings) -> Result<Self, Failure> {
        let bytes = input.read()?;
        let mut verdict = Verdict {
            name: input.name(),
            ..Verdict::default()
        };
        let file = match read_source(&mut verdict.sources, &verdict.name, input.path(), bytes) {
            Ok(file) => file,
            Err(found) => {
                verdict.diagnostics.push(*found);
                return Ok(Self { map: None, verdict });
            }
        };
        let compiled = compile(&mut verdict.sources, file, project(input)?.as_ref());
        let checked = check::judge(&compiled, &verdict.sources, settings);
        verdict.diagnostics = checked.diagnostics;
        verdict.card = compiled.map.is_some().then_some(checked.card);
        Ok(Self {
            map: compiled.map,
            verdict,
        })
    }
}

/// The files that the map may name.
fn project(input: &Input) -> Result<Box<dyn Files>, Failure> {
    match input {
        Input::Stdin => Ok(Box::new(NoFiles)),
        Input::File(path) => {
            let project = Project::of(path).map_err(|error| {
                Failure::file(format!(
                    "cannot read the folder of `{}`: {}",
                    path.display(),
                    reason(&error)
                ))
            })?;
            Ok(Box::new(project))
        }
    }
}
