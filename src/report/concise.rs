//! One line a finding, as editors and people in a hurry read them: `map.yaml:12:5: warning[JM404] message`.

use super::{Verdict, inert};

pub fn report(verdicts: &[Verdict]) -> String {
    let mut out = String::new();
    for verdict in verdicts {
        for found in &verdict.diagnostics {
            let file = verdict.sources.file(found.span.file);
            let place = file.line_column(found.span.start);
            out.push_str(&format!(
                "{}:{}:{}: {}[{}] {}\n",
                inert::line(&file.name),
                place.line,
                place.column,
                found.level.name(),
                found.code,
                inert::line(&found.message)
            ));
        }
    }
    out
}
