//! A number from 0 to 1 that never fails to compare.

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

    /// A fit from a number, which is brought into 0..=1; what is no number is 0. Zero has no sign.
    pub fn new(value: f64) -> Self {
        Self(if value.is_nan() { 0.0 } else { value.clamp(0.0, 1.0) + 0.0 })
    }

    /// The number, in 0..=1.
    pub fn value(self) -> f64 {
        self.0
    }

    /// The number in hundredths, rounded, for people.
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

/// A number with four decimals.
pub fn round4(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}
