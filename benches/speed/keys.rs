//! Keys pressed in the explorer: from the key to the end of the frame that answers it, in a terminal of its own.

use super::{data, inside};
use criterion::Criterion;
use memchr::memmem;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};

/// What is measured: its name, what is pressed before, the key, and what leads back; each of them is a key of its own.
pub(crate) const KEYS: [(&str, &[&str], &str, &[&str]); 9] = [
    ("first letter", &["i"], "k", &["\x15", "\x1b"]),
    ("fifth letter", &["i", PASTED[0]], "r", &["\x15", "\x1b"]),
    ("letter of an unknown name", &["i", PASTED[1]], "s", &["\x15", "\x1b"]),
    ("letter of a filter", &["4", "/"], "k", &["\x1b", "1", "h"]),
    ("next role", &[], "j", &["k"]),
    ("open a role", &[], "\r", &["h"]),
    ("compare", &[], "3", &["1", "h"]),
    ("mark as learned", &["2"], " ", &["u", "1", "h"]),
    ("vocabulary", &[], "4", &["1", "h"]),
];

/// What is typed before a letter, pasted as terminals do.
const PASTED: [&str; 2] =
    ["\x1b[200~kube\x1b[201~", "\x1b[200~machine learning operations engineering with kubernete\x1b[201~"];

/// The catalogues: the built-in one, and a large one.
pub(crate) const CATALOGUES: [&str; 2] = ["built-in", "large"];

/// How each frame ends: the cursor is shown or hidden.
const END_OF_FRAME: &[u8] = b"\x1b[?25";

pub(crate) fn explore(criterion: &mut Criterion, folder: &Path) {
    let (roles, skills) = inside::CATALOGUES[2];
    let large = folder.join("explored.yaml");
    fs::write(&large, data::catalogue(roles, skills)).unwrap();
    let large = ["--catalogue", large.to_str().unwrap(), "--only", "--skills", "skill 1 of many,skill 8 of many"];
    let mut group = criterion.benchmark_group("explore");
    for (name, arguments) in CATALOGUES.into_iter().zip([&["--skills", "pandas,numpy,sklearn,Django"][..], &large]) {
        let mut session = Session::start(arguments);
        for (key_name, before, key, after) in KEYS {
            group.bench_function(format!("{name} {key_name}"), |bencher| {
                bencher.iter_custom(|times| {
                    let once = |_| {
                        session.press_all(before);
                        let took = session.press(key);
                        session.press_all(after);
                        took
                    };
                    (0..times).map(once).sum::<Duration>()
                });
            });
        }
    }
}

/// The explorer in a terminal.
struct Session {
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
    shown: Box<dyn Read + Send>,
    typed: Box<dyn Write + Send>,
}

impl Session {
    fn start(arguments: &[&str]) -> Self {
        let size = PtySize { rows: 50, cols: 160, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_roles"));
        command.arg("explore");
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(command).unwrap();
        let (shown, typed) = (pair.master.try_clone_reader().unwrap(), pair.master.take_writer().unwrap());
        let mut session = Self { child, _master: pair.master, shown, typed };
        session.read_frame();
        session
    }

    fn press_all(&mut self, keys: &[&str]) {
        for key in keys {
            self.press(key);
        }
    }

    /// Presses a key, and tells how long the frame took.
    fn press(&mut self, key: &str) -> Duration {
        let start = Instant::now();
        self.typed.write_all(key.as_bytes()).unwrap();
        self.typed.flush().unwrap();
        self.read_frame();
        start.elapsed()
    }

    /// Reads up to the end of a frame.
    fn read_frame(&mut self) {
        let (mut frame, mut bytes) = (Vec::new(), [0; 1 << 12]);
        while memmem::find(&frame, END_OF_FRAME).is_none() {
            let count = self.shown.read(&mut bytes).unwrap();
            assert!(count > 0, "the explorer ended");
            frame.extend_from_slice(&bytes[..count]);
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
