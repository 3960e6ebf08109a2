//! A resume in JSON (<https://jsonresume.org>) or in YAML (<https://rendercv.com>), or any other such document, as text and listed names.

use super::super::language::said_alone;
use super::super::tokens::BREAK;
use crate::catalogue::depth;
use crate::profile::Stance;
use serde_json::{Map, Value};

/// What a document of fields and values says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Resume {
    /// The names under `skills`, as the person listed them.
    pub listed: Vec<String>,
    /// Everything else that was written, a string a line.
    pub text: String,
}

/// Fields that hold no prose, name people, firms and places or what somebody does for pleasure, or are for the program that shows the document.
const SKIPPED: [&str; 46] = [
    "$schema",
    "address",
    "area_code",
    "awarder",
    "city",
    "client",
    "company",
    "countryCode",
    "date",
    "design",
    "email",
    "employer",
    "endDate",
    "fluency",
    "hobbies",
    "icon",
    "id",
    "image",
    "institution",
    "institution_name",
    "interests",
    "issuer",
    "layout",
    "locale",
    "location",
    "meta",
    "network",
    "organisation",
    "organization",
    "phone",
    "postalCode",
    "profiles",
    "publisher",
    "references",
    "region",
    "rendercv_settings",
    "school",
    "settings",
    "social_networks",
    "startDate",
    "template",
    "theme",
    "university",
    "url",
    "username",
    "website",
];

/// Fields of work whose name is a firm's.
const WORK: [&str; 3] = ["work", "volunteer", "employment"];

/// Fields that say how well somebody knows a skill.
const LEVELS: [&str; 4] = ["level", "proficiency", "rating", "status"];

/// Fields that hold skills.
const SKILLS: [&str; 6] = ["keywords", "skills", "technologies", "technical_skills", "tech_stack", "stack"];

/// Fields of a group of skills that hold its skills.
const MEMBERS: [&str; 5] = ["keywords", "details", "items", "list", "skills"];

/// Fields of a group of skills, or of one skill, that hold its name.
const NAMES: [&str; 4] = ["name", "skill", "label", "title"];

/// How deep a document may be; what lies deeper is left out.
const DEEPEST: usize = 32;

impl Resume {
    /// Reads a JSON document; nothing where it is no object or array.
    pub(super) fn of_json(document: &str) -> Option<Self> {
        if !document.trim_start().starts_with(['{', '[']) {
            return None;
        }
        Some(Self::of(&serde_json::from_str(document).ok()?))
    }

    /// Reads a YAML document; nothing where it is no mapping or sequence, or nests too deeply to be one by a person. Its comments are
    /// none of it.
    pub(super) fn of_yaml(document: &str) -> Option<Self> {
        if depth::too_deep(document).is_some() {
            return None;
        }
        let value: Value = serde_yaml::from_str(document).ok()?;
        matches!(value, Value::Object(_) | Value::Array(_)).then(|| Self::of(&value))
    }

    fn of(value: &Value) -> Self {
        let mut resume = Self::default();
        resume.read(value, 0);
        resume
    }

    fn read(&mut self, value: &Value, depth: usize) {
        match value {
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
            Value::String(words) => self.say(words),
            _ if depth > DEEPEST => {}
            Value::Array(items) => items.iter().for_each(|item| self.read(item, depth + 1)),
            Value::Object(fields) => {
                for (name, value) in fields.iter().filter(|(name, value)| !is_skipped(name, value)) {
                    if let Some(stance) =
                        said_alone(&in_words(name)).filter(|stance| !stance.counts() || *stance == Stance::Learning)
                    {
                        self.say_under(name, stance, value, depth + 1);
                    } else if SKILLS.contains(&name.to_lowercase().as_str()) {
                        self.list(value, None, depth + 1);
                    } else if WORK.contains(&name.as_str()) {
                        self.work(value, depth + 1);
                    } else {
                        self.read(value, depth + 1);
                    }
                }
            }
        }
    }

    /// Reads firms and what was done there: the name is the firm's.
    fn work(&mut self, value: &Value, depth: usize) {
        match value {
            Value::Array(items) if depth <= DEEPEST => items.iter().for_each(|item| self.work(item, depth + 1)),
            Value::Object(fields) => {
                let said = fields.iter().filter(|(name, _)| *name != "name");
                self.read(&Value::Object(said.map(|(name, value)| (name.clone(), value.clone())).collect()), depth + 1);
            }
            _ => self.read(value, depth),
        }
    }

    /// Says what stands under a name that says something of it, such as `want_to_learn`, as under a heading.
    fn say_under(&mut self, name: &str, stance: Stance, value: &Value, depth: usize) {
        let heading = if stance == Stance::Learning { "Learning" } else { "Learning goals" };
        let (mut below, is_denied) = (Self::default(), stance == Stance::Denied);
        below.read(value, depth);
        let level = if is_denied { format!(" ({})", in_words(name)) } else { String::new() };
        let heading = if is_denied { "Skills" } else { heading };
        self.text.extend(["# ", heading, "\n"]);
        for line in
            below.text.split(['\n', BREAK]).chain(below.listed.iter().map(String::as_str)).filter(|line| !line.is_empty())
        {
            self.text.extend(["- ", line, &level, "\n"]);
        }
        self.text.push_str("#\n");
    }

    fn say(&mut self, words: &str) {
        if !words.trim().is_empty() {
            self.text.push_str(words);
            self.text.push('\n');
            self.text.push(BREAK);
        }
    }

    /// Reads skills: strings, objects that name one, or groups of them; the name of a group is prose.
    fn list(&mut self, value: &Value, level: Option<&str>, depth: usize) {
        match value {
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
            Value::String(names) => {
                let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
                match level {
                    Some(level) => names.for_each(|name| self.say(&format!("Skills: {name} ({level})"))),
                    None => self.listed.extend(names.map(str::to_owned)),
                }
            }
            _ if depth > DEEPEST => {}
            Value::Array(items) => items.iter().for_each(|item| self.list(item, level, depth + 1)),
            Value::Object(fields) => self.skill(fields, level, depth),
        }
    }

    /// Reads a skill or a group of them: by the fields that such have, or else by its own (`Python: expert`, `Databases: [Redis]`).
    fn skill(&mut self, fields: &Map<String, Value>, level: Option<&str>, depth: usize) {
        let is_filled =
            |value: &&Value| !matches!(value, Value::Null) && value.as_array().is_none_or(|items| !items.is_empty());
        let members: Vec<&Value> = MEMBERS.iter().filter_map(|name| fields.get(*name)).filter(is_filled).collect();
        let name = NAMES.iter().find_map(|name| fields.get(*name));
        let own = LEVELS.iter().find_map(|name| fields.get(*name)?.as_str()).filter(|level| said_alone(level).is_some());
        let label = name.filter(|_| !members.is_empty()).and_then(Value::as_str).filter(|label| said_alone(label).is_some());
        let level = own.or(label).or(level);
        match (name, members.is_empty()) {
            (Some(name), true) => self.list(name, level, depth + 1),
            (Some(name), false) => self.read(name, depth + 1),
            (None, true) => {
                for (name, value) in fields {
                    match value {
                        Value::Array(_) | Value::Object(_) => {
                            let words = in_words(name);
                            self.list(value, said_alone(&words).map(|_| words.as_str()).or(level), depth + 1);
                        }
                        Value::String(words) => self.say(&format!("{name}: {words}")),
                        Value::Null | Value::Bool(_) | Value::Number(_) => self.listed.push(name.clone()),
                    }
                }
            }
            (None, false) => {}
        }
        for value in members {
            self.list(value, level, depth + 1);
        }
    }
}

/// Writes the name of a field as words: `want_to_learn`.
fn in_words(name: &str) -> String {
    name.replace(['_', '-'], " ")
}

/// Tells whether a field is left out; of languages, those that people speak with each other.
fn is_skipped(name: &str, value: &Value) -> bool {
    let spoken = |item: &Value| item.get("language").is_some() || item.get("fluency").is_some();
    SKIPPED.contains(&name) || (name == "languages" && value.as_array().is_some_and(|items| items.iter().any(spoken)))
}

#[cfg(test)]
mod tests {
    use super::Resume;

    #[test]
    fn skills_are_listed_and_the_rest_is_prose() {
        let document = r#"{"basics": {"name": "Jo", "summary": "I like Docker.", "email": "jo@flask.org"},
            "skills": [{"name": "Back end", "keywords": ["Django", "Go"]}, {"name": "Rust", "level": "Master"}, "R"],
            "work": [{"highlights": ["Moved to Kubernetes"]}], "languages": [{"language": "Julia"}]}"#;
        let resume = Resume::of_json(document).unwrap_or_default();
        assert_eq!(resume.listed, ["Django", "Go", "Rust", "R"]);
        assert_eq!(resume.text, "Jo\n\u{c}I like Docker.\n\u{c}Back end\n\u{c}Moved to Kubernetes\n\u{c}");
        assert_eq!(Resume::of_json("not JSON"), None);
        assert_eq!(Resume::of_json("{broken"), None);
    }

    #[test]
    fn what_is_wanted_or_little_known_is_no_plain_skill() {
        for (document, listed, text) in [
            (
                r#"{"skills": [{"name": "Go", "level": "Expert"}, {"name": "Rust", "level": "Beginner"}]}"#,
                vec!["Go"],
                "Skills: Rust (Beginner)\n\u{c}",
            ),
            (r#"{"skills": {"basic": ["R"], "expert": ["Go"]}}"#, vec!["Go"], "Skills: R (basic)\n\u{c}"),
            (r#"{"learning_goals": [{"bullet": "Rust"}], "skills": ["Go"]}"#, vec!["Go"], "# Learning goals\n- Rust\n#\n"),
            (r#"{"work": [{"name": "Redis", "position": "Dev", "company": "Docker"}]}"#, vec![], "Dev\n\u{c}"),
            (r#"{"design": {"font": "Sans"}, "skills": ["Go"]}"#, vec!["Go"], ""),
        ] {
            let resume = Resume::of_json(document).unwrap_or_default();
            assert_eq!(
                (resume.listed, resume.text.as_str()),
                (listed.into_iter().map(str::to_owned).collect(), text),
                "{document}"
            );
        }
    }

    #[test]
    fn odd_shapes_are_read() {
        for (document, expected) in [
            (
                r#"{"skills": [{"name": "Web", "keywords": [[{"skill": "HTML", "level": "4/5"}], [{"skill": "Go"}]]}]}"#,
                vec!["HTML", "Go"],
            ),
            (r#"{"skills": [{"name": "", "keywords": []}, {"name": "Go", "keywords": null}]}"#, vec!["Go"]),
            (r#"{"skills": {"Languages": ["Go", "Rust"], "SQL": 4}}"#, vec!["Go", "Rust", "SQL"]),
            (r#"{"skills": "Go, Rust", "interests": [{"keywords": ["Puppets"]}]}"#, vec!["Go", "Rust"]),
        ] {
            assert_eq!(Resume::of_json(document).unwrap_or_default().listed, expected, "{document}");
        }
        let document =
            "cv:\n  name: Jo\n  sections:\n    # Docker\n    skills:\n      - label: Languages\n        details: Go, Rust\n";
        assert_eq!(Resume::of_yaml(document).unwrap_or_default().listed, ["Go", "Rust"]);
        assert_eq!(Resume::of_yaml("only words"), None);
    }
}
