//! The page over the pages of several maps: a card for each, who travels in which, and a list of everything that hurts
//! and is to be done. What comes from the same library under the same id is one and the same.

mod bound;
mod together;
mod view;

use super::picture::{Frame, InPage};
use super::style::{self, Shape};
use super::{Looks, allowed, policy, script};
use crate::check::Scorecard;
use crate::layout::{Sheet, sketch};
use crate::render::svg::fonts::{self, Usage};
use crate::render::template::{BuiltIn, TemplateFault, Templates, markup};
use crate::scene::Scene;
use crate::text::Typesetter;
use crate::view::View;
use crate::words::Words;
use bound::Bound;
use minijinja::Value;
use minijinja::value::Serde;
use std::collections::{BTreeMap, BTreeSet};
use together::{merged, travellers};
use view::{Heading, Index, IndexWords, Listed};

/// A map and its page.
pub struct Member {
    pub view: View,
    pub card: Scorecard,
    pub draft: bool,
    /// The name of its page, in the same folder.
    pub page: String,
    /// The files that it was made from, by their numbers.
    pub files: Vec<String>,
}

/// The language of all maps, or English.
pub fn language(members: &[Member]) -> String {
    let langs: BTreeSet<&str> = members.iter().map(|member| member.view.map.lang.as_str()).collect();
    let first = langs.first().filter(|_| langs.len() == 1);
    first.map_or("en", |lang| lang).to_owned()
}

/// Writes the page; `words` are those of its language, in which the typesetter sets.
pub fn render(
    templates: &Templates,
    members: &[Member],
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
    let scenes: Vec<Option<Scene>> = all.iter().map(|one| sketch(&one.sheet)).collect();
    let script = script::OF_INDEX.as_str();
    let items = merged(
        all.iter()
            .flat_map(Bound::pains)
            .chain(all.iter().flat_map(Bound::solutions)),
    );
    let once = |text: fn(&Listed) -> &String| {
        let mut seen = BTreeSet::new();
        let texts = items.iter().map(text).filter(|text| !text.is_empty());
        texts
            .filter(|text| seen.insert(*text))
            .cloned()
            .collect::<Vec<String>>()
    };
    let mut owners = once(|item| &item.owner);
    owners.sort();
    let mut page = Index {
        lang: language(members),
        dir: if words.rtl { "rtl" } else { "ltr" },
        policy: Value::UNDEFINED,
        style: Value::UNDEFINED,
        script: markup(script.to_owned()),
        scheme: style::scheme(looks),
        prefix: "",
        words: IndexWords::of(words),
        head: Heading {
            title: words.all_maps,
            finding: "",
        },
        content: Value::UNDEFINED,
        items_title: words.list(&[words.pain_points, words.solutions]),
        maps: all
            .iter()
            .zip(&scenes)
            .map(|(one, scene)| one.card(scene.as_ref().map(|scene| curves(one, scene, looks))))
            .collect(),
        personas: travellers(&all),
        severities: once(|item| &item.severity),
        statuses: once(|item| &item.status),
        owners,
        items,
    };
    let mut usage = Usage::default();
    scenes.iter().flatten().for_each(|scene| usage.add_nodes(&scene.nodes));
    page.count_glyphs(&mut usage);
    let personas = all.iter().map(|one| one.sheet.map.personas.len()).max();
    let shape = Shape {
        width: 1180.0,
        print: 1.0,
        personas: personas.unwrap_or_default(),
        bands: 0,
    };
    let rules = [BuiltIn::FrameCss, BuiltIn::Css, BuiltIn::IndexCss].map(|which| templates.css(which));
    let style = style::style(looks, ".journeymap", shape, &fonts::rules(&usage), &rules.concat());
    page.policy = markup(policy(&allowed(&style, script)));
    page.style = markup(style);
    page.content = markup(templates.index().fill(Serde(&page))?);
    templates.frame().fill(Serde(&page))
}

fn sheet_of<'a>(member: &'a Member, words: &'a Words<'a>, typesetter: &'a Typesetter) -> Sheet<'a> {
    Sheet::of_view(&member.view, words, typesetter, &member.card, member.draft)
}

fn curves(one: &Bound, scene: &Scene, looks: &Looks) -> Frame {
    let pictures = InPage {
        theme: &looks.theme,
        entries: &BTreeMap::new(),
        prefix: &format!("map-{}-", one.at + 1),
    };
    pictures.whole(scene, "sketch")
}
