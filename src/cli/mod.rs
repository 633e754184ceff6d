//! The command line: the one place that knows files, clock, environment and terminal.
//!
//! A command is one file: its arguments, its help text and a function from them to an [`Exit`].

mod args;
mod bug;
mod build;
mod check;
mod config;
mod console;
mod definition;
mod diff;
mod exit;
mod explain;
mod files;
mod find;
mod fonts;
mod init;
mod input;
mod recognise;
mod rules;
mod schema;
mod shell;
mod templates;
mod today;
mod usage;

pub use args::{MessageArgs, TodayArgs};
pub use console::Console;
pub use exit::{Exit, Failure};
pub use fonts::FontArgs;

use clap::{Parser, Subcommand};
use std::ffi::OsString;
use std::process::ExitCode;

/// Compiles customer journey maps: checks a definition against the six-step method and draws it
#[derive(Parser)]
#[command(name = "journeymap", version, max_term_width = 100)]
#[command(arg_required_else_help = true, after_help = AFTER_HELP, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
Start here:
  journeymap init map.yaml           a map to start from, with comments on what to fill in
  journeymap build map.yaml          map.svg, map.png and map.html appear beside it
  journeymap build map.yaml --draft  see a map that is only half written
  journeymap check map.yaml          what the six-step method says about it
  journeymap explain JM404           what a finding means, and how to mend it

Exit codes: 0 fine, 1 the definition has errors, 2 wrong usage, 3 a file could not be read or
written, 4 a bug in journeymap.";

#[derive(Subcommand)]
enum Command {
    Init(init::Init),
    Build(Box<build::Build>),
    Check(Box<check::Check>),
    Diff(diff::Diff),
    Explain(explain::Explain),
    Config(config::ConfigCommand),
    Templates(templates::TemplatesCommand),
    Schema(schema::Schema),
    Completions(shell::Completions),
    #[command(name = "man")]
    Manual(shell::Manual),
}

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    bug::install_hook();
    bug::guard(run).into()
}

fn run() -> Exit {
    let args: Vec<OsString> = std::env::args_os().collect();
    let cli: Cli = match usage::parse(&args) {
        Ok(cli) => cli,
        Err(exit) => return exit,
    };
    match cli.command {
        Command::Init(init) => init.run(),
        Command::Build(build) => build.run(),
        Command::Check(check) => check.run(),
        Command::Diff(diff) => diff.run(),
        Command::Explain(explain) => explain.run(),
        Command::Config(config) => config.run(),
        Command::Templates(templates) => templates.run(),
        Command::Schema(schema) => schema.run(),
        Command::Completions(completions) => completions.run(),
        Command::Manual(manual) => manual.run(),
    }
}

/// Runs a command; what stops it is reported where its messages go.
fn with_console(messages: &MessageArgs, command: impl FnOnce(&Console) -> Result<Exit, Failure>) -> Exit {
    let console = Console::new(messages);
    command(&console).unwrap_or_else(|failure| console.failure(&failure))
}
