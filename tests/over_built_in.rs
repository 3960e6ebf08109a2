//! A catalogue of one's own outlives updates of the program: what the built-in catalogue learns later never takes a name from it.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests

use roles::catalogue::{
    Base, Catalogue, CatalogueDocument, Namespace, Problem, Problems, Review, Severity, SkillId, Strength,
};
use std::fmt::Write as _;
use std::fs;
use std::process::{Command, Output};

/// A catalogue as if it came with the program, and a user's document over it.
fn over(built_in: &str, own: &str) -> Result<Catalogue, Problems> {
    let built_in = Catalogue::from_documents(&[parsed("data.yaml", built_in)])?;
    Catalogue::from_documents(&[built_in.document(), parsed("own.yaml", own)])
}

fn parsed(file: &str, text: &str) -> CatalogueDocument {
    CatalogueDocument::parse(file, text).unwrap_or_else(|problems| panic!("{problems}\n{text}"))
}

/// The skill that a spelling names for certain.
fn read<'c>(catalogue: &'c Catalogue, spelling: &str) -> Option<&'c str> {
    catalogue.spelled(roles::spelling::Key::of(spelling).as_str()).next().map(|found| name(catalogue, found.skill()))
}

fn name(catalogue: &Catalogue, skill: SkillId) -> &str {
    catalogue.skill(skill).name()
}

/// What a role lists, and what it demands.
fn asked(catalogue: &Catalogue, role: &str) -> (String, String) {
    let role = catalogue.role(role).unwrap();
    let listed: Vec<String> = role
        .key_skills()
        .flat_map(|key_skill| [(key_skill.core(), Strength::Core), (key_skill.also(), Strength::Also)])
        .flat_map(|(skills, strength)| skills.iter().map(move |skill| (*skill, strength)))
        .map(|(skill, strength)| format!("{} {strength:?}", name(catalogue, skill)))
        .collect();
    let demanded = |skills: &[SkillId]| skills.iter().map(|skill| name(catalogue, *skill)).collect::<Vec<_>>().join("/");
    let demand: Vec<String> = role.demand().map(|item| demanded(item.skills())).collect();
    (listed.join(", "), demand.join(", "))
}

/// What `check` says of a text over the catalogue that is built in: code, line and words of what is an error or a warning.
fn told(own: &str) -> Vec<(&'static str, usize, String)> {
    let problems = Review::of_texts(Base::Whole, [("own.yaml", own)]).problems;
    let worth = |problem: &Problem| problem.kind.severity() < Severity::Note;
    let said = |problem: Problem| (problem.kind.code(), problem.place.line.unwrap(), problem.kind.to_string());
    problems.into_iter().filter(worth).map(said).collect()
}

const BUILT_IN: &str = "
skills:
  - {name: Alpha, kind: tool, aliases: [al, first], commands: [alp, run], everyday: [first], shows: [Boxes]}
  - {name: Beta, kind: tool, aliases: [bt], ambiguous: [box], packages: [beta-lib], needs: [Alpha]}
  - {name: Boxes, kind: concept}
roles:
  - id: one
    title: One / First of all
    aliases: [the first]
    focus: Does one thing.
    key_skills:
      - {title: Thing, importance: essential, core: [Alpha, Beta], also: [Boxes]}
    demand: {most: [Alpha], many: [[Beta, Boxes]]}
    use_cases: [the thing]
";

#[test]
fn a_skill_of_ones_own_takes_the_place_of_a_built_in_one_that_came_later() {
    let catalogue = over(BUILT_IN, "skills: [{name: ALPHA, kind: library, aliases: [ours]}]").unwrap();
    assert_eq!(read(&catalogue, "alpha"), Some("ALPHA"));
    assert_eq!((read(&catalogue, "ours"), read(&catalogue, "al")), (Some("ALPHA"), None));
    assert_eq!(asked(&catalogue, "one").0, "ALPHA Core, Beta Core, Boxes Also", "the built-in role means it");
    assert!(catalogue.over_built_in().eq(["ALPHA"]));
    let said = over(BUILT_IN, "skills: [{name: Alpha, kind: library, replace: true}]").unwrap();
    assert_eq!(said.over_built_in().len(), 0, "what is said needs no telling");
}

#[test]
fn a_spelling_of_ones_own_is_taken_from_the_built_in_skills() {
    let own = "skills: [{name: Gamma, kind: tool, aliases: [first, bt], commands: [RUN], packages: [beta-lib]}]";
    let catalogue = over(BUILT_IN, own).unwrap();
    for spelling in ["first", "bt", "gamma"] {
        assert_eq!(read(&catalogue, spelling), Some("Gamma"), "{spelling}");
    }
    let named = |namespace, text| catalogue.named(namespace, text).map(|skill| name(&catalogue, skill));
    assert_eq!(named(Namespace::Command, "run"), Some("Gamma"));
    assert_eq!(named(Namespace::Command, "alp"), Some("Alpha"), "the rest stays");
    assert_eq!(named(Namespace::Package, "beta_lib"), Some("Gamma"));
    let alpha = catalogue.skills().find(|skill| skill.name() == "Alpha").unwrap();
    assert!(alpha.aliases().eq(["al"]), "what is given up isn't shown either");
    assert!(catalogue.over_built_in().eq(["RUN", "beta-lib", "bt", "first"]));
    let again = Catalogue::from_documents(&[catalogue.document()]).unwrap();
    assert_eq!(read(&again, "first"), Some("Gamma"));
}

#[test]
fn a_spelling_that_is_a_built_in_name_stands_for_ones_own_skill_everywhere() {
    let own = "skills: [{name: Gamma, kind: tool, aliases: [Alpha, Boxes]}]";
    let catalogue = over(BUILT_IN, own).unwrap();
    assert_eq!(catalogue.skills().map(roles::catalogue::Skill::name).collect::<Vec<_>>(), ["Beta", "Gamma"]);
    let (listed, demanded) = asked(&catalogue, "one");
    assert_eq!(listed, "Gamma Core, Beta Core", "once, though the role names both");
    assert_eq!(demanded, "Gamma, Beta");
    let beta = catalogue.skills().find(|skill| skill.name() == "Beta").unwrap();
    assert_eq!(name(&catalogue, beta.needs()[0]), "Gamma");
    // A name that a user extends is wanted: then the two entries are the user's own.
    let own = format!("{own}\nextend: [{{skill: Alpha, aliases: [alf]}}]");
    let problems = over(BUILT_IN, &own).unwrap_err().to_string();
    assert!(problems.contains("\"Alpha\" is already claimed"), "{problems}");
}

#[test]
fn what_is_uncertain_gives_way() {
    let certain = over(BUILT_IN, "skills: [{name: box, kind: tool}]").unwrap();
    assert_eq!(read(&certain, "box"), Some("box"));
    let own = "skills: [{name: Gamma, kind: tool, ambiguous: [al, Beta, box]}]";
    let uncertain = over(BUILT_IN, own).unwrap();
    let claims =
        |spelling: &str| uncertain.spelled(spelling).map(|found| name(&uncertain, found.skill())).collect::<Vec<_>>();
    assert_eq!(claims("al"), ["Gamma"], "who says that it may be Gamma doesn't want it read as Alpha");
    assert_eq!(claims("beta"), ["Beta"], "a name stays one");
    assert_eq!(claims("box"), ["Beta", "Gamma"], "several may share it");
    assert!(uncertain.over_built_in().eq(["Beta", "al"]));
}

#[test]
fn a_role_of_ones_own_takes_the_place_of_a_built_in_one_and_its_titles_too() {
    let role = |id: &str, title: &str| {
        format!(
            "roles: [{{id: {id}, title: {title}, focus: x, use_cases: [x], key_skills: [{{title: T, importance: essential, core: [Beta]}}]}}]"
        )
    };
    let same = over(BUILT_IN, &role("one", "Ours")).unwrap();
    assert_eq!((same.roles().len(), same.role("one").unwrap().title()), (1, "Ours"));
    assert!(same.over_built_in().eq(["one"]));
    let titled = over(BUILT_IN, &role("ours", "First of all / one")).unwrap();
    for (called, id) in [("first of all", "ours"), ("One", "ours"), ("one", "one"), ("the first", "one")] {
        assert_eq!(titled.role(called).unwrap().id(), id, "{called}");
    }
    let two = [parsed("a.yaml", &role("a", "Any")), parsed("b.yaml", &role("b", "Any"))];
    let problems = Catalogue::from_documents(&two).unwrap_err();
    assert!(problems.to_string().contains("\"Any\" already names the role \"a\""), "{problems}");
}

#[test]
fn what_two_entries_of_ones_own_claim_stays_an_error() {
    for own in [
        "skills: [{name: Gamma, kind: tool, aliases: [al]}, {name: Delta, kind: tool, aliases: [al]}]",
        "skills: [{name: Alpha, kind: tool}, {name: alpha, kind: tool}]",
        "skills: [{name: Gamma, kind: tool, commands: [run]}, {name: Delta, kind: tool, commands: [run]}]",
        "skills: [{name: Gamma, kind: tool, aliases: [al]}]\nextend: [{skill: Beta, aliases: [al]}]",
        "skills: [{name: Gamma, kind: tool, aliases: [al]}, {name: Delta, kind: tool, ambiguous: [al]}]",
    ] {
        let problems = over(BUILT_IN, own).expect_err(own);
        let codes: Vec<&str> = problems.as_slice().iter().map(|problem| problem.kind.code()).collect();
        assert!(codes.iter().all(|code| ["claimed", "exists"].contains(code)), "{own}: {problems}");
        assert!(problems.as_slice().iter().all(|problem| problem.place.file == "own.yaml"), "{problems}");
    }
}

#[test]
fn a_circle_with_what_is_built_in_is_opened_there_and_one_of_ones_own_stays_an_error() {
    let own = "skills: [{name: Boxes, kind: tool, shows: [Gamma]}, {name: Gamma, kind: tool}]\n\
               extend: [{skill: Gamma, shows: [Alpha]}, {skill: Alpha, needs: [Beta]}]";
    let catalogue = over(BUILT_IN, own).unwrap();
    let skill = |name: &str| catalogue.skills().find(|skill| skill.name() == name).unwrap();
    let names = |skills: &[SkillId]| skills.iter().map(|skill| name(&catalogue, *skill)).collect::<Vec<_>>();
    assert_eq!(names(skill("Alpha").shows()), Vec::<&str>::new(), "the built-in step is left out");
    assert_eq!((names(skill("Boxes").shows()), names(skill("Gamma").shows())), (vec!["Gamma"], vec!["Alpha"]));
    assert_eq!((names(skill("Alpha").needs()), names(skill("Beta").needs())), (vec!["Beta"], vec![]));
    let own = format!("{own}\nroles: []").replace("name: Gamma, kind: tool}]", "name: Gamma, kind: tool, shows: [Boxes]}]");
    let problems = over(BUILT_IN, &own).unwrap_err().to_string();
    assert!(problems.contains("shows goes round in a circle: Boxes → Gamma → Boxes"), "{problems}");
}

#[test]
fn what_was_renamed_or_made_one_is_found_by_its_old_name() {
    let own = "
extend: [{skill: al, aliases: [ours], drop: [long gone]}]
skills: [{name: Was there, kind: tool, replace: true}]
roles:
  - id: two
    title: Two
    focus: x
    use_cases: [x]
    key_skills: [{title: T, importance: essential, core: [first, Alpha, bt]}]
    demand: {most: [[Alpha, first]], many: [al, bt]}
  - id: three
    title: Three
    extends: one
    about: Was there
    demand: {most: [Alpha, Was there]}
    drop: [Long gone]
";
    let catalogue = over(BUILT_IN, own).unwrap();
    assert_eq!(read(&catalogue, "ours"), Some("Alpha"));
    assert_eq!(asked(&catalogue, "two"), ("Alpha Core, Beta Core".to_owned(), "Alpha, Beta".to_owned()));
    assert_eq!(asked(&catalogue, "three").1, "Alpha, Beta/Boxes");
    assert_eq!(catalogue.over_built_in().len(), 0, "nothing of it is a name of both");
}

#[test]
fn check_names_each_with_its_line_and_the_next_step_and_stops_nothing() {
    let own = "skills:\n- name: Docker\n  kind: tool\n  aliases:\n  - k8s\n- {name: Acme, kind: tool, ambiguous: [Python], commands: [helm]}\n";
    let told = told(own);
    let expected = [
        (2, "skill \"Docker\" is built in, too, and yours takes its place; say so with `replace: true`"),
        (
            5,
            "\"k8s\" is a name of the built-in \"Kubernetes\", too, and means yours; leave it out here, or take it away there: extend: [{skill: Kubernetes, drop: [k8s]}]",
        ),
        (6, "\"Python\" is the name of a built-in skill, and means that for certain; remove it here"),
        (6, "\"helm\" is a name of the built-in \"Helm\", too"),
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for ((code, line, words), (at, says)) in told.iter().zip(expected) {
        assert_eq!((*code, *line), ("over-built-in", at));
        assert!(words.starts_with(says), "{words}");
    }
}

/// The hardest update: the built-in catalogue comes to know every name of an own catalogue, or that knows every name of the built-in one.
#[test]
fn whatever_the_built_in_catalogue_learns_a_catalogue_loads() {
    let built_in = Catalogue::builtin();
    let skills: Vec<_> = built_in.skills().collect();
    for step in [1, 2, 5] {
        let (mut own, mut extend) = ("skills:\n".to_owned(), "extend:\n".to_owned());
        for (at, skill) in skills.iter().enumerate().filter(|(at, _)| at % step == 0) {
            let is_same = at % 3 == 0;
            let name = if is_same { skill.name().to_owned() } else { format!("Own {at}") };
            let aliases = (at % 3 == 1).then(|| skill.name()).into_iter().chain(skill.aliases());
            let entry = serde_json::json!({
                "name": name, "kind": "tool", "aliases": aliases.collect::<Vec<_>>(), "ambiguous": skill.ambiguous().collect::<Vec<_>>(),
                "commands": skill.names(Namespace::Command).collect::<Vec<_>>(),
                "packages": skill.names(Namespace::Package).collect::<Vec<_>>(),
            });
            writeln!(own, "- {entry}").unwrap();
            let shown = skills[(at + 1) % skills.len()].name();
            if at % 50 == 0 {
                writeln!(extend, "- {}", serde_json::json!({"skill": name, "shows": [shown], "needs": [shown]})).unwrap();
            }
        }
        let documents = [built_in.document(), parsed("own.yaml", &(own + &extend))];
        let catalogue = Catalogue::from_documents(&documents).unwrap_or_else(|problems| panic!("{step}: {problems}"));
        assert_eq!(catalogue.roles().len(), built_in.roles().len());
        assert!(catalogue.over_built_in().len() > 500);
    }
}

fn run(home: &std::path::Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    command.args(arguments).env("XDG_CONFIG_HOME", "/nowhere").env("XDG_CACHE_HOME", home);
    command.output().unwrap()
}

#[test]
fn a_command_says_it_in_one_line_whether_the_catalogue_was_kept_or_not() {
    let home = tempfile::TempDir::new().unwrap();
    let path = home.path().join("own.yaml");
    fs::write(&path, "skills: [{name: Docker, kind: tool, aliases: [k8s, sklearn, postgres, golang]}]").unwrap();
    let path = path.to_str().unwrap();
    let said: Vec<(String, String)> = [&[][..], &[], &["--no-cache"]]
        .map(|more| {
            let output = run(home.path(), &[&["list", "--format", "json", "--catalogue", path], more].concat());
            assert!(output.status.success());
            let text = |bytes| String::from_utf8(bytes).unwrap();
            (text(output.stdout), text(output.stderr))
        })
        .into();
    assert!(said.iter().all(|(_, stderr)| stderr.lines().count() == 1), "{said:?}");
    assert!(said[0].1.contains("\"Docker\", \"golang\", \"k8s\" and 2 more"), "{}", said[0].1);
    assert!(said[0].1.contains(&format!("roles check --catalogue {path} says more")), "{}", said[0].1);
    assert_eq!(said[0], said[1], "made and kept");
    assert_eq!(said[0], said[2]);
    let checked = run(home.path(), &["check", path]);
    assert_eq!(checked.status.code(), Some(0));
    assert!(String::from_utf8(checked.stdout).unwrap().contains("5 warnings"));
}

/// Real documents that the import writes, whose skills are then learned by the program under the same names or others.
#[test]
fn an_imported_catalogue_outlives_an_update() {
    let folder = tempfile::TempDir::new().unwrap();
    for source in ["onet", "esco"] {
        let written = folder.path().join(format!("{source}.yaml"));
        let arguments = ["import", source, &format!("tests/import/{source}"), "-o", written.to_str().unwrap()];
        assert!(run(folder.path(), &arguments).status.success(), "{source}");
        let text = fs::read_to_string(&written).unwrap();
        let own = Catalogue::from_documents(&[Catalogue::builtin().document(), parsed("own.yaml", &text)]).unwrap();
        assert_eq!(own.over_built_in().len(), 0, "{source}: an import joins what it can");
        // As if the built-in catalogue had learned each new name of it.
        let mut learned = "skills:\n".to_owned();
        for (at, skill) in own.skills().filter(|skill| skill.source() == "own.yaml").enumerate() {
            let name = if at % 2 == 0 { skill.name().to_owned() } else { format!("Learned {at}") };
            let line = serde_json::json!({"name": name, "kind": "tool", "aliases": (at % 2 == 1).then(|| skill.name()).into_iter().collect::<Vec<_>>()});
            writeln!(learned, "- {line}").unwrap();
        }
        let updated = Catalogue::from_documents(&[Catalogue::builtin().document(), parsed("data.yaml", &learned)]).unwrap();
        let after = Catalogue::from_documents(&[updated.document(), parsed("own.yaml", &text)]).unwrap();
        assert!(after.over_built_in().len() > 0, "{source}");
        for role in own.roles() {
            assert_eq!(asked(&own, role.id()), asked(&after, role.id()), "{source}: {}", role.id());
        }
    }
}
