//! Commands that run another command: `sudo -u x pytest`, `docker exec web pytest`, `ssh host 'pytest'`. Which ones do, and what
//! stands in front of that command, says `data/wrappers.txt`.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The wrappers that are known.
const KNOWN: &str = include_str!("../../../data/wrappers.txt");

/// A command that runs another.
#[derive(Debug, Default)]
struct Wrapper {
    /// Its words after the first.
    more: Vec<&'static str>,
    /// What stands before the command.
    operands: Vec<Operand>,
    /// The options whose value is the next word.
    values: Vec<&'static str>,
    /// The options whose value is a line of shell.
    shells: Vec<&'static str>,
    /// The words behind which the command comes.
    behind: Vec<&'static str>,
}

/// What stands before the command that is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operand {
    /// Any word.
    Name,
    /// The image of a container.
    Image,
}

/// What a wrapper runs.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct InnerCommand<'w, 't> {
    /// The image in which it runs it.
    pub image: Option<&'t str>,
    /// The words of the command.
    pub words: &'w [&'t str],
    /// Or lines of shell.
    pub lines: Vec<&'t str>,
}

/// Gives what a command runs, by its words, of which the first is `name` with the folder in which it lies; nothing where it is no wrapper.
pub(super) fn wrapped<'w, 't>(name: &str, words: &'w [&'t str]) -> Option<InnerCommand<'w, 't>> {
    known().get(name)?.iter().find_map(|wrapper| wrapper.read(words))
}

/// Tells whether some command runs another that begins with this word.
pub(super) fn is_wrapper(name: &str) -> bool {
    known().contains_key(name)
}

/// Gives the wrappers by their first words, of each those with most words first.
fn known() -> &'static HashMap<&'static str, Vec<Wrapper>> {
    static KNOWN_WRAPPERS: OnceLock<HashMap<&'static str, Vec<Wrapper>>> = OnceLock::new();
    KNOWN_WRAPPERS.get_or_init(|| {
        let mut known: HashMap<_, Vec<Wrapper>> = HashMap::new();
        for line in KNOWN.lines().filter(|line| !line.starts_with('#')) {
            let mut words = line.split_whitespace();
            if let Some(first) = words.next() {
                known.entry(first).or_default().push(Wrapper::of(words));
            }
        }
        for wrappers in known.values_mut() {
            wrappers.sort_by_key(|wrapper| Reverse(wrapper.more.len()));
        }
        known
    })
}

impl Wrapper {
    /// Reads the words of a line of the file behind the first.
    fn of(words: impl Iterator<Item = &'static str>) -> Self {
        let mut wrapper = Self::default();
        let mut kind = "";
        for word in words {
            match word {
                "NAME" => wrapper.operands.push(Operand::Name),
                "IMAGE" => wrapper.operands.push(Operand::Image),
                "VALUE" | "SHELL" | "BEHIND" => kind = word,
                _ => match kind {
                    "VALUE" => wrapper.values.push(word),
                    "SHELL" => wrapper.shells.push(word),
                    "BEHIND" => wrapper.behind.push(word),
                    _ => wrapper.more.push(word),
                },
            }
        }
        wrapper
    }

    /// Gives what it runs, if these are its words.
    fn read<'w, 't>(&self, words: &'w [&'t str]) -> Option<InnerCommand<'w, 't>> {
        let mut rest = words.get(1..)?;
        for more in &self.more {
            rest = self.without_options(rest);
            rest = rest.split_first().filter(|(word, _)| *word == more)?.1;
        }
        if !self.behind.is_empty() {
            let start = rest.iter().position(|word| self.behind.contains(word))?;
            return Some(InnerCommand::of(&rest[start + 1..]));
        }
        if let Some(line) = rest.iter().enumerate().find_map(|(at, word)| self.line(word, rest.get(at + 1).copied())) {
            return Some(InnerCommand { lines: vec![line], ..InnerCommand::default() });
        }
        if !self.shells.is_empty() && self.operands.is_empty() {
            return None;
        }
        let mut image = None;
        for operand in &self.operands {
            rest = self.without_options(rest);
            let (word, behind) = rest.split_first()?;
            image = if *operand == Operand::Image { Some(*word) } else { image };
            rest = behind;
        }
        Some(InnerCommand { image, ..InnerCommand::of(self.without_options(rest)) })
    }

    /// Gives the words from the first on that is no option, no value of one and no assignment.
    fn without_options<'w, 't>(&self, mut words: &'w [&'t str]) -> &'w [&'t str] {
        while let [word, rest @ ..] = words {
            let passed = match *word {
                option if self.values.contains(&option) => 2,
                option if option.starts_with('-') || is_assignment(option) => 1,
                _ => return words,
            };
            words = rest.get(passed - 1..).unwrap_or_default();
        }
        words
    }

    /// Gives the line of shell that an option has for its value: `-c 'line'`, `-lc 'line'`, `--command='line'`.
    fn line<'t>(&self, word: &'t str, next: Option<&'t str>) -> Option<&'t str> {
        let is_short = |option: &str| option.len() == 2;
        self.shells.iter().find_map(|option| match word.strip_prefix(option) {
            Some("") => next,
            Some(value) => value.strip_prefix('='),
            None => {
                let bundle = word.strip_prefix('-').filter(|bundle| !bundle.starts_with('-'))?;
                next.filter(|_| is_short(option) && bundle.ends_with(&option[1..]))
            }
        })
    }
}

impl<'w, 't> InnerCommand<'w, 't> {
    /// Takes words for a command, or each for a line where all have blanks in them.
    fn of(words: &'w [&'t str]) -> Self {
        let is_line = |word: &&str| word.contains(char::is_whitespace);
        if words.iter().all(is_line) {
            Self { lines: words.to_vec(), ..Self::default() }
        } else {
            Self { words, ..Self::default() }
        }
    }
}

/// `NAME=value` in front of a command.
pub(super) fn is_assignment(word: &str) -> bool {
    word.split_once('=')
        .is_some_and(|(name, _)| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::{known, wrapped};

    #[test]
    fn the_words_behind_a_wrapper_are_the_command() {
        for (line, expected) in [
            ("sudo -u www A=b pytest -q", "pytest -q"),
            ("docker --context x exec -it -e A=b web python manage.py", "python manage.py"),
            ("docker compose -f a.yml run --rm web sh -c x", "sh -c x"),
            ("kubectl -n prod exec pod -c web -- flask run", "flask run"),
            ("xargs -n 1 black", "black"),
            ("find . -name *.py -exec flake8 {} +", "flake8 {} +"),
            ("timeout 30 pytest", "pytest"),
            ("uv run --with httpx pytest", "pytest"),
            ("python -m pytest", "pytest"),
            ("npx -y -p typescript tsc", "tsc"),
        ] {
            let words: Vec<&str> = line.split(' ').collect();
            assert_eq!(
                wrapped(words[0], &words).map(|wrapped| wrapped.words.join(" ")).as_deref(),
                Some(expected),
                "{line}"
            );
        }
        for (words, lines) in [
            (vec!["ssh", "-p", "22", "host", "cd x && make"], vec!["cd x && make"]),
            (vec!["bash", "-lc", "make test"], vec!["make test"]),
            (vec!["su", "-", "postgres", "-c", "psql"], vec!["psql"]),
            (vec!["vagrant", "ssh", "--command=make x"], vec!["make x"]),
            (vec!["concurrently", "npm start", "make x"], vec!["npm start", "make x"]),
        ] {
            assert_eq!(wrapped(words[0], &words).map(|wrapped| wrapped.lines), Some(lines), "{words:?}");
        }
        let words = ["docker", "run", "-d", "-p", "1:1", "redis:7", "redis-server"];
        assert_eq!(wrapped("docker", &words).and_then(|wrapped| wrapped.image), Some("redis:7"));
        for line in ["docker build .", "find . -name x", "sh run.sh", "docker", "gdb app", "poetry add x"] {
            assert_eq!(wrapped(line.split(' ').next().unwrap(), &line.split(' ').collect::<Vec<_>>()), None, "{line}");
        }
    }

    #[test]
    fn each_wrapper_stands_there_once() {
        for (first, wrappers) in known() {
            let mut more: Vec<_> = wrappers.iter().map(|wrapper| &wrapper.more).collect();
            more.sort();
            more.dedup();
            assert_eq!(more.len(), wrappers.len(), "{first}");
        }
    }
}
