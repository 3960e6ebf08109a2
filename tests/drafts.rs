//! `roles new --from`: a role drafted from an advertisement says what stands there, marks what is to decide, and is clean.

#![allow(clippy::unwrap_used)] // a test that can't go on has failed

use roles::catalogue::{Base, Catalogue, CatalogueDocument, Review, Role, Severity};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// What the program writes for an advertisement, and its exit code.
fn drafted(advert: &[u8]) -> (String, Option<i32>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    command.args(["new", "--from", "-", "-"]).env_remove("ROLES_CATALOGUE").env("XDG_CONFIG_HOME", "/nonexistent");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(advert).unwrap();
    let output = child.wait_with_output().unwrap();
    (String::from_utf8(output.stdout).unwrap(), output.status.code())
}

/// The catalogue that the draft makes; its check has nothing to say.
fn catalogue(advert: &[u8]) -> Catalogue {
    let (yaml, code) = drafted(advert);
    assert_eq!(code, Some(0), "{yaml}");
    let review = Review::of_texts(Base::Whole, [("draft.yaml", yaml.as_str())]);
    assert!(
        review.problems.iter().all(|problem| problem.kind.severity() > Severity::Warning),
        "{yaml}\n{:#?}",
        review.problems
    );
    let built_in = Catalogue::builtin().document();
    Catalogue::from_documents(&[built_in, CatalogueDocument::parse("draft.yaml", &yaml).unwrap()]).unwrap()
}

/// The role, as `title: key skills; demand; use cases`, a part each.
fn role(advert: &str) -> [String; 4] {
    let catalogue = catalogue(advert.as_bytes());
    let role = catalogue.roles().find(|role| role.source() == "draft.yaml").unwrap();
    let name = |id: &roles::catalogue::SkillId| catalogue.skill(*id).name();
    let key_skills = role.key_skills().map(|key_skill| {
        let list = |ids: &[roles::catalogue::SkillId]| ids.iter().map(name).collect::<Vec<_>>().join(", ");
        format!(
            "{} ({}): {} / {}",
            key_skill.title(),
            key_skill.importance().name(),
            list(key_skill.core()),
            list(key_skill.also())
        )
    });
    let demand = role.demand().map(|demanded| {
        let names: Vec<&str> = demanded.skills().iter().map(name).collect();
        format!("{} {}", demanded.demand().name(), names.join("|"))
    });
    let uses = Role::use_cases(role).collect::<Vec<_>>().join("; ");
    [role.title().to_owned(), key_skills.collect::<Vec<_>>().join("; "), demand.collect::<Vec<_>>().join(", "), uses]
}

#[test]
fn a_draft_says_what_the_advertisement_says() {
    let advert = "Orders Engineer (m/f/d)\nAcme Inc, Berlin\n\nAbout us\nOur stack is Go and Kafka.\n\nWhat you'll do\n- Build the ledger\n\
        - Keep them running\n\nRequirements\n- 3+ years of SQL\n- Airflow, Acmeflow or Dagster\n- No Java needed\n\nNice to have\n- Flink";
    assert_eq!(
        role(advert),
        [
            "Orders Engineer",
            "Languages (essential): SQL / ; Platforms and tools (essential): Apache Airflow, Dagster / ; \
             New names (essential): Acmeflow / ; Libraries and frameworks (optional): Apache Flink / ",
            "most SQL, most Apache Airflow, most Dagster, some Apache Flink",
            "Build the ledger; Keep them running",
        ]
    );
    let (yaml, _) = drafted(advert.as_bytes());
    assert!(yaml.contains("- SQL # required, 3 years, line 12"), "{yaml}");
    assert!(yaml.contains("# It says that these are not needed: Java"), "{yaml}");
    assert!(!yaml.contains("Kafka"), "the company's own is nobody's demand: {yaml}");
    assert!(!yaml.contains("3+ years"), "an amount is no name: {yaml}");
    assert!(yaml.matches("decide").count() > 4, "{yaml}");
}

#[test]
fn other_languages_have_titles_and_tasks_too() {
    for (advert, title, tasks, demand) in [
        (
            "Softwareentwickler Python (m/w/d)\n\nDeine Aufgaben\n* Daten laden\n\nDein Profil\n* Django und PostgreSQL\n\nVon Vorteil\n* Terraform",
            "Softwareentwickler Python",
            "Daten laden",
            "some Terraform",
        ),
        (
            "Développeur Python H/F\n\nVos missions :\n- Concevoir des API\n\nProfil recherché :\n- FastAPI\n- La connaissance de Docker est un plus",
            "Développeur Python",
            "Concevoir des API",
            "some Docker",
        ),
        (
            "高级数据工程师\n\n工作职责\n1. 开发平台\n\n任职要求\n- 熟悉 Django、MySQL",
            "高级数据工程师",
            "开发平台",
            "many MySQL",
        ),
    ] {
        let [found, _, demanded, uses] = role(advert);
        assert_eq!((found.as_str(), uses.as_str()), (title, tasks));
        let is_latin = title.contains(|c: char| c.is_ascii_alphabetic());
        let decide = "decide: what the role is called in Latin letters";
        assert_eq!(drafted(advert.as_bytes()).0.contains(decide), !is_latin, "{title}");
        assert!(demanded.contains(demand), "{demanded}");
    }
}

#[test]
fn nothing_is_made_up_where_the_advertisement_says_nothing() {
    let [title, _, _, uses] = role("We need Python and Kafka. Both are required.");
    assert_eq!((title.as_str(), uses.as_str()), ("To be decided", "To be decided"));
    let (yaml, code) = drafted(b"Come and work with nice people.");
    assert_eq!((yaml.as_str(), code), ("", Some(1)));
}

#[test]
fn a_title_that_a_known_role_has_leaves_the_known_ones_out() {
    let catalogue = catalogue(b"Backend Developer\n\nRequirements\nPython, Django");
    assert_eq!(catalogue.roles().map(Role::id).collect::<Vec<_>>(), ["backend-developer"]);
}

#[test]
fn hostile_text_stays_text() {
    let items = [
        "a: b # c",
        "\"quoted",
        "'single",
        "- - nested: [[[[[[[[[[",
        "x\u{2028}roles: []",
        "x\u{85}only: true",
        "&a *a !!b",
        "{a: b}",
        "\u{1b}[31mred",
        "| block",
        "---",
        "...",
        "%TAG ! x",
        "\u{202e}back",
        "only: true",
    ];
    let tasks: String = items.iter().flat_map(|item| ["- ", *item, "\n"]).collect();
    let open = "[".repeat(80);
    let advert = format!(
        "Data Engineer: {{a: b}} \u{1b}]0;x\u{7} # {open}\n\nResponsibilities\n{tasks}\nRequirements\n- Kafka, Foo\"Bar: [x\n- Django, '; drop"
    );
    let catalogue = catalogue(advert.as_bytes());
    assert!(catalogue.roles().len() > 1, "no line of the advertisement is a field");
    let (yaml, _) = drafted(advert.as_bytes());
    assert!(!yaml.chars().any(|c| c.is_control() && c != '\n' || ('\u{2028}'..='\u{202e}').contains(&c)), "{yaml:?}");
}
