//! ESCO, the European classification of occupations and skills: its CSV files as they are released, in one language.
//!
//! An occupation becomes a role with up to four key skills: knowledge, and skills and competences, essential and optional. Essential
//! skills are what people in it do, and so its use cases. Its ISCO group is a topic.

use super::draft::{Ask, Draft, DraftSkill, Occupation};
use super::tables::{Delimiter, if_there, rows};
use super::vocabulary::by_spelling;
use super::{ImportError, Imported, LeftOut, Reason, examples, roles};
use crate::catalogue::{Catalogue, Importance, Kind, RawOrigin, SkillId, Strength};
use serde::Deserialize;
use std::collections::HashMap;
use std::path::Path;

/// What of ESCO is wanted.
#[derive(Debug, Clone)]
pub struct EscoOptions {
    /// The language of the files, as their names end: `en`.
    pub language: String,
    /// Beginnings of ISCO groups, such as `25`; without any, all occupations are wanted.
    pub groups: Vec<String>,
    /// The release, where the folder's name doesn't say it: `1.2.0`.
    pub release: Option<String>,
}

impl Default for EscoOptions {
    fn default() -> Self {
        Self { language: "en".to_owned(), groups: Vec::new(), release: None }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct EscoOccupation {
    concept_uri: String,
    #[serde(default)]
    isco_group: String,
    preferred_label: String,
    #[serde(default)]
    alt_labels: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    code: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SkillRow {
    concept_uri: String,
    #[serde(default)]
    skill_type: String,
    preferred_label: String,
    #[serde(default)]
    alt_labels: String,
    #[serde(default)]
    description: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AskRow {
    occupation_uri: String,
    relation_type: Degree,
    skill_uri: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RelationRow {
    original_skill_uri: String,
    relation_type: Degree,
    related_skill_uri: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct GroupRow {
    code: String,
    preferred_label: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Degree {
    Essential,
    Optional,
}

/// Makes a catalogue of ESCO's CSV files in a folder: `occupations_en.csv`, `skills_en.csv` and
/// `occupationSkillRelations_en.csv` must be there, in whatever language; `skillSkillRelations_en.csv` and `ISCOGroups_en.csv` may be.
///
/// # Errors
/// [`ImportError`], where a table is missing or broken, or no occupation is wanted.
pub fn esco(folder: &Path, options: &EscoOptions) -> Result<Imported, ImportError> {
    let file = |name: &str| folder.join(format!("{name}_{}.csv", options.language));
    let mut reader = EscoReader::default();
    let groups = if_there(&file("ISCOGroups"), Delimiter::Comma)?;
    reader.occupations(rows(&file("occupations"), Delimiter::Comma)?, groups, options)?;
    reader.skills(rows(&file("skills"), Delimiter::Comma)?);
    reader.asks(rows(&file("occupationSkillRelations"), Delimiter::Comma)?);
    reader.relations(if_there(&file("skillSkillRelations"), Delimiter::Comma)?);
    reader.draft.origin = origin(folder, options);
    reader.draft.tells_concepts_apart = true;
    roles::imported(reader.draft, &known, reader.left_out)
}

fn origin(folder: &Path, options: &EscoOptions) -> RawOrigin {
    RawOrigin {
        name: "ESCO".to_owned(),
        version: options.release.clone().or_else(|| release(folder)),
        publisher: Some("European Commission".to_owned()),
        licence: Some("CC BY 4.0".to_owned()),
        url: Some("https://esco.ec.europa.eu".to_owned()),
    }
}

/// Finds the release in a folder's name, as ESCO names it: `ESCO dataset - v1.2.0 - classification - en - csv`.
fn release(folder: &Path) -> Option<String> {
    let folder = std::fs::canonicalize(folder).ok()?;
    let name = folder.file_name()?.to_str()?;
    let mut words = name.split(|c: char| !(c.is_alphanumeric() || c == '.'));
    let release =
        words.find_map(|word| word.strip_prefix('v').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())));
    release.map(str::to_owned)
}

/// Gives the built-in skill that a label names, letter by letter, also without what it is in brackets: `Python (computer programming)`.
fn known(label: &str) -> Option<SkillId> {
    let catalogue = Catalogue::builtin();
    let without = label.strip_suffix(')').and_then(|label| label.rsplit_once('(')).map(|(label, _)| label.trim());
    by_spelling(catalogue, label).or_else(|| by_spelling(catalogue, without?))
}

#[derive(Default)]
struct EscoReader {
    draft: Draft,
    /// The places of occupations and skills, by address.
    occupations: HashMap<String, usize>,
    skills: HashMap<String, usize>,
    left_out: LeftOut,
}

impl EscoReader {
    fn occupations(
        &mut self,
        rows: Vec<EscoOccupation>,
        groups: Vec<GroupRow>,
        options: &EscoOptions,
    ) -> Result<(), ImportError> {
        let groups: HashMap<String, String> = groups.into_iter().map(|row| (row.code, row.preferred_label)).collect();
        let (of, example) = (rows.len(), rows.first().map(|row| row.isco_group.clone()).unwrap_or_default());
        let is_wanted = |code: &str| options.groups.is_empty() || options.groups.iter().any(|group| code.starts_with(group));
        for row in rows.into_iter().filter(|row| is_wanted(&row.isco_group)) {
            self.occupations.insert(row.concept_uri, self.draft.occupations.len());
            self.draft.occupations.push(Occupation {
                topics: groups.get(&row.isco_group).cloned().into_iter().collect(),
                code: if row.code.is_empty() { row.isco_group } else { row.code },
                title: row.preferred_label,
                titles: labels(&row.alt_labels),
                focus: row.description,
                ..Occupation::default()
            });
        }
        if of > 0 && self.occupations.is_empty() {
            return Err(ImportError::NoneWanted { of, groups: options.groups.join(", "), example });
        }
        Ok(())
    }

    fn skills(&mut self, rows: Vec<SkillRow>) {
        for row in rows {
            self.skills.insert(row.concept_uri, self.draft.skills.len());
            let kind = if row.skill_type == "knowledge" { Kind::Concept } else { Kind::Practice };
            let (name, aliases) = (row.preferred_label, labels(&row.alt_labels));
            let examples = examples::named(Catalogue::builtin(), &row.description);
            self.draft.skills.push(DraftSkill { name, kind, aliases, examples, ..DraftSkill::default() });
        }
    }

    fn asks(&mut self, rows: Vec<AskRow>) {
        for row in rows {
            let Some(&at) = self.occupations.get(&row.occupation_uri) else { continue };
            let Some(&skill) = self.skills.get(&row.skill_uri) else {
                self.left_out.add(Reason::NowhereToBeFound);
                continue;
            };
            let found = &self.draft.skills[skill];
            let is_knowledge = found.kind == Kind::Concept;
            let occupation = &mut self.draft.occupations[at];
            if row.relation_type == Degree::Essential && !is_knowledge {
                occupation.use_cases.push(found.name.clone());
            }
            occupation.asks.push(ask(row.relation_type, is_knowledge, skill));
        }
        for occupation in &mut self.draft.occupations {
            occupation.use_cases.truncate(USE_CASES);
            occupation.asks.sort_by_key(|ask| ask.importance); // stable: what is said twice is essential
        }
    }

    /// Adds how skills relate: what is essential to a skill comes before it; knowledge shows the knowledge that it is a part of.
    fn relations(&mut self, rows: Vec<RelationRow>) {
        for row in rows {
            let places = (self.skills.get(&row.original_skill_uri), self.skills.get(&row.related_skill_uri));
            let (Some(&skill), Some(&other)) = places else {
                self.left_out.add(Reason::NowhereToBeFound);
                continue;
            };
            let are_knowledge = [skill, other].iter().all(|at| self.draft.skills[*at].kind == Kind::Concept);
            match (row.relation_type, are_knowledge) {
                (Degree::Essential, _) => self.draft.skills[skill].needs.push(other),
                (Degree::Optional, true) => self.draft.skills[skill].shows.push(other),
                (Degree::Optional, false) => self.left_out.add(Reason::Relation),
            }
        }
    }
}

/// How many essential skills are said as use cases.
const USE_CASES: usize = 12;

fn ask(degree: Degree, is_knowledge: bool, skill: usize) -> Ask {
    let (importance, key_skill) = match (degree, is_knowledge) {
        (Degree::Essential, true) => (Importance::Essential, "Knowledge"),
        (Degree::Essential, false) => (Importance::Essential, "Skills and competences"),
        (Degree::Optional, true) => (Importance::Optional, "Further knowledge"),
        (Degree::Optional, false) => (Importance::Optional, "Further skills and competences"),
    };
    Ask { key_skill: key_skill.to_owned(), importance, skill, strength: Strength::Core, demand: None }
}

/// Alternative labels stand in one field, a line each.
fn labels(lines: &str) -> Vec<String> {
    lines.lines().map(str::trim).filter(|label| !label.is_empty()).map(str::to_owned).collect()
}
