//! How far a run over many maps has come: one line on a terminal, and nothing anywhere else.

use crate::cli::Console;
use std::io::{IsTerminal, Write, stderr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// What takes less time needs no line.
const PATIENCE: Duration = Duration::from_millis(300);

pub struct Progress {
    all: usize,
    done: AtomicUsize,
    started: Instant,
    is_shown: bool,
}

impl Progress {
    pub fn new(console: &Console, all: usize) -> Self {
        Self {
            all,
            done: AtomicUsize::new(0),
            started: Instant::now(),
            is_shown: all > 1 && console.is_chatty() && stderr().is_terminal(),
        }
    }

    /// Another map is done.
    pub fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.is_shown && self.started.elapsed() > PATIENCE {
            // Nobody is harmed when the line cannot be shown.
            let _ = write!(stderr().lock(), "\r{done} of {} maps", self.all);
        }
    }

    /// Takes the line away.
    pub fn end(&self) {
        if self.is_shown && self.started.elapsed() > PATIENCE {
            let _ = write!(stderr().lock(), "\r\u{1b}[K");
        }
    }
}
