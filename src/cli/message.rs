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

/// Writes a message to standard error; if nobody reads that, there is nobody to tell.
pub(super) fn say(kind: Kind, message: &dyn Display) {
    let terminal = io::stderr().is_terminal().then_some(OutputStyle::PIPED_WIDTH);
    let style = surroundings::style(COLOR.get().copied().unwrap_or_default(), terminal);
    let _ = writeln!(io::stderr(), "{}: {message}", render::label(kind, style));
}

/// Writes a note to standard error: something worth knowing that stops nothing.
pub(super) fn note(message: &dyn Display) {
    say(Kind::Note, message);
}
