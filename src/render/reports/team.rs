//! A team and what roles ask for: who can do how much of each key skill, what nobody has, what hangs on one of them, who is nearest to step in.

use super::{figures, words};
use crate::catalogue::{Catalogue, SkillId};
use crate::contract::{BatchFailure, Document, TeamDocument, TeamPerson};
use crate::matching::{Fit, Hold, StepIn, Team, TeamRole, TeamSkill, Way};
use crate::render::page::{Block, Cell, Column, Page, Style, Table};
use crate::render::report::Report;

/// The most people who have a column each; of more it is counted who can do it.
const IN_COLUMNS: usize = 8;
/// The most people who are named where they are counted.
const NAMED: usize = 5;
/// Of how many gaps of a sort it is told who could step in.
const GAPS: usize = 8;
/// The longest name at the head of a column, in characters.
const LONGEST_HEAD: usize = 14;
/// From how much on somebody can do a key skill, where people are counted.
const CAN: f64 = 0.5;

/// What the page doesn't say.
const LEGEND: &str = "A skill is covered where somebody has it; who only shows it by something else, or knows a little of it, can step in. Per cent: how much of what most \
    and many ask for of a key skill somebody can do. Only what was written was read: this compares no people, it finds gaps.";

/// A team, and what roles ask for.
#[derive(Debug)]
pub(crate) struct TeamReport<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The people, in the team's order.
    pub people: Vec<TeamPerson<'a>>,
    /// What they can do.
    pub team: &'a Team<'a>,
    /// Whether the matrix is of skills, and not of key skills.
    pub by_skills: bool,
    /// Whose record can't be read, as it is shown, and why.
    pub unreadable: Vec<(String, BatchFailure<'a>)>,
    /// What made it, for a page that is sent.
    #[cfg(feature = "report")]
    pub made_by: String,
}

/// A row of the matrix: what it is about, what of it all can do together, and each.
struct MatrixRow {
    about: String,
    together: (Fit, String),
    each: Vec<(Fit, String)>,
}

impl TeamReport<'_> {
    fn name(&self, person: usize) -> &str {
        self.people.get(person).map_or("", |person| person.name)
    }

    fn skill(&self, skill: &TeamSkill<'_>) -> String {
        let names = skill.skills.iter().map(|skill| self.catalogue.skill(*skill).name());
        names.take(NAMED).collect::<Vec<_>>().join(" or ")
    }

    /// Gives the rows of a role's matrix.
    fn rows(&self, role: &TeamRole<'_>) -> Vec<MatrixRow> {
        let share = |share: &Fit| (*share, if *share > Fit::ZERO { percent(*share) } else { String::new() });
        if !self.by_skills {
            let rows = role.key_skills.iter().map(|key_skill| MatrixRow {
                about: key_skill.key_skill.title().to_owned(),
                together: (key_skill.together, percent(key_skill.together)),
                each: key_skill.shares.iter().map(share).collect(),
            });
            return rows.collect();
        }
        let rows = role.demanded.iter().filter(|skill| skill.is_often()).map(|skill| MatrixRow {
            about: self.skill(skill),
            together: (Fit::new(f64::from(u8::from(skill.is_covered()))), skill.holders().count().to_string()),
            each: skill.holds.iter().map(|hold| held(*hold)).collect(),
        });
        rows.collect()
    }

    fn matrix(&self, role: &TeamRole<'_>) -> Block<'_> {
        let about = if self.by_skills { "skill" } else { "key skill" };
        let together = if self.by_skills { "who has it" } else { "together" };
        let mut columns = vec![Column::text(about), Column::number(together)];
        let in_columns = self.people.len() <= IN_COLUMNS;
        if in_columns {
            columns.extend(self.people.iter().map(|person| Column::named(&shortened(person.name))));
        } else {
            columns.push(Column::text(if self.by_skills { "they are" } else { "who can do half of it or more" }));
        }
        let rows = self.rows(role).into_iter().map(|row| {
            let head = [Cell::new(row.about).styled(Style::Strong), Cell::new(row.together.1)];
            let each = || row.each.iter().map(|(share, said)| Cell::new(said.clone()).styled(style(*share)));
            if in_columns {
                head.into_iter().chain(each()).collect()
            } else {
                head.into_iter().chain([self.counted(&row.each)]).collect()
            }
        });
        Block::Table(Table { columns, rows: rows.collect() })
    }

    /// Names the first of those who can do much of it, and says how many more there are.
    fn counted(&self, each: &[(Fit, String)]) -> Cell<'_> {
        let able = each
            .iter()
            .enumerate()
            .filter(|(_, (share, _))| share.value() >= CAN && (!self.by_skills || share.value() >= 1.0));
        let able: Vec<&str> = able.map(|(person, _)| self.name(person)).collect();
        let first = words::names(able.iter().copied().take(NAMED));
        let more = able.len().saturating_sub(NAMED);
        if more == 0 { first } else { first.then(Cell::new(format!(" +{more}")).styled(Style::Dim)) }
    }

    /// Tells what nobody has, and what hangs on one of them: the first of each with who could step in, the others by name.
    fn gaps(&self, role: &TeamRole<'_>) -> Vec<Block<'_>> {
        let often = || role.demanded.iter().filter(|skill| skill.is_often());
        let nobody: Vec<(&TeamSkill<'_>, Option<usize>)> =
            often().filter(|skill| !skill.is_covered()).map(|skill| (skill, None)).collect();
        let one = often().filter_map(|skill| Some((skill, Some(skill.hangs_on()?))));
        // Of one person everything hangs on one.
        let one: Vec<(&TeamSkill<'_>, Option<usize>)> = one.filter(|_| self.people.len() > 1).collect();
        let first = nobody.iter().take(GAPS).chain(one.iter().take(GAPS)).map(|(skill, who)| self.gap(skill, *who));
        let columns = vec![Column::text("they ask for"), Column::short("who has it"), Column::text("nearest to step in")];
        let table = Table { columns, rows: first.collect() };
        let mut blocks = if table.rows.is_empty() { Vec::new() } else { vec![Block::Table(table)] };
        let more = |head: &str, rest: &[(&TeamSkill<'_>, Option<usize>)]| {
            let names: Vec<String> = rest.iter().skip(GAPS).map(|(skill, who)| self.skill_of(skill, *who)).collect();
            (!names.is_empty()).then(|| Block::Text(format!("{head}: {}.", names.join(", ")), Style::Plain))
        };
        blocks.extend(more("Nobody has, either", &nobody));
        blocks.extend(more("One alone has, too", &one));
        blocks
    }

    fn gap(&self, skill: &TeamSkill<'_>, who: Option<usize>) -> Vec<Cell<'_>> {
        let who =
            who.map_or(Cell::new("nobody").styled(Style::Lacking), |person| Cell::new(words::plain(self.name(person))));
        vec![Cell::new(self.skill(skill)).styled(Style::Strong), who, self.nearest(skill.first_to_step_in())]
    }

    fn skill_of(&self, skill: &TeamSkill<'_>, who: Option<usize>) -> String {
        let who = who.map(|person| format!(" ({})", words::plain(self.name(person))));
        format!("{}{}", self.skill(skill), who.unwrap_or_default())
    }

    fn nearest(&self, nearest: &[StepIn]) -> Cell<'_> {
        let one = |step: &StepIn| {
            let by =
                |by: &[SkillId]| by.iter().map(|skill| self.catalogue.skill(*skill).name()).collect::<Vec<_>>().join(", ");
            let why = match step.way {
                Way::Little => "knows a little".to_owned(),
                Way::Shows => format!("by {}", by(&step.by)),
                Way::Ready | Way::Near => format!("has {}", by(&step.by)),
            };
            Cell::new(words::plain(self.name(step.person))).then(Cell::new(format!(": {why}")).styled(Style::Dim))
        };
        let mut cell = Cell::default();
        for (at, step) in nearest.iter().enumerate() {
            cell = if at == 0 { one(step) } else { cell.then(Cell::new("; ")).then(one(step)) };
        }
        cell
    }

    fn of_role<'a>(&'a self, role: &TeamRole<'_>, matrix: impl Fn(&TeamRole<'_>) -> Block<'a>) -> Vec<Block<'a>> {
        let often = || role.demanded.iter().filter(|skill| skill.is_often());
        let covered = often().filter(|skill| skill.is_covered()).count();
        let said = format!("covered are {covered} of {} that most or many ask for", often().count());
        let mut blocks = vec![Block::Heading(words::title(role.role), said), matrix(role)];
        blocks.extend(self.gaps(role));
        blocks
    }

    /// Says at the end what is to be known of it all.
    fn end(&self) -> Vec<Block<'_>> {
        let unreadable = self.unreadable.iter().map(|(who, failure)| format!("{who}: {}", failure.error));
        let mut blocks: Vec<Block> = unreadable.map(|line| Block::Text(line, Style::Lacking)).collect();
        blocks.push(Block::Text(LEGEND.to_owned(), Style::Dim));
        blocks
    }
}

#[cfg(feature = "report")]
impl TeamReport<'_> {
    /// Writes it as one HTML document that needs nothing else, the matrix as a heat map.
    pub(crate) fn html(&self) -> String {
        let count = if self.people.len() == 1 { "1 person".to_owned() } else { format!("{} people", self.people.len()) };
        let mut blocks = vec![Block::Title(format!("What a team of {count} covers"))];
        blocks.extend(self.team.roles.iter().flat_map(|role| self.of_role(role, |role| self.heat(role))));
        blocks.push(Block::Heading("How to read this".to_owned(), String::new()));
        blocks.extend(self.end());
        blocks.push(Block::Text(format!("Made by {}.", self.made_by), Style::Dim));
        crate::render::html::document(&Page { blocks })
    }

    /// Gives the matrix with the people one below the other: they may be many.
    fn heat(&self, role: &TeamRole<'_>) -> Block<'_> {
        let rows = self.rows(role);
        let of_person = |(at, person): (usize, &TeamPerson<'_>)| {
            (person.name.to_owned(), rows.iter().filter_map(|row| row.each.get(at).cloned()).collect())
        };
        let together = if self.by_skills { "how many have it" } else { "together" };
        let all = (together.to_owned(), rows.iter().map(|row| row.together.clone()).collect());
        Block::Heat(crate::render::page::HeatMap {
            title: format!("Who can do what: {}", role.role.title()),
            columns: rows.iter().map(|row| row.about.clone()).collect(),
            rows: self.people.iter().enumerate().map(of_person).chain([all]).collect(),
        })
    }
}

/// Tells what somebody can do of a skill, as a share and a word.
fn held(hold: Hold) -> (Fit, String) {
    let (share, word) = match hold {
        Hold::Has => (1.0, "has"),
        Hold::Little => (0.5, "little"),
        Hold::Shows => (0.4, "shows"),
        Hold::Lacks => (0.0, ""),
    };
    (Fit::new(share), word.to_owned())
}

fn style(share: Fit) -> Style {
    if share.value() >= CAN { Style::Good } else { Style::Plain }
}

fn percent(share: Fit) -> String {
    figures::percent(share).trim_start().to_owned()
}

/// Cuts a name for the head of a column.
fn shortened(name: &str) -> String {
    match name.char_indices().nth(LONGEST_HEAD) {
        None => name.to_owned(),
        Some((end, _)) => format!("{}…", &name[..end]),
    }
}

impl Report for TeamReport<'_> {
    fn page(&self) -> Page<'_> {
        let mut blocks: Vec<Block> =
            self.team.roles.iter().flat_map(|role| self.of_role(role, |role| self.matrix(role))).collect();
        blocks.extend(self.end());
        Page { blocks }
    }

    fn document(&self) -> impl Document {
        let unreadable = self.unreadable.iter().map(|(_, failure)| failure.clone()).collect();
        TeamDocument::new(self.catalogue, self.people.clone(), self.team, unreadable)
    }
}
