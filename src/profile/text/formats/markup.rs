//! Plain markup that is read by its lines: reStructuredText and Org mode without comments, directives and addresses.

use super::badge;

/// Gives the text of a reStructuredText document: comments, directives and the addresses of links go, each line stays on its line.
pub(super) fn rst(document: &str) -> String {
    let mut text = String::with_capacity(document.len());
    // The indent of the comment or directive that the lines belong to, while in one, and whether it is a picture.
    let (mut unread, mut is_picture): (Option<usize>, bool) = (None, false);
    for line in document.split_inclusive('\n') {
        let content = line.trim_end();
        let indent = content.len() - content.trim_start().len();
        if let Some(outer) = unread
            && (content.is_empty() || indent > outer)
        {
            let alternative = content.trim_start().strip_prefix(":alt:").filter(|_| is_picture);
            text.push_str(&badge::listed(alternative.map(|words| words.trim().to_owned()).into_iter()));
            text.push_str(&line[content.len()..]);
            continue;
        }
        unread = None;
        let start = content.trim_start();
        if start == ".." || start.starts_with(".. ") {
            unread = Some(indent);
            let picture = ["image:: ", "figure:: "].iter().find_map(|directive| start.split_once(directive));
            is_picture = picture.is_some();
            text.push_str(&badge::listed(
                picture.map(|(_, address)| badge::names(address.trim())).unwrap_or_default().into_iter(),
            ));
            text.push_str(&line[content.len()..]);
        } else {
            text.push_str(&without_addresses(line, "`", " <", ">`_"));
        }
    }
    text
}

/// Gives the text of an Org document: comments, settings, drawers and the addresses of links go, headings are marked as in Markdown.
pub(super) fn org(document: &str) -> String {
    let mut text = String::with_capacity(document.len());
    let mut in_drawer = false;
    // How many stars the heading has whose part is left out, while in one.
    let mut left_out: Option<usize> = None;
    for line in document.split_inclusive('\n') {
        let content = line.trim();
        let is_end = content.eq_ignore_ascii_case(":end:");
        let begins = content.len() > 2 && content.starts_with(':') && content.ends_with(':') && !content.contains(' ');
        in_drawer = (in_drawer || begins) && !is_end;
        if in_drawer || is_end || content == "#" || content.starts_with("# ") || content.starts_with("#+") {
            text.push_str(line_end(line));
            continue;
        }
        let stars = line.len() - line.trim_start_matches('*').len();
        let stars = if line[stars..].starts_with(' ') { stars } else { 0 };
        if stars > 0 && left_out.is_none_or(|outer| stars <= outer) {
            left_out = is_left_out(&content[stars..]).then_some(stars);
        }
        if left_out.is_some() {
            text.push_str(line_end(line));
            continue;
        }
        if stars > 0 {
            text.push_str("# ");
            text.push_str(&line[stars + 1..]);
        } else {
            text.push_str(&without_addresses(line, "[[", "][", "]]").replace("[[", "").replace("]]", ""));
        }
    }
    text
}

/// Tells whether the part below a heading of an Org document is a comment, or for its author alone.
fn is_left_out(heading: &str) -> bool {
    heading.trim_start().split(' ').next() == Some("COMMENT")
        || heading.ends_with(":noexport:")
        || heading.ends_with(":ARCHIVE:")
}

/// Gives what ends a line.
fn line_end(line: &str) -> &str {
    &line[line.trim_end_matches(['\n', '\r']).len()..]
}

/// Leaves out of links what stands from `middle` on in one way of writing them and up to it in the other: `` `text <address>`_ ``,
/// `[[address][text]]`.
fn without_addresses(line: &str, open: &str, middle: &str, close: &str) -> String {
    let address_first = open == "[[";
    let (mut middles, mut closes) = (NextPlace::of(line, middle), NextPlace::of(line, close));
    let mut text = String::with_capacity(line.len());
    let mut at = 0;
    while let Some(before) = line[at..].find(open) {
        let start = at + before + open.len();
        let Some(end) = closes.from(start) else { break };
        let Some(between) = middles.from(start).filter(|between| between + middle.len() <= end) else {
            text.push_str(&line[at..start]);
            at = start;
            continue;
        };
        text.push_str(&line[at..at + before]);
        text.push_str(if address_first { &line[between + middle.len()..end] } else { &line[start..between] });
        at = end + close.len();
    }
    text.push_str(&line[at..]);
    text
}

/// Where something stands next in a line, asked for growing places: each part of the line is looked at once.
struct NextPlace<'l> {
    line: &'l str,
    what: &'l str,
    next: Option<usize>,
}

impl<'l> NextPlace<'l> {
    fn of(line: &'l str, what: &'l str) -> Self {
        Self { line, what, next: line.find(what) }
    }

    /// Finds the first place from this one on.
    fn from(&mut self, at: usize) -> Option<usize> {
        if self.next.is_some_and(|next| next < at) {
            self.next = self.line[at..].find(self.what).map(|next| at + next);
        }
        self.next
    }
}

#[cfg(test)]
mod tests {
    use super::{org, rst};
    use proptest::prelude::*;

    #[test]
    fn restructured_text() {
        for (document, expected) in [
            ("Skills\n======\n\nGo", "Skills\n======\n\nGo"),
            (".. Docker\n   Redis\n\nGo", "\n\n\nGo"),
            (".. image:: docker.png\n   :alt: Redis\nGo", "\n , Redis, \nGo"),
            (".. |a| image:: https://img.shields.io/badge/SQL-green\nGo", " , SQL, \nGo"),
            (".. note::\n   :alt: Redis\nGo", "\n\nGo"),
            ("* Go, `Rust <https://flask.org>`_ and ``SQL``", "* Go, Rust and ``SQL``"),
        ] {
            assert_eq!(rst(document), expected, "{document}");
        }
    }

    #[test]
    fn org_mode() {
        for (document, expected) in [
            ("#+TITLE: Docker\n* Skills\n- Go", "\n# Skills\n- Go"),
            ("# Docker\n:PROPERTIES:\n:ID: Redis\n:END:\nGo", "\n\n\n\nGo"),
            ("[[https://flask.org][Go]] and [[Rust]]", "Go and Rust"),
            ("** TODO Go", "# TODO Go"),
            ("* COMMENT a\nDocker\n** b\n* Go", "\n\n\n# Go"),
            ("* a  :noexport:\nDocker\n* Go", "\n\n# Go"),
            ("Skills: *Go*", "Skills: *Go*"),
        ] {
            assert_eq!(org(document), expected, "{document}");
        }
    }

    proptest! {
        #[test]
        fn lines_are_kept(document in "([.:*#`<>_\\[\\]\n a-c]|\r\n|:end:|\\.\\. |ł)*") {
            for text in [rst(&document), org(&document)] {
                prop_assert_eq!(text.matches('\n').count(), document.matches('\n').count());
            }
        }
    }
}
