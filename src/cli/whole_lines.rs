//! Lines on standard output that stay whole when a disk is full: what is left of the last one is taken back.

pub(super) use system::{cut_back, start, survive_limits};

#[cfg(unix)]
mod system {
    use std::fs::File;
    use std::io::{self, Seek as _};
    use std::os::fd::AsFd as _;
    use std::sync::Arc;

    /// Has a limit on the size of files (`ulimit -f`) fail what is written, as a full disk does, and not end the program in its midst.
    pub(crate) fn survive_limits() {
        // Where the system refuses, the limit ends the program, as it always did.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
    }

    /// Tells where in its file standard output stands, if it is a file.
    pub(crate) fn start() -> Option<u64> {
        file()?.stream_position().ok()
    }

    /// Cuts standard output back to the last whole one of the lines that were being written from `start` on; not where somebody
    /// else has written after it.
    pub(crate) fn cut_back(start: u64, lines: &[u8]) {
        let Some(mut file) = file() else { return };
        let (Ok(end), Ok(about)) = (file.stream_position(), file.metadata()) else { return };
        let written = usize::try_from(end.saturating_sub(start)).ok().and_then(|written| lines.get(..written));
        if let Some(written) = written.filter(|_| about.len() == end) {
            let whole = memchr::memrchr(b'\n', written).map_or(0, |newline| newline as u64 + 1);
            // If that fails too, there is nothing left to try.
            let _ = file.set_len(start + whole).and_then(|()| file.seek(io::SeekFrom::Start(start + whole)));
        }
    }

    fn file() -> Option<File> {
        let file = File::from(io::stdout().as_fd().try_clone_to_owned().ok()?);
        file.metadata().ok().filter(std::fs::Metadata::is_file).map(|_| file)
    }
}

#[cfg(not(unix))]
mod system {
    pub(crate) fn survive_limits() {}

    pub(crate) fn start() -> Option<u64> {
        None
    }

    pub(crate) fn cut_back(_: u64, _: &[u8]) {}
}
