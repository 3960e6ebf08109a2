//! Quarto and R Markdown: prose with chunks of code between fences, ```` ```{python} ````.

use super::finding::{FileFindings, Weight};
use super::{other_languages, python};
use crate::catalogue::Namespace;

/// Tells what a document with chunks says; `ending` is that of its name. Lines are those of the document.
pub(super) fn read(ending: &str, text: &str, weight: Weight) -> FileFindings {
    let mut findings = FileFindings::default();
    findings.named(1, Namespace::Extension, ending, weight);
    let code = code_of(text, "python");
    if !code.trim().is_empty() {
        findings.named(1, Namespace::Extension, "py", weight);
        findings.extend(python::source(&code, weight));
    }
    let code = code_of(text, "r");
    if !code.trim().is_empty() {
        findings.extend(other_languages::read("r", &code, weight));
    }
    findings
}

/// Gives the chunks in a language, each line in its place; all other lines are empty.
fn code_of(text: &str, language: &str) -> String {
    let (mut code, mut is_inside) = (String::with_capacity(text.len()), false);
    for line in text.lines() {
        if let Some(fence) = line.trim_start().strip_prefix("```") {
            let name = fence.trim_start_matches('`').trim_start().strip_prefix('{').unwrap_or_default();
            let name = name.split([' ', ',', '}']).next().unwrap_or_default();
            is_inside = !is_inside && name.eq_ignore_ascii_case(language);
        } else if is_inside {
            code.push_str(line);
        }
        code.push('\n');
    }
    code
}

#[cfg(test)]
mod tests {
    use super::super::finding::{Name, Weight};
    use super::read;

    #[test]
    fn chunks_are_code_and_prose_is_not() {
        let text = "---\ntitle: x\n---\nimport no\n\n```{python}\nimport polars as pl\n```\n\n```{r, echo=FALSE}\nlibrary(dplyr)\n```\n```\nimport neither\n```\n";
        let found: Vec<_> =
            read("qmd", text, Weight::Used).findings.into_iter().map(|found| (found.line, found.name)).collect();
        assert!(found.contains(&(7, Name::Module("polars".to_owned()))), "{found:?}");
        assert!(found.contains(&(11, Name::Product("dplyr".to_owned()))), "{found:?}");
        assert!(
            !found.iter().any(|(_, name)| matches!(name, Name::Module(module) if module == "no" || module == "neither"))
        );
    }
}
