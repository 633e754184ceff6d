//! The maps that `init` writes: one file a template and language, under `templates/init`.

use crate::model::MapType;
use clap::ValueEnum;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Template {
    /// Somebody buys in a shop, and comes back or not
    #[default]
    Retail,
    /// Somebody calls, because something is wrong
    CallCentre,
    /// A company buys software from a company
    Software,
    /// People need something from a public office
    PublicService,
    /// One day in somebody's life, of which you are a small part
    Day,
    /// A journey as it should become: new, changed, gone
    Future,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    #[default]
    En,
    De,
    Pl,
}

impl Template {
    /// As the command line takes it.
    pub fn name(self) -> String {
        let name = self.to_possible_value().map(|value| value.get_name().to_owned());
        name.unwrap_or_default()
    }

    pub fn kind(self) -> MapType {
        match self {
            Template::Day => MapType::DayInTheLife,
            Template::Future => MapType::FutureState,
            _ => MapType::CurrentState,
        }
    }
}

macro_rules! starter {
    ($lang:expr, $name:literal) => {
        match $lang {
            Lang::En => include_str!(concat!("../../../templates/init/", $name, ".en.yaml")),
            Lang::De => include_str!(concat!("../../../templates/init/", $name, ".de.yaml")),
            Lang::Pl => include_str!(concat!("../../../templates/init/", $name, ".pl.yaml")),
        }
    };
}

/// A map with the dates of a year, so that what it promises is not overdue the day it is written.
pub fn text(template: Template, lang: Lang, year: i16) -> String {
    let written = match template {
        Template::Retail => starter!(lang, "retail"),
        Template::CallCentre => starter!(lang, "call-centre"),
        Template::Software => starter!(lang, "software"),
        Template::PublicService => starter!(lang, "public-service"),
        Template::Day => starter!(lang, "day"),
        Template::Future => starter!(lang, "future"),
    };
    in_year(written, year)
}

/// The files are written in 2026, look back on 2025 and promise something for 2027; no other number in them is a year.
fn in_year(text: &str, year: i16) -> String {
    // Years have four digits.
    let year = year.clamp(1, 9998);
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("202") {
        out.push_str(before);
        let years = [("5", -1), ("6", 0), ("7", 1)];
        let found = years
            .iter()
            .find_map(|(digit, from)| Some((after.strip_prefix(digit)?, from)));
        let Some((after, from)) = found else {
            out.push_str("202");
            rest = after;
            continue;
        };
        out.push_str(&format!("{:04}", year + from));
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_move_with_the_year() {
        let text = "a: {date: 2025-12, due: 2027-06}\nb: 2026, 2028, 202";
        assert_eq!(in_year(text, 2026), text);
        assert_eq!(
            in_year(text, 2031),
            "a: {date: 2030-12, due: 2032-06}\nb: 2031, 2028, 202"
        );
        assert_eq!(in_year("2025", -5), "0000");
        assert_eq!(in_year("2027", 20_000), "9999");
    }
}
