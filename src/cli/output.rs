//! Where results go: to standard output.

use super::error::Error;
use super::{args::OutputArgs, surroundings, whole_lines};
use crate::render::{self, Format, OutputStyle, Page, Report, ScreenLimit};
use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write as _};

pub(super) struct Output {
    out: BufWriter<StdoutLock<'static>>,
    format: Format,
    /// Whether it was asked for.
    chosen: bool,
    style: OutputStyle,
}

impl Output {
    /// Opens standard output as the arguments and the environment want it.
    pub(super) fn new(args: OutputArgs) -> Self {
        let stdout = io::stdout().lock();
        let size = stdout.is_terminal().then(|| terminal_size::terminal_size_of(&stdout));
        let width = size.map(|size| size.map_or(80, |(width, _)| width.0));
        // Who asks for a table gets all of it.
        let lines = size.flatten().map(|(_, height)| height.0).filter(|lines| *lines > 0 && !args.chosen);
        let screen = lines.map(|lines| ScreenLimit { lines, all: "--format table shows all" });
        let style = OutputStyle { screen, ..surroundings::style(args.color, width) };
        Self { out: BufWriter::new(stdout), format: args.format, chosen: args.chosen, style }
    }

    /// Writes a result.
    pub(super) fn report(&mut self, report: &impl Report) -> Result<(), Error> {
        Ok(render::write(report, self.format, self.style, &mut self.out)?)
    }

    /// Writes a page that is only for people.
    pub(super) fn page(&mut self, page: &Page) -> Result<(), Error> {
        Ok(self.out.write_all(render::page_text(page, self.format, self.style).as_bytes())?)
    }

    /// Writes whole lines at once, whatever the format. Where a disk is full, a file doesn't end in half a line.
    pub(super) fn lines(&mut self, lines: &[u8]) -> Result<(), Error> {
        self.finish()?;
        let start = whole_lines::start();
        self.out.get_mut().write_all(lines).inspect_err(|_| {
            if let Some(start) = start {
                whole_lines::cut_back(start, lines);
            }
        })?;
        Ok(())
    }

    /// Writes one JSON document, whatever the format.
    pub(super) fn document(&mut self, document: &impl serde::Serialize) -> Result<(), Error> {
        Ok(render::document(document, &mut self.out)?)
    }

    /// Writes a text as it is.
    pub(super) fn text(&mut self, text: &str) -> Result<(), Error> {
        Ok(self.out.write_all(text.as_bytes())?)
    }

    /// Gives the format that was asked for.
    #[cfg(feature = "report")]
    pub(crate) fn format(&self) -> Format {
        self.format
    }

    /// Gives the format that was asked for, or none where none was.
    pub(crate) fn chosen(&self) -> Option<Format> {
        self.chosen.then_some(self.format)
    }

    /// Tells whether styles are wanted.
    #[cfg(feature = "explore")]
    pub(crate) fn is_colored(&self) -> bool {
        self.style.color
    }

    /// Tells whether results are laid out for a person.
    pub(super) fn is_for_people(&self) -> bool {
        self.format.is_for_people()
    }

    /// Tells whether results are rows of CSV.
    pub(crate) fn is_csv(&self) -> bool {
        self.format == Format::Csv
    }

    /// Hands over what is still held back.
    pub(super) fn finish(&mut self) -> Result<(), Error> {
        Ok(self.out.flush()?)
    }
}
