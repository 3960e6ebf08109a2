//! How fast it is, beside yardsticks measured in the same run, and how the time grows with the input.
//!
//! ```text
//! cargo bench                     measures all, and prints the table that stands in docs/speed.md
//! cargo bench -- text             measures what has `text` in its name
//! UPDATE_DOCS=1 cargo bench       measures all, and writes the table into docs/speed.md
//! PROGRAM=… cargo bench -- start  measures another program: a released one
//! ```
//!
//! It fails where a start (`ratios`) or a long PDF (`documents`) takes more times as long as its yardstick than it may.
//!
//! All input is made here, with a fixed seed (`data`); `figures` makes the table of what criterion measured.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)] // a failing measurement panics; the table is printed

mod data;
#[cfg(feature = "documents")]
mod documents;
mod figures;
mod inside;
#[cfg(all(unix, feature = "explore"))]
mod keys;
mod process;
mod ratios;

use criterion::Criterion;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

fn main() -> ExitCode {
    if process::is_yardstick() {
        return ExitCode::SUCCESS;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("speed");
    let measured = folder.join("criterion");
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(2))
        .output_directory(&measured)
        .configure_from_args();
    process::start_up(&mut criterion, &folder);
    inside::resolve(&mut criterion);
    inside::matching(&mut criterion);
    inside::text(&mut criterion);
    inside::load(&mut criterion, &folder);
    #[cfg(all(unix, feature = "explore"))]
    keys::explore(&mut criterion, &folder);
    process::batch(&mut criterion, &folder);
    criterion.final_summary();
    figures::show(&measured);
    #[cfg(feature = "documents")]
    let reads_fast = documents::is_kept(&folder);
    #[cfg(not(feature = "documents"))]
    let reads_fast = true;
    if ratios::are_kept(&folder) && reads_fast { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
