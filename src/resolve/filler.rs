//! Words that say how well, or what sort of thing, and not what.

/// Words in front of a name: `Advanced SQL`, `Experience with Docker`; sorted.
const BEFORE: [&str; 36] = [
    "advanced",
    "and",
    "any",
    "background in",
    "basic",
    "basics of",
    "core",
    "deep",
    "excellent",
    "experience in",
    "experience of",
    "experience with",
    "experienced in",
    "expert in",
    "expertise in",
    "familiarity with",
    "fundamentals of",
    "good",
    "hands-on",
    "knowledge in",
    "knowledge of",
    "modern",
    "or",
    "other",
    "proficiency in",
    "proficiency with",
    "proficient in",
    "scripting in",
    "skilled in",
    "skills in",
    "solid",
    "strong",
    "the",
    "understanding of",
    "using",
    "working knowledge of",
];

/// Words behind a name: `Python programming`, `Spark framework`; sorted, single words.
const AFTER: [&str; 43] = [
    "admin",
    "administration",
    "api",
    "applications",
    "basics",
    "coding",
    "concepts",
    "database",
    "databases",
    "developer",
    "developers",
    "development",
    "engineer",
    "engineering",
    "environment",
    "experience",
    "expert",
    "expertise",
    "framework",
    "frameworks",
    "fundamentals",
    "knowledge",
    "language",
    "languages",
    "libraries",
    "library",
    "methodologies",
    "methodology",
    "package",
    "platform",
    "principles",
    "programmer",
    "programming",
    "scripting",
    "scripts",
    "services",
    "skill",
    "skills",
    "software",
    "technologies",
    "technology",
    "tool",
    "tools",
];

/// The later words of filler in front of a name.
const JOINTS: [&str; 5] = ["in", "knowledge", "of", "on", "with"];

/// What stands between words.
const BETWEEN: [char; 3] = [' ', '-', '_'];

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
    let likely = &BEFORE[BEFORE.partition_point(|filler| *filler < first)..];
    let mut likely = likely.iter().take_while(|filler| filler.starts_with(first));
    likely.find_map(|filler| something(name.strip_prefix(filler)?.strip_prefix(BETWEEN)?))
}

/// Gives what stands in front of filler that a name ends with.
fn in_front(name: &str) -> Option<&str> {
    let (rest, last) = name.rsplit_once(BETWEEN)?;
    AFTER.binary_search(&last).ok().and_then(|_| something(rest))
}

fn something(rest: &str) -> Option<&str> {
    Some(rest.trim()).filter(|rest| !rest.is_empty())
}

/// Whether a word is filler by itself.
pub(super) fn is_filler(word: &str) -> bool {
    BEFORE.iter().chain(&AFTER).any(|filler| filler.eq_ignore_ascii_case(word))
}

/// Whether a word says how much of something: `3+`, `years`, `2019`.
pub(super) fn is_amount(word: &str) -> bool {
    const AMOUNTS: [&str; 6] = ["month", "months", "year", "years", "yr", "yrs"];
    let is_number = word.starts_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '+' | 'x' | '%'));
    is_number || AMOUNTS.iter().any(|amount| amount.eq_ignore_ascii_case(word))
}

/// Whether a normal word is filler or one of several that are.
pub(super) fn is_in_filler(word: &str) -> bool {
    let next = BEFORE.get(BEFORE.partition_point(|filler| *filler < word));
    let begins =
        next.and_then(|filler| filler.strip_prefix(word)).is_some_and(|rest| rest.is_empty() || rest.starts_with(BETWEEN));
    begins || JOINTS.contains(&word) || AFTER.binary_search(&word).is_ok()
}

/// Names of vendors that are short for one of their products when they stand alone, and say little in front of another.
const VENDORS: [&str; 9] = ["adobe", "amazon", "apache", "cisco", "google", "ibm", "microsoft", "oracle", "sap"];

/// Whether a text is the name of such a vendor.
pub(super) fn is_vendor(text: &str) -> bool {
    VENDORS.iter().any(|vendor| vendor.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use super::{AFTER, BEFORE, is_in_filler, stripped};

    #[test]
    fn the_words_are_sorted() {
        assert!(BEFORE.is_sorted() && AFTER.is_sorted());
        assert!(
            BEFORE.iter().flat_map(|filler| filler.split(super::BETWEEN).skip(1)).all(|word| super::JOINTS.contains(&word))
        );
        assert!(!AFTER.iter().any(|filler| filler.contains(super::BETWEEN)));
    }

    #[test]
    fn words_of_filler_are_known() {
        for filler in BEFORE.iter().chain(&AFTER) {
            assert!(filler.split(super::BETWEEN).all(is_in_filler), "{filler}");
        }
        assert!(!["a", "skill s", "thesis", "pandas", ""].into_iter().any(is_in_filler));
    }

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
