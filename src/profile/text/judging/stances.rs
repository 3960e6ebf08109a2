//! What is said of each skill: by the part of the text in which it stands, and by phrases in its sentence, which say more.

use super::super::language::{Cue, LONGEST, Meaning, Phrases, Section};
use super::super::names::Mention;
use super::super::tokens::Tokens;
use super::boxes::{Tick, tick};
use super::negation::{Denials, ends_sentence};
use crate::profile::{Genre, Stance};

/// All that says something of the skills in a part of a text.
pub(crate) struct Stances<'t> {
    pub tokens: Tokens<'t>,
    pub cues: &'t [Cue],
    pub denials: &'t Denials<'t>,
    pub genre: Genre,
}

/// How far a phrase reaches, in words.
const FARTHEST_AHEAD: usize = 30;
const FARTHEST_BEHIND: usize = 14;

impl Stances<'_> {
    /// Tells what is said of a mention in this section.
    pub(crate) fn of(&self, mention: &Mention, section: Section) -> Stance {
        if self.denials.deny(&(mention.first..mention.last + 1)) {
            return self.as_genre(Stance::Denied).unwrap_or(Stance::Denied);
        }
        let tick = if self.genre == Genre::Resume { tick(self.tokens, mention) } else { None };
        if tick == Some(Tick::Open) {
            return Stance::Wanted;
        }
        let said = match self.alone(mention.last + 1).or_else(|| self.behind(mention.last + 1)) {
            // "Kein Docker erforderlich": what stands before says no to what stands behind.
            Some(Stance::Required) if self.ahead(mention.first) == Some(Stance::Denied) => Some(Stance::Denied),
            behind => behind.or_else(|| self.ahead(mention.first)).or_else(|| self.around(mention)),
        };
        let section = match section {
            Section::Employer if self.is_asked(mention.first) => Section::Required,
            // What is ticked off in a list of goals was reached.
            Section::Wanted | Section::Learning if tick == Some(Tick::Ticked) => Section::Other,
            section => section,
        };
        said.and_then(|said| self.as_genre(said)).unwrap_or_else(|| self.by_section(section))
    }

    /// Tells what is said of a skill that somebody else's title names.
    pub(crate) fn of_others(&self) -> Stance {
        match self.genre {
            Genre::Advert => Stance::Employer,
            Genre::Resume => Stance::Other,
        }
    }

    /// Tells whether a mention is part of a phrase that names no skill, or of the level of one: "(learning)", or in a column of its own.
    pub(crate) fn is_no_skill(&self, mention: &Mention) -> bool {
        let count = self.cues.partition_point(|cue| cue.first <= mention.last);
        let near = self.cues[..count].iter().rev().take_while(|cue| mention.first < cue.first + LONGEST);
        let spans = |cue: &Cue| mention.first < cue.end && mention.last - mention.first < cue.end - cue.first;
        let is_level = |cue: &Cue| {
            matches!(cue.meaning, Meaning::Alone(_))
                && cue.first <= mention.first
                && mention.last < cue.end
                && (self.labels(cue, cue.end)
                    || self.tokens.gap(cue.first) == Some(b"	")
                    || self.tokens.gap(cue.first).is_some_and(|gap| gap.ends_with(b"("))
                        && self.tokens.gap(cue.end).is_some_and(|gap| gap.starts_with(b")")))
        };
        near.into_iter().any(|cue| cue.meaning == Meaning::NotASkill && spans(cue) || is_level(cue))
            || tick(self.tokens, mention) == Some(Tick::Explains)
            || self.heads(mention)
    }

    /// Tells whether a mention is a heading in the middle of a line: "We like dogs. Requirements: Python".
    fn heads(&self, mention: &Mention) -> bool {
        let list = self.tokens.list.get(mention.first..=mention.last).unwrap_or_default();
        self.tokens.gap(mention.last + 1).is_some_and(|gap| gap.starts_with(b":"))
            && Phrases::builtin().whole_heading(Tokens { list, ..self.tokens }).is_some()
    }

    /// Tells whether a phrase before a word, where a company speaks of itself, turned to whom it looks for.
    fn is_asked(&self, first: usize) -> bool {
        const FARTHEST: usize = 200;
        let count = self.cues.partition_point(|cue| cue.first < first);
        let near = self.cues[..count].iter().rev().take_while(|cue| first - cue.first <= FARTHEST);
        // What heads a part of the text asks for what stands in its own line: below it that part is known, and the firm may have spoken again since.
        let heads = |cue: &Cue| {
            let list = self.tokens.list.get(cue.first..cue.end).unwrap_or_default();
            self.tokens.gap(cue.end).is_some_and(|gap| gap.iter().any(|byte| matches!(byte, b':' | b'\n')))
                && Phrases::builtin().whole_heading(Tokens { list, ..self.tokens }).is_some()
        };
        let is_on_line =
            |cue: &Cue| (cue.end..=first).all(|at| self.tokens.gap(at).is_some_and(|gap| !gap.contains(&b'\n')));
        near.into_iter().any(|cue| cue.meaning == Meaning::Asks && (!heads(cue) || is_on_line(cue)))
    }

    /// Finds what a phrase earlier in the sentence says of the word at a place.
    fn ahead(&self, first: usize) -> Option<Stance> {
        let count = self.cues.partition_point(|cue| cue.first < first);
        for cue in self.cues[..count].iter().rev().take_while(|cue| first - cue.first <= FARTHEST_AHEAD) {
            let stance = match cue.meaning {
                // What may stand before or after stands before where it begins a clause: "Von Vorteil: Docker".
                Meaning::Before(_) if self.is_after_too(cue) && self.tokens.gap(cue.first) == Some(b" ") => continue,
                Meaning::Before(stance) if cue.end <= first && self.as_genre(stance).is_none() => continue,
                Meaning::Before(_) if self.is_behind_next_label(cue, first) => return None,
                Meaning::Before(stance) if cue.end <= first => Some(stance),
                // "(preferred AWS)"
                Meaning::After(stance) if self.holds(cue.first, b'(') && self.tokens.gap(cue.end) == Some(b" ") => {
                    Some(stance)
                }
                Meaning::Alone(stance) if self.labels(cue, first) => self.as_genre(stance),
                // The same phrase, where it stands before what it speaks of, is judged by itself.
                Meaning::After(_) if self.is_before_too(cue) && self.tokens.gap(cue.first) != Some(b" ") => continue,
                Meaning::Turn | Meaning::After(_) => None,
                _ => continue,
            };
            if self.holds(cue.first, b'(') && (cue.end..=first).any(|at| self.holds(at, b')')) {
                continue;
            }
            let is_near = !(cue.end..=first).any(|at| ends_sentence(self.tokens, at));
            return stance.filter(|_| is_near);
        }
        None
    }

    /// Finds what a phrase later in the sentence says of the words before a place.
    fn behind(&self, end: usize) -> Option<Stance> {
        let count = self.cues.partition_point(|cue| cue.first < end);
        for cue in self.cues[count..].iter().take_while(|cue| cue.first < end + FARTHEST_BEHIND) {
            let stance = match cue.meaning {
                Meaning::After(stance) if self.as_genre(stance).is_none() => continue,
                // "Nice to have: …" on a line of its own speaks of what comes.
                Meaning::After(_) if self.leads(cue) => return None,
                Meaning::After(stance) if self.opens(end, cue) => Some(stance),
                Meaning::Before(_) if self.is_after_too(cue) => continue,
                Meaning::After(_) | Meaning::Turn | Meaning::Before(_) => None,
                _ => continue,
            };
            let is_near = !(end..=cue.first).any(|at| ends_sentence(self.tokens, at));
            return stance.filter(|_| is_near);
        }
        None
    }

    /// Finds what a phrase says of the word before it that is all that stands in parentheses or behind a colon or a dash.
    fn alone(&self, end: usize) -> Option<Stance> {
        let start = self.cues.partition_point(|cue| cue.first < end);
        let near = self.cues[start..].iter().take_while(|cue| cue.first == end);
        let gap = self.tokens.gap(end).unwrap_or_default();
        let is_set_off = !gap.contains(&b'\n')
            && (gap.iter().any(|byte| matches!(byte, b'(' | b'[' | b':' | b'|')) || gap == b" - " || !gap.is_ascii());
        let ends = |cue: &Cue| self.tokens.gap(cue.end).is_none_or(|gap| !matches!(gap, b" " | b"-" | b""));
        near.into_iter().find_map(|cue| match cue.meaning {
            Meaning::Alone(stance) if is_set_off && ends(cue) && !self.labels(cue, cue.end) => Some(stance),
            _ => None,
        })
    }

    /// Finds what two phrases say of what stands between them in one sentence: "möchte Rust lernen".
    fn around(&self, mention: &Mention) -> Option<Stance> {
        let (first, end) = (mention.first, mention.last + 1);
        let count = self.cues.partition_point(|cue| cue.first < first);
        let before = self.cues[..count].iter().rev().take_while(|cue| first - cue.first <= FARTHEST_BEHIND);
        let opened = before.take_while(|cue| cue.meaning != Meaning::Turn).find_map(|cue| match cue.meaning {
            Meaning::Opens(stance) if cue.end <= first => Some((cue.end, stance)),
            _ => None,
        });
        let (opening, stance) = opened?;
        let behind = self.cues[count..].iter().skip_while(|cue| cue.first < end);
        // What opens in the same clause goes on: "mit R habe ich noch nie gearbeitet".
        let ends = |cue: &&Cue| match cue.meaning {
            Meaning::Turn => true,
            Meaning::Opens(other) => other != stance || self.tokens.gap(cue.first) != Some(b" "),
            _ => false,
        };
        let mut behind = behind.take_while(|cue| cue.first < end + FARTHEST_BEHIND && !ends(cue));
        let closing = behind.find(|cue| cue.meaning == Meaning::Closes(stance))?;
        (!(opening..=closing.first).any(|at| ends_sentence(self.tokens, at))).then_some(stance)
    }

    /// Tells whether a phrase begins a clause and is the last label before a word: "Beginner: Rust, Go".
    fn labels(&self, cue: &Cue, first: usize) -> bool {
        let has_colon = |at: usize| self.holds(at, b':');
        self.tokens.gap(cue.first).is_none_or(|gap| gap != b" ")
            && cue.meaning != Meaning::Alone(Stance::Denied)
            && has_colon(cue.end)
            && !(cue.end + 1..=first).any(has_colon)
    }

    /// Tells whether another label of its line stands between a label and a word: "Basic knowledge: Java | Expert: Python".
    fn is_behind_next_label(&self, cue: &Cue, first: usize) -> bool {
        let bar = || (cue.end + 1..=first).find(|at| self.holds(*at, b'|'));
        self.holds(cue.end, b':') && bar().is_some_and(|bar| (bar + 1..=first).any(|at| self.holds(at, b':')))
    }

    /// Tells whether a phrase begins a line and ends with a colon.
    fn leads(&self, cue: &Cue) -> bool {
        let ends = self.tokens.gap(cue.end).is_some_and(|gap| gap.trim_ascii_start().starts_with(b":"));
        ends && self.tokens.gap(cue.first).is_none_or(|gap| gap.contains(&b'\n'))
    }

    /// Tells whether a phrase may also speak of what stands before it.
    fn is_after_too(&self, cue: &Cue) -> bool {
        self.is_also(cue, |meaning| matches!(meaning, Meaning::After(_)))
    }

    /// Tells whether a phrase may also speak of what stands behind it.
    fn is_before_too(&self, cue: &Cue) -> bool {
        self.is_also(cue, |meaning| matches!(meaning, Meaning::Before(_)))
    }

    /// Tells whether a phrase that begins where this one does has such a meaning.
    fn is_also(&self, cue: &Cue, is_meant: fn(Meaning) -> bool) -> bool {
        let start = self.cues.partition_point(|other| other.first < cue.first);
        self.cues[start..].iter().take_while(|other| other.first == cue.first).any(|other| is_meant(other.meaning))
    }

    /// Tells whether a phrase behind a word speaks of it: what stands in parentheses speaks of what is in them, or, where it is all that
    /// they hold, of the word before them.
    fn opens(&self, end: usize, cue: &Cue) -> bool {
        let opening = (end..=cue.first).find(|at| self.holds(*at, b'('));
        match opening {
            None => true,
            Some(at) if at == cue.first => at == end && self.tokens.gap(cue.end).is_none_or(|gap| gap != b" "),
            Some(at) => (at + 1..=cue.first).any(|at| self.holds(at, b')')),
        }
    }

    /// Tells whether a sign stands before the word at a place.
    fn holds(&self, at: usize, sign: u8) -> bool {
        self.tokens.gap(at).is_some_and(|gap| gap.contains(&sign))
    }

    /// Tells what a stance means in this sort of text; nothing where it means nothing there.
    fn as_genre(&self, stance: Stance) -> Option<Stance> {
        match (self.genre, stance) {
            (Genre::Advert, Stance::Denied | Stance::NotRequired) => Some(Stance::NotRequired),
            (Genre::Resume, Stance::Denied | Stance::NotRequired) => Some(Stance::Denied),
            (Genre::Advert, Stance::Preferred | Stance::Required | Stance::Employer)
            | (Genre::Resume, Stance::Wanted | Stance::Learning | Stance::Little | Stance::Other) => Some(stance),
            _ => None,
        }
    }

    /// Tells what is said of all that stands in a section and of which no more is said.
    fn by_section(&self, section: Section) -> Stance {
        match (self.genre, section) {
            (Genre::Advert, Section::Preferred) => Stance::Preferred,
            (Genre::Advert, Section::Employer) => Stance::Employer,
            (Genre::Advert, _) => Stance::Required,
            (Genre::Resume, Section::Wanted) => Stance::Wanted,
            (Genre::Resume, Section::Learning) => Stance::Learning,
            (Genre::Resume, Section::Others) => Stance::Other,
            (Genre::Resume, _) => Stance::Has,
        }
    }
}

/// Tells from its phrases what a text is: a resume, unless more of them are an advertisement's.
pub(crate) fn genre(cues: &[Cue]) -> Genre {
    let count = |meaning| cues.iter().filter(|cue| cue.meaning == meaning).count();
    if count(Meaning::Advert) > count(Meaning::Resume) { Genre::Advert } else { Genre::Resume }
}
