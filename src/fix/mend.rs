//! Round after round of fixes, until there is nothing left to mend.

use super::apply::{Applied, Taken, apply};
use super::explicit;
use crate::diag::{Diagnostic, Fault, Fix, Level};
use crate::model::Compiled;
use crate::source::{FileId, Sources, Span};
use std::ops::Range;

/// A definition that was compiled and held to the rules.
pub trait Judged {
    fn compiled(&self) -> &Compiled;
    fn diagnostics(&self) -> &[Diagnostic];
    fn sources(&self) -> &Sources;
}

/// The file of the map. Only that is mended: what several maps share is not changed in passing.
const MAIN: FileId = FileId(0);
/// After so many rounds fixes would go on forever.
const MOST_ROUNDS: usize = 50;

/// Mends a definition, and says how many fixes that took. `judge` looks at the text after each round.
pub fn mend<J: Judged, E>(mut judged: J, judge: impl Fn(String) -> Result<J, E>) -> Result<(J, usize), E> {
    let mut changes = 0;
    for _ in 0..MOST_ROUNDS {
        let Some((better, count)) = round(&judged, &judge)? else {
            break;
        };
        changes += count;
        judged = better;
    }
    Ok((judged, changes))
}

/// The places of fixes for the other files of a map, which it shares.
pub fn elsewhere(judged: &impl Judged) -> Vec<Span> {
    let fixes = judged.diagnostics().iter().filter_map(|found| found.fix.as_ref());
    let edits = fixes.filter_map(|fix| fix.edits.first());
    edits.map(|edit| edit.span).filter(|span| span.file != MAIN).collect()
}

/// The definition with all fixes that are a cure, and how many they are; `None` where there is none.
fn round<J: Judged, E>(judged: &J, judge: &impl Fn(String) -> Result<J, E>) -> Result<Option<(J, usize)>, E> {
    let fixes = fixes(judged);
    let mut tried: Vec<&Fix> = fixes.iter().collect();
    loop {
        let Applied { text, taken } = apply(main_text(judged), &tried);
        if taken.is_empty() {
            return Ok(None);
        }
        let after = judge(text)?;
        let no_cure = no_cure(judged, &after, &tried, &taken);
        if no_cure.is_empty() {
            return Ok(Some((after, taken.len())));
        }
        let mut number = 0..;
        tried.retain(|_| number.next().is_none_or(|number| !no_cure.contains(&number)));
    }
}

/// The fixes, by their numbers, that are to be left out in another try.
fn no_cure(before: &impl Judged, after: &impl Judged, tried: &[&Fix], taken: &[Taken]) -> Vec<usize> {
    let has_more_faults = count(after, is_fault) >= count(before, is_fault);
    // A line that is moved to the right may have come to belong to something else.
    let moves = |taken: &&Taken| tried.get(taken.number).is_some_and(|fix| is_indentation(fix, before));
    let is_none = |taken: &&Taken| leads_to_fault(after, &taken.places) || has_more_faults && moves(taken);
    let mut no_cure: Vec<usize> = taken.iter().filter(is_none).map(|taken| taken.number).collect();
    if no_cure.is_empty() && is_no_better(before, after) {
        // Which of them it is shows when fewer are tried; the others have their turn in the next round.
        no_cure.extend(taken.iter().skip(taken.len() / 2).map(|taken| taken.number));
    }
    no_cure
}

/// All changes to the map's own file. While it cannot be read as YAML, nobody knows what else is meant; once it is
/// free of errors, what it means can be written out.
fn fixes(judged: &impl Judged) -> Vec<Fix> {
    let syntax = unreadable(judged) > 0;
    let found = judged.diagnostics().iter();
    let found = found.filter(|found| !syntax || is_unreadable(found));
    let mut fixes: Vec<Fix> = found.filter_map(|found| found.fix.clone()).collect();
    let compiled = judged.compiled();
    if let (Some(map), Some(document)) = (&compiled.map, compiled.documents.first())
        && !judged.diagnostics().iter().any(is_fault)
    {
        fixes.extend(explicit::fixes(map, document, judged.sources()));
    }
    fixes.retain(|fix| is_in(fix, MAIN));
    fixes
}

fn is_in(fix: &Fix, file: FileId) -> bool {
    !fix.edits.is_empty() && fix.edits.iter().all(|edit| edit.span.file == file)
}

fn is_fault(found: &Diagnostic) -> bool {
    found.level == Level::Error && found.code.is_of_format()
}

fn is_unreadable(found: &Diagnostic) -> bool {
    found.code == Fault::Syntax.code() && found.span.file == MAIN
}

fn unreadable(judged: &impl Judged) -> usize {
    count(judged, is_unreadable)
}

/// There are as many faults of YAML as before, or there are some now.
fn is_no_better(before: &impl Judged, after: &impl Judged) -> bool {
    let known = before.diagnostics().iter().filter(|found| is_unreadable(found));
    let last = known.map(|found| found.span.end as usize).max();
    // Where nobody could read on, what shows behind the last known fault is no harm done. All edits are in front of
    // that place, so that it has moved by what they added.
    let is_cut = before.compiled().map.is_none();
    let (old, new) = (main_text(before).len(), main_text(after).len());
    let end = last
        .filter(|_| is_cut)
        .map_or(new, |last| (last + new).saturating_sub(old));
    let left = after.diagnostics().iter().filter(|found| is_unreadable(found));
    let left = left.filter(|found| found.span.start as usize <= end).count();
    left > 0 && left >= unreadable(before)
}

fn main_text(judged: &impl Judged) -> &str {
    &judged.sources().file(MAIN).text
}

fn count(judged: &impl Judged, what: fn(&Diagnostic) -> bool) -> usize {
    judged.diagnostics().iter().filter(|found| what(found)).count()
}

/// It does nothing but move a line to the right.
fn is_indentation(fix: &Fix, before: &impl Judged) -> bool {
    let file = before.sources().file(MAIN);
    fix.edits.iter().all(|edit| {
        let line = file.line_text(file.line_index(edit.span.start));
        let indent = line.len() - line.trim_start().len();
        let column = edit.span.start as usize - file.line_start(file.line_index(edit.span.start));
        edit.text.trim().is_empty() && column <= indent
    })
}

/// What was put in is at fault itself.
fn leads_to_fault(after: &impl Judged, places: &[Range<usize>]) -> bool {
    let faults = after.diagnostics().iter().filter(|found| is_fault(found));
    faults
        .filter(|found| found.span.file == MAIN)
        .map(|found| found.span.start as usize..found.span.end as usize)
        .any(|fault| {
            places
                .iter()
                .any(|place| place.start < fault.end && fault.start < place.end)
        })
}
