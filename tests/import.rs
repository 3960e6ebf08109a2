//! Catalogues that are made from O*NET, ESCO and a company's table: what is taken over, what is joined, what is left out and counted.

#![allow(clippy::unwrap_used)] // a test that can't go on has failed

use roles::catalogue::{Base, Catalogue, CatalogueDocument, Demand, Importance, KeySkill, Review, Role};
use roles::import::{EscoOptions, ImportError, Imported, OnetOptions, Reason, esco, onet, table};
use std::path::Path;

/// The catalogue that a command makes of an imported document; its check has nothing to say.
fn catalogue(imported: &Imported) -> Catalogue {
    let yaml = imported.to_yaml().unwrap();
    let review = Review::of_texts(Base::Whole, [("imported.yaml", yaml.as_str())]);
    assert!(review.problems.is_empty(), "{yaml}\n{:#?}", review.problems);
    let built_in = Catalogue::builtin().document();
    Catalogue::from_documents(&[built_in, CatalogueDocument::parse("imported.yaml", &yaml).unwrap()]).unwrap()
}

fn ids(catalogue: &Catalogue) -> Vec<&str> {
    catalogue.roles().map(Role::id).collect()
}

/// The key skills of a role in a line each: title, importance, core, also.
fn key_skills(catalogue: &Catalogue, role: &str) -> Vec<String> {
    let name = |id: &roles::catalogue::SkillId| catalogue.skill(*id).name();
    let role = catalogue.role(role).unwrap();
    let line = |core: Vec<&str>, also: Vec<&str>| format!("{} / {}", core.join(", "), also.join(", "));
    let lines = role.key_skills().map(|key_skill| {
        let lists = line(key_skill.core().iter().map(name).collect(), key_skill.also().iter().map(name).collect());
        format!("{} ({}): {lists}", key_skill.title(), key_skill.importance().name())
    });
    lines.collect()
}

fn demanded(catalogue: &Catalogue, role: &str, demand: Demand) -> Vec<String> {
    let role = catalogue.role(role).unwrap();
    let of = role.demand().filter(|demanded| demanded.demand() == demand);
    of.flat_map(|demanded| demanded.skills().iter().map(|id| catalogue.skill(*id).name().to_owned())).collect()
}

fn of_onet(groups: &[&str]) -> Result<Imported, ImportError> {
    onet(Path::new("tests/import/onet"), &OnetOptions { groups: groups.iter().map(ToString::to_string).collect() })
}

fn of_esco(groups: &[&str]) -> Result<Imported, ImportError> {
    let groups = groups.iter().map(ToString::to_string).collect();
    esco(Path::new("tests/import/esco"), &EscoOptions { groups, ..EscoOptions::default() })
}

#[test]
fn an_occupation_of_onet_is_a_role() {
    let imported = of_onet(&[]).unwrap();
    let catalogue = catalogue(&imported);
    assert_eq!(ids(&catalogue), ["number-readers", "software-makers", "wire-layers"]);
    let role = catalogue.role("software-makers").unwrap();
    assert_eq!(role.focus(), "Make software that \"works\".");
    assert_eq!(role.use_cases().collect::<Vec<_>>(), ["Write programs"]);
    assert_eq!(role.origin().unwrap().split(',').next(), Some("O*NET 99.1"));
    assert!(role.origin().unwrap().ends_with("(CC BY 4.0)"));
    let expected = [
        "Container software (essential): Kubernetes / ",
        "Markup software (essential): XML / ",
        "Development software (essential): Java / Acme Loomer 5\" edition",
        "Data base software (optional): Zorblatt / ",
    ];
    assert_eq!(key_skills(&catalogue, "software-makers"), expected);
    assert_eq!(demanded(&catalogue, "software-makers", Demand::Most), ["Kubernetes"]);
    assert_eq!(demanded(&catalogue, "software-makers", Demand::Many), ["XML", "Java"]);
}

#[test]
fn onet_is_joined_with_what_is_known_and_with_nothing_else() {
    let imported = of_onet(&[]).unwrap();
    let catalogue = catalogue(&imported);
    assert!(imported.to_yaml().unwrap().contains("Retail sales software"), "a program for selling is not the selling");
    let role = catalogue.role("wire-layers").unwrap();
    let mut importances = role.key_skills().map(KeySkill::importance);
    assert!(importances.all(|importance| importance == Importance::Essential), "where nothing is told, all are alike");
    assert_eq!(imported.left_out.count(Reason::Repeated), 1, "K8s is Kubernetes");
}

#[test]
fn titles_name_one_role_or_are_topics() {
    let imported = of_onet(&[]).unwrap();
    let catalogue = catalogue(&imported);
    let (maker, reader) = (catalogue.role("software-makers").unwrap(), catalogue.role("number-readers").unwrap());
    assert_eq!(maker.aliases().collect::<Vec<_>>(), ["Code Smith", "Software Smith", "SWS"]);
    assert_eq!(reader.aliases().collect::<Vec<_>>(), ["Software Maker's Friend"]);
    assert_eq!([maker, reader].map(|role| role.topics().collect::<Vec<_>>()), [["Analyst"], ["Analyst"]]);
    let counts = [Reason::SharedTitle, Reason::TitleOfAnother, Reason::WithoutSkills, Reason::SideTask];
    assert_eq!(counts.map(|reason| imported.left_out.count(reason)), [2, 1, 1, 1]);
}

#[test]
fn only_the_groups_that_are_wanted() {
    assert_eq!(ids(&catalogue(&of_onet(&["15-2", "47"]).unwrap())), ["number-readers", "wire-layers"]);
    assert_eq!(ids(&catalogue(&of_esco(&["75"]).unwrap())), ["butcher"]);
    let error = of_onet(&["16"]).unwrap_err().to_string();
    assert_eq!(
        error,
        "none of the 4 occupations is in 16; a group is the beginning of an occupation's code, such as 15-1252.00"
    );
}

#[test]
fn an_occupation_of_esco_is_a_role() {
    let imported = of_esco(&[]).unwrap();
    let catalogue = catalogue(&imported);
    assert_eq!(ids(&catalogue), ["butcher", "software-maker", "systems-listener", "systems-reader-or-systems-listener"]);
    let role = catalogue.role("software maker").unwrap();
    assert_eq!(role.focus(), "Software makers make software,\nall day.");
    assert_eq!(role.topics().collect::<Vec<_>>(), ["Software developers", "programmer"]);
    assert_eq!(role.aliases().collect::<Vec<_>>(), ["maker of software"]);
    let expected = [
        "Knowledge (essential): Python, Kubernetes / ",
        "Skills and competences (essential): weave programs / ",
        "Further knowledge (optional): woven programs, looms / ",
    ];
    assert_eq!(key_skills(&catalogue, "software-maker"), expected);
    assert_eq!(role.use_cases().next(), Some("weave programs"));
    let counts = [Reason::NowhereToBeFound, Reason::Repeated, Reason::TitleOfAnother, Reason::NameOfAnother];
    assert_eq!(counts.map(|reason| imported.left_out.count(reason)), [2, 2, 1, 1]);
}

#[test]
fn the_built_in_spellings_and_relations_hold_for_esco() {
    let imported = of_esco(&[]).unwrap();
    let catalogue = catalogue(&imported);
    let skill = |name: &str| {
        let key = roles::spelling::Key::of(name);
        catalogue.skill(catalogue.spelled(key.as_str()).next().unwrap().skill())
    };
    assert_eq!(
        ["k8s", "container sailing", "loom programs"].map(|name| skill(name).name()),
        ["Kubernetes", "Kubernetes", "weave programs"]
    );
    let names = |ids: &[roles::catalogue::SkillId]| ids.iter().map(|id| catalogue.skill(*id).name()).collect::<Vec<_>>();
    assert_eq!(names(skill("weave programs").needs()), ["woven programs"]);
    // Both say that they show the other: one of the two is left out.
    assert_eq!(names(skill("woven programs").shows()).len() + names(skill("looms").shows()).len(), 1);
    assert_eq!(imported.left_out.count(Reason::Relation), 2);
    // Software that explains a skill shows it.
    assert!(["Docker", "Podman"].iter().all(|name| names(skill(name).shows()).contains(&"weave programs")));
    // Both are read as social sciences where nobody tells them apart.
    for name in ["anthropology", "linguistics"] {
        assert_eq!((skill(name).name(), names(skill(name).shows())), (name, vec!["Social sciences"]));
    }
}

#[test]
fn a_table_of_a_company_is_a_catalogue() {
    let imported = table(Path::new("tests/import/company.csv")).unwrap();
    let catalogue = catalogue(&imported);
    assert_eq!(ids(&catalogue), ["data-scientist", "orders-analyst", "orders-engineer"]);
    assert_eq!(key_skills(&catalogue, "data-scientist"), ["Analysis (essential): NumPy / "], "the built-in one is left out");
    let expected = ["Services (essential): Python, FastAPI, Kubernetes / ", "Data (optional): PostgreSQL, Ledger / "];
    assert_eq!(key_skills(&catalogue, "order smith"), expected);
    assert_eq!(demanded(&catalogue, "order smith", Demand::Many), ["Kubernetes"]);
    let role = catalogue.role("orders-engineer").unwrap();
    assert_eq!(role.use_cases().collect::<Vec<_>>(), ["taking an order", "paying it back"]);
    let analyst = catalogue.role("orders-analyst").unwrap();
    assert_eq!(analyst.key_skills().next().map(KeySkill::importance), Some(Importance::Essential));
}

#[test]
fn what_has_no_role_with_a_skill_is_no_catalogue() {
    let nothing = "has no role that asks for a skill, so there is nothing to import";
    let file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
    for rows in ["", ",,,\n", "Chef,Cooking,,\n", ",,,Salt\n"] {
        std::fs::write(&file, format!("role,key skill,importance,skill\n{rows}")).unwrap();
        let error = table(file.path()).unwrap_err().to_string();
        assert!(error.ends_with(nothing), "{rows:?}: {error}");
    }
    // O*NET's files with nothing but their heads.
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir("tests/import/onet").unwrap() {
        let path = entry.unwrap().path();
        let head = std::fs::read_to_string(&path).unwrap().lines().next().unwrap_or_default().to_owned();
        std::fs::write(folder.path().join(path.file_name().unwrap()), head).unwrap();
    }
    let error = onet(folder.path(), &OnetOptions::default()).unwrap_err().to_string();
    assert_eq!(error, format!("O*NET {nothing}"));
}

#[test]
fn a_table_is_read_as_spreadsheets_write_it() {
    let written = |importance: &str| {
        let file = tempfile::NamedTempFile::new().unwrap();
        let rows = format!(
            "\u{feff}Role;Key Skill;Importance;Skill;Demand\r\nBaker;Baking;Essential;\"Ovens\nand fires\";MOST\r\n;;{importance};k8s;\r\n"
        );
        std::fs::write(file.path(), rows).unwrap();
        (table(file.path()), file)
    };
    let (imported, _file) = written("optional");
    let catalogue = catalogue(&imported.unwrap());
    assert_eq!(demanded(&catalogue, "baker", Demand::Most), ["Ovens and fires"]);
    let (refused, _file) = written("Perhaps");
    let error = refused.unwrap_err().to_string();
    assert!(error.ends_with(": line 4: \"perhaps\" is none of essential, optional, foundation"), "{error}");
}

#[test]
fn what_is_no_such_table_is_told_with_its_line() {
    let error = table(Path::new("tests/import/broken.csv")).unwrap_err().to_string();
    assert_eq!(error, "tests/import/broken.csv: line 2: \"must\" is none of essential, optional, foundation");
    let error = table(Path::new("tests/import/esco/ISCOGroups_en.csv")).unwrap_err().to_string();
    assert!(error.contains("there is no column \"role\""), "{error}");
    let error = esco(Path::new("tests/import/onet"), &EscoOptions::default()).unwrap_err().to_string();
    assert!(error.starts_with("tests/import/onet/occupations_en.csv can't be read: "), "{error}");
}
