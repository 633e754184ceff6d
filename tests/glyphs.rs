//! Characters that no font has are found before anything is drawn.

use journeymap::check::{Settings, judge};
use journeymap::model::{NoFiles, compile};
use journeymap::source::{SourceFile, Sources};

fn found(quote: &str) -> Vec<String> {
    let yaml = format!(
        "title: Żółta łódź – Ärger, Ωμέγα, Привіт, Tiếng Việt → 50 €\ntype: current-state\n\
         personas: [{{name: Mia, quote: {quote}}}]\n"
    );
    let mut sources = Sources::default();
    let main = sources.add(SourceFile::new("map.yaml", None, yaml));
    let compiled = compile(&mut sources, main, &NoFiles);
    let checked = judge(&compiled, &sources, &Settings::new(jiff::civil::date(2026, 11, 22)));
    let missing = checked.diagnostics.iter().filter(|found| found.name == "missing-glyph");
    missing
        .map(|found| {
            let place = sources.file(found.span.file).line_column(found.span.start);
            format!(
                "{}:{} {} {}: {}",
                place.line,
                place.column,
                found.level.name(),
                found.code,
                found.message
            )
        })
        .collect()
}

#[test]
fn european_scripts_are_drawn() {
    assert_eq!(found("Größe").join("\n"), "");
}

#[test]
fn other_scripts_and_emoji_are_one_warning_at_the_first_text() {
    assert_eq!(
        found("日本 🙂"),
        ["3:31 warning JM017: a text has characters that no font here can draw: `日`, `本`, `🙂`"]
    );
}
