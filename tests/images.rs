//! Photos and logos: what gets through of an image file, and what a hostile one costs.

use journeymap::image::{Picture, Pixels, Tone, Wrong};
use journeymap::render::{png, svg};
use journeymap::scene::{Image, Node, Scene};
use journeymap::theme::{Mode, Theme};
use std::sync::Arc;
use std::time::{Duration, Instant};

fn file(inside: &str) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">{inside}</svg>"#
    )
}

/// The elements of a file that are left.
fn left_of(inside: &str) -> String {
    match Picture::read(file(inside).as_bytes()) {
        Ok(picture) => {
            let markup = picture.cut(10.0, 10.0).drawing.unwrap().markup();
            let (_, body) = markup.split_once("<g>").unwrap();
            body.strip_suffix("</g></svg>").unwrap().to_owned()
        }
        Err(wrong) => format!("{wrong:?}"),
    }
}

fn refused(inside: &str) -> Wrong {
    let start = Instant::now();
    let wrong = Picture::read(file(inside).as_bytes()).expect_err("a bomb");
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
    wrong
}

#[test]
fn shapes_colours_and_groups_are_kept() {
    for kept in [
        r##"<rect x="1" y="2" width="3" height="4" rx="1" fill="#f00"/>"##,
        r##"<g transform="translate(1 2)" opacity="0.5"><circle cx="5" cy="5" r="2"/></g>"##,
        r##"<path d="M0 0C1 1 2 2 3 3L9 9L0 9Z" fill="none" stroke="rgb(1, 2, 3)" stroke-width="2"/>"##,
    ] {
        assert_eq!(left_of(kept), kept);
    }
    assert_eq!(
        left_of(
            r##"<style>.a{fill:#0f0;filter:url(#f)}</style><rect class="a" style="opacity:.5;x:y" width="9" height="9"/>"##
        ),
        r##"<rect width="9" height="9" fill="#0f0" opacity=".5"/>"##
    );
}

#[test]
fn whatever_acts_or_leads_outside_is_left_out() {
    let shape = r##"<rect width="9" height="9"/>"##;
    for active in [
        "<script>alert(1)</script>",
        "<script xlink:href='https://evil.example/x.js'/>",
        "<foreignObject width='9' height='9'><iframe xmlns='http://www.w3.org/1999/xhtml' src='https://evil.example'/></foreignObject>",
        "<image width='9' height='9' xlink:href='file:///etc/passwd'/>",
        "<image width='9' height='9' href='data:image/svg+xml,%3Csvg/%3E'/>",
        "<use xlink:href='file:///etc/passwd#a'/>",
        "<use href='https://evil.example/a.svg#a'/>",
        "<animate attributeName='x' to='9'/><set attributeName='onclick' to='alert(1)'/>",
        "<text x='1' y='9'>spoken</text>",
        "<style>@import url(https://evil.example/a.css); rect{fill:url(https://evil.example)}</style>",
        "<filter id='f'><feImage href='https://evil.example'/></filter>",
        "<mask id='m'><rect width='9' height='9'/></mask>",
        "<pattern id='p' width='1' height='1'><rect width='1' height='1'/></pattern>",
        "<other xmlns='urn:other'><rect width='9' height='9'/></other>",
        "<rect display='none' width='9' height='9'/>",
        "<!-- a comment --><metadata>who made it</metadata>",
    ] {
        assert_eq!(left_of(&format!("{active}{shape}")), shape, "{active}");
        assert_eq!(left_of(active), "Nothing", "{active}");
    }
    for attributes in [
        "onclick='alert(1)' onload='alert(1)'",
        "filter='url(#f)' mask='url(#m)'",
        "style='fill:url(https://evil.example/a.svg#a);background:url(javascript:alert(1))'",
        "fill='&quot;&gt;&lt;script&gt;'",
        "transform='matrix(1 0 0 1 0 0);}'",
        "id='map-title' class='draft' href='https://evil.example'",
        "stroke-dasharray='0.000001'",
    ] {
        assert_eq!(
            left_of(&shape.replace("/>", &format!(" {attributes}/>"))),
            shape,
            "{attributes}"
        );
    }
    let linked = format!("<a href='javascript:alert(1)'>{shape}</a>");
    assert_eq!(left_of(&linked), format!("<g>{shape}</g>"));
    let painted = shape.replace("/>", r##" fill="url(#missing) red"/>"##);
    assert_eq!(left_of(&painted), shape.replace("/>", r##" fill="red"/>"##));
}

#[test]
fn parts_of_the_file_are_written_out() {
    let used = r##"<defs><path id="a" d="M0 0L9 0L9 9Z"/></defs><use xlink:href="#a" x="1" fill="red"/>"##;
    assert_eq!(
        left_of(used),
        r##"<g transform="translate(1 0)" fill="red"><path d="M0 0L9 0L9 9Z"/></g>"##
    );
    let picture = Picture::read(
        file(
            r##"<linearGradient id="b"><stop offset="0" stop-color="red"/></linearGradient>
            <linearGradient id="a" href="#b" x2="5"/>
            <clipPath id="c" clip-path="url(#c)"><circle cx="5" cy="5" r="5" clip-path="url(#c)"/></clipPath>
            <g clip-path="url(#c)"><rect width="9" height="9" fill="url(#a)"/></g>"##,
        )
        .as_bytes(),
    );
    let markup = picture.unwrap().cut(10.0, 10.0).drawing.unwrap().markup();
    assert_eq!(
        markup,
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><defs><clipPath id="c0"><circle cx="5" cy="5" r="5"/></clipPath><linearGradient id="g1" x2="5"><stop offset="0" stop-color="red"/></linearGradient></defs><g><g clip-path="url(#c0)"><rect width="9" height="9" fill="url(#g1)"/></g></g></svg>"##
    );
}

#[test]
fn bombs_are_refused_in_time() {
    let mut laughs = String::from("<g id='l0'><rect width='9' height='9'/></g>");
    for level in 1..20 {
        let uses = format!("<use href='#l{}'/>", level - 1).repeat(10);
        laughs += &format!("<g id='l{level}'>{uses}</g>");
    }
    assert_eq!(refused(&laughs), Wrong::ManyElements);
    assert_eq!(refused("<g id='a'><use href='#a'/></g>"), Wrong::ManyElements);
    let nested = "<g>".repeat(2_000) + "<rect width='9' height='9'/>" + &"</g>".repeat(2_000);
    assert_eq!(refused(&nested), Wrong::ManyElements);
    let path = format!("<path id='p' d='M0 0{}'/>", "L9 9".repeat(50_000));
    assert_eq!(refused(&(path + &"<use href='#p'/>".repeat(1_000))), Wrong::LargeSvg);
    let clip = format!(
        "<clipPath id='c'>{}</clipPath>",
        "<rect width='9' height='9'/>".repeat(1_000)
    );
    let clipped = "<rect width='9' height='9' clip-path='url(#c)'/>".repeat(1_000);
    assert_eq!(refused(&(clip + &clipped)), Wrong::ManyElements);
    let class = format!(
        "<style>.a{{fill:#f00{}}}</style>",
        " ".repeat(100) + &"f".repeat(100_000)
    );
    assert_eq!(
        refused(&(class + &"<rect class='a' width='9' height='9'/>".repeat(1_000))),
        Wrong::LargeSvg
    );
}

#[test]
fn costly_filters_cost_nothing() {
    let start = Instant::now();
    let filter = "<filter id='f'><feGaussianBlur stdDeviation='9999999'/><feTurbulence numOctaves='9999'/></filter>";
    let kept = left_of(&format!("{filter}<rect width='9' height='9' filter='url(#f)'/>"));
    assert_eq!(kept, r##"<rect width="9" height="9"/>"##);
    let wide = "<g opacity='0.5'>".repeat(30)
        + "<rect width='1e30' height='1e30' stroke='red' stroke-width='1e30'/><path d='M0 0L1e30 1e30' stroke='red'/>"
        + &"</g>".repeat(30);
    left_of(&wide);
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}

#[test]
fn a_drawing_says_how_large_it_is() {
    let file =
        |root: &str| format!("<svg xmlns='http://www.w3.org/2000/svg' {root}><rect width='9' height='9'/></svg>");
    let aspect = |root: &str| Picture::read(file(root).as_bytes()).map(|picture| picture.aspect());
    assert_eq!(aspect("viewBox='0 0 20 10'"), Ok(2.0));
    assert_eq!(aspect("width='30px' height='10'"), Ok(3.0));
    for root in [
        "",
        "width='100%' height='10'",
        "viewBox='0 0 0 0'",
        "viewBox='0 0 nan 1'",
        "viewBox='0 0 1e9 1'",
    ] {
        assert_eq!(aspect(root), Err(Wrong::NoSize), "{root}");
    }
}

/// A picture of two halves.
fn pixels(left: [u8; 4], right: [u8; 4]) -> Pixels {
    let row = [left, right].into_iter().flat_map(|color| [color; 4]);
    Pixels::new(8, 4, row.collect::<Vec<_>>().repeat(4)).unwrap()
}

#[test]
fn pixels_are_cropped_around_the_centre() {
    let picture = Picture::read(&pixels([255, 0, 0, 255], [0, 0, 255, 255]).png()).unwrap();
    assert_eq!(picture.aspect(), 2.0);
    assert_eq!(picture.tone(), Tone::Any);
    let cut = picture.cut(50.0, 50.0);
    assert_eq!((cut.pixels.width, cut.pixels.height), (4, 4));
    assert_eq!(cut.pixels.at(1, 0), [255, 0, 0, 255]);
    assert_eq!(cut.pixels.at(2, 0), [0, 0, 255, 255]);
    assert!(cut.drawing.is_none());
}

#[test]
fn nothing_is_left_of_what_a_file_says_about_itself() {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, 1, 1);
    encoder
        .add_text_chunk("Author".into(), "Mallory <script>".into())
        .unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[7]).unwrap();
    writer.finish().unwrap();
    // A polyglot: a page behind the end of the picture.
    bytes.extend(b"<html><script>alert(1)</script>");
    let packed = Picture::read(&bytes).unwrap().cut(9.0, 9.0).pixels.png();
    assert!(!packed.windows(6).any(|part| part == b"script"));
    assert!(
        bytes.windows(6).any(|part| part == b"script"),
        "the test has something to find"
    );
}

#[test]
fn cut_and_damaged_files_are_refused() {
    let whole = pixels([1, 2, 3, 255], [4, 5, 6, 255]).png();
    for end in 0..whole.len() {
        assert!(Picture::read(&whole[..end]).is_err(), "{end} of {}", whole.len());
    }
    // The chunks are whole; what is in them is not.
    let data = whole.windows(4).position(|part| part == b"IDAT").unwrap();
    let mut damaged = whole.clone();
    damaged[data + 6] ^= 0x55;
    assert_eq!(Picture::read(&damaged).err(), Some(Wrong::CutShort));
    let jpeg = b"\xff\xd8\xff\xc0\0\x0b\x08\0\x08\0\x08\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0\x3f\0\xff\xd9";
    assert_eq!(Picture::read(jpeg).err(), Some(Wrong::CutShort));
    let webp = b"RIFF\x16\0\0\0WEBPVP8L\x0a\0\0\0\x2f\0\0\0\0\0\0\0\0\0";
    assert_eq!(Picture::read(webp).err(), Some(Wrong::CutShort));
}

#[test]
fn an_image_is_drawn_the_same_way_in_every_format() {
    let image = |picture: &Picture| Scene {
        width: 10.0,
        height: 10.0,
        title: String::new(),
        description: String::new(),
        lang: "en".into(),
        rtl: false,
        bands: Vec::new(),
        nodes: vec![Node::Image(Image {
            x: 1.0,
            y: 1.0,
            width: 8.0,
            height: 8.0,
            radius: 4.0,
            data: Arc::new(picture.cut(8.0, 8.0)),
        })],
    };
    let theme = Theme::new(Mode::Light);
    let red = pixels([255, 0, 0, 255], [255, 0, 0, 255]);
    let drawing = file(r##"<rect width="10" height="10" fill="#f00"/>"##);
    for (bytes, kind) in [(red.png(), "image/png"), (drawing.into_bytes(), "image/svg+xml")] {
        let scene = image(&Picture::read(&bytes).unwrap());
        let markup = svg::render(&scene, &theme, svg::Options::default());
        assert!(markup.contains(&format!("href=\"data:{kind};base64,")), "{markup}");
        assert!(markup.contains(r#"<clipPath id="clip-1"><rect x="1" y="1" width="8" height="8" rx="4"/></clipPath>"#));
        let drawn = Picture::read(&png::render(&scene, &theme, 1.0).unwrap()).unwrap();
        let drawn = drawn.cut(10.0, 10.0).pixels;
        assert_eq!(drawn.at(5, 5), [255, 0, 0, 255]);
        assert_eq!(drawn.at(1, 1), [255, 255, 255, 255], "outside of the circle");
    }
}

/// Programs that set no text of ours show no drawing inside of a drawing either: its shapes stand among those of the
/// map, with names of their own.
#[test]
fn a_drawing_stands_among_outlines_as_shapes() {
    let logo = file(
        r##"<defs><linearGradient id="x"><stop offset="0" stop-color="#f00"/></linearGradient></defs>
        <rect width="5" height="10" fill="url(#x)"/><rect x="5" width="5" height="10" fill="#00f"/>"##,
    );
    let picture = Picture::read(logo.as_bytes()).unwrap();
    let image = |x: f64| {
        Node::Image(Image {
            x,
            y: 2.0,
            width: 8.0,
            height: 8.0,
            radius: 0.0,
            data: Arc::new(picture.cut(8.0, 8.0)),
        })
    };
    let scene = Scene {
        width: 20.0,
        height: 12.0,
        title: String::new(),
        description: String::new(),
        lang: "en".into(),
        rtl: false,
        bands: Vec::new(),
        nodes: vec![image(1.0), image(10.0)],
    };
    let theme = Theme::new(Mode::Light);
    let outlined = svg::Options {
        letters: svg::Letters::Outlined,
        id_prefix: "m-",
        ..svg::Options::default()
    };
    let markup = svg::render(&scene, &theme, outlined);
    assert!(!markup.contains("<image"), "{markup}");
    for id in ["m-clip-1-g0", "m-clip-2-g0"] {
        assert_eq!(markup.matches(&format!("id=\"{id}\"")).count(), 1, "{markup}");
        assert!(markup.contains(&format!("fill=\"url(#{id})\"")), "{markup}");
    }
    // A reader of SVG sees what the PNG shows.
    let drawn = Picture::read(markup.as_bytes())
        .unwrap()
        .cut(20.0, 12.0)
        .pixels
        .scaled(20, 12);
    let expected = Picture::read(&png::render(&scene, &theme, 1.0).unwrap()).unwrap();
    let expected = expected.cut(20.0, 12.0).pixels;
    for (x, y) in [(2, 5), (7, 5), (12, 5), (16, 5), (0, 0), (19, 11)] {
        assert_eq!(drawn.at(x, y), expected.at(x, y), "{x}, {y}: {markup}");
    }
}
