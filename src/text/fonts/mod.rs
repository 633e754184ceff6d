//! The fonts beside the embedded ones, for scripts that Inter does not have, and which of them draws what.
//!
//! Nothing is read before a text needs it: a map in Latin letters never opens a font file.

mod given;
mod header;
mod sound;

pub use given::{Given, Outlines};

use super::face::{Face, FaceId};
use given::Family;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A font file that can be read in parts.
pub trait FontFile: Send + Sync {
    /// `length` bytes from `start` on; `None` if they are not there.
    fn read(&self, start: u64, length: usize) -> Option<Vec<u8>>;
    fn whole(&self) -> Option<Vec<u8>>;
}

/// Font files that are there from the start, such as a test's.
impl FontFile for &'static [u8] {
    fn read(&self, start: u64, length: usize) -> Option<Vec<u8>> {
        let start = usize::try_from(start).ok()?;
        self.get(start..start.checked_add(length)?).map(<[u8]>::to_vec)
    }

    fn whole(&self) -> Option<Vec<u8>> {
        Some(self.to_vec())
    }
}

/// Finds the font files, in the order of preference.
type Finder = dyn Fn() -> Vec<Box<dyn FontFile>> + Send + Sync;

/// The embedded faces and, behind them, what was given. Cheap to clone.
#[derive(Clone, Default)]
pub struct Fonts(Option<Arc<Set>>);

struct Set {
    finder: Box<Finder>,
    families: OnceLock<Vec<Family>>,
    /// The family that was chosen for a cluster in a region.
    chosen: Mutex<BTreeMap<(String, &'static str), Option<usize>>>,
}

/// What draws a cluster.
#[derive(Clone, Debug, PartialEq)]
pub enum Font {
    /// The embedded face of the text's style.
    Embedded,
    Given(Arc<Given>),
    /// No font has it.
    Missing,
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(if self.0.is_some() {
            "Fonts(given)"
        } else {
            "Fonts(embedded)"
        })
    }
}

impl Fonts {
    /// `finder` is asked on the first text that the embedded faces cannot draw.
    pub fn new(finder: impl Fn() -> Vec<Box<dyn FontFile>> + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(Set {
            finder: Box::new(finder),
            families: OnceLock::new(),
            chosen: Mutex::default(),
        })))
    }

    /// What draws a user-perceived character. `region` is the one that `lang::region` names.
    pub fn choose(&self, cluster: &str, weight: u16, region: &'static str) -> Font {
        let embedded = cluster.chars().all(is_embedded);
        if embedded && !cluster.contains(EMOJI_STYLE) {
            return Font::Embedded;
        }
        let given = self.0.as_ref().and_then(|set| {
            let family = set.family(cluster, region)?;
            set.families().get(family)?.load(weight)
        });
        match given {
            Some(given) => Font::Given(given),
            None if embedded => Font::Embedded,
            None => Font::Missing,
        }
    }

    /// The characters of a text that no font can draw, in order of appearance, each once.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let mut missing = Vec::new();
        // Plain ASCII is the rule, and the embedded faces have all of it.
        for c in text.chars().filter(|c| !matches!(c, ' '..='~')) {
            if !is_embedded(c) && !missing.contains(&c) && !self.is_given(c) {
                missing.push(c);
            }
        }
        missing
    }

    fn is_given(&self, c: char) -> bool {
        self.0
            .as_ref()
            .is_some_and(|set| set.family(c.encode_utf8(&mut [0; 4]), "").is_some())
    }
}

impl Set {
    fn families(&self) -> &[Family] {
        self.families.get_or_init(|| given::families((self.finder)()))
    }

    fn family(&self, cluster: &str, region: &'static str) -> Option<usize> {
        let mut chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = chosen.get(&(cluster.to_owned(), region)) {
            return *known;
        }
        let colored = wants_color(cluster);
        let families = self.families().iter().enumerate();
        let mut found: Vec<(usize, &Family)> = families
            .filter(|(_, family)| cluster.chars().all(|c| is_invisible(c) || family.covers(c)))
            .collect();
        found.sort_by_key(|(i, family)| (family.colored != colored, family.rank(region), *i));
        let found = found.into_iter().find(|(_, family)| family.load(REGULAR).is_some());
        let found = found.map(|(i, _)| i);
        chosen.insert((cluster.to_owned(), region), found);
        found
    }
}

/// The weight that a family is tried in.
const REGULAR: u16 = 400;

/// Asks for the coloured picture instead of the sign.
const EMOJI_STYLE: char = '\u{fe0f}';
/// Asks for the sign instead of the coloured picture.
const TEXT_STYLE: char = '\u{fe0e}';

fn wants_color(cluster: &str) -> bool {
    let is_emoji = |c: char| matches!(c, EMOJI_STYLE | '\u{2300}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
    cluster.chars().any(is_emoji) && !cluster.contains(TEXT_STYLE)
}

/// Whether the embedded faces draw a character, from its parts if need be, or nothing has to be drawn.
pub fn is_embedded(c: char) -> bool {
    let face = FaceId::Regular.face();
    is_invisible(c) || face.glyph(c) != 0 || has_parts(c, face)
}

fn has_parts(c: char, face: &Face) -> bool {
    let mut parts = true;
    unicode_normalization::char::decompose_canonical(c, |part| parts &= face.glyph(part) != 0);
    parts
}

fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0020}'..='\u{e007f}')
}
