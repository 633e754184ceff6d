//! Moves things on a line apart until none overlaps, each as little as possible.

/// The starts of things that want to start at `wanted` (in growing order), have these sizes and keep `gap` between
/// them. Those that meet end up around their common mean.
pub fn spread(wanted: &[f64], sizes: &[f64], gap: f64) -> Vec<f64> {
    // Without the sizes before it, each thing has a free position that may not fall below its neighbour's: the best
    // such positions are the means of merged blocks.
    let mut blocks: Vec<Block> = Vec::new();
    let mut offset = 0.0;
    let mut offsets = Vec::with_capacity(wanted.len());
    for (want, size) in wanted.iter().zip(sizes) {
        offsets.push(offset);
        let mut block = Block {
            sum: want - offset,
            count: 1,
        };
        while let Some(before) = blocks.pop_if(|before| before.mean() > block.mean()) {
            block.sum += before.sum;
            block.count += before.count;
        }
        blocks.push(block);
        offset += size + gap;
    }
    let free = blocks
        .iter()
        .flat_map(|block| std::iter::repeat_n(block.mean(), block.count));
    free.zip(offsets).map(|(free, offset)| free + offset).collect()
}

struct Block {
    sum: f64,
    count: usize,
}

impl Block {
    fn mean(&self) -> f64 {
        self.sum / self.count as f64
    }
}

/// As [`spread`], within `low..high` as far as there is room; what does not fit runs over the high end.
pub fn spread_within(wanted: &[f64], sizes: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let mut starts = spread(wanted, sizes, gap);
    let mut limit = high;
    for (start, size) in starts.iter_mut().zip(sizes).rev() {
        *start = start.min(limit - size);
        limit = *start - gap;
    }
    let mut free = low;
    for (start, size) in starts.iter_mut().zip(sizes) {
        *start = start.max(free);
        free = *start + size + gap;
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_that_meet_stand_around_their_mean() {
        assert_eq!(spread(&[100.0, 106.0], &[16.0, 16.0], 2.0), [94.0, 112.0]);
        assert_eq!(spread(&[100.0, 140.0], &[16.0, 16.0], 2.0), [100.0, 140.0]);
        assert_eq!(spread(&[0.0, 10.0, 20.0], &[20.0; 3], 0.0), [-10.0, 10.0, 30.0]);
    }

    #[test]
    fn the_ends_hold() {
        assert_eq!(spread_within(&[-5.0, 0.0], &[10.0; 2], 0.0, 0.0, 100.0), [0.0, 10.0]);
        assert_eq!(spread_within(&[95.0, 98.0], &[10.0; 2], 0.0, 0.0, 100.0), [80.0, 90.0]);
    }
}
