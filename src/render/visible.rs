//! Foreign words made safe to show: the one place where control and invisible characters are taken out of what is written.

use std::borrow::Cow;

/// The joiners, which make one picture of several emoji, and letters of some scripts.
const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];

/// Writes control and invisible characters as escapes (`\u{1b}`), so that a name can neither drive a terminal nor look like another.
///
/// Joiners stay between characters beyond ASCII: in emoji, and in scripts that need them.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    escaped(text, |_| false)
}

/// Leaves control and invisible characters out, and writes a text on one line, with single blanks.
pub(crate) fn plain_line(text: &str) -> String {
    let shown: String = text.chars().map(|c| if is_hidden(c) { ' ' } else { c }).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Does what [`visible`] does for a text of several lines, whose line ends and tabs stay.
pub(crate) fn visible_lines(text: &str) -> Cow<'_, str> {
    escaped(text, |c| matches!(c, '\n' | '\t'))
}

/// Quotes a word for a shell, where it says more to it than a word; nothing is replaced between single quotes.
pub(crate) fn shell_word(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "._-/+,:@%".contains(c);
    if !word.is_empty() && !word.starts_with('-') && word.chars().all(plain) {
        word.to_owned()
    } else {
        let dash = if word.starts_with('-') { "./" } else { "" };
        format!("'{dash}{}'", word.replace('\'', r"'\''"))
    }
}

fn escaped(text: &str, stays: impl Fn(char) -> bool) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let joins =
            || JOINERS.contains(&c) && !before.is_ascii() && rest.clone().next().is_some_and(|next| !next.is_ascii());
        if stays(c) || joins() || !is_hidden(c) {
            escaped.push(c);
        } else {
            escaped.extend(c.escape_default());
        }
        before = c;
    }
    Cow::Owned(escaped)
}

/// Tells whether a character is there to steer what shows text, or shows nothing: controls, directions, fillers, tags.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::{shell_word, visible, visible_lines};

    #[test]
    fn what_steers_or_hides_is_escaped() {
        for hidden in
            "\0\u{7}\n\r\t\u{1b}\u{7f}\u{85}\u{9b}\u{ad}\u{61c}\u{200b}\u{200e}\u{202e}\u{2028}\u{2066}\u{feff}\u{e0041}"
                .chars()
        {
            let text = format!("a{hidden}b");
            assert_eq!(visible(&text), format!("a{}b", hidden.escape_default()), "{hidden:?}");
        }
        assert_eq!(visible_lines("a\n\tb\u{1b}"), "a\n\tb\\u{1b}");
    }

    #[test]
    fn what_people_write_stays() {
        for text in ["C++", "naïve", "\u{a0}", "👩\u{200d}💻", "می\u{200c}خواهم", "機械学習", "❤\u{fe0f}"]
        {
            assert_eq!(visible(text), text);
        }
        assert_eq!(visible("pan\u{200d}das"), "pan\\u{200d}das");
    }

    #[test]
    fn a_shell_reads_one_word() {
        assert_eq!(shell_word("a/cv.pdf"), "a/cv.pdf");
        assert_eq!(shell_word("$(touch x) cv.pdf"), "'$(touch x) cv.pdf'");
        assert_eq!(shell_word("it's;id"), r"'it'\''s;id'");
        assert_eq!(shell_word("-rf"), "'./-rf'");
        assert_eq!(shell_word(""), "''");
    }
}
