//! Where output goes: results to standard output, everything else to standard error.

use super::args::OutputArgs;
use super::error::Error;
use crate::render::{self, Color, Format, Look, Report, Surroundings};
use std::fmt::Display;
use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write as _};
use std::sync::OnceLock;

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
        let color = args.color.into();
        let _ = COLOR.set(color);
        Self { out: BufWriter::new(stdout), format: args.format.into(), look: look(color, terminal) }
    }

    /// Writes a result.
    pub fn report(&mut self, report: &impl Report) -> Result<(), Error> {
        Ok(render::write(report, self.format, self.look, &mut self.out)?)
    }

    /// Writes whole lines at once, whatever the format. Where a disk is full, a file doesn't end in half a line.
    pub fn lines(&mut self, lines: &[u8]) -> Result<(), Error> {
        self.finish()?;
        let start = whole::start();
        self.out.get_mut().write_all(lines).inspect_err(|_| {
            if let Some(start) = start {
                whole::cut_back(start, lines);
            }
        })?;
        Ok(())
    }

    /// Writes one JSON document, whatever the format.
    pub fn document(&mut self, document: &impl serde::Serialize) -> Result<(), Error> {
        Ok(render::document(document, &mut self.out)?)
    }

    /// Writes a text as it is.
    pub fn text(&mut self, text: &str) -> Result<(), Error> {
        Ok(self.out.write_all(text.as_bytes())?)
    }

    /// Whether results are laid out for a person.
    pub fn is_for_people(&self) -> bool {
        matches!(self.format, Format::Table | Format::Markdown)
    }

    /// Hands over what is still held back.
    pub fn finish(&mut self) -> Result<(), Error> {
        Ok(self.out.flush()?)
    }
}

/// Lines that stay whole when a disk is full: what is left of the last one is taken back.
#[cfg(unix)]
mod whole {
    use std::fs::File;
    use std::io::{self, Seek as _};
    use std::os::fd::AsFd as _;

    /// Where in its file standard output stands, where it is a file.
    pub fn start() -> Option<u64> {
        file()?.stream_position().ok()
    }

    /// Cuts standard output back to the last whole one of the lines that were being written from `start` on; not where somebody
    /// else has written after it.
    pub fn cut_back(start: u64, lines: &[u8]) {
        let Some(mut file) = file() else { return };
        let (Ok(end), Ok(about)) = (file.stream_position(), file.metadata()) else { return };
        let written = usize::try_from(end.saturating_sub(start)).ok().and_then(|written| lines.get(..written));
        if let Some(written) = written.filter(|_| about.len() == end) {
            let whole = memchr::memrchr(b'\n', written).map_or(0, |newline| newline as u64 + 1);
            // If that fails too, there is nothing left to try.
            let _ = file.set_len(start + whole).and_then(|()| file.seek(io::SeekFrom::Start(start + whole)));
        }
    }

    fn file() -> Option<File> {
        let file = File::from(io::stdout().as_fd().try_clone_to_owned().ok()?);
        file.metadata().ok().filter(std::fs::Metadata::is_file).map(|_| file)
    }
}

#[cfg(not(unix))]
mod whole {
    pub fn start() -> Option<u64> {
        None
    }

    pub fn cut_back(_: u64, _: &[u8]) {}
}

/// `--color`, for standard error too: there is one of it in a process, and notes come from everywhere.
static COLOR: OnceLock<Color> = OnceLock::new();

fn look(color: Color, terminal: Option<u16>) -> Look {
    Look::of(color, Surroundings { terminal, variable: &|name| std::env::var(name).ok() })
}

/// Says something on standard error; if nobody reads that, there is nobody to tell.
pub fn say(kind: &str, message: &dyn Display) {
    let terminal = io::stderr().is_terminal().then_some(Look::PIPED_WIDTH);
    let look = look(COLOR.get().copied().unwrap_or_default(), terminal);
    let _ = writeln!(io::stderr(), "{}: {message}", render::label(kind, look));
}
