//! What a rule is: its declaration, which the check, the explain page, the documentation and the tests all read.

use super::look::Look;
use crate::diag::{Code, Level};
use std::ops::Range;

/// One rule. Declared in a file of its own under `rules`.
pub struct Rule {
    pub code: Code,
    /// Names the flaw in kebab case, so that it reads well after "allow".
    pub name: &'static str,
    /// The level it is shipped with.
    pub level: Level,
    /// What it looks for, exceptions included.
    pub looks_for: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// Where the method says so.
    pub source: &'static str,
    /// A definition that fires it. `«»` mark the span of the finding and are no part of the definition.
    pub fails: &'static str,
    /// A definition that does not.
    pub passes: &'static str,
    /// `None` for what is found while a definition is read.
    pub check: Option<fn(&mut Look)>,
}

/// A definition, and the bytes of it that a finding points at.
pub struct Example {
    pub text: String,
    pub span: Range<usize>,
}

/// The groups that codes belong to: the hundreds of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Format,
    Goals,
    Profile,
    Stages,
    Touchpoints,
    PainPoints,
    Solutions,
    Practice,
}

impl Group {
    pub const ALL: [Group; 8] = [
        Group::Format,
        Group::Goals,
        Group::Profile,
        Group::Stages,
        Group::Touchpoints,
        Group::PainPoints,
        Group::Solutions,
        Group::Practice,
    ];

    pub fn of(code: Code) -> Group {
        Group::ALL[usize::from(code.0 / 100).min(7)]
    }

    pub fn title(self) -> &'static str {
        match self {
            Group::Format => "Format",
            Group::Goals => "Goals and map type",
            Group::Profile => "Customer profile",
            Group::Stages => "Stages",
            Group::Touchpoints => "Touchpoints and emotions",
            Group::PainPoints => "Pain points",
            Group::Solutions => "Solutions",
            Group::Practice => "Practice",
        }
    }

    /// The position of its step on the scorecard; `None` for format and practice, which are no steps.
    pub fn step(self) -> Option<usize> {
        match self {
            Group::Format | Group::Practice => None,
            _ => Some(self as usize - 1),
        }
    }
}

impl Rule {
    pub fn group(&self) -> Group {
        Group::of(self.code)
    }

    /// The rule says that a step of the method is missing altogether.
    pub fn is_missing_step(&self) -> bool {
        self.level == Level::Error && self.group().step().is_some()
    }

    /// The name in words: `stage without touchpoint`.
    pub fn words(&self) -> String {
        self.name.replace('-', " ").replace("kpi", "KPI")
    }

    /// What cannot be compiled as meant cannot be allowed either.
    pub fn can_be_switched_off(&self) -> bool {
        self.group() != Group::Format || self.level < Level::Error
    }

    /// The failing example without its marks.
    pub fn failing(&self) -> Example {
        let start = self.fails.find('«').unwrap_or(0);
        let end = self
            .fails
            .find('»')
            .map_or(start, |end| end.saturating_sub('«'.len_utf8()));
        Example {
            text: self.fails.replace(['«', '»'], ""),
            span: start..end,
        }
    }
}
