//! `roles batch [FILE]`: many profiles, JSON lines in, JSON lines out.
//!
//! One thread reads, some answer, and this one writes: one line out for each line in, in the same order.

mod answer;
mod chunks;
mod input;
mod interrupt;
mod ordered_queue;
mod progress;

use crate::catalogue::Catalogue;
use crate::cli::args;
use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use answer::{Answerer, Detail, LineCounts, Setup};
use chunks::Chunker;
use clap::Args;
use input::Input;
use interrupt::Interrupt;
use ordered_queue::OrderedQueue;
use progress::Progress;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::thread;

/// Rank the roles for many profiles: JSON lines in, JSON lines out
#[derive(Debug, Args)]
#[command(
    after_help = "A line in:   {\"id\": 1, \"skills\": [\"pandas\", \"numpy\"]}, or {\"id\": 1, \"text\": \"…\"}, or both
A line out:  {\"id\":1,\"skills\":[…],\"unknown\":[],\"roles\":[{\"rank\":1,\"id\":\"data-scientist\",\"fit\":0.61,\"coverage\":0.35},…]}

Each line in gives one line out, in the same order. One that can't be read gives {\"line\":7,\"error\":\"…\"} \
in its place, and the exit code is 1 at the end. Lines are at most 1024 KiB long.

Examples:
  roles batch profiles.jsonl --top 1 > answers.jsonl
  echo '{\"id\": 1, \"skills\": [\"pandas\", \"numpy\"]}' | roles batch
  jq -c '{id, skills}' people.jsonl | roles batch --explain"
)]
pub(crate) struct Batch {
    /// The file to read; standard input by default, and for -
    file: Option<PathBuf>,
    /// Keep only the first N roles of each profile
    #[arg(long, value_name = "N", default_value = "3", value_parser = args::at_least_one)]
    top: NonZeroUsize,
    /// Add to each role what `match` says of it
    #[arg(long)]
    explain: bool,
    /// How many threads answer; one for each core by default
    #[arg(long, value_name = "N", value_parser = args::at_least_one)]
    threads: Option<NonZeroUsize>,
}

impl Batch {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let input = Input::open(self.file.as_deref())?;
        let detail = if self.explain { Detail::Explained } else { Detail::Short };
        let setup = Setup::new(catalogue, self.top.get(), detail);
        let workers = self.threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
        let queue = Arc::new(OrderedQueue::new(workers));
        let mut progress = Progress::of(input.size());
        let name = input.name();
        read(input, &queue);
        thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(|| work(&queue, Answerer::new(&setup)));
            }
            let written = write(&queue, &name, output, &mut progress);
            queue.stop();
            progress.clear();
            written
        })?;
        Ok(outcome(&setup.counts))
    }
}

/// Puts the input into the queue. The thread is on its own: it may wait for input that never comes, and nobody waits for it.
fn read(input: Input, queue: &Arc<OrderedQueue>) {
    let queue = Arc::clone(queue);
    thread::spawn(move || {
        let mut chunker = Chunker::new(input);
        let mut chunks = 0;
        let error = loop {
            match chunker.next() {
                Ok(Some(chunk)) => {
                    chunks += 1;
                    if !queue.push(chunk) {
                        break None;
                    }
                }
                Ok(None) => break None,
                Err(error) => break Some(error),
            }
        };
        queue.end(chunks, error);
    });
}

fn work(queue: &OrderedQueue, mut answerer: Answerer<'_, '_>) {
    while let Some(chunk) = queue.pop() {
        match answerer.chunk(&chunk) {
            Ok(answers) => queue.answer(chunk.place, answers),
            // A `Vec` takes all that is written; were that to change, the writer would stop at this chunk and say why.
            Err(error) => queue.end(chunk.place, Some(error)),
        }
    }
}

/// Writes what was answered, in order, a whole chunk at a time.
fn write(queue: &OrderedQueue, name: &str, output: &mut Output, progress: &mut Progress) -> Result<(), Error> {
    let interrupt = Interrupt::on_signal();
    let unreadable = |source| Error::Unreadable { what: name.to_owned(), source };
    while let Some(answered) = queue.next_answered().map_err(unreadable)? {
        let _whole = interrupt.hold_off();
        output.lines(&answered.bytes)?;
        progress.add(answered.size, answered.lines);
    }
    Ok(())
}

/// Says at the end what was amiss in the lines.
fn outcome(counts: &LineCounts) -> Outcome {
    let (silent, unreadable) = (counts.silent.load(Relaxed), counts.unreadable.load(Relaxed));
    if silent > 0 {
        note(&format!("{} with neither \"skills\" nor \"text\"", lines_of(silent)));
    }
    if unreadable == 0 {
        return Outcome::Answered;
    }
    note(&format!("{} could not be read; each has an \"error\" in its place", lines_of(unreadable)));
    Outcome::LinesUnreadable
}

fn lines_of(count: u64) -> String {
    if count == 1 { "1 line".to_owned() } else { format!("{count} lines") }
}
