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

/// Puts such parts in order: a line for each head, which ends with a word, with the words of all parts below it behind that, by their initials.
#[cfg(not(builtin_catalogue))]
pub(crate) fn grouped(files: &str) -> String {
    let mut lists = std::collections::BTreeMap::<&str, Vec<&str>>::new();
    for (head, word) in entries(files) {
        lists.entry(head).or_default().push(word);
    }
    let mut lines = String::new();
    for (head, words) in &mut lists {
        let initial = |word: &str| word.as_bytes().first().map_or(0, |first| first % 32);
        words.sort_by_key(|word| (initial(word), *word));
        words.dedup();
        lines.extend([head.rsplit(' ').next().unwrap_or_default(), " ", &words.join(" "), "\n"]);
    }
    lines
}

/// Gives the lists that were put in order so: of each its name and its words.
#[cfg(builtin_catalogue)]
pub(crate) fn lists(lines: &str) -> impl Iterator<Item = (&str, impl Iterator<Item = &str>)> {
    let lists = lines.split('\n').filter_map(|line| line.split_once(' '));
    lists.map(|(name, words)| (name, words.split_ascii_whitespace()))
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
