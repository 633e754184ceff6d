//! How long the showcase takes as PNG, straight from its layout and through resvg: `cargo bench --bench png`.

use journeymap::check::Scorecard;
use journeymap::layout::{Sheet, compose};
use journeymap::model::{Project, compile};
use journeymap::render::png::{Painter, pixels};
use journeymap::scene::Scene;
use journeymap::source::{SourceFile, Sources};
use journeymap::text::Typesetter;
use journeymap::theme::{Mode, Theme};
use journeymap::words::Words;
use std::path::Path;
use std::time::{Duration, Instant};

const ROUNDS: usize = 9;

fn main() {
    let scene = showcase().expect("the showcase is a map");
    // One thread, so that both are measured by the work that they do.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build();
    pool.expect("a thread").install(|| {
        for painter in [Painter::Direct, Painter::ThroughSvg] {
            println!("{painter:?}: {:.1} ms", median(&scene, painter).as_secs_f64() * 1000.0);
        }
    });
}

fn showcase() -> Option<Scene> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/outage.yaml");
    let yaml = std::fs::read_to_string(&path).ok()?;
    let mut sources = Sources::default();
    let main = sources.add(SourceFile::new("outage.yaml", Some(&path), &yaml));
    let map = compile(&mut sources, main, &Project::of(&path).ok()?).map?;
    let (words, typesetter) = (&Words::of(&map.lang), Typesetter::new(&map.lang));
    Some(compose(&Sheet::new(
        &map,
        words,
        &typesetter,
        &Scorecard::default(),
        false,
    )))
}

fn median(scene: &Scene, painter: Painter) -> Duration {
    let theme = Theme::new(Mode::Light);
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            let drawn = pixels(scene, &theme, 2.0, painter).expect("a size that can be drawn");
            assert!(drawn.is_some(), "{painter:?} cannot draw the showcase");
            start.elapsed()
        })
        .collect();
    times.sort();
    times[ROUNDS / 2]
}
