//! The skeleton of a picture: everything around the shapes.

use super::Options;
use super::escape::decimal;
use crate::render::template::{Template, TemplateFault, markup};
use crate::scene::Scene;
use minijinja::{Value, context};
use resvg::usvg::roxmltree;

/// The template with its blanks filled in. `fonts` and `body` are markup already.
pub fn fill(
    template: &Template,
    scene: &Scene,
    background: &str,
    fonts: String,
    body: String,
    options: Options,
) -> Result<String, TemplateFault> {
    template.fill(context! {
        width => decimal(scene.width),
        height => decimal(scene.height),
        lang => &scene.lang,
        // Texts say themselves how they read; inside a page they would take its direction.
        rtl => scene.rtl,
        // Parts with a name of their own would be hidden inside a plain image.
        role => "graphics-document document",
        prefix => options.id_prefix,
        // As it is: a name in single quotes stays readable.
        family => options.family().map(|family| markup(family.to_owned())),
        title => &scene.title,
        description => &scene.description,
        fonts => if fonts.is_empty() { Value::from(()) } else { markup(fonts) },
        background => background,
        body => markup(body),
    })
}

/// Refuses a picture that no program could read.
pub fn check(template: &Template, picture: &str) -> Result<(), TemplateFault> {
    match roxmltree::Document::parse(picture) {
        Ok(document)
            if document
                .root_element()
                .has_tag_name(("http://www.w3.org/2000/svg", "svg")) =>
        {
            Ok(())
        }
        Ok(_) => Err(template.fault("the template does not make an `svg` element").help(HELP)),
        Err(error) => Err(template
            .fault(format!("the template does not make well-formed SVG: {error}"))
            .help("the line is that of the SVG which the template writes")
            .help(HELP)),
    }
}

const HELP: &str = "`journeymap templates export DIR` writes the built-in template to begin with";
