use super::*;
use crate::method::phases::infer;
use crate::words::LANGUAGES;

const DAY: Date = Date {
    year: 2026,
    month: Some(5),
    day: Some(12),
    quarter: None,
};

/// What each language makes of something, by its tag.
fn all(write: impl Fn(&Words) -> String) -> Vec<String> {
    LANGUAGES
        .iter()
        .map(|words| format!("{} {}", words.lang, write(words)))
        .collect()
}

#[test]
fn numbers_are_written_as_the_language_does() {
    let written = all(|words| {
        let numbers = [words.number(1204.5, 1), words.number(-12040.0, 1), words.percent(15.0)];
        numbers.join(" | ")
    });
    assert_eq!(
        written,
        [
            "en 1,204.5 | −12,040 | 15%",
            "de 1.204,5 | −12.040 | 15\u{a0}%",
            "pl 1204,5 | −12\u{a0}040 | 15%",
            "fr 1\u{202f}204,5 | −12\u{202f}040 | 15\u{a0}%",
            "es 1204,5 | −12.040 | 15\u{a0}%",
            "it 1.204,5 | −12.040 | 15%",
            "nl 1.204,5 | −12.040 | 15%",
            "pt 1.204,5 | −12.040 | 15%",
            "cs 1\u{a0}204,5 | −12\u{a0}040 | 15\u{a0}%",
            "uk 1\u{a0}204,5 | −12\u{a0}040 | 15\u{a0}%",
            "ja 1,204.5 | −12,040 | 15%",
            "ar 1,204.5 | \u{200e}−12,040 | 15\u{200e}%\u{200e}",
        ]
    );
    assert_eq!(LANGUAGES.map(|words| words.number(-0.04, 1)), ["0"; 12]);
    let signed = ["en", "de", "ar"].map(|tag| Words::of(tag).signed(1.5));
    assert_eq!(signed, ["+1.5", "+1,5", "\u{200e}+1.5"]);
}

#[test]
fn lists_and_what_stands_before_a_text_have_the_marks_of_the_language() {
    let written = |tag: &str| {
        let words = Words::of(tag);
        words.about_text("A {text}", &words.list(&["b {term}", "c"]))
    };
    assert_eq!(written("de"), "A {text}: b {term}, c");
    assert_eq!(written("fr"), "A {text}\u{a0}: b {term}, c");
    assert_eq!(written("ja"), "A {text}：b {term}、c");
    assert_eq!(written("ar"), "A {text}: b {term}، c");
}

#[test]
fn dates_are_as_exact_as_they_were_given() {
    let quarter = Date {
        month: None,
        day: None,
        quarter: Some(1),
        ..DAY
    };
    let year = Date {
        quarter: None,
        ..quarter
    };
    let dates = [
        DAY,
        Date { day: Some(1), ..DAY },
        Date { day: None, ..DAY },
        quarter,
        year,
    ];
    let written = all(|words| dates.map(|date| words.date(date)).join(" | ").replace('\u{a0}', "_"));
    assert_eq!(
        written,
        [
            "en 12 May 2026 | 1 May 2026 | May 2026 | Q1 2026 | 2026",
            "de 12._Mai 2026 | 1._Mai 2026 | Mai 2026 | 1._Quartal 2026 | 2026",
            "pl 12_maja 2026 | 1_maja 2026 | maj 2026 | 1._kwartał 2026 | 2026",
            "fr 12_mai 2026 | 1er_mai 2026 | mai 2026 | T1 2026 | 2026",
            "es 12 de mayo de 2026 | 1 de mayo de 2026 | mayo de 2026 | 1.º_trimestre de 2026 | 2026",
            "it 12_maggio 2026 | 1º_maggio 2026 | maggio 2026 | 1º_trimestre 2026 | 2026",
            "nl 12_mei 2026 | 1_mei 2026 | mei 2026 | 1e_kwartaal 2026 | 2026",
            "pt 12 de maio de 2026 | 1º de maio de 2026 | maio de 2026 | 1º_trimestre de 2026 | 2026",
            "cs 12._května 2026 | 1._května 2026 | květen 2026 | 1._čtvrtletí 2026 | 2026",
            "uk 12_травня 2026_р. | 1_травня 2026_р. | травень 2026_р. | 1-й_квартал 2026_р. | 2026_р.",
            "ja 2026年5月12日 | 2026年5月1日 | 2026年5月 | 2026年第1四半期 | 2026年",
            "ar 12 مايو 2026 | 1 مايو 2026 | مايو 2026 | الربع 1 من 2026 | 2026",
        ]
    );
}

#[test]
fn the_label_of_a_phase_tells_that_phase_and_no_other() {
    for words in LANGUAGES {
        for (row, label) in ROWS.iter().zip(words.phases) {
            assert_eq!(words.phase_called(label), Some(row.phase), "{} {label}", words.lang);
            let inferred = infer(label).unwrap_or(row.phase);
            assert_eq!(inferred, row.phase, "{} {label}", words.lang);
        }
    }
    assert_eq!(Words::of("cs").phase_called(" nákup "), Some(Phase::Purchase));
    assert_eq!(Words::of("fr").phase_called("nákup"), None);
}

#[test]
fn a_switch_reads_as_the_language_does() {
    let switch = |lost| all(|words| words.channel_switch(words.channels[3], words.channels[20], "X", lost));
    assert_eq!(
        switch(true),
        [
            "en Chat to phone, lost: X",
            "de Chat → Telefon, verloren: X",
            "pl Czat → telefon, utracono: X",
            "fr Chat → téléphone, perdu\u{a0}: X",
            "es Chat → teléfono, se pierde: X",
            "it Chat → telefono, si perde: X",
            "nl Chat → telefoon, verloren: X",
            "pt Chat → telefone, perdido: X",
            "cs Chat → telefon, ztraceno: X",
            "uk Чат → телефон, втрачено: X",
            "ja チャット → 電話、引き継ぎ漏れ：X",
            "ar المحادثة ← الهاتف، فُقد: X",
        ]
    );
    assert_eq!(switch(false)[..2], ["en Chat to phone: X", "de Chat → Telefon: X"]);
}

#[test]
fn regions_write_their_own_numbers_dates_and_quotation_marks() {
    let written = |tag: &str| {
        let words = Words::of(tag);
        format!(
            "{} | {} | {}",
            words.number(1204.5, 1),
            words.date(DAY),
            words.quoted("a")
        )
        .replace('\u{a0}', "_")
    };
    for (tag, expected) in [
        ("en-US", "1,204.5 | May 12, 2026 | “a”"),
        ("en-GB", "1,204.5 | 12 May 2026 | “a”"),
        ("de-CH", "1’204.5 | 12._Mai 2026 | «a»"),
        ("de-AT", "1_204,5 | 12._Mai 2026 | „a“"),
        ("fr", "1\u{202f}204,5 | 12_mai 2026 | «_a_»"),
        ("es-MX", "1,204.5 | 12 de mayo de 2026 | “a”"),
        ("es-AR", "1.204,5 | 12 de mayo de 2026 | “a”"),
        ("pt-BR", "1.204,5 | 12 de maio de 2026 | “a”"),
        ("pt-PT", "1204,5 | 12 de maio de 2026 | «a»"),
        // No labels yet: English ones, and numbers of their own.
        ("sv", "1_204,5 | 12 May 2026 | ”a”"),
        ("zh-Hant", "1,204.5 | 12 May 2026 | “a”"),
    ] {
        assert_eq!(written(tag), expected, "{tag}");
    }
}

#[test]
fn numbers_go_by_lakhs_in_india_and_by_thousands_elsewhere() {
    let written = |tag: &str, value| Words::of(tag).number(value, 0);
    assert_eq!(
        [850.0, 6_120.0, 94_500.0, 1_284_500.0, 12_500_000.0].map(|value| written("hi", value)),
        ["850", "6,120", "94,500", "12,84,500", "1,25,00,000"]
    );
    assert_eq!(written("en", 12_500_000.0), "12,500,000");
}
