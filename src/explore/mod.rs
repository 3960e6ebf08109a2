//! The explorer: a [`ExplorerState`], an [`update`] that changes it by events, and a [`view`] that shows it. All three are pure; what touches the
//! terminal stands in `cli`. It computes nothing of its own: what it shows is what `matching` answers.

mod answers;
mod candidates;
mod event;
mod flow;
mod help_window;
mod item;
mod keys;
mod layout;
mod line_edit;
mod mouse;
mod moves;
mod open;
mod panes;
mod person;
mod role_filter;
mod saving;
mod scroll;
mod state;
mod tabs;
#[cfg(test)]
mod tests;
mod typing;
mod update;
mod view;
mod world;

pub(crate) use event::{Effect, Event, PressedKey, Question, ShownQuestion};
pub(crate) use keys::help;
pub(crate) use panes::ADVISED;
pub(crate) use person::Person;
pub(crate) use state::ExplorerState;
pub(crate) use update::update;
pub(crate) use view::view;
pub(crate) use world::World;
