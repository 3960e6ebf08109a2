//! Shell commands, wherever they stand: which tools they run and which packages they install.

use super::finding::{FileFindings, Weight};
use super::requirement::Requirement;
use super::shell_words::{commands, here_document, is_constant, words};
use super::wrapper::{is_assignment, is_wrapper, wrapped};
use crate::catalogue::Namespace;
use std::borrow::Cow;

/// Words of the shell, and of files with commands in them, that stand in front of a command.
const FRONT: [&str; 11] = ["then", "do", "else", "elif", "if", "while", "until", "!", "{", "run", "@"];

/// Tells what one line of shell says.
pub(super) fn read(line: usize, text: &str, weight: Weight) -> FileFindings {
    let mut script = Script::new(weight);
    script.line(line, text);
    script.end()
}

/// A script, read line by line: a backslash carries a command on, and what a here-document holds is no command.
#[derive(Debug)]
pub(super) struct Script {
    /// What it says so far.
    findings: FileFindings,
    weight: Weight,
    open: Open,
    /// A command that runs another and goes on, with the line in which it began: what it runs may come in the next.
    pending: Option<(usize, String)>,
    document: Option<String>,
}

impl Script {
    /// Makes a script without a line yet, whose commands weigh this much.
    pub(super) fn new(weight: Weight) -> Self {
        Self { findings: FileFindings::default(), weight, open: Open::Nothing, pending: None, document: None }
    }

    /// Reads the next line.
    pub(super) fn line(&mut self, line: usize, text: &str) {
        let text = text.trim();
        if let Some(end) = &self.document {
            if text == *end {
                self.document = None;
            }
            return;
        }
        if text.starts_with('#') {
            return; // also between the lines of one command, as Dockerfiles have it
        }
        self.document = here_document(text).map(str::to_owned);
        let (text, continued) = text.strip_suffix('\\').map_or((text, false), |text| (text, true));
        let commands = commands(text);
        let last = commands.len().saturating_sub(1);
        for (number, command) in commands.into_iter().enumerate() {
            // Only the first of them can be the rest of what the line before began.
            let open = if number == 0 { self.open } else { Open::Nothing };
            self.command(line, command, open, continued && number == last);
        }
        if !continued {
            self.open = Open::Nothing;
        }
    }

    /// Reads a command of a line, or the rest of one; `goes_on` where the next line may have more of it.
    fn command(&mut self, line: usize, command: &str, open: Open, goes_on: bool) {
        if let Some((line, begun)) = self.pending.take() {
            let whole = format!("{begun} {}", command.trim());
            if goes_on && whole.len() <= LONGEST_COMMAND {
                self.pending = Some((line, whole));
            } else {
                self.open = one(&mut self.findings, line, &whole, self.weight);
            }
            return;
        }
        self.open = match open {
            Open::Nothing if goes_on && runs_another(command) => {
                self.pending = Some((line, command.trim().to_owned()));
                Open::Arguments
            }
            Open::Nothing => one(&mut self.findings, line, command, self.weight),
            Open::Arguments => Open::Arguments,
            Open::Packages => {
                more_packages(&mut self.findings, line, command, self.weight);
                Open::Packages
            }
        };
    }

    /// Gives what it says since this was asked last.
    pub(super) fn said(&mut self) -> FileFindings {
        std::mem::take(&mut self.findings)
    }

    /// Gives the same, when its last line was read.
    pub(super) fn end(&mut self) -> FileFindings {
        if let Some((line, command)) = self.pending.take() {
            self.open = one(&mut self.findings, line, &command, self.weight);
        }
        self.said()
    }

    /// Tells whether the next line belongs to this one.
    pub(super) fn goes_on(&self) -> bool {
        self.open != Open::Nothing || self.document.is_some()
    }
}

/// What is longer, in bytes, is read as far as it is known.
const LONGEST_COMMAND: usize = 1 << 14;

/// What the end of a command leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    /// Nothing: a command comes next.
    Nothing,
    /// The arguments of a command.
    Arguments,
    /// The names of packages to install.
    Packages,
}

/// Tells whether a command runs another, so that what it runs may come in the next line.
fn runs_another(command: &str) -> bool {
    let mut words = command.split_whitespace().map(|word| word.trim_start_matches(['@', '-', '+']));
    let first = words.find(|word| !word.is_empty() && !FRONT.contains(word) && !is_assignment(word));
    first.is_some_and(|word| is_wrapper(&named(word)))
}

/// Gives one command with its arguments, and those that it runs; what it would leave open.
fn one(findings: &mut FileFindings, line: usize, command: &str, weight: Weight) -> Open {
    let words = words(command);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut rest = words.as_slice();
    while let [word, arguments @ ..] = rest {
        let name = named(word);
        // an option in front belongs to RUN in a Dockerfile
        if name.is_empty()
            || FRONT.contains(&&*name)
            || is_assignment(word)
            || word.starts_with('-')
            || word.ends_with(')') && *name == **word
        {
            rest = arguments;
            continue;
        }
        findings.named(line, Namespace::Command, &name, weight);
        if name == "docker" && arguments.first() == Some(&"compose") {
            findings.named(line, Namespace::Command, "docker-compose", weight);
        }
        let Some(wrapped) = wrapped(&name, rest) else {
            let Some(arguments) = installed(&name, arguments) else { return Open::Arguments };
            packages(findings, line, arguments, weight);
            return Open::Packages;
        };
        if let Some(name) = wrapped.image {
            findings.image(line, name, weight);
        }
        for script in &wrapped.lines {
            findings.extend(read(line, script, weight)); // shorter than this: it ends
        }
        if !wrapped.lines.is_empty() {
            return Open::Arguments;
        }
        rest = wrapped.words;
    }
    Open::Nothing
}

/// Gives the name of a command without the folder in which it lies. A variable is called like the command it holds: `$(PIP)`.
fn named(word: &str) -> Cow<'_, str> {
    let between = |open: &str, close: char| word.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    let variable = between("$(", ')').or_else(|| between("${", '}')).or_else(|| word.strip_prefix('$'));
    match variable.filter(|name| is_constant(name)) {
        Some(name) => name.to_ascii_lowercase().replace('_', "-").into(),
        None => word.rsplit('/').next().unwrap_or(word).into(),
    }
}

/// Gives the arguments of a command that installs Python packages.
fn installed<'w, 't>(command: &str, words: &'w [&'t str]) -> Option<&'w [&'t str]> {
    let pip = command.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.') == "pip";
    match (command, words) {
        (_, ["install", rest @ ..]) if pip || command == "pipx" || command == "pipenv" => Some(rest),
        ("uv", ["pip" | "tool", "install", rest @ ..] | ["add", rest @ ..]) | ("poetry" | "pdm", ["add", rest @ ..]) => {
            Some(rest)
        }
        _ => None,
    }
}

/// Adds the packages that the rest of a command names which installs some.
fn more_packages(findings: &mut FileFindings, line: usize, rest: &str, weight: Weight) {
    let words = words(rest);
    packages(findings, line, &words.iter().map(String::as_str).collect::<Vec<_>>(), weight);
}

fn packages(findings: &mut FileFindings, line: usize, arguments: &[&str], weight: Weight) {
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match *argument {
            "-r" | "--requirement" => {
                findings.includes.extend(arguments.next().map(|path| ((*path).to_owned(), Weight::Direct)));
            }
            // options whose value comes next
            "-c" | "--constraint" | "-i" | "--index-url" | "--extra-index-url" | "-f" | "--find-links" | "-t"
            | "--target" | "--group" | "-e" => {
                arguments.next();
            }
            "\\" => {}
            option if option.starts_with('-') => {}
            package => {
                if let Some(requirement) = Requirement::read(package) {
                    findings.requirement(line, requirement, weight);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::finding::{Name, Weight};
    use super::{Script, read};
    use crate::catalogue::Namespace;

    #[test]
    fn what_a_command_runs_may_come_in_the_next_lines() {
        let mut script = Script::new(Weight::Used);
        let text = "docker run -d \\\n --name db \\\n -v $(PWD):/w \\\n # why\n postgres:16 \\\n pytest && make\nsudo pip install \\\n flask \\";
        text.lines().enumerate().for_each(|(at, line)| script.line(at + 1, line));
        let found: Vec<_> = script.end().findings.into_iter().map(|finding| (finding.line, finding.name)).collect();
        let named = |line, namespace, name: &str| (line, Name::Named(namespace, name.to_owned()));
        let command = |line, name| named(line, Namespace::Command, name);
        assert_eq!(
            found,
            [
                command(1, "docker"),
                named(1, Namespace::Image, "postgres"),
                command(1, "pytest"),
                command(6, "make"),
                command(7, "sudo"),
                command(7, "pip"),
                (7, Name::Package("flask".to_owned())),
            ]
        );
    }

    #[test]
    fn tools_and_packages() {
        let package = |name: &str| Name::Package(name.to_owned());
        let command = |name: &str| Name::Named(Namespace::Command, name.to_owned());
        for (line, expected) in [
            ("docker build . && kubectl apply -f x", vec![command("docker"), command("kubectl")]),
            ("CI=1 uv run pytest -q", vec![command("uv"), command("pytest")]),
            ("sudo -E systemctl restart x", vec![command("sudo"), command("systemctl")]),
            ("kubectl exec web -- sh -c 'pytest; make'", ["kubectl", "sh", "pytest", "make"].map(command).into()),
            ("$(PYTHON) -m pytest", ["python", "pytest"].map(command).into()),
            ("${DOCKER_COMPOSE} run web pytest", ["docker-compose", "pytest"].map(command).into()),
            ("start) docker ps;;", ["docker"].map(command).into()),
            (
                "python -m pip install --upgrade pip flask==2 'redis[hiredis]>=4' -c x.txt ./local",
                vec![
                    command("python"),
                    command("pip"),
                    package("pip"),
                    package("flask"),
                    package("redis"),
                    Name::Product("hiredis".to_owned()),
                ],
            ),
            ("docker compose up", vec![command("docker"), command("docker-compose")]),
            ("# terraform plan", vec![]),
            ("echo terraform plan", vec![command("echo")]),
            ("echo \"first; kubectl apply\" 'a | helm' && make", vec![command("echo"), command("make")]),
            ("tag=\"$(git describe)\"", vec![command("git")]),
            ("don't; make", vec![command("don't"), command("make")]),
            ("uv pip install torch", vec![command("uv"), package("torch")]),
        ] {
            let found: Vec<Name> = read(1, line, Weight::Used).findings.into_iter().map(|finding| finding.name).collect();
            assert_eq!(found, expected, "{line}");
        }
        assert_eq!(read(1, "pip install -r deps.txt", Weight::Used).includes, [("deps.txt".to_owned(), Weight::Direct)]);
    }
}
