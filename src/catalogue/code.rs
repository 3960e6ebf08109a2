//! A variant of an enum as a number, so that a list of what holds it is plain bytes.

use super::namespace::for_each_namespace;
use super::{Claim, Demand, Importance, Kind, Namespace, Prose, Strength};
use std::fmt;
use std::marker::PhantomData;
use zerocopy::{FromBytes, Immutable, IntoBytes};

/// The number of a variant of an enum.
#[derive(FromBytes, IntoBytes, Immutable)]
#[repr(transparent)]
pub(crate) struct Code<T> {
    number: u32,
    of: PhantomData<T>,
}

/// An enum whose variants have numbers.
pub(crate) trait Coded: Copy + fmt::Debug {
    /// Gives the variant's number.
    fn number(self) -> u32;

    /// Gives the variant with this number; some variant for a number that is none's.
    fn of_number(number: u32) -> Self;
}

impl<T: Coded> Code<T> {
    /// Gives the number of a variant.
    pub(crate) fn of(variant: T) -> Self {
        Self { number: variant.number(), of: PhantomData }
    }

    /// Gives the variant back.
    #[inline]
    pub(crate) fn get(self) -> T {
        T::of_number(self.number)
    }
}

/// Numbers the variants of enums as the compiler does, which sees through it: a comparison of variants is one of numbers. A variant
/// that is left out is an error of the compiler.
macro_rules! coded {
    ($($Enum:ident { $First:ident $(, $Variant:ident)* $(,)? })+) => {
        $(impl Coded for $Enum {
            #[inline]
            fn number(self) -> u32 {
                match self {
                    Self::$First => Self::$First as u32,
                    $(Self::$Variant => Self::$Variant as u32,)*
                }
            }

            #[inline]
            fn of_number(number: u32) -> Self {
                $(if number == Self::$Variant as u32 { return Self::$Variant; })*
                Self::$First
            }
        })+
    };
}

/// Numbers the namespaces.
macro_rules! coded_namespaces {
    ([$($(#[$doc:meta])+ $Variant:ident $field:ident,)+]) => {
        coded! { Namespace { $($Variant),+ } }
    };
}

coded! {
    Kind { Language, Library, Framework, Database, Platform, Tool, Protocol, Practice, Concept, Hardware }
    Prose { Plain, Careful, Listed }
    Importance { Essential, Optional, Foundation }
    Strength { Core, Also }
    Demand { Most, Many, Some }
    Claim { Name, Alias, Ambiguous }
}

for_each_namespace!(coded_namespaces);

impl<T> Clone for Code<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Code<T> {}

impl<T> PartialEq for Code<T> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl<T> Eq for Code<T> {}

impl<T: Coded> fmt::Debug for Code<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}
