//! The journey in a few sentences, in the language of the map: what the picture shows, for those who do not see it.

mod course;

use super::emotion::same_persona;
use super::{Sheet, short_names};
use crate::model::{Map, PersonaIx, Severity, StageIx};
use crate::words::{Words, capitalised, filled, small_initial};
use course::Felt;

/// For each persona how it feels along the whole journey, in a map of the future also how it feels today; then how much
/// there is on the map. Lanes that are not shown are not spoken of.
pub fn summary(sheet: &Sheet) -> Vec<String> {
    let (map, words) = (sheet.whole, sheet.words);
    let mut sentences = Vec::new();
    if map.shows("emotion") && map.has_emotions() {
        let personas = (0..).map(PersonaIx).zip(short_names(map));
        sentences.extend(personas.flat_map(|(persona, name)| told(map, persona, &name, words)));
    }
    sentences.push(amounts(map, words));
    sentences
}

/// What a persona feels, and what it feels today.
fn told(map: &Map, persona: PersonaIx, name: &str, words: &Words) -> Vec<String> {
    let stages: Vec<StageIx> = map.stage_indices().collect();
    let felt = sentence(map, &course::along(map, persona, &stages), name, words);
    std::iter::once(felt).chain(today(map, persona, name, words)).collect()
}

/// How the same persona feels in the stages of the baseline that go on in the map.
fn today(map: &Map, persona: PersonaIx, name: &str, words: &Words) -> Option<String> {
    let baseline = &map.baseline.as_ref()?.map;
    let persona = same_persona(map, persona, baseline)?;
    let stages: Vec<StageIx> = map.stages.iter().filter_map(|stage| stage.baseline).collect();
    let course = course::along(baseline, persona, &stages);
    let sentence = || words.about_text(words.current_state, &sentence(baseline, &course, name, words));
    (!course.is_empty()).then(sentence)
}

/// "Maria starts at 0 (neutral), falls to −5 at “Hotline menu” and ends at +1 (content)."
fn sentence(map: &Map, course: &[Felt], who: &str, words: &Words) -> String {
    let score = |felt: &Felt| words.score(felt.score, map.scale);
    let fill = |pattern: &str, before: &str, felt: &Felt| {
        let values = [
            ("who", who),
            ("before", before),
            ("score", &score(felt)),
            ("feeling", &small_initial(words.feeling(felt.score, map.scale))),
            ("place", &words.quoted(felt.place)),
        ];
        filled(pattern, &values)
    };
    let (first, last) = match course {
        [] => return filled(words.felt_nowhere, &[("who", who)]),
        [only] => return fill(words.felt_once, "", only),
        [first, .., last] => (first, last),
    };
    if course.iter().all(|felt| felt.score == first.score) {
        return fill(words.felt_throughout, "", first);
    }
    let mut told = fill(words.felt_first, "", first);
    let mut at = first.score;
    for turn in course::turns(course) {
        let pattern = if turn.score < at {
            words.felt_lower
        } else {
            words.felt_higher
        };
        told = fill(pattern, &told, turn);
        at = turn.score;
    }
    fill(words.felt_last, &told, last)
}

/// "Stages: 6, touchpoints: 14, pain points: 9 (critical: 3, with a solution: 7)."
fn amounts(map: &Map, words: &Words) -> String {
    let of_lane = |lane, count| if map.shows(lane) { count } else { 0 };
    let stages = counted(words, words.stages, map.stages.len());
    let touchpoints = of_lane("touchpoints", map.touchpoints.len());
    let touchpoints = (touchpoints > 0).then(|| counted(words, words.touchpoints, touchpoints));
    let has_pains = of_lane("pain_points", map.pains.len()) > 0;
    let all = std::iter::once(stages)
        .chain(touchpoints)
        .chain(has_pains.then(|| pains(map, words)));
    words
        .sentence
        .replace("{}", &capitalised(&words.list(&all.collect::<Vec<_>>())))
}

fn counted(words: &Words, term: &str, count: usize) -> String {
    let values = [
        ("term", small_initial(term)),
        ("Term", term.to_owned()),
        ("count", words.number(count as f64, 0)),
    ];
    filled(words.counted, &values)
}

fn pains(map: &Map, words: &Words) -> String {
    let count = |pattern: &str, count: usize| pattern.replace("{}", &words.number(count as f64, 0));
    let is_critical = |severity: Severity| severity == Severity::Critical;
    let severities = map.pains.iter().filter_map(|pain| pain.severity.as_ref());
    let critical = severities.filter(|severity| is_critical(severity.value)).count();
    let solved = map.pains.iter().filter(|pain| !pain.solved_by.is_empty()).count();
    let solved = map.shows("solutions").then(|| count(words.counted_solved, solved));
    let parts: Vec<String> = std::iter::once(count(words.counted_critical, critical))
        .chain(solved)
        .collect();
    let what = counted(words, words.pain_points, map.pains.len());
    filled(words.with_parts, &[("what", what), ("parts", words.list(&parts))])
}
