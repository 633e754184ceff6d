//! Stages, touchpoints and blueprint items.

use super::emotions::Feelings;
use super::lists::{link, namings};
use super::{Build, head, head_with};
use crate::diag::Fault;
use crate::method::phases;
use crate::model::ids::assign;
use crate::model::written::{self, FlagOrText, Handover, Mention, OwnerRef, StageKpi, StagePain};
use crate::model::{
    BlueprintItem, BlueprintIx, BlueprintLane, BrightSpot, Change, KpiIx, MapType, MomentOfTruth, Owner, PainIx, Stage,
    StageIx, Touchpoint, TouchpointIx, Transfer,
};
use crate::source::Spanned;
use crate::syntax::Record;
use std::collections::BTreeSet;

type Broken = BTreeSet<&'static str>;

impl Build<'_> {
    pub fn journey(&mut self) -> (Vec<Stage>, Vec<Touchpoint>, Vec<BlueprintItem>) {
        let pools = self.pools;
        let blueprint = self.blueprint();
        let mut touchpoints = Vec::with_capacity(pools.touchpoints.items.len());
        for at in 0..pools.touchpoints.items.len() {
            touchpoints.push(self.touchpoint(TouchpointIx(at as u32)));
        }
        for (at, place) in pools.blueprint_places.iter().enumerate() {
            if let Some(touchpoint) = place.2 {
                touchpoints[touchpoint.at()].backstage.push(BlueprintIx(at as u32));
            }
        }
        let mut stages: Vec<Stage> = (0..pools.stages.items.len())
            .map(|at| self.stage(StageIx(at as u32)))
            .collect();
        for (at, stage) in pools.stage_of.iter().enumerate() {
            stages[stage.at()].touchpoints.push(TouchpointIx(at as u32));
        }
        for (at, item) in blueprint.iter().enumerate() {
            let stage = &mut stages[item.stage.at()];
            let lane = match item.lane {
                BlueprintLane::PhysicalEvidence => &mut stage.physical_evidence,
                BlueprintLane::Frontstage => &mut stage.frontstage,
                BlueprintLane::Backstage => &mut stage.backstage,
                BlueprintLane::Support => &mut stage.support,
            };
            lane.push(BlueprintIx(at as u32));
        }
        (stages, touchpoints, blueprint)
    }

    fn stage(&mut self, ix: StageIx) -> Stage {
        let item = self.pools.stages.items[ix.at()];
        let mut head = head(item, &self.pools.stages.index.entries[ix.at()]);
        let feelings = Feelings {
            common: item.emotion.as_ref(),
            single: &item.emotions.pairs,
        };
        let personas = self.everybody(&feelings);
        let broken = &mut head.broken;
        Stage {
            group: item.group.clone(),
            phase: match (&item.phase, &item.name) {
                (Some(phase), _) => Some(phase.value),
                (None, Some(name)) if !broken.contains("phase") => {
                    phases::infer(&name.value).or_else(|| self.words.phase_called(&name.value))
                }
                _ => None,
            },
            phase_span: item.phase.map(|phase| phase.span),
            time: item.time.clone(),
            milestone: item.milestone.clone(),
            customer_goal: item.customer_goal.items.clone(),
            business_goal: item.business_goal.items.clone(),
            message: item.message.clone(),
            actions: item.actions.items.clone(),
            thoughts: item.thoughts.items.clone(),
            touchpoints: Vec::new(),
            emotions: self.emotions(broken, &feelings, &personas, None),
            pain_points: self.placed_pains(broken, &item.pain_points.items),
            bright_spots: self.bright_spots(&item.bright_spots.items, &head.id.clone()),
            kpis: self.placed_kpis(&mut head.broken, &item.kpis.items),
            physical_evidence: Vec::new(),
            frontstage: Vec::new(),
            backstage: Vec::new(),
            support: Vec::new(),
            sources: self.many(&mut head.broken, "sources", &item.sources.items),
            extra: self.extra(&mut head.broken, &item.extra.pairs),
            baseline: None,
            head,
        }
    }

    fn touchpoint(&mut self, ix: TouchpointIx) -> Touchpoint {
        let item = self.pools.touchpoints.items[ix.at()];
        let mut head = head(item, &self.pools.touchpoints.index.entries[ix.at()]);
        let feelings = Feelings {
            common: item.emotion.as_ref(),
            single: &item.emotions.pairs,
        };
        let broken = &mut head.broken;
        let mut personas: Vec<_> = self
            .many(broken, "personas", &item.personas.items)
            .iter()
            .map(|persona| persona.value)
            .collect();
        personas.sort();
        // Where a written persona is not known, it cannot be said who is absent.
        let is_certain = !item.personas.items.is_empty() && !broken.contains("personas");
        if !is_certain {
            personas.extend(self.everybody(&feelings));
            personas.sort();
            personas.dedup();
        }
        let channel = self.maybe(broken, "channel", &item.channel);
        let channel_at = item.channel.as_ref().and_then(|channel| self.targets.of(channel));
        Touchpoint {
            stage: self.pools.stage_of[ix.at()],
            channel,
            kind: item.kind.or_else(|| self.channel_kind(channel_at?)),
            owner: self.owner(broken, &item.owner),
            emotions: self.emotions(broken, &feelings, &personas, item.personas.span),
            personas,
            personas_span: item.personas.span,
            actions: item.actions.items.clone(),
            thoughts: item.thoughts.items.clone(),
            moment_of_truth: moment_of_truth(&item.moment_of_truth),
            transfer: self.transfer(broken, item),
            duration: item.duration.clone(),
            optional: item.optional.unwrap_or(false),
            share: item.share.map(|share| share.0),
            pain_points: self.placed_pains(broken, &item.pain_points.items),
            bright_spots: self.bright_spots(&item.bright_spots.items, &head.id.clone()),
            kpis: self.placed_kpis(&mut head.broken, &item.kpis.items),
            backstage: Vec::new(),
            change: self.change(&mut head.broken, item),
            link: link(&item.link),
            extra: self.extra(&mut head.broken, &item.extra.pairs),
            sources: self.many(&mut head.broken, "sources", &item.sources.items),
            baseline: None,
            head,
        }
    }

    pub fn owner(&self, broken: &mut Broken, owner: &Option<OwnerRef>) -> Option<Spanned<Owner>> {
        match owner.as_ref()? {
            OwnerRef::Nobody(span) => Some(Spanned::new(Owner::Nobody, *span)),
            OwnerRef::Department(to) => {
                let department = self.one(broken, "owner", to)?;
                Some(Spanned::new(Owner::Department(department.value), department.span))
            }
        }
    }

    fn transfer(&mut self, broken: &mut Broken, item: &written::Touchpoint) -> Option<Spanned<Transfer>> {
        if let (Some(handover), Some(lost)) = (&item.handover, &item.lost) {
            let (first, second) = (handover_span(handover), lost_span(lost));
            let found = Fault::OutOfRange
                .at(second.max(first), "a touchpoint has either `handover` or `lost`")
                .label(first.min(second), "the other one is here")
                .help("write `handover` if the case is kept, or `lost` if it has to be told again");
            self.problems.add(found);
            broken.extend(["handover", "lost"]);
            return None;
        }
        match (&item.handover, &item.lost) {
            (Some(Handover::None(span)), _) => Some(Spanned::new(Transfer::Lost(None), *span)),
            (Some(Handover::Text(text)), _) => Some(Spanned::new(Transfer::Kept(text.value.clone()), text.span)),
            (None, Some(FlagOrText::Flag(true, span))) => Some(Spanned::new(Transfer::Lost(None), *span)),
            (None, Some(FlagOrText::Text(text))) => {
                Some(Spanned::new(Transfer::Lost(Some(text.value.clone())), text.span))
            }
            (None, Some(FlagOrText::Flag(false, _)) | None) => None,
        }
    }

    fn change(&mut self, broken: &mut Broken, item: &written::Touchpoint) -> Option<Change> {
        let change = &item.change.as_ref()?.0;
        if self.kind().is_some_and(|kind| kind != MapType::FutureState) {
            let found = Fault::OutOfRange
                .at(
                    change.meta.span,
                    "`change` has a meaning only in a map of type `future-state`",
                )
                .help("remove `change`, or make the map a `future-state` map");
            self.problems.add(found);
            broken.insert("change");
            return None;
        }
        Some(Change {
            kind: change.kind?,
            span: Some(change.meta.span),
            was: change.was.clone(),
            reason: change.reason.clone(),
            solution: self.maybe(broken, "change", &change.solution),
        })
    }

    fn placed_pains(&self, broken: &mut Broken, entries: &[StagePain]) -> Vec<Spanned<PainIx>> {
        let pains = &self.pools.pains;
        let mut seen = BTreeSet::new();
        let mut placed = Vec::new();
        for entry in entries {
            let found = match entry {
                Mention::Referred(to) => self.one(broken, "pain_points", to),
                Mention::Declared(pain) => {
                    let span = pain.meta.span;
                    let shared = self.pools.shared_pains.get(&span).copied();
                    let at = shared.or_else(|| self.pain_at.get(&span).copied());
                    let slot = at.and_then(|at| pains.index.entries[at as usize].slot);
                    slot.map(|slot| Spanned::new(PainIx(slot), span))
                }
            };
            placed.extend(found.filter(|pain| seen.insert(pain.value)));
        }
        placed
    }

    fn placed_kpis(&self, broken: &mut Broken, entries: &[StageKpi]) -> Vec<Spanned<KpiIx>> {
        let mut seen = BTreeSet::new();
        let mut placed = Vec::new();
        for entry in entries {
            let found = match &entry.0 {
                Mention::Referred(to) => self.one(broken, "kpis", to),
                Mention::Declared(kpi) => {
                    let at = self.kpi_at.get(&kpi.meta.span).copied();
                    let slot = at.and_then(|at| self.pools.kpis.index.entries[at as usize].slot);
                    slot.map(|slot| Spanned::new(KpiIx(slot), kpi.meta.span))
                }
            };
            placed.extend(found.filter(|kpi| seen.insert(kpi.value)));
        }
        placed
    }

    fn bright_spots(&self, items: &[written::BrightSpot], parent: &str) -> Vec<BrightSpot> {
        let ids = assign(written::BrightSpot::KIND, &namings(items, Some(parent)));
        let spots = items.iter().zip(ids).map(|(item, id)| {
            let mut head = head_with(item, id);
            BrightSpot {
                personas: self.many(&mut head.broken, "personas", &item.personas.items),
                sources: self.many(&mut head.broken, "sources", &item.sources.items),
                head,
            }
        });
        spots.collect()
    }
}

fn moment_of_truth(written: &Option<FlagOrText>) -> Option<Spanned<MomentOfTruth>> {
    match written.as_ref()? {
        FlagOrText::Flag(false, _) => None,
        FlagOrText::Flag(true, span) => Some(Spanned::new(MomentOfTruth::Unnamed, *span)),
        FlagOrText::Text(text) => Some(Spanned::new(MomentOfTruth::Named(text.value.clone()), text.span)),
    }
}

fn handover_span(handover: &Handover) -> crate::source::Span {
    match handover {
        Handover::None(span) => *span,
        Handover::Text(text) => text.span,
    }
}

fn lost_span(lost: &FlagOrText) -> crate::source::Span {
    match lost {
        FlagOrText::Flag(_, span) => *span,
        FlagOrText::Text(text) => text.span,
    }
}
