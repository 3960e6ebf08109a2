//! Lists as the bytes that they are in memory, one behind the other: what a compiled catalogue is made of.

use std::borrow::Cow;
use zerocopy::{FromBytes, Immutable};

/// Where parts begin: at multiples of so many bytes, as all that lists hold may lie there.
const ALIGNED: usize = 8;

/// Gives parts as bytes: of each its length in bytes, these, and what it takes to end where the next one may begin.
pub(super) fn joined<'p>(parts: impl IntoIterator<Item = (&'static str, &'p [u8])>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (_, part) in parts {
        bytes.extend((part.len() as u64).to_le_bytes());
        bytes.extend(part);
        bytes.resize(bytes.len().next_multiple_of(ALIGNED), 0);
    }
    bytes
}

/// Parts that are read one after the other, and stay where they are: who reads a catalogue of ten megabytes wants no second copy of it.
#[derive(Debug)]
pub(crate) struct Parts {
    rest: &'static [u8],
}

impl Parts {
    /// Begins to read parts.
    pub(super) fn of(bytes: &'static [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Reads the next part; nothing where the bytes end before it does.
    pub(super) fn bytes(&mut self) -> Option<&'static [u8]> {
        let (length, rest) = self.rest.split_first_chunk()?;
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        let (part, rest) = rest.split_at_checked(length.checked_next_multiple_of(ALIGNED)?)?;
        self.rest = rest;
        part.get(..length)
    }

    /// Reads the next part as a list; nothing where it ends within an item, or begins where none may.
    pub(crate) fn list<T: FromBytes + Immutable + Clone>(&mut self) -> Option<Cow<'static, [T]>> {
        <[T]>::ref_from_bytes(self.bytes()?).ok().map(Cow::Borrowed)
    }

    /// Tells whether nothing is left.
    pub(super) fn are_all(&self) -> bool {
        self.rest.is_empty()
    }
}
