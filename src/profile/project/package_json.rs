//! package.json: what a front end is built of.

use super::finding::{FileFindings, LineIndex, Name, Weight};
use serde_json::Value;

/// Packages whose name isn't the product's.
const PACKAGES: &[(&str, &str)] = &[
    ("@angular/core", "Angular"),
    ("@nestjs/core", "NestJS"),
    ("@playwright/test", "Playwright"),
    ("@reduxjs/toolkit", "Redux"),
    ("@sveltejs/kit", "SvelteKit"),
    ("next", "Next.js"),
    ("node-sass", "Sass"),
    ("nuxt", "Nuxt"),
    ("sass", "Sass"),
    ("three", "Three.js"),
    ("vue", "Vue.js"),
];

/// What a package.json says: what it needs, what it is developed with, and that there is JavaScript.
///
/// # Errors
/// What is wrong with it as JSON.
pub fn read(text: &str) -> Result<FileFindings, serde_json::Error> {
    let package: Value = serde_json::from_str(text)?;
    let mut findings = FileFindings::default();
    let index = LineIndex::of(text);
    findings.skill(1, "JavaScript", Weight::Used);
    for (table, weight) in
        [("dependencies", Weight::Direct), ("devDependencies", Weight::Aside), ("peerDependencies", Weight::Aside)]
    {
        let from = text.find(&format!("\"{table}\"")).unwrap_or(0);
        for name in package.get(table).and_then(Value::as_object).into_iter().flat_map(serde_json::Map::keys) {
            let at = text.get(from..).and_then(|rest| rest.find(&format!("\"{name}\""))).unwrap_or(0);
            findings.add(index.line(from + at), product(name), weight);
        }
    }
    Ok(findings)
}

fn product(name: &str) -> Name {
    match PACKAGES.iter().find(|(package, _)| *package == name) {
        Some((_, skill)) => Name::Skill(skill),
        None => Name::Product(name.to_owned()),
    }
}

/// Every skill that the table names.
#[cfg(test)]
pub fn table() -> impl Iterator<Item = &'static str> {
    PACKAGES.iter().map(|(_, skill)| *skill)
}

#[cfg(test)]
mod tests {
    use super::super::finding::{Name, Weight};
    use super::read;

    #[test]
    fn what_is_needed_weighs_more_than_what_helps() -> Result<(), serde_json::Error> {
        let text = "{\n \"name\": \"x\",\n \"dependencies\": {\n  \"react\": \"^18\",\n  \"vue\": \"3\"\n },\n \"devDependencies\": {\"jest\": \"1\"}\n}";
        let found: Vec<_> =
            read(text)?.findings.into_iter().map(|finding| (finding.line, finding.name, finding.weight)).collect();
        let product = |name: &str| Name::Product(name.to_owned());
        assert_eq!(
            found,
            [
                (1, Name::Skill("JavaScript"), Weight::Used),
                (4, product("react"), Weight::Direct),
                (5, Name::Skill("Vue.js"), Weight::Direct),
                (7, product("jest"), Weight::Aside),
            ]
        );
        assert!(read("{").is_err());
        Ok(())
    }
}
