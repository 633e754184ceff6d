//! Lists that are none: lines that begin with the sign of a list of a text program, or with a `-` that has no space.

use super::{Builder, Content};
use crate::diag::{Edit, Fault};
use crate::source::Span;

/// What people and programs begin the entries of a list with.
const SIGNS: [char; 10] = ['•', '·', '‣', '◦', '▪', '●', '○', '–', '—', '*'];

impl Builder<'_> {
    /// YAML folds such lines to one text: `• Listens • Asks`.
    pub(super) fn report_bullets(&mut self, start: usize, end: usize) {
        let in_flow = self.open.iter().any(|frame| match frame.content {
            Content::List { is_flow, .. } | Content::Mapping { is_flow, .. } => is_flow,
        });
        let line = self.text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let indent = &self.text[line..start];
        if in_flow || !indent.bytes().all(|byte| byte == b' ') {
            return;
        }
        let written = &self.text[start..end];
        let Some(sign) = written.chars().next().filter(|sign| is_sign(*sign, written)) else {
            return;
        };
        let mut at = line;
        let mut entries = Vec::new();
        for part in self.text[line..end].split_inclusive('\n') {
            let entry = part.trim_start();
            if is_sign(sign, entry) && entry.starts_with(sign) {
                let begin = at + part.len() - entry.len();
                let rest = &entry[sign.len_utf8()..];
                let text = begin + sign.len_utf8() + rest.len() - rest.trim_start().len();
                entries.push((at, begin, text));
            }
            at += part.len();
        }
        // A single sign with a space behind it may be a part of a text.
        if entries.len() < 2 && sign != '-' {
            return;
        }
        let edits = entries.iter().map(|(line, _, text)| Edit {
            span: Span::new(self.file, *line, *text),
            text: format!("{indent}- "),
        });
        let edits = edits.collect();
        let message = match entries.len() {
            1 => "this line is a text, and no entry of a list".to_owned(),
            count => format!("these {count} lines are one text, although each begins with `{sign}`"),
        };
        let found = Fault::Syntax.at(Span::new(self.file, start, end), message);
        let found = match sign {
            '-' => found.help("write a space behind each `-`"),
            _ => found.help("write `- ` before each entry of a list"),
        };
        let found = found.help("if it is one text, put it in quotes");
        self.problems.add(found.fix("write `- ` before each entry", edits));
    }
}

/// `-5` is a number, and `--` may be anything.
fn is_sign(sign: char, entry: &str) -> bool {
    let rest = entry.strip_prefix(sign).unwrap_or_default();
    match sign {
        '-' => rest.starts_with(char::is_alphabetic),
        _ => SIGNS.contains(&sign) && rest.trim_start_matches([' ', '\t', '\u{a0}']).len() < rest.len(),
    }
}
