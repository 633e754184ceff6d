//! How a run ends: the exit code, and what a person is told when it could not go on.

use std::process::ExitCode;

/// How the program ends; the numbers are part of the contract with scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Fine = 0,
    /// The definition has errors.
    Findings = 1,
    /// The command line makes no sense.
    Usage = 2,
    /// A file could not be read or written.
    File = 3,
    /// A bug in journeymap.
    Bug = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit as u8)
    }
}

/// Why a command stopped: not a finding in a definition, but something around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    pub exit: Exit,
    /// Starts lower case, ends without full stop, quotes what the user wrote in backticks.
    pub message: String,
    /// What to do instead. Each entry is one line.
    pub help: Vec<String>,
}

impl Failure {
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Exit::Usage, message)
    }

    pub fn file(message: impl Into<String>) -> Self {
        Self::new(Exit::File, message)
    }

    /// Something that cannot happen did.
    pub fn bug(message: impl Into<String>) -> Self {
        let message = format!("this is a bug in journeymap, not in your map: {}", message.into());
        Self::new(Exit::Bug, message).help("please report this line and the definition on the project's issue page")
    }

    fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self {
            exit,
            message: message.into(),
            help: Vec::new(),
        }
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }
}

/// What the operating system said, in the words of people; without Rust's `(os error 13)`.
pub fn reason(error: &std::io::Error) -> String {
    use std::io::ErrorKind::*;
    match error.kind() {
        NotFound => "no such file or folder".into(),
        PermissionDenied => "permission denied".into(),
        IsADirectory => "it is a folder".into(),
        NotADirectory => "a part of the path is not a folder".into(),
        StorageFull => "no space left on the disk".into(),
        ReadOnlyFilesystem => "the disk is read-only".into(),
        InvalidFilename => "the name is too long or not allowed".into(),
        _ => {
            let text = error.to_string();
            let end = text.find(" (os error").unwrap_or(text.len());
            text[..end].to_lowercase()
        }
    }
}
