//! The words that a key may take, where they are few.

use crate::method::{phases, synonyms};
use crate::model::{
    Better, ChangeKind, ContactKind, MapType, PersonaKind, Perspective, Phase, Severity, SourceKind, Status,
};
use crate::syntax::Choice;

macro_rules! choices {
    ($($name:ident $(like $synonyms:ident)? $(by $meant:path)? { $($word:literal => $value:ident),* $(,)? })*) => {$(
        impl Choice for $name {
            const CHOICES: &'static [(&'static str, Self)] = &[$(($word, Self::$value)),*];

            $(fn meant(word: &str) -> Option<&'static str> {
                synonyms::meant(word, synonyms::$synonyms)
            })?
            $(fn meant(word: &str) -> Option<&'static str> {
                $meant(word)
            })?
        }
    )*};
}

choices! {
    MapType like MAP_TYPES { "current-state" => CurrentState, "future-state" => FutureState, "day-in-the-life" => DayInTheLife }
    Perspective like PERSPECTIVES { "customer" => Customer, "business" => Business }
    PersonaKind like PERSONA_KINDS { "customer" => Customer, "helper" => Helper, "staff" => Staff }
    ContactKind like CONTACT_KINDS { "digital" => Digital, "physical" => Physical, "human" => Human }
    ChangeKind like CHANGES { "new" => New, "changed" => Changed, "removed" => Removed, "kept" => Kept }
    Severity like SEVERITIES { "critical" => Critical, "major" => Major, "minor" => Minor, "trivial" => Trivial }
    Status like STATUSES {
        "idea" => Idea, "planned" => Planned, "in-progress" => InProgress, "done" => Done, "rejected" => Rejected,
    }
    Better like DIRECTIONS { "higher" => Higher, "lower" => Lower }
    SourceKind like SOURCE_KINDS {
        "survey" => Survey, "interview" => Interview, "analytics" => Analytics, "crm" => Crm, "voc" => Voc,
        "social" => Social, "observation" => Observation, "support-log" => SupportLog,
        "usability-test" => UsabilityTest, "workshop" => Workshop, "desk" => Desk, "assumption" => Assumption,
    }
    Phase by phases::meant {
        "trigger" => Trigger, "awareness" => Awareness, "research" => Research, "consideration" => Consideration,
        "decision" => Decision, "purchase" => Purchase, "onboarding" => Onboarding, "use" => Use,
        "service" => Service, "retention" => Retention, "loyalty" => Loyalty, "advocacy" => Advocacy,
        "offboarding" => Offboarding, "apply" => Apply, "wait" => Wait, "visit" => Visit, "recover" => Recover,
    }
}
