//! What stands there before there is a skill to go by.

use crate::explore::item::{PaneItem, Part, Tone, piece};
use crate::explore::keys;

/// So many lines of the keys are said at once.
const KEYS: usize = 9;

/// Says what to do.
pub(crate) fn welcome() -> Vec<PaneItem> {
    let mut items = vec![
        PaneItem::prose(vec![piece(
            "Which Python developer role fits what you can do, and what to learn next?",
            Tone::Strong,
        )]),
        PaneItem::blank(),
        PaneItem::prose(vec![piece(
            "Type a skill and press Enter; the ranking moves with each key. Any usual spelling will do: k8s, sklearn, Postgres. \
             Esc, to look around first.",
            Tone::Plain,
        )]),
        PaneItem::blank(),
    ];
    items.extend(keys::help().filter(|(keys, _)| !keys.contains("Enter Tab")).take(KEYS).map(|(keys, what)| {
        let mark = piece(&format!("{keys:<9} "), Tone::Accent);
        PaneItem::text(vec![Part::Prose { indent: 0, mark, words: vec![piece(what, Tone::Dim)] }])
    }));
    items.extend([PaneItem::blank(), PaneItem::prose(vec![piece("?         shows all keys", Tone::Dim)])]);
    items
}
