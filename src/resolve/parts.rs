//! The parts of a string that names several things: `Docker/Kubernetes`, `HTML, CSS & JavaScript`, `pandas and numpy`.

/// The parts, at least two, or none where the string has only one.
pub fn of(name: &str) -> Vec<String> {
    let spaced: String = name
        .chars()
        .map(|c| if matches!(c, '/' | ',' | ';' | '|' | '•' | '·' | '&' | '\n' | '(' | ')' | '\\') { '\u{0}' } else { c })
        .collect();
    let words = spaced.split('\u{0}').flat_map(|part| split_at_words(part.trim()));
    let parts: Vec<String> = words.filter(|part| !part.is_empty()).collect();
    if parts.len() < 2 { Vec::new() } else { parts }
}

/// Splits at "and", "or", "with" and a lone plus, where these stand as words.
fn split_at_words(part: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in part.split_whitespace() {
        let separates =
            matches!(word.to_lowercase().as_str(), "and" | "or" | "with" | "+" | "and/or" | "including" | "-" | "–");
        match parts.last_mut() {
            Some(last) if !separates => {
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

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn separators_and_conjunctions_part() {
        assert_eq!(of("Docker/Kubernetes"), ["Docker", "Kubernetes"]);
        assert_eq!(of("pandas and numpy"), ["pandas", "numpy"]);
        assert_eq!(of("HTML, CSS & JavaScript"), ["HTML", "CSS", "JavaScript"]);
        assert_eq!(of("Android"), Vec::<String>::new());
        assert_eq!(of("C++"), Vec::<String>::new());
    }
}
