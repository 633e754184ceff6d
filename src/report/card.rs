//! The scorecard as a small table for terminals.

use super::{Counts, Verdict, inert};
use crate::check::{Group, Scorecard, StepScore};
use crate::diag::{Diagnostic, Level};

/// Of a map that was scored: six steps, the total, and how many findings there are.
pub fn table(verdict: &Verdict) -> String {
    let Some((card, total)) = scored(verdict) else {
        return String::new();
    };
    let mut out = format!(
        "{}: {} % of the method{}, {} of 6 steps complete ({})\n",
        inert::line(&verdict.name),
        percent(total),
        as_far_as_read(verdict),
        card.complete(),
        Counts::of(&verdict.diagnostics)
    );
    let steps = Group::ALL.into_iter().filter(|group| group.step().is_some());
    for (number, (group, score)) in steps.zip(&card.steps).enumerate() {
        out.push_str(&row(number + 1, group.title(), score));
    }
    out
}

/// The card of a map to which any of the checks that are on applies, and its total.
fn scored(verdict: &Verdict) -> Option<(&Scorecard, f64)> {
    let card = verdict.card.as_ref()?;
    Some((card, card.total()?))
}

/// What could not be read could not be judged either, so the scores are none to be proud of.
fn as_far_as_read(verdict: &Verdict) -> &'static str {
    let faulty = |found: &Diagnostic| found.level == Level::Error && Group::of(found.code) == Group::Format;
    if verdict.diagnostics.iter().any(faulty) {
        " as far as it could be read"
    } else {
        ""
    }
}

fn row(number: usize, title: &str, score: &StepScore) -> String {
    let state = match score {
        score if score.missing => "missing",
        score if score.complete => "complete",
        _ => "",
    };
    let Some(score_percent) = score.percent() else {
        return format!("  {number} {title:<25}   –    no check applies\n");
    };
    let line = format!(
        "  {number} {title:<25}{:>4} %  {:>4} of {:<4} {state:<9}{}",
        percent(score_percent),
        score.held,
        score.applicable,
        inert::line(&score.finding("en"))
    );
    format!("{}\n", line.trim_end())
}

/// Rounded down, so that only a full score reads as 100.
pub fn percent(value: f64) -> u32 {
    value as u32
}

/// Of a run over several maps, one line each: the total, then the six steps.
pub fn overview(verdicts: &[&Verdict]) -> String {
    let widths = verdicts
        .iter()
        .map(|verdict| inert::line(&verdict.name).chars().count());
    let width = widths.max().unwrap_or(0).min(60);
    verdicts.iter().map(|verdict| line(verdict, width)).collect()
}

fn line(verdict: &Verdict, width: usize) -> String {
    let Some(card) = &verdict.card else {
        return String::new();
    };
    let shown = |score: Option<f64>| score.map_or("–".to_owned(), |score| percent(score).to_string());
    let steps: Vec<String> = card
        .steps
        .iter()
        .map(|step| format!("{:>3}", shown(step.percent())))
        .collect();
    let name = inert::line(&verdict.name);
    let (total, counts) = (shown(card.total()), Counts::of(&verdict.diagnostics));
    format!("{name:<width$}  {total:>3} %  steps {}  {counts}\n", steps.join(" "))
}
