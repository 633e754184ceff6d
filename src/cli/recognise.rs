//! What a YAML file in a folder is, told by the keys at its top: much else in a project is YAML too.

/// What files named in `use` may hold.
const LIBRARY_KEYS: [&str; 8] = [
    "journeymap",
    "personas",
    "solutions",
    "pain_points",
    "sources",
    "kpis",
    "departments",
    "channels",
];

/// Keys of a map that hardly anything else with `stages` has, such as what builds programs.
const MAP_KEYS: [&str; 10] = [
    "title",
    "type",
    "goals",
    "scenario",
    "scope",
    "finding",
    "pain_points",
    "solutions",
    "kpis",
    "departments",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Map,
    /// It may be a map, and does not say so.
    Unclear,
    Other,
}

/// A map says `journeymap` and more than a library holds, or has stages and personas.
pub fn kind(text: &str) -> Kind {
    let text = text.trim_start_matches('\u{feff}');
    let keys: Vec<&str> = match text.trim_start().strip_prefix('{') {
        Some(inside) => braced_keys(inside),
        None => text.lines().filter_map(top_level_key).collect(),
    };
    let is_own = |key: &&str| !LIBRARY_KEYS.contains(key) && !key.starts_with("x-");
    let has = |key| keys.contains(&key);
    let says_so = has("journeymap") && keys.iter().any(is_own);
    match has("stages") {
        _ if says_so => Kind::Map,
        true if has("personas") => Kind::Map,
        true if keys.iter().any(|key| MAP_KEYS.contains(key)) => Kind::Unclear,
        _ => Kind::Other,
    }
}

/// The keys of a mapping that is written in braces, such as JSON is.
fn braced_keys(inside: &str) -> Vec<&str> {
    let mut keys = Vec::new();
    let (mut depth, mut quote, mut start) = (0_usize, None, 0);
    let mut before = ' ';
    for (at, c) in inside.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open && before != '\\' => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if matches!(before, ' ' | '\n' | '\t' | '{' | '[' | ',' | ':') => quote = Some(c),
            (None, '{' | '[') => depth += 1,
            (None, '}' | ']') if depth == 0 => break,
            (None, '}' | ']') => depth -= 1,
            (None, ',') if depth == 0 => start = at + 1,
            (None, ':') if depth == 0 => keys.extend(top_level_key(inside[start..=at].trim())),
            _ => {}
        }
        before = c;
    }
    keys
}

fn top_level_key(line: &str) -> Option<&str> {
    let (key, rest) = line.split_once(':')?;
    let key = key.trim_matches(['"', '\'']);
    let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    (is_key && (rest.is_empty() || rest.starts_with([' ', '\t', '\r']))).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_says_so_and_is_more_than_a_library() {
        for map in [
            "journeymap: 1\r\ntitle: Booking\r\n",
            "\u{feff}# ours\n\"journeymap\": 1\nstages:\n  - Book\n",
            "{\"journeymap\": 1, \"title\": \"A, B: {C\", \"stages\": [\"A\"]}",
            "{\n  \"scope\": {\"from\": \"a\"},\n  \"journeymap\":1\n}\n",
            "{journeymap: 1, title: T}",
        ] {
            assert_eq!(kind(map), Kind::Map, "{map}");
        }
        for other in [
            "journeymap: 1\npersonas: [Mia]\nx-team: web\n",
            "tools:\n  journeymap: 1\n",
            "{\"journeymap\": 1, \"personas\": [{\"title\": \"T\"}]}",
            "{\"a\": {\"journeymap\": 1, \"title\": 1}, \"name\": \"journeymap: 1\"}",
            "{",
        ] {
            assert_eq!(kind(other), Kind::Other, "{other}");
        }
    }

    #[test]
    fn stages_alone_do_not_make_a_map() {
        assert_eq!(kind("title: Booking\npersonas: [Mia]\nstages: [Book]\n"), Kind::Map);
        assert_eq!(kind("{stages: [Book], personas: [Mia]}"), Kind::Map);
        assert_eq!(kind("title: Booking\nstages: [Book]\n"), Kind::Unclear);
        assert_eq!(kind("title: Booking\npersonas: [Mia]\n"), Kind::Other);
        // What builds programs has stages as well.
        let ci = "stages: [build, test]\ninclude: [a.yml]\nvariables: {A: b}\nbuild:\n  stage: build\n  personas: 1\n";
        assert_eq!(kind(ci), Kind::Other);
    }
}
