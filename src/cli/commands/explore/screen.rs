//! The terminal while the explorer has it: its own screen, every key as it comes, the mouse. However it ends, the terminal is given
//! back as it was.

use crate::cli::error::Error;
use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute, style, terminal};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal};
use std::io::{self, IsTerminal as _, Stdout, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{env, panic, thread};

/// Whether the terminal is the explorer's now.
static IS_OPEN: AtomicBool = AtomicBool::new(false);

/// See the head of this file.
pub(super) struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
}

/// Says why there is no terminal to draw on, if there is none.
///
/// # Errors
/// Where standard output is no terminal, where nothing can be typed, and where the terminal knows no escape sequences.
pub(super) fn check() -> Result<(), Error> {
    let term = env::var("TERM").unwrap_or_default();
    let is_dumb = term == "dumb" || cfg!(unix) && term.is_empty();
    let why = if !io::stdout().is_terminal() {
        "standard output is none"
    } else if is_dumb {
        "this one can't be drawn on (TERM is dumb, or not set)"
    } else if !can_be_typed_on() {
        "nothing can be typed on standard input"
    } else {
        return Ok(());
    };
    Err(Error::NoTerminal { why })
}

/// Tells whether there is something to type on: standard input, or where that is read from elsewhere the terminal itself.
fn can_be_typed_on() -> bool {
    io::stdin().is_terminal() || cfg!(unix) && std::fs::File::open("/dev/tty").is_ok()
}

impl Screen {
    /// Takes the terminal.
    pub(super) fn open(color: bool) -> Result<Self, Error> {
        static HOOK: Once = Once::new();
        HOOK.call_once(|| {
            let before = panic::take_hook();
            panic::set_hook(Box::new(move |panic| {
                give_back();
                before(panic);
            }));
        });
        style::force_color_output(color);
        take()?;
        let terminal = Terminal::new(CrosstermBackend::new(io::stdout())).inspect_err(|_| give_back())?;
        Ok(Self { terminal })
    }

    /// Draws what changed.
    pub(super) fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>)) -> Result<(), Error> {
        self.terminal.draw(view)?;
        Ok(())
    }

    /// Copies a text by OSC 52, which terminals know also at the other end of a connection.
    pub(super) fn copy(&mut self, text: &str) -> Result<(), Error> {
        Ok(execute!(self.terminal.backend_mut(), CopyToClipboard::to_clipboard_from(text))?)
    }

    /// Takes the terminal again, whoever had it, and draws everything anew at the next time.
    pub(super) fn reopen(&mut self) -> Result<(), Error> {
        give_back();
        take()?;
        // Clearing would ask where the cursor is, and the answer would go to who listens for keys.
        let (width, height) = size()?;
        self.terminal.resize(Rect { x: 0, y: 0, width, height })?;
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the size of the terminal in columns and lines.
pub(super) fn size() -> Result<(u16, u16), Error> {
    Ok(terminal::size()?)
}

fn take() -> Result<(), Error> {
    enable_raw_mode()?;
    IS_OPEN.store(true, Ordering::SeqCst);
    execute!(io::stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste).inspect_err(|_| give_back())?;
    Ok(())
}

/// Gives the terminal back, once. What can't be written can't be mended either.
pub(super) fn give_back() {
    if IS_OPEN.swap(false, Ordering::SeqCst) {
        // Another thread than the main one would wait for standard output, which that holds.
        let _ = if thread::current().name() == Some("main") { write_back(io::stdout()) } else { write_back(io::stderr()) };
        let _ = disable_raw_mode();
    }
}

fn write_back(mut out: impl Write) -> io::Result<()> {
    execute!(out, DisableBracketedPaste, DisableMouseCapture, LeaveAlternateScreen, cursor::Show)
}
