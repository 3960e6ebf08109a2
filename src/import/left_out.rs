//! What could not be taken over, counted by reason.

use std::collections::BTreeMap;
use std::fmt;
use strum::VariantArray as _;

/// Why something was not taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
#[non_exhaustive]
pub enum Reason {
    /// An occupation for which the source names no skill.
    WithoutSkills,
    /// A reference to an occupation or skill that the source doesn't hold.
    NowhereToBeFound,
    /// A skill that an occupation lists twice, by two names of one thing.
    Repeated,
    /// A skill's name that says nothing, being no letters or digits.
    Nameless,
    /// An alternative name that is a name of another skill.
    NameOfAnother,
    /// An alternative name that the check of catalogues doubts.
    Doubtful,
    /// A title that is the title of another occupation.
    TitleOfAnother,
    /// A title that several occupations share: it became a topic of each.
    SharedTitle,
    /// A relation between skills for which there is no word here, or that leads in a circle.
    Relation,
    /// A task that is no part of the core of the work.
    SideTask,
}

impl Reason {
    /// Says what was left out.
    fn words(self) -> &'static str {
        match self {
            Self::WithoutSkills => "occupations without any skill",
            Self::NowhereToBeFound => "references to what is not in the files",
            Self::Repeated => "skills that an occupation names twice",
            Self::Nameless => "names without letters or digits",
            Self::NameOfAnother => "alternative names that name another skill",
            Self::Doubtful => "alternative names that look like a mistake beside other names",
            Self::TitleOfAnother => "alternative titles that are the title of another occupation",
            Self::SharedTitle => "alternative titles that several occupations share (topics of each now)",
            Self::Relation => "relations between skills that neither show nor need, or go round in a circle",
            Self::SideTask => "tasks that are not the core of the work",
        }
    }
}

/// Counts by reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut(BTreeMap<Reason, usize>);

impl LeftOut {
    /// Counts one more.
    pub(super) fn add(&mut self, reason: Reason) {
        *self.0.entry(reason).or_default() += 1;
    }

    /// Gives how many were left out for this reason.
    pub fn count(&self, reason: Reason) -> usize {
        self.0.get(&reason).copied().unwrap_or_default()
    }

    /// Tells whether everything was taken over.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// All of it in a line.
impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted = Reason::VARIANTS.iter().filter(|reason| self.count(**reason) > 0);
        let words: Vec<String> = counted.map(|reason| format!("{} {}", self.count(*reason), reason.words())).collect();
        f.write_str(&words.join("; "))
    }
}
