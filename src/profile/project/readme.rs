//! README: the first words below its title, in which a project says what it is.

use super::about;
use super::finding::{FileFindings, LineIndex};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::path::Path;

/// Tells whether a file is the README of the project, which lies at its top.
pub(super) fn is_readme(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_ascii_lowercase();
    matches!(name.as_str(), "readme" | "readme.md" | "readme.rst" | "readme.txt" | "readme.markdown")
        && path.parent().is_none_or(|folder| folder.as_os_str().is_empty())
}

/// Tells what a README says first.
pub(super) fn read(text: &str) -> FileFindings {
    let mut findings = FileFindings::default();
    if let Some((at, words)) = first_sentences(text) {
        about::description(&mut findings, LineIndex::of(text).line(at), &words);
    }
    findings
}

/// Gives the first two sentences of the first paragraph that says something, and where it begins. Pictures and badges say nothing there.
fn first_sentences(text: &str) -> Option<(usize, String)> {
    const SENTENCES: usize = 2;
    const FEWEST_WORDS: usize = 4;
    let (mut start, mut words, mut pictures) = (None, String::new(), 0);
    for (event, place) in Parser::new(text).into_offset_iter() {
        match event {
            Event::Start(Tag::Paragraph) => (start, words) = (Some(place.start), String::new()),
            Event::Start(Tag::Image { .. }) => pictures += 1,
            Event::End(TagEnd::Image) => pictures -= 1,
            Event::Text(piece) | Event::Code(piece) if start.is_some() && pictures == 0 => words.push_str(&piece),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::End(TagEnd::Paragraph) => {
                // A directive of reStructuredText is no paragraph.
                if words.split_whitespace().count() >= FEWEST_WORDS && !words.starts_with("..") {
                    let end = words.match_indices(". ").map(|(at, _)| at + 1).nth(SENTENCES - 1);
                    words.truncate(end.unwrap_or(words.len()));
                    return start.map(|start| (start, words));
                }
                start = None;
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{is_readme, read};
    use std::path::Path;

    #[test]
    fn the_first_words_say_what_a_project_is() {
        for (text, line, words) in [
            (
                "# bot\n\n[![build](https://x/y.svg)](https://x)\n\nA backtesting *engine*\nfor `pandas`. Fast. And more.\n\n## Install\n",
                5,
                "A backtesting engine for pandas. Fast.",
            ),
            (
                "Title\n=====\n\n.. image:: https://x/y.svg\n\nsqlmap finds SQL injections.\n",
                6,
                "sqlmap finds SQL injections.",
            ),
        ] {
            let about = read(text).about;
            let said: Vec<_> = about.iter().map(|prose| (prose.line, prose.words.as_str())).collect();
            assert_eq!(said, [(line, words)], "{text}");
        }
        assert!(read("# bot\n\n- one\n- two\n").about.is_empty());
        assert!(is_readme(Path::new("README.md")) && !is_readme(Path::new("docs/README.md")));
    }
}
