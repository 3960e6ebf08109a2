//! Which Python developer role fits what a person can do, why, and what to learn next.
//!
//! From a list to ranked roles, and why:
//!
//! ```
//! use roles::{Catalogue, Profile, Resolver, Scorer};
//!
//! let catalogue = Catalogue::builtin();
//! let profile = Profile::of_names(&Resolver::new(catalogue), ["pandas", "numpy", "sklearn", "qwertz"]);
//! assert_eq!(profile.unknown(), ["qwertz"]);
//!
//! let ranking = Scorer::new(catalogue).rank(&profile);
//! let best = &ranking[0];
//! assert_eq!(best.role.id(), "data-scientist");
//!
//! // Why: what each skill adds; the sum is the fit.
//! let mut sum = 0.0;
//! for part in best.contributions() {
//!     println!("{} adds {:.2}", catalogue.skill(part.point.skill).name(), part.adds);
//!     sum += part.adds;
//! }
//! assert!((sum - best.fit.value()).abs() < 1e-9);
//! # for role in ranking.iter().take(3) { println!("{} {}", role.role.title(), role.fit.percent()); }
//! ```
//!
//! # What is where
//!
//! - [`catalogue`]: roles, skills and their spellings: [`Catalogue::builtin`], or one of your own with [`Catalogue::from_files`] and
//!   [`Catalogue::with_files`].
//! - [`resolve`]: a person's words to known skills, and by which tier each was read.
//! - [`import`]: catalogues made from public classifications.
//! - [`profile`]: what a person can do: from a list ([`Profile::of_names`]), or from a text, a document or a project
//!   ([`profile::source::SourceReader`]).
//! - [`matching`]: questions asked of the two: [`Scorer::rank`], [`matching::next`], [`matching::compare`], [`matching::path`],
//!   [`matching::search`]. Pure functions: no files, no output.
//! - [`contract`]: what the program's commands answer in JSON, as typed structs with their schema.
//!
//! The path of the data, one direction:
//!
//! ```text
//! words ──resolve──▶ skills ──profile──▶ Profile ─┐
//!                                                 ├─ matching ──▶ result ──render──▶ table, JSON
//! data/*.yaml ──build, check──▶ Catalogue ────────┘
//! ```
//!
//! # Features
//!
//! - `cli` (by default): the program `roles`, which is [`cli::main`], and what it needs for arguments, tables and colours.
//! - `explore` (by default): with `cli`, the explorer in the terminal.
//! - `report` (by default): with `cli`, one page about a person as HTML.
//! - `documents` (by default): reads PDF, DOCX and ODT.
//!
//! Without them this is a small library: `roles = { version = "0.1", default-features = false }`.

pub mod catalogue;
#[cfg(feature = "cli")]
pub mod cli;
pub mod contract;
mod decoding;
#[cfg(feature = "explore")]
mod explore;
pub mod import;
pub mod matching;
pub mod profile;
#[cfg(feature = "cli")]
mod render;
pub mod resolve;
pub mod spelling;

pub use catalogue::Catalogue;
pub use matching::Scorer;
pub use profile::Profile;
pub use resolve::Resolver;
