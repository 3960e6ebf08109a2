//! `roles list`: the roles of a catalogue.

use super::{Document, SchemaVersion, names};
use crate::catalogue::{Catalogue, RoleLevel};
use crate::matching::RoleOverview;
use schemars::JsonSchema;
use serde::Serialize;

/// What `roles list` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RoleListDocument<'a> {
    schema_version: SchemaVersion,
    /// All roles, by id
    pub roles: Vec<ListedRole<'a>>,
    /// What catalogues of one's own were made from, where they say so: name, version, publisher and licence
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub origins: Vec<&'a str>,
}

/// A role in a line.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ListedRole<'a> {
    /// The role's id
    pub id: &'a str,
    /// The role's title
    pub title: &'a str,
    /// What people in it do
    pub focus: &'a str,
    /// The skills that say most for this role and for no other as much
    pub sets_apart: Vec<&'a str>,
    /// The levels at which people work in the role, where it has some
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-on-request" = true))]
    pub levels: Vec<&'a str>,
}

impl<'a> RoleListDocument<'a> {
    /// Says the roles of a catalogue.
    pub fn new(catalogue: &'a Catalogue, roles: &[RoleOverview<'a>]) -> Self {
        let role = |overview: &RoleOverview<'a>| ListedRole {
            id: overview.role.id(),
            title: overview.role.title(),
            focus: overview.role.focus(),
            sets_apart: names(catalogue, overview.distinctive.iter().copied()),
            levels: overview.role.levels().map(RoleLevel::name).collect(),
        };
        Self {
            schema_version: SchemaVersion,
            roles: roles.iter().map(role).collect(),
            origins: catalogue.origins().collect(),
        }
    }
}

impl<'a> Document for RoleListDocument<'a> {
    type Record = ListedRole<'a>;

    fn into_records(self) -> Vec<Self::Record> {
        self.roles
    }
}
