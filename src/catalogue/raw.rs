//! A catalogue's documents as they are written: nothing here is checked beyond its shape.

use super::namespace::{for_each_namespace, with_names};
use super::{Importance, Kind, Namespace, Prose};
use schemars::JsonSchema;
use serde::Deserialize;

/// The file of what comes with the program.
pub(super) const BUILT_IN: &str = "built-in";

/// A document of a catalogue and the file that it was read from. It has the right shape; what it says is not yet checked.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file, as errors name it; [`BUILT_IN`] for what comes with the program.
    pub(super) file: String,
    /// Its text, for finding the line of a problem; may be empty.
    pub(super) text: String,
    /// What it holds.
    pub(super) content: RawDocument,
}

/// A document of a catalogue for roles: skills, further spellings of known skills, roles; all optional.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "A catalogue document for roles")]
pub(super) struct RawDocument {
    /// Leaves the built-in roles out: only the roles of the documents given remain. The built-in skills stay known.
    #[serde(default)]
    pub only: bool,
    /// New skills, or skills that replace one of the same name.
    #[serde(default)]
    pub skills: Vec<RawSkill>,
    /// Further spellings for skills that exist already, built-in ones too.
    #[serde(default)]
    pub extend: Vec<RawExtension>,
    /// New roles, or roles that replace one of the same id. They refer to skills by name, to built-in ones too.
    #[serde(default)]
    pub roles: Vec<RawRole>,
}

for_each_namespace! { with_names
    /// A skill as it is written.
    #[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct RawSkill {
        /// How the field writes it; unique whatever its case and punctuation.
        #[schemars(length(min = 1))]
        pub name: String,
        /// What sort of thing it is.
        pub kind: Kind,
        /// Other spellings that people write.
        #[serde(default)]
        pub aliases: Vec<String>,
        /// Spellings that may mean this skill or something else; several skills may share one. They are suggested, never believed.
        #[serde(default)]
        pub ambiguous: Vec<String>,
        /// The address of its own site: where to start learning it.
        #[serde(default)]
        #[schemars(with = "String", skip_serializing_if = "Option::is_none", regex(pattern = "^https?://"))]
        pub url: Option<String>,
        /// Names of skills that who has this has shown too: what it is a part or an instance of.
        #[serde(default)]
        pub shows: Vec<String>,
        /// Names of skills that one learns before this one.
        #[serde(default)]
        pub needs: Vec<String>,
        /// Whether its spellings can be believed in running text.
        #[serde(default)]
        pub prose: Prose,
        /// Says that this skill takes the place of one of the same name that was there before.
        #[serde(default)]
        pub replace: bool,
    }
}

for_each_namespace! { with_names
    /// Further spellings of a skill that exists already.
    #[derive(Debug, Clone, Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct RawExtension {
        /// The skill's name.
        pub skill: String,
        /// Other spellings that people write.
        #[serde(default)]
        pub aliases: Vec<String>,
        /// Spellings that may mean this skill or something else: suggested, never believed.
        #[serde(default)]
        pub ambiguous: Vec<String>,
        /// Names of skills that who has this has shown too.
        #[serde(default)]
        pub shows: Vec<String>,
        /// Names of skills that one learns before this one.
        #[serde(default)]
        pub needs: Vec<String>,
        /// Spellings that the skill gives up, so that another skill can have them.
        #[serde(default)]
        pub drop: Vec<String>,
    }
}

/// A role as it is written.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRole {
    /// Lower-case letters and digits with single hyphens between; unique.
    #[schemars(regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))]
    pub id: String,
    /// Its title as the field writes it. Each part between slashes names the role too.
    #[schemars(length(min = 1))]
    pub title: String,
    /// Other titles that people use.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What people in this role do, in a sentence or two.
    #[schemars(length(min = 1))]
    pub focus: String,
    /// What the role asks for; at least one key skill is essential.
    #[schemars(length(min = 1))]
    pub key_skills: Vec<RawKeySkill>,
    /// How many of the role's people and advertisements name which of its skills. Without it, core skills of essential key skills are taken
    /// to be the most in demand.
    #[serde(default)]
    pub demand: Option<RawDemand>,
    /// Typical work of the role.
    #[schemars(length(min = 1))]
    pub use_cases: Vec<String>,
    /// What people also search for who mean this role: interests, and titles that several roles share.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Says that this role takes the place of one of the same id that was there before.
    #[serde(default)]
    pub replace: bool,
}

/// A key skill as it is written: skills are names.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawKeySkill {
    /// What is asked for.
    #[schemars(length(min = 1))]
    pub title: String,
    /// Whether the role cannot do without it; or the foundation of the whole trade, by which no role is known.
    pub importance: Importance,
    /// Names of skills that are strong evidence of it. A role names each skill once.
    #[schemars(length(min = 1))]
    pub core: Vec<String>,
    /// Names of skills that are weaker evidence of it.
    #[serde(default)]
    pub also: Vec<String>,
}

/// What a role demands as it is written, the most in demand first; each skill once, and in one of the key skills.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDemand {
    /// What half of the people and advertisements name, or more. A list in the list holds alternatives, of which one will do.
    #[serde(default)]
    pub most: Vec<RawDemanded>,
    /// What one in five names, or more.
    #[serde(default)]
    pub many: Vec<RawDemanded>,
    /// What one in twenty names, or more.
    #[serde(default)]
    pub some: Vec<RawDemanded>,
}

/// A skill that is demanded, or alternatives.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum RawDemanded {
    /// The name of a skill.
    One(String),
    /// Names of skills of which one will do, the most usual first.
    OneOf(Vec<String>),
}
