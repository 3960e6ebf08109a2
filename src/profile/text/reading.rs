//! Reads a text part by part, and makes one piece of evidence of all mentions of a skill.

use super::TextReader;
use super::alternatives;
use super::amounts::{self, Amount};
use super::judging::{self, SettingPart, SettingParts};
use super::language::{Phrases, Section, unread_passages};
use super::names::Mention;
use super::spaced;
use super::tokens::{self, Tokens};
use crate::catalogue::SkillId;
use crate::profile::{Found, Genre, Location, Prominence, Setting, Settings, Stance, UnreadPassage};
use crate::resolve::Via;
use memchr::{memchr, memchr_iter};
use std::collections::BTreeMap;

/// Gives a text in parts of some size, which end at a line's end where there is one: so they stay near the processor, and memory
/// doesn't grow with the text.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    const SIZE: usize = 1 << 14;
    let mut rest = text;
    std::iter::from_fn(move || {
        let beyond = rest.as_bytes().get(SIZE..).and_then(|beyond| memchr(b'\n', beyond));
        let (part, behind) = rest.split_at(beyond.map_or(rest.len(), |end| SIZE + end + 1));
        rest = behind;
        (!part.is_empty()).then_some(part)
    })
}

/// What a text says of skills, and where it could not be understood.
#[derive(Debug, Default)]
pub(crate) struct ReadText {
    /// Each skill that it names, once, in the order of their first mention.
    pub found: Vec<Found>,
    /// What of it is in a language that is not read.
    pub unread: Vec<UnreadPassage>,
}

/// A text that is being read, one piece after another.
#[derive(Debug)]
pub(crate) struct TextReading<'r, 'c> {
    reader: &'r TextReader<'c>,
    from: &'r str,
    /// The section and the line in which the next piece begins.
    section: Section,
    part: SettingPart,
    line: usize,
    /// What the text is, as soon as that is known.
    genre: Option<Genre>,
    read: ReadText,
    /// For each skill that was found, its place among them.
    places: BTreeMap<SkillId, usize>,
}

impl<'r, 'c> TextReading<'r, 'c> {
    /// Begins to read a text; `from` says whose text it is.
    pub(crate) fn new(reader: &'r TextReader<'c>, from: &'r str, genre: Option<Genre>) -> Self {
        Self {
            reader,
            from,
            section: Section::Other,
            part: SettingPart::default(),
            line: 1,
            genre,
            read: ReadText::default(),
            places: BTreeMap::new(),
        }
    }

    /// Reads a piece, which ends with a line or with the text: nothing is known across its end.
    pub(crate) fn add(&mut self, piece: &str) {
        parts(piece).for_each(|part| self.add_part(part));
    }

    /// Gives what the text says.
    pub(crate) fn end(self) -> ReadText {
        self.read
    }

    fn add_part(&mut self, part: &str) {
        let joined = spaced::joined(part);
        let text = &tokens::form(&joined);
        let tokens = Tokens { text, list: &tokens::of(text) };
        let (mut lines, from) = (LineCounter { text, at: 0, line: self.line }, self.from);
        let cues = Phrases::builtin().cues(tokens);
        let genre = *self.genre.get_or_insert_with(|| judging::genre(&cues));
        let (sections, mut mentions) = self.reader.mentions(tokens, self.section, &cues, genre);
        self.leave_out_unread(tokens, &mut mentions);
        let alternatives = if genre == Genre::Advert {
            alternatives::of(self.reader.catalogue, tokens, &cues, &mentions)
        } else {
            Vec::new()
        };
        let amounts = amounts::of(tokens, &cues, &mentions);
        let parts = (genre == Genre::Resume).then(|| SettingParts::of(tokens, self.part));
        for (at, (mention, stance, prominence)) in mentions.into_iter().enumerate() {
            let byte = tokens.list[mention.first].start as usize;
            let or = alternatives.get(at).map(Vec::as_slice).unwrap_or_default();
            let part = parts.as_ref().and_then(|parts| parts.at(byte));
            let said = Said {
                skill: mention.skill,
                stance,
                prominence,
                or,
                written: tokens.written(mention.first, mention.last),
                setting: part.unwrap_or_else(|| elsewhere(prominence)),
                amount: amounts.get(at),
            };
            self.name(said, || found(mention.via, from, lines.line(byte), said));
        }
        (self.section, self.line) = (sections.last(), lines.line(text.len()));
        self.part = parts.map_or_else(SettingPart::default, |parts| parts.last());
    }

    /// Notes what is in a language that is not read, and leaves out its everyday words that are written as a skill is.
    fn leave_out_unread(&mut self, tokens: Tokens<'_>, mentions: &mut Vec<(Mention, Stance, Prominence)>) {
        let passages = unread_passages(tokens);
        let mut lines = LineCounter { text: tokens.text, at: 0, line: self.line };
        if !passages.is_empty() {
            let around = |at: usize| passages.get(passages.partition_point(|passage| passage.words.end <= at));
            let is_own = |at: usize| around(at).is_some_and(|passage| passage.is_own_word(tokens, at));
            mentions.retain(|(mention, ..)| mention.first < mention.last || !is_own(mention.first));
        }
        for passage in &passages {
            let place = |at: usize| tokens.list.get(at).map_or(tokens.text.len(), |word| word.start as usize);
            let (first, last) = (lines.line(place(passage.words.start)), lines.line(place(passage.words.end - 1)));
            self.read.unread.push(UnreadPassage {
                language: passage.language(),
                from: self.from.to_owned(),
                lines: Some((first, last)),
            });
        }
    }

    /// Adds a mention of a skill; where it stands is only asked for where it is shown.
    fn name(&mut self, mention: Said<'_>, found: impl FnOnce() -> Found) {
        let all = &mut self.read.found;
        match self.places.get(&mention.skill).and_then(|at| all.get_mut(*at)) {
            None => {
                self.places.insert(mention.skill, all.len());
                all.push(found());
            }
            // What counts is shown, and of that what says most.
            Some(said) if mention.stance.counts() != said.stance.counts() => {
                if mention.stance.counts() {
                    *said = found();
                }
            }
            Some(said) if mention.prominence == Prominence::Identity && said.prominence != mention.prominence => {
                let settings = said.settings.and(Settings::of(mention.setting));
                *said = Found { count: said.count + 1, in_sentences: said.in_sentences, settings, ..found() };
            }
            Some(said) => mention.add_to(said),
        }
    }
}

/// A mention of a skill, and what is said of it.
#[derive(Debug, Clone, Copy)]
struct Said<'t> {
    skill: SkillId,
    stance: Stance,
    prominence: Prominence,
    /// What would do as well.
    or: &'t [SkillId],
    written: &'t str,
    setting: Setting,
    amount: Option<&'t Amount>,
}

impl Said<'_> {
    /// Adds a further mention to the evidence of the skill. What is asked for by itself once is asked for by itself.
    fn add_to(self, found: &mut Found) {
        found.count += 1;
        found.in_sentences += usize::from(self.is_in_sentence());
        found.stance = found.stance.min(self.stance);
        found.prominence = found.prominence.and(self.prominence);
        if self.or.is_empty() {
            found.or.clear();
        }
        found.settings = found.settings.and(Settings::of(self.setting));
        if let Some(Amount { years, level }) = self.amount {
            let longest = found.years.into_iter().chain(*years).max_by_key(|years| years.least);
            found.years = longest;
            found.level = found.level.take().or_else(|| level.clone());
        }
        if !self.written.eq_ignore_ascii_case(&found.input) {
            let written = on_one_line(self.written);
            let known = |known: &str| known.eq_ignore_ascii_case(&written);
            if !known(&found.input) && !found.also_written.iter().any(|also| known(also)) {
                found.also_written.push(written);
            }
        }
    }

    fn is_in_sentence(self) -> bool {
        matches!(self.prominence, Prominence::Mentioned(_))
    }
}

fn found(via: Via, from: &str, line: usize, said: Said<'_>) -> Found {
    Found {
        input: on_one_line(said.written).into(),
        skills: [said.skill].into(),
        via,
        from: from.to_owned().into(),
        place: Some(Location::line(line)),
        count: 1,
        prominence: said.prominence,
        stance: said.stance,
        or: said.or.to_vec(),
        also_written: Vec::new(),
        in_sentences: usize::from(said.is_in_sentence()),
        settings: Settings::of(said.setting),
        years: said.amount.and_then(|amount| amount.years),
        level: said.amount.and_then(|amount| amount.level.clone()),
    }
}

/// Tells where a mention stands that is under no heading for work or projects.
fn elsewhere(prominence: Prominence) -> Setting {
    if prominence == Prominence::Prominent { Setting::List } else { Setting::Prose }
}

/// Tells what was written, with single blanks; most of it is one word.
fn on_one_line(written: &str) -> String {
    let has_single_blanks = || !written.contains("  ") && written.trim_ascii().len() == written.len();
    if written.bytes().all(|byte| matches!(byte, b' '..=b'~')) && has_single_blanks() {
        return written.to_owned();
    }
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number of the line at growing places in a text.
struct LineCounter<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl LineCounter<'_> {
    fn line(&mut self, at: usize) -> usize {
        let between = self.text.as_bytes().get(self.at..at).unwrap_or(b"");
        self.line += memchr_iter(b'\n', between).count();
        self.at = at;
        self.line
    }
}
