//! Where skills are put in order for one role after the other, so that little is allocated for each.

use super::wish::Wish;
use crate::catalogue::SkillId;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

/// The urgency of a wish, its turn, and its place.
pub(super) type OpenWish = (u64, Reverse<(usize, usize)>, usize);

/// See the head of this file.
#[derive(Debug, Default)]
pub(super) struct OrderRoom<'c> {
    /// The skills to learn, as they came up.
    pub wishes: Vec<Wish<'c>>,
    /// By what the role demands: where its wishes stand, once they were asked for.
    pub made: Vec<Option<Range<usize>>>,
    /// By other skill, in order: its place in `wishes`.
    pub rare: Vec<(SkillId, usize)>,
    /// The places of the wishes, in the order of learning.
    pub ordered: Vec<usize>,
    /// Wishes in demand that are not in order yet, the most urgent first.
    pub open: BinaryHeap<OpenWish>,
    /// Wishes of which each waits for the next, which it needs.
    pub waiting: Vec<usize>,
}

impl OrderRoom<'_> {
    /// Empties it for a role that demands so much.
    pub(super) fn clear(&mut self, demanded: usize) {
        self.wishes.clear();
        self.made.clear();
        self.made.resize(demanded, None);
        self.rare.clear();
        self.ordered.clear();
        self.open.clear();
        self.waiting.clear();
    }
}
