//! Taking PDFs apart in a process of its own, so that a hostile or broken file costs a message and not the program: how the
//! process is started, asked and watched. What it does itself is in `pdf_serve`.

use super::{DocumentError, Isolation, pdf};
use std::io::{self, Read as _, Write as _};
use std::panic;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread::{self, Builder};
use std::time::Duration;

/// The longest that a document may take by the clock; how long the processor may work on it, see [`most_work`].
pub const LONGEST: Duration = Duration::from_secs(40);

/// The most memory that the process may take, in bytes, where the system can hold it to that: Linux and Android.
pub const MOST_MEMORY: u64 = 512 << 20;

/// Gives how long the processor may work on a document of so many bytes, in seconds: three hundred pages take less than a tenth of one. Where
/// the system can't hold a process to that (Windows), it is held to four times as long by the clock.
pub fn most_work(length: u64) -> u64 {
    const A_SECOND_MORE: u64 = 1 << 20;
    (1 + length / A_SECOND_MORE).min(20)
}

impl Isolation {
    /// Gives the text of a PDF.
    ///
    /// # Errors
    /// As [`super::text`].
    pub fn pdf(&self, bytes: &[u8]) -> Result<String, DocumentError> {
        match self {
            Self::None => panic::catch_unwind(|| pdf::text(bytes)).unwrap_or_else(|_| Err(misfit())),
            Self::Process(program, arguments) => {
                let child = start(program, arguments).map_err(|error| no_process(&error))?;
                ask(child, bytes)
            }
        }
    }
}

/// Starts the process, which gets nothing of ours: none of our environment, and no place to complain.
fn start(program: &Path, arguments: &[String]) -> io::Result<Child> {
    let mut command = Command::new(program);
    command.args(arguments).env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    if cfg!(target_env = "musl") {
        // The allocator there sets a gigabyte of addresses aside at once otherwise, which is more than the process may have.
        command.env("MIMALLOC_ARENA_RESERVE", "64MiB");
    }
    if cfg!(windows) {
        // Its own libraries are found by it.
        command.envs(std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
    }
    command.spawn()
}

/// Tells that the machine has no process or thread left, or no memory for one; a document has no part in that.
fn no_process(error: &io::Error) -> DocumentError {
    DocumentError::Machine(format!("the system gives no process to read it in: {error}"))
}

/// Tells what the process says about the document, if it says it in time.
fn ask(mut child: Child, bytes: &[u8]) -> Result<String, DocumentError> {
    let (mut stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let (sender, answer) = mpsc::channel();
    let received = thread::scope(|scope| {
        let feeding = Builder::new().spawn_scoped(scope, || feed(stdin.as_mut(), bytes));
        let reading = Builder::new().spawn_scoped(scope, move || sender.send(all_of(stdout)));
        let received = feeding.and(reading).map(|_| answer.recv_timeout(longest(bytes.len() as u64)));
        // Whatever became of it, nobody waits for it any more: that ends both threads too.
        let _ = child.kill();
        received
    });
    // Until here the process had its standard input: where that ends, so does the process.
    drop(stdin);
    let ended = child.wait();
    let text = received.map_err(|error| no_process(&error))?.map_err(|_| DocumentError::TooSlow)?;
    understood(&String::from_utf8_lossy(&text), ended.ok())
}

/// Tells how long an answer is waited for.
fn longest(length: u64) -> Duration {
    if cfg!(unix) { LONGEST } else { Duration::from_secs(4 * most_work(length)) }
}

/// Hands over the document, its length first; where the process is gone, its answer says so.
fn feed(stdin: Option<&mut ChildStdin>, bytes: &[u8]) {
    if let Some(stdin) = stdin {
        let length = (bytes.len() as u64).to_le_bytes();
        let _ = stdin.write_all(&length).and_then(|()| stdin.write_all(bytes)).and_then(|()| stdin.flush());
    }
}

fn all_of(stdout: Option<ChildStdout>) -> Vec<u8> {
    let mut text = Vec::new();
    // What came before an error is no whole answer, or it is one.
    let _ = stdout.map(|stdout| stdout.take(super::LARGEST as u64).read_to_end(&mut text));
    text
}

/// Gives the answer of the process: a word that says how it went, a blank, and the text or the problem; or how it ended without one.
fn understood(answer: &str, ended: Option<ExitStatus>) -> Result<String, DocumentError> {
    match answer.split_once(' ') {
        Some(("text", text)) => Ok(text.to_owned()),
        Some(("encrypted", _)) => Err(DocumentError::Encrypted),
        Some(("scan", _)) => Err(DocumentError::Scan),
        Some(("broken", problem)) => Err(DocumentError::Broken(problem.to_owned())),
        Some(("machine", problem)) => Err(DocumentError::Machine(problem.to_owned())),
        Some(("misfit", _)) => Err(misfit()),
        _ => Err(ended.map_or_else(misfit, end::reason)),
    }
}

/// Says of a document over which its reader gave up that it is broken.
pub(super) fn misfit() -> DocumentError {
    DocumentError::Broken("its parts don't fit together".to_owned())
}

#[cfg(unix)]
mod end {
    use super::{DocumentError, ExitStatus, MOST_MEMORY, misfit};
    use rustix::process::Signal;
    use std::os::unix::process::ExitStatusExt as _;

    /// What a shell and a loader of programs exit with where there is no memory, or no file, to start one.
    const NOT_STARTED: [i32; 2] = [126, 127];

    /// Tells why a process gave no answer, by its end.
    pub(super) fn reason(ended: ExitStatus) -> DocumentError {
        let by = |signal: Signal| ended.signal() == Some(signal.as_raw());
        match () {
            () if by(Signal::XCPU) => DocumentError::TooSlow,
            () if by(Signal::KILL) => machine("the system ended the process that reads it, maybe for want of memory"),
            () if ended.code().is_some_and(|code| NOT_STARTED.contains(&code)) => {
                machine("the process that reads it could not be started, maybe for want of memory")
            }
            () if by(Signal::ABORT) && has_little_memory() => {
                machine("there is little memory to read it in (ulimit -v says how much)")
            }
            () if by(Signal::ABORT) => DocumentError::TooMuchMemory(MOST_MEMORY),
            () => misfit(),
        }
    }

    fn machine(problem: &str) -> DocumentError {
        DocumentError::Machine(problem.to_owned())
    }

    /// Tells whether a process gets less than it may take.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn has_little_memory() -> bool {
        use rustix::process::{Resource, getrlimit};
        getrlimit(Resource::As).current.is_some_and(|limit| limit < MOST_MEMORY)
    }

    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    fn has_little_memory() -> bool {
        false
    }
}

#[cfg(not(unix))]
mod end {
    use super::{DocumentError, ExitStatus, misfit};

    /// Tells why a process gave no answer: how it ended says nothing here.
    pub(super) fn reason(_: ExitStatus) -> DocumentError {
        misfit()
    }
}
