//! Where everything of a run goes, before anything is drawn.

use super::args::Build;
use super::format::Format;
use super::page::Preset;
use super::portfolio;
use super::targets::{Place, Target, is_folder, targets};
use crate::cli::input::Input;
use crate::cli::{Console, Failure};
use std::io::IsTerminal;
use std::path::PathBuf;

impl Build {
    /// Where everything goes, and the page over the pages where there is to be one.
    pub(super) fn plan(
        &self,
        console: &Console,
        inputs: &[Input],
    ) -> Result<(Vec<Vec<Target>>, Option<PathBuf>), Failure> {
        let is_one = matches!(self.inputs.as_slice(), [Input::Stdin]) || self.inputs == inputs && inputs.len() == 1;
        let output = self.output.as_deref();
        if inputs.len() > 1 {
            portfolio::refuse_one_file(output)?;
        }
        let targets = inputs.iter().map(|input| self.targets(console, input));
        let targets: Vec<Vec<Target>> = targets.collect::<Result<_, Failure>>()?;
        let has_index = !is_one && !self.fragment && output.is_some_and(is_folder);
        let index = portfolio::place(output.filter(|_| has_index), &targets);
        let names: Vec<String> = inputs.iter().map(Input::name).collect();
        portfolio::refuse_same_names(&targets, &names, index.as_deref())?;
        Ok((targets, index))
    }

    /// Where everything goes. Sheets for a purpose are a document unless something else is asked for.
    fn named_targets(&self, input: &Input) -> Result<Vec<Target>, Failure> {
        let output = self.output.as_deref();
        let chooses = self.formats.is_empty() && output.is_none_or(is_folder);
        let formats = match self.page.preset {
            Some(_) if chooses => &[Format::Pdf],
            _ => self.formats.as_slice(),
        };
        let preset = self.page.preset.map(Preset::suffix);
        let redacted = self.view.redact.then_some("redacted");
        let suffix: Vec<&str> = self.sheet.suffix().into_iter().chain(preset).chain(redacted).collect();
        targets(input, &self.inputs, formats, output, &suffix.join("."))
    }

    fn targets(&self, console: &Console, input: &Input) -> Result<Vec<Target>, Failure> {
        let targets = self.named_targets(input)?;
        self.page.refuse(&targets)?;
        self.refuse_fragment(&targets)?;
        for target in targets.iter().filter(|target| target.place == Place::Stdout) {
            if console.is_json() {
                return Err(
                    Failure::usage("a picture and JSON messages do not fit into one standard output")
                        .help("name a file with `-o`, or leave out `--message-format json`"),
                );
            }
            if target.format.is_binary() && std::io::stdout().is_terminal() {
                let name = target.format.ending().to_uppercase();
                return Err(Failure::usage(format!("a {name} does not belong on a terminal"))
                    .help("name a file with `-o`, or send standard output somewhere else"));
            }
        }
        Ok(targets)
    }

    fn refuse_fragment(&self, targets: &[Target]) -> Result<(), Failure> {
        if !self.fragment || targets.iter().any(|target| target.format == Format::Html) {
            return Ok(());
        }
        Err(Failure::usage("`--fragment` is for HTML, which is not written")
            .help("add it with `-f html`, or leave out `--fragment`"))
    }
}
