//! Beside a map of the future: what the first persona feels today, from the baseline.

use super::beyond::{self, Beyond};
use super::collect::{Track, is_shown};
use crate::layout::Sheet;
use crate::model::{Emotion, Map, PersonaIx, StageIx, TouchpointIx};
use std::collections::BTreeMap;

/// The curve of today under one track.
#[derive(Clone, Debug)]
pub struct Today {
    /// The track it belongs to.
    pub track: usize,
    pub points: Vec<TodayPoint>,
    /// Where the curve comes from an earlier sheet, and where it goes on to a later one, by shares of the scale.
    pub before: Option<Beyond>,
    pub after: Option<Beyond>,
}

/// A score of the baseline, from left to right.
#[derive(Clone, Debug)]
pub struct TodayPoint {
    pub x: f64,
    pub stage: usize,
    /// The place on the scale of the baseline, 0 to 1.
    pub share: f64,
    /// The point of the track that it becomes.
    pub becomes: Option<usize>,
}

/// Today's points stand in the stages that continue theirs, above or below what they become. One persona is compared,
/// the first that both maps know.
pub fn collect(sheet: &Sheet, tracks: &[Track]) -> Option<Today> {
    let baseline = &sheet.map.baseline.as_ref()?.map;
    tracks.iter().enumerate().find_map(|(i, track)| {
        let persona = same_persona(sheet.map, track.persona, baseline)?;
        let collector = Collector::new(sheet, baseline, track, persona);
        let points = collector.points();
        let ends = (points.first()?, points.last()?);
        let own = |point: &TodayPoint| (sheet.first + point.stage, point.share);
        let (before, after) = beyond::around(sheet, (own(ends.0), own(ends.1)), |at| collector.shares(at));
        Some(Today {
            track: i,
            points,
            before,
            after,
        })
    })
}

/// The persona of the baseline that has the same id, else the same name.
pub fn same_persona(map: &Map, persona: PersonaIx, baseline: &Map) -> Option<PersonaIx> {
    let head = &map.persona(persona).head;
    let all = || baseline.personas.iter();
    let same_id = all().position(|other| other.head.id == head.id);
    let same = same_id.or_else(|| all().position(|other| other.head.name.value == head.name.value));
    same.map(|at| PersonaIx(at as u32))
}

struct Collector<'a> {
    sheet: &'a Sheet<'a>,
    baseline: &'a Map,
    persona: PersonaIx,
    track: &'a Track,
    /// The points of the track by the touchpoint or the stage of the baseline that they continue.
    by_touchpoint: BTreeMap<TouchpointIx, usize>,
    by_stage: BTreeMap<StageIx, usize>,
}

impl<'a> Collector<'a> {
    fn new(sheet: &'a Sheet<'a>, baseline: &'a Map, track: &'a Track, persona: PersonaIx) -> Self {
        let (mut by_touchpoint, mut by_stage) = (BTreeMap::new(), BTreeMap::new());
        for (k, point) in track.points.iter().enumerate() {
            match point.touchpoint {
                Some(ix) => {
                    let continued = sheet.map.touchpoints.get(ix).and_then(|touchpoint| touchpoint.baseline);
                    by_touchpoint.extend(continued.map(|continued| (continued, k)));
                }
                None => {
                    let continued = sheet.map.stages.get(point.stage).and_then(|stage| stage.baseline);
                    by_stage.extend(continued.map(|continued| (continued, k)));
                }
            }
        }
        Self {
            sheet,
            baseline,
            persona,
            track,
            by_touchpoint,
            by_stage,
        }
    }

    fn points(&self) -> Vec<TodayPoint> {
        let mut points = Vec::new();
        for (stage, column) in self.sheet.map.stages.iter().zip(0..) {
            if let Some(continued) = stage.baseline {
                self.stage(continued, column, &mut points);
            }
        }
        points.sort_by(|a: &TodayPoint, b: &TodayPoint| a.x.total_cmp(&b.x));
        let mut free = f64::NEG_INFINITY;
        for point in &mut points {
            point.x = point.x.max(free);
            free = point.x + 1.0;
        }
        points
    }

    fn stage(&self, stage: StageIx, column: usize, points: &mut Vec<TodayPoint>) {
        let scores = self.scores(stage).into_iter();
        points.extend(scores.map(|(emotion, even, becomes)| self.point(emotion, even, column, becomes)));
    }

    /// The shares of the scale in a stage of the whole map.
    fn shares(&self, stage: usize) -> Vec<f64> {
        let continued = self.sheet.whole.stages.get(stage).and_then(|stage| stage.baseline);
        let scores = continued.map_or(Vec::new(), |continued| self.scores(continued));
        scores.into_iter().map(|(emotion, ..)| self.share(emotion)).collect()
    }

    /// The scores in a stage of the baseline: where in it they stand if that is not written, and what they become.
    fn scores(&self, stage: StageIx) -> Vec<(&Emotion, f64, Option<&usize>)> {
        let indices = self.baseline.stage(stage).touchpoints.iter();
        let shown: Vec<&TouchpointIx> = indices.filter(|ix| is_shown(self.baseline.touchpoint(**ix))).collect();
        let mut scores = Vec::new();
        for (i, ix) in shown.iter().enumerate() {
            let emotion = self.of_persona(&self.baseline.touchpoint(**ix).emotions);
            let even = (i as f64 + 0.5) / shown.len() as f64;
            scores.extend(emotion.map(|emotion| (emotion, even, self.by_touchpoint.get(ix))));
        }
        if scores.is_empty() {
            let emotion = self.of_persona(&self.baseline.stage(stage).emotions);
            scores.extend(emotion.map(|emotion| (emotion, 0.5, self.by_stage.get(&stage))));
        }
        scores
    }

    fn share(&self, emotion: &Emotion) -> f64 {
        self.baseline.scale.share(emotion.score).clamp(0.0, 1.0)
    }

    fn of_persona<'e>(&self, emotions: &'e [Emotion]) -> Option<&'e Emotion> {
        emotions.iter().find(|emotion| emotion.persona == self.persona)
    }

    fn point(&self, emotion: &Emotion, even: f64, column: usize, becomes: Option<&usize>) -> TodayPoint {
        let grid = &self.sheet.grid;
        let own = grid.left(column) + emotion.at.unwrap_or(even).clamp(0.0, 1.0) * grid.column;
        TodayPoint {
            x: becomes
                .and_then(|k| self.track.points.get(*k))
                .map_or(own, |point| point.x),
            stage: column,
            share: self.share(emotion),
            becomes: becomes.copied(),
        }
    }
}
