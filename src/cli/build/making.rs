//! One map of a run, from its definition to its files.

use super::args::Build;
use super::design::Design;
use super::draw::{DrawError, Drawing, Drawn, draw};
use super::inputs::Inputs;
use super::said::Warning;
use super::stamp::{self, State};
use super::targets::{Place, Target};
use super::{args, portfolio};
use crate::check::{Scorecard, Settings};
use crate::cli::definition::Definition;
use crate::cli::files::read_regular;
use crate::cli::input::Input;
use crate::cli::{Failure, templates};
use crate::config::InForce;
use crate::diag::Diagnostic;
use crate::render::html::Member;
use crate::report::Counts;
use crate::source::Sources;
use crate::view::View;
use std::path::PathBuf;

/// What holds for one map.
pub struct Given {
    pub in_force: InForce,
    pub settings: Settings,
    pub design: Design,
    /// The files of the templates in use that are not built in.
    pub templates: Vec<PathBuf>,
    /// Names and checksums of the fonts, if they are known.
    pub which_fonts: Option<String>,
    /// The configuration or the theme has errors, so nothing is drawn.
    pub is_faulty: bool,
}

/// A map to be made.
pub struct Task {
    pub input: Input,
    pub targets: Vec<Target>,
    /// The page over the pages, where there is to be one.
    pub index: Option<PathBuf>,
    pub given: Given,
}

/// What came of it.
pub struct Made {
    pub findings: Vec<Diagnostic>,
    pub sources: Sources,
    pub warnings: Vec<Warning>,
    pub drawn: Vec<Drawn>,
    /// Outputs that are as they would be made.
    pub kept: Vec<Target>,
    pub member: Option<Member>,
}

impl Made {
    /// The map had errors.
    pub fn is_broken(&self) -> bool {
        self.drawn.is_empty() && self.kept.is_empty()
    }
}

impl Build {
    /// Reads, checks and draws one map; outputs that are up to date are left as they are.
    pub(super) fn make(&self, task: &Task) -> Result<Made, Failure> {
        let given = &task.given;
        let Definition { compiled, verdict } = Definition::load(&task.input, &given.settings)?;
        let mut made = Made {
            findings: verdict.diagnostics,
            sources: verdict.sources,
            warnings: Vec::new(),
            drawn: Vec::new(),
            kept: Vec::new(),
            member: None,
        };
        let has_errors = Counts::of(&made.findings).errors > 0;
        // What is confidential is known only from a configuration without faults.
        let Some(map) = compiled.map.filter(|_| !given.is_faulty && !has_errors) else {
            return Ok(made);
        };
        let (view, warnings) = self.view.of(map, &given.in_force)?;
        made.warnings = warnings;
        let card = verdict.card.unwrap_or_default();
        let shown = view.card(&card);
        let inputs = Inputs::of(self, given, &view, &shown, &made.sources);
        let (kept, wanted): (Vec<Target>, Vec<Target>) = task.targets.iter().cloned().partition(|target| {
            inputs
                .as_ref()
                .is_some_and(|inputs| self.is_up_to_date(inputs, given, target))
        });
        made.kept = kept;
        if !wanted.is_empty() {
            made.drawn = self.draw(&view, &shown, &wanted, given)?;
        }
        if let Some(inputs) = &inputs {
            for Drawn { target, made } in &mut made.drawn {
                let number = inputs.number(self, given, target.format);
                made.bytes = stamp::stamped(target.format, std::mem::take(&mut made.bytes), &number);
            }
        }
        made.warnings
            .extend(self.warnings(&view, given.design.theme.as_ref(), &made.drawn));
        let member = |index| portfolio::member(view, &card, &task.targets, &made.sources, self.draft, index);
        made.member = task.index.as_deref().and_then(member);
        Ok(made)
    }

    /// The file is there, untouched, and was made from all this. Sheets that become several pictures are drawn anew: how
    /// many there are is known only then.
    fn is_up_to_date(&self, inputs: &Inputs, given: &Given, target: &Target) -> bool {
        let Place::File(path) = &target.place else { return false };
        if self.force || self.check || self.page.preset.is_some() {
            return false;
        }
        let number = inputs.number(self, given, target.format);
        read_regular(path).is_some_and(|bytes| stamp::state(target.format, &bytes) == State::Made(number))
    }

    fn draw(&self, view: &View, card: &Scorecard, targets: &[Target], given: &Given) -> Result<Vec<Drawn>, Failure> {
        let width = self.view.width(&view.map, self.sheet)?;
        let drawing = Drawing {
            scale: self.scale,
            theme: given.design.theme.clone(),
            draft: self.draft,
            sheet: self.sheet,
            text: self.text,
            width,
            paper: self.page.paper(width),
            pictures_on_paper: self.page.preset.is_some(),
            id_prefix: self.id_prefix.as_deref(),
            is_fragment: self.fragment,
            today: given.settings.today,
            fonts: &given.settings.fonts,
            templates: &given.design.templates,
            labels: &given.design.labels,
        };
        draw(view, card, targets, &drawing).map_err(|error| undrawn(error, self.scale))
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
