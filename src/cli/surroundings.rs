//! What the environment says of how output is to look.

use crate::render::{OutputStyle, Surroundings};
use clap::ColorChoice;

/// Decides how output looks that goes to a terminal of this width, or to none.
pub(super) fn style(color: ColorChoice, terminal: Option<u16>) -> OutputStyle {
    OutputStyle::of(color, Surroundings { terminal, variable: &|name| std::env::var(name).ok() })
}
