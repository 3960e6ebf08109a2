//! Documents of every kind that people send: made by a browser, by a word processor and by LaTeX (two columns, ligatures,
//! broken words), and those that can't be read. All carry the same made-up resume, or nothing.

use serde_json::Value;
use std::process::{Command, Output};

fn roles(document: &str) -> std::io::Result<Output> {
    let path = format!("{}/tests/documents/{document}", env!("CARGO_MANIFEST_DIR"));
    Command::new(env!("CARGO_BIN_EXE_roles")).args(["match", "--format", "json", "--from", &path]).output()
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
fn entities_that_a_document_defines_are_not_expanded() -> Result<(), Box<dyn std::error::Error>> {
    assert_eq!(skills("entities.docx")?, ["Python", "Docker"]);
    Ok(())
}

#[test]
fn what_cannot_be_read_says_what_to_do() -> Result<(), Box<dyn std::error::Error>> {
    for (document, message) in [
        ("locked.pdf", "is protected by a password; save it without one (qpdf --decrypt --password=… in.pdf out.pdf)"),
        ("scan.pdf", "has no text in it, so it is probably a scan; make its text readable first (ocrmypdf in.pdf out.pdf)"),
        // the library panics on this one: a page without a size
        (
            "hostile.pdf",
            "is broken (its parts don't fit together); try to give its text: pdftotext x.pdf - | roles match --from -",
        ),
        ("cut.pdf", "try to give its text: pdftotext x.pdf - | roles match --from -"),
        ("sheet.xlsx", "is an archive without a text document in it, which is not read; save it as DOCX, PDF or plain text"),
    ] {
        let output = roles(document)?;
        let error = String::from_utf8(output.stderr)?;
        assert_eq!(output.status.code(), Some(2), "{document}: {error}");
        assert!(error.contains(message) && error.lines().count() == 1, "{document}: {error}");
    }
    Ok(())
}
