//! The forms of a name: the keys under which it is looked up, from what was written to what is left when versions,
//! specifiers, parentheses and words around it are taken away.

use super::filler;
use crate::spelling::Key;

/// Asks for the keys of a name's forms other than its own, the fullest first, until one is known. The name is
/// [`crate::spelling::Normal`].
///
/// ```text
/// "amazon web services (aws)" → amazonwebservices, aws
/// "django>=4,<5" → django        "python 3.11" → python
/// ```
pub(super) fn find<T>(name: &str, mut known: impl FnMut(&str) -> Option<T>) -> Option<T> {
    let inside = name.trim().trim_matches(['"', '\'', '`', '•', '*', '-', '–', ' ', '\t']);
    let plain = without_specifier(inside.trim_end_matches(['.', ',', ':', ';']));
    // What was cut off of the inside is punctuation: its key is the name's own.
    let mut ask = |form: &Form<'_>| if *form == Form::AsWritten(inside) { None } else { known(form.key().as_str()) };
    less(plain, &mut ask).or_else(|| parenthesised(plain).find_map(|form| less(form, &mut ask)))
}

/// Asks for the forms of a run of plain words ([`super::parts::Run`]): there is nothing to take away, and they may be in the other
/// number.
pub(super) fn find_plain<T>(run: &str, letters: &str, known: impl Fn(&str) -> Option<T>) -> Option<T> {
    let singular = (singular(run).len() < run.len()).then(|| letters.strip_suffix('s')).flatten();
    let plural = || (run.len() >= SHORTEST_WORD).then(|| known(&[letters, "s"].concat())).flatten();
    known(letters).or_else(|| known(singular?)).or_else(plural)
}

/// A part of a name as it is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form<'n> {
    AsWritten(&'n str),
    /// With an s.
    Plural(&'n str),
}

impl<'n> Form<'n> {
    /// Gives the plural, where the word is long enough to have one.
    fn plural(word: &'n str) -> Self {
        if word.len() < SHORTEST_WORD { Self::AsWritten(word) } else { Self::Plural(word) }
    }

    fn key(self) -> Key {
        match self {
            Self::AsWritten(form) => Key::of_normal(form),
            Self::Plural(form) => Key::plural_of_normal(form),
        }
    }
}

/// Asks for a form, and for what is left of it without a version, filler words, and in the other number, each once.
fn less<T>(form: &str, ask: &mut impl FnMut(&Form<'_>) -> Option<T>) -> Option<T> {
    let unversioned = without_version(form);
    let bare = filler::stripped(unversioned);
    let forms = [
        Form::AsWritten(form),
        Form::AsWritten(without_plus(form)),
        Form::AsWritten(unversioned),
        Form::AsWritten(singular(unversioned)),
        Form::AsWritten(bare),
        Form::AsWritten(singular(bare)),
        Form::AsWritten(without_version(bare)),
        Form::plural(unversioned),
        Form::plural(bare),
    ];
    let first = |at: usize, form: &Form<'_>| forms.iter().take(at).all(|earlier| earlier != form);
    forms.iter().enumerate().filter(|(at, form)| first(*at, form)).find_map(|(_, form)| ask(form))
}

/// What packages and tags put around the name of what they wrap: `pycaffe`, `python-docker`, `webdriverjs`, `sql-postgres`.
const CONVENTIONS_BEFORE: [&str; 3] = ["python", "py", "sql"];
const CONVENTIONS_AFTER: [&str; 4] = ["python", "js", "py", "sql"];
/// Those of them by which also what is known as a package wraps another thing: `python-docker`, `sveltejs`.
const SURE: [usize; 2] = [1, 2];

/// Gives the keys of what a name with this key may wrap by the conventions of packages; such a skill must have a package to be believed.
pub(super) fn wrapped(key: &str, is_package: bool) -> impl Iterator<Item = Key> {
    const SHORTEST: usize = 4;
    let [before, after] = if is_package { SURE } else { [CONVENTIONS_BEFORE.len(), CONVENTIONS_AFTER.len()] };
    let before = CONVENTIONS_BEFORE.iter().take(before).filter_map(|convention| key.strip_prefix(convention));
    let after = CONVENTIONS_AFTER.iter().take(after).filter_map(|convention| key.strip_suffix(convention));
    before.chain(after).filter(|rest| rest.len() >= SHORTEST).map(Key::of_normal)
}

/// Gives what stands before a requirement's extras, specifier, marker or address: `uvicorn[standard]>=0.2; extra == "x"`. A sign with
/// something else behind it parts two names: `pandas;numpy`.
fn without_specifier(name: &str) -> &str {
    const SIGNS: [char; 9] = ['[', '<', '>', '=', '~', '!', ';', '@', ':'];
    let end = name.find(SIGNS).filter(|at| *at > 0 && is_specifier(&name[*at..]));
    name[..end.unwrap_or(name.len())].trim_end()
}

/// Tells whether a text that begins with one of the signs of a requirement goes on as one.
fn is_specifier(text: &str) -> bool {
    const MARKERS: [&str; 6] = ["extra", "implementation_name", "os_name", "platform_", "python_", "sys_platform"];
    let behind = text.trim_start_matches(['<', '>', '=', '~', '!', ';', '@', ':', ' ']);
    match text.chars().next() {
        Some('[') => text.contains(']'),
        Some(';') => behind.is_empty() || MARKERS.iter().any(|marker| behind.starts_with(marker)),
        Some('@') => behind.contains(":/") || behind.starts_with(|c: char| c.is_ascii_digit()),
        _ => behind.is_empty() || behind.starts_with(|c: char| c.is_ascii_digit() || c == '*' || c == 'v'),
    }
}

/// Gives what stands outside and what stands inside of parentheses: nothing where there are none.
fn parenthesised(name: &str) -> impl Iterator<Item = &str> {
    let parts = name.split_once('(').map(|(outside, inside)| [outside, inside.trim_end().trim_end_matches(')')]);
    parts.into_iter().flatten().map(str::trim)
}

/// Gives a name without a version at its end: `python3`, `Python 3.11`, `Tailwind CSS 4`, `Angular 2+`, `C++17`, `Java 8`, `Python v3`.
fn without_version(name: &str) -> &str {
    let mut end = name.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '+' | 'x' | '/'));
    // "C++17": the signs before the digits are the name's own.
    end = &name[..end.len() + name[end.len()..].find(|c: char| c.is_ascii_digit()).unwrap_or(0)];
    if end.len() == name.len() || !name[end.len()..].starts_with(|c: char| c.is_ascii_digit()) {
        return name;
    }
    let words = end.trim_end_matches([' ', '-']);
    ["version", " v"].iter().find_map(|v| words.strip_suffix(v)).unwrap_or(words).trim_end()
}

/// Gives a name without the plus behind its version: `ES6+`, `HTML5+`.
fn without_plus(name: &str) -> &str {
    name.strip_suffix('+').filter(|rest| rest.ends_with(|c: char| c.is_ascii_digit())).unwrap_or(name)
}

/// The shortest word that has a plural: below, an s makes another word.
const SHORTEST_WORD: usize = 3;

/// Gives a name without the plural's ending.
fn singular(name: &str) -> &str {
    let stem = name.strip_suffix('s').filter(|stem| stem.len() >= SHORTEST_WORD && !stem.ends_with('s'));
    stem.unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::{find, wrapped};
    use crate::spelling::{Key, Normal};

    fn of(name: &str) -> Vec<Key> {
        let name = Normal::of(name);
        let mut keys = vec![Key::of_normal(name.as_str())];
        find::<()>(name.as_str(), |key| {
            keys.push(Key::of_normal(key));
            None
        });
        keys
    }

    #[test]
    fn forms_lead_to_the_bare_name() {
        for (name, bare) in [
            ("Python 3.11", "python"),
            ("python3", "python"),
            ("Python v3", "python"),
            ("Django>=4,<5", "django"),
            ("uvicorn[standard]", "uvicorn"),
            ("Tailwind CSS 4", "tailwindcss"),
            ("Amazon Web Services (AWS)", "aws"),
            ("Angular 2+", "angular"),
            ("C++17", "c++"),
            ("REST APIs", "restapi"),
            ("Experience with Python programming", "python"),
            ("Solidity-language", "solidity"),
            ("• Docker", "docker"),
            ("Networking.", "networking"),
        ] {
            let keys = of(name);
            assert!(keys.iter().any(|key| key.as_str() == bare), "{name}: {keys:?}");
        }
    }

    #[test]
    fn the_fullest_form_comes_first() {
        for (name, key) in
            [("Python 3", "python3"), ("C++", "c++"), ("S3", "s3"), ("OAuth 2.0", "oauth20"), ("SOC 2", "soc2")]
        {
            assert_eq!(of(name)[0].as_str(), key);
        }
    }

    #[test]
    fn what_a_package_wraps_is_found() {
        for (name, inside) in [("pycaffe", "caffe"), ("python-docker", "docker"), ("webdriverjs", "webdriver")] {
            assert!(wrapped(Key::of(name).as_str(), false).any(|key| key.as_str() == inside), "{name}");
        }
        assert!(wrapped("pyro", false).next().is_none());
        assert!(wrapped("sqlglot", true).next().is_none());
        assert_eq!(wrapped("sveltejs", true).next(), Some(Key::of("svelte")));
    }

    #[test]
    fn nothing_becomes_of_nothing() {
        for name in ["", " ", "()", "3.11", "-", "==", "(((", "\u{0}"] {
            assert!(of(name).iter().filter(|key| !key.is_empty()).count() <= 2, "{name:?}");
        }
    }
}
