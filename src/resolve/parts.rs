//! The parts of a string that names several things, or one thing among other words: `Docker/Kubernetes`, `HTML, CSS & JavaScript`,
//! `pandas and numpy`, `Jenkins Enterprise`.

/// The parts between separators and conjunctions; the whole alone where there are none.
pub fn of(name: &str) -> Vec<String> {
    let separates =
        |c: char| matches!(c, '/' | ',' | ';' | '|' | '•' | '·' | '&' | '\n' | '\t' | '(' | ')' | '\\' | ':' | '→' | '>');
    name.split(separates).flat_map(split_at_words).filter(|part| !part.is_empty()).collect()
}

/// Splits at words that join or weigh names.
fn split_at_words(part: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in part.split_whitespace() {
        match parts.last_mut() {
            Some(last) if !is_conjunction(word) => {
                if !last.is_empty() {
                    last.push(' ');
                }
                last.push_str(word);
            }
            _ => parts.push(String::new()),
        }
    }
    parts
}

fn is_conjunction(word: &str) -> bool {
    const CONJUNCTIONS: [&str; 14] =
        ["and", "or", "and/or", "with", "including", "using", "on", "in", "for", "vs", "e.g.", "etc", "etc.", "e"];
    matches!(word, "+" | "-" | "–" | "—" | "*")
        || CONJUNCTIONS.iter().any(|conjunction| word.eq_ignore_ascii_case(conjunction))
}

/// A run of words in a part: from which word, up to which, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The first word's place.
    pub start: usize,
    /// The place behind the last word.
    pub end: usize,
    /// The words, with single blanks between.
    pub text: String,
}

/// The longest name that is looked for inside of a part, in words.
const LONGEST_RUN: usize = 5;

/// The runs of words that begin at a word, the longest first; hyphens and underscores part words, too.
pub fn runs<'w>(words: &'w [&'w str], start: usize) -> impl Iterator<Item = Run> + 'w {
    let longest = (start + LONGEST_RUN).min(words.len());
    (start + 1..=longest).rev().map(move |end| Run { start, end, text: words[start..end].join(" ") })
}

/// The words of a part.
pub fn words(part: &str) -> Vec<&str> {
    part.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_')).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{of, runs, words};

    #[test]
    fn separators_and_conjunctions_part() {
        assert_eq!(of("Docker/Kubernetes"), ["Docker", "Kubernetes"]);
        assert_eq!(of("pandas and numpy"), ["pandas", "numpy"]);
        assert_eq!(of("HTML, CSS & JavaScript"), ["HTML", "CSS", "JavaScript"]);
        assert_eq!(of("Android"), ["Android"]);
        assert_eq!(of("C++"), ["C++"]);
    }

    #[test]
    fn runs_are_tried_from_the_longest() {
        let words = words("Google-Cloud Functions");
        let runs: Vec<String> = runs(&words, 0).map(|run| run.text).collect();
        assert_eq!(runs, ["Google Cloud Functions", "Google Cloud", "Google"]);
    }
}
