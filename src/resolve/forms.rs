//! The forms of a name: the keys under which it is looked up, from what was written to what is left when versions,
//! specifiers, parentheses and the like are taken away.

use crate::spelling::Key;

/// The keys of a name's forms, each once, the fullest first.
///
/// ```text
/// "Amazon Web Services (AWS)" → amazonwebservicesaws, amazonwebservices, aws
/// "Django>=4,<5" → django>=4…, django        "Python 3.11" → python311, python
/// ```
pub fn of(name: &str) -> Vec<Key> {
    let mut keys = Vec::with_capacity(4);
    let mut add = |form: &str| {
        let key = Key::of(form);
        if !key.is_empty() && !keys.contains(&key) {
            keys.push(key);
        }
    };
    let name = name.trim().trim_matches(['"', '\'', '`', '•', '*', '-', ' ', '\t']);
    add(name);
    let plain = without_specifier(name);
    add(plain);
    for form in parenthesised(plain).into_iter().flatten().chain([plain]) {
        add(form);
        let unversioned = without_version(form);
        add(unversioned);
        for form in [without_filler(unversioned), singular(unversioned), singular(without_filler(unversioned))] {
            add(form);
        }
    }
    keys
}

/// What stands before a requirement's extras, specifier, marker or address: `uvicorn[standard]>=0.2; extra == "x"`.
fn without_specifier(name: &str) -> &str {
    let end = name.find(['[', '<', '>', '=', '~', '!', ';', '@', ':']).filter(|at| *at > 0).unwrap_or(name.len());
    name[..end].trim_end()
}

/// What stands outside and what stands inside of parentheses at the end.
fn parenthesised(name: &str) -> Option<[&str; 2]> {
    let (outside, inside) = name.split_once('(')?;
    let inside = inside.trim().strip_suffix(')').unwrap_or(inside);
    Some([outside.trim(), inside.trim()])
}

/// A name without a version at its end: `python3`, `Python 3.11`, `Tailwind CSS 4`, `Angular 2+`, `Java 8`.
fn without_version(name: &str) -> &str {
    let words = name.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '+' | ' ' | 'x' | '/'));
    let version = &name[words.len()..];
    let is_version = version.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let words = if is_version { words } else { name };
    let without_v = words.strip_suffix([' ', '-']).unwrap_or(words);
    ["version", " v", " V"].iter().find_map(|v| without_v.strip_suffix(v)).unwrap_or(without_v).trim_end()
}

/// Words that say how well, or what sort of thing, and not what: at a name's start and at its end.
const FILLERS_BEFORE: [&str; 22] = [
    "advanced",
    "basic",
    "strong",
    "good",
    "excellent",
    "solid",
    "deep",
    "knowledge of",
    "experience with",
    "experience in",
    "experience of",
    "working knowledge of",
    "understanding of",
    "familiarity with",
    "proficiency in",
    "proficient in",
    "expertise in",
    "skills in",
    "core",
    "modern",
    "using",
    "the",
];
const FILLERS_AFTER: [&str; 22] = [
    "programming language",
    "programming",
    "language",
    "framework",
    "frameworks",
    "library",
    "libraries",
    "development",
    "developer",
    "database",
    "databases",
    "skills",
    "skill",
    "experience",
    "knowledge",
    "tools",
    "tool",
    "technologies",
    "technology",
    "platform",
    "basics",
    "fundamentals",
];

/// A name without filler words around it.
fn without_filler(name: &str) -> &str {
    let mut name = name;
    while let Some(rest) = FILLERS_BEFORE.iter().find_map(|filler| strip_word(name, filler, &Side::Before)) {
        name = rest;
    }
    while let Some(rest) = FILLERS_AFTER.iter().find_map(|filler| strip_word(name, filler, &Side::After)) {
        name = rest;
    }
    name
}

enum Side {
    Before,
    After,
}

/// The name without this word on that side, where something is left.
fn strip_word<'n>(name: &'n str, word: &str, side: &Side) -> Option<&'n str> {
    let (found, rest) = match side {
        Side::Before => (name.get(..word.len())?, name.get(word.len()..)?.strip_prefix(' ')?),
        Side::After => {
            let at = name.len().checked_sub(word.len())?;
            (name.get(at..)?, name.get(..at)?.strip_suffix(' ')?)
        }
    };
    (found.eq_ignore_ascii_case(word) && !rest.trim().is_empty()).then(|| rest.trim())
}

/// A name without the plural's ending.
fn singular(name: &str) -> &str {
    const SHORTEST: usize = 4;
    let stem = name.strip_suffix('s').filter(|stem| stem.len() >= SHORTEST && !stem.ends_with('s'));
    stem.unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn forms_lead_to_the_bare_name() {
        for (name, bare) in [
            ("Python 3.11", "python"),
            ("python3", "python"),
            ("Django>=4,<5", "django"),
            ("uvicorn[standard]", "uvicorn"),
            ("Tailwind CSS 4", "tailwindcss"),
            ("Amazon Web Services (AWS)", "aws"),
            ("Angular 2+", "angular"),
            ("REST APIs", "restapi"),
            ("Experience with Python programming", "python"),
            ("• Docker", "docker"),
        ] {
            let keys = of(name);
            assert!(keys.iter().any(|key| key.as_str() == bare), "{name}: {keys:?}");
        }
    }

    #[test]
    fn the_fullest_form_comes_first() {
        assert_eq!(of("Python 3")[0].as_str(), "python3");
        assert_eq!(of("C++")[0].as_str(), "c++");
        assert_eq!(of("S3")[0].as_str(), "s3");
    }
}
