//! Levels of a role, such as junior and senior: what each demands, and a catalogue whose roles are asked at one of them.

use super::store::LevelData;
use super::{Catalogue, Demanded, Role};
use crate::spelling::Key;
use std::fmt;

/// A level at which people work in a role: a view of its catalogue.
#[derive(Clone, Copy)]
pub struct RoleLevel<'c> {
    catalogue: &'c Catalogue,
    pub(super) data: &'c LevelData,
}

impl<'c> RoleLevel<'c> {
    /// Gives its name as the role's document writes it.
    pub fn name(self) -> &'c str {
        self.catalogue.store.text(self.data.name)
    }

    /// Tells what is asked for at this level, the most in demand first.
    pub fn demand(self) -> impl ExactSizeIterator<Item = Demanded<'c>> + DoubleEndedIterator + Clone {
        self.catalogue.demanded(self.data.demanded)
    }
}

impl fmt::Debug for RoleLevel<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RoleLevel").field(&self.name()).finish()
    }
}

impl<'c> Role<'c> {
    /// Gives its levels, in the order of its document; most roles have none.
    pub fn levels(self) -> impl ExactSizeIterator<Item = RoleLevel<'c>> {
        let levels = &self.catalogue.store.levels[self.data.levels.range()];
        levels.iter().map(move |data| RoleLevel { catalogue: self.catalogue, data })
    }

    /// Tells at which of its levels the role is asked: at none, unless the catalogue is one of [`Catalogue::at_level`].
    pub fn level(self) -> Option<RoleLevel<'c>> {
        let at = (self.data.level as usize).checked_sub(1)?;
        self.levels().nth(at)
    }
}

impl Catalogue {
    /// Gives the catalogue with the roles that have this level asked at it: [`Role::demand`] is then that level's, and so are readiness and
    /// all advice. Case and punctuation of the name make no difference. Roles without it stay as they are.
    ///
    /// # Errors
    /// [`NoLevel`] with the levels that there are, where no role has it.
    pub fn at_level(&self, name: &str) -> Result<Self, NoLevel> {
        let wanted = Key::of(name);
        let place = |role: Role<'_>| role.levels().position(|level| Key::of(level.name()) == wanted).map(|at| at + 1);
        let places: Vec<Option<usize>> = self.roles().map(place).collect();
        if places.iter().all(Option::is_none) {
            return Err(NoLevel { name: name.to_owned(), role: None, known: known(self.roles()) });
        }
        let mut at_level = self.clone();
        for (data, place) in at_level.store.roles.to_mut().iter_mut().zip(places) {
            data.level = place.and_then(|place| u32::try_from(place).ok()).unwrap_or_default();
        }
        Ok(at_level)
    }
}

/// Lists the names of the levels of some roles, each once, in the order in which they come.
fn known<'c>(roles: impl Iterator<Item = Role<'c>>) -> Vec<String> {
    let mut known: Vec<(Key, String)> = Vec::new();
    for level in roles.flat_map(Role::levels) {
        let key = Key::of(level.name());
        if known.iter().all(|(other, _)| *other != key) {
            known.push((key, level.name().to_owned()));
        }
    }
    known.into_iter().map(|(_, name)| name).collect()
}

/// A role, or none of a catalogue, has this level.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}; {}", missing(.role.as_deref(), .name), levels(.known))]
pub struct NoLevel {
    /// What was asked for.
    pub name: String,
    /// The id of the role that was asked for it; nothing where all were.
    pub role: Option<String>,
    /// The levels that there are.
    pub known: Vec<String>,
}

impl NoLevel {
    /// Says that a role has no such level.
    pub fn of(role: Role<'_>, name: &str) -> Self {
        Self { name: name.to_owned(), role: Some(role.id().to_owned()), known: known(std::iter::once(role)) }
    }
}

fn missing(role: Option<&str>, name: &str) -> String {
    role.map_or_else(|| format!("no role has a level {name:?}"), |role| format!("{role} has no level {name:?}"))
}

fn levels(known: &[String]) -> String {
    if known.is_empty() { "there are none".to_owned() } else { format!("the levels are {}", known.join(", ")) }
}
