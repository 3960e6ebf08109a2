//! A JSON Schema as tables of fields, for people.

use serde_json::Value;
use std::fmt::Write as _;

/// The section of a command: a table for each form of its answer.
pub(crate) fn section(command: &str, schema: &Value) -> String {
    let forms = schema.get("anyOf").and_then(Value::as_array).cloned().unwrap_or_else(|| vec![schema.clone()]);
    let described = |form| text(followed(schema, form), "description").unwrap_or_default().replace('\n', " ");
    let several = forms.len() > 1;
    let table = |form| if several { format!("{}\n\n{}", described(form), table(schema, form)) } else { table(schema, form) };
    format!("\n## `roles {command}`\n\n{}", forms.iter().map(table).collect::<Vec<_>>().join("\n"))
}

fn table(root: &Value, form: &Value) -> String {
    let form = followed(root, form);
    let mut rows = String::new();
    add_rows(root, form, "", &mut rows);
    format!("| field | type | what it holds |\n| --- | --- | --- |\n{rows}")
}

/// A row for each field of an object, and below a list or an object rows for what is in it.
fn add_rows(root: &Value, object: &Value, prefix: &str, rows: &mut String) {
    let required: Vec<&str> = object["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let fields = object["properties"].as_object().into_iter().flatten().filter(|(name, _)| *name != "schema_version");
    for (name, field) in fields {
        let described = text(field, "description").or_else(|| text(followed(root, field), "description"));
        let described = described.unwrap_or_default().replace('\n', " ").replace('|', "\\|");
        let sometimes = if required.contains(&name.as_str()) { "" } else { ", not always there" };
        let kind = kind(root, field);
        let kind = if sometimes.is_empty() { kind.as_str() } else { kind.trim_end_matches(" or null") };
        let _ = writeln!(rows, "| `{prefix}{name}` | {kind}{sometimes} | {described} |");
        let (inner, suffix) = inside(root, field);
        for inner in inner {
            add_rows(root, inner, &format!("{prefix}{name}{suffix}."), rows);
        }
    }
}

/// The objects that a field holds, and how its path goes on.
fn inside<'s>(root: &'s Value, field: &'s Value) -> (Vec<&'s Value>, &'static str) {
    let field = followed(root, field);
    let forms = field.get("anyOf").and_then(Value::as_array).map_or_else(|| vec![field], |forms| forms.iter().collect());
    let listed: Vec<&Value> = forms.iter().filter_map(|form| followed(root, form).get("items")).collect();
    let (found, suffix) = if listed.is_empty() { (forms, "") } else { (listed, "[]") };
    (found.into_iter().map(|item| followed(root, item)).filter(|item| item.get("properties").is_some()).collect(), suffix)
}

/// The type of a field in words.
fn kind(root: &Value, field: &Value) -> String {
    let field = followed(root, field);
    if let Some(forms) = ["anyOf", "oneOf"].iter().find_map(|word| field.get(word)?.as_array()) {
        let constants: Vec<&str> = forms.iter().filter_map(|form| form.get("const")?.as_str()).collect();
        if constants.len() == forms.len() {
            return format!("one of {}", constants.join(", "));
        }
        let mut kinds: Vec<String> = forms.iter().map(|form| kind(root, form)).collect();
        kinds.dedup();
        return kinds.join(" or ");
    }
    if let Some(words) = field.get("enum").and_then(Value::as_array) {
        return format!("one of {}", words.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "));
    }
    let in_words = |name: &Value| match (name.as_str().unwrap_or("anything"), field.get("items")) {
        ("array", Some(items)) => format!("list of {}", plural(&kind(root, items))),
        ("array", None) => "list".to_owned(),
        (name, _) => name.to_owned(),
    };
    match &field["type"] {
        Value::Array(names) => names.iter().map(in_words).collect::<Vec<_>>().join(" or "),
        name => in_words(name),
    }
}

fn plural(kind: &str) -> String {
    if kind.contains(' ') { kind.to_owned() } else { format!("{kind}s") }
}

fn followed<'s>(root: &'s Value, schema: &'s Value) -> &'s Value {
    let named = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix('#'));
    named.and_then(|path| root.pointer(path)).unwrap_or(schema)
}

fn text<'s>(schema: &'s Value, field: &str) -> Option<&'s str> {
    schema.get(field)?.as_str()
}
