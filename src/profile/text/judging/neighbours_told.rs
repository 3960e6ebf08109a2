//! The words beside a name of which a clear sentence says that it is one.

use super::super::language::WordList;
use super::neighbours::{Neighbours, Side};

impl Neighbours<'_> {
    /// Tells whether the words before a name say that it is one: "writing Go", "fluent in R", "our backend is Go".
    pub(super) fn is_named_before(self) -> bool {
        let before = self.before(1);
        let is_linked = || {
            let head = self.before(2);
            WordList::NameLinks.contains(before)
                && [WordList::NamedAfterLink, WordList::SkillBehind, WordList::Learned]
                    .iter()
                    .any(|list| list.contains(head))
        };
        let is_called = || WordList::FirmIs.contains(before) && WordList::Made.contains(self.before(2));
        (self.plain_left() == Side::Word || self.gap_before() == Some(b": "))
            && (WordList::NamedBehind.contains(before)
                || WordList::SkillBehind.contains(before)
                || is_linked()
                || self.right() != Side::Word && is_called())
    }

    /// Tells whether the words behind a name say that it is one: "Go microservices", "Go backend engineer".
    pub(super) fn is_named_behind(self) -> bool {
        let next = self.after(1);
        [WordList::NamedBefore, WordList::SkillBefore].iter().any(|list| list.contains(next))
            || WordList::Made.contains(next) && WordList::SkillBefore.contains(self.after(2))
    }

    /// Tells whether the words behind a name say what it is: "Go is our main language".
    pub(super) fn is_told_what(self) -> bool {
        const FARTHEST: usize = 5;
        let on = |distance: usize| self.gap_behind(distance) == Some(b" ");
        let mut words = (2..=FARTHEST).take_while(|distance| on(*distance));
        WordList::FirmIs.contains(self.after(1)) && words.any(|distance| WordList::NameKinds.contains(self.after(distance)))
    }

    /// Tells whether what stands around the name tells of something made in it or with it: "wrote the API in Go", "in Go geschrieben".
    pub(super) fn is_made_in(self) -> bool {
        let is_done = [WordList::Made, WordList::Worked].iter().any(|list| list.contains(self.after(1)));
        let is_linked = self.plain_left() == Side::Word && WordList::NameLinks.contains(self.before(1));
        is_linked && is_done && self.right() == Side::Word || self.follows_in() && self.is_made() && !self.goes_on()
    }

    /// Tells whether a hyphen ties the name to what somebody is or makes: "Go-Entwickler".
    pub(super) fn is_tied_to_trade(self) -> bool {
        let next = self.after(1);
        self.gap_behind(1) == Some(b"-")
            && [WordList::NamedBefore, WordList::SkillBefore].iter().any(|list| list.contains(next))
    }

    /// Tells whether the words before a name tell of leaving it: "migrated our services from Go".
    pub(super) fn is_moved_from(self) -> bool {
        const FARTHEST: usize = 6;
        WordList::From.contains(self.before(1))
            && (2..=FARTHEST).any(|distance| WordList::Moved.contains(self.before(distance)))
    }

    /// Tells whether the word behind makes a name of somebody or something else with it, or a date: "Ruby Smith", "in Spring 2024". Words
    /// that are a name themselves do not.
    pub(super) fn is_part_of_another(self, is_next_a_name: bool) -> bool {
        let next = self.after(1);
        let is_year = matches!(next, [b'1', b'9', _, _] | [b'2', b'0', _, _]) && next.iter().all(u8::is_ascii_digit);
        let is_title_case =
            next.first().is_some_and(u8::is_ascii_uppercase) && next.iter().skip(1).all(u8::is_ascii_lowercase);
        is_year && self.follows_in() || is_title_case && next.len() > 1 && !is_next_a_name && self.goes_on()
    }

    /// Tells whether the word behind goes on with a name, or is a number: "Ruby Smith", "Spring 2024".
    pub(super) fn goes_on(self) -> bool {
        let next = self.after(1);
        let is_name =
            || str::from_utf8(next).is_ok_and(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
        self.right() == Side::Word
            && is_name()
            && ![WordList::NamedBefore, WordList::SkillBefore].iter().any(|list| list.contains(next))
    }
}
