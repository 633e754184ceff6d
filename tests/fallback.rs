//! Scripts beyond the embedded faces, with real fonts for them: widths, line breaks, directions, clusters.

mod noto;
#[allow(dead_code, reason = "not every test needs all of it")]
mod support;

use icu_segmenter::GraphemeClusterSegmenter;
use journeymap::render::png::options_for;
use journeymap::render::svg::{self, Letters, Options};
use journeymap::scene::{Anchor, Ink, Node, Scene, Text};
use journeymap::text::{Font, Line, Outlines, Role, Typesetter, Wrap};
use journeymap::theme::{Mode, Theme};
use resvg::usvg;

fn type_(lang: &str) -> Typesetter {
    Typesetter::with_fonts(lang, noto::fonts())
}

fn broken(lang: &str, text: &str, measure: f64) -> Vec<String> {
    let lines = type_(lang).lines(text, Role::Body, measure, Wrap::default());
    lines.into_iter().map(|line| line.text).collect()
}

/// Texts of each script as maps have them: mixed with names, numbers and signs.
const TEXTS: [(&str, &str); 16] = [
    ("ja", "お客様は「長い間」待っています。"),
    ("ja", "NorviaアプリでWi-Fiを確認、3回目（10分）"),
    ("zh", "用户在星期天找一家“不用排队”的餐厅。"),
    ("ko", "예약이 확인되었는지 바로 알고 싶어요"),
    ("ar", "العميل ينتظر طويلًا ثم يتصل بالدعم"),
    ("ar", "أعاد تشغيل جهاز Norvia Box 7 مرتين (10:30) ثم اتصل بالرقم 920"),
    ("ar", "الرضا \u{200e}−12.5% ← \u{200e}+3"),
    ("he", "הלקוח מחכה לטכנאי של Norvia בין 10:00 ל-12:00"),
    ("he", "בְּרֵאשִׁית"),
    ("th", "ลูกค้าต้องรอพนักงานที่นั่งอยู่ในร้านนานมาก"),
    ("th", "น้ำแข็งที่ร้าน LINE Man 24 ชม."),
    ("hi", "ग्राहक को रविवार की मेज़ की पुष्टि चाहिए"),
    ("hi", "स्थिति पृष्ठ पर “सब ठीक है” – 47 मिनट"),
    ("en", "Łódź 日本 مرحبا ไทย mixed in one line"),
    ("en", "angry 😡 family 👨‍👩‍👧‍👦 thumbs 👍🏽 flag 🇩🇪🇯🇵 key 1️⃣ heart ❤️"),
    ("ja", "最高🙂でした"),
];

/// The lines below each other.
fn scene(lines: &[(Line, Role)]) -> Scene {
    let node = |(i, (line, role)): (usize, &(Line, Role))| {
        Node::Text(Text {
            x: 10.0,
            y: 60.0 * (i as f64 + 1.0),
            anchor: Anchor::Start,
            role: *role,
            ink: Ink::Ink1,
            text: line.text.clone(),
            width: line.width,
            rtl: line.rtl,
            runs: line.runs.clone(),
            struck: false,
        })
    };
    Scene {
        width: 1800.0,
        height: 60.0 * (lines.len() as f64 + 1.0),
        title: "Lines".into(),
        description: String::new(),
        lang: "en".into(),
        rtl: false,
        bands: Vec::new(),
        nodes: lines.iter().enumerate().map(node).collect(),
    }
}

fn picture(scene: &Scene, letters: Letters) -> usvg::Tree {
    let options = Options {
        letters,
        only_pixels: true,
        ..Options::default()
    };
    let svg = svg::render(scene, &Theme::new(Mode::Light), options);
    usvg::Tree::from_str(&svg, &options_for(scene)).expect("an SVG that can be read")
}

fn texts(group: &usvg::Group) -> Vec<&usvg::Text> {
    let mut found = Vec::new();
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => found.extend(texts(group)),
            usvg::Node::Text(text) => found.push(&**text),
            _ => {}
        }
    }
    found
}

#[test]
fn a_line_is_as_wide_as_the_renderer_draws_it() {
    for role in [Role::Body, Role::Title, Role::Touchpoint, Role::Message, Role::Label] {
        let lines: Vec<(Line, Role)> = TEXTS.map(|(lang, text)| (type_(lang).line(text, role), role)).to_vec();
        let tree = picture(&scene(&lines), Letters::Around);
        let drawn = texts(tree.root());
        assert_eq!(drawn.len(), lines.len());
        for ((line, _), text) in lines.iter().zip(drawn) {
            let drawn = f64::from(text.bounding_box().width());
            // A character without width, such as the closing isolate, takes a pixel in the renderer's box.
            assert!(
                (line.width - drawn).abs() < 1.05,
                "{role:?} {:?}: measured {}, drawn {drawn}",
                line.text,
                line.width
            );
            assert!(!line.runs.is_empty(), "{:?} needs no other font", line.text);
            let missing = line.runs.iter().find(|run| run.font == Font::Missing);
            assert_eq!(missing, None, "build.py left out what the test draws");
        }
    }
}

/// The same letters at the same places: our outlines beside the text that the renderer shapes itself.
#[test]
fn letters_stand_where_the_renderer_puts_them() {
    for (lang, text) in TEXTS {
        let line = type_(lang).line(text, Role::Body);
        let is_colored = |font: &Font| matches!(font, Font::Given(given) if given.outlines == Outlines::Color);
        if line.runs.iter().any(|run| is_colored(&run.font)) {
            continue;
        }
        let scene = scene(&[(line, Role::Body)]);
        let dark = |letters| {
            let mut pixels = resvg::tiny_skia::Pixmap::new(1800, 240).expect("a size");
            let scale = resvg::tiny_skia::Transform::from_scale(2.0, 2.0);
            resvg::render(&picture(&scene, letters), scale, &mut pixels.as_mut());
            let dark: Vec<bool> = pixels.pixels().iter().map(|pixel| pixel.red() < 128).collect();
            dark
        };
        let (ours, theirs) = (dark(Letters::Outlined), dark(Letters::Around));
        let inked = ours.iter().filter(|dark| **dark).count();
        let differ = ours.iter().zip(&theirs).filter(|(ours, theirs)| ours != theirs).count();
        assert!(inked > 300 && differ * 25 < inked, "{text}: {differ} of {inked} differ");
    }
}

/// What begins or ends no line.
const NEVER_FIRST: &str = "、。，．・：；？！っゃゅょぁぃぅぇぉッャュョァィゥェォー」』）】〉》〕々ゝヽ〜…‥%";
const NEVER_LAST: &str = "「『（【〈《〔";

#[test]
fn japanese_lines_keep_the_rules_of_line_breaking() {
    let texts = [
        "お客様は「ずっと、待っていました。」と言った。もう一回、サポートセンターへ電話してみよう！",
        "「えっ、またですか？」――ルーターのランプが赤（点滅）になって、チャットも『混雑中』だった。",
        "サービスセンターのスタッフは、きっと「ちょっと待ってね」と言うだろうなぁ…。",
    ];
    for text in texts {
        for width in (52..260).step_by(3) {
            let lines = broken("ja", text, f64::from(width));
            assert_eq!(lines.concat(), text);
            for (i, line) in lines.iter().enumerate() {
                let (first, last) = (line.chars().next().unwrap(), line.chars().next_back().unwrap());
                assert!(i == 0 || !NEVER_FIRST.contains(first), "{width} {first}: {lines:?}");
                assert!(!NEVER_LAST.contains(last), "{width} {last}: {lines:?}");
            }
        }
    }
    // Between other characters a line may end anywhere.
    assert_eq!(broken("ja", "電話番号確認", 26.0), ["電話", "番号", "確認"]);
}

#[test]
fn thai_lines_end_between_words() {
    assert_eq!(
        broken("th", "ลูกค้าต้องรอพนักงานที่นั่งอยู่ในร้านนานมาก", 70.0),
        ["ลูกค้าต้อง", "รอพนักงาน", "ที่นั่งอยู่ใน", "ร้านนานมาก"]
    );
}

#[test]
fn korean_lines_end_between_words() {
    assert_eq!(
        broken("ko", "예약이 확인되었는지 바로 알고 싶어요", 80.0),
        ["예약이", "확인되었는지", "바로 알고", "싶어요"]
    );
}

/// A mark stays with its letter, a joined letter with its neighbour, however narrow the line.
#[test]
fn marks_stay_with_their_letters() {
    for (lang, text) in [
        ("th", "ที่นี่มีน้ำแข็งเปล่าผู้ใหญ่"),
        ("hi", "स्थितिक्षेत्रप्रतीक्षा"),
        ("he", "בְּרֵאשִׁיתבָּרָא"),
        ("ar", "مُحَمَّدٌطَوِيلًا"),
        ("en", "q\u{307}\u{323}x\u{302}\u{30a}e\u{301}\u{323}"),
    ] {
        let segmenter = GraphemeClusterSegmenter::new();
        for width in 1..60 {
            let lines = broken(lang, text, f64::from(width));
            let ends: Vec<usize> = lines
                .iter()
                .scan(0, |end, line| {
                    *end += line.len();
                    Some(*end)
                })
                .collect();
            let text = lines.concat();
            let places: Vec<usize> = segmenter.segment_str(&text).collect();
            assert!(ends.iter().all(|end| places.contains(end)), "{width}: {lines:?}");
        }
    }
}

const EMOJI: [&str; 8] = ["🙂", "👍🏽", "👨‍👩‍👧‍👦", "🇩🇪", "🇯🇵", "1️⃣", "❤️", "😡"];

#[test]
fn an_emoji_is_one_picture_whatever_it_is_made_of() {
    for emoji in EMOJI {
        let line = type_("en").line(emoji, Role::Body);
        let [run] = line.runs.as_slice() else {
            panic!("{emoji} is not one run: {:?}", line.runs)
        };
        assert!(
            matches!(&run.font, Font::Given(given) if given.outlines == Outlines::Color),
            "{emoji}"
        );
        assert_eq!(run.glyphs.len(), 1, "{emoji}: {:?}", run.glyphs);
    }
}

#[test]
fn emoji_are_not_divided_between_lines() {
    let text = EMOJI.concat();
    for width in 5..120 {
        let lines = broken("en", &text, f64::from(width));
        let mut left = EMOJI.as_slice();
        for line in lines {
            let whole = (1..=left.len()).find(|count| left[..*count].concat() == line);
            left = &left[whole.unwrap_or_else(|| panic!("{width}: {line:?} before {left:?}"))..];
        }
        assert!(left.is_empty());
    }
}

/// A sign asks for its picture by a selector; without it the sign of the text's own font is drawn.
#[test]
fn signs_are_letters_unless_a_picture_is_asked_for() {
    let is_embedded = |text: &str| type_("en").line(text, Role::Body).runs.is_empty();
    assert!(is_embedded("→ ✓ ★ ❤ 1"));
    assert!(!is_embedded("❤\u{fe0f}"));
    assert!(is_embedded("❤\u{fe0e}"));
}

/// The words of a line from left to right.
fn from_left(lang: &str, text: &str) -> String {
    let line = type_(lang).line(text, Role::Body);
    let mut letters: Vec<(f64, usize, &str)> = Vec::new();
    for run in &line.runs {
        let ends = GraphemeClusterSegmenter::new()
            .segment_str(&run.text)
            .collect::<Vec<_>>();
        let count = ends.len() as f64;
        for (i, pair) in ends.windows(2).enumerate() {
            let place = if run.rtl { count - 1.0 - i as f64 } else { i as f64 };
            letters.push((run.x + run.width * place / count, i, &run.text[pair[0]..pair[1]]));
        }
    }
    letters.sort_by(|a, b| a.0.total_cmp(&b.0));
    letters.into_iter().map(|(_, _, letter)| letter).collect()
}

#[test]
fn mixed_lines_are_put_in_order_from_the_right() {
    let reversed = |text: &str| text.chars().rev().collect::<String>();
    // A Latin name and numbers keep their order inside, between the words they stand between.
    assert_eq!(
        from_left("ar", "جهاز Norvia Box 7 مرتين"),
        format!("{} Norvia Box 7 {}", reversed("مرتين"), reversed("جهاز"))
    );
    assert_eq!(
        from_left("he", "בין 10:00 ל-12:00"),
        format!("12:00-{} 10:00 {}", reversed("ל"), reversed("בין"))
    );
    // A text that begins with a foreign name still reads from the right in an Arabic map.
    assert_eq!(
        from_left("ar", "WhatsApp للدعم"),
        format!("{} WhatsApp", reversed("للدعم"))
    );
    // In an English map an Arabic name is turned, the sentence is not.
    assert_eq!(
        from_left("en", "from دبي to Rome"),
        format!("from {} to Rome", reversed("دبي"))
    );
    // Brackets face the text that they hold.
    assert_eq!(
        from_left("ar", "مرتين (10:30) فقط"),
        format!("{} )10:30( {}", reversed("فقط"), reversed("مرتين"))
    );
}

/// The family that draws the first letter.
fn drawn_in(lang: &str, fonts: &[&str], text: &str) -> String {
    let line = Typesetter::with_fonts(lang, noto::of(fonts)).line(text, Role::Body);
    match &line.runs[0].font {
        Font::Given(given) => given.family.clone(),
        other => format!("{other:?}"),
    }
}

#[test]
fn the_language_chooses_between_fonts_and_then_their_order() {
    for (lang, fonts, family) in [
        ("ja", ["sc", "jp"], "Noto Sans CJK JP"),
        ("ja", ["jp", "sc"], "Noto Sans CJK JP"),
        ("zh", ["jp", "sc"], "Noto Sans CJK SC"),
        ("en", ["sc", "jp"], "Noto Sans CJK SC"),
        ("en", ["jp", "sc"], "Noto Sans CJK JP"),
    ] {
        assert_eq!(drawn_in(lang, &fonts, "用"), family, "{lang} {fonts:?}");
    }
    assert_eq!(drawn_in("ja", &["thai", "arabic"], "用"), "Missing");
}

/// The box of ink of each given glyph of a text, on the sheet.
fn ink(text: &Text) -> Vec<[f64; 4]> {
    use journeymap::text::Step;
    let size = text.role.style().size;
    let mut boxes = Vec::new();
    for run in &text.runs {
        let Font::Given(given) = &run.font else { continue };
        for glyph in &run.glyphs {
            let (x, y) = (text.left() + glyph.x, text.y + glyph.y);
            let points = given.outline(glyph.id).into_iter().flat_map(|step| match step {
                Step::Move(x, y) | Step::Line(x, y) => vec![(x, y)],
                Step::Quad(a, b, x, y) => vec![(a, b), (x, y)],
                Step::Cubic(a, b, c, d, x, y) => vec![(a, b), (c, d), (x, y)],
                Step::Close => Vec::new(),
            });
            let place = points.fold(None, |place: Option<[f64; 4]>, (a, b)| {
                let (a, b) = (x + a * size, y + b * size);
                let [left, top, right, bottom] = place.unwrap_or([a, b, a, b]);
                Some([left.min(a), top.min(b), right.max(a), bottom.max(b)])
            });
            boxes.extend(place);
        }
    }
    boxes
}

fn all_texts<'a>(nodes: &'a [Node], found: &mut Vec<&'a Text>) {
    for node in nodes {
        match node {
            Node::Group(group) => all_texts(&group.children, found),
            Node::Text(text) => found.push(text),
            _ => {}
        }
    }
}

/// Letters of one text that touch letters of another.
fn touching(scene: &Scene) -> Vec<String> {
    let mut all = Vec::new();
    all_texts(&scene.nodes, &mut all);
    let inked: Vec<(&Text, Vec<[f64; 4]>)> = all.into_iter().map(|text| (text, ink(text))).collect();
    let mut found = Vec::new();
    for (i, (one, glyphs)) in inked.iter().enumerate() {
        for (other, others) in &inked[i + 1..] {
            let meet = |a: &[f64; 4]| {
                others
                    .iter()
                    .any(|b| a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3])
            };
            if (one.y - other.y).abs() < 90.0 && glyphs.iter().any(meet) {
                found.push(format!("{:?} {} touches {}", one.role, one.text, other.text));
            }
        }
    }
    found
}

/// Long names in every place that is set tightly.
fn tall_map(lang: &str, words: &str) -> journeymap::model::Map {
    let long = format!("{words} {words} {words}");
    support::map(&format!(
        "title: '{long} {long}'\nfinding: '{long}'\ntype: current-state\nlang: {lang}\n\
         personas: [{{name: '{long}', goals: ['{long}']}}]\nstages:\n  - name: '{long}'\n    actions: ['{long}']\n    \
         touchpoints: [{{name: '{long}', channel: web, owner: '{long}'}}]\n  - name: '{words}'\n  - name: C\n  - name: D\n  \
         - name: E\n"
    ))
}

/// Marks below a line stay clear of those above the next one.
#[test]
fn marks_of_neighbouring_lines_do_not_touch() {
    for (lang, words) in [
        ("th", "ผู้ใหญ่ที่นั่งอยู่ปู่ญี่ปุ่นซื้อน้ำแข็ง"),
        ("ar", "العميل ينتظر طويلا ثم يتصل بالدعم الفني"),
        ("hi", "स्थिति पृष्ठ क्षेत्रों की पुष्टि"),
    ] {
        let map = tall_map(lang, words);
        let scene = support::scene_in(&map, &type_(lang));
        assert_eq!(touching(&scene), Vec::<String>::new(), "{lang}");
    }
    // With the lines of Latin letters they would.
    let scene = support::scene_in(&tall_map("th", "ผู้ใหญ่ที่นั่งอยู่ปู่ญี่ปุ่นซื้อน้ำแข็ง"), &type_("en"));
    assert!(!touching(&scene).is_empty());
}

/// Neither a box nor a gap: a dot for each character, and what can be drawn beside it.
#[test]
fn what_no_font_draws_is_a_dot() {
    let line = Typesetter::new("ja").line("日本 A", Role::Body);
    let scene = scene(&[(line, Role::Body)]);
    for letters in [Letters::Around, Letters::Outlined] {
        let options = Options {
            letters,
            only_pixels: true,
            ..Options::default()
        };
        let svg = svg::render(&scene, &Theme::new(Mode::Light), options);
        assert_eq!(svg.matches("<circle").count(), 2, "{svg}");
    }
    let drawn = picture(&scene, Letters::Around);
    let texts: Vec<String> = texts(drawn.root())
        .iter()
        .flat_map(|text| text.chunks().iter().map(|chunk| chunk.text().to_owned()))
        .collect();
    assert_eq!(texts.concat().trim(), "A");
}
