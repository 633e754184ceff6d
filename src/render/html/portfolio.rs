//! The page over the pages of several maps: a card for each, who travels in which, and a list of everything that hurts
//! and is to be done. What comes from the same library under the same id is one and the same.

use super::cards::mood;
use super::entries::anchor;
use super::picture::{Frame, InPage};
use super::style::{self, Shape};
use super::tables::{owner, pains};
use super::{Looks, allowed, policy};
use crate::check::Scorecard;
use crate::layout::{Sheet, short_names, sketch};
use crate::model::{Head, PainPoint, PersonaIx, Solution, Status};
use crate::render::svg::fonts::{self, Usage};
use crate::render::template::{BuiltIn, TemplateFault, Templates, markup, without_heading};
use crate::scene::Scene;
use crate::text::{FaceId, Typesetter};
use crate::view::View;
use crate::words::Words;
use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

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

#[derive(Serialize)]
struct Index<'a> {
    lang: String,
    dir: &'static str,
    policy: Value,
    style: Value,
    script: Value,
    scheme: &'static str,
    words: IndexWords<'a>,
    items_title: String,
    maps: Vec<MapCard>,
    personas: Vec<Traveller>,
    items: Vec<Listed>,
    severities: Vec<String>,
    statuses: Vec<String>,
    owners: Vec<String>,
}

#[derive(Serialize)]
struct IndexWords<'a> {
    all_maps: &'a str,
    journey_map: &'a str,
    personas: &'a str,
    none: &'a str,
    search: &'a str,
    found: &'a str,
    nothing_found: &'a str,
    severity: &'a str,
    status: &'a str,
    owner: &'a str,
}

#[derive(Serialize)]
struct MapCard {
    href: String,
    title: String,
    lang: String,
    kind: String,
    draft: String,
    finding: String,
    personas: String,
    score: String,
    overdue: String,
    sketch: Option<Frame>,
}

/// A persona, and what they feel in each map.
#[derive(Serialize)]
struct Traveller {
    name: String,
    role: String,
    cells: Vec<Option<Felt>>,
}

#[derive(Serialize)]
struct Felt {
    href: String,
    mood: &'static str,
    text: String,
}

/// A pain point or a solution, and the maps that it is in.
#[derive(Default, Serialize)]
struct Listed {
    rank: u8,
    sign: &'static str,
    kind: String,
    name: String,
    struck: bool,
    href: String,
    severity: String,
    status: String,
    owner: String,
    places: Vec<Place>,
}

#[derive(Serialize)]
struct Place {
    title: String,
    href: String,
}

/// A map as the page sees it.
struct Bound<'a> {
    at: usize,
    member: &'a Member,
    sheet: Sheet<'a>,
}

/// What tells items apart: those of one library with the same id are the same, others are their map's own.
type Key = (Option<usize>, String, String);

impl Bound<'_> {
    fn key(&self, kind: &str, head: &Head) -> Key {
        let id = anchor(kind, &head.id);
        let file = usize::from(head.span.file.0);
        match self.member.files.get(file).filter(|_| head.from_library) {
            Some(library) => (None, library.clone(), id),
            None => (Some(self.at), String::new(), id),
        }
    }

    fn title(&self) -> String {
        self.sheet.map.title.value.clone()
    }

    fn href(&self, kind: &str, head: &Head) -> String {
        format!("{}#{}", address(&self.member.page), anchor(kind, &head.id))
    }

    fn card(&self, sketch: Option<Frame>) -> MapCard {
        let (map, words) = (self.sheet.map, self.sheet.words);
        let overdue = self.sheet.missed_review();
        MapCard {
            href: address(&self.member.page),
            title: self.title(),
            lang: map.lang.clone(),
            kind: words.map_type(map.kind.value).to_owned(),
            draft: match self.sheet.draft {
                true => words.draft.to_owned(),
                false => String::new(),
            },
            finding: map.finding.as_ref().map_or(String::new(), |text| text.value.clone()),
            personas: words.list(&short_names(map)),
            score: match self.sheet.scored {
                true => words.about_text(words.scorecard, &words.share(self.sheet.card.total())),
                false => String::new(),
            },
            overdue: overdue.map_or(String::new(), |day| {
                words.review_overdue.replace("{}", &words.calendar_day(day))
            }),
            sketch,
        }
    }

    /// What a persona feels over the whole map, on average.
    fn felt(&self, persona: PersonaIx, head: &Head) -> Felt {
        let map = self.sheet.map;
        let scores: Vec<f64> = map
            .stage_indices()
            .flat_map(|stage| map.drawn_emotions(persona, stage))
            .map(|emotion| emotion.score)
            .collect();
        let mean = (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64);
        Felt {
            href: self.href("persona", head),
            mood: mean.map_or("", |score| mood(&self.sheet, score)),
            text: mean.map_or_else(|| "✓".to_owned(), |score| self.sheet.words.score(score, map.scale)),
        }
    }

    fn pains(&self) -> Vec<(Key, Listed)> {
        let (map, words) = (self.sheet.map, self.sheet.words);
        let pains = map.pains.iter().filter(|_| map.shows("pain_points"));
        let listed = |pain: &PainPoint| Listed {
            rank: pain.severity.as_ref().map_or(0, |severity| severity.value as u8 + 1),
            sign: pains::sign(pain),
            kind: words.pain_point.to_owned(),
            severity: pain.severity.as_ref().map_or(String::new(), |severity| {
                words.severities[severity.value as usize].to_owned()
            }),
            ..self.listed("pain", &pain.head)
        };
        pains.map(|pain| (self.key("pain", &pain.head), listed(pain))).collect()
    }

    fn solutions(&self) -> Vec<(Key, Listed)> {
        let (map, words) = (self.sheet.map, self.sheet.words);
        let solutions = map.solutions.iter().filter(|_| map.shows("solutions"));
        let listed = |solution: &Solution| Listed {
            kind: words.solution.to_owned(),
            struck: solution.status == Status::Rejected,
            status: words.statuses[solution.status as usize].to_owned(),
            owner: owner(&self.sheet, &solution.owner).unwrap_or_default(),
            ..self.listed("solution", &solution.head)
        };
        let keyed = |solution: &Solution| (self.key("solution", &solution.head), listed(solution));
        solutions.map(keyed).collect()
    }

    fn listed(&self, kind: &str, head: &Head) -> Listed {
        let href = self.href(kind, head);
        let place = Place {
            title: self.title(),
            href: href.clone(),
        };
        Listed {
            name: head.name.value.clone(),
            href,
            places: vec![place],
            ..Listed::default()
        }
    }
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
    let script = without_heading(include_str!("../../../templates/index.js"));
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
        words: labels(words),
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
    templates.index().fill(Serde(&page))
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

fn labels<'a>(words: &Words<'a>) -> IndexWords<'a> {
    IndexWords {
        all_maps: words.all_maps,
        journey_map: words.journey_map,
        personas: words.personas,
        none: words.none,
        search: words.search,
        found: words.found,
        nothing_found: words.nothing_found,
        severity: words.severity,
        status: words.status,
        owner: words.owner,
    }
}

/// Every item once, gravest pain points first, in the order of the maps; what is shared says where all it is.
fn merged(items: impl Iterator<Item = (Key, Listed)>) -> Vec<Listed> {
    let mut all: Vec<Listed> = Vec::new();
    let mut places: BTreeMap<Key, usize> = BTreeMap::new();
    for (key, item) in items {
        match places.get(&key).and_then(|at| all.get_mut(*at)) {
            Some(known) => known.places.extend(item.places),
            None => {
                places.insert(key, all.len());
                all.push(item);
            }
        }
    }
    all.sort_by_key(|item| std::cmp::Reverse(item.rank));
    all
}

fn travellers(all: &[Bound]) -> Vec<Traveller> {
    let mut rows: Vec<Traveller> = Vec::new();
    let mut places: BTreeMap<Key, usize> = BTreeMap::new();
    for one in all {
        for (ix, persona) in (0..).map(PersonaIx).zip(&one.sheet.map.personas) {
            let at = *places.entry(one.key("persona", &persona.head)).or_insert(rows.len());
            if at == rows.len() {
                rows.push(Traveller {
                    name: persona.head.name.value.clone(),
                    role: persona.role.as_ref().map_or(String::new(), |role| role.value.clone()),
                    cells: all.iter().map(|_| None).collect(),
                });
            }
            if let Some(cell) = rows.get_mut(at).and_then(|row| row.cells.get_mut(one.at)) {
                *cell = Some(one.felt(ix, &persona.head));
            }
        }
    }
    rows
}

/// The name of a file as an address.
fn address(name: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    let written = |byte: u8| match is_plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    name.bytes().map(written).collect()
}

impl Index<'_> {
    fn count_glyphs(&self, usage: &mut Usage) {
        let words = &self.words;
        usage.add_text(FaceId::Bold, words.all_maps);
        let labels = [
            words.journey_map,
            words.personas,
            words.severity,
            words.status,
            words.owner,
            words.search,
            words.found,
            words.nothing_found,
            &self.items_title,
            "0123456789 –↕↑↓",
        ];
        let maps = self.maps.iter().flat_map(|map| {
            [
                &map.title,
                &map.kind,
                &map.draft,
                &map.finding,
                &map.personas,
                &map.score,
                &map.overdue,
            ]
        });
        let personas = self.personas.iter().flat_map(|row| {
            [&row.name, &row.role]
                .into_iter()
                .chain(row.cells.iter().flatten().map(|cell| &cell.text))
        });
        let items = self
            .items
            .iter()
            .flat_map(|item| [&item.name, &item.kind, &item.severity, &item.status, &item.owner]);
        let texts = labels
            .into_iter()
            .chain(maps.chain(personas).chain(items).map(String::as_str));
        for text in texts {
            usage.add_text(FaceId::Regular, text);
            usage.add_text(FaceId::SemiBold, text);
        }
    }
}
