//! A company's own table: CSV with a row for each skill that a role asks for.
//!
//! The columns are `role`, `key skill`, `importance`, `skill`, and where they are wanted `demand`, `kind`, `title`, `focus` and `use case`.
//! An empty role or key skill is that of the row above, as spreadsheets have it.

use super::draft::{Ask, Draft, DraftSkill, Occupation};
use super::tables::{headed_rows, several};
use super::{ImportError, Imported, LeftOut, roles};
use crate::catalogue::{Catalogue, Demand, Importance, Kind, RawOrigin, SkillId, Strength};
use crate::resolve::{Reading, Resolver, Via};
use serde::Deserialize;
use std::collections::HashMap;
use std::path::Path;

#[derive(Debug, Deserialize)]
struct CompanyRow {
    role: String,
    #[serde(rename = "key skill", alias = "key_skill", default)]
    key_skill: String,
    #[serde(default)]
    importance: Option<Importance>,
    skill: String,
    #[serde(default)]
    demand: Option<Demand>,
    #[serde(default)]
    kind: Option<Kind>,
    #[serde(alias = "other title", default)]
    title: String,
    #[serde(default)]
    focus: String,
    #[serde(rename = "use case", alias = "use_case", default)]
    use_case: String,
}

/// Makes a catalogue of a table.
///
/// # Errors
/// [`ImportError`], where the file can't be read, a column is missing or a row is broken; the line is named.
pub fn table(file: &Path) -> Result<Imported, ImportError> {
    let mut reader = TableReader::default();
    headed_rows(file, &["importance", "demand", "kind"])?.iter().for_each(|row| reader.add(row));
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
    reader.draft.origin = RawOrigin { name, ..RawOrigin::default() };
    let resolver = Resolver::new(Catalogue::builtin());
    roles::imported(reader.draft, &|name| known(&resolver, name), LeftOut::default())
}

fn known(resolver: &Resolver<'_>, name: &str) -> Option<SkillId> {
    match resolver.read(name) {
        Reading::Known { skills, via: Via::Exact | Via::Alias, .. } => skills.first().copied(),
        Reading::Known { .. } | Reading::Unknown => None,
    }
}

#[derive(Default)]
struct TableReader {
    draft: Draft,
    /// The places of occupations and skills, by what the table calls them.
    occupations: HashMap<String, usize>,
    skills: HashMap<String, usize>,
    /// The role and the key skill of the row above.
    above: Option<(usize, String)>,
}

impl TableReader {
    fn add(&mut self, row: &CompanyRow) {
        let Some(at) = self.occupation(&row.role) else { return };
        let occupation = &mut self.draft.occupations[at];
        let fill = |list: &mut Vec<String>, text: &str| {
            list.extend(several(text, &[';']).filter(|item| !item.is_empty()).map(str::to_owned));
        };
        fill(&mut occupation.titles, &row.title);
        fill(&mut occupation.use_cases, &row.use_case);
        if occupation.focus.is_empty() {
            occupation.focus.clone_from(&row.focus);
        }
        let key_skill = self.key_skill(at, row);
        let importance = row.importance.unwrap_or(Importance::Essential);
        for name in several(&row.skill, &[',', ';']) {
            let skill = self.skill(name, row.kind.unwrap_or_default());
            let (key_skill, demand) = (key_skill.clone(), row.demand);
            let ask = Ask { key_skill, importance, skill, strength: Strength::Core, demand };
            self.draft.occupations[at].asks.push(ask);
        }
        self.above = Some((at, key_skill));
    }

    /// Gives the place of a role; that of the row above where none is named.
    fn occupation(&mut self, title: &str) -> Option<usize> {
        if title.is_empty() {
            return self.above.as_ref().map(|(at, _)| *at);
        }
        let occupations = &mut self.draft.occupations;
        Some(*self.occupations.entry(title.to_lowercase()).or_insert_with(|| {
            let (code, title) = ((occupations.len() + 1).to_string(), title.to_owned());
            occupations.push(Occupation { code, title, ..Occupation::default() });
            occupations.len() - 1
        }))
    }

    fn key_skill(&self, at: usize, row: &CompanyRow) -> String {
        let above = self.above.as_ref().filter(|(role, _)| *role == at).map(|(_, key_skill)| key_skill);
        match (row.key_skill.is_empty(), above) {
            (false, _) => row.key_skill.clone(),
            (true, Some(above)) => above.clone(),
            (true, None) => "Skills".to_owned(),
        }
    }

    fn skill(&mut self, name: &str, kind: Kind) -> usize {
        let skills = &mut self.draft.skills;
        let name = name.split_whitespace().collect::<Vec<_>>().join(" "); // a cell may be broken into lines
        *self.skills.entry(name.clone()).or_insert_with(|| {
            skills.push(DraftSkill { name, kind, ..DraftSkill::default() });
            skills.len() - 1
        })
    }
}
