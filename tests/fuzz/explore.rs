//! The explorer in a terminal of its own, with anything typed at it: it ends when it is asked to, and leaves the terminal as it was.

use super::pty::Session;
use super::{Input, run};
use std::thread;
use std::time::{Duration, Instant};

const WORDS: [&str; 40] = [
    "\u{1b}[A",
    "\u{1b}[B",
    "\u{1b}[C",
    "\u{1b}[D",
    "\u{1b}[5~",
    "\u{1b}[6~",
    "\u{1b}[H",
    "\u{1b}[F",
    "\u{1b}[3~",
    "\u{1b}[Z",
    "\u{1b}",
    "\r",
    "\t",
    " ",
    "/",
    "?",
    "c",
    "d",
    "u",
    "y",
    "i",
    "a",
    "1",
    "2",
    "3",
    "4",
    "5",
    "[",
    "]",
    "G",
    "\u{7f}",
    "\u{17}",
    "\u{15}",
    "\u{c}",
    "\u{1b}[200~Django, pandas\nSQL\u{1b}[201~",
    "\u{1b}[<0;10;5M",
    "\u{1b}[<0;70;12m",
    "\u{1b}[<65;30;9M",
    "ipython\r",
    "\u{1b}[1;5A",
];

/// How long it may take to end.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn keys() {
    let typed = [
        "ipandas\tnumpy\r\u{1b}jjj\r\t 2 jj d",
        "/data\r\u{1b}[B\u{1b}[Bc3?\u{1b}4/sql\r \u{1b}5u",
        "iDjango, k8s\r3cjjG1yu??",
    ];
    let seeds: Vec<Input> = typed.iter().map(|typed| Input::new("keys", *typed)).collect();
    let variables = [("XDG_CACHE_HOME", "/dev/null"), ("TERM", "xterm-256color")];
    run::target("explore", &seeds, &WORDS, |input| {
        // Neither is suspended by Control-Z, from which nobody would wake it, nor saves a file anywhere.
        let keys: String =
            input.text().chars().filter(|c| !matches!(c, '\u{1a}' | 's' | 'q' | '\u{3}')).take(1000).collect();
        let (columns, lines) = (40 + u16::try_from(keys.len() % 90).unwrap(), 12 + u16::try_from(keys.len() % 31).unwrap());
        let mut session = Session::start(&["explore", "--skills", "Python"], &variables, columns, lines);
        session.wait("the explorer", vt100::Screen::alternate_screen);
        let half = keys.floor_char_boundary(keys.len() / 2);
        session.send(&keys[..half]);
        session.resize(lines + 30, columns / 4 + 2);
        session.send(&keys[half..]);
        // What began as an escape sequence ends, and so does what is open. Control-C is not repeated at once: where the terminal reads it
        // as a signal already, it throws away what it wasn't shown yet.
        // A report of the mouse that lacks its end swallows all that follows up to an m, and one of what a terminal can up to a c: no
        // terminal sends such.
        session.send("\u{1b}[201~mc ");
        let start = Instant::now();
        let mut asked = 0;
        while session.child.try_wait().unwrap().is_none() {
            assert!(start.elapsed() < PATIENCE, "it doesn't end: {}", session.text());
            if start.elapsed() > Duration::from_secs(2) * asked {
                session.send("\u{3}");
                asked += 1;
            }
            thread::sleep(Duration::from_millis(5));
        }
        let status = session.end();
        assert!(status.exit_code() <= 2 && !session.written().contains("panicked"), "{status:?} {}", session.written());
        while !session.left_behind().is_empty() {
            assert!(start.elapsed() < PATIENCE, "it leaves the terminal with {:?}", session.left_behind());
            thread::sleep(Duration::from_millis(10)); // its last words are on their way
        }
    });
}
