//! Seven of the examples in every theme, beside a small picture of each that somebody has looked at. `UPDATE=1` draws the
//! small pictures anew: look at the examples at full size before you accept them.

use journeymap::theme::Mode;
use std::path::{Path, PathBuf};
use std::process::Command;

const EXAMPLES: [&str; 7] = [
    "booking",
    "callcenter",
    "dzien-z-zycia",
    "mortgage",
    "outage",
    "outage-future",
    "software-kmu",
];
/// Small enough for the repository, and large enough that a lane, a card or a curve that moves is seen.
const SCALE: &str = "0.15";
/// A channel of a pixel may differ by this much, and so many pixels in a thousand by more.
const SAME: u8 = 12;
const IN_A_THOUSAND: usize = 1;

/// The pixels of a picture, in rows of this width.
#[derive(PartialEq)]
struct Pixels {
    width: u32,
    rgb: Vec<[u8; 3]>,
}

fn read(path: &Path) -> Option<Pixels> {
    let mut decoder = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(path).ok()?));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().ok()?;
    let mut bytes = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut bytes).ok()?;
    let samples = frame.color_type.samples();
    let pixel = |sample: &[u8]| [sample[0], sample[samples.min(2) - 1], sample[samples.min(3) - 1]];
    Some(Pixels {
        width: frame.width,
        rgb: bytes[..frame.buffer_size()].chunks_exact(samples).map(pixel).collect(),
    })
}

/// How many pixels differ by more than the eye sees; all of them where the sizes differ.
fn difference(one: &Pixels, other: &Pixels) -> usize {
    if (one.width, one.rgb.len()) != (other.width, other.rgb.len()) {
        return one.rgb.len();
    }
    let far = |(a, b): &(&[u8; 3], &[u8; 3])| a.iter().zip(b.iter()).any(|(a, b)| a.abs_diff(*b) > SAME);
    one.rgb.iter().zip(&other.rgb).filter(far).count()
}

fn draw(example: &str, theme: &str, out: &Path) {
    let map = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("examples")
        .join(format!("{example}.yaml"));
    let run = Command::new(env!("CARGO_BIN_EXE_journeymap"))
        .args([
            "build",
            "-q",
            "--today",
            "2026-06-01",
            "--scale",
            SCALE,
            "--theme",
            theme,
        ])
        .arg(map)
        .arg("-o")
        .arg(out)
        .output()
        .expect("the program runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

fn reference(example: &str, theme: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    folder.join(format!("{example}-{theme}.png"))
}

#[test]
fn every_example_looks_as_it_did_in_every_theme() {
    let scratch = tempfile::tempdir().expect("a scratch folder");
    let mut changed = Vec::new();
    for example in EXAMPLES {
        for theme in Mode::ALL.map(Mode::name) {
            let known = reference(example, theme);
            if std::env::var_os("UPDATE").is_some() {
                draw(example, theme, &known);
                continue;
            }
            let drawn = scratch.path().join("drawn.png");
            draw(example, theme, &drawn);
            let drawn = read(&drawn).expect("the program writes pictures");
            let differing = read(&known).map_or(drawn.rgb.len(), |known| difference(&drawn, &known));
            if differing * 1000 > drawn.rgb.len() * IN_A_THOUSAND {
                changed.push(format!("{example} {theme}: {differing} of {} pixels", drawn.rgb.len()));
            }
        }
    }
    assert!(
        changed.is_empty(),
        "look at them, then UPDATE=1:\n{}",
        changed.join("\n")
    );
}

/// The negative control: another theme, and another example, are told from the right one.
#[test]
fn another_picture_is_noticed() {
    let known = |example, theme| read(&reference(example, theme)).expect("the picture is there");
    let light = known("outage", "light");
    for other in [
        known("outage", "contrast"),
        known("outage", "dark"),
        known("booking", "light"),
    ] {
        assert!(difference(&light, &other) * 1000 > light.rgb.len() * IN_A_THOUSAND);
    }
    assert_eq!(difference(&light, &light), 0);
}

#[test]
fn the_pictures_stay_small_and_none_is_left_over() {
    let folder = reference("outage", "light");
    let folder = folder.parent().expect("a folder");
    let files = std::fs::read_dir(folder).expect("the folder is there");
    let sizes: Vec<u64> = files
        .map(|file| file.and_then(|file| file.metadata()).map_or(0, |data| data.len()))
        .collect();
    assert_eq!(sizes.len(), EXAMPLES.len() * Mode::ALL.len());
    assert!(
        sizes.iter().sum::<u64>() < 600_000,
        "{} bytes",
        sizes.iter().sum::<u64>()
    );
}
