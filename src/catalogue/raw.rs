//! A catalogue's documents as they are written: nothing here is checked beyond its shape.

use super::namespace::{for_each_namespace, with_names};
use super::{Importance, Kind, Namespace, Prose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The file of what comes with the program.
pub(super) const BUILT_IN: &str = "built-in";

/// A document of a catalogue and the file that it was read from. It has the right shape; what it says is not yet checked.
#[derive(Debug, Clone)]
pub struct CatalogueDocument {
    /// The file, as errors name it; [`BUILT_IN`] for what comes with the program.
    pub(super) file: String,
    /// Its text, for finding the line of a problem; may be empty.
    pub(super) text: String,
    /// What it holds.
    pub(super) content: RawDocument,
}

/// A document of a catalogue for roles: skills, further spellings of known skills, roles; all optional.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "A catalogue document for roles")]
pub(crate) struct RawDocument {
    /// Leaves the built-in roles out: only the roles of the documents given remain. The built-in skills stay known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub only: bool,
    /// What the document was made from, where it was made from something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<RawOrigin>,
    /// New skills, or skills that replace one of the same name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<RawSkill>,
    /// Further spellings for skills that exist already, built-in ones too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extend: Vec<RawExtension>,
    /// New roles, or roles that replace one of the same id. They refer to skills by name, to built-in ones too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<RawRole>,
}

/// What a document was made from: a public classification, say. Whoever shows its roles says so.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawOrigin {
    /// What it is called.
    #[schemars(length(min = 1))]
    pub name: String,
    /// Which version or release of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Whose it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// On what terms it may be used and passed on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// Where it is to be found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// In a line, as the roles show it: `ESCO 1.2.0, European Commission (CC BY 4.0)`.
impl fmt::Display for RawOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.name)?;
        if let Some(version) = &self.version {
            write!(f, " {version}")?;
        }
        if let Some(publisher) = &self.publisher {
            write!(f, ", {publisher}")?;
        }
        self.licence.as_ref().map_or(Ok(()), |licence| write!(f, " ({licence})"))
    }
}

/// Tells whether a field says what would be so without it.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

for_each_namespace! { with_names
    /// A skill as it is written.
    #[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct RawSkill {
        /// How the field writes it; unique whatever its case and punctuation.
        #[schemars(length(min = 1))]
        pub name: String,
        /// What sort of thing it is.
        pub kind: Kind,
        /// Other spellings that people write.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub aliases: Vec<String>,
        /// Spellings that may mean this skill or something else; several skills may share one. They are suggested, never believed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub ambiguous: Vec<String>,
        /// The address of its own site: where to start learning it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(with = "String", skip_serializing_if = "Option::is_none", regex(pattern = "^https?://"))]
        pub url: Option<String>,
        /// Names of skills that who has this has shown too: what it is a part or an instance of.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub shows: Vec<String>,
        /// Names of skills that one learns before this one.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
        /// Whether its spellings can be believed in running text.
        #[serde(default, skip_serializing_if = "is_default")]
        pub prose: Prose,
        /// Says that this skill takes the place of one of the same name that was there before.
        #[serde(default, skip_serializing_if = "is_default")]
        pub replace: bool,
    }
}

for_each_namespace! { with_names
    /// Further spellings of a skill that exists already.
    #[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct RawExtension {
        /// The skill's name.
        pub skill: String,
        /// Other spellings that people write.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub aliases: Vec<String>,
        /// Spellings that may mean this skill or something else: suggested, never believed.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub ambiguous: Vec<String>,
        /// Names of skills that who has this has shown too.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub shows: Vec<String>,
        /// Names of skills that one learns before this one.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub needs: Vec<String>,
        /// Spellings that the skill gives up, so that another skill can have them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub drop: Vec<String>,
    }
}

/// A role as it is written.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("if" = {"required": ["extends"]}, "else" = {"required": ["focus", "key_skills", "use_cases"]}))]
pub(crate) struct RawRole {
    /// Lower-case letters and digits with single hyphens between; unique.
    #[schemars(regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))]
    pub id: String,
    /// Its title as the field writes it. Each part between slashes names the role too.
    #[schemars(length(min = 1))]
    pub title: String,
    /// Other titles that people use, in any language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The name of the skill that the role is about, one of its key skills': who is called by one of the role's titles in a text has it.
    /// Titles of a single word are not looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The id of a role that this one is built on: what is not said here is taken over from it, but for its id, title and aliases. Key
    /// skills and levels are added, or take the place of those of the same title or name; a demand goes before the other's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", skip_serializing_if = "Option::is_none")]
    pub extends: Option<String>,
    /// What is not taken over from that role: names of skills, titles of key skills, names of levels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drop: Vec<String>,
    /// What people in this role do, in a sentence or two.
    #[serde(default, skip_serializing_if = "is_default")]
    #[schemars(length(min = 1))]
    pub focus: String,
    /// What the role asks for; at least one key skill is essential.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1))]
    pub key_skills: Vec<RawKeySkill>,
    /// How many of the role's people and advertisements name which of its skills. Without it, core skills of essential key skills are taken
    /// to be the most in demand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub demand: Option<RawDemand>,
    /// Levels at which people work in the role, such as junior and senior, the first one first; each with a demand of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<RawLevel>,
    /// Typical work of the role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1))]
    pub use_cases: Vec<String>,
    /// What people also search for who mean this role: interests, and titles that several roles share.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// Says that this role takes the place of one of the same id that was there before.
    #[serde(default, skip_serializing_if = "is_default")]
    pub replace: bool,
}

impl RawRole {
    /// Tells whether something may be missing that a role must say which extends no other.
    pub(super) fn may_lack(&self) -> bool {
        self.extends.is_none() && (self.focus.is_empty() || self.key_skills.is_empty() || self.use_cases.is_empty())
    }
}

/// A key skill as it is written: skills are names.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawKeySkill {
    /// What is asked for.
    #[schemars(length(min = 1))]
    pub title: String,
    /// Whether the role cannot do without it; or the foundation of the whole trade, by which no role is known.
    pub importance: Importance,
    /// Names of skills that are strong evidence of it. A role names each skill once.
    #[schemars(length(min = 1))]
    pub core: Vec<String>,
    /// Names of skills that are weaker evidence of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
}

/// A level of a role as it is written.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLevel {
    /// What it is called: junior, senior, or a word of the company's own. Unique in the role, whatever its case.
    #[schemars(length(min = 1))]
    pub name: String,
    /// What is asked for at this level, in place of what the role demands otherwise.
    pub demand: RawDemand,
}

/// What a role demands as it is written, the most in demand first; each skill once, and in one of the key skills.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawDemand {
    /// What half of the people and advertisements name, or more. A list in the list holds alternatives, of which one will do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub most: Vec<RawDemanded>,
    /// What one in five names, or more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub many: Vec<RawDemanded>,
    /// What one in twenty names, or more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub some: Vec<RawDemanded>,
}

/// A skill that is demanded, or alternatives.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum RawDemanded {
    /// The name of a skill.
    One(String),
    /// Names of skills of which one will do, the most usual first.
    OneOf(Vec<String>),
}
