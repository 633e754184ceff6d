//! `journeymap schema`: what editors need to complete, explain and underline.

use super::{Console, Exit, Failure, MessageArgs, with_console};
use crate::report::json;
use crate::schema::{self, File};
use clap::{Args, ValueEnum};

/// Write the JSON Schema of a file, for completion and underlining in editors
///
/// Save it beside your maps, and begin each of them with the line that names it, as shown below. VS Code (with the
/// extension YAML of Red Hat), Neovim (with yaml-language-server) and JetBrains IDEs heed it.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Schema {
    /// Which file it is for
    #[arg(value_name = "FILE", value_enum, default_value_t)]
    file: Which,

    #[command(flatten)]
    messages: MessageArgs,
}

const EXAMPLES: &str = "\
Examples:
  journeymap schema > journeymap.schema.json

The first line of a map then:
  # yaml-language-server: $schema=journeymap.schema.json

Other files:
  journeymap schema config > journeymap.config.schema.json
  journeymap schema library > journeymap.library.schema.json";

#[derive(Clone, Copy, Default, ValueEnum)]
enum Which {
    /// A map
    #[default]
    Definition,
    /// A file that maps name in `use`
    Library,
    /// journeymap.config.yaml
    Config,
    /// A theme file
    Theme,
}

impl Schema {
    pub fn run(&self) -> Exit {
        with_console(&self.messages, |console| self.write(console))
    }

    fn write(&self, console: &Console) -> Result<Exit, Failure> {
        let file = match self.file {
            Which::Definition => File::Definition,
            Which::Library => File::Library,
            Which::Config => File::Config,
            Which::Theme => File::Theme,
        };
        console.stdout(json::pretty(&schema::schema(file)).as_bytes())?;
        Ok(Exit::Fine)
    }
}
