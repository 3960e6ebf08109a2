//! Names that are denied: `no Docker`, `ohne Kubernetes`.

use super::name_words::NameWords;

/// Tells whether a normal name begins with a word that denies what follows.
pub(super) fn is_denied(normal: &str) -> bool {
    let mut words = normal.split_whitespace();
    let first = words.next().is_some_and(|first| NameWords::builtin().denials.binary_search(&first).is_ok());
    first && words.next().is_some_and(|second| second != "only")
}

#[cfg(test)]
mod tests {
    use super::is_denied;

    #[test]
    fn only_what_follows_is_denied() {
        assert!(is_denied("no docker") && is_denied("without  kubernetes") && is_denied("kein java"));
        assert!(
            !is_denied("no") && !is_denied("nosql") && !is_denied("not only sql") && !is_denied("docker, no kubernetes")
        );
    }
}
