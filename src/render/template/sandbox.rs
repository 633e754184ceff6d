//! The template engine with nothing in it but what cannot do harm.

use crate::render::svg::escape;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Object, ObjectRepr, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value, filters, tests};
use std::fmt::Formatter;
use std::sync::Arc;

/// What the engine calls the one template that it holds.
pub const NAME: &str = "template";

/// How many steps a template of one's own may take: seconds, and more than the page of a very large map.
pub const FUEL: u64 = 20_000_000;
/// What a filter may join.
const LONGEST_JOINED: usize = 1024 * 1024;
/// The filters there are, for messages.
pub const FILTERS: &str = "capitalize, default, first, join, last, length, lower, title, trim, upper";

/// Empty, then filled by hand: the usual filters can make gigabytes out of a few letters, and `safe` markup of a text.
pub fn environment() -> Environment<'static> {
    let mut environment = Environment::empty();
    // Before any template is added: what a template is told about these is settled when it is added.
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(syntax());
    environment.set_debug(true);
    environment.set_formatter(|out, _, value| out.write_str(&written(value)?).map_err(Into::into));
    environment.add_filter("capitalize", filters::capitalize);
    environment.add_filter("default", filters::default);
    environment.add_filter("first", filters::first);
    environment.add_filter("join", join);
    environment.add_filter("last", filters::last);
    environment.add_filter("length", filters::length);
    environment.add_filter("lower", filters::lower);
    environment.add_filter("title", filters::title);
    environment.add_filter("trim", filters::trim);
    environment.add_filter("upper", filters::upper);
    environment.add_test("defined", tests::is_defined);
    environment.add_test("none", tests::is_none);
    environment
}

/// Lines that hold nothing but a block leave nothing behind.
fn syntax() -> SyntaxConfig {
    SyntaxConfig::builder()
        .keep_trailing_newline(true)
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
        .expect("the usual delimiters are fine")
}

/// A value as it may stand in an element or in an attribute in quotes of either kind.
fn written(value: &Value) -> Result<String, Error> {
    if let Some(Markup(text)) = value.downcast_object_ref() {
        return Ok(text.clone());
    }
    if let Some(text) = value.as_str() {
        return Ok(escape(text).replace('\'', "&#39;"));
    }
    if matches!(value.kind(), ValueKind::Number | ValueKind::Bool) {
        return Ok(value.to_string());
    }
    let kind = value.kind();
    Err(Error::new(
        ErrorKind::InvalidOperation,
        format!("a {kind} cannot be written"),
    ))
}

/// Markup of ours: the drawing, the fonts. It can be written, and nothing else: there is nothing in it for filters.
#[derive(Debug)]
struct Markup(String);

impl Object for Markup {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, _: &mut Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

/// A value that is markup already.
pub fn markup(text: String) -> Value {
    Value::from_object(Markup(text))
}

/// Texts with something between them, up to a length.
fn join(values: &Value, between: Option<&str>) -> Result<String, Error> {
    let mut joined = String::new();
    for (at, value) in values.try_iter()?.enumerate() {
        let Some(text) = value.as_str() else {
            return Err(Error::new(
                ErrorKind::InvalidOperation,
                "only a list of texts can be joined",
            ));
        };
        if at > 0 {
            joined.push_str(between.unwrap_or_default());
        }
        joined.push_str(text);
        if joined.len() > LONGEST_JOINED {
            return Err(Error::new(
                ErrorKind::InvalidOperation,
                "the joined text is longer than 1 MB",
            ));
        }
    }
    Ok(joined)
}
