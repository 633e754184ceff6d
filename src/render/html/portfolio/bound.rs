//! A map among others, and what the page over them says of it.

use super::Member;
use super::together::Key;
use super::view::{Companion, Felt, Listed, MapCard, Place, Said, Traveller};
use crate::layout::{Sheet, short_names};
use crate::model::{Head, PainPoint, Persona, PersonaIx, Solution, Status};
use crate::render::html::cards::mood;
use crate::render::html::entries::anchor;
use crate::render::html::picture::Frame;
use crate::render::html::tables::{owner, pains};
use crate::words::Words;

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
            Some(library) => Key::Library {
                file: library.clone(),
                id,
            },
            None if head.id_span.is_some() => Key::Written {
                id,
                name: head.name.value.clone(),
            },
            None => Key::Own { map: self.at, id },
        }
    }

    pub fn said(&self, text: &str) -> Said {
        let lang = &self.sheet.map.lang;
        Said {
            text: text.to_owned(),
            lang: lang.clone(),
            dir: direction(&Words::of(lang)),
        }
    }

    pub fn title(&self) -> Said {
        self.said(&self.sheet.map.title.value)
    }

    fn href(&self, kind: &str, head: &Head) -> String {
        format!("{}#{}", address(&self.member.page), anchor(kind, &head.id))
    }

    /// `rows` are those of its personas in the matrix.
    pub fn card(&self, sketch: Option<Frame>, rows: &[usize]) -> MapCard {
        let (map, words) = (self.sheet.map, self.sheet.words);
        let overdue = self.sheet.missed_review();
        let companions = short_names(map).into_iter().zip(rows);
        MapCard {
            href: address(&self.member.page),
            title: self.title(),
            kind: words.map_type(map.kind.value).to_owned(),
            draft: match self.sheet.draft {
                true => words.draft.to_owned(),
                false => String::new(),
            },
            finding: map.finding.as_ref().map_or(String::new(), |text| text.value.clone()),
            personas: companions.map(|(name, row)| Companion { name, row: row + 1 }).collect(),
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

    /// The row of a persona, still without feelings.
    pub fn traveller(&self, persona: &Persona, portrait: Frame, maps: usize) -> Traveller {
        Traveller {
            name: self.said(&persona.head.name),
            role: persona.role.as_ref().map_or(String::new(), |role| role.value.clone()),
            portrait,
            cells: (0..maps).map(|_| None).collect(),
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
        let listed = |pain: &PainPoint| {
            let severity = pain.severity.as_ref().map_or(String::new(), |severity| {
                words.severities[severity.value as usize].to_owned()
            });
            Listed {
                rank: pain.severity.as_ref().map_or(0, |severity| severity.value as u8 + 1),
                sign: pains::sign(pain),
                kind: words.pain_point.to_owned(),
                ..self.listed("pain", &pain.head, [severity, String::new(), String::new()])
            }
        };
        pains.map(|pain| (self.key("pain", &pain.head), listed(pain))).collect()
    }

    pub fn solutions(&self) -> Vec<(Key, Listed)> {
        let (map, words) = (self.sheet.map, self.sheet.words);
        let solutions = map.solutions.iter().filter(|_| map.shows("solutions"));
        let listed = |solution: &Solution| {
            let status = words.statuses[solution.status as usize].to_owned();
            let owner = owner(&self.sheet, &solution.owner).unwrap_or_default();
            Listed {
                kind: words.solution.to_owned(),
                struck: solution.status == Status::Rejected,
                ..self.listed("solution", &solution.head, [String::new(), status, owner])
            }
        };
        let keyed = |solution: &Solution| (self.key("solution", &solution.head), listed(solution));
        solutions.map(keyed).collect()
    }

    /// `own` are severity, status and owner.
    fn listed(&self, kind: &str, head: &Head, own: [String; 3]) -> Listed {
        let href = self.href(kind, head);
        let [severity, status, owner] = own.clone();
        let place = Place {
            title: self.title(),
            href: href.clone(),
            otherwise: Vec::new(),
            own,
        };
        Listed {
            kind: String::new(),
            name: self.said(&head.name),
            struck: false,
            href,
            rank: 0,
            sign: "",
            severity,
            status,
            owner: self.said(&owner),
            places: vec![place],
        }
    }
}

pub fn direction(words: &Words) -> &'static str {
    if words.rtl { "rtl" } else { "ltr" }
}

/// The path of a page as an address.
fn address(path: &[u8]) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte);
    let written = |byte: &u8| match is_plain(*byte) {
        true => char::from(*byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    path.iter().map(written).collect()
}
