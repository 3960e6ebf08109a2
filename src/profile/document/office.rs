//! The text of DOCX and ODT files: XML in a ZIP archive. The one place that knows both libraries.

use super::DocumentError;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::borrow::Cow;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;
use zip::result::ZipError;

/// What the parts of a document may unpack to together, in bytes.
pub const LARGEST_UNPACKED: u64 = 64 << 20;

/// Gives the text of a word processor's document: body, then headers, footers and notes; a line for each paragraph.
pub(super) fn text(bytes: &[u8]) -> Result<String, DocumentError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(problem)?;
    let mut parts: Vec<String> =
        archive.file_names().filter_map(Result::ok).filter(|name| is_text(name)).map(Cow::into_owned).collect();
    parts.sort_by_key(|name| (!name.ends_with("document.xml"), name.clone()));
    if parts.is_empty() {
        return Err(DocumentError::Unsupported("an archive without a text document in it"));
    }
    let (mut text, mut left) = (String::new(), LARGEST_UNPACKED);
    for part in parts {
        let mut xml = String::new();
        let file = archive.by_name(&part).map_err(problem)?;
        file.take(left + 1).read_to_string(&mut xml).map_err(|error| DocumentError::BrokenOffice(error.to_string()))?;
        left = left.checked_sub(xml.len() as u64).ok_or(DocumentError::TooLarge)?;
        paragraphs(&xml, &mut text)?;
    }
    Ok(text)
}

/// Tells whether this is one of the parts of DOCX and ODT archives that hold text.
fn is_text(name: &str) -> bool {
    let word = name.strip_prefix("word/").and_then(|name| name.strip_suffix(".xml"));
    let kinds = ["document", "header", "footer", "footnotes", "endnotes"];
    name == "content.xml" || word.is_some_and(|name| kinds.contains(&name.trim_end_matches(|c: char| c.is_ascii_digit())))
}

/// Adds the paragraphs of an XML part. Entities that it defines itself are never expanded.
fn paragraphs(xml: &str, text: &mut String) -> Result<(), DocumentError> {
    let mut reader = Reader::from_str(xml);
    let broken = |error: quick_xml::Error| DocumentError::BrokenOffice(error.to_string());
    let (mut in_text, mut hidden, mut skipped) = (false, false, 0_usize);
    let open_document = xml.contains("urn:oasis:names:tc:opendocument");
    loop {
        match reader.read_event().map_err(broken)? {
            Event::Eof => return Ok(()),
            Event::Start(tag) => match tag.name().as_ref() {
                name if is_skipped(name) => skipped += 1,
                "w:t" | "text:p" | "text:h" => in_text = true,
                "w:r" => hidden = false,
                name => text.push_str(blank(name)),
            },
            Event::Empty(tag) => match tag.name().as_ref() {
                "w:vanish" => hidden = tag.attributes().flatten().all(|value| !matches!(&*value.value, "0" | "false")),
                name => text.push_str(blank(name)),
            },
            Event::End(tag) => match tag.name().as_ref() {
                name if is_skipped(name) => skipped = skipped.saturating_sub(1),
                "w:t" => in_text = false,
                "w:p" | "text:p" | "text:h" if skipped == 0 => text.push('\n'),
                "w:tc" => text.push('\t'),
                _ => {}
            },
            Event::Text(words) if (in_text && !hidden || open_document) && skipped == 0 => {
                text.push_str(&words.xml10_content());
            }
            Event::GeneralRef(entity) if (in_text && !hidden || open_document) && skipped == 0 => {
                text.extend(entity.resolve_char_ref().ok().flatten());
                text.push_str(quick_xml::escape::resolve_xml_entity(&entity.xml10_content()).unwrap_or_default());
            }
            _ => {}
        }
    }
}

/// Tells whether an element holds what a reader of the document doesn't see: drawings, which Word writes twice, the second time for programs that don't know
/// the first way; what was deleted or moved away while changes were tracked; remarks.
fn is_skipped(name: &str) -> bool {
    matches!(name, "mc:Fallback" | "w:del" | "w:moveFrom" | "text:tracked-changes" | "office:annotation")
}

/// Gives the blank that an element stands for.
fn blank(name: &str) -> &'static str {
    match name {
        "w:tab" | "text:tab" => "\t",
        "text:s" => " ",
        // a box of text stands in the midst of the paragraph that it is tied to
        "w:br" | "w:cr" | "text:line-break" | "w:txbxContent" => "\n",
        "w:noBreakHyphen" => "-",
        _ => "",
    }
}

fn problem(error: ZipError) -> DocumentError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            DocumentError::EncryptedOffice
        }
        error => DocumentError::BrokenOffice(error.to_string()),
    }
}
