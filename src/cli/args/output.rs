//! How results are written: `--format` and `--color`.

use super::catalogue::EVERYWHERE;
#[cfg(any(feature = "explore", feature = "report"))]
use crate::cli::error::Error;
use crate::render::Format;
use clap::{Args, ColorChoice};

/// How results are written.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct OutputArgs {
    /// How to write the result
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORMAT", help_heading = EVERYWHERE)]
    pub format: Format,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN", help_heading = EVERYWHERE)]
    pub color: ColorChoice,
    /// Whether the format was asked for
    #[arg(skip)]
    pub chosen: bool,
}

impl OutputArgs {
    /// Refuses a format for a command that writes pages only, unless it is one of those.
    #[cfg(feature = "report")]
    pub(crate) fn pages_only(self) -> Result<(), Error> {
        if self.chosen && !matches!(self.format, Format::Markdown | Format::Html) { Err(Error::OnlyPages) } else { Ok(()) }
    }

    /// Refuses pages in HTML for a command that writes none.
    #[cfg(feature = "report")]
    pub(crate) fn no_html(self) -> Result<(), Error> {
        if self.format == Format::Html { Err(Error::NoHtml) } else { Ok(()) }
    }

    /// Refuses a format for a command that shows a screen.
    #[cfg(feature = "explore")]
    pub(crate) fn screen_only(self) -> Result<(), Error> {
        if self.chosen { Err(Error::OnlyScreen) } else { Ok(()) }
    }
}
