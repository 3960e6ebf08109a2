//! O*NET, the occupations of the United States Department of Labor: its tables as they are released, with tabs.
//!
//! An occupation becomes a role, its technologies skills: the commodity is the key skill, what is in demand or a hot technology its
//! core. Tasks are use cases, alternate and reported titles other titles.

use super::draft::{Ask, Draft, DraftSkill, Occupation};
use super::tables::{Delimiter, if_there, rows, text};
use super::vocabulary::by_spelling;
use super::{ImportError, Imported, LeftOut, Reason, roles};
use crate::catalogue::{Catalogue, Demand, Importance, Kind, RawOrigin, SkillId, Strength};
use crate::resolve::{Reading, Resolver, Via};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

/// What of O*NET is wanted.
#[derive(Debug, Clone, Default)]
pub struct OnetOptions {
    /// Beginnings of the codes of occupations, such as `15-12`; without any, all are wanted.
    pub groups: Vec<String>,
}

#[derive(Deserialize)]
struct OnetOccupation {
    #[serde(rename = "O*NET-SOC Code")]
    code: String,
    #[serde(rename = "Title")]
    title: String,
    #[serde(rename = "Description")]
    description: String,
}

#[derive(Deserialize)]
struct TechnologyRow {
    #[serde(rename = "O*NET-SOC Code")]
    code: String,
    #[serde(rename = "Example")]
    example: String,
    #[serde(rename = "Commodity Code")]
    commodity_code: String,
    #[serde(rename = "Commodity Title")]
    commodity: String,
    #[serde(rename = "Hot Technology")]
    hot: String,
    #[serde(rename = "In Demand", default)] // releases before 2023 have it not
    in_demand: String,
}

#[derive(Deserialize)]
struct TitleRow {
    #[serde(rename = "O*NET-SOC Code")]
    code: String,
    #[serde(alias = "Alternate Title", alias = "Reported Job Title")]
    title: String,
    #[serde(rename = "Short Title", default)]
    short: String,
}

#[derive(Deserialize)]
struct TaskRow {
    #[serde(rename = "O*NET-SOC Code")]
    code: String,
    #[serde(rename = "Task")]
    task: String,
    #[serde(rename = "Task Type", default)]
    sort: String,
}

/// Makes a catalogue of O*NET's text files in a folder: `Occupation Data.txt` and `Technology Skills.txt` must be there; titles,
/// tasks and `Read Me.txt`, which says the version, may be.
///
/// # Errors
/// [`ImportError`], where a table is missing or broken, or no occupation is wanted.
pub fn onet(folder: &Path, options: &OnetOptions) -> Result<Imported, ImportError> {
    let mut left_out = LeftOut::default();
    let mut reader = OnetReader::default();
    reader.occupations(rows(&folder.join("Occupation Data.txt"), Delimiter::Tab)?, options)?;
    reader.technologies(rows(&folder.join("Technology Skills.txt"), Delimiter::Tab)?);
    for file in ["Alternate Titles.txt", "Sample of Reported Titles.txt"] {
        reader.titles(if_there(&folder.join(file), Delimiter::Tab)?);
    }
    reader.tasks(if_there(&folder.join("Task Statements.txt"), Delimiter::Tab)?, &mut left_out);
    reader.draft.origin = origin(folder);
    let resolver = Resolver::new(Catalogue::builtin());
    roles::imported(reader.draft, &|name| known(&resolver, name), left_out)
}

/// Tells what it is, with the version that the first line of its own description names: `O*NET 29.2 Database`.
fn origin(folder: &Path) -> RawOrigin {
    let about = text(&folder.join("Read Me.txt")).unwrap_or_default();
    let mut words = about.lines().next().unwrap_or_default().split_whitespace();
    let version = words.find(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    RawOrigin {
        name: "O*NET".to_owned(),
        version: version.map(str::to_owned),
        publisher: Some("U.S. Department of Labor, Employment and Training Administration".to_owned()),
        licence: Some("CC BY 4.0".to_owned()),
        url: Some("https://www.onetcenter.org/database.html".to_owned()),
    }
}

/// Gives the built-in skill that an example names: letter by letter; with what carries no meaning (`Microsoft Azure software`), where that is
/// a product and no field of knowledge (`Retail sales software` is not the selling); or by the abbreviation that stands behind it
/// (`Extensible markup language XML`).
fn known(resolver: &Resolver<'_>, name: &str) -> Option<SkillId> {
    let catalogue = resolver.catalogue();
    let is_product = |skill: &SkillId| !matches!(catalogue.skill(*skill).kind(), Kind::Concept | Kind::Practice);
    let read = || match resolver.read(name) {
        Reading::Known { skills, via: Via::Exact | Via::Alias, .. } => skills.first().copied().filter(is_product),
        Reading::Known { .. } | Reading::Unknown => None,
    };
    by_spelling(catalogue, name).or_else(read).or_else(|| by_spelling(catalogue, abbreviation(name)?))
}

/// Gives the abbreviation of capitals at the end of a name, before a word such as software.
fn abbreviation(name: &str) -> Option<&str> {
    let mut words = name.split_whitespace().rev().skip_while(|word| ["software", "system"].contains(word));
    let (last, before) = (words.next()?, words.next()?);
    let is_abbreviation = last.len() > 1 && last.chars().all(|c| c.is_ascii_uppercase());
    (is_abbreviation && before.chars().any(char::is_lowercase)).then_some(last)
}

#[derive(Default)]
struct OnetReader {
    draft: Draft,
    /// The places of the occupations, by code.
    places: HashMap<String, usize>,
}

impl OnetReader {
    fn occupations(&mut self, rows: Vec<OnetOccupation>, options: &OnetOptions) -> Result<(), ImportError> {
        let (of, example) = (rows.len(), rows.first().map(|row| row.code.clone()).unwrap_or_default());
        let is_wanted = |code: &str| options.groups.is_empty() || options.groups.iter().any(|group| code.starts_with(group));
        for row in rows.into_iter().filter(|row| is_wanted(&row.code)) {
            self.places.insert(row.code.clone(), self.draft.occupations.len());
            let (code, title, focus) = (row.code, row.title, row.description);
            self.draft.occupations.push(Occupation { code, title, focus, ..Occupation::default() });
        }
        if of > 0 && self.places.is_empty() {
            return Err(ImportError::NoneWanted { of, groups: options.groups.join(", "), example });
        }
        Ok(())
    }

    /// Occupations without technologies are left out later, by all formats alike; rows of those that are not wanted say nothing.
    fn technologies(&mut self, rows: Vec<TechnologyRow>) {
        let mut skills: HashMap<String, usize> = HashMap::new();
        let mut found: BTreeMap<usize, Vec<TechnologyRow>> = BTreeMap::new();
        for row in rows {
            if let Some(&at) = self.places.get(&row.code) {
                found.entry(at).or_default().push(row);
            }
        }
        for (at, mut rows) in found {
            let told: BTreeSet<String> = rows.iter().filter(|row| row.is_told()).map(|row| row.commodity.clone()).collect();
            rows.sort_by_key(|row| (row.in_demand != "Y", row.hot != "Y")); // stable: as the source has them
            for row in rows {
                let skill = *skills.entry(row.example.clone()).or_insert_with(|| {
                    self.draft.skills.push(DraftSkill { name: row.example.clone(), kind: row.kind(), ..Default::default() });
                    self.draft.skills.len() - 1
                });
                let importance = if told.contains(&row.commodity) { Importance::Essential } else { Importance::Optional };
                self.draft.occupations[at].asks.push(row.ask(importance, skill));
            }
        }
    }

    fn titles(&mut self, rows: Vec<TitleRow>) {
        for row in rows {
            if let Some(&at) = self.places.get(&row.code) {
                let titles = &mut self.draft.occupations[at].titles;
                titles.push(row.title);
                titles.extend(Some(row.short).filter(|short| !short.is_empty() && short != "n/a"));
            }
        }
    }

    /// Tasks of the core; all of them where the source doesn't say which those are.
    fn tasks(&mut self, rows: Vec<TaskRow>, left_out: &mut LeftOut) {
        let core: BTreeSet<String> = rows.iter().filter(|row| row.sort == "Core").map(|row| row.code.clone()).collect();
        for row in rows {
            let Some(&at) = self.places.get(&row.code) else { continue };
            if row.sort != "Core" && core.contains(&row.code) {
                left_out.add(Reason::SideTask);
                continue;
            }
            self.draft.occupations[at].use_cases.push(row.task.trim_end_matches('.').to_owned());
        }
    }
}

impl TechnologyRow {
    /// Tells whether the source says something of it: that it is in demand or hot.
    fn is_told(&self) -> bool {
        self.in_demand == "Y" || self.hot == "Y"
    }

    /// Tells how much an example is asked for: in demand are what an occupation's advertisements name often; hot what all advertisements name often.
    fn ask(&self, importance: Importance, skill: usize) -> Ask {
        let demand = match (self.in_demand == "Y", self.hot == "Y") {
            (true, _) => Demand::Most,
            (false, true) => Demand::Many,
            (false, false) => Demand::Some,
        };
        let strength = if self.is_told() { Strength::Core } else { Strength::Also };
        Ask { key_skill: self.commodity.clone(), importance, skill, strength, demand: Some(demand) }
    }

    /// Tells what sort of thing it is, by the class of its commodity in the UNSPSC: 432323 is data management, 43233 systems and networks.
    fn kind(&self) -> Kind {
        match self.commodity_code.get(..6) {
            Some("432323") => Kind::Database,
            Some("432330" | "432331" | "432332") => Kind::Platform,
            _ => Kind::Tool,
        }
    }
}
