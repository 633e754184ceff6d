//! The pages of `docs/` that are made from tables, so that they cannot say something else than the code does.

use crate::method::channels::{BUILT_IN, ContactKind};
use crate::method::phases::ROWS;
use crate::words::LANGUAGES;
use std::fmt::Write;

/// What the languages of [`LANGUAGES`] are called, in their order.
const NAMES: [&str; 12] = [
    "English",
    "German",
    "Polish",
    "French",
    "Spanish",
    "Italian",
    "Dutch",
    "Portuguese",
    "Czech",
    "Ukrainian",
    "Japanese",
    "Arabic",
];

/// `docs/phases.md`.
pub fn phases() -> String {
    let mut page = String::from(
        "# Phases\n\n\
         `phase` of a stage takes one of these words. Left out, it is inferred when the whole name of the stage is in \
         this table, in upper or lower case; a stage with another name has no phase. The names in English, German and \
         Polish are known in every map, those in another language in the maps of that language.\n",
    );
    for (at, row) in ROWS.iter().enumerate() {
        let _ = write!(page, "\n## `{}`\n\n", row.id);
        for (language, names) in NAMES.iter().zip([row.english, row.german, row.polish]) {
            let _ = writeln!(page, "- {language}: {}", names.join(", "));
        }
        for (language, words) in NAMES.iter().zip(LANGUAGES).skip(3) {
            let _ = writeln!(page, "- {language}: {}", words.phases[at].to_lowercase());
        }
    }
    page
}

/// `docs/channels.md`.
pub fn channels() -> String {
    let mut page = String::from(
        "# Channels\n\n\
         Every map knows these channels. `channel` takes the id, or a label in English or in the language of the map, \
         in upper or lower case. The icon of a channel has its id for a name; `channels` adds others, or gives these \
         another name, icon or kind.\n\n",
    );
    let _ = writeln!(page, "| id | kind | {} |", NAMES.join(" | "));
    let _ = writeln!(page, "| --- | --- |{}", " --- |".repeat(NAMES.len()));
    for (at, channel) in BUILT_IN.iter().enumerate() {
        let kind = match channel.kind {
            Some(ContactKind::Digital) => "digital",
            Some(ContactKind::Physical) => "physical",
            Some(ContactKind::Human) => "human",
            None => "neutral",
        };
        let labels = LANGUAGES.map(|words| words.channels[at]);
        let _ = writeln!(page, "| `{}` | {kind} | {} |", channel.id, labels.join(" | "));
    }
    page
}
