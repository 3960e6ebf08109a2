//! The text of a PDF: its pages, and what of them is read. The only folder that knows the PDF library.
//!
//! `content` follows what a page draws, `font` says what its codes mean, `layout` puts words and lines together.

mod composed_font;
mod content;
mod font;
mod layout;
mod matrix;
mod replaced;

use super::{DocumentError, PAGE};
use content::Drawing;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

/// How many pages are read at most; what comes later is left out.
pub const MOST_PAGES: usize = 300;

/// Gives the text of the pages, in their order, with a [`PAGE`] behind each.
pub(super) fn text(bytes: &[u8]) -> Result<String, DocumentError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(problem)?;
    let mut drawing = Drawing::default();
    for page in pdf.pages().iter().take(MOST_PAGES) {
        drawing.page(page)?;
        drawing.text.end_page(PAGE);
    }
    let text = drawing.text.into_string();
    // also where the page tree leads nowhere
    if text.chars().filter(|c| c.is_alphanumeric()).nth(FEWEST_LETTERS).is_none() {
        return Err(DocumentError::Scan);
    }
    Ok(text)
}

/// Fewer letters than this are a page number or a stamp on a scan.
const FEWEST_LETTERS: usize = 20;

fn problem(error: LoadPdfError) -> DocumentError {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            DocumentError::Encrypted
        }
        LoadPdfError::Decryption(_) => DocumentError::Broken("its encryption makes no sense".to_owned()),
        LoadPdfError::Invalid => DocumentError::Broken("its parts don't fit together".to_owned()),
    }
}
