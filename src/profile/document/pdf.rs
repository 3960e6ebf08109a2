//! The text of a PDF. The one place that knows the PDF library.
//!
//! The library gives up by panicking where a file is not as it should be, so a program calls this through
//! [`super::Isolation`] only.

use super::{DocumentError, PAGE, pdf_circles};
use pdf_extract::{
    ConvertToFmt, Document, MediaBox, ObjectId, OutputDev, OutputError, PlainTextOutput, Transform, output_doc,
};
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

/// How many pages are read at most; what comes later is left out.
pub const MOST_PAGES: usize = 300;

/// Gives the text of the pages, in their order, with a [`PAGE`] behind each.
pub(super) fn text(bytes: &[u8]) -> Result<String, DocumentError> {
    let mut document = Document::load_mem(bytes).map_err(problem)?;
    if document.is_encrypted() {
        document.decrypt("").map_err(problem)?;
    }
    let pages: Vec<ObjectId> = document.get_pages().into_values().take(MOST_PAGES).collect();
    pdf_circles::refuse(&document, &pages)?;
    let mut pages = Pages::default();
    // Not page by page: for each, the library would list all pages again.
    let read = output_doc(&document, &mut pages);
    if pages.count < MOST_PAGES {
        read.map_err(|error| DocumentError::Broken(error.to_string()))?;
    }
    let text = pages.text.0.take();
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

/// A text that is shared with what writes to it.
#[derive(Default, Clone)]
struct SharedText(Rc<RefCell<String>>);

impl fmt::Write for SharedText {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.borrow_mut().push_str(text);
        Ok(())
    }
}

impl ConvertToFmt for SharedText {
    type Writer = Self;

    fn convert(self) -> Self {
        self
    }
}

/// What the library tells of the pages: each is written anew, and more than may be read end the work.
#[derive(Default)]
struct Pages {
    text: SharedText,
    /// How many are read.
    count: usize,
    page: Option<PlainTextOutput<SharedText>>,
}

impl Pages {
    fn page(&mut self) -> &mut PlainTextOutput<SharedText> {
        self.page.get_or_insert_with(|| PlainTextOutput::new(self.text.clone()))
    }
}

impl OutputDev for Pages {
    fn begin_page(&mut self, number: u32, size: &MediaBox, art: Option<(f64, f64, f64, f64)>) -> Result<(), OutputError> {
        if self.count == MOST_PAGES {
            return Err(OutputError::FormatError(fmt::Error));
        }
        self.page = None;
        self.page().begin_page(number, size, art)
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        self.count += 1;
        self.text.0.borrow_mut().push(PAGE);
        self.page().end_page()
    }

    fn output_character(
        &mut self,
        at: &Transform,
        width: f64,
        spacing: f64,
        size: f64,
        text: &str,
    ) -> Result<(), OutputError> {
        self.page().output_character(at, width, spacing, size, text)
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        self.page().begin_word()
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        self.page().end_word()
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        self.page().end_line()
    }
}
