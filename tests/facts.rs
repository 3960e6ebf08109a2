//! The facts of the eleven roles: every one is findable in the built-in catalogue under its role.

use roles::catalogue::{Catalogue, KeySkill, Role};
use roles::matching::Scorer;
use roles::profile::Profile;
use roles::resolve::{Reading, Resolver};

/// What must be found of one role: words of its focus, its key skills with the technologies named, its use cases.
struct Facts {
    id: &'static str,
    title: &'static str,
    focus: &'static [&'static str],
    /// Words of a key skill's title, and skills that are core there.
    key_skills: &'static [(&'static str, &'static [&'static str])],
    use_cases: &'static [&'static str],
}

const FACTS: [Facts; 11] = [
    Facts {
        id: "web-developer",
        title: "Web Developer",
        focus: &["web applications", "Django", "Flask", "FastAPI"],
        key_skills: &[
            ("web frameworks", &["Django", "Flask"]),
            ("RESTful API development", &["REST"]),
            ("frontend integration", &["HTML", "CSS", "JavaScript"]),
            ("database management", &["SQL", "PostgreSQL", "MySQL"]),
        ],
        use_cases: &["e-commerce platforms", "social media applications", "web APIs"],
    },
    Facts {
        id: "data-scientist",
        title: "Data Scientist / Data Analyst",
        focus: &["analys", "visualis", "insights", "predictive models"],
        key_skills: &[
            ("statistical modelling and machine learning", &["statistical modelling", "machine learning"]),
            ("libraries", &["pandas", "NumPy", "Matplotlib", "scikit-learn"]),
            ("data visualisation", &["Seaborn", "Plotly", "Tableau"]),
            ("mathematics and statistics", &["mathematics", "statistics"]),
        ],
        use_cases: &["predictive modelling", "business intelligence", "exploratory data analysis"],
    },
    Facts {
        id: "ml-engineer",
        title: "Machine Learning Engineer",
        focus: &["design", "implement", "deploy", "machine-learning models"],
        key_skills: &[
            ("libraries", &["TensorFlow", "PyTorch", "scikit-learn"]),
            ("model training, validation and optimisation", &[]),
            ("large datasets", &[]),
            ("pipelines", &[]),
            ("deployment", &["Flask", "FastAPI"]),
        ],
        use_cases: &["recommendation systems", "natural language processing", "computer vision"],
    },
    Facts {
        id: "backend-developer",
        title: "Backend Developer",
        focus: &["server-side logic", "scalability", "performance"],
        key_skills: &[
            ("frameworks", &["Flask", "Django", "FastAPI"]),
            ("database management", &["SQL", "NoSQL"]),
            ("distributed systems and microservices", &["distributed systems", "microservices"]),
            ("CI/CD pipelines and cloud platforms", &["CI/CD"]),
        ],
        use_cases: &["backend architecture", "APIs", "server-side logic"],
    },
    Facts {
        id: "devops-engineer",
        title: "DevOps Engineer",
        focus: &["deployment pipelines", "automated processes", "reliable"],
        key_skills: &[
            ("CI/CD tools and automation scripts", &["CI/CD"]),
            ("Python scripting for infrastructure management", &[]),
            ("Kubernetes, Docker and cloud platforms", &["Kubernetes", "Docker", "Amazon Web Services", "Google Cloud"]),
            ("system monitoring and performance optimisation", &[]),
        ],
        use_cases: &["infrastructure as code (IaC)", "automated deployments", "monitoring systems"],
    },
    Facts {
        id: "game-developer",
        title: "Game Developer",
        focus: &["games", "game tools", "Python"],
        key_skills: &[
            ("game engines", &["Pygame", "Unity"]),
            ("mathematics for game logic and physics", &[]),
            ("graphics programming", &[]),
        ],
        use_cases: &["2D games", "game mechanics", "AI for games"],
    },
    Facts {
        id: "automation-engineer",
        title: "Scripting / Automation Engineer",
        focus: &["scripts", "automate", "repetitive tasks", "workflows"],
        key_skills: &[
            ("system administration", &[]),
            ("web automation", &["Selenium"]),
            ("cron jobs", &["cron"]),
            ("batch scripts", &[]),
        ],
        use_cases: &["data scraping", "task scheduling", "process automation"],
    },
    Facts {
        id: "iot-developer",
        title: "IoT Developer",
        focus: &["Internet of Things (IoT)", "applications", "devices"],
        key_skills: &[
            ("microcontrollers", &["Raspberry Pi", "Arduino"]),
            ("IoT platforms", &["PySerial"]),
            ("real-time data collection and analysis", &[]),
        ],
        use_cases: &["smart-home devices", "sensors", "IoT dashboards"],
    },
    Facts {
        id: "quant-developer",
        title: "Financial / Quantitative Developer",
        focus: &["financial models", "trading systems", "quantitative analysis"],
        key_skills: &[
            ("strong NumPy, pandas", &["NumPy", "pandas"]),
            ("financial libraries", &[]),
            ("mathematical modelling and algorithm development", &[]),
            ("financial instruments and markets", &["financial markets"]),
        ],
        use_cases: &["algorithmic trading", "portfolio optimisation", "risk analysis"],
    },
    Facts {
        id: "full-stack-developer",
        title: "Full-Stack Developer",
        focus: &["frontend", "backend", "web applications"],
        key_skills: &[
            ("backend frameworks", &["Django", "Flask"]),
            ("frontend technologies", &["React", "Vue.js"]),
            ("API development and integration", &[]),
            ("database management", &[]),
        ],
        use_cases: &["complete web applications"],
    },
    Facts {
        id: "security-engineer",
        title: "Cybersecurity Engineer",
        focus: &["penetration testing", "cryptography", "securing systems"],
        key_skills: &[("libraries", &["PyCryptodome"]), ("network protocols", &[]), ("ethical hacking tools", &["Scapy"])],
        use_cases: &["vulnerability testing", "secure coding practices", "intrusion detection"],
    },
];

/// Whether one of the texts says this, whatever its case and punctuation.
fn said<'t>(words: &str, texts: impl IntoIterator<Item = &'t str>) -> bool {
    let plain = |text: &str| text.to_lowercase().replace('-', " ");
    texts.into_iter().any(|text| plain(text).contains(&plain(words)))
}

/// Whether a key skill whose title says this has the skill of this name at its core.
fn has_core(catalogue: &Catalogue, role: Role<'_>, title: &str, name: &str) -> bool {
    let Reading::Known { skills, .. } = Resolver::new(catalogue).read(name) else { return false };
    let titled = role.key_skills().filter(|key_skill| said(title, [key_skill.title()]));
    titled.flat_map(KeySkill::core).any(|id| skills == [*id])
}

#[test]
fn no_fact_is_missing() {
    let catalogue = Catalogue::builtin();
    assert_eq!(catalogue.roles().len(), FACTS.len());
    let mut missing = Vec::new();
    for facts in &FACTS {
        let role = catalogue.role(facts.id).expect(facts.id);
        let mut must = |holds: bool, fact: &str| {
            if !holds {
                missing.push(format!("{}: {fact}", facts.id));
            }
        };
        must(role.title() == facts.title, facts.title);
        facts.focus.iter().for_each(|words| must(said(words, [role.focus()]), words));
        facts.use_cases.iter().for_each(|words| must(said(words, role.use_cases()), words));
        for (title, skills) in facts.key_skills {
            must(said(title, role.key_skills().map(KeySkill::title)), title);
            skills.iter().for_each(|skill| must(has_core(catalogue, role, title, skill), &format!("{title}: {skill}")));
        }
    }
    assert!(missing.is_empty(), "missing:\n{}", missing.join("\n"));
}

#[test]
fn each_role_is_first_for_the_technologies_that_its_facts_name() {
    let catalogue = Catalogue::builtin();
    let (resolver, scorer) = (Resolver::new(catalogue), Scorer::new(catalogue));
    for facts in &FACTS {
        let named = facts.key_skills.iter().flat_map(|(_, skills)| skills.iter().copied());
        let ranking = scorer.rank(&Profile::of_names(&resolver, named));
        assert_eq!(ranking[0].role.id(), facts.id, "first for what the facts of {} name", facts.id);
    }
}
