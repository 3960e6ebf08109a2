//! The built-in catalogue: what `build.rs` made of `data/`, in the program's own memory from the start.

use super::store::{
    DemandedData, KeySkillData, NameData, NamedData, RoleData, SkillData, SpellingData, Store, TextRange, for_each_list,
};
use super::{Catalogue, SkillId, SkillUse};
use std::borrow::Cow::Borrowed;

/// Gives a list that `build.rs` wrote, as it lies in the program: the bytes of its items, in the order of this machine's.
macro_rules! built_list {
    ($Item:ty, $name:expr) => {{
        const BYTES: usize = include_bytes!(concat!(env!("OUT_DIR"), "/", $name)).len();
        static ITEMS: [$Item; BYTES / size_of::<$Item>()] = zerocopy::include_value!(concat!(env!("OUT_DIR"), "/", $name));
        std::borrow::Cow::Borrowed(&ITEMS)
    }};
}
pub(crate) use built_list;

macro_rules! built_store {
    ($($list:ident: $Item:ty,)+) => {
        Store {
            text: Borrowed(include_str!(concat!(env!("OUT_DIR"), "/text"))),
            $($list: built_list!($Item, stringify!($list)),)+
        }
    };
}

static BUILTIN: Catalogue = Catalogue { store: for_each_list!(built_store) };

impl Catalogue {
    /// Gives the eleven Python developer roles and their vocabulary. Costs nothing: it was read and checked when the program was built.
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }
}
