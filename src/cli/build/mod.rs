//! `journeymap build`: from a definition to its pictures and its page.

mod args;
mod document;
mod draw;
mod format;
mod page;
mod summary;
mod targets;
mod theme;
mod view;
mod warnings;

pub use args::{Build, SheetName, TextName};

use super::definition::Definition;
use super::files::{Output, write_all};
use super::rules::{Projects, settings};
use super::{Console, Exit, Failure, templates};
use crate::check::{Scorecard, Settings};
use crate::config::{InForce, Labels};
use crate::diag::{Diagnostic, Level};
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

impl Build {
    pub fn run(&self) -> Exit {
        super::with_console(&self.messages, |console| self.build(console))
    }

    fn build(&self, console: &Console) -> Result<Exit, Failure> {
        let started = Instant::now();
        let targets = self.targets(console)?;
        let mut counts = Counts::default();
        let in_force = self.in_force(console, &mut counts)?;
        let (today, fonts) = (self.today.day()?, self.fonts.shelf().fonts(&in_force)?);
        let settings = settings(&in_force, &[], today, self.draft, fonts);
        let (templates, template_files) = self.templates(&in_force)?;
        let design = Design {
            templates,
            theme: self.theme(console, &mut counts)?,
            labels: in_force.labels.clone(),
        };
        let Definition { compiled, verdict } = Definition::load(&self.input, &settings)?;
        let findings = verdict.diagnostics;
        // What is confidential is known only from a configuration without faults.
        let is_sound = counts.errors + Counts::of(&findings).errors == 0;
        let map = compiled.map.filter(|_| is_sound);
        let view = map.map(|map| self.view.of(map, &in_force, console)).transpose()?;
        let drawn = match &view {
            Some(view) if Counts::of(&findings).errors == 0 => {
                self.draw(view, &verdict.card.unwrap_or_default(), &targets, &settings, &design)?
            }
            _ => Vec::new(),
        };
        counts.add(Counts::of(&findings));
        self.show(console, &findings, &verdict.sources)?;
        self.warn_of_small_text(console, &drawn)?;
        if let Some(view) = view.as_ref().filter(|_| !drawn.is_empty()) {
            warnings::of_accent(console, view, design.theme.as_ref())?;
            warnings::of_lost_texts(console, view)?;
        }
        let sources = verdict.sources.iter().filter_map(|file| file.path.as_deref());
        let inputs: Vec<&Path> = sources.chain(template_files.iter().map(PathBuf::as_path)).collect();
        self.write(console, &drawn, &inputs)?;
        let exit = if drawn.is_empty() { Exit::Findings } else { Exit::Fine };
        let summary = Summary::new(exit, &drawn, counts, settings.today, started.elapsed());
        console.closing(&summary.text(&verdict.name), &summary)?;
        Ok(exit)
    }

    /// What the project's configuration and the options ask for. Faults of the configuration are shown and counted.
    fn in_force(&self, console: &Console, counts: &mut Counts) -> Result<InForce, Failure> {
        let mut projects = Projects::default();
        let in_force = projects.in_force(self.input.path())?;
        for faulty in &projects.verdicts {
            counts.add(Counts::of(&faulty.diagnostics));
            console.diagnostics(&faulty.diagnostics, &faulty.sources)?;
        }
        Ok(in_force)
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
    fn named_targets(&self) -> Result<Vec<Target>, Failure> {
        let output = self.output.as_deref();
        let chooses = self.formats.is_empty() && output.is_none_or(is_folder);
        let formats = match self.page.preset {
            Some(_) if chooses => &[Format::Pdf],
            _ => self.formats.as_slice(),
        };
        let preset = self.page.preset.map(Preset::suffix);
        let redacted = self.view.redact.then_some("redacted");
        let suffix: Vec<&str> = self.sheet.suffix().into_iter().chain(preset).chain(redacted).collect();
        targets(&self.input, formats, output, &suffix.join("."))
    }

    fn targets(&self, console: &Console) -> Result<Vec<Target>, Failure> {
        let targets = self.named_targets()?;
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
