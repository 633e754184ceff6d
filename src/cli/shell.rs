//! `journeymap completions` and `journeymap man`: what a shell and `man` know of the command line, from its declaration.

use super::files::{Output, write_all};
use super::{Cli, Console, Exit, Failure, MessageArgs, with_console};
use clap::{Args, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;
use serde_json::json;
use std::path::{Path, PathBuf};

/// Write what completes commands and options in a shell
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Completions {
    /// The shell that it is for
    #[arg(value_enum)]
    shell: Shell,

    #[command(flatten)]
    messages: MessageArgs,
}

const EXAMPLES: &str = "\
Examples:
  journeymap completions bash > ~/.local/share/bash-completion/completions/journeymap
  journeymap completions zsh > ~/.zfunc/_journeymap
  journeymap completions fish > ~/.config/fish/completions/journeymap.fish";

impl Completions {
    pub fn run(&self) -> Exit {
        with_console(&self.messages, |console| {
            let mut script = Vec::new();
            clap_complete::generate(self.shell, &mut Cli::command(), NAME, &mut script);
            console.stdout(&script)?;
            Ok(Exit::Fine)
        })
    }
}

const NAME: &str = "journeymap";

/// Write the manual: one page to standard output, or a page for each command into a folder
#[derive(Args)]
pub struct Manual {
    /// The folder; it is made if it is not there
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,

    #[command(flatten)]
    messages: MessageArgs,
}

impl Manual {
    pub fn run(&self) -> Exit {
        with_console(&self.messages, |console| match &self.folder {
            None => {
                console.stdout(&page(Cli::command())?)?;
                Ok(Exit::Fine)
            }
            Some(folder) => write(console, folder),
        })
    }
}

fn write(console: &Console, folder: &Path) -> Result<Exit, Failure> {
    let mut pages = Vec::new();
    let mut command = Cli::command();
    command.build();
    add(&mut pages, folder, command)?;
    let outputs: Vec<Output> = pages.iter().map(|(path, bytes)| Output { path, bytes }).collect();
    write_all(&outputs, &[])?;
    let files: Vec<String> = pages.iter().map(|(path, _)| path.display().to_string()).collect();
    let message = json!({ "type": "summary", "exit": 0, "files": files });
    console.closing(
        &format!("wrote {} pages to {}", pages.len(), folder.display()),
        &message,
    )?;
    Ok(Exit::Fine)
}

/// The pages of a command and of those below it: `journeymap-build.1`.
fn add(pages: &mut Vec<(PathBuf, Vec<u8>)>, folder: &Path, command: clap::Command) -> Result<(), Failure> {
    let name = command.get_display_name().unwrap_or(command.get_name()).to_owned();
    let below: Vec<clap::Command> = command.get_subcommands().cloned().collect();
    pages.push((folder.join(format!("{name}.1")), page(command)?));
    below.into_iter().try_for_each(|command| add(pages, folder, command))
}

fn page(command: clap::Command) -> Result<Vec<u8>, Failure> {
    let mut page = Vec::new();
    let written = Man::new(command).render(&mut page);
    written.map_err(|error| Failure::bug(format!("the manual cannot be written: {error}")))?;
    Ok(page)
}
