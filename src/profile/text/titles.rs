//! The titles of roles, as texts give them to people and jobs: "Data Scientist", "back-end developer".

use crate::catalogue::{Catalogue, Role};
use crate::spelling::Key;
use std::collections::HashSet;
use std::sync::OnceLock;

/// How English words end that say what a person is: developer, operator, scientist, analyst, statistician, architect, consultant.
const PERSON: [&str; 7] = ["er", "or", "ist", "yst", "ian", "ect", "ant"];

/// The labels of a catalogue's roles that say what a person is; not those that name a field ("security", "machine learning").
#[derive(Debug)]
pub struct Titles<'c> {
    catalogue: &'c Catalogue,
    /// Made when the first word comes up that may be one.
    keys: OnceLock<HashSet<Key>>,
}

impl<'c> Titles<'c> {
    pub fn of(catalogue: &'c Catalogue) -> Self {
        Self { catalogue, keys: OnceLock::new() }
    }

    /// Whether this is one of them, in any spelling; many of them at once ("data scientists") are none.
    pub fn hold(&self, written: &str) -> bool {
        names_person(written) && self.keys().contains(&Key::of(written))
    }

    fn keys(&self) -> &HashSet<Key> {
        self.keys.get_or_init(|| {
            let labels = self.catalogue.roles().flat_map(Role::labels);
            labels.filter(|label| names_person(label)).map(Key::of).collect()
        })
    }
}

fn names_person(label: &str) -> bool {
    let tail = |end: &str| label.len().checked_sub(end.len()).and_then(|start| label.get(start..));
    PERSON.iter().any(|end| tail(end).is_some_and(|tail| tail.eq_ignore_ascii_case(end)))
}

#[cfg(test)]
mod tests {
    use super::Titles;
    use crate::catalogue::Catalogue;

    #[test]
    fn titles_are_what_people_are() {
        let titles = Titles::of(Catalogue::builtin());
        for title in ["Data Scientist", "back-end developer", "DEVOPS ENGINEER", "Penetration tester"] {
            assert!(titles.hold(title), "{title}");
        }
        for other in ["DevOps", "data scientists", "security", "Docker", "layer", ""] {
            assert!(!titles.hold(other), "{other}");
        }
    }
}
