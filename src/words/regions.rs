//! What a region writes otherwise than the rest of its language: a table of differences.

use super::{Numbers, Words, covers, swiss};

/// The differences of some regions. A label of a list is named with its part: `channels.email`.
struct Region {
    tags: &'static [&'static str],
    numbers: Option<Numbers>,
    labels: &'static [(&'static str, &'static str)],
}

const SWISS: Option<Numbers> = Some(Numbers {
    decimal: '.',
    group: '’',
    group_from: 4,
    higher: 3,
});
const MEXICAN: Option<Numbers> = Some(Numbers {
    decimal: '.',
    group: ',',
    group_from: 4,
    higher: 3,
});
const ANGLED: [(&str, &str); 2] = [("quotes.open", "«"), ("quotes.close", "»")];
const INNER_ANGLED: [(&str, &str); 2] = [("inner_quotes.open", "‹"), ("inner_quotes.close", "›")];
const INNER_CURLY: [(&str, &str); 2] = [("inner_quotes.open", "“"), ("inner_quotes.close", "”")];
const INNER_SINGLE: [(&str, &str); 2] = [("inner_quotes.open", "‘"), ("inner_quotes.close", "’")];
const CURLY: [(&str, &str); 2] = [("quotes.open", "“"), ("quotes.close", "”")];

#[rustfmt::skip]
const TABLE: [Region; 8] = [
    Region {
        tags: &["en-US"],
        numbers: None,
        labels: &[("day", "{mon} {d}, {y}"), ("behaviour", "Behavior"), ("channels.email", "Email"), ("channels.ads", "Ad"), ("backlog", "Prioritized backlog")],
    },
    Region {
        tags: &["de-CH", "de-LI"],
        numbers: SWISS,
        labels: &[ANGLED[0], ANGLED[1], INNER_ANGLED[0], INNER_ANGLED[1]],
    },
    Region {
        tags: &["de-AT"],
        numbers: Some(Numbers { decimal: ',', group: '\u{a0}', group_from: 4, higher: 3 }),
        labels: &[("months.1", "Jänner"), ("months_alone.1", "Jänner")],
    },
    Region {
        tags: &["fr-CA"],
        numbers: Some(Numbers { decimal: ',', group: '\u{a0}', group_from: 4, higher: 3 }),
        labels: &[("channels.email", "Courriel"), ("channels.chat", "Clavardage"), ("channels.sms", "Texto")],
    },
    Region { tags: &["it-CH"], numbers: SWISS, labels: &[] },
    Region {
        tags: &["es-419", "es-MX", "es-US", "es-PR", "es-PE", "es-GT", "es-HN", "es-NI", "es-PA", "es-SV", "es-DO"],
        numbers: MEXICAN,
        labels: &[
            CURLY[0], CURLY[1], INNER_SINGLE[0], INNER_SINGLE[1],
            ("emotions.angry", "Enojo"), ("channels.video", "Video"), ("cost", "Costo"),
        ],
    },
    Region {
        tags: &["es-AR", "es-CL", "es-CO", "es-EC", "es-UY", "es-PY", "es-BO"],
        numbers: Some(Numbers { decimal: ',', group: '.', group_from: 4, higher: 3 }),
        labels: &[
            CURLY[0], CURLY[1], INNER_SINGLE[0], INNER_SINGLE[1],
            ("emotions.angry", "Enojo"), ("channels.video", "Video"), ("cost", "Costo"),
        ],
    },
    Region {
        tags: &["pt-PT", "pt-AO", "pt-MZ", "pt-CV"],
        numbers: Some(Numbers { decimal: ',', group: '\u{a0}', group_from: 5, higher: 3 }),
        labels: &[
            ANGLED[0], ANGLED[1], INNER_CURLY[0], INNER_CURLY[1],
            ("quarter", "{q}.º\u{a0}trimestre de {y}"), ("first_day", "1"),
            ("scope", "Âmbito"), ("not_covered", "Fora do âmbito: {}"),
            ("touchpoints", "Pontos de contacto"), ("touchpoint", "Ponto de contacto"), ("steps.4", "Pontos de contacto"),
            ("touchpoints_sub", "Canal, responsável e mudanças de canal"),
            ("switch_kept", "Mudança de canal, caso mantido"), ("switch_lost", "Mudança de canal, caso perdido"),
            ("solutions_sub", "Responsável, estado, impacto e esforço"), ("status", "Estado"),
            ("statuses.planned", "Planeado"), ("statuses.in-progress", "Em curso"),
            ("channels.app", "Aplicação"), ("channels.search", "Pesquisa"), ("channels.field", "Assistência no local"), ("only", "Apenas {}"),
            ("source_kinds.support-log", "Registo de suporte"), ("hands_over_to", "entrega a: {}"),
            ("skip_to_tables", "Ir para as tabelas"), ("link", "Ligação"),
        ],
    },
];

/// Writes the differences of the tag's region into the words of its language.
pub fn adapt(words: &mut Words<'static>, tag: &str) {
    if swiss::is_written(tag) {
        swiss::respell(words);
    }
    let Some(region) = TABLE
        .iter()
        .find(|region| region.tags.iter().any(|known| covers(known, tag)))
    else {
        return;
    };
    if let Some(numbers) = region.numbers {
        words.numbers = numbers;
    }
    for (name, text) in region.labels {
        let (name, part) = split(name);
        words.set(name, part, text);
    }
}

/// `channels.email` is a part of a list.
fn split(name: &str) -> (&str, Option<&str>) {
    match name.split_once('.') {
        Some((name, part)) => (name, Some(part)),
        None => (name, None),
    }
}

/// All tags that have a row.
#[cfg(test)]
pub fn tags() -> impl Iterator<Item = &'static str> {
    TABLE.iter().flat_map(|region| region.tags.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::broken_hole;

    #[test]
    fn every_difference_is_one_of_an_existing_label() {
        for region in &TABLE {
            for tag in region.tags {
                let language = tag.split('-').next().unwrap_or_default();
                let mut words = Words::of(language);
                for (name, text) in region.labels {
                    let (name, part) = split(name);
                    assert!(words.set(name, part, text), "{tag}: no label {name} {part:?}");
                    assert_eq!(broken_hole(name, text), None, "{tag} {name}");
                }
            }
        }
    }

    #[test]
    fn a_region_is_found_behind_a_script_and_nothing_else_is() {
        assert_eq!(Words::of("de_latn_ch").size, "Grösse");
        assert_eq!(Words::of("de-DE").size, "Größe");
        assert_eq!(Words::of("ch").size, "Size");
        assert_eq!(Words::of("en-US").backlog, "Prioritized backlog");
    }
}
