//! The pages of `docs/` that are made from tables, so that they cannot say something else than the code does.

use crate::method::channels::{BUILT_IN, ContactKind};
use crate::method::phases::ROWS;
use crate::scene::Ink;
use crate::theme::{Mode, TOKENS, Theme, pairs};
use crate::view::redact::all_fields;
use crate::words::{LABELS, LANGUAGES, Words};
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

/// `docs/themes.md`.
pub fn themes() -> String {
    let mut page = String::from(
        "# Themes\n\n\
         `--theme` takes `light`, `dark`, `print` (which survives grey paper), `contrast` (at least 7 for text and 4.5 \
         for graphics) or a file of your own. A file names a theme to start from and the colours that differ:\n\n\
         ```yaml\nbase: light\nbar: \"#5B1A3A\"\naccent: \"#8A2257\"\npersona1: \"#8A2257\"\n```\n\n\
         Without `base` it starts from `light`. A colour that is named without its pale background takes the background \
         along. A pair with less contrast than 4.5 for text or 3 for graphics is an error, which names the pair and the \
         nearest colour that is enough. The colours of a map's `brand` and personas are laid over any theme, and moved \
         in lightness where they would be too weak.\n\n\
         | token | for | light | dark | print | contrast |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    let themes = Mode::ALL.map(Theme::new);
    for token in TOKENS {
        let _ = write!(page, "| `{}` | {} |", token.name, token.purpose);
        for theme in &themes {
            let _ = write!(page, " `{}` |", theme.color(token.ink));
        }
        page.push('\n');
    }
    page.push_str(
        "\nThese are held against each other:\n\n| colour | for text on | for graphics on |\n| --- | --- | --- |\n",
    );
    for token in TOKENS {
        let on = |is_text: bool| {
            let on: Vec<Ink> = pairs()
                .filter(|pair| pair.ink == token.ink && pair.is_text == is_text)
                .map(|pair| pair.on)
                .collect();
            let names = TOKENS.iter().filter(|other| on.contains(&other.ink));
            names
                .map(|other| format!("`{}`", other.name))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let (texts, graphics) = (on(true), on(false));
        if !texts.is_empty() || !graphics.is_empty() {
            let _ = writeln!(page, "| `{}` | {texts} | {graphics} |", token.name);
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

/// `docs/redaction.md`.
pub fn redaction() -> String {
    let mut page = String::from(
        "# Confidential parts of a map\n\n\
         `journeymap build map.yaml --redact` leaves out what the [configuration](configuration.md) marks as \
         confidential, in every format, and writes `map.redacted.svg` and so on, so that nobody takes one for the \
         other:\n\n\
         ```yaml\n\
         redact:\n  \
           lanes: [backstage, support, risk]             # built in, or the map's own; also as drawn: Backstage\n  \
           fields: [owner, persona.quote, solution.cost] # of everything that has one, or of one kind\n  \
           personas: [jonas]                             # ids or names; also stages, touchpoints, pain_points,\n  \
           sources: [churn-model]                        # solutions, kpis, sources and departments\n\
         ```\n\n\
         The result is a map in which these things never were. Ids, labels for people who cannot see, links, tables, \
         the legend, bookmarks, metadata, and the glyphs in embedded fonts come from what is left; pain points, \
         solutions, sources and stages are numbered anew. With an item goes what hangs only on it, as \
         [views.md](views.md) has it. It does not say that something is missing. `--stages`, `--persona` and \
         `--lanes` can be put on top.\n\n\
         - **Check the texts that stay.** `build` warns of a finding, a title or a quote that names an item that is left \
         out; what it says in other words is yours to find.\n\
         - Without the lane `touchpoints`, what hurts, pleases and is done there passes to the stage, and each persona's \
         mean score, without quotes. Without `pain_points`, the solutions stand in a row across all stages. `stages` \
         cannot be left out; single ones can.\n\
         - What is handed over at a touchpoint goes with the touchpoint before it. An owner who is not told is not \
         drawn as missing.\n\
         - The method badge and the scorecard are those of the whole map, in figures; findings are not named.\n\
         - Of a map of the future, the map of today loses the same.\n\
         - Settings add up: what is confidential for all maps stays so under `paths`. A name that a map does not have is \
         no fault, but `build` warns of it and says what there is. Has the map a name that is spelt almost so, a \
         persona with that first name or surname, or an item that is drawn under that number (`P3`), then the run ends \
         with 2, because what was meant would be shown.\n\n\
         ## Fields\n\n\
         `quote` stands for the quote of whatever has one, `persona.quote` for that of personas alone. Not among them \
         is what an item cannot be without, and what would say something else if it were gone, such as who meets a \
         touchpoint.\n\n\
         | of | fields |\n| --- | --- |\n",
    );
    let mut fields: Vec<(&str, Vec<&str>)> = Vec::new();
    for (kind, key) in all_fields() {
        match fields.last_mut().filter(|(last, _)| *last == kind) {
            Some((_, keys)) => keys.push(key),
            None => fields.push((kind, vec![key])),
        }
    }
    for (kind, keys) in fields {
        let _ = writeln!(page, "| `{kind}` | `{}` |", keys.join(" "));
    }
    page
}

/// `docs/labels.md`.
pub fn labels() -> String {
    let mut page = String::from(
        "# Labels\n\n\
         The fixed words of a map, which `labels` in a [configuration](configuration.md) may write otherwise. Where a \
         text has `{}` or another word in braces, a value goes. `day`, `month`, `quarter` and `year` are how dates are \
         written: `{d}` is the day, `{m}` the number and `{mon}` the name of the month, `{y}` the year, `{q}` the \
         quarter.\n\n\
         | label | in English |\n| --- | --- |\n",
    );
    let mut english = Words::of("en");
    for label in LABELS {
        let texts = english.texts_mut(label.name).unwrap_or_default();
        if label.parts.is_empty() {
            let _ = writeln!(page, "| `{}` | {} |", label.name, texts.join(""));
        }
        for (part, text) in label.parts.iter().zip(texts) {
            let _ = writeln!(page, "| `{}: {{{part}: …}}` | {text} |", label.name);
        }
    }
    page
}
