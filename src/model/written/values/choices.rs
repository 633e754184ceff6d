//! The words that a key may take, where they are few.

use crate::model::{
    Better, ChangeKind, ContactKind, MapType, PersonaKind, Perspective, Phase, Severity, SourceKind, Status,
};
use crate::syntax::Choice;

macro_rules! choices {
    ($($name:ident { $($word:literal => $value:ident),* $(,)? })*) => {$(
        impl Choice for $name {
            const CHOICES: &'static [(&'static str, Self)] = &[$(($word, Self::$value)),*];
        }
    )*};
}

choices! {
    MapType { "current-state" => CurrentState, "future-state" => FutureState, "day-in-the-life" => DayInTheLife }
    Perspective { "customer" => Customer, "business" => Business }
    PersonaKind { "customer" => Customer, "helper" => Helper, "staff" => Staff }
    ContactKind { "digital" => Digital, "physical" => Physical, "human" => Human }
    ChangeKind { "new" => New, "changed" => Changed, "removed" => Removed, "kept" => Kept }
    Severity { "critical" => Critical, "major" => Major, "minor" => Minor, "trivial" => Trivial }
    Status {
        "idea" => Idea, "planned" => Planned, "in-progress" => InProgress, "done" => Done, "rejected" => Rejected,
    }
    Better { "higher" => Higher, "lower" => Lower }
    SourceKind {
        "survey" => Survey, "interview" => Interview, "analytics" => Analytics, "crm" => Crm, "voc" => Voc,
        "social" => Social, "observation" => Observation, "support-log" => SupportLog,
        "usability-test" => UsabilityTest, "workshop" => Workshop, "desk" => Desk, "assumption" => Assumption,
    }
    Phase {
        "trigger" => Trigger, "awareness" => Awareness, "research" => Research, "consideration" => Consideration,
        "decision" => Decision, "purchase" => Purchase, "onboarding" => Onboarding, "use" => Use,
        "service" => Service, "retention" => Retention, "loyalty" => Loyalty, "advocacy" => Advocacy,
        "offboarding" => Offboarding, "apply" => Apply, "wait" => Wait, "visit" => Visit, "recover" => Recover,
    }
}
