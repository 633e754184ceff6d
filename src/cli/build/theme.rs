//! `--theme`: a built-in theme by its name, or a file of one's own.

use crate::cli::Failure;
use crate::cli::input::Input;
use crate::diag::Diagnostic;
use crate::source::Sources;
use crate::syntax::{nearest, read_source};
use crate::theme::{self, Mode, Theme};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug)]
pub enum ThemeChoice {
    BuiltIn(Mode),
    File(PathBuf),
}

/// A theme that was read, or what is wrong with its file.
#[derive(Default)]
pub struct ReadTheme {
    pub theme: Option<Theme>,
    pub findings: Vec<Diagnostic>,
    pub sources: Sources,
}

impl ThemeChoice {
    /// A name is a name, whatever files lie around: `./dark` is the file.
    pub fn named(name: OsString) -> Result<Self, String> {
        let text = name.to_string_lossy();
        if let Some(mode) = Mode::named(&text) {
            return Ok(Self::BuiltIn(mode));
        }
        let path = Path::new(&name);
        if path.exists() || path.extension().is_some() || path.components().count() > 1 {
            return Ok(Self::File(path.to_owned()));
        }
        let names = Mode::ALL.map(Mode::name);
        let allowed = format!("write one of {}, or the path of a theme file", names.join(", "));
        Err(match nearest(&text, names) {
            Some(meant) => format!("did you mean `{meant}`? {allowed}"),
            None => allowed,
        })
    }

    pub fn read(&self) -> Result<ReadTheme, Failure> {
        let path = match self {
            Self::BuiltIn(mode) => {
                return Ok(ReadTheme {
                    theme: Some(Theme::new(*mode)),
                    ..ReadTheme::default()
                });
            }
            Self::File(path) => path,
        };
        let bytes = Input::File(path.clone()).read()?;
        let mut sources = Sources::default();
        let (theme, findings) = match read_source(&mut sources, &path.display().to_string(), Some(path), bytes) {
            Ok(file) => theme::read(&sources, file),
            Err(found) => (None, vec![*found]),
        };
        Ok(ReadTheme {
            theme,
            findings,
            sources,
        })
    }
}
