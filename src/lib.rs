//! Which Python developer role fits what a person can do, why, and what to learn next.
//!
//! The path of the data, one direction:
//!
//! ```text
//! words ──resolve──▶ skills ──profile──▶ Profile ─┐
//!                                                 ├─ matching ──▶ result ──render──▶ table, JSON
//! data/*.yaml ──build, check──▶ Catalogue ────────┘
//! ```
//!
//! ```
//! use roles::{catalogue::Catalogue, matching::Scorer, profile::Profile, resolve::Resolver};
//!
//! let catalogue = Catalogue::builtin();
//! let resolver = Resolver::new(catalogue);
//! let profile = Profile::of_names(&resolver, ["pandas", "numpy"]);
//! let ranking = Scorer::new(catalogue).rank(&profile);
//! assert_eq!(ranking[0].role.id(), "data-scientist");
//! ```

pub mod catalogue;
pub mod cli;
pub mod matching;
pub mod profile;
pub mod render;
pub mod resolve;
pub mod spelling;
