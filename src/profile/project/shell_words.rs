//! A line of shell as a shell reads it: its commands, their words, and how words are written.

use std::borrow::Cow;

/// Gives the word that ends the here-document which this line begins: `cat <<EOF`, `<<-'EOF'`.
pub(super) fn here_document(text: &str) -> Option<&str> {
    let rest = text.split_once("<<")?.1.trim_start_matches(['-', '~', '"', '\'', '\\']);
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
    rest.get(..end).filter(|word| word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_'))
}

/// Parts a line into its commands. A sign in quotes parts nothing, but for what double quotes run: "$(…)" and backticks. Where a
/// quote isn't closed in its line, it is taken for an apostrophe.
pub(super) fn commands(line: &str) -> Vec<&str> {
    const SIGNS: [char; 5] = ['|', ';', '&', '(', '`'];
    let (mut commands, mut start, mut quote, mut before) = (Vec::new(), 0, None, ' ');
    for (at, sign) in line.char_indices() {
        if quote.is_none() && sign == '#' && before.is_whitespace() {
            commands.extend(line.get(start..at));
            return commands; // a comment
        }
        let parts = match quote {
            None => SIGNS.contains(&sign) && before != '\\' && !(before == '$' && is_variable(line, at)),
            Some('"') => sign == '`' || sign == '(' && before == '$',
            Some(_) => false,
        };
        match (quote, sign) {
            (None, '"' | '\'') if before != '\\' => quote = Some(sign),
            (Some(open), _) if open == sign && before != '\\' => quote = None,
            _ => {}
        }
        if parts {
            commands.extend(line.get(start..at));
            start = at + sign.len_utf8();
        }
        before = sign;
    }
    if quote.is_some() {
        return line.split(SIGNS).collect();
    }
    commands.extend(line.get(start..));
    commands
}

/// Tells whether a parenthesis holds the name of a variable, as in a Makefile: `$(PWD)`.
fn is_variable(line: &str, at: usize) -> bool {
    let inner = line.get(at + 1..).and_then(|rest| rest.split_once(')')).map(|(inner, _)| inner);
    inner.is_some_and(is_constant)
}

/// Tells whether a word is written as names of variables are.
pub(super) fn is_constant(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_' || byte.is_ascii_digit())
}

/// Gives the words of a command as a shell would. Where a quote isn't closed, blanks part them.
pub(super) fn words(command: &str) -> Vec<String> {
    shlex::split(command).unwrap_or_else(|| {
        let words = command.split_whitespace().map(|word| word.trim_matches(['"', '\'']));
        words.map(str::to_owned).collect()
    })
}

/// Writes words so that a shell reads them as they are. One that no shell takes, which has a null byte, is left out.
pub(super) fn joined<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let words: Vec<_> = words.into_iter().filter_map(|word| shlex::try_quote(word).ok()).collect();
    words.join(" ")
}

/// Gives a command as a shell would read it; it may be written as a JSON array of words.
pub(super) fn shell_form(command: &str) -> Cow<'_, str> {
    match serde_json::from_str::<Vec<String>>(command.trim()) {
        Ok(words) => joined(words.iter().map(String::as_str)).into(),
        Err(_) => command.into(),
    }
}
