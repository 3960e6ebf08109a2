//! Reads `data/` with the library's own code and writes it out as the bytes that it is in the program's memory, or fails with the
//! errors that a user would get.

#![allow(clippy::print_stderr)] // standard error is where cargo looks for why a build failed
#![allow(unnameable_types, unreachable_pub)] // nobody uses a build script

#[path = "src/catalogue/mod.rs"]
#[allow(dead_code, unused_imports)] // the library uses what is not used here
mod catalogue;
#[path = "src/decoding.rs"]
#[allow(dead_code)]
mod decoding;
#[path = "src/spelling/mod.rs"]
#[allow(dead_code, unused_imports)]
mod spelling;

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::{env, fs};

fn main() -> ExitCode {
    for input in ["build.rs", "data", "src/catalogue", "src/decoding.rs", "src/spelling", "src/startup.ld"] {
        println!("cargo::rerun-if-changed={input}");
    }
    println!("cargo::rustc-cfg=builtin_catalogue");
    quick_start();
    // The day on which data/ was last changed, for --version; kept by hand, and checked by .ci/run.
    let date = fs::read_to_string("data/date").unwrap_or_default();
    println!("cargo::rustc-env=CATALOGUE_DATE={}", date.trim());
    println!("cargo::rustc-env=CATALOGUE_BUILD={:016x}", build());
    let endian = env::var("CARGO_CFG_TARGET_ENDIAN").unwrap_or_default();
    if (endian == "little") != cfg!(target_endian = "little") {
        eprintln!(
            "a {endian}-endian target has to be built on a {endian}-endian machine: the catalogue is built in as numbers"
        );
        return ExitCode::FAILURE;
    }
    let catalogue = match catalogue::Catalogue::from_files([Path::new("data")]) {
        Ok(catalogue) => catalogue,
        Err(problems) => {
            eprintln!("{problems}");
            return ExitCode::FAILURE;
        }
    };
    let lists = ["english", "packages", "products"].into_iter().try_for_each(known_names).and_then(|()| words());
    let silent = match lists {
        Ok(silent) => silent,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let index = catalogue::spelling_index::index(&catalogue);
    let catalogue = catalogue.into_built_in(&silent);
    for (name, bytes) in catalogue.files().into_iter().chain(index.files()) {
        if let Err(error) = write(name, bytes) {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Digests what decides how a catalogue is read, so that no program takes up what another one compiled.
fn build() -> u64 {
    let mut digest = DefaultHasher::new();
    let mut left: Vec<PathBuf> = ["data", "src/catalogue", "src/decoding.rs", "src/spelling"].map(PathBuf::from).into();
    while let Some(path) = left.pop() {
        match fs::read_dir(&path) {
            Ok(entries) => {
                let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
                paths.sort();
                left.extend(paths);
            }
            Err(_) => (&path, fs::read(&path).unwrap_or_default()).hash(&mut digest),
        }
    }
    digest.finish()
}

/// Makes the filter of a list of names; see `src/spelling/known_names.rs`.
fn known_names(list: &str) -> Result<(), String> {
    let path = format!("data/names/{list}.txt");
    let names = fs::read_to_string(&path).map_err(|error| format!("{path}: can't be read: {error}"))?;
    let names = names.lines().filter(|line| !line.starts_with('#'));
    let keys: Vec<spelling::Key> = names.map(spelling::Key::of).filter(|key| !key.is_empty()).collect();
    let filter = spelling::name_filter::build(keys.iter().map(spelling::Key::as_str));
    write(&format!("{list}.names"), &filter)
}

/// Sorts what `data/languages` says by who reads it: what names go by, what searches go by, what drafts of roles go by, what languages that are
/// not read are told by, and what texts go by. Gives what searches go by.
fn words() -> Result<String, String> {
    let folder = Path::new("data/languages");
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: can't be read: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let mut files = ["name.words", "search.words", "draft.words", "unread.words", "text.words", "examples.words"]
        .map(|name| (name, String::new(), String::new()));
    let mut phrases = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: can't be read: {error}", path.display()))?;
        for (head, line) in spelling::language_file::entries(&text) {
            let (reader, head) = match head.split_once(' ') {
                Some(("name", head)) => (0, head),
                Some(("search", head)) => (1, head),
                Some(("draft", head)) => (2, head),
                Some(("unread", head)) => (3, head),
                Some(("words", _)) => (4, head),
                _ => {
                    phrases.push((head.to_owned(), line.to_owned()));
                    // Importers look for what leads to examples too, in descriptions of a line.
                    if head != "such as" {
                        continue;
                    }
                    (5, head)
                }
            };
            let (_, text, last) = &mut files[reader];
            if last != head {
                text.extend(["[", head, "]\n"]);
                head.clone_into(last);
            }
            text.extend([line, "\n"]);
        }
    }
    let phrases = phrases.iter().map(|(head, line)| (head.as_str(), line.as_str()));
    let phrases = spelling::phrase_file::PhraseFiles::of(phrases);
    phrases.files().iter().try_for_each(|(name, bytes)| write(name, bytes))?;
    let (_, of_texts, _) = &mut files[4];
    *of_texts = spelling::language_file::grouped(of_texts);
    files.iter().try_for_each(|(name, text, _)| write(name, text.as_bytes()))?;
    let [_, (_, of_searches, _), ..] = files;
    Ok(of_searches)
}

/// Writes a file that the library includes.
fn write(name: &str, bytes: &[u8]) -> Result<(), String> {
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default().join(name);
    fs::write(&out, bytes).map_err(|error| format!("{}: can't be written: {error}", out.display()))
}

/// Has the program linked so that little is left to do when it starts, where the linker is known to take the word for it: with
/// what a start needs side by side, so that few pages are read for it; written in one go; for one address, so that all pointers in
/// it are right from the start; and with the few functions of libgcc that backtraces need inside, so that no library is loaded for
/// them. These are also linked into other programs that use the library; the rest is this program's alone.
fn quick_start() {
    let target = |what: &str| env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default();
    if target("OS") != "linux" {
        return;
    }
    let order = format!("-T{}/src/startup.ld", env::var("CARGO_MANIFEST_DIR").unwrap_or_default());
    for argument in [&order, AT_ONCE] {
        if links_with(argument) {
            println!("cargo::rustc-link-arg-bins={argument}");
        }
    }
    if target("ENV") != "gnu" || env::var("HOST") != env::var("TARGET") {
        return;
    }
    // A static program is linked to lie anywhere by itself; told otherwise, it crashes at its start.
    if target("FEATURE").split(',').any(|feature| feature == "crt-static") {
        return;
    }
    println!("cargo::rustc-link-arg-bins=-no-pie");
    let found = Command::new("cc").arg(format!("-print-file-name={UNWINDER}")).output();
    let found = found.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    if Path::new(&found).is_absolute() {
        println!("cargo::rustc-link-lib=dylib:+verbatim={UNWINDER}");
    }
}

/// Tells whether the linker that will link the program, whichever that is, takes an argument.
fn links_with(argument: &str) -> bool {
    let of = |name: &str| env::var(name).unwrap_or_default();
    let linker = env::var("RUSTC_LINKER").map(|linker| format!("-Clinker={linker}"));
    let program = Path::new(&of("OUT_DIR")).join("empty");
    let rustc = Command::new(of("RUSTC"))
        .args(["--crate-type=bin", "--crate-name=empty", "--edition=2024", "-", "--target"])
        .arg(of("TARGET"))
        .args(of("CARGO_ENCODED_RUSTFLAGS").split('\u{1f}').filter(|flag| !flag.is_empty()))
        .args(linker)
        .arg(format!("-Clink-arg={argument}"))
        .arg("-o")
        .arg(&program)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let done = rustc.and_then(|mut rustc| {
        rustc.stdin.take().map_or(Ok(()), |mut source| source.write_all(b"fn main() {}"))?;
        rustc.wait()
    });
    drop(fs::remove_file(program));
    done.is_ok_and(|status| status.success())
}

/// Has LLVM's linker write the program in one go. Linux keeps what it has of a file in pieces of the sizes that they were written in, and
/// maps it piece by piece: written a page at a time, a program starts a quarter later, until it is copied or read from the disk again.
/// Since its version 21, the linker takes this for its opposite (github.com/llvm/llvm-project/issues/207459). Once that is mended, as
/// before, this changes nothing, and `--no-mmap-output-file` is what has to be said; `cargo bench` tells.
const AT_ONCE: &str = "-Wl,--mmap-output-file";

/// The functions of libgcc that walk the stack, to be linked in; a C compiler that has it knows where.
const UNWINDER: &str = "libgcc_eh.a";
