//! `roles gap`: a person against a job.

#![allow(clippy::unwrap_used)] // a test that can't go on has failed

use proptest::prelude::*;
use roles::catalogue::Catalogue;
use roles::matching::{Asked, Gap, Met, Need, Scorer, gap};
use roles::profile::text::TextReader;
use roles::profile::{Genre, Profile};
use roles::resolve::Resolver;

fn read(text: &str, genre: Genre) -> Profile {
    let mut profile = Profile::default();
    profile.extend(TextReader::new(Catalogue::builtin()).read_all(text, "text", Some(genre)));
    profile
}

fn held(resume: &str, advert: &str) -> Gap<'static> {
    gap(&Scorer::new(Catalogue::builtin()), &read(resume, Genre::Resume), &read(advert, Genre::Advert), 5)
}

/// What is asked for, as `Django|FastAPI`, with how much and how it is met.
fn asked(gap: &Gap<'_>) -> Vec<(String, Need, &'static str)> {
    let word = |asked: &Asked| match asked.met {
        Met::Had(_) => "had",
        Met::Little(..) => "little",
        Met::Shown(..) => "shown",
        Met::Near(..) => "near",
        _ => "lacking",
    };
    let name = |asked: &Asked| {
        let names = asked.skills.iter().map(|skill| Catalogue::builtin().skill(*skill).name());
        names.collect::<Vec<_>>().join("|")
    };
    gap.asked.iter().map(|asked| (name(asked), asked.need, word(asked))).collect()
}

#[test]
fn what_is_asked_for_is_held_against_the_person() {
    use Need::{Preferred, Required};
    for (resume, advert, expected) in [
        ("Skills: Flask", "Requirements\n- Django or FastAPI", vec![("Django|FastAPI", Required, "near")]),
        ("Skills: FastAPI", "Requirements\n- Django or FastAPI", vec![("Django|FastAPI", Required, "had")]),
        ("Skills: Terraform", "Requirements\n- infrastructure as code", vec![("Infrastructure as code", Required, "shown")]),
        ("Basic knowledge of Java", "Requirements\n- Java", vec![("Java", Required, "little")]),
        (
            "Skills: Python",
            "Requirements\n- Python\n\nNice to have\n- Redis",
            vec![("Python", Required, "had"), ("Redis", Preferred, "lacking")],
        ),
        ("Skills: Go", "Requirements\n- Java, Python or Go", vec![("Java|Python|Go", Required, "had")]),
        (
            "Skills: Git",
            "Anforderungen\n- Git, Django oder Flask",
            vec![("Git", Required, "had"), ("Django|Flask", Required, "lacking")],
        ),
        ("Skills: MySQL", "Requirements\n- PostgreSQL, MySQL or similar", vec![("PostgreSQL|MySQL", Required, "had")]),
        (
            "Skills: Python",
            "Backend engineer\n\nAbout us\nAcme builds maps. Our stack is Kubernetes, Kafka and Go.\n\nRequirements\n- Python\n- Django",
            vec![("Python", Required, "had"), ("Django", Required, "lacking")],
        ),
        (
            "Skills: Python",
            "We are hiring\n\nBackend developer\n- Python, Django\n\nData engineer\n- Spark, Airflow",
            vec![
                ("Python", Required, "had"),
                ("Django", Required, "lacking"),
                ("Apache Spark", Required, "lacking"),
                ("Apache Airflow", Required, "lacking"),
            ],
        ),
        ("Skills: Kafka", "Requirements\n- RabbitMQ and/or Kafka", vec![("RabbitMQ|Apache Kafka", Required, "had")]),
        (
            "Skills: Flask",
            "Requirements\n- one of Django, Flask and FastAPI",
            vec![("Django|Flask|FastAPI", Required, "had")],
        ),
        ("Skills: MySQL", "Requirements\n- At least one of: PostgreSQL, MySQL", vec![("PostgreSQL|MySQL", Required, "had")]),
        (
            "Skills: Flask",
            "Requirements\n- Git, web frameworks such as Django, Flask",
            vec![("Git", Required, "lacking"), ("Web frameworks", Required, "shown"), ("Django|Flask", Required, "had")],
        ),
        ("Skills: Java", "Requirements\n- Java, Kotlin, etc.", vec![("Java|Kotlin", Required, "had")]),
        (
            "Skills: pandas",
            "Requirements\n- tools such as pandas and NumPy",
            vec![("pandas", Required, "had"), ("NumPy", Required, "shown")],
        ),
        (
            "Skills: AWS, HTML",
            "Requirements\n- AWS/Azure\n- HTML/CSS",
            vec![("AWS|Microsoft Azure", Required, "had"), ("HTML", Required, "had"), ("CSS", Required, "lacking")],
        ),
        (
            "Skills: MySQL",
            "Anforderungen\n- z.B. PostgreSQL, MySQL usw.\n\nVon Vorteil: Spark und Airflow",
            vec![
                ("PostgreSQL|MySQL", Required, "had"),
                ("Apache Spark", Preferred, "lacking"),
                ("Apache Airflow", Preferred, "lacking"),
            ],
        ),
        (
            "Skills: SQL",
            "Must have: SQL, Tableau or Power BI\nNice to have: dbt",
            vec![("SQL", Required, "had"), ("Tableau|Power BI", Required, "lacking"), ("dbt", Preferred, "lacking")],
        ),
        ("Skills: Java", "Requirements\n- Python, or Java\n- Python in production", vec![("Python", Required, "lacking")]),
    ] {
        let gap = held(resume, advert);
        let expected: Vec<_> = expected.into_iter().map(|(name, need, met)| (name.to_owned(), need, met)).collect();
        assert_eq!(asked(&gap), expected, "{resume} / {advert}");
    }
}

#[test]
fn what_the_company_has_or_does_not_need_is_not_asked_for() {
    let gap =
        held("Skills: Python", "Requirements\n- Python\n- No Java needed\n\nAbout us\nOur data team works with Snowflake.");
    assert_eq!(asked(&gap), [("Python".to_owned(), Need::Required, "had")]);
    let names = gap.not_required.iter().map(|skill| Catalogue::builtin().skill(*skill).name());
    assert_eq!(names.collect::<Vec<_>>(), ["Java"]);
}

#[test]
fn what_would_do_as_well_is_not_advised_for_the_role_again() {
    let gap = gap(
        &Scorer::new(Catalogue::builtin()),
        &read("Skills: Python", Genre::Resume),
        &read("DevOps engineer\n\nRequirements\n- Kubernetes\n- Google Cloud, Azure or AWS", Genre::Advert),
        40,
    );
    let skill = |name| gap.learn.iter().filter(|step| Catalogue::builtin().skill(step.skill).name() == name).count();
    assert_eq!(skill("AWS") + skill("Microsoft Azure") + skill("Google Cloud Platform"), 1, "{:?}", gap.learn);
}

#[test]
fn a_title_alone_asks_for_nothing() {
    for title in ["Senior Backend Developer wanted", "Data Engineer, Porto", "# Network Engineer\n"] {
        assert!(held("Skills: Python", title).asked.is_empty(), "{title}");
    }
}

#[test]
fn many_wishes_do_not_outweigh_what_is_required() {
    let advert = "Requirements\n- Python\n\nNice to have\n- Redis\n- GraphQL\n- React\n- AWS\n- Docker\n- Kafka\n- Terraform\n- MongoDB";
    assert_eq!(held("Skills: Python", advert).readiness.percent(), 80);
    assert_eq!(held("Skills: Redis", "Nice to have\n- Redis").readiness.percent(), 100);
}

#[test]
fn words_that_a_filter_misses_are_named() {
    let gap =
        held("Experience\nMoved services to k8s in 2023.\n\nSkills\nPython, Docker", "Requirements\n- Kubernetes\n- Python");
    let [kubernetes, python] = gap.asked.as_slice() else { panic!("{:?}", gap.asked) };
    let writing = kubernetes.writing.as_ref().map(|writing| (writing.advert.as_str(), writing.person.as_str()));
    assert_eq!(writing, Some(("Kubernetes", "k8s")));
    assert_eq!((kubernetes.only_listed, python.only_listed), (false, true));
    let both = held("Moved services to k8s. Ran Kubernetes for years.", "Requirements\n- Kubernetes");
    assert_eq!(both.asked[0].writing, None, "one way in common is enough");
}

#[test]
fn years_and_levels_are_told_with_what_the_person_says_and_nothing_is_invented() {
    let resume = "Python developer with 4 years of Python and basic SQL.\n\n# Experience\nBuilt APIs in Django for 3 years.\n\n# Skills\nGo (expert), \
        Docker, React: 2 years";
    for (advert, expected) in [
        ("5+ years of Python", "Python 5+ years/4 years"),
        ("expert in SQL", "SQL expert/basic"),
        ("3-5 Jahre Erfahrung mit Django", "Django 3 to 5 years/3 years"),
        ("at least two years of Docker", "Docker 2 years/"),
        ("SQL: advanced", "SQL advanced/basic"),
        ("4 yrs. of AWS or Azure", "AWS 4 years/"),
        ("2 or more years with React", "React 2+ years/2 years"),
        ("Experience (3 years) with Kafka, Redis", "Apache Kafka 3 years/; Redis 3 years/"),
        ("strong communication skills, Python", "Communication strong/"),
        ("You have worked for 10 years in the industry. You know Docker.", ""),
        ("sehr gute Kenntnisse in Django", "Django sehr gute/3 years"),
        ("Docker since 2019, 99 years", ""),
    ] {
        let gap = held(resume, &format!("Requirements\n- {advert}\n"));
        let words = |years: Option<roles::profile::Years>, level: &Option<String>| {
            let said = years.map(|years| years.to_string()).into_iter().chain(level.clone());
            said.collect::<Vec<_>>().join(", ")
        };
        let said = gap.asked.iter().filter_map(|asked| {
            let extent = &asked.extent;
            let (theirs, own) = (words(extent.years, &extent.level), words(extent.person_years, &extent.person_level));
            let name = Catalogue::builtin().skill(asked.skills[0]).name();
            (!theirs.is_empty()).then(|| format!("{name} {theirs}/{own}"))
        });
        assert_eq!(said.collect::<Vec<_>>().join("; "), expected, "{advert}");
    }
}

#[test]
fn it_is_told_where_a_skill_stands() {
    let resume = "# Ana\nBackend developer who likes PostgreSQL.\n\n## Experience\n\n**Developer, Orders Ltd**\n- Built APIs in Django\nTools: Redis\n\n## Projects\n- A \
        tracker with Celery\n\n## Education\nStudied Java\n\n## Skills\nDocker, Django, Kafka\n";
    let german = "Berufserfahrung\nBackend mit Django\n\nProjekte\nEin Dienst mit Celery\n\nKenntnisse\nDocker";
    for (resume, skill, expected) in [
        (resume, "PostgreSQL", "prose"),
        (resume, "Django", "work list"),
        (resume, "Redis", "work"),
        (resume, "Celery", "project"),
        (resume, "Java", "prose"),
        (resume, "Docker", "list"),
        (german, "Django", "work"),
        (german, "Celery", "project"),
        (german, "Docker", "list"),
    ] {
        let profile = read(resume, Genre::Resume);
        let id = Catalogue::builtin().skills().position(|known| known.name() == skill);
        let found = profile.found().iter().find(|found| found.skills.iter().any(|skill| Some(skill.index()) == id));
        let settings = found.unwrap().settings.all().map(roles::profile::Setting::name).collect::<Vec<_>>().join(" ");
        assert_eq!(settings, expected, "{skill}");
    }
}

#[test]
fn what_is_required_is_learnt_before_what_is_preferred_and_that_before_what_the_role_asks_for() {
    let gap = held("Skills: Python", "Backend developer\n\nNice to have\n- GraphQL\n\nRequirements\n- Django\n- PostgreSQL");
    let needs: Vec<_> = gap.learn.iter().map(|step| step.need).collect();
    assert_eq!(
        needs[..3],
        [Some(Need::Required), Some(Need::Required), Some(Need::Preferred)],
        "the title is nothing to learn"
    );
    assert!(needs[3..].iter().all(Option::is_none), "{needs:?}");
    assert!(gap.learn.iter().all(|step| step.readiness_after >= gap.readiness));
}

/// Names of the vocabulary that a list says plainly.
fn names() -> impl Strategy<Value = Vec<&'static str>> {
    const NAMES: [&str; 14] = [
        "Python",
        "Django",
        "FastAPI",
        "PostgreSQL",
        "Redis",
        "Docker",
        "Kubernetes",
        "Terraform",
        "AWS",
        "pandas",
        "NumPy",
        "PyTorch",
        "Kafka",
        "React",
    ];
    prop::sample::subsequence(NAMES.to_vec(), 1..NAMES.len())
}

fn listed(names: &[&str]) -> Profile {
    Profile::of_names(&Resolver::new(Catalogue::builtin()), names.iter().copied())
}

proptest! {
    #[test]
    fn more_skills_never_make_less_ready_and_all_of_them_leave_nothing(has in names(), wants in names(), more in names()) {
        let scorer = Scorer::new(Catalogue::builtin());
        let advert = listed(&wants);
        let ready = |names: &[&str]| gap(&scorer, &listed(names), &advert, 5).readiness;
        let with_more = [has.as_slice(), more.as_slice()].concat();
        prop_assert!(ready(&with_more) >= ready(&has));
        let all = gap(&scorer, &listed(&[has.as_slice(), wants.as_slice()].concat()), &advert, 5);
        prop_assert!((all.readiness.value() - 1.0).abs() < 1e-9);
        prop_assert!(all.asked.iter().all(|asked| matches!(asked.met, Met::Had(_))));
    }

    #[test]
    fn the_order_of_lists_does_not_matter(has in names(), wants in names()) {
        let scorer = Scorer::new(Catalogue::builtin());
        let reversed = |names: &[&'static str]| names.iter().rev().copied().collect::<Vec<_>>();
        let one = gap(&scorer, &listed(&has), &listed(&wants), 5);
        let other = gap(&scorer, &listed(&reversed(&has)), &listed(&reversed(&wants)), 5);
        prop_assert!((one.readiness.value() - other.readiness.value()).abs() < 1e-9);
        prop_assert_eq!(one.asked.len(), other.asked.len());
    }
}
