//! What would lead a reader of a PDF in circles, or through the same again and again: found before anything is read.
//!
//! Pages inherit from the node above them, forms (drawings that pages share) draw other forms. Both ways may close to a ring, and a few
//! forms that each draw the next one twice are drawn 2⁴⁰ times.

use super::DocumentError;
use pdf_extract::{Dictionary, Document, Object, ObjectId, Stream};
use std::collections::{BTreeMap, BTreeSet};

/// The deepest that a page may lie below the root, or a form in forms: far deeper than programs write them.
const DEEPEST: usize = 40;

/// How often forms may be drawn on one page, all in all.
const MOST_DRAWN: u64 = 20_000;

/// Refuses a document whose pages' ancestors or forms have no end, or too late a one.
///
/// # Errors
/// Where that is so.
pub(super) fn refuse(document: &Document, pages: &[ObjectId]) -> Result<(), DocumentError> {
    let mut forms = Forms { document, drawn: BTreeMap::new(), open: BTreeSet::new() };
    for page in pages {
        let ancestors = ancestors(document, *page)?;
        let resources = ancestors.iter().find_map(|node| resources(document, node));
        let content = || document.get_page_content(*page).unwrap_or_default();
        if forms.drawn_by(content, resources, 0)? > MOST_DRAWN {
            return Err(circle("its drawings repeat themselves without end"));
        }
    }
    Ok(())
}

fn circle(problem: &str) -> DocumentError {
    DocumentError::Broken(problem.to_owned())
}

/// Gives a page and the nodes above it, up to the root.
fn ancestors(document: &Document, page: ObjectId) -> Result<Vec<&Dictionary>, DocumentError> {
    let mut nodes: Vec<&Dictionary> = document.get_dictionary(page).into_iter().collect();
    while let Some(parent) = nodes.last().and_then(|node| dictionary(document, node, b"Parent")) {
        if nodes.len() == DEEPEST {
            return Err(circle("its pages lie in a circle, or too deep"));
        }
        nodes.push(parent);
    }
    Ok(nodes)
}

fn dictionary<'d>(document: &'d Document, of: &'d Dictionary, key: &[u8]) -> Option<&'d Dictionary> {
    of.get_deref(key, document).ok()?.as_dict().ok()
}

fn resources<'d>(document: &'d Document, of: &'d Dictionary) -> Option<&'d Dictionary> {
    dictionary(document, of, b"Resources")
}

/// The forms of a document, and how often each draws others.
struct Forms<'d> {
    document: &'d Document,
    /// For a form that draws what its own resources hold: how many it draws, all in all.
    drawn: BTreeMap<ObjectId, u64>,
    /// Those that are being looked at.
    open: BTreeSet<ObjectId>,
}

impl<'d> Forms<'d> {
    /// Counts how many forms are drawn, directly and by one another, where this content is; it is unpacked only if there are any.
    fn drawn_by(
        &mut self,
        content: impl FnOnce() -> Vec<u8>,
        within: Option<&'d Dictionary>,
        depth: usize,
    ) -> Result<u64, DocumentError> {
        let Some(named) = within.and_then(|within| dictionary(self.document, within, b"XObject")) else { return Ok(0) };
        let named = named.iter().filter_map(|(name, form)| Some((name.as_slice(), form.as_reference().ok()?)));
        let forms: BTreeMap<&[u8], ObjectId> = named.filter(|(_, id)| form(self.document, *id).is_some()).collect();
        let content = if forms.is_empty() { Vec::new() } else { content() };
        let mut sum = 0_u64;
        for (name, times) in drawings(&content) {
            if let Some(form) = forms.get(name) {
                let drawn = 1 + self.drawn_by_form(*form, within, depth)?;
                sum = sum.saturating_add(drawn.saturating_mul(times));
            }
        }
        Ok(sum)
    }

    /// Gives the same of a form; one without resources of its own takes those around it.
    fn drawn_by_form(&mut self, id: ObjectId, around: Option<&'d Dictionary>, depth: usize) -> Result<u64, DocumentError> {
        let document = self.document;
        let Some(form) = form(document, id) else { return Ok(0) };
        if let Some(known) = self.drawn.get(&id) {
            return Ok(*known);
        }
        if depth == DEEPEST || !self.open.insert(id) {
            return Err(circle("its drawings lie in a circle, or too deep"));
        }
        let own = resources(document, &form.dict);
        let drawn = self.drawn_by(|| form.get_plain_content().unwrap_or_default(), own.or(around), depth + 1)?;
        self.open.remove(&id);
        self.drawn.insert(id, drawn);
        Ok(drawn)
    }
}

/// Gives a form; a picture draws nothing.
fn form(document: &Document, id: ObjectId) -> Option<&Stream> {
    let stream = document.get_object(id).and_then(Object::as_stream).ok()?;
    let is_picture = stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image");
    (!is_picture).then_some(stream)
}

/// Gives the names that a content has drawn (`/Name Do`), and how often each.
fn drawings(content: &[u8]) -> BTreeMap<&[u8], u64> {
    let mut names = BTreeMap::new();
    for at in memchr::memmem::find_iter(content, b"Do") {
        let before = content[..at].trim_ascii_end();
        let begin = memchr::memrchr(b'/', &before[before.len().saturating_sub(LONGEST_NAME)..]);
        let name = begin.map(|begin| &before[before.len().saturating_sub(LONGEST_NAME) + begin + 1..]);
        if let Some(name) = name.filter(|name| !name.contains(&b' ')) {
            *names.entry(name).or_default() += 1;
        }
    }
    names
}

/// The longest name that is looked for, in bytes; a PDF's names have at most 127.
const LONGEST_NAME: usize = 128;

#[cfg(test)]
mod tests {
    use super::drawings;

    #[test]
    fn names_that_are_drawn_are_counted() {
        let content = b"q /Fm0 Do Q /Im1 Do\n/Fm0\tDo (Do) Tj /A b Do Document";
        assert_eq!(drawings(content).into_iter().collect::<Vec<_>>(), [(&b"Fm0"[..], 2), (&b"Im1"[..], 1)]);
    }
}
