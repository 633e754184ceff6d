//! The files that people write as JSON Schemas, for editors that complete, explain and underline.
//!
//! What each key takes says its type where it is read; what it is for says [`described`].

mod described;

use crate::config;
use crate::model::written::{Library, Map};
use crate::syntax::schema::Schemas;
use crate::theme;
use serde_json::{Value, json};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    Definition,
    Library,
    Config,
    Theme,
}

impl File {
    pub const ALL: [File; 4] = [File::Definition, File::Library, File::Config, File::Theme];

    fn title(self) -> &'static str {
        match self {
            File::Definition => "Customer journey map",
            File::Library => "Library of customer journey maps",
            File::Config => "Configuration of journeymap",
            File::Theme => "Theme of journeymap",
        }
    }
}

/// The schema, in the draft that editors know.
pub fn schema(file: File) -> Value {
    let mut schemas = Schemas::new(described::key);
    let mut root = match file {
        File::Definition => schemas.mapping::<Map>(),
        File::Library => schemas.mapping::<Library>(),
        File::Config => config::schema(&mut schemas),
        File::Theme => theme::schema(&mut schemas),
    };
    root["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    root["title"] = file.title().into();
    root["definitions"] = json!(schemas.definitions);
    root
}
