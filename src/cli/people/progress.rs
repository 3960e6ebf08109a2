//! The progress bar: on standard error, where that is a terminal, standard output isn't, and the size is known.

use crate::render::bar;
use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// How often it moves.
const PACE: Duration = Duration::from_millis(100);

/// How far the input is answered.
pub(super) struct Progress {
    /// The input's size, where a bar is shown.
    size: Option<u64>,
    started: Instant,
    shown: Option<Instant>,
    bytes: u64,
    lines: u64,
}

impl Progress {
    /// Starts the clock for an input of this size.
    pub(super) fn of(size: Option<u64>) -> Self {
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let wanted = !dumb && io::stderr().is_terminal() && !io::stdout().is_terminal();
        Self { size: size.filter(|_| wanted), started: Instant::now(), shown: None, bytes: 0, lines: 0 }
    }

    /// Counts what was answered, and shows it when it is time.
    pub(super) fn add(&mut self, bytes: u64, lines: u64) {
        self.bytes += bytes;
        self.lines += lines;
        let Some(size) = self.size else { return };
        if self.shown.unwrap_or(self.started).elapsed() >= PACE {
            self.shown = Some(Instant::now());
            #[allow(clippy::cast_precision_loss)] // a share, for the eye
            let share = self.bytes as f64 / size.max(1) as f64;
            let _ = write!(io::stderr(), "\r{}\x1b[K", bar(share, self.lines, self.started.elapsed()));
        }
    }

    /// Takes the bar away.
    pub(super) fn clear(&mut self) {
        if self.shown.take().is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
