//! The shipped data: in order, whole, and each role asking for something that no other does.
//!
//! `cargo test --test data -- --nocapture` also shows which skills no role asks for, by kind.

#![allow(clippy::expect_used, clippy::print_stdout)] // a test may fail, and this one shows what it found

use roles::catalogue::{Catalogue, Claim, Demand, Importance, KeySkill, Kind, Namespace, SkillId};
use roles::spelling::Key;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data").join(folder);
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    files.sort();
    files
}

/// The values of this field in a YAML file, in the order of writing.
fn values(file: &PathBuf, field: &str) -> Vec<String> {
    let text = fs::read_to_string(file).expect("the file can be read");
    let values = text.lines().filter_map(|line| line.trim_start_matches(['-', ' ']).strip_prefix(field));
    values.map(|value| value.trim().trim_matches(['"', '\'']).to_owned()).collect()
}

/// Which roles ask for each skill.
fn asking(catalogue: &Catalogue) -> BTreeMap<SkillId, BTreeSet<&str>> {
    let mut asking: BTreeMap<SkillId, BTreeSet<&str>> = BTreeMap::new();
    for role in catalogue.roles() {
        for (skill, _) in role.key_skills().flat_map(roles::catalogue::KeySkill::skills) {
            asking.entry(skill).or_default().insert(role.id());
        }
    }
    asking
}

#[test]
fn skills_lie_in_the_file_of_their_kind_by_name() {
    for file in files("skills") {
        let names: Vec<String> = values(&file, "name: ").iter().map(|name| name.to_lowercase()).collect();
        for pair in names.windows(2) {
            assert!(pair[0] < pair[1], "{}: {:?} stands before {:?}", file.display(), pair[0], pair[1]);
        }
        let kind = file.file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(Kind::ALL.iter().any(|known| known.name() == kind), "{kind} is no kind");
        assert!(values(&file, "kind: ").iter().all(|value| *value == kind), "{}: a skill of another kind", file.display());
    }
}

#[test]
fn each_role_has_a_file_of_its_own() {
    let stems = files("roles").into_iter().map(|file| file.file_stem().expect("a name").to_string_lossy().into_owned());
    let ids: Vec<&str> = Catalogue::builtin().roles().map(roles::catalogue::Role::id).collect();
    assert_eq!(stems.collect::<Vec<_>>(), ids);
}

/// A role's list of demand is as long as a person reads, and it begins with the language.
#[test]
fn each_role_demands_python_first_and_a_handful_at_each_level() {
    for role in Catalogue::builtin().roles() {
        let first = role.demand().next().expect("a demand").skills()[0];
        assert_eq!(Catalogue::builtin().skill(first).name(), "Python", "{}", role.id());
        let count = |level| role.demand().filter(|demanded| demanded.demand() == level).count();
        for (level, lengths) in [(Demand::Most, 6..=15), (Demand::Many, 15..=30), (Demand::Some, 30..=70)] {
            assert!(lengths.contains(&count(level)), "{}: {} of {level}", role.id(), count(level));
        }
    }
}

/// Advice says where to start, so that whatever is in demand has a page to learn from: a tutorial, a course, the first page of its own site. An
/// encyclopaedia says what a thing is.
#[test]
fn nobody_starts_to_learn_at_an_encyclopaedia() {
    let catalogue = Catalogue::builtin();
    for role in catalogue.roles() {
        for skill in role.demand().flat_map(|demanded| demanded.skills().iter().copied()).map(|id| catalogue.skill(id)) {
            let start = skill.url().expect("what is in demand has a page");
            assert!(!start.contains("wikipedia.org"), "{} of {} starts at {start}", skill.name(), role.id());
        }
    }
}

/// Of alternatives one will do: none of them is a part or an instance of another.
#[test]
fn alternatives_stand_side_by_side() {
    let catalogue = Catalogue::builtin();
    for demanded in catalogue.roles().flat_map(|role| role.demand().collect::<Vec<_>>()) {
        for skill in demanded.skills() {
            let shown = catalogue.skill(*skill).shows();
            assert!(!shown.iter().any(|other| demanded.skills().contains(other)), "{}", catalogue.skill(*skill).name());
        }
    }
}

/// What the whole trade takes for granted stands in a foundation, where it says nothing about the role.
#[test]
fn each_role_has_a_foundation_with_python_and_git() {
    let catalogue = Catalogue::builtin();
    for role in catalogue.roles() {
        let foundations = role.key_skills().filter(|key_skill| key_skill.importance() == Importance::Foundation);
        let names: Vec<&str> = foundations.flat_map(KeySkill::core).map(|id| catalogue.skill(*id).name()).collect();
        for name in ["Python", "Git", "Version control"] {
            assert!(names.contains(&name), "{}: {name}", role.id());
        }
    }
}

#[test]
fn the_vocabulary_is_large() {
    let catalogue = Catalogue::builtin();
    let keys: BTreeSet<&str> =
        catalogue.spellings().filter(|s| s.claim() != Claim::Ambiguous).map(roles::catalogue::Spelling::key).collect();
    assert!(catalogue.skills().len() >= 3000, "{} skills", catalogue.skills().len());
    assert!(keys.len() >= 15_000, "{} spellings", keys.len());
}

#[test]
fn every_spelling_leads_to_its_skill() {
    let catalogue = Catalogue::builtin();
    for skill in catalogue.skills() {
        for spelling in [skill.name()].into_iter().chain(skill.aliases()) {
            let found = catalogue.spelled(Key::of(spelling).as_str()).next().expect(spelling);
            assert_eq!(catalogue.skill(found.skill()).name(), skill.name(), "{spelling}");
        }
        assert!(skill.packages().all(|package| catalogue.package(package).is_some()), "{}", skill.name());
    }
}

#[test]
fn key_skills_are_few_and_filled() {
    for role in Catalogue::builtin().roles() {
        let count = role.key_skills().filter(|key_skill| key_skill.importance() != Importance::Foundation).count();
        assert!((4..=7).contains(&count), "{} has {count} key skills", role.id());
        assert!(role.use_cases().len() >= 3, "{} has few use cases", role.id());
    }
}

#[test]
fn each_role_asks_for_something_that_no_other_does() {
    let catalogue = Catalogue::builtin();
    let asking = asking(catalogue);
    for role in catalogue.roles() {
        let own = asking.values().filter(|roles| roles.len() == 1 && roles.contains(role.id())).count();
        println!("{}: {own} skills that no other role asks for", role.id());
        assert!(own > 0, "{} asks for nothing that others don't", role.id());
    }
    for &kind in Kind::ALL {
        let of_kind = catalogue.skill_ids().filter(|id| catalogue.skill(*id).kind() == kind);
        let unasked: Vec<&str> =
            of_kind.filter(|id| !asking.contains_key(id)).map(|id| catalogue.skill(id).name()).collect();
        println!("{kind}: {} that no role asks for: {}", unasked.len(), unasked.join(", "));
    }
}

/// A package of npm is often another thing than the spelling that it resembles: aws-sdk isn't boto3, preact isn't React.
#[test]
fn packages_of_npm_lead_to_their_own_skills() {
    let catalogue = Catalogue::builtin();
    for (package, skill) in [
        ("aws-sdk", "AWS"),
        ("@aws-sdk/client-s3", "Amazon S3"),
        ("@aws-sdk/client-lambda", "AWS"),
        ("preact", "Preact"),
        ("dayjs", "Day.js"),
        ("dotenv", "dotenv"),
        ("@radix-ui/react-dialog", "Radix UI"),
        ("ai", "Vercel AI SDK"),
        ("web3", "Web3.js"),
    ] {
        let found = catalogue.named(Namespace::Npm, package).map(|id| catalogue.skill(id).name());
        assert_eq!(found, Some(skill), "{package}");
    }
}
