//! Skills as a file that reads as them again: a name a line.

/// Writes names one a line; those that would read as several, or as a comment, in quotes.
pub(super) fn text(names: &[String]) -> String {
    let mut text = String::from("# Skills, a name a line\n");
    for name in names {
        let name = name.replace(['\n', '\r'], " ");
        let quoted = name.contains(',') || name.contains(" #") || name.starts_with(['"', '#']);
        let quote = if quoted { "\"" } else { "" };
        text.extend([quote, &name, quote, "\n"]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::profile::list::{names, without_comments};

    #[test]
    fn what_is_written_reads_as_it_was() {
        let written = ["C#", "#golang", "a, b", "pandas", "5\" display", "C # F"].map(str::to_owned);
        assert_eq!(names(&without_comments(&text(&written))), written);
    }
}
