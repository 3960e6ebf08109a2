//! What is said beside the result: notes and errors, on standard error.

use super::surroundings;
use crate::render::{self, OutputStyle};
use clap::ColorChoice;
use std::fmt::Display;
use std::io::{self, IsTerminal as _, Write as _};
use std::sync::OnceLock;

pub(super) use crate::render::MessageKind as Kind;

/// `--color`, as it was given: there is one of it in a process, and notes come from everywhere.
static COLOR: OnceLock<ColorChoice> = OnceLock::new();

/// Has all messages follow `--color`; what is set first holds.
pub(super) fn set_color(color: ColorChoice) {
    let _ = COLOR.set(color);
}

/// Writes a message of one line to standard error, whatever foreign words are in it.
pub(super) fn say(kind: Kind, message: &dyn Display) {
    write(kind, &render::visible(&message.to_string()));
}

/// Writes a message of several lines to standard error.
pub(super) fn say_lines(kind: Kind, message: &dyn Display) {
    write(kind, &render::visible_lines(&message.to_string()));
}

/// Writes a message that is safe to show; if nobody reads standard error, there is nobody to tell.
fn write(kind: Kind, message: &str) {
    let terminal = io::stderr().is_terminal().then_some(OutputStyle::PIPED_WIDTH);
    let style = surroundings::style(COLOR.get().copied().unwrap_or_default(), terminal);
    let _ = writeln!(io::stderr(), "{}: {message}", render::label(kind, style));
}

/// Writes a note to standard error: something worth knowing that stops nothing.
pub(super) fn note(message: &dyn Display) {
    say(Kind::Note, message);
}
