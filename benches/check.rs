//! What checking costs beside parsing, for more and more maps in one run: `cargo bench --bench check`.
//!
//! Both are timed on one thread and in the same run, so that the share of parsing and the growth with the number of
//! maps can be read whatever machine it is. Nothing is asserted: times are for people to judge.

use jiff::civil::date;
use journeymap::check::{self, Settings};
use journeymap::model::{Project, compile};
use journeymap::source::{SourceFile, Sources};
use journeymap::syntax::{self, Parses};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

const MAP: &str = "examples/outage.yaml";

fn main() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(MAP);
    let text = std::fs::read_to_string(&path).expect("the example is there");
    println!("maps   parse ms   check ms   of it parsing   a map");
    for maps in [100, 200, 400, 800] {
        let parsing = timed(maps, || parse(&path, &text));
        let shared = Arc::default();
        let checking = timed(maps, || judge(&path, &text, &shared));
        println!(
            "{maps:4} {:10.1} {:10.1} {:13.0} % {:5.2} ms",
            millis(parsing),
            millis(checking),
            100.0 * millis(parsing) / millis(checking),
            millis(checking) / f64::from(maps),
        );
    }
}

fn timed(times: u32, mut work: impl FnMut() -> usize) -> Duration {
    let start = Instant::now();
    let sum: usize = (0..times).map(|_| work()).sum();
    std::hint::black_box(sum);
    start.elapsed()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The text of the map as a tree, and nothing more.
fn parse(path: &Path, text: &str) -> usize {
    let mut sources = Sources::default();
    let main = sources.add(SourceFile::new(MAP, Some(path), text));
    syntax::parse(&sources, main).problems.len()
}

/// The map and its library read, resolved and held to all rules; the library is parsed once for all maps, as `check`
/// does it.
fn judge(path: &Path, text: &str, shared: &Arc<Parses>) -> usize {
    let mut sources = Sources::default();
    let main = sources.add(SourceFile::new(MAP, Some(path), text));
    let files = Project::of(path).expect("the folder is there").sharing(shared.clone());
    let compiled = compile(&mut sources, main, &files);
    let settings = Settings::new(date(2026, 11, 22));
    check::judge(&compiled, &sources, &settings).diagnostics.len()
}
