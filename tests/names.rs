//! How names are read as people write them: lists in one item, misspellings, and names that are no misspelling.

use roles::catalogue::Catalogue;
use roles::profile::{Profile, list};
use roles::resolve::{Reading, Resolver, Via};
use std::sync::LazyLock;

static RESOLVER: LazyLock<Resolver<'static>> = LazyLock::new(|| Resolver::new(Catalogue::builtin()));

/// The skills that one name is read as, by which tier, and what of it is unknown.
fn read(name: &str) -> (Vec<&'static str>, Option<Via>, Vec<String>) {
    match RESOLVER.read(name) {
        Reading::Known { skills, via, rest } => {
            (skills.into_iter().map(|skill| RESOLVER.catalogue().skill(skill).name()).collect(), Some(via), rest)
        }
        Reading::Unknown => (Vec::new(), None, Vec::new()),
    }
}

fn skills(name: &str) -> Vec<&'static str> {
    read(name).0
}

#[test]
fn all_names_of_an_item_are_read() {
    for (item, names) in [
        ("pandas;numpy;sql", vec!["pandas", "NumPy", "SQL"]),
        ("pandas; numpy", vec!["pandas", "NumPy"]),
        ("pandas numpy sql", vec!["pandas", "NumPy", "SQL"]),
        ("python c java", vec!["Python", "C", "Java"]),
        ("Docker | Kubernetes • Terraform", vec!["Docker", "Kubernetes", "Terraform"]),
        ("React/Redux", vec!["React", "Redux"]),
        ("React - Redux", vec!["React", "Redux"]),
        ("C#/.NET", vec!["C#", ".NET"]),
        ("Django/Redis/Celery", vec!["Django", "Redis", "Celery"]),
        ("HTML & CSS", vec!["HTML", "CSS"]),
        ("Python (Django, Flask)", vec!["Python", "Django", "Flask"]),
        ("Python 3.11; Docker", vec!["Python", "Docker"]),
        ("Jenkins → Docker", vec!["Jenkins", "Docker"]),
        ("MySQL\\PostgreSQL", vec!["MySQL", "PostgreSQL"]),
        ("Scrapy + Selenium", vec!["Scrapy", "Selenium"]),
        ("PyTorch, TensorFlow and Keras", vec!["PyTorch", "TensorFlow", "Keras"]),
    ] {
        assert_eq!(skills(item), names, "{item}");
    }
}

#[test]
fn what_is_spelled_with_a_sign_is_one_name() {
    for (item, name) in [
        ("CI/CD", "CI/CD"),
        ("ci / cd", "CI/CD"),
        ("TCP/IP", "TCP/IP"),
        ("PL/SQL", "PL/SQL"),
        ("Amazon Web Services (AWS)", "Amazon Web Services"),
        ("django>=4,<5", "Django"),
        ("uvicorn[standard]==0.30; python_version > '3.8'", "Uvicorn"),
        ("ES6+", "JavaScript"),
        ("Python 3+", "Python"),
        ("Ruby on Rails", "Ruby on Rails"),
    ] {
        let found = skills(item);
        assert_eq!(found.len(), 1, "{item}: {found:?}");
        assert_eq!(found, skills(name), "{item}");
    }
}

#[test]
fn what_is_denied_is_nothing() {
    for name in ["no docker", "without Kubernetes", "kein Java", "not python", "never Perl"] {
        assert_eq!(read(name), (vec![], None, vec![]), "{name}");
        assert!(RESOLVER.suggest(name).is_empty(), "{name}");
    }
    let names = list::names("no docker, pandas");
    let profile = Profile::of_names(&RESOLVER, names.iter().map(String::as_str));
    assert_eq!(profile.skills().count(), 1);
    assert_eq!(profile.unknown(), ["no docker"]);
}

#[test]
fn misspellings_that_people_make_are_read() {
    for (misspelled, name) in [
        ("pandsa", "pandas"),
        ("kubernets", "Kubernetes"),
        ("Kubernates", "Kubernetes"),
        ("tensorflwo", "TensorFlow"),
        ("javascrpt", "JavaScript"),
        ("postgress", "PostgreSQL"),
        ("RabittMQ", "RabbitMQ"),
        ("djagno", "Django"),
        ("liunx", "Linux"),
        ("data anlysis", "Data analysis"),
        ("machine lerning", "Machine learning"),
        ("selinium", "Selenium"),
        ("jenkin", "Jenkins"),
        ("elasticsaerch", "Elasticsearch"),
        ("scikit-laern", "scikit-learn"),
        ("terrafrom", "Terraform"),
    ] {
        assert_eq!(skills(misspelled), skills(name), "{misspelled}");
    }
}

#[test]
fn what_is_a_name_itself_is_no_misspelling() {
    for name in [
        "OpenAI",
        "DeepSeek",
        "marimo",
        "Windmill",
        "Observer",
        "Chainlink",
        "ReScript",
        "numpi",
        "trust",
        "reactor",
        "lodging",
        "meteors",
        "chocolate",
        "fast-cli",
        "django-axes",
        "Vector DB",
        "browser-use",
        "google-auth",
        "cookies",
        "strands",
        "crystals",
        "Mistral",
        "Cursor",
        "Perplexity",
        "Gleam",
        "Bun",
    ] {
        assert_ne!(read(name).1, Some(Via::Typo), "{name}: {:?}", skills(name));
    }
}

#[test]
fn a_product_whose_name_holds_a_skill_is_not_that_skill() {
    for (name, skill) in [("SQLGlot", "SQL"), ("GitHub Sponsors", "GitHub"), ("board", "Adafruit Blinka")] {
        assert!(!skills(name).contains(&skill), "{name}: {:?}", skills(name));
    }
}

#[test]
fn what_people_say_is_no_package_that_is_named_alike() {
    for (phrase, names) in [
        ("real time", vec![]),
        ("realtime", vec![]),
        ("CEM", vec![]),
        ("ECS logging", vec!["Amazon ECS", "Logging"]),
        ("Python HTTP client", vec!["Python", "HTTP"]),
        ("GraphQL Relay", vec!["GraphQL", "Relay"]),
    ] {
        assert_eq!(skills(phrase), names, "{phrase}");
    }
}

#[test]
fn what_is_a_thing_of_its_own_is_not_its_neighbour() {
    for (name, skill) in [
        ("Largest Contentful Paint", "Core Web Vitals"),
        ("TypoScript", "TYPO3"),
        ("Azure Traffic Manager", "Azure Traffic Manager"),
        ("AWS Transfer Family", "AWS Transfer Family"),
        ("Rook Ceph", "Rook"),
        ("FTTH", "FTTH"),
        ("Xcode Cloud", "Xcode Cloud"),
        ("PCNSE", "Palo Alto certification"),
        ("IoT security", "IoT security"),
        ("MTBF", "Reliability metrics"),
        ("XDP", "eBPF"),
        ("Spring Cloud Gateway", "Spring"),
        ("Genesis Framework", "WordPress"),
        ("Kendo UI", "Kendo UI"),
        ("Serde", "Serde"),
        ("GenServer", "Elixir"),
        ("Cloudways", "Cloudways"),
        ("Email on Acid", "Email development"),
    ] {
        assert_eq!(skills(name), [skill], "{name}");
    }
}
