//! Documents of every kind that people send: made by a browser, by a word processor and by LaTeX (two columns, ligatures,
//! broken words), and those that can't be read. All carry the same made-up resume, or nothing.

use roles::profile::document::{DocumentError, Isolation};
use roles::profile::source::{SourceError, SourceReader};
use roles::{Catalogue, Profile, Resolver};
use serde_json::Value;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn roles(document: &str) -> std::io::Result<Output> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents").join(document);
    Command::new(env!("CARGO_BIN_EXE_roles")).args(["match", "--format", "json", "--from"]).arg(path).output()
}

/// How often each skill is named.
fn counts(document: &str) -> Result<Vec<u64>, Box<dyn std::error::Error>> {
    let answer: Value = serde_json::from_slice(&roles(document)?.stdout)?;
    Ok(answer["skills"].as_array().into_iter().flatten().filter_map(|found| found["count"].as_u64()).collect())
}

/// The parts of a document under `tests/office/`, packed as Word packs them.
fn packed(folder: &str) -> Result<PathBuf, Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/office").join(folder);
    let file = std::env::temp_dir().join(format!("roles-{}-{folder}.docx", std::process::id()));
    let mut archive = ZipWriter::new(fs::File::create(&file)?);
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root)?.to_string_lossy().replace('\\', "/");
                archive.start_file(name, SimpleFileOptions::default())?;
                archive.write_all(&fs::read(&path)?)?;
            }
        }
    }
    archive.finish()?;
    Ok(file)
}

fn skills(document: &str) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let output = roles(document)?;
    let answer: Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("{document}: {error}; {}", String::from_utf8_lossy(&output.stderr)))?;
    let skills = answer["skills"].as_array().into_iter().flatten();
    Ok(skills.filter_map(|found| Some(found["skill"].as_str()?.to_owned())).collect())
}

#[test]
fn every_kind_of_document_gives_its_skills() -> Result<(), Box<dyn std::error::Error>> {
    for document in ["browser.pdf", "word-processor.pdf", "latex.pdf", "resume.docx", "resume.odt"] {
        let skills = skills(document)?;
        for skill in [
            "Python",
            "Django",
            "FastAPI",
            "PostgreSQL",
            "Redis",
            "Docker",
            "Kubernetes",
            "Terraform",
            "TensorFlow",
            "scikit-learn",
            "RabbitMQ",
            "GitHub Actions",
        ] {
            assert!(skills.iter().any(|found| found == skill), "{skill} in {document}: {skills:?}");
        }
        assert!(!skills.iter().any(|found| found == "Angular"), "{document} says that there is none");
    }
    Ok(())
}

#[test]
fn words_that_the_end_of_a_line_broke_are_whole() -> Result<(), Box<dyn std::error::Error>> {
    let skills = skills("latex.pdf")?;
    for skill in ["Matplotlib", "C++", "C#", "Node.js", "pandas"] {
        assert!(skills.iter().any(|found| found == skill), "{skill} in {skills:?}");
    }
    Ok(())
}

#[test]
fn a_document_is_read_as_word_shows_it() -> Result<(), Box<dyn std::error::Error>> {
    let file = packed("word")?;
    let (found, counts) = (skills(&file.to_string_lossy()), counts(&file.to_string_lossy()));
    fs::remove_file(file)?;
    let mut found = found?;
    found.sort();
    assert_eq!(counts?, [1].repeat(found.len()));
    // Not what was deleted (Ansible), moved away (Jenkins), hidden (TensorFlow …), an address (MongoDB) or a remark (Scala); and
    // each but once, though Word writes boxes twice.
    let expected = [
        "C++",
        "Django",
        "Docker Compose",
        "FastAPI",
        "GitHub Actions",
        "Grafana",
        "Kubernetes",
        "NumPy",
        "PostgreSQL",
        "Prometheus",
        "Pydantic",
        "Python",
        "RabbitMQ",
        "Redis",
        "SciPy",
        "Selenium",
        "Terraform",
        "pandas",
        "scikit-learn",
    ];
    assert_eq!(found, expected);
    Ok(())
}

#[test]
fn what_was_deleted_in_writer_and_remarks_are_not_read() -> Result<(), Box<dyn std::error::Error>> {
    let file = packed("writer")?;
    let found = skills(&file.to_string_lossy());
    fs::remove_file(file)?;
    assert_eq!(found?, ["Python", "Kubernetes", "Prometheus"]);
    Ok(())
}

#[test]
fn places_in_a_pdf_have_pages() -> Result<(), Box<dyn std::error::Error>> {
    let answer: Value = serde_json::from_slice(&roles("pages.pdf")?.stdout)?;
    let skills = answer["skills"].as_array().into_iter().flatten();
    let pages: Vec<_> = skills.map(|found| (found["skill"].as_str().unwrap_or_default(), found["page"].as_u64())).collect();
    assert_eq!(pages, [("Python", Some(1)), ("Docker", Some(2)), ("Kubernetes", Some(3))]);
    Ok(())
}

#[test]
fn a_document_that_only_may_not_be_changed_is_read() -> Result<(), Box<dyn std::error::Error>> {
    assert_eq!(skills("restricted.pdf")?, ["Python", "Docker", "Kubernetes"]);
    Ok(())
}

#[test]
fn entities_that_a_document_defines_are_not_expanded() -> Result<(), Box<dyn std::error::Error>> {
    assert_eq!(skills("entities.docx")?, ["Python", "Docker"]);
    Ok(())
}

#[test]
fn what_cannot_be_read_says_what_to_do() -> Result<(), Box<dyn std::error::Error>> {
    for (document, message) in [
        ("locked.pdf", "is protected by a password; save it without one (qpdf --decrypt --password=… in.pdf out.pdf)"),
        ("scan.pdf", "has no text in it, so it is probably a scan; make its text readable first (ocrmypdf in.pdf out.pdf)"),
        ("hostile.pdf", "is broken (its drawings lie in a circle, or too deep); try to give its text: pdftotext "),
        ("cut.pdf", "cut.pdf - | roles match --from -"),
        (
            "locked.docx",
            "is protected by a password; open it with that and save it without one, or as PDF (File > Info > Protect Document)",
        ),
        ("sheet.xlsx", "is an archive without a text document in it, which is not read; save it as DOCX, PDF or plain text"),
    ] {
        let output = roles(document)?;
        let error = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(2), "{document}: {error}");
        assert!(error.contains(message) && error.lines().count() == 1, "{document}: {error}");
    }
    Ok(())
}

/// What a reader of this library makes of a document's bytes.
fn read_bytes(document: &str, isolation: Isolation) -> Result<Result<Profile, SourceError>, Box<dyn std::error::Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents").join(document);
    let resolver = Resolver::new(Catalogue::builtin());
    let mut profile = Profile::default();
    let read = SourceReader::new(&resolver).isolated(isolation).read_bytes(&fs::read(path)?, document, &mut profile);
    Ok(read.map(|()| profile))
}

#[test]
fn a_program_of_ones_own_reads_bytes_and_survives_a_hostile_document() -> Result<(), Box<dyn std::error::Error>> {
    let process =
        || Isolation::Process(env!("CARGO_BIN_EXE_roles").into(), vec!["--take-apart-the-pdf-on-standard-input".into()]);
    for document in ["latex.pdf", "resume.docx"] {
        let profile = read_bytes(document, Isolation::None)??;
        assert!(profile.skills().len() > 10, "{document}");
        assert!(profile.skills().eq(read_bytes(document, process())??.skills()), "{document}");
    }
    for isolation in [Isolation::None, process()] {
        let read = read_bytes("hostile.pdf", isolation)?;
        assert!(matches!(read, Err(SourceError::Document { problem: DocumentError::Broken(_), .. })), "{read:?}");
    }
    Ok(())
}
