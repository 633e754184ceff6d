//! The skeleton of a picture: everything around the shapes.

use super::Options;
use super::escape::{decimal, escape_into};
use crate::scene::Scene;
use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};
use std::sync::OnceLock;

const MAP: &str = include_str!("../../../templates/map.svg");

/// The template with its blanks filled in. `fonts` and `body` are markup already.
pub fn fill(scene: &Scene, background: &str, fonts: &str, body: String, options: Options) -> String {
    let values = context! {
        width => decimal(scene.width),
        height => decimal(scene.height),
        lang => &scene.lang,
        // Parts with a name of their own would be hidden inside a plain image.
        role => "graphics-document document",
        prefix => options.id_prefix,
        family => options.family(),
        title => &scene.title,
        description => &scene.description,
        fonts => Value::from_safe_string(fonts.to_owned()),
        background => background,
        body => Value::from_safe_string(body),
    };
    environment()
        .get_template("map.svg")
        .and_then(|template| template.render(values))
        .expect("the embedded template fits its values")
}

fn environment() -> &'static Environment<'static> {
    static ENVIRONMENT: OnceLock<Environment<'static>> = OnceLock::new();
    ENVIRONMENT.get_or_init(|| {
        let mut environment = Environment::new();
        // Before any template is added: what a template is told about escaping is settled when it is added.
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_syntax(
            SyntaxConfig::builder()
                .keep_trailing_newline(true)
                .trim_blocks(true)
                .build()
                .expect("the usual delimiters are fine"),
        );
        environment.set_formatter(|out, _, value| {
            if value.is_safe() {
                return out.write_str(value.as_str().unwrap_or_default()).map_err(Into::into);
            }
            let mut escaped = String::new();
            escape_into(&mut escaped, &value.to_string());
            out.write_str(&escaped).map_err(Into::into)
        });
        environment
            .add_template("map.svg", MAP)
            .expect("the embedded template is well formed");
        environment
    })
}
