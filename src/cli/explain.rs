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
    /// Code or name of the rule, such as JM404 or touchpoint-without-owner; JM4 lists those of a step
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
        let text = match self.rule.as_deref() {
            None => self.several(RULES),
            Some(text) => match find(text)?.as_slice() {
                [rule] => self.one(rule),
                several => self.several(several),
            },
        };
        console.stdout(text.as_bytes())?;
        Ok(Exit::Fine)
    }

    fn one(&self, rule: &'static Rule) -> String {
        match self.format {
            Format::Text => pages::page(rule),
            Format::Json => pages::json([rule]),
            Format::Markdown => pages::markdown_page(rule),
        }
    }

    fn several(&self, rules: &[&'static Rule]) -> String {
        match self.format {
            Format::Text => pages::list(rules),
            Format::Json => pages::json(rules.iter().copied()),
            Format::Markdown if rules.len() == RULES.len() => pages::markdown(),
            Format::Markdown => rules.iter().map(|rule| pages::markdown_page(rule)).collect(),
        }
    }
}

/// The rule that a person means: `JM404`, `jm404`, `404` or its name; those of a step where the code goes no further:
/// `JM4`.
fn find(text: &str) -> Result<Vec<&'static Rule>, Failure> {
    if let Some(rule) = check::find_by_text(text) {
        return Ok(vec![rule]);
    }
    let prefix = text.trim().to_ascii_uppercase();
    let starting: Vec<_> = check::starting_with(&prefix).collect();
    if prefix.is_empty() || starting.is_empty() {
        let failure = Failure::usage(format!("there is no rule `{text}`"));
        return Err(match check::similar(text) {
            Some(rule) => failure.help(format!("did you mean `{}` ({})?", rule.code, rule.name)),
            None => failure.help("`journeymap explain` lists all rules"),
        });
    }
    Ok(starting)
}
