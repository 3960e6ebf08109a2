//! The belt between the reader, the workers and the writer: pieces go out to whoever is free and come back in order.
//!
//! It holds a bounded number of pieces, so that memory doesn't grow with the input: a reader that is ahead waits, and so does a
//! worker that is far ahead of the writer.

use super::lines::Piece;
use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// A piece that was answered.
#[derive(Debug)]
pub struct Answered {
    /// The answers, one line each.
    pub bytes: Vec<u8>,
    /// How many bytes of the input they answer.
    pub size: u64,
    /// How many lines.
    pub lines: u64,
}

/// See the head of this file.
#[derive(Debug)]
pub struct Belt {
    state: Mutex<State>,
    changed: Condvar,
    /// The most pieces that wait for a worker, and the most by which a worker may be ahead of the writer.
    most: usize,
}

#[derive(Debug, Default)]
struct State {
    waiting: VecDeque<Piece>,
    answered: BTreeMap<u64, Answered>,
    /// The place of the next piece to be written.
    next: u64,
    /// How many pieces there are, once the input has ended, and why it did if it should not have.
    end: Option<(u64, Option<io::Error>)>,
    stopped: bool,
}

impl Belt {
    /// A belt for so many workers.
    pub fn new(workers: usize) -> Self {
        Self { state: Mutex::default(), changed: Condvar::new(), most: 2 * workers }
    }

    /// Puts a piece on the belt; false where nobody wants it any more.
    pub fn offer(&self, piece: Piece) -> bool {
        let mut state = self.when(|state| state.stopped || state.waiting.len() < self.most);
        let wanted = !state.stopped;
        state.waiting.push_back(piece);
        self.changed.notify_all();
        wanted
    }

    /// Says that the input has ended after so many pieces; what is said first holds.
    pub fn end(&self, pieces: u64, error: Option<io::Error>) {
        self.when(|_| true).end.get_or_insert((pieces, error));
        self.changed.notify_all();
    }

    /// A piece to work on; none at the end.
    pub fn take(&self) -> Option<Piece> {
        let mut state = self.when(|state| state.stopped || state.end.is_some() || !state.waiting.is_empty());
        let piece = if state.stopped { None } else { state.waiting.pop_front() };
        self.changed.notify_all();
        piece
    }

    /// Puts back what was answered.
    pub fn give_back(&self, place: u64, answered: Answered) {
        let ahead = self.most as u64;
        let mut state = self.when(|state| state.stopped || place < state.next + ahead);
        state.answered.insert(place, answered);
        self.changed.notify_all();
    }

    /// What is to be written next, in the order of the input; none at the end.
    ///
    /// # Errors
    /// What ended the input before its end, after all that came before it.
    pub fn collect(&self) -> io::Result<Option<Answered>> {
        let ended = |state: &State| state.end.as_ref().is_some_and(|(pieces, _)| state.next == *pieces);
        let mut state = self.when(|state| state.answered.contains_key(&state.next) || ended(state));
        let next = state.next;
        if let Some(answered) = state.answered.remove(&next) {
            state.next += 1;
            self.changed.notify_all();
            return Ok(Some(answered));
        }
        state.end.as_mut().and_then(|(_, error)| error.take()).map_or(Ok(None), Err)
    }

    /// Sends everyone home; what is on the belt stays there.
    pub fn stop(&self) {
        self.when(|_| true).stopped = true;
        self.changed.notify_all();
    }

    fn when(&self, ready: impl Fn(&State) -> bool) -> MutexGuard<'_, State> {
        // Nobody panics while holding the lock; if somebody did, the state is still whole.
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        self.changed.wait_while(state, |state| !ready(state)).unwrap_or_else(PoisonError::into_inner)
    }
}
