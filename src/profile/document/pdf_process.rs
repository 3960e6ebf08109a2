//! Taking PDFs apart in a process of its own, so that a hostile or broken file costs a message and not the program.

use super::{DocumentError, Isolation, pdf};
use std::io::{self, Read as _, Write as _};
use std::panic;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// The longest that a document may take.
pub const LONGEST: Duration = Duration::from_secs(20);

/// The most memory that the process may take, in bytes, where the system can hold it to that: Linux and Android. Elsewhere only
/// [`LONGEST`] bounds it.
pub const MOST_MEMORY: u64 = 2 << 30;

impl Isolation {
    /// The text of a PDF.
    ///
    /// # Errors
    /// As [`super::text`].
    pub fn pdf(&self, bytes: &[u8]) -> Result<String, DocumentError> {
        match self {
            Self::None => panic::catch_unwind(|| pdf::text(bytes)).unwrap_or_else(|_| Err(misfit())),
            Self::Process(program, arguments) => {
                let child = Command::new(program)
                    .args(arguments)
                    .stdin(Stdio::piped())
                    .stdout(Stdio::piped())
                    .stderr(Stdio::null())
                    .spawn()
                    .map_err(|error| DocumentError::Broken(format!("no process to read it in: {error}")))?;
                ask(child, bytes)
            }
        }
    }
}

/// What the process says about the document, if it says it in time.
fn ask(mut child: Child, bytes: &[u8]) -> Result<String, DocumentError> {
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let (sender, answer) = mpsc::channel();
    let received = thread::scope(|scope| {
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(bytes)));
        scope.spawn(move || {
            let mut text = Vec::new();
            let read = stdout.map(|stdout| stdout.take(super::LARGEST as u64).read_to_end(&mut text));
            sender.send((text, read.is_some_and(|read| read.is_ok())))
        });
        let received = answer.recv_timeout(LONGEST);
        // Whatever became of it, nobody waits for it any more: that ends both threads too.
        let _ = child.kill();
        received
    });
    let _ = child.wait();
    let (text, _) = received.map_err(|_| DocumentError::TooSlow)?;
    understood(&String::from_utf8_lossy(&text))
}

/// The answer of [`serve`]: a word that says how it went, a blank, and the text or the problem.
fn understood(answer: &str) -> Result<String, DocumentError> {
    match answer.split_once(' ') {
        Some(("text", text)) => Ok(text.to_owned()),
        Some(("encrypted", _)) => Err(DocumentError::Encrypted),
        Some(("scan", _)) => Err(DocumentError::Scan),
        Some(("broken", problem)) => Err(DocumentError::Broken(problem.to_owned())),
        _ => Err(misfit()),
    }
}

/// Says of a document over which its reader gave up that it is broken.
fn misfit() -> DocumentError {
    DocumentError::Broken("its parts don't fit together".to_owned())
}

/// Reads a PDF from standard input and writes its text to standard output: the work of the process.
///
/// # Errors
/// Where reading or writing fails.
pub fn serve() -> io::Result<()> {
    limit_memory();
    let mut bytes = Vec::new();
    io::stdin().take(super::LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    let answer = match pdf::text(&bytes) {
        Ok(text) => format!("text {text}"),
        Err(DocumentError::Encrypted) => "encrypted ".to_owned(),
        Err(DocumentError::Scan) => "scan ".to_owned(),
        Err(DocumentError::Broken(problem)) => format!("broken {problem}"),
        Err(other) => format!("broken {other}"),
    };
    io::stdout().write_all(answer.as_bytes())
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn limit_memory() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = Rlimit { current: Some(MOST_MEMORY), ..getrlimit(Resource::As) };
    // A system that refuses leaves the time limit.
    let _ = setrlimit(Resource::As, limit);
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn limit_memory() {}
