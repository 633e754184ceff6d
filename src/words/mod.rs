//! The fixed words of a map in its language, and how that language writes numbers and dates.
//!
//! One file a language, each a complete [`Words`]: the compiler refuses a language that misses a label.

mod de;
mod en;
mod format;
mod pl;

/// The languages that maps can be labelled in.
pub static LANGUAGES: [&Words; 3] = [&en::WORDS, &de::WORDS, &pl::WORDS];

/// Every fixed text that a map, a page or a table shows. `{}` in a text is where a value goes.
#[derive(Debug)]
pub struct Words {
    /// BCP 47 language subtag.
    pub lang: &'static str,
    pub numbers: Numbers,
    /// A date of day, month and year; `{d}`, `{m}`, `{mon}` (month name) and `{y}` are replaced.
    pub day: &'static str,
    /// A date of month and year; `{mon}` stands alone here, so it comes from `months_alone`.
    pub month: &'static str,
    /// `{q}` and `{y}`.
    pub quarter: &'static str,
    /// Names of the months as a full date writes them: `12 maja 2026`.
    pub months: [&'static str; 12],
    /// Names of the months where no day stands before them: `maj 2026`.
    pub months_alone: [&'static str; 12],
    /// Opening and closing quotation mark.
    pub quotes: [&'static str; 2],

    // Running head and header.
    pub journey_map: &'static str,
    pub current_state: &'static str,
    pub future_state: &'static str,
    pub day_in_the_life: &'static str,
    pub version: &'static str,
    pub draft: &'static str,
    pub method_of: &'static str,
    pub mapping_goal: &'static str,
    pub mapping_goals: &'static str,
    pub scope: &'static str,
    pub scenario: &'static str,
    pub not_covered: &'static str,
    pub average: &'static str,
    pub goals: &'static str,
    pub needs: &'static str,
    pub motivations: &'static str,
    pub frustrations: &'static str,
    pub behaviour: &'static str,
    pub helper: &'static str,
    pub staff: &'static str,

    // Lane labels; those with `_sub` stand in small type below.
    pub stages: &'static str,
    pub milestones: &'static str,
    pub customer_goal: &'static str,
    pub business_goal: &'static str,
    pub message: &'static str,
    pub actions: &'static str,
    pub touchpoints: &'static str,
    pub touchpoints_sub: &'static str,
    pub thoughts: &'static str,
    pub emotion: &'static str,
    pub bright_spots: &'static str,
    pub pain_points: &'static str,
    pub pain_points_sub: &'static str,
    pub solutions: &'static str,
    pub solutions_sub: &'static str,
    pub kpis: &'static str,
    pub kpis_sub: &'static str,
    pub physical_evidence: &'static str,
    pub frontstage: &'static str,
    pub backstage: &'static str,
    pub support: &'static str,
    pub line_of_visibility: &'static str,
    pub line_of_interaction: &'static str,
    pub line_of_internal_interaction: &'static str,
    /// Row of a blueprint lane for items without a department.
    pub no_department: &'static str,

    /// The phases in the order of `model::Phase`.
    pub phases: [&'static str; 17],
    /// Emotion words from the top of the scale to its bottom.
    pub emotions: [&'static str; 5],
    /// Severities from trivial to critical.
    pub severities: [&'static str; 4],
    /// Idea, planned, in progress, done, rejected.
    pub statuses: [&'static str; 5],
    /// The built-in channels in the order of `method::channels::BUILT_IN`.
    pub channels: [&'static str; 26],
    pub digital: &'static str,
    pub physical_or_human: &'static str,
    pub neutral_kind: &'static str,

    pub moment_of_truth: &'static str,
    pub switch_kept: &'static str,
    pub switch_lost: &'static str,
    /// `{from} to {to}, {what}`; `{to}` begins small unless it is an abbreviation, `{To}` stays as it is.
    pub switch: &'static str,
    pub case_kept: &'static str,
    pub case_lost: &'static str,
    pub optional: &'static str,
    pub share: &'static str,
    pub outside_company: &'static str,
    pub no_owner: &'static str,
    pub impact: &'static str,
    pub effort: &'static str,
    pub due: &'static str,
    /// `target {}`.
    pub target: &'static str,
    /// What the tick on a KPI's bar is called in the legend.
    pub target_mark: &'static str,
    /// `4 pp better`.
    pub better_by: &'static str,
    /// `2 pp worse`.
    pub worse_by: &'static str,
    /// `0 pp flat`.
    pub flat_by: &'static str,
    pub percentage_points: &'static str,
    pub constraint: &'static str,
    pub across_stages: &'static str,
    pub whole_journey: &'static str,
    pub broken_handover: &'static str,
    pub expected: &'static str,
    /// `Maria only`.
    pub only: &'static str,
    pub change_new: &'static str,
    pub change_changed: &'static str,
    pub change_removed: &'static str,
    pub change_kept: &'static str,
    /// `was {}`.
    pub was: &'static str,

    // Footer.
    pub how_to_read: &'static str,
    pub evidence: &'static str,
    pub scorecard: &'static str,
    /// `5 of 6 steps complete`.
    pub steps_complete: &'static str,
    /// A step without which there is no map: "missing".
    pub missing: &'static str,
    /// Findings that a step has left: "3 open".
    pub findings_left: &'static str,
    /// Findings of each level: "Warnings: 3".
    pub errors: &'static str,
    pub warnings: &'static str,
    pub infos: &'static str,
    /// The six steps.
    pub steps: [&'static str; 6],
    pub sources_note: &'static str,
    pub scores_note: &'static str,
    pub confidential: &'static str,
    /// The kinds of source in the order of `model::SourceKind`.
    pub source_kinds: [&'static str; 12],

    // Tables and page.
    pub stage: &'static str,
    pub touchpoint: &'static str,
    pub pain_point: &'static str,
    pub solution: &'static str,
    pub kpi: &'static str,
    pub source: &'static str,
    pub goal: &'static str,
    pub persona: &'static str,
    pub personas: &'static str,
    pub customer: &'static str,
    pub channel: &'static str,
    pub channels_label: &'static str,
    pub owner: &'static str,
    pub department: &'static str,
    pub score: &'static str,
    pub quote: &'static str,
    pub severity: &'static str,
    pub solved_by: &'static str,
    pub solves: &'static str,
    /// The need that a solution serves.
    pub answers: &'static str,
    pub status: &'static str,
    pub value: &'static str,
    /// The value that a KPI started from.
    pub baseline_value: &'static str,
    pub trend: &'static str,
    /// The business result that a KPI drives.
    pub outcome: &'static str,
    /// The date by which something is to be reached.
    pub by_date: &'static str,
    pub note: &'static str,
    pub sources: &'static str,
    pub as_table: &'static str,
    /// The first column of the table: what a row is about.
    pub lane: &'static str,
    pub skip_to_tables: &'static str,
    pub at_a_glance: &'static str,
    /// Who keeps the map.
    pub map_owner: &'static str,
    pub reviewed: &'static str,
    pub value_proposition: &'static str,
    pub time: &'static str,
    pub duration: &'static str,
    pub phase: &'static str,
    pub kind: &'static str,
    pub role: &'static str,
    pub segment: &'static str,
    pub age: &'static str,
    pub location: &'static str,
    /// A persona's life in a few words.
    pub about: &'static str,
    pub says: &'static str,
    pub thinks: &'static str,
    pub does: &'static str,
    pub feels: &'static str,
    pub description: &'static str,
    pub cause: &'static str,
    pub affects: &'static str,
    /// Where on the map something is.
    pub place: &'static str,
    /// The picture as wide as the window.
    pub fit: &'static str,
    /// How large the picture is shown.
    pub size: &'static str,
    pub impact_label: &'static str,
    pub effort_label: &'static str,
    pub cost: &'static str,
    pub stakeholders: &'static str,
    pub depends_on: &'static str,
    pub date_label: &'static str,
    pub sample: &'static str,
    pub link: &'static str,
    /// An emotion that is an expectation rather than a finding.
    pub hoped: &'static str,
    /// Blueprint: whom an item hands over to.
    pub hands_over_to: &'static str,
    /// Blueprint: the stage that an item runs to.
    pub until_stage: &'static str,
    /// A step of the method in which nothing was found.
    pub complete: &'static str,
    /// A step of the method that is not complete.
    pub open: &'static str,
    pub step: &'static str,
    /// An empty cell, for those who hear the table.
    pub none: &'static str,
}

/// How numbers are written.
#[derive(Debug)]
pub struct Numbers {
    pub decimal: char,
    /// Between groups of three digits.
    pub group: char,
    /// The shortest whole part that is grouped: 4 for `1,204`, 5 for `1204` and `12 040`.
    pub group_from: usize,
    /// Between a number and `%`.
    pub percent_space: &'static str,
}

impl Words {
    /// The words for a BCP 47 tag; English where the language is not known.
    pub fn of(lang: &str) -> &'static Words {
        let language = lang.split(['-', '_']).next().unwrap_or_default();
        LANGUAGES
            .iter()
            .find(|words| words.lang.eq_ignore_ascii_case(language))
            .unwrap_or(&&en::WORDS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text of a language with the name of its field.
    fn texts(words: &Words) -> Vec<(String, String)> {
        let mut field = String::new();
        let mut texts = Vec::new();
        for line in format!("{words:#?}").lines() {
            let line = line.trim().trim_end_matches(',');
            let value = match line.split_once(": ") {
                Some((name, value)) if name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') => {
                    field = name.to_owned();
                    value
                }
                _ => line,
            };
            if let Some(text) = value.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
                let text = text.replace("\\u{a0}", "\u{a0}").replace("\\u{ad}", "\u{ad}");
                texts.push((field.clone(), text));
            }
        }
        texts
    }

    fn holes(text: &str) -> Vec<String> {
        let mut holes: Vec<String> = text
            .split('{')
            .skip(1)
            .filter_map(|rest| Some(rest.split_once('}')?.0.to_lowercase()))
            .collect();
        holes.sort();
        holes
    }

    #[test]
    fn every_language_fills_the_same_holes() {
        let english = texts(&en::WORDS);
        assert!(english.len() > 200, "{}", english.len());
        for words in LANGUAGES {
            let own = texts(words);
            assert_eq!(own.len(), english.len());
            for ((field, text), (_, english)) in own.iter().zip(&english) {
                // Nothing has changed, so the amount may be left out.
                if field != "flat_by" {
                    assert_eq!(holes(text), holes(english), "{} {field}", words.lang);
                }
                let written = field == "percent_space" || (!text.is_empty() && text.trim() == text);
                assert!(written, "{} {field}: `{text}`", words.lang);
            }
        }
    }

    #[test]
    fn a_tag_finds_its_language() {
        for (tag, language) in [
            ("de", "de"),
            ("DE-at", "de"),
            ("pl_PL", "pl"),
            ("en-GB", "en"),
            ("fr", "en"),
            ("", "en"),
        ] {
            assert_eq!(Words::of(tag).lang, language, "{tag}");
        }
    }
}
