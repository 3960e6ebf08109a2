//! requirements.txt, in all the forms that pip reads.

use super::finding::{FileFindings, Weight};
use super::requirement::Requirement;

/// Tells what a requirements file says. `weight` is what its name makes of it: a file for tests weighs less.
///
/// A file that pip-compile or uv wrote says of each line why it is there (`# via …`); what is there only for another
/// package is transitive.
pub(super) fn read(text: &str, weight: Weight) -> FileFindings {
    let mut findings = FileFindings::default();
    let compiled = text.lines().any(|line| line.trim_start().starts_with("# via"));
    for (line, logical) in logical_lines(text) {
        entry(&mut findings, line, strip_comment(&logical), weight);
    }
    if compiled {
        weigh_by_reason(&mut findings, text);
    }
    findings
}

/// Reads one line: a requirement, an option with another file or an address, or nothing of interest.
fn entry(findings: &mut FileFindings, line: usize, text: &str, weight: Weight) {
    let text = text.trim();
    let option =
        |names: [&str; 2]| names.iter().find_map(|name| Some(text.strip_prefix(name)?.trim_start_matches(['=', ' ', '\t'])));
    if let Some(path) = option(["--requirement", "-r"]) {
        findings.includes.push((path.trim().to_owned(), weight));
    } else if let Some(address) = option(["--editable", "-e"]) {
        let requirement = Requirement::of_address(address).or_else(|| Requirement::read(address));
        add(findings, line, requirement, weight);
    } else if !text.starts_with('-') {
        // Hashes and options of one requirement come after it.
        let bare = text.split(" --").next().unwrap_or(text);
        add(findings, line, Requirement::read(bare).or_else(|| Requirement::of_address(bare)), weight);
    }
}

fn add(findings: &mut FileFindings, line: usize, requirement: Option<Requirement<'_>>, weight: Weight) {
    if let Some(requirement) = requirement {
        findings.requirement(line, requirement, weight);
    }
}

/// Lines joined where a backslash ends them, each with the number of its first.
fn logical_lines(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    let mut goes_on = false;
    for (at, line) in text.lines().enumerate() {
        let (body, continued) = line.trim_end().strip_suffix('\\').map_or((line, false), |body| (body, true));
        match lines.last_mut() {
            Some((_, last)) if goes_on => last.push_str(body),
            _ => lines.push((at + 1, body.to_owned())),
        }
        goes_on = continued;
    }
    lines
}

/// Gives the line without its comment: a `#` at the start or after a blank.
fn strip_comment(line: &str) -> &str {
    if line.trim_start().starts_with('#') {
        return "";
    }
    line.split(" #").next().unwrap_or(line).split("\t#").next().unwrap_or(line)
}

/// Makes transitive what a compiled file says is there only for other packages.
fn weigh_by_reason(findings: &mut FileFindings, text: &str) {
    let lines: Vec<&str> = text.lines().collect();
    for finding in &mut findings.findings {
        let after = lines.get(finding.line..).unwrap_or_default();
        let own = lines.get(finding.line - 1).and_then(|line| line.split_once("# via"));
        let block = after.iter().take_while(|line| {
            let line = line.trim_start();
            line.starts_with('#') || line.starts_with("--hash")
        });
        let reasons: Vec<&str> = own.map(|(_, reason)| reason).into_iter().chain(block.copied()).collect();
        let direct = |reason: &&str| {
            let reason = reason.trim().trim_start_matches("# via").trim_start_matches('#').trim();
            reason.starts_with("-r")
                || reason.contains(".toml")
                || reason.contains(".in")
                || reason.contains("setup.")
                || reason.contains('(')
        };
        if !reasons.is_empty() && !reasons.iter().any(direct) {
            finding.weight = Weight::Transitive;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::finding::{Name, Weight};
    use super::read;

    fn packages(text: &str) -> Vec<(usize, String, Weight)> {
        let findings = read(text, Weight::Direct).findings;
        findings
            .into_iter()
            .filter(|finding| !matches!(finding.name, Name::Product(_)))
            .map(|finding| match finding.name {
                Name::Package(name) => (finding.line, name, finding.weight),
                other => (finding.line, format!("{other:?}"), finding.weight),
            })
            .collect()
    }

    #[test]
    fn every_form_that_pip_reads() {
        let text = "# a comment\n-i https://index.example/simple\n--extra-index-url=https://b.example\nFlask[async]>=2 # web\n\
            numpy \\\n  ==1.26 \\\n  --hash=sha256:aa\n-e git+https://h.example/x.git#egg=scrapy\n-e .\n./wheels/pandas-2.0-py3-none-any.whl\n\
            httpx @ https://h.example/httpx.zip\n-c constraints.txt\nuvicorn; sys_platform != 'win32'\n";
        let found: Vec<(usize, String)> = packages(text).into_iter().map(|(line, name, _)| (line, name)).collect();
        let expected = [(4, "Flask"), (5, "numpy"), (8, "scrapy"), (10, "pandas"), (11, "httpx"), (13, "uvicorn")];
        assert_eq!(found, expected.map(|(line, name)| (line, name.to_owned())));
    }

    #[test]
    fn other_files_are_named() {
        let findings = read("-r base.txt\n--requirement=more/x.in\n-rshort.txt\n-c limits.txt\n", Weight::Direct);
        let paths: Vec<&str> = findings.includes.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths, ["base.txt", "more/x.in", "short.txt"]);
    }

    #[test]
    fn a_compiled_file_says_what_is_transitive() {
        let text = "django==4.2\n    # via -r requirements.in\nasgiref==3.7  # via django\nsqlparse==0.4 \\\n    --hash=sha256:aa\n    # via\n    #   django\n\
            psycopg==3\n    # via\n    #   myproject (pyproject.toml)\n    #   sqlparse\n";
        let weights: Vec<Weight> = packages(text).into_iter().map(|(_, _, weight)| weight).collect();
        assert_eq!(weights, [Weight::Direct, Weight::Transitive, Weight::Transitive, Weight::Direct]);
    }
}
