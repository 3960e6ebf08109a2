//! The draft of a role as a catalogue document: YAML with a comment wherever a person must decide.
//!
//! It is written by hand, since no writer of YAML knows comments. What stands in the advertisement comes in as a quoted scalar, on one
//! line and without control characters, so that it can be nothing but text; comments hold no word of it.

use super::visible::plain_line;
use crate::catalogue::{Catalogue, Demand};
use crate::import::{is_id_of_numbers, role_id};
use crate::matching::{DraftAsk, DraftGroup, Need, RoleDraft, SkillFamily};
use crate::profile::text::JobLine;
use std::fmt::Write as _;

/// What a role is called of which the advertisement doesn't say what it is.
const UNTITLED: &str = "To be decided";

/// Writes the document.
pub(crate) fn draft_yaml(catalogue: &Catalogue, draft: &RoleDraft<'_>) -> String {
    let mut lines = YamlLines::default();
    lines.add(0, "# Drafted from an advertisement: all of it stands there. What is marked \"decide\" is for you to say.");
    head(&mut lines, draft);
    new_skills(&mut lines, draft);
    lines.add(0, "roles:");
    names(&mut lines, draft);
    lines.add(4, "# decide: what belongs together, and what each group is called; these go by the kinds of the skills");
    lines.add(4, "key_skills:");
    draft.groups.iter().for_each(|group| key_skill(&mut lines, group));
    demand(&mut lines, catalogue, draft);
    use_cases(&mut lines, draft);
    not_required(&mut lines, catalogue, draft);
    lines.text
}

/// The lines of a document.
#[derive(Default)]
struct YamlLines {
    text: String,
}

impl YamlLines {
    fn add(&mut self, indent: usize, line: &str) {
        // Writing into a string can't fail.
        let _ = writeln!(self.text, "{:indent$}{line}", "");
    }

    fn field(&mut self, indent: usize, name: &str, value: &str) {
        self.add(indent, &format!("{name}: {}", scalar(value)));
    }
}

/// Writes a text as a scalar, in quotes where it could be anything else.
fn scalar(text: &str) -> String {
    let text = plain_line(text);
    let is_plain = |c: char| c.is_alphanumeric() || " ./+()".contains(c) || c == '-';
    let starts = text.starts_with(char::is_alphabetic);
    let is_word = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"];
    if starts && text.chars().all(is_plain) && !is_word.contains(&text.to_lowercase().as_str()) {
        text
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

fn head(lines: &mut YamlLines, draft: &RoleDraft<'_>) {
    if let Some((role, likelihood)) = draft.like {
        let (id, percent) = (role.id(), likelihood.percent());
        lines.add(0, &format!("# decide: it reads like the role {id} ({percent} %). Is it a role of its own?"));
    }
    if let Some(role) = draft.namesake {
        lines.add(
            0,
            &format!("# decide: the role {} has this title too; this line leaves the built-in roles out", role.id()),
        );
        lines.add(0, "only: true");
    }
}

fn new_skills(lines: &mut YamlLines, draft: &RoleDraft<'_>) {
    if draft.job.new_names.is_empty() {
        return;
    }
    lines.add(0, "# decide: is each of these a skill, of which kind, or another name of a known one? (then: extend)");
    lines.add(0, "skills:");
    for name in &draft.job.new_names {
        lines.field(2, "- name", &name.written.words);
        lines.add(4, "kind: concept # decide");
    }
}

fn names(lines: &mut YamlLines, draft: &RoleDraft<'_>) {
    let title = draft.job.title.as_ref().map(|title| plain_line(&title.words)).filter(|title| !role_id(title).is_empty());
    let Some(title) = title else {
        lines.add(2, "# decide: what it is called, and what people in it do; no line of the advertisement says so");
        lines.field(2, "- id", &role_id(UNTITLED));
        lines.field(4, "title", UNTITLED);
        return lines.field(4, "focus", UNTITLED);
    };
    if is_id_of_numbers(&title) {
        lines.add(2, "# decide: what the role is called in Latin letters; these are the numbers of the title's characters");
    }
    lines.field(2, "- id", &role_id(&title));
    lines.field(4, "title", &title);
    lines.add(4, "# decide: what people in this role do, in a sentence; this is the title again");
    lines.field(4, "focus", &title);
}

fn key_skill(lines: &mut YamlLines, group: &DraftGroup) {
    lines.field(6, "- title", family_title(group.family));
    lines.field(8, "importance", group.importance.name());
    for (name, asks) in [("core:", &group.core), ("also:", &group.also)] {
        if !asks.is_empty() {
            lines.add(8, name);
            for ask in asks {
                lines.add(10, &format!("- {} # {}", scalar(&ask.name), said(ask)));
            }
        }
    }
}

fn family_title(family: Option<SkillFamily>) -> &'static str {
    match family {
        Some(SkillFamily::Languages) => "Languages",
        Some(SkillFamily::Frameworks) => "Libraries and frameworks",
        Some(SkillFamily::Databases) => "Databases",
        Some(SkillFamily::Tools) => "Platforms and tools",
        Some(SkillFamily::Knowledge) => "Knowledge and practices",
        Some(SkillFamily::Hardware) => "Hardware",
        Some(SkillFamily::Foundations) => "Foundations",
        None => "New names",
    }
}

/// Says what the advertisement says of a skill, without its words.
fn said(ask: &DraftAsk) -> String {
    let mut said = if ask.need == Need::Required { "required" } else { "preferred" }.to_owned();
    if let Some(years) = ask.years {
        let most = years.most.map(|most| format!(" to {most}")).unwrap_or_default();
        let _ = write!(said, ", {}{most} years", years.least);
    }
    if ask.level.is_some() {
        said.push_str(", at a level");
    }
    if let Some(place) = ask.place {
        let page = place.page.map(|page| format!("page {page}"));
        let _ = write!(said, ", {}", page.unwrap_or_else(|| format!("line {}", place.line)));
    }
    said
}

fn demand(lines: &mut YamlLines, catalogue: &Catalogue, draft: &RoleDraft<'_>) {
    if draft.demand.is_empty() {
        return;
    }
    lines.add(4, "# decide: how many others ask for it; this one requires what most and many name, the latter in passing, and prefers some");
    lines.add(4, "demand:");
    for demand in Demand::ALL {
        let mut of_it = draft.demand.iter().filter(|(degree, _)| degree == demand).peekable();
        if of_it.peek().is_some() {
            lines.add(6, &format!("{}:", demand.name()));
        }
        for (_, skills) in of_it {
            let names: Vec<String> = skills.iter().map(|skill| scalar(catalogue.skill(*skill).name())).collect();
            let one = names.len() == 1;
            lines.add(8, &if one { format!("- {}", names[0]) } else { format!("- [{}]", names.join(", ")) });
        }
    }
}

fn use_cases(lines: &mut YamlLines, draft: &RoleDraft<'_>) {
    if draft.job.tasks.is_empty() {
        lines.add(4, "# decide: typical work; the advertisement lists none");
        let title = draft.job.title.as_ref().map_or(UNTITLED, |title| &title.words);
        lines.add(4, "use_cases:");
        return lines.add(6, &format!("- {}", scalar(title)));
    }
    lines.add(4, "# decide: which of it is typical; this is what the advertisement lists");
    lines.add(4, "use_cases:");
    for JobLine { words, line } in &draft.job.tasks {
        lines.add(6, &format!("- {} # line {line}", scalar(words)));
    }
}

fn not_required(lines: &mut YamlLines, catalogue: &Catalogue, draft: &RoleDraft<'_>) {
    let names: Vec<String> = draft.not_required.iter().map(|skill| plain_line(catalogue.skill(*skill).name())).collect();
    if !names.is_empty() {
        lines.add(0, &format!("# It says that these are not needed: {}", names.join(", ")));
    }
}

#[cfg(test)]
mod tests {
    use super::scalar;

    #[test]
    fn a_scalar_is_the_text_again_whatever_it_says() {
        for text in [
            "Data Engineer",
            "yes",
            "1.5",
            "- a",
            "a: b",
            "a #b",
            "[x",
            "it's",
            "'",
            "\"",
            "{}",
            "~",
            "null",
            "C#",
            "@x",
            "!tag",
            "&a",
            "*a",
            "%x",
            "|",
            ">",
            "a,b",
            "\\n",
            "é",
            "工程师",
            "2024-01-01",
            "0x1f",
            "<<",
            "---",
            "...",
        ] {
            let document = format!("- {} # comment\n- b\n", scalar(text));
            assert_eq!(serde_yaml::from_str::<Vec<String>>(&document).unwrap(), [text, "b"], "{document}");
        }
        for text in ["a\nb: c", "a\u{2028}b: c", "a\u{85}b: c", "a\r\nb: c"] {
            assert_eq!(serde_yaml::from_str::<String>(&scalar(text)).unwrap(), "a b: c");
        }
    }
}
