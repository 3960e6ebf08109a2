//! The title of a job: a line near the top that says what somebody is by trade, or the words behind "we are looking for a".

use super::words::JobWords;
use super::{JobLine, lines, on_one_line};

/// How many lines with words may stand before the title, and before a sentence that names it.
const HEAD: usize = 12;
const FARTHEST: usize = 60;
/// How many words and bytes a title has at most.
const MOST_WORDS: usize = 8;
const LONGEST: usize = 80;

/// Finds the title of the job.
pub(super) fn of(text: &str) -> Option<JobLine> {
    let said = || lines(text).filter(|(_, line, _)| !line.is_empty());
    let line = said().take(HEAD).find_map(|(number, line, _)| Some((number, in_line(line)?)));
    let found = line.or_else(|| said().take(FARTHEST).find_map(|(number, line, _)| Some((number, in_sentence(line)?))));
    found.map(|(line, title)| JobLine { words: on_one_line(&title), line })
}

/// Finds a title in a line that is no sentence: one of the parts between its signs.
fn in_line(line: &str) -> Option<String> {
    let words = JobWords::builtin();
    if line.ends_with(['.', '!', '?', ';', '。']) {
        return None;
    }
    let parts = line.split(['|', '–', '—', '(', ')', '[', ']', ',', ':', '•', '@', '【', '】', '（', '）', '：']);
    let parts = parts.flat_map(|part| part.split(" - ")).map(str::trim);
    let is_title = |part: &&str| {
        let count = part.split_whitespace().count();
        count > 0 && count <= MOST_WORDS && part.split_whitespace().any(|word| words.is_trade(word))
    };
    let part = parts.into_iter().find(is_title)?;
    if part.split_whitespace().any(|word| words.is_article(word)) {
        return in_sentence(line);
    }
    finished(part)
}

/// Finds a title in a sentence: what stands behind an article, up to a trade or, where that comes first, the capital words behind it.
fn in_sentence(line: &str) -> Option<String> {
    let job = JobWords::builtin();
    let words: Vec<&str> = line.split_whitespace().collect();
    let ends = |word: &&str| word.ends_with([',', '.', ';', ':', '!', '?', ')']);
    for (at, _) in words.iter().enumerate().filter(|(_, word)| job.is_article(word)) {
        let behind = &words[at + 1..];
        let length = behind.iter().take(MOST_WORDS).position(ends).map_or(MOST_WORDS, |end| end + 1).min(behind.len());
        let Some(trade) = behind[..length].iter().position(|word| job.is_trade(word)) else { continue };
        let is_capital = |word: &&&str| word.starts_with(char::is_uppercase);
        let more = if trade == 0 { behind[1..length].iter().take_while(is_capital).count() } else { 0 };
        return finished(&behind[..=trade + more].join(" "));
    }
    None
}

/// Takes off what a title says of genders ("m/w/d", "H/F"), and the ends of sentences.
fn finished(title: &str) -> Option<String> {
    let is_genders = |word: &str| {
        let parts: Vec<&str> = word.split(['/', '|']).collect();
        parts.len() > 1 && parts.iter().all(|part| part.chars().count() == 1)
    };
    let words: Vec<&str> = title.split_whitespace().collect();
    let end = words.iter().rposition(|word| !is_genders(word)).map_or(0, |last| last + 1);
    let title = words[..end].join(" ");
    let title =
        title.trim_matches(|c: char| matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | '-' | '"') || c.is_whitespace());
    (!title.is_empty() && title.len() <= LONGEST).then(|| title.to_owned())
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn titles_are_found_in_headings_and_sentences() {
        for (text, expected) in [
            ("# Senior Data Engineer (m/w/d)\n\nPython", Some("Senior Data Engineer")),
            ("Acme GmbH | Python-Entwickler*in | Berlin", Some("Python-Entwickler*in")),
            ("Job title: Backend Developer", Some("Backend Developer")),
            ("Développeur Python H/F - Lyon", Some("Développeur Python")),
            ("Desarrollador Backend Senior", Some("Desarrollador Backend Senior")),
            ("招聘：高级后端工程师", Some("高级后端工程师")),
            ("We are looking for a senior data engineer to join us.", Some("senior data engineer")),
            ("Wir suchen eine Softwareentwicklerin, die Python kann.", Some("Softwareentwicklerin")),
            ("Buscamos un desarrollador Python para Madrid.", Some("desarrollador Python")),
            ("Our engineers build maps.\nPython, SQL", None),
            ("", None),
        ] {
            assert_eq!(of(text).map(|title| title.words).as_deref(), expected, "{text}");
        }
    }
}
