//! Every key in one table: what is pressed, what it does, and the words of the help. Nothing else in the explorer knows a key.

use super::event::PressedKey;

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    NextPane,
    PreviousPane,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
    Tab(usize),
    NextTab,
    PreviousTab,
    Open,
    Back,
    Type,
    Filter,
    Learn,
    Remove,
    Pin,
    Undo,
    Copy,
    Save,
    Help,
    Redraw,
    Suspend,
    Quit,
    /// While typing: take what is chosen.
    Take,
    EraseBefore,
    EraseBehind,
    EraseWord,
    EraseAll,
    CursorLeft,
    CursorRight,
    CursorHome,
    CursorEnd,
}

/// When a key does what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    Always,
    /// In the panes.
    Looking,
    /// In a line that is being typed.
    Typing,
}

/// A line of the table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Binding {
    pub when: When,
    pub keys: &'static [PressedKey],
    pub action: Action,
    /// How the keys are written; where it is empty, the line before says it too.
    pub shown: &'static str,
    /// What they do, in words.
    pub what: &'static str,
}

const fn bind(when: When, keys: &'static [PressedKey], action: Action, shown: &'static str, what: &'static str) -> Binding {
    Binding { when, keys, action, shown, what }
}

use Action as A;
use PressedKey::{Char, Ctrl};
use When::{Always, Looking, Typing};

/// The table, in the order of the help.
pub(crate) const TABLE: &[Binding] = &[
    bind(Looking, &[Char('i'), Char('a')], A::Type, "i a", "type a skill"),
    bind(Typing, &[PressedKey::Enter, PressedKey::Tab, Char(',')], A::Take, "Enter Tab ,", "take what is chosen"),
    bind(Looking, &[PressedKey::Tab], A::NextPane, "Tab", "next pane; Shift-Tab the one before"),
    bind(Looking, &[PressedKey::BackTab], A::PreviousPane, "", ""),
    bind(Typing, &[PressedKey::BackTab], A::PreviousPane, "", ""),
    bind(Looking, &[PressedKey::Down, Char('j')], A::Down, "↑ ↓ j k", "up and down; PgUp PgDn Home End g G"),
    bind(Looking, &[PressedKey::Up, Char('k')], A::Up, "", ""),
    bind(Looking, &[PressedKey::Left, Char('h')], A::Left, "← → h l", "to the roles, to what is said of them"),
    bind(Looking, &[PressedKey::Right, Char('l')], A::Right, "", ""),
    bind(Looking, &[PressedKey::PageUp, Ctrl('b')], A::PageUp, "", ""),
    bind(Looking, &[PressedKey::PageDown, Ctrl('f')], A::PageDown, "", ""),
    bind(Looking, &[PressedKey::Home, Char('g')], A::First, "", ""),
    bind(Looking, &[PressedKey::End, Char('G')], A::Last, "", ""),
    bind(Looking, &[Char('1')], A::Tab(0), "1–5 [ ]", "role, advice, compare, skills, yours"),
    bind(Looking, &[Char('2')], A::Tab(1), "", ""),
    bind(Looking, &[Char('3')], A::Tab(2), "", ""),
    bind(Looking, &[Char('4')], A::Tab(3), "", ""),
    bind(Looking, &[Char('5')], A::Tab(4), "", ""),
    bind(Looking, &[Char(']')], A::NextTab, "", ""),
    bind(Looking, &[Char('[')], A::PreviousTab, "", ""),
    bind(Looking, &[PressedKey::Enter], A::Open, "Enter", "open a role, a key skill, a skill"),
    bind(Looking, &[Char(' ')], A::Learn, "Space", "mark a skill as learned, or take that back"),
    bind(Looking, &[Char('d'), PressedKey::Delete], A::Remove, "d Del", "remove a skill of yours"),
    bind(Looking, &[Char('c')], A::Pin, "c", "compare this role with the next that you choose"),
    bind(Looking, &[Char('/')], A::Filter, "/", "filter roles or skills"),
    bind(Always, &[PressedKey::Escape], A::Back, "Esc", "back; out of a line, a filter, a skill"),
    bind(Looking, &[Char('u')], A::Undo, "u", "undo the last change of your skills"),
    bind(Looking, &[Char('y')], A::Copy, "y", "copy the command that gives this answer"),
    bind(Looking, &[Char('s')], A::Save, "s", "save your skills to a file"),
    bind(Looking, &[Char('?')], A::Help, "?", "these keys"),
    bind(Looking, &[Char('q')], A::Quit, "q Ctrl-C", "quit; Ctrl-Z suspends, Ctrl-L redraws"),
    bind(Always, &[Ctrl('c')], A::Quit, "", ""),
    bind(Always, &[Ctrl('z')], A::Suspend, "", ""),
    bind(Always, &[Ctrl('l')], A::Redraw, "", ""),
    bind(Typing, &[PressedKey::Up, Ctrl('p')], A::Up, "", ""),
    bind(Typing, &[PressedKey::Down, Ctrl('n')], A::Down, "", ""),
    bind(Typing, &[PressedKey::Backspace, Ctrl('h')], A::EraseBefore, "⌫", "in an empty line: remove the last skill"),
    bind(Typing, &[PressedKey::Delete], A::EraseBehind, "", ""),
    bind(Typing, &[Ctrl('w')], A::EraseWord, "Ctrl-W", "erase a word; Ctrl-U all"),
    bind(Typing, &[Ctrl('u')], A::EraseAll, "", ""),
    bind(Typing, &[PressedKey::Left], A::CursorLeft, "", ""),
    bind(Typing, &[PressedKey::Right], A::CursorRight, "", ""),
    bind(Typing, &[PressedKey::Home, Ctrl('a')], A::CursorHome, "", ""),
    bind(Typing, &[PressedKey::End, Ctrl('e')], A::CursorEnd, "", ""),
];

/// Looks up what a key does.
pub(crate) fn action(key: PressedKey, typing: bool) -> Option<Action> {
    let now = if typing { Typing } else { Looking };
    let holds = |binding: &&Binding| (binding.when == now || binding.when == Always) && binding.keys.contains(&key);
    TABLE.iter().find(holds).map(|binding| binding.action)
}

/// Gives the lines of the help: keys, and what they do.
pub(crate) fn help() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.iter().filter(|binding| !binding.shown.is_empty()).map(|binding| (binding.shown, binding.what))
}

#[cfg(test)]
mod tests {
    use super::{PressedKey, TABLE, When, action, help};

    #[test]
    fn no_key_does_two_things_at_once() {
        for (at, one) in TABLE.iter().enumerate() {
            for other in &TABLE[at + 1..] {
                let together = one.when == other.when || one.when == When::Always || other.when == When::Always;
                let shared = one.keys.iter().find(|key| other.keys.contains(key));
                assert!(!together || shared.is_none(), "{shared:?}: {one:?} {other:?}");
            }
        }
    }

    #[test]
    fn letters_are_typed_and_every_line_of_help_fits_the_smallest_screen() {
        assert_eq!(action(PressedKey::Char('q'), true), None);
        assert!(action(PressedKey::Char('q'), false).is_some());
        for (keys, what) in help() {
            assert!(keys.chars().count() <= 11 && what.chars().count() <= 50, "{keys} {what}");
        }
    }
}
