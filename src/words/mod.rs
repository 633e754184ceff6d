//! The fixed words of a map in its language, and how that language writes numbers and dates.
//!
//! One file a language, each a complete [`Words`]: the compiler refuses a language that misses a label.

mod de;
mod direction;
mod en;
mod format;
mod pl;

/// The languages that maps can be labelled in.
pub static LANGUAGES: [&Words<'static>; 3] = [&en::WORDS, &de::WORDS, &pl::WORDS];

/// Every fixed text that a map, a page or a table shows. `{}` in a text is where a value goes.
#[derive(Clone, Debug)]
pub struct Words<'a> {
    /// BCP 47 language subtag.
    pub lang: &'a str,
    /// The language is read from right to left.
    pub rtl: bool,
    pub numbers: Numbers,
    /// A date of day, month and year; `{d}`, `{m}`, `{mon}` (month name) and `{y}` are replaced.
    pub day: &'a str,
    /// A date of month and year; `{mon}` stands alone here, so it comes from `months_alone`.
    pub month: &'a str,
    /// `{q}` and `{y}`.
    pub quarter: &'a str,
    /// Names of the months as a full date writes them: `12 maja 2026`.
    pub months: [&'a str; 12],
    /// Names of the months where no day stands before them: `maj 2026`.
    pub months_alone: [&'a str; 12],
    /// Opening and closing quotation mark.
    pub quotes: [&'a str; 2],

    // Running head and header.
    pub journey_map: &'a str,
    pub current_state: &'a str,
    pub future_state: &'a str,
    pub day_in_the_life: &'a str,
    pub version: &'a str,
    pub draft: &'a str,
    pub method_of: &'a str,
    pub mapping_goal: &'a str,
    pub mapping_goals: &'a str,
    pub scope: &'a str,
    pub scenario: &'a str,
    pub not_covered: &'a str,
    pub average: &'a str,
    pub goals: &'a str,
    pub needs: &'a str,
    pub motivations: &'a str,
    pub frustrations: &'a str,
    pub behaviour: &'a str,
    pub helper: &'a str,
    pub staff: &'a str,

    // Lane labels; those with `_sub` stand in small type below.
    pub stages: &'a str,
    pub milestones: &'a str,
    pub customer_goal: &'a str,
    pub business_goal: &'a str,
    pub message: &'a str,
    pub actions: &'a str,
    pub touchpoints: &'a str,
    pub touchpoints_sub: &'a str,
    pub thoughts: &'a str,
    pub emotion: &'a str,
    pub bright_spots: &'a str,
    pub pain_points: &'a str,
    pub pain_points_sub: &'a str,
    pub solutions: &'a str,
    pub solutions_sub: &'a str,
    pub kpis: &'a str,
    pub kpis_sub: &'a str,
    pub physical_evidence: &'a str,
    pub frontstage: &'a str,
    pub backstage: &'a str,
    pub support: &'a str,
    pub line_of_visibility: &'a str,
    pub line_of_interaction: &'a str,
    pub line_of_internal_interaction: &'a str,
    /// Row of a blueprint lane for items without a department.
    pub no_department: &'a str,

    /// The phases in the order of `model::Phase`.
    pub phases: [&'a str; 17],
    /// Emotion words from the top of the scale to its bottom.
    pub emotions: [&'a str; 5],
    /// Severities from trivial to critical.
    pub severities: [&'a str; 4],
    /// Idea, planned, in progress, done, rejected.
    pub statuses: [&'a str; 5],
    /// The built-in channels in the order of `method::channels::BUILT_IN`.
    pub channels: [&'a str; 26],
    pub digital: &'a str,
    pub physical_or_human: &'a str,
    pub neutral_kind: &'a str,

    pub moment_of_truth: &'a str,
    pub switch_kept: &'a str,
    pub switch_lost: &'a str,
    /// `{from} to {to}, {what}`; `{to}` begins small unless it is an abbreviation, `{To}` stays as it is.
    pub switch: &'a str,
    pub case_kept: &'a str,
    pub case_lost: &'a str,
    pub optional: &'a str,
    pub share: &'a str,
    pub outside_company: &'a str,
    pub no_owner: &'a str,
    pub impact: &'a str,
    pub effort: &'a str,
    pub due: &'a str,
    /// `target {}`.
    pub target: &'a str,
    /// What the tick on a KPI's bar is called in the legend.
    pub target_mark: &'a str,
    /// `4 pp better`.
    pub better_by: &'a str,
    /// `2 pp worse`.
    pub worse_by: &'a str,
    /// `0 pp flat`.
    pub flat_by: &'a str,
    pub percentage_points: &'a str,
    pub constraint: &'a str,
    pub across_stages: &'a str,
    pub whole_journey: &'a str,
    pub broken_handover: &'a str,
    pub expected: &'a str,
    /// `Maria only`.
    pub only: &'a str,
    pub change_new: &'a str,
    pub change_changed: &'a str,
    pub change_removed: &'a str,
    pub change_kept: &'a str,
    /// `was {}`.
    pub was: &'a str,

    // Footer.
    pub how_to_read: &'a str,
    pub evidence: &'a str,
    pub scorecard: &'a str,
    /// `5 of 6 steps complete`.
    pub steps_complete: &'a str,
    /// A step without which there is no map: "missing".
    pub missing: &'a str,
    /// Findings that a step has left: "3 open".
    pub findings_left: &'a str,
    /// Findings of each level: "Warnings: 3".
    pub errors: &'a str,
    pub warnings: &'a str,
    pub infos: &'a str,
    /// The six steps.
    pub steps: [&'a str; 6],
    pub sources_note: &'a str,
    pub scores_note: &'a str,
    pub confidential: &'a str,
    /// The kinds of source in the order of `model::SourceKind`.
    pub source_kinds: [&'a str; 12],

    // Tables and page.
    pub stage: &'a str,
    pub touchpoint: &'a str,
    pub pain_point: &'a str,
    pub solution: &'a str,
    pub kpi: &'a str,
    pub source: &'a str,
    pub goal: &'a str,
    pub persona: &'a str,
    pub personas: &'a str,
    pub customer: &'a str,
    pub channel: &'a str,
    pub channels_label: &'a str,
    pub owner: &'a str,
    pub department: &'a str,
    pub score: &'a str,
    pub quote: &'a str,
    pub severity: &'a str,
    pub solved_by: &'a str,
    pub solves: &'a str,
    /// The need that a solution serves.
    pub answers: &'a str,
    pub status: &'a str,
    pub value: &'a str,
    /// The value that a KPI started from.
    pub baseline_value: &'a str,
    pub trend: &'a str,
    /// The business result that a KPI drives.
    pub outcome: &'a str,
    /// The date by which something is to be reached.
    pub by_date: &'a str,
    pub note: &'a str,
    pub sources: &'a str,
    pub as_table: &'a str,
    /// The first column of the table: what a row is about.
    pub lane: &'a str,
    pub skip_to_tables: &'a str,
    pub at_a_glance: &'a str,
    /// Who keeps the map.
    pub map_owner: &'a str,
    pub reviewed: &'a str,
    pub value_proposition: &'a str,
    pub time: &'a str,
    pub duration: &'a str,
    pub phase: &'a str,
    pub kind: &'a str,
    pub role: &'a str,
    pub segment: &'a str,
    pub age: &'a str,
    pub location: &'a str,
    /// A persona's life in a few words.
    pub about: &'a str,
    pub says: &'a str,
    pub thinks: &'a str,
    pub does: &'a str,
    pub feels: &'a str,
    pub description: &'a str,
    pub cause: &'a str,
    pub affects: &'a str,
    /// Where on the map something is.
    pub place: &'a str,
    /// The picture as wide as the window.
    pub fit: &'a str,
    /// How large the picture is shown.
    pub size: &'a str,
    pub impact_label: &'a str,
    pub effort_label: &'a str,

    // The sheet of solutions.
    pub solutions_first: &'a str,
    pub impact_and_effort: &'a str,
    pub backlog: &'a str,
    pub priority: &'a str,
    /// How the priority is reckoned.
    pub priority_note: &'a str,
    /// The four parts of the matrix: high impact at low and at high effort, low impact at low and at high effort.
    pub quick_wins: &'a str,
    pub big_bets: &'a str,
    pub fill_ins: &'a str,
    pub think_twice: &'a str,
    /// The ends of an axis.
    pub low: &'a str,
    pub high: &'a str,
    pub ranked_first: &'a str,

    pub cost: &'a str,
    pub stakeholders: &'a str,
    pub depends_on: &'a str,
    pub date_label: &'a str,
    pub sample: &'a str,
    pub link: &'a str,
    /// An emotion that is an expectation rather than a finding.
    pub hoped: &'a str,
    /// Blueprint: whom an item hands over to.
    pub hands_over_to: &'a str,
    /// Blueprint: the stage that an item runs to.
    pub until_stage: &'a str,
    /// A step of the method in which nothing was found.
    pub complete: &'a str,
    /// A step of the method that is not complete.
    pub open: &'a str,
    pub step: &'a str,
    /// An empty cell, for those who hear the table.
    pub none: &'a str,
}

/// How numbers are written.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    pub decimal: char,
    /// Between groups of three digits.
    pub group: char,
    /// The shortest whole part that is grouped: 4 for `1,204`, 5 for `1204` and `12 040`.
    pub group_from: usize,
    /// Between a number and `%`.
    pub percent_space: &'static str,
}

impl Words<'static> {
    /// The words for a BCP 47 tag; English where the language is not known.
    pub fn of(tag: &str) -> Self {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        let words = LANGUAGES
            .into_iter()
            .find(|words| words.lang.eq_ignore_ascii_case(language))
            .unwrap_or(&en::WORDS);
        Self {
            rtl: direction::is_right_to_left(tag),
            ..words.clone()
        }
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
        for words in &LANGUAGES {
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
