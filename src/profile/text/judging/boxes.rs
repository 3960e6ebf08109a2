//! Lists to tick off, as `plan` writes them: what is not ticked is still to be learnt, and what explains an item is no item.

use super::super::names::Mention;
use super::super::tokens::Tokens;
use memchr::memrchr;

/// How an item that isn't ticked begins, behind its bullet.
const OPEN: [&str; 4] = ["[ ]", "☐", "⬜", "🔲"];
/// How one that is begins.
const TICKED: [&str; 6] = ["[x]", "[X]", "☑", "✅", "✓", "✔"];

/// What the item of a list to tick off says of a name in its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tick {
    /// It is in an item that isn't ticked.
    Open,
    /// It is in one that is.
    Ticked,
    /// It stands behind the item, which is set off: `**NumPy**: pandas builds on it`.
    Explains,
}

/// Tells what the item says in which a mention stands; nothing where there is no box before it.
pub(super) fn tick(tokens: Tokens<'_>, mention: &Mention) -> Option<Tick> {
    const LONGEST: usize = 400; // of a line, so that long ones take no longer
    let start = tokens.list.get(mention.first)?.start as usize;
    let near = tokens.text.as_bytes().get(start.saturating_sub(LONGEST)..start)?;
    let line_start = match memrchr(b'\n', near) {
        Some(end) => start - near.len() + end + 1,
        None if near.len() == start => 0,
        None => return None,
    };
    let line = tokens.text.get(line_start..start)?;
    let is_mark =
        |c: char| c.is_whitespace() || c.is_ascii_digit() || matches!(c, '-' | '*' | '+' | '•' | '.' | ')' | '>' | '|');
    let item = line.trim_start_matches(is_mark);
    if item.as_bytes().first().is_none_or(|first| first.is_ascii() && *first != b'[') {
        return None;
    }
    let behind = |marks: &[&str]| marks.iter().find_map(|mark| item.strip_prefix(mark));
    let (rest, tick) = match behind(&OPEN) {
        Some(rest) => (rest, Tick::Open),
        None => (behind(&TICKED)?, Tick::Ticked),
    };
    let explains = rest.trim_start().strip_prefix("**").is_some_and(|name| name.contains("**:"));
    Some(if explains { Tick::Explains } else { tick })
}

#[cfg(test)]
mod tests {
    use crate::catalogue::Catalogue;
    use crate::profile::Genre;
    use crate::profile::text::TextReader;

    #[test]
    fn what_is_not_ticked_is_wanted() {
        let text = "# Plan\n- [ ] **NumPy**: pandas builds on it\n- [x] **Docker**: most ask for it; Kubernetes builds on it\n☐ Rust and Kafka\n 2. [ ] Ansible\n| [x] | MongoDB |\n* [x] **Go**: some ask for it\n☑ Django\n\n# Skills\nAirflow [ ] SQL\n";
        let found = TextReader::new(Catalogue::builtin()).read_all(text, "", Some(Genre::Resume));
        let mut found: Vec<String> = found.iter().map(|found| format!("{} {:?}", found.input, found.stance)).collect();
        found.sort();
        assert_eq!(
            found,
            [
                "Airflow Has",
                "Ansible Wanted",
                "Django Has",
                "Docker Has",
                "Go Has",
                "Kafka Wanted",
                "MongoDB Has",
                "NumPy Wanted",
                "Rust Wanted",
                "SQL Has"
            ]
        );
    }
}
