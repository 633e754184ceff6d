//! The closing line of a build: what was written, how large, how long it took, and how many findings there are.

use super::draw::Drawn;
use super::targets::Place;
use crate::cli::Exit;
use crate::report::Counts;
use jiff::civil::Date;
use serde::Serialize;
use std::time::Duration;

/// As machines get it.
#[derive(Serialize)]
pub struct Summary {
    r#type: &'static str,
    exit: u8,
    files: Vec<File>,
    /// Files that were up to date and stayed as they are.
    unchanged: usize,
    #[serde(flatten)]
    counts: Counts,
    /// The day that rules about dates went by.
    today: String,
    milliseconds: f64,
}

#[derive(Serialize)]
struct File {
    /// `-` for standard output.
    path: String,
    format: &'static str,
    bytes: usize,
    width: Option<u32>,
    height: Option<u32>,
}

/// More files than this are not told one by one.
const MOST: usize = 6;

impl Summary {
    pub fn new(exit: Exit, drawn: &[Drawn], unchanged: usize, counts: Counts, today: Date, took: Duration) -> Self {
        let file = |Drawn { target, made }: &Drawn| File {
            path: match &target.place {
                Place::Stdout => "-".into(),
                Place::File(path) => path.display().to_string(),
            },
            format: target.format.ending(),
            bytes: made.bytes.len(),
            width: made.size.map(|(width, _)| width),
            height: made.size.map(|(_, height)| height),
        };
        Self {
            r#type: "summary",
            exit: exit as u8,
            files: drawn.iter().map(file).collect(),
            unchanged,
            counts,
            today: today.to_string(),
            milliseconds: (took.as_secs_f64() * 1e4).round() / 10.0,
        }
    }

    /// As people get it; `name` is the definition.
    pub fn text(&self, name: &str) -> String {
        let (counts, took) = (self.counts, duration(self.milliseconds));
        // Infos are left to `check`, see `Build::show`.
        let all = if counts.infos > 0 {
            " (`journeymap check` shows all)"
        } else {
            ""
        };
        let unchanged = match self.unchanged {
            0 => String::new(),
            1 => "1 file up to date".to_owned(),
            count => format!("{count} files up to date"),
        };
        if self.files.is_empty() && self.unchanged > 0 {
            return format!("{name}: {unchanged} ({took}); {counts}{all}");
        }
        if self.files.is_empty() {
            let hint = if counts.warnings + counts.infos > 0 {
                "; `journeymap check` shows all"
            } else {
                ""
            };
            return format!("{name}: {counts}; nothing written ({took}){hint}");
        }
        let files: Vec<String> = match self.files.as_slice() {
            [first, .., last] if self.files.len() > MOST => vec![format!(
                "{} files ({} to {}, {})",
                self.files.len(),
                first.path,
                last.path,
                size(self.files.iter().map(|file| file.bytes).sum())
            )],
            files => files.iter().map(File::text).collect(),
        };
        let more = if unchanged.is_empty() {
            String::new()
        } else {
            format!(", {unchanged}")
        };
        format!("wrote {}{more} in {took}; {counts}{all}", files.join(", "))
    }
}

impl File {
    /// `map.png (3840 × 3798, 412 kB)`.
    fn text(&self) -> String {
        let name = if self.path == "-" {
            "standard output"
        } else {
            &self.path
        };
        let pixels = match (self.width, self.height) {
            (Some(width), Some(height)) => format!("{width} × {height}, "),
            _ => String::new(),
        };
        format!("{name} ({pixels}{})", size(self.bytes))
    }
}

fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{:.0} kB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    }
}

fn duration(milliseconds: f64) -> String {
    if milliseconds < 1_000.0 {
        format!("{milliseconds:.0} ms")
    } else {
        format!("{:.1} s", milliseconds / 1_000.0)
    }
}
