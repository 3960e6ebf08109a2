//! Answers as one JSON document, written as they come: its head, the lines with commas between, its end.

use crate::contract::SchemaVersion;
use std::io;

/// A document whose list is written bit by bit.
#[derive(Debug, Default)]
pub(super) struct JsonList {
    /// Whether something stands in the list.
    begun: bool,
}

impl JsonList {
    /// Gives what stands before the list.
    pub(super) fn head() -> io::Result<String> {
        Ok(format!("{{\n  \"schema_version\": {},\n  \"people\": [", serde_json::to_string(&SchemaVersion)?))
    }

    /// Makes items of lines of JSON.
    pub(super) fn items(&mut self, lines: &[u8]) -> Vec<u8> {
        let mut items = Vec::with_capacity(lines.len() + lines.len() / 16);
        for line in lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            items.extend_from_slice(if self.begun { b",\n    " } else { b"\n    " });
            items.extend_from_slice(line);
            self.begun = true;
        }
        items
    }

    /// Gives what stands behind the list.
    pub(super) fn end(&self) -> &'static str {
        if self.begun { "\n  ]\n}\n" } else { "]\n}\n" }
    }
}
