//! Lines as a terminal wants them: escape sequences for styles and links where it knows them.

use super::output_style::OutputStyle;
use crate::render::page::{Span, Style, add_shown};

/// Writes a piece of text with its style and its link behind another text.
pub(super) fn add(text: &mut String, span: &Span, output: OutputStyle) {
    let code = match span.style {
        _ if !output.color => "",
        Style::Plain => "",
        Style::Strong => "1",
        Style::Dim => "2",
        Style::Good => "32",
        Style::Lacking => "33",
    };
    let link = span.link.filter(|address| output.links && is_safe(address));
    if let Some(address) = link {
        text.extend(["\x1b]8;;", address, "\x1b\\"]);
    }
    if !code.is_empty() {
        text.extend(["\x1b[", code, "m"]);
    }
    add_shown(text, &span.text);
    if !code.is_empty() {
        text.push_str("\x1b[0m");
    }
    if link.is_some() {
        text.push_str("\x1b]8;;\x1b\\");
    }
}

/// Tells whether an address can stand in an escape sequence and is one of the web.
fn is_safe(address: &str) -> bool {
    let web = address.starts_with("https://") || address.starts_with("http://");
    web && address.bytes().all(|byte| byte.is_ascii_graphic())
}
