//! What a user sees: each command, its output and its exit code, as written down in `tests/cmd` and in the README.

#[test]
fn commands() {
    trycmd::TestCases::new()
        .env("COLUMNS", "100")
        .env("XDG_CONFIG_HOME", "/nonexistent")
        .env("XDG_CACHE_HOME", "/dev/null")
        .env("ROLES_CATALOGUE", "")
        .case("tests/cmd/*.trycmd")
        .case("README.md")
        .case("docs/*.md");
}

/// The same commands at 40, 80 and 200 columns, piped and coloured.
#[test]
fn looks() {
    trycmd::TestCases::new()
        .env("XDG_CONFIG_HOME", "/nonexistent")
        .env("XDG_CACHE_HOME", "/dev/null")
        .env("ROLES_CATALOGUE", "")
        .case("tests/looks/*.toml");
}
