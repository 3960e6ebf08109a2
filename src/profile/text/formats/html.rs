//! The text of an HTML page, or of a piece of one: tags, scripts, styles, hidden parts and what leads around the site taken out,
//! characters decoded, pictures read by their alternative text, each line kept on its line. Cut into tokens as a browser does it.

use super::super::tokens::BREAK;
use super::badge;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use memchr::memmem;
use std::cell::RefCell;

/// Tells whether a text is an HTML page or a piece of one, by its first tag and an end tag, or by an end tag of what pages are made of.
pub(super) fn is_html(text: &str) -> bool {
    let start = text.trim_start();
    let begins = start.strip_prefix('<').is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!'));
    let mut ends = memmem::find_iter(start.as_bytes(), "</").filter_map(|at| start.get(at + 2..));
    let is_known = |rest: &str| {
        let end = rest.bytes().take(LONGEST_NAME + 1).position(|byte| byte == b'>');
        end.is_some_and(|end| INLINE.contains(&&rest[..end]) || BLOCKS.contains(&&rest[..end]))
    };
    if begins { ends.next().is_some() } else { ends.any(is_known) }
}

/// Gives the text of a page, with a line for each of its lines.
pub(super) fn text(html: &str) -> String {
    let page = HtmlSink(RefCell::new(HtmlText { text: String::with_capacity(html.len()), ..HtmlText::default() }));
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokens = Tokenizer::new(page, TokenizerOpts::default());
    let _ = tokens.feed(&input); // all of it: it would stop only for a sink that runs scripts
    tokens.end();
    let mut text = tokens.sink.0.into_inner();
    text.go_to(html.matches('\n').count());
    text.text
}

/// Tags within a line: what stands on both sides of them may be one word.
const INLINE: [&str; 20] = [
    "a", "abbr", "b", "code", "del", "em", "font", "i", "img", "mark", "s", "small", "span", "strike", "strong", "sub",
    "sup", "tt", "u", "wbr",
];

/// Tags around a block of a page, and of its lists and tables.
const BLOCKS: [&str; 13] = ["div", "h1", "h2", "h3", "h4", "h5", "li", "ol", "p", "table", "td", "tr", "ul"];

/// No name of those is longer.
const LONGEST_NAME: usize = 6;

/// Elements that hold no text of the page's own, or what was struck out of it.
const UNREAD: [&str; 11] =
    ["del", "footer", "nav", "noscript", "s", "script", "strike", "style", "template", "textarea", "title"];

/// Elements without content, which no end tag closes.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// What was read so far; the tokenizer asks for a shared reference.
struct HtmlSink(RefCell<HtmlText>);

#[derive(Default)]
struct HtmlText {
    text: String,
    /// How many lines have ended in `text`.
    lines: usize,
    /// The element within a line that ended last, and how much text there was then.
    ended: Option<(String, usize)>,
    /// The element that isn't read, while in one, and how many of its name are open.
    unread: Option<(String, usize)>,
}

impl TokenSink for HtmlSink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut text = self.0.borrow_mut();
        let line = usize::try_from(line).unwrap_or(usize::MAX);
        match token {
            Token::CharacterTokens(words) => text.words(&words, line),
            Token::TagToken(tag) => {
                text.tag(&tag, line);
                if tag.kind == TagKind::StartTag && !tag.self_closing {
                    return raw(&tag.name);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// Says how the content of an element is cut that is no markup.
fn raw(name: &str) -> TokenSinkResult<()> {
    match name {
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "style" | "noscript" | "iframe" | "noframes" | "xmp" => TokenSinkResult::RawData(RawKind::Rawtext),
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        _ => TokenSinkResult::Continue,
    }
}

impl HtmlText {
    /// Adds the ends of lines until so many have ended.
    fn go_to(&mut self, lines: usize) {
        while self.lines < lines {
            self.text.push('\n');
            self.lines += 1;
        }
    }

    /// Adds words that end in this line, from 1.
    fn words(&mut self, words: &str, line: usize) {
        let ends = words.matches('\n').count();
        self.go_to(line.saturating_sub(ends + 1));
        if self.unread.is_none() {
            // Where a line was ended too early, before a "<" that begins no tag, its end isn't said twice.
            let twice = (self.lines + ends).saturating_sub(line.saturating_sub(1)).min(ends);
            self.text.push_str(&words.replacen('\n', "", twice));
            self.lines += ends - twice;
        }
    }

    fn tag(&mut self, tag: &Tag, line: usize) {
        let name: &str = &tag.name;
        if let Some((element, open)) = &mut self.unread {
            if element == name {
                *open = if tag.kind == TagKind::StartTag { *open + 1 } else { *open - 1 };
            }
            if *open == 0 {
                self.unread = None;
            }
            return;
        }
        let starts = tag.kind == TagKind::StartTag;
        if starts && !VOID.contains(&name) && !tag.self_closing && (UNREAD.contains(&name) || is_hidden(tag)) {
            self.unread = Some((name.to_owned(), 1));
            return;
        }
        self.go_to(line.saturating_sub(1));
        self.part(name, starts);
        if starts && matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6") {
            self.text.push_str("# ");
        }
        if starts && name == "img" && !is_hidden(tag) {
            self.picture(tag);
        }
    }

    /// Parts what stands on both sides of a tag. Labels one after another have room between them, though none is written:
    /// `<span>Go</span><span>SQL</span>`.
    fn part(&mut self, name: &str, starts: bool) {
        let touches = |(ended, at): &(String, usize)| ended == name && *at == self.text.len();
        if !INLINE.contains(&name) || starts && name != "img" && self.ended.as_ref().is_some_and(touches) {
            self.text.push(BREAK);
        }
        if !starts && INLINE.contains(&name) {
            self.ended = Some((name.to_owned(), self.text.len()));
        }
    }

    /// Adds what a picture stands for: its alternative text, and the names on a badge.
    fn picture(&mut self, tag: &Tag) {
        let words = attribute(tag, "alt").unwrap_or_default();
        let badge = badge::names(attribute(tag, "src").unwrap_or_default());
        let names = [words.to_owned()].into_iter().chain(badge).filter(|name| !name.trim().is_empty());
        self.text.push_str(&badge::listed(names));
    }
}

/// Tells whether an element isn't shown, or is struck out.
fn is_hidden(tag: &Tag) -> bool {
    const UNSHOWN: [&str; 3] = ["display:none", "visibility:hidden", "line-through"];
    let style = attribute(tag, "style").unwrap_or_default().replace(' ', "").to_ascii_lowercase();
    attribute(tag, "hidden").is_some() || UNSHOWN.iter().any(|unshown| style.contains(unshown))
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}

#[cfg(test)]
mod tests {
    use super::{is_html, text};
    use proptest::prelude::*;

    #[test]
    fn tags_go_and_words_stay() {
        for (html, expected) in [
            ("<p>C&#43;&#x2B; &amp; R&D</p>", "\u{c}C++ & R&D\u{c}"),
            ("Type<b>Script</b>", "TypeScript"),
            ("<span>Go</span><span>SQL</span>", "Go\u{c}SQL"),
            ("<h2 class=\"a\">Skills</h2><li>Go<li>Rust", "\u{c}# Skills\u{c}\u{c}Go\u{c}Rust"),
            ("a<script>if (a < b) react()\n</SCRIPT >b", "a\nb"),
            ("a<footer>Built <b>with</b> React</footer>b", "ab"),
            ("a<!-- Docker\n -->b", "a\nb"),
            ("1 < 2 &unknown; & &amp", "1 < 2 &unknown; & &"),
            ("<p title=\"a > Docker\">Node&period;js</p>", "\u{c}Node.js\u{c}"),
            ("a<div hidden>Docker<div>Redis</div></div>b<p style='display: none'>Kafka</p>c", "abc"),
            ("<s>Java</s>, <del>PHP <b>5</b></del>Go <span style='text-decoration: line-through'>C</span>", ", Go "),
            ("<img src=a.svg alt=PyTorch> <img alt='' src='x'/>", " , PyTorch,  "),
        ] {
            assert_eq!(text(html), expected, "{html}");
        }
    }

    #[test]
    fn lines_stay_where_they_were() {
        let page = "<html>\n<!-- a\nb -->\n<style>\nx\n</style>\n<p\n  class=a>\nGo</p>\n<b>\nRust</b>\n";
        let lines: Vec<String> = text(page).lines().map(|line| line.replace('\u{c}', "")).collect();
        assert_eq!((lines[8].as_str(), lines[10].as_str(), lines.len()), ("Go", "Rust", 11));
    }

    #[test]
    fn pages_are_known_by_their_start() {
        assert!(is_html("\n<!DOCTYPE html><html></html>"));
        assert!(is_html("<div class=x>a</div>"));
        assert!(!is_html("C < D and <stdio.h>"));
        assert!(!is_html("# Skills"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_lines_are_kept(html in "([<>&;#/a-c\"'\n -]|<script>|</script>|<p hidden>|<!--|-->|&amp;|ł)*") {
            prop_assert_eq!(text(&html).matches('\n').count(), html.matches('\n').count());
        }
    }
}
