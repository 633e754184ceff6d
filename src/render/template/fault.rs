//! What is wrong with a template, in the words of people.

use super::LONGEST;
use super::sandbox::FILTERS;
use minijinja::{Error, ErrorKind};

/// A template that cannot be read or filled in.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{message}")]
pub struct TemplateFault {
    /// Begins with the file, and line and column where they are known.
    pub message: String,
    pub help: Vec<String>,
}

impl TemplateFault {
    /// `place` is line and column, from 1.
    pub fn new(name: &str, place: Option<(usize, usize)>, message: impl Into<String>) -> Self {
        let place = place.map_or(String::new(), |(line, column)| format!(":{line}:{column}"));
        Self {
            message: format!("{name}{place}: {}", message.into()),
            help: Vec::new(),
        }
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }
}

/// Line and column of a byte offset, from 1.
pub fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
}

/// What the engine found.
pub fn of(name: &str, error: &Error) -> TemplateFault {
    let range = error.template_source().zip(error.range());
    let place = match &range {
        Some((source, range)) => Some(place(source, range.start)),
        None => error.line().map(|line| (line, 1)),
    };
    let what = range
        .and_then(|(source, range)| source.get(range))
        .unwrap_or_default()
        .trim();
    let detail = error.detail().unwrap_or("it cannot be filled in");
    let fault = |message: String| TemplateFault::new(name, place, message);
    match error.kind() {
        ErrorKind::UndefinedError => fault(format!("there is no value `{what}`"))
            .help("`journeymap templates export DIR` writes templates that list every value they are given")
            .help(format!(
                "write `{{% if {what} is defined %}}` around what may be missing"
            )),
        ErrorKind::UnknownFilter => fault(format!("there is no filter as in `{what}`")).help(format!(
            "there are {FILTERS}; values are escaped, and nothing switches that off"
        )),
        ErrorKind::UnknownFunction | ErrorKind::UnknownMethod => {
            fault(format!("there is no function as in `{what}`")).help("templates place values and compute nothing")
        }
        ErrorKind::OutOfFuel => {
            fault("the template takes too long".to_owned()).help("look for loops inside of loops, or take them apart")
        }
        ErrorKind::SyntaxError => fault(format!("cannot be read: {detail}"))
            .help("values are `{{ name }}`; blocks are `{% if … %}`, `{% for … in … %}` and `{% set … = … %}`"),
        _ => {
            fault(format!("`{what}`: {detail}")).help("the comment at the top of the built-in template says what it is")
        }
    }
}

/// A style sheet that stays inside its element.
pub fn style_sheet(name: &str, text: String) -> Result<String, TemplateFault> {
    if text.len() > LONGEST {
        return Err(TemplateFault::new(name, None, "the style sheet is longer than 256 kB").help("shorten it"));
    }
    match text.to_ascii_lowercase().find("</style") {
        Some(at) => Err(TemplateFault::new(
            name,
            Some(place(&text, at)),
            "`</style` would end the style sheet in the middle of the page",
        )
        .help("take it out, or write `<\\/style` inside of a text")),
        None => Ok(text),
    }
}
