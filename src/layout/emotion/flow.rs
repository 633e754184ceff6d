//! Which column each note stands in: its stage's own, and the free ones beside it where that makes the band lower.
//!
//! The notes of a stage fill columns next to each other in their order, so that they read like a page. A column is free
//! for the stages beside it if no note belongs to its own stage.

/// Columns up to this height stay whole: to part them would save less than it costs to find the notes.
const WHOLE: f64 = 150.0;
/// The height is found to within a pixel: far fewer steps would do on any sheet that people make.
const STEPS: usize = 24;

/// The stage and the height of a note.
pub type Size = (usize, f64);

/// The column of each note. The notes come in the order of their stages; `gap` is kept between two in a column.
pub fn columns(notes: &[Size], count: usize, gap: f64) -> Vec<usize> {
    let blocks = blocks(notes, gap);
    let tallest_note = notes.iter().map(|note| note.1).fold(WHOLE, f64::max);
    let mut high = blocks.iter().map(|block| block.height).fold(tallest_note, f64::max);
    let mut low = tallest_note;
    let mut best = arrange(&blocks, count, gap, high);
    for _ in 0..STEPS {
        let middle = (low + high) / 2.0;
        match arrange(&blocks, count, gap, middle) {
            Some(columns) => (best, high) = (Some(columns), middle),
            None => low = middle,
        }
    }
    best.unwrap_or_else(|| notes.iter().map(|note| note.0).collect())
}

/// The notes of one stage.
struct Block {
    stage: usize,
    notes: Vec<f64>,
    height: f64,
}

fn blocks(notes: &[Size], gap: f64) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (stage, height) in notes {
        match blocks.last_mut().filter(|block| block.stage == *stage) {
            Some(block) => {
                block.notes.push(*height);
                block.height += gap + height;
            }
            None => blocks.push(Block {
                stage: *stage,
                notes: vec![*height],
                height: *height,
            }),
        }
    }
    blocks
}

/// The columns of all notes if none may be higher than `limit`. From right to left: what a stage needs beside its own
/// column it takes at the right first, where nobody after it can.
fn arrange(blocks: &[Block], count: usize, gap: f64, limit: f64) -> Option<Vec<usize>> {
    let mut taken = vec![false; count];
    for block in blocks {
        *taken.get_mut(block.stage)? = true;
    }
    let mut columns = Vec::new();
    for block in blocks.iter().rev() {
        let rows = fill(&block.notes, gap, limit);
        let needed = rows.last().map_or(1, |last| last + 1);
        let is_free = |column: usize| taken.get(column) == Some(&false);
        let right = needed > 1 && is_free(block.stage + 1);
        let left = needed > 1 + usize::from(right) && block.stage.checked_sub(1).is_some_and(is_free);
        if needed > 1 + usize::from(left) + usize::from(right) {
            return None;
        }
        let first = block.stage - usize::from(left);
        taken[first..first + needed].fill(true);
        columns.extend(rows.iter().rev().map(|row| first + row));
    }
    columns.reverse();
    Some(columns)
}

/// For each note how many columns are full before it.
fn fill(notes: &[f64], gap: f64, limit: f64) -> Vec<usize> {
    let (mut column, mut used) = (0, 0.0);
    let place = |height: &f64| {
        if used > 0.0 && used + gap + height > limit {
            column += 1;
            used = 0.0;
        }
        used += height + if used > 0.0 { gap } else { 0.0 };
        column
    };
    notes.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(stages: &[usize], count: usize) -> Vec<usize> {
        let notes: Vec<Size> = stages.iter().map(|stage| (*stage, 60.0)).collect();
        columns(&notes, count, 8.0)
    }

    #[test]
    fn many_notes_of_a_stage_flow_over_its_free_neighbours_in_their_order() {
        assert_eq!(of(&[2; 6], 5), [1, 1, 2, 2, 3, 3]);
        assert_eq!(of(&[0; 4], 5), [0, 0, 1, 1]);
        assert_eq!(of(&[4; 4], 5), [3, 3, 4, 4]);
    }

    #[test]
    fn two_notes_stay_together() {
        assert_eq!(of(&[2, 2], 5), [2, 2]);
    }

    #[test]
    fn a_column_with_notes_of_its_own_is_nobody_elses() {
        assert_eq!(of(&[1, 1, 1, 1, 2], 3), [0, 0, 1, 1, 2]);
        assert_eq!(of(&[0, 1, 1, 1, 1, 2], 3), [0, 1, 1, 1, 1, 2]);
        // One column between two stages that would both like it.
        assert_eq!(of(&[0, 0, 0, 0, 2, 2, 2, 2], 3), [0, 0, 0, 0, 2, 2, 2, 2]);
        assert_eq!(of(&[0, 0, 0, 0, 2, 2, 2, 2], 4), [0, 0, 1, 1, 2, 2, 3, 3]);
    }
}
