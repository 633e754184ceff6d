//! The names of the icons that a channel may take. The drawings belong to `scene`.

use super::channels::BUILT_IN;

/// The icons of the lanes, and a few for channels of one's own.
pub const OTHER_ICONS: [&str; 22] = [
    "stages",
    "milestones",
    "customer-goal",
    "business-goal",
    "message",
    "actions",
    "touchpoints",
    "thoughts",
    "emotion",
    "bright-spots",
    "pain-points",
    "solutions",
    "kpis",
    "physical-evidence",
    "frontstage",
    "backstage",
    "support",
    "custom",
    "device",
    "home",
    "clock",
    "arrow",
];

/// Every name that `icon` takes: one for each built-in channel, of the same name, then the others.
pub const ICON_NAMES: &[&str] = &{
    let mut names = [""; BUILT_IN.len() + OTHER_ICONS.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = if at < BUILT_IN.len() {
            BUILT_IN[at].id
        } else {
            OTHER_ICONS[at - BUILT_IN.len()]
        };
        at += 1;
    }
    names
};
