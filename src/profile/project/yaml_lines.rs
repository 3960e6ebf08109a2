//! YAML line by line: keys, values and where they stand.
//!
//! Templates (Helm, Jinja) are no valid YAML, and a parser of values forgets the lines; what matters here are a few keys and
//! the words behind them.

/// A value with the key it belongs to: `key: value`, `- value` under a key, or a line of a block (`key: |`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct YamlLine<'t> {
    /// The line, from 1.
    pub line: usize,
    /// How far in it stands.
    pub indent: usize,
    /// The key that its key stands under; empty at the top.
    pub parent: &'t str,
    /// Its key, or that of the list or block it is in; empty at the top.
    pub key: &'t str,
    /// Without quotes and comment; empty where the value comes in the lines below.
    pub value: &'t str,
    /// Whether the key stands in this line.
    pub names_key: bool,
}

/// Gives the lines that say something.
pub(super) fn lines(text: &str) -> Vec<YamlLine<'_>> {
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
            found.push(YamlLine { line, indent: depth, parent: "", key, value: trimmed, names_key: false });
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
            found.push(YamlLine { line, indent, parent, key, value, names_key: true });
            flow(&mut found, YamlLine { line, indent, parent, key, value, names_key: true });
        } else {
            let key = keys.iter().rev().find(|(depth, _)| *depth < indent || dashed).map_or("", |(_, key)| *key);
            found.push(YamlLine { line, indent, parent: "", key, value: bare(content), names_key: false });
        }
    }
    found
}

/// Gives the items of a value in one line: `[a, "b"]`, or the value itself.
pub(super) fn items(value: &str) -> impl Iterator<Item = &str> {
    let inner = value.strip_prefix('[').and_then(|value| value.strip_suffix(']'));
    let list = inner.unwrap_or(value);
    let cut = if inner.is_some() { ',' } else { '\0' };
    list.split(cut).map(|item| item.trim().trim_matches(['"', '\''])).filter(|item| !item.is_empty())
}

/// Adds the lines that a mapping in one line would have: `cache: {image: "redis:7"}`.
fn flow<'t>(found: &mut Vec<YamlLine<'t>>, of: YamlLine<'t>) {
    const DEEPEST: usize = 32;
    let Some(inner) = of.value.strip_prefix('{').and_then(|value| value.strip_suffix('}')) else { return };
    if of.indent > DEEPEST || inner.starts_with('{') {
        return; // a template
    }
    for (key, value) in pairs(inner).into_iter().filter_map(|pair| key_and_value(pair.trim())) {
        let line = YamlLine { indent: of.indent + 2, parent: of.key, key, value: bare(value), names_key: true, ..of };
        found.push(line);
        flow(found, line);
    }
}

/// Cuts at commas that stand in no brackets and no quotes.
fn pairs(inner: &str) -> Vec<&str> {
    let (mut depth, mut quote) = (0_usize, None);
    let is_comma = |sign: char| {
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (None, '"' | '\'') => quote = Some(sign),
            (None, '{' | '[') => depth += 1,
            (None, '}' | ']') => depth = depth.saturating_sub(1),
            _ => {}
        }
        sign == ',' && depth == 0 && quote.is_none()
    };
    inner.split(is_comma).collect()
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
    use super::{items, lines};
    use proptest::prelude::*;

    #[test]
    fn keys_lists_and_blocks() {
        let text = "on: push # when\njobs:\n  a:\n    steps:\n    - uses: x/y@v1\n    - run: |\n        make\n        # kept\n      name: \"b\"\n    - c\nlist:\n  - one\n  - 'two'\n";
        let found: Vec<_> = lines(text).into_iter().map(|l| (l.line, l.key, l.value)).collect();
        assert_eq!(
            found,
            [
                (1, "on", "push"),
                (2, "jobs", ""),
                (3, "a", ""),
                (4, "steps", ""),
                (5, "uses", "x/y@v1"),
                (6, "run", ""),
                (7, "run", "make"),
                (8, "run", "# kept"),
                (9, "name", "b"),
                (10, "steps", "c"),
                (11, "list", ""),
                (12, "list", "one"),
                (13, "list", "two"),
            ]
        );
        let found = lines("services: {db: {image: \"postgres:16\", ports: [1, 2]}, x: {{ y }}}\n");
        let found: Vec<_> = found.into_iter().map(|l| (l.parent, l.key, l.value)).collect();
        assert_eq!(
            found[1..4],
            [
                ("services", "db", "{image: \"postgres:16\", ports: [1, 2]}"),
                ("db", "image", "postgres:16"),
                ("db", "ports", "[1, 2]")
            ]
        );
        assert_eq!(items("[a, \"b\"]").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(items("a, b").collect::<Vec<_>>(), ["a, b"]);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "[a:\\- \"'#|>\\n\\t{é]{0,60}") {
            prop_assert!(lines(&text).len() <= text.lines().count() + text.len());
        }
    }
}
