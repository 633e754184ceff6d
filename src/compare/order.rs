//! Which items have changed their places.

/// The places of a longest rising series in `numbers`: what stayed in order while the rest moved. Of several the one
/// that ends lowest. Takes n log n steps.
pub fn in_order(numbers: &[usize]) -> Vec<bool> {
    // Of each length the place where the best series of that length ends, and before each place the one it follows.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (place, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    let mut stays = vec![false; numbers.len()];
    let mut place = ends.last().copied();
    while let Some(at) = place {
        stays[at] = true;
        place = before[at];
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn what_stays_is_the_longest_rising_series() {
        let moved = |numbers: &[usize]| -> Vec<usize> {
            let stays = in_order(numbers);
            (0..numbers.len())
                .filter(|at| !stays[*at])
                .map(|at| numbers[at])
                .collect()
        };
        assert!(moved(&[]).is_empty());
        assert!(moved(&[0, 1, 2, 3]).is_empty());
        assert_eq!(moved(&[3, 0, 1, 2]), [3]);
        assert_eq!(moved(&[1, 2, 3, 0]), [0]);
        assert_eq!(moved(&[0, 2, 1, 3]), [2]);
        assert_eq!(moved(&[2, 1, 0]), [2, 1]);
    }
}
