//! Catalogues: a document is refused with its problems, or makes a catalogue that answers every question.

use super::{Input, resolver, run};
use roles::Catalogue;
use roles::catalogue::{Base, CatalogueDocument, Review};
use roles::matching::Scorer;
use roles::profile::Profile;
use roles::resolve::Resolver;
use std::path::Path;
use std::process::Command;
use std::{fs, iter};

const WORDS: [&str; 48] = [
    "skills:\n",
    "roles:\n",
    "extend:\n",
    "- name: x\n",
    "  kind: tool\n",
    "  aliases: [a, b]\n",
    "  packages: [a]\n",
    "  imports: [a]\n",
    "  ambiguous: [a]\n",
    "  url: https://example.org\n",
    "  prose: careful\n",
    "  replace: true\n",
    "- id: x\n",
    "  title: X\n",
    "  focus: f\n",
    "  key_skills:\n",
    "  - title: t\n",
    "    importance: essential\n",
    "    core: [Python]\n",
    "    also: [Django]\n",
    "  use_cases: [u]\n",
    "- ",
    "  ",
    "\n",
    ": ",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "<<: *a",
    "!!binary ",
    "|\n",
    ">\n",
    "? ",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "\"",
    "'",
    "#",
    "null",
    "~",
    "true",
    "only: true\n",
    "drop: [a]\n",
    "1.0",
];

const WHOLE: &str = "skills:
- {name: Rust, kind: language, aliases: [rustlang], url: 'https://example.org/rust'}
- {name: Cargo, kind: tool, url: 'https://example.org/cargo', prose: careful}
- &t {name: Tokio, kind: library, packages: [tokio], url: 'https://example.org/tokio'}
roles:
- id: rustacean
  title: Rustacean
  focus: Programs that hold.
  key_skills:
  - {title: Language, importance: essential, core: [Rust], also: [Cargo]}
  - {title: Servers, importance: optional, core: [Tokio]}
  use_cases: [Servers]
";

#[test]
fn catalogue() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let of = |folder: &str| fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    let files = of("tests/broken").into_iter().chain(of("examples")).chain([root.join("data/roles/ml-engineer.yaml")]);
    let mut seeds: Vec<Input> = files.map(|path| Input::new("x.yaml", fs::read(path).unwrap())).collect();
    seeds.extend(iter::repeat_n(Input::new("x.yaml", WHOLE), 20));
    let folder = run::Folder::of("catalogue");
    let path = folder.join("x.yaml");
    let mut count = 0;
    run::target("catalogue", &seeds, &WORDS, |input| {
        alone(&input.text());
        count += 1;
        if count % 8 == 0 {
            fs::write(&path, &input.bytes).unwrap();
            over_the_built_in(&path);
        }
    });
}

fn alone(text: &str) {
    let review = Review::of_texts(Base::Nothing, [("x.yaml", text)]);
    assert!(review.problems.iter().all(|problem| !problem.to_string().is_empty()));
    let Ok(document) = CatalogueDocument::parse("x.yaml", text) else { return };
    let Ok(catalogue) = Catalogue::from_documents(&[document]) else { return };
    let (resolver, scorer) = (Resolver::new(&catalogue), Scorer::new(&catalogue));
    let profile = Profile::of_names(&resolver, catalogue.skills().map(roles::catalogue::Skill::name));
    assert_eq!(profile.skills().len(), catalogue.skills().len(), "each skill is known by its name");
    resolver::ranks(&scorer, &profile);
}

fn over_the_built_in(path: &Path) {
    for command in ["check", "match"] {
        let mut roles = Command::new(env!("CARGO_BIN_EXE_roles"));
        match command {
            "check" => roles.arg("check").arg(path),
            _ => roles.args(["match", "--skills", "pandas,rust", "--catalogue"]).arg(path),
        };
        let output = roles.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(0..=2)) && !said.contains("panicked"), "{:?} {said}", output.status);
    }
}
