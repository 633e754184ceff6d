//! Which signs are on the map. A legend never explains what is not there.

use crate::layout::{Sheet, emotion, marks, solutions, touchpoints};
use crate::model::{ChangeKind, ContactKind, Map, PersonaIx, Severity, StageIx, Status, Touchpoint, Transfer};
use std::collections::BTreeSet;

/// One entry of the legend. The order is that of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    Digital,
    PhysicalOrHuman,
    NeutralKind,
    New,
    Changed,
    Removed,
    SwitchKept,
    SwitchLost,
    Only(PersonaIx),
    MomentOfTruth,
    /// A hoped-for score as it stands in the curve of this persona: a hollow mark, or a hollow face in a ring.
    Hope {
        face: bool,
        persona: PersonaIx,
    },
    /// The curve of this persona as it is now, in a map of the future.
    Today(PersonaIx),
    /// How much better or worse than today.
    Gain,
    BrightSpot,
    Severity(Severity),
    /// A solution that is ranked first or second.
    First,
    Status(Status),
    Target,
    BrokenHandover,
}

/// The signs that occur.
#[derive(Clone, Debug, Default)]
pub struct Occurs {
    signs: BTreeSet<Sign>,
}

impl Occurs {
    pub fn on_sheet(sheet: &Sheet) -> Self {
        let map = sheet.map;
        let mut occurs = Self::default();
        if let Some((persona, changes)) = emotion::compared(sheet) {
            occurs.add(Sign::Today(persona));
            occurs.signs.extend(changes.then_some(Sign::Gain));
        }
        for lane in &map.lanes {
            match lane.id.as_str() {
                "touchpoints" => occurs.touchpoints(sheet),
                "emotion" if !emotion::are_notes_alone(sheet) => occurs.emotions(sheet),
                "bright_spots" => occurs.bright_spots(map),
                "pain_points" => occurs.pains(map),
                "solutions" => occurs.solutions(sheet),
                "kpis" => occurs.kpis(map),
                _ => {}
            }
        }
        occurs.handovers(map);
        occurs
    }

    /// Those of both.
    pub fn joined(mut self, other: &Occurs) -> Self {
        self.signs.extend(&other.signs);
        self
    }

    /// In the order of the legend: by kind, the gravest severity first. One hoped-for score stands for all.
    pub fn signs(self) -> Vec<Sign> {
        let mut signs: Vec<Sign> = self.signs.into_iter().collect();
        signs.dedup_by_key(|sign| match sign {
            Sign::Hope { .. } => None,
            other => Some(*other),
        });
        let is_severity = |sign: &Sign| matches!(sign, Sign::Severity(_));
        let from = signs.iter().position(is_severity).unwrap_or(0);
        let count = signs.iter().filter(|sign| is_severity(sign)).count();
        signs[from..from + count].reverse();
        signs
    }

    fn add(&mut self, sign: Sign) {
        self.signs.insert(sign);
    }

    fn only(&mut self, map: &Map, personas: &[PersonaIx]) {
        self.signs
            .extend(marks::needed(map, personas).into_iter().map(Sign::Only));
    }

    /// With the switches from them to other pages.
    fn touchpoints(&mut self, sheet: &Sheet) {
        let map = sheet.map;
        for ix in map.stages.iter().flat_map(|stage| &stage.touchpoints) {
            let touchpoint = map.touchpoint(*ix);
            self.only(map, &touchpoint.personas);
            self.tile(touchpoint);
            let own = touchpoint.transfer.iter().map(|transfer| &transfer.value);
            for transfer in own.chain(touchpoints::onward(sheet, *ix).map(|(_, transfer)| transfer)) {
                self.add(match transfer {
                    Transfer::Kept(_) => Sign::SwitchKept,
                    Transfer::Lost(_) => Sign::SwitchLost,
                });
            }
        }
    }

    fn tile(&mut self, touchpoint: &Touchpoint) {
        self.add(match touchpoint.kind {
            Some(ContactKind::Digital) => Sign::Digital,
            Some(ContactKind::Physical | ContactKind::Human) => Sign::PhysicalOrHuman,
            None => Sign::NeutralKind,
        });
        match touchpoint.change.as_ref().map(|change| change.kind) {
            Some(ChangeKind::New) => self.add(Sign::New),
            Some(ChangeKind::Changed) => self.add(Sign::Changed),
            Some(ChangeKind::Removed) => self.add(Sign::Removed),
            Some(ChangeKind::Kept) | None => {}
        }
    }

    fn emotions(&mut self, sheet: &Sheet) {
        let hopes = emotion::hopes(sheet).into_iter();
        self.signs
            .extend(hopes.map(|(face, persona)| Sign::Hope { face, persona }));
        if emotion::has_truths(sheet) {
            self.add(Sign::MomentOfTruth);
        }
    }

    fn bright_spots(&mut self, map: &Map) {
        let of_stages = map.stages.iter().flat_map(|stage| &stage.bright_spots);
        let of_touchpoints = here(map).flat_map(|touchpoint| &touchpoint.bright_spots);
        for spot in of_stages.chain(of_touchpoints) {
            self.add(Sign::BrightSpot);
            let personas: Vec<PersonaIx> = spot.personas.iter().map(|persona| persona.value).collect();
            self.only(map, &personas);
        }
    }

    fn pains(&mut self, map: &Map) {
        for pain in map.pains.iter().filter(|pain| !pain.places.is_empty()) {
            let personas: Vec<PersonaIx> = pain.personas.iter().map(|persona| persona.value).collect();
            self.only(map, &personas);
            self.signs
                .extend(pain.severity.as_ref().map(|severity| Sign::Severity(severity.value)));
        }
    }

    /// Their statuses, and how grave the pains are whose numbers they name.
    fn solutions(&mut self, sheet: &Sheet) {
        let map = sheet.map;
        for ix in solutions::drawn(sheet) {
            self.add(Sign::Status(map.solution(ix).status));
            let severities = map
                .solution(ix)
                .solves
                .iter()
                .filter_map(|pain| map.pain(*pain).severity.as_ref());
            self.signs
                .extend(severities.map(|severity| Sign::Severity(severity.value)));
        }
    }

    fn kpis(&mut self, map: &Map) {
        let in_stage = |stage: StageIx| map.kpis_of(stage).into_iter();
        let mut drawn = map.stage_indices().flat_map(in_stage).chain(map.journey_kpis.clone());
        if drawn.any(|ix| map.kpi(ix).target.is_some()) {
            self.add(Sign::Target);
        }
    }

    fn handovers(&mut self, map: &Map) {
        let drawn = |id: &str| map.lanes.iter().any(|lane| lane.id == id);
        let mut items = map.blueprint.iter().filter(|item| drawn(item.lane.id()));
        if items.any(|item| item.broken && !item.next.is_empty()) {
            self.add(Sign::BrokenHandover);
        }
    }
}

/// The touchpoints of the stages that are drawn.
fn here(map: &Map) -> impl Iterator<Item = &Touchpoint> {
    map.stage_indices().flat_map(|stage| map.touchpoints_of(stage))
}
