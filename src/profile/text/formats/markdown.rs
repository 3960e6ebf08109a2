//! Markdown without what isn't shown: comments, the tags of HTML and the addresses of links go, badges say what is written on them. All
//! else stays as it stands, each line on its line: headings and lists are read by their marks.

use super::super::tokens::BREAK;
use super::columns::LabelledColumns;
use super::{badge, html, record};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Gives the text of a document.
pub(super) fn text(document: &str) -> String {
    let mut text = Rewriter { document, text: String::with_capacity(document.len()), done: 0 };
    let (mut html_start, mut link_text, mut columns) = (None, Vec::new(), None);
    for (event, place) in Parser::new_ext(document, options()).into_offset_iter() {
        // HTML comes line by line and tag by tag; what belongs together is read together.
        if !matches!(
            event,
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock)
        ) {
            text.html(html_start.take());
        }
        text.cell(&event, &place, &mut columns);
        match event {
            Event::Html(_) | Event::InlineHtml(_) => {
                let start = html_start.as_ref().map_or(place.start, |range: &Range<usize>| range.start);
                html_start = Some(start..place.end);
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let alternative = document.get(place.clone()).and_then(|image| image.strip_prefix("![")?.split_once(']'));
                let alternative = alternative.map_or("", |(words, _)| words).to_owned();
                let names = [alternative].into_iter().chain(badge::names(&dest_url)).filter(|name| !name.trim().is_empty());
                text.replace(place, &badge::listed(names));
            }
            Event::Start(Tag::MetadataBlock(_)) => {
                let skills = document.get(place.clone()).map(listed_in_metadata).unwrap_or_default();
                text.replace(place, &skills);
            }
            Event::Start(Tag::Strikethrough | Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
                text.replace(place, " ");
            }
            Event::Text(words) => text.decoded(place, &words),
            Event::Start(Tag::Link { .. }) => {
                text.replace(place.start..place.start + 1, "");
                link_text.push((place, 0));
            }
            Event::End(TagEnd::Link) => {
                if let Some((link, end)) = link_text.pop_if(|(link, _): &mut (Range<usize>, usize)| *link == place) {
                    let goes_on = document[link.end..].starts_with(|next: char| next.is_alphanumeric() || next == '[');
                    text.replace(end.max(link.start)..link.end, if goes_on { " " } else { "" });
                }
            }
            _ => {}
        }
        // Of a link, only what it says stays: all behind the last of its content goes.
        if let Some((place, end)) = link_text.last_mut() {
            *end = (*end).max(last_bracket(document, place));
        }
    }
    text.html(html_start);
    without_definitions(text.finish())
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
}

/// Gives the skills that the head of a document lists under such a name; what else stands there is for the program that shows it.
fn listed_in_metadata(head: &str) -> String {
    let fields = head.trim().trim_matches('-');
    let listed = record::Resume::of_yaml(fields).map(|resume| resume.listed).unwrap_or_default();
    badge::listed(listed.into_iter())
}

/// Leaves out lines that say where links lead, `[name]: address`, and comments that are written so: `[//]: # (Docker)`.
fn without_definitions(text: String) -> String {
    let is_definition = |line: &str| {
        let line = line.trim_start();
        let target = line.strip_prefix('[').and_then(|line| line.split_once("]: ")).map(|(_, target)| target.trim_start());
        target.is_some_and(|target| target.starts_with(['#', '<']) || target.contains("://"))
    };
    if !text.contains("]: ") {
        return text;
    }
    text.split_inclusive('\n')
        .map(|line| {
            if is_definition(line) && line.ends_with('\n') {
                "\n"
            } else if is_definition(line) {
                ""
            } else {
                line
            }
        })
        .collect()
}

/// Gives the place of the bracket that ends what a link says: `](` or `][`; the end of the link where it has none.
fn last_bracket(document: &str, link: &Range<usize>) -> usize {
    let written = document.get(link.clone()).unwrap_or_default();
    let bracket = written.rfind("](").or_else(|| written.rfind("]["));
    link.start + bracket.unwrap_or(written.len())
}

/// The document, rewritten from its start on.
struct Rewriter<'d> {
    document: &'d str,
    text: String,
    /// Up to where the document was read.
    done: usize,
}

impl Rewriter<'_> {
    /// Puts something else in a place, with the ends of lines that were there.
    fn replace(&mut self, place: Range<usize>, words: &str) {
        if place.start < self.done {
            return; // in something that was replaced
        }
        self.text.push_str(self.document.get(self.done..place.start).unwrap_or_default());
        self.text.push_str(words);
        let lines = |text: &str| text.matches('\n').count();
        let ends = lines(self.document.get(place.clone()).unwrap_or_default()).saturating_sub(lines(words));
        self.text.extend(std::iter::repeat_n('\n', ends));
        self.done = place.end;
    }

    /// Puts words in the place where they are written as an entity, or behind a backslash: `&amp;`, `C\\#`.
    fn decoded(&mut self, place: Range<usize>, words: &str) {
        let escape = place.start.checked_sub(1).filter(|at| self.document.as_bytes()[*at] == b'\\');
        if self.document.get(place.clone()) != Some(words) {
            self.replace(place, words);
        } else if let Some(at) = escape.filter(|at| *at >= self.done) {
            self.replace(at..place.start, "");
        }
    }

    /// Writes the label of its column into a cell, where that has one: then the line of the heads goes, which spoke of no other lines.
    fn cell(&mut self, event: &Event<'_>, place: &Range<usize>, columns: &mut Option<LabelledColumns>) {
        match (event, columns) {
            (Event::Start(Tag::TableHead), columns) => {
                *columns = self.document.get(place.clone()).and_then(LabelledColumns::of);
                if columns.is_some() {
                    self.replace(place.clone(), "");
                }
            }
            (Event::Start(Tag::TableRow), Some(columns)) => columns.begin_row(),
            (Event::Start(Tag::TableCell), Some(columns)) => {
                if let Some(label) = columns.next() {
                    self.replace(place.start..place.start, &format!("{BREAK}{label}: "));
                }
            }
            (Event::End(TagEnd::TableCell), Some(columns)) if columns.is_labelled() => {
                self.replace(place.end..place.end, &BREAK.to_string());
            }
            _ => {}
        }
    }

    /// Replaces HTML by its text.
    fn html(&mut self, place: Option<Range<usize>>) {
        if let Some(place) = place {
            let words = self.document.get(place.clone()).map(html::text).unwrap_or_default();
            self.replace(place, &words);
        }
    }

    fn finish(mut self) -> String {
        self.text.push_str(self.document.get(self.done..).unwrap_or_default());
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::text;
    use proptest::prelude::*;

    #[test]
    fn what_is_not_shown_goes() {
        for (document, expected) in [
            ("# Skills\n- Go\n- [Rust](https://x.io/utm_source=a)", "# Skills\n- Go\n- Rust"),
            ("<!-- Kubernetes,\nDocker -->\n# Skills\nPython", "\n\n# Skills\nPython"),
            ("a <b>Go</b> c", "a Go c"),
            ("`a < b` and C<D>", "`a < b` and C"),
            ("![My Skills](https://skillicons.dev/icons?i=py,django)", " , My Skills, PY, django, "),
            ("[![Redis](https://img.shields.io/badge/-Redis-red)](https://redis.io)", " , Redis, Redis, "),
            ("<https://flask.org/django>", " "),
            ("a ~~Perl~~ b", "a   b"),
            ("---\ntags: [ruby]\nskills: [Go, SQL]\n---\nx", " , GO, SQL, \n\n\n\nx"),
            ("x\n\n[//]: # (Docker)\n[a]: https://docker.com\ny", "x\n\n\n\ny"),
            (r"C\# \\ a\b &amp; https:&#x2F;&#x2F;x", r"C# \ a\b & https://x"),
            ("[Go](a)[R](b)s, [**C**][1]\n\n[1]: https://c.org", "Go R s, **C**\n\n"),
            ("*emphasis* and __more__", "*emphasis* and __more__"),
            ("| a | Learning |\n|---|---|\n| Go | [R](b), C |\n", "\n|---|---|\n| Go |Learning:  R, C |\n"),
        ] {
            assert_eq!(text(document).replace('\u{c}', ""), expected, "{document}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_lines_are_kept(document in "([\\[\\]()!<>a-c`*#\n -]|<p>|<!--|-->|http://a.b|!\\[|\\]\\(|ł)*") {
            prop_assert!(text(&document).matches('\n').count() >= document.matches('\n').count());
        }
    }
}
