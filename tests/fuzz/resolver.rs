//! Names: read the same each time, whatever the case; never lost; and what is made of them ranks roles by fits in 0..=1.

use super::{Input, run};
use roles::catalogue::{Catalogue, SkillId};
use roles::matching::{Fit, Scorer};
use roles::profile::Profile;
use roles::resolve::{Memo, Reading, Remembered, Resolver, Via};

const WORDS: [&str; 44] = [
    " ",
    "/",
    ",",
    " and ",
    " or ",
    "(",
    ")",
    "-",
    "_",
    ".",
    ".js",
    "++",
    "#",
    "&",
    "3",
    " 3.11",
    ">=4,<5",
    "[all]",
    ";",
    "@",
    ":",
    "the ",
    "experience with ",
    "knowledge of ",
    " tools",
    " programming language",
    " v2",
    "python",
    "py",
    "sql",
    "js",
    "s",
    "ise",
    "isation",
    "ou",
    "lling",
    "of",
    "in",
    "x",
    "a b c ",
    "•",
    "→",
    "'",
    "C++",
];

#[test]
fn resolver() {
    let catalogue = Catalogue::builtin();
    let names = catalogue.skills().flat_map(|skill| std::iter::once(skill.name()).chain(skill.aliases()));
    let seeds: Vec<Input> = names.map(|name| Input::new("", name)).collect();
    let (resolver, scorer) = (Resolver::new(catalogue), Scorer::new(catalogue));
    let mut memo = Memo::new(&resolver);
    run::target("resolver", &seeds, &WORDS, |input| check(&resolver, &scorer, &mut memo, &input.text()));
}

fn check(resolver: &Resolver<'_>, scorer: &Scorer<'_>, memo: &mut Memo<'_, '_>, name: &str) {
    let reading = resolver.read(name);
    assert_eq!(reading, resolver.read(name));
    assert_eq!(reading, memo.read(name, Remembered::reading));
    for written in [name.to_ascii_lowercase(), name.to_ascii_uppercase()] {
        assert_eq!(meaning(&reading), meaning(&resolver.read(&written)), "{name:?} and {written:?}");
    }
    if reading == Reading::Unknown && name.len().is_multiple_of(8) {
        assert!(resolver.suggest(name).len() <= 3);
    }
    let profile = Profile::of_names(resolver, [name]);
    assert_eq!(profile.found().len() + usize::from(reading == Reading::Unknown), 1, "{name:?} is lost");
    ranks(scorer, &profile);
}

fn meaning(reading: &Reading) -> Option<(&[SkillId], Via)> {
    match reading {
        Reading::Known { skills, via, .. } => Some((skills, *via)),
        Reading::Unknown => None,
    }
}

/// The roles are ranked by fits in 0..=1, best first, and what speaks for each adds up to its fit.
pub(crate) fn ranks(scorer: &Scorer<'_>, profile: &Profile) {
    let ranking = scorer.rank(profile);
    assert!(ranking.is_sorted_by(|a, b| a.fit >= b.fit));
    for found in ranking {
        assert!(
            (found.fit > Fit::ZERO || found.readiness > Fit::ZERO)
                && found.fit.value() <= 1.0
                && (0.0..=1.0).contains(&found.coverage.value())
        );
        let sum: f64 = found.contributions().map(|contribution| contribution.adds).sum();
        assert!((sum - found.fit.value()).abs() < 1e-9, "{sum} {:?}", found.fit);
    }
    assert!(profile.skills().all(|skill| profile.strength(skill) > 0.0 && profile.strength(skill) <= 3.0));
}
