//! `journeymap init`: a map to start from.

mod starter;

use super::files::write_new;
use super::{Console, Exit, Failure, MessageArgs, TodayArgs, with_console};
use crate::model::MapType;
use crate::syntax::Choice;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use serde_json::json;
use starter::{Lang, Template, text};
use std::path::{Path, PathBuf};

/// Write a map to start from, with comments that say what to fill in where
///
/// It builds as it stands, and is all made up: replace it piece by piece. Nothing that is there is overwritten. Where
/// the folder has a `journeymap.schema.json`, the map begins with the line by which editors find it.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Init {
    /// The file, a folder to write `map.yaml` into, or `-` for standard output
    #[arg(value_name = "PATH", default_value = NAME)]
    path: PathBuf,

    /// What kind of journey it is about [default: retail, or the first one of `--type`]
    #[arg(long, value_name = "NAME", value_enum)]
    template: Option<Template>,

    /// The language of the map and of its comments
    #[arg(long, value_name = "LANG", value_enum, default_value_t)]
    lang: Lang,

    /// The type of the map [default: that of the template]
    #[arg(long = "type", value_name = "TYPE", value_parser = map_types())]
    kind: Option<MapType>,

    #[command(flatten)]
    today: TodayArgs,

    #[command(flatten)]
    messages: MessageArgs,
}

const NAME: &str = "map.yaml";
/// What the help of `schema` calls the schema of a map.
const SCHEMA: &str = "journeymap.schema.json";

const EXAMPLES: &str = "\
Examples:
  journeymap init                                      map.yaml, about buying in a shop
  journeymap init maps/care.yaml --template day        a day in somebody's life
  journeymap init --template call-centre --lang de     in German
  journeymap init --type future-state -                to standard output";

fn map_types() -> impl TypedValueParser<Value = MapType> {
    let names = MapType::CHOICES.iter().map(|(name, _)| *name);
    // The parser has refused all other words before.
    PossibleValuesParser::new(names).map(|name| MapType::of(&name).unwrap_or(MapType::CurrentState))
}

impl Init {
    pub fn run(&self) -> Exit {
        with_console(&self.messages, |console| self.write(console))
    }

    fn write(&self, console: &Console) -> Result<Exit, Failure> {
        let text = text(self.template()?, self.lang, self.today.day()?.year());
        if self.path == Path::new("-") {
            refuse_json(console)?;
            console.stdout((schema_line(Path::new("")) + &text).as_bytes())?;
            return Ok(Exit::Fine);
        }
        let path = self.file()?;
        let text = schema_line(path.parent().unwrap_or(Path::new(""))) + &text;
        write_new(&path, text.as_bytes())?;
        let shown = path.display().to_string();
        let message = json!({ "type": "summary", "exit": 0, "files": [shown] });
        console.closing(&format!("wrote {shown}; `journeymap build {shown}` draws it"), &message)?;
        Ok(Exit::Fine)
    }

    fn template(&self) -> Result<Template, Failure> {
        let of_kind = |kind| Template::value_variants().iter().find(|other| other.kind() == kind);
        match (self.template, self.kind) {
            (Some(template), Some(kind)) if template.kind() != kind => {
                let (name, own, other) = (template.name(), template.kind().word(), kind.word());
                let failure = Failure::usage(format!(
                    "the template `{name}` makes a map of type `{own}`, not `{other}`"
                ));
                Err(match of_kind(kind) {
                    Some(fitting) => {
                        failure.help(format!("leave out `--type`, or take `--template {}`", fitting.name()))
                    }
                    None => failure.help("leave out `--type`"),
                })
            }
            (Some(template), _) => Ok(template),
            (None, kind) => Ok(kind.and_then(of_kind).copied().unwrap_or_default()),
        }
    }

    /// Where the map goes. A name that other commands would not take for a map is refused.
    fn file(&self) -> Result<PathBuf, Failure> {
        let path = &self.path;
        if path.as_os_str().as_encoded_bytes().ends_with(b"/") || path.is_dir() {
            return Ok(path.join(NAME));
        }
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        if matches!(ending.as_deref(), Some("yaml" | "yml")) {
            return Ok(path.clone());
        }
        let shown = path.display();
        Err(
            Failure::usage(format!("the name of a map ends in `.yaml`, not as `{shown}`"))
                .help(format!("write `journeymap init {shown}.yaml`"))
                .help(format!("for a folder, write `{shown}/`")),
        )
    }
}

/// The line by which editors find the schema, where the folder has one.
fn schema_line(folder: &Path) -> String {
    match folder.join(SCHEMA).is_file() {
        true => format!("# yaml-language-server: $schema={SCHEMA}\n"),
        false => String::new(),
    }
}

fn refuse_json(console: &Console) -> Result<(), Failure> {
    if !console.is_json() {
        return Ok(());
    }
    Err(
        Failure::usage("a map and JSON messages do not fit into one standard output")
            .help("name a file, or leave out `--message-format json`"),
    )
}
