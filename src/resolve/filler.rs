//! Words that say how well, or what sort of thing, and not what.

/// Words in front of a name: `Advanced SQL`, `Experience with Docker`.
const BEFORE: [&str; 36] = [
    "advanced",
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
    "and",
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

/// Words behind a name: `Python programming`, `Spark framework`.
const AFTER: [&str; 44] = [
    "administration",
    "admin",
    "api",
    "applications",
    "basics",
    "concepts",
    "coding",
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
    "programming language",
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

/// A name without filler around it; the whole where nothing else would be left. The name is [`crate::spelling::Normal`].
pub fn stripped(name: &str) -> &str {
    let mut name = name;
    while let Some(rest) = BEFORE.iter().find_map(|filler| without_prefix(name, filler)) {
        name = rest;
    }
    while let Some(rest) = AFTER.iter().find_map(|filler| without_suffix(name, filler)) {
        name = rest;
    }
    name
}

/// Whether a word is filler by itself.
pub fn is_filler(word: &str) -> bool {
    BEFORE.iter().chain(&AFTER).any(|filler| filler.eq_ignore_ascii_case(word))
}

/// Names of vendors that are short for one of their products when they stand alone, and say little in front of another.
const VENDORS: [&str; 9] = ["adobe", "amazon", "apache", "cisco", "google", "ibm", "microsoft", "oracle", "sap"];

/// Whether a text is the name of such a vendor.
pub fn is_vendor(text: &str) -> bool {
    VENDORS.iter().any(|vendor| vendor.eq_ignore_ascii_case(text))
}

fn without_prefix<'n>(name: &'n str, word: &str) -> Option<&'n str> {
    let rest = name.strip_prefix(word)?.strip_prefix([' ', '-', '_'])?.trim();
    (!rest.is_empty()).then_some(rest)
}

fn without_suffix<'n>(name: &'n str, word: &str) -> Option<&'n str> {
    let rest = name.strip_suffix(word)?.strip_suffix([' ', '-', '_'])?.trim();
    (!rest.is_empty()).then_some(rest)
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
