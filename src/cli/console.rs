//! Where messages go: standard error for people, standard output for machines.
//!
//! A reader that closes standard output is not an error: what would have gone there is dropped, the command finishes
//! its work, and the exit code says how that went.

use super::args::{Color, MessageFormat};
use super::exit::reason;
use super::{Exit, Failure, MessageArgs};
use crate::diag::Diagnostic;
use crate::report::{self, inert};
use crate::source::Sources;
use anstream::{AutoStream, ColorChoice};
use clap::builder::styling::{AnsiColor, Style};
use serde::Serialize;
use std::io::{ErrorKind, Write};

const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const HELP: Style = AnsiColor::BrightCyan.on_default().bold();

/// The streams of one run, and how they are to be used.
pub struct Console {
    wish: Color,
    color: ColorChoice,
    quiet: bool,
    format: MessageFormat,
}

impl Console {
    pub fn new(args: &MessageArgs) -> Self {
        Self {
            wish: args.color,
            color: match args.color {
                Color::Auto => AutoStream::choice(&std::io::stderr()),
                Color::Always => ColorChoice::Always,
                Color::Never => ColorChoice::Never,
            },
            quiet: args.quiet,
            format: args.message_format,
        }
    }

    /// Messages are JSON on standard output, so nothing else may be written there.
    pub fn is_json(&self) -> bool {
        self.format == MessageFormat::Json
    }

    /// People are told more than what went wrong.
    pub fn is_chatty(&self) -> bool {
        !self.quiet && !self.is_json()
    }

    /// Shows findings in the order given.
    pub fn diagnostics(&self, diagnostics: &[Diagnostic], sources: &Sources) -> Result<(), Failure> {
        if self.is_json() {
            return self.stdout(report::json::diagnostics(diagnostics, sources).as_bytes());
        }
        let report = report::terminal::Report {
            colored: self.color != ColorChoice::Never,
        };
        self.stderr(&report.diagnostics(diagnostics, sources));
        Ok(())
    }

    /// The closing line: `text` for people, `message` for machines. Silenced by `--quiet`.
    pub fn closing(&self, text: &str, message: &impl Serialize) -> Result<(), Failure> {
        match self.format {
            _ if self.quiet => Ok(()),
            MessageFormat::Json => self.stdout(report::json::line(message).as_bytes()),
            MessageFormat::Text => {
                self.stderr(&format!("{}\n", inert::line(text)));
                Ok(())
            }
        }
    }

    /// Says what is wrong with an output that was written all the same.
    pub fn warning(&self, message: &str, help: &[String]) -> Result<(), Failure> {
        if self.is_json() {
            return self.stdout(report::json::warning(message, help).as_bytes());
        }
        self.stderr(&told(&format!("{WARNING}warning{WARNING:#}"), message, help));
        Ok(())
    }

    /// Says why a command stopped, and returns the exit code that goes with it.
    pub fn failure(&self, failure: &Failure) -> Exit {
        if self.is_json() {
            // When even this cannot be written, the exit code still tells.
            let _ = self.stdout(report::json::failure(failure.exit as u8, &failure.message, &failure.help).as_bytes());
        } else {
            self.stderr(&told(
                &format!("{ERROR}error{ERROR:#}"),
                &failure.message,
                &failure.help,
            ));
        }
        failure.exit
    }

    /// Bytes for whoever reads standard output; dropped once the reader has gone.
    pub fn stdout(&self, bytes: &[u8]) -> Result<(), Failure> {
        let mut out = std::io::stdout().lock();
        match out.write_all(bytes).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::file(format!(
                "cannot write to standard output: {}",
                reason(&error)
            ))),
            _ => Ok(()),
        }
    }

    /// A report that was asked for: text for people on standard output, coloured where that is a terminal.
    pub fn report(&self, text: impl FnOnce(bool) -> String) -> Result<(), Failure> {
        let choice = match self.wish {
            Color::Auto => AutoStream::choice(&std::io::stdout()),
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        self.stdout(text(choice != ColorChoice::Never).as_bytes())
    }

    /// Text for people. There is nobody left to tell when standard error fails.
    pub fn stderr(&self, text: &str) {
        let _ = AutoStream::new(std::io::stderr().lock(), self.color).write_all(text.as_bytes());
    }
}

fn told(kind: &str, message: &str, help: &[String]) -> String {
    let mut text = format!("{kind}: {}\n", inert::line(message));
    for help in help {
        text.push_str(&format!("  {HELP}help{HELP:#}: {}\n", inert::line(help)));
    }
    text
}
