//! The names of the icons that a channel may take. The drawings belong to `scene`.

use super::channels::BUILT_IN;

/// The icons of the lanes.
pub const LANE_ICONS: [&str; 11] = [
    "target",
    "briefcase",
    "quote",
    "steps",
    "route",
    "pulse",
    "alert",
    "bulb",
    "gauge",
    "layers",
    "device",
];

/// Every name that `icon` takes: one for each built-in channel, of the same name, then those of the lanes.
pub const ICON_NAMES: &[&str] = &{
    let mut names = [""; BUILT_IN.len() + LANE_ICONS.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = if at < BUILT_IN.len() {
            BUILT_IN[at].id
        } else {
            LANE_ICONS[at - BUILT_IN.len()]
        };
        at += 1;
    }
    names
};
