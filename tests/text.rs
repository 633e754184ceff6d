//! Widths as the renderer has them, and line breaks as readers want them.

use journeymap::text::{Role, Typesetter, Wrap, isolated};
use proptest::prelude::*;
use resvg::usvg;

const BALANCED: Wrap = Wrap {
    balanced: true,
    tail: 0.0,
};

fn broken(lang: &str, text: &str, measure: f64) -> Vec<String> {
    texts(Typesetter::new(lang).lines(text, Role::Body, measure, Wrap::default()))
}

fn texts(lines: Vec<journeymap::text::Line>) -> Vec<String> {
    lines.into_iter().map(|line| line.text).collect()
}

/// The width of a text as usvg lays it out.
fn drawn(text: &str, role: Role, rtl: bool) -> f64 {
    let style = role.style();
    let escaped = journeymap::render::svg::escape(&isolated(text, rtl));
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="99"><text y="50" font-family="JM Inter, Inter" font-size="{}" font-weight="{}" font-style="{}" letter-spacing="{:.3}">{escaped}</text></svg>"#,
        style.size,
        style.weight,
        if style.italic { "italic" } else { "normal" },
        journeymap::text::tracking(text, style),
    );
    let tree = usvg::Tree::from_str(&svg, &journeymap::render::png::options()).unwrap();
    // A character without width, such as the closing isolate, takes a pixel in the renderer's box.
    text_width(tree.root()).unwrap_or(0.0) - f64::from(rtl)
}

fn text_width(group: &usvg::Group) -> Option<f64> {
    group.children().iter().find_map(|node| match node {
        usvg::Node::Group(group) => text_width(group),
        usvg::Node::Text(text) => Some(f64::from(text.bounding_box().width())),
        _ => None,
    })
}

#[test]
fn widths_are_those_of_the_renderer() {
    let texts = [
        "Internet outage at home",
        "Customers forgive the outage. They do not forgive having to tell their story three times.",
        "AVATAR To Ty. VA, “quoted” – L'Avion (P.T.)",
        "Zażółć gęślą jaźń; źdźbło w Łodzi",
        "Straßenbahnhaltestelle, Größe: 12 × 4 m²",
        "Ευρωπαϊκή Ένωση, Άνοιξη",
        "Поддержка клиентов и доставка",
        "Đường Nguyễn Huệ, Thành phố Hồ Chí Minh",
        "1,204 outages · 46% · −3.5 pp · 11:40 → 2:00 €",
        "e\u{301}\u{323} q\u{307} x\u{302}\u{30a} combining",
        "no\u{a0}break thin\u{2009}space a\u{200b}b",
        "signs ✓ ✗ ★",
        "ffi fl fj -> => 10x10 (c) 1/2",
    ];
    for role in Role::ALL {
        let type_ = Typesetter::new("en");
        for text in texts {
            let line = type_.line(text, role);
            let drawn = drawn(&line.text, role, line.rtl);
            assert!(
                (line.width - drawn).abs() < 0.05,
                "{role:?} {:?}: measured {}, drawn {drawn}",
                line.text,
                line.width
            );
        }
    }
}

#[test]
fn words_fill_lines() {
    assert_eq!(
        broken(
            "en",
            "Norvia stays silent: 88% of customers notice the outage first.",
            200.0
        ),
        ["Norvia stays silent: 88% of", "customers notice the outage first."]
    );
    assert_eq!(broken("en", "", 100.0), [""]);
    assert_eq!(broken("en", " \n\t ", 100.0), [""]);
    assert_eq!(broken("en", "  one \t two\r\nthree  ", 100.0), ["one two", "three"]);
}

#[test]
fn german_compounds_are_divided_where_they_must_be() {
    let lines = broken("de-AT", "Die Donaudampfschifffahrtsgesellschaft antwortet", 120.0);
    assert_eq!(lines, ["Die Donaudampf-", "schifffahrts-", "gesellschaft", "antwortet"]);
    for (text, lines) in [
        ("Rehabilitationsaufenthalt", ["Rehabilitations-", "aufenthalt"]),
        ("Datenschutzgrundverordnung", ["Datenschutzgrund-", "verordnung"]),
        ("Selbstbedienungsterminal", ["Selbstbedienungs-", "terminal"]),
        ("Zustandsüberwachungssensor", ["Zustands-", "überwachungssensor"]),
        ("Krankenhausapothekerin", ["Krankenhaus-", "apothekerin"]),
        ("Einsatzbestätigungsbrief", ["Einsatzbestätigungs-", "brief"]),
    ] {
        assert_eq!(broken("de", text, 140.0), lines);
    }
    // Without a seam, no part is a scrap.
    for measure in 50..120 {
        let lines = broken("en", "Uncomfortably", f64::from(measure));
        assert!(
            lines.len() == 1 || lines.iter().all(|line| line.trim_end_matches('-').len() > 3),
            "{lines:?}"
        );
    }
    // Words that fit on a line of their own stay whole.
    assert_eq!(
        broken("de", "Ein Kundenkonto anlegen", 90.0),
        ["Ein", "Kundenkonto", "anlegen"]
    );
    // A soft hyphen is the writer's wish, and seen only where it is used.
    assert_eq!(
        broken("de", "Versicherungs\u{ad}nehmer\u{ad}konto", 130.0),
        ["Versicherungs-", "nehmerkonto"]
    );
    assert_eq!(broken("de", "Kunden\u{ad}konto", 200.0), ["Kundenkonto"]);
}

#[test]
fn polish_prepositions_do_not_end_a_line() {
    assert_eq!(
        broken("pl", "Klient czeka w kolejce", 95.0),
        ["Klient czeka", "w kolejce"]
    );
    // Even where that takes another line, which other languages do not take.
    let measure = Typesetter::new("pl").width("kolejce od rana", Role::Body) + 2.0;
    let lines = |lang| broken(lang, "Klient stoi w kolejce od rana", measure);
    assert_eq!(lines("pl"), ["Klient stoi", "w kolejce", "od rana"]);
    assert_eq!(lines("en"), ["Klient stoi w", "kolejce od rana"]);
}

#[test]
fn no_line_ends_with_a_separator() {
    let facts = "Telefon\u{a0}· Kundenservice\u{a0}· 11 min";
    assert_eq!(
        broken("de", facts, 100.0),
        ["Telefon", "Kundenservice", "11\u{a0}min"].map(|line| line.replace('\u{a0}', " "))
    );
    assert_eq!(broken("de", facts, 300.0), [facts]);
}

#[test]
fn a_fact_that_fits_on_a_line_is_not_divided() {
    let facts = "En personne\u{a0}· Chirurgie orthopédique";
    let width = Typesetter::new("fr")
        .line("En personne\u{a0}· Chirurgie", Role::Body)
        .width;
    for measure in [width + 1.0, width + 20.0] {
        assert_eq!(broken("fr", facts, measure), ["En personne", "Chirurgie orthopédique"]);
    }
    // The negative control: as one fact, it fills the line.
    assert_eq!(
        broken("fr", "En personne, Chirurgie orthopédique", width + 1.0),
        ["En personne, Chirurgie", "orthopédique"]
    );
}

#[test]
fn a_label_behind_another_fact_stays_with_what_it_announces() {
    let facts = "Erwartet: weniger Rückfragen\u{a0}· Beteiligte: Sachverständigenwesen und Handwerkernetz";
    let narrow = Typesetter::new("de").width("Erwartet: weniger Rückfragen · Beteiligte:", Role::Body);
    let lines = broken("de", facts, narrow + 4.0);
    assert_eq!(lines[0], "Erwartet: weniger Rückfragen");
    let both = broken(
        "fr",
        "Effet attendu : moins d’appels\u{a0}· Parties prenantes : gestionnaire de réseau et mairie",
        250.0,
    );
    assert_eq!(both[0], "Effet attendu : moins d’appels");
    // In a sentence a colon ends a line like any other word.
    let sentence = "Erwartet werden weniger Rückfragen: Sachverständigenwesen und Handwerkernetz";
    let narrow = Typesetter::new("de").width("Erwartet werden weniger Rückfragen:", Role::Body);
    assert!(broken("de", sentence, narrow + 4.0)[0].ends_with(':'));
}

#[test]
fn numbers_keep_their_unit() {
    assert_eq!(broken("en", "Average wait 12 min.", 100.0), ["Average wait", "12 min."]);
    assert_eq!(
        broken("en", "Average wait 12\u{a0}calls", 100.0),
        ["Average wait", "12\u{a0}calls"]
    );
}

#[test]
fn what_belongs_together_stays_on_one_line() {
    let cases = [
        ("de", "Zahlbar sind 1.140 Euro", 110.0, "1.140 Euro"),
        ("de", "Entscheidung in 10 Werktagen", 130.0, "10 Werktagen"),
        ("de", "Frist: drei Wochen nach § 13 des Gesetzes", 165.0, "§ 13"),
        ("de", "Ein Bescheid nach Abs. 3a", 145.0, "Abs. 3a"),
        ("de", "Alles Nötige, z. B. ein Heft", 105.0, "z. B. ein"),
        ("pl", "Odpowiedź przyszła po ok. 30 dniach", 165.0, "ok. 30 dniach"),
        ("en", "Several drinks, e.g. tea", 120.0, "e.g. tea"),
        ("pl", "Razem oddasz o 187 432,16 zł więcej", 130.0, "187 432,16 zł"),
        ("fr", "Une facture de 12 480 euros", 120.0, "12 480 euros"),
        ("en", "She reads a 48-page paper", 85.0, "48-page"),
        ("en", "Can only be re-ordered by phone", 95.0, "re-ordered"),
        ("pl", "Potrzebne są dwa PIT-ów oryginały", 135.0, "PIT-ów"),
        ("de", "Zuständig ist die IT-Abteilung", 130.0, "IT-Abteilung"),
    ];
    for (lang, text, measure, together) in cases {
        let lines = broken(lang, text, measure);
        assert!(lines.len() > 1, "{lines:?} is no control");
        assert!(lines.iter().any(|line| line.contains(together)), "{lines:?}");
    }
    // Where they do not fit on one line, they part.
    assert_eq!(broken("de", "10 Werktage", 65.0), ["10", "Werktage"]);
}

#[test]
fn no_line_begins_with_a_dash() {
    for text in [
        "Lieferzeit auf Anfrage – am Freitagabend",
        "On request — on a Friday evening",
    ] {
        for measure in (80..260).map(f64::from) {
            let lines = broken("de", text, measure);
            let begins = |line: &String| line.starts_with(['–', '—']);
            assert!(!lines.iter().any(begins), "{lines:?} at {measure}");
        }
    }
}

#[test]
fn a_short_word_is_not_alone_on_the_last_line() {
    let text = "Kostenübernahmeerklärung trifft nach der Entlassung ein.";
    let narrow = Typesetter::new("de").width("Kostenübernahmeerklärung", Role::Body);
    for more in (0..8).map(f64::from) {
        assert_eq!(
            broken("de", text, narrow + more),
            ["Kostenübernahmeerklärung", "trifft nach der", "Entlassung ein."]
        );
    }
}

#[test]
fn a_short_word_is_not_alone_on_a_line_in_the_middle() {
    let lines = |measure| broken("de", "Gespräch in der Zahnarztpraxis am Markt", measure);
    let narrow = Typesetter::new("de").width("Zahnarztpraxis", Role::Body);
    assert_eq!(
        lines(narrow + 4.0),
        ["Gespräch", "in der", "Zahnarztpraxis", "am Markt"]
    );
    for measure in (70..300).map(f64::from) {
        let lines = lines(measure);
        let inner = lines.iter().skip(1).rev().skip(1);
        for line in inner {
            assert!(line.chars().count() > 3, "{lines:?} at {measure}");
        }
    }
}

#[test]
fn no_line_ends_in_a_little_word_that_has_room_on_the_next() {
    let balanced =
        |lang: &str, text: &str, measure| texts(Typesetter::new(lang).lines(text, Role::Body, measure, BALANCED));
    let dark = "Trente-huit pour cent des clients emménagent dans le noir : la mise en service est demandée trop tard, et \
                personne ne le leur dit.";
    let even = Typesetter::new("fr").width(dark, Role::Body) / 2.0;
    let lines = balanced("fr", dark, even + 30.0);
    assert!(lines.len() == 2 && lines[1].starts_with("la mise"), "{lines:?}");
    assert_eq!(
        broken("fr", "Objectif de l’entreprise", 112.0),
        ["Objectif", "de l’entreprise"]
    );
    assert_eq!(
        balanced("pl", "Płakałam. Ze szczęścia.", 118.0),
        ["Płakałam.", "Ze szczęścia."]
    );
    assert_eq!(broken("de", "Vertrieb & Agenturen", 90.0), ["Vertrieb", "& Agenturen"]);
    // Two go down together, or none.
    assert_eq!(
        broken("de", "Ruhe und Zeit bis zur Operation", 150.0),
        ["Ruhe und Zeit", "bis zur Operation"]
    );
    // Not where the edge of a longer text would show a gap, nor behind a word that waits for its second half.
    let session = "Die Online-Sitzung läuft nach 20 Minuten ab; Eingaben und hochgeladene Befunde gehen verloren.";
    assert!(
        broken("de", session, 255.0).contains(&"20 Minuten ab; Eingaben und".to_owned()),
        "{:?}",
        broken("de", session, 255.0)
    );
    assert_eq!(broken("de", "Post- und Scanstelle", 80.0), ["Post- und", "Scanstelle"]);
    // What is no little word stays: a word of sense, an abbreviation, the last word of a sentence.
    assert_eq!(
        broken("en", "They bill every day the month", 120.0)[0],
        "They bill every day"
    );
    assert_eq!(
        broken("de", "Warten auf die OP im Flur, allein", 120.0)[0],
        "Warten auf die OP"
    );
    // Where the next line has no room, nothing changes.
    let narrow = Typesetter::new("de").width("Zahnarztpraxis", Role::Body);
    assert_eq!(
        broken("de", "Heute in Zahnarztpraxis", narrow + 4.0),
        ["Heute in", "Zahnarztpraxis"]
    );
}

#[test]
fn a_number_behind_a_divided_word_is_not_alone() {
    let text = "Kundenzufriedenheitsbefragungsauswertung 7";
    for measure in (90..180).map(f64::from) {
        let lines = broken("de", text, measure);
        let last = lines.last().map(|line| line.chars().count());
        assert!(last > Some(4), "{lines:?} at {measure}");
        let told: String = lines.iter().map(|line| line.trim_end_matches('-')).collect();
        assert_eq!(told.replace(' ', ""), text.replace(' ', ""));
    }
    // English knows no place for a hyphen in most of this word. It has one nevertheless wherever it is parted.
    for measure in (40..180).map(f64::from) {
        let lines = broken("en", text, measure);
        let parted = |lines: &[String]| {
            let is_word = |c: char| c.is_alphabetic();
            lines[0].ends_with(is_word) && lines[1].starts_with(is_word)
        };
        assert!(!lines.windows(2).any(parted), "{lines:?} at {measure}");
    }
    // A word that is whole stays whole.
    let word = Typesetter::new("de").width("Auswertung", Role::Body);
    assert_eq!(broken("de", "Auswertung 7", word + 1.0), ["Auswertung", "7"]);
}

#[test]
fn thai_lines_end_with_a_clause_where_that_takes_no_line_more() {
    let text = "ผู้สมัครไม่ได้กลัวการถูกปฏิเสธ แต่กลัวการไม่รู้ว่าเอกสารของตัวเองอยู่ที่ไหน";
    let width = |text: &str| Typesetter::new("th").width(text, Role::Body);
    let (first, second) = text.split_once(' ').expect("two clauses");
    let room = width(second).max(width(first)) + 1.0;
    assert_eq!(broken("th", text, room), [first, second]);
    // In a narrow column lines end between words, and no more of them than without that wish.
    for share in [0.3, 0.4, 0.5, 0.6, 0.7] {
        let together = text.replace(' ', "");
        let plain = broken("th", &together, share * room).len();
        assert!(broken("th", text, share * room).len() <= plain + 1);
    }
}

#[test]
fn addresses_break_at_slashes_and_dots() {
    assert_eq!(
        broken(
            "en",
            "See https://support.example.com/help/outage-status/region for more",
            120.0
        ),
        [
            "See",
            "https://support",
            ".example.com/help/",
            "outage-status/",
            "region for more"
        ]
    );
}

#[test]
fn long_tokens_break_after_hyphen_and_slash_then_anywhere() {
    assert_eq!(
        broken("en", "1234567-8901234/5678901", 60.0),
        ["1234567-", "8901234/", "5678901"]
    );
    let lines = broken("en", &"x7".repeat(40), 60.0);
    assert!(lines.len() > 5 && lines.concat() == "x7".repeat(40));
    assert_eq!(broken("en", "www", 1.0), ["w", "w", "w"]);
}

#[test]
fn ideographs_break_between_characters_but_not_before_a_full_stop() {
    let lines = broken("ja", "お客様は長い間待っています。そして電話します。", 80.0);
    assert!(lines.len() > 2);
    assert!(lines.iter().all(|line| !line.starts_with('。')));
    assert_eq!(lines.concat(), "お客様は長い間待っています。そして電話します。");
}

#[test]
fn japanese_lines_end_between_phrases_and_others_of_ideographs_do_not_wait_for_one() {
    let text = "変動金利のままで本当に大丈夫なのだろうか";
    assert_eq!(
        broken("ja", text, 120.0),
        ["変動金利のままで", "本当に", "大丈夫なのだろうか"]
    );
    assert_eq!(broken("ja", "大丈夫なのだろうか", 60.0), ["大丈夫", "なのだ", "ろうか"]);
    assert_eq!(
        broken("zh", "浮动利率真的没有问题吗", 60.0),
        ["浮动利率", "真的没有", "问题吗"]
    );
}

#[test]
fn quotes_slant_only_where_the_letters_of_the_language_do() {
    let role = |lang: &str, role| Typesetter::new(lang).role(role);
    assert_eq!(role("uk", Role::Quote), Role::Quote);
    assert_eq!(role("ar", Role::Quote), Role::UprightQuote);
    assert_eq!(role("ja", Role::Message), Role::Body);
    let slanted = Typesetter::new("en").width("404", Role::Callout);
    let upright = Typesetter::new("he").width("404", Role::Callout);
    assert_ne!(slanted, upright);
    assert_eq!(upright, Typesetter::new("en").width("404", Role::UprightCallout));
}

#[test]
fn arabic_lines_read_from_right_to_left() {
    let lines = Typesetter::new("ar").lines("العميل ينتظر طويلا ثم يتصل بالدعم", Role::Body, 90.0, Wrap::default());
    assert!(lines.len() > 1);
    assert!(lines.iter().all(|line| line.rtl));
    assert!(!Typesetter::new("ar").line("Wi-Fi 6", Role::Body).rtl);
}

#[test]
fn capitals_follow_the_language() {
    let capitals = |lang: &str, text: &str| Typesetter::new(lang).line(text, Role::Label).text;
    assert_eq!(capitals("de", "Straße"), "STRASSE");
    assert_eq!(capitals("tr", "iletişim"), "İLETİŞİM");
    assert_eq!(capitals("el", "Άνοιξη"), "ΑΝΟΙΞΗ");
    assert_eq!(capitals("en", "cafe\u{301}"), "CAFÉ");
}

#[test]
fn short_last_lines_are_evened_out() {
    let text = "Status page says all systems normal until noon";
    let plain = Typesetter::new("en").lines(text, Role::Body, 265.0, Wrap::default());
    assert_eq!(texts(plain), ["Status page says all", "systems normal until noon"]);
    let title = Typesetter::new("en").lines("One two three four five six", Role::Title, 400.0, BALANCED);
    assert_eq!(texts(title), ["One two three", "four five six"]);
}

#[test]
fn a_tail_stays_with_the_last_word() {
    let type_ = Typesetter::new("en");
    let text = "notice the outage first.";
    let measure = type_.width(text, Role::Body) + 5.0;
    let wrap = Wrap {
        tail: 10.0,
        ..Wrap::default()
    };
    let lines = type_.lines(text, Role::Body, measure, wrap);
    assert_eq!(lines.len(), 2);
    assert!(lines[1].width + 10.0 <= measure);
    assert_eq!(type_.lines(text, Role::Body, measure + 5.0, wrap).len(), 1);
}

#[test]
fn what_no_font_draws_is_named() {
    let type_ = Typesetter::new("en");
    assert_eq!(type_.missing("日本 日 Łódź ✓ ỹ ἀ \u{ad}\u{200d}\n"), ['日', '本']);
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zA-Zäöüßłż]{1,30}",
        "[ -~]{1,12}",
        "\\PC{1,6}",
        Just("\u{ad}".to_owned()),
        Just("\u{200b}".to_owned()),
        Just("\u{2060}".to_owned()),
        Just("\u{a0}".to_owned()),
        Just("שלום عالم".to_owned()),
        Just("e\u{301}\u{300}".to_owned()),
        Just("https://example.com/a/b.c?d=e#f".to_owned()),
        Just("\u{202e}x\u{2067}".to_owned()),
        Just("\n".to_owned()),
        Just(" ".to_owned()),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// What has to be found again after breaking.
fn essence(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfc()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .filter(|c| !matches!(c, '-' | '·' | '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'))
        .filter(|c| (*c as u32 & 0xFFFE) != 0xFFFE && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .nfc()
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_nothing_sticks_out(
        text in hostile(),
        measure in 40.0..400.0_f64,
        balanced: bool,
        tail in prop_oneof![Just(0.0), 1.0..30.0_f64],
        lang in prop_oneof![Just("en"), Just("de"), Just("pl"), Just("th"), Just("xx")],
    ) {
        let type_ = Typesetter::new(lang);
        let lines = type_.lines(&text, Role::Body, measure, Wrap { balanced, tail });
        prop_assert!(!lines.is_empty());
        let joined: String = lines.iter().map(|line| line.text.as_str()).collect();
        prop_assert_eq!(essence(&joined), essence(&text));
        for (i, line) in lines.iter().enumerate() {
            let single = line.text.chars().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).count() < 2;
            let tail = if i + 1 == lines.len() { tail } else { 0.0 };
            let several = line.text.chars().count() > 1;
            prop_assert!(
                line.width + tail <= measure + 0.001 || single || !several,
                "{:?} is {} wide, with a tail of {tail}, in {measure}", line.text, line.width
            );
            let again = type_.line(&line.text, Role::Body);
            // Alone, a line of a right-to-left text may read from left to right.
            let again = if again.rtl == line.rtl { again.width } else { line.width };
            prop_assert!((again - line.width).abs() < 0.01, "{:?} is {} wide, then {again}", line.text, line.width);
        }
    }

    #[test]
    fn any_text_is_as_wide_as_the_renderer_draws_it(
        text in "[a-z][ -~\u{a0}-\u{17f}Α-ωА-я\u{1ea0}-\u{1ef9}–—“”€→−\u{301}]{1,24}",
        role in proptest::sample::select(Role::ALL.to_vec()),
    ) {
        let type_ = Typesetter::new("en");
        let line = type_.line(&text, role);
        prop_assume!(!line.text.is_empty() && type_.missing(&text).is_empty());
        let drawn = drawn(&line.text, role, line.rtl);
        prop_assert!((line.width - drawn).abs() < 0.05, "{:?}: measured {}, drawn {drawn}", line.text, line.width);
    }

    #[test]
    fn facts_that_fit_on_a_line_stay_whole_and_no_line_begins_or_ends_with_what_joins_them(
        facts in proptest::collection::vec("[A-Za-zäöü]{1,9}( [a-zäöü]{1,9}){0,3}", 2..6),
        measure in 50.0..320.0_f64,
        balanced: bool,
    ) {
        let type_ = Typesetter::new("de");
        let lines = type_.lines(&type_.facts(&facts), Role::Meta, measure, Wrap { balanced, tail: 0.0 });
        let lines: Vec<String> = lines.into_iter().map(|line| line.text).collect();
        prop_assert!(lines.iter().all(|line| !line.starts_with('·') && !line.ends_with('·')), "{lines:?}");
        let shown: Vec<&str> = lines.iter().flat_map(|line| line.split("\u{a0}· ")).collect();
        // One that is wider than a line makes them running text.
        let all_fit = facts.iter().all(|fact| type_.line(fact, Role::Meta).width <= measure);
        for fact in facts.iter().filter(|_| all_fit) {
            prop_assert!(shown.contains(&fact.as_str()), "{fact:?} is divided in {lines:?}");
        }
    }

    #[test]
    fn breaking_is_repeatable(text in hostile(), measure in 20.0..300.0_f64) {
        let once = Typesetter::new("de").lines(&text, Role::Strong, measure, BALANCED);
        let again = std::thread::spawn(move || Typesetter::new("de").lines(&text, Role::Strong, measure, BALANCED));
        prop_assert_eq!(once, again.join().unwrap());
    }
}
