//! `roles check --explain CODE`: each code has an explanation, and its examples do what they say.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests

use roles::catalogue::{Base, Explanation, Problem, Review, Severity, codes};
use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

fn problems(text: &str) -> Vec<Problem> {
    Review::of_texts(Base::Whole, [("example.yaml", text)]).problems
}

#[test]
fn each_code_has_one_explanation_and_there_are_no_others() {
    let all = Explanation::all();
    let explained: BTreeSet<&str> = all.iter().map(|explanation| explanation.code.as_str()).collect();
    assert_eq!(explained, codes());
    assert_eq!(explained.len(), all.len(), "each once");
}

/// A check of an example is one of the whole built-in catalogue too, which takes a third of a second without optimisation: so all cores work.
#[test]
fn the_wrong_example_raises_the_code_and_the_right_one_is_fine() {
    let (all, next) = (Explanation::all(), AtomicUsize::new(0));
    let work = || std::iter::from_fn(|| all.get(next.fetch_add(1, Relaxed))).for_each(does_what_it_says);
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZeroUsize::get) {
            scope.spawn(work);
        }
    });
}

fn does_what_it_says(Explanation { code, severity, wrong, right, .. }: &Explanation) {
    let found = problems(wrong);
    let raised = found.iter().find(|problem| problem.kind.code() == code);
    if code == "unreadable" {
        let nowhere = Review::of_files(Base::Whole, [Path::new("tests/no-such-file.yaml")]);
        assert_eq!(nowhere.problems[0].kind.code(), code); // what no text can show
    } else {
        let raised = raised.unwrap_or_else(|| panic!("{code} is not raised: {found:#?}"));
        assert_eq!(raised.kind.severity(), *severity, "{code}");
        assert!(raised.place.line.is_some() && raised.place.column.is_some(), "{code}: {:?}", raised.place);
    }
    let left: Vec<_> = problems(right);
    let is_fine = |problem: &Problem| problem.kind.code() != code && problem.kind.severity() == Severity::Note;
    assert!(left.iter().all(is_fine), "{code}: {left:#?}");
}

#[test]
fn the_page_of_the_codes_has_all_of_them() {
    let page = std::fs::read_to_string("docs/catalogue.md").unwrap();
    let (_, table) = page.split_once("## What `check` says").unwrap();
    for code in codes() {
        assert!(table.contains(&format!("`{code}`")), "docs/catalogue.md lacks {code}");
    }
}
