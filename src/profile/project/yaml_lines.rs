//! YAML line by line, where a parser refuses it: templates (Helm, Jinja) are no valid YAML. What matters are a few keys and the words
//! behind them.

use super::yaml_entry::{YamlEntry, YamlForm, YamlLevel};
use std::borrow::Cow;

/// Gives the lines that say something.
pub(super) fn entries(text: &str) -> Vec<YamlEntry<'_>> {
    let mut found = Vec::new();
    // The keys that the line is inside of, the outermost first, and the block that is open.
    let mut keys: Vec<(usize, &str)> = Vec::new();
    let mut block: Option<(usize, &str)> = None;
    for (at, whole) in text.lines().enumerate() {
        let (line, trimmed) = (at + 1, whole.trim());
        let mut indent = whole.len() - whole.trim_start().len();
        if trimmed.is_empty() || (trimmed.starts_with('#') && block.is_none()) {
            continue;
        }
        if let Some((depth, key)) = block.filter(|(depth, _)| indent > *depth) {
            found.push(entry(line, YamlForm::Line, depth, "", key, trimmed));
            continue;
        }
        block = None;
        let mut content = trimmed;
        while let Some(item) = content.strip_prefix("- ") {
            // A key of the list may stand as far in as the list's own dashes.
            keys.retain(|(depth, _)| *depth <= indent);
            let inner = item.trim_start();
            indent += content.len() - inner.len();
            content = inner;
        }
        let dashed = content.len() < trimmed.len();
        if let Some((key, value)) = key_and_value(content) {
            keys.retain(|(depth, _)| *depth < indent);
            let parent = keys.last().map_or("", |(_, parent)| *parent);
            keys.push((indent, key));
            block = value.starts_with(['|', '>']).then_some((indent, key));
            let value = if block.is_some() { "" } else { bare(value) };
            found.push(entry(line, YamlForm::Pair, indent, parent, key, value));
        } else {
            let key = keys.iter().rev().find(|(depth, _)| *depth < indent || dashed).map_or("", |(_, key)| *key);
            found.push(entry(line, YamlForm::Item, indent, "", key, bare(content)));
        }
    }
    found
}

fn entry<'t>(line: usize, form: YamlForm, indent: usize, parent: &'t str, key: &'t str, value: &'t str) -> YamlEntry<'t> {
    let level = match indent {
        0 => YamlLevel::Top,
        2 => YamlLevel::Item,
        _ => YamlLevel::Inner,
    };
    YamlEntry { line, form, level, parent: Cow::Borrowed(parent), key: Cow::Borrowed(key), value: Cow::Borrowed(value) }
}

fn key_and_value(content: &str) -> Option<(&str, &str)> {
    let colon = content
        .match_indices(':')
        .map(|(at, _)| at)
        .find(|at| matches!(content.as_bytes().get(at + 1), None | Some(b' ' | b'\t')))?;
    let key = content.get(..colon)?.trim().trim_matches(['"', '\'']);
    let is_key = !key.is_empty() && !key.contains([' ', '{', '}', '"']);
    is_key.then_some((key, content.get(colon + 1..)?.trim()))
}

/// Gives a value without quotes and without its comment.
fn bare(value: &str) -> &str {
    let value = if value.starts_with(['"', '\'']) { value } else { value.split(" #").next().unwrap_or(value).trim_end() };
    let value = if value.starts_with('#') { "" } else { value };
    value.trim_matches(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::entries;
    use proptest::prelude::*;

    #[test]
    fn a_template_is_read_as_far_as_its_lines_go() {
        let text = "{{- if .Values.x }}\non: push # when\njobs:\n  a:\n    steps:\n    - uses: x/y@v1\n    - run: |\n        make\n        # kept\n      name: \"b\"\n    - c\n{{- end }}\nlist:\n  - one\n  - 'two'\n";
        let found = entries(text);
        let found: Vec<_> = found.iter().map(|entry| (entry.line, &*entry.key, &*entry.value)).collect();
        assert_eq!(
            found,
            [
                (1, "", "{{- if .Values.x }}"),
                (2, "on", "push"),
                (3, "jobs", ""),
                (4, "a", ""),
                (5, "steps", ""),
                (6, "uses", "x/y@v1"),
                (7, "run", ""),
                (8, "run", "make"),
                (9, "run", "# kept"),
                (10, "name", "b"),
                (11, "steps", "c"),
                (12, "", "{{- end }}"),
                (13, "list", ""),
                (14, "list", "one"),
                (15, "list", "two"),
            ]
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "[a:\\- \"'#|>\\n\\t{é]{0,60}") {
            prop_assert!(entries(&text).len() <= text.lines().count());
        }
    }
}
