//! Terraform and its kin: the providers whose resources a configuration names.

use super::finding::{FileFindings, Weight};
use crate::catalogue::Namespace;

/// Tells what a .tf file says.
pub(super) fn read(text: &str) -> FileFindings {
    let mut findings = FileFindings::default();
    findings.named(1, Namespace::Extension, "tf", Weight::Direct);
    let mut is_comment = false;
    // What ends the text that stands in the middle of a value, while in one.
    let mut heredoc: Option<&str> = None;
    for (at, line) in text.lines().enumerate() {
        if let Some(end) = heredoc {
            heredoc = heredoc.filter(|_| line.trim() != end);
            continue;
        }
        let line = if is_comment || line.trim_start().starts_with("/*") {
            let behind = line.split_once("*/").map(|(_, behind)| behind);
            is_comment = behind.is_none();
            behind.unwrap_or_default()
        } else {
            line
        };
        heredoc = heredoc_end(line);
        if let Some(source) = line.trim_start().strip_prefix("source") {
            module(&mut findings, at + 1, source);
        }
        let mut words = line.split_whitespace();
        if !matches!(words.next(), Some("provider" | "resource" | "data")) {
            continue;
        }
        let kind = words.next().unwrap_or_default().trim_matches(['"', '{']);
        // The provider, and its service where that is a skill of its own: `aws`, `aws_s3`.
        let ends = kind.match_indices('_').map(|(at, _)| at).chain([kind.len()]).take(2);
        ends.filter_map(|end| kind.get(..end)).for_each(|name| provider(&mut findings, at + 1, name));
    }
    findings
}

/// Gives the word that ends the text which begins behind a line: `user_data = <<-EOF`.
fn heredoc_end(line: &str) -> Option<&str> {
    let end = line.split_once("<<")?.1.trim_start_matches('-').trim();
    let is_word = !end.is_empty() && end.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    (is_word && !line.trim_start().starts_with('#')).then_some(end)
}

fn provider(findings: &mut FileFindings, line: usize, name: &str) {
    findings.named(line, Namespace::Provider, name, Weight::Direct);
}

/// `source = "DataDog/datadog"` of a provider, `source = "terraform-aws-modules/eks/aws"` of a module.
fn module(findings: &mut FileFindings, line: usize, source: &str) {
    let Some(address) = source.trim_start().strip_prefix('=').map(|value| value.trim().trim_matches('"')) else { return };
    let parts: Vec<&str> = address.split('/').collect();
    match parts[..] {
        [_, name] => provider(findings, line, name),
        [_, service, name] => {
            provider(findings, line, name);
            let service = service.split('-').next().unwrap_or(service);
            provider(findings, line, &format!("{name}_{service}"));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::finding::Name;
    use super::read;
    use crate::catalogue::Namespace;

    #[test]
    fn providers_are_known_by_their_resources() {
        let findings = read("provider \"aws\" {\n}\nresource \"google_compute_instance\" \"x\" {\n}\nresource \"aws_s3_bucket\" \"b\" {}\n# resource \"azurerm_x\"\na = <<-EOF\nresource \"azurerm_z\" {}\n  EOF\n/* resource \"x\"\nresource \"azurerm_y\" \"z\" {}\n*/\n").findings;
        let found: Vec<_> = findings.into_iter().map(|finding| (finding.line, finding.name)).collect();
        let named = |line, namespace, name: &str| (line, Name::Named(namespace, name.to_owned()));
        let provider = |line, name: &str| named(line, Namespace::Provider, name);
        let expected = [
            named(1, Namespace::Extension, "tf"),
            provider(1, "aws"),
            provider(3, "google"),
            provider(3, "google_compute"),
            provider(5, "aws"),
            provider(5, "aws_s3"),
        ];
        assert_eq!(found, expected);
    }
}
