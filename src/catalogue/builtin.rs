//! The built-in catalogue: what `build.rs` made of `data/`, in the program's own memory from the start.

use super::store::{DemandedData, KeySkillData, NameData, NamedData, RoleData, SkillData, Span, SpellingData, Store};
use super::{Catalogue, Claim, Demand, Importance, Kind, Namespace, Prose, SkillId, SkillUse, Strength};
use std::borrow::Cow::Borrowed;

#[allow(clippy::all, clippy::pedantic)] // generated
static BUILTIN: Catalogue = Catalogue { store: include!(concat!(env!("OUT_DIR"), "/builtin.rs")) };

impl Catalogue {
    /// The eleven Python developer roles and their vocabulary. Costs nothing: it was read and checked when the program was built.
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }
}
