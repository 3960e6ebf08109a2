//! One run of a target: as many inputs as were asked for, each timed, and the first one that breaks a promise kept.

use super::mutate::{self, Random};
use super::{Input, work};
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use std::{env, fs, process};

/// How many inputs there are where nothing else is asked for.
const FEW: u64 = 100;

/// The longest that one input may keep this thread at work, and a thirtieth of what it may take: a busy machine is no finding.
const LONGEST: Duration = Duration::from_secs(20);

/// Inputs below so many bytes count as so long, for the work that a byte of them takes.
const SMALL: usize = 2000;

/// A folder for the files of a target, gone at the end; several runs don't get in each other's way.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn of(target: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz").join(format!("{target}.{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Deref for Folder {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Checks inputs made from `seeds` and `words`; `check` panics at one that breaks a promise.
pub(crate) fn target(target: &str, seeds: &[Input], words: &[&str], mut check: impl FnMut(&Input)) {
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz").join(target);
    if let Some(path) = env::var_os("FUZZ_INPUT") {
        let bytes = fs::read(path).unwrap();
        let (name, bytes) = bytes.split_at(bytes.iter().position(|byte| *byte == b'\n').unwrap());
        return check(&Input::new(std::str::from_utf8(name).unwrap(), &bytes[1..]));
    }
    let seconds: Option<u64> = env::var("FUZZ_SECONDS").ok().map(|seconds| seconds.parse().unwrap());
    let seed = seconds.map_or(1, |_| SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs());
    let (mut random, begun) = (Random::new(seed), Instant::now());
    let (mut slowest, mut dearest) = (Duration::ZERO, Duration::ZERO);
    let mut count = 0;
    while seconds.map_or(count < FEW, |seconds| begun.elapsed().as_secs() < seconds) {
        let input = mutate::input(&mut random, seeds, words);
        let start = Instant::now();
        let (checked, worked) = work::work(|| catch_unwind(AssertUnwindSafe(|| check(&input))));
        let took = start.elapsed();
        if took > slowest {
            slowest = took;
            keep(&kept.with_extension("slowest"), &input);
        }
        // Small inputs are all start; what grows faster than its input shows in the larger ones.
        let per_byte = worked / u32::try_from(input.bytes.len().max(SMALL)).unwrap_or(u32::MAX);
        if per_byte > dearest {
            dearest = per_byte;
            keep(&kept.with_extension("dearest"), &input);
        }
        if checked.is_err() || worked > LONGEST || took > 30 * LONGEST {
            keep(&kept, &input);
            eprintln!("{target}: input {count} of seed {seed} is kept in {} ({took:?})", kept.display());
            resume_unwind(checked.err().unwrap_or_else(|| Box::new("it took too long")));
        }
        count += 1;
    }
    eprintln!(
        "{target}: {count} inputs of seed {seed} in {:?}, the slowest {slowest:?}, the dearest {dearest:?} a byte",
        begun.elapsed()
    );
}

fn keep(path: &Path, input: &Input) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, [input.name.as_bytes(), b"\n", &input.bytes].concat()).unwrap();
}
