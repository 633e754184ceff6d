//! The words that a key may take, where they are few.

use crate::method::{phases, synonyms};
use crate::model::{
    Better, ChangeKind, ContactKind, MapType, PersonaKind, Perspective, Phase, Severity, SourceKind, Status,
};
use crate::syntax::{Choice, Meant};
use crate::words;

/// What maps say for a word of the format, else what means about the same.
fn meant<T: Choice>(word: &str, labels: &[&str], like: impl Fn(&str) -> Option<&'static str>) -> Option<Meant> {
    let words_of_list = T::CHOICES.iter().map(|(name, _)| *name);
    let label = words::word_of(word, labels, words_of_list).map(Meant::Label);
    label.or_else(|| like(word).map(Meant::Like))
}

macro_rules! like {
    ($synonyms:ident) => {
        |word| synonyms::meant(word, synonyms::$synonyms)
    };
    ($($meant:ident)::+) => {
        $($meant)::+
    };
}

/// A kind of word: the labels that maps have for it, what means about the same, and the words.
macro_rules! choices {
    ($($name:ident drawn as [$($label:literal),*] like $($like:ident)::+ { $($word:literal => $value:ident),* $(,)? })*) => {$(
        impl Choice for $name {
            const CHOICES: &'static [(&'static str, Self)] = &[$(($word, Self::$value)),*];

            fn meant(word: &str) -> Option<Meant> {
                meant::<Self>(word, &[$($label),*], like!($($like)::+))
            }
        }
    )*};
}

choices! {
    MapType drawn as ["current_state", "future_state", "day_in_the_life"] like MAP_TYPES { "current-state" => CurrentState, "future-state" => FutureState, "day-in-the-life" => DayInTheLife }
    Perspective drawn as ["customer"] like PERSPECTIVES { "customer" => Customer, "business" => Business }
    PersonaKind drawn as ["customer", "helper", "staff"] like PERSONA_KINDS { "customer" => Customer, "helper" => Helper, "staff" => Staff }
    ContactKind drawn as ["digital"] like CONTACT_KINDS { "digital" => Digital, "physical" => Physical, "human" => Human }
    ChangeKind drawn as ["change_new", "change_changed", "change_removed", "change_kept"] like CHANGES { "new" => New, "changed" => Changed, "removed" => Removed, "kept" => Kept }
    Severity drawn as ["severities"] like SEVERITIES { "critical" => Critical, "major" => Major, "minor" => Minor, "trivial" => Trivial }
    Status drawn as ["statuses"] like STATUSES {
        "idea" => Idea, "planned" => Planned, "in-progress" => InProgress, "done" => Done, "rejected" => Rejected,
    }
    Better drawn as [] like DIRECTIONS { "higher" => Higher, "lower" => Lower }
    SourceKind drawn as ["source_kinds"] like SOURCE_KINDS {
        "survey" => Survey, "interview" => Interview, "analytics" => Analytics, "crm" => Crm, "voc" => Voc,
        "social" => Social, "observation" => Observation, "support-log" => SupportLog,
        "usability-test" => UsabilityTest, "workshop" => Workshop, "desk" => Desk, "assumption" => Assumption,
    }
    Phase drawn as ["phases"] like phases::meant {
        "trigger" => Trigger, "awareness" => Awareness, "research" => Research, "consideration" => Consideration,
        "decision" => Decision, "purchase" => Purchase, "onboarding" => Onboarding, "use" => Use,
        "service" => Service, "retention" => Retention, "loyalty" => Loyalty, "advocacy" => Advocacy,
        "offboarding" => Offboarding, "apply" => Apply, "wait" => Wait, "visit" => Visit, "recover" => Recover,
    }
}
