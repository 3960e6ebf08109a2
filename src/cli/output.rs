//! Where output goes: results to standard output, everything else to standard error.

use super::args::OutputArgs;
use super::error::Error;
use crate::render::{self, Format, Look, Report, Surroundings};
use std::fmt::Display;
use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write as _};

/// Standard output, and how results look there.
pub struct Output {
    out: BufWriter<StdoutLock<'static>>,
    format: Format,
    look: Look,
}

impl Output {
    /// Standard output as the arguments and the environment want it.
    pub fn of(args: OutputArgs) -> Self {
        let stdout = io::stdout().lock();
        let terminal =
            stdout.is_terminal().then(|| terminal_size::terminal_size_of(&stdout).map_or(80, |(width, _)| width.0));
        let variable = |name| std::env::var(name).ok();
        let here = Surroundings {
            terminal,
            columns: variable("COLUMNS"),
            no_color: variable("NO_COLOR"),
            force_color: variable("CLICOLOR_FORCE"),
            term: variable("TERM"),
        };
        Self { out: BufWriter::new(stdout), format: args.format.into(), look: Look::of(args.color.into(), &here) }
    }

    /// Writes a result.
    pub fn report(&mut self, report: &impl Report) -> Result<(), Error> {
        Ok(render::write(report, self.format, self.look, &mut self.out)?)
    }

    /// Writes one JSON object as a line, whatever the format.
    pub fn line(&mut self, record: &impl serde::Serialize) -> Result<(), Error> {
        Ok(render::line(record, &mut self.out)?)
    }

    /// Whether results are laid out for a person.
    pub fn is_for_people(&self) -> bool {
        self.format == Format::Table
    }

    /// Hands over what is still held back.
    pub fn finish(&mut self) -> Result<(), Error> {
        Ok(self.out.flush()?)
    }
}

/// Says something on standard error; if nobody reads that, there is nobody to tell.
pub fn say(kind: &str, message: &dyn Display) {
    let _ = writeln!(io::stderr(), "{kind}: {message}");
}
