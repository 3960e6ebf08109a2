//! A word where the program waits for somebody to write into a pipe that it was told to read: it may wait for ever.

use super::message;
use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::Builder;
use std::time::Duration;

/// How long nothing is said: shells hand over what a command writes in such a pipe (`<(…)`), too.
const QUIET: Duration = Duration::from_secs(1);

/// Says so after a second, unless it was dropped by then.
pub(super) struct Waiting {
    _until_dropped: Option<Sender<()>>,
}

impl Waiting {
    /// Begins to wait for what a file holds; nothing will be said where that is no pipe.
    pub(super) fn for_pipe(path: &Path) -> Self {
        if !is_pipe(path) {
            return Self { _until_dropped: None };
        }
        let (until_dropped, dropped) = mpsc::channel();
        let name = path.display().to_string();
        let tell = move || {
            if dropped.recv_timeout(QUIET) == Err(RecvTimeoutError::Timeout) {
                message::note(&format!("{name} is a pipe: waiting for what is written into it (Ctrl-C ends this)"));
            }
        };
        // Without a thread for it nothing is said.
        let _ = Builder::new().name("waiting".to_owned()).spawn(tell);
        Self { _until_dropped: Some(until_dropped) }
    }
}

#[cfg(unix)]
fn is_pipe(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    path.metadata().is_ok_and(|about| about.file_type().is_fifo())
}

#[cfg(not(unix))]
fn is_pipe(_: &Path) -> bool {
    false
}
