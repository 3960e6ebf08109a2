//! The text of a PDF. The one place that knows the PDF library.
//!
//! The library gives up by panicking where a file is not as it should be, so a program calls this through
//! [`super::Isolation`] only.

use super::{DocumentError, PAGE, pdf_circles};
use pdf_extract::{Document, ObjectId, PlainTextOutput, output_doc_page};

/// How many pages are read at most; what comes later is left out.
pub const MOST_PAGES: usize = 300;

/// Gives the text of the pages, in their order, with a [`PAGE`] behind each.
pub(super) fn text(bytes: &[u8]) -> Result<String, DocumentError> {
    let mut document = Document::load_mem(bytes).map_err(problem)?;
    if document.is_encrypted() {
        document.decrypt("").map_err(problem)?;
    }
    let pages: Vec<(u32, ObjectId)> = document.get_pages().into_iter().take(MOST_PAGES).collect();
    pdf_circles::refuse(&document, &pages.iter().map(|(_, page)| *page).collect::<Vec<_>>())?;
    let mut text = String::new();
    for (number, _) in pages {
        let mut output = PlainTextOutput::new(&mut text);
        output_doc_page(&document, &mut output, number).map_err(|error| DocumentError::Broken(error.to_string()))?;
        text.push(PAGE);
    }
    // also where the page tree leads nowhere
    if text.chars().filter(|c| c.is_alphanumeric()).nth(FEWEST_LETTERS).is_none() {
        return Err(DocumentError::Scan);
    }
    Ok(text)
}

/// Fewer letters than this are a page number or a stamp on a scan.
const FEWEST_LETTERS: usize = 20;

fn problem(error: pdf_extract::Error) -> DocumentError {
    use pdf_extract::Error;
    match error {
        Error::Decryption(_) | Error::InvalidPassword | Error::UnsupportedSecurityHandler(_) => DocumentError::Encrypted,
        error => DocumentError::Broken(error.to_string()),
    }
}
