//! What comes in while the explorer runs: keys, the mouse, sizes, signals; from threads of their own, so that waiting costs nothing.

use crate::cli::error::Error;
use crate::explore::{Event, PressedKey};
use crossterm::event::{self, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};
use crossterm::terminal;
use std::sync::mpsc::{Receiver, RecvError, SyncSender, TryRecvError, sync_channel};
use std::time::Duration;
use std::{io, thread};

/// So much may wait before those that send do.
const WAITING: usize = 1024;

/// Something that came in.
#[derive(Debug)]
pub(super) enum TerminalInput {
    /// For the explorer.
    Event(Event),
    /// The system wants it to stop until it goes on.
    Stop,
    /// It was stopped, and goes on.
    Continued,
    /// The system wants it to end, by this signal.
    End(i32),
}

/// See the head of this file.
pub(super) struct Inputs {
    received: Receiver<io::Result<TerminalInput>>,
}

impl Inputs {
    /// Begins to listen.
    pub(super) fn start() -> Result<Self, Error> {
        let (send, received) = sync_channel(WAITING);
        #[cfg(unix)]
        signals::listen(send.clone())?;
        thread::Builder::new().name("keys".to_owned()).spawn(move || listen(&send)).map_err(Error::NoThread)?;
        Ok(Self { received })
    }

    /// Waits for the next.
    pub(super) fn wait(&self) -> Result<TerminalInput, Error> {
        Ok(self.received.recv().map_err(|RecvError| closed())??)
    }

    /// Gives the next, if it is there.
    pub(super) fn ready(&self) -> Result<Option<TerminalInput>, Error> {
        match self.received.try_recv() {
            Ok(input) => Ok(Some(input?)),
            Err(TryRecvError::Empty) => Ok(None),
            Err(TryRecvError::Disconnected) => Err(closed().into()),
        }
    }
}

fn closed() -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, "the terminal was closed")
}

/// Sends on what the terminal says, until nobody listens or it is gone.
fn listen(send: &SyncSender<io::Result<TerminalInput>>) {
    // The size may have changed before anybody was told of such: from here on the terminal's library is.
    let size = event::poll(Duration::ZERO).and_then(|_| terminal::size());
    if let Ok((width, height)) = size
        && send.send(Ok(TerminalInput::Event(Event::Resize { width, height }))).is_err()
    {
        return;
    }
    loop {
        let read = event::read();
        let is_gone = read.is_err();
        let event = read.map(|event| translated(event).map(TerminalInput::Event)).transpose();
        if event.is_some_and(|event| send.send(event).is_err()) || is_gone {
            return;
        }
    }
}

/// Translates an event of the terminal, if the explorer knows such.
fn translated(event: event::Event) -> Option<Event> {
    match event {
        event::Event::Key(key) => translated_key(key).map(Event::Key),
        event::Event::Mouse(mouse) => {
            let (column, row) = (mouse.column, mouse.row);
            match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => Some(Event::Click { column, row }),
                MouseEventKind::ScrollDown => Some(Event::Wheel { down: true, column, row }),
                MouseEventKind::ScrollUp => Some(Event::Wheel { down: false, column, row }),
                _ => None,
            }
        }
        event::Event::Paste(text) => Some(Event::Paste(text)),
        event::Event::Resize(width, height) => Some(Event::Resize { width, height }),
        event::Event::FocusGained | event::Event::FocusLost => None,
    }
}

fn translated_key(key: KeyEvent) -> Option<PressedKey> {
    if key.kind == KeyEventKind::Release || key.modifiers.contains(KeyModifiers::ALT) {
        return None;
    }
    match key.code {
        KeyCode::Char(letter) if key.modifiers.contains(KeyModifiers::CONTROL) => {
            Some(PressedKey::Ctrl(letter.to_ascii_lowercase()))
        }
        KeyCode::Char(letter) => Some(PressedKey::Char(letter)),
        KeyCode::Tab if key.modifiers.contains(KeyModifiers::SHIFT) => Some(PressedKey::BackTab),
        other => plain_key(other),
    }
}

fn plain_key(code: KeyCode) -> Option<PressedKey> {
    Some(match code {
        KeyCode::Enter => PressedKey::Enter,
        KeyCode::Esc => PressedKey::Escape,
        KeyCode::Tab => PressedKey::Tab,
        KeyCode::BackTab => PressedKey::BackTab,
        KeyCode::Up => PressedKey::Up,
        KeyCode::Down => PressedKey::Down,
        KeyCode::Left => PressedKey::Left,
        KeyCode::Right => PressedKey::Right,
        KeyCode::PageUp => PressedKey::PageUp,
        KeyCode::PageDown => PressedKey::PageDown,
        KeyCode::Home => PressedKey::Home,
        KeyCode::End => PressedKey::End,
        KeyCode::Backspace => PressedKey::Backspace,
        KeyCode::Delete => PressedKey::Delete,
        _ => return None,
    })
}

/// Stops this process as if nobody had listened for the signal; comes back when it goes on.
pub(super) fn stop() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

/// Ends this process as if nobody had listened for the signal.
pub(super) fn end_by(signal: i32) {
    #[cfg(unix)]
    let _ = signal_hook::low_level::emulate_default_handler(signal);
    #[cfg(not(unix))]
    let _ = signal;
}

/// The signals by which a system says that a program should end, stop or go on.
#[cfg(unix)]
mod signals {
    use super::{Error, SyncSender, TerminalInput};
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;
    use std::{io, thread};

    /// Begins to listen for them.
    pub(super) fn listen(send: SyncSender<io::Result<TerminalInput>>) -> Result<(), Error> {
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT])?;
        let listen = move || {
            let inputs = signals.forever().map(|signal| match signal {
                SIGTSTP => TerminalInput::Stop,
                SIGCONT => TerminalInput::Continued,
                signal => TerminalInput::End(signal),
            });
            for input in inputs {
                if send.send(Ok(input)).is_err() {
                    return;
                }
            }
        };
        thread::Builder::new().name("signals".to_owned()).spawn(listen).map_err(Error::NoThread)?;
        Ok(())
    }
}
