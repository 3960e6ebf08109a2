//! Texts, pages of the web and JSON resumes: read the same each time, and every skill found in a line that is there.

use super::{Input, resolver, run};
use roles::catalogue::Catalogue;
use roles::matching::Scorer;
use roles::profile::Profile;
use roles::profile::source::{Source, SourceReader};
use roles::resolve::Resolver;
use std::fs;

const WORDS: [&str; 46] = [
    "\n",
    ". ",
    ", ",
    "- ",
    "• ",
    "\n\n",
    ":",
    "no ",
    "not ",
    "without ",
    "never used ",
    "Skills\n",
    "SKILLS:",
    "Requirements",
    "Nice to have",
    "We use ",
    "About us",
    "experience with ",
    "Python",
    "Go",
    "R",
    "C++",
    "rest",
    "spark",
    "Python/Django",
    "AI-driven",
    "<p>",
    "</p>",
    "<script>",
    "<!--",
    "-->",
    "&amp;",
    "&#x41;",
    "&#99999999;",
    "<br/>",
    "<ul><li>",
    "<title>",
    "{",
    "}",
    "[",
    "]",
    "\"skills\": [",
    "\"",
    "\",",
    "```",
    "http://example.org/python",
];

const RESUME: &str = r#"{"basics": {"name": "A B", "summary": "Python developer who knows Docker."},
"skills": [{"name": "Web", "keywords": ["Django", "React"]}, {"name": "pandas"}], "work": [{"highlights": ["No Java."]}]}"#;
const PAGE: &str = "<!doctype html><html><head><title>Data engineer</title><script>var java = 1</script></head>
<body><h1>We look for</h1><ul><li>Python &amp; SQL<li>Spark</ul><p>Not needed: <b>Java</b>.</p></body></html>";
const ADVERTISEMENT: &str = "Machine Learning Engineer\n\nRequirements:\n- 5+ years of Python, PyTorch or TensorFlow
- Docker, Kubernetes; CI/CD with GitHub Actions\n- no experience with Java needed\n\nAbout us\nAcme builds rockets in Go.\n";

#[test]
fn text() {
    let catalogue = Catalogue::builtin();
    let roles =
        catalogue.roles().map(|role| [role.focus(), "\n", &role.use_cases().collect::<Vec<_>>().join(".\n")].concat());
    let mut seeds: Vec<Input> = roles.map(|text| Input::new("resume.txt", text)).collect();
    for (name, text) in [("resume.json", RESUME), ("page.html", PAGE), ("job.txt", ADVERTISEMENT)] {
        seeds.extend(std::iter::repeat_n(Input::new(name, text), 10));
    }
    let resolver = Resolver::new(catalogue);
    let (reader, scorer, folder) = (SourceReader::new(&resolver), Scorer::new(catalogue), run::Folder::of("text"));
    run::target("text", &seeds, &WORDS, |input| {
        let path = folder.join(&input.name);
        // With something that isn't text it would be read as nothing.
        fs::write(&path, input.text()).unwrap();
        let (mut profile, mut again) = (Profile::default(), Profile::default());
        let read = reader.read(&Source::Path(path.clone()), &mut profile).is_ok();
        assert_eq!(read, reader.read(&Source::Path(path), &mut again).is_ok());
        assert_eq!(profile, again);
        let lines = input.text().lines().count().max(input.text().split(['\n', '\r']).count());
        assert!(profile.found().iter().all(|found| found.place.is_none_or(|place| (1..=lines).contains(&place.line))));
        resolver::ranks(&scorer, &profile);
    });
}
