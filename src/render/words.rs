//! Small phrases that several results share.

/// The longest piece of a person's words that is shown, in characters.
const LONGEST_SHOWN: usize = 60;

/// A person's words in quotes, safe to print: control characters escaped, a long text cut.
pub fn quoted(words: &str) -> String {
    match words.char_indices().nth(LONGEST_SHOWN) {
        None => format!("{words:?}"),
        Some((end, _)) => format!("{:?}… ({} characters)", &words[..end], words.chars().count()),
    }
}

/// Names with commas between.
pub fn joined<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    names.into_iter().collect::<Vec<_>>().join(", ")
}

/// The first names with commas between, and how many more there are.
pub fn with_more<'n>(names: impl IntoIterator<Item = &'n str>, most: usize) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    match names.len().checked_sub(most) {
        Some(more) if more > 0 => format!("{} +{more}", names[..most].join(", ")),
        _ => names.join(", "),
    }
}

/// A person's words without quotes, safe to print: control characters escaped, a long text cut.
pub fn plain(words: &str) -> String {
    let escape = |c: char| if c.is_control() { c.escape_default().collect::<String>() } else { c.to_string() };
    let shown: String = words.chars().take(LONGEST_SHOWN).map(escape).collect();
    if words.chars().nth(LONGEST_SHOWN).is_some() { format!("{shown}…") } else { shown }
}
