//! A catalogue as Rust source, for `build.rs`: numbers and one text, which the compiler lays down as they are.

use super::Catalogue;
use super::raw::BUILT_IN;
use super::store::{Filler, Store};
use std::fmt::Debug;

impl Catalogue {
    /// The catalogue as what is built in, wherever its entries were read from.
    pub fn into_built_in(mut self) -> Self {
        let mut filler = Filler { store: self.store, ..Filler::default() };
        let source = filler.text(BUILT_IN);
        self.store = filler.store;
        self.store.skills.to_mut().iter_mut().for_each(|skill| skill.source = source);
        self.store.roles.to_mut().iter_mut().for_each(|role| role.source = source);
        self
    }

    /// The source of an expression that makes the store of this catalogue.
    pub fn source(&self) -> String {
        let Store { text, texts, skills, roles, key_skills, demanded, asked, uses, spellings, names, named, patterns } =
            &self.store;
        format!(
            "Store {{ text: Borrowed({text:?}), texts: {}, skills: {}, roles: {}, key_skills: {}, demanded: {}, asked: {}, uses: {}, \
             spellings: {}, names: {}, named: {}, patterns: {} }}",
            list(texts, |span| format!("{span:?}")),
            list(skills, qualified),
            list(roles, qualified),
            list(key_skills, qualified),
            list(demanded, qualified),
            list(asked, |id| format!("SkillId({})", id.index())),
            list(uses, qualified),
            list(spellings, qualified),
            list(names, qualified),
            list(named, qualified),
            list(patterns, qualified),
        )
    }
}

fn list<T>(items: &[T], source: impl Fn(&T) -> String) -> String {
    let items: Vec<String> = items.iter().map(source).collect();
    format!("Borrowed(&[{}])", items.join(", "))
}

/// What `Debug` writes of plain data is its source, but for the paths of the enums.
fn qualified(data: &impl Debug) -> String {
    let mut source = format!("{data:?}");
    for name in ["Kind", "Prose", "Importance", "Strength", "Claim", "Demand", "Namespace"] {
        let field = name.to_lowercase();
        source = source.replace(&format!("{field}: "), &format!("{field}: {name}::"));
    }
    source
}
