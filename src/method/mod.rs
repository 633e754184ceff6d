//! What the method knows by heart: the phases of a journey, the channels of contact, the lanes of a map, the icons.

pub mod channels;
pub mod icons;
pub mod lanes;
pub mod phases;
