//! Small projects, `tests/projects/NAME/`, each with the traps of some kinds of files, and in `NAME.txt` beside it exactly what they
//! show: every skill with its strength, the place that says most, and how many places there are; then notes and unknown packages.
//!
//! `torch` is the bait: wherever it stands in them, reading it would be a mistake. `SNAPSHOTS=overwrite` writes the files anew, to be
//! read before they are believed.

use roles::catalogue::Catalogue;
use roles::profile::source::{Source, SourceReader};
use roles::profile::{Found, Profile};
use roles::resolve::Resolver;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the projects lie.
fn projects() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/projects")
}

/// The catalogue of their skills alone.
fn catalogue() -> Result<Catalogue, Box<dyn Error>> {
    let file = projects().join("catalogue.yaml");
    Ok(Catalogue::from_files([file.as_path()])?)
}

/// All that reading a project gives, a line each; paths from the project's folder on.
fn shown(catalogue: &Catalogue, project: &Path) -> Result<String, Box<dyn Error>> {
    let resolver = Resolver::new(catalogue);
    let mut profile = Profile::default();
    let notes = SourceReader::new(&resolver).read(&Source::Path(project.to_owned()), &mut profile)?;
    let mut text = String::new();
    for found in profile.found() {
        writeln!(text, "{}", line(catalogue, found))?;
    }
    for note in notes {
        writeln!(text, "note: {note}")?;
    }
    for name in profile.unknown() {
        writeln!(text, "unknown: {name}")?;
    }
    let folder = project.display().to_string().replace('\\', "/");
    Ok(text.replace('\\', "/").replace(&format!("{folder}/"), "").replace(&folder, "."))
}

fn line(catalogue: &Catalogue, found: &Found) -> String {
    let skills: Vec<&str> = found.skills.iter().map(|skill| catalogue.skill(*skill).name()).collect();
    format!("{} {:.1} {} ({})", skills.join(" + "), found.strength(), found.whereabouts(), found.input)
}

#[test]
fn each_project_shows_exactly_its_skills() -> Result<(), Box<dyn Error>> {
    let catalogue = catalogue()?;
    let mut folders: Vec<PathBuf> =
        fs::read_dir(projects())?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    folders.retain(|path| path.is_dir());
    folders.sort();
    assert!(folders.len() > 20, "{folders:?}");
    let overwrite = std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite");
    let mut wrong = String::new();
    for folder in folders {
        let file = folder.with_extension("txt");
        let actual = shown(&catalogue, &folder)?;
        if overwrite {
            fs::write(&file, &actual)?;
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        for line in expected.lines().filter(|line| !actual.lines().any(|other| other == *line)) {
            writeln!(wrong, "{}: lacks   {line}", file.display())?;
        }
        for line in actual.lines().filter(|line| !expected.lines().any(|other| other == *line)) {
            writeln!(wrong, "{}: has not {line}", file.display())?;
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    Ok(())
}

/// A company's own tool is found by its YAML, by whatever name a project knows it.
#[test]
fn a_companys_own_names_of_each_namespace_are_found() -> Result<(), Box<dyn Error>> {
    let yaml = "only: true\nskills:\n- {name: Acme, kind: tool, packages: [acme-sdk], imports: [acme], conda: [acme-conda], npm: ['@acme/web'],\n  \
                commands: [acmectl], images: [acme-server], files: [acme.json], pipelines: [.acme-ci.yml], settings: [acme-lint.yml],\n  \
                extensions: [acm], keys: [acmeVersion], actions: ['acme/*'], providers: [acme], api_groups: ['*acme.example'], headers: ['acme/*']}\n\
                roles:\n- {id: a, title: A, focus: a, use_cases: [a], key_skills: [{title: a, importance: essential, core: [Acme]}]}\n";
    let folder = std::env::temp_dir().join(format!("roles-acme-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("acme.yaml"), yaml)?;
    let catalogue = Catalogue::from_files([folder.join("acme.yaml").as_path()])?;
    fs::remove_dir_all(&folder)?;
    for (file, text, line, written) in [
        ("requirements.txt", "acme-sdk==2\n", 1, "acme-sdk"),
        ("app.py", "import acme\n", 1, "acme"),
        ("environment.yml", "dependencies:\n  - acme-conda=1\n", 2, "acme-conda"),
        ("package.json", "{\"dependencies\": {\"@acme/web\": \"1\"}}", 1, "@acme/web"),
        ("run.sh", "set -e\nacmectl deploy\n", 2, "acmectl"),
        ("Dockerfile", "FROM registry.example/acme-server:1\n", 1, "acme-server"),
        ("web/acme.json", "{}", 1, "acme.json"),
        (".acme-ci.yml", "steps: []\n", 1, ".acme-ci.yml"),
        ("acme-lint.yml", "rules: []\n", 1, "acme-lint.yml"),
        ("shop.acm", "begin\n", 1, "Acme"),
        ("shop.yaml", "a: 1\nacmeVersion: 2\n", 2, "acmeVersion"),
        (".github/workflows/ci.yml", "jobs:\n  a:\n    steps:\n      - uses: acme/deploy@v1\n", 4, "acme/deploy"),
        ("main.tf", "resource \"acme_thing\" \"a\" {}\n", 1, "acme"),
        ("web.yaml", "apiVersion: web.acme.example/v1\nkind: Thing\n", 1, "web.acme.example"),
        ("fast.c", "#include <acme/fast.h>\n", 1, "acme/fast.h"),
    ] {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().unwrap_or(&folder))?;
        fs::write(&path, text)?;
        let shown = shown(&catalogue, &folder);
        fs::remove_dir_all(&folder)?;
        let found = shown.map_err(|error| format!("{file}: {error}"))?;
        assert!(found.contains(&format!("{file}:{line}")) && found.contains(&format!("({written})")), "{file}: {found}");
    }
    Ok(())
}

#[test]
fn the_bait_is_never_taken() -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(projects())? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            assert!(!fs::read_to_string(&path)?.contains("PyTorch"), "{}", path.display());
        }
    }
    Ok(())
}

#[test]
fn a_readme_makes_no_project_of_documents() -> Result<(), Box<dyn Error>> {
    let folder = std::env::temp_dir().join(format!("roles-readme-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("README"), "All that I send to people.\n")?;
    fs::write(folder.join("cv.md"), "# Skills\n- Django\n")?;
    let documents = shown(&catalogue()?, &folder);
    fs::remove_file(folder.join("cv.md"))?;
    // A resume in R Markdown is prose, and its chunks draw what is in it.
    let resume = folder.join("cv.Rmd");
    fs::write(&resume, "# Skills\n- Django\n\n```{r}\nlibrary(vitae)\n```\n")?;
    let alone = shown(&catalogue()?, &resume);
    fs::remove_dir_all(&folder)?;
    assert!(documents?.contains("Django 1.0 cv.md:2"));
    assert!(alone?.contains("Django"));
    Ok(())
}

#[test]
fn nothing_is_run() -> Result<(), Box<dyn Error>> {
    let project = projects().join("setup-py");
    assert!(fs::read_to_string(project.join("setup.py"))?.contains("\"RAN\""), "it would tell");
    shown(&catalogue()?, &project)?;
    shown(&catalogue()?, &project.join("setup.py"))?;
    assert!(!project.join("RAN").exists(), "setup.py was run");
    // Nor can anything be: reading projects knows no way to start a process.
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/profile/project")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                assert!(!fs::read_to_string(&path)?.contains("process::Command"), "{}", path.display());
            }
        }
    }
    Ok(())
}

#[test]
fn what_is_huge_is_left_out_and_said() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("a.py"), "import flask\n")?;
    fs::write(folder.path().join("made.py"), format!("import torch\n{}", "x = 1\n".repeat(400_000)))?;
    assert_eq!(
        shown(&catalogue()?, folder.path())?,
        "Flask 0.6 a.py:1 (flask)\nPython 0.6 a.py:1 (Python)\nnote: left out made.py: larger than 2 MiB\n"
    );
    Ok(())
}

#[test]
fn every_unknown_package_is_told() -> Result<(), Box<dyn Error>> {
    const MANY: usize = 40_000;
    let folder = tempfile::tempdir()?;
    let names = (0..MANY).fold(String::new(), |names, number| names + &format!("acme-tool-{number}\n"));
    fs::write(folder.path().join("requirements.txt"), names)?;
    let shown = shown(&catalogue()?, folder.path())?;
    assert_eq!(shown.lines().filter(|line| line.starts_with("unknown: ")).count(), MANY);
    Ok(())
}

/// A project's `.gitignore` may be anything: a link to an endless device, a pipe that nobody writes to, millions of patterns.
#[test]
#[cfg(unix)]
fn only_sane_ignore_files_are_read() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let at = |path: &str| folder.path().join(path);
    for (path, text) in [
        ("a.py", "import flask\n"),
        ("sub/.gitignore", "/made.py\n*.gen.py\n!b.gen.py\n"),
        ("sub/made.py", "import torch\n"),
        ("sub/a.gen.py", "import torch\n"),
        ("sub/b.gen.py", "import flask\n"),
        ("sub/deep/made.py", "import flask\n"),
        ("own/.git/info/exclude", "a.py\n"),
        ("own/a.py", "import torch\n"),
        ("z/.gitignore", &"*.a\n".repeat(20_000)),
        ("zz/.gitignore", &"#\n".repeat(100_000)),
    ] {
        let path = at(path);
        fs::create_dir_all(path.parent().unwrap_or(folder.path()))?;
        fs::write(path, text)?;
    }
    std::os::unix::fs::symlink("/dev/zero", at(".gitignore"))?;
    assert!(std::process::Command::new("mkfifo").arg(at(".ignore")).status()?.success());
    assert_eq!(
        shown(&catalogue()?, folder.path())?,
        "Flask 1.0 a.py:1 ×3 (flask)\nPython 1.0 a.py:1 ×3 (Python)\nnote: left out .ignore: no regular file\n\
         note: left out .gitignore: no regular file\nnote: left out z/.gitignore: more than 10000 patterns\n\
         note: left out zz/.gitignore: larger than 128 KiB\n"
    );
    Ok(())
}
