//! Aliases that are better known as the name of something else, by the list of the field's products.

use crate::spelling::{Key, known_names};
use std::collections::BTreeSet;

/// Tells whether an alias is known as the name of a product, of which its skill's name says nothing: neither holds the other, and they share
/// no word.
pub(super) fn is_another(alias: &str, name: &str) -> bool {
    let key = Key::of(alias);
    known_names::is_product(key.as_str())
        && !one_holds_the_other(&key, &Key::of(name))
        && words(alias).is_disjoint(&words(name))
}

/// Tells whether one key stands in the other, as `Oracle` does in `OracleDB`; very short ones stand in many by chance.
fn one_holds_the_other(one: &Key, other: &Key) -> bool {
    /// Letters that are no chance any more.
    const TELLING: usize = 3;
    let holds = |whole: &Key, part: &Key| part.as_str().len() >= TELLING && whole.as_str().contains(part.as_str());
    holds(one, other) || holds(other, one)
}

fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::is_another;

    #[test]
    fn a_product_is_another_unless_the_names_have_something_in_common() {
        for (alias, name) in [("DeepSeek", "Acme"), ("Chaos Monkey", "Acme"), ("Checkmk", "C"), ("Red Hat", "Redis")] {
            assert!(is_another(alias, name), "{alias} of {name}");
        }
        for (alias, name) in [
            ("Chaos Monkey", "Acme chaos"),
            ("DeepSeek", "DeepSeekGateway"),
            ("OpenAI", "OpenAI"),
            ("acme gateway", "Router"),
            ("the red hat", "Acme"),
        ] {
            assert!(!is_another(alias, name), "{alias} of {name}");
        }
    }
}
