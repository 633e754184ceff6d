//! The labels of a page, in the language of the map.

use crate::words::Words;
use serde::Serialize;

#[derive(Serialize)]
pub struct PageWords<'a> {
    pub skip: &'a str,
    pub glance: &'a str,
    pub map: &'a str,
    pub size: &'a str,
    pub fit: &'a str,
    pub full_size: String,
    pub none: &'a str,
    pub view: &'a str,
    pub as_map: &'a str,
    pub stages: &'a str,
    pub in_table: &'a str,
    pub search: &'a str,
    pub found: &'a str,
    pub nothing_found: &'a str,
    pub lanes: &'a str,
    pub close: &'a str,
    pub linked: &'a str,
    pub copy_table: &'a str,
    pub copied: &'a str,
    pub print: &'a str,
    pub colours: &'a str,
    pub as_system: &'a str,
    pub light: &'a str,
    pub dark: &'a str,
    pub everybody: &'a str,
    pub personas: &'a str,
    pub emotions: &'a str,
    pub matrix: &'a str,
}

impl<'a> PageWords<'a> {
    pub fn of(words: &Words<'a>) -> Self {
        Self {
            skip: words.skip_to_tables,
            glance: words.at_a_glance,
            map: words.journey_map,
            size: words.size,
            fit: words.fit,
            full_size: words.percent(100.0),
            none: words.none,
            view: words.view,
            as_map: words.as_map,
            stages: words.stages,
            in_table: words.in_table,
            search: words.search,
            found: words.found,
            nothing_found: words.nothing_found,
            lanes: words.lanes,
            close: words.close,
            linked: words.linked,
            copy_table: words.copy_table,
            copied: words.copied,
            print: words.print,
            colours: words.colours,
            as_system: words.as_system,
            light: words.light,
            dark: words.dark,
            everybody: words.everybody,
            personas: words.personas,
            emotions: words.emotion,
            matrix: words.impact_and_effort,
        }
    }

    /// All of them, which may be set in either of two faces.
    pub fn all(&self) -> [&str; 27] {
        [
            self.skip,
            self.glance,
            self.map,
            self.size,
            self.fit,
            &self.full_size,
            self.none,
            self.view,
            self.as_map,
            self.stages,
            self.in_table,
            self.search,
            self.found,
            self.nothing_found,
            self.lanes,
            self.close,
            self.linked,
            self.copy_table,
            self.copied,
            self.print,
            self.colours,
            self.as_system,
            self.light,
            self.dark,
            self.everybody,
            self.personas,
            "⋯",
        ]
    }
}
