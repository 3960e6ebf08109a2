//! Resumes in the formats that people keep them in: what each shows, and what must not be read in it. `[x]` are the skills.

use roles::profile::source::{Source, SourceReader};
use roles::{Catalogue, Profile, Resolver};
use std::error::Error;
use std::fs;

/// The skills read, and the notes.
type Answer = (Vec<&'static str>, Vec<String>);

/// Writes files into a folder of their own and gives the skills read from it, or from its one file, and the notes.
fn read(files: &[(&str, &str)]) -> Result<Answer, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder.path()))?;
        fs::write(path, content)?;
    }
    let path = if let [(name, _)] = files { folder.path().join(name) } else { folder.path().to_owned() };
    let catalogue = Catalogue::builtin();
    let resolver = Resolver::new(catalogue);
    let mut profile = Profile::default();
    let notes = SourceReader::new(&resolver).read(&Source::Path(path), &mut profile)?;
    let notes = notes.into_iter().map(|note| note.replace(&folder.path().display().to_string(), "."));
    Ok((profile.skills().map(|skill| catalogue.skill(skill).name()).collect(), notes.collect()))
}

fn skills(name: &str, content: &str) -> Result<Vec<&'static str>, Box<dyn Error>> {
    let mut skills = read(&[(name, content)])?.0;
    skills.sort_unstable();
    Ok(skills)
}

#[test]
fn each_format_shows_what_it_shows_a_reader() -> Result<(), Box<dyn Error>> {
    for (name, content, expected) in [
        (
            "cv.tex",
            "% Docker\n\\documentclass{article}\n\\usepackage{redis}\n\\begin{document}\n\\section{Skills}\nPython, C\\#, Kafka % Rust\n\\end{document}",
            vec!["Apache Kafka", "C#", "Python"],
        ),
        (
            "cv.md",
            "<!-- Docker -->\n# Skills\n<img src=\"https://img.shields.io/badge/-Django-092E20?logo=django\" /> ![](https://skillicons.dev/icons?i=postgres,redis)\n[Flask](https://docker.example.com/kubernetes)",
            vec!["Django", "Flask", "PostgreSQL", "Redis"],
        ),
        (
            "cv.html",
            "<h2>Skills</h2><p title=\"a > Docker\">Node&period;js, Python</p><p hidden>Kubernetes</p>",
            vec!["Node.js", "Python"],
        ),
        (
            "cv.yaml",
            "cv:\n  sections:\n    # Docker\n    skills:\n      - label: Languages\n        details: Python, SQL\n",
            vec!["Python", "SQL"],
        ),
        (
            "cv.json",
            "{\"skills\": [{\"name\": \"Web\", \"keywords\": [[{\"skill\": \"HTML\"}]]}], \"interests\": [{\"keywords\": [\"Docker\"]}]}",
            vec!["HTML"],
        ),
        (
            "cv.xml",
            "<SkillsPassport><!-- Docker --><Skill><Description>Python and PostgreSQL</Description></Skill></SkillsPassport>",
            vec!["PostgreSQL", "Python"],
        ),
        ("cv.rst", "Skills\n======\n\n.. Docker\n\nPython, `Flask <https://redis.io>`_", vec!["Flask", "Python"]),
        ("cv.org", "#+TITLE: Docker\n* Skills\n- Python\n- [[https://redis.io][Flask]]", vec!["Flask", "Python"]),
        ("cv.rtf", "{\\rtf1{\\fonttbl Docker;}Skills\\par Python, C#, Flask}", vec!["C#", "Flask", "Python"]),
        ("Skills.csv", "Name\nPython\nDjango\n", vec!["Django", "Python"]),
    ] {
        assert_eq!(skills(name, content)?, expected, "{name}");
    }
    Ok(())
}

#[test]
fn a_folder_of_documents_says_what_it_read() -> Result<(), Box<dyn Error>> {
    let (mut skills, notes) = read(&[
        ("cv/main.tex", "\\input{skills}\nPython, Flask\n\\input{../../etc}"),
        ("cv/skills.tex", "Python, Docker"),
        ("letter.txt", "I work with PostgreSQL."),
        ("photo.pdf", "no document"),
    ])?;
    skills.sort_unstable();
    assert_eq!(skills, ["Docker", "Flask", "PostgreSQL", "Python"]);
    assert_eq!(notes, ["read as one person's: ./cv/main.tex, ./letter.txt, ./photo.pdf"]);
    Ok(())
}

#[test]
fn what_is_no_document_is_a_project() -> Result<(), Box<dyn Error>> {
    let (skills, notes) = read(&[("README.md", "Uses Docker."), ("main.py", "import flask")])?;
    assert!(skills.contains(&"Flask"), "{skills:?}");
    assert_eq!(notes, [""; 0]);
    Ok(())
}
