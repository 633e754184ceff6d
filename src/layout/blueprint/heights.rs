//! At which height arrows touch the sides of a bar.

use super::arrows::Link;
use super::bars::Bar;
use super::plan::{Side, Turns};
use std::collections::BTreeMap;

/// What touches a bar at one side: arrows in or out, whole or broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct End {
    enters: bool,
    broken: bool,
}

/// For each link the heights at which it leaves its source and enters its target: the middle of the first line, or
/// spread over the side where arrows of different kinds meet.
pub fn of(bars: &[Bar], links: &[Link]) -> Vec<(f64, f64)> {
    let heights = spread(bars, links);
    let height = |bar: usize, side: Side, enters: bool, broken: bool| {
        let end = End { enters, broken };
        heights.get(&(bar, side, end)).copied().unwrap_or(bars[bar].middle())
    };
    links
        .iter()
        .map(|link| match link.plan.turns {
            Turns::None | Turns::Down(_) => (bars[link.source].middle(), bars[link.target].middle()),
            _ => (
                height(link.source, link.plan.leave, false, link.broken),
                height(link.target, link.plan.enter, true, link.broken),
            ),
        })
        .collect()
}

fn spread(bars: &[Bar], links: &[Link]) -> BTreeMap<(usize, Side, End), f64> {
    let mut heights = BTreeMap::new();
    for ((bar, side), mut ends) in ends_by_side(bars, links) {
        // What comes from above touches above.
        ends.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
        let bar_at = &bars[bar];
        let share = bar_at.height / ends.len() as f64;
        for (at, (end, _)) in ends.iter().enumerate() {
            let y = match ends.len() {
                1 => bar_at.middle(),
                _ => bar_at.top + share * (at as f64 + 0.5),
            };
            heights.insert((bar, side, *end), y);
        }
    }
    heights
}

/// The kinds of arrows at each side of a bar, with the mean height of the bars at their other ends.
fn ends_by_side(bars: &[Bar], links: &[Link]) -> BTreeMap<(usize, Side), Vec<(End, f64)>> {
    let mut sides: BTreeMap<(usize, Side), BTreeMap<End, (f64, f64)>> = BTreeMap::new();
    for link in links.iter().filter(|link| link.plan.turns.at_sides()) {
        let leaves = (link.source, link.plan.leave, false, bars[link.target].top);
        let enters = (link.target, link.plan.enter, true, bars[link.source].top);
        for (bar, side, enters, other) in [leaves, enters] {
            let end = End {
                enters,
                broken: link.broken,
            };
            let (sum, count) = sides.entry((bar, side)).or_default().entry(end).or_default();
            *sum += other;
            *count += 1.0;
        }
    }
    let mean = |(end, (sum, count)): (End, (f64, f64))| (end, sum / count);
    sides
        .into_iter()
        .map(|(side, ends)| (side, ends.into_iter().map(mean).collect()))
        .collect()
}
