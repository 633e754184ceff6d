//! Fonts that were given, by family.

use super::FontFile;
use super::header::Header;
use super::sound::is_sound;
use harfrust::{FontRef, ShaperData};
use skrifa::MetadataProvider;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// How the glyphs of a face are described.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlines {
    TrueType,
    PostScript,
    /// Pictures in colours of their own.
    Color,
}

/// A face that was given, read and ready to shape.
pub struct Given {
    /// The name of this face alone.
    pub name: String,
    pub family: String,
    /// The whole file.
    pub bytes: Arc<Vec<u8>>,
    /// The number of the face in the file.
    pub index: u32,
    pub outlines: Outlines,
    pub embeddable: bool,
    pub shaper: ShaperData,
}

impl Given {
    pub fn font(&self) -> Option<FontRef<'_>> {
        FontRef::from_index(&self.bytes, self.index).ok()
    }

    /// Whether it can draw signs between its letters too. The signs of fonts in colours are only parts of pictures.
    pub fn lends(&self, text: &str) -> bool {
        let Some(font) = self.font().filter(|_| self.outlines != Outlines::Color) else {
            return false;
        };
        let glyphs = font.charmap();
        text.chars().all(|c| glyphs.map(c).is_some())
    }
}

impl PartialEq for Given {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl fmt::Debug for Given {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "Given({})", self.name)
    }
}

/// A font file whose bytes are read once, however many faces it holds.
struct Shared {
    file: Box<dyn FontFile>,
    bytes: OnceLock<Option<Arc<Vec<u8>>>>,
}

/// The faces of one name, upright and in different weights.
pub struct Family {
    name: String,
    pub colored: bool,
    /// Never empty.
    faces: Vec<Face>,
}

pub struct Face {
    header: Header,
    file: Arc<Shared>,
    given: OnceLock<Option<Arc<Given>>>,
}

/// The families of some files, in their order. Of a face that is there twice, the first counts.
pub fn families(files: Vec<Box<dyn FontFile>>) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    for file in files {
        let headers = Header::all(&*file);
        let file = Arc::new(Shared {
            file,
            bytes: OnceLock::new(),
        });
        for header in headers.into_iter().filter(|header| !header.italic) {
            let face = |header| Face {
                header,
                file: file.clone(),
                given: OnceLock::new(),
            };
            match families.iter_mut().find(|family| family.name == header.family) {
                Some(family) if family.faces.iter().any(|face| face.header.name == header.name) => {}
                Some(family) => family.faces.push(face(header)),
                None => families.push(Family {
                    name: header.family.clone(),
                    colored: header.outlines == Outlines::Color,
                    faces: vec![face(header)],
                }),
            }
        }
    }
    families
}

impl Family {
    pub fn covers(&self, c: char) -> bool {
        self.faces.iter().all(|face| face.header.covers(c))
    }

    /// The lower, the better beside Inter: letters of the reader's region, without serifs, not all of one width.
    pub fn rank(&self, region: &str) -> u8 {
        let word = |word: &str| self.name.split(' ').any(|part| part == word);
        let foreign = ["JP", "KR", "SC", "TC", "HK"]
            .into_iter()
            .any(|other| other != region && word(other));
        let unlike = ["Serif", "Mono", "Nastaliq", "Kufi", "Rashi", "Looped"]
            .into_iter()
            .any(word);
        2 * u8::from(unlike) + u8::from(foreign && !region.is_empty())
    }

    /// The face nearest in weight that can be read.
    pub fn load(&self, weight: u16) -> Option<Arc<Given>> {
        let nearest = self.face(weight).load();
        nearest.or_else(|| self.faces.iter().find_map(Face::load))
    }

    /// The face nearest in weight: of heavy texts rather a heavier one, of others rather a lighter one.
    fn face(&self, weight: u16) -> &Face {
        let distance = |face: &&Face| {
            let is_wrong_side = if weight > 500 {
                face.header.weight < weight
            } else {
                face.header.weight > weight
            };
            (is_wrong_side, face.header.weight.abs_diff(weight))
        };
        self.faces.iter().min_by_key(distance).expect("a family has a face")
    }
}

impl Face {
    /// The face itself; `None` if its file cannot be read any more.
    fn load(&self) -> Option<Arc<Given>> {
        self.given.get_or_init(|| self.read().map(Arc::new)).clone()
    }

    fn read(&self) -> Option<Given> {
        let bytes = self
            .file
            .bytes
            .get_or_init(|| self.file.file.whole().map(Arc::new))
            .clone()?;
        if !is_sound(&bytes, self.header.index) {
            return None;
        }
        let shaper = ShaperData::new(&FontRef::from_index(&bytes, self.header.index).ok()?);
        Some(Given {
            name: self.header.name.clone(),
            family: self.header.family.clone(),
            bytes,
            index: self.header.index,
            outlines: self.header.outlines,
            embeddable: self.header.embeddable,
            shaper,
        })
    }
}
