//! Whether two words are forms of one word: game, games, gaming. Simple on purpose; for searching, never for guessing.

use super::Key;

/// What forms of an English word end in, after the part that they share.
const ENDINGS: [&str; 38] = [
    "", "s", "e", "es", "ed", "er", "ers", "ing", "ings", "ion", "ions", "ation", "ations", "ate", "ates", "ator", "or",
    "ors", "y", "ies", "ity", "ist", "ists", "ic", "ics", "al", "cs", "cal", "ment", "ments", "ze", "zes", "zed", "zing",
    "sis", "ses", "able", "ly",
];
/// The shortest part that two forms may share, in bytes.
const SHORTEST: usize = 3;
/// A shorter shared part than this must have an ending on both sides (game, gaming), or a plural's s (car, cars): else care is a car.
const SURE: usize = 4;

/// Tells whether two keys are forms of one word: equal, or a shared part with an ending each that is shorter than it.
pub fn same_word(a: &Key, b: &Key) -> bool {
    let (a, b) = (a.as_str(), b.as_str());
    let shared = a.char_indices().zip(b.chars()).find(|((_, x), y)| x != y).map_or(a.len().min(b.len()), |((at, _), _)| at);
    // A letter that both share may belong to the endings: analys|is and analys|es, but also dat|ing and dat|e.
    a == b || (SHORTEST..=shared).rev().take(3).filter(|at| a.is_char_boundary(*at)).any(|at| forms(at, &a[at..], &b[at..]))
}

/// Tells whether these are endings of two forms that share `length` bytes.
fn forms(length: usize, a: &str, b: &str) -> bool {
    let ending = |rest: &str| rest.len() < length.max(SURE) && ENDINGS.contains(&rest);
    let plural = matches!((a, b), ("", "s") | ("s", ""));
    let sure = length >= SURE || plural || !(a.is_empty() || b.is_empty());
    sure && ending(a) && ending(b)
}

#[cfg(test)]
mod tests {
    use super::same_word;
    use crate::spelling::Key;

    #[test]
    fn forms_are_alike_and_other_words_are_not() {
        let same = |a: &str, b: &str| {
            let (a, b) = (Key::of(a), Key::of(b));
            assert_eq!(same_word(&a, &b), same_word(&b, &a));
            same_word(&a, &b)
        };
        for (a, b) in [
            ("games", "game"),
            ("gaming", "game"),
            ("trading", "trader"),
            ("automate", "automation"),
            ("libraries", "library"),
            ("analyse", "analysis"),
            ("visualising", "visualization"),
            ("robotics", "robots"),
            ("statistical", "statistics"),
            ("security", "secure"),
            ("developer", "development"),
            ("devices", "device"),
            ("APIs", "API"),
        ] {
            assert!(same(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("car", "care"),
            ("data", "date"),
            ("java", "javascript"),
            ("go", "goes"),
            ("web", "webs3"),
            ("", "s"),
            ("scrapy", "scapy"),
        ] {
            assert!(!same(a, b), "{a} {b}");
        }
    }
}
