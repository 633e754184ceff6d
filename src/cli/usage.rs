//! Command lines that make no sense, and what was probably meant.

use super::args::{Color, MessageArgs};
use super::{Console, Exit, Failure};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches, ValueEnum};
use std::ffi::OsString;
use std::path::Path;

/// The command line as `C`, or the exit code after its help or its mistake has been shown.
pub fn parse<C: CommandFactory + FromArgMatches>(args: &[OsString]) -> Result<C, Exit> {
    let messages = message_args(args);
    let command = C::command().color(match messages.color {
        Color::Auto => clap::ColorChoice::Auto,
        Color::Always => clap::ColorChoice::Always,
        Color::Never => clap::ColorChoice::Never,
    });
    let parsed = command.try_get_matches_from(args);
    let parsed = parsed.and_then(|matches| C::from_arg_matches(&matches));
    parsed.map_err(|error| report(&error, &messages))
}

fn report(error: &clap::Error, messages: &MessageArgs) -> Exit {
    if !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        // A reader that has gone, as in `journeymap --help | head -1`, is no error.
        let _ = error.print();
        return if error.use_stderr() { Exit::Usage } else { Exit::Fine };
    }
    let failure = forgotten_command(error).unwrap_or_else(|| failure(&error.render().to_string()));
    Console::new(messages).failure(&failure)
}

/// How messages are wanted, from a command line that need not make sense otherwise.
fn message_args(args: &[OsString]) -> MessageArgs {
    MessageArgs {
        quiet: false,
        message_format: value(args, "--message-format").unwrap_or_default(),
        color: value(args, "--color").unwrap_or_default(),
    }
}

/// The value of an option, written as `--name value` or `--name=value`.
fn value<V: ValueEnum>(args: &[OsString], name: &str) -> Option<V> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy());
    while let Some(arg) = args.next() {
        match arg.strip_prefix(name).map(|rest| rest.strip_prefix('=')) {
            Some(Some(value)) => return V::from_str(value, false).ok(),
            Some(None) if arg == name => return V::from_str(&args.next()?, false).ok(),
            _ => {}
        }
    }
    None
}

/// The parser's text as a message and its help.
fn failure(text: &str) -> Failure {
    let mut paragraphs = text.split("\n\n").map(|paragraph| {
        let lines: Vec<&str> = paragraph.lines().map(str::trim).collect();
        lines.join(" ")
    });
    let first = paragraphs.next().unwrap_or_default();
    let mut failure = Failure::usage(first.trim_start_matches("error: "));
    for paragraph in paragraphs {
        failure = match paragraph.trim_start_matches("tip: ") {
            help if help.starts_with("Usage: ") => failure.help(help.replacen("Usage", "usage", 1)),
            help if help.starts_with("For more information") => failure.help("`--help` shows all that can be said"),
            help => failure.help(help),
        };
    }
    failure
}

/// A file that was given where a command belongs: `journeymap map.yaml`.
fn forgotten_command(error: &clap::Error) -> Option<Failure> {
    let word = match error.get(ContextKind::InvalidSubcommand) {
        Some(ContextValue::String(word)) if looks_like_file(word) => word,
        _ => return None,
    };
    let failure = Failure::usage(format!("`{word}` is not a command"));
    Some(failure.help(format!("to draw it, say `journeymap build {word}`")))
}

fn looks_like_file(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower.ends_with(".yaml") || lower.ends_with(".yml") || word.contains('/') || word == "-" || Path::new(word).exists()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::MessageFormat;

    #[test]
    fn how_messages_are_wanted_is_read_from_any_command_line() {
        let read = |args: &[&str]| {
            let args: Vec<OsString> = args.iter().map(OsString::from).collect();
            let messages = message_args(&args);
            (messages.color, messages.message_format)
        };
        assert_eq!(
            read(&["x", "--color", "never", "--what"]),
            (Color::Never, MessageFormat::Text)
        );
        assert_eq!(
            read(&["--message-format=json", "--color=always"]),
            (Color::Always, MessageFormat::Json)
        );
        assert_eq!(
            read(&["--colors", "never", "--color"]),
            (Color::Auto, MessageFormat::Text)
        );
    }
}
