//! A list of names in one string: commas or lines between, double quotes around a name that holds a comma.

use super::project::requirement::Requirement;

/// Gives the names of a list, trimmed, without empty ones.
///
/// A quote that opens a name and is never closed is taken as written: nothing is lost.
///
/// ```
/// use roles::profile::list::names;
/// assert_eq!(names("pandas, \"a, b\",\n numpy,"), ["pandas", "a, b", "numpy"]);
/// ```
pub fn names(list: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = list;
    while !rest.is_empty() {
        let (name, after) = first(rest);
        if !name.is_empty() {
            names.push(name.to_owned());
        }
        rest = after;
    }
    names
}

/// Gives a list without its comments: from a `#` that begins a line, or that stands alone behind a name, to the end of the line.
///
/// ```
/// use roles::profile::list::{names, without_comments};
/// assert_eq!(names(&without_comments("# mine\nC#, F# # Microsoft's\npandas")), ["C#", "F#", "pandas"]);
/// ```
pub fn without_comments(list: &str) -> String {
    list.split_inclusive('\n').map(without_comment).collect()
}

/// Gives a line without its comment, with its line break.
fn without_comment(line: &str) -> String {
    // What stands in quotes is a name, whatever is in it.
    let begin = line
        .trim_start()
        .strip_prefix('"')
        .and_then(|rest| rest.split_once('"'))
        .map_or(0, |(_, after)| line.len() - after.len());
    let is_comment = |at: usize| {
        let (before, after) = (&line[..at], &line[at + 1..]);
        let stands_alone = before.ends_with([' ', '\t']) && after.starts_with(char::is_whitespace);
        before.trim().is_empty() || stands_alone
    };
    let end = if line.ends_with('\n') { "\n" } else { "" };
    let comment = line.match_indices('#').map(|(at, _)| at).find(|at| *at >= begin && is_comment(*at));
    comment.map_or_else(|| line.to_owned(), |at| line[..at].to_owned() + end)
}

/// Gives a list with each line that only `pip freeze` writes made the name that it stands for: comments (`# Editable install …`) are
/// left out, `-e git+https://…#egg=flask` is flask, `foo @ file:///x` is foo. Any other line stays as it is.
pub fn without_requirements(list: &str) -> String {
    list.split_inclusive('\n').map(|line| requirement(line).unwrap_or_else(|| line.to_owned())).collect()
}

/// Gives what a line stands for that is written as requirements are and as no list of skills is; with its line break.
fn requirement(line: &str) -> Option<String> {
    let text = line.trim();
    let is_comment = |rest: &str| !rest.starts_with(char::is_alphanumeric); // #python may be a hashtag
    if text.strip_prefix('#').is_some_and(is_comment) {
        return Some("\n".to_owned());
    }
    let found = if let Some(address) = text.strip_prefix("-e ") {
        Requirement::of_address(address.trim())
    } else {
        let (_, address) = text.split_once(" @ ")?;
        if !address.contains(":/") || address.contains(", ") {
            return None;
        }
        Some(Requirement::read(text)?)
    };
    Some(format!("{}\n", found.map_or("", |requirement| requirement.name)))
}

/// Gives the first name of a list, and what comes after its separator.
fn first(list: &str) -> (&str, &str) {
    quoted(list).unwrap_or_else(|| {
        let end = list.find([',', '\n', '\r']).unwrap_or(list.len());
        (list[..end].trim(), list.get(end + 1..).unwrap_or(""))
    })
}

/// Gives a name in quotes, where the quotes hold the whole of it.
fn quoted(list: &str) -> Option<(&str, &str)> {
    // Not over line breaks: of those each is a separator of its own, and looked at once.
    let is_blank = |c: char| c.is_whitespace() && !matches!(c, '\n' | '\r');
    let (name, after) = list.trim_start_matches(is_blank).strip_prefix('"')?.split_once('"')?;
    let after = after.trim_start_matches([' ', '\t']);
    let after = if after.is_empty() { after } else { after.strip_prefix([',', '\n', '\r'])? };
    Some((name.trim(), after))
}

#[cfg(test)]
mod tests {
    use super::{names, without_comments, without_requirements};

    #[test]
    fn what_pip_freeze_writes_becomes_names() {
        let frozen = "# Editable install with no version control (mine==0.1)\n-e /home/me/mine\n\
            -e git+https://h.example/flask.git@1f2e#egg=flask\r\nfoo[bar, baz] @ file:///x\npandas==2.2.1\nC#, F#\n#golang\n\
            lead @ Acme, Python\n\"a\nb\"";
        let expected = ["flask", "foo", "pandas==2.2.1", "C#", "F#", "#golang", "lead @ Acme", "Python", "a\nb"];
        assert_eq!(names(&without_requirements(frozen)), expected);
    }

    #[test]
    fn comments_end_with_their_line_and_names_keep_their_signs() {
        let list = "# mine\n#pandas\n  # more\nC#, F# # of Microsoft, all\nnumpy #\nC #, Go\n\"#1, a\" # b\nSQL";
        assert_eq!(names(&without_comments(list)), ["C#", "F#", "numpy", "C #", "Go", "#1, a", "SQL"]);
    }

    #[test]
    fn nothing_is_lost() {
        for (list, expected) in [
            ("", vec![]),
            (" , ,\n", vec![]),
            ("a,b", vec!["a", "b"]),
            ("a\r\nb\nc", vec!["a", "b", "c"]),
            ("\"a,b\" , c", vec!["a,b", "c"]),
            ("\"never closed, b", vec!["\"never closed", "b"]),
            ("\"a\" b, c", vec!["\"a\" b", "c"]),
            ("5\" display, b", vec!["5\" display", "b"]),
        ] {
            assert_eq!(names(list), expected, "{list:?}");
        }
    }
}
