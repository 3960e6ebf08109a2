//! The built-in catalogue: what `build.rs` made of `data/`, in the program's own memory from the start.

use super::built_list::built_list;
use super::lazy_index::LazyIndex;
use super::store::{
    DemandedData, KeySkillData, LevelData, NameData, NamedData, RoleData, SkillData, SkillNotes, SpellingData, Store,
    TextRange, WordStartData, for_each_list,
};
use super::{Catalogue, InDemand, SkillId, SkillUse};
use crate::spelling::KeyShape;
use std::borrow::Cow::Borrowed;

macro_rules! built_store {
    ($($list:ident: $Item:ty,)+) => {
        Store {
            text: Borrowed(include_str!(concat!(env!("OUT_DIR"), "/text"))),
            $($list: built_list!($list: $Item, stringify!($list)),)+
        }
    };
}

static BUILTIN: Catalogue = Catalogue { store: for_each_list!(built_store), index: LazyIndex::built_in() };

impl Catalogue {
    /// Gives the eleven Python developer roles and their vocabulary. Costs nothing: it was read and checked when the program was built.
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }
}
