//! The process as a whole: from its start to its end, beside programs that do nothing, or nothing but read and write JSON.

use super::data;
use criterion::Criterion;
use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The commands whose whole run is measured.
pub(crate) const COMMANDS: [(&str, &[&str]); 4] = [
    ("version", &["--version"]),
    ("list", &["list"]),
    ("match", &["match", "--skills", "pandas,numpy,sklearn"]),
    ("match with a typo", &["match", "--skills", "pandas,nunpy,sklearn"]),
];

/// How many lines batch is given.
pub(crate) const LINES: [usize; 4] = [1, 1_000, 10_000, 100_000];

/// What makes this very program read and write the lines of a file, and nothing else.
const ROUND_TRIP: &str = "--round-trip";

/// Whether it was asked for that, and did it.
pub(crate) fn is_yardstick() -> bool {
    let mut arguments = env::args().skip(1);
    if arguments.next().as_deref() != Some(ROUND_TRIP) {
        return false;
    }
    let lines = BufReader::new(fs::File::open(arguments.next().unwrap()).unwrap()).lines();
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in lines {
        let value: serde_json::Value = serde_json::from_str(&line.unwrap()).unwrap();
        writeln!(out, "{value}").unwrap();
    }
    true
}

pub(crate) fn start_up(criterion: &mut Criterion, folder: &Path) {
    let empty = empty(folder);
    let mut group = criterion.benchmark_group("start");
    group.sample_size(50);
    group.bench_function("empty", |bencher| bencher.iter(|| run(Command::new(&empty))));
    for (name, arguments) in COMMANDS {
        group.bench_function(name, |bencher| bencher.iter(|| run(roles(arguments))));
    }
}

/// A program that does nothing, built as `roles` is.
pub(crate) fn empty(folder: &Path) -> PathBuf {
    fs::create_dir_all(folder).unwrap();
    let (source, program) = (folder.join("empty.rs"), folder.join("empty"));
    fs::write(&source, "fn main() {}").unwrap();
    let options = ["opt-level=3", "lto=fat", "codegen-units=1", "panic=abort", "strip=symbols"];
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(options.iter().flat_map(|option| ["-C", option])).arg("-o").arg(&program).arg(&source);
    assert!(rustc.status().unwrap().success());
    program
}

pub(crate) fn batch(criterion: &mut Criterion, folder: &Path) {
    let mut group = criterion.benchmark_group("batch");
    group.sample_size(10);
    let this = env::current_exe().unwrap();
    for count in LINES {
        let path = folder.join(format!("{count}.jsonl"));
        fs::write(&path, data::lines(count)).unwrap();
        let path = path.to_str().unwrap();
        group.bench_function(count.to_string(), |bencher| bencher.iter(|| run(roles(&["batch", path]))));
        let one = ["batch", "--threads", "1", path];
        group.bench_function(format!("one thread {count}"), |bencher| bencher.iter(|| run(roles(&one))));
        group.bench_function(format!("round trip {count}"), |bencher| {
            bencher.iter(|| {
                let mut command = Command::new(&this);
                command.args([ROUND_TRIP, path]);
                run(command);
            });
        });
    }
}

/// A command of the program that was built, or of the one that `PROGRAM` names.
pub(crate) fn roles(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("PROGRAM").unwrap_or_else(|| env!("CARGO_BIN_EXE_roles").into()));
    command.args(arguments);
    command
}

pub(crate) fn run(mut command: Command) {
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    assert!(status.success(), "{command:?}");
}
