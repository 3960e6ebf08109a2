//! What takes at most how many times as long as what: programs run in turn, so that a busy machine slows all alike, and the least time of
//! each counts.

use super::process::{empty, roles, run};
use std::env;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// How often each is run.
const ROUNDS: usize = 200;

/// What is compared: its name, its arguments, what it is held against, and how many times as long it may take.
const RATIOS: [(&str, &[&str], &str, f64); 5] = [
    (MATCH, &["match", "--skills", "pandas,numpy,sklearn"], EMPTY, BUILT_HERE),
    ("match with a typo", &["match", "--skills", "pandas,nunpy,sklearn"], MATCH, 1.5),
    ("search", &["search", "computer vision"], MATCH, 1.5),
    ("show", &["show", "ml-engineer"], MATCH, 1.5),
    ("path", &["path", "data-scientist", "ml-engineer"], MATCH, 1.5),
];

const EMPTY: &str = "an empty program";
const MATCH: &str = "match";

/// A start may take so many times as long as an empty program's, where the program was built from source, and where `PROGRAM` names one that
/// is released.
const BUILT_HERE: f64 = 1.2;
const RELEASED: f64 = 1.0;

/// Prints the ratios; tells whether each is kept.
pub(crate) fn are_kept(folder: &Path) -> bool {
    let empty = empty(folder);
    let mut least = [Duration::MAX; RATIOS.len() + 1];
    for _ in 0..ROUNDS {
        for (at, least) in least.iter_mut().enumerate() {
            let command = at.checked_sub(1).map_or_else(|| Command::new(&empty), |at| roles(RATIOS[at].1));
            let start = Instant::now();
            run(command);
            *least = start.elapsed().min(*least);
        }
    }
    let time = |name: &str| least[RATIOS.iter().position(|ratio| ratio.0 == name).map_or(0, |at| at + 1)].as_secs_f64();
    let mut kept = true;
    for (name, _, beside, most) in RATIOS {
        let is_released = beside == EMPTY && env::var_os("PROGRAM").is_some();
        let (ratio, most) = (time(name) / time(beside), if is_released { RELEASED } else { most });
        let verdict = if ratio <= most { "kept" } else { "NOT KEPT" };
        println!("{name}: {:.2} ms, {ratio:.2} times {beside}; at most {most}: {verdict}", time(name) * 1e3);
        kept &= ratio <= most;
    }
    kept
}
