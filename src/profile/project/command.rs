//! Shell commands, wherever they stand: which tools they run and which packages they install.

use super::finding::{FileFindings, Weight};
use super::requirement::Requirement;
use super::wrapper::{is_assignment, wrapped};
use crate::catalogue::Namespace;
use std::borrow::Cow;

/// Words of the shell, and of files with commands in them, that stand in front of a command.
const FRONT: [&str; 11] = ["then", "do", "else", "elif", "if", "while", "until", "!", "{", "run", "@"];

/// Tells what one line of shell says.
pub(super) fn read(line: usize, text: &str, weight: Weight) -> FileFindings {
    let mut script = Script::new(weight);
    script.line(line, text);
    script.findings
}

/// A script, read line by line: a backslash carries a command on, and what a here-document holds is no command.
#[derive(Debug)]
pub(super) struct Script {
    /// What it says so far.
    pub findings: FileFindings,
    weight: Weight,
    open: Open,
    document: Option<String>,
}

/// What the end of a line leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    /// Nothing: a command comes next.
    Nothing,
    /// The arguments of a command.
    Arguments,
    /// The names of packages to install.
    Packages,
}

impl Script {
    /// Makes a script without a line yet, whose commands weigh this much.
    pub(super) fn new(weight: Weight) -> Self {
        Self { findings: FileFindings::default(), weight, open: Open::Nothing, document: None }
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
        for (number, command) in commands(text).into_iter().enumerate() {
            // Only the first of them can be the rest of what the line before began.
            let open = if number == 0 { self.open } else { Open::Nothing };
            self.open = match open {
                Open::Nothing => one(&mut self.findings, line, command, self.weight),
                Open::Arguments => Open::Arguments,
                Open::Packages => {
                    let words = words(command);
                    packages(&mut self.findings, line, &words.iter().map(String::as_str).collect::<Vec<_>>(), self.weight);
                    Open::Packages
                }
            };
        }
        if !continued {
            self.open = Open::Nothing;
        }
    }

    /// Tells whether the next line belongs to this one.
    pub(super) fn goes_on(&self) -> bool {
        self.open != Open::Nothing || self.document.is_some()
    }
}

/// Gives the word that ends the here-document which this line begins: `cat <<EOF`, `<<-'EOF'`.
pub(super) fn here_document(text: &str) -> Option<&str> {
    let rest = text.split_once("<<")?.1.trim_start_matches(['-', '~', '"', '\'', '\\']);
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
    rest.get(..end).filter(|word| word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_'))
}

/// Parts a line into its commands. A sign in quotes parts nothing, but for what double quotes run: "$(…)" and backticks. Where a
/// quote isn't closed in its line, it is taken for an apostrophe.
fn commands(line: &str) -> Vec<&str> {
    const SIGNS: [char; 5] = ['|', ';', '&', '(', '`'];
    let (mut commands, mut start, mut quote, mut before) = (Vec::new(), 0, None, ' ');
    for (at, sign) in line.char_indices() {
        if quote.is_none() && sign == '#' && before.is_whitespace() {
            commands.extend(line.get(start..at));
            return commands; // a comment
        }
        let parts = match quote {
            None => SIGNS.contains(&sign) && before != '\\',
            Some('"') => sign == '`' || sign == '(' && before == '$',
            Some(_) => false,
        };
        match (quote, sign) {
            (None, '"' | '\'') if before != '\\' => quote = Some(sign),
            (Some(open), _) if open == sign && before != '\\' => quote = None,
            _ => {}
        }
        if parts {
            commands.extend(line.get(start..at));
            start = at + sign.len_utf8();
        }
        before = sign;
    }
    if quote.is_some() {
        return line.split(SIGNS).collect();
    }
    commands.extend(line.get(start..));
    commands
}

/// Gives the words of a command as a shell would. Where a quote isn't closed, blanks part them.
fn words(command: &str) -> Vec<String> {
    shlex::split(command).unwrap_or_else(|| {
        let words = command.split_whitespace().map(|word| word.trim_matches(['"', '\'']));
        words.map(str::to_owned).collect()
    })
}

/// Writes words so that a shell reads them as they are. One that no shell takes, which has a null byte, is left out.
pub(super) fn joined<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let words: Vec<_> = words.into_iter().filter_map(|word| shlex::try_quote(word).ok()).collect();
    words.join(" ")
}

/// Gives a command as a shell would read it; it may be written as a JSON array of words.
pub(super) fn shell_form(command: &str) -> Cow<'_, str> {
    match serde_json::from_str::<Vec<String>>(command.trim()) {
        Ok(words) => joined(words.iter().map(String::as_str)).into(),
        Err(_) => command.into(),
    }
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
    let variable = word.strip_suffix(')').or_else(|| {
        let variable = word.strip_prefix('$')?;
        Some(variable.strip_prefix('{').map_or(variable, |variable| variable.strip_suffix('}').unwrap_or(variable)))
    });
    let is_name = |name: &&str| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_' || byte.is_ascii_digit())
    };
    match variable.filter(is_name) {
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
    use super::read;
    use crate::catalogue::Namespace;

    #[test]
    fn tools_and_packages() {
        let package = |name: &str| Name::Package(name.to_owned());
        let command = |name: &str| Name::Named(Namespace::Command, name.to_owned());
        for (line, expected) in [
            ("docker build . && kubectl apply -f x", vec![command("docker"), command("kubectl")]),
            ("CI=1 uv run pytest -q", vec![command("uv"), command("pytest")]),
            ("sudo -E systemctl restart x", vec![command("sudo"), command("systemctl")]),
            ("kubectl exec web -- sh -c 'pytest; make'", ["kubectl", "sh", "pytest", "make"].map(command).into()),
            ("$(PYTHON) -m pytest", ["$", "python", "pytest"].map(command).into()),
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
