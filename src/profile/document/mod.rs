//! Documents: the text in a PDF or a word processor's file.
//!
//! Documents come from strangers, so everything is bounded: a file's size ([`LARGEST`]), the pages of a PDF ([`MOST_PAGES`]), what an
//! archive may unpack to ([`LARGEST_UNPACKED`]), and, where a PDF is taken apart in a process of its own ([`Isolation`]), time and memory
//! too. Only the feature `documents` reads them; without it they are known for what they are, and refused.

#[cfg(feature = "documents")]
mod hyphens;
mod isolation;
#[cfg(feature = "documents")]
mod office;
#[cfg(feature = "documents")]
mod pdf;
#[cfg(feature = "documents")]
mod pdf_process;
#[cfg(feature = "documents")]
mod pdf_serve;

pub use isolation::Isolation;
#[cfg(feature = "documents")]
pub use office::LARGEST_UNPACKED;
#[cfg(feature = "documents")]
pub use pdf::MOST_PAGES;
#[cfg(feature = "documents")]
pub use pdf_process::{LONGEST, MOST_MEMORY, most_work};
#[cfg(feature = "documents")]
pub use pdf_serve::serve;

/// The largest document that is read, in bytes.
pub const LARGEST: usize = 64 << 20;

/// The character that ends a page, a form feed, as printers have it.
pub const PAGE: char = '\x0c';

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentKind {
    /// The Portable Document Format.
    Pdf,
    /// A ZIP archive, as DOCX and ODT are.
    Archive,
    /// Microsoft's container before DOCX; files with a password still use it.
    Ole,
    /// A picture.
    Image,
}

impl DocumentKind {
    /// Gives the kind of document that begins with these bytes; `None` for anything else, which may be text.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let starts = |mark: &[u8]| bytes.starts_with(mark);
        match () {
            () if starts(b"PK\x03\x04") => Some(Self::Archive),
            () if starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") => Some(Self::Ole),
            () if is_picture(bytes) => Some(Self::Image),
            () if starts(b"%PDF-") || is_late_pdf(bytes) => Some(Self::Pdf),
            () => None,
        }
    }
}

/// Tells whether a file begins as pictures do: PNG, JPEG, GIF, TIFF, WebP, and what telephones take (HEIF).
fn is_picture(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 5] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*"];
    let within = |at: usize, mark: &[u8]| bytes.get(at..).is_some_and(|bytes| bytes.starts_with(mark));
    let is_webp = within(0, b"RIFF") && within(8, b"WEBP");
    let is_heif = within(4, b"ftyp") && [b"heic", b"heix", b"mif1", b"avif"].iter().any(|brand| within(8, *brand));
    marks.iter().any(|mark| bytes.starts_with(mark)) || is_webp || is_heif
}

/// Tells whether a PDF begins a little later, as readers accept it; a text may speak of PDFs, but it is text.
fn is_late_pdf(bytes: &[u8]) -> bool {
    const WITHIN: usize = 1024;
    let head = bytes.get(..WITHIN).unwrap_or(bytes);
    head.windows(5).any(|window| window == b"%PDF-") && std::str::from_utf8(bytes).is_err()
}

/// Tells whether a compound file is the envelope of a document with a password: it has a stream that says so, its name in UTF-16.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(bytes, &name).is_some()
}

/// Tells the page of each line of a PDF's text, both counted from 1.
pub fn pages(text: &str) -> impl Fn(usize) -> usize + use<> {
    let mut line = 1;
    let mut ends = Vec::new();
    for byte in text.bytes() {
        match byte {
            b'\n' => line += 1,
            b'\x0c' => ends.push(line),
            _ => {}
        }
    }
    move |line| ends.partition_point(|end| *end <= line) + 1
}

/// Why a document gave no text, and what to do; the words follow the document's name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// It can be opened only with a password.
    #[error("is protected by a password; save it without one (qpdf --decrypt --password=… in.pdf out.pdf)")]
    Encrypted,
    /// The same of an office document, which other programs can't open.
    #[error(
        "is protected by a password; open it with that and save it without one, or as PDF (File > Info > Protect Document)"
    )]
    EncryptedOffice,
    /// It has pages and no text.
    #[error("has no text in it, so it is probably a scan; make its text readable first (ocrmypdf in.pdf out.pdf)")]
    Scan,
    /// It is a picture.
    #[error("is a picture; read its text first (for example with tesseract)")]
    Picture,
    /// It is of a kind that is not read.
    #[error("is {0}, which is not read; save it as DOCX, PDF or plain text")]
    Unsupported(&'static str),
    /// It is a PDF or an office document, and this build of the library reads neither (feature `documents`).
    #[error("is a document, which is not read here; save it as plain text")]
    NotBuiltIn,
    /// It is not what it says it is.
    #[error("is broken ({0}); try to give its text")]
    Broken(String),
    /// The same of an office document.
    #[error("is broken ({0}); open it with its word processor, which may mend it, and save it again or as PDF")]
    BrokenOffice(String),
    /// It is larger than [`LARGEST`], or unpacks to more than it may.
    #[error("is too large; give the part of it that names skills")]
    TooLarge,
    /// It took too long to read.
    #[error("took too long to read; try to give its text")]
    TooSlow,
    /// It took too much memory to read: more than so many bytes.
    #[error("takes more than {} MiB of memory to read; try to give its text", .0 >> 20)]
    TooMuchMemory(u64),
    /// The machine could not do it now; nothing is known of the document.
    #[error("was not read: {0}; try again, or end other programs first")]
    Machine(String),
}

/// Gives the text of a document, line by line, with words that were broken at the end of a line made whole.
///
/// # Errors
/// Where there is no text to be had: see [`DocumentError`].
pub fn text(kind: DocumentKind, bytes: &[u8], isolation: &Isolation) -> Result<String, DocumentError> {
    if bytes.len() > LARGEST {
        return Err(DocumentError::TooLarge);
    }
    match kind {
        #[cfg(feature = "documents")]
        DocumentKind::Pdf => {
            let text = isolation.pdf(bytes)?;
            let pages = text.strip_suffix(PAGE).unwrap_or(&text).split(PAGE).map(hyphens::joined);
            Ok(pages.collect::<Vec<_>>().join(&PAGE.to_string()))
        }
        #[cfg(feature = "documents")]
        DocumentKind::Archive => Ok(hyphens::without_soft(office::text(bytes)?)),
        #[cfg(not(feature = "documents"))]
        DocumentKind::Pdf | DocumentKind::Archive => {
            let _ = isolation; // there is nothing to be kept apart
            Err(DocumentError::NotBuiltIn)
        }
        DocumentKind::Ole if is_encrypted(bytes) => Err(DocumentError::EncryptedOffice),
        DocumentKind::Ole => Err(DocumentError::Unsupported("an old Word file (.doc)")),
        DocumentKind::Image => Err(DocumentError::Picture),
    }
}

#[cfg(test)]
mod tests {
    use super::DocumentKind;

    #[test]
    fn documents_are_known_by_their_first_bytes() {
        for (bytes, kind) in [
            (&b"%PDF-1.7\n"[..], Some(DocumentKind::Pdf)),
            (b"\xff\xfe junk %PDF-1.4", Some(DocumentKind::Pdf)),
            (b"how a file begins: %PDF-1.4", None),
            (b"PK\x03\x04rest", Some(DocumentKind::Archive)),
            (b"{\\rtf1 x}", None),
            (b"\x89PNG\r\n", Some(DocumentKind::Image)),
            (b"RIFF\x10\0\0\0WEBPVP8", Some(DocumentKind::Image)),
            (b"RIFF\x10\0\0\0WAVEfmt", None),
            (b"\0\0\0\x18ftypheic", Some(DocumentKind::Image)),
            (b"Python", None),
            (b"", None),
        ] {
            assert_eq!(DocumentKind::of(bytes), kind, "{bytes:?}");
        }
    }
}
