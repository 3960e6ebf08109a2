//! Pipelines: the images, commands and actions that run for every change.

use super::command::Script;
use super::container::image;
use super::finding::{FileFindings, Name, Weight};
use super::yaml_lines::YamlLine;
use crate::catalogue::Namespace;
use std::path::Path;

/// Tells whether this is a workflow or an action of GitHub.
pub(super) fn is_workflow(path: &Path) -> bool {
    path.parent().is_some_and(|folder| folder.ends_with(".github/workflows")) || path.ends_with("action.yml")
}

/// Reads a GitHub workflow: the actions it uses, what it runs, and the services beside it.
pub(super) fn workflow(findings: &mut FileFindings, lines: &[YamlLine<'_>]) {
    for line in lines.iter().filter(|line| line.key == "uses") {
        let action = line.value.split('@').next().unwrap_or(line.value);
        findings.named(line.line, Namespace::Action, action, Weight::Used);
    }
    read(findings, lines);
}

/// Reads a pipeline's images and commands; what it installs serves to check the project.
pub(super) fn read(findings: &mut FileFindings, lines: &[YamlLine<'_>]) {
    let mut found = FileFindings::default();
    images_and_scripts(&mut found, lines);
    let packages = found.findings.iter_mut().filter(|finding| matches!(finding.name, Name::Package(_)));
    packages.for_each(|finding| finding.weight = Weight::Aside);
    found.includes.iter_mut().for_each(|(_, weight)| *weight = Weight::Aside);
    findings.extend(found);
}

/// Images and commands, under the keys that every kind of pipeline and manifest uses for them.
pub(super) fn images_and_scripts(findings: &mut FileFindings, lines: &[YamlLine<'_>]) {
    let mut script = Script::new(Weight::Used);
    for line in lines {
        match line.key {
            "image" => image(findings, line.line, line.value, Weight::Direct),
            // GitLab names the services' images in a list
            "services" if !line.names_key => image(findings, line.line, line.value, Weight::Direct),
            "name" if line.parent == "services" => image(findings, line.line, line.value, Weight::Direct),
            "run" | "script" | "before_script" | "after_script" | "install" | "command" | "entrypoint" | "commands" => {
                if line.names_key {
                    script = Script::new(Weight::Used);
                }
                script.line(line.line, line.value);
                findings.extend(std::mem::take(&mut script.findings));
            }
            _ => {}
        }
    }
}
