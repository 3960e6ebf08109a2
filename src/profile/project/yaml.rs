//! YAML by a parser: keys, values and where they stand. What a parser refuses (templates of Helm or Jinja) is read line by line.

use super::yaml_entry::{YamlEntry, YamlForm, YamlLevel};
use super::yaml_lines;
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

/// Gives all that says something, in its order.
pub(super) fn entries(text: &str) -> Vec<YamlEntry<'_>> {
    match Parser::new_from_str(text)
        .map(|event| event.map(|(event, span)| (event, span.start.line())))
        .collect::<Result<Vec<_>, _>>()
    {
        Ok(events) => Walk::along(&events),
        Err(_) => yaml_lines::entries(text),
    }
}

/// A walk along the events of a parser.
struct Walk<'t> {
    entries: Vec<YamlEntry<'t>>,
    /// The lists and mappings that are open, the outermost first.
    open: Vec<Collection<'t>>,
}

/// A list or a mapping that is being read.
struct Collection<'t> {
    is_list: bool,
    /// The key it stands under.
    key: Cow<'t, str>,
    /// Of a mapping: the key whose value comes next, and its line.
    next: Option<(Cow<'t, str>, usize)>,
}

impl<'t> Walk<'t> {
    fn along(events: &[(Event<'t>, usize)]) -> Vec<YamlEntry<'t>> {
        // What aliases repeat, so that aliases of aliases don't grow.
        const MOST_REPEATED: usize = 10_000;
        let (anchors, mut budget) = (anchored(events), MOST_REPEATED);
        let mut walk = Self { entries: Vec::new(), open: Vec::new() };
        // What is being read: all events, and those of an alias where one stands.
        let mut ranges: Vec<Range<usize>> = std::iter::once(0..events.len()).collect();
        while let Some(range) = ranges.last_mut() {
            let Some((event, line)) = range.next().and_then(|at| events.get(at)) else {
                ranges.pop();
                continue;
            };
            match event {
                Event::Scalar(text, style, ..) => walk.scalar(text.clone(), *style, *line),
                Event::SequenceStart(..) => walk.enter(true, *line),
                Event::MappingStart(..) => walk.enter(false, *line),
                Event::SequenceEnd | Event::MappingEnd => drop(walk.open.pop()),
                Event::Alias(anchor) => match anchors.get(anchor).filter(|range| range.len() <= budget) {
                    Some(range) => {
                        budget -= range.len();
                        ranges.push(range.clone());
                    }
                    None => walk.scalar(Cow::Borrowed(""), ScalarStyle::Plain, *line),
                },
                _ => {}
            }
        }
        walk.entries
    }

    /// Reads a key, a value or an item.
    fn scalar(&mut self, text: Cow<'t, str>, style: ScalarStyle, line: usize) {
        if let Some(mapping) = self.open.last_mut().filter(|open| !open.is_list && open.next.is_none()) {
            mapping.next = Some((text, line));
            return;
        }
        if !matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            self.value(text, line);
            return;
        }
        // The parser tells where the first words stand. Of a folded block the lines are one paragraph: the line is where it begins.
        let key = self.value(Cow::Borrowed(""), line);
        let step = usize::from(style == ScalarStyle::Literal);
        let words = text.lines().map(str::trim).skip_while(|words| words.is_empty()).enumerate();
        let lines = words.filter(|(_, words)| !words.is_empty()).map(|(at, words)| YamlEntry {
            line: line + at * step,
            form: YamlForm::Line,
            level: YamlLevel::Inner,
            parent: Cow::Borrowed(""),
            key: key.clone(),
            value: Cow::Owned(words.to_owned()),
        });
        self.entries.extend(lines);
    }

    /// Enters a list or a mapping. One that stands for a key has no name.
    fn enter(&mut self, is_list: bool, line: usize) {
        let is_key = self.open.last().is_some_and(|open| !open.is_list && open.next.is_none());
        let key = if is_key { Cow::Borrowed("") } else { self.value(Cow::Borrowed(""), line) };
        if let Some(mapping) = self.open.last_mut().filter(|_| is_key) {
            mapping.next = Some((Cow::Borrowed(""), line));
        }
        self.open.push(Collection { is_list, key, next: None });
    }

    /// Adds a value, or what holds values; gives the key that it belongs to.
    fn value(&mut self, value: Cow<'t, str>, line: usize) -> Cow<'t, str> {
        let level = match (self.open.len(), self.open.first()) {
            (1, _) => YamlLevel::Top,
            (2, Some(Collection { is_list: true, .. })) => YamlLevel::Item,
            _ => YamlLevel::Inner,
        };
        let Some(container) = self.open.last_mut() else { return Cow::Borrowed("") };
        let parent = container.key.clone();
        let (form, line, parent, key) = match container.next.take() {
            Some((key, line)) => (YamlForm::Pair, line, parent, key),
            None => (YamlForm::Item, line, Cow::Borrowed(""), parent),
        };
        if form == YamlForm::Pair || !value.is_empty() {
            self.entries.push(YamlEntry { line, form, level, parent, key: key.clone(), value });
        }
        key
    }
}

/// Gives the events of what each anchor of a scalar or a list names. Of a mapping nothing is new where it is named again.
fn anchored(events: &[(Event<'_>, usize)]) -> HashMap<usize, Range<usize>> {
    let (mut anchors, mut open) = (HashMap::new(), Vec::new());
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Scalar(_, _, anchor, _) if *anchor > 0 => drop(anchors.insert(*anchor, at..at + 1)),
            Event::SequenceStart(anchor, _) => open.push((*anchor, at)),
            Event::MappingStart(..) => open.push((0, at)),
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some((anchor, start)) = open.pop().filter(|(anchor, _)| *anchor > 0) {
                    anchors.insert(anchor, start..at + 1);
                }
            }
            _ => {}
        }
    }
    anchors
}

#[cfg(test)]
mod tests {
    use super::{YamlForm, YamlLevel, entries};
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<(usize, String, String)> {
        entries(text).into_iter().map(|entry| (entry.line, entry.key.into_owned(), entry.value.into_owned())).collect()
    }

    fn expect(text: &str, expected: &[(usize, &str, &str)]) {
        let expected: Vec<_> = expected.iter().map(|(line, key, value)| (*line, (*key).into(), (*value).into())).collect();
        assert_eq!(read(text), expected, "{text}");
    }

    #[test]
    fn keys_lists_and_blocks() {
        expect(
            "on: push # when\njobs:\n  a:\n    steps:\n    - uses: x/y@v1\n    - run: |\n\n        make\n\n        # kept\n      name: \"b\"\n    - c\nlist:\n  - one\n  - 'two'\n",
            &[
                (1, "on", "push"),
                (2, "jobs", ""),
                (3, "a", ""),
                (4, "steps", ""),
                (5, "uses", "x/y@v1"),
                (6, "run", ""),
                (8, "run", "make"),
                (10, "run", "# kept"),
                (11, "name", "b"),
                (12, "steps", "c"),
                (13, "list", ""),
                (14, "list", "one"),
                (15, "list", "two"),
            ],
        );
    }

    #[test]
    fn flow_style_over_lines_is_the_same() {
        expect(
            "jobs: {a: {steps: [\n  {uses: \"x/y@v1\"},\n  {run: make, name: b}]}}\n",
            &[(1, "jobs", ""), (1, "a", ""), (1, "steps", ""), (2, "uses", "x/y@v1"), (3, "run", "make"), (3, "name", "b")],
        );
    }

    #[test]
    fn aliases_stand_for_what_they_name() {
        expect(
            ".common: &common\n  - make\n  - &lint helm lint\nscript: *common\nimage: *lint\nloop: &loop [*loop]\n",
            &[
                (1, ".common", ""),
                (2, ".common", "make"),
                (3, ".common", "helm lint"),
                (4, "script", ""),
                (2, "script", "make"),
                (3, "script", "helm lint"),
                (5, "image", "helm lint"),
                (6, "loop", ""),
            ],
        );
    }

    #[test]
    fn a_folded_command_is_one_line_and_levels_are_told() {
        let found = entries("- run: >\n    pip install\n    flask\n  x: {y: z}\n");
        let found: Vec<_> = found.iter().map(|entry| (&*entry.key, &*entry.value, entry.form, entry.level)).collect();
        assert_eq!(
            found,
            [
                ("run", "", YamlForm::Pair, YamlLevel::Item),
                ("run", "pip install flask", YamlForm::Line, YamlLevel::Inner),
                ("x", "", YamlForm::Pair, YamlLevel::Item),
                ("y", "z", YamlForm::Pair, YamlLevel::Inner)
            ]
        );
    }

    #[test]
    fn aliases_of_aliases_end() {
        let bomb = (1..40)
            .fold("a0: &a0 [x]\n".to_owned(), |text, at| format!("{text}a{at}: &a{at} [*a{0}, *a{0}, *a{0}]\n", at - 1));
        assert!(entries(&bomb).len() < 20_000);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "[a:\\- \"'#|>&*\\[\\]{},?\\n\\t{é]{0,60}") {
            prop_assert!(entries(&text).len() <= text.len() + 10_000);
        }
    }
}
