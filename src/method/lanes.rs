//! The lanes that every map may have, in the order in which they are drawn unless the map says otherwise.

pub const BUILT_IN: [&str; 17] = [
    "stages",
    "milestones",
    "customer_goal",
    "business_goal",
    "message",
    "actions",
    "touchpoints",
    "thoughts",
    "emotion",
    "bright_spots",
    "pain_points",
    "solutions",
    "kpis",
    "physical_evidence",
    "frontstage",
    "backstage",
    "support",
];

/// The lane that is always drawn.
pub const STAGES: &str = BUILT_IN[0];
