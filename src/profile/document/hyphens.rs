//! Words that a line's end broke in two.

/// Gives the text with broken words made whole; every line stays where it was, so that its number still holds.
///
/// A hyphen between two letters at a line's end goes, unless a capital follows: `Rab-⏎bitMQ` is one word, `CI-⏎CD` is two.
/// Where the hyphen belonged to the name (`scikit-⏎learn`) nothing is lost, since names are compared without hyphens.
pub(super) fn joined(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut lines = text.lines().map(str::trim_end).peekable();
    let mut rest = lines.next();
    while let Some(line) = rest {
        rest = lines.next();
        match (broken(line), rest.map(str::trim_start).filter(|next| next.starts_with(char::is_alphabetic))) {
            (Some(start), Some(next)) => {
                let end = next.find(char::is_whitespace).unwrap_or(next.len());
                let (word, after) = next.split_at(end);
                whole.push_str(start);
                if word.starts_with(char::is_uppercase) {
                    whole.push('-');
                }
                whole.push_str(word);
                rest = Some(after.trim_start());
            }
            _ => whole.push_str(line),
        }
        whole.push('\n');
    }
    without_soft(whole)
}

/// Gives the text without soft hyphens, which only say where a word may break.
pub(super) fn without_soft(text: String) -> String {
    if text.contains('\u{ad}') { text.replace('\u{ad}', "") } else { text }
}

/// Gives the line without the hyphen that breaks its last word.
fn broken(line: &str) -> Option<&str> {
    let start = line.strip_suffix(['-', '\u{2010}', '\u{ad}'])?;
    start.ends_with(char::is_alphabetic).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn broken_words_are_whole_and_lines_stay() {
        assert_eq!(joined("on Rab-\nbitMQ, with\nmore"), "on RabbitMQ,\nwith\nmore\n");
        assert_eq!(joined("CI-\nCD x"), "CI-CD\nx\n");
        assert_eq!(joined("2019-\n2021"), "2019-\n2021\n");
        assert_eq!(joined("a -\nb"), "a -\nb\n");
        assert_eq!(joined("soft\u{ad}ware"), "software\n");
    }
}
