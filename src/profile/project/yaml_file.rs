//! What YAML files say: workflows, compose files, manifests, playbooks, environments, and the settings of tools.

use super::address;
use super::finding::{FileFindings, Weight};
use super::pipeline;
use super::requirement::Requirement;
use super::yaml::entries;
use super::yaml_entry::{YamlEntry, YamlForm, YamlLevel};
use crate::catalogue::Namespace;
use std::path::Path;

/// Tells what a YAML file at this path of the project says; whether a skill claims its name.
pub(super) fn read(path: &Path, is_claimed: bool, text: &str) -> FileFindings {
    let entries = entries(text);
    let mut findings = FileFindings::default();
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let is_compose = name.starts_with("docker-compose") || name.starts_with("compose");
    let is_of_cluster = matches!(&*name, "Chart.yaml" | "kustomization.yaml" | "skaffold.yaml");
    if is_compose {
        findings.named(1, Namespace::Command, "docker", Weight::Direct);
    } else if is_of_cluster {
        findings.named(1, Namespace::Command, "kubectl", Weight::Direct);
    }
    for entry in entries.iter().filter(|entry| entry.value.contains("://")) {
        address::read(&mut findings, entry.line, &entry.value, Weight::Used);
    }
    if pipeline::is_workflow(path) {
        pipeline::workflow(&mut findings, &entries);
    } else if name == ".pre-commit-config.yaml" {
        hooks(&mut findings, &entries);
    } else if name.starts_with("environment") || name.starts_with("conda") {
        environment(&mut findings, &entries);
    } else if matches!(&*name, "meta.yaml" | "recipe.yaml") {
        recipe(&mut findings, &entries);
    } else if name == "Chart.yaml" {
        let needed = entries.iter().filter(|entry| entry.key == "name" && entry.parent == "dependencies");
        needed.for_each(|entry| findings.image(entry.line, &entry.value, Weight::Direct));
    } else if name == "values.yaml" {
        // of a Helm chart: `image: {repository: …}`
        let images =
            entries.iter().filter(|entry| entry.key == "repository" && entry.parent.to_ascii_lowercase().ends_with("image"));
        images.for_each(|entry| findings.image(entry.line, &entry.value, Weight::Used));
    } else if is_compose || is_of_cluster {
        pipeline::images_and_scripts(&mut findings, &entries);
    } else if is_claimed {
        pipeline::read(&mut findings, &entries);
    } else {
        by_content(&mut findings, path, &entries);
    }
    findings
}

/// Reads the hooks of pre-commit: each comes from a repository that has its tool's name.
fn hooks(findings: &mut FileFindings, entries: &[YamlEntry<'_>]) {
    for entry in entries.iter().filter(|entry| entry.key == "id") {
        findings.package(entry.line, &entry.value, Weight::Aside);
    }
}

/// Reads a conda environment: packages, and those that pip installs.
fn environment(findings: &mut FileFindings, entries: &[YamlEntry<'_>]) {
    if !entries.iter().any(|entry| entry.level == YamlLevel::Top && entry.key == "dependencies") {
        return;
    }
    findings.named(1, Namespace::Command, "conda", Weight::Direct);
    for entry in entries.iter().filter(|entry| entry.form == YamlForm::Item && matches!(&*entry.key, "dependencies" | "pip"))
    {
        if let Some(path) = entry.value.strip_prefix("-r ") {
            findings.includes.push((path.trim().to_owned(), Weight::Direct));
        }
        conda_package(findings, entry, Weight::Direct);
    }
}

/// Reads a conda recipe: what its package needs to run, and to be built.
fn recipe(findings: &mut FileFindings, entries: &[YamlEntry<'_>]) {
    if !entries.iter().any(|entry| entry.level == YamlLevel::Top && entry.key == "requirements") {
        return;
    }
    findings.named(1, Namespace::Command, "conda", Weight::Direct);
    for entry in
        entries.iter().filter(|entry| entry.form == YamlForm::Item && matches!(&*entry.key, "run" | "host" | "build"))
    {
        let weight = if entry.key == "run" { Weight::Direct } else { Weight::Aside };
        conda_package(findings, entry, weight);
    }
}

/// Adds what an item of a list of packages names: `channel::package=version=build`.
fn conda_package(findings: &mut FileFindings, entry: &YamlEntry<'_>, weight: Weight) {
    let package = entry.value.rsplit("::").next().unwrap_or_default();
    let package = package.split(['=', ' ', '<', '>', '[', '!', '~']).next().unwrap_or_default();
    if Requirement::read(package).is_some_and(|requirement| !matches!(requirement.name, "python" | "pip")) {
        if entry.key == "pip" {
            findings.package(entry.line, package, weight);
        } else {
            findings.named(entry.line, Namespace::Conda, package, weight);
        }
    }
}

/// Reads a file whose name says nothing: manifests and playbooks are known by their keys.
fn by_content(findings: &mut FileFindings, path: &Path, entries: &[YamlEntry<'_>]) {
    let top = |key: &str| entries.iter().find(|entry| entry.level == YamlLevel::Top && entry.key == key);
    let under = |folder: &str| path.components().any(|part| part.as_os_str() == folder);
    if let (Some(version), Some(_)) = (top("apiVersion"), top("kind")) {
        findings.named(version.line, Namespace::Command, "kubectl", Weight::Direct);
        let versions = entries.iter().filter(|entry| entry.level == YamlLevel::Top && entry.key == "apiVersion");
        versions.for_each(|version| manifest(findings, version));
        pipeline::images_and_scripts(findings, entries);
    } else if let Some(entry) =
        playbook(entries).or_else(|| entries.first().filter(|_| under("tasks") && (under("roles") || under("playbooks"))))
    {
        findings.named(entry.line, Namespace::Command, "ansible-playbook", Weight::Direct);
    }
    let top = entries.iter().filter(|entry| entry.level == YamlLevel::Top);
    top.for_each(|entry| findings.named(entry.line, Namespace::Key, &entry.key, Weight::Direct));
}

/// Gives a play: a list whose items name hosts, and what to do there.
fn playbook<'l, 't>(entries: &'l [YamlEntry<'t>]) -> Option<&'l YamlEntry<'t>> {
    let key = |names: &[&str]| entries.iter().find(|entry| entry.level == YamlLevel::Item && names.contains(&&*entry.key));
    key(&["tasks", "roles", "pre_tasks", "become", "gather_facts", "vars"])?;
    key(&["hosts"])
}

fn manifest(findings: &mut FileFindings, version: &YamlEntry<'_>) {
    let group = version.value.split('/').next().unwrap_or_default();
    findings.named(version.line, Namespace::ApiGroup, group, Weight::Direct);
}

#[cfg(test)]
mod tests {
    use super::super::file::claimed_as;
    use super::super::finding::{FileFindings, Finding, Name};
    use super::read;
    use crate::catalogue::{Catalogue, Namespace};
    use std::path::Path;

    fn names(path: &Path, text: &str) -> Vec<String> {
        let FileFindings { findings, .. } = read(path, claimed_as(Catalogue::builtin(), path).is_some(), text);
        let name = |finding: Finding| match finding.name {
            Name::Named(namespace, name) => (namespace != Namespace::Key).then_some(name),
            Name::Package(name) => Some(name),
            Name::Project(_) | Name::Module(_) | Name::Product(_) | Name::Topic(_) => None,
        };
        findings.into_iter().filter_map(name).collect()
    }

    #[test]
    fn every_kind_of_yaml() {
        for (path, text, expected) in [
            (
                ".github/workflows/ci.yml",
                "on: push\njobs:\n  a:\n    services:\n      db:\n        image: postgres:16\n    steps:\n      - uses: docker/build-push-action@v5\n      - run: |\n          pytest\n          terraform plan\n",
                vec!["docker/build-push-action", "postgres", "pytest", "terraform"],
            ),
            (
                ".gitlab-ci.yml",
                "image: python:3.12\ntest:\n  services:\n    - redis:7\n  script:\n    - tox -e py\n    - helm lint\n",
                vec!["python", "redis", "tox", "helm"],
            ),
            (
                "compose.dev.yaml",
                "services:\n  web:\n    build: .\n    command: gunicorn app:app\n  queue:\n    image: rabbitmq:3-management\n",
                vec!["docker", "gunicorn", "rabbitmq"],
            ),
            (
                "deploy/web.yaml",
                "apiVersion: apps/v1\nkind: Deployment\nspec:\n  containers:\n    - image: registry.example/nginx:1\n",
                vec!["kubectl", "apps", "nginx"],
            ),
            (
                "chart/templates/x.yaml",
                "{{- if .Values.x }}\napiVersion: argoproj.io/v1alpha1\nkind: Application\n{{- end }}\n",
                vec!["kubectl", "argoproj.io"],
            ),
            ("chart/Chart.yaml", "apiVersion: v2\nname: x\n", vec!["kubectl"]),
            ("site.yml", "- hosts: all\n  become: true\n  tasks:\n    - name: x\n", vec!["ansible-playbook"]),
            ("roles/web/tasks/main.yml", "- name: install\n  apt:\n    name: nginx\n", vec!["ansible-playbook"]),
            (
                "environment.yml",
                "name: x\nchannels:\n  - conda-forge\ndependencies:\n  - python=3.11\n  - numpy=1.26\n  - conda-forge::xgboost>=2\n  - pip:\n    - torch==2.1\n",
                vec!["conda", "numpy", "xgboost", "torch"],
            ),
            (
                "recipe/meta.yaml",
                "package:\n  name: x\nrequirements:\n  host:\n    - python\n    - cython\n  run:\n    - scipy >=1\n    - conda-forge::pytorch\n",
                vec!["conda", "cython", "scipy", "pytorch"],
            ),
            ("meta.yaml", "title: x\n", vec![]),
            (
                ".pre-commit-config.yaml",
                "repos:\n  - repo: https://x/y\n    hooks:\n      - id: ruff\n      - id: mypy\n",
                vec!["ruff", "mypy"],
            ),
            ("config.yaml", "kind: thing\nhosts: [a]\nimage: nginx\n", vec![]),
            ("translations/en.yaml", "docker: Docker\n", vec![]),
        ] {
            assert_eq!(names(Path::new(path), text), expected, "{path}");
        }
    }
}
