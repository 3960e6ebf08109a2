//! What the eleven roles' advice says to three persons: one who starts from zero, a beginner, a senior. In `tests/mentor/ROLE.txt` stands what a
//! mentor of the trade would sign, and of each line who reads it can ask whether they would.
//!
//! `SNAPSHOTS=overwrite` writes the files anew, to be read as a mentor before they are believed.

use roles::catalogue::{Catalogue, SkillId};
use roles::matching::{Scorer, next, plan};
use roles::profile::Profile;
use roles::resolve::Resolver;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// How many skills of the advice are shown.
const MOST: usize = 10;

/// A role, and what a beginner and a senior in it can do.
const PEOPLE: [(&str, &str, &str); 11] = [
    (
        "automation-engineer",
        "Python, Excel",
        "Python, Selenium, pytest, Bash, Linux, Git, Jenkins, Docker, SQL, REST, Jira, Test automation",
    ),
    (
        "backend-developer",
        "Python, Git, SQL",
        "Python, Django, FastAPI, PostgreSQL, Redis, Docker, Git, Linux, REST, pytest, AWS, Celery",
    ),
    (
        "data-scientist",
        "Python, pandas, Excel",
        "Python, pandas, NumPy, scikit-learn, SQL, Matplotlib, Seaborn, Statistics, Jupyter, Tableau, Machine learning, Git",
    ),
    (
        "devops-engineer",
        "Python, Linux, Git",
        "Python, Linux, Bash, Docker, Kubernetes, AWS, Terraform, Ansible, Jenkins, Git, Prometheus",
    ),
    (
        "full-stack-developer",
        "Python, HTML, CSS",
        "Python, Django, JavaScript, TypeScript, React, PostgreSQL, Docker, Git, REST, AWS, Node.js",
    ),
    ("game-developer", "Python, Pygame", "C++, C#, Unity, Git, 3D graphics, Shaders, Mathematics, Blender"),
    ("iot-developer", "Python, Raspberry Pi", "C, C++, Python, Linux, FreeRTOS, STM32, I2C, SPI, UART, Git, MQTT"),
    (
        "ml-engineer",
        "Python, pandas, NumPy",
        "Python, NumPy, pandas, scikit-learn, PyTorch, SQL, Docker, AWS, Git, Deep learning, Computer vision",
    ),
    (
        "quant-developer",
        "Python, pandas, Statistics",
        "Python, C++, NumPy, pandas, Statistics, SQL, Linux, Git, Time series analysis, Backtesting, Derivatives",
    ),
    (
        "security-engineer",
        "Python, Linux, Networking",
        "Linux, Python, Bash, Networking, TCP/IP, Burp Suite, Nmap, Metasploit, OWASP, SIEM, Splunk, AWS",
    ),
    ("web-developer", "HTML, CSS, Python", "Python, Django, JavaScript, HTML, CSS, React, PostgreSQL, Git, Docker, Linux"),
];

#[test]
fn a_mentor_would_sign_it() -> Result<(), Box<dyn Error>> {
    let catalogue = Catalogue::builtin();
    assert_eq!(PEOPLE.map(|(role, ..)| role).len(), catalogue.roles().len());
    let overwrite = std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite");
    let mut wrong = String::new();
    for (role, beginner, senior) in PEOPLE {
        let mut advice = String::new();
        for (person, skills) in [("from zero", ""), ("a beginner", beginner), ("a senior", senior)] {
            advise(catalogue, role, person, skills, &mut advice)?;
        }
        let file = Path::new("tests/mentor").join(format!("{role}.txt"));
        if overwrite {
            fs::write(&file, &advice)?;
        }
        if fs::read_to_string(&file).unwrap_or_default() != advice {
            writeln!(wrong, "{} says otherwise:\n{advice}", file.display())?;
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    Ok(())
}

fn advise(catalogue: &Catalogue, role: &str, person: &str, skills: &str, out: &mut String) -> Result<(), Box<dyn Error>> {
    let profile = Profile::of_names(&Resolver::new(catalogue), skills.split(", ").filter(|name| !name.is_empty()));
    assert!(profile.unknown().is_empty(), "{:?}", profile.unknown());
    let (scorer, role) = (Scorer::new(catalogue), catalogue.role(role)?);
    let name = |skill: SkillId| catalogue.skill(skill).name();
    let plan = plan(&scorer, &profile, role);
    let can = if skills.is_empty() { String::new() } else { format!(", who can do {skills}") };
    writeln!(out, "{person}{can}: readiness {}", plan.readiness)?;
    let next = next(&scorer, &profile, role, MOST).into_iter().map(|next| next.advice);
    let next: Vec<String> = next
        .map(|advice| match (advice.is_lacking(), advice.spare) {
            (true, false) => name(advice.skill).to_owned(),
            (true, true) => format!("{} (another brand)", name(advice.skill)),
            (false, _) => format!("{} (by name)", name(advice.skill)),
        })
        .collect();
    writeln!(out, "  next: {}", next.join(", "))?;
    for stage in plan.stages {
        let steps: Vec<&str> = stage.steps.iter().map(|advice| name(advice.skill)).collect();
        writeln!(out, "  {}, to {}: {}", format!("{:?}", stage.kind).to_lowercase(), stage.readiness, steps.join(", "))?;
    }
    Ok(())
}
