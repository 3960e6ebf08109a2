//! The command line that gives the answer which the explorer shows, quoted for a shell.

use crate::explore::{ADVISED, Question, ShownQuestion};
use crate::render::{shell_word, visible};

/// What stands in the command line whatever is asked.
#[derive(Debug)]
pub(super) struct CommandLine {
    /// The sources of skills, as they were named.
    pub sources: Vec<String>,
    /// The level that roles are asked at, and the ids of those that have it.
    pub level: Option<(String, Vec<String>)>,
    /// The options of the catalogue, quoted.
    pub catalogue: Vec<String>,
}

impl CommandLine {
    /// Writes the command line for a question.
    pub(super) fn of(&self, asked: &ShownQuestion) -> String {
        let mut words = vec!["roles".to_owned()];
        let has_skills = asked.with_sources || !asked.skills.is_empty();
        words.extend(question(asked, has_skills).iter().map(|word| shell_word(word)));
        match &asked.question {
            Question::Advice(_) => words.push(format!("--top {ADVISED}")),
            Question::Readings if asked.with_sources => words.push("--explain".to_owned()),
            _ => {}
        }
        let is_of_person = match asked.question {
            Question::Vocabulary | Question::Skill(_) => false,
            Question::Readings => asked.with_sources,
            Question::Ranking | Question::Role(_) | Question::Advice(_) | Question::Comparison(..) => true,
        };
        if is_of_person {
            words.extend(self.person(asked));
        }
        words.extend(self.level(&asked.question, has_skills).map(|level| format!("--level {}", shell_word(level))));
        words.extend(self.catalogue.iter().cloned());
        // What can't be seen does nothing for the answer, and much where it is printed or pasted.
        visible(&words.join(" ")).into_owned()
    }

    /// Gives the level, where it makes a difference.
    fn level(&self, question: &Question, has_skills: bool) -> Option<&str> {
        let (level, roles) = self.level.as_ref()?;
        let has_it = |id: &String| roles.contains(id);
        let is_asked = match question {
            Question::Ranking => has_skills,
            Question::Role(id) | Question::Advice(id) => has_it(id),
            Question::Comparison(one, other) => has_it(one) || has_it(other),
            Question::Vocabulary | Question::Skill(_) | Question::Readings => false,
        };
        is_asked.then_some(level)
    }

    /// Gives the options that say who asks.
    fn person(&self, asked: &ShownQuestion) -> Vec<String> {
        let skills = (!asked.skills.is_empty()).then(|| format!("--skills {}", shell_word(&list(&asked.skills))));
        let sources = self.sources.iter().filter(|_| asked.with_sources);
        let sources = sources
            .map(|source| if source == "-" { "--from -".to_owned() } else { format!("--from {}", shell_word(source)) });
        skills.into_iter().chain(sources).collect()
    }
}

/// Gives the command and its arguments.
fn question(asked: &ShownQuestion, has_skills: bool) -> Vec<String> {
    let words: &[&str] = match &asked.question {
        Question::Ranking if !has_skills => &["list"],
        Question::Ranking => &["match"],
        Question::Role(id) => &["show", id],
        Question::Advice(id) => &["next", id],
        Question::Comparison(one, other) => &["compare", one, other],
        Question::Vocabulary => &["skills"],
        Question::Skill(name) => &["skills", name],
        Question::Readings if asked.with_sources => &["match"],
        Question::Readings => return ["resolve".to_owned()].into_iter().chain(asked.skills.iter().cloned()).collect(),
    };
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// Writes names as a list that reads as they are: those with a comma in quotes; in front of what would say that the list stands elsewhere a comma,
/// which changes nothing.
fn list(names: &[String]) -> String {
    let quoted =
        |name: &String| if name.contains(',') || name.starts_with('"') { format!("\"{name}\"") } else { name.clone() };
    let list = names.iter().map(quoted).collect::<Vec<_>>().join(",");
    if list.starts_with(['-', '@']) { format!(",{list}") } else { list }
}

#[cfg(test)]
mod tests {
    use super::{CommandLine, list};
    use crate::explore::{Question, ShownQuestion};
    use crate::profile::list::names;

    fn line(question: Question, skills: &[&str], with_sources: bool) -> String {
        let own = CommandLine {
            sources: vec!["my cv.pdf".to_owned()],
            level: None,
            catalogue: vec![r"--catalogue 'it'\''s.yaml'".to_owned(), "--only=all".to_owned()],
        };
        own.of(&ShownQuestion { question, skills: skills.iter().map(|name| (*name).to_owned()).collect(), with_sources })
    }

    #[test]
    fn a_shell_reads_it_as_it_is_meant() {
        let catalogue = r"--catalogue 'it'\''s.yaml' --only=all";
        for (question, skills, with_sources, expected) in [
            (Question::Ranking, &["pandas", "NumPy"][..], false, "match --skills pandas,NumPy"),
            (Question::Ranking, &["Machine learning"], true, "match --skills 'Machine learning' --from 'my cv.pdf'"),
            (Question::Ranking, &[], false, "list"),
            (Question::Role("ml-engineer".into()), &[], true, "show ml-engineer --from 'my cv.pdf'"),
            (Question::Advice("ml-engineer".into()), &["a"], false, "next ml-engineer --top 20 --skills a"),
            (Question::Comparison("a".into(), "b".into()), &["$(x)"], false, "compare a b --skills '$(x)'"),
            (Question::Skill("C++".into()), &["a"], true, "skills C++"),
            (Question::Readings, &["k8s", "C++"], false, "resolve k8s C++"),
        ] {
            let quoted = expected.to_owned();
            assert_eq!(line(question, skills, with_sources), format!("roles {quoted} {catalogue}"));
        }
    }

    #[test]
    fn the_level_is_said_where_it_makes_a_difference() {
        let level = Some(("senior".to_owned(), vec!["a".to_owned()]));
        let own = CommandLine { sources: Vec::new(), level, catalogue: Vec::new() };
        for (question, expected) in [
            (Question::Ranking, "match --skills x --level senior"),
            (Question::Role("a".into()), "show a --skills x --level senior"),
            (Question::Advice("b".into()), "next b --top 20 --skills x"),
            (Question::Comparison("b".into(), "a".into()), "compare b a --skills x --level senior"),
            (Question::Vocabulary, "skills"),
            (Question::Readings, "resolve x"),
        ] {
            let asked = ShownQuestion { question, skills: vec!["x".to_owned()], with_sources: false };
            assert_eq!(own.of(&asked), format!("roles {expected}"));
        }
    }

    #[test]
    fn a_list_reads_as_the_names_that_it_is_written_from() {
        for written in [&["a", "b c"][..], &["@angular/core", "a, b"], &["-x"], &["5\" display"]] {
            let written: Vec<String> = written.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(names(&list(&written)), written);
            assert!(!list(&written).starts_with(['-', '@']));
        }
    }
}
