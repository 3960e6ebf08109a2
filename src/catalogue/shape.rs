//! Whether a tree has the shape of a catalogue document: a walk along the JSON Schema of the raw types, which finds all that is
//! wrong and not only the first thing.

use super::ProblemKind;
use super::raw::RawDocument;
use crate::spelling::nearest;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

/// Gives the JSON Schema of a document, draft 2020-12.
pub fn schema() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<RawDocument>()
}

/// Tells what is wrong with the shape of a tree, each with its path, in the order of the tree.
pub(super) fn problems(tree: &Value) -> Vec<(String, ProblemKind)> {
    let root = schema().to_value();
    let mut walk = ShapeWalk { root: &root, problems: Vec::new() };
    walk.value(tree, &root, "");
    walk.problems
}

struct ShapeWalk<'s> {
    root: &'s Value,
    problems: Vec<(String, ProblemKind)>,
}

impl<'s> ShapeWalk<'s> {
    fn value(&mut self, value: &Value, schema: &'s Value, path: &str) {
        let schema = self.followed(schema);
        if let Some(choices) = choices(schema) {
            return self.choice(value, &choices, path);
        }
        if let Some(forms) = schema.get("anyOf").and_then(Value::as_array) {
            return self.one_of(value, forms, path);
        }
        let kind = schema.get("type").and_then(Value::as_str).unwrap_or_default();
        match (kind, value) {
            ("object", Value::Object(fields)) => self.object(fields, schema, path),
            ("array", Value::Array(items)) => {
                let each = schema.get("items").unwrap_or(&Value::Null);
                for (at, item) in items.iter().enumerate() {
                    self.value(item, each, &format!("{path}[{at}]"));
                }
            }
            ("string", Value::String(_) | Value::Bool(_)) | ("boolean", Value::Bool(_)) | ("null", Value::Null) => {}
            _ => self.add(path, ProblemKind::WrongType { needed: needed(kind), found: found(value) }),
        }
    }

    /// Checks a value that may have several forms: that which its type tells, or where none does, the first.
    fn one_of(&mut self, value: &Value, forms: &'s [Value], path: &str) {
        let is = |form: &&Value| {
            let kind = self.followed(form).get("type").and_then(Value::as_str).unwrap_or_default();
            matches!((kind, value), ("null", Value::Null) | ("array", Value::Array(_)) | ("object", Value::Object(_)))
        };
        if let Some(form) = forms.iter().find(is).or(forms.first()) {
            self.value(value, form, path);
        }
    }

    fn object(&mut self, fields: &serde_json::Map<String, Value>, schema: &'s Value, path: &str) {
        let Some(known) = schema.get("properties").and_then(Value::as_object) else { return };
        let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        for (name, value) in fields {
            match known.get(name) {
                Some(schema) => self.value(value, schema, &below(name)),
                None => self.add(&below(name), unknown(name, known.keys())),
            }
        }
        let listed = |schema: &'s Value| schema.get("required").and_then(Value::as_array).into_iter().flatten();
        let holds = |condition: &'s Value| listed(condition).filter_map(Value::as_str).all(|name| fields.contains_key(name));
        let otherwise = schema.get("if").filter(|condition| !holds(condition)).and(schema.get("else"));
        let required = listed(schema).chain(otherwise.into_iter().flat_map(listed));
        for name in required.filter_map(Value::as_str).filter(|name| !fields.contains_key(*name)) {
            let purpose = known.get(name).and_then(|field| self.purpose(field)).unwrap_or_default();
            self.add(path, ProblemKind::MissingField { name: name.to_owned(), purpose });
        }
    }

    fn choice(&mut self, value: &Value, allowed: &[&str], path: &str) {
        match value {
            Value::String(word) if allowed.contains(&word.as_str()) => {}
            Value::String(word) => {
                let lower = word.to_lowercase();
                let near = nearest(&lower, allowed.iter().map(|word| (*word, *word)), 1);
                let suggestion = near.first().map(|&word| word.to_owned());
                let allowed = allowed.iter().map(|&word| word.to_owned()).collect();
                self.add(path, ProblemKind::NotOneOf { value: word.clone(), allowed, suggestion });
            }
            _ => self.add(path, ProblemKind::WrongType { needed: "one word", found: found(value) }),
        }
    }

    /// Gives the schema that a reference leads to.
    fn followed(&self, schema: &'s Value) -> &'s Value {
        let reference = schema.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
        reference.and_then(|pointer| self.root.pointer(pointer)).unwrap_or(schema)
    }

    /// Tells what a field is for, in the first sentence of its description.
    fn purpose(&self, field: &'s Value) -> Option<String> {
        let description = field.get("description").or_else(|| self.followed(field).get("description"))?.as_str()?;
        let first = description.split(['.', ';', ':']).next()?.replace('\n', " ");
        let mut letters = first.chars();
        letters.next().map(|letter| letter.to_lowercase().chain(letters).collect())
    }

    fn add(&mut self, path: &str, kind: ProblemKind) {
        self.problems.push((path.to_owned(), kind));
    }
}

/// Gives the words of a closed set.
fn choices(schema: &Value) -> Option<Vec<&str>> {
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        return Some(words.iter().filter_map(Value::as_str).collect());
    }
    let choices = schema.get("oneOf")?.as_array()?;
    Some(choices.iter().filter_map(|choice| choice.get("const")?.as_str()).collect())
}

fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a String> + Clone) -> ProblemKind {
    let near = nearest(&name.to_lowercase(), known.clone().map(|field| (field.as_str(), field.as_str())), 1);
    let suggestion = near.first().map(|&field| field.to_owned());
    ProblemKind::UnknownField { name: name.to_owned(), suggestion, known: known.cloned().collect() }
}

fn needed(kind: &str) -> &'static str {
    match kind {
        "object" => "a mapping of fields (name: value)",
        "array" => "a list, such as [one, two],",
        "boolean" => "true or false",
        _ => "a text",
    }
}

/// Tells what stands in a place, in a few words.
fn found(value: &Value) -> String {
    /// The most letters of a text that are repeated.
    const MOST: usize = 40;
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) if text.chars().count() > MOST => format!("{:?}…", text.chars().take(MOST).collect::<String>()),
        Value::String(text) => format!("{text:?}"),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "a mapping".to_owned(),
    }
}
