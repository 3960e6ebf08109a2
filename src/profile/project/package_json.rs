//! package.json: what a front end is built of.

use super::finding::{FileFindings, LineIndex, Weight};
use crate::catalogue::Namespace;
use serde_json::Value;

/// What a package.json says: what it needs, what it is developed with, and that there is JavaScript.
///
/// # Errors
/// What is wrong with it as JSON.
pub(super) fn read(text: &str) -> Result<FileFindings, serde_json::Error> {
    let package: Value = serde_json::from_str(text)?;
    let mut findings = FileFindings::default();
    let index = LineIndex::of(text);
    findings.named(1, Namespace::Extension, "js", Weight::Used);
    for (table, weight) in
        [("dependencies", Weight::Direct), ("devDependencies", Weight::Aside), ("peerDependencies", Weight::Aside)]
    {
        let from = text.find(&format!("\"{table}\"")).unwrap_or(0);
        for name in package.get(table).and_then(Value::as_object).into_iter().flat_map(serde_json::Map::keys) {
            let at = text.get(from..).and_then(|rest| rest.find(&format!("\"{name}\""))).unwrap_or(0);
            findings.named(index.line(from + at), Namespace::Npm, name, weight);
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::super::finding::{Name, Weight};
    use super::read;
    use crate::catalogue::Namespace;

    #[test]
    fn what_is_needed_weighs_more_than_what_helps() -> Result<(), serde_json::Error> {
        let text = "{\n \"name\": \"x\",\n \"dependencies\": {\n  \"react\": \"^18\",\n  \"vue\": \"3\"\n },\n \"devDependencies\": {\"jest\": \"1\"}\n}";
        let found: Vec<_> =
            read(text)?.findings.into_iter().map(|finding| (finding.line, finding.name, finding.weight)).collect();
        let npm = |name: &str| Name::Named(Namespace::Npm, name.to_owned());
        assert_eq!(
            found,
            [
                (1, Name::Named(Namespace::Extension, "js".to_owned()), Weight::Used),
                (4, npm("react"), Weight::Direct),
                (5, npm("vue"), Weight::Direct),
                (7, npm("jest"), Weight::Aside),
            ]
        );
        assert!(read("{").is_err());
        Ok(())
    }
}
