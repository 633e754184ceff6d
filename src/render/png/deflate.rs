//! Rows of a picture, compressed by any number of threads.
//!
//! Rows are not filtered, as on flat colours that costs a tenth in bytes, but for those that are like the row above:
//! they become nothing but zeros. Groups of bands are compressed by themselves, such that they can stand behind one
//! another, and are the same on any number of threads.

use super::runs::{Pixel, Rows};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use png::EncodingError;
use rayon::prelude::*;
use simd_adler32::Adler32;
use std::io::Write;

/// How hard the compressor tries, of 9: 2 takes two thirds of the time and a tenth more bytes, 6 twice the time and a
/// twentieth fewer.
const EFFORT: u32 = 4;
/// Bands that are compressed together: with fewer, too little is known of what came before.
pub const GROUP: usize = 8;

/// The row filter that changes nothing.
const NO_FILTER: u8 = 0;
/// The row filter that leaves the difference to the row above.
const UP: u8 = 2;

/// Says that what follows is deflated, with a window of 32 kB and the usual effort.
const START: [u8; 2] = [0x78, 0x9C];
/// A last block without anything in it.
const END: [u8; 2] = [0x03, 0x00];

/// The rows of a picture in some coding of its colours, as zlib would write them.
pub fn compress<const N: usize>(
    width: usize,
    bands: &[Rows],
    code: impl Fn(Pixel) -> [u8; N] + Sync,
) -> Result<Vec<u8>, EncodingError> {
    let parts = bands.par_chunks(GROUP).map(|bands| part(width, bands, &code));
    let parts: Vec<Part> = parts.collect::<Result<_, EncodingError>>()?;
    let mut out = START.to_vec();
    parts.iter().for_each(|part| out.extend(&part.data));
    out.extend(END);
    out.extend(sum(&parts).to_be_bytes());
    Ok(out)
}

/// Some rows, compressed.
struct Part {
    data: Vec<u8>,
    /// The sum of the bytes before they were compressed, and their number.
    sum: u32,
    length: u64,
}

fn part<const N: usize>(width: usize, bands: &[Rows], code: impl Fn(Pixel) -> [u8; N]) -> Result<Part, EncodingError> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(EFFORT));
    let mut sum = Adler32::new();
    let mut length = 0;
    let full = 1 + N * width;
    let mut like_above = vec![0; full];
    like_above[0] = UP;
    let mut row = Vec::with_capacity(full);
    let mut above = None;
    for runs in bands.iter().flat_map(Rows::rows) {
        let written = if above == Some(runs) {
            &like_above
        } else {
            row.clear();
            row.push(NO_FILTER);
            for run in runs {
                row.extend(std::iter::repeat_n(code(run.color), run.length as usize).flatten());
            }
            &row
        };
        above = Some(runs);
        encoder.write_all(written)?;
        sum.write(written);
        length += full as u64;
    }
    encoder.flush()?;
    Ok(Part {
        data: std::mem::take(encoder.get_mut()),
        sum: sum.finish(),
        length,
    })
}

/// The sum of all bytes: two numbers of 16 bits, that of the bytes and that of all sums so far.
fn sum(parts: &[Part]) -> u32 {
    const MODULUS: u64 = 65_521;
    let (mut bytes, mut sums) = (1, 0);
    for part in parts {
        let (more_bytes, more_sums) = (u64::from(part.sum & 0xFFFF), u64::from(part.sum >> 16));
        // Both were counted as if they were the first, from 1 on.
        let before = bytes + MODULUS - 1;
        sums = (sums + more_sums + part.length % MODULUS * (before % MODULUS)) % MODULUS;
        bytes = (before + more_bytes) % MODULUS;
    }
    (sums << 16 | bytes) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::png::runs::bands;
    use flate2::read::ZlibDecoder;
    use std::io::Read;

    /// Reading checks the sum too.
    #[test]
    fn groups_of_bands_are_read_as_one_stream() {
        const WIDTH: usize = 4000;
        let pixels: Vec<Pixel> = (0..WIDTH * 300)
            .map(|i| [(i % WIDTH / 9) as u8, (i / WIDTH / 5) as u8, 7, 255])
            .collect();
        let bands = bands(&pixels, WIDTH as u32);
        assert!(bands.len() > GROUP);
        let data = compress(WIDTH, &bands, |[red, green, ..]| [red, green]).unwrap();
        let mut rows = Vec::new();
        ZlibDecoder::new(&data[..]).read_to_end(&mut rows).unwrap();
        let mut above = vec![0; 2 * WIDTH];
        for (row, pixels) in rows.chunks(1 + 2 * WIDTH).zip(pixels.chunks(WIDTH)) {
            let plain: Vec<u8> = match row[0] {
                NO_FILTER => row[1..].to_vec(),
                filter => {
                    assert_eq!(filter, UP);
                    above.iter().zip(&row[1..]).map(|(above, more)| above + more).collect()
                }
            };
            let wanted: Vec<u8> = pixels.iter().flat_map(|[red, green, ..]| [*red, *green]).collect();
            assert!(plain == wanted);
            above = plain;
        }
        assert_eq!(rows.len(), 300 * (1 + 2 * WIDTH));
    }
}
