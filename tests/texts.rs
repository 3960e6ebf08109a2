//! What a text says: each rule and each trap with a small text, and what always holds.

mod work;

use proptest::prelude::*;
use roles::catalogue::Catalogue;
use roles::profile::source::{Source, SourceError, SourceReader};
use roles::profile::text::TextReader;
use roles::profile::{Genre, Profile, Stance};
use roles::resolve::Resolver;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;
use std::time::Duration;

fn reader() -> &'static TextReader<'static> {
    static READER: OnceLock<TextReader<'static>> = OnceLock::new();
    READER.get_or_init(|| TextReader::new(Catalogue::builtin()))
}

fn skills(text: &str) -> BTreeSet<&'static str> {
    let found = reader().read(text, "text");
    found.iter().flat_map(|found| found.skills.iter()).map(|skill| Catalogue::builtin().skill(*skill).name()).collect()
}

#[track_caller]
fn says(text: &str, expected: &[&str]) {
    assert_eq!(skills(text), expected.iter().copied().collect(), "{text:?}");
}

#[test]
fn names_end_where_words_end() {
    says("I write C++ and C# daily.", &["C++", "C#"]);
    says("C++17, Python3.", &["C++", "Python"]);
    says("Node.js, scikit-learn", &["Node.js", "scikit-learn"]);
    says("scikit learn", &["scikit-learn"]);
    says("a Dockerish thing", &[]);
    says("Python/Docker", &["Python", "Docker"]);
    says("pandas and numpy", &["pandas", "NumPy"]);
    says("we use CI/CD", &["CI/CD"]);
    says("Python+Docker", &["Python", "Docker"]);
    says("ＰＹＴＨＯＮ", &["Python"]);
}

#[test]
fn names_go_across_a_line_break_but_not_across_a_paragraph() {
    assert!(skills("with natural language\nprocessing").contains("Natural language processing"));
    assert!(!skills("machine\n\nlearning").contains("Machine learning"));
    assert!(!skills("machine. Learning").contains("Machine learning"));
    assert!(skills("machine\nlearning").contains("Machine learning"));
}

#[test]
fn everyday_words_are_not_run_together() {
    says("ran A/B tests and an A-B-test", &["A/B testing"]);
    says("I am a teacher. I report to the head. Just do it, I said, in flux.", &[]);
    says("Infrastructure as code with Terraform", &["Infrastructure as code", "Terraform"]);
}

#[test]
fn british_spelling_is_read() {
    assert_eq!(skills("data visualisation with Redis Enterprise"), skills("data visualization with Redis Enterprise"));
}

#[test]
fn everyday_words_are_no_skills() {
    for text in [
        "we go to market with a go-to-market team",
        "react quickly to the rest of the spring season",
        "A flask of tea, and a dash of milk.",
        "Spring 2024 was warm",
        "at the helm of a ship",
        "C-level people express interest",
        "the American Express card",
        "Can you build and shade a board?",
        "see https://react.dev/docker or write to jo@python.org",
    ] {
        says(text, &[]);
    }
}

#[test]
fn words_that_are_also_called_something_are_no_skills_in_small_letters() {
    says("You help with the development of doctrine and policies, manage risk of all kinds and see complex systems.", &[]);
    says("Composing letters, drafting contracts and hosting guests are part of the day. We enjoy freedom of speech.", &[]);
    says("We have a better stack of papers, and great networking opportunities; all rights are reserving themselves.", &[]);
    says("PHP, Symfony, Doctrine", &["PHP", "Symfony", "Doctrine ORM"]);
    says("Experience in networking is essential.", &["Networking"]);
}

/// What is much better known as something else is no alias: a summer of code, a sum of one's own, a phrase, a firm, a person.
#[test]
fn names_better_known_as_something_else_are_not_read() {
    says("GSoC 2019, Python", &["Python"]);
    says("QA C++ engineers", &["C++"]);
    says("I fine-tuned SQL queries and PostgreSQL indexes.", &["SQL", "PostgreSQL"]);
    says("Fine-tuned models with PyTorch", &["Fine-tuning", "PyTorch"]);
    says("Hosted on dedicated servers with PHP", &["PHP"]);
    says("Of max 10 people, all write VHDL", &["VHDL"]);
    says("Research funded by NERC, in Python and SQL", &["Python", "SQL"]);
    says("UBA bank in Lagos, Python and SQL", &["Python", "SQL"]);
    says("Free trade agreements (FTA), with Python and SQL", &["Python", "SQL"]);
    says("Dolby Atmos, Terraform and Python", &["Terraform", "Python"]);
    says("Set up my dev box with Docker", &["Docker"]);
    says("The asset pipeline of our site uses PostgreSQL", &["PostgreSQL"]);
}

/// What agencies, shops and server teams ask for; words of it that are everyday ones are decided by what stands beside them.
#[test]
fn what_web_shops_and_server_teams_ask_for_is_read() {
    says("Skills: PHP, Shopware, Twig, DDEV", &["PHP", "Shopware", "Twig", "DDEV"]);
    says("Laravel, Livewire and Blade", &["Laravel", "Livewire", "Laravel Blade"]);
    says("Autofac, MediatR, Polly and Hangfire", &["Autofac", "MediatR", "Polly (.NET)", "Hangfire"]);
    says("Elixir, Ecto, Oban and Absinthe", &["Elixir", "Ecto", "Oban", "Absinthe (GraphQL)"]);
    says("Spring Boot, Eureka and Feign", &["Spring Boot", "Netflix OSS", "OpenFeign"]);
    says("Skills: Kubernetes, Helm, k9s, Lens, Tilt", &["Kubernetes", "Helm", "k9s", "Lens (Kubernetes)", "Tilt"]);
    says("Flutter, Bloc, GetX and Dart", &["Flutter", "Bloc (Flutter)", "GetX", "Dart"]);
    says("Seen through the lens of a customer, Kubernetes is Docker.", &["Kubernetes", "Docker"]);
    says("Polly is my colleague; C# is my language", &["C#"]);
    says("He lives in Homestead and writes PHP", &["PHP"]);
    says("Eureka moments with Java", &["Java"]);
    says("A razor-sharp mind for C#", &["C#"]);
}

/// The work of web people and server people is said in their language.
#[test]
fn what_web_people_and_server_people_do_is_read_in_their_language() {
    says("Relationale Datenbanken, Schnittstellenentwicklung", &["Relational databases", "API development"]);
    says("Suchmaschinenoptimierung, Browserkompatibilität", &["SEO", "Cross-browser compatibility"]);
    says("Développement de sites internet, référencement naturel", &["Web development", "SEO"]);
    says("Tiendas online, pasarelas de pago", &["E-commerce", "Payment integration"]);
    says("Tworzenie stron internetowych, optymalizacja zapytań", &["Web development", "Query optimization"]);
    says("Python, hög tillgänglighet", &["Python", "High availability"]);
    says("You own the business logic and optimise slow queries.", &["Back-end development", "Query optimization"]);
}

#[test]
fn technical_ideas_are_read_in_sentences() {
    says("You regularly take part in pair programming.", &["Pair programming"]);
    says("We configure URL filtering and write UML for it.", &["Web filtering", "UML"]);
    says("Our teams follow Kanban.", &["Kanban"]);
    says("Knows software engineering design patterns", &["Design patterns", "Software development"]);
    says("She builds a multi-tenant service.", &["Multitenancy"]);
}

#[test]
fn the_same_words_are_skills_in_company() {
    says("We use Java and Go here", &["Java", "Go"]);
    says("Python, Go, Rust", &["Python", "Go", "Rust"]);
    says("I know Python, R and Julia", &["Python", "R", "Julia"]);
    says("Managed by Julia and Robert.", &[]);
    says("Technical skills\n\nGo\nSpring\n", &["Go", "Spring"]);
    says("Tools: Helm, Spark", &["Helm", "Apache Spark"]);
    says("experience with React", &["React"]);
    says("a Flask developer", &["Flask"]);
}

#[test]
fn what_is_denied_is_no_skill() {
    says("No experience with Docker. I use Python.", &["Python"]);
    says("Python is a must, Docker is not required.", &["Python"]);
    says("not only Python but also Docker", &["Python", "Docker"]);
    says("without Docker", &[]);
}

#[test]
fn pages_are_read_without_their_tags() {
    says("<!DOCTYPE html><script>docker()</script><p>C&#43;&#43; &amp; Py<b>thon</b></p>", &["C++", "Python"]);
    says("<h2>Skills</h2><ul><li>Go</li><li>Flask</li></ul>", &["Go", "Flask"]);
    says("# Skills\n\n- **Go**\n- [Flask](https://docker.com)\n", &["Go", "Flask"]);
}

#[test]
fn mentions_are_counted_and_placed() {
    let found = reader().read("Hello.\n\nDocker is here. Python too.\nMore docker.", "cv.txt");
    let places: Vec<(&str, usize, usize)> =
        found.iter().map(|found| (found.input.as_ref(), found.place.map_or(0, |place| place.line), found.count)).collect();
    assert_eq!(places, [("Docker", 3, 2), ("Python", 3, 1)]);
    assert!(found[0].strength() > found[1].strength());
}

#[test]
fn where_a_skill_stands_decides_how_much_it_says() {
    let text = "Docker runs here.\nPython, Django, Flask\nTools: Redis\n\nNice to have:\nTerraform\nNice to have: pandas\n\n\
        About us\nWe love Kubernetes.\n\n## Work\nTerraform again. NumPy.\n\
        Data science as a data scientist among penetration testers.\n";
    let found = reader().read_all(text, "text", Some(Genre::Resume));
    assert!(found.iter().any(|found| *found.input == *"data scientist"), "what says most is shown: {found:?}");
    let strength = |name: &str| {
        let of = |found: &&roles::profile::Found| Catalogue::builtin().skill(found.skills[0]).name() == name;
        found.iter().find(of).map_or(0.0, roles::profile::Found::strength)
    };
    for (skill, expected) in [
        ("Docker", 0.7),
        ("Django", 1.0),
        ("Redis", 1.0),
        ("pandas", 0.5),
        ("Kubernetes", 0.3),
        ("Terraform", 1.0 - 0.5 * 0.3), // wished for, and used
        ("NumPy", 0.7),
        ("Data science", 3.0),
        ("Penetration testing", 0.7),
    ] {
        assert!((strength(skill) - expected).abs() < 1e-9, "{skill}: {}", strength(skill));
    }
}

#[test]
fn a_heading_holds_however_long_its_part_is() {
    let filler = "nothing to see here, really nothing\n".repeat(5000);
    says(&format!("Technical skills\n{filler}R\n"), &["R"]);
    says(&format!("{filler}R\n"), &[]);
}

#[test]
fn a_large_text_is_read_to_its_end() {
    let text = "nothing to see here, really nothing\n".repeat(5000) + "Docker";
    let found = reader().read(&text, "large.txt");
    assert_eq!(found[0].place.map(|place| place.line), Some(5001));
}

/// What a file says, by the skill's name, how often and in which line first.
fn in_file(name: &str, text: &[u8]) -> Result<Vec<(&'static str, usize, usize)>, SourceError> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).map_err(|source| SourceError::Unreadable { name: name.to_owned(), source })?;
    let (resolver, mut profile) = (Resolver::new(Catalogue::builtin()), Profile::default());
    SourceReader::new(&resolver).read(&Source::Path(path), &mut profile)?;
    let said = profile.found().iter().map(|found| {
        let name = Catalogue::builtin().skill(found.skills[0]).name();
        (name, found.count, found.place.map_or(0, |place| place.line))
    });
    Ok(said.collect())
}

#[test]
fn long_files_are_read_piece_by_piece() {
    const LINES: usize = 20_000;
    let text = "First: ".to_owned() + &"Żółw uses Docker, says nobody.\n".repeat(LINES) + "At last, Kubernetes.";
    assert_eq!(in_file("long.txt", text.as_bytes()).unwrap(), [("Docker", LINES, 1), ("Kubernetes", 1, LINES + 1)]);
    let one_line = text.replace('\n', " ");
    assert_eq!(in_file("long-line.txt", one_line.as_bytes()).unwrap(), [("Docker", LINES, 1), ("Kubernetes", 1, 1)]);
    let mut broken = text.into_bytes();
    let at = broken.len() - 5;
    broken[at] = 0xff;
    assert_eq!(in_file("long-older.txt", &broken).unwrap(), [("Docker", LINES, 1)]);
    broken[at - 2] = 0;
    assert!(matches!(in_file("long-binary.txt", &broken), Err(SourceError::Binary { at: place, .. }) if place == at - 2));
}

/// Far above what they take, and far below what they would, were their time to grow with the square of their size.
#[test]
fn hostile_texts_take_no_longer_than_others() {
    const SIZE: usize = 300_000;
    let near_names = "natural language processing natural language generation with machine learning operations and machine ";
    for piece in [
        "Docker ",
        "a ",
        "x",
        "1",
        "1+",
        "#",
        "+1",
        ",",
        "C C++ C# .NET ",
        "no ",
        "no Docker ",
        "Go and ",
        "go ",
        "<b>",
        "<!--",
        "</a",
        "<script>",
        "&amp;",
        "ł",
        "ł ",
        "\u{301}",
        "a\u{301}",
        "ﬁ",
        "Skills:",
        "a://",
        "jo@x ",
        "R&D&",
        "Python/",
        "Skills: Go\n",
        "\n",
        ".",
        "s ",
        "C++17 ",
        "not ",
        "Go, ",
        "APIs",
        "*a ",
        "[a](",
        "](a)",
        "**",
        near_names,
    ] {
        let text = piece.repeat(SIZE / piece.len() + 1);
        for text in [text.clone(), format!("<p>{text}</p>")] {
            let (_, took) = work::work(|| reader().read(&text, "text"));
            assert!(took < Duration::from_secs(10), "{piece:?} took {took:?}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC*|([ \\n.,;/&+#'<>!-]|no|not|Go|C|R|Docker|Skills:|isn't|ﬁ|ł|\u{301}|\u{c})*") {
        for found in reader().read(&text, "text") {
            prop_assert!(found.count > 0 && found.strength() > 0.0 && found.strength() <= 1.0);
        }
    }

    #[test]
    fn a_text_takes_nothing_from_a_list(text in "([ \\n.,]|no experience with|Docker|Go|Python)*") {
        let resolver = Resolver::new(Catalogue::builtin());
        let listed = Profile::of_names(&resolver, ["Docker", "Go"]);
        let mut both = listed.clone();
        both.extend(reader().read(&text, "text"));
        for skill in listed.skills() {
            prop_assert!((both.strength(skill) - 1.0).abs() < f64::EPSILON);
        }
    }
}

/// What is said of each skill of a text, by the skill's name.
fn stances(text: &str, genre: Option<Genre>) -> BTreeMap<&'static str, Stance> {
    let found = reader().read_all(text, "text", genre);
    found.iter().map(|found| (Catalogue::builtin().skill(found.skills[0]).name(), found.stance)).collect()
}

#[test]
fn a_resume_says_what_is_had_learned_wanted_and_denied() {
    use Stance::{Denied, Has, Learning, Little, Other, Wanted};
    for (text, expected) in [
        (
            "## Skills\n- Docker\n\n## Learning goals\n- Kubernetes\n\n## Work\nRedis",
            &[("Docker", Has), ("Kubernetes", Wanted), ("Redis", Has)][..],
        ),
        (
            "I use Docker and hope to learn Kubernetes. Redis too.",
            &[("Docker", Has), ("Kubernetes", Wanted), ("Redis", Has)],
        ),
        ("Currently learning Kubernetes, but daily work with Docker.", &[("Kubernetes", Learning), ("Docker", Has)]),
        ("Basic knowledge of Docker.", &[("Docker", Little)]),
        ("Never used Docker", &[("Docker", Denied)]),
        ("## References\n\"She runs our Kubernetes.\"\n# Skills\nDocker", &[("Kubernetes", Other), ("Docker", Has)]),
        ("I know Docker. Some day I want to learn Docker better.", &[("Docker", Has)]),
        ("Ich nutze Docker, aber nie mit Kubernetes.", &[("Docker", Has), ("Kubernetes", Denied)]),
        ("Grundkenntnisse in Docker.\n\nLernziele:\n- Kubernetes", &[("Docker", Little), ("Kubernetes", Wanted)]),
        ("Pas d'expérience avec Docker. Je voudrais apprendre Kubernetes.", &[("Docker", Denied), ("Kubernetes", Wanted)]),
        (
            "Sin experiencia con Docker, pero uso Redis. Quiero aprender Kubernetes.",
            &[("Docker", Denied), ("Redis", Has), ("Kubernetes", Wanted)],
        ),
        ("Nunca usei Docker. Estou aprendendo Kubernetes.", &[("Docker", Denied), ("Kubernetes", Learning)]),
        ("Nessuna esperienza con Docker. Vorrei imparare Kubernetes.", &[("Docker", Denied), ("Kubernetes", Wanted)]),
        (
            "Geen ervaring met Docker, maar wel Redis. Basiskennis van Kubernetes.",
            &[("Docker", Denied), ("Redis", Has), ("Kubernetes", Little)],
        ),
        ("Brak doświadczenia z Docker. Uczę się Kubernetes.", &[("Docker", Denied), ("Kubernetes", Learning)]),
        (
            "Docker (beginner), Redis: none, Kubernetes (learning), Django - expert",
            &[("Docker", Little), ("Redis", Denied), ("Kubernetes", Learning), ("Django", Has)],
        ),
        (
            "Expert: Docker, Redis | Basic: Kubernetes, Django; Planned: Rust",
            &[("Docker", Has), ("Redis", Has), ("Kubernetes", Little), ("Django", Little), ("Rust", Wanted)],
        ),
        (
            "Grundkenntnisse: Docker, Redis | Sehr gut: Django\nSome experience: Kubernetes",
            &[("Docker", Little), ("Redis", Little), ("Django", Has), ("Kubernetes", Little)],
        ),
        ("Notions : Docker\nConfirmé : Redis", &[("Docker", Little), ("Redis", Has)]),
        ("Python, machine learning, Docker.", &[("Python", Has), ("Machine learning", Has), ("Docker", Has)]),
        (
            "Ich möchte Docker bald lernen. Mit Django habe ich gearbeitet, mit Redis noch nie gearbeitet.",
            &[("Docker", Wanted), ("Redis", Denied), ("Django", Has)],
        ),
        ("Mit Docker habe ich bisher noch nicht gearbeitet, mit Redis schon.", &[("Docker", Denied), ("Redis", Has)]),
        ("想学习Docker，没有使用过Redis，了解Django", &[("Docker", Wanted), ("Redis", Denied), ("Django", Little)]),
        ("Dockerを学びたいと思います。Redisの経験はありません。", &[("Docker", Wanted), ("Redis", Denied)]),
        ("正在学习Docker。Redis", &[("Docker", Learning), ("Redis", Has)]),
        ("技能\nDocker和Redis\n学习目标\nKubernetes", &[("Docker", Has), ("Redis", Has), ("Kubernetes", Wanted)]),
    ] {
        assert_eq!(stances(text, Some(Genre::Resume)), expected.iter().copied().collect(), "{text}");
    }
}

#[test]
fn an_advertisement_says_what_is_required_preferred_and_its_own() {
    use Stance::{Employer, NotRequired, Preferred, Required};
    for (text, expected) in [
        (
            "Requirements\nDocker\nNice to have:\nRedis\nAbout us\nWe run Kubernetes.",
            &[("Docker", Required), ("Redis", Preferred), ("Kubernetes", Employer)][..],
        ),
        (
            "Docker is required, Redis is a plus. Kubernetes is not required.",
            &[("Docker", Required), ("Redis", Preferred), ("Kubernetes", NotRequired)],
        ),
        (
            "You know Docker (ideally with Redis) and Kubernetes.",
            &[("Docker", Required), ("Redis", Preferred), ("Kubernetes", Required)],
        ),
        ("Docker\nRedis (preferred)\nKubernetes", &[("Docker", Required), ("Redis", Preferred), ("Kubernetes", Required)]),
        (
            "You know Docker. You'll get trainings in Redis, and we sponsor certifications such as Kubernetes.",
            &[("Docker", Required), ("Redis", Employer), ("Kubernetes", Employer)],
        ),
        ("Requisitos: Docker. Ofrecemos formación en Redis.", &[("Docker", Required), ("Redis", Employer)]),
        ("Anforderungen: Docker. Wir bieten Schulungen in Redis.", &[("Docker", Required), ("Redis", Employer)]),
        ("We like dogs. Requirements: Docker.", &[("Docker", Required)]),
        ("What Desired Skills You'll Bring:\n- Docker", &[("Docker", Preferred)]),
        (
            "Who we are\nWe run Kubernetes. We are looking for somebody with Docker.",
            &[("Kubernetes", Employer), ("Docker", Required)],
        ),
        (
            "Anforderungen: Docker. Redis ist von Vorteil. Kubernetes ist nicht erforderlich.",
            &[("Docker", Required), ("Redis", Preferred), ("Kubernetes", NotRequired)],
        ),
        ("Anforderungen:\n- Docker\n\nKein Redis erforderlich.", &[("Docker", Required), ("Redis", NotRequired)]),
        ("Anforderungen: Docker. Redis ist nicht zwingend erforderlich.", &[("Docker", Required), ("Redis", NotRequired)]),
        ("Requisitos: Docker. No se requiere Redis.", &[("Docker", Required), ("Redis", NotRequired)]),
        ("Requisitos: Docker. Não é necessário Redis.", &[("Docker", Required), ("Redis", NotRequired)]),
        ("Requisiti: Docker. Non è richiesto Redis.", &[("Docker", Required), ("Redis", NotRequired)]),
        ("Vereisten: Docker. Geen Redis vereist.", &[("Docker", Required), ("Redis", NotRequired)]),
        ("Wymagania: Docker. Nie wymagamy Redis.", &[("Docker", Required), ("Redis", NotRequired)]),
        (
            "Requisitos\nDocker\nDiferenciais\nRedis\nSobre nós\nKubernetes",
            &[("Docker", Required), ("Redis", Preferred), ("Kubernetes", Employer)],
        ),
        ("Wymagania:\nDocker\nMile widziane:\nRedis", &[("Docker", Required), ("Redis", Preferred)]),
        ("자격 요건\nDocker\n우대 사항\nRedis", &[("Docker", Required), ("Redis", Preferred)]),
    ] {
        assert_eq!(stances(text, Some(Genre::Advert)), expected.iter().copied().collect(), "{text}");
    }
    let told = "We are looking for a developer. You will use Docker. Kubernetes would be an advantage.";
    assert_eq!(stances(told, None), BTreeMap::from([("Docker", Required), ("Kubernetes", Preferred)]), "the text tells");
}

#[test]
fn what_looks_like_a_name_is_none() {
    for (text, expected) in [
        ("- Ran Docker and Redis\n- Led a team", &["Docker", "Redis"][..]),
        ("Developer, San Francisco, CA. Docker", &["Docker"]),
        ("A degree in arts, or an equivalent field. Docker", &["Docker"]),
        ("You have solid Python and strong Docker", &["Docker", "Python"]),
        ("data sets in Python", &["Python"]),
        ("Sites in Angular, React or Vue.", &["Angular", "React", "Vue.js"]),
        ("Skills: python,c,docker", &["C", "Docker", "Python"]),
        ("Wrote the service in Go.", &["Go"]),
        ("熟悉Python和Docker的使用", &["Docker", "Python"]),
    ] {
        says(text, expected);
    }
}

#[test]
fn lists_need_no_commas_and_what_every_text_praises_is_no_skill() {
    says("PHP React HTML", &["PHP", "React", "HTML"]);
    says("Linux, basic JavaScript", &["Linux", "JavaScript"]);
    says("I know Python, Django and basic Java.", &["Python", "Django", "Java"]);
    says("Python, BASIC, Pascal", &["Python", "BASIC", "Pascal"]);
    says("PHP BASIC Pascal", &["PHP", "BASIC", "Pascal"]);
    says("Docker express delivery", &["Docker"]);
    says("Excellent communication skills, a team player who likes Python", &["Python"]);
    says("Skills: Python, teamwork, Docker", &["Python", "Teamwork", "Docker"]);
}

#[test]
fn a_line_that_names_a_tool_is_no_heading() {
    let required = "About the job\nWe are looking for a developer.\nRequirements\nPython\n";
    for (line, skill) in [
        ("Nice to have Docker experience", "Docker"),
        ("Experience of Docker is desirable", "Docker"),
        ("Docker knowledge preferred", "Docker"),
        ("Bonus for Kubernetes", "Kubernetes"),
    ] {
        let said = stances(&format!("{required}{line}\nDjango\n"), Some(Genre::Advert));
        assert_eq!(said.get(skill), Some(&Stance::Preferred), "{line}");
        assert_eq!(said.get("Django"), Some(&Stance::Required), "{line}");
    }
    // A heading that names none still speaks of what follows, and one that sites give to all requirements of nothing else.
    let said = stances(&format!("{required}Nice to have\nDjango\n"), Some(Genre::Advert));
    assert_eq!(said.get("Django"), Some(&Stance::Preferred));
    let said = stances(&format!("{required}Desired Skills and Experience:\nDjango\n"), Some(Genre::Advert));
    assert_eq!(said.get("Django"), Some(&Stance::Required));
}

#[test]
fn lines_that_lost_their_break_are_two() {
    let text = "Requirements: Python and good communication skillsBonus Qualifications: Docker";
    let said = stances(text, Some(Genre::Advert));
    assert_eq!((said.get("Python"), said.get("Docker")), (Some(&Stance::Required), Some(&Stance::Preferred)));
    says("Worked with Flask.Built prototypes", &["Flask"]);
}

#[test]
fn what_stands_beside_a_doubtful_name_says_that_it_is_one() {
    says("technologies such as Babel Jest Vue", &["Babel", "Jest", "Vue.js"]);
    says("distributed computing such as spark", &["Distributed systems", "Apache Spark"]);
    says("React or similar", &["React"]);
    says("typescript javascript node.js react go", &["TypeScript", "JavaScript", "Node.js", "React", "Go"]);
    says("experience with bash, Groovy, python", &["Bash", "Groovy", "Python"]);
    says("SOA experience", &["Service-oriented architecture"]);
    says("Knowledge of pair programming", &["Pair programming"]);
    says("Understands Agile as a mindset", &["Agile"]);
    says("You know SRE and what it takes", &["Site reliability engineering"]);
    says("tools (Chef, Puppet, etc)", &["Chef", "Puppet"]);
}

#[test]
fn what_a_name_is_used_for_or_in_says_that_it_is_one() {
    says("Flask for the API, Redis for queues.", &["Flask", "API development", "Redis"]);
    says("Go for services; Chef for provisioning.", &["Go", "Chef"]);
    says("Our tests run in Jest and Cypress.", &["Jest", "Cypress"]);
    says("3D in Blender and Maya.", &["Blender", "Maya"]);
    says("I worked in Scrum.", &["Scrum"]);
    says("Wir arbeiten in Scrum.", &["Scrum"]);
    says("Expertise in using containers in app builds", &["Containerization"]);
    for text in [
        "He used to travel.",
        "We use our own product.",
        "Spring for everyone!",
        "Go for it.",
        "based in Phoenix",
        "In Spring and in Cypress",
        "Express for parcels",
    ] {
        says(text, &[]);
    }
}

#[test]
fn names_in_a_row_are_a_list_without_commas() {
    says("typescript react go rest", &["TypeScript", "React", "Go", "REST"]);
    says("Banking Healthcare SaaS", &["Banking", "Healthcare", "SaaS"]);
    says(
        "Strong in testing documentation monitoring deployment",
        &["Testing", "Technical writing", "Monitoring", "Deployment"],
    );
    says("our support team", &[]);
    says("Sales marketing finance support staff are upstairs.", &[]);
}

#[test]
fn what_no_role_asks_for_is_read_where_it_is_written_as_a_name() {
    says("We work with UML and an ERP.", &["UML", "ERP"]);
    says("You know Kanban well.", &["Kanban"]);
    says("I am fluent in German.", &["Spoken languages"]);
    says("Speak English to me in the venture capital", &["Spoken languages"]);
    says("our cybersecurity and security people", &["Information security"]);
    says("DATA MIGRATION IS FUN AND GAMES", &[]);
}

#[test]
fn what_the_catalogue_has_in_the_plural_is_read_in_the_singular() {
    says("a data structure, a pivot table and two web applications", &["Data structures", "Excel", "Web development"]);
    says("Set up a VPN and a network firewall; switches.", &["VPN", "Firewalls"]);
    says("a data visualisation tool", &["Data visualization"]);
    says("I own a panda. The algorithm of a robot.", &[]);
    says("Algorithms; one Algorithm", &["Algorithms"]);
}

#[test]
fn an_ambiguous_name_is_decided_by_what_is_listed_beside_it() {
    says("## Skills\nNode, React, Mongo", &["Node.js", "React", "MongoDB"]);
    says("We use React, Node and Mongo.", &["Node.js", "React", "MongoDB"]);
    says("Skills\nPython\nNode\nReact", &["Python", "Node.js", "React"]);
    says("Skills: PyTorch, OpenCV, CV", &["PyTorch", "OpenCV", "Computer vision"]);
    says("Kafka, Zookeeper, node", &["Apache Kafka", "Apache ZooKeeper"]);
    says("Attach your CV, Python or pandas", &["Python", "pandas"]);
}

#[test]
fn entities_that_a_copy_kept_are_decoded() {
    says("C&#43;&#43; &amp; https:&#x2F;&#x2F;jobs.example.com&#x2F;docker?utm_source=hn &what; Python", &["C++", "Python"]);
}

#[test]
fn gender_marks_shouted_words_and_two_everyday_words_are_no_skills() {
    says("JAVA DEVELOPER (M/F/D)", &["Java"]);
    says("Python Entwickler (M/W/D)", &["Python"]);
    says("YOU CAN ALSO GET A LITTLE INSIGHT", &[]);
    says("SHE CAN DRIVE", &[]);
    says("rust or other corrosion, a spring or similar elastic element", &[]);
    says("You'll work on our core data platform", &[]);
    says("Persistence with Core Data", &["Core Data"]);
    says("a beautiful open office space", &[]);
    says("Sound knowledge and a solid understanding of Docker", &["Docker"]);
}

#[test]
fn what_is_in_a_language_that_is_not_read_is_noted() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unread.md");
    let text = "I have worked with Django for years.\n\nJag har jobbat fem år med Docker och\nvill lära mig Redis.\n\n# Skills\nPython\n";
    fs::write(&path, text).unwrap();
    let (resolver, mut profile) = (Resolver::new(Catalogue::builtin()), Profile::default());
    let notes = SourceReader::new(&resolver).read(&Source::Path(path), &mut profile).unwrap();
    let names: BTreeSet<_> = profile.skills().map(|skill| Catalogue::builtin().skill(skill).name()).collect();
    assert_eq!(names, ["Django", "Docker", "Python", "Redis"].into());
    let said: Vec<_> = profile.unread().iter().map(|passage| (passage.language, passage.lines)).collect();
    assert_eq!(said, [("Swedish", Some((3, 4)))]);
    assert!(
        notes.iter().any(|note| note.ends_with(
            "unread.md, lines 3 to 4, is in Swedish, which is not read: names count there, whatever is said of them"
        )),
        "{notes:?}"
    );
}

#[test]
fn emphasis_links_and_tags_change_nothing() {
    let texts = [
        ("working on a {} app", "Flask"),
        ("Wrote the API in {}.", "Go"),
        ("knowledge of {}", "R"),
        ("Built with {} Boot and Java", "Spring"),
        ("Apache {} and SQL", "Kafka"),
        ("{} developer", "Flask"),
        ("Used {} for the backend", "Celery"),
        ("I don't know {}", "Docker"),
        ("We {} to market", "go"),
    ];
    let marks =
        ["**{}**", "_{}_", "***{}***", "`{}`", "<b>{}</b>", "<code>{}</code>", "[{}](https://x.org \"a\")", "[**{}**][1]"];
    for (text, name) in texts {
        let plain = text.replace("{}", name);
        for mark in marks {
            let marked = text.replace("{}", &mark.replace("{}", name));
            assert_eq!(skills(&marked), skills(&plain), "{marked}");
            assert_eq!(stances(&marked, None), stances(&plain, None), "{marked}");
            let in_markdown = in_file("a.md", marked.as_bytes()).unwrap();
            assert_eq!(in_markdown.iter().map(|(name, ..)| *name).collect::<BTreeSet<_>>(), skills(&plain), "{marked}");
        }
    }
}

#[test]
fn what_somebody_else_does_is_not_the_persons() {
    let others = [
        "Two Java developers taught me.",
        "I worked with two Java developers.",
        "Our backend team writes Java, I wrote Python.",
        "My manager knows Java.",
        "The client uses Java.",
        "A colleague built it in Java, I tested it in Python.",
        "I write Python because a friend of mine codes in Java.",
        "Our developers know Java.",
        "I have a colleague who knows Java.",
        "My brother is a Java developer.",
        "Mein Kollege kennt Java.",
        "Der Kunde verwendet Java.",
        "Zwei Java-Entwickler haben mir geholfen.",
        "Ich habe mit zwei Java-Entwicklern gearbeitet.",
        "Le client utilise Java.",
        "Deux développeurs Java m'ont formé.",
        "Mi jefe conoce Java.",
        "Dos desarrolladores Java me enseñaron.",
        "Um colega construiu em Java.",
        "Nossa equipe de backend escreve Java.",
        "Il mio capo conosce Java.",
        "Due sviluppatori Java mi hanno insegnato.",
        "De klant gebruikt Java.",
        "Twee Java-ontwikkelaars leerden mij veel.",
        "Mój kierownik zna Java.",
        "Dwóch programistów Java mnie uczyło.",
    ];
    for text in others {
        let said = stances(text, Some(Genre::Resume));
        assert_eq!(said.get("Java"), Some(&Stance::Other), "{text} {said:?}");
        assert!(said.get("Python").is_none_or(|stance| stance.counts()), "{text} {said:?}");
    }
    for text in [
        "My manager taught me Java.",
        "Ein Kollege hat mir Java beigebracht.",
        "Our team uses Java.",
        "I built it in Java with a colleague.",
        "Helped clients use Java.",
        "Managed a team of five Java developers.",
        "I worked with a Java team.",
        "The client uses Java, which I maintained.",
        "The client uses my Java library.",
        "The application uses Java. My manager left.",
        "My manager left. Java is what I use.",
        "Clients of the bank: Java.",
    ] {
        let said = stances(text, Some(Genre::Resume));
        assert_eq!(said.get("Java"), Some(&Stance::Has), "{text} {said:?}");
    }
}

#[test]
fn names_of_firms_are_no_skills() {
    for text in [
        "At DSA, we are driven to create a smarter future.",
        "At DSA we build.",
        "Resume\nAt DSA, I build.",
        "Join DSA as an engineer.",
        "DSA is a leading provider. ",
        "DSA is hiring.",
        "HCL Technologies, Engineer",
        "ISPs such as Tikona & HCL Comnet",
        "MongoDB Inc. paid.",
        "SAP SE, Walldorf",
        "Bei MongoDB, wir lieben es.",
    ] {
        says(text, &[]);
    }
    for text in [
        "Data structures (DSA)",
        "DSA, Python",
        "MongoDB, Redis",
        "MongoDB is required",
        "at MongoDB",
        "Join MongoDB and SQL data",
    ] {
        assert!(!skills(text).is_empty(), "{text}");
    }
}

#[test]
fn what_a_firm_says_it_is_is_not_asked_for() {
    let advert = stances("Acme is a fintech company using Java. Requirements: Python", Some(Genre::Advert));
    assert_eq!((advert["Java"], advert["Python"]), (Stance::Employer, Stance::Required));
    let advert = stances("Die Acme ist ein Unternehmen, das Java nutzt. Anforderungen: Python", Some(Genre::Advert));
    assert_eq!((advert["Java"], advert["Python"]), (Stance::Employer, Stance::Required));
    let resume = stances("Acme is a consultancy for Java. I wrote Python.", Some(Genre::Resume));
    assert_eq!((resume["Java"], resume["Python"]), (Stance::Other, Stance::Has));
    let own = stances("I am a Java developer in a company. My company used Python.", Some(Genre::Resume));
    assert_eq!((own["Java"], own["Python"]), (Stance::Has, Stance::Has));
}

#[test]
fn headings_of_work_end_what_others_say_and_what_is_wished() {
    for (text, java) in [
        ("References\nMaria uses Java.\nWork experience\nWrote services with FastAPI.", Stance::Other),
        ("Hobbys\nJava\nBerufserfahrung\nFastAPI", Stance::Other),
        ("Learning goals\nJava\nExpériences professionnelles\nFastAPI", Stance::Wanted),
        ("References\nMaria uses Java.\nEducation\nA course on FastAPI", Stance::Other),
    ] {
        let said = stances(text, Some(Genre::Resume));
        assert_eq!((said["Java"], said["FastAPI"]), (java, Stance::Has), "{text}");
    }
}

/// Texts whose paragraphs change their language: phrases of all languages are looked for everywhere, and none hurts another's.
#[test]
fn each_passage_is_read_in_its_language() {
    use Stance::{Denied, Employer, Has, Learning, Little, NotRequired, Other, Preferred, Required, Wanted};
    let resumes = [
        (
            "Summary\nFive years of Python. I have never used Java.\n\nBerufserfahrung\nDienste mit FastAPI. Kubernetes habe ich noch nicht \
             eingesetzt.\nAls Nächstes möchte ich Rust lernen.\n",
            vec![("Python", Has), ("Java", Denied), ("FastAPI", Has), ("Kubernetes", Denied), ("Rust", Wanted)],
        ),
        (
            "Je n'ai jamais utilisé Angular, mais j'ai développé des API avec Flask.\nJ'aimerais apprendre Kubernetes.\n\nTechnical skills\n\
             Python, Redis\nNot familiar with: Terraform\n",
            vec![("Angular", Denied), ("Flask", Has), ("Kubernetes", Wanted), ("Redis", Has), ("Terraform", Denied)],
        ),
        (
            "Experiencia\nPython y FastAPI. No tengo experiencia con Java.\n\nProjects\nScrapy. I don't know Kubernetes, but I use Docker.\n",
            vec![("FastAPI", Has), ("Java", Denied), ("Scrapy", Has), ("Kubernetes", Denied), ("Docker", Has)],
        ),
        (
            "Nunca trabalhei com Angular. Estou aprendendo Terraform.\nSkills: Flask\nI would like to learn Rust. My manager knows Kubernetes.\n",
            vec![("Angular", Denied), ("Terraform", Learning), ("Flask", Has), ("Rust", Wanted), ("Kubernetes", Other)],
        ),
        (
            "Doświadczenie\nDjango. Nie używałem Kubernetes. Chcę nauczyć się Rust.\nLittle experience with Terraform.\nNotions de Docker.\n",
            vec![("Django", Has), ("Kubernetes", Denied), ("Rust", Wanted), ("Terraform", Little), ("Docker", Little)],
        ),
        (
            "Compétences\nPython, SQL\nWas ich lernen möchte: Rust\nReferencias\nMaría usa Java.\nInteressi: Terraform\nJob history\nFastAPI. No Kafka yet.\n",
            vec![
                ("SQL", Has),
                ("Rust", Wanted),
                ("Java", Other),
                ("Terraform", Other),
                ("FastAPI", Has),
                ("Apache Kafka", Denied),
            ],
        ),
    ];
    let adverts = [
        (
            "Szukamy programisty.\nWymagania:\n- Django\nMile widziane: Docker\n\nBenefits\nWe offer training in Terraform. No knowledge of Java is required.\n",
            vec![("Django", Required), ("Docker", Preferred), ("Terraform", Employer), ("Java", NotRequired)],
        ),
        (
            "Requirements: Python. Kafka is a plus.\n\nDein Profil\n- Erfahrung mit Airflow\n- Von Vorteil: Snowflake\n- Java ist nicht erforderlich\n\
             Wir bieten Schulungen in Kubernetes.\n",
            vec![
                ("Apache Kafka", Preferred),
                ("Apache Airflow", Required),
                ("Snowflake", Preferred),
                ("Java", NotRequired),
                ("Kubernetes", Employer),
            ],
        ),
        (
            "Vereist: Django.\nPré: Docker. Kennis van Java is niet vereist.\nAbout us\nOur platform runs on Kubernetes.\nNice to have: Terraform\n",
            vec![
                ("Django", Required),
                ("Docker", Preferred),
                ("Java", NotRequired),
                ("Kubernetes", Employer),
                ("Terraform", Preferred),
            ],
        ),
        (
            "Compétences requises : Django\nWhat you'll bring: experience with Redis; Kafka is not required.\nIhr Profil: PostgreSQL, idealerweise Kubernetes.\n",
            vec![
                ("Django", Required),
                ("Redis", Required),
                ("Apache Kafka", NotRequired),
                ("PostgreSQL", Required),
                ("Kubernetes", Preferred),
            ],
        ),
    ];
    for (genre, texts) in [(Genre::Resume, resumes.to_vec()), (Genre::Advert, adverts.to_vec())] {
        for (text, expected) in texts {
            let said = stances(text, Some(genre));
            for (skill, stance) in expected {
                assert_eq!(said.get(skill), Some(&stance), "{skill}: {text}");
            }
        }
    }
}

#[test]
fn a_line_that_begins_with_the_employer_may_turn_to_what_is_asked() {
    for text in [
        "Who we are: a startup around Kubernetes. What you need: Python",
        "Benefits: training in Kubernetes. Requirements: Python",
        "Über uns: Wir betreiben Kubernetes. Anforderungen: Python",
    ] {
        let said = stances(text, Some(Genre::Advert));
        assert_eq!((said["Kubernetes"], said["Python"]), (Stance::Employer, Stance::Required), "{text}");
    }
}

#[test]
fn a_heading_of_no_part_turns_to_what_is_asked_below_it() {
    let text = "About Acme\nWe trade with Java.\nJob Responsibilities\n- Assist senior engineers with Python\n";
    let said = stances(text, Some(Genre::Advert));
    assert_eq!((said["Java"], said["Python"]), (Stance::Employer, Stance::Required));
}

#[test]
fn a_clear_sentence_says_that_a_doubtful_name_is_meant() {
    for text in [
        "I used Go for the backend for years",
        "Senior Go Engineer",
        "I work in Go every day.",
        "5 years of Go",
        "Go (5 years)",
        "Go\t3 years",
        "Our backend is Go.",
        "Go is our main language",
        "Go since 2015",
        "Go is required.",
        "fluent in Go",
        "Go-Entwickler",
        "Unsere Anwendung wurde in Go geschrieben",
        "J'utilise Go tous les jours",
        "5 años de Go",
        "Conhecimento em Go",
        "Programmazione in Go",
        "Kennis van Go",
        "Programowanie w Go",
        "Go: advanced",
        "Level of skills\nGo\t2\tbasic",
        "Maintained the Go bindings",
        "golang",
    ] {
        says(text, &["Go"]);
    }
    says("Migrated from Go to Rust", &["Go", "Rust"]);
    says("Converted SAS macros to R", &["SAS", "R"]);
    says("Statistics in R; firmware in C", &["Statistics", "R", "Firmware development", "C"]);
    says("3 years of Spark, Rust is a plus", &["Apache Spark", "Rust"]);
    says("Deployed Puppet across sites", &["Puppet"]);
    for text in [
        "Go the extra mile",
        "Worked with C level people",
        "Grade C in maths, vitamin C",
        "Worked with Ruby Smith",
        "Written in Spring 2019",
        "Worked as Chef for 5 years",
        "Rijbewijs C",
        "I play Go and chess",
        "Visited Phoenix in May",
        "Season\tSpring\nYear\t2024",
    ] {
        says(text, &[]);
    }
}

#[test]
fn fields_of_degrees_are_no_packages() {
    says("PhD in EE, CS, Physics", &["Physics"]);
    says("Requirements:\nBS/MS in CS, CE or EE\nPython", &["Python"]);
}

#[test]
fn quotation_marks_change_nothing() {
    says("I built a \"Flask\" app with the 'requests' library", &["Flask", "Requests"]);
    says("Entwicklung mit „Spring“ und «Django»", &["Spring", "Django"]);
    says("wrote it in “Go” last year", &["Go"]);
    says("He said \"go\"; the book \"Julia\" by Jo", &[]);
}

#[test]
fn signs_that_stand_apart_belong_to_their_names() {
    says("CompTIA Security +, C ++, C # and Node . js", &["CompTIA Security+", "C++", "C#", "Node.js"]);
    says("Java, . NET", &["Java", ".NET"]);
    says("Python + SQL", &["Python", "SQL"]);
}

#[test]
fn labels_in_the_middle_of_a_line_list_skills() {
    says("Since 2019: Linux, Windows. Languages: Rust. Tools: Helm.", &["Linux", "Windows", "Rust", "Helm"]);
    says("Languages – Go | Tools – Helm", &["Go", "Helm"]);
    says("2019: Engineer at Acme. Technologies: Go", &["Go"]);
    says("Sprachen: Go  Werkzeuge: Helm", &["Go", "Helm"]);
    says("City: Phoenix", &[]);
}

#[test]
fn what_is_struck_out_does_not_count() {
    says("Skills: ~~Java~~, Python", &["Python"]);
    says("<p>Skills: <s>Java</s>, <del>Docker</del> Python</p>", &["Python"]);
}
