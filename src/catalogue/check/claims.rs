//! Which skill each key stands for, and who claimed it first.

use super::ProblemLog;
use crate::catalogue::raw::BUILT_IN;
use crate::catalogue::{Claim, Namespace, Place, ProblemKind, SkillId};
use crate::spelling::Key;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// One spelling of a skill, as it stands in a document.
#[derive(Debug, Clone)]
pub(super) struct Written<'d> {
    pub skill: SkillId,
    /// The skill's name, for the error that another claim of the same key gets.
    pub owner: &'d str,
    pub spelling: &'d str,
    pub place: Place,
}

/// The keys claimed so far.
///
/// People's spellings are one thing, the names of each namespace another: the module `serial` is `PySerial` for certain, the word
/// is not.
#[derive(Debug, Default)]
pub(super) struct Claims<'d> {
    certain: BTreeMap<Key, (Claim, Written<'d>)>,
    ambiguous: BTreeMap<(Key, SkillId), Written<'d>>,
    named: BTreeMap<(Namespace, String), Written<'d>>,
}

/// Everything that names a skill.
#[derive(Debug)]
pub(super) struct Keys {
    /// Keys, each with what it stands for and by what right, by key.
    pub spellings: Vec<(String, Claim, SkillId)>,
    /// The forms of names, each with what it stands for, by namespace and form.
    pub named: Vec<(Namespace, String, SkillId)>,
}

impl<'d> Claims<'d> {
    /// Gives the skill that a key names for certain, and by what right.
    pub(super) fn certain(&self, key: &Key) -> Option<(Claim, SkillId, &'d str)> {
        self.certain.get(key).map(|(claim, written)| (*claim, written.skill, written.owner))
    }

    /// Gives every key that names a skill for certain, with the skill's name.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&str, &'d str)> {
        self.certain.iter().map(|(key, (_, written))| (key.as_str(), written.owner))
    }

    /// Claims a name or an alias; a key that is taken is reported.
    pub(super) fn claim(&mut self, claim: Claim, written: Written<'d>, report: &mut ProblemLog) {
        let Some(key) = worth_a_key(&written, report) else { return };
        match self.certain.get(&key) {
            None => {
                self.certain.insert(key, (claim, written));
            }
            Some((_, first)) => report_taken(&written, first, report),
        }
    }

    /// Claims a name of a namespace; one that is taken is reported.
    pub(super) fn claim_name(&mut self, namespace: Namespace, written: Written<'d>, report: &mut ProblemLog) {
        if namespace.is_spelling() {
            self.claim_as_spelling(&written);
        } else if namespace == Namespace::Everyday {
            self.expect_spelling(&written, report);
        }
        let form = namespace.form(written.spelling);
        if !is_worth_a_claim(&form, &written, report) {
            return;
        }
        match self.named.entry((namespace, form)) {
            Entry::Vacant(entry) => {
                entry.insert(written);
            }
            Entry::Occupied(first) => report_taken(&written, first.get(), report),
        }
    }

    /// Notes that a package is imported by its own name, unless a skill says that this module is its.
    pub(super) fn note_module(&mut self, written: Written<'d>) {
        let form = Namespace::Module.form(written.spelling);
        self.named.entry((Namespace::Module, form)).or_insert(written);
    }

    /// Reports a word that is none of the skill's spellings; of a built-in skill it was one before a user's own skill claimed it.
    fn expect_spelling(&self, written: &Written<'d>, report: &mut ProblemLog) {
        let claimed = self.certain.get(&Key::of(written.spelling));
        if written.place.file != BUILT_IN && claimed.is_none_or(|(_, owner)| owner.skill != written.skill) {
            let (value, skill) = (written.spelling.to_owned(), written.owner.to_owned());
            report.add(&written.place, ProblemKind::NoSpelling { value, skill });
        }
    }

    /// Claims a spelling that is nobody's, certain or ambiguous; one that is taken stays what it is.
    pub(super) fn claim_as_spelling(&mut self, written: &Written<'d>) {
        let key = Key::of(written.spelling);
        let ambiguous =
            self.ambiguous.range((key.clone(), SkillId::FIRST)..).next().is_some_and(|((taken, _), _)| *taken == key);
        if !key.is_empty() && !ambiguous {
            self.certain.entry(key).or_insert((Claim::Alias, written.clone()));
        }
    }

    /// Notes a spelling that may mean the skill or something else; it must not name a skill for certain.
    pub(super) fn note_ambiguous(&mut self, written: Written<'d>, report: &mut ProblemLog) {
        let Some(key) = worth_a_key(&written, report) else { return };
        if let Some((_, first)) = self.certain.get(&key) {
            report_taken(&written, first, report);
        } else if let Some(first) = self.ambiguous.get(&(key.clone(), written.skill)) {
            report_taken(&written, first, report);
        } else {
            self.ambiguous.insert((key, written.skill), written);
        }
    }

    /// Gives every key that is a skill's name.
    pub(super) fn names(&self) -> impl Iterator<Item = (&str, &Written<'d>)> {
        let claimed = self.certain.iter().filter(|(_, (claim, _))| *claim == Claim::Name);
        claimed.map(|(key, (_, written))| (key.as_str(), written))
    }

    /// Gives all keys.
    pub(super) fn into_keys(self) -> Keys {
        let certain = self.certain.into_iter().map(|(key, (claim, written))| (key.to_string(), claim, written.skill));
        let ambiguous = self.ambiguous.into_keys().map(|(key, skill)| (key.to_string(), Claim::Ambiguous, skill));
        let mut spellings: Vec<_> = certain.chain(ambiguous).collect();
        spellings.sort_by(|a, b| (&a.0, a.2).cmp(&(&b.0, b.2)));
        let named = self.named.into_iter().map(|((namespace, form), written)| (namespace, form, written.skill));
        Keys { spellings, named: named.collect() }
    }
}

/// Gives the key of a spelling; one without meaning is reported.
fn worth_a_key(written: &Written<'_>, report: &mut ProblemLog) -> Option<Key> {
    let key = Key::of(written.spelling);
    is_worth_a_claim(key.as_str(), written, report).then_some(key)
}

/// Tells whether the form of a name holds a letter or a digit; one that doesn't is reported.
fn is_worth_a_claim(form: &str, written: &Written<'_>, report: &mut ProblemLog) -> bool {
    let says_something = form.contains(char::is_alphanumeric) || !Key::of(form).is_empty();
    if written.spelling.trim().is_empty() {
        report.add(&written.place, ProblemKind::Empty);
    } else if !says_something {
        report.add(&written.place, ProblemKind::NoKey(written.spelling.to_owned()));
    }
    says_something
}

/// Reports a spelling that is taken. What is built in can't be changed: then it is the other one that claims too much.
fn report_taken(written: &Written<'_>, first: &Written<'_>, report: &mut ProblemLog) {
    if written.skill == first.skill {
        let (value, same) = (written.spelling.to_owned(), first.spelling.to_owned());
        return report.add(&written.place, ProblemKind::Redundant { value, same });
    }
    let (written, first) = if written.place.file == BUILT_IN { (first, written) } else { (written, first) };
    let (value, owner) = (written.spelling.to_owned(), first.owner.to_owned());
    report.add(&written.place, ProblemKind::Claimed { value, owner, place: Box::new(first.place.clone()) });
}
