//! A piece of evidence: what was written, which skills it names, where it stood, and how much it weighs.

use super::text::names_occupation;
use super::{Setting, Settings, Stance, Years};
use crate::catalogue::SkillId;
use crate::resolve::Via;
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// A string that was read as one or more skills.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Found {
    /// What was written, where it stood first. Of many people most write the same, which shares it.
    pub input: Arc<str>,
    /// The skills it was read as, at least one.
    pub skills: Arc<[SkillId]>,
    /// The tier that answered.
    pub via: Via,
    /// Where it stood: an option, a file.
    pub from: Cow<'static, str>,
    /// The place in the file, where there is one.
    pub place: Option<Location>,
    /// How often it stood there, at least once.
    pub count: usize,
    /// How plainly it was said.
    pub prominence: Prominence,
    /// What is said of the skills.
    pub stance: Stance,
    /// Skills that would do as well, says an advertisement: "Flask or Django".
    pub or: Vec<SkillId>,
    /// How else it was written in the same text, each once.
    pub also_written: Vec<String>,
    /// How often it stood in sentences, and not in a list of skills.
    pub in_sentences: usize,
    /// Where in the person's documents it stood.
    pub settings: Settings,
    /// For how many years, says the text.
    pub years: Option<Years>,
    /// At what level, as the text writes it: "expert".
    pub level: Option<String>,
}

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Location {
    /// The line, from 1; in a document, the line of its text.
    pub line: usize,
    /// The page, from 1, where there are pages.
    pub page: Option<usize>,
}

impl Location {
    /// Makes a line of a file.
    pub fn line(line: usize) -> Self {
        Self { line, page: None }
    }
}

/// As it stands behind a file's name: `:12`, or ` page 2`.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.page {
            None => write!(f, ":{}", self.line),
            Some(page) => write!(f, " page {page}"),
        }
    }
}

/// How often running text names a skill, by what the text is about there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MentionCounts {
    /// Anywhere.
    pub plain: u32,
    /// Under what an advertisement would like, and can do without: "nice to have".
    pub wished: u32,
    /// In what a company says of itself and gives: "about us", "benefits".
    pub company: u32,
}

/// How plainly a skill was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Prominence {
    /// Brought along by something that a project uses.
    Transitive,
    /// Used beside a project's purpose: to develop, test or document it, in an option or an example.
    Aside,
    /// Used in one place of a project.
    Occasional,
    /// Somewhere in a text, so often.
    Mentioned(MentionCounts),
    /// Under a heading for skills, or in a list of them; in what a project says it is.
    Prominent,
    /// Needed by a project, or used all over it.
    Relied,
    /// As a skill, by the person.
    Listed,
    /// As what somebody or something is: by the title of a role, which a text gives to a person or a job ("data scientist"), or by what
    /// a project calls itself, describes itself as and files itself under.
    Identity,
}

impl Prominence {
    /// Tells how plainly a text names a skill that it names twice: a list says all, mentions add up.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Mentioned(a), Self::Mentioned(b)) => Self::Mentioned(MentionCounts {
                plain: a.plain.saturating_add(b.plain),
                wished: a.wished.saturating_add(b.wished),
                company: a.company.saturating_add(b.company),
            }),
            (Self::Identity, _) | (_, Self::Identity) => Self::Identity,
            (Self::Mentioned(_), said) | (said, _) => said,
        }
    }
}

impl MentionCounts {
    /// Tells how much they say: each leaves a part of the doubt, as in Okapi BM25, where term frequencies saturate alike.
    fn strength(self) -> f64 {
        let left = |part: f64, times: u32| part.powi(i32::try_from(times).unwrap_or(i32::MAX));
        1.0 - left(0.3, self.plain) * left(0.5, self.wished) * left(0.7, self.company)
    }
}

impl Found {
    /// Makes a name that the person listed.
    pub fn listed(
        input: impl Into<Arc<str>>,
        skills: impl Into<Arc<[SkillId]>>,
        via: Via,
        from: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            input: input.into(),
            skills: skills.into(),
            via,
            from: from.into(),
            place: None,
            count: 1,
            prominence: Prominence::Listed,
            stance: Stance::Has,
            or: Vec::new(),
            also_written: Vec::new(),
            in_sentences: 0,
            settings: Settings::of(Setting::List),
            years: None,
            level: None,
        }
    }

    /// Tells where it stood, for people: `resume.txt:12`, `resume.pdf page 2`, and how often, where that is more than once:
    /// `resume.txt:12 ×3`.
    pub fn whereabouts(&self) -> String {
        let line = self.place.map_or_else(String::new, |place| place.to_string());
        let count = if self.count > 1 { format!(" ×{}", self.count) } else { String::new() };
        format!("{}{line}{count}", self.from)
    }

    /// Tells whether the person listed it as a skill, so that where it stood needs no words.
    pub fn is_listed(&self) -> bool {
        self.prominence == Prominence::Listed
    }

    /// Tells whether it is named in a list of skills, and in no sentence.
    pub fn is_in_list_only(&self) -> bool {
        let is_at_work = self.settings.has(Setting::Work) || self.settings.has(Setting::Project);
        self.in_sentences == 0 && !is_at_work && matches!(self.prominence, Prominence::Prominent | Prominence::Listed)
    }

    /// Tells whether it names what somebody is, and in no sentence: the title of a job, which says what the job is, and asks for nothing.
    pub fn is_title(&self) -> bool {
        let mut written = [&*self.input].into_iter().chain(self.also_written.iter().map(String::as_str));
        self.prominence == Prominence::Identity && self.in_sentences == 0 || written.all(names_occupation)
    }

    /// Tells whether the person simply has it: not a little of it, nor as something that they learn, nor because something else that they use brings it along.
    pub(crate) fn is_had(&self) -> bool {
        self.stance.share() >= 1.0 && self.prominence != Prominence::Transitive
    }

    /// Tells how much this says, above 0 and at most 3: what a person lists counts whole, also under a heading for skills or in a list
    /// of them in a text; what a text mentions in passing counts the more the oftener: 1 − 0.3ⁿ, which is 0.7 for one mention, 0.91
    /// for two. One that is only wished for says 0.5, one in what a company says of itself 0.3. The title of a role says as
    /// much as three skills, and so does what a project says it is: that tells what they are, not only what they use.
    pub fn strength(&self) -> f64 {
        self.stance.share()
            * match self.prominence {
                Prominence::Listed | Prominence::Relied | Prominence::Prominent => 1.0,
                Prominence::Occasional => 0.6,
                Prominence::Aside => 0.3,
                Prominence::Transitive => 0.2,
                Prominence::Mentioned(mentions) => mentions.strength(),
                Prominence::Identity => 3.0,
            }
    }
}
