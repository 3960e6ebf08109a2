//! A resume in JSON (<https://jsonresume.org>), or any other JSON document, as text and listed names.

use super::super::tokens::BREAK;
use serde_json::Value;

/// What a JSON document says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Resume {
    /// The names under `skills`, as the person listed them.
    pub listed: Vec<String>,
    /// Everything else that was written, a string a line.
    pub text: String,
}

/// Fields that hold no prose, or name people, places and spoken languages.
const SKIPPED: [&str; 22] = [
    "$schema",
    "address",
    "area_code",
    "city",
    "countryCode",
    "date",
    "email",
    "endDate",
    "fluency",
    "id",
    "image",
    "languages",
    "location",
    "meta",
    "network",
    "phone",
    "postalCode",
    "profiles",
    "references",
    "region",
    "startDate",
    "url",
];

impl Resume {
    /// The resume in a document; none where it is no JSON object or array.
    pub fn of(document: &str) -> Option<Self> {
        if !document.trim_start().starts_with(['{', '[']) {
            return None;
        }
        let value: Value = serde_json::from_str(document).ok()?;
        let mut resume = Self::default();
        resume.read(&value);
        Some(resume)
    }

    fn read(&mut self, value: &Value) {
        match value {
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
            Value::String(words) => {
                self.text.push_str(words);
                self.text.push('\n');
                self.text.push(BREAK);
            }
            Value::Array(items) => items.iter().for_each(|item| self.read(item)),
            Value::Object(fields) => {
                for (name, value) in fields.iter().filter(|(name, _)| !SKIPPED.contains(&name.as_str())) {
                    if name == "skills" || name == "keywords" { self.list(value) } else { self.read(value) }
                }
            }
        }
    }

    /// Reads the skills: strings, or objects with keywords; the name of such a group is prose.
    fn list(&mut self, value: &Value) {
        match value {
            Value::String(name) => self.listed.push(name.clone()),
            Value::Array(items) => items.iter().for_each(|item| self.list(item)),
            Value::Object(fields) => {
                let has_keywords = fields.get("keywords").and_then(Value::as_array).is_some_and(|words| !words.is_empty());
                for (name, value) in fields {
                    match name.as_str() {
                        "keywords" => self.list(value),
                        "name" if !has_keywords => self.list(value),
                        "name" => self.read(value),
                        _ => {}
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Resume;

    #[test]
    fn skills_are_listed_and_the_rest_is_prose() {
        let document = r#"{"basics": {"name": "Jo", "summary": "I like Docker.", "email": "jo@flask.org"},
            "skills": [{"name": "Back end", "keywords": ["Django", "Go"]}, {"name": "Rust", "level": "Master"}, "R"],
            "work": [{"highlights": ["Moved to Kubernetes"]}], "languages": [{"language": "Julia"}]}"#;
        let resume = Resume::of(document).unwrap_or_default();
        assert_eq!(resume.listed, ["Django", "Go", "Rust", "R"]);
        assert_eq!(resume.text, "Jo\n\u{c}I like Docker.\n\u{c}Back end\n\u{c}Moved to Kubernetes\n\u{c}");
        assert_eq!(Resume::of("not JSON"), None);
        assert_eq!(Resume::of("{broken"), None);
    }
}
