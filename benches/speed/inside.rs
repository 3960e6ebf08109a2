//! What goes on inside of the program: resolving, matching, reading texts, loading a catalogue.

use super::data::{self, Random};
use criterion::{BatchSize, Criterion};
use roles::catalogue::Catalogue;
use roles::matching::Scorer;
use roles::profile::Profile;
use roles::profile::text::TextReader;
use roles::resolve::Resolver;
use std::fs;
use std::hint::black_box;
use std::path::Path;

/// Names, and the tier that reads each.
pub(crate) const NAMES: [(&str, &str); 6] = [
    ("exact", "scikit-learn"),
    ("alias", "k8s"),
    ("form", "Experience with Python 3.11"),
    ("parts", "Docker/Kubernetes"),
    ("typo", "kubernets"),
    ("unknown", "qwertzuiop"),
];

/// The catalogues of growing size: roles, skills.
pub(crate) const CATALOGUES: [(usize, usize); 3] = [(10, 100), (100, 1000), (1000, 10_000)];

/// The lengths of texts, in bytes.
pub(crate) const TEXTS: [usize; 4] = [1 << 10, 1 << 13, 1 << 16, 1 << 19];

/// How many skills a person has.
pub(crate) const PEOPLE: [usize; 4] = [5, 10, 20, 40];

pub(crate) fn resolve(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("resolve");
    let resolver = Resolver::new(Catalogue::builtin());
    for (tier, name) in NAMES {
        group.bench_function(tier, |bencher| bencher.iter(|| resolver.read(black_box(name))));
    }
    // The worst name that is known: as long as a name may be, of words that almost begin something.
    let worst = "a b c d e f ".repeat(25);
    group.bench_function("worst", |bencher| bencher.iter(|| resolver.read(black_box(&worst))));
}

pub(crate) fn matching(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("match");
    let (names, catalogue) = (data::names(), Catalogue::builtin());
    let (resolver, scorer) = (Resolver::new(catalogue), Scorer::new(catalogue));
    for count in PEOPLE {
        let mut random = Random::new();
        let profile = Profile::of_names(&resolver, (0..count).map(|_| random.one_of(&names)));
        group.bench_function(format!("skills {count}"), |bencher| bencher.iter(|| scorer.rank(black_box(&profile))));
    }
    for (roles, skills) in CATALOGUES {
        let catalogue = read(&data::catalogue(roles, skills));
        let (resolver, scorer, mut random) = (Resolver::new(&catalogue), Scorer::new(&catalogue), Random::new());
        let names: Vec<String> = (0..10).map(|_| format!("skill {} of many", random.below(skills))).collect();
        let profile = Profile::of_names(&resolver, names.iter().map(String::as_str));
        group.bench_function(format!("roles {roles}"), |bencher| bencher.iter(|| scorer.rank(black_box(&profile))));
    }
}

pub(crate) fn text(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("text");
    let catalogue = Catalogue::builtin();
    group.bench_function("ready", |bencher| bencher.iter(|| TextReader::new(catalogue)));
    let reader = TextReader::new(catalogue);
    for bytes in TEXTS {
        let text = data::text(bytes);
        group.bench_function(bytes.to_string(), |bencher| bencher.iter(|| reader.read(black_box(&text), "-")));
    }
    let text = data::text(TEXTS[2]);
    let words = || black_box(&text).split_whitespace().map(str::len).sum::<usize>();
    group.bench_function("words", |bencher| bencher.iter(words));
}

pub(crate) fn load(criterion: &mut Criterion, folder: &Path) {
    let mut group = criterion.benchmark_group("load");
    group.sample_size(10);
    for (roles, skills) in CATALOGUES {
        let yaml = data::catalogue(roles, skills);
        let path = folder.join(format!("catalogue-{roles}.yaml"));
        fs::write(&path, &yaml).unwrap();
        group.bench_function(format!("roles {roles}"), |bencher| {
            bencher.iter(|| Catalogue::from_files([path.as_path()]).unwrap());
        });
        group.bench_function(format!("plain {roles}"), |bencher| {
            bencher.iter_batched(
                || &yaml,
                |yaml| serde_yaml::from_str::<serde_json::Value>(yaml).unwrap(),
                BatchSize::PerIteration,
            );
        });
    }
}

fn read(yaml: &str) -> Catalogue {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("speed.yaml");
    fs::write(&path, yaml).unwrap();
    Catalogue::from_files([path.as_path()]).unwrap()
}
