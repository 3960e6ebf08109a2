//! The page of `roles report`: whatever a person's text and name hold, the page is well-formed and runs nothing.

use super::{Input, run};
use std::fs;
use std::process::Command;

const WORDS: [&str; 24] = [
    "<script>alert(1)</script>",
    "\"onload=x ",
    "'",
    "&",
    "&lt;",
    "</style>",
    "<!--",
    "-->",
    "]]>",
    "javascript:alert(1)",
    "\u{0}",
    "\u{7}",
    "\u{1b}[31m",
    "\u{202e}",
    "\u{200b}",
    "Python",
    "Django",
    "pandas",
    "C++",
    "Skills: ",
    "\n",
    ", ",
    "no ",
    "learning ",
];

#[test]
fn reports() {
    let seeds = [
        Input::new("cv.txt", "Jo Doe\nSkills: Python, Django, PostgreSQL, pandas\nLearning Rust. No Java.\n"),
        Input::new("cv.html", "<html><body><h1>Jo</h1><ul><li>Python &amp; SQL<li>Spark</ul></body></html>"),
    ];
    let folder = run::Folder::of("report");
    run::target("report", &seeds, &WORDS, |input| {
        let path = folder.join(&input.name);
        fs::write(&path, &input.bytes).unwrap();
        let name: String = input.text().chars().filter(|c| *c != '\0').take(60).collect();
        let mut roles = Command::new(env!("CARGO_BIN_EXE_roles"));
        let output = roles.args(["report", "--name", &name, "--from"]).arg(&path).output().unwrap();
        assert!(matches!(output.status.code(), Some(0..=2)), "{:?}", output.status);
        let page = String::from_utf8(output.stdout).unwrap();
        if output.status.code() == Some(0) {
            let lower = page.to_lowercase();
            for never in ["<script", "onload=x ", "href=\"javascript:"] {
                assert!(!lower.contains(never) || never == "onload=x " && lower.contains("&quot;onload=x "), "{never}");
            }
            let hidden = page.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r') || *c == '\u{202e}');
            assert!(hidden.is_none(), "{hidden:?}");
            assert!(lower.trim_end().ends_with("</html>"));
        }
    });
}
