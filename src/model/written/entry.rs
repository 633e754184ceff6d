//! References, and list entries that may declare an item or refer to one.

use crate::diag::Fault;
use crate::method::channels;
use crate::model::{
    BlueprintIx, ChannelIx, DepartmentIx, KpiIx, PainIx, PersonaIx, SolutionIx, SourceIx, StageIx, Text, TouchpointIx,
};
use crate::source::Span;
use crate::syntax::schema::{self, Schemas};
use crate::syntax::{Decode, Field, List, Mapping, Node, Reader, Record, Value, scalar};
use std::marker::PhantomData;

use super::{Kpi, Pain};

/// Something that can be referred to.
pub trait Target {
    /// The word for it in messages.
    const KIND: &'static str;
    fn new(ix: u32) -> Self;
}

macro_rules! targets {
    ($($name:ident $kind:literal;)*) => {$(
        impl Target for $name {
            const KIND: &'static str = $kind;
            fn new(ix: u32) -> Self {
                Self(ix)
            }
        }
    )*
        /// The kinds of items whose order in the map is that of the files.
        pub const KINDS: &[&str] = &[$($kind),*];
    };
}

targets! {
    PersonaIx "persona";
    StageIx "stage";
    TouchpointIx "touchpoint";
    PainIx "pain point";
    SolutionIx "solution";
    KpiIx "KPI";
    SourceIx "source";
    DepartmentIx "department";
    ChannelIx "channel";
    BlueprintIx "blueprint item";
}

/// A reference to an item, by id or name.
#[derive(Clone, Debug)]
pub struct Ref<T> {
    pub text: Text,
    /// The position among all references of the run.
    pub number: u32,
    target: PhantomData<T>,
}

impl<T: Target> Ref<T> {
    pub fn new(reader: &mut Reader, text: Text) -> Self {
        Self {
            number: reader.refer(T::KIND, text.clone()),
            text,
            target: PhantomData,
        }
    }
}

impl<T: Target> Decode for Ref<T> {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        if let Value::List(list) = node.value() {
            report_several(reader, node, list, T::KIND);
            return None;
        }
        Text::decode(reader, node).map(|text| Self::new(reader, text))
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        match T::KIND {
            ChannelIx::KIND => {
                let ids: Vec<&str> = channels::BUILT_IN.iter().map(|channel| channel.id).collect();
                schema::any_of([schema::words(&ids), schema::text()])
            }
            _ => schema::text(),
        }
    }
}

/// A list where one item is named.
fn report_several(reader: &mut Reader, node: Node<'_>, list: List<'_>, kind: &str) {
    let message = format!("{} takes one {kind}, not a list", reader.subject());
    let first = list.iter().find_map(|entry| match entry.value() {
        Value::Scalar(text, _) => Some(scalar(text)),
        _ => None,
    });
    let found = Fault::WrongType.at(node.span(), message);
    reader.report(match (first, list.len()) {
        (Some(first), 1) => found.help(format!("write it without the list: {first}")),
        (Some(first), _) => found.help(format!("name one of them, such as {first}")),
        (None, _) => found.help(format!("write the id or the name of a {kind}")),
    });
}

/// An entry of a list that declares items, and takes `{ref: id}` for one that is declared elsewhere.
#[derive(Clone, Debug)]
pub enum Mention<R, T> {
    Declared(R),
    Referred(Ref<T>),
}

impl<R: Record + Decode, T: Target> Decode for Mention<R, T> {
    const TAKES_TEXT: bool = R::TAKES_TEXT;
    const TAKES_MAPPING: bool = true;

    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        match reference_in(node) {
            Some((mapping, target)) => decode_reference(reader, mapping, target).map(Self::Referred),
            None => R::decode(reader, node).map(Self::Declared),
        }
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        schema::any_of([R::schema(schemas), reference()])
    }
}

/// An entry of `pain_points` of a stage or touchpoint. Whether a string declares or refers shows once all are read.
pub type StagePain = Mention<Pain, PainIx>;

/// An entry of `kpis` of a stage or touchpoint: a string refers.
#[derive(Clone, Debug)]
pub struct StageKpi(pub Mention<Kpi, KpiIx>);

impl Decode for StageKpi {
    const TAKES_MAPPING: bool = true;

    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let mention = match node.value() {
            Value::Scalar(..) => Ref::decode(reader, node).map(Mention::Referred),
            _ => Mention::decode(reader, node),
        };
        mention.map(Self)
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        Mention::<Kpi, KpiIx>::schema(schemas)
    }
}

fn reference_in(node: Node<'_>) -> Option<(Mapping<'_>, Node<'_>)> {
    match node.value() {
        Value::Mapping(mapping) => mapping.get("ref").map(|target| (mapping, target)),
        _ => None,
    }
}

/// `{ref: id}`, alone.
fn reference() -> serde_json::Value {
    let id = serde_json::Map::from_iter([("ref".to_owned(), schema::text())]);
    schema::closed(id, &["ref"])
}

fn decode_reference<T: Target>(reader: &mut Reader, mapping: Mapping<'_>, target: Node<'_>) -> Option<Ref<T>> {
    for entry in mapping
        .iter()
        .filter(|entry| entry.key != "ref" && !entry.key.starts_with("x-"))
    {
        let found = Fault::UnknownKey
            .at(entry.key_span, format!("`{}` cannot stand beside `ref`", entry.key))
            .help(format!(
                "`ref` stands alone; write `{}` where the {} is declared",
                entry.key,
                T::KIND
            ));
        reader.report(found);
    }
    if target.is_nothing() {
        let found = Fault::MissingKey.at(target.span(), format!("`ref` names no {}", T::KIND));
        reader.report(found.help(format!("write the id or the name of a {}: `{{ref: …}}`", T::KIND)));
        return None;
    }
    Ref::decode(reader, target)
}

/// A mapping whose keys are chosen by the map: persona to emotion, lane to texts.
#[derive(Clone, Debug)]
pub struct Pairs<K, V> {
    pub pairs: Vec<(K, V)>,
    pub span: Option<Span>,
}

impl<K, V> Default for Pairs<K, V> {
    fn default() -> Self {
        Self {
            pairs: Vec::new(),
            span: None,
        }
    }
}

/// A key that the map chooses.
pub trait PairKey {
    fn of_key(reader: &mut Reader, key: Text) -> Self;
}

impl PairKey for Text {
    fn of_key(_: &mut Reader, key: Text) -> Self {
        key
    }
}

impl<T: Target> PairKey for Ref<T> {
    fn of_key(reader: &mut Reader, key: Text) -> Self {
        Self::new(reader, key)
    }
}

impl<K: PairKey, V: Field> Field for Pairs<K, V> {
    fn read(&mut self, reader: &mut Reader, node: Node<'_>) {
        if node.is_nothing() {
            return;
        }
        let Value::Mapping(mapping) = node.value() else {
            return reader.wrong_type(node, "a mapping");
        };
        self.span = Some(node.span());
        for entry in mapping.iter().filter(|entry| !entry.key.starts_with("x-")) {
            if !entry.has_colon {
                crate::syntax::report_comma(reader, node, &entry);
                continue;
            }
            let key = K::of_key(reader, Text::new(entry.key.to_owned(), entry.key_span));
            let mut value = V::default();
            value.read(reader, entry.value);
            self.pairs.push((key, value));
        }
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        schema::pairs(V::schema(schemas))
    }
}
