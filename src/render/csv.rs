//! Records as comma-separated values: a head and a row each, for spreadsheets and data frames.
//!
//! A record is flattened: the fields of an object get columns `outer.inner`; the items of a list share a cell, with `; `
//! between; an object in a list is written `first: second, third`.

use super::visible::visible_lines;
use crate::contract::{ON_REQUEST, schema_of};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};
use std::io::{self, Write};

/// The field that is no data.
const VERSION: &str = "schema_version";

/// Writes records as a head and rows.
///
/// The columns are the fields that their type has, whether or not a record fills them, and then those that only records tell.
///
/// # Errors
/// Those of the writer.
pub(super) fn write<R: Serialize + JsonSchema>(records: &[R], out: &mut dyn Write) -> io::Result<()> {
    let records: Vec<Value> = records.iter().map(serde_json::to_value).collect::<Result<_, _>>()?;
    write_rows(fields_of::<R>(), &records, out)
}

/// Gives the fields of a type in their order, without those that are there only on request.
fn fields_of<R: JsonSchema>() -> Vec<String> {
    let schema = schema_of::<R>();
    let fields = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    // What is by name has a column for each name, and none of its own.
    let is_by_name = |field: &Value| field.get("additionalProperties").is_some();
    let always = fields.filter(|(name, field)| *name != VERSION && field.get(ON_REQUEST).is_none() && !is_by_name(field));
    always.map(|(name, _)| name.clone()).collect()
}

fn write_rows(fields: Vec<String>, records: &[Value], out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Map<String, Value>> = records.iter().map(flat).collect();
    let columns = columns(fields, &rows);
    if columns.is_empty() {
        return Ok(());
    }
    // In memory first: the crate's error would hide that a reader went away.
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns.iter().map(|column| harmless(column)))?;
    for row in &rows {
        writer.write_record(columns.iter().map(|column| row.get(column).map(cell).unwrap_or_default()))?;
    }
    out.write_all(&writer.into_inner().map_err(csv::IntoInnerError::into_error)?)
}

/// Gives the columns: these fields, and then those that only some rows have, in their order.
fn columns(fields: Vec<String>, rows: &[Map<String, Value>]) -> Vec<String> {
    let mut columns = fields;
    for column in rows.iter().flat_map(Map::keys) {
        if !columns.contains(column) {
            columns.push(column.clone());
        }
    }
    columns
}

/// Puts the fields of a record's objects beside its own; the version of the contract is no data.
fn flat(record: &Value) -> Map<String, Value> {
    let mut fields = Map::new();
    if let Value::Object(record) = record {
        for (name, value) in record.iter().filter(|(name, _)| *name != VERSION) {
            match value {
                Value::Object(_) => {
                    fields.extend(flat(value).into_iter().map(|(inner, value)| (format!("{name}.{inner}"), value)));
                }
                _ => drop(fields.insert(name.clone(), value.clone())),
            }
        }
    }
    fields
}

/// Writes a value as a cell's text.
fn cell(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Array(items) => harmless(&items.iter().map(text).collect::<Vec<_>>().join("; ")),
        _ => harmless(&text(value)),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            let mut values = fields.values().map(text).filter(|text| !text.is_empty());
            let first = values.next().unwrap_or_default();
            let rest: Vec<String> = values.collect();
            if rest.is_empty() { first } else { format!("{first}: {}", rest.join(", ")) }
        }
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// Keeps a spreadsheet from taking the text, or a part of it, for a formula: an apostrophe goes before what begins like one, as OWASP
/// advises. Parts begin after line breaks, tabs and semicolons too, which end a cell where commas stand in numbers; blanks before a
/// formula are none to some programs. What a person wrote or a catalogue says lands here, and a formula can send a sheet's contents
/// elsewhere.
pub(super) fn harmless(text: &str) -> String {
    const BEGINNINGS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let (text, mut harmless, mut begins) = (visible_lines(text), String::new(), true);
    for c in text.chars() {
        if begins && (BEGINNINGS.contains(&c) || c == '\t') {
            harmless.push('\'');
        }
        begins = matches!(c, ';' | '\n' | '\t') || begins && c.is_whitespace();
        harmless.push(c);
    }
    harmless
}

#[cfg(test)]
mod tests {
    use super::write_rows;
    use serde_json::{Value, json};

    fn csv(fields: &[&str], records: &[Value]) -> String {
        let mut out = Vec::new();
        write_rows(fields.iter().map(ToString::to_string).collect(), records, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn records_become_rows_of_the_same_columns() {
        let records = [json!({"id": "a", "fit": 0.5}), json!({"id": "b", "note": "x"})];
        assert_eq!(csv(&[], &records), "id,fit,note\na,0.5,\nb,,x\n");
        assert_eq!(csv(&["note", "id"], &records), "note,id,fit\n,a,0.5\nx,b,\n");
        assert_eq!(csv(&["id"], &[]), "id\n", "the head stands even where there is nothing");
    }

    #[test]
    fn what_is_nested_becomes_flat() {
        let record = json!({
            "at": {"x": 1, "y": 2},
            "skills": ["pandas", "NumPy"],
            "matched": [{"key_skill": "Libraries", "skills": ["pandas", "NumPy"]}, {"key_skill": "Statistics", "skills": []}],
        });
        let expected = "at.x,at.y,skills,matched\n1,2,pandas; NumPy,\"Libraries: pandas, NumPy; Statistics\"\n";
        assert_eq!(csv(&[], &[record]), expected);
    }

    #[test]
    fn quotes_commas_and_line_ends_are_quoted() {
        assert_eq!(csv(&[], &[json!({"input": "a \"b\", c\nd"})]), "input\n\"a \"\"b\"\", c\nd\"\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "＝1"] {
            assert!(csv(&[], &[json!({"input": text})]).contains(&format!("'{text}")), "{text:?}");
            assert!(csv(&[], &[json!({"inputs": [text, "x"]})]).contains(&format!("'{text}; x")), "{text:?}");
        }
        for (text, shown) in [
            ("a; =1", "a; '=1"),
            ("a;=1", "a;'=1"),
            (" =1", " '=1"),
            ("\t=1", "'\t'=1"),
            ("a\n@x", "a\n'@x"),
            ("\u{a0}+1", "\u{a0}'+1"),
            ("\r=1\u{1b}", "\\r=1\\u{1b}"),
            ("C++; a-b", "C++; a-b"),
        ] {
            assert!(csv(&[], &[json!({"input": text})]).contains(shown), "{text:?}");
        }
        assert!(csv(&[], &[json!({"=1": 1})]).starts_with("'=1\n"));
        assert_eq!(csv(&[], &[json!({"gain": -0.5})]), "gain\n-0.5\n", "a number is one");
    }
}
