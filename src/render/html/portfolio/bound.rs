//! A map among others, and what the page over them says of it.

use super::Member;
use super::together::Key;
use super::view::{Felt, Listed, MapCard, Place};
use crate::layout::{Sheet, short_names};
use crate::model::{Head, PainPoint, PersonaIx, Solution, Status};
use crate::render::html::cards::mood;
use crate::render::html::entries::anchor;
use crate::render::html::picture::Frame;
use crate::render::html::tables::{owner, pains};

/// A map as the page sees it.
pub struct Bound<'a> {
    pub at: usize,
    pub member: &'a Member,
    pub sheet: Sheet<'a>,
}

impl Bound<'_> {
    pub fn key(&self, kind: &str, head: &Head) -> Key {
        let id = anchor(kind, &head.id);
        let file = usize::from(head.span.file.0);
        match self.member.files.get(file).filter(|_| head.from_library) {
            Some(library) => (None, library.clone(), id),
            None => (Some(self.at), String::new(), id),
        }
    }

    pub fn title(&self) -> String {
        self.sheet.map.title.value.clone()
    }

    pub fn href(&self, kind: &str, head: &Head) -> String {
        format!("{}#{}", address(&self.member.page), anchor(kind, &head.id))
    }

    pub fn card(&self, sketch: Option<Frame>) -> MapCard {
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
    pub fn felt(&self, persona: PersonaIx, head: &Head) -> Felt {
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

    pub fn pains(&self) -> Vec<(Key, Listed)> {
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

    pub fn solutions(&self) -> Vec<(Key, Listed)> {
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

    pub fn listed(&self, kind: &str, head: &Head) -> Listed {
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

/// The name of a file as an address.
fn address(name: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    let written = |byte: u8| match is_plain(byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    name.bytes().map(written).collect()
}
