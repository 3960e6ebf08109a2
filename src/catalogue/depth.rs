//! How deep the brackets of a text nest, guessed before it is parsed: the parser's time grows with the square of that.

/// The deepest nesting that is parsed; a catalogue needs four.
const DEEPEST: usize = 64;

/// Gives the line and the column, from 1, where brackets nest too deeply.
///
/// A quick look and no parser: texts in quotes are skipped, other texts are not, so that prose with dozens of brackets that
/// open and never close would be refused as well.
pub(crate) fn too_deep(text: &str) -> Option<(usize, usize)> {
    let (mut depth, mut line, mut start) = (0_usize, 1, 0);
    let mut quote: Option<u8> = None;
    let mut escaped = false;
    let mut before = b'\n';
    for (at, byte) in text.bytes().enumerate() {
        if byte == b'\n' {
            (line, start) = (line + 1, at + 1);
        }
        match (quote, byte) {
            _ if escaped => escaped = false,
            (Some(b'"'), b'\\') => escaped = true,
            (Some(open), _) if byte == open => quote = None,
            (None, b'"' | b'\'') if matches!(before, b'[' | b'{' | b',' | b':' | b'-' | b'\n') => quote = Some(byte),
            (None, b'[' | b'{') => depth += 1,
            (None, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some((line, text.get(start..=at)?.chars().count()));
        }
        if !matches!(byte, b' ' | b'\t' | b'\r') {
            before = byte;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, too_deep};

    #[test]
    fn depth_is_bounded_and_quotes_are_no_way_around() {
        assert_eq!(too_deep(&"[".repeat(DEEPEST)), None);
        assert_eq!(too_deep(&format!("a:\n{}", "[".repeat(DEEPEST + 1))), Some((2, DEEPEST + 1)));
        assert_eq!(too_deep(&"[\"]\\\"]\", ".repeat(DEEPEST + 1)), Some((1, 9 * DEEPEST + 1)));
        assert_eq!(too_deep(&"{']': ".repeat(DEEPEST + 1)), Some((1, 6 * DEEPEST + 1)));
        assert_eq!(too_deep(&"- [it's, \"[\", a]\n".repeat(10 * DEEPEST)), None);
    }
}
