//! A page as one HTML document: no script, nothing loaded from elsewhere, for screens light and dark, narrow and wide, for paper and for
//! screen readers. maud escapes every text.

mod blocks;
mod heat;
mod picture;
mod text;

use super::page::{Block, Page};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// How it looks. What the colours must be like is tested.
const STYLE: &str = include_str!("style.css");

/// Has a browser load nothing at all, whatever a page may hold.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// A part of a page, from one heading to the next.
struct HtmlSection<'p> {
    title: &'p str,
    beside: &'p str,
    blocks: &'p [Block<'p>],
}

impl<'p> HtmlSection<'p> {
    /// Takes a heading and the blocks that follow it.
    fn of(part: &'p [Block<'p>]) -> Option<Self> {
        match part {
            [Block::Heading(title, beside) | Block::Part(title, beside), blocks @ ..] => {
                Some(Self { title, beside, blocks })
            }
            _ => None,
        }
    }
}

/// Writes a page as a document. Its title is the first title that the page has.
pub(crate) fn document(page: &Page) -> String {
    let (head, sections) = parted(&page.blocks);
    let title = head.iter().find_map(|block| if let Block::Title(title) = block { Some(title.as_str()) } else { None });
    let document = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                title { (text::words(title.unwrap_or_default())) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    @for block in head { (blocks::block(block, title.unwrap_or_default())) }
                    (contents(&sections))
                }
                main { @for (number, section) in (1..).zip(&sections) { (self::section(number, section)) } }
            }
        }
    };
    document.into_string() + "\n"
}

/// Parts a page at its headings, into what stands before the first of them and the sections.
fn parted<'p>(blocks: &'p [Block<'p>]) -> (&'p [Block<'p>], Vec<HtmlSection<'p>>) {
    let is_heading = |block: &Block| matches!(block, Block::Heading(..) | Block::Part(..));
    let first = blocks.iter().position(is_heading).unwrap_or(blocks.len());
    let (head, rest) = blocks.split_at(first);
    let parts = rest.chunk_by(|_, next| !is_heading(next));
    (head, parts.filter_map(HtmlSection::of).collect())
}

fn contents(sections: &[HtmlSection<'_>]) -> Markup {
    html! {
        nav aria-label="Contents" {
            ul { @for (number, section) in (1..).zip(sections) { li { a href={ "#" (id(number)) } { (text::words(section.title)) } } } }
        }
    }
}

fn section(number: usize, section: &HtmlSection<'_>) -> Markup {
    html! {
        section aria-labelledby=(id(number)) {
            h2 id=(id(number)) {
                (text::words(section.title))
                @if !section.beside.is_empty() { " " span .beside { (text::words(section.beside)) } }
            }
            @for block in section.blocks { (blocks::block(block, section.title)) }
        }
    }
}

fn id(number: usize) -> String {
    format!("part-{number}")
}
