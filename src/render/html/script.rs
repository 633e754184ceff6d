//! What makes pages move. It is the same for every page, and cannot be replaced.

use crate::render::template::without_heading;
use std::sync::LazyLock;

/// The script of a map's page.
pub static OF_MAP: LazyLock<String> = LazyLock::new(|| behind_common(include_str!("../../../templates/page.js")));

/// The script of the page over the pages.
pub static OF_INDEX: LazyLock<String> = LazyLock::new(|| behind_common(include_str!("../../../templates/index.js")));

/// What pages have in common, then what is a page's own, in a scope that leaves nothing behind. The comments at the top
/// are for those who read the sources.
fn behind_common(own: &str) -> String {
    let common = without_heading(include_str!("../../../templates/common.js"));
    format!("(() => {{\n{common}\n{}}})();\n", without_heading(own))
}
