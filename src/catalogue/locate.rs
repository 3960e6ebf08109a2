//! The lines and columns of problems: one walk along a text finds all of them.

use super::raw::CatalogueDocument;
use super::{Place, Problem, ProblemKind};
use saphyr_parser::{Event, Parser, Span};
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

/// Notes line and column of each problem that has none, where its document has a text.
pub(super) fn lines(problems: &mut [Problem], documents: &[CatalogueDocument]) {
    let texts = documents.iter().map(|document| (document.file.as_str(), document.text.as_str()));
    of_texts(problems, &texts.filter(|(_, text)| !text.is_empty()).collect());
}

/// Notes line and column of each problem that has none, from the texts of the files. Time grows in line with the texts and the problems.
pub(super) fn of_texts(problems: &mut [Problem], texts: &HashMap<&str, &str>) {
    let is_open = |problem: &&mut Problem| problem.place.line.is_none() && !problem.place.path.is_empty();
    let mut by_file: BTreeMap<String, Vec<&mut Problem>> = BTreeMap::new();
    for problem in problems.iter_mut().filter(is_open) {
        by_file.entry(problem.place.file.clone()).or_default().push(problem);
    }
    for (file, mut problems) in by_file {
        let Some(text) = texts.get(file.as_str()) else { continue };
        let paths: Vec<String> = problems.iter().map(|problem| problem.place.path.clone()).collect();
        let marks = PlaceWalk::along(text, paths.iter().flat_map(|path| ways(path)));
        for (problem, path) in problems.iter_mut().zip(&paths) {
            if let Some(marks) = ways(path).find_map(|path| marks.get(path).copied().flatten()) {
                let is_of_key = matches!(problem.kind, ProblemKind::UnknownField { .. });
                (if is_of_key { marks.key } else { marks.value }).note(&mut problem.place);
            }
        }
    }
}

/// Gives a path such as `skills[2].aliases[0]`, and then what holds the place, and what holds that, up to the document.
fn ways(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| parent(path))
}

fn parent(path: &str) -> Option<&str> {
    let end = path.rfind(['.', '[']).or((!path.is_empty()).then_some(0))?;
    path.get(..end)
}

/// A stretch of a line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Mark {
    line: usize,
    /// From 1, in characters.
    column: usize,
    length: Option<usize>,
}

impl Mark {
    /// Marks a text; what goes over several lines, up to the end of the first.
    fn of_text(span: Span) -> Self {
        let length = (span.start.line() == span.end.line()).then(|| span.len()).filter(|length| *length > 0);
        Self { length, ..Self::of_container(span) }
    }

    /// Marks a list or a mapping, whose end isn't known where it begins.
    fn of_container(span: Span) -> Self {
        Self { line: span.start.line(), column: span.start.col() + 1, length: None }
    }

    fn note(self, place: &mut Place) {
        (place.line, place.column, place.length) = (Some(self.line), Some(self.column), self.length);
    }
}

/// Where a value stands, and the key before it; for an item of a list both are the item.
#[derive(Debug, Clone, Copy)]
struct Marks {
    key: Mark,
    value: Mark,
}

/// A walk along a document that notes where some places are.
struct PlaceWalk<'p> {
    marks: HashMap<&'p str, Option<Marks>>,
    /// The place that was reached, and all that it lies in.
    path: String,
    open: Vec<Container>,
    /// Where the key stands that was read last.
    key: Mark,
}

/// A list or a mapping that is being read.
struct Container {
    /// The length of its own path.
    path: usize,
    next: Expected,
}

/// What comes next in a list or a mapping.
enum Expected {
    /// The item with this index.
    Item(usize),
    Key,
    Value,
}

impl<'p> PlaceWalk<'p> {
    /// Finds where these places are, as far as the text holds them.
    fn along(text: &str, paths: impl Iterator<Item = &'p str>) -> HashMap<&'p str, Option<Marks>> {
        let marks = paths.map(|path| (path, None)).collect();
        let mut walk = Self { marks, path: String::new(), open: Vec::new(), key: Mark::default() };
        for (event, span) in Parser::new_from_str(text).map_while(Result::ok) {
            match event {
                Event::Scalar(text, ..) => walk.node(Some(&text), Mark::of_text(span)),
                Event::Alias(_) => walk.node(None, Mark::of_text(span)),
                Event::SequenceStart(..) => walk.enter(Expected::Item(0), Mark::of_container(span)),
                Event::MappingStart(..) => walk.enter(Expected::Key, Mark::of_container(span)),
                Event::SequenceEnd | Event::MappingEnd => drop(walk.open.pop()),
                Event::DocumentEnd => break,
                _ => {}
            }
        }
        walk.marks
    }

    fn enter(&mut self, next: Expected, mark: Mark) {
        self.node(None, mark);
        self.open.push(Container { path: self.path.len(), next });
    }

    /// Comes to a key or a value, and notes where a value stands.
    fn node(&mut self, scalar: Option<&str>, mark: Mark) {
        let mut marks = Marks { key: mark, value: mark };
        if let Some(container) = self.open.last_mut() {
            match container.next {
                Expected::Item(at) => {
                    self.path.truncate(container.path);
                    if let (0, Some(Some(list))) = (at, self.marks.get_mut(self.path.as_str())) {
                        list.value = mark; // the parser has a list begin behind its first hyphen
                    }
                    let _ = write!(self.path, "[{at}]");
                    container.next = Expected::Item(at + 1);
                }
                Expected::Key => {
                    self.path.truncate(container.path);
                    self.path.push_str(if self.path.is_empty() { "" } else { "." });
                    self.path.push_str(scalar.unwrap_or_default());
                    container.next = Expected::Value;
                    self.key = mark;
                    return;
                }
                Expected::Value => {
                    container.next = Expected::Key;
                    // Where there is no value the parser gives the place of what comes next.
                    let is_written = scalar != Some("") || mark.length.is_some();
                    marks = Marks { key: self.key, value: if is_written { mark } else { self.key } };
                }
            }
        }
        if let Some(found) = self.marks.get_mut(self.path.as_str()) {
            found.get_or_insert(marks);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PlaceWalk, ways};

    #[test]
    fn a_list_is_where_its_first_item_is() {
        let text = "a:\n  -   one\n  - two\nb: [ three]\nc: []\n";
        for (path, place) in [("a", (2, 7, Some(3))), ("b", (4, 6, Some(5))), ("c", (5, 4, None))] {
            let marks = PlaceWalk::along(text, [path].into_iter());
            let mark = marks[path].map(|marks| (marks.value.line, marks.value.column, marks.value.length));
            assert_eq!(mark, Some(place), "{path}");
        }
    }

    #[test]
    fn every_place_has_its_line_and_column_and_a_missing_one_those_of_what_holds_it() {
        let text = "# a\nskills:\n- name: x\n  aliases: [a,\n    b]\n  url:\n-\n  name: &n |\n    long\n  ? [odd]\n  : 1\nroles: [{id: *n}]\n";
        for (path, place) in [
            ("skills", (3, 3)),
            ("skills[0]", (3, 3)),
            ("skills[0].aliases[0]", (4, 13)),
            ("skills[0].aliases[1]", (5, 5)),
            ("skills[0].url", (6, 3)),
            ("skills[0].kind", (3, 3)),
            ("skills[1]", (8, 3)),
            ("roles[0].id", (12, 14)),
            ("elsewhere[3].x", (2, 1)),
        ] {
            let marks = PlaceWalk::along(text, ways(path));
            let mark = ways(path).find_map(|path| marks[path]).map(|marks| (marks.value.line, marks.value.column));
            assert_eq!(mark, Some(place), "{path}");
        }
    }
}
