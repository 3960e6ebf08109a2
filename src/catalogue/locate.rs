//! The lines of problems: one walk along a text finds all of them.

use super::Problem;
use super::raw::CatalogueDocument;
use saphyr_parser::{Event, Parser};
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

/// Notes the line of each problem that has none, where its document has a text.
pub(super) fn lines(problems: &mut [Problem], documents: &[CatalogueDocument]) {
    let texts = documents.iter().map(|document| (document.file.as_str(), document.text.as_str()));
    of_texts(problems, &texts.filter(|(_, text)| !text.is_empty()).collect());
}

/// Notes the line of each problem that has none, from the texts of the files. Time grows in line with the texts and the problems.
pub(super) fn of_texts(problems: &mut [Problem], texts: &HashMap<&str, &str>) {
    let is_open = |problem: &&mut Problem| problem.place.line.is_none() && !problem.place.path.is_empty();
    let mut by_file: BTreeMap<String, Vec<&mut Problem>> = BTreeMap::new();
    for problem in problems.iter_mut().filter(is_open) {
        by_file.entry(problem.place.file.clone()).or_default().push(problem);
    }
    for (file, mut problems) in by_file {
        let Some(text) = texts.get(file.as_str()) else { continue };
        let paths: Vec<String> = problems.iter().map(|problem| problem.place.path.clone()).collect();
        let lines = PlaceWalk::along(text, paths.iter().flat_map(|path| ways(path)));
        for (problem, path) in problems.iter_mut().zip(&paths) {
            problem.place.line = ways(path).find_map(|path| lines.get(path).copied().flatten());
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

/// A walk along a document that notes the lines of some places.
struct PlaceWalk<'p> {
    lines: HashMap<&'p str, Option<usize>>,
    /// The place that was reached, and all that it lies in.
    path: String,
    open: Vec<Container>,
    /// The line of the key that was read last.
    key_line: usize,
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
    /// Finds the lines of these places, as far as the text holds them.
    fn along(text: &str, paths: impl Iterator<Item = &'p str>) -> HashMap<&'p str, Option<usize>> {
        let lines = paths.map(|path| (path, None)).collect();
        let mut walk = Self { lines, path: String::new(), open: Vec::new(), key_line: 0 };
        for (event, span) in Parser::new_from_str(text).map_while(Result::ok) {
            let line = span.start.line();
            match event {
                Event::Scalar(text, ..) => walk.node(Some(&text), line),
                Event::Alias(_) => walk.node(None, line),
                Event::SequenceStart(..) => walk.enter(Expected::Item(0), line),
                Event::MappingStart(..) => walk.enter(Expected::Key, line),
                Event::SequenceEnd | Event::MappingEnd => drop(walk.open.pop()),
                Event::DocumentEnd => break,
                _ => {}
            }
        }
        walk.lines
    }

    fn enter(&mut self, next: Expected, line: usize) {
        self.node(None, line);
        self.open.push(Container { path: self.path.len(), next });
    }

    /// Comes to a key or a value, and notes the line of a value.
    fn node(&mut self, scalar: Option<&str>, line: usize) {
        let mut line = line;
        if let Some(container) = self.open.last_mut() {
            match container.next {
                Expected::Item(at) => {
                    self.path.truncate(container.path);
                    let _ = write!(self.path, "[{at}]");
                    container.next = Expected::Item(at + 1);
                }
                Expected::Key => {
                    self.path.truncate(container.path);
                    self.path.push_str(if self.path.is_empty() { "" } else { "." });
                    self.path.push_str(scalar.unwrap_or_default());
                    container.next = Expected::Value;
                    self.key_line = line;
                    return;
                }
                Expected::Value => {
                    container.next = Expected::Key;
                    // Where there is no value the parser gives the place of what comes next.
                    line = if scalar == Some("") { self.key_line } else { line };
                }
            }
        }
        if let Some(found) = self.lines.get_mut(self.path.as_str()) {
            found.get_or_insert(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PlaceWalk, ways};

    #[test]
    fn every_place_has_its_line_and_a_missing_one_that_of_what_holds_it() {
        let text = "# a\nskills:\n- name: x\n  aliases: [a,\n    b]\n  url:\n-\n  name: &n |\n    long\n  ? [odd]\n  : 1\nroles: [{id: *n}]\n";
        for (path, line) in [
            ("skills", Some(3)),
            ("skills[0]", Some(3)),
            ("skills[0].aliases[0]", Some(4)),
            ("skills[0].aliases[1]", Some(5)),
            ("skills[0].url", Some(6)),
            ("skills[0].kind", Some(3)),
            ("skills[1]", Some(8)),
            ("roles[0].id", Some(12)),
            ("elsewhere[3].x", Some(2)),
        ] {
            let lines = PlaceWalk::along(text, ways(path));
            assert_eq!(ways(path).find_map(|path| lines[path]), line, "{path}");
        }
    }
}
