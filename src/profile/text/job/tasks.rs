//! What is to be done in a job: the items below a heading for tasks, in the words of the advertisement.

use super::super::language::Phrases;
use super::super::tokens::{self, Tokens};
use super::words::JobWords;
use super::{JobLine, lines, on_one_line};

/// How many tasks are taken, and of how many letters the longest is: what is longer is no item of a list.
const MOST: usize = 12;
const LONGEST: usize = 240;

/// Finds the tasks: the lines behind a heading for them, up to the next heading or the end of the list.
pub(super) fn of(text: &str) -> Vec<JobLine> {
    let mut tasks: Vec<JobLine> = Vec::new();
    let (mut is_below, mut has_items, mut was_empty) = (false, false, false);
    for (number, line, is_item) in lines(text) {
        if line.is_empty() {
            was_empty = true;
            continue;
        }
        let ends_list = was_empty && !is_item && (has_items || !tasks.is_empty());
        if is_heading_of_tasks(line) {
            (is_below, has_items) = (true, false);
        } else if is_below && (ends_list || has_items && !is_item || is_heading(line, is_item)) {
            is_below = false;
        } else if is_below && tasks.len() < MOST && line.len() <= LONGEST && line.contains(char::is_alphabetic) {
            has_items |= is_item;
            let words = on_one_line(line).trim_end_matches([';', ',', '.']).to_owned();
            if !tasks.iter().any(|task| task.words == words) {
                tasks.push(JobLine { words, line: number });
            }
        }
        was_empty = false;
    }
    tasks
}

fn is_heading_of_tasks(line: &str) -> bool {
    let line = line.replace('’', "'").to_lowercase();
    let line = line.trim_end_matches(|c: char| !c.is_alphanumeric()).trim_start_matches(|c: char| !c.is_alphanumeric());
    JobWords::builtin().tasks.contains(&line)
}

/// Tells whether a line heads something else.
fn is_heading(line: &str, is_item: bool) -> bool {
    let words = tokens::of(line);
    !is_item && (line.ends_with(':') || Phrases::builtin().heading(Tokens { text: line, list: &words }).is_some())
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn tasks_stand_below_their_heading_and_end_with_their_list() {
        for (text, expected) in [
            ("What you'll do\n- Build pipelines.\n- Run them\n\nRequirements\n- SQL", vec!["Build pipelines", "Run them"]),
            ("## Deine Aufgaben:\n\n* Daten laden\n\nDein Profil\n* Python", vec!["Daten laden"]),
            ("Responsibilities\nBuild things\nShip them\n\nWe are nice.", vec!["Build things", "Ship them"]),
            ("工作职责\n1. 开发数据平台\n2. 维护服务\n任职要求\n1. Python", vec!["开发数据平台", "维护服务"]),
            ("Build things", vec![]),
        ] {
            let found: Vec<String> = of(text).into_iter().map(|task| task.words).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
