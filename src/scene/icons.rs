//! The pictograms: one for every built-in channel and every lane, and a few for channels of one's own.
//!
//! Each is drawn on a grid of 24 units, 20 of them live, as lines of 1.5 pixels with round caps and joins. The names
//! are the ids of channels and lanes, with a hyphen between words.

/// A part of a pictogram.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// Path data as SVG writes it, in absolute commands.
    Path(&'static str),
    /// Centre and radius.
    Circle(f64, f64, f64),
    /// A filled circle: centre and radius.
    Dot(f64, f64, f64),
    /// Left, top, width, height, radius of the corners.
    Rect(f64, f64, f64, f64, f64),
}

use Shape::{Circle, Dot, Path, Rect};

/// The shapes of a pictogram; `None` for a name that the table does not have.
pub fn icon(name: &str) -> Option<&'static [Shape]> {
    ICONS.iter().find(|(own, _)| *own == name).map(|(_, shapes)| *shapes)
}

/// The name as the table holds it; for names that come from a definition.
pub fn find(name: &str) -> Option<&'static str> {
    names().find(|own| *own == name)
}

/// All names, in the order of the table.
pub fn names() -> impl Iterator<Item = &'static str> {
    ICONS.iter().map(|(name, _)| *name)
}

const BUBBLE: Shape = Path(
    "M5.4 4.4H18.6A2.4 2.4 0 0 1 21 6.8V13.8A2.4 2.4 0 0 1 18.6 16.2H11.6L7.2 20V16.2H5.4\
     A2.4 2.4 0 0 1 3 13.8V6.8A2.4 2.4 0 0 1 5.4 4.4Z",
);

#[rustfmt::skip]
const ICONS: &[(&str, &[Shape])] = &[
    // Digital channels.
    ("web", &[Circle(12.0, 12.0, 8.6), Path("M3.4 12H20.6M12 3.4C9.4 5.8 8.3 8.8 8.3 12 8.3 15.2 9.4 18.2 12 20.6 14.6 18.2 15.7 15.2 15.7 12 15.7 8.8 14.6 5.8 12 3.4Z")]),
    ("app", &[Rect(6.5, 2.8, 11.0, 18.4, 2.6), Path("M10.6 18H13.4")]),
    ("email", &[Rect(3.0, 5.4, 18.0, 13.2, 2.2), Path("M3.7 7.2 12 13.2 20.3 7.2")]),
    ("chat", &[BUBBLE, Path("M7.6 8.8H16.4M7.6 12H13")]),
    ("chatbot", &[Rect(4.2, 8.2, 15.6, 11.2, 3.0), Path("M12 8.2V5.2M1.9 12.4V15.2M22.1 12.4V15.2M9.8 16.2H14.2"), Circle(12.0, 4.0, 1.2), Dot(9.0, 12.7, 0.7), Dot(15.0, 12.7, 0.7)]),
    ("sms", &[BUBBLE, Dot(8.2, 10.4, 0.6), Dot(12.0, 10.4, 0.6), Dot(15.8, 10.4, 0.6)]),
    ("messenger", &[Path("M12 3.6C7 3.6 3.2 7.2 3.2 11.7 3.2 14.2 4.4 16.4 6.3 17.9V20.8L9.1 19.3C10 19.6 11 19.7 12 19.7 17 19.7 20.8 16.2 20.8 11.7 20.8 7.2 17 3.6 12 3.6Z"), Path("M7.8 13.4 10.6 10.4 13.4 12.9 16.2 10")]),
    ("social", &[Circle(6.0, 12.0, 2.6), Circle(17.4, 5.8, 2.6), Circle(17.4, 18.2, 2.6), Path("M8.3 10.8 15.1 7.1M8.3 13.2 15.1 16.9")]),
    ("search", &[Circle(10.6, 10.6, 6.6), Path("M15.5 15.5 20.4 20.4")]),
    ("ads", &[Path("M4 10.2V13.8A1 1 0 0 0 5 14.8H8.2L17 19V5L8.2 9.2H5A1 1 0 0 0 4 10.2Z"), Path("M8.2 14.8V18.8H11.2V16.3M20 10.2C20.7 11.2 20.7 12.8 20 13.8")]),
    ("review", &[Path("M12 3.2 14.7 8.7 20.8 9.6 16.4 13.9 17.4 20 12 17.1 6.6 20 7.6 13.9 3.2 9.6 9.3 8.7Z")]),
    ("video", &[Rect(2.8, 5.0, 18.4, 14.0, 2.6), Path("M10.2 9V15L15.2 12Z")]),
    ("community", &[Circle(12.0, 8.0, 3.0), Path("M6.8 19.4C7.2 16.2 9 14.6 12 14.6 15 14.6 16.8 16.2 17.2 19.4"), Circle(4.9, 10.0, 1.9), Circle(19.1, 10.0, 1.9), Path("M2.2 17C2.4 15.4 3.2 14.4 4.6 14M21.8 17C21.6 15.4 20.8 14.4 19.4 14")]),
    ("payment", &[Rect(2.8, 5.4, 18.4, 13.2, 2.2), Path("M2.8 9.8H21.2M6.4 14.8H10.2")]),
    // Physical channels.
    ("print", &[Path("M4 5.4A1 1 0 0 1 5 4.4H15.4A1 1 0 0 1 16.4 5.4V18A1.8 1.8 0 0 0 18.2 19.8H5.8A1.8 1.8 0 0 1 4 18Z"), Path("M16.4 9H19A1 1 0 0 1 20 10V18A1.8 1.8 0 0 1 18.2 19.8M7.4 8.4H13M7.4 12H13M7.4 15.6H10.6")]),
    ("letter", &[Path("M7 3.2H14L18.8 8V19.2A1.6 1.6 0 0 1 17.2 20.8H7A1.6 1.6 0 0 1 5.4 19.2V4.8A1.6 1.6 0 0 1 7 3.2Z"), Path("M13.8 3.4V8.2H18.6M8.6 12.4H15.4M8.6 16H13")]),
    ("store", &[Path("M3.2 9.2 5.3 4.4H18.7L20.8 9.2A2.2 2.2 0 0 1 16.4 9.2 2.2 2.2 0 0 1 12 9.2 2.2 2.2 0 0 1 7.6 9.2 2.2 2.2 0 0 1 3.2 9.2Z"), Path("M4.8 11.6V19.8H19.2V11.6M9.8 19.8V15H14.2V19.8")]),
    ("kiosk", &[Rect(4.8, 2.8, 14.4, 11.6, 2.2), Path("M12 14.4V21M7.6 21H16.4M8.4 7H15.6M8.4 10.2H12.4")]),
    ("product", &[Path("M12 2.9 20 7.2V16.8L12 21.1 4 16.8V7.2Z"), Path("M4.2 7.3 12 11.6 19.8 7.3M12 11.6V20.9")]),
    ("event", &[Rect(3.6, 5.0, 16.8, 15.4, 2.4), Path("M3.6 9.8H20.4M8 2.9V6.4M16 2.9V6.4M9.2 15 11.2 17 14.8 13.2")]),
    // Human channels.
    ("phone", &[Path("M8.4 3.6 5.3 3.9C4.4 4 3.8 4.7 3.9 5.7 4.6 13.5 10.5 19.4 18.3 20.1 19.3 20.2 20 19.6 20.1 18.7L20.4 15.6 16.2 13.8 14.2 15.9C11.6 14.6 9.4 12.4 8.1 9.8L10.2 7.8Z")]),
    ("person", &[Circle(12.0, 8.0, 4.0), Path("M4.4 20.2C5 16.4 8 14.6 12 14.6 16 14.6 19 16.4 19.6 20.2")]),
    ("field", &[Path("M5 17.2H3.8A1 1 0 0 1 2.8 16.2V7A1 1 0 0 1 3.8 6H12.8A1 1 0 0 1 13.8 7V17.2H9.2M13.8 9.8H17.8L21.2 13.2V16.2A1 1 0 0 1 20.2 17.2H19M14.8 17.2H13.8"), Circle(7.1, 17.4, 2.1), Circle(16.9, 17.4, 2.1)]),
    ("partner", &[Circle(8.8, 12.0, 5.6), Circle(15.2, 12.0, 5.6)]),
    ("word-of-mouth", &[Circle(8.4, 8.8, 3.5), Path("M2.6 19.8C3 16.6 5.2 14.9 8.4 14.9 11.6 14.9 13.8 16.6 14.2 19.8M15.2 6.4C16.2 7.8 16.2 9.8 15.2 11.2M18.2 4C20.3 6.9 20.3 10.7 18.2 13.6")]),
    ("other", &[Circle(12.0, 12.0, 8.6), Dot(8.2, 12.0, 0.6), Dot(12.0, 12.0, 0.6), Dot(15.8, 12.0, 0.6)]),
    // Lanes.
    ("stages", &[Path("M2.8 7H8.6L11.6 12 8.6 17H2.8L5.8 12Z"), Path("M12.4 7H18.2L21.2 12 18.2 17H12.4L15.4 12Z")]),
    ("milestones", &[Path("M5.6 21V3.4M5.6 4.4H18.6L15.8 8.6 18.6 12.8H5.6")]),
    ("customer-goal", &[Circle(12.0, 12.0, 8.6), Circle(12.0, 12.0, 4.4), Dot(12.0, 12.0, 0.9)]),
    ("business-goal", &[Rect(3.0, 7.6, 18.0, 12.0, 2.2), Path("M8.6 7.6V5.8A1.6 1.6 0 0 1 10.2 4.2H13.8A1.6 1.6 0 0 1 15.4 5.8V7.6M3 12.8H21")]),
    ("message", &[Path("M10 7H5.2V12.2H10ZM10 12.2C10 14.8 8.6 16.6 6.2 17.4M18.8 7H14V12.2H18.8ZM18.8 12.2C18.8 14.8 17.4 16.6 15 17.4")]),
    ("actions", &[Path("M3.6 6.6 5.2 8.2 8.2 5.2M3.6 16.6 5.2 18.2 8.2 15.2M12 7H20.4M12 17H20.4")]),
    ("touchpoints", &[Circle(5.6, 18.2, 2.5), Circle(18.4, 5.8, 2.5), Path("M8.1 18.2H15.4A3.1 3.1 0 0 0 15.4 12H8.6A3.1 3.1 0 0 1 8.6 5.8H15.9")]),
    ("thoughts", &[Path("M7.6 15.6A4.1 4.1 0 0 1 6.6 7.5 5.5 5.5 0 0 1 16.9 6.9 4.5 4.5 0 0 1 16.8 15.6Z"), Circle(7.4, 18.6, 1.1), Dot(4.6, 21.0, 0.4)]),
    ("emotion", &[Path("M2.8 12.4H7L9.8 5 14.2 19 17 12.4H21.2")]),
    ("bright-spots", &[Circle(12.0, 12.0, 4.0), Path("M12 2.8V5M12 19V21.2M2.8 12H5M19 12H21.2M5.5 5.5 7 7M17 17 18.5 18.5M5.5 18.5 7 17M17 7 18.5 5.5")]),
    ("pain-points", &[Path("M10.8 4.6 3 18A1.4 1.4 0 0 0 4.2 20.1H19.8A1.4 1.4 0 0 0 21 18L13.2 4.6A1.4 1.4 0 0 0 10.8 4.6Z"), Path("M12 9.8V13.8M12 16.9V17")]),
    ("solutions", &[Path("M8.8 15C7 13.8 6 11.9 6 9.8A6 6 0 0 1 18 9.8C18 11.9 17 13.8 15.2 15V17.4H8.8ZM9.8 20.6H14.2")]),
    ("kpis", &[Path("M5 18.6A9 9 0 1 1 19 18.6M12 13.4 15.8 9"), Dot(12.0, 13.4, 1.1)]),
    ("physical-evidence", &[Path("M5.8 3.2H18.2V20.8L16.1 19.2 14.1 20.8 12 19.2 9.9 20.8 7.9 19.2 5.8 20.8Z"), Path("M9.2 8H14.8M9.2 12H14.8")]),
    ("frontstage", &[Path("M3 3.8H21M4.4 3.8V16.4H8.8C8.2 11.4 4.8 9.6 4.4 3.8M19.6 3.8V16.4H15.2C15.8 11.4 19.2 9.6 19.6 3.8M3 20.2H21")]),
    ("backstage", &[Path("M12 3.6 21 8.4 12 13.2 3 8.4ZM3.4 12.6 12 17.2 20.6 12.6M3.4 16.6 12 21.2 20.6 16.6")]),
    ("support", &[Circle(12.0, 12.0, 8.6), Circle(12.0, 12.0, 3.6), Path("M9.5 9.5 5.9 5.9M14.5 9.5 18.1 5.9M9.5 14.5 5.9 18.1M14.5 14.5 18.1 18.1")]),
    ("custom", &[Path("M3.6 11.2V4.8A1.2 1.2 0 0 1 4.8 3.6H11.2L20.2 12.6A1.5 1.5 0 0 1 20.2 14.7L14.7 20.2A1.5 1.5 0 0 1 12.6 20.2Z"), Circle(8.0, 8.0, 1.2)]),
    // For channels of one's own, and signs.
    ("device", &[Rect(3.0, 12.4, 18.0, 7.0, 2.0), Path("M7 16H7.02M10.4 16H10.42M17 12.4V8.6M14.2 6.2C15.8 4.8 18.2 4.8 19.8 6.2")]),
    ("home", &[Path("M3.4 11.4 12 3.8 20.6 11.4M5.6 9.6V20.2H18.4V9.6M9.8 20.2V14.4H14.2V20.2")]),
    ("clock", &[Circle(12.0, 12.0, 8.6), Path("M12 6.8V12L15.4 14.2")]),
    ("arrow", &[Path("M4.4 12H19.4M13.8 6.4 19.4 12 13.8 17.6")]),
];
