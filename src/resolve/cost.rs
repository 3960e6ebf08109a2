//! What a name may cost, counted and not timed: the worst that is known asks for so many spellings a byte, however long it is.

use super::{LONGEST_NAME, Resolver};
use crate::catalogue::Catalogue;
use std::sync::atomic::Ordering::Relaxed;

/// The most questions that a byte of a name may cost. An ordinary name costs less than one; one question costs less than 50 ns.
const MOST: usize = 10;

/// Counts the spellings that are asked for to read a name.
fn questions(name: &str) -> usize {
    let resolver = Resolver::new(Catalogue::builtin());
    resolver.read(name);
    resolver.lookup.asked.load(Relaxed)
}

/// Repeats as much of what repeats as a name may hold.
fn filled(with: &str) -> String {
    let mut name = with.repeat(1 + LONGEST_NAME / with.len());
    name.truncate(LONGEST_NAME);
    name
}

#[test]
fn no_name_costs_more_than_its_length() {
    for part in [
        "a b c d e f ",
        "a/b/c/",
        "a-b_c-",
        "q1 w2 e3 ",
        "the ",
        "of the in on ",
        "the tools ",
        "experience with tools ",
        "as bs cs ",
        "ise yse lling ",
        "go r c aws gcp ",
        "c++ r&d ",
        "python/qwertz/",
        "(a)[b]<c>",
        "v2 ",
        "x",
        "a (b c) ",
        "sql py js ",
        "a=b c=d ",
    ] {
        let name = filled(part);
        let (whole, half) = (questions(&name), questions(&name[..LONGEST_NAME / 2]));
        assert!(whole <= MOST * name.len(), "{part:?} costs {whole} questions for {} bytes", name.len());
        assert!(whole <= 3 * half, "{part:?} costs {half} questions, and twice as much of it {whole}");
    }
}

#[test]
fn what_is_no_name_costs_nothing() {
    assert_eq!(questions(&"a b ".repeat(LONGEST_NAME)), 0);
    // Each of these is one character that reads as eighteen.
    assert_eq!(questions(&"\u{fdfa}".repeat(LONGEST_NAME / 3)), 0);
}
