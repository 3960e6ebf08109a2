//! Which role each role is built on: every name is known, and no chain leads back to where it started.

use super::ProblemLog;
use crate::catalogue::ProblemKind;
use crate::catalogue::layers::LayeredRole;
use crate::spelling::Key;
use std::collections::HashMap;

/// What a role is built on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Foundation<B> {
    /// It says all by itself.
    Nothing,
    /// Another role.
    On(B),
    /// A role that nobody knows, or that is built on this one.
    Unknown,
}

/// All roles, those that others replaced behind them, and what each is built on.
#[derive(Debug)]
pub(super) struct Lineage<'l, 'd> {
    pub roles: Vec<&'l LayeredRole<'d>>,
    foundations: Vec<Foundation<usize>>,
}

impl<'l, 'd> Lineage<'l, 'd> {
    /// Looks up what the roles extend; a name that nobody knows is reported.
    pub(super) fn of(roles: &'l [LayeredRole<'d>], report: &mut ProblemLog) -> Self {
        let mut all: Vec<&LayeredRole<'d>> = roles.iter().collect();
        let mut below: HashMap<usize, usize> = HashMap::new();
        let mut at = 0;
        while let Some(role) = all.get(at) {
            if let Some(replaced) = role.replaced.as_deref() {
                below.insert(at, all.len());
                all.push(replaced);
            }
            at += 1;
        }
        let by_id: HashMap<&str, usize> = roles.iter().enumerate().map(|(at, role)| (role.raw.id.as_str(), at)).collect();
        let foundation = |(at, role): (usize, &&LayeredRole<'d>)| {
            let Some(name) = &role.raw.extends else { return Foundation::Nothing };
            let found = if *name == role.raw.id { below.get(&at).or(Some(&at)) } else { by_id.get(name.as_str()) };
            found.map_or_else(
                || {
                    let kind = ProblemKind::UnknownRole { name: name.clone(), suggestion: likely(name, roles, report) };
                    report.add(&role.place.field("extends"), kind);
                    Foundation::Unknown
                },
                |found| Foundation::On(*found),
            )
        };
        let foundations = all.iter().enumerate().map(foundation).collect();
        Self { roles: all, foundations }
    }

    /// Gives a role and those that it is built on, the lowest first, but for those that are done; a circle is reported and cut.
    pub(super) fn way_to(
        &mut self,
        role: usize,
        is_done: impl Fn(usize) -> bool,
        report: &mut ProblemLog,
    ) -> Vec<(usize, Foundation<usize>)> {
        let (mut way, mut places) = (Vec::new(), HashMap::new());
        let mut next = Foundation::On(role);
        while let Foundation::On(at) = next {
            if is_done(at) {
                break;
            }
            if let Some(first) = places.get(&at) {
                self.cut(&way[*first..], report);
                break;
            }
            places.insert(at, way.len());
            way.push(at);
            next = self.foundations[at];
        }
        way.into_iter().rev().map(|at| (at, self.foundations[at])).collect()
    }

    /// Reports a circle at the role that closes it, which is built on nothing from then on.
    fn cut(&mut self, circle: &[usize], report: &mut ProblemLog) {
        let round = circle.iter().chain(circle.first()).map(|at| self.roles[*at].raw.id.clone());
        let kind = ProblemKind::RoleCircle(round.collect());
        if let Some(&last) = circle.last() {
            report.add(&self.roles[last].place.field("extends"), kind);
            self.foundations[last] = Foundation::Unknown;
        }
    }
}

/// Gives the id of the role that was likely meant: by its id, its title or an alias.
fn likely(name: &str, roles: &[LayeredRole<'_>], report: &mut ProblemLog) -> Option<String> {
    let all = roles.iter().flat_map(|role| {
        let (id, aliases) = (role.raw.id.as_str(), role.raw.aliases.iter().map(String::as_str));
        [id, role.raw.title.as_str()].into_iter().chain(aliases).map(move |label| (Key::of(label), id))
    });
    let mut labels: Vec<(Key, &str)> = Vec::new();
    let keyed = || {
        labels.extend(all);
        labels.iter().map(|(label, id)| (label.as_str(), *id))
    };
    report.suggestions.nearest(Key::of(name).as_str(), keyed)
}
