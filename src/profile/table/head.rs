//! The head of a table: what stands between its columns, how they are called, and what such columns usually hold.

use std::collections::{HashMap, HashSet};

/// How columns are usually called, by what they hold.
const USUAL: &str = include_str!("../../../data/columns.txt");

/// Gives each of several columns that are called alike another name: `note`, `note_2`.
pub(super) fn each_otherwise(names: &[String]) -> Vec<String> {
    let written: HashSet<&str> = names.iter().map(String::as_str).collect();
    let mut taken: HashSet<String> = HashSet::with_capacity(names.len());
    // The number to try next, by name: those before are taken.
    let mut next: HashMap<&str, usize> = HashMap::new();
    let mut keys = Vec::with_capacity(names.len());
    for name in names {
        let number = next.entry(name).or_insert(1);
        let mut key = name.clone();
        while *number > 1 && written.contains(key.as_str()) || !taken.insert(key.clone()) {
            *number += 1;
            key = format!("{name}_{number}");
        }
        keys.push(key);
    }
    keys
}

/// Finds what stands between the columns: of comma, semicolon and tab what the head holds most outside of quotes.
pub(super) fn delimiter(head: &str) -> u8 {
    let bare = || head.split('"').step_by(2).flat_map(str::bytes);
    let count = |delimiter: u8| bare().filter(|byte| *byte == delimiter).count();
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// Tells whether a column of this name usually holds that.
pub(super) fn is_called(name: &str, what: &str) -> bool {
    usual(what).contains(&plain(name).as_str())
}

/// Lists how columns that hold that are usually called.
pub(super) fn usual(what: &str) -> Vec<&'static str> {
    let head = |line: &'static str| line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
    let begun = USUAL.lines().skip_while(|line| head(line) != Some(what)).skip(1);
    begun.take_while(|line| head(line).is_none()).filter(|line| !line.is_empty()).collect()
}

/// Writes the name of a column as the list of usual ones does.
pub(super) fn plain(name: &str) -> String {
    name.trim().replace(['_', '-'], " ").to_lowercase()
}
