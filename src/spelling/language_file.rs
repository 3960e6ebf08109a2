//! The files of `data/languages`, one for each language: `[what]`, and below it words and phrases that mean that, a line each.
//! `build.rs` sorts their parts by who reads them, so that nobody reads what others need.

/// Gives each line of such files with the head above it, in order; comments and empty lines are left out.
pub(crate) fn entries(files: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut head = "";
    files.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).filter_map(move |line| match line
        .strip_prefix('[')
        .and_then(|line| line.strip_suffix(']'))
    {
        Some(next) => {
            head = next;
            None
        }
        None => Some((head, line)),
    })
}

#[cfg(test)]
mod tests {
    use super::entries;

    #[test]
    fn each_line_stands_below_its_head() {
        let file = "# a comment\n\n[or]\nor\n oder \n\n[words said]\nis\n";
        assert_eq!(entries(file).collect::<Vec<_>>(), [("or", "or"), ("or", "oder"), ("words said", "is")]);
    }
}
