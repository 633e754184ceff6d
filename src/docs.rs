//! The pages of `docs/` that are made from tables, so that they cannot say something else than the code does.

use crate::method::channels::{BUILT_IN, ContactKind};
use crate::method::phases::ROWS;
use crate::words::Words;
use std::fmt::Write;

/// `docs/phases.md`.
pub fn phases() -> String {
    let mut page = String::from(
        "# Phases\n\n\
         `phase` of a stage takes one of these words. Left out, it is inferred when the whole name of the stage is in \
         this table, in upper or lower case; a stage with another name has no phase.\n",
    );
    for row in &ROWS {
        let _ = write!(page, "\n## `{}`\n\n", row.id);
        for (language, names) in [("English", row.english), ("German", row.german), ("Polish", row.polish)] {
            let _ = writeln!(page, "- {language}: {}", names.join(", "));
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
         another name, icon or kind.\n\n\
         | id | kind | English | German | Polish |\n| --- | --- | --- | --- | --- |\n",
    );
    let labels = ["en", "de", "pl"].map(|lang| Words::of(lang).channels);
    for (at, channel) in BUILT_IN.iter().enumerate() {
        let kind = match channel.kind {
            Some(ContactKind::Digital) => "digital",
            Some(ContactKind::Physical) => "physical",
            Some(ContactKind::Human) => "human",
            None => "neutral",
        };
        let [english, german, polish] = labels.map(|labels| labels[at]);
        let _ = writeln!(page, "| `{}` | {kind} | {english} | {german} | {polish} |", channel.id);
    }
    page
}
