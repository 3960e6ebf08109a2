//! An ordered queue between the reader, the workers and the writer: chunks go to whichever worker is free, and their answers
//! come out in the order of the input.
//!
//! It holds a bounded number of chunks, so that memory doesn't grow with the input: a reader that is ahead waits, and so does a
//! worker that is far ahead of the writer.

use super::chunks::Chunk;
use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// A chunk that was answered.
#[derive(Debug)]
pub(super) struct AnsweredChunk<A> {
    /// The answers.
    pub answers: A,
    /// How many bytes of the input they answer.
    pub size: u64,
    /// How many lines.
    pub lines: u64,
}

/// See the head of this file.
#[derive(Debug)]
pub(super) struct OrderedQueue<A> {
    state: Mutex<State<A>>,
    changed: Condvar,
    /// The most chunks that wait for a worker, and the most by which a worker may be ahead of the writer.
    most: usize,
}

#[derive(Debug)]
struct State<A> {
    waiting: VecDeque<Chunk>,
    answered: BTreeMap<u64, AnsweredChunk<A>>,
    /// The place of the next chunk to be written.
    next: u64,
    /// How many chunks there are, once the input has ended, and why it did if it should not have.
    end: Option<(u64, Option<io::Error>)>,
    stopped: bool,
}

impl<A> Default for State<A> {
    fn default() -> Self {
        Self { waiting: VecDeque::new(), answered: BTreeMap::new(), next: 0, end: None, stopped: false }
    }
}

impl<A> OrderedQueue<A> {
    /// Makes a queue for this many workers.
    pub(super) fn new(workers: usize) -> Self {
        Self { state: Mutex::default(), changed: Condvar::new(), most: 2 * workers }
    }

    /// Adds a chunk to be answered, and waits for room first; gives false where nobody wants it any more.
    pub(super) fn push(&self, chunk: Chunk) -> bool {
        let mut state = self.when(|state| state.stopped || state.waiting.len() < self.most);
        let wanted = !state.stopped;
        state.waiting.push_back(chunk);
        self.changed.notify_all();
        wanted
    }

    /// Says that the input has ended after this many chunks; what is said first holds.
    pub(super) fn end(&self, chunks: u64, error: Option<io::Error>) {
        self.when(|_| true).end.get_or_insert((chunks, error));
        self.changed.notify_all();
    }

    /// Gives a chunk to work on, and waits for one first; none at the end.
    pub(super) fn pop(&self) -> Option<Chunk> {
        let mut state = self.when(|state| state.stopped || state.end.is_some() || !state.waiting.is_empty());
        let chunk = if state.stopped { None } else { state.waiting.pop_front() };
        self.changed.notify_all();
        chunk
    }

    /// Hands in the answers to the chunk at this place.
    pub(super) fn answer(&self, place: u64, answered: AnsweredChunk<A>) {
        let ahead = self.most as u64;
        let mut state = self.when(|state| state.stopped || place < state.next + ahead);
        state.answered.insert(place, answered);
        self.changed.notify_all();
    }

    /// Gives the answers that are to be written next, in the order of the input; none at the end.
    ///
    /// # Errors
    /// What ended the input before its end, after all that came before it.
    pub(super) fn next_answered(&self) -> io::Result<Option<AnsweredChunk<A>>> {
        let ended = |state: &State<A>| state.end.as_ref().is_some_and(|(chunks, _)| state.next == *chunks);
        let mut state = self.when(|state| state.answered.contains_key(&state.next) || ended(state));
        let next = state.next;
        if let Some(answered) = state.answered.remove(&next) {
            state.next += 1;
            self.changed.notify_all();
            return Ok(Some(answered));
        }
        state.end.as_mut().and_then(|(_, error)| error.take()).map_or(Ok(None), Err)
    }

    /// Has the reader and the workers end; what is in the queue stays there.
    pub(super) fn stop(&self) {
        self.when(|_| true).stopped = true;
        self.changed.notify_all();
    }

    /// Locks the state as soon as it is ready.
    fn when(&self, ready: impl Fn(&State<A>) -> bool) -> MutexGuard<'_, State<A>> {
        // Nobody panics while holding the lock; if somebody did, the state is still whole.
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        self.changed.wait_while(state, |state| !ready(state)).unwrap_or_else(PoisonError::into_inner)
    }
}
