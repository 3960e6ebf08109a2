//! A cursor in a list, and which item is the first that is seen.

/// See the head of this file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Scroll {
    pub cursor: usize,
    pub offset: usize,
}

impl Scroll {
    /// Moves the cursor to an item, and scrolls as little as it takes to see it whole in so many lines.
    pub(super) fn go_to(&mut self, cursor: usize, count: usize, lines: usize, height: impl Fn(usize) -> usize) {
        self.cursor = cursor.min(count.saturating_sub(1));
        self.offset = self.offset.min(self.cursor);
        let mut used = height(self.cursor);
        let mut first = self.cursor;
        while first > 0 && used + height(first - 1) <= lines {
            first -= 1;
            used += height(first);
        }
        // What stands above the first that the cursor can stand on is worth seeing too.
        self.offset = self.offset.max(first);
    }

    /// Moves the cursor to the next item on which it can stand, else to one before.
    pub(super) fn settle(&mut self, count: usize, upwards: bool, stands: impl Fn(usize) -> bool) {
        self.cursor = self.cursor.min(count.saturating_sub(1));
        let below = (self.cursor..count).find(|at| stands(*at));
        let above = (0..=self.cursor).rev().find(|at| stands(*at));
        let (first, second) = if upwards { (above, below) } else { (below, above) };
        self.cursor = first.or(second).unwrap_or(self.cursor);
    }
}

#[cfg(test)]
mod tests {
    use super::Scroll;

    #[test]
    fn the_cursor_is_seen_and_the_list_moves_little() {
        let mut list = Scroll::default();
        list.go_to(3, 10, 4, |_| 1);
        assert_eq!(list, Scroll { cursor: 3, offset: 0 });
        list.go_to(5, 10, 4, |_| 1);
        assert_eq!(list, Scroll { cursor: 5, offset: 2 });
        list.go_to(4, 10, 4, |_| 1);
        assert_eq!(list, Scroll { cursor: 4, offset: 2 });
        list.go_to(99, 10, 4, |_| 3);
        assert_eq!(list, Scroll { cursor: 9, offset: 9 });
        list.go_to(0, 0, 4, |_| 1);
        assert_eq!(list, Scroll::default());
    }

    #[test]
    fn it_stands_where_it_can() {
        let even = |at: usize| at.is_multiple_of(2);
        for (at, upwards, expected) in [(1, false, 2), (1, true, 0), (2, true, 2), (9, false, 8)] {
            let mut list = Scroll { cursor: at, offset: 0 };
            list.settle(10, upwards, even);
            assert_eq!(list.cursor, expected);
        }
    }
}
