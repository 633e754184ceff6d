//! The top level of maps and libraries, and the personas.

use super::entry::{Mention, Ref};
use super::lists::{Channel, Department, Goal, Kpi, LaneEntry, Solution, Source};
use super::values::{FlagOrText, Id, Lang};
use super::{Pain, Stage};
use crate::diag::Fault;
use crate::model::{
    ChannelIx, Date, KpiIx, MapType, PainIx, PersonaIx, PersonaKind, ReviewEvery, Rgb, Scale, SourceIx, Text,
};
use crate::source::Spanned;
use crate::syntax::schema::Schemas;
use crate::syntax::{Decode, Items, Node, OneOrMany, Reader, integer, record};

/// Stages of a map.
const STAGES: usize = 200;
/// Personas of a map.
pub const PERSONAS: usize = 100;

record! {
    mapping "map" Map {
        "journeymap" format: Option<Format>,
        * "title" title: Option<Text>,
        "finding" finding: Option<Text>,
        * "type" kind: Option<Spanned<MapType>>,
        "lang" lang: Option<Lang>,
        "scenario" scenario: Option<Text>,
        "scope" scope: Option<Scope>,
        "scale" scale: Option<Scale>,
        "value_proposition" value_proposition: Option<Text>,
        "owner" owner: Option<Text>,
        "version" version: Option<Text>,
        "status" status: Option<Text>,
        "reviewed" reviewed: Option<Spanned<Date>>,
        "review_every" review_every: Option<Spanned<ReviewEvery>>,
        "goals" goals: Items<Goal>,
        "personas" personas: Items<Mention<Persona, PersonaIx>, PERSONAS>,
        "stages" stages: Items<Stage, STAGES>,
        "pain_points" pain_points: Items<Mention<Pain, PainIx>>,
        "solutions" solutions: Items<Solution>,
        "kpis" kpis: OneOrMany<Mention<Kpi, KpiIx>>,
        "sources" sources: Items<Source>,
        "departments" departments: Items<Department>,
        "channels" channels: Items<Channel>,
        "lanes" lanes: Items<LaneEntry>,
        "brand" brand: Option<Brand>,
        "use" libraries: OneOrMany<Text>,
        "baseline" baseline: Option<Text>,
    }
}

record! {
    /// A file that is named in `use`.
    mapping "library" Library {
        "journeymap" format: Option<Format>,
        "personas" personas: Items<Persona, PERSONAS>,
        "solutions" solutions: Items<Solution>,
        "pain_points" pain_points: Items<Pain>,
        "sources" sources: Items<Source>,
        "kpis" kpis: Items<Kpi>,
        "departments" departments: Items<Department>,
        "channels" channels: Items<Channel>,
    }
}

record! {
    mapping "scope" Scope {
        "from" from: Option<Text>,
        "to" to: Option<Text>,
        "not" not: Option<Text>,
    }
}

record! {
    mapping "brand" Brand {
        "client" client: Option<Text>,
        "author" author: Option<Text>,
        "logo" logo: Option<Text>,
        "color" color: Option<Spanned<Rgb>>,
        "accent" accent: Option<Spanned<Rgb>>,
        "footer" footer: Option<Text>,
        "confidential" confidential: Option<FlagOrText>,
    }
}

record! {
    item "persona" Persona {
        "id" id: Option<Spanned<Id>>,
        * "name" name: Option<Text>,
        "kind" kind: Option<PersonaKind>,
        "role" role: Option<Text>,
        "segment" segment: Option<Text>,
        "age" age: Option<Text>,
        "location" location: Option<Text>,
        "photo" photo: Option<Text>,
        "quote" quote: Option<Text>,
        "bio" bio: Option<Text>,
        "goals" goals: OneOrMany<Text>,
        "needs" needs: OneOrMany<Text>,
        "motivations" motivations: OneOrMany<Text>,
        "frustrations" frustrations: OneOrMany<Text>,
        "behaviours" behaviours: OneOrMany<Text>,
        "channels" channels: OneOrMany<Ref<ChannelIx>>,
        "empathy" empathy: Option<Empathy>,
        "color" color: Option<Spanned<Rgb>>,
        "sources" sources: OneOrMany<Ref<SourceIx>>,
        "note" note: Option<Text>,
    }
}

record! {
    mapping "empathy map" Empathy {
        "says" says: OneOrMany<Text>,
        "thinks" thinks: OneOrMany<Text>,
        "does" does: OneOrMany<Text>,
        "feels" feels: OneOrMany<Text>,
    }
}

/// The version of the format; this build reads version 1.
#[derive(Clone, Debug)]
pub struct Format;

impl Decode for Format {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let number = f64::decode(reader, node)?;
        match integer(number) {
            Some(1) => return Some(Self),
            Some(version) => reader.report(
                Fault::UnsupportedVersion
                    .at(node.span(), format!("format version {version} is not known"))
                    .help("this build reads version 1"),
            ),
            None => reader.out_of_range(node.span(), &number.to_string(), "a whole number", "write 1"),
        }
        None
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::json!({ "enum": [1] })
    }
}
