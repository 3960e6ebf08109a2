//! What can be wrong with a catalogue: each problem names the file, the place in it, the value, and the next step.

use super::raw::BUILT_IN;
use super::{OverBuiltIn, Place, Relation};
use std::fmt;

/// One thing that is wrong with a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: ProblemKind,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.kind)
    }
}

/// What is wrong, in words that say what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")] // the codes that programs see: they stay
#[non_exhaustive]
pub enum ProblemKind {
    /// The file can't be read, or isn't UTF-8.
    #[error("can't be read: {0}")]
    Unreadable(String),
    /// The YAML parser refused the text.
    #[error("not valid YAML: {0}")]
    Syntax(String),
    /// Brackets within brackets within brackets.
    #[error("brackets nest too deeply here; close those that are open")]
    TooDeep,
    /// The YAML is fine, but not of a catalogue's shape: an unknown field, a wrong type, a missing part.
    #[error("{0}")]
    Shape(String),
    /// A field that there isn't.
    #[error("no field {name:?} here{}", meant(.suggestion.as_deref(), &format!("the fields are {}", .known.join(", "))))]
    UnknownField {
        /// What was written.
        name: String,
        /// The field that was likely meant.
        suggestion: Option<String>,
        /// The fields that there are.
        known: Vec<String>,
    },
    /// A field that must be there.
    #[error("{name:?} is missing: {purpose}")]
    MissingField {
        /// The field.
        name: String,
        /// What it is for.
        purpose: String,
    },
    /// A list where a text should be, or the like.
    #[error("{needed} is needed here, not {found}")]
    WrongType {
        /// What should stand there.
        needed: &'static str,
        /// What does.
        found: String,
    },
    /// A word out of a closed set is something else.
    #[error("{value:?} is none of {}{}", .allowed.join(", "), .suggestion.as_ref().map(|word| format!("; did you mean {word:?}?")).unwrap_or_default())]
    NotOneOf {
        /// What was written.
        value: String,
        /// The closed set.
        allowed: Vec<String>,
        /// The word that was likely meant.
        suggestion: Option<String>,
    },
    /// A skill or role that exists already.
    #[error(
        "{what} {name:?} exists already ({place}); add `replace: true` to put this one in its place, or choose another name"
    )]
    Exists {
        /// `skill` or `role`.
        what: &'static str,
        /// Its name or id.
        name: String,
        /// Where the other stands.
        place: Box<Place>,
    },
    /// `replace: true` where there is nothing to replace.
    #[error("no {what} {name:?} is there to be replaced{}", meant(.suggestion.as_deref(), "remove `replace: true`"))]
    NothingToReplace {
        /// `skill` or `role`.
        what: &'static str,
        /// Its name or id.
        name: String,
        /// The one that was likely meant.
        suggestion: Option<String>,
    },
    /// A spelling is to be dropped that the skill doesn't have.
    #[error("{skill:?} has no spelling {value:?} to drop; remove it")]
    NothingToDrop {
        /// The spelling.
        value: String,
        /// The skill.
        skill: String,
    },
    /// A role is to be built without something that it doesn't take over.
    #[strum(serialize = "nothing-to-drop")]
    #[error(
        "nothing called {0:?} is taken over from the role that this one extends, so there is nothing to drop; remove it"
    )]
    NothingTakenOver(String),
    /// A word is called an everyday one that isn't a spelling of the skill.
    #[error("{value:?} is no spelling of {skill:?}; add it to the aliases, or remove it here")]
    NoSpelling {
        /// The word.
        value: String,
        /// The skill.
        skill: String,
    },
    /// A part that must say something is empty.
    #[error("is empty; fill it in or leave the entry out")]
    Empty,
    /// An id that isn't lower case letters and digits with hyphens between.
    #[error("{0:?} is no id; write lower-case letters and digits with hyphens between, such as \"data-engineer\"")]
    BadId(String),
    /// An address that doesn't start with a scheme of the web.
    #[error("{0:?} is no address; write it with https:// in front")]
    BadUrl(String),
    /// A spelling with no letter or digit in it.
    #[error("{0:?} holds no letter or digit, so nothing would ever match it; remove it")]
    NoKey(String),
    /// A role names a skill that the catalogue doesn't hold.
    #[error("no skill {name:?}{}", meant(.suggestion.as_deref(), "add it to the skills, or correct the name"))]
    UnknownSkill {
        /// The name that was written.
        name: String,
        /// The name that was likely meant.
        suggestion: Option<String>,
    },
    /// A role is built on one that the catalogue doesn't hold.
    #[error("no role {name:?}{}", meant(.suggestion.as_deref(), "name the id of a role"))]
    UnknownRole {
        /// The id that was written.
        name: String,
        /// The id that was likely meant.
        suggestion: Option<String>,
    },
    /// A role names a skill by an alias.
    #[error("{alias:?} is an alias; write the skill's name, {name:?}")]
    NotTheName {
        /// What was written.
        alias: String,
        /// The skill's name.
        name: String,
    },
    /// A spelling is claimed by two skills.
    #[error("{value:?} is already claimed by {owner:?} ({place}); {}", how_to_share(.place, .owner, .value))]
    Claimed {
        /// The spelling.
        value: String,
        /// The skill that claimed it first.
        owner: String,
        /// Where that stands.
        place: Box<Place>,
    },
    /// A user's own document and the built-in catalogue claim the same.
    #[error("{0}")]
    OverBuiltIn(OverBuiltIn),
    /// A title, a part of one, or an alias that two roles claim.
    #[strum(serialize = "claimed")]
    #[error("{value:?} already names the role {owner:?} ({place}); keep it in one of the two")]
    LabelClaimed {
        /// The label.
        value: String,
        /// The id of the role that has it.
        owner: String,
        /// Where that stands.
        place: Box<Place>,
    },
    /// A spelling of a skill that says the same as another spelling of it.
    #[error("{value:?} reads the same as {same:?}, which this skill already has; remove it")]
    Redundant {
        /// The spelling.
        value: String,
        /// The earlier spelling with the same key.
        same: String,
    },
    /// A skill shows or needs itself, by way of others or at once.
    #[error("{} goes round in a circle: {}; take one of them out", .relation.name(), .skills.join(" → "))]
    Circle {
        /// The relation.
        relation: Relation,
        /// The skills on the way, the first one again at the end.
        skills: Vec<String>,
    },
    /// A role is built on itself, by way of others or at once.
    #[strum(serialize = "circle")]
    #[error("extends goes round in a circle: {}; take one of them out", .0.join(" → "))]
    RoleCircle(Vec<String>),
    /// A skill is in demand that no key skill of the role lists.
    #[error("no key skill of this role lists {0:?}; add it to one, which may have `importance: foundation`")]
    DemandedElsewhere(String),
    /// A skill is in demand, or what the role is about, that neither the role nor the one that it extends lists.
    #[error(
        "no key skill of this role, nor of the one that it extends, lists {0:?}, which isn't counted; add it to one, or remove it here"
    )]
    NotTakenOver(String),
    /// A role lists a skill twice.
    #[error("{name:?} is listed in this role already ({path}); keep the place where it says most")]
    Repeated {
        /// The skill.
        name: String,
        /// The path of the first place.
        path: String,
    },
    /// A role lists a skill by two of its names.
    #[error("{name:?} is a skill that this role lists already ({path}), which counts; remove it here")]
    SameSkill {
        /// The name.
        name: String,
        /// The path of the first place.
        path: String,
    },
    /// A role has two levels of one name.
    #[strum(serialize = "repeated")]
    #[error("this role has a level {name:?} already ({path}); call one of the two otherwise")]
    LevelRepeated {
        /// The level.
        name: String,
        /// The path of the first.
        path: String,
    },
    /// An alias that is a typo away from the name of another skill.
    #[error("{alias:?} is a typo away from {name:?}, another skill; make sure that it isn't one")]
    NearAnother {
        /// The alias.
        alias: String,
        /// The name of the other skill.
        name: String,
    },
    /// An alias that shares no word with its skill, and is known as the name of something else.
    #[error("{0:?} is the name of a product of its own; give it a skill of its own, unless both are the same thing")]
    NameOfAnother(String),
    /// The site of a skill is no more.
    #[error("{url:?} leads to a site that is no more; {}", .now.as_ref().map_or_else(|| "find another, or leave it out".to_owned(), |now| format!("write {now:?}")))]
    DeadSite {
        /// The address that was written.
        url: String,
        /// The address that took its place.
        now: Option<String>,
    },
    /// A skill that no role lists.
    #[error("no role asks for {0:?}; it is known, but tells nothing about a person")]
    NobodyAsks(String),
    /// A role whose key skills are all optional.
    #[error("no key skill of this role is essential; mark at least one as `importance: essential`")]
    NothingEssential,
}

fn how_to_share(place: &Place, owner: &str, value: &str) -> String {
    if place.file == BUILT_IN {
        return format!("leave it out here, or take it away there: extend: [{{skill: {owner}, drop: [{value}]}}]");
    }
    "keep it in one of the two".to_owned()
}

fn meant(suggestion: Option<&str>, otherwise: &str) -> String {
    suggestion.map_or_else(|| format!("; {otherwise}"), |name| format!("; did you mean {name:?}?"))
}
