//! Jupyter notebooks: the imports of their code cells.

use super::super::command::{self, Script};
use super::super::finding::{FileFindings, Finding, LineIndex, Name, Weight};
use crate::catalogue::Namespace;
use serde::Deserialize;

#[derive(Deserialize)]
struct Notebook {
    #[serde(default)]
    cells: Vec<NotebookCell>,
    #[serde(default)]
    worksheets: Vec<Worksheet>,
    #[serde(default)]
    metadata: Metadata,
}

/// Up to version 3 of the format, cells lie on worksheets.
#[derive(Deserialize)]
struct Worksheet {
    #[serde(default)]
    cells: Vec<NotebookCell>,
}

#[derive(Default, Deserialize)]
struct Metadata {
    #[serde(default)]
    language_info: Language,
}

#[derive(Default, Deserialize)]
struct Language {
    #[serde(default)]
    name: String,
}

#[derive(Deserialize)]
struct NotebookCell {
    #[serde(default)]
    cell_type: String,
    #[serde(default, alias = "input")]
    source: CellSource,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum CellSource {
    Whole(String),
    Lines(Vec<String>),
}

impl Default for CellSource {
    fn default() -> Self {
        Self::Whole(String::new())
    }
}

/// Tells what a notebook says: that it is one, and what its Python cells import and install. Lines are those of the file.
///
/// # Errors
/// What is wrong with it as JSON.
pub(crate) fn read(text: &str, weight: Weight) -> Result<FileFindings, serde_json::Error> {
    let mut findings = FileFindings::default();
    let notebook: Notebook = serde_json::from_str(text)?;
    findings.named(1, Namespace::Extension, "ipynb", weight);
    if !matches!(notebook.metadata.language_info.name.as_str(), "" | "python" | "ipython") {
        return Ok(findings);
    }
    findings.named(1, Namespace::Extension, "py", weight);
    let worksheets = notebook.worksheets.into_iter().flat_map(|sheet| sheet.cells);
    let cells = notebook.cells.into_iter().chain(worksheets).filter(|cell| cell.cell_type == "code");
    let (index, mut from) = (LineIndex::of(text), 0);
    for cell in cells {
        let lines = match cell.source {
            CellSource::Whole(whole) => whole.split_inclusive('\n').map(str::to_owned).collect(),
            CellSource::Lines(lines) => lines,
        };
        let found = code(&lines, weight);
        let places = places(text, &lines, &index, &mut from);
        let place = |finding: Finding| Finding { line: places.get(finding.line - 1).copied().unwrap_or(1), ..finding };
        findings.findings.extend(found.findings.into_iter().map(place));
    }
    Ok(findings)
}

/// Gives the findings of a cell, with lines counted in it. Magic lines aren't Python; those that run a shell may install something.
fn code(lines: &[String], weight: Weight) -> FileFindings {
    let first = lines.iter().position(|line| !line.trim().is_empty()).unwrap_or(0);
    let cell_magic = lines.get(first).and_then(|line| line.trim().strip_prefix("%%"));
    let whole = cell_magic.map_or(Content::Python, Content::of);
    match whole {
        Content::Python => python(lines, weight),
        Content::Shell => {
            let mut script = Script::new(weight);
            lines.iter().enumerate().skip(first + 1).for_each(|(at, line)| script.line(at + 1, line));
            script.end()
        }
        Content::Sql => {
            let mut findings = FileFindings::default();
            findings.named(first + 1, Namespace::Extension, "sql", weight);
            findings
        }
        Content::Other => FileFindings::default(),
    }
}

/// What a cell holds, as the magic in its first line says.
enum Content {
    Python,
    Shell,
    Sql,
    Other,
}

impl Content {
    /// Magics that aren't known measure or move Python code more often than not.
    fn of(magic: &str) -> Self {
        let mut words = magic.split_whitespace();
        match words.next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "bash" | "sh" | "!" | "sx" | "system" => Self::Shell,
            "sql" | "bigquery" => Self::Sql,
            "html" | "javascript" | "js" | "latex" | "markdown" | "perl" | "ruby" | "script" | "svg" | "r" | "julia"
            | "cypher" | "configure" => Self::Other,
            "writefile" | "file" if words.next_back().is_none_or(|file| file.split('.').next_back() != Some("py")) => {
                Self::Other
            }
            _ => Self::Python,
        }
    }
}

/// Gives a cell of Python.
fn python(lines: &[String], weight: Weight) -> FileFindings {
    let magic = |line: &str| line.trim_start().starts_with(['%', '!', '?']);
    let python: String = lines.iter().map(|line| if magic(line) { "\n" } else { line.as_str() }).collect();
    let mut findings = super::source(&python, weight);
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| magic(line)) {
        if line.trim_start().starts_with("%matplotlib") {
            findings.add(at + 1, Name::Module("matplotlib".to_owned()), weight);
        }
        findings.extend(command::read(at + 1, line.trim_start().trim_start_matches(['%', '!']), weight));
    }
    findings
}

/// Gives the lines of the file where the lines of a cell stand.
fn places(text: &str, lines: &[String], index: &LineIndex, from: &mut usize) -> Vec<usize> {
    let mut places = Vec::with_capacity(lines.len());
    for line in lines {
        let json = serde_json::to_string(line).unwrap_or_default();
        let json = json.trim_matches('"');
        if let Some(at) = text.get(*from..).and_then(|rest| rest.find(json)) {
            *from += at + json.len();
        }
        places.push(index.line(from.saturating_sub(1)));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::super::super::finding::{Name, Weight};
    use super::read;

    #[test]
    fn code_cells_are_read_and_others_are_not() -> Result<(), serde_json::Error> {
        let text = r#"{"cells": [
 {"cell_type": "markdown", "source": ["import no"]},
 {"cell_type": "code", "source": [
   "%matplotlib inline\n",
   "!pip install -q xgboost\n",
   "import pandas as pd"]},
 {"cell_type": "code", "source": "import torch\nimport numpy"}],
 "metadata": {"language_info": {"name": "python"}}, "nbformat": 4}"#;
        let findings = read(text, Weight::Used)?.findings;
        let found: Vec<_> = findings.iter().map(|finding| (finding.line, finding.name.clone())).collect();
        let module = |name: &str| Name::Module(name.to_owned());
        assert!(found.contains(&(6, module("pandas"))), "{found:?}");
        assert!(found.contains(&(7, module("torch"))), "{found:?}");
        assert!(found.contains(&(5, Name::Package("xgboost".to_owned()))), "{found:?}");
        assert!(!found.iter().any(|(_, name)| *name == module("no")));
        Ok(())
    }

    #[test]
    fn other_languages_are_not_python() -> Result<(), serde_json::Error> {
        let text =
            r#"{"cells": [{"cell_type": "code", "source": "import x"}], "metadata": {"language_info": {"name": "R"}}}"#;
        assert_eq!(read(text, Weight::Used)?.findings.len(), 1);
        Ok(())
    }
}
