//! A lane in portions: what of it stands on each of several sheets, where one sheet is too low for all of it.
//!
//! A cell is a column of pieces that nothing crosses between: cards, or lines of text. Each sheet goes on in every cell
//! where the last one ended. What a lane draws outside of its cells, such as a row across all stages, comes below
//! them; the label stands on every sheet.

use super::grid::{CONTENT_LEFT, LANE_PADDING};
use crate::scene::{Bounds, Group, Node};
use std::ops::Range;

/// What of a lane stands on a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Portion {
    Pieces(Pieces),
    /// Some tracks of a lane of the blueprint.
    Tracks(Range<usize>),
    /// The curves of some personas, where each has a plot of its own.
    Plots(Range<usize>),
    /// Some of the numbered notes under the curves of some personas.
    Notes {
        plots: Range<usize>,
        notes: Notes,
    },
    /// Of each stage some of its touchpoints.
    Touchpoints(Vec<Range<usize>>),
}

/// Which of the numbered notes stand on a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Notes {
    pub range: Range<usize>,
    /// The curves stand on an earlier sheet.
    pub alone: bool,
}

/// One of the portions of a lane whose cells are columns of pieces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pieces {
    /// Counted from 0.
    pub number: usize,
    /// The height that the content of no portion exceeds, if its pieces allow that.
    pub room: f64,
}

/// What a lane needs at most above and below its content.
pub const AROUND: f64 = 2.0 * LANE_PADDING;

/// The heights of the portions of a lane that starts at `top`; a lane that cannot be parted has one.
pub fn heights(lane: &Group, top: f64, room: f64) -> Vec<f64> {
    let parted = Parted::of(lane.children.clone(), top);
    let shares = parted.shares(room);
    shares.iter().map(|share| parted.height(share)).collect()
}

/// Leaves of a lane that starts at `top` what belongs to a portion, and returns its height.
pub fn keep(lane: &mut Group, top: f64, portion: Pieces) -> f64 {
    let parted = Parted::of(std::mem::take(&mut lane.children), top);
    let share = parted
        .shares(portion.room)
        .into_iter()
        .nth(portion.number)
        .unwrap_or_default();
    let height = parted.height(&share);
    lane.children = parted.into_nodes(share);
    height
}

/// A lane taken apart.
struct Parted {
    top: f64,
    label: Vec<Node>,
    cells: Vec<Column>,
    /// What belongs to no cell.
    outside: Column,
}

#[derive(Default)]
struct Column {
    /// The group of the cell, without what is in it.
    group: Option<Group>,
    pieces: Vec<Piece>,
}

/// Nodes that belong together.
struct Piece {
    nodes: Vec<Node>,
    top: f64,
    bottom: f64,
}

/// What one portion has: of each cell, and of what is outside.
#[derive(Default)]
struct Share {
    cells: Vec<Range<usize>>,
    outside: Range<usize>,
}

impl Parted {
    fn of(nodes: Vec<Node>, top: f64) -> Parted {
        let (mut label, mut cells, mut outside) = (Vec::new(), Vec::new(), Vec::new());
        for node in nodes {
            match node {
                Node::Group(mut group) if group.id.as_ref().is_some_and(|id| id.starts_with("cell-")) => {
                    let pieces = pieces(std::mem::take(&mut group.children));
                    let group = Some(group);
                    cells.push(Column { group, pieces });
                }
                node if Bounds::of_node(&node).is_none_or(|bounds| bounds.right <= CONTENT_LEFT) => label.push(node),
                node => outside.push(node),
            }
        }
        let outside = Column {
            group: None,
            pieces: pieces(outside),
        };
        Parted {
            top,
            label,
            cells,
            outside,
        }
    }

    /// Where the content of the lane starts.
    fn start(&self) -> f64 {
        let columns = self.cells.iter().chain([&self.outside]);
        let starts = columns.filter_map(|column| Some(column.pieces.first()?.top));
        starts.reduce(f64::min).unwrap_or(self.top)
    }

    /// As many pieces of each column as fit into a height, at least one, and on with the rest.
    fn shares(&self, room: f64) -> Vec<Share> {
        // The lane may stand anywhere, and sums of places are not exact.
        let room = room + 0.01;
        let mut shares: Vec<Share> = Vec::new();
        loop {
            let mut share = Share::default();
            let done = shares.last();
            for (at, cell) in self.cells.iter().enumerate() {
                let from = done.and_then(|done| done.cells.get(at)).map_or(0, |range| range.end);
                share.cells.push(cell.fitting(from, room, 1));
            }
            let from = done.map_or(0, |done| done.outside.end);
            let cells = self.extent_of_cells(&share);
            let ended = self
                .cells
                .iter()
                .zip(&share.cells)
                .all(|(cell, range)| range.end == cell.pieces.len());
            share.outside = match (ended, cells > 0.0) {
                (false, _) => from..from,
                (true, true) => self.outside.fitting(from, room - cells - self.gap(), 0),
                (true, false) => self.outside.fitting(from, room, 1),
            };
            let is_last = ended && share.outside.end == self.outside.pieces.len();
            shares.push(share);
            if is_last {
                return shares;
            }
        }
    }

    fn extent_of_cells(&self, share: &Share) -> f64 {
        let extents = self
            .cells
            .iter()
            .zip(&share.cells)
            .map(|(cell, range)| cell.extent(range));
        extents.fold(0.0, f64::max)
    }

    /// Between the lowest cell and what is outside.
    fn gap(&self) -> f64 {
        let bottoms = self.cells.iter().filter_map(|cell| Some(cell.pieces.last()?.bottom));
        let top = self.outside.pieces.first().map(|piece| piece.top);
        match (top, bottoms.reduce(f64::max)) {
            (Some(top), Some(bottom)) => (top - bottom).max(0.0),
            _ => 0.0,
        }
    }

    /// The height of a portion with its padding.
    fn height(&self, share: &Share) -> f64 {
        let (cells, outside) = (self.extent_of_cells(share), self.outside.extent(&share.outside));
        let gap = if cells > 0.0 && outside > 0.0 { self.gap() } else { 0.0 };
        let label = Bounds::of(&self.label).map_or(0.0, |bounds| bounds.bottom - self.top);
        let content = self.start() - self.top + cells + gap + outside;
        content.max(label) + LANE_PADDING
    }

    fn into_nodes(self, share: Share) -> Vec<Node> {
        let (start, cells, gap) = (self.start(), self.extent_of_cells(&share), self.gap());
        let below = if cells > 0.0 { start + cells + gap } else { start };
        let mut nodes = self.label;
        for (cell, range) in self.cells.into_iter().zip(share.cells) {
            let group = cell.group.clone();
            let children = cell.taken(range, start);
            nodes.extend(group.map(|group| Node::Group(Group { children, ..group })));
        }
        nodes.extend(self.outside.taken(share.outside, below));
        nodes
    }
}

impl Column {
    /// The pieces from `from` on that take no more than `room`, or as few as have to be taken.
    fn fitting(&self, from: usize, room: f64, least: usize) -> Range<usize> {
        let count = self.pieces.len();
        let least = (from + least).min(count);
        let end = (least..count)
            .find(|at| self.extent(&(from..at + 1)) > room)
            .unwrap_or(count);
        from.min(count)..end
    }

    fn extent(&self, range: &Range<usize>) -> f64 {
        let pieces = self.pieces.get(range.clone()).unwrap_or_default();
        match (pieces.first(), pieces.last()) {
            (Some(first), Some(last)) => last.bottom - first.top,
            _ => 0.0,
        }
    }

    /// The nodes of some pieces, the first of which is moved to `top`.
    fn taken(self, range: Range<usize>, top: f64) -> Vec<Node> {
        let by = self.pieces.get(range.start).map_or(0.0, |first| top - first.top);
        let pieces = self.pieces.into_iter().skip(range.start).take(range.len());
        let mut nodes: Vec<Node> = pieces.flat_map(|piece| piece.nodes).collect();
        nodes.iter_mut().for_each(|node| node.lower(by));
        nodes
    }
}

/// The pieces of some nodes from top to bottom: nodes that overlap stay together, in the order they are drawn in.
fn pieces(nodes: Vec<Node>) -> Vec<Piece> {
    let bounded = nodes.into_iter().enumerate();
    let mut bounded: Vec<(usize, Bounds, Node)> = bounded
        .filter_map(|(at, node)| Some((at, Bounds::of_node(&node)?, node)))
        .collect();
    bounded.sort_by(|a, b| a.1.top.total_cmp(&b.1.top));
    let mut runs: Vec<(Bounds, Vec<(usize, Node)>)> = Vec::new();
    for (at, bounds, node) in bounded {
        match runs.last_mut().filter(|(above, _)| bounds.top < above.bottom - 0.5) {
            Some((around, run)) => {
                *around = around.joined(bounds);
                run.push((at, node));
            }
            None => runs.push((bounds, vec![(at, node)])),
        }
    }
    let piece = |(bounds, mut run): (Bounds, Vec<(usize, Node)>)| {
        run.sort_by_key(|(at, _)| *at);
        Piece {
            nodes: run.into_iter().map(|(_, node)| node).collect(),
            top: bounds.top,
            bottom: bounds.bottom,
        }
    };
    runs.into_iter().map(piece).collect()
}
