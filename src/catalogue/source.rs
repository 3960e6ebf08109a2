//! A catalogue as Rust source, for `build.rs`: numbers and one text, which the compiler lays down as they are.

use super::namespace::for_each_namespace;
use super::raw::BUILT_IN;
use super::store::{
    DemandedData, Filler, KeySkillData, NameData, NamedData, RoleData, SkillData, Span, SpellingData, Store,
};
use super::{Catalogue, Claim, Demand, Importance, Kind, Namespace, Prose, SkillId, SkillUse, Strength};
use std::borrow::Cow;
use std::fmt::Write as _;

/// Plain data that can be written as a Rust expression which makes it again.
pub trait ToSource {
    /// Appends the expression.
    fn write(&self, source: &mut String);

    /// Gives the expression.
    fn to_source(&self) -> String {
        let mut source = String::new();
        self.write(&mut source);
        source
    }
}

impl ToSource for str {
    fn write(&self, source: &mut String) {
        source.push('"');
        source.extend(self.chars().flat_map(char::escape_default));
        source.push('"');
    }
}

impl<T: ToSource> ToSource for [T] {
    fn write(&self, source: &mut String) {
        source.push('[');
        for item in self {
            item.write(source);
            source.push(',');
        }
        source.push(']');
    }
}

impl<T: ToSource, const N: usize> ToSource for [T; N] {
    fn write(&self, source: &mut String) {
        self.as_slice().write(source);
    }
}

impl<T: ToSource + ToOwned + ?Sized> ToSource for Cow<'_, T> {
    fn write(&self, source: &mut String) {
        source.push_str("Borrowed(&");
        (**self).write(source);
        source.push(')');
    }
}

/// Writes numbers as they are.
macro_rules! number {
    ($($Number:ident)+) => {
        $(impl ToSource for $Number {
            fn write(&self, source: &mut String) {
                source.push_str(&self.to_string());
            }
        })+
    };
}

/// Writes structs field by field; one that is left out is an error of the compiler.
macro_rules! fields {
    ($($Struct:ident { $($field:ident),+ })+) => {
        $(impl $crate::catalogue::source::ToSource for $Struct {
            fn write(&self, source: &mut String) {
                let Self { $($field),+ } = self;
                source.push_str(concat!(stringify!($Struct), "{"));
                $(
                    source.push_str(concat!(stringify!($field), ":"));
                    $crate::catalogue::source::ToSource::write($field, source);
                    source.push(',');
                )+
                source.push('}');
            }
        })+
    };
}
pub(crate) use fields;

/// Writes enums by their variants; one that is left out is an error of the compiler.
macro_rules! variants {
    ($($Enum:ident { $($Variant:ident),+ })+) => {
        $(impl ToSource for $Enum {
            fn write(&self, source: &mut String) {
                source.push_str(match self {
                    $(Self::$Variant => concat!(stringify!($Enum), "::", stringify!($Variant)),)+
                });
            }
        })+
    };
}

/// Writes namespaces.
macro_rules! namespaces {
    ([$($(#[$doc:meta])+ $Variant:ident $field:ident,)+]) => {
        variants! { Namespace { $($Variant),+ } }
    };
}

number! { u32 u64 }

variants! {
    Kind { Language, Library, Framework, Database, Platform, Tool, Protocol, Practice, Concept, Hardware }
    Prose { Plain, Careful }
    Importance { Essential, Optional, Foundation }
    Strength { Core, Also }
    Demand { Most, Many, Some }
    Claim { Name, Alias, Ambiguous }
}

for_each_namespace!(namespaces);

fields! {
    SkillData { name, kind, aliases, ambiguous, names, url, prose, shows, needs, uses, source }
    RoleData { id, title, aliases, focus, key_skills, demanded, use_cases, topics, source }
    KeySkillData { title, importance, core, also }
    DemandedData { demand, skills }
    SkillUse { role, key_skill, importance, strength }
    NameData { namespace, text }
    NamedData { namespace, form, skill }
    SpellingData { key, skill, claim }
    Store { text, texts, skills, roles, key_skills, demanded, asked, uses, spellings, names, named, patterns }
}

impl ToSource for Span {
    fn write(&self, source: &mut String) {
        let _ = write!(source, "Span({},{})", self.0, self.1);
    }
}

impl ToSource for SkillId {
    fn write(&self, source: &mut String) {
        let _ = write!(source, "SkillId({})", self.0);
    }
}

impl Catalogue {
    /// Makes the catalogue what is built in, wherever its entries were read from.
    pub fn into_built_in(mut self) -> Self {
        let mut filler = Filler { store: self.store, ..Filler::default() };
        let file = filler.text(BUILT_IN);
        self.store = filler.store;
        self.store.skills.to_mut().iter_mut().for_each(|skill| skill.source = file);
        self.store.roles.to_mut().iter_mut().for_each(|role| role.source = file);
        self
    }

    /// Gives the source of an expression that makes the store of this catalogue.
    pub fn store_source(&self) -> String {
        self.store.to_source()
    }
}
