//! A person against a job: shares in 0..=1, what is asked for told once, the same each time.

use super::{Input, run};
use roles::catalogue::Catalogue;
use roles::matching::{Scorer, gap};
use roles::profile::text::TextReader;
use roles::profile::{Genre, Profile};
use std::collections::BTreeSet;

const WORDS: [&str; 40] = [
    "\n",
    ". ",
    ", ",
    "- ",
    " or ",
    " and ",
    " and/or ",
    " oder ",
    " or similar",
    "Requirements\n",
    "Nice to have\n",
    "Must have: ",
    "Anforderungen\n",
    "About us\n",
    "preferred ",
    "no ",
    "not required",
    "5+ years of ",
    "at least one of ",
    "(",
    ")",
    "/",
    "e.g. ",
    "Python",
    "Go",
    "C++",
    "Django",
    "FastAPI",
    "PostgreSQL",
    "MySQL",
    "AWS",
    "Azure",
    "CI/CD",
    "Kubernetes",
    "infrastructure as code",
    "machine learning",
    "Data Engineer",
    "communication",
    "---",
    "\u{0}",
];

const RESUME: &str = "Jo Doe\nSkills: Python, Flask, MySQL, Docker, Git\nBasic knowledge of Java. No Kubernetes.\n";
const ADVERTS: [&str; 3] = [
    "Backend Developer\n\nRequirements\n- Python, Java or Go\n- PostgreSQL, MySQL or similar\n\nNice to have\n- Redis\n- AWS/Azure\n",
    "Wir suchen eine Data Engineer\n\nAnforderungen\n- Spark und/oder Flink\n- SQL\nVon Vorteil: Terraform\n",
    "ML engineer. You must have 3+ years of PyTorch; TensorFlow is a plus. We use Kafka. No Java needed.\n",
];

/// What parts the person from the job in an input.
const BETWEEN: &str = "\n---\n";

#[test]
fn gaps() {
    let catalogue = Catalogue::builtin();
    let (reader, scorer) = (TextReader::new(catalogue), Scorer::new(catalogue));
    let seeds: Vec<Input> = ADVERTS.iter().map(|advert| Input::new("x.txt", [RESUME, BETWEEN, advert].concat())).collect();
    let read = |text: &str, genre| {
        let mut profile = Profile::default();
        profile.extend(reader.read_all(text, "text", Some(genre)));
        profile
    };
    run::target("gap", &seeds, &WORDS, |input| {
        let text = input.text();
        let (person, advert) = text.split_once(BETWEEN).unwrap_or((RESUME, &text));
        let (person, advert) = (read(person, Genre::Resume), read(advert, Genre::Advert));
        let found = gap(&scorer, &person, &advert, 5);
        assert!((0.0..=1.0).contains(&found.readiness.value()), "{:?}", found.readiness);
        assert!(found.asked.iter().all(|asked| (0.0..=1.0).contains(&asked.met.share())));
        let mut told = BTreeSet::new();
        for asked in &found.asked {
            assert!(
                !asked.skills.is_empty() && told.insert((asked.skills.clone(), format!("{:?}", asked.need))),
                "{asked:?}"
            );
        }
        let again = gap(&scorer, &person, &advert, 5);
        assert_eq!(format!("{found:?}"), format!("{again:?}"));
    });
}
