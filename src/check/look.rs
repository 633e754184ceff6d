//! What a rule's check is given: the map, the day, and a collector that counts what was looked at.
//!
//! Findings and the scorecard come out of one call, [`Look::expect`], so that they cannot disagree.

use super::Settings;
use super::rule::Rule;
use super::texts::{Written, texts};
use crate::diag::{Diagnostic, Level};
use crate::model::{
    BlueprintItem, BrightSpot, Goal, Kpi, Map, PainPoint, Persona, Solution, Source, Stage, Touchpoint,
};
use crate::source::Span;
use crate::text::Fonts;
use crate::words::LabelKey;
use jiff::civil;
use std::cell::OnceCell;

/// One rule looking at one map.
pub struct Look<'a> {
    pub map: &'a Map,
    pub today: civil::Date,
    /// Sources older than this are outdated.
    pub source_age_months: u32,
    pub fonts: &'a Fonts,
    /// The fixed words of the map that a project writes otherwise.
    pub labels: &'a [(LabelKey, String)],
    texts: &'a OnceCell<Vec<Written<'a>>>,
    pub(super) rule: &'static Rule,
    pub(super) level: Level,
    pub(super) applicable: u32,
    pub(super) findings: Vec<Finding<'a>>,
}

/// A finding, and the name of the item it is about; empty for the whole map.
pub(super) struct Finding<'a> {
    pub diagnostic: Diagnostic,
    pub subject: &'a str,
}

/// What a check is about, and where its finding would point.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    kind: &'static str,
    id: &'a str,
    name: &'a str,
    span: Span,
    /// Its name could not be read, so nobody could say which item a finding is about.
    is_nameless: bool,
}

impl<'a> Item<'a> {
    /// The whole map; findings point at the top-level key that should hold the answer, else at the title.
    pub fn map(map: &'a Map, key: &str) -> Self {
        Self {
            kind: "",
            id: "",
            name: "",
            span: map.key_or_title(key),
            is_nameless: false,
        }
    }

    /// The same item, but a smaller or other place to point at.
    pub fn at(self, span: Span) -> Self {
        Self { span, ..self }
    }

    pub fn name(&self) -> &'a str {
        self.name
    }

    pub fn span(&self) -> Span {
        self.span
    }

    fn label(&self) -> String {
        if self.kind.is_empty() {
            String::new()
        } else {
            format!("{}/{}", self.kind, self.id)
        }
    }
}

/// Declared items; their findings point at the name.
macro_rules! items {
    ($($type:ident $kind:literal,)*) => {$(
        impl<'a> From<&'a $type> for Item<'a> {
            fn from(item: &'a $type) -> Self {
                Self {
                    kind: $kind,
                    id: &item.head.id,
                    name: &item.head.name,
                    span: item.head.name.span,
                    is_nameless: item.head.broken.contains("name"),
                }
            }
        }
    )*};
}

items! {
    Goal "goal",
    Persona "persona",
    Stage "stage",
    Touchpoint "touchpoint",
    PainPoint "pain-point",
    BrightSpot "bright-spot",
    Solution "solution",
    Kpi "kpi",
    Source "source",
    BlueprintItem "blueprint-item",
}

impl<'a> Look<'a> {
    /// `texts` is shared by the rules that look at one map.
    pub(super) fn new(
        rule: &'static Rule,
        map: &'a Map,
        settings: &'a Settings,
        texts: &'a OnceCell<Vec<Written<'a>>>,
    ) -> Self {
        Self {
            map,
            today: settings.today,
            source_age_months: settings.source_age_months,
            fonts: &settings.fonts,
            labels: &settings.labels,
            texts,
            rule,
            level: rule.level,
            applicable: 0,
            findings: Vec::new(),
        }
    }

    /// Every text of the map.
    pub fn texts(&self) -> &'a [Written<'a>] {
        self.texts.get_or_init(|| texts(self.map))
    }

    /// For this map the findings weigh more than usual.
    pub fn raise(&mut self, level: Level) {
        self.level = level;
    }

    /// One check on one item: counted, and where it does not hold, found. `tell` fills in message and help.
    pub fn expect(&mut self, item: impl Into<Item<'a>>, holds: bool, tell: impl FnOnce(Diagnostic) -> Diagnostic) {
        let item = item.into();
        if item.is_nameless {
            return;
        }
        self.applicable += 1;
        if !holds {
            let found = Diagnostic::new(self.rule.code, self.rule.name, self.level, item.span, "").item(item.label());
            self.findings.push(Finding {
                diagnostic: tell(found),
                subject: item.name,
            });
        }
    }
}

/// Text of the map inside a message: in backticks, on one line, and no longer than a message can bear.
pub fn quote(text: &str) -> String {
    const LONGEST: usize = 70;
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ").replace('`', "'");
    if words.chars().count() <= LONGEST {
        return format!("`{words}`");
    }
    let cut: String = words.chars().take(LONGEST - 1).collect();
    format!("`{}…`", cut.trim_end())
}
