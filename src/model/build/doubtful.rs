//! Numbers that YAML reads in one way, and the people who speak the map's language in another.

use super::Build;
use crate::diag::Fault;
use crate::source::Span;

impl Build<'_> {
    /// `1.240` is one and a quarter, and twelve hundred and forty in a language that parts thousands with a point.
    pub(super) fn report_doubtful(&mut self, span: Span) {
        if self.words.numbers.group != '.' {
            return;
        }
        let text = &self.sources.file(span.file).text;
        let written = text.get(span.start as usize..span.end as usize).unwrap_or_default();
        let Some((whole, decimals)) = written.split_once('.').filter(|parts| is_group(*parts)) else {
            return;
        };
        let decimals = match decimals.trim_end_matches('0') {
            "" => "0".to_owned(),
            short if short == decimals => format!("{decimals}0"),
            short => short.to_owned(),
        };
        let thousands = written.replace('.', "");
        let message = format!("`{written}` is read as a decimal number, and may be meant as {thousands}");
        let found = Fault::DoubtfulNumber
            .at(span, message)
            .help(format!(
                "nothing parts thousands in YAML: if they are meant, write {thousands}"
            ))
            .help(format!("if decimals are meant, write {whole}.{decimals}"));
        self.problems.add(found);
    }
}

/// One to three digits that may stand before a group, and three that may be one.
fn is_group((whole, decimals): (&str, &str)) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = whole.trim_start_matches(['-', '+']);
    let may_lead = (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    may_lead && decimals.len() == 3 && digits(whole) && digits(decimals)
}
