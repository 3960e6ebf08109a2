//! The words that jobs go by: `[draft …]` in `data/languages`.

use crate::spelling::language_file::entries;
use std::sync::OnceLock;

/// The words and phrases of all languages, in lower case.
#[derive(Debug, Default)]
pub(super) struct JobWords {
    /// What heads a list of tasks: "your responsibilities".
    pub tasks: Vec<&'static str>,
    /// What people are by trade: "developer".
    pub trades: Vec<&'static str>,
    /// What stands before whom an advertisement seeks: "a", "eine".
    pub articles: Vec<&'static str>,
}

impl JobWords {
    /// Gives the words that come with the library.
    pub(super) fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<JobWords> = OnceLock::new();
        BUILTIN.get_or_init(|| {
            let mut words = Self::default();
            for (head, line) in entries(include_str!(concat!(env!("OUT_DIR"), "/draft.words"))) {
                match head {
                    "tasks" => words.tasks.push(line),
                    "trades" => words.trades.push(line),
                    "articles" => words.articles.push(line),
                    _ => {}
                }
            }
            words
        })
    }

    /// Tells whether a word says what somebody is by trade: it is such a word or ends with one, whatever its gender and number.
    pub(super) fn is_trade(&self, word: &str) -> bool {
        const SHORTEST_ENDING: usize = 5;
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let of_women = ["*in", ":in", "_in", "/in", "/-in", "(in", "in"].iter().find_map(|ending| word.strip_suffix(ending));
        let is = |word: &str| {
            self.trades.iter().any(|trade| {
                word == *trade
                    || word.len() > trade.len() && trade.len() >= SHORTEST_ENDING && word.ends_with(trade)
                    || !trade.is_ascii() && is_without_blanks(trade) && word.contains(trade)
            })
        };
        is(&word) || of_women.is_some_and(is)
    }

    /// Tells whether a word is one that stands before whom somebody seeks.
    pub(super) fn is_article(&self, word: &str) -> bool {
        self.articles.iter().any(|article| word.eq_ignore_ascii_case(article))
    }
}

/// Tells whether a word is of a script that writes words without blanks between them.
fn is_without_blanks(word: &str) -> bool {
    word.chars().next().is_some_and(|c| ('\u{3040}'..='\u{9fff}').contains(&c) || ('\u{ac00}'..='\u{d7a3}').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::JobWords;

    #[test]
    fn trades_have_genders_and_are_ends_of_words() {
        for (word, expected) in [
            ("Developer", true),
            ("Softwareentwickler", true),
            ("Entwickler*in", true),
            ("Entwicklerin", true),
            ("développeuse", true),
            ("机器学习工程师", true),
            ("データエンジニア", true),
            ("Development", false),
            ("Engineering", false),
            ("in", false),
        ] {
            assert_eq!(JobWords::builtin().is_trade(word), expected, "{word}");
        }
    }
}
