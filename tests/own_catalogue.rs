//! Catalogues that users write: how they lie over one another, what is wrong with broken ones, and that nothing they hold does harm.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests

mod work;

use proptest::prelude::*;
use roles::catalogue::{
    Base, Catalogue, CatalogueDocument, Problem, ProblemKind, Problems, Review, Severity, SkillId, schema,
};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const SKILLS: &str = "
skills:
  - {name: Alpha, kind: tool, url: https://alpha.example, aliases: [al, first]}
  - {name: Beta lang, kind: language, url: https://beta.example}
roles:
  - id: one
    title: One
    focus: Does one thing.
    key_skills: [{title: Thing, importance: essential, core: [Alpha]}]
    use_cases: [the thing]
";

fn over(documents: &[(&str, &str)]) -> Result<Catalogue, Problems> {
    let parse = |(file, text): &(&str, &str)| CatalogueDocument::parse(file, text);
    let documents: Vec<CatalogueDocument> = documents.iter().map(parse).collect::<Result<_, _>>()?;
    Catalogue::from_documents(&documents)
}

fn the_problem(documents: &[(&str, &str)]) -> String {
    let problems = over(documents).expect_err("a problem");
    assert_eq!(problems.as_slice().len(), 1, "{problems}");
    problems.as_slice()[0].to_string()
}

fn skill(catalogue: &Catalogue, spelling: &str) -> Option<String> {
    let key = roles::spelling::Key::of(spelling);
    let spelling = catalogue.spelled(key.as_str()).next()?;
    Some(catalogue.skill(spelling.skill()).name().to_owned())
}

#[test]
fn what_is_new_is_added_and_remembers_its_file() {
    let own = "roles: [{id: two, title: Two, focus: x, use_cases: [x], \
               key_skills: [{title: T, importance: essential, core: [Beta lang]}]}]";
    let catalogue = over(&[("base.yaml", SKILLS), ("own.yaml", own)]).unwrap();
    let sources: Vec<_> = catalogue.roles().map(|role| (role.id(), role.source())).collect();
    assert_eq!(sources, [("one", "base.yaml"), ("two", "own.yaml")]);
}

#[test]
fn extend_adds_spellings_and_takes_them_away() {
    let own = "extend: [{skill: alpha, aliases: [our alpha], drop: [first]}]\n\
               skills: [{name: First, kind: tool, url: https://first.example}]";
    let catalogue = over(&[("base.yaml", SKILLS), ("own.yaml", own)]).unwrap();
    let read = ["our alpha", "al", "first"].map(|spelling| skill(&catalogue, spelling).unwrap());
    assert_eq!(read, ["Alpha", "Alpha", "First"]);
}

/// A skill of a company with a name in each namespace.
const OWN_NAMES: &str = "
skills:
  - name: Acme Cloud
    kind: platform
    aliases: [acme, acorn]
    packages: [acme-sdk]
    imports: [acmelib]
    conda: [acme-conda]
    npm: ['@acme/sdk']
    commands: [acmectl]
    images: [acme-base]
    files: ['acme.toml', '.acme/*.yml']
    pipelines: [acme-pipeline.yml]
    settings: [.acmelint]
    extensions: [acm]
    keys: [acmeVersion]
    actions: ['acme-actions/*', acme/setup]
    providers: [acme, acme_bucket]
    api_groups: ['*.acme.example']
    headers: ['acme_*', Acme.h]
    everyday: [acorn]
";

#[test]
fn a_company_teaches_names_of_every_namespace() {
    use roles::catalogue::Namespace as N;
    let documents =
        [CatalogueDocument::parse("base.yaml", SKILLS).unwrap(), CatalogueDocument::parse("own.yaml", OWN_NAMES).unwrap()];
    let catalogue = Catalogue::from_documents(&documents).unwrap();
    let tried: BTreeMap<N, &[&str]> = BTreeMap::from([
        (N::Package, ["Acme_SDK", "acme.sdk"].as_slice()),
        (N::Module, &["acmelib", "acme_sdk"]),
        (N::Conda, &["acme-conda"]),
        (N::Npm, &["@acme/sdk"]),
        (N::Command, &["acmectl"]),
        (N::Image, &["acme-base"]),
        (N::File, &["deploy/web/acme.toml", "x/.acme/ci.yml", "ACME.toml"]),
        (N::Pipeline, &["acme-pipeline.yml", "sub/acme-pipeline.yml"]),
        (N::Setting, &[".acmelint"]),
        (N::Extension, &["acm", "ACM"]),
        (N::Key, &["acmeVersion"]),
        (N::Action, &["acme-actions/login/deep", "acme/setup"]),
        (N::Provider, &["acme", "acme_bucket"]),
        (N::ApiGroup, &["jobs.acme.example"]),
        (N::Header, &["acme_wifi.h", "acme.h"]),
        (N::Everyday, &["acorn"]),
    ]);
    assert!(N::ALL.iter().eq(tried.keys()), "each namespace is tried");
    for (namespace, names) in tried {
        for name in names {
            let found = catalogue.named(namespace, name).map(|skill| catalogue.skill(skill).name());
            assert_eq!(found, Some("Acme Cloud"), "{namespace} {name}");
        }
        assert_eq!(catalogue.named(namespace, "acme-other/thing"), None, "{namespace}");
    }
    assert_eq!(catalogue.named(N::File, "x/.acme/deep/ci.yml"), None, "* stays within a folder");
    assert_eq!(skill(&catalogue, "acmectl"), None, "a command is no spelling");
    let own = catalogue.skills().find(|skill| skill.name() == "Acme Cloud").unwrap();
    assert_eq!((own.url(), own.names(N::Provider).count()), (None, 2), "a site is not needed");
}

#[test]
fn names_are_added_dropped_and_claimed_once_in_each_namespace() {
    use roles::catalogue::Namespace::{Command, Image};
    let own = "extend: [{skill: Alpha, commands: [run]}]\n\
               skills: [{name: Gamma, kind: tool, commands: [Run]}]";
    let problem = the_problem(&[("base.yaml", SKILLS), ("own.yaml", own)]);
    assert!(problem.contains("skills[0].commands[0]") || problem.contains("extend[0].commands[0]"), "{problem}");
    assert!(problem.contains("is already claimed by \"Alpha\"") && problem.contains("own.yaml"), "{problem}");
    let base = "skills: [{name: Alpha, kind: tool, commands: [run], images: [run, walk]}]";
    let own = "extend: [{skill: Alpha, drop: [RUN]}]\nskills: [{name: Gamma, kind: tool, commands: [run]}]";
    let catalogue = over(&[("base.yaml", base), ("own.yaml", own)]).unwrap();
    let named = |namespace, name| catalogue.named(namespace, name).map(|skill| catalogue.skill(skill).name());
    assert_eq!([named(Command, "run"), named(Image, "run"), named(Image, "walk")], [Some("Gamma"), None, Some("Alpha")]);
    let own = "skills: [{name: Gamma, kind: tool, everyday: [first], headers: ['*']}]";
    let problems = over(&[("base.yaml", SKILLS), ("own.yaml", own)]).expect_err("problems").to_string();
    assert!(problems.contains("\"first\" is no spelling of \"Gamma\"; add it to the aliases"), "{problems}");
    assert!(problems.contains("\"*\" holds no letter or digit"), "{problems}");
}

#[test]
fn extend_adds_what_a_skill_shows_and_needs() {
    let own = "extend: [{skill: alpha, shows: [Beta lang], needs: [Gamma]}]\n\
               skills: [{name: Gamma, kind: tool, url: https://gamma.example, shows: [Beta lang]}]";
    let catalogue = over(&[("base.yaml", SKILLS), ("own.yaml", own)]).unwrap();
    let again = Catalogue::from_documents(&[catalogue.document()]).unwrap();
    for catalogue in [catalogue, again] {
        let names = |skills: &[SkillId]| skills.iter().map(|skill| catalogue.skill(*skill).name()).collect::<Vec<_>>();
        let alpha = catalogue.skills().find(|skill| skill.name() == "Alpha").unwrap();
        assert_eq!((names(alpha.shows()), names(alpha.needs())), (vec!["Beta lang"], vec!["Gamma"]));
    }
}

/// What a role demands, as text: `most: Alpha, Beta or Gamma; …`.
fn demand(catalogue: &Catalogue) -> Vec<String> {
    let role = catalogue.roles().next().unwrap();
    let names = |skills: &[SkillId]| skills.iter().map(|skill| catalogue.skill(*skill).name()).collect::<Vec<_>>();
    role.demand().map(|item| format!("{} {}", item.demand(), names(item.skills()).join(" or "))).collect()
}

#[test]
fn a_demand_is_kept_in_its_order_or_made_from_the_key_skills() {
    let text = "
skills: [{name: A, kind: tool, url: https://x}, {name: B, kind: tool, url: https://x}, {name: C, kind: tool, url: https://x},
  {name: D, kind: tool, url: https://x}, {name: E, kind: tool, url: https://x}]
roles:
  - id: one
    title: One
    focus: x
    key_skills:
      - {title: Nice, importance: optional, core: [C], also: [E]}
      - {title: Must, importance: essential, core: [B], also: [D]}
      - {title: Base, importance: foundation, core: [A]}
    use_cases: [x]
";
    assert_eq!(demand(&over(&[("a.yaml", text)]).unwrap()), ["most B", "most A", "many C", "many D", "some E"]);
    let written = text.replace("    use_cases", "    demand: {some: [D], most: [[E, A], C]}\n    use_cases");
    let catalogue = over(&[("a.yaml", &written)]).unwrap();
    assert_eq!(demand(&catalogue), ["most E or A", "most C", "some D"]);
    assert_eq!(demand(&Catalogue::from_documents(&[catalogue.document()]).unwrap()), demand(&catalogue));
}

#[test]
fn replace_must_be_said() {
    let mut own = "skills: [{name: ALPHA, kind: library, url: https://new.example}]".to_owned();
    let problem = the_problem(&[("base.yaml", SKILLS), ("own.yaml", &own)]);
    assert!(problem.starts_with("own.yaml:1:17: skills[0].name: skill \"ALPHA\" exists already (base.yaml"), "{problem}");
    own = own.replace("kind", "replace: true, kind");
    let catalogue = over(&[("base.yaml", SKILLS), ("own.yaml", &own)]).unwrap();
    assert_eq!(skill(&catalogue, "alpha").as_deref(), Some("ALPHA"));
    assert_eq!(skill(&catalogue, "al"), None, "the aliases of what was replaced are gone");
}

#[test]
fn only_leaves_the_built_in_roles_out_and_keeps_the_skills() {
    let own = "only: true\nroles: [{id: two, title: Two, focus: x, use_cases: [x], \
               key_skills: [{title: T, importance: essential, core: [Python]}]}]";
    let documents = [Catalogue::builtin().document(), CatalogueDocument::parse("own.yaml", own).unwrap()];
    let catalogue = Catalogue::from_documents(&documents).unwrap();
    assert_eq!(catalogue.roles().map(roles::catalogue::Role::id).collect::<Vec<_>>(), ["two"]);
    assert_eq!(catalogue.skills().len(), Catalogue::builtin().skills().len());
}

#[test]
fn the_built_in_catalogue_survives_being_a_document() {
    let catalogue = Catalogue::from_documents(&[Catalogue::builtin().document()]).unwrap();
    assert_eq!(catalogue.skills().len(), Catalogue::builtin().skills().len());
    let spellings = |catalogue: &Catalogue| {
        let spellings =
            catalogue.spellings().map(|spelling| (spelling.key().to_owned(), spelling.skill(), spelling.claim()));
        spellings.collect::<Vec<_>>()
    };
    assert_eq!(spellings(&catalogue), spellings(Catalogue::builtin()));
}

#[test]
fn a_spelling_of_a_built_in_skill_is_not_taken_silently() {
    let own = "skills: [{name: sklearn, kind: tool, url: https://x.example}]";
    let problems = Review::of_texts(Base::Whole, [("own.yaml", own)]).with(Severity::Warning).cloned().collect();
    let told = Problems::of(problems).unwrap().to_string();
    assert!(
        told.starts_with(
            "own.yaml:1:17: skills[0].name: \"sklearn\" is a name of the built-in \"scikit-learn\", too, and means yours"
        ),
        "{told}"
    );
    assert!(told.contains("extend: [{skill: scikit-learn, drop: [sklearn]}]"), "{told}");
}

#[test]
fn the_starter_has_nothing_to_be_said_against_it() {
    let starter = Path::new("src/cli/commands/starter.yaml");
    let review = Review::of_files(Base::Whole, [starter]);
    assert_eq!(review.problems, []);
}

/// A catalogue with this many roles, and ten times as many skills.
fn generated(roles: usize) -> String {
    use std::fmt::Write as _;
    let mut text = "skills:\n".to_owned();
    for at in 0..10 * roles {
        writeln!(
            text,
            "  - {{name: Skill {at}, kind: library, aliases: [alias {at}], packages: [pkg-{at}], url: https://x}}"
        )
        .unwrap();
    }
    text.push_str("roles:\n");
    for role in 0..roles {
        let core =
            (0..10).map(|at| format!("Skill {}", (role * 37 + at * 101) % (10 * roles))).collect::<Vec<_>>().join(", ");
        writeln!(text, "  - {{id: role-{role}, title: Role {role}, focus: x, use_cases: [x],").unwrap();
        writeln!(text, "     key_skills: [{{title: T, importance: essential, core: [{core}]}}]}}").unwrap();
    }
    text
}

#[test]
#[ignore = "a measurement: cargo test --release -- --ignored"]
fn a_thousand_roles_and_ten_thousand_skills_load_in_time() {
    let mut took = Vec::new();
    for roles in [250, 500, 1000] {
        let text = generated(roles);
        let start = Instant::now();
        let document = CatalogueDocument::parse("generated.yaml", &text).unwrap();
        let catalogue = Catalogue::from_documents(&[document]).unwrap();
        assert_eq!(catalogue.roles().len(), roles);
        took.push(start.elapsed());
    }
    assert!(took[2] < Duration::from_millis(300), "{took:?}");
    assert!(took[2] < 6 * took[0], "four times as much in more than six times the time: {took:?}");
}

#[test]
fn the_examples_of_the_reference_are_those_that_are_checked() {
    let reference = include_str!("../docs/catalogue.md");
    assert!(reference.contains(include_str!("../examples/company.yaml")));
    assert!(reference.contains(include_str!("../examples/mistakes.yaml")));
}

#[test]
fn the_reference_names_every_namespace_and_a_likely_name_is_looked_for_fifty_times() {
    let reference = include_str!("../docs/catalogue.md");
    for namespace in roles::catalogue::Namespace::ALL {
        assert!(reference.contains(&format!("| `{namespace}`")), "{namespace}");
    }
    let unknown: Vec<String> = (0..1_000).map(|at| format!("Alphb{at}")).collect();
    let own = format!(
        "roles:\n- id: two\n  title: Two\n  focus: x\n  use_cases: [x]\n  key_skills:\n  - title: T\n    importance: essential\n    \
         core:\n    - {}\n",
        unknown.join("\n    - ")
    );
    let problems = Review::of_texts(Base::Nothing, [("base.yaml", SKILLS), ("own.yaml", own.as_str())]).problems;
    let suggested = |problem: &&Problem| matches!(problem.kind, ProblemKind::UnknownSkill { suggestion: Some(_), .. });
    assert_eq!(problems.iter().filter(suggested).count(), 50);
    let last = problems.iter().rfind(|problem| problem.kind.value() == Some("Alphb999")).unwrap();
    assert_eq!(last.place.line, Some(1_009));
}

/// The lines `# KEY: …` at the head of a broken document.
fn notes(text: &str, key: &str) -> Vec<String> {
    text.lines().filter_map(|line| line.strip_prefix(&format!("# {key}: "))).map(str::to_owned).collect()
}

fn broken() -> Vec<(PathBuf, String)> {
    let files = fs::read_dir("tests/broken").unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect();
    files.sort();
    assert!(files.len() > 20);
    files
}

#[test]
fn each_broken_document_gets_the_messages_it_expects() {
    for (path, text) in broken() {
        let Review { problems, .. } = Review::of_files(Base::Nothing, [path.as_path()]);
        let errors = problems.iter().filter(|problem| problem.kind.severity() == Severity::Error);
        let file = path.display().to_string();
        let told: Vec<String> = errors
            .clone()
            .map(|problem| format!("{}: {}", problem.place.path, problem.kind).replace(&file, "FILE"))
            .collect();
        let mut expected = notes(&text, "expect");
        let mut sorted = told.clone();
        sorted.sort();
        expected.sort();
        let without_lines = |texts: Vec<String>| {
            texts.iter().map(|text| text.replace("FILE:4:", "FILE:").replace("FILE:8:", "FILE:")).collect::<Vec<_>>()
        };
        assert_eq!(without_lines(sorted), without_lines(expected), "{file}");
        assert!(problems.iter().all(|problem| problem.place.column.is_some()), "{file}: a line and a column for each");
        let warnings = problems.iter().filter(|problem| problem.kind.severity() == Severity::Warning);
        let warned: Vec<String> = warnings.map(|problem| format!("{}: {}", problem.place.path, problem.kind)).collect();
        assert_eq!(warned, notes(&text, "warns"), "{file}");
        let loaded = Catalogue::from_files([path.as_path()]);
        assert_eq!(loaded.is_err(), errors.count() > 0, "{file}: a warning stops nothing");
    }
}

#[test]
fn an_independent_judge_agrees() {
    let schema = serde_json::to_value(schema()).unwrap();
    let judge = jsonschema::draft202012::new(&schema).unwrap();
    for (path, text) in broken() {
        let document: serde_json::Value = serde_yaml::from_str(&text).unwrap();
        let refused = notes(&text, "schema")[0] == "refuses";
        assert_eq!(!judge.is_valid(&document), refused, "{}", path.display());
    }
    for folder in ["data/roles", "data/skills"] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let document: serde_json::Value = serde_yaml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            let errors: Vec<String> = judge.iter_errors(&document).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{}: {errors:?}", path.display());
        }
    }
}

/// Reads a text that means harm, and says what came of it; in a debug build a second is ten.
fn harmless(name: &str, text: &str) -> Vec<Problem> {
    let (problems, took) = work::work(|| CatalogueDocument::parse(name, text).err());
    assert!(took < Duration::from_secs(10), "{name} took {took:?}");
    problems.map(Problems::into_vec).unwrap_or_default()
}

#[test]
fn hostile_texts_are_refused_in_time() {
    let laughs: String = (1..9).fold("a0: &a0 [x]\n".to_owned(), |text, at| {
        text + &format!("a{at}: &a{at} [{}]\n", vec![format!("*a{}", at - 1); 9].join(","))
    });
    let flat = format!("x: &x [{}]\ny: [{}]", vec!["a"; 5_000].join(","), vec!["*x"; 5_000].join(","));
    for (name, text) in [
        ("billion laughs", laughs),
        ("aliases of a long list", flat),
        ("brackets that open", "[".repeat(200_000)),
        ("brackets", "[".repeat(200_000) + &"]".repeat(200_000)),
        ("mappings", "{a: ".repeat(100_000)),
        ("questions", "? ".repeat(20_000)),
        ("dashes", "- ".repeat(20_000)),
        ("a list in itself", "skills: &a\n  - *a\n".to_owned()),
        ("a tab", "skills:\n\t- name: x\n".to_owned()),
        ("a key twice", "skills: []\nskills: []\n".to_owned()),
        ("a field twice", "skills:\n  - name: x\n    name: y\n".to_owned()),
        ("two documents", "skills: []\n---\nskills: []\n".to_owned()),
        ("a merge key", "skills:\n  - &a {name: x, kind: tool, url: https://x}\n  - {<<: *a, name: y}\n".to_owned()),
        ("a control character", "skills: [\u{0}]".to_owned()),
    ] {
        assert!(!harmless(name, &text).is_empty(), "{name}");
    }
}

#[test]
fn unusual_texts_are_read_as_they_were_meant() {
    let plain = "skills:\n  - {name: 1.10, kind: tool, url: https://x, aliases: [yes, no, 0x1F, true, 012]}\n";
    let words = over(&[("words", plain)]).unwrap();
    let skill = words.skills().next().unwrap();
    assert_eq!(skill.name(), "1.10");
    assert!(skill.aliases().eq(["yes", "no", "0x1F", "true", "012"]));
    let anchors = "skills:\n  - {name: a, kind: &k tool, url: &u https://x}\n  - {name: b, kind: *k, url: *u}\n";
    assert_eq!(over(&[("anchors", anchors)]).unwrap().skills().nth(1).unwrap().url(), Some("https://x"));
    assert!(CatalogueDocument::parse("crlf", &plain.replace('\n', "\r\n")).is_ok());
    for nothing in ["", "# only a comment\n", "skills:\nroles:\n"] {
        assert!(CatalogueDocument::parse("nothing", nothing).is_ok(), "{nothing:?}");
    }
}

/// A folder of this test's own, emptied.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn files_are_bounded_and_must_be_text() {
    let folder = folder("files");
    let utf16: Vec<u8> = [0xFEFF_u16].into_iter().chain("skills: []".encode_utf16()).flat_map(u16::to_le_bytes).collect();
    fs::write(folder.join("utf16.yaml"), utf16).unwrap();
    fs::write(folder.join("latin.yaml"), b"# caf\xE9\nskills: []").unwrap();
    fs::write(folder.join("binary.yaml"), b"skills: \0").unwrap();
    fs::write(folder.join("large.yaml"), vec![b'#'; 17 << 20]).unwrap();
    fs::write(folder.join("bom.yaml"), "\u{FEFF}skills: []").unwrap();
    let Review { files, problems, .. } = Review::of_files(Base::Nothing, [folder.as_path()]);
    assert_eq!(files.len(), 3, "{files:?}");
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    for words in ["larger than 16 MiB", "no text (byte 8 is zero)"] {
        assert!(told.iter().any(|text| text.contains(words)), "{words}: {told:?}");
    }
    assert!(problems.iter().all(|problem| matches!(problem.kind, ProblemKind::Unreadable(_))), "{told:?}");
}

#[cfg(unix)]
#[test]
fn links_and_odd_folders_are_walked_once() {
    use std::os::unix::fs::symlink;
    let folder = folder("links");
    fs::create_dir_all(folder.join("named.yaml")).unwrap();
    fs::write(folder.join("named.yaml/a.yaml"), "skills: []").unwrap();
    symlink(".", folder.join("self")).unwrap();
    symlink("..", folder.join("named.yaml/up")).unwrap();
    symlink("named.yaml/a.yaml", folder.join("again.yaml")).unwrap();
    symlink("round.yaml", folder.join("round.yaml")).unwrap();
    let Review { files, problems, .. } = Review::of_files(Base::Nothing, [folder.as_path()]);
    assert_eq!(files.len(), 1, "{files:?}");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].place.file.ends_with("round.yaml"));
}

proptest! {
    #[test]
    fn any_text_loads_or_fails_cleanly(text in "\\PC{0,200}") {
        let _ = CatalogueDocument::parse("any", &text);
    }

    #[test]
    fn any_yaml_like_text_loads_or_fails_cleanly(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "skills:", "roles:", "extend:", "only:", "- ", "name: a", "kind: tool", "url: https://x", "aliases:", "[", "]", "{", "}",
            ",", ": ", "\n", "\n  ", "\n    ", "&a ", "*a", "<<: ", "!t ", "\"", "'", "|\n", ">\n", "#", "---\n", "\t", "\u{FEFF}", "~", "1.10", "%", "? ",
        ]), 0..40)
    ) {
        let text = pieces.concat();
        let _ = Review::of_texts(Base::Nothing, [("any", text.as_str())]);
        if let Ok(document) = CatalogueDocument::parse("any", &text) {
            let _ = Catalogue::from_documents(&[document]);
        }
    }

    #[test]
    fn any_line_taken_out_of_the_starter_loads_or_fails_cleanly(line in 0..80_usize) {
        let starter = include_str!("../src/cli/commands/starter.yaml");
        let text: Vec<&str> = starter.lines().enumerate().filter(|(at, _)| *at != line).map(|(_, line)| line).collect();
        let _ = CatalogueDocument::parse("starter", &text.join("\n"));
    }
}

#[test]
fn an_alias_that_names_another_product_is_doubted() {
    let doubted = |alias: &str, base: Base| {
        let text = format!("skills: [{{name: Internal Gateway, kind: tool, aliases: [{alias}]}}]");
        let problems = Review::of_texts(base, [("own.yaml", text.as_str())]).problems;
        problems.iter().filter(|problem| matches!(problem.kind, ProblemKind::NameOfAnother(_))).count()
    };
    assert_eq!(doubted("DeepSeek", Base::Nothing), 1);
    assert_eq!(doubted("acme gateway", Base::Nothing), 0);
    assert_eq!(doubted("DeepSeek", Base::Whole), 1, "all the more where the built-in catalogue has the product");
}

#[test]
fn a_path_that_is_not_there_is_told_before_anything_is_read() {
    let nowhere = Path::new("nowhere/own.yaml");
    let (_, whole) = work::work(|| Catalogue::over_base(Base::Whole, [Path::new("examples/company.yaml")]).map(|_| ()));
    let (made, took) = work::work(|| Catalogue::over_base(Base::Whole, [nowhere]));
    assert!(matches!(made.unwrap_err().as_slice(), [Problem { kind: ProblemKind::Unreadable(_), .. }]));
    let (review, also_took) = work::work(|| Review::of_files(Base::Whole, [nowhere]));
    assert_eq!(review.problems.len(), 1);
    assert!(took + also_took < whole / 10, "{took:?}, {also_took:?}, but {whole:?} for a catalogue");
}
