//! Small phrases that several results share.

use crate::catalogue::{Catalogue, Role, SkillId};
use crate::render::page::{Cell, Span, Style};
use crate::render::visible::visible;

/// The longest piece of a person's words that is shown, in characters.
const LONGEST_SHOWN: usize = 60;

/// Writes a person's words in quotes, safe to print: control and invisible characters escaped, a long text cut.
pub(crate) fn quoted(words: &str) -> String {
    match words.char_indices().nth(LONGEST_SHOWN) {
        None => in_quotes(words),
        Some((end, _)) => format!("{}… ({} characters)", in_quotes(&words[..end]), words.chars().count()),
    }
}

fn in_quotes(words: &str) -> String {
    format!("\"{}\"", visible(&words.replace('\\', r"\\").replace('"', r#"\""#)))
}

/// Gives a role's id, and the level at which it is asked, where it is asked at one.
pub(super) fn role(role: Role<'_>) -> String {
    at_level(role, role.id())
}

/// Gives a role's title, and the level at which it is asked, where it is asked at one.
pub(super) fn title(role: Role<'_>) -> String {
    at_level(role, role.title())
}

fn at_level(role: Role<'_>, name: &str) -> String {
    role.level().map_or_else(|| name.to_owned(), |level| format!("{name}, {}", level.name()))
}

/// Joins names with commas between.
pub(crate) fn joined<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    names.into_iter().collect::<Vec<_>>().join(", ")
}

/// Joins names with commas between, each kept whole where a line ends.
pub(super) fn names<'n>(names: impl IntoIterator<Item = &'n str>) -> Cell<'n> {
    Cell::joined(names.into_iter().map(Span::new))
}

/// Writes the names of skills with commas between, each leading to the skill's own site.
pub(super) fn skills(catalogue: &Catalogue, skills: impl IntoIterator<Item = SkillId>) -> Cell<'_> {
    Cell::joined(skills.into_iter().map(|skill| named(catalogue, skill)))
}

/// Writes the name of a skill, leading to its own site.
pub(super) fn skill(catalogue: &Catalogue, skill: SkillId) -> Cell<'_> {
    Cell { spans: named(catalogue, skill).into_iter().collect() }
}

fn named(catalogue: &Catalogue, skill: SkillId) -> Option<Span<'_>> {
    let skill = catalogue.skill(skill);
    Span::new(skill.name()).map(|name| name.linked(skill.url()))
}

/// Writes the names of the first skills, and how many more there are.
pub(super) fn first_skills(catalogue: &Catalogue, skills: impl IntoIterator<Item = SkillId>, most: usize) -> Cell<'_> {
    let all: Vec<SkillId> = skills.into_iter().collect();
    let first = self::skills(catalogue, all.iter().copied().take(most));
    let more = all.len().saturating_sub(most);
    if more == 0 { first } else { first.then(Cell::new(format!(" +{more}")).styled(Style::Dim)) }
}

/// Writes a person's words without quotes, safe to print: control and invisible characters escaped, a long text cut.
pub(super) fn plain(words: &str) -> String {
    match words.char_indices().nth(LONGEST_SHOWN) {
        None => visible(words).into_owned(),
        Some((end, _)) => format!("{}…", visible(&words[..end])),
    }
}
