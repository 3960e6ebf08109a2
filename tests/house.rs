//! The house is in order: which folder may use which, how long files and functions are, and that each file says what lives in it.

#![allow(clippy::unwrap_used)] // a test that can't go on has failed

#[path = "house/tree.rs"]
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The top folders of `src/`, each of which may use those before it and none after it (`ARCHITECTURE.md` says why).
const ORDER: [&str; 11] = [
    "spelling",
    "decoding",
    "catalogue",
    "resolve",
    "import",
    "profile",
    "matching",
    "contract",
    "render",
    "explore",
    "cli",
];

/// No file is longer, half of them are at most so long, and functions over so many lines are rare; in these folders there is none.
const LONGEST_FILE: usize = 300;
const MEDIAN_FILE: usize = 110;
const LONG_FUNCTION: usize = 30;
const LONG_IN_A_THOUSAND: usize = 10;
const WITHOUT_LONG: [&str; 4] = ["src/contract/", "src/render/", "src/explore/", "src/cli/"];

/// Every Rust file below `src/`, with its text.
fn sources() -> Vec<(PathBuf, String)> {
    below(vec![PathBuf::from("src")])
}

/// The same, with those of the Python module.
fn sources_and_module() -> Vec<(PathBuf, String)> {
    below(vec![PathBuf::from("src"), PathBuf::from("python/src")])
}

/// Every Rust file below these folders, with its text.
fn below(mut folders: Vec<PathBuf>) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                files.push((path, text));
            }
        }
    }
    files.sort();
    files
}

/// The text without its tests, which may use all there is and are as long as it takes.
fn without_tests<'t>(path: &Path, text: &'t str) -> &'t str {
    let is_test = path.file_name().is_some_and(|name| name == "tests.rs");
    if is_test { "" } else { text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default() }
}

/// The top folder, or file, that a source belongs to; none for `lib.rs` and `main.rs`.
fn room(path: &Path) -> Option<&'static str> {
    let top = path.strip_prefix("src").ok()?.components().next()?.as_os_str().to_str()?;
    ORDER.into_iter().find(|room| *room == top.trim_end_matches(".rs"))
}

/// The top folders that a source names as `crate::…`, comments left out.
fn used(text: &str) -> BTreeSet<&str> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let after = code.flat_map(|line| line.split("crate::").skip(1));
    let names = after.flat_map(|rest| {
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        let group = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let grouped = group.map(|(group, _)| group.split(',').map(|item| item.trim().split("::").next().unwrap_or("")));
        grouped.into_iter().flatten().chain([&rest[..end]])
    });
    names.filter(|name| ORDER.contains(name)).collect()
}

#[test]
fn no_folder_uses_one_that_comes_after_it() {
    let rank = |room: &str| ORDER.iter().position(|other| *other == room).unwrap();
    let mut offending = Vec::new();
    for (path, text) in sources() {
        let Some(room) = room(&path) else { continue };
        for used in used(without_tests(&path, &text)) {
            if rank(used) > rank(room) {
                offending.push(format!("{}: {room} may not use {used}", path.display()));
            }
        }
    }
    assert!(offending.is_empty(), "the order is {}:\n{}", ORDER.join(" ← "), offending.join("\n"));
}

/// Words of the program: who uses the library knows neither its options nor its commands.
const OF_THE_PROGRAM: [&str; 8] =
    ["--skills", "--format", "--catalogue", "--explain", "--top", "--color", "--only", "`roles "];

#[test]
fn only_cli_says_words_of_the_program() {
    let mut offending = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| !path.starts_with("src/cli")) {
        let code = without_tests(path, text).lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code.filter(|line| OF_THE_PROGRAM.iter().any(|word| line.contains(word))) {
            offending.push(format!("{}: {}", path.display(), line.trim()));
        }
    }
    assert!(offending.is_empty(), "say these in src/cli:\n{}", offending.join("\n"));
}

#[test]
fn every_folder_is_in_the_order() {
    for (path, _) in sources() {
        let is_root = path == Path::new("src/lib.rs") || path == Path::new("src/main.rs");
        assert!(is_root || room(&path).is_some(), "{}: say where its folder stands in the order", path.display());
    }
}

#[test]
fn every_file_says_what_lives_in_it_and_is_short() {
    let mut lengths = Vec::new();
    for (path, text) in sources_and_module() {
        assert!(text.starts_with("//!"), "{} does not open with what lives in it (//!)", path.display());
        let length = text.lines().count();
        assert!(length <= LONGEST_FILE, "{} has {length} lines; part it: {LONGEST_FILE} at most", path.display());
        lengths.push(length);
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median <= MEDIAN_FILE, "half of the files have more than {median} lines; {MEDIAN_FILE} at most");
}

/// The functions of a source as rustfmt lays them out: the name of each, and from its first line to its closing brace how many.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut functions = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        let begins = ["fn ", "pub fn ", "pub(crate) fn ", "pub(super) fn ", "const fn ", "pub const fn "];
        let Some(rest) = begins.iter().find_map(|begin| code.strip_prefix(begin)) else { continue };
        let closing = format!("{}}}", &line[..line.len() - code.len()]);
        let length = lines[at..].iter().position(|line| *line == closing || line.ends_with(';') && *line == lines[at]);
        let name = rest.split(['(', '<']).next().unwrap_or_default();
        functions.extend(length.map(|length| (name.to_owned(), length + 1)));
    }
    functions
}

#[test]
fn few_functions_are_long() {
    let sources = sources_and_module();
    let all: Vec<(String, usize)> = sources
        .iter()
        .flat_map(|(path, text)| {
            functions(without_tests(path, text))
                .into_iter()
                .map(move |(name, length)| (format!("{} {name}", path.display()), length))
        })
        .collect();
    let long: Vec<String> =
        all.iter().filter(|(_, length)| *length > LONG_FUNCTION).map(|(name, length)| format!("{name}: {length}")).collect();
    assert!(all.len() > 500, "functions are found: {}", all.len());
    let most = all.len() * LONG_IN_A_THOUSAND / 1000;
    let is_strict = |name: &String| WITHOUT_LONG.iter().any(|folder| name.replace('\\', "/").starts_with(folder));
    let strict: Vec<&String> = long.iter().filter(|name| is_strict(name)).collect();
    assert!(strict.is_empty(), "part these, as the others there: {strict:?}");
    assert!(long.len() <= most, "{} functions are long, {most} may be:\n{}", long.len(), long.join("\n"));
}

/// The name of the type that a line declares.
fn declared(line: &str) -> Option<&str> {
    let visible = line.trim_start().strip_prefix("pub").map_or(line.trim_start(), |rest| {
        let scope = rest.strip_prefix('(').and_then(|rest| rest.split_once(") ")).map(|(_, rest)| rest);
        scope.unwrap_or(rest).trim_start()
    });
    let rest = ["struct ", "enum ", "trait "].iter().find_map(|keyword| visible.strip_prefix(keyword))?;
    rest.split(|c: char| !c.is_alphanumeric()).next().filter(|name| !name.is_empty())
}

#[test]
fn no_two_types_have_one_name() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, text) in sources() {
        for name in without_tests(&path, &text).lines().filter_map(declared) {
            places.entry(name.to_owned()).or_default().push(path.display().to_string());
        }
    }
    assert!(places.len() > 300, "types are found: {}", places.len());
    places.retain(|_, places| places.len() > 1);
    assert!(places.is_empty(), "who reads one of these thinks of the other: {places:#?}");
}

/// The module that a file is: `["matching", "gap"]` for `src/matching/gap/mod.rs`.
fn module(path: &Path) -> Vec<String> {
    let path = path.strip_prefix("src").unwrap().with_extension("");
    let mut parts: Vec<String> = path.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    parts.pop_if(|last| last == "mod");
    parts
}

/// The first names of the items of a group in braces, behind the first of them.
fn group(rest: &str) -> Vec<String> {
    let (mut depth, mut items) = (0, vec![String::new()]);
    for c in rest.chars() {
        match c {
            '}' if depth == 0 => break,
            ',' if depth == 0 => items.push(String::new()),
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => items.last_mut().unwrap().push(c),
            _ => {}
        }
    }
    items.iter().map(|item| item.trim().split([':', ' ']).next().unwrap_or("").to_owned()).collect()
}

/// The paths that a module names, from the root of the crate on: those that begin with `crate`, `self` or `super`.
fn named(module: &[String], text: &str) -> Vec<Vec<String>> {
    let code: String =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect();
    let mut paths = Vec::new();
    for start in ["crate::", "super::", "self::"].iter().flat_map(|start| code.match_indices(start).map(|(at, _)| at)) {
        if code[..start].ends_with("::") || code[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let mut base = module.to_vec();
        let mut rest = &code[start..];
        while let Some((part, after)) =
            rest.split_once("::").filter(|(part, _)| part.chars().all(|c| c.is_alphanumeric() || c == '_'))
        {
            match part {
                "crate" => base.clear(),
                "self" => {}
                "super" => drop(base.pop()),
                _ => base.push(part.to_owned()),
            }
            rest = after;
        }
        let last = rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or("");
        let ends = rest.strip_prefix('{').map_or_else(|| vec![last.to_owned()], group);
        paths.extend(ends.into_iter().map(|end| base.iter().cloned().chain([end]).collect()));
    }
    paths
}

#[test]
fn no_two_modules_use_each_other() {
    let sources = sources();
    let modules: BTreeSet<Vec<String>> = sources.iter().map(|(path, _)| module(path)).collect();
    let mut uses: BTreeSet<(Vec<String>, Vec<String>)> = BTreeSet::new();
    for (path, text) in &sources {
        let module = module(path);
        for mut named in named(&module, without_tests(path, text)) {
            while !modules.contains(&named) && named.pop().is_some() {}
            // Of what both lie in, the parts that one and the other are or lie in.
            let shared = module.iter().zip(&named).take_while(|(a, b)| a == b).count();
            if shared < module.len() && shared < named.len() {
                uses.insert((module[..=shared].to_vec(), named[..=shared].to_vec()));
            }
        }
    }
    assert!(uses.len() > 300, "uses are found: {}", uses.len());
    let mutual: Vec<String> = uses
        .iter()
        .filter(|(a, b)| a < b && uses.contains(&(b.clone(), a.clone())))
        .map(|(a, b)| format!("{} and {}", a.join("/"), b.join("/")))
        .collect();
    assert!(mutual.is_empty(), "these use each other: {mutual:?}");
}

/// How docs begin that say what something is, and not what a function does.
const NO_VERBS: [&str; 14] =
    ["The", "A", "An", "What", "Whether", "How", "Where", "Which", "Who", "Whose", "All", "Every", "Everything", "Its"];

#[test]
fn docs_of_functions_begin_with_a_verb() {
    let mut offending = Vec::new();
    for (path, text) in sources_and_module() {
        let mut docs = None;
        for line in without_tests(&path, &text).lines().map(str::trim_start) {
            if let Some(doc) = line.strip_prefix("/// ") {
                docs.get_or_insert(doc);
            } else if !line.starts_with("#[") {
                let is_function = line
                    .split('(')
                    .next()
                    .is_some_and(|head| !head.contains("type ") && head.split(' ').any(|word| word == "fn"));
                let first = docs.and_then(|doc: &str| doc.split(' ').next()).unwrap_or_default();
                if is_function && NO_VERBS.contains(&first) {
                    offending.push(format!("{}: {}", path.display(), docs.unwrap_or_default()));
                }
                docs = if line.starts_with("///") { docs } else { None };
            }
        }
    }
    assert!(offending.is_empty(), "what does it do?\n{}", offending.join("\n"));
}
