//! `journeymap build`: from a definition to its pictures and its page.

mod args;
mod document;
mod draw;
mod format;
mod page;
mod portfolio;
mod summary;
mod targets;
mod theme;
mod view;
mod warnings;

pub use args::{Build, SheetName, TextName};

use super::definition::Definition;
use super::files::{Output, write_all};
use super::find;
use super::input::Input;
use super::rules::{Projects, settings};
use super::{Console, Exit, Failure, templates};
use crate::check::{Scorecard, Settings};
use crate::config::{InForce, Labels};
use crate::diag::{Diagnostic, Level};
use crate::render::html::Member;
use crate::render::template::Templates;
use crate::report::Counts;
use crate::source::Sources;
use crate::theme::Theme;
use crate::view::View;
use draw::{DrawError, Drawing, Drawn, draw};
use format::Format;
use page::Preset;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::time::Instant;
use summary::Summary;
use targets::{Place, Target, is_folder, targets};
use theme::ReadTheme;

/// How a map looks, where somebody has said so.
struct Design {
    templates: Templates,
    theme: Option<Theme>,
    labels: Labels,
}

/// What holds for one map.
struct Given {
    in_force: InForce,
    settings: Settings,
    design: Design,
}

/// What a run has come to so far.
#[derive(Default)]
struct Run {
    projects: Projects,
    /// The theme of all maps, once it was read.
    theme: Option<Option<Theme>>,
    /// Errors of configurations and of the theme.
    faults: usize,
    counts: Counts,
    drawn: Vec<Drawn>,
    /// Files that are never overwritten.
    read: Vec<PathBuf>,
    members: Vec<Member>,
    /// A map could not be drawn.
    is_broken: bool,
}

impl Build {
    pub fn run(&self) -> Exit {
        super::with_console(&self.messages, |console| self.build(console))
    }

    fn build(&self, console: &Console) -> Result<Exit, Failure> {
        let started = Instant::now();
        let inputs = find::definitions(&self.inputs)?;
        let (targets, index) = self.plan(console, &inputs)?;
        let today = self.today.day()?;
        let mut shelf = self.fonts.shelf();
        let mut run = Run::default();
        let mut last = None;
        for (input, targets) in inputs.iter().zip(&targets) {
            let in_force = self.in_force(console, input, &mut run)?;
            let fonts = shelf.fonts(&in_force)?;
            let given = Given {
                settings: settings(&in_force, &[], today, self.draft, fonts),
                design: self.design(console, &in_force, &mut run)?,
                in_force,
            };
            self.build_map(console, input, targets, &given, &mut run)?;
            last = Some(given);
        }
        if let (Some(path), Some(given)) = (index.filter(|_| !run.members.is_empty()), &last) {
            run.drawn.push(portfolio::page(
                path,
                &run.members,
                &given.design,
                &given.settings.fonts,
            )?);
        }
        let read: Vec<&Path> = run.read.iter().map(PathBuf::as_path).collect();
        self.write(console, &run.drawn, &read)?;
        let exit = if run.is_broken { Exit::Findings } else { Exit::Fine };
        let summary = Summary::new(exit, &run.drawn, run.counts, today, started.elapsed());
        let name = match inputs.as_slice() {
            [input] => input.name(),
            inputs => format!("{} maps", inputs.len()),
        };
        console.closing(&summary.text(&name), &summary)?;
        Ok(exit)
    }

    /// Reads, checks and draws one map.
    fn build_map(
        &self,
        console: &Console,
        input: &Input,
        targets: &[Target],
        given: &Given,
        run: &mut Run,
    ) -> Result<(), Failure> {
        let Definition { compiled, verdict } = Definition::load(input, &given.settings)?;
        let findings = verdict.diagnostics;
        let has_errors = Counts::of(&findings).errors > 0;
        // What is confidential is known only from a configuration without faults.
        let map = compiled.map.filter(|_| run.faults == 0 && !has_errors);
        let view = map.map(|map| self.view.of(map, &given.in_force, console)).transpose()?;
        let card = verdict.card.unwrap_or_default();
        let drawn = match &view {
            Some(view) => self.draw(view, &card, targets, &given.settings, &given.design)?,
            None => Vec::new(),
        };
        run.counts.add(Counts::of(&findings));
        self.show(console, &findings, &verdict.sources)?;
        self.warn_of_small_text(console, &drawn)?;
        run.is_broken |= drawn.is_empty();
        run.read
            .extend(verdict.sources.iter().filter_map(|file| file.path.clone()));
        if let Some(view) = view.filter(|_| !drawn.is_empty()) {
            warnings::of_accent(console, &view, given.design.theme.as_ref())?;
            warnings::of_lost_texts(console, &view)?;
            run.members
                .extend(portfolio::member(view, &card, &drawn, &verdict.sources, self.draft));
        }
        run.drawn.extend(drawn);
        Ok(())
    }

    /// Where everything goes, and the page over the pages where there is to be one.
    fn plan(&self, console: &Console, inputs: &[Input]) -> Result<(Vec<Vec<Target>>, Option<PathBuf>), Failure> {
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

    /// What the project's configuration and the options ask for. Faults of the configuration are shown and counted.
    fn in_force(&self, console: &Console, input: &Input, run: &mut Run) -> Result<InForce, Failure> {
        let known = run.projects.verdicts.len();
        let in_force = run.projects.in_force(input.path())?;
        for faulty in run.projects.verdicts.iter().skip(known) {
            let counts = Counts::of(&faulty.diagnostics);
            run.faults += counts.errors;
            run.counts.add(counts);
            console.diagnostics(&faulty.diagnostics, &faulty.sources)?;
        }
        Ok(in_force)
    }

    /// How a map is to look. The theme is read once.
    fn design(&self, console: &Console, in_force: &InForce, run: &mut Run) -> Result<Design, Failure> {
        let (templates, files) = self.templates(in_force)?;
        run.read.extend(files);
        let theme = match run.theme.take() {
            Some(theme) => theme,
            None => {
                let mut counts = Counts::default();
                let theme = self.theme(console, &mut counts)?;
                run.faults += counts.errors;
                run.counts.add(counts);
                theme
            }
        };
        run.theme = Some(theme.clone());
        Ok(Design {
            templates,
            theme,
            labels: in_force.labels.clone(),
        })
    }

    /// The templates in use, and the files of those that are not built in.
    fn templates(&self, in_force: &InForce) -> Result<(Templates, Vec<PathBuf>), Failure> {
        match (&self.template_dir, &in_force.template_dir) {
            (Some(folder), _) => templates::load(folder),
            (None, Some(folder)) => templates::load_within(&in_force.root, &folder.value),
            (None, None) => Ok(Default::default()),
        }
    }

    /// The theme that was asked for. Faults of its file are shown and counted.
    fn theme(&self, console: &Console, counts: &mut Counts) -> Result<Option<Theme>, Failure> {
        let Some(choice) = &self.theme else { return Ok(None) };
        let ReadTheme {
            theme,
            findings,
            sources,
        } = choice.read()?;
        counts.add(Counts::of(&findings));
        console.diagnostics(&findings, &sources)?;
        Ok(theme)
    }

    fn draw(
        &self,
        view: &View,
        card: &Scorecard,
        targets: &[Target],
        settings: &Settings,
        design: &Design,
    ) -> Result<Vec<Drawn>, Failure> {
        let width = self.view.width(&view.map, self.sheet)?;
        let drawing = Drawing {
            scale: self.scale,
            theme: design.theme.clone(),
            draft: self.draft,
            sheet: self.sheet,
            text: self.text,
            width,
            paper: self.page.paper(width),
            pictures_on_paper: self.page.preset.is_some(),
            id_prefix: self.id_prefix.as_deref(),
            is_fragment: self.fragment,
            today: settings.today,
            fonts: &settings.fonts,
            templates: &design.templates,
            labels: &design.labels,
        };
        draw(view, &view.card(card), targets, &drawing).map_err(|error| undrawn(error, self.scale))
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
        targets(input, formats, output, &suffix.join("."))
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

    /// Advice is counted and, for people, left to `check`: a picture that is built often should not repeat it. Where
    /// errors keep it from being drawn, so is what the method says of the rest.
    fn show(&self, console: &Console, findings: &[Diagnostic], sources: &Sources) -> Result<(), Failure> {
        let has_errors = Counts::of(findings).errors > 0;
        let is_told = |found: &Diagnostic| found.level == Level::Error || found.code.is_of_format() || !has_errors;
        let shown = |found: &&Diagnostic| console.is_json() || (found.level > Level::Info && is_told(found));
        let shown: Vec<Diagnostic> = findings.iter().filter(shown).cloned().collect();
        console.diagnostics(&shown, sources)
    }

    fn warn_of_small_text(&self, console: &Console, drawn: &[Drawn]) -> Result<(), Failure> {
        // The sheets are the same in all formats.
        let Some(small) = drawn.iter().find_map(|drawn| drawn.made.small) else {
            return Ok(());
        };
        let (message, help) = self.page.too_small(small);
        console.warning(&message, &[help])
    }

    /// Writes what was drawn; nothing if nothing was. `inputs` are never overwritten.
    fn write(&self, console: &Console, drawn: &[Drawn], inputs: &[&Path]) -> Result<(), Failure> {
        let mut outputs = Vec::new();
        for Drawn { target, made } in drawn {
            match &target.place {
                Place::Stdout => console.stdout(&made.bytes)?,
                Place::File(path) => outputs.push(Output {
                    path,
                    bytes: &made.bytes,
                }),
            }
        }
        write_all(&outputs, inputs)
    }
}

/// A scale that is too large and a faulty template can be put right by whoever called; all else is our fault.
fn undrawn(error: DrawError, scale: f64) -> Failure {
    match error {
        DrawError::Template(fault) => templates::faulty(fault),
        DrawError::TooLarge { width, height, fits } => {
            let failure = Failure::usage(format!(
                "at `--scale {scale}` the PNG would have {width} × {height} pixels, and 200 megapixels are allowed"
            ));
            match fits.filter(|fits| fits >= args::SCALE.start()) {
                Some(fits) => failure.help(format!("the largest that fits is `--scale {fits}`")),
                None => failure.help("no scale is small enough: leave the PNG out with `-f svg,html`"),
            }
        }
        error => Failure::bug(error.to_string()),
    }
}
