//! What it looks like, at the sizes that people have.

use super::{press, screen, state};
use crate::explore::{Event, ExplorerState, update};
use std::path::PathBuf;
use std::{env, fs};

/// Small, usual, large.
const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (160, 50)];

/// A name, the skills, and what is pressed.
const SCREENS: [(&str, &[&str], &str); 11] = [
    ("empty", &[], ""),
    ("typing", &["pandas", "NumPy", "sklearn"], "ipytor"),
    ("ranking", &["pandas", "NumPy", "sklearn", "qwertzu"], ""),
    ("role", &["pandas", "NumPy", "sklearn", "PostgreSQL"], "<Enter>"),
    ("open", &["pandas", "NumPy", "sklearn", "PostgreSQL"], "<Enter><Down><Enter><Down><Down>"),
    ("advice", &["pandas", "NumPy", "sklearn"], "2  <Down>"),
    ("compare", &["pandas", "Django"], "c<Down>l"),
    ("skills", &["pandas", "NumPy"], "4/kube<Enter>"),
    ("skill", &["Kubernetes", "pandas"], "4/kube<Enter><Enter>"),
    ("yours", &["pandas", "sklearn", "Docker/Kubernetes", "pythn", "qwertzu"], "5"),
    ("help", &["pandas"], "?"),
];

#[test]
fn the_screens_look_as_they_did() {
    let mut wrong = Vec::new();
    for (name, skills, keys) in SCREENS {
        for size in SIZES {
            let mut state = state(skills, size);
            press(&mut state, keys);
            let file =
                PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/explore/{name}-{}x{}.txt", size.0, size.1));
            let drawn = screen(&state);
            if env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
                fs::write(&file, &drawn).unwrap();
            }
            if fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n") != drawn {
                wrong.push(format!("{}:\n{drawn}", file.display()));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "SNAPSHOTS=overwrite cargo test --lib explore, and read the difference:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_size_is_drawn() {
    let mut state = state(&["pandas", "Django", "Docker"], (80, 24));
    for keys in ["", "ipyt", "<Esc><Esc>2 ", "3", "4", "<Enter>", "?"] {
        press(&mut state, keys);
        for (width, height) in (1..100).step_by(9).flat_map(|width| (1..40).step_by(3).map(move |height| (width, height))) {
            update(&mut state, Event::Resize { width, height });
            check(&state);
        }
    }
}

fn check(state: &ExplorerState<'_>) {
    let screen = screen(state);
    let is_small = state.size.0 < 40 || state.size.1 < 12;
    assert_eq!(
        screen.contains(&"is too small"[..usize::from(state.size.0).saturating_sub(8).min(12)]),
        is_small || state.size.0 < 9,
        "{:?}\n{screen}",
        state.size
    );
}
