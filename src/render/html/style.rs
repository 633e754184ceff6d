//! The one style sheet of a page: the fonts, the colours of its themes, and the rules that use them.

use super::Looks;
use crate::render::svg::{FAMILY, decimal, variables};
use crate::theme::Theme;

/// `faces` are the `@font-face` rules, `rules` those of the page; `width` is that of the picture at 100 %.
pub fn style(looks: &Looks, width: f64, personas: usize, faces: &str, rules: &str) -> String {
    let personas = u8::try_from(personas).unwrap_or(u8::MAX);
    let root = |theme: &Theme| format!(":root{{{}}}", variables(theme, personas));
    let dark = looks
        .dark
        .as_ref()
        .map(|theme| format!("@media (prefers-color-scheme:dark){{{}}}\n", root(theme)));
    format!(
        "{faces}\n:root{{--family:{FAMILY};--width:{}px}}\n{}\n{}@media print{{{}}}\n{rules}",
        decimal(width),
        root(&looks.theme),
        dark.unwrap_or_default(),
        root(&looks.print),
    )
}

/// What the browser draws its own parts in.
pub fn scheme(looks: &Looks) -> &'static str {
    match (looks.theme.is_dark(), &looks.dark) {
        (_, Some(_)) => "light dark",
        (true, None) => "dark",
        (false, None) => "light",
    }
}
