//! Words of scripts that put no blanks between words: a run of letters holds several, of which the first and the last touch a name.

/// As many letters of a run, from either end, are looked at.
const LONGEST: usize = 12;

/// Tells whether a word is of such a script: Chinese, Japanese, Korean.
pub(super) fn is_joined(word: &[u8]) -> bool {
    matches!(word.first(), Some(0xe3..=0xed)) && word.len() > 2
}

/// Gives the beginnings and the ends of a run, the longest first, of two letters at least; not the whole.
pub(super) fn affixes(run: &[u8]) -> Vec<&[u8]> {
    let run = str::from_utf8(run).unwrap_or_default();
    let mut affixes: Vec<&str> = Vec::new();
    affixes.extend(run.char_indices().skip(2).take(LONGEST).filter_map(|(end, _)| run.get(..end)));
    affixes.extend(run.char_indices().rev().skip(1).take(LONGEST).filter_map(|(start, _)| run.get(start..)));
    affixes.retain(|affix| affix.len() < run.len());
    affixes.sort_by_key(|affix| std::cmp::Reverse(affix.len()));
    affixes.into_iter().map(str::as_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::{affixes, is_joined};

    #[test]
    fn both_ends_of_a_run_are_looked_at() {
        let found: Vec<_> =
            affixes("经验者优先".as_bytes()).into_iter().map(|affix| str::from_utf8(affix).unwrap()).collect();
        assert_eq!(found, ["经验者优", "验者优先", "经验者", "者优先", "经验", "优先"]);
        assert!(affixes("优先".as_bytes()).is_empty() && is_joined("優先".as_bytes()) && !is_joined("für".as_bytes()));
        assert!(affixes("あ".repeat(1 << 20).as_bytes()).len() < 30);
    }
}
