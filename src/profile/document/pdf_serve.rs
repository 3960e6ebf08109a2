//! The process in which a PDF is taken apart, from within: it takes away from itself what it needn't have, reads the document
//! from standard input, and answers on standard output. Who starts and asks it is in `pdf_process`.

use super::pdf_process::most_work;
use super::{DocumentError, pdf};
use std::io::{self, Read as _, Write as _};
use std::panic;
use std::process;
use std::thread::Builder;

/// Reads a PDF from standard input, its length in eight bytes before it (the lowest first), and writes its text to standard output: the
/// work of the process. Ends the process where standard input ends, whatever it is at, since then nobody waits for it any more.
///
/// # Errors
/// Where reading or writing fails.
pub fn serve() -> io::Result<()> {
    limits::before();
    panic::set_hook(Box::new(|_| end_with("misfit ")));
    let mut length = [0; 8];
    io::stdin().read_exact(&mut length)?;
    let length = u64::from_le_bytes(length).min(super::LARGEST as u64 + 1);
    let mut bytes = Vec::new();
    io::stdin().take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 != length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    watch();
    limits::for_work(most_work(length));
    let answer = match pdf::text(&bytes) {
        Ok(text) => format!("text {text}"),
        Err(DocumentError::Encrypted) => "encrypted ".to_owned(),
        Err(DocumentError::Scan) => "scan ".to_owned(),
        Err(DocumentError::Broken(problem)) => format!("broken {problem}"),
        Err(other) => format!("broken {other}"),
    };
    // Where it is a library that another program loads, nobody else flushes it at the end.
    io::stdout().write_all(answer.as_bytes()).and_then(|()| io::stdout().flush())
}

/// Ends the process with an answer.
fn end_with(answer: &str) {
    // Who doesn't get it sees that the process ended without one.
    let _ = io::stdout().write_all(answer.as_bytes()).and_then(|()| io::stdout().flush());
    process::exit(0)
}

/// Watches standard input, which whoever asked keeps open as long as he lives.
fn watch() {
    let gone = || {
        // Nobody writes any more, so this waits for the end of it.
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        process::exit(1)
    };
    let watching = Builder::new().name("watch".to_owned()).stack_size(64 << 10).spawn(gone);
    if let Err(error) = &watching
        && !limits::DIES_WITH_PARENT
    {
        end_with(&format!("machine the system gives no thread to watch it: {error}"));
    }
}

#[cfg(unix)]
mod limits {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    /// Whether the system ends the process when its parent ends.
    pub(super) const DIES_WITH_PARENT: bool = cfg!(any(target_os = "linux", target_os = "android"));

    /// Takes away what the process never needs. What a system refuses is left to the other limits.
    pub(super) fn before() {
        #[cfg(any(target_os = "linux", target_os = "android"))]
        {
            let _ = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL));
            lower(Resource::As, super::super::MOST_MEMORY, 0);
        }
        lower(Resource::Core, 0, 0);
        lower(Resource::Fsize, 0, 0);
    }

    /// Bounds the work by seconds of the processor, and opens no file from here on.
    pub(super) fn for_work(seconds: u64) {
        lower(Resource::Cpu, seconds, 1);
        lower(Resource::Nofile, 3, 0);
    }

    /// Lowers a limit, and how far it could be raised again to `leeway` above.
    fn lower(resource: Resource, limit: u64, leeway: u64) {
        let now = getrlimit(resource);
        let least = |limit: u64, other: Option<u64>| Some(other.map_or(limit, |other| other.min(limit)));
        let limits = Rlimit { current: least(limit, now.current), maximum: least(limit + leeway, now.maximum) };
        let _ = setrlimit(resource, limits);
    }
}

#[cfg(not(unix))]
mod limits {
    pub(super) const DIES_WITH_PARENT: bool = false;

    pub(super) fn before() {}

    pub(super) fn for_work(_: u64) {}
}
