//! A number from 0 to 1 that never fails to compare.

use crate::catalogue::{Importance, KeySkill, Role};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

/// How well a profile fits a role, how ready it is for it, or how much of it: 0 (nothing) to 1, never NaN.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Fit(f64);

impl Fit {
    /// No evidence at all.
    pub const ZERO: Self = Self(0.0);

    /// Makes a fit from a number, which is brought into 0..=1; what is no number is 0. Zero has no sign.
    pub fn new(value: f64) -> Self {
        Self(if value.is_nan() { 0.0 } else { value.clamp(0.0, 1.0) + 0.0 })
    }

    /// Makes the share that some of many things are; of none it is 0.
    pub fn of(some: usize, all: usize) -> Self {
        #[allow(clippy::cast_precision_loss)] // counts of things that people write down
        Self::new(some as f64 / all as f64)
    }

    /// Gives the number, in 0..=1.
    pub fn value(self) -> f64 {
        self.0
    }

    /// Gives the number in hundredths, rounded, for people.
    pub fn percent(self) -> u8 {
        // In 0..=100 by construction.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        {
            (self.0 * 100.0).round() as u8
        }
    }
}

/// A percentage for people: `73 %`.
impl fmt::Display for Fit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{} %", self.percent()))
    }
}

impl Eq for Fit {}

impl PartialOrd for Fit {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fit {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// Four decimals, as the JSON contract says.
impl Serialize for Fit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(round4(self.0))
    }
}

impl JsonSchema for Fit {
    fn schema_name() -> Cow<'static, str> {
        "Fit".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "number", "minimum": 0, "maximum": 1})
    }
}

/// Gives a number with four decimals.
pub fn round4(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

/// Gives the fit that this much evidence makes: 1 − exp(−evidence / 4), which grows with every skill and never reaches 1.
///
/// Four core skills of essential key skills that no other role asks for make 0.63, ten make 0.92. The scale is the same for all
/// roles, so that the order of the fits is the order of the evidence.
pub(super) fn fit(evidence: f64) -> Fit {
    const SCALE: f64 = 4.0;
    Fit::new(1.0 - libm::exp(-evidence / SCALE))
}

/// Gives the share of a role's key skills that are covered, told by their place in the role; an essential one counts twice an
/// optional one.
pub(super) fn coverage(role: Role<'_>, covered: impl Fn(usize) -> bool) -> Fit {
    let weight = |key_skill: KeySkill<'_>| match key_skill.importance() {
        Importance::Essential => 2.0,
        Importance::Optional => 1.0,
        Importance::Foundation => 0.0,
    };
    let all: f64 = role.key_skills().map(weight).sum();
    let covered = role.key_skills().enumerate().filter(|(place, _)| covered(*place));
    let covered: f64 = covered.map(|(_, key_skill)| weight(key_skill)).sum();
    Fit::new(covered / all)
}
