//! Whatever is pressed, clicked, pasted and resized, in any order: nothing panics, and what is asked can always be asked.

use super::{Event, PressedKey, screen, state, update};
use crate::explore::keys::TABLE;
use proptest::prelude::*;

/// Any event that can come in.
fn event() -> impl Strategy<Value = Event> {
    let keys: Vec<PressedKey> = TABLE.iter().flat_map(|binding| binding.keys.iter().copied()).collect();
    prop_oneof![
        8 => prop::sample::select(keys).prop_map(Event::Key),
        4 => prop::sample::select(vec!['p', 'y', 'k', '8', 's', ' ', ',', '"', 'é', '机', '\u{301}', '👩']).prop_map(|c| Event::Key(PressedKey::Char(c))),
        1 => (0_u16..90, 0_u16..30).prop_map(|(column, row)| Event::Click { column, row }),
        1 => (any::<bool>(), 0_u16..90, 0_u16..30).prop_map(|(down, column, row)| Event::Wheel { down, column, row }),
        1 => prop::sample::select(vec!["", ",", "k8s", "a, \"b\nc # d", "机械\r\nשלום"]).prop_map(|text| Event::Paste(text.to_owned())),
        1 => (1_u16..120, 1_u16..40).prop_map(|(width, height)| Event::Resize { width, height }),
        1 => prop::sample::select(vec![Event::FileExists, Event::Said("no".to_owned()), Event::Saved("yes".to_owned())]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn nothing_that_comes_in_breaks_it(events in prop::collection::vec(event(), 1..50)) {
        let mut state = state(&["pandas", "Docker/Kubernetes", "qwertzu"], (80, 24));
        for event in events {
            update(&mut state, event);
            screen(&state);
            state.asked();
        }
    }
}
