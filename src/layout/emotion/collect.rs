//! From the model to what the lane draws: one track of points a persona, and the moments of truth.
//!
//! Everything here still belongs to a stage and a score; pixels across are final but for points that coincide,
//! pixels down come later. After this file the lane no longer looks at the map.

use super::beyond::{self, Beyond};
use super::spacing::{self, Slot};
use crate::layout::{Sheet, marks, names};
use crate::model::{Emotion, MomentOfTruth, PersonaIx, Stage, StageIx, Touchpoint};
use crate::scene::Ink;
use crate::text::Role;
use std::collections::BTreeSet;

/// The curve of one persona.
#[derive(Clone, Debug)]
pub struct Track {
    pub persona: PersonaIx,
    pub id: String,
    pub name: String,
    /// What the end of the line says; see [`names::short_names`].
    pub short: String,
    /// In the order of the journey; `x` grows strictly. Never empty.
    pub points: Vec<Point>,
    /// Where the line comes from an earlier sheet, and where it goes on to a later one.
    pub before: Option<Beyond>,
    pub after: Option<Beyond>,
}

/// So many points in a row, each closer to the next than this, are a crowd.
const CROWD: usize = 5;
const CROWDED: f64 = 18.0;

impl Track {
    /// The points that are drawn smaller, as they stand in a crowd.
    pub fn crowded(&self) -> BTreeSet<usize> {
        let mut crowded = BTreeSet::new();
        let mut first = 0;
        for at in 1..=self.points.len() {
            let pair = self.points.get(at - 1).zip(self.points.get(at));
            let goes_on = pair.is_some_and(|(before, point)| point.x - before.x < CROWDED);
            if !goes_on {
                crowded.extend((first..at).filter(|_| at - first >= CROWD));
                first = at;
            }
        }
        crowded
    }
}

/// A score of one persona.
#[derive(Clone, Debug)]
pub struct Point {
    /// The id of the touchpoint or stage.
    pub id: String,
    /// Its name.
    pub place: String,
    pub stage: usize,
    /// The touchpoint it belongs to, if it is not the stage's own score; for moments of truth.
    pub touchpoint: Option<usize>,
    pub x: f64,
    pub score: f64,
    /// The score in figures.
    pub figure: String,
    pub saying: Option<Saying>,
    /// Who says it, where it was written once for several personas.
    pub speakers: Option<String>,
    pub moment_of_truth: bool,
    pub hope: bool,
}

impl Point {
    /// What stands before a quote: the score, which has the colour of the persona, or "All −2".
    pub fn signature(&self) -> String {
        let speakers = self.speakers.as_deref().into_iter();
        speakers.chain([self.figure.as_str()]).collect::<Vec<_>>().join(" ")
    }

    /// The colour of what is said: the persona's, unless several say it.
    pub fn ink(&self, track: &Track) -> Ink {
        if self.speakers.is_some() {
            Ink::Ink2
        } else {
            marks::ink(track.persona)
        }
    }

    /// A face in a ring instead of a plain mark.
    pub fn has_face(&self) -> bool {
        self.moment_of_truth || matches!(self.saying, Some(Saying::Quote(_)))
    }

    /// The outer radius of what is drawn at the point.
    pub fn radius(&self) -> f64 {
        if self.moment_of_truth {
            15.0
        } else if self.has_face() {
            12.4
        } else {
            7.0
        }
    }
}

/// What stands beside a point.
#[derive(Clone, Debug, PartialEq)]
pub enum Saying {
    /// In quotation marks.
    Quote(String),
    Feeling(String),
}

impl Saying {
    pub fn text(&self) -> &str {
        match self {
            Saying::Quote(text) | Saying::Feeling(text) => text,
        }
    }

    pub fn role(&self) -> Role {
        match self {
            Saying::Quote(_) => Role::Callout,
            Saying::Feeling(_) => Role::Small,
        }
    }
}

/// A moment of truth.
#[derive(Clone, Debug)]
pub struct Truth {
    pub touchpoint: usize,
    pub name: String,
    /// Where it is pinned if nobody has a score there.
    pub x: f64,
}

/// The tracks in the order of the personas and the moments of truth in the order of the journey.
pub fn collect(sheet: &Sheet) -> (Vec<Track>, Vec<Truth>) {
    let shorts = names::short_names(sheet.map);
    let mut tracks = empty_tracks(sheet, &shorts);
    let mut truths = Vec::new();
    for ix in sheet.map.stage_indices() {
        let mut collector = Collector {
            sheet,
            shorts: &shorts,
            stage: ix,
            slots: vec![Vec::new(); tracks.len()],
        };
        collector.touchpoints(&mut truths);
        collector.own(sheet.map.stage(ix));
        let left = sheet.grid.left(ix.at());
        for (track, slots) in tracks.iter_mut().zip(collector.slots) {
            track.points.extend(spacing::settle(slots, left, sheet.grid.column));
        }
    }
    tracks.retain(|track| !track.points.is_empty());
    beyond::find(sheet, &mut tracks);
    (tracks, truths)
}

fn empty_tracks(sheet: &Sheet, shorts: &[String]) -> Vec<Track> {
    let personas = sheet.map.personas.iter().zip(shorts).enumerate();
    let track = |(i, (persona, short)): (usize, (&crate::model::Persona, &String))| Track {
        persona: PersonaIx(i as u32),
        id: persona.head.id.clone(),
        name: persona.head.name.value.clone(),
        short: short.clone(),
        points: Vec::new(),
        before: None,
        after: None,
    };
    personas.map(track).collect()
}

/// Gathers the points of one stage.
struct Collector<'a> {
    sheet: &'a Sheet<'a>,
    shorts: &'a [String],
    stage: StageIx,
    /// The points of each persona with their position in the stage.
    slots: Vec<Vec<Slot>>,
}

impl Collector<'_> {
    /// Touchpoints share the stage evenly, all personas the same way, so that one event is in one place. Those that
    /// show nothing in this lane take no room.
    fn touchpoints(&mut self, truths: &mut Vec<Truth>) {
        let sheet = self.sheet;
        let indices = &sheet.map.stage(self.stage).touchpoints;
        let all = indices.iter().map(|ix| (ix.at(), sheet.map.touchpoint(*ix)));
        let shown: Vec<(usize, &Touchpoint)> = all.filter(|(_, touchpoint)| is_shown(touchpoint)).collect();
        for (i, (ix, touchpoint)) in shown.iter().enumerate() {
            let even = (i as f64 + 0.5) / shown.len() as f64;
            for (k, emotion) in touchpoint.emotions.iter().enumerate() {
                // What personas share was written once and is said once.
                let said = touchpoint.emotions[..k]
                    .iter()
                    .any(|before| before.span == emotion.span);
                let mut point = self.point(emotion, &touchpoint.head.id, &touchpoint.head.name.value);
                self.say(&mut point, emotion, &touchpoint.emotions, said);
                point.touchpoint = Some(*ix);
                point.moment_of_truth = touchpoint.moment_of_truth.is_some();
                self.add(emotion, even, point);
            }
            truths.extend(self.truth(*ix, touchpoint, even));
        }
    }

    /// The stage's own scores, for personas whom its touchpoints do not score.
    fn own(&mut self, stage: &Stage) {
        let mut said = Vec::new();
        for emotion in &stage.emotions {
            if self.slots.get(emotion.persona.at()).is_some_and(Vec::is_empty) {
                let again = said.contains(&emotion.span);
                let mut point = self.point(emotion, &stage.head.id, &stage.head.name.value);
                self.say(&mut point, emotion, &stage.emotions, again);
                self.add(emotion, 0.5, point);
                said.push(emotion.span);
            }
        }
    }

    /// "All", or the names, where an emotion was written once for several personas.
    fn speakers(&self, emotion: &Emotion, all: &[Emotion]) -> Option<String> {
        let sharing = all.iter().filter(|other| other.span == emotion.span);
        let personas: Vec<PersonaIx> = sharing.map(|other| other.persona).collect();
        if personas.len() < 2 {
            return None;
        }
        if marks::needed(self.sheet.map, &personas).is_empty() {
            return Some(self.sheet.words.everybody.to_owned());
        }
        let names = personas.iter().filter_map(|ix| self.shorts.get(ix.at()));
        let names: Vec<&str> = names.map(String::as_str).collect();
        Some(self.sheet.words.list(&names))
    }

    /// What is said at the point, unless the same was `said` before, and by whom.
    fn say(&self, point: &mut Point, emotion: &Emotion, all: &[Emotion], said: bool) {
        let quote = emotion
            .quote
            .as_ref()
            .map(|quote| self.sheet.words.quoted(&quote.value));
        let feeling = emotion.feeling.as_ref().map(|feeling| feeling.value.clone());
        point.saying = quote
            .map(Saying::Quote)
            .or(feeling.map(Saying::Feeling))
            .filter(|_| !said);
        if point.saying.is_some() {
            point.speakers = self.speakers(emotion, all);
        }
    }

    fn point(&self, emotion: &Emotion, id: &str, place: &str) -> Point {
        Point {
            id: id.to_owned(),
            place: place.to_owned(),
            stage: self.stage.at(),
            touchpoint: None,
            x: 0.0,
            score: emotion.score,
            figure: self.sheet.words.score(emotion.score, self.sheet.map.scale),
            saying: None,
            speakers: None,
            moment_of_truth: false,
            hope: emotion.hope,
        }
    }

    fn add(&mut self, emotion: &Emotion, even: f64, point: Point) {
        if let Some(slots) = self.slots.get_mut(emotion.persona.at()) {
            let share = emotion.at.unwrap_or(even).clamp(0.0, 1.0);
            slots.push(Slot { share, point });
        }
    }

    fn truth(&self, touchpoint_ix: usize, touchpoint: &Touchpoint, even: f64) -> Option<Truth> {
        let name = match &touchpoint.moment_of_truth.as_ref()?.value {
            MomentOfTruth::Named(name) => name,
            MomentOfTruth::Unnamed => &touchpoint.head.name.value,
        };
        Some(Truth {
            touchpoint: touchpoint_ix,
            name: name.clone(),
            x: self.sheet.grid.left(self.stage.at()) + even * self.sheet.grid.column,
        })
    }
}

pub fn is_shown(touchpoint: &Touchpoint) -> bool {
    !touchpoint.is_removed() && (!touchpoint.emotions.is_empty() || touchpoint.moment_of_truth.is_some())
}
