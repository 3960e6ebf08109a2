//! Terraform and its kin: the providers whose resources a configuration names.

use super::finding::{FileFindings, LineIndex, Weight};
use crate::catalogue::Namespace;
use hcl_edit::Span;
use hcl_edit::expr::Expression;
use hcl_edit::structure::{Block, Body};

/// Tells what a .tf file says. One that the parser refuses, a template or a part of a file, is read line by line.
pub(super) fn read(text: &str) -> FileFindings {
    let mut findings = FileFindings::default();
    findings.named(1, Namespace::Extension, "tf", Weight::Direct);
    match hcl_edit::parser::parse_body(text) {
        Ok(body) => blocks(&mut findings, &body, &LineIndex::of(text)),
        Err(_) => lines(&mut findings, text),
    }
    findings
}

fn blocks(findings: &mut FileFindings, body: &Body, index: &LineIndex) {
    let line = |item: &dyn Span| item.span().map_or(1, |span| index.line(span.start));
    for block in body.blocks() {
        match block.ident.as_str() {
            "provider" | "resource" | "data" | "ephemeral" => {
                let kind = block.labels.first().map_or("", |label| label.as_str());
                resource(findings, line(&block.ident), kind);
            }
            "module" => {
                if let Some(source) = block.body.get_attribute("source") {
                    module(findings, line(&source.key), source.value.as_str().unwrap_or_default());
                }
            }
            "terraform" => {
                for (key, address) in required_providers(block) {
                    module(findings, key.map_or(1, |at| index.line(at)), address);
                }
            }
            _ => {}
        }
    }
}

/// Gives the addresses of `required_providers { datadog = { source = "DataDog/datadog" } }`, and where each stands.
fn required_providers(terraform: &Block) -> impl Iterator<Item = (Option<usize>, &str)> {
    let required = terraform.body.blocks().filter(|block| block.ident.as_str() == "required_providers");
    let providers = required.flat_map(|block| block.body.attributes()).filter_map(|provider| provider.value.as_object());
    providers.flatten().filter_map(|(key, value)| {
        let is_source = key.as_ident().is_some_and(|key| key.as_str() == "source")
            || key.as_expr().and_then(Expression::as_str) == Some("source");
        is_source.then_some(())?;
        Some((value.expr().span().map(|span| span.start), value.expr().as_str()?))
    })
}

/// Adds what the kind of a resource says: its provider, and its service where that is a skill of its own: `aws`, `aws_s3`.
fn resource(findings: &mut FileFindings, line: usize, kind: &str) {
    let ends = kind.match_indices('_').map(|(at, _)| at).chain([kind.len()]).take(2);
    ends.filter_map(|end| kind.get(..end)).for_each(|name| provider(findings, line, name));
}

fn provider(findings: &mut FileFindings, line: usize, name: &str) {
    findings.named(line, Namespace::Provider, name, Weight::Direct);
}

/// Adds what an address names: `DataDog/datadog` a provider, `terraform-aws-modules/eks/aws` a module of one.
fn module(findings: &mut FileFindings, line: usize, address: &str) {
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

/// Reads resources by the words their lines begin with, outside of comments and of texts in the middle of a value.
fn lines(findings: &mut FileFindings, text: &str) {
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
        let mut words = line.split_whitespace();
        if matches!(words.next(), Some("provider" | "resource" | "data" | "ephemeral")) {
            resource(findings, at + 1, words.next().unwrap_or_default().trim_matches(['"', '{']));
        }
    }
}

/// Gives the word that ends the text which begins behind a line: `user_data = <<-EOF`.
fn heredoc_end(line: &str) -> Option<&str> {
    let end = line.split_once("<<")?.1.trim_start_matches('-').trim();
    let is_word = !end.is_empty() && end.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    (is_word && !line.trim_start().starts_with('#')).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::finding::Name;
    use super::read;
    use crate::catalogue::Namespace;

    fn providers(text: &str) -> Vec<(usize, String)> {
        let provider = |name| match name {
            Name::Named(Namespace::Provider, name) => Some(name),
            _ => None,
        };
        read(text).findings.into_iter().filter_map(|finding| Some((finding.line, provider(finding.name)?))).collect()
    }

    const RESOURCES: &str = "provider \"aws\" {\n}\nresource \"google_compute_instance\" \"x\" {\n}\nresource \"aws_s3_bucket\" \"b\" {}\n# resource \"azurerm_x\"\na = <<-EOF\nresource \"azurerm_z\" {}\n  EOF\n/* resource \"x\"\nresource \"azurerm_y\" \"z\" {}\n*/\n";

    #[test]
    fn providers_are_known_by_their_resources_also_in_templates() {
        for text in [RESOURCES.to_owned(), format!("{RESOURCES}%{{ if x }}\n")] {
            let found = providers(&text);
            let found: Vec<_> = found.iter().map(|(line, name)| (*line, name.as_str())).collect();
            assert_eq!(found, [(1, "aws"), (3, "google"), (3, "google_compute"), (5, "aws"), (5, "aws_s3")]);
        }
    }

    #[test]
    fn addresses_name_providers_where_they_are_addresses() {
        let text = "terraform {\n  required_providers {\n    dd = {\n      version = \"~> 3\"\n      \"source\" = \"DataDog/datadog\"\n    }\n  }\n}\nmodule \"eks\" {\n  source = \"terraform-aws-modules/eks/aws\"\n}\nlocals {\n  source = \"files/azurerm\"\n}\n";
        let found = providers(text);
        let found: Vec<_> = found.iter().map(|(line, name)| (*line, name.as_str())).collect();
        assert_eq!(found, [(5, "datadog"), (10, "aws"), (10, "aws_eks")]);
    }
}
