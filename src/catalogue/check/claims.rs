//! Which skill each key stands for, and who claimed it first.

use super::Report;
use crate::catalogue::raw::BUILT_IN;
use crate::catalogue::{Claim, Place, ProblemKind, SkillId};
use crate::spelling::Key;
use std::collections::BTreeMap;

/// One spelling of a skill, as it stands in a document.
#[derive(Debug, Clone)]
pub struct Written<'d> {
    pub skill: SkillId,
    /// The skill's name, for the error that another claim of the same key gets.
    pub owner: &'d str,
    pub spelling: &'d str,
    pub place: Place,
}

/// The keys claimed so far.
///
/// People's spellings and the names of packages and modules are three namespaces: the module `serial` is `PySerial` for
/// certain, the word is not.
#[derive(Debug, Default)]
pub struct Claims<'d> {
    certain: BTreeMap<Key, (Claim, Written<'d>)>,
    ambiguous: BTreeMap<(Key, SkillId), Written<'d>>,
    packages: BTreeMap<Key, Written<'d>>,
    imports: BTreeMap<Key, Written<'d>>,
}

/// Keys, each with what it stands for and by what right, by key.
pub type Names = Vec<(String, Claim, SkillId)>;

/// Every key that names a skill, in each namespace.
#[derive(Debug)]
pub struct Keys {
    pub spellings: Names,
    pub packages: Names,
    pub imports: Names,
}

impl<'d> Claims<'d> {
    /// The skill that a key names for certain, and by what right.
    pub fn certain(&self, key: &Key) -> Option<(Claim, SkillId, &'d str)> {
        self.certain.get(key).map(|(claim, written)| (*claim, written.skill, written.owner))
    }

    /// Every key that names a skill for certain, with the skill's name.
    pub fn keys(&self) -> impl Iterator<Item = (&str, &'d str)> {
        self.certain.iter().map(|(key, (_, written))| (key.as_str(), written.owner))
    }

    /// Claims a name or an alias; a key that is taken is reported.
    pub fn claim(&mut self, claim: Claim, written: Written<'d>, report: &mut Report) {
        let Some(key) = worth_a_key(&written, report) else { return };
        match self.certain.get(&key) {
            None => {
                self.certain.insert(key, (claim, written));
            }
            Some((_, first)) => report_taken(&written, first, report),
        }
    }

    /// Claims the name of a package; as a spelling it counts where nobody claims that.
    pub fn claim_package(&mut self, written: Written<'d>, report: &mut Report) {
        self.claim_as_spelling(&written);
        claim_once(&mut self.packages, written, report);
    }

    /// Claims the name of a module; as a spelling it counts where nobody claims that.
    pub fn claim_import(&mut self, written: Written<'d>, report: &mut Report) {
        self.claim_as_spelling(&written);
        claim_once(&mut self.imports, written, report);
    }

    /// Notes that a package is imported by its own name, unless a skill says that this module is its.
    pub fn note_import(&mut self, written: Written<'d>) {
        self.imports.entry(Key::of(written.spelling)).or_insert(written);
    }

    fn claim_as_spelling(&mut self, written: &Written<'d>) {
        let key = Key::of(written.spelling);
        let ambiguous =
            self.ambiguous.range((key.clone(), SkillId::FIRST)..).next().is_some_and(|((taken, _), _)| *taken == key);
        if !key.is_empty() && !ambiguous {
            self.certain.entry(key).or_insert((Claim::Alias, written.clone()));
        }
    }

    /// Notes a spelling that may mean the skill or something else; it must not name a skill for certain.
    pub fn note_ambiguous(&mut self, written: Written<'d>, report: &mut Report) {
        let Some(key) = worth_a_key(&written, report) else { return };
        if let Some((_, first)) = self.certain.get(&key) {
            report_taken(&written, first, report);
        } else if let Some(first) = self.ambiguous.get(&(key.clone(), written.skill)) {
            report_taken(&written, first, report);
        } else {
            self.ambiguous.insert((key, written.skill), written);
        }
    }

    /// Every key that is a skill's name.
    pub fn names(&self) -> impl Iterator<Item = (&str, &Written<'d>)> {
        let claimed = self.certain.iter().filter(|(_, (claim, _))| *claim == Claim::Name);
        claimed.map(|(key, (_, written))| (key.as_str(), written))
    }

    /// All keys.
    pub fn into_keys(self) -> Keys {
        let certain = self.certain.into_iter().map(|(key, (claim, written))| (key.to_string(), claim, written.skill));
        let ambiguous = self.ambiguous.into_keys().map(|(key, skill)| (key.to_string(), Claim::Ambiguous, skill));
        let mut spellings: Names = certain.chain(ambiguous).collect();
        spellings.sort_by(|a, b| (&a.0, a.2).cmp(&(&b.0, b.2)));
        Keys { spellings, packages: modules(self.packages), imports: modules(self.imports) }
    }
}

fn modules(names: BTreeMap<Key, Written<'_>>) -> Names {
    names.into_iter().map(|(key, written)| (key.to_string(), Claim::Alias, written.skill)).collect()
}

/// Claims a key of one namespace; one that is taken is reported.
fn claim_once<'d>(namespace: &mut BTreeMap<Key, Written<'d>>, written: Written<'d>, report: &mut Report) {
    let Some(key) = worth_a_key(&written, report) else { return };
    match namespace.get(&key) {
        None => {
            namespace.insert(key, written);
        }
        Some(first) => report_taken(&written, first, report),
    }
}

/// The key of a spelling; one without meaning is reported.
fn worth_a_key(written: &Written<'_>, report: &mut Report) -> Option<Key> {
    let key = Key::of(written.spelling);
    if written.spelling.trim().is_empty() {
        report.add(&written.place, ProblemKind::Empty);
    } else if key.is_empty() {
        report.add(&written.place, ProblemKind::NoKey(written.spelling.to_owned()));
    }
    (!key.is_empty()).then_some(key)
}

/// Reports a spelling that is taken. What is built in can't be changed: then it is the other one that claims too much.
fn report_taken(written: &Written<'_>, first: &Written<'_>, report: &mut Report) {
    if written.skill == first.skill {
        let (value, same) = (written.spelling.to_owned(), first.spelling.to_owned());
        return report.add(&written.place, ProblemKind::Redundant { value, same });
    }
    let (written, first) = if written.place.file == BUILT_IN { (first, written) } else { (written, first) };
    let (value, owner) = (written.spelling.to_owned(), first.owner.to_owned());
    report.add(&written.place, ProblemKind::Claimed { value, owner, place: Box::new(first.place.clone()) });
}
