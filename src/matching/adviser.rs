//! Who is advised, and by what.

use super::Abilities;
use super::nearness::Neighbourhood;
use crate::catalogue::Catalogue;

/// Advises one person, for any of the roles.
#[derive(Debug)]
pub(super) struct Adviser<'a, 'c> {
    pub catalogue: &'c Catalogue,
    pub abilities: &'a Abilities<'a>,
    pub around: Neighbourhood<'c>,
}

impl<'a, 'c> Adviser<'a, 'c> {
    /// Looks up where a person's skills stand, which is the same for all roles.
    pub(super) fn of(catalogue: &'c Catalogue, abilities: &'a Abilities<'a>) -> Self {
        Self { catalogue, abilities, around: Neighbourhood::of(catalogue, abilities.had()) }
    }
}
