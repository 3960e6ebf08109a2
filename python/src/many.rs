//! Many people on all cores, in the order in which they came, and their answers as lines of JSON.

use crate::arguments::Count;
use crate::engine::{Engine, Tools};
use crate::people::{Entry, People};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use roles::contract::{BatchAnswer, BatchFailure, RecordId, RecordName, write_json};
use roles::matching::Ranker;
use roles::profile::record::{LONGEST_LINE, NoRecord, Record};
use roles::resolve::Memo;
use roles::{Catalogue, Profile};
use std::fmt::Display;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How many people are taken at a time.
pub(crate) const CHUNK: usize = 256;

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

/// Has people worked on in chunks, on so many threads or as many as there are cores; the answers to the chunks, in order.
///
/// `feed` takes them out of Python's objects and hands on a chunk as soon as it is whole: what is there is worked on while the rest is taken out, and by then
/// Python is held by nobody. `work` is told how many people came before the chunk.
///
/// # Errors
/// What `feed` says, and where Python is told to stop.
pub(crate) fn on_all_cores<T: Send>(
    py: Python<'_>,
    engine: &Engine,
    threads: Option<Count>,
    feed: impl FnOnce(&mut dyn FnMut(People)) -> PyResult<()>,
    work: impl for<'c> Fn(&'c Catalogue, &Tools<'c>, &mut Room<'_, 'c>, &People, usize) -> T + Sync,
) -> PyResult<Vec<T>> {
    let cores = || thread::available_parallelism().map_or(1, usize::from);
    let threads = threads.map_or_else(cores, |Count(threads)| threads).min(1024);
    let stop = AtomicBool::new(false);
    let (chunks, queue) = channel::<(usize, People)>();
    let queue = Mutex::new(queue);
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).recv().ok();
    let worker = |sender: Sender<Answered<T>>| {
        engine.with(|catalogue, tools| {
            let (memo, ranker) = (Memo::new(&tools.resolver), tools.scorer().ranker());
            let mut room = Room { memo, ranker, profile: Profile::default() };
            while let Some((chunk, people)) = next().filter(|_| !stop.load(Relaxed)) {
                if sender.send((chunk, work(catalogue, tools, &mut room, &people, chunk * CHUNK))).is_err() {
                    break;
                }
            }
        });
    };
    let (sender, receiver) = channel();
    let mut answers = thread::scope(|scope| -> PyResult<Vec<Answered<T>>> {
        let (worker, stop) = (&worker, &stop);
        let (mut sent, mut started) = (0, 0);
        let fault = feed(&mut |people| {
            if sent < threads {
                let sender = sender.clone();
                started += usize::from(thread::Builder::new().spawn_scoped(scope, move || worker(sender)).is_ok());
            }
            let _ = chunks.send((sent, people)); // the queue is there as long as this
            sent += 1;
        });
        stop.store(fault.is_err(), Relaxed);
        drop(chunks);
        let answers = py.detach(move || {
            if started == 0 && sent > 0 {
                worker(sender); // the system gives no thread
            } else {
                drop(sender);
            }
            collected(&receiver, sent, stop)
        });
        fault.and(answers)
    })?;
    answers.sort_unstable_by_key(|(chunk, _)| *chunk);
    Ok(answers.into_iter().map(|(_, answer)| answer).collect())
}

/// Takes the answers to so many chunks as they come; Python is asked now and then whether it is to stop.
fn collected<T>(receiver: &Receiver<Answered<T>>, chunks: usize, stop: &AtomicBool) -> PyResult<Vec<Answered<T>>> {
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
    top: usize,
    threads: Option<Count>,
    feed: impl FnOnce(&mut dyn FnMut(People)) -> PyResult<()>,
) -> PyResult<Lines> {
    let chunks = on_all_cores(py, engine, threads, feed, |catalogue, tools, room, people, before| {
        let (mut lines, mut ends) = (Vec::with_capacity(CHUNK * 512), Vec::with_capacity(CHUNK));
        for at in 0..people.len() {
            answer(catalogue, tools, room, (people, at), before + at + 1, top, &mut lines);
            lines.push(b'\n');
            ends.push(lines.len());
        }
        (String::from_utf8(lines).unwrap_or_default(), ends) // JSON is text
    })?;
    let count = chunks.iter().map(|(_, ends)| ends.len()).sum();
    Ok(Lines { chunks, count })
}

/// Answers one person, who is the so manieth of all.
fn answer<'c>(
    catalogue: &'c Catalogue,
    tools: &Tools<'c>,
    room: &mut Room<'_, 'c>,
    (people, at): (&People, usize),
    number: usize,
    top: usize,
    out: &mut Vec<u8>,
) {
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
    // The contract's own shapes don't fail.
    let _ = write_json(&answer, out);
}

fn read(line: &str) -> Result<Record<'_>, NoRecord> {
    if line.len() > LONGEST_LINE {
        return Err(NoRecord::TooLong);
    }
    roles::profile::record::line_text(line.as_bytes())?;
    Record::read(line)
}

fn failure(number: usize, why: &dyn Display, out: &mut Vec<u8>) {
    let _ = write_json(&BatchFailure::new(Some(number as u64), None, why), out);
}
