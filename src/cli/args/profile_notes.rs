//! What is said on standard error of how a person's skills were read: guesses, what is unknown, what was left out.

use crate::catalogue::Catalogue;
use crate::cli::message::note;
use crate::profile::source::Source;
use crate::profile::{Profile, Stance};
use crate::render::{joined, quoted};
use crate::resolve::{Resolver, Via};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// How many notes of a kind are said before they are only counted.
const NOTES: usize = 10;

/// Says which parts of a source were left out, and why.
pub(super) fn note_left_out(notes: &[String]) {
    notes.iter().take(NOTES).for_each(|left_out| note(left_out));
    note_rest(notes.len(), "left out");
}

/// Says that a source shows no skill, and why that may be.
pub(super) fn note_nothing_in(catalogue: &Catalogue, source: &Source) {
    let name = if *source == Source::Stdin { "standard input".to_owned() } else { source.name() };
    let why = if source.is_prose(catalogue) { "; what a text denies or wishes is left out" } else { "" };
    note(&format!("no skill was found in {name}{why}"));
}

/// Says that what an advertisement asks for was counted as somebody's own, where it was read beside a resume.
pub(super) fn note_person_and_job(profile: &Profile) {
    let in_texts = || profile.found().iter().filter(|found| found.place.is_some());
    let first = |is: fn(Stance) -> bool| in_texts().find(|found| is(found.stance)).map(|found| &found.from);
    let job = first(|stance| matches!(stance, Stance::Required | Stance::Preferred));
    let person = first(|stance| matches!(stance, Stance::Has | Stance::Little | Stance::Learning));
    if let (Some(job), Some(person)) = (job, person) {
        let (job, person) = (quoted(job), quoted(person));
        note(&format!(
            "{job} reads as an advertisement and {person} as somebody's own; both are counted as one person's, and roles gap keeps them apart"
        ));
    }
}

/// Says that the profile leads to no role, and what to do. Where it holds no skill at all, the notes on it have said so already.
pub(crate) fn note_no_role(profile: &Profile, then: &str) {
    let asked =
        if profile.skills().len() > 0 { "no role asks for any of these skills" } else { "there is no skill to go by" };
    note(&format!("{asked}{then}"));
}

/// Says which names were taken for the nearest spelling of a skill, and which were decided by the skills beside them.
pub(super) fn note_guesses(resolver: &Resolver<'_>, profile: &Profile) {
    for (via, why) in [(Via::Typo, ""), (Via::Context, ", by the skills beside it")] {
        let guesses: Vec<_> = profile.found().iter().filter(|found| found.via == via).collect();
        for found in guesses.iter().take(NOTES) {
            let names = found.skills.iter().map(|skill| resolver.catalogue().skill(*skill).name());
            note(&format!("read {} as {}{why}", quoted(&found.input), joined(names)));
        }
        note_rest(
            guesses.len(),
            if why.is_empty() { "read as the nearest spelling" } else { "read by the skills beside them" },
        );
    }
}

/// Says in one line which skills were read and don't count, and why.
pub(super) fn note_not_counted(catalogue: &Catalogue, profile: &Profile) {
    let mut by_why: BTreeMap<Stance, BTreeSet<&str>> = BTreeMap::new();
    for found in profile.not_counted() {
        let names = found.skills.iter().map(|skill| catalogue.skill(*skill).name());
        by_why.entry(found.stance).or_default().extend(names);
    }
    let groups = by_why.iter().map(|(why, names)| {
        let more = names.len().saturating_sub(NOTES);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!("{}{more} ({})", joined(names.iter().take(NOTES).copied()), why.word())
    });
    let groups: Vec<String> = groups.collect();
    if !groups.is_empty() {
        note(&format!("not counted: {}", groups.join(", ")));
    }
}

/// Says which names are unknown, and what they may have meant.
pub(super) fn note_unknown(resolver: &Resolver<'_>, profile: &Profile) {
    let packages = profile.unknown_packages();
    let of_projects: HashSet<&String> = packages.iter().collect();
    let written: Vec<&String> = profile.unknown().iter().filter(|name| !of_projects.contains(name)).collect();
    for name in written.iter().take(NOTES) {
        let near = joined(resolver.suggest(name));
        let near = if near.is_empty() { String::new() } else { format!("; nearest: {near}") };
        note(&format!("unknown skill {}{near}", quoted(name)));
    }
    note_rest(written.len(), "unknown");
    note_packages(packages);
}

/// Says in one line which packages a project needs that no skill is known for; JSON has them all.
fn note_packages(packages: &[String]) {
    const SHOWN: usize = 5;
    if packages.is_empty() {
        return;
    }
    let names = joined(packages.iter().take(SHOWN).map(String::as_str));
    let more = packages.len().saturating_sub(SHOWN);
    let more = if more > 0 { format!(" and {more} more (--format json names all)") } else { String::new() };
    let noun = if packages.len() == 1 { "package" } else { "packages" };
    note(&format!("no skill is known for {} {noun} that the project needs: {names}{more}", packages.len()));
}

/// Says how many more notes of a kind there are than were said.
fn note_rest(count: usize, what: &str) {
    if count > NOTES {
        note(&format!("{} more {what}", count - NOTES));
    }
}
