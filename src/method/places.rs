//! Keys that people write on the wrong kind of item, and where they belong.

use super::synonyms;

/// A key, the kinds of items on which it is out of place, and what to write instead.
struct Place {
    keys: &'static [&'static str],
    on: &'static [&'static str],
    instead: &'static str,
}

const PLACES: &[Place] = &[
    Place {
        keys: &[
            "title",
            "type",
            "lang",
            "finding",
            "scenario",
            "scope",
            "scale",
            "goals",
            "stages",
            "lanes",
            "brand",
            "use",
            "baseline",
            "value_proposition",
            "owner",
            "reviewed",
            "review_every",
            "version",
            "status",
        ],
        on: &["library"],
        instead: "it belongs to a map; a library holds what maps share: personas, sources, pain points, solutions, KPIs, \
                  departments and channels",
    },
    Place {
        keys: &["quote", "feeling", "score", "hope", "at"],
        on: &["touchpoint", "stage"],
        instead: "it belongs inside `emotion`, such as `emotion: {score: 0, quote: …}`",
    },
    Place {
        keys: &["affects"],
        on: &["touchpoint", "stage", "solution"],
        instead: "it says of a pain point how many it hits, such as `pain_points: [{name: …, affects: 31 % of callers}]`",
    },
    Place {
        keys: &["severity", "cause", "constraint", "solved_by"],
        on: &["touchpoint", "stage", "solution"],
        instead: "it belongs to a pain point, such as `pain_points: [{name: …, severity: major}]`",
    },
    Place {
        keys: &[
            "channel",
            "moment_of_truth",
            "handover",
            "lost",
            "optional",
            "share",
            "link",
            "owner",
        ],
        on: &["stage"],
        instead: "it belongs to a touchpoint, such as `touchpoints: [{name: …, channel: web}]`",
    },
    Place {
        keys: &[
            "effort",
            "impact",
            "due",
            "status",
            "stakeholders",
            "owner",
            "cost",
            "expected",
            "depends_on",
        ],
        on: &["pain point"],
        instead: "it belongs to the solution in `solutions`, which the pain point names in `solved_by`",
    },
    Place {
        keys: &[
            "effort",
            "impact",
            "due",
            "stakeholders",
            "cost",
            "expected",
            "depends_on",
        ],
        on: &["touchpoint", "stage"],
        instead: "it belongs to a solution in `solutions` at the top of the map, such as `solutions: [{name: …, effort: 2}]`",
    },
    Place {
        keys: &["solutions", "solution"],
        on: &["touchpoint", "stage"],
        instead: "solutions stand in `solutions` at the top of the map; a pain point names its own in `solved_by`",
    },
    Place {
        keys: &[
            "touchpoints",
            "emotion",
            "emotions",
            "bright_spots",
            "actions",
            "thoughts",
            "customer_goal",
        ],
        on: &["map"],
        instead: "it belongs to a stage, such as `stages: [{name: …, touchpoints: […]}]`",
    },
    Place {
        keys: &["client", "author", "logo", "color", "accent", "footer", "confidential"],
        on: &["map"],
        instead: "it belongs inside `brand`, such as `brand: {client: …}`",
    },
    Place {
        keys: &["from", "to", "not"],
        on: &["map"],
        instead: "it belongs inside `scope`, such as `scope: {from: …, to: …}`",
    },
    Place {
        keys: &["primary", "is_primary", "secondary", "main", "priority"],
        on: &["persona"],
        instead: "no persona ranks above another; they are drawn in the order of the list, so put the main one first",
    },
    Place {
        keys: &["says", "thinks", "does", "feels"],
        on: &["persona"],
        instead: "it belongs inside `empathy`, such as `empathy: {says: …, feels: …}`",
    },
    Place {
        keys: &["department", "system", "until", "next", "broken"],
        on: &["stage"],
        instead: "it belongs to an item of `frontstage`, `backstage` or `support`",
    },
    Place {
        keys: &["value", "target", "unit", "baseline", "history"],
        on: &["goal"],
        instead: "it belongs to a KPI in `kpis` at the top of the map, which the goal names in `kpi`",
    },
];

/// Keys whose value is easily taken for something else, and what it says.
const SAY: &[(&str, &str)] = &[
    (
        "scope",
        "where the journey starts and ends, such as `scope: {from: The idea of eating out, to: The way home}`",
    ),
    (
        "empathy",
        "what the persona says, thinks, does and feels, such as `empathy: {says: I am in a hurry}`",
    ),
    (
        "emotions",
        "what each persona feels, such as `emotions: {Mia: 1, Jo: angry}`",
    ),
    (
        "extra",
        "what the lanes of your own show here, such as `extra: {risks: The queue}`",
    ),
    (
        "backstage",
        "what happens behind the touchpoint, as texts; with more detail it stands in `backstage` of the stage",
    ),
    (
        "affects",
        "how many the pain point hits, such as `affects: 31 % of callers`",
    ),
    (
        "constraint",
        "which law or policy rules a solution out, such as `constraint: Required by law`",
    ),
    (
        "answers",
        "which need a solution serves, such as `answers: A table without a call`",
    ),
    (
        "expected",
        "what a solution should change, such as `expected: Half as many abandoned bookings`",
    ),
    (
        "handover",
        "what is carried over from the channel before, such as `handover: The number of the case`",
    ),
    (
        "moment_of_truth",
        "that the customer decides here, or what, such as `moment_of_truth: Is there a table at all?`",
    ),
    (
        "lost",
        "that the case is not kept, or what has to be told again, such as `lost: The whole story`",
    ),
    (
        "milestone",
        "what is reached at the end of the stage, such as `milestone: Table booked`",
    ),
    (
        "outcome",
        "which business result the KPI drives, such as `outcome: Revenue per evening`",
    ),
    (
        "change",
        "what becomes of the touchpoint: `new`, `changed`, `removed` or `kept`, or `change: {kind: changed, was: …, reason: …}`",
    ),
];

/// What the value of a key says.
pub fn says(key: &str) -> Option<&'static str> {
    let found = SAY.iter().find(|(name, _)| *name == key);
    found.map(|(_, says)| *says)
}

/// What to write instead of a key that this kind of item does not have.
pub fn instead(kind: &str, key: &str) -> Option<&'static str> {
    let place = PLACES
        .iter()
        .find(|place| place.on.contains(&kind) && place.keys.contains(&key));
    place.map(|place| place.instead)
}

/// As [`instead`], for a word that people write for such a key.
pub fn instead_of(kind: &str, word: &str) -> Option<&'static str> {
    synonyms::keys(word).find_map(|key| instead(kind, key))
}
