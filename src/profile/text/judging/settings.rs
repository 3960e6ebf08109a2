//! Which parts of a resume tell of work and which of projects, by their headings.

use super::super::language::{PartKind, Phrases};
use super::super::tokens::{Token, Tokens};
use crate::profile::Setting;
use memchr::memchr2_iter;

/// Where the parts of a text begin that tell of work or projects, or of neither, in order.
#[derive(Debug)]
pub(crate) struct SettingParts(Vec<(usize, SettingPart)>);

/// A part of a text, and how deep its heading is: the number of signs before it, 0 without any.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct SettingPart {
    setting: Option<Setting>,
    depth: usize,
}

impl SettingParts {
    /// Finds the parts of a text that begins in one.
    pub(crate) fn of(tokens: Tokens<'_>, first: SettingPart) -> Self {
        let mut parts = vec![(0, first)];
        let (mut start, mut ahead) = (0, tokens);
        for end in memchr2_iter(b'\n', b'\x0c', tokens.text.as_bytes()).chain([tokens.text.len()]) {
            let part = parts.last().map_or_else(SettingPart::default, |(_, part)| *part);
            if let Some(next) = part.after(tokens.text.get(start..end).unwrap_or_default(), start, &mut ahead) {
                parts.push((start, next));
            }
            start = end + 1;
        }
        Self(parts)
    }

    /// Tells in which part a byte of the text stands.
    pub(crate) fn at(&self, byte: usize) -> Option<Setting> {
        let next = self.0.partition_point(|(start, _)| *start <= byte);
        self.0.get(next.checked_sub(1)?).and_then(|(_, part)| part.setting)
    }

    /// Gives the part in which the text ends.
    pub(crate) fn last(&self) -> SettingPart {
        self.0.last().map_or_else(SettingPart::default, |(_, part)| *part)
    }
}

impl SettingPart {
    /// Tells which part a line begins, if it is a heading that says so; the words before it are left behind.
    fn after(self, line: &str, start: usize, ahead: &mut Tokens<'_>) -> Option<Self> {
        const LONGEST: usize = 60;
        let bare = line.trim();
        if bare.is_empty() || bare.len() > LONGEST || bare.ends_with(['.', ',', ';']) {
            return None;
        }
        let passed = ahead.list.partition_point(|word| (word.start as usize) < start);
        ahead.list = &ahead.list[passed..];
        let is_inside = |word: &&Token| (word.end as usize) <= start + line.len();
        let count = ahead.list.iter().take_while(is_inside).count();
        let heading = Tokens { list: &ahead.list[..count], ..*ahead };
        let depth = bare.bytes().take_while(|byte| *byte == b'#').count();
        let is_item = bare.starts_with(['-', '*', '\u{2022}']) && !bare.starts_with("**");
        match Phrases::builtin().setting(heading).filter(|_| !is_item) {
            Some(PartKind::Of(setting)) => Some(Self { setting: Some(setting), depth }),
            Some(PartKind::Neither) => Some(Self { setting: None, depth }),
            // Another heading, no deeper than the one above it, ends what that began.
            None if depth > 0 && depth <= self.depth => Some(Self::default()),
            None => None,
        }
    }
}
