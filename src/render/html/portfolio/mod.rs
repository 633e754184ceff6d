//! The page over the pages of several maps: a card for each, who travels in which, and a list of everything that hurts
//! and is to be done. What comes from one library, or has the same id and name in several maps, is one and the same.

mod bound;
mod glyphs;
mod pictures;
mod together;
mod view;

use super::style::{self, Shape};
use super::{Looks, allowed, policy, script};
use crate::check::Scorecard;
use crate::layout::Sheet;
use crate::model::Brand;
use crate::render::svg::fonts;
use crate::render::template::{BuiltIn, TemplateFault, Templates, markup};
use crate::text::Typesetter;
use crate::theme::BrandColors;
use crate::view::View;
use crate::words::Words;
use bound::{Bound, direction};
use minijinja::Value;
use minijinja::value::Serde;
use pictures::Pictures;
use together::{merged, once, travellers};
use view::{FaultyCard, Filter, Heading, Index, IndexWords, Listed};

/// More columns than this do not fit on paper.
const MOST_COLUMNS: usize = 8;

/// A map and its page.
pub struct Member {
    pub view: View,
    pub card: Scorecard,
    pub draft: bool,
    /// The path of its page from the folder that the page over all is in, with `/` between folders.
    pub page: Vec<u8>,
    /// The files that it was made from, by their numbers.
    pub files: Vec<String>,
}

/// A map that has errors, and so no page.
pub struct Faulty {
    pub name: String,
    pub errors: usize,
}

impl Faulty {
    fn card(&self, words: &Words) -> FaultyCard {
        FaultyCard {
            name: self.name.clone(),
            errors: words.errors.replace("{}", &self.errors.to_string()),
        }
    }
}

/// What is the same in all maps, if it is.
fn shared<T: PartialEq>(members: &[Member], of: impl Fn(&Member) -> T) -> Option<T> {
    let mut all = members.iter().map(of);
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// The language of all maps, or English.
pub fn language(members: &[Member]) -> String {
    shared(members, |member| member.view.map.lang.clone()).unwrap_or_else(|| "en".to_owned())
}

/// The colours of the brand that all maps are of.
pub fn brand(members: &[Member]) -> BrandColors {
    let of = |of: fn(&Brand) -> Option<_>| shared(members, |member| of(&member.view.map.brand)).flatten();
    BrandColors {
        color: of(|brand| brand.color.as_ref().map(|color| color.value)),
        accent: of(|brand| brand.accent.as_ref().map(|color| color.value)),
        personas: Vec::new(),
    }
}

fn client(members: &[Member]) -> Option<String> {
    let of = |member: &Member| member.view.map.brand.client.as_ref().map(|client| client.value.clone());
    shared(members, of).flatten()
}

/// Writes the page; `words` are those of its language, in which the typesetter sets.
pub fn render(
    templates: &Templates,
    members: &[Member],
    faulty: &[Faulty],
    looks: &Looks,
    words: &Words,
    typesetter: &Typesetter,
) -> Result<String, TemplateFault> {
    let bound = |(at, member)| Bound {
        at,
        member,
        sheet: sheet_of(member, words, typesetter),
    };
    let all: Vec<Bound> = members.iter().enumerate().map(bound).collect();
    let mut pictures = Pictures::new(&looks.theme);
    let (personas, rows) = travellers(&all, &mut pictures);
    let card = |(one, rows): (&Bound, &Vec<usize>)| one.card(pictures.curves(one), rows);
    let maps = all.iter().zip(&rows).map(card).collect();
    let items = merged(
        all.iter()
            .flat_map(Bound::pains)
            .chain(all.iter().flat_map(Bound::solutions)),
    );
    let mut page = Index {
        lang: language(members),
        dir: direction(words),
        prefix: "",
        policy: Value::UNDEFINED,
        style: Value::UNDEFINED,
        script: markup(script::OF_INDEX.to_owned()),
        scheme: style::scheme(looks),
        switches_scheme: looks.dark.is_some(),
        words: IndexWords::of(words),
        head: Heading {
            title: words.all_maps,
            finding: "",
            client: client(members).unwrap_or_default(),
        },
        logo: all.first().and_then(|one| pictures.logo(one, members)),
        items_title: words.list(&[words.pain_points, words.solutions]),
        maps,
        faulty: faulty.iter().map(|one| one.card(words)).collect(),
        wide: all.len() > MOST_COLUMNS,
        personas,
        filters: filters(&items, words),
        items,
        content: Value::UNDEFINED,
    };
    let mut usage = pictures.usage;
    page.count_glyphs(&mut usage);
    let shape = Shape {
        width: 1180.0,
        print: 1.0,
        personas: all
            .iter()
            .map(|one| one.sheet.map.personas.len())
            .max()
            .unwrap_or_default(),
        bands: 0,
    };
    let rules = [BuiltIn::FrameCss, BuiltIn::Css, BuiltIn::IndexCss].map(|which| templates.css(which));
    let style = style::style(looks, ".journeymap", shape, &fonts::rules(&usage), &rules.concat());
    page.policy = markup(policy(&allowed(&style, script::OF_INDEX.as_str())));
    page.style = markup(style);
    page.content = markup(templates.index().fill(Serde(&page))?);
    templates.frame().fill(Serde(&page))
}

fn sheet_of<'a>(member: &'a Member, words: &'a Words<'a>, typesetter: &'a Typesetter) -> Sheet<'a> {
    Sheet::of_view(&member.view, words, typesetter, &member.card, member.draft)
}

/// What the list can be filtered by, where there is a choice, in the order of its columns.
fn filters(items: &[Listed], words: &Words) -> Vec<Filter> {
    let owns = |at: usize| {
        let places = items.iter().flat_map(|item| &item.places);
        once(places.filter_map(move |place| place.own.get(at)))
    };
    let mut owners = owns(2);
    owners.sort();
    let mut statuses = owns(1);
    statuses.sort_by_key(|status| words.statuses.iter().position(|name| name == status));
    let titles = once(
        items
            .iter()
            .flat_map(|item| &item.places)
            .map(|place| &place.title.text),
    );
    let filters = [
        (words.kind, once(items.iter().map(|item| &item.kind))),
        (words.severity, owns(0)),
        (words.status, statuses),
        (words.owner, owners),
        (words.journey_map, titles),
    ];
    let filter = |(column, (label, texts)): (usize, (&str, Vec<String>))| Filter {
        label: label.to_owned(),
        column,
        texts,
    };
    filters
        .into_iter()
        .enumerate()
        .map(filter)
        .filter(|filter| filter.texts.len() > 1)
        .collect()
}
