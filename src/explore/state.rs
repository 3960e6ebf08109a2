//! All that the explorer knows at a moment. It changes in `update` only, and `view` shows it.

use super::answers::{Holdings, RankedRoles};
use super::candidates::{Candidate, candidates};
use super::event::{Question, ShownQuestion};
use super::item::PaneItem;
use super::layout::{Pane, ScreenLayout};
use super::line_edit::LineEdit;
use super::person::Person;
use super::world::World;
use super::{panes, scroll::Scroll};
use crate::catalogue::{Role, SkillId};

/// What is said of the chosen role, of skills, and of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    Role,
    Advice,
    Compare,
    Skills,
    Yours,
}

impl Tab {
    pub(super) const ALL: [Self; 5] = [Self::Role, Self::Advice, Self::Compare, Self::Skills, Self::Yours];

    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Role => "Role",
            Self::Advice => "Advice",
            Self::Compare => "Compare",
            Self::Skills => "Skills",
            Self::Yours => "Yours",
        }
    }
}

/// Where letters go.
#[derive(Debug, Clone)]
pub(super) enum Mode {
    /// They are keys.
    Looking,
    /// Into the name of a skill.
    Skill,
    /// Into a filter of the roles, or of the vocabulary.
    Filter(Pane),
    /// Into the name of a file; whether one that exists may be overwritten.
    File { line: LineEdit, overwrite: bool },
}

/// See the head of this file.
#[derive(Debug)]
pub(crate) struct ExplorerState<'c> {
    pub(super) world: World<'c>,
    pub(super) person: Person,
    pub(super) undo: Vec<Person>,
    pub(super) size: (u16, u16),
    pub(super) mode: Mode,
    pub(super) pane: Pane,
    pub(super) tab: Tab,
    /// The skill that is typed, what may be meant by it, and which of that is chosen.
    pub(super) typed: LineEdit,
    pub(super) candidates: Vec<Candidate>,
    pub(super) candidate: Scroll,
    pub(super) answers: RankedRoles<'c>,
    /// The roles that the filter leaves, by their places in the answers.
    pub(super) shown_roles: Vec<usize>,
    pub(super) roles: Scroll,
    /// The role that was chosen, by its place in the catalogue; the first where none was.
    pub(super) chosen: Option<usize>,
    /// The role to compare with.
    pub(super) pinned: Option<usize>,
    pub(super) role_filter: LineEdit,
    pub(super) skill_filter: LineEdit,
    /// The key skills of the role that are open, and which role that is.
    pub(super) open: Vec<usize>,
    pub(super) open_of: Option<usize>,
    /// The skill that is looked at, and the tab from which.
    pub(super) skill: Option<(SkillId, Tab)>,
    /// What the tab lists.
    pub(super) items: Vec<PaneItem>,
    pub(super) lists: [Scroll; 5],
    pub(super) help: Option<usize>,
    pub(super) said: Option<String>,
}

impl<'c> ExplorerState<'c> {
    /// Begins with a person, on a screen of this size; at a role, where one is named.
    pub(crate) fn new(world: World<'c>, person: Person, role: Option<Role<'c>>, size: (u16, u16)) -> Self {
        let mut state = Self {
            answers: RankedRoles::of(&world, &person, &[]),
            mode: if person.is_empty() { Mode::Skill } else { Mode::Looking },
            world,
            person,
            undo: Vec::new(),
            size,
            pane: Pane::Roles,
            tab: Tab::Role,
            typed: LineEdit::default(),
            candidates: Vec::new(),
            candidate: Scroll::default(),
            shown_roles: Vec::new(),
            roles: Scroll::default(),
            chosen: role.map(Role::index),
            pinned: None,
            role_filter: LineEdit::default(),
            skill_filter: LineEdit::default(),
            open: Vec::new(),
            open_of: None,
            skill: None,
            items: Vec::new(),
            lists: [Scroll::default(); 5],
            help: None,
            said: None,
        };
        state.refresh();
        state
    }

    pub(super) fn layout(&self) -> ScreenLayout {
        ScreenLayout::of(self.size.0, self.size.1, self.pane, matches!(self.mode, Mode::Skill) && !self.typed.is_empty())
    }

    /// Gives the role that is shown: the chosen one, or else the first.
    pub(super) fn role(&self) -> Option<Role<'c>> {
        let chosen = self.chosen.and_then(|at| self.world.roles.get(at)).copied();
        let first = || self.shown_roles.first().and_then(|at| self.answers.roles.get(*at)).map(|row| row.role);
        chosen.or_else(first).or_else(|| self.answers.roles.first().map(|row| row.role))
    }

    /// Gives the role that it is compared with: the pinned one, or else the best other one.
    pub(super) fn other_role(&self) -> Option<Role<'c>> {
        let role = self.role()?;
        let pinned = self.pinned.filter(|at| *at != role.index()).and_then(|at| self.world.roles.get(at)).copied();
        let best = || self.answers.roles.iter().map(|row| row.role).find(|other| other.index() != role.index());
        pinned.or_else(best)
    }

    /// Gives the list in which the cursor of the detail moves.
    pub(super) fn list(&self) -> Scroll {
        if self.is_completing() { self.candidate } else { self.lists[self.tab as usize] }
    }

    pub(super) fn list_mut(&mut self) -> &mut Scroll {
        if self.is_completing() { &mut self.candidate } else { &mut self.lists[self.tab as usize] }
    }

    /// Tells whether a skill is being typed, so that what may be meant is shown instead of a tab.
    pub(super) fn is_completing(&self) -> bool {
        matches!(self.mode, Mode::Skill) && !self.typed.is_empty()
    }

    /// Gives the candidate that is chosen.
    pub(super) fn chosen_candidate(&self) -> Option<&Candidate> {
        self.candidates.get(self.candidate.cursor).filter(|_| self.is_completing())
    }

    /// Tells what the person tries out by typing it.
    pub(super) fn tried(&self) -> Vec<SkillId> {
        self.chosen_candidate().map(|candidate| candidate.skills.clone()).unwrap_or_default()
    }

    /// Asks all anew, after the person changed or what they type.
    pub(super) fn refresh(&mut self) {
        self.answers = RankedRoles::of(&self.world, &self.person, &self.tried());
        self.filter_roles();
        self.rebuild();
    }

    /// Finds out anew what may be meant, after what is typed changed.
    pub(super) fn complete(&mut self) {
        self.candidates = if self.is_completing() { candidates(&self.world, self.typed.text()) } else { Vec::new() };
        self.candidate = Scroll::default();
        self.refresh();
    }

    /// Finds the roles that the filter leaves, and keeps the chosen one under the cursor.
    pub(super) fn filter_roles(&mut self) {
        let words = self.role_filter.text().trim();
        let all = 0..self.answers.roles.len();
        self.shown_roles = if words.is_empty() {
            all.collect()
        } else {
            let meant = super::role_filter::roles(&self.world, words);
            all.filter(|at| self.answers.roles.get(*at).is_some_and(|row| meant.contains(&row.role.index()))).collect()
        };
        let place = |role: usize| {
            let of = |at: &usize| self.answers.roles.get(*at).is_some_and(|row| row.role.index() == role);
            self.shown_roles.iter().position(of)
        };
        let cursor = self.chosen.and_then(place);
        if cursor.is_none() {
            self.chosen = None;
        }
        let height = usize::from(self.layout().roles.height).saturating_sub(1);
        self.roles.go_to(cursor.unwrap_or(0), self.shown_roles.len(), height, |_| 1);
    }

    /// Lists anew what the tab says.
    pub(super) fn rebuild(&mut self) {
        self.forget_other_role();
        self.items = self.items_of_tab();
        let mut list = self.list();
        self.settle(&mut list, false);
        *self.list_mut() = list;
    }

    /// Closes what was open of another role than the one that is shown, and begins its lists at their heads.
    fn forget_other_role(&mut self) {
        let role = self.role().map(Role::index);
        if role != self.open_of && !self.is_completing() {
            self.open.clear();
            for tab in [Tab::Role, Tab::Advice, Tab::Compare] {
                self.lists[tab as usize] = Scroll::default();
            }
            self.open_of = role;
        }
    }

    fn items_of_tab(&self) -> Vec<PaneItem> {
        let (world, answers) = (&self.world, &self.answers);
        let holdings = Holdings::of(world.catalogue, &answers.profile, self.person.learned());
        if self.is_completing() {
            let before = self.person.profile(world, &[]);
            let holdings = Holdings::of(world.catalogue, &before, self.person.learned());
            return panes::candidates(world, &holdings, &self.candidates);
        }
        if self.person.is_empty() && matches!(self.mode, Mode::Skill) {
            return panes::welcome();
        }
        match (self.tab, self.skill, self.role(), self.other_role()) {
            (Tab::Skills, Some((skill, _)), ..) => panes::skill(world, &holdings, skill),
            (Tab::Skills, None, ..) => panes::vocabulary(world, &holdings, self.skill_filter.text()),
            (Tab::Yours, ..) => panes::yours(world, answers, &holdings, &self.person),
            (Tab::Role, _, Some(role), _) => panes::role(world, answers, &holdings, role, &self.open),
            (Tab::Advice, _, Some(role), _) => panes::advice(world, answers, &holdings, &self.person, role),
            (Tab::Compare, _, Some(role), Some(other)) => panes::compare(world, answers, &holdings, [role, other]),
            (Tab::Compare, _, Some(_), None) => vec![PaneItem::head("There is no other role to compare with", "")],
            (Tab::Role | Tab::Advice | Tab::Compare, _, None, _) => vec![PaneItem::head("There is no role", "")],
        }
    }

    /// Moves a list's cursor onto something that it can stand on, and scrolls so that it is seen.
    pub(super) fn settle(&self, list: &mut Scroll, upwards: bool) {
        let detail = self.layout().detail;
        let (width, height) = (usize::from(detail.width), usize::from(detail.height));
        let stands = |at: usize| self.items.get(at).is_some_and(|item| item.target.is_some());
        list.settle(self.items.len(), upwards, stands);
        let heights = |at: usize| self.items.get(at).map_or(1, |item| super::flow::height(item, width));
        list.go_to(list.cursor, self.items.len(), height, heights);
    }

    /// Tells what the screen answers, for a command line that answers it too.
    pub(crate) fn asked(&self) -> ShownQuestion {
        let id = |role: Role<'_>| role.id().to_owned();
        let question = match (self.tab, self.pane, self.role(), self.other_role()) {
            (Tab::Skills, Pane::Detail, ..) => match self.skill {
                Some((skill, _)) => Question::Skill(self.world.name(skill).to_owned()),
                None => Question::Vocabulary,
            },
            (Tab::Role, Pane::Detail, Some(role), _) => Question::Role(id(role)),
            (Tab::Advice, _, Some(role), _) => Question::Advice(id(role)),
            (Tab::Compare, _, Some(role), Some(other)) => Question::Comparison(id(role), id(other)),
            (Tab::Yours, Pane::Detail, ..) => Question::Readings,
            _ => Question::Ranking,
        };
        ShownQuestion {
            question,
            skills: self.person.list(&self.world),
            with_sources: self.person.sources().skills().len() > 0,
        }
    }
}
