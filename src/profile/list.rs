//! A list of names in one string: commas or lines between, double quotes around a name that holds a comma.

/// The names of a list, trimmed, without empty ones.
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

/// The first name of a list, and what comes after its separator.
fn first(list: &str) -> (&str, &str) {
    quoted(list).unwrap_or_else(|| {
        let end = list.find([',', '\n', '\r']).unwrap_or(list.len());
        (list[..end].trim(), list.get(end + 1..).unwrap_or(""))
    })
}

/// A name in quotes, where the quotes hold the whole of it.
fn quoted(list: &str) -> Option<(&str, &str)> {
    let (name, after) = list.trim_start().strip_prefix('"')?.split_once('"')?;
    let after = after.trim_start_matches([' ', '\t']);
    let after = if after.is_empty() { after } else { after.strip_prefix([',', '\n', '\r'])? };
    Some((name.trim(), after))
}

#[cfg(test)]
mod tests {
    use super::names;

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
