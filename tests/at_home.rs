//! A company's own roles are at home: asked at a level, built on another role, read in texts, found in projects.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests

use roles::catalogue::{Catalogue, CatalogueDocument, Demand, Problem, Role, RoleLevel, SkillId};
use roles::profile::Found;
use roles::profile::text::TextReader;
use roles::{Profile, Resolver, Scorer, matching};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const LEVELS: &str = "examples/levels.yaml";

fn roles(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    let nowhere = [("XDG_CONFIG_HOME", "/nowhere"), ("XDG_CACHE_HOME", "/dev/null"), ("ROLES_CATALOGUE", "")];
    command.args(args).envs(nowhere).output().unwrap()
}

/// Gives code, path and words of each problem.
fn problems(yaml: &str) -> Vec<(&'static str, String, String)> {
    let review = roles::catalogue::Review::of_texts(roles::catalogue::Base::Whole, [("own.yaml", yaml)]);
    let said = |problem: &Problem| {
        assert!(problem.place.line.is_some() && problem.place.column.is_some(), "{problem}");
        (problem.kind.code(), problem.place.path.clone(), problem.kind.to_string())
    };
    review.problems.iter().map(said).collect()
}

/// Tells how ready somebody with these skills is for a role, in per cent.
fn readiness(catalogue: &Catalogue, role: &str, skills: &[&str]) -> u8 {
    let profile = Profile::of_names(&Resolver::new(catalogue), skills.iter().copied());
    let role = catalogue.role(role).unwrap();
    Scorer::new(catalogue).stand_in(&profile, &[role]).pop().unwrap().readiness.percent()
}

#[test]
fn a_role_is_asked_at_its_level() {
    let catalogue = Catalogue::builtin().with_files([Path::new(LEVELS)]).unwrap();
    let role = catalogue.role("orders-engineer").unwrap();
    assert_eq!(role.levels().map(RoleLevel::name).collect::<Vec<_>>(), ["junior", "senior"]);
    assert!(role.level().is_none());
    let (junior, senior) = (catalogue.at_level("Junior").unwrap(), catalogue.at_level("senior").unwrap());
    let skills = ["Python", "SQL", "REST", "Flask"];
    let ready = |catalogue| readiness(catalogue, "orders-engineer", &skills);
    assert_eq!(ready(&junior), 100);
    assert!(ready(&senior) < ready(&catalogue) && ready(&catalogue) < 100);
    let first = |catalogue: &Catalogue| {
        let role = catalogue.role("orders-engineer").unwrap();
        let advice = matching::next(&Scorer::new(catalogue), &Profile::default(), role, 40);
        advice.iter().map(|next| catalogue.skill(next.advice.skill).name().to_owned()).collect::<Vec<_>>()
    };
    let place = |names: Vec<String>| names.iter().position(|name| name == "System design").unwrap();
    assert!(place(first(&senior)) < place(first(&junior)));
    // Roles without levels stay as they are, and the catalogue itself too.
    assert_eq!(readiness(&senior, "ml-engineer", &["pandas"]), readiness(&catalogue, "ml-engineer", &["pandas"]));
    let again = Catalogue::from_documents(&[senior.document()]).unwrap();
    assert_eq!(readiness(&again, "orders-engineer", &skills), ready(&catalogue));
    assert_eq!(readiness(&again.at_level("senior").unwrap(), "orders-engineer", &skills), ready(&senior));
}

#[test]
fn a_level_that_there_is_not_is_told_with_those_that_there_are() {
    let catalogue = Catalogue::builtin().with_files([Path::new(LEVELS)]).unwrap();
    let said = catalogue.at_level("boss").unwrap_err().to_string();
    assert_eq!(said, "no role has a level \"boss\"; the levels are junior, senior");
    assert!(Catalogue::builtin().at_level("senior").unwrap_err().to_string().ends_with("there are none"));
    let args = ["next", "ml-engineer", "--catalogue", LEVELS, "--level", "senior"];
    let said = roles(&args);
    assert_eq!(said.status.code(), Some(2));
    let words = String::from_utf8(said.stderr).unwrap();
    assert!(words.contains("ml-engineer has no level \"senior\"; there are none"), "{words}");
}

/// What the imported table and the file over it make together; the table leaves the built-in roles out.
fn company() -> Catalogue {
    let files = ["examples/imported.yaml", "examples/teams.yaml"].map(Path::new);
    Catalogue::builtin().with_files(files).unwrap()
}

fn with(yaml: &str) -> Catalogue {
    let own = CatalogueDocument::parse("own.yaml", yaml).expect("a shape");
    Catalogue::from_documents(&[Catalogue::builtin().document(), own]).expect("a catalogue")
}

fn names<'c>(catalogue: &'c Catalogue, skills: impl IntoIterator<Item = &'c SkillId>) -> Vec<&'c str> {
    skills.into_iter().map(|skill| catalogue.skill(*skill).name()).collect()
}

/// Names what a role demands so much.
fn demanded(catalogue: &Catalogue, role: &str, demand: Demand) -> Vec<String> {
    let demanded = catalogue.role(role).unwrap().demand().filter(|demanded| demanded.demand() == demand);
    demanded.map(|demanded| names(catalogue, demanded.skills()).join(" or ")).collect()
}

#[test]
fn the_table_of_the_worked_example_is_imported_as_it_stands() {
    let said = roles(&["import", "table", "examples/table.csv", "-o", "-"]);
    assert_eq!(String::from_utf8(said.stdout).unwrap(), fs::read_to_string("examples/imported.yaml").unwrap());
}

#[test]
fn a_role_is_built_on_a_built_in_one_that_is_left_out() {
    let catalogue = company();
    assert_eq!(
        catalogue.roles().map(Role::id).collect::<Vec<_>>(),
        ["orders-analyst", "orders-engineer", "payments-engineer"]
    );
    let (own, base) =
        (catalogue.role("payments-engineer").unwrap(), Catalogue::builtin().role("backend-developer").unwrap());
    assert_eq!((own.title(), own.focus()), ("Payments Engineer", "Builds what takes money and gives it back."));
    assert!(own.use_cases().eq(base.use_cases()) && own.topics().eq(base.topics()));
    assert_eq!(own.aliases().collect::<Vec<_>>(), ["payments developer"], "names of the other role stay its own");
    let titles = |role: Role<'_>| role.key_skills().map(|key_skill| key_skill.title().to_owned()).collect::<Vec<_>>();
    let mut expected = titles(base);
    expected.retain(|title| title != "Other server languages");
    expected.push("Money".to_owned());
    assert_eq!(titles(own), expected);
    let listed: Vec<&str> =
        own.key_skills().flat_map(|key| names(&catalogue, key.core().iter().chain(key.also()))).collect();
    let times = |name: &str| listed.iter().filter(|listed| **listed == name).count();
    assert_eq!([times("MongoDB"), times("Java"), times("Payment integration"), times("Ledger")], [0, 0, 1, 1]);
    let most = demanded(&catalogue, "payments-engineer", Demand::Most);
    assert_eq!(most[..3], ["Ledger", "Python", "SQL"]);
    assert!(!most.iter().any(|name| name.contains("Java ") || name.contains("MongoDB")), "{most:?}");
    assert_eq!(demanded(&catalogue, "payments-engineer", Demand::Many)[0], "Payment integration");
}

#[test]
fn a_role_is_built_on_the_one_that_it_replaces_and_keeps_levels() {
    let catalogue = company();
    let role = catalogue.role("orders-engineer").unwrap();
    assert_eq!(role.levels().map(RoleLevel::name).collect::<Vec<_>>(), ["junior", "senior"]);
    assert_eq!(demanded(&catalogue, "orders-engineer", Demand::Most), ["Python", "FastAPI"]);
    let own = "roles: [{id: lead, title: Lead, extends: orders-engineer, drop: [junior, Services], demand: {most: [SQL]}, \
               key_skills: [{title: data, importance: essential, core: [SQL]}], \
               levels: [{name: SENIOR, demand: {most: [SQL]}}, {name: principal, demand: {many: [SQL]}}]}]";
    let files = ["examples/imported.yaml", "examples/teams.yaml"];
    let mut documents = vec![Catalogue::builtin().document()];
    documents.extend(files.map(|file| CatalogueDocument::parse(file, &fs::read_to_string(file).unwrap()).unwrap()));
    documents.push(CatalogueDocument::parse("own.yaml", own).unwrap());
    let catalogue = Catalogue::from_documents(&documents).unwrap();
    let lead = catalogue.role("lead").unwrap();
    let key_skills: Vec<_> = lead.key_skills().map(|key| (key.title(), names(&catalogue, key.core()))).collect();
    assert_eq!(key_skills, [("data", vec!["SQL"])]);
    assert_eq!(lead.levels().map(RoleLevel::name).collect::<Vec<_>>(), ["SENIOR", "principal"]);
    assert_eq!([Demand::Most, Demand::Many].map(|demand| demanded(&catalogue, "lead", demand).join(", ")), ["SQL", ""]);
}

#[test]
fn what_a_role_adds_counts_for_readiness_whether_it_says_a_demand_or_not() {
    let own = "skills: [{name: Ledger, kind: database}]\nroles:\n  - {id: money, title: Money, extends: backend-developer, \
               key_skills: [{title: Books, importance: essential, core: [Ledger]}]}";
    let catalogue = with(own);
    assert_eq!(demanded(&catalogue, "money", Demand::Most).last().map(String::as_str), Some("Ledger"));
    let (without, with) = (["Python", "SQL"].as_slice(), ["Python", "SQL", "Ledger"].as_slice());
    assert!(readiness(&catalogue, "money", without) < readiness(&catalogue, "money", with));
    let base = demanded(&catalogue, "backend-developer", Demand::Many);
    assert_eq!(demanded(&catalogue, "money", Demand::Many), base);
}

#[test]
fn what_a_role_extends_is_checked() {
    let code_and_path = |yaml: &str| -> Vec<(&str, String)> {
        let mut said: Vec<_> = problems(yaml).into_iter().map(|(code, path, _)| (code, path)).collect();
        said.dedup();
        said
    };
    for (yaml, code, path) in [
        ("- {id: a, title: Aa, extends: backend-develper}", "unknown-role", "roles[0].extends"),
        ("- {id: a, title: Aa, extends: a}", "circle", "roles[0].extends"),
        ("- {id: a, title: Aa, extends: b}\n- {id: b, title: Bb, extends: a}", "circle", "roles[1].extends"),
        ("- {id: a, title: Aa, extends: web-developer, drop: [QuantLib]}", "nothing-to-drop", "roles[0].drop[0]"),
        ("- {id: a, title: Aa}", "missing-field", "roles[0]"),
        (
            "- {id: a, title: Aa, extends: web-developer, demand: {most: [QuantLib]}}",
            "not-taken-over", // the role that it extends may have listed it when this was written
            "roles[0].demand.most[0]",
        ),
        ("- {id: a, title: Aa, extends: web-developer, focus: ' '}", "empty", "roles[0].focus"),
    ] {
        assert_eq!(code_and_path(&format!("roles:\n{yaml}\n")), [(code, path.to_owned())], "{yaml}");
    }
    assert!(
        code_and_path("roles:\n- {id: a, title: Aa}\n- {id: b, title: Bb, extends: a}\n").len() == 1,
        "only the first lacks something"
    );
    for (written, meant) in [("Back-end Engineer", "backend-developer"), ("web-develper", "web-developer")] {
        let said = problems(&format!("roles: [{{id: a, title: Aa, extends: {written}}}]"));
        assert!(said[0].2.contains(&format!("did you mean \"{meant}\"?")), "{said:?}");
    }
    assert_eq!(problems("roles: [{id: a, title: Aa, extends: web-developer}]"), []);
}

#[test]
fn long_lines_of_roles_are_no_burden() {
    let mut yaml = "roles:\n- {id: r0, title: T0, extends: iot-developer}\n".to_owned();
    (1..300).for_each(|at| writeln!(yaml, "- {{id: r{at}, title: T{at}, extends: r{}}}", at - 1).unwrap());
    let catalogue = with(&yaml);
    let role = |id: &str| catalogue.role(id).unwrap();
    assert_eq!(role("r299").key_skills().len(), role("iot-developer").key_skills().len());
    let round = yaml.replace("iot-developer", "r299");
    let said: Vec<_> = problems(&round).into_iter().map(|(code, ..)| code).collect();
    assert!(said == ["circle"], "{} problems", said.len());
}

#[test]
fn levels_are_checked() {
    let role = |levels: &str| {
        format!(
            "roles:\n  - id: one\n    title: One\n    focus: f\n    use_cases: [u]\n    levels: {levels}\n    \
             key_skills: [{{title: T, importance: essential, core: [Python, Django]}}]\n"
        )
    };
    let code_and_path = |levels: &str| -> Vec<(&str, String)> {
        problems(&role(levels)).into_iter().map(|(code, path, _)| (code, path)).collect()
    };
    let at = |path: &str| format!("roles[0].levels{path}");
    assert_eq!(code_and_path("[{name: a, demand: {most: [Python]}}, {name: b, demand: {some: [[Django, Python]]}}]"), []);
    for (levels, code, path) in [
        ("[{name: a, demand: {most: [Python]}}, {name: A, demand: {most: [Django]}}]", "repeated", "[1].name"),
        ("[{name: '', demand: {most: [Python]}}]", "empty", "[0].name"),
        ("[{name: a, demand: {}}]", "empty", "[0].demand"),
        ("[{name: a, demand: {most: [Qwertz]}}]", "unknown-skill", "[0].demand.most[0]"),
        ("[{name: a, demand: {most: [Flask]}}]", "demanded-elsewhere", "[0].demand.most[0]"),
        ("[{name: a, demand: {most: [Python], some: [Python]}}]", "repeated", "[0].demand.some[0]"),
        ("[{name: a}]", "missing-field", "[0]"),
        ("[a]", "wrong-type", "[0]"),
        ("[{level: a, demand: {most: [Python]}}]", "unknown-field", "[0].level"),
    ] {
        assert!(code_and_path(levels).contains(&(code, at(path))), "{levels}: {:?}", code_and_path(levels));
    }
}

/// Names what a text says of a person, each with how plainly it says so.
fn said(catalogue: &Catalogue, text: &str) -> Vec<(String, String)> {
    let found = TextReader::new(catalogue).read(text, "resume");
    let name = |found: &Found| names(catalogue, found.skills.iter()).join(" and ");
    found.iter().map(|found| (name(found), format!("{:?}", found.prominence))).collect()
}

#[test]
fn titles_of_own_roles_are_read_as_built_in_ones_are() {
    let own = "roles:\n  - {id: money, title: Payments Engineer / Billing Wizard, extends: backend-developer, \
               aliases: [Zahlungsentwickler, Entwicklerin für Zahlungen, Treasurer]}\n  \
               - {id: card, title: Card Developer, about: Payment integration, focus: f, use_cases: [u], \
               key_skills: [{title: T, importance: essential, core: [Payment integration]}]}";
    let catalogue = with(own);
    let built_in = said(Catalogue::builtin(), "Eve, Back-end Engineer at Acme since 2019.");
    assert_eq!(built_in[0].0, "Back-end development");
    for title in ["Payments Engineer", "payments engineer", "Senior Payments Engineer"] {
        assert_eq!(said(&catalogue, &format!("Eve, {title} at Acme since 2019.")), built_in, "{title}");
    }
    let names = |text: &str| said(&catalogue, text).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names("Eve, Billing Wizard"), ["Back-end development"]);
    assert_eq!(names("Eve, Entwicklerin für Zahlungen"), ["Back-end development"]);
    assert_eq!(names("Eve, Card Developer"), ["Payment integration"]);
    assert_eq!(names("The treasurer came."), [""; 0], "single words are everyday words too often");
    assert_eq!(said(Catalogue::builtin(), "Eve, Payments Engineer"), []);
    for (about, code) in [("Ledgre", "unknown-skill"), ("Django", "demanded-elsewhere")] {
        let said = problems(&own.replace("about: Payment integration", &format!("about: {about}")));
        let said: Vec<_> = said.into_iter().map(|(code, path, _)| (code, path)).collect();
        assert_eq!(said, [(code, "roles[1].about".to_owned())]);
    }
}

const ACME: &str = "
skills:
  - {name: Acme Image, kind: platform, images: [acme-base]}
  - {name: Acme Tool, kind: tool, commands: [acmectl]}
  - {name: Acme Lint, kind: tool, commands: [acmelint]}
  - {name: Acme Kit, kind: library, packages: [acme-sdk]}
  - {name: Acme Queue, kind: library, packages: [acme-queue]}
  - {name: Acme Library, kind: library, imports: [acmelib]}
  - {name: Acme Settings, kind: tool, files: [acme.toml]}
  - {name: Acme Deploy, kind: tool, actions: ['acme-actions/*']}
roles:
  - id: acme-engineer
    title: Acme Engineer
    focus: Does what Acme does.
    use_cases: [what Acme does]
    key_skills:
      - {title: Running, importance: essential, core: [Acme Image, Acme Tool, Acme Lint], also: [Acme Settings]}
      - {title: Code, importance: optional, core: [Acme Kit, Acme Library], also: [Acme Queue, Acme Deploy]}
    levels: [{name: junior, demand: {some: [Acme Kit]}}, {name: senior, demand: {most: [Acme Tool, [Acme Kit, Acme Queue]]}}]
";

const PROJECT: [(&str, &str); 7] = [
    ("app/Dockerfile", "FROM registry.acme.example/team/acme-base:1.2\nRUN echo built\n"),
    ("app/deploy.sh", "#!/bin/sh\nset -e\nacmectl deploy --all\n"),
    (
        "app/.github/workflows/ci.yml",
        "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: acme-actions/login@v1\n      - run: acmelint .\n",
    ),
    ("app/pyproject.toml", "[project]\nname = \"app\"\nversion = \"1\"\ndependencies = [\"acme-sdk>=1\"]\n"),
    ("app/requirements.txt", "acme_queue==2\n"),
    ("app/main.py", "from acmelib.core import run\n\nrun()\n"),
    ("app/acme.toml", "x = 1\n"),
];

fn json(args: &[&str]) -> serde_json::Value {
    serde_json::from_slice(&roles(args).stdout).unwrap()
}

#[test]
fn what_is_a_companys_own_is_found_in_its_projects_and_makes_ready() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("acme.yaml", ACME)].iter().chain(&PROJECT) {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    let (catalogue, app) = (folder.path().join("acme.yaml"), folder.path().join("app"));
    let (catalogue, app) = (catalogue.to_str().unwrap(), app.to_str().unwrap());
    for level in [&[][..], &["--level", "junior"], &["--level", "senior"]] {
        let args = [&["match", "--format", "json", "--only", "--catalogue", catalogue, "--from", app][..], level].concat();
        let answer = json(&args);
        let read: Vec<&str> =
            answer["skills"].as_array().unwrap().iter().filter_map(|skill| skill["skill"].as_str()).collect();
        for name in ["Image", "Tool", "Lint", "Kit", "Queue", "Library", "Settings", "Deploy"] {
            assert!(read.contains(&format!("Acme {name}").as_str()), "{name}: {read:?}");
        }
        let all = "Acme Image, Acme Tool, Acme Lint, Acme Kit, Acme Queue, Acme Library, Acme Settings, Acme Deploy";
        let args = [&["match", "--format", "json", "--only", "--catalogue", catalogue, "--skills", all][..], level].concat();
        for answer in [answer, json(&args)] {
            let role = &answer["roles"][0];
            assert_eq!(role["id"].as_str(), Some("acme-engineer"));
            assert_eq!(role["readiness"].as_f64(), Some(1.0), "{level:?}: {role}");
            assert_eq!(role["missing"].as_array().map(Vec::len), Some(0));
        }
    }
}
