//! The phrases of `data/languages` as the library holds them: `build.rs` cuts them into words and puts those of one bucket together, so
//! that a program that reads one text has next to nothing to do before.
//!
//! The first line has the heads, with tabs between; each other line one phrase: a letter for its head, and its words with single blanks.

/// Words are parted by their initials and lengths into so many buckets.
pub(crate) const BUCKETS: usize = 32 * LENGTHS;
const LENGTHS: usize = 16;

/// The letter for the first head.
const FIRST: u8 = b'!';

/// Gives the bucket of a word, the same in any case.
#[inline]
pub(crate) fn bucket(word: &[u8]) -> usize {
    let initial = word.first().map_or(0, |first| usize::from(*first) % 32);
    initial * LENGTHS + word.len() % LENGTHS
}

/// Packs phrases, each with its head, sorted by bucket and first word, of those with one the longest first.
///
/// # Errors
/// Where there are more heads than letters.
#[cfg(not(builtin_catalogue))]
pub(crate) fn packed<'p>(phrases: impl Iterator<Item = (&'p str, &'p str)>) -> Result<String, String> {
    let (mut heads, mut lines) = (Vec::new(), Vec::new());
    for (head, phrase) in phrases.flat_map(halves) {
        let number = heads.iter().position(|known| *known == head).unwrap_or(heads.len());
        if number == heads.len() {
            heads.push(head);
        }
        let letter = u8::try_from(number).ok().and_then(|number| FIRST.checked_add(number)).filter(u8::is_ascii_graphic);
        let letter = letter.ok_or("data/languages: more heads than there are letters")?;
        lines.push((words(phrase), char::from(letter)));
    }
    lines.sort_by(|(a, _), (b, _)| {
        let key = |words: &[String]| (words.first().map_or(0, |first| bucket(first.as_bytes())), words.first().cloned());
        key(a).cmp(&key(b)).then(b.len().cmp(&a.len())).then(a.cmp(b))
    });
    lines.dedup();
    let lines = lines.into_iter().filter(|(words, _)| !words.is_empty());
    let lines: Vec<String> = lines.map(|(words, letter)| format!("{letter}{}", words.join(" "))).collect();
    Ok(format!("{}\n{}", heads.join("\t"), lines.join("\n")))
}

/// Parts a phrase that stands around what it speaks of: `möchte … lernen`.
#[cfg(not(builtin_catalogue))]
fn halves<'p>((head, phrase): (&'p str, &'p str)) -> Vec<(String, &'p str)> {
    match head.strip_prefix("around ").and_then(|stance| Some((stance, phrase.split_once('…')?))) {
        Some((stance, (opens, closes))) => {
            vec![(format!("opens {stance}"), opens), (format!("closes {stance}"), closes)]
        }
        None => vec![(head.to_owned(), phrase)],
    }
}

/// Cuts a phrase into words in lower case, as texts are cut: at all that is no letter, and where a script without blanks meets another.
#[cfg(not(builtin_catalogue))]
fn words(phrase: &str) -> Vec<String> {
    let is_joined = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}');
    let mut words: Vec<String> = Vec::new();
    let mut last = None;
    for c in phrase.to_lowercase().chars() {
        let kind = c.is_alphanumeric().then(|| is_joined(c));
        match (kind, words.last_mut()) {
            (None, _) => {}
            (Some(_), Some(word)) if kind == last => word.push(c),
            (Some(_), _) => words.push(c.into()),
        }
        last = kind;
    }
    words
}

/// Gives the heads of a packed file, and the phrases, each with the place of its head and its words.
pub(crate) fn unpacked(file: &'static str) -> (Vec<&'static str>, impl Iterator<Item = (usize, &'static str)>) {
    let (heads, lines) = file.split_once('\n').unwrap_or((file, ""));
    let lines = lines.split('\n').filter_map(|line| {
        let letter = line.as_bytes().first()?.checked_sub(FIRST)?;
        Some((usize::from(letter), line.get(1..)?))
    });
    (heads.split('\t').collect(), lines)
}
