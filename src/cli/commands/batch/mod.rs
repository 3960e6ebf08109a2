//! `roles batch [PATH]`: many profiles, JSON lines, a table or a folder in, JSON lines or CSV out.
//!
//! One thread reads, some answer, and this one writes: one answer for each record, in the same order.

mod answer;
mod chunks;
mod input;
mod interrupt;
mod ordered_queue;
mod progress;
mod quotes;
mod shape;

use crate::catalogue::Catalogue;
use crate::cli::args;
use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use answer::{Answerer, LineCounts, Setup};
use clap::Args;
use input::Input;
use interrupt::Interrupt;
use ordered_queue::OrderedQueue;
use progress::Progress;
use shape::Shape;
use std::io;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::thread;

/// Rank the roles for many profiles: JSON lines, a table or a folder in, JSON lines or CSV out
#[derive(Debug, Args)]
#[command(
    after_help = "A line in:   {\"id\": 1, \"skills\": [\"pandas\", \"numpy\"]}, or {\"id\": 1, \"text\": \"…\"}, or both
A line out:  {\"id\":1,\"skills\":[…],\"unknown\":[],\"roles\":[{\"rank\":1,\"id\":\"data-scientist\",\"fit\":0.61,\"coverage\":0.35},…]}

A table (CSV with a head; commas, semicolons or tabs) is read where the file is called .csv or .tsv, or where its head \
names a column skills or text; --column names another. Its other columns come along as they are. Of a folder, each file \
and each folder in it is one person's, and its name the id.

Each record gives one answer, in the same order. One that can't be read gives {\"line\":7,\"error\":\"…\"} \
in its place, and the exit code is 1 at the end. Lines are at most 1024 KiB long.

Examples:
  roles batch profiles.jsonl --top 1 > answers.jsonl
  roles batch people.csv --column \"Tech stack\" --format csv > answers.csv
  roles batch resumes/ --format csv
  jq -c '{id, skills}' people.jsonl | roles batch --explain"
)]
pub(crate) struct Batch {
    /// The file or folder to read; standard input by default, and for -
    file: Option<PathBuf>,
    /// A column of the table that holds skills (skills=NAME), a text (text=NAME) or the id (id=NAME)
    #[arg(long, value_name = "NAME")]
    column: Vec<String>,
    /// Keep only the first N roles of each profile
    #[arg(long, value_name = "N", default_value = "3", value_parser = args::at_least_one)]
    top: NonZeroUsize,
    /// Add to each role what `match` says of it
    #[arg(long)]
    explain: bool,
    /// How many threads answer; one for each core by default
    #[arg(long, value_name = "N", value_parser = args::threads)]
    threads: Option<NonZeroUsize>,
}

impl Batch {
    pub(crate) fn run(&self, catalogue: &Catalogue, output: &mut Output) -> Result<Outcome, Error> {
        let shape = self.shape(catalogue, output)?;
        let input = Input::open(self.file.as_deref(), &self.column)?;
        let setup = Setup::new(catalogue, input.columns(), shape);
        let workers = self.threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
        let queue = Arc::new(OrderedQueue::new(workers));
        let mut progress = Progress::of(input.size());
        let name = input.name();
        read(input, &queue).map_err(Error::NoThread)?;
        output.lines(&setup.head()?)?;
        thread::scope(|scope| {
            for number in 0..workers {
                let worker = || work(&queue, Answerer::new(&setup));
                match thread::Builder::new().spawn_scoped(scope, worker) {
                    Ok(_) => {}
                    Err(error) if number == 0 => {
                        queue.stop();
                        return Err(Error::NoThread(error));
                    }
                    Err(_) => break, // those that there are do it all
                }
            }
            let written = write(&queue, &name, output, &mut progress);
            queue.stop();
            progress.clear();
            written
        })?;
        Ok(outcome(&setup.counts))
    }

    /// Gives how answers are written; no more roles than there are.
    fn shape(&self, catalogue: &Catalogue, output: &Output) -> Result<Shape, Error> {
        let top = self.top.get().min(catalogue.roles().len());
        match (output.is_csv(), self.explain) {
            (true, true) => Err(Error::ExplainInRows),
            (true, false) => Ok(Shape::Row(top)),
            (false, true) => Ok(Shape::Explained(top)),
            (false, false) => Ok(Shape::Short(top)),
        }
    }
}

/// Puts the input into the queue. The thread is on its own: it may wait for input that never comes, and nobody waits for it.
fn read(mut input: Input, queue: &Arc<OrderedQueue>) -> io::Result<()> {
    let queue = Arc::clone(queue);
    let reader = move || {
        let mut chunks = 0;
        let error = loop {
            match input.next() {
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
    };
    thread::Builder::new().spawn(reader).map(drop)
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
