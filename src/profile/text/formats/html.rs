//! The text of an HTML page: tags, scripts, styles and what leads around the site taken out, entities replaced, each line kept on its line.
//!
//! Not a browser: it never fails, keeps what it doesn't understand, and reads each byte once.

use super::super::tokens::BREAK;
use memchr::memchr2;

/// Whether a text is an HTML page or a piece of one, by its first tag and an end tag.
pub fn is_html(text: &str) -> bool {
    let start = text.trim_start();
    let begins = start.strip_prefix('<').is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!'));
    begins && start.contains("</")
}

/// The text of a page.
pub fn text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = memchr2(b'<', b'&', rest.as_bytes()) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = if rest.starts_with('&') { entity(rest, &mut text) } else { tag(rest, &mut text) };
    }
    text.push_str(rest);
    text
}

/// Tags within a line: what stands on both sides of them may be one word.
const INLINE: [&str; 17] =
    ["a", "abbr", "b", "code", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub", "sup", "tt", "u", "wbr"];

/// Reads a tag or a comment; gives what comes after it.
fn tag<'h>(html: &'h str, text: &mut String) -> &'h str {
    if let Some(comment) = html.strip_prefix("<!--") {
        return skip_to(comment, "-->", text);
    }
    let inside = &html[1..];
    if !inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
        text.push('<');
        return inside;
    }
    let name = inside.trim_start_matches('/');
    let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
    let is = |tag: &&str| name.eq_ignore_ascii_case(tag);
    let rest = skip_to(inside, ">", text);
    if let Some(hidden) =
        ["script", "style", "template", "title", "nav", "footer"].iter().find(|tag| is(tag) && !inside.starts_with('/'))
    {
        return skip_element(rest, hidden, text);
    }
    if !INLINE.iter().any(is) {
        text.push(BREAK);
    }
    if ["h1", "h2", "h3", "h4", "h5", "h6"].iter().any(is) && !inside.starts_with('/') {
        text.push_str("# ");
    }
    rest
}

/// What comes after the next `end`, or nothing where there is none; the lines of what is left out are kept.
fn skip_to<'h>(html: &'h str, end: &str, text: &mut String) -> &'h str {
    let (skipped, rest) = html.split_once(end).unwrap_or((html, ""));
    text.extend(skipped.chars().filter(|c| *c == '\n'));
    rest
}

/// What comes after the end tag of an element that is not text.
fn skip_element<'h>(html: &'h str, name: &str, text: &mut String) -> &'h str {
    let mut ends = html.match_indices("</").map(|(at, _)| at);
    let is_end = |at: &usize| html.get(at + 2..at + 2 + name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name));
    let end = ends.find(is_end).unwrap_or(html.len());
    text.extend(html[..end].chars().filter(|c| *c == '\n'));
    skip_to(&html[end..], ">", text)
}

/// The entities that resumes and advertisements are full of; others stay as they are.
const ENTITIES: [(&str, &str); 21] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("ensp", " "),
    ("emsp", " "),
    ("thinsp", " "),
    ("shy", ""),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("bull", "•"),
    ("middot", "·"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("plus", "+"),
    ("num", "#"),
];

/// Reads an entity; gives what comes after it.
fn entity<'h>(html: &'h str, text: &mut String) -> &'h str {
    const LONGEST: usize = 10;
    let name = html[1..].bytes().take(LONGEST).position(|byte| byte == b';').map(|end| &html[1..=end]);
    let Some((name, rest)) = name.map(|name| (name, &html[name.len() + 2..])) else {
        text.push('&');
        return &html[1..];
    };
    if let Some((_, letters)) = ENTITIES.iter().find(|(entity, _)| *entity == name) {
        text.push_str(letters);
    } else if let Some(c) = name.strip_prefix('#').and_then(numbered) {
        text.push(c);
    } else {
        text.push('&');
        return &html[1..];
    }
    rest
}

/// The character of a numeric entity: `43`, `x2B`.
fn numbered(number: &str) -> Option<char> {
    let hexadecimal = number.strip_prefix(['x', 'X']);
    let code = hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16));
    code.ok().and_then(char::from_u32).filter(|c| !c.is_control())
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
            ("<h2 class=\"a\">Skills</h2><li>Go<li>Rust", "\u{c}# Skills\u{c}\u{c}Go\u{c}Rust"),
            ("a<script>if (a < b) react()\n</SCRIPT >b", "a\nb"),
            ("a<footer>Built <b>with</b> React</footer>b", "ab"),
            ("a<!-- Docker\n -->b", "a\nb"),
            ("1 < 2 &unknown; & &amp", "1 < 2 &unknown; & &amp"),
            ("never <closed", "never \u{c}"),
        ] {
            assert_eq!(text(html), expected, "{html}");
        }
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
        fn any_text_is_read_and_lines_are_kept(html in "([<>&;#/a-c\"'\n -]|<script>|</script>|<!--|-->|&amp;|ł)*") {
            prop_assert_eq!(text(&html).matches('\n').count(), html.matches('\n').count());
        }
    }
}
