//! Pain points and solutions, and the relation between them that either side may spell.

use super::{Build, head};
use crate::model::{Map, PainIx, PainPoint, Place, Solution, SolutionIx, Status};
use crate::source::Spanned;
use std::collections::BTreeSet;

impl Build<'_> {
    pub fn pains(&self) -> Vec<PainPoint> {
        let pool = &self.pools.pains;
        let pains = pool.index.joined().into_iter().map(|at| {
            let item = pool.items[at as usize];
            let mut head = head(item, &pool.index.entries[at as usize]);
            // Only what cannot be found is of interest here; the relation is built from both sides later.
            self.many(&mut head.broken, "solved_by", &item.solved_by.items);
            PainPoint {
                severity: item.severity,
                description: item.description.clone(),
                cause: item.cause.clone(),
                personas: self.many(&mut head.broken, "personas", &item.personas.items),
                affects: item.affects.clone(),
                kpi: self.maybe(&mut head.broken, "kpi", &item.kpi),
                constraint: item.constraint.clone(),
                sources: self.many(&mut head.broken, "sources", &item.sources.items),
                solved_by: Vec::new(),
                drawn_solutions: Vec::new(),
                places: Vec::new(),
                head,
            }
        });
        pains.collect()
    }

    pub fn solutions(&self) -> Vec<Solution> {
        let pool = &self.pools.solutions;
        let solutions = pool.index.joined().into_iter().map(|at| {
            let item = pool.items[at as usize];
            let mut head = head(item, &pool.index.entries[at as usize]);
            self.many(&mut head.broken, "solves", &item.solves.items);
            Solution {
                description: item.description.clone(),
                solves: Vec::new(),
                answers: item.answers.clone(),
                owner: self.owner(&mut head.broken, &item.owner),
                stakeholders: self.many(&mut head.broken, "stakeholders", &item.stakeholders.items),
                effort: item
                    .effort
                    .map(|effort| Spanned::new(effort.value.0 as u8, effort.span)),
                impact: item
                    .impact
                    .map(|impact| Spanned::new(impact.value.0 as u8, impact.span)),
                cost: item.cost.clone(),
                status: item.status.map_or(Status::Idea, |status| status.value),
                status_span: item.status.map(|status| status.span),
                due: item.due.map(|due| Spanned::new(due.value.0, due.span)),
                depends_on: self.many(&mut head.broken, "depends_on", &item.depends_on.items),
                kpi: self.maybe(&mut head.broken, "kpi", &item.kpi),
                expected: item.expected.clone(),
                sources: self.many(&mut head.broken, "sources", &item.sources.items),
                head,
            }
        });
        solutions.collect()
    }

    /// Every pair of a pain point and a solution to it, whichever side spells it.
    fn pairs(&self) -> BTreeSet<(PainIx, SolutionIx)> {
        let mut pairs = BTreeSet::new();
        let mut ignored = BTreeSet::new();
        let pains = &self.pools.pains;
        for (item, slot) in pains
            .items
            .iter()
            .zip(pains.index.entries.iter().map(|entry| entry.slot))
        {
            let Some(pain) = slot.map(PainIx) else { continue };
            let solutions = self.many(&mut ignored, "solved_by", &item.solved_by.items);
            pairs.extend(solutions.iter().map(|solution| (pain, solution.value)));
        }
        let solutions = &self.pools.solutions;
        for (item, slot) in solutions
            .items
            .iter()
            .zip(solutions.index.entries.iter().map(|entry| entry.slot))
        {
            let Some(solution) = slot.map(SolutionIx) else { continue };
            let pains = self.many(&mut ignored, "solves", &item.solves.items);
            pairs.extend(pains.iter().map(|pain| (pain.value, solution)));
        }
        pairs
    }
}

/// Fills in both sides of the relation, and where the pain points are placed.
pub fn relate(map: &mut Map, build: &Build<'_>) {
    for (pain, solution) in build.pairs() {
        map.pains[pain.at()].drawn_solutions.push(solution);
        if map.solutions[solution.at()].status != Status::Rejected {
            map.pains[pain.at()].solved_by.push(solution);
            map.solutions[solution.at()].solves.push(pain);
        }
    }
    for at in map.stage_indices() {
        let stage = &map.stages[at.at()];
        let touchpoints = stage
            .touchpoints
            .iter()
            .map(|ix| (Place::Touchpoint(*ix), &map.touchpoints[ix.at()].pain_points));
        for (place, pains) in touchpoints.chain([(Place::Stage(at), &stage.pain_points)]) {
            for pain in pains {
                map.pains[pain.value.at()].places.push(place);
            }
        }
    }
}
