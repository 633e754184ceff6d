//! Which attributes a rebuilt drawing may have, and which values.

use std::borrow::Cow;

/// What shapes look like. Inherited ones may stand on groups.
pub const LOOKS: [&str; 13] = [
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-opacity",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "opacity",
    "color",
    "visibility",
    "clip-rule",
];

/// What else a rule may say.
pub const OTHERS: [&str; 4] = ["clip-path", "display", "stop-color", "stop-opacity"];

/// Where a shape is, by its element; `None` for an element that is no shape.
pub fn geometry(element: &str) -> Option<&'static [&'static str]> {
    Some(match element {
        "path" => &["d"],
        "rect" => &["x", "y", "width", "height", "rx", "ry"],
        "circle" => &["cx", "cy", "r"],
        "ellipse" => &["cx", "cy", "rx", "ry"],
        "line" => &["x1", "y1", "x2", "y2"],
        "polyline" | "polygon" => &["points"],
        _ => return None,
    })
}

/// Where a gradient is, by its element.
pub fn gradient(element: &str) -> Option<&'static [&'static str]> {
    const LINEAR: &[&str] = &[
        "x1",
        "y1",
        "x2",
        "y2",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
    ];
    const RADIAL: &[&str] = &[
        "cx",
        "cy",
        "r",
        "fx",
        "fy",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
    ];
    match element {
        "linearGradient" => Some(LINEAR),
        "radialGradient" => Some(RADIAL),
        _ => None,
    }
}

/// A value of letters, digits and the signs of numbers, colours, transforms and paths; everything else, addresses and
/// markup among it, is no value.
pub fn plain(value: &str) -> Option<Cow<'_, str>> {
    let value = value.trim();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c.is_ascii_whitespace() || "#%.,+-()".contains(c);
    if value.is_empty() || !value.chars().all(is_plain) || value.to_ascii_lowercase().contains("url") {
        return None;
    }
    Some(if value.contains(['\t', '\n', '\r']) {
        value.replace(['\t', '\n', '\r'], " ").into()
    } else {
        value.into()
    })
}

/// The id in `url(#id)`, and what follows it.
pub fn reference(value: &str) -> Option<(&str, &str)> {
    let inside = value.trim().strip_prefix("url(")?;
    let (id, rest) = inside.split_once(')')?;
    let id = id.trim().trim_matches(['"', '\'']).strip_prefix('#')?;
    Some((id, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_values_are_plain() {
        for value in ["#fff", "rgb(1, 2, 3)", "M0 0L1-1.5e3,4z", "translate(3 4)", "50%"] {
            assert_eq!(plain(value).as_deref(), Some(value));
        }
        assert_eq!(plain(" 1\n2 ").as_deref(), Some("1 2"));
        for value in [
            "", "url(a)", "URL(#a)", "a:b", "\"", "<", "a;b", "&amp", "a/b", "ä", "{", "\u{0}",
        ] {
            assert_eq!(plain(value), None, "{value}");
        }
    }

    #[test]
    fn references_lead_into_the_file() {
        assert_eq!(reference("url(#a)"), Some(("a", "")));
        assert_eq!(reference(" url( '#a' ) red"), Some(("a", " red")));
        assert_eq!(reference("url(a.svg#a)"), None);
        assert_eq!(reference("red"), None);
    }
}
