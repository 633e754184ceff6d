//! Lanes that are higher than a sheet, in portions of some of their cards or lines of text each.

use crate::layout::compose::Block;
use crate::layout::lanes;
use crate::layout::portion::{self, Pieces, Portion};
use crate::scene::Node;

/// How many heights are tried between even portions and full ones.
const EVENNESS: u8 = 6;

/// The heights to try for portions that could all be as high as `even`, and need not be higher than `room`.
pub fn heights(even: f64, room: f64) -> impl Iterator<Item = f64> {
    let even = even.min(room);
    (0..=EVENNESS).map(move |step| even + (room - even) * f64::from(step) / f64::from(EVENNESS))
}

/// A block in as few portions as it needs where a sheet has this much room; they are as even as its cells allow.
pub fn parted(block: &Block, top: f64, node: &Node, room: f64) -> Vec<Block> {
    let whole = vec![block.clone()];
    let (Node::Group(lane), [choice]) = (node, block.lanes.as_slice()) else {
        return whole;
    };
    if block.height <= room || room <= portion::AROUND || !lanes::can_be_parted(&choice.id) {
        return whole;
    }
    let room = room - portion::AROUND;
    let fewest = portion::heights(lane, top, room).len();
    let room = heights(block.height / fewest as f64, room)
        .find(|room| portion::heights(lane, top, *room).len() <= fewest)
        .unwrap_or(room);
    let portions = portion::heights(lane, top, room).into_iter().enumerate();
    portions
        .map(|(number, height)| Block {
            height,
            portion: Some(Portion::Pieces(Pieces { number, room })),
            ..block.clone()
        })
        .collect()
}
