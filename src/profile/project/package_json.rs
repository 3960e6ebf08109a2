//! package.json: what a front end is built of.

use super::finding::{FileFindings, LineIndex, Weight};
use crate::catalogue::Namespace;
use memchr::memchr2;
use serde_json::Value;
use std::collections::HashMap;

/// Tells what a package.json says: what it needs, what it is developed with, and that there is JavaScript.
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
        let places = strings(text.get(from..).unwrap_or_default());
        for name in package.get(table).and_then(Value::as_object).into_iter().flat_map(serde_json::Map::keys) {
            let at = places.get(name.as_str()).copied().unwrap_or(0);
            findings.named(index.line(from + at), Namespace::Npm, name, weight);
        }
    }
    Ok(findings)
}

/// Gives the strings of a JSON text as they are written, each with the place of its first quotation mark; made in one pass, since a file may need
/// thousands of packages.
fn strings(json: &str) -> HashMap<&str, usize> {
    let mut strings = HashMap::new();
    let (mut begun, mut at) = (None, 0);
    while let Some(found) = json.as_bytes().get(at..).and_then(|rest| memchr2(b'"', b'\\', rest)).map(|next| at + next) {
        at = found + 1;
        if json.as_bytes()[found] == b'\\' {
            at += 1; // what follows is no end
        } else if let Some(start) = begun.take() {
            json.get(start + 1..found).map(|string| strings.entry(string).or_insert(start));
        } else {
            begun = Some(found);
        }
    }
    strings
}

#[cfg(test)]
mod tests {
    use super::super::finding::{Name, Weight};
    use super::read;
    use crate::catalogue::Namespace;

    #[test]
    fn strings_are_told_by_their_quotation_marks() {
        let json = r#"{"a": "b\"c\\", "é": ["a", "d"#;
        let mut strings: Vec<_> = super::strings(json).into_iter().collect();
        strings.sort_by_key(|(_, at)| *at);
        assert_eq!(strings, [("a", 1), (r#"b\"c\\"#, 6), ("é", 16)]);
    }

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
