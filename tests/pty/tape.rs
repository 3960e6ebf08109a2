//! A recording script as VHS reads it, played in a terminal of its own: what it waits for must come by what it presses.

use super::Session;
use std::iter::Peekable;
use std::slice::Iter;

/// A line of a script, as far as it presses or waits for something.
enum Step<'t> {
    Press(String),
    Wait(&'t str),
    /// What is seen for a while; something must have been waited for before.
    Rest,
}

/// Plays a script that begins with a command line, to the end of the program; gives how often something was waited for.
pub(crate) fn play(script: &str, columns: u16, lines: u16) -> usize {
    let steps: Vec<Step<'_>> = script.lines().filter_map(step).collect();
    let mut steps = steps.iter().peekable();
    let typed = pressed(&mut steps);
    let arguments = typed.strip_prefix("roles ").and_then(|rest| rest.strip_suffix('\r')).unwrap();
    let mut session = Session::start(&arguments.split(' ').collect::<Vec<_>>(), &[], columns, lines);
    let mut waited = 0;
    while let Some(step) = steps.next() {
        let Step::Wait(words) = step else { panic!("something is pressed or shown, and nothing waited for") };
        session.see(words);
        waited += 1;
        steps.next_if(|step| matches!(step, Step::Rest));
        let keys = pressed(&mut steps);
        if let Some(Step::Wait(words)) = steps.peek() {
            assert!(!session.text().contains(words), "{words} stands there before {keys:?} is pressed");
        }
        session.send(&keys);
    }
    assert_eq!(session.end().exit_code(), 0);
    assert_eq!(session.left_behind(), Vec::<&str>::new());
    waited
}

/// Takes what is pressed from here on, up to the next wait.
fn pressed(steps: &mut Peekable<Iter<'_, Step<'_>>>) -> String {
    let mut keys = String::new();
    while let Some(Step::Press(more)) = steps.next_if(|step| matches!(step, Step::Press(_))) {
        keys += more;
    }
    keys
}

/// Reads a line; settings and comments are none.
fn step(line: &str) -> Option<Step<'_>> {
    let (command, rest) = line.split_once(' ').unwrap_or((line, ""));
    let key = |key: &str| Some(Step::Press(key.repeat(rest.parse().unwrap_or(1))));
    match command {
        "" | "#" | "Output" | "Require" | "Set" => None,
        "Type" => Some(Step::Press(rest.trim_matches('"').to_owned())),
        "Enter" => key("\r"),
        "Escape" => key("\x1b"),
        "Space" => key(" "),
        "Tab" => key("\t"),
        "Up" => key("\x1b[A"),
        "Down" => key("\x1b[B"),
        "Wait+Screen" => {
            let words = rest.strip_prefix('/').and_then(|rest| rest.strip_suffix('/')).unwrap();
            assert!(!words.contains(['\\', '.', '*', '+', '?', '[', '(', '|', '^', '$']), "plain words: {words}");
            Some(Step::Wait(words))
        }
        "Sleep" => Some(Step::Rest),
        other => panic!("{other} is not played"),
    }
}
