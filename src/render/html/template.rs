//! The skeleton of a page: everything around the texts.

use super::view::Page;
use crate::render::svg::escape;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use std::sync::OnceLock;

const PAGE: &str = include_str!("../../../templates/page.html");

/// The template with its blanks filled in.
pub fn fill(page: &Page) -> String {
    environment()
        .get_template("page.html")
        .and_then(|template| template.render(Serde(page)))
        .expect("the embedded template fits its values")
}

fn environment() -> &'static Environment<'static> {
    static ENVIRONMENT: OnceLock<Environment<'static>> = OnceLock::new();
    ENVIRONMENT.get_or_init(|| {
        let mut environment = Environment::new();
        // Before any template is added: what a template is told about these is settled when it is added.
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_syntax(syntax());
        environment.set_formatter(|out, _, value| match value.as_str() {
            Some(text) if value.is_safe() => out.write_str(text).map_err(Into::into),
            Some(text) => out.write_str(&escape(text)).map_err(Into::into),
            None => out.write_str(&escape(&value.to_string())).map_err(Into::into),
        });
        environment
            .add_template("page.html", PAGE)
            .expect("the embedded template is well formed");
        environment
    })
}

/// Lines that hold nothing but a block leave nothing behind.
fn syntax() -> SyntaxConfig {
    SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
        .expect("the usual delimiters are valid")
}
