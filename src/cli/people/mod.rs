//! Many people from a file, standard input or a folder, for every command that takes them: one thread reads, some answer, and what
//! they answer is handed out in the order of the input.

mod args;
mod chunks;
mod folder;
mod input;
mod interrupt;
mod kept;
mod ordered_queue;
mod progress;
mod quotes;
mod reader;
mod run;

pub(crate) use args::PeopleArgs;
pub(crate) use kept::{KeptFailure, KeptName};
pub(crate) use reader::{PeopleContext, PersonRead, TakesPeople, Unread};
pub(crate) use run::run;
