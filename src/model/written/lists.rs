//! The items that the lists of the top level declare.

use super::entry::Ref;
use super::values::{DueDate, Id, Link, OwnerRef};
use crate::method::lanes;
use crate::model::{
    Better, ContactKind, Date, DepartmentIx, KpiIx, PainIx, Perspective, SolutionIx, SourceIx, SourceKind, Status, Text,
};
use crate::source::Spanned;
use crate::syntax::schema::{self, Schemas};
use crate::syntax::{Decode, Items, Node, OneOrMany, Reader, Value, Whole, read_record, record};

record! {
    item "goal" Goal {
        * "name" name: Option<Text>,
        "kind" kind: Option<Perspective>,
        "kpi" kpi: Option<Ref<KpiIx>>,
        "by" by: Option<Spanned<Date>>,
        "note" note: Option<Text>,
    }
}

record! {
    item "solution" Solution {
        "id" id: Option<Spanned<Id>>,
        * "name" name: Option<Text>,
        "description" description: Option<Text>,
        "solves" solves: OneOrMany<Ref<PainIx>>,
        "answers" answers: Option<Text>,
        "owner" owner: Option<OwnerRef>,
        "stakeholders" stakeholders: OneOrMany<Ref<DepartmentIx>>,
        "effort" effort: Option<Spanned<Whole<1, 5>>>,
        "impact" impact: Option<Spanned<Whole<1, 5>>>,
        "cost" cost: Option<Text>,
        "status" status: Option<Spanned<Status>>,
        "due" due: Option<Spanned<DueDate>>,
        "depends_on" depends_on: OneOrMany<Ref<SolutionIx>>,
        "kpi" kpi: Option<Ref<KpiIx>>,
        "expected" expected: Option<Text>,
        "sources" sources: OneOrMany<Ref<SourceIx>>,
        "note" note: Option<Text>,
    }
}

record! {
    item "KPI" Kpi {
        "id" id: Option<Spanned<Id>>,
        * "name" name: Option<Text>,
        "for" serves: Option<Perspective>,
        "value" value: Option<Spanned<f64>>,
        "baseline" baseline: Option<Spanned<f64>>,
        "target" target: Option<Spanned<f64>>,
        "unit" unit: Option<Text>,
        "better" better: Option<Better>,
        "history" history: Items<Spanned<f64>>,
        "by" by: Option<Spanned<Date>>,
        "outcome" outcome: Option<Text>,
        "sources" sources: OneOrMany<Ref<SourceIx>>,
        "note" note: Option<Text>,
    }
}

record! {
    item "source" Source {
        "id" id: Option<Spanned<Id>>,
        * "name" name: Option<Text>,
        "kind" kind: Option<Spanned<SourceKind>>,
        "date" date: Option<Spanned<Date>>,
        "reviewed" reviewed: Option<Spanned<Date>>,
        "sample" sample: Option<Whole<0, 1_000_000_000_000_000>>,
        "link" link: Option<Spanned<Link>>,
        "note" note: Option<Text>,
    }
}

record! {
    item "department" Department {
        "id" id: Option<Spanned<Id>>,
        "name" name: Option<Text>,
        "note" note: Option<Text>,
    }
}

record! {
    item "channel" Channel {
        "id" id: Option<Spanned<Id>>,
        "name" name: Option<Text>,
        "icon" icon: Option<Text>,
        "kind" kind: Option<ContactKind>,
        "note" note: Option<Text>,
    }
}

record! {
    mapping "lane" Lane {
        * "id" id: Option<Spanned<Id>>,
        "name" name: Option<Text>,
        "note" note: Option<Text>,
    }
}

/// An entry of `lanes`: an id, or a mapping that gives the lane a name.
#[derive(Clone, Debug)]
pub struct LaneEntry(pub Lane);

impl Decode for LaneEntry {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        if let Value::Mapping(_) = node.value() {
            return read_record(reader, node).map(Self);
        }
        let mut lane = Lane {
            id: Some(Spanned::decode(reader, node)?),
            ..Lane::default()
        };
        lane.meta.span = node.span();
        Some(Self(lane))
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        let built_in = schema::words(&lanes::BUILT_IN);
        // One of the map's own needs a name, and so a mapping.
        schema::any_of([built_in, schemas.record::<Lane>()])
    }
}
