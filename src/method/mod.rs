//! What the method knows by heart: the phases of a journey, the channels of contact, the lanes of a map, the icons,
//! and the words and places that people mix up.

pub mod channels;
pub mod icons;
pub mod joining;
pub mod lanes;
pub mod phases;
pub mod places;
pub mod synonyms;
