//! The skeletons of a picture and a page, built in or from a folder of the user's.
//!
//! A template is one file that places values and computes nothing: it reads no other file, its values stay text, and
//! it stops at a limit of time and of length. [`dialect`] says what of the template language is left for that.

mod builtin;
mod dialect;
mod fault;
mod limit;
mod sandbox;

pub use builtin::{BUILT_IN, BuiltIn, without_heading};
pub use fault::TemplateFault;
pub use sandbox::markup;

use minijinja::{Environment, Value};
use sandbox::environment;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The longest template in bytes.
pub const LONGEST: usize = 256 * 1024;

/// A template that can be filled in.
#[derive(Debug)]
pub struct Template {
    /// As it is called in messages.
    name: String,
    environment: Environment<'static>,
    /// The most bytes that it may write.
    most: usize,
}

impl Template {
    /// Reads a template of one's own; `name` is what it is called in messages.
    fn own(name: &str, text: String) -> Result<Self, TemplateFault> {
        if text.len() > LONGEST {
            return Err(TemplateFault::new(name, None, "the template is longer than 256 kB").help("shorten it"));
        }
        let mut template = Self::new(name, text)?;
        template.environment.set_fuel(Some(sandbox::FUEL));
        template.most = limit::MOST;
        Ok(template)
    }

    fn new(name: &str, text: String) -> Result<Self, TemplateFault> {
        dialect::check(name, &text)?;
        let mut environment = environment();
        environment
            .add_template_owned(sandbox::NAME, text)
            .map_err(|error| fault::of(name, &error))?;
        Ok(Self {
            name: name.to_owned(),
            environment,
            most: usize::MAX,
        })
    }

    /// The template with its blanks filled in.
    pub fn fill(&self, values: impl Into<Value>) -> Result<String, TemplateFault> {
        let mut out = limit::Output::new(self.most);
        let filled = self
            .environment
            .get_template(sandbox::NAME)
            .and_then(|template| template.render_captured_to(values, &mut out).map(drop));
        match filled {
            Ok(()) => Ok(out.into_text()),
            Err(_) if out.is_full() => Err(limit::fault(&self.name)),
            Err(error) => Err(fault::of(&self.name, &error)),
        }
    }

    /// Not one of the built-in ones.
    pub fn is_own(&self) -> bool {
        self.most < usize::MAX
    }

    /// A fault of what the template made of its values.
    pub fn fault(&self, message: impl Into<String>) -> TemplateFault {
        TemplateFault::new(&self.name, None, message)
    }
}

/// The templates in use: one's own where given, else the built-in ones.
#[derive(Debug, Default)]
pub struct Templates {
    own: BTreeMap<BuiltIn, Template>,
    css: BTreeMap<BuiltIn, String>,
}

impl Templates {
    /// Puts the text of one's own in place of a built-in one; `name` is what it is called in messages.
    pub fn put(&mut self, which: BuiltIn, name: &str, text: String) -> Result<(), TemplateFault> {
        match which {
            BuiltIn::Css | BuiltIn::FrameCss | BuiltIn::IndexCss => {
                self.css.insert(which, fault::style_sheet(name, text)?);
            }
            _ => {
                self.own.insert(which, Template::own(name, text)?);
            }
        }
        Ok(())
    }

    pub fn map(&self) -> &Template {
        static MAP: OnceLock<Template> = OnceLock::new();
        self.template(BuiltIn::Map, &MAP)
    }

    pub fn page(&self) -> &Template {
        static PAGE: OnceLock<Template> = OnceLock::new();
        self.template(BuiltIn::Page, &PAGE)
    }

    pub fn frame(&self) -> &Template {
        static FRAME: OnceLock<Template> = OnceLock::new();
        self.template(BuiltIn::Frame, &FRAME)
    }

    pub fn fragment(&self) -> &Template {
        static FRAGMENT: OnceLock<Template> = OnceLock::new();
        self.template(BuiltIn::Fragment, &FRAGMENT)
    }

    pub fn index(&self) -> &Template {
        static INDEX: OnceLock<Template> = OnceLock::new();
        self.template(BuiltIn::Index, &INDEX)
    }

    /// One's own, or the built-in one, which is read once.
    fn template(&self, which: BuiltIn, slot: &'static OnceLock<Template>) -> &Template {
        self.own.get(&which).unwrap_or_else(|| built_in(slot, which))
    }

    /// The rules of a style sheet: one's own, or the built-in ones.
    pub fn css(&self, which: BuiltIn) -> &str {
        let css = self.css.get(&which).map_or(which.text(), String::as_str);
        builtin::without_heading(css)
    }
}

fn built_in(slot: &'static OnceLock<Template>, which: BuiltIn) -> &'static Template {
    slot.get_or_init(|| {
        Template::new(which.name(), which.text().to_owned()).expect("the built-in template is well formed")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_comment_at_the_top_names_every_value() {
        for which in BUILT_IN.into_iter().filter(|which| !which.is_style_sheet()) {
            let (heading, _) = which.text().split_once("#}").expect("a comment");
            let template = Template::new(which.name(), which.text().to_owned()).expect("well formed");
            let template = template.environment.get_template(sandbox::NAME).expect("added");
            let words: Vec<&str> = heading.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            for value in template.undeclared_variables(true) {
                for name in value.split('.') {
                    assert!(
                        words.contains(&name),
                        "{}: `{value}` is not in the comment",
                        which.name()
                    );
                }
            }
        }
    }
}
