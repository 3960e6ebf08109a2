//! What a script requires of itself, in a comment at its head (PEP 723).

use super::super::finding::{FileFindings, Weight};
use super::super::requirement::Requirement;
use super::super::toml_file::{TomlFile, TomlItem};

/// Adds the requirements of a script that names them.
pub(super) fn read(findings: &mut FileFindings, text: &str) {
    let Some((first, toml)) = block(text) else { return };
    let file = TomlFile::read(&toml);
    for item in file.root().get("dependencies").into_iter().flat_map(TomlItem::items) {
        if let Some(requirement) = item.text().and_then(Requirement::read) {
            findings.requirement(first + item.line(), requirement, Weight::Direct);
        }
    }
}

/// Finds the block between `# /// script` and `# ///`: the line of its mark, from 1, and its content without the marks of comments.
fn block(text: &str) -> Option<(usize, String)> {
    let mut lines = text.lines().enumerate();
    let (mark, _) = lines.find(|(_, line)| line.trim_end() == "# /// script")?;
    let mut content = String::new();
    for (_, line) in lines {
        let line = line.strip_prefix('#')?;
        if line.trim() == "///" {
            return Some((mark + 1, content));
        }
        content.push_str(line.strip_prefix(' ').unwrap_or(line));
        content.push('\n');
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::super::finding::{FileFindings, Name};

    #[test]
    fn a_script_names_what_it_requires() {
        let text = "#!/usr/bin/env -S uv run\n# /// script\n# requires-python = \">=3.12\"\n# dependencies = [\n#   \"httpx>=0.27\",\n#   \"rich\",\n# ]\n# ///\nimport httpx\n";
        let mut findings = FileFindings::default();
        super::read(&mut findings, text);
        let found: Vec<_> = findings.findings.into_iter().map(|finding| (finding.line, finding.name)).collect();
        assert_eq!(found, [(5, Name::Package("httpx".to_owned())), (6, Name::Package("rich".to_owned()))]);
        super::read(&mut FileFindings::default(), "# /// script\nx = 1");
    }
}
