//! PDFs as texts: their objects, written as tests need them.

use std::fmt::Write as _;

/// A PDF of these objects, numbered from 1; the first is the catalogue.
pub(crate) fn file(objects: &[String]) -> Vec<u8> {
    let mut bytes = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(format!("{:010} 00000 n \n", bytes.len()));
        let _ = write!(bytes, "{number} 0 obj\n{object}\nendobj\n");
    }
    let (at, size) = (bytes.len(), objects.len() + 1);
    let _ = write!(bytes, "xref\n0 {size}\n0000000000 65535 f \n{}", places.concat());
    let _ = write!(bytes, "trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n");
    bytes.into_bytes()
}

pub(crate) fn stream(entries: &str, content: &str) -> String {
    format!("<<{entries}/Length {}>>\nstream\n{content}\nendstream", content.len())
}

/// A PDF of one page, which has these entries and shows this content; the other objects are numbered from 5.
pub(crate) fn page(entries: &str, content: &str, others: &[String]) -> Vec<u8> {
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R{entries}>>"),
        stream("", content),
    ];
    objects.extend_from_slice(others);
    file(&objects)
}
