//! Stages and what hangs on them: touchpoints, pain points, bright spots, blueprint items.

use super::emotion::Feeling;
use super::entry::{Pairs, Ref, StageKpi, StagePain};
use super::values::{FlagOrText, Handover, Id, Link, OwnerRef};
use crate::model::{
    BlueprintIx, ChangeKind, ChannelIx, ContactKind, DepartmentIx, KpiIx, PersonaIx, Phase, Severity, SolutionIx,
    SourceIx, StageIx, Text, TouchpointIx,
};
use crate::source::Spanned;
use crate::syntax::schema::{self, Schemas};
use crate::syntax::{Bounded, Decode, Items, Node, OneOrMany, Reader, Value, read_record, record};

record! {
    item "stage" Stage {
        "id" id: Option<Spanned<Id>>,
        * "name" name: Option<Text>,
        "group" group: Option<Text>,
        "phase" phase: Option<Spanned<Phase>>,
        "time" time: Option<Text>,
        "milestone" milestone: Option<Text>,
        "customer_goal" customer_goal: OneOrMany<Text>,
        "business_goal" business_goal: OneOrMany<Text>,
        "message" message: Option<Text>,
        "actions" actions: OneOrMany<Text>,
        "thoughts" thoughts: OneOrMany<Text>,
        "touchpoints" touchpoints: Items<Touchpoint>,
        "emotion" emotion: Option<Feeling>,
        "emotions" emotions: Pairs<Ref<PersonaIx>, Option<Feeling>>,
        "pain_points" pain_points: Items<StagePain>,
        "bright_spots" bright_spots: Items<BrightSpot>,
        "kpis" kpis: OneOrMany<StageKpi>,
        "physical_evidence" physical_evidence: Items<Blueprint>,
        "frontstage" frontstage: Items<Blueprint>,
        "backstage" backstage: Items<Blueprint>,
        "support" support: Items<Blueprint>,
        "sources" sources: OneOrMany<Ref<SourceIx>>,
        "extra" extra: Pairs<Text, OneOrMany<Text>>,
        "note" note: Option<Text>,
    }
}

record! {
    item "blueprint item" Blueprint {
        "id" id: Option<Spanned<Id>>,
        * "name" name: Option<Text>,
        "department" department: Option<Ref<DepartmentIx>>,
        "system" system: Option<Text>,
        "duration" duration: Option<Text>,
        "touchpoint" touchpoint: Option<Ref<TouchpointIx>>,
        "until" until: Option<Ref<StageIx>>,
        "next" next: OneOrMany<Ref<BlueprintIx>>,
        "broken" broken: Option<Spanned<bool>>,
        "note" note: Option<Text>,
    }
}

record! {
    item(5_000) "touchpoint" Touchpoint {
        "id" id: Option<Spanned<Id>>,
        * "name" name: Option<Text>,
        "channel" channel: Option<Ref<ChannelIx>>,
        "kind" kind: Option<ContactKind>,
        "owner" owner: Option<OwnerRef>,
        "personas" personas: OneOrMany<Ref<PersonaIx>>,
        "action" actions: OneOrMany<Text>,
        "thought" thoughts: OneOrMany<Text>,
        "emotion" emotion: Option<Feeling>,
        "emotions" emotions: Pairs<Ref<PersonaIx>, Option<Feeling>>,
        "moment_of_truth" moment_of_truth: Option<FlagOrText>,
        "handover" handover: Option<Handover>,
        "lost" lost: Option<FlagOrText>,
        "duration" duration: Option<Text>,
        "optional" optional: Option<bool>,
        "share" share: Option<Bounded<0, 100>>,
        "pain_points" pain_points: Items<StagePain>,
        "bright_spots" bright_spots: Items<BrightSpot>,
        "kpis" kpis: OneOrMany<StageKpi>,
        "backstage" backstage: OneOrMany<Text>,
        "change" change: Option<ChangeEntry>,
        "link" link: Option<Spanned<Link>>,
        "extra" extra: Pairs<Text, OneOrMany<Text>>,
        "sources" sources: OneOrMany<Ref<SourceIx>>,
        "note" note: Option<Text>,
    }
}

record! {
    item "pain point" Pain {
        "id" id: Option<Spanned<Id>>,
        * "name" name: Option<Text>,
        "severity" severity: Option<Spanned<Severity>>,
        "description" description: Option<Text>,
        "cause" cause: Option<Text>,
        "personas" personas: OneOrMany<Ref<PersonaIx>>,
        "affects" affects: Option<Text>,
        "kpi" kpi: Option<Ref<KpiIx>>,
        "constraint" constraint: Option<Text>,
        "sources" sources: OneOrMany<Ref<SourceIx>>,
        "solved_by" solved_by: OneOrMany<Ref<SolutionIx>>,
        "note" note: Option<Text>,
    }
}

record! {
    item "bright spot" BrightSpot {
        * "name" name: Option<Text>,
        "personas" personas: OneOrMany<Ref<PersonaIx>>,
        "sources" sources: OneOrMany<Ref<SourceIx>>,
        "note" note: Option<Text>,
    }
}

record! {
    mapping "change" Change {
        * "kind" kind: Option<ChangeKind>,
        "was" was: Option<Text>,
        "reason" reason: Option<Text>,
        "solution" solution: Option<Ref<SolutionIx>>,
    }
}

/// The kind of a change, or a mapping that says more.
#[derive(Clone, Debug)]
pub struct ChangeEntry(pub Change);

impl Decode for ChangeEntry {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        if let Value::Mapping(_) = node.value() {
            return read_record(reader, node).map(Self);
        }
        let mut change = Change {
            kind: Some(ChangeKind::decode(reader, node)?),
            ..Change::default()
        };
        change.meta.span = node.span();
        Some(Self(change))
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        schema::any_of([ChangeKind::schema(schemas), schemas.record::<Change>()])
    }
}
