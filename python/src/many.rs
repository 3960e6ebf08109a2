//! Many people on all cores, in the order in which they came, and their answers as lines of JSON.

use crate::arguments::Count;
use crate::engine::{Engine, Tools};
use crate::people::{Entry, People};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use roles::contract::{BatchAnswer, BatchFailure, RecordId, RecordName};
use roles::matching::Ranker;
use roles::profile::record::{LONGEST_LINE, NoRecord, Record};
use roles::resolve::Memo;
use roles::{Catalogue, Profile};
use std::fmt::Display;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// How many people are taken at a time.
const CHUNK: usize = 256;

/// How often Python is asked whether somebody wants it to stop.
const ASKED_EVERY: Duration = Duration::from_millis(50);

/// What a worker has for one person after the other.
pub(crate) struct Room<'r, 'c> {
    pub(crate) memo: Memo<'r, 'c>,
    pub(crate) ranker: Ranker<'r, 'c>,
    pub(crate) profile: Profile,
}

/// What a worker answers for a chunk: its place, and the answer.
type Answered<T> = (usize, T);

/// Has all people worked on in chunks, on so many threads or as many as there are cores; the answers to the chunks, in order.
/// Python is held by nobody meanwhile.
///
/// # Errors
/// Where Python is told to stop.
pub(crate) fn on_all_cores<T: Send>(
    py: Python<'_>,
    engine: &Engine,
    people: usize,
    threads: Option<Count>,
    work: impl for<'c> Fn(&'c Catalogue, &Tools<'c>, &mut Room<'_, 'c>, Range<usize>) -> T + Sync,
) -> PyResult<Vec<T>> {
    let chunks = people.div_ceil(CHUNK);
    let cores = || thread::available_parallelism().map_or(1, usize::from);
    let threads = threads.map_or_else(cores, |Count(threads)| threads).min(chunks).min(1024);
    let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let worker = |sender: Sender<Answered<T>>| {
        engine.with(|catalogue, tools| {
            let (memo, ranker) = (Memo::new(&tools.resolver), tools.scorer().ranker());
            let mut room = Room { memo, ranker, profile: Profile::default() };
            while !stop.load(Relaxed) {
                let chunk = next.fetch_add(1, Relaxed);
                if chunk >= chunks {
                    break;
                }
                let range = chunk * CHUNK..people.min((chunk + 1) * CHUNK);
                if sender.send((chunk, work(catalogue, tools, &mut room, range))).is_err() {
                    break;
                }
            }
        });
    };
    let mut answers = py.detach(|| {
        let (sender, receiver) = channel();
        thread::scope(|scope| -> PyResult<Vec<Answered<T>>> {
            let worker = &worker;
            let mut started = 0;
            for _ in 0..threads {
                let sender = sender.clone();
                started += usize::from(thread::Builder::new().spawn_scoped(scope, move || worker(sender)).is_ok());
            }
            if started == 0 && chunks > 0 {
                worker(sender.clone()); // the system gives no thread
            }
            drop(sender);
            let mut answers = Vec::with_capacity(chunks);
            loop {
                match receiver.recv_timeout(ASKED_EVERY) {
                    Ok(answer) => answers.push(answer),
                    Err(RecvTimeoutError::Disconnected) => return Ok(answers),
                    Err(RecvTimeoutError::Timeout) => {
                        #[allow(clippy::redundant_closure_for_method_calls)] // which would be of one lifetime only
                        Python::attach(|py| py.check_signals()).inspect_err(|_| stop.store(true, Relaxed))?;
                    }
                }
            }
        })
    })?;
    answers.sort_unstable_by_key(|(chunk, _)| *chunk);
    Ok(answers.into_iter().map(|(_, answer)| answer).collect())
}

/// Answers as lines of JSON, chunk by chunk.
#[pyclass(frozen, module = "roles._roles")]
pub(crate) struct Lines {
    chunks: Vec<(String, Vec<usize>)>,
    count: usize,
}

#[pymethods]
impl Lines {
    /// Gives how many lines there are.
    fn __len__(&self) -> usize {
        self.count
    }

    /// Gives one line, without its end; counted from 0.
    fn line(&self, at: usize) -> PyResult<&str> {
        let line = || {
            let (lines, ends) = self.chunks.get(at / CHUNK)?;
            let start = (at % CHUNK).checked_sub(1).map_or(Some(0), |before| ends.get(before).copied())?;
            lines.get(start..ends.get(at % CHUNK)?.checked_sub(1)?)
        };
        line().ok_or_else(|| PyIndexError::new_err("there are not so many answers"))
    }

    /// Gives all lines, each without its end.
    fn list(&self) -> Vec<&str> {
        self.chunks.iter().flat_map(|(lines, _)| lines.split_terminator('\n')).collect()
    }

    /// Gives all lines, each with its end.
    fn text(&self) -> String {
        self.chunks.iter().map(|(lines, _)| lines.as_str()).collect()
    }
}

/// Answers people with the first so many roles of each.
pub(crate) fn lines(
    py: Python<'_>,
    engine: &Engine,
    people: &People,
    top: usize,
    threads: Option<Count>,
) -> PyResult<Lines> {
    let chunks = on_all_cores(py, engine, people.len(), threads, |catalogue, tools, room, range| {
        let (mut lines, mut ends) = (Vec::with_capacity(CHUNK * 512), Vec::with_capacity(CHUNK));
        for at in range {
            answer(catalogue, tools, room, people, (at, top), &mut lines);
            lines.push(b'\n');
            ends.push(lines.len());
        }
        (String::from_utf8(lines).unwrap_or_default(), ends) // JSON is text
    })?;
    Ok(Lines { chunks, count: people.len() })
}

/// Answers one person.
fn answer<'c>(
    catalogue: &'c Catalogue,
    tools: &Tools<'c>,
    room: &mut Room<'_, 'c>,
    people: &People,
    (at, top): (usize, usize),
    out: &mut Vec<u8>,
) {
    let number = at as u64 + 1;
    let id = match people.entry(at, room, &tools.texts) {
        Some(Entry::Known(id)) => id,
        Some(Entry::Unreadable(why)) => return failure(number, &why, out),
        Some(Entry::Line(line)) => match read(line) {
            Ok(record) => {
                record.read_into(&mut room.profile, &mut room.memo, &tools.texts);
                record.id()
            }
            Err(why) => return failure(number, &why, out),
        },
        None => None, // all of them are there
    };
    let name = RecordName { id: id.map(RecordId::AsItCame), columns: None };
    let answer = BatchAnswer::short(catalogue, name, &room.profile, room.ranker.top(&room.profile, top));
    // Nothing that is written to memory fails.
    let _ = serde_json::to_writer(out, &answer);
}

fn read(line: &str) -> Result<Record<'_>, NoRecord> {
    if line.len() > LONGEST_LINE {
        return Err(NoRecord::TooLong);
    }
    roles::profile::record::line_text(line.as_bytes())?;
    Record::read(line)
}

fn failure(number: u64, why: &dyn Display, out: &mut Vec<u8>) {
    let _ = serde_json::to_writer(out, &BatchFailure::new(Some(number), None, why));
}
