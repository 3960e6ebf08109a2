//! Addresses of servers in the strings of a Python source.

use super::super::address;
use super::super::finding::{FileFindings, Weight};
use super::tree::Tree;
use ruff_python_ast::visitor::{Visitor, walk_body};
use ruff_python_ast::{FString, StringLiteral};

/// Adds the servers and packages that the addresses in a source name; comments are none of it.
pub(super) fn read(findings: &mut FileFindings, tree: &Tree, text: &str, weight: Weight) {
    // Most sources hold no address but those of pages.
    if memchr::memmem::find_iter(text.as_bytes(), "://")
        .any(|at| !text[..at].ends_with("http") && !text[..at].ends_with("https"))
    {
        walk_body(&mut Addresses { findings, tree, weight }, tree.statements());
    }
}

struct Addresses<'f, 't> {
    findings: &'f mut FileFindings,
    tree: &'t Tree,
    weight: Weight,
}

impl<'t> Visitor<'t> for Addresses<'_, 't> {
    fn visit_string_literal(&mut self, literal: &'t StringLiteral) {
        address::read(self.findings, self.tree.line(literal), &literal.value, self.weight);
    }

    fn visit_f_string(&mut self, string: &'t FString) {
        if let Some(first) = string.elements.literals().next() {
            address::read(self.findings, self.tree.line(string), &first.value, self.weight);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::finding::{FileFindings, Name, Weight};
    use super::super::tree::Tree;

    #[test]
    fn schemes_name_servers_and_packages() {
        let text = "a = create_engine('postgresql+psycopg2://u@h/d')\nb = f'redis://{host}'\nc = 'https://kafka://'\n# mysql://\nd = 'see mongodb://x'";
        let mut findings = FileFindings::default();
        super::read(&mut findings, &Tree::of(text).unwrap(), text, Weight::Used);
        let found: Vec<_> = findings.findings.into_iter().map(|finding| (finding.line, finding.name)).collect();
        let product = |line, name: &str| (line, Name::Product(name.to_owned()));
        assert_eq!(found, [product(1, "postgresql"), (1, Name::Package("psycopg2".to_owned())), product(2, "redis")]);
    }
}
