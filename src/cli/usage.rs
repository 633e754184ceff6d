//! Command lines that make no sense, and what was probably meant.

use super::Exit;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::path::Path;

/// Prints what is wrong with the command line, or the help that was asked for.
pub fn report(error: clap::Error) -> Exit {
    // A reader that has gone, as in `journeymap --help | head -1`, is no error.
    let _ = match forgotten_command(&error) {
        Some(file) => {
            eprint!("{}", forgotten_text(&file));
            Ok(())
        }
        None => error.print(),
    };
    if error.use_stderr() { Exit::Usage } else { Exit::Fine }
}

/// The file that was given where a command belongs: `journeymap map.yaml`.
fn forgotten_command(error: &clap::Error) -> Option<String> {
    if error.kind() != ErrorKind::InvalidSubcommand {
        return None;
    }
    match error.get(ContextKind::InvalidSubcommand) {
        Some(ContextValue::String(word)) if looks_like_file(word) => Some(word.clone()),
        _ => None,
    }
}

fn looks_like_file(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower.ends_with(".yaml") || lower.ends_with(".yml") || word.contains('/') || word == "-" || Path::new(word).exists()
}

fn forgotten_text(file: &str) -> String {
    let file = crate::report::inert::line(file);
    format!("error: `{file}` is not a command\n  help: to draw it, say `journeymap build {file}`\n")
}
