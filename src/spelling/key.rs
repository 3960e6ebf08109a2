//! The key of a spelling: what is left when case, blanks, meaningless punctuation and regional spelling are taken away.

use super::Normal;
use std::borrow::Borrow;
use std::fmt;

/// A spelling reduced to what carries meaning; two spellings with the same key name the same thing.
///
/// Unicode NFKC, lower case, without blanks, hyphens, underscores, slashes, apostrophes and other punctuation. Kept are letters and
/// digits of any script, `+`, `#`, `&`, and a dot in front of a letter at the start (`.NET`). British spellings are folded
/// into American ones (`visualisation` → `visualization`), since both are written everywhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

impl Key {
    /// Gives the key of a spelling; empty where nothing in it carries meaning (`--`, a lone emoji).
    ///
    /// ```
    /// use roles::spelling::Key;
    /// assert_eq!(Key::of("Scikit_Learn"), Key::of("scikit-learn"));
    /// assert_eq!(Key::of("Node.js").as_str(), "nodejs");
    /// assert_ne!(Key::of("C++"), Key::of("C"));
    /// assert_eq!(Key::of("data visualisation"), Key::of("Data Visualization"));
    /// ```
    pub fn of(spelling: &str) -> Self {
        Self::of_normal(Normal::of(spelling).as_str())
    }

    /// Gives the key of a part of a [`Normal`] text; equal to [`Self::of`], which would make it normal once more.
    pub fn of_normal(normal: &str) -> Self {
        Self(folded(meaningful(normal)))
    }

    /// Gives the key of the plural of a word that is part of a [`Normal`] text.
    pub fn plural_of_normal(normal: &str) -> Self {
        let Self(mut key) = Self::of_normal(normal);
        // No British spelling ends in an s: folding has nothing to add.
        key.push('s');
        Self(key)
    }

    /// Gives the key's characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Tells whether nothing in the spelling carried meaning.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Keys are found by their characters.
impl Borrow<str> for Key {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Gives the meaningful characters.
fn meaningful(normal: &str) -> String {
    // One more, for a plural.
    let mut key = String::with_capacity(normal.len() + 1);
    let mut rest = normal.chars();
    while let Some(c) = rest.next() {
        let leading_dot = c == '.' && key.is_empty() && rest.clone().next().is_some_and(char::is_alphabetic);
        if c.is_alphanumeric() || matches!(c, '+' | '#' | '&') || leading_dot {
            key.push(c);
        }
    }
    key
}

/// British endings and their American counterparts, applied anywhere in a key: both sides of a comparison are folded alike.
const REGIONAL: [(&str, &str); 7] = [
    ("isation", "ization"),
    ("ising", "izing"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("lling", "ling"),
    ("behaviour", "behavior"),
    ("colour", "color"),
];

/// Gives the other ways in which a folded key may stand in a text: with British spelling wherever it may have had it.
///
/// At most seven; [`fold`] gives the key for each of them.
pub fn respelled(key: &str) -> Vec<String> {
    const MOST: usize = 8;
    let mut forms = Vec::new();
    // Every American form has a z, or one of these: most keys have none, and there are many keys.
    if !key.contains('z') && !["ling", "vior", "olor"].iter().any(|part| key.contains(part)) {
        return forms;
    }
    for (british, american) in REGIONAL {
        for (at, _) in key.rmatch_indices(american) {
            if forms.is_empty() {
                forms.push(key.to_owned());
            }
            let british: Vec<String> = forms.iter().filter_map(|form| british_at(form, at, american, british)).collect();
            forms.extend(british);
            forms.truncate(MOST);
        }
    }
    forms.drain(..forms.len().min(1));
    forms
}

fn british_at(form: &str, at: usize, american: &str, british: &str) -> Option<String> {
    let rest = form.get(at..)?.strip_prefix(american)?;
    Some(format!("{}{british}{rest}", form.get(..at)?))
}

/// Folds regional spelling in a string of meaningful characters.
pub fn fold(letters: &str) -> String {
    folded(letters.to_owned())
}

/// Tells whether [`fold`] may change these letters. Each British spelling has one of these pairs: most words have none, and that is soon seen.
pub fn may_fold(letters: &str) -> bool {
    letters.as_bytes().windows(2).any(|pair| matches!(pair, b"is" | b"ys" | b"ll" | b"ou"))
}

fn folded(letters: String) -> String {
    if !may_fold(&letters) {
        return letters;
    }
    // Of the spellings that begin at the same letter the longest stands first in the table, and none overlaps another: one pass
    // folds them all.
    let mut folded = String::with_capacity(letters.len());
    let mut rest = letters.as_str();
    while let Some(at) = rest.find(['i', 'y', 'l', 'b', 'c']) {
        let (before, from) = rest.split_at(at);
        folded.push_str(before);
        let found = REGIONAL.iter().find_map(|(british, american)| Some((american, from.strip_prefix(british)?)));
        let (american, after) = found.map_or_else(|| from.split_at(1), |(american, after)| (*american, after));
        folded.push_str(american);
        rest = after;
    }
    folded + rest
}

#[cfg(test)]
mod tests {
    use super::{Key, fold, respelled};

    #[test]
    fn respelling_is_undone_by_folding() {
        for key in ["visualization", "redizenterprize", "colormodeling", "optimizationofbehavior", "python"] {
            let forms = respelled(key);
            assert!(forms.iter().all(|form| fold(form) == key), "{forms:?}");
        }
        assert!(respelled("redizenterprize").contains(&"redisenterprise".to_owned()));
    }

    #[test]
    fn folding_leaves_nothing_to_fold() {
        for (letters, key) in [
            ("visualisationising", "visualizationizing"),
            ("llllinglling", "lllingling"),
            ("colourbehaviouryseise", "colorbehavioryzeize"),
            ("iisecolisou", "iizecolisou"),
        ] {
            assert_eq!(fold(letters), key);
        }
    }

    #[test]
    fn meaning_is_kept_and_decoration_is_not() {
        for (spelling, key) in [
            ("C++", "c++"),
            ("C#", "c#"),
            (".NET", ".net"),
            ("ASP.NET", "aspnet"),
            ("CI/CD", "cicd"),
            ("R&D", "r&d"),
            ("scikit_learn", "scikitlearn"),
            ("  Vue.js ", "vuejs"),
            ("ＰＹＴＨＯＮ", "python"),
            ("Modelling", "modeling"),
            ("--", ""),
            ("🐍", ""),
            ("Łódź", "łódź"),
        ] {
            assert_eq!(Key::of(spelling).as_str(), key, "{spelling}");
        }
    }
}
