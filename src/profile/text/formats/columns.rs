//! Columns of a table whose heads say something of all that stands below them: "Learning", "Want to learn".

use super::super::language::said_alone;
use crate::profile::Stance;

/// The columns of a table, by their heads.
#[derive(Debug, Default)]
pub(super) struct LabelledColumns {
    /// For each column the label of what stands in it; none where its head says nothing.
    labels: Vec<Option<String>>,
    /// The column of the next cell of a row.
    next: usize,
}

impl LabelledColumns {
    /// Takes in the line of the heads; nothing where no head says anything.
    pub(super) fn of(line: &str) -> Option<Self> {
        let heads = line.trim().trim_matches('|').split('|');
        let labels: Vec<_> = heads.map(|head| label(head).map(str::to_owned)).collect();
        labels.iter().any(Option::is_some).then_some(Self { labels, next: 0 })
    }

    /// Begins a row.
    pub(super) fn begin_row(&mut self) {
        self.next = 0;
    }

    /// Gives the label of the next cell.
    pub(super) fn next(&mut self) -> Option<&str> {
        self.next += 1;
        self.label()
    }

    /// Tells whether the last cell has a label.
    pub(super) fn is_labelled(&self) -> bool {
        self.label().is_some()
    }

    fn label(&self) -> Option<&str> {
        self.labels.get(self.next.checked_sub(1)?)?.as_deref()
    }
}

/// Gives what a head says of its column as a label, if it says that it is wanted, being learnt or little known. "No" numbers rows.
pub(super) fn label(head: &str) -> Option<&str> {
    let words = head.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '`' | ':'));
    let said = said_alone(words)?;
    matches!(said, Stance::Wanted | Stance::Learning | Stance::Little).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::LabelledColumns;

    #[test]
    fn heads_label_their_columns() {
        let mut columns = LabelledColumns::of("| No | Have | **Learning** | Wish list |").unwrap();
        for _row in 0..2 {
            columns.begin_row();
            let labels: Vec<Option<String>> = (0..5).map(|_| columns.next().map(str::to_owned)).collect();
            assert_eq!(labels, [None, None, Some("Learning".into()), Some("Wish list".into()), None]);
        }
        assert!(LabelledColumns::of("Skill | Level | Years").is_none());
    }
}
