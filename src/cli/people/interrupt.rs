//! An interruption waits until the lines that are being written are whole; the second one doesn't.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Holds signals off while lines are written.
pub(super) struct Interrupt {
    writing: Arc<Mutex<()>>,
}

impl Interrupt {
    /// Has SIGINT, SIGTERM and SIGHUP end the program between two lines from now on.
    pub(super) fn on_signal() -> Self {
        let writing = Arc::new(Mutex::new(()));
        #[cfg(unix)]
        if let Err(error) = signals::watch(Arc::clone(&writing)) {
            crate::cli::message::note(&format!("an interruption may cut a line short: {error}"));
        }
        Self { writing }
    }

    /// Keeps a first signal from ending the program until the guard is dropped.
    pub(super) fn hold_off(&self) -> MutexGuard<'_, ()> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(unix)]
mod signals {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::{flag, iterator::Signals, low_level::emulate_default_handler};
    use std::sync::atomic::AtomicBool;
    use std::sync::{Arc, Mutex, PoisonError};
    use std::{io, thread};

    pub(super) fn watch(writing: Arc<Mutex<()>>) -> io::Result<()> {
        let all = [SIGHUP, SIGINT, SIGTERM];
        let again = Arc::new(AtomicBool::new(false));
        for signal in all {
            // In this order: the first signal arms, the second one ends at once, were the reader of the lines asleep.
            flag::register_conditional_default(signal, Arc::clone(&again))?;
            flag::register(signal, Arc::clone(&again))?;
        }
        let mut signals = Signals::new(all)?;
        thread::spawn(move || {
            if let Some(signal) = signals.forever().next() {
                let _whole = writing.lock().unwrap_or_else(PoisonError::into_inner);
                // As if it had not been caught, so that a shell sees what ended the program.
                let _ = emulate_default_handler(signal);
            }
        });
        Ok(())
    }
}
