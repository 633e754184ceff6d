//! The one style sheet of a page: the fonts, the colours of its themes, and the rules that use them.

use super::Looks;
use crate::render::svg::{FAMILY, decimal, variables};
use crate::theme::Theme;

/// What the rules have to know of a map.
#[derive(Clone, Copy)]
pub struct Shape {
    /// Of the picture at 100 %, in pixels.
    pub width: f64,
    /// Of the picture in print, as a share of the sheet.
    pub print: f64,
    pub personas: usize,
    pub bands: usize,
}

/// `scope` stands for the element that a map is in, `faces` are the `@font-face` rules, `rules` those of the page.
pub fn style(looks: &Looks, scope: &str, shape: Shape, faces: &str, rules: &str) -> String {
    let personas = u8::try_from(shape.personas).unwrap_or(u8::MAX);
    let declared = |theme: &Theme| format!("color-scheme:{};{}", scheme_of(theme), variables(theme, personas));
    let dark = looks.dark.as_ref().map(|theme| {
        let dark = declared(theme);
        let light = ":not(:has(.scheme-light:checked))";
        format!(
            "@media screen and (prefers-color-scheme:dark){{{scope}{light}{{{dark}}}}}\n\
             @media screen{{{scope}:has(.scheme-dark:checked){{{dark}}}}}\n"
        )
    });
    format!(
        "{faces}\n{scope}{{--family:{FAMILY};--width:{}px;--print:{}%;{}}}\n{}@media print{{{scope}{{{}}}}}\n\
         {}{}{rules}",
        decimal(shape.width),
        decimal(100.0 * shape.print),
        declared(&looks.theme),
        dark.unwrap_or_default(),
        declared(&looks.print),
        filters(scope, shape.personas),
        toggles(scope, shape.bands),
    )
}

/// What fades and what goes when one persona is chosen, and the colours of their dots.
fn filters(scope: &str, personas: usize) -> String {
    let rules = |at: usize| {
        let chosen = format!("{scope}:has(.who-{at}:checked)");
        let others = format!("[data-personas]:not([data-personas~=\"{at}\"])");
        format!(
            "{chosen} :is(.band,tbody,.marks) {others}{{opacity:.16}}\n\
             {chosen} [data-lane=emotion] {others}{{display:none}}\n\
             {scope} .p{at}{{background:var(--p{at})}}\n"
        )
    };
    (0..personas).map(rules).collect()
}

/// A lane whose box is not ticked is not shown.
fn toggles(scope: &str, bands: usize) -> String {
    let rule = |at| format!("{scope}:has(.lane-{at}:not(:checked)) .band-{at}{{display:none}}\n");
    (0..bands).map(rule).collect()
}

/// What the browser draws its own parts in.
pub fn scheme(looks: &Looks) -> &'static str {
    match &looks.dark {
        Some(_) => "light dark",
        None => scheme_of(&looks.theme),
    }
}

fn scheme_of(theme: &Theme) -> &'static str {
    if theme.is_dark() { "dark" } else { "light" }
}
