//! A piece of evidence: what was written, which skills it names, where it stood, and how much it weighs.

use crate::catalogue::SkillId;
use crate::resolve::Via;

/// A string that was read as one or more skills.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What was written, where it stood first.
    pub input: String,
    /// The skills it was read as, at least one.
    pub skills: Vec<SkillId>,
    /// The tier that answered.
    pub via: Via,
    /// Where it stood: an option, a file.
    pub from: String,
    /// The place in the file, where there is one.
    pub place: Option<Place>,
    /// How often it stood there, at least once.
    pub count: usize,
    /// How plainly it was said.
    pub prominence: Prominence,
}

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
}

/// How plainly a skill was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Prominence {
    /// Brought along by something that a project uses.
    Transitive,
    /// Used beside a project's purpose: to develop, test or document it, in an option or an example.
    Aside,
    /// Used in one place of a project.
    Occasional,
    /// Somewhere in a text.
    Mentioned,
    /// In a title or among listed skills of a text.
    Prominent,
    /// Needed by a project, or used all over it.
    Relied,
    /// As a skill, by the person.
    Listed,
}

impl Found {
    /// A name that the person listed.
    pub fn listed(input: &str, skills: Vec<SkillId>, via: Via, from: &str) -> Self {
        Self {
            input: input.to_owned(),
            skills,
            via,
            from: from.to_owned(),
            place: None,
            count: 1,
            prominence: Prominence::Listed,
        }
    }

    /// Where it stood, for people: `resume.txt:12`, and how often, where that is more than once: `resume.txt:12 ×3`.
    pub fn whereabouts(&self) -> String {
        let line = self.place.map_or_else(String::new, |place| format!(":{}", place.line));
        let count = if self.count > 1 { format!(" ×{}", self.count) } else { String::new() };
        format!("{}{line}{count}", self.from)
    }

    /// How much this says, above 0 and at most 1: what a person lists counts whole; what a text mentions counts the more
    /// the oftener, and saturates as term frequencies do in Okapi BM25: 1 − 0.3ⁿ, which is 0.7 for one mention, 0.91 for two.
    pub fn strength(&self) -> f64 {
        match self.prominence {
            Prominence::Listed | Prominence::Relied | Prominence::Prominent => 1.0,
            Prominence::Occasional => 0.6,
            Prominence::Aside => 0.3,
            Prominence::Transitive => 0.2,
            Prominence::Mentioned => 1.0 - 0.3_f64.powi(i32::try_from(self.count).unwrap_or(i32::MAX)),
        }
    }
}
