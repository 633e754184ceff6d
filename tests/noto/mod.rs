//! The parts of Noto under `tests/fonts`, as fonts that were given.

use journeymap::text::{FontFile, Fonts};

pub const FILES: [(&str, &[u8]); 8] = [
    ("arabic", include_bytes!("../fonts/NotoSansArabic.ttf")),
    ("devanagari", include_bytes!("../fonts/NotoSansDevanagari.ttf")),
    ("emoji", include_bytes!("../fonts/NotoColorEmoji.ttf")),
    ("hebrew", include_bytes!("../fonts/NotoSansHebrew.ttf")),
    ("jp", include_bytes!("../fonts/NotoSansCJKjp.otf")),
    ("kr", include_bytes!("../fonts/NotoSansCJKkr.otf")),
    ("sc", include_bytes!("../fonts/NotoSansCJKsc.otf")),
    ("thai", include_bytes!("../fonts/NotoSansThai.ttf")),
];

/// All of them.
pub fn fonts() -> Fonts {
    of(&FILES.map(|(name, _)| name))
}

/// Some of them, in this order.
pub fn of(names: &[&str]) -> Fonts {
    let bytes = |name: &&str| {
        let file = FILES.iter().find(|(known, _)| known == name);
        file.unwrap_or_else(|| panic!("no font {name}")).1
    };
    let files: Vec<&'static [u8]> = names.iter().map(bytes).collect();
    Fonts::new(move || files.iter().map(|file| Box::new(*file) as Box<dyn FontFile>).collect())
}
