//! Lines as a terminal wants them: escape sequences for styles and links where it knows them.

use super::wrap::Line;
use super::{Look, Span, Style};

/// The line's text with its styles and links.
pub fn line(line: &Line, look: Look) -> String {
    line.iter().map(|span| self::span(span, look)).collect()
}

/// A piece of text with its style and its link.
pub fn span(span: &Span, look: Look) -> String {
    let text = shown(&span.text);
    let code = match span.style {
        _ if !look.color => "",
        Style::Plain => "",
        Style::Strong => "1",
        Style::Dim => "2",
        Style::Good => "32",
        Style::Lacking => "33",
    };
    let text = if code.is_empty() { text } else { format!("\x1b[{code}m{text}\x1b[0m") };
    match &span.link {
        Some(address) if look.links && is_safe(address) => format!("\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"),
        _ => text,
    }
}

/// What kind of message follows, as it stands before the message: errors in red.
pub fn label(kind: &str, look: Look) -> String {
    let code = if kind == "error" { "1;31" } else { "1;36" };
    if look.color { format!("\x1b[{code}m{kind}\x1b[0m") } else { kind.to_owned() }
}

/// The text as it is shown: no-break spaces are for wrapping only.
pub fn shown(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Whether an address can stand in an escape sequence and is one of the web.
fn is_safe(address: &str) -> bool {
    let web = address.starts_with("https://") || address.starts_with("http://");
    web && address.bytes().all(|byte| byte.is_ascii_graphic())
}
