//! All rules, in the order of their codes.

mod jm001_syntax;
mod jm002_unknown_key;
mod jm003_wrong_type;
mod jm004_missing_key;
mod jm005_duplicate_id;
mod jm006_unknown_reference;
mod jm007_out_of_range;
mod jm008_duplicate_key;
mod jm009_unsupported_version;
mod jm010_limit_exceeded;
mod jm011_file_not_found;
mod jm012_unused_allow;
mod jm013_invalid_date;
mod jm014_emotion_for_absent_persona;
mod jm015_unsafe_link;
mod jm016_unreadable_image;
mod jm017_missing_glyph;
mod jm018_text_cut_short;
mod jm019_doubtful_number;
mod jm101_no_goal;
mod jm102_goal_without_kpi;
mod jm103_no_scope;
mod jm104_single_interaction;
mod jm105_one_sided_goals;
mod jm201_no_persona;
mod jm202_persona_without_goals;
mod jm203_persona_without_evidence;
mod jm204_persona_unused;
mod jm205_single_persona;
mod jm206_persona_channel_unused;
mod jm207_thin_persona;
mod jm301_no_stage;
mod jm302_too_few_stages;
mod jm303_stage_without_customer_goal;
mod jm304_ends_at_purchase;
mod jm305_starts_at_purchase;
mod jm306_stage_without_business_goal;
mod jm307_stage_without_message;
mod jm308_stage_named_after_channel;
mod jm309_internal_process_voice;
mod jm310_part_of_day_without_time;
mod jm311_stage_order;
mod jm312_too_many_stages;
mod jm401_no_touchpoint;
mod jm402_stage_without_touchpoint;
mod jm403_touchpoint_without_channel;
mod jm404_touchpoint_without_owner;
mod jm405_touchpoint_without_emotion;
mod jm406_channel_switch_without_handover;
mod jm407_flat_emotions;
mod jm408_no_moment_of_truth;
mod jm409_one_kind_of_channel;
mod jm410_emotion_without_evidence;
mod jm411_too_many_moments_of_truth;
mod jm412_ends_low;
mod jm413_lost_handover_without_pain_point;
mod jm501_no_pain_point;
mod jm502_low_without_pain_point;
mod jm503_pain_point_without_severity;
mod jm504_pain_point_without_evidence;
mod jm505_all_one_severity;
mod jm506_pain_point_on_delight;
mod jm601_no_solution;
mod jm602_pain_point_unsolved;
mod jm603_solution_solves_nothing;
mod jm604_solution_without_owner;
mod jm605_department_not_involved;
mod jm606_solution_without_effort_impact;
mod jm607_critical_not_scheduled;
mod jm608_overdue;
mod jm609_solution_without_measure;
mod jm701_no_sources;
mod jm702_source_unused;
mod jm703_source_outdated;
mod jm704_assumption_only;
mod jm705_map_stale;
mod jm706_no_review_plan;
mod jm707_no_owner;
mod jm708_kpi_without_target;
mod jm709_kpi_worsening;
mod jm710_stage_without_kpi;
mod jm711_future_without_change;
mod jm712_placeholder_text;
mod jm713_text_too_long_for_a_cell;
mod jm714_removed_without_reason;
mod jm715_personal_data;
mod jm716_lopsided_lane;

use super::rule::Rule;
use crate::diag::Code;

/// Every rule, in the order of the codes.
pub static RULES: &[&Rule] = &[
    &jm001_syntax::RULE,
    &jm002_unknown_key::RULE,
    &jm003_wrong_type::RULE,
    &jm004_missing_key::RULE,
    &jm005_duplicate_id::RULE,
    &jm006_unknown_reference::RULE,
    &jm007_out_of_range::RULE,
    &jm008_duplicate_key::RULE,
    &jm009_unsupported_version::RULE,
    &jm010_limit_exceeded::RULE,
    &jm011_file_not_found::RULE,
    &jm012_unused_allow::RULE,
    &jm013_invalid_date::RULE,
    &jm014_emotion_for_absent_persona::RULE,
    &jm015_unsafe_link::RULE,
    &jm016_unreadable_image::RULE,
    &jm017_missing_glyph::RULE,
    &jm018_text_cut_short::RULE,
    &jm019_doubtful_number::RULE,
    &jm101_no_goal::RULE,
    &jm102_goal_without_kpi::RULE,
    &jm103_no_scope::RULE,
    &jm104_single_interaction::RULE,
    &jm105_one_sided_goals::RULE,
    &jm201_no_persona::RULE,
    &jm202_persona_without_goals::RULE,
    &jm203_persona_without_evidence::RULE,
    &jm204_persona_unused::RULE,
    &jm205_single_persona::RULE,
    &jm206_persona_channel_unused::RULE,
    &jm207_thin_persona::RULE,
    &jm301_no_stage::RULE,
    &jm302_too_few_stages::RULE,
    &jm303_stage_without_customer_goal::RULE,
    &jm304_ends_at_purchase::RULE,
    &jm305_starts_at_purchase::RULE,
    &jm306_stage_without_business_goal::RULE,
    &jm307_stage_without_message::RULE,
    &jm308_stage_named_after_channel::RULE,
    &jm309_internal_process_voice::RULE,
    &jm310_part_of_day_without_time::RULE,
    &jm311_stage_order::RULE,
    &jm312_too_many_stages::RULE,
    &jm401_no_touchpoint::RULE,
    &jm402_stage_without_touchpoint::RULE,
    &jm403_touchpoint_without_channel::RULE,
    &jm404_touchpoint_without_owner::RULE,
    &jm405_touchpoint_without_emotion::RULE,
    &jm406_channel_switch_without_handover::RULE,
    &jm407_flat_emotions::RULE,
    &jm408_no_moment_of_truth::RULE,
    &jm409_one_kind_of_channel::RULE,
    &jm410_emotion_without_evidence::RULE,
    &jm411_too_many_moments_of_truth::RULE,
    &jm412_ends_low::RULE,
    &jm413_lost_handover_without_pain_point::RULE,
    &jm501_no_pain_point::RULE,
    &jm502_low_without_pain_point::RULE,
    &jm503_pain_point_without_severity::RULE,
    &jm504_pain_point_without_evidence::RULE,
    &jm505_all_one_severity::RULE,
    &jm506_pain_point_on_delight::RULE,
    &jm601_no_solution::RULE,
    &jm602_pain_point_unsolved::RULE,
    &jm603_solution_solves_nothing::RULE,
    &jm604_solution_without_owner::RULE,
    &jm605_department_not_involved::RULE,
    &jm606_solution_without_effort_impact::RULE,
    &jm607_critical_not_scheduled::RULE,
    &jm608_overdue::RULE,
    &jm609_solution_without_measure::RULE,
    &jm701_no_sources::RULE,
    &jm702_source_unused::RULE,
    &jm703_source_outdated::RULE,
    &jm704_assumption_only::RULE,
    &jm705_map_stale::RULE,
    &jm706_no_review_plan::RULE,
    &jm707_no_owner::RULE,
    &jm708_kpi_without_target::RULE,
    &jm709_kpi_worsening::RULE,
    &jm710_stage_without_kpi::RULE,
    &jm711_future_without_change::RULE,
    &jm712_placeholder_text::RULE,
    &jm713_text_too_long_for_a_cell::RULE,
    &jm714_removed_without_reason::RULE,
    &jm715_personal_data::RULE,
    &jm716_lopsided_lane::RULE,
];

/// The rule with a code.
pub fn find(code: Code) -> Option<&'static Rule> {
    let at = RULES.binary_search_by_key(&code, |rule| rule.code).ok()?;
    RULES.get(at).copied()
}

/// The rules whose code starts so: `JM4` for a step.
pub fn starting_with(prefix: &str) -> impl Iterator<Item = &'static Rule> {
    RULES
        .iter()
        .copied()
        .filter(move |rule| rule.code.to_string().starts_with(prefix))
}

/// The rule that a person means: `JM404`, `jm404`, `404` or its name.
pub fn find_by_text(text: &str) -> Option<&'static Rule> {
    let lower = text.trim().to_ascii_lowercase();
    let digits = lower.strip_prefix("jm").unwrap_or(&lower);
    match digits.parse() {
        Ok(number) if digits.len() == 3 => find(Code(number)),
        _ => RULES.iter().copied().find(|rule| rule.name == lower),
    }
}

/// The rule whose code or name comes closest to a text that names none.
pub fn similar(text: &str) -> Option<&'static Rule> {
    let lower = text.trim().to_ascii_lowercase();
    let closeness = |rule: &Rule| {
        let code = rule.code.to_string().to_ascii_lowercase();
        strsim::jaro_winkler(&lower, rule.name).max(strsim::jaro_winkler(&lower, &code) - 0.05)
    };
    let scored = RULES.iter().copied().map(|rule| (closeness(rule), rule));
    let (score, rule) = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (score > 0.8).then_some(rule)
}
