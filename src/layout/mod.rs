//! From model to scene: where everything stands.
//!
//! Each lane is a function that is given the top of its band and returns its height. Height is a result, never an
//! input: a lane is as tall as its tallest cell.

mod blueprint;
mod card;
mod cell;

mod compose;
mod emotion;
mod evidence;
mod footer;
mod grid;
mod header;
pub mod ids;
pub mod kpis;
mod label;
pub mod lanes;
mod logo;
pub mod marks;
mod names;
mod pains;
mod paper;
mod pen;
mod personas;
mod portion;
mod portrait;
mod priorities;
mod running_head;
mod solutions;
mod span;
mod stack;
mod stage_bar;
mod summary;
pub mod texts;
pub mod touchpoints;

pub use compose::compose;
pub use emotion::{same_persona, sketch};
pub use grid::{CONTENT_LEFT as LABELS_END, Grid};
pub use logo::logo;
pub use names::short_names;
pub use paper::{Form, Paper, PaperSheet, SMALLEST, on_paper, shows_solutions, solutions_on_paper};
pub use pen::{Align, Pen};
pub use portrait::portrait;
pub use priorities::{matrix_alone, priorities, solutions_sheet};
pub use summary::summary;

use crate::check::Scorecard;
use crate::model::{Map, PersonaIx, StageIx};
use crate::scene::{Scene, Stroke};
use crate::text::Typesetter;
use crate::view::{Excerpt, Numbering, View};
use crate::words::Words;
use jiff::civil::Date;
use portion::Portion;
use std::collections::BTreeMap;

/// Everything a lane may look at.
pub struct Sheet<'a> {
    /// What is drawn: the whole map, or the part of it that stands on this sheet.
    pub map: &'a Map,
    /// The whole map.
    pub whole: &'a Map,
    /// Where the first stage of `map` stands in the whole map, counted from 0.
    pub first: usize,
    pub words: &'a Words<'a>,
    pub type_: &'a Typesetter,
    pub card: &'a Scorecard,
    pub grid: Grid,
    pub numbers: Numbering,
    /// The sheet is as wide as its stages make it; paper is seen as a whole.
    pub scrolls: bool,
    /// Height of the scale of emotions.
    pub curve: f64,
    /// What of its lanes stands on this sheet, by their ids, where that is not all of them.
    pub portions: BTreeMap<String, Portion>,
    /// Every output is marked as a draft.
    pub draft: bool,
    /// What the view shows of the map, where it leaves something out.
    pub excerpt: Excerpt,
    /// It says how far the method was followed, and that the map has not been reviewed in time.
    pub scored: bool,
}

impl<'a> Sheet<'a> {
    /// `draft` marks every output as one.
    pub fn new(map: &'a Map, words: &'a Words<'a>, type_: &'a Typesetter, card: &'a Scorecard, draft: bool) -> Self {
        Self {
            map,
            whole: map,
            first: 0,
            words,
            type_,
            card,
            grid: Grid::new(map.stages.len()),
            numbers: Numbering::new(map),
            scrolls: true,
            curve: emotion::HEIGHT,
            portions: BTreeMap::new(),
            draft,
            excerpt: Excerpt::default(),
            scored: true,
        }
    }

    /// The sheet of a part of a map, with the numbers of the whole.
    pub fn of_view(
        view: &'a View,
        words: &'a Words<'a>,
        type_: &'a Typesetter,
        card: &'a Scorecard,
        draft: bool,
    ) -> Self {
        Self {
            numbers: view.numbers.clone(),
            excerpt: view.excerpt,
            scored: view.scored,
            ..Self::new(&view.map, words, type_, card, draft)
        }
    }

    /// What the view shows, in words: `Stages 2–4 of 8`, `Maria only`.
    pub fn excerpt(&self) -> Vec<String> {
        let names = || {
            let names: Vec<&str> = self
                .whole
                .personas
                .iter()
                .map(|persona| persona.head.name.as_str())
                .collect();
            self.words.only.replace("{}", &self.words.list(&names))
        };
        let stages = self
            .excerpt
            .stages
            .map(|range| self.words.stages_of(range.first, range.last, range.all));
        stages.into_iter().chain(self.excerpt.personas.then(names)).collect()
    }

    /// The day on which the map was to be reviewed, where the sheet says that this has passed.
    pub fn missed_review(&self) -> Option<Date> {
        self.card.missed_review(self.map).filter(|_| self.scored)
    }

    /// A sheet of the same map that shows a part of it, from stage `first` on, in a grid of its own.
    pub fn showing<'p>(&self, part: &'p Map, first: usize, grid: Grid) -> Sheet<'p>
    where
        'a: 'p,
    {
        Sheet {
            map: part,
            first,
            grid,
            numbers: self.numbers.clone(),
            portions: BTreeMap::new(),
            ..*self
        }
    }

    /// The part reaches to the end of the journey: what belongs to the whole of it stands here.
    fn is_last(&self) -> bool {
        self.first + self.map.stages.len() == self.whole.stages.len()
    }

    /// `On a later page · 8 Order`: where a stage of the whole map stands that this sheet does not show.
    fn on_other_page(&self, stage: StageIx) -> String {
        let page = match stage.at() < self.first {
            true => self.words.earlier_page,
            false => self.words.later_page,
        };
        let name = format!(
            "{} {}",
            self.numbers.stage(stage.at()),
            self.whole.stage(stage).head.name.value
        );
        self.type_.facts(&[page, &name])
    }

    /// Lanes are laid out from left to right; for a language that reads the other way the whole sheet is turned.
    fn turned(&self, scene: Scene) -> Scene {
        if self.words.rtl { scene.mirrored() } else { scene }
    }
}

/// The line that stands for a persona in the curve: solid, dashed, dotted, dash-dotted, then longer rhythms.
pub fn line_of(persona: PersonaIx, width: f64) -> Stroke {
    const DASHES: [&[f64]; 8] = [
        &[],
        &[8.0, 4.5],
        &[2.0, 4.0],
        &[9.0, 4.0, 2.0, 4.0],
        &[14.0, 5.0],
        &[5.0, 3.0],
        &[14.0, 4.0, 2.0, 4.0, 2.0, 4.0],
        &[3.0, 7.0],
    ];
    Stroke::new(marks::ink(persona), width).dashed(DASHES[persona.at() % DASHES.len()])
}

/// The name of an icon that is drawn; an unknown one falls back to the neutral sign, which `model` prevents.
fn icon(name: &str) -> &'static str {
    crate::scene::icons::find(name).unwrap_or("other")
}
