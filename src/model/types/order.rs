//! The order in which a reader meets what is on a map: stage by stage, touchpoints before what the stage says itself.

use super::{Emotion, KpiIx, Map, PainIx, PersonaIx, SolutionIx, StageIx, Touchpoint, TouchpointIx};

impl Map {
    /// The touchpoints of a stage, in order.
    pub fn touchpoints_of(&self, stage: StageIx) -> impl DoubleEndedIterator<Item = &Touchpoint> {
        self.stage(stage).touchpoints.iter().map(|ix| self.touchpoint(*ix))
    }

    /// The touchpoint from which somebody comes to this one: the nearest before it, in this stage or an earlier one,
    /// that shares a persona with it and is still there.
    pub fn touchpoint_before(&self, ix: TouchpointIx) -> Option<TouchpointIx> {
        let touchpoint = self.touchpoint(ix);
        (0..ix.0).rev().map(TouchpointIx).find(|earlier| {
            let earlier = self.touchpoint(*earlier);
            let shared = touchpoint
                .personas
                .iter()
                .any(|persona| earlier.personas.contains(persona));
            !earlier.is_removed() && (shared || touchpoint.personas.is_empty())
        })
    }

    /// The emotions that are drawn for a persona in a stage: those of its touchpoints that are still there, else the
    /// stage's own.
    pub fn drawn_emotions(&self, persona: PersonaIx, stage: StageIx) -> Vec<&Emotion> {
        let theirs = |emotion: &&Emotion| emotion.persona == persona;
        let touchpoints = self.touchpoints_of(stage).filter(|touchpoint| !touchpoint.is_removed());
        let mut emotions: Vec<&Emotion> = touchpoints.flat_map(|t| &t.emotions).filter(theirs).collect();
        if emotions.is_empty() {
            emotions.extend(self.stage(stage).emotions.iter().filter(theirs));
        }
        emotions
    }

    /// The mean of a persona's drawn scores; `None` without any.
    pub fn average_score(&self, persona: PersonaIx) -> Option<f64> {
        let emotions = self
            .stage_indices()
            .flat_map(|stage| self.drawn_emotions(persona, stage));
        let scores: Vec<f64> = emotions.map(|emotion| emotion.score).collect();
        (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
    }

    /// Whether there is any score to draw.
    pub fn has_emotions(&self) -> bool {
        (0..self.personas.len() as u32).any(|i| self.average_score(PersonaIx(i)).is_some())
    }

    /// The pain points of a cell in drawing order: the stage's touchpoints' first, then its own; each once.
    pub fn pains_of(&self, stage: StageIx) -> Vec<PainIx> {
        let own = &self.stage(stage).pain_points;
        let mut pains = Vec::new();
        for pain in self.touchpoints_of(stage).flat_map(|t| &t.pain_points).chain(own) {
            if !pains.contains(&pain.value) {
                pains.push(pain.value);
            }
        }
        pains
    }

    /// The KPIs of a cell in drawing order: those of the stage's touchpoints first, then its own; each once.
    pub fn kpis_of(&self, stage: StageIx) -> Vec<KpiIx> {
        let own = &self.stage(stage).kpis;
        let mut kpis = Vec::new();
        for kpi in self.touchpoints_of(stage).flat_map(|t| &t.kpis).chain(own) {
            if !kpis.contains(&kpi.value) {
                kpis.push(kpi.value);
            }
        }
        kpis
    }

    /// Indices of the placed pain points in the order in which a reader meets them.
    pub fn pains_in_order(&self) -> Vec<usize> {
        self.stage_indices()
            .flat_map(|stage| self.pains_of(stage))
            .map(PainIx::at)
            .collect()
    }

    /// Indices of the solutions in the order in which a reader meets them: by stage, then those without a pain.
    pub fn solutions_in_order(&self) -> Vec<usize> {
        self.stage_indices()
            .flat_map(|stage| self.solutions_of(stage))
            .map(SolutionIx::at)
            .chain(0..self.solutions.len())
            .collect()
    }

    /// The solutions drawn in a stage: those of its pain points, in that order, each once.
    pub fn solutions_of(&self, stage: StageIx) -> Vec<SolutionIx> {
        let mut solutions = Vec::new();
        for pain in self.pains_of(stage) {
            for solution in &self.pain(pain).drawn_solutions {
                if !solutions.contains(solution) {
                    solutions.push(*solution);
                }
            }
        }
        solutions
    }
}
