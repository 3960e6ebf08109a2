//! Lines as a terminal wants them: escape sequences for styles and links where it knows them.

use super::output_style::OutputStyle;
use super::wrap::Line;
use crate::render::page::{Span, Style, shown};

/// Writes a line with its styles and links.
pub(super) fn line(line: &Line, output: OutputStyle) -> String {
    line.iter().map(|span| self::span(span, output)).collect()
}

/// Writes a piece of text with its style and its link.
pub(super) fn span(span: &Span, output: OutputStyle) -> String {
    let text = shown(&span.text);
    let code = match span.style {
        _ if !output.color => "",
        Style::Plain => "",
        Style::Strong => "1",
        Style::Dim => "2",
        Style::Good => "32",
        Style::Lacking => "33",
    };
    let text = if code.is_empty() { text } else { format!("\x1b[{code}m{text}\x1b[0m") };
    match &span.link {
        Some(address) if output.links && is_safe(address) => format!("\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"),
        _ => text,
    }
}

/// Tells whether an address can stand in an escape sequence and is one of the web.
fn is_safe(address: &str) -> bool {
    let web = address.starts_with("https://") || address.starts_with("http://");
    web && address.bytes().all(|byte| byte.is_ascii_graphic())
}
