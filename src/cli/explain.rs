//! `journeymap explain`: the page of a rule.

use super::{Console, Exit, Failure, MessageArgs, with_console};
use crate::check::{self, RULES, Rule};
use crate::report::pages;
use clap::{Args, ValueEnum};

/// Show what a rule looks for, why it matters, and an example of each kind
///
/// Without a rule, all of them are listed, step by step.
#[derive(Args)]
pub struct Explain {
    /// Code or name of the rule, such as JM404 or touchpoint-without-owner
    rule: Option<String>,

    /// How to write it
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Format,

    #[command(flatten)]
    messages: MessageArgs,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
    /// The page of all rules, as in docs/rules.md
    Markdown,
}

impl Explain {
    pub fn run(&self) -> Exit {
        with_console(&self.messages, |console| self.explain(console))
    }

    fn explain(&self, console: &Console) -> Result<Exit, Failure> {
        let rule = self.rule.as_deref().map(find).transpose()?;
        let text = match (self.format, rule) {
            (Format::Text, Some(rule)) => pages::page(rule),
            (Format::Text, None) => pages::list(),
            (Format::Json, Some(rule)) => pages::json([rule]),
            (Format::Json, None) => pages::json(RULES.iter().copied()),
            (Format::Markdown, Some(rule)) => pages::markdown_page(rule),
            (Format::Markdown, None) => pages::markdown(),
        };
        console.stdout(text.as_bytes())?;
        Ok(Exit::Fine)
    }
}

/// The rule that a person means: `JM404`, `jm404`, `404` or its name.
fn find(text: &str) -> Result<&'static Rule, Failure> {
    check::find_by_text(text).ok_or_else(|| {
        let failure = Failure::usage(format!("there is no rule `{text}`"));
        match check::similar(text) {
            Some(rule) => failure.help(format!("did you mean `{}` ({})?", rule.code, rule.name)),
            None => failure.help("`journeymap explain` lists all rules"),
        }
    })
}
