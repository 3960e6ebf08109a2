//! Where records of CSV end: at a line break that stands in no quotes, be it LF, CR LF or CR alone.

/// A place in a table, and whether it stands in quotes.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Quotes {
    inside: bool,
    /// How many bytes were looked at.
    seen: usize,
    /// Where the last whole record ends.
    end: Option<usize>,
}

impl Quotes {
    /// Looks at the bytes that have come, and gives where the last whole record ends. What was looked at before isn't again.
    pub(super) fn last_end(&mut self, held: &[u8]) -> Option<usize> {
        self.look(held, |_| false);
        self.end
    }

    /// Looks on until a record ends and that is enough.
    fn look(&mut self, held: &[u8], enough: impl Fn(usize) -> bool) {
        while let Some(at) = held.get(self.seen..).and_then(|rest| memchr::memchr3(b'"', b'\n', b'\r', rest)) {
            let at = self.seen + at;
            let (here, next) = (held.get(at), held.get(at + 1));
            if next.is_none() && here == Some(if self.inside { &b'"' } else { &b'\r' }) {
                self.seen = at; // what comes next decides
                return;
            }
            self.seen = at + 1;
            match here {
                Some(b'\n' | b'\r') if !self.inside && (here, next) != (Some(&b'\r'), Some(&b'\n')) => {
                    self.end = Some(at + 1);
                    if enough(at) {
                        return;
                    }
                }
                Some(b'"') if self.inside && next == Some(&b'"') => self.seen = at + 2,
                Some(b'"') => self.inside = !self.inside && opens(held, at),
                _ => {}
            }
        }
        self.seen = self.seen.max(held.len());
    }

    /// Forgets what was cut off the front.
    pub(super) fn cut(&mut self, bytes: usize) {
        self.seen = self.seen.saturating_sub(bytes);
        self.end = None;
    }
}

/// Tells whether a quote stands at the beginning of a cell.
fn opens(held: &[u8], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| held.get(before))
        .is_none_or(|before| matches!(before, b',' | b';' | b'\t' | b'\n' | b'\r'))
}

/// Gives where the first record ends.
pub(super) fn record_end(held: &[u8]) -> Option<usize> {
    let mut quotes = Quotes::default();
    quotes.look(held, |_| true);
    quotes.end
}

#[cfg(test)]
mod tests {
    use super::{Quotes, record_end};

    #[test]
    fn records_end_outside_of_quotes_however_they_come() {
        for (table, first, last) in [
            ("a,b\nc,d\ne", Some(4), Some(8)),
            ("a,\"b\nc\"\nd", Some(8), Some(8)),
            ("a,\"b\"\"\nc\"\nd\n", Some(10), Some(12)),
            ("5\" disk\nb", Some(8), Some(8)),
            ("a,\"never closed\nb\n", None, None),
            ("a,b\r\nc,\"d\r\n\"\r\ne", Some(5), Some(14)),
            ("a,b\rc,\"d\re\"\rf,g", Some(4), Some(12)),
        ] {
            assert_eq!(record_end(table.as_bytes()), first, "{table:?}");
            let mut quotes = Quotes::default();
            let found = (0..=table.len()).filter_map(|end| quotes.last_end(&table.as_bytes()[..end])).last();
            assert_eq!(found, last, "{table:?}");
        }
    }
}
