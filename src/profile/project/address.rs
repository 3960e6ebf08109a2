//! Addresses of servers: `postgresql+psycopg2://…` is a database, and the package that speaks to it.

use super::finding::{FileFindings, Weight};

/// Schemes that say nothing of what is at the other end.
const GENERAL: [&str; 8] = ["http", "https", "file", "ftp", "ssh", "git", "tcp", "unix"];

/// Adds what the scheme of an address names, where a text begins with one, or with the name of a setting before it: `product+package://`,
/// `NAME=product://`.
pub(super) fn read(findings: &mut FileFindings, line: usize, text: &str, weight: Weight) {
    let Some((before, _)) = text.split_once("://") else { return };
    let scheme = before.split_once('=').map_or(before, |(_, scheme)| scheme).trim_start_matches(['"', '\'']);
    let is_scheme = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '+' | '-' | '.');
    if scheme.is_empty() || !scheme.chars().all(is_scheme) {
        return;
    }
    let (product, package) = scheme.split_once('+').map_or((scheme, None), |(product, package)| (product, Some(package)));
    if !GENERAL.contains(&product) {
        findings.product(line, product, weight);
        if let Some(package) = package {
            findings.package(line, package, weight);
        }
    }
}

/// Tells what a sample of an environment says, `.env.example`: which servers its addresses name. Comments are none of it.
pub(super) fn environment(text: &str) -> FileFindings {
    let mut findings = FileFindings::default();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with('#')) {
        read(&mut findings, at + 1, line, Weight::Used);
    }
    findings
}

/// Tells whether a file is a sample of an environment. One that isn't a sample holds secrets, and is left alone.
pub(super) fn is_environment(name: &str) -> bool {
    let words: Vec<&str> = name.split(['.', '-', '_']).filter(|word| !word.is_empty()).collect();
    let is_sample = |word: &&str| matches!(*word, "example" | "sample" | "template" | "dist" | "default" | "defaults");
    words.contains(&"env") && words.iter().any(is_sample)
}

#[cfg(test)]
mod tests {
    use super::super::finding::Name;
    use super::{environment, is_environment};

    #[test]
    fn samples_of_an_environment_name_servers() {
        let text = "# MYSQL=mysql://x\nDEBUG=1\nDATABASE_URL=\"postgresql+asyncpg://u:p@h/d\"\nCACHE=redis://h\nPAGE=https://mongodb://x\n";
        let found: Vec<_> = environment(text).findings.into_iter().map(|found| (found.line, found.name)).collect();
        let product = |line, name: &str| (line, Name::Product(name.to_owned()));
        assert_eq!(found, [product(3, "postgresql"), (3, Name::Package("asyncpg".to_owned())), product(4, "redis")]);
        for (name, is_sample) in
            [(".env.example", true), ("env.sample", true), (".env", false), (".env.local", false), ("example.py", false)]
        {
            assert_eq!(is_environment(name), is_sample, "{name}");
        }
    }
}
