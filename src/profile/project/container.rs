//! Dockerfiles, and the names of container images wherever they stand.

use super::command::{self, Script};
use super::finding::{FileFindings, Weight};
use super::shell_words::{here_document, shell_form};
use std::collections::{HashMap, HashSet};

/// Tells what a Dockerfile says.
pub(super) fn dockerfile(text: &str) -> FileFindings {
    let mut findings = FileFindings::default();
    let mut stages = Stages::default();
    let mut script = Script::new(Weight::Used);
    // What ends the instruction that goes on in the next lines.
    let mut running = Running::No;
    for (at, whole) in text.lines().enumerate() {
        let (line, trimmed) = (at + 1, whole.trim());
        if trimmed.is_empty() || trimmed.starts_with('#') && !script.goes_on() {
            continue;
        }
        running = match running {
            Running::Script(end) if trimmed == end => Running::No,
            Running::Script(end) => {
                script.line(line, trimmed);
                Running::Script(end)
            }
            Running::Lines => {
                script.line(line, trimmed);
                Running::after(trimmed, &script)
            }
            Running::No => instruction(&mut findings, &mut script, line, trimmed, &mut stages),
        };
    }
    findings.extend(script.end());
    findings
}

/// What earlier instructions named.
#[derive(Default)]
struct Stages<'t> {
    /// The stages that were built: no images of others.
    names: HashSet<&'t str>,
    /// `ARG NAME=value`
    arguments: HashMap<&'t str, &'t str>,
}

impl<'t> Stages<'t> {
    /// `NAME=value`, perhaps in quotes.
    fn argument(&mut self, text: &'t str) {
        if let Some((name, value)) = text.trim().split_once('=') {
            self.arguments.insert(name, value.trim_matches(['"', '\'']));
        }
    }

    /// Puts what arguments stand for in their places: `$NAME`, `${NAME}`, `${NAME:-value}`. One that isn't known stays. What is too long for the
    /// name of an image is cut, so that arguments of arguments don't grow.
    fn expanded(&self, image: &str) -> String {
        const LONGEST: usize = 4096;
        let mut parts = image.split('$');
        let mut text = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            if text.len() > LONGEST {
                break;
            }
            let braced = part.strip_prefix('{').and_then(|part| part.split_once('}'));
            let (name, rest) = braced.unwrap_or_else(|| {
                part.split_at(part.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(part.len()))
            });
            let (name, otherwise) = name.split_once(":-").map_or((name, None), |(name, value)| (name, Some(value)));
            match self.arguments.get(name).copied().or(otherwise) {
                Some(value) => text.extend([value.get(..LONGEST).unwrap_or(value), rest]),
                None => text.extend(["$", part]),
            }
        }
        text
    }
}

/// Whether a RUN goes on.
enum Running<'t> {
    No,
    /// In the next line.
    Lines,
    /// Up to a line with this word: `RUN <<EOF`.
    Script(&'t str),
}

impl Running<'_> {
    fn after(text: &str, script: &Script) -> Self {
        if text.ends_with('\\') || text.starts_with('#') || script.goes_on() { Self::Lines } else { Self::No }
    }
}

fn instruction<'t>(
    findings: &mut FileFindings,
    script: &mut Script,
    line: usize,
    text: &'t str,
    stages: &mut Stages<'t>,
) -> Running<'t> {
    let (name, rest) = text.split_once([' ', '\t']).unwrap_or((text, ""));
    match name.to_ascii_uppercase().as_str() {
        "ARG" => stages.argument(rest),
        "FROM" => from(findings, line, rest, stages),
        "RUN" if rest.trim_start().starts_with("<<") => {
            return here_document(rest).map_or(Running::No, Running::Script);
        }
        "RUN" => {
            script.line(line, &shell_form(rest));
            return Running::after(text, script);
        }
        "CMD" | "ENTRYPOINT" => findings.extend(command::read(line, &shell_form(rest), Weight::Used)),
        "HEALTHCHECK" => {
            let command = rest.split_once("CMD").map_or("", |(_, command)| command);
            findings.extend(command::read(line, &shell_form(command), Weight::Used));
        }
        "COPY" => {
            let image = rest.split_whitespace().find_map(|word| word.strip_prefix("--from="));
            if let Some(image) = image.filter(|image| !stages.names.contains(image)) {
                findings.image(line, &stages.expanded(image), Weight::Used);
            }
        }
        _ => {}
    }
    Running::No
}

/// `FROM [--platform=…] image [AS stage]`; an earlier stage is no image.
fn from<'t>(findings: &mut FileFindings, line: usize, rest: &'t str, stages: &mut Stages<'t>) {
    let mut words = rest.split_whitespace().filter(|word| !word.starts_with("--"));
    if let Some(image) = words.next().filter(|image| !stages.names.contains(image)) {
        findings.image(line, &stages.expanded(image), Weight::Direct);
    }
    stages.names.extend(words.nth(1));
}

#[cfg(test)]
mod tests {
    use super::super::finding::{Name, Weight};
    use super::{Stages, dockerfile};
    use crate::catalogue::Namespace;

    #[test]
    fn images_stages_and_commands() {
        let text = "ARG V=3\nFROM --platform=linux/amd64 python:3.12-slim AS base\nRUN apt-get update && \\\n  # why\n  pip install gunicorn \\\n  flask\n\
            FROM base AS last\nFROM ghcr.io/team/redis:7@sha256:aa\nCOPY --from=base /a /b\nCOPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/\nCMD [\"uvicorn\", \"app:app\"]\n";
        let found: Vec<_> =
            dockerfile(text).findings.into_iter().map(|finding| (finding.line, finding.name, finding.weight)).collect();
        let product = |line, name: &str, weight| (line, Name::Named(Namespace::Image, name.to_owned()), weight);
        assert!(found.contains(&product(2, "python", Weight::Direct)), "{found:?}");
        assert!(found.contains(&product(8, "redis", Weight::Direct)), "{found:?}");
        assert!(found.contains(&product(10, "uv", Weight::Used)), "{found:?}");
        assert!(found.contains(&(5, Name::Package("gunicorn".to_owned()), Weight::Used)), "{found:?}");
        assert!(found.contains(&(11, Name::Named(Namespace::Command, "uvicorn".to_owned()), Weight::Used)), "{found:?}");
        assert!(!found.iter().any(|(_, name, _)| *name == Name::Named(Namespace::Image, "base".to_owned())), "{found:?}");
    }

    #[test]
    fn arguments_stand_for_their_values() {
        let mut stages = Stages::default();
        stages.argument("BASE=postgres");
        stages.argument("TAG=\"16\"");
        for (image, expected) in [
            ("${BASE}:$TAG", "postgres:16"),
            ("$BASE-alpine", "postgres-alpine"),
            ("${OTHER:-redis}:7", "redis:7"),
            ("$OTHER/x", "$OTHER/x"),
            ("python:3", "python:3"),
        ] {
            assert_eq!(stages.expanded(image), expected);
        }
    }
}
