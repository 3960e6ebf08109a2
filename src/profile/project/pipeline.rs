//! Pipelines: the images, commands and actions that run for every change.

use super::command::{self, Script};
use super::finding::{FileFindings, Name, Weight};
use super::shell_words::{joined, shell_form};
use super::yaml_entry::{YamlEntry, YamlForm};
use crate::catalogue::Namespace;
use std::path::Path;

/// Tells whether this is a workflow or an action of GitHub.
pub(super) fn is_workflow(path: &Path) -> bool {
    path.parent().is_some_and(|folder| folder.ends_with(".github/workflows")) || path.ends_with("action.yml")
}

/// Reads a GitHub workflow: the actions it uses, what it runs, and the services beside it.
pub(super) fn workflow(findings: &mut FileFindings, entries: &[YamlEntry<'_>]) {
    for entry in entries.iter().filter(|entry| entry.key == "uses") {
        let action = entry.value.split('@').next().unwrap_or_default();
        findings.named(entry.line, Namespace::Action, action, Weight::Used);
    }
    read(findings, entries);
}

/// Reads a pipeline's images and commands; what it installs serves to check the project.
pub(super) fn read(findings: &mut FileFindings, entries: &[YamlEntry<'_>]) {
    let mut found = FileFindings::default();
    images_and_scripts(&mut found, entries);
    let packages = found.findings.iter_mut().filter(|finding| matches!(finding.name, Name::Package(_)));
    packages.for_each(|finding| finding.weight = Weight::Aside);
    found.includes.iter_mut().for_each(|(_, weight)| *weight = Weight::Aside);
    findings.extend(found);
}

/// Images and commands, under the keys that every kind of pipeline and manifest uses for them.
pub(super) fn images_and_scripts(findings: &mut FileFindings, entries: &[YamlEntry<'_>]) {
    let mut script = Script::new(Weight::Used);
    let mut entries = entries.iter().peekable();
    while let Some(entry) = entries.next() {
        let is_list = entry.form == YamlForm::Pair && entries.peek().is_some_and(|next| next.form == YamlForm::Item);
        match &*entry.key {
            "image" => findings.image(entry.line, &entry.value, Weight::Direct),
            // GitLab names the services' images in a list
            "services" if entry.form == YamlForm::Item => findings.image(entry.line, &entry.value, Weight::Direct),
            "name" if entry.parent == "services" => findings.image(entry.line, &entry.value, Weight::Direct),
            // one command, word by word
            "command" | "entrypoint" if is_list => {
                let words =
                    std::iter::from_fn(|| entries.next_if(|next| next.form == YamlForm::Item && next.key == entry.key));
                let command = joined(words.map(|word| &*word.value));
                findings.extend(command::read(entry.line, &command, Weight::Used));
            }
            "run" | "script" | "before_script" | "after_script" | "install" | "command" | "entrypoint" | "commands" => {
                if entry.form == YamlForm::Pair {
                    findings.extend(script.end());
                    script = Script::new(Weight::Used);
                }
                script.line(entry.line, &shell_form(&entry.value));
                findings.extend(script.said());
            }
            _ => {}
        }
    }
    findings.extend(script.end());
}
