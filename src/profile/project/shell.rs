//! Shell scripts, and files whose lines are mostly shell: Makefiles, Jenkinsfiles, Procfiles, justfiles.

use super::command::Script;
use super::finding::{FileFindings, Weight};
use crate::catalogue::Namespace;

/// Tells what such a file says; `is_script` where its name stands for nothing else.
pub(super) fn read(name: &str, is_script: bool, text: &str, weight: Weight) -> FileFindings {
    let mut findings = FileFindings::default();
    if is_script && !name.eq_ignore_ascii_case("justfile") {
        findings.named(1, Namespace::Extension, "sh", weight);
    }
    let mut script = Script::new(weight);
    for (at, line) in text.lines().enumerate() {
        let line = line.trim_start();
        let command = match name {
            "Procfile" => line.split_once(": ").map_or(line, |(_, command)| command),
            "Jenkinsfile" => jenkins(&mut findings, at + 1, line),
            _ if script.goes_on() => line,
            // an @ or a dash in front of a recipe says how make runs it
            _ => line.trim_start_matches(['@', '-', '+']),
        };
        script.line(at + 1, command);
    }
    findings.extend(script.end());
    findings
}

/// Gives the command in a line of a Jenkinsfile, `sh 'make test'` or a line of a longer one; the image of `image 'python:3'` is a finding.
fn jenkins<'t>(findings: &mut FileFindings, at: usize, line: &'t str) -> &'t str {
    if line.starts_with("//") || line.starts_with('*') || line.starts_with("/*") {
        return "";
    }
    if let Some((_, image)) = line.split_once("image ").filter(|(_, image)| image.starts_with(['"', '\''])) {
        findings.image(at, image.split(['"', '\'']).nth(1).unwrap_or_default(), Weight::Direct);
    }
    let Some(command) = line.strip_prefix("sh").filter(|rest| rest.starts_with([' ', '('])) else { return line };
    let command = command.split_once("script:").map_or(command, |(_, command)| command);
    command.trim_matches(['"', '\'', ' ', '(', ')'])
}
