//! A program in a terminal of its own: what it writes is shown by an emulator, and what is typed reaches it as keys do.
#![allow(clippy::unwrap_used, dead_code)] // a test that can't go on has failed; not every test uses all

pub(crate) mod tape;

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, SlavePty, native_pty_system};
use std::io::{Read as _, Write};
use std::num::NonZero;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// How long is waited for something that should come at once; much, since tests run beside each other.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) struct Session {
    pub child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    typed: Box<dyn Write + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
    written: Arc<Mutex<Vec<u8>>>,
}

/// A terminal to which only output goes; it is gone when this is dropped.
pub(crate) struct Elsewhere {
    shown: Box<dyn std::io::Read + Send>,
    _slave: Box<dyn SlavePty + Send>,
    _master: Box<dyn MasterPty + Send>,
}

impl Elsewhere {
    /// Waits until these bytes were written.
    pub(crate) fn see(&mut self, words: &str) {
        let (mut written, mut bytes) = (Vec::new(), [0; 4096]);
        while !String::from_utf8_lossy(&written).contains(words) {
            let count = self.shown.read(&mut bytes).unwrap();
            written.extend_from_slice(&bytes[..count]);
        }
    }
}

fn size(columns: u16, lines: u16) -> PtySize {
    PtySize { rows: lines, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn nonzero(number: u16) -> NonZero<u16> {
    NonZero::new(number).unwrap()
}

impl Session {
    /// Starts `roles` with these arguments and variables.
    pub(crate) fn start(args: &[&str], variables: &[(&str, &str)], columns: u16, lines: u16) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_roles"));
        command.args(args);
        Self::run(command, variables, columns, lines)
    }

    /// Starts `roles` with these arguments, its standard output at another terminal; gives that too.
    pub(crate) fn start_with_output_elsewhere(args: &str) -> (Self, Elsewhere) {
        let elsewhere = native_pty_system().openpty(size(100, 30)).unwrap();
        let name = elsewhere.master.tty_name().unwrap();
        let mut command = CommandBuilder::new("sh");
        let line = format!("exec '{}' {args} > '{}'", env!("CARGO_BIN_EXE_roles"), name.display());
        command.args(["-c", &line]);
        let session = Self::run(command, &[], 100, 30);
        (
            session,
            Elsewhere {
                shown: elsewhere.master.try_clone_reader().unwrap(),
                _slave: elsewhere.slave,
                _master: elsewhere.master,
            },
        )
    }

    fn run(mut command: CommandBuilder, variables: &[(&str, &str)], columns: u16, lines: u16) -> Self {
        let pair = native_pty_system().openpty(size(columns, lines)).unwrap();
        command.cwd(env!("CARGO_TARGET_TMPDIR"));
        for (name, value) in [("TERM", "xterm-256color"), ("XDG_CONFIG_HOME", "/nowhere")].iter().chain(variables) {
            command.env(name, value);
        }
        for name in ["ROLES_CATALOGUE", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
            if variables.iter().all(|(set, _)| *set != name) {
                command.env_remove(name);
            }
        }
        let child = pair.slave.spawn_command(command).unwrap();
        let screen = Arc::new(Mutex::new(vt100::Parser::new(nonzero(lines), nonzero(columns), 0)));
        let written = Arc::new(Mutex::new(Vec::new()));
        let (mut reader, shown, kept) = (pair.master.try_clone_reader().unwrap(), Arc::clone(&screen), Arc::clone(&written));
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                shown.lock().unwrap().process(&bytes[..count]);
                kept.lock().unwrap().extend_from_slice(&bytes[..count]);
            }
        });
        let typed = pair.master.take_writer().unwrap();
        // The other end stays open as long as the program runs, and no longer: it is what ends the reading.
        Self { child, master: pair.master, typed, screen, written }
    }

    pub(crate) fn send(&mut self, keys: &str) {
        self.typed.write_all(keys.as_bytes()).unwrap();
        self.typed.flush().unwrap();
    }

    pub(crate) fn text(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    /// Waits until something is so.
    pub(crate) fn wait(&self, what: &str, is: impl Fn(&vt100::Screen) -> bool) {
        let start = Instant::now();
        while !is(self.screen.lock().unwrap().screen()) {
            assert!(start.elapsed() < PATIENCE, "{what} never came; the screen says:\n{}", self.text());
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until the screen no longer changes, and gives what stands there.
    pub(crate) fn settled(&self) -> String {
        const STILL: Duration = Duration::from_millis(300);
        let (mut shown, mut since) = (self.text(), Instant::now());
        while since.elapsed() < STILL {
            thread::sleep(Duration::from_millis(10));
            let now = self.text();
            if now != shown {
                (shown, since) = (now, Instant::now());
            }
        }
        shown
    }

    /// Waits until this stands on the screen.
    pub(crate) fn see(&self, words: &str) {
        self.wait(words, |screen| screen.contents().contains(words));
    }

    /// Waits until the program wrote these bytes.
    pub(crate) fn see_written(&self, bytes: &str) {
        self.wait(bytes, |_| String::from_utf8_lossy(&self.written.lock().unwrap()).contains(bytes));
    }

    pub(crate) fn screen<T>(&self, ask: impl FnOnce(&vt100::Screen) -> T) -> T {
        ask(self.screen.lock().unwrap().screen())
    }

    pub(crate) fn written(&self) -> String {
        String::from_utf8_lossy(&self.written.lock().unwrap()).into_owned()
    }

    pub(crate) fn resize(&self, columns: u16, lines: u16) {
        self.screen.lock().unwrap().screen_mut().set_size(nonzero(lines), nonzero(columns));
        self.master.resize(size(columns, lines)).unwrap();
    }

    /// Waits for the end.
    pub(crate) fn end(&mut self) -> ExitStatus {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                thread::sleep(Duration::from_millis(100)); // its last words are on their way
                return status;
            }
            assert!(start.elapsed() < PATIENCE, "it doesn't end; the screen says:\n{}", self.text());
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Tells what of the terminal is not as it was before the program ran.
    pub(crate) fn left_behind(&self) -> Vec<&'static str> {
        let modes = self.master.get_termios().unwrap();
        let flags = format!("{:?}", modes.local_flags);
        let is_set = |wanted: &str| flags.split(|c: char| !c.is_alphanumeric()).any(|flag| flag == wanted);
        self.screen(|screen| {
            [
                ("its own screen", screen.alternate_screen()),
                ("the cursor hidden", screen.hide_cursor()),
                ("the mouse", screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None),
                ("pasting in brackets", screen.bracketed_paste()),
                ("no echo", !is_set("ECHO")),
                ("no lines", !is_set("ICANON")),
            ]
            .into_iter()
            .filter_map(|(what, is_so)| is_so.then_some(what))
            .collect()
        })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}
