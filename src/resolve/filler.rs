//! Words that say how well, or what sort of thing, and not what.

use super::name_words::{NameWords, holds};

/// What stands between words.
pub(super) const BETWEEN: [char; 3] = [' ', '-', '_'];

/// Gives a name without filler around it; the whole where nothing else would be left. The name is [`crate::spelling::Normal`].
pub(super) fn stripped(name: &str) -> &str {
    let mut name = name;
    while let Some(rest) = behind(name) {
        name = rest;
    }
    while let Some(rest) = in_front(name) {
        name = rest;
    }
    name
}

/// Gives what stands behind filler that a name begins with.
fn behind(name: &str) -> Option<&str> {
    let (first, _) = name.split_once(BETWEEN)?;
    let before = &NameWords::builtin().before;
    let likely = before.iter().skip(before.partition_point(|filler| *filler < first));
    let mut likely = likely.take_while(|filler| filler.starts_with(first));
    likely.find_map(|filler| something(name.strip_prefix(filler)?.strip_prefix(BETWEEN)?))
}

/// Gives what stands in front of filler that a name ends with.
fn in_front(name: &str) -> Option<&str> {
    let (rest, last) = name.rsplit_once(BETWEEN)?;
    NameWords::builtin().after.binary_search(&last).ok().and_then(|_| something(rest))
}

fn something(rest: &str) -> Option<&str> {
    Some(rest.trim()).filter(|rest| !rest.is_empty())
}

/// Tells whether a word is filler by itself.
pub(super) fn is_filler(word: &str) -> bool {
    let words = NameWords::builtin();
    holds(&words.before, word) || holds(&words.after, word)
}

/// Tells whether a word says how much of something: `3+`, `years`, `2019`.
pub(super) fn is_amount(word: &str) -> bool {
    let is_number = word.starts_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '+' | 'x' | '%'));
    is_number || holds(&NameWords::builtin().amounts, word)
}

/// Tells whether a normal word is filler or one of several that are.
pub(super) fn is_in_filler(word: &str) -> bool {
    let NameWords { before, after, joints, .. } = NameWords::builtin();
    let next = before.get(before.partition_point(|filler| *filler < word));
    let begins =
        next.and_then(|filler| filler.strip_prefix(word)).is_some_and(|rest| rest.is_empty() || rest.starts_with(BETWEEN));
    begins || joints.contains(&word) || after.binary_search(&word).is_ok()
}

/// Tells whether a text is the name of such a vendor.
pub(super) fn is_vendor(text: &str) -> bool {
    holds(&NameWords::builtin().vendors, text)
}

#[cfg(test)]
mod tests {
    use super::stripped;

    #[test]
    fn only_filler_goes() {
        for (name, rest) in [
            ("advanced sql", "sql"),
            ("strong knowledge of docker tools", "docker"),
            ("solidity-language", "solidity"),
            ("development", "development"),
            ("android", "android"),
            ("ölförderung", "ölförderung"),
        ] {
            assert_eq!(stripped(name), rest);
        }
    }
}
