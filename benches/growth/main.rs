//! How the time of each command grows with the catalogue: 10 to 3,000 roles, 100 to 100,000 skills, from the cache. Each is the whole
//! process, the least of some runs; what tells is how many times as long ten times as much takes.
//!
//! ```text
//! cargo bench --bench growth             prints the tables
//! PROGRAM=… cargo bench --bench growth   the same of another program
//! ```

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)] // a failing measurement panics; the tables are printed

#[path = "../speed/data.rs"]
#[allow(dead_code)] // the other bench uses the rest
mod data;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

/// The catalogues of growing size: roles, skills. The first four are of one shape, the last two have few roles or few skills.
const CATALOGUES: [(usize, usize); 6] =
    [(10, 100), (100, 1_000), (1_000, 10_000), (3_000, 30_000), (10, 100_000), (3_000, 1_000)];

/// How often each command is run; the least time counts.
const RUNS: usize = 5;

/// What each command may take at a thousand roles and beyond, in milliseconds.
const AT_A_THOUSAND: u128 = 100;
const BEYOND: u128 = 300;

/// The commands, by name, each with its arguments: `@` is a folder with a text, a person and people.
const COMMANDS: [(&str, &[&str]); 18] = [
    ("list", &["list"]),
    ("show", &["show", "role-7"]),
    ("match", &["match", "--skills", "skill 5 of many,skill 40 of many,pandas"]),
    ("match --explain", &["match", "--explain", "--skills", "skill 5 of many,skill 40 of many"]),
    ("match --from", &["match", "--from", "@/text.txt"]),
    ("next", &["next", "--skills", "skill 5 of many,skill 40 of many"]),
    ("plan", &["plan", "role-7", "--skills", "skill 5 of many"]),
    ("path", &["path", "role-1", "role-9"]),
    ("path from skills", &["path", "role-9", "--skills", "skill 5 of many,skill 40 of many"]),
    ("compare", &["compare", "role-1", "role-9", "--skills", "skill 5 of many"]),
    ("gap", &["gap", "--skills", "skill 5 of many", "--advert", "@/text.txt"]),
    ("search", &["search", "work of sort 7"]),
    ("search, misspelled", &["search", "wrok"]),
    ("skills", &["skills"]),
    ("skills NAME", &["skills", "skill 5 of many"]),
    ("resolve", &["resolve", "skill 5 of many", "skil 7 of many", "qwertz"]),
    ("batch", &["batch", "@/one.jsonl"]),
    ("team", &["team", "@/team.csv", "--role", "role-7"]),
];

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("growth");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("text.txt"), "Skills: skill 5 of many, skill 40 of many.\n").unwrap();
    fs::write(folder.join("one.jsonl"), "{\"id\": 1, \"skills\": [\"skill 5 of many\"]}\n").unwrap();
    fs::write(folder.join("team.csv"), "id,skills\n1,skill 5 of many\n2,\"skill 40 of many, pandas\"\n").unwrap();
    let catalogues: Vec<PathBuf> = CATALOGUES.iter().map(|size| catalogue(&folder, *size)).collect();
    println!("| milliseconds | {} |", CATALOGUES.map(|(roles, skills)| format!("{roles} × {skills}")).join(" | "));
    println!("|---|{}", "---|".repeat(CATALOGUES.len()));
    let mut over = Vec::new();
    for (name, arguments) in COMMANDS {
        let times: Vec<Duration> = catalogues.iter().map(|catalogue| least(&folder, catalogue, arguments)).collect();
        let shown: Vec<String> = times.iter().map(|time| format!("{:.1}", time.as_secs_f64() * 1e3)).collect();
        println!("| {name} | {} |", shown.join(" | "));
        let slow = times.iter().zip(CATALOGUES).filter(|(time, size)| time.as_millis() > allowed(*size));
        over.extend(slow.map(|(time, size)| format!("{name} with {size:?}: {time:.1?}")));
    }
    let said = if over.is_empty() { "Nothing takes longer than it may.".to_owned() } else { over.join("\n") };
    println!("\n{said}");
}

/// Tells how many milliseconds a command may take with so many roles and skills.
fn allowed((roles, skills): (usize, usize)) -> u128 {
    if roles <= 1_000 && skills <= 10_000 { AT_A_THOUSAND } else { BEYOND }
}

/// Writes a catalogue, and has it compiled.
fn catalogue(folder: &Path, (roles, skills): (usize, usize)) -> PathBuf {
    let path = folder.join(format!("{roles}-{skills}.yaml"));
    fs::write(&path, data::catalogue(roles, skills)).unwrap();
    once(folder, &path, &["list"]);
    path
}

fn least(folder: &Path, catalogue: &Path, arguments: &[&str]) -> Duration {
    (0..RUNS).map(|_| once(folder, catalogue, arguments)).min().unwrap()
}

fn once(folder: &Path, catalogue: &Path, arguments: &[&str]) -> Duration {
    let program = env::var_os("PROGRAM").unwrap_or_else(|| env!("CARGO_BIN_EXE_roles").into());
    let mut command = Command::new(program);
    command.args(arguments.iter().map(|argument| argument.replace('@', &folder.to_string_lossy())));
    command.arg("--catalogue").arg(catalogue).arg("--only").env("XDG_CACHE_HOME", folder.join("cache"));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status().unwrap();
    let took = start.elapsed();
    // 1 says that nothing was found.
    assert!(status.code().is_some_and(|code| code < 2), "{command:?}: {status}");
    took
}
