//! The run over all people: a reader, workers, and whoever takes their answers in the order of the input.

use super::chunks::Chunk;
use super::input::Input;
use super::interrupt::Interrupt;
use super::ordered_queue::{AnsweredChunk, OrderedQueue};
use super::progress::Progress;
use super::reader::{PeopleContext, PeopleReader, TakesPeople};
use crate::cli::error::Error;
use std::io;
use std::sync::Arc;
use std::thread;

/// Reads all people of an input on so many threads, and hands them over in the order of the input.
///
/// Each chunk of people goes into what `make` makes for so many bytes; `take` is given these one after the other, on this thread, and no
/// signal ends the program meanwhile.
pub(crate) fn run<T: TakesPeople>(
    input: Input,
    threads: usize,
    context: &PeopleContext<'_>,
    make: impl Fn(u64) -> T + Sync,
    take: impl FnMut(T::Answers) -> Result<(), Error>,
) -> Result<(), Error> {
    let queue = Arc::new(OrderedQueue::new(threads));
    let mut progress = Progress::of(input.size());
    let name = input.name();
    read(input, &queue).map_err(Error::NoThread)?;
    thread::scope(|scope| {
        for number in 0..threads {
            let worker = || work(&queue, PeopleReader::new(context), &make);
            match thread::Builder::new().spawn_scoped(scope, worker) {
                Ok(_) => {}
                Err(error) if number == 0 => {
                    queue.stop();
                    return Err(Error::NoThread(error));
                }
                Err(_) => break, // those that there are do it all
            }
        }
        let taken = hand_out(&queue, &name, take, &mut progress);
        queue.stop();
        progress.clear();
        taken
    })
}

/// Puts the input into the queue. The thread is on its own: it may wait for input that never comes, and nobody waits for it.
fn read<A: Send + 'static>(mut input: Input, queue: &Arc<OrderedQueue<A>>) -> io::Result<()> {
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

fn work<T: TakesPeople>(queue: &OrderedQueue<T::Answers>, mut reader: PeopleReader<'_, '_>, make: &impl Fn(u64) -> T) {
    while let Some(chunk) = queue.pop() {
        match answered(&mut reader, &chunk, make(chunk.size)) {
            Ok(answered) => queue.answer(chunk.place, answered),
            // A `Vec` takes all that is written; were that to change, the writer would stop at this chunk and say why.
            Err(error) => queue.end(chunk.place, Some(error)),
        }
    }
}

fn answered<T: TakesPeople>(
    reader: &mut PeopleReader<'_, '_>,
    chunk: &Chunk,
    mut taker: T,
) -> io::Result<AnsweredChunk<T::Answers>> {
    let lines = reader.chunk(chunk, &mut taker)?;
    Ok(AnsweredChunk { answers: taker.finish()?, size: chunk.size, lines })
}

/// Hands out what was answered, in order, a whole chunk at a time.
fn hand_out<A>(
    queue: &OrderedQueue<A>,
    name: &str,
    mut take: impl FnMut(A) -> Result<(), Error>,
    progress: &mut Progress,
) -> Result<(), Error> {
    let interrupt = Interrupt::on_signal();
    let unreadable = |source| Error::Unreadable { what: name.to_owned(), source };
    while let Some(answered) = queue.next_answered().map_err(unreadable)? {
        let _whole = interrupt.hold_off();
        take(answered.answers)?;
        progress.add(answered.size, answered.lines);
    }
    Ok(())
}
