//! What YAML files say: workflows, compose files, manifests, playbooks, environments, and the settings of tools.

use super::container::image;
use super::finding::{FileFindings, Weight};
use super::pipeline;
use super::requirement::Requirement;
use super::yaml_lines::{YamlLine, items, lines};
use std::path::Path;

/// What the name or the folder of a YAML file says, by the end of its path.
const BY_PATH: &[(&str, &[&str])] = &[
    (".circleci/config.yml", &["CircleCI"]),
    (".gitlab-ci.yml", &["GitLab CI"]),
    (".pre-commit-config.yaml", &["pre-commit"]),
    (".readthedocs.yaml", &["Read the Docs"]),
    (".readthedocs.yml", &["Read the Docs"]),
    (".travis.yml", &["Travis CI"]),
    ("Chart.yaml", &["Helm", "Kubernetes"]),
    ("appveyor.yml", &["AppVeyor"]),
    ("azure-pipelines.yml", &["Azure DevOps"]),
    ("bitbucket-pipelines.yml", &["Bitbucket"]),
    ("codecov.yml", &["Codecov"]),
    ("dbt_project.yml", &["dbt"]),
    ("docker-compose.yaml", &["Docker Compose", "Docker"]),
    ("docker-compose.yml", &["Docker Compose", "Docker"]),
    ("compose.yaml", &["Docker Compose", "Docker"]),
    ("compose.yml", &["Docker Compose", "Docker"]),
    ("dependabot.yml", &["Dependabot"]),
    ("dvc.yaml", &["DVC"]),
    ("galaxy.yml", &["Ansible"]),
    ("kustomization.yaml", &["Kustomize", "Kubernetes"]),
    ("mkdocs.yml", &["MkDocs"]),
    ("prometheus.yml", &["Prometheus"]),
    ("skaffold.yaml", &["Skaffold", "Kubernetes"]),
];

/// What a YAML file at this path of the project says.
pub fn read(path: &Path, text: &str) -> FileFindings {
    let lines = lines(text);
    let mut findings = FileFindings::default();
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let by_path = BY_PATH.iter().find(|(end, _)| path.ends_with(end)).map(|(_, skills)| *skills);
    let compose = name.starts_with("docker-compose") || name.starts_with("compose");
    let skills = by_path.unwrap_or(if compose { &["Docker Compose", "Docker"] } else { &[] });
    let aside =
        skills.iter().any(|skill| matches!(*skill, "pre-commit" | "MkDocs" | "Read the Docs" | "Codecov" | "Dependabot"));
    // A service that checks every change is used, as a library is: once is a try, several pipelines are a habit.
    let checks = skills.iter().any(|skill| pipeline::PIPELINES.contains(skill));
    for skill in skills {
        findings.skill(
            1,
            skill,
            if aside {
                Weight::Aside
            } else if checks {
                Weight::Used
            } else {
                Weight::Direct
            },
        );
    }
    if pipeline::is_workflow(path) {
        findings.skill(1, "GitHub Actions", Weight::Used);
        pipeline::workflow(&mut findings, &lines);
    } else if name == ".pre-commit-config.yaml" {
        hooks(&mut findings, &lines);
    } else if name.starts_with("environment") || name.starts_with("conda") {
        environment(&mut findings, &lines);
    } else if name == "Chart.yaml" {
        let needed = lines.iter().filter(|line| line.key == "name" && line.parent == "dependencies");
        needed.for_each(|line| image(&mut findings, line.line, line.value, Weight::Direct));
    } else if name == "values.yaml" {
        // of a Helm chart: `image: {repository: …}`
        let images =
            lines.iter().filter(|line| line.key == "repository" && line.parent.to_ascii_lowercase().ends_with("image"));
        images.for_each(|line| image(&mut findings, line.line, line.value, Weight::Used));
    } else if compose || skills.contains(&"Kubernetes") {
        pipeline::images_and_scripts(&mut findings, &lines);
    } else if !skills.is_empty() {
        pipeline::read(&mut findings, &lines);
    } else {
        by_content(&mut findings, path, &lines);
    }
    findings
}

/// The hooks of pre-commit: each comes from a repository that has its tool's name.
fn hooks(findings: &mut FileFindings, lines: &[YamlLine<'_>]) {
    for line in lines.iter().filter(|line| line.key == "id") {
        findings.package(line.line, line.value, Weight::Aside);
    }
}

/// A conda environment: packages, and those that pip installs.
fn environment(findings: &mut FileFindings, lines: &[YamlLine<'_>]) {
    if !lines.iter().any(|line| line.names_key && line.indent == 0 && line.key == "dependencies") {
        return;
    }
    findings.skill(1, "conda", Weight::Direct);
    for line in lines.iter().filter(|line| !line.names_key && matches!(line.key, "dependencies" | "pip")) {
        if let Some(path) = line.value.strip_prefix("-r ") {
            findings.includes.push((path.trim().to_owned(), Weight::Direct));
        }
        // `channel::package=version=build`
        let package = line.value.rsplit("::").next().unwrap_or_default();
        let package = package.split(['=', ' ', '<', '>', '[', '!', '~']).next().unwrap_or_default();
        if Requirement::read(package).is_some_and(|requirement| !matches!(requirement.name, "python" | "pip")) {
            findings.package(line.line, package, Weight::Direct);
        }
    }
}

/// A file whose name says nothing: manifests and playbooks are known by their keys.
fn by_content(findings: &mut FileFindings, path: &Path, lines: &[YamlLine<'_>]) {
    let top = |key: &str| lines.iter().find(|line| line.names_key && line.indent == 0 && line.key == key);
    let under = |folder: &str| path.components().any(|part| part.as_os_str() == folder);
    if let (Some(version), Some(_)) = (top("apiVersion"), top("kind")) {
        findings.skill(version.line, "Kubernetes", Weight::Direct);
        let versions = lines.iter().filter(|line| line.indent == 0 && line.key == "apiVersion");
        versions.for_each(|version| manifest(findings, version));
        pipeline::images_and_scripts(findings, lines);
    } else if top("AWSTemplateFormatVersion").is_some() {
        findings.skill(1, "CloudFormation", Weight::Direct);
    } else if let Some(version) = top("openapi").or_else(|| top("swagger")) {
        findings.skill(version.line, "OpenAPI", Weight::Direct);
    } else if let Some(line) =
        playbook(lines).or_else(|| lines.first().filter(|_| under("tasks") && (under("roles") || under("playbooks"))))
    {
        findings.skill(line.line, "Ansible", Weight::Direct);
    }
}

/// A play: a list whose items name hosts, and what to do there.
fn playbook<'l, 't>(lines: &'l [YamlLine<'t>]) -> Option<&'l YamlLine<'t>> {
    let key = |names: &[&str]| lines.iter().find(|line| line.names_key && line.indent == 2 && names.contains(&line.key));
    key(&["tasks", "roles", "pre_tasks", "become", "gather_facts", "vars"])?;
    key(&["hosts"])
}

/// The programs whose own kinds of manifest a cluster knows, by their group.
const GROUPS: &[(&str, &str)] = &[
    ("argoproj.io", "Argo CD"),
    ("cert-manager.io", "cert-manager"),
    ("fluxcd.io", "Flux CD"),
    ("istio.io", "Istio"),
    ("monitoring.coreos.com", "Prometheus"),
    ("tekton.dev", "Tekton"),
];

fn manifest(findings: &mut FileFindings, version: &YamlLine<'_>) {
    for value in items(version.value) {
        let group = value.split('/').next().unwrap_or(value);
        if let Some((_, skill)) = GROUPS.iter().find(|(end, _)| group.ends_with(end)) {
            findings.skill(version.line, skill, Weight::Direct);
        }
    }
}

/// Every skill that the tables name.
#[cfg(test)]
pub fn table() -> impl Iterator<Item = &'static str> {
    BY_PATH.iter().flat_map(|(_, skills)| skills.iter().copied()).chain(GROUPS.iter().map(|(_, skill)| *skill))
}

#[cfg(test)]
mod tests {
    use super::super::finding::{FileFindings, Name};
    use super::read;
    use std::path::Path;

    fn names(path: &str, text: &str) -> Vec<String> {
        let FileFindings { findings, .. } = read(Path::new(path), text);
        findings
            .into_iter()
            .map(|finding| match finding.name {
                Name::Skill(name) => name.to_owned(),
                Name::Package(name) | Name::Project(name) | Name::Product(name) | Name::Module(name) | Name::Topic(name) => {
                    name
                }
            })
            .collect()
    }

    #[test]
    fn every_kind_of_yaml() {
        for (path, text, expected) in [
            (
                ".github/workflows/ci.yml",
                "on: push\njobs:\n  a:\n    services:\n      db:\n        image: postgres:16\n    steps:\n      - uses: docker/build-push-action@v5\n      - run: |\n          pytest\n          terraform plan\n",
                vec!["GitHub Actions", "Docker", "PostgreSQL", "pytest", "Terraform"],
            ),
            (
                ".gitlab-ci.yml",
                "image: python:3.12\ntest:\n  services:\n    - redis:7\n  script:\n    - tox -e py\n    - helm lint\n",
                vec!["GitLab CI", "python", "redis", "tox", "Helm"],
            ),
            (
                "compose.dev.yaml",
                "services:\n  web:\n    build: .\n    command: gunicorn app:app\n  queue:\n    image: rabbitmq:3-management\n",
                vec!["Docker Compose", "Docker", "Gunicorn", "RabbitMQ"],
            ),
            (
                "deploy/web.yaml",
                "apiVersion: apps/v1\nkind: Deployment\nspec:\n  containers:\n    - image: registry.example/nginx:1\n",
                vec!["Kubernetes", "nginx"],
            ),
            (
                "chart/templates/x.yaml",
                "{{- if .Values.x }}\napiVersion: argoproj.io/v1alpha1\nkind: Application\n{{- end }}\n",
                vec!["Kubernetes", "Argo CD"],
            ),
            ("chart/Chart.yaml", "apiVersion: v2\nname: x\n", vec!["Helm", "Kubernetes"]),
            ("site.yml", "- hosts: all\n  become: true\n  tasks:\n    - name: x\n", vec!["Ansible"]),
            ("roles/web/tasks/main.yml", "- name: install\n  apt:\n    name: nginx\n", vec!["Ansible"]),
            (
                "environment.yml",
                "name: x\nchannels:\n  - conda-forge\ndependencies:\n  - python=3.11\n  - numpy=1.26\n  - conda-forge::xgboost>=2\n  - pip:\n    - torch==2.1\n",
                vec!["conda", "numpy", "xgboost", "torch"],
            ),
            (
                ".pre-commit-config.yaml",
                "repos:\n  - repo: https://x/y\n    hooks:\n      - id: ruff\n      - id: mypy\n",
                vec!["pre-commit", "ruff", "mypy"],
            ),
            ("config.yaml", "kind: thing\nhosts: [a]\nimage: nginx\n", vec![]),
            ("translations/en.yaml", "docker: Docker\n", vec![]),
        ] {
            assert_eq!(names(path, text), expected, "{path}");
        }
    }
}
