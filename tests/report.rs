//! The page that `roles report` writes: well-formed, within itself, escaped, small, the same each time, and readable.

#![cfg(feature = "report")]
#![allow(clippy::unwrap_used)] // a test that can't go on has failed

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use std::cell::RefCell;
use std::fs;
use std::process::{Command, Output};

fn roles(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roles"));
    let command =
        command.args(args).env("COLUMNS", "100").env("XDG_CONFIG_HOME", "/nowhere").env("XDG_CACHE_HOME", "/dev/null");
    command.env_remove("ROLES_CATALOGUE").output().unwrap()
}

fn text(args: &[&str]) -> String {
    let output = roles(args);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The name of a tag that opens, and its attributes.
type Tag = (String, Vec<(String, String)>);

/// What a browser's tokenizer sees: each tag that opens, with its attributes, the tags that are open at the end, and mistakes.
#[derive(Default)]
struct Seen {
    tags: RefCell<Vec<Tag>>,
    open: RefCell<Vec<String>>,
    wrong: RefCell<Vec<String>>,
}

impl TokenSink for Seen {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        const VOID: [&str; 2] = ["meta", "input"];
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let name = tag.name.to_string();
                let attributes = tag.attrs.iter().map(|attr| (attr.name.local.to_string(), attr.value.to_string()));
                if !VOID.contains(&name.as_str()) {
                    self.open.borrow_mut().push(name.clone());
                }
                self.tags.borrow_mut().push((name, attributes.collect()));
            }
            Token::TagToken(tag) => {
                let opened = self.open.borrow_mut().pop();
                if opened.as_deref() != Some(&*tag.name) {
                    self.wrong.borrow_mut().push(format!("</{}> closes {opened:?}", tag.name));
                }
            }
            Token::ParseError(error) => self.wrong.borrow_mut().push(error.to_string()),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn seen(html: &str) -> Seen {
    let tokenizer = Tokenizer::new(Seen::default(), TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() });
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink
}

const PERSON: [&str; 4] = ["report", "--skills", "pandas,numpy,sklearn,Docker,qwertzu", "--name"];

#[test]
fn the_page_is_well_formed_and_loads_nothing() {
    let html = text(&[&PERSON[..], &["Ada"]].concat());
    let seen = seen(&html);
    assert!(seen.wrong.borrow().is_empty(), "{:?}", seen.wrong.borrow());
    assert!(seen.open.borrow().is_empty(), "{:?}", seen.open.borrow());
    let tags = seen.tags.borrow();
    for (name, attributes) in tags.iter() {
        assert!(!["script", "link", "img", "iframe", "object", "embed", "base", "form"].contains(&name.as_str()), "{name}");
        for (attribute, value) in attributes {
            assert!(!attribute.starts_with("on") && attribute != "src" && attribute != "style", "{name} {attribute}");
            assert!(attribute != "href" || name == "a" && (value.starts_with('#') || value.starts_with("http")), "{value}");
        }
    }
    assert!(!html.contains("url(") && !html.contains("@import"));
    let ids: Vec<&String> =
        tags.iter().flat_map(|(_, all)| all).filter(|(name, _)| name == "id").map(|(_, id)| id).collect();
    for (_, value) in tags.iter().flat_map(|(_, all)| all).filter(|(name, _)| name == "aria-labelledby") {
        assert!(ids.contains(&value), "{value} labels and is nowhere");
    }
    assert!(html.contains("<h1>Which Python role fits Ada</h1>") && html.contains("qwertzu"));
}

#[test]
fn headings_go_down_one_level_at_a_time_and_pictures_have_names() {
    let html = text(&[&PERSON[..], &["Ada"]].concat());
    let seen = seen(&html);
    let mut level = 0;
    for (name, attributes) in seen.tags.borrow().iter() {
        let value = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        if let Some(next) = name.strip_prefix('h').and_then(|digit| digit.parse::<u32>().ok()) {
            assert!(next <= level + 1, "h{next} after h{level}");
            level = next;
        }
        assert!(value("role") != Some("img") || value("aria-label").is_some_and(|label| label.contains('%')));
        assert!(name != "svg" || value("aria-hidden") == Some("true"));
        assert!(name != "table" || value("aria-label").is_some_and(|label| !label.is_empty()));
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_and_few_of_them() {
    let first = text(&[&PERSON[..], &["Ada"]].concat());
    assert_eq!(first, text(&[&PERSON[..], &["Ada"]].concat()));
    let listed = text(&["skills", "--format", "jsonl"]);
    let name = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["skill"].as_str().unwrap().to_owned();
    let folder = tempfile::tempdir().unwrap();
    let all: Vec<String> = listed.lines().step_by(5).map(name).collect();
    let mut args = vec!["report".to_owned(), "--role".to_owned(), "ml-engineer".to_owned()];
    for (at, option) in [(1, "--from"), (2, "--from"), (3, "--advert")] {
        let file = folder.path().join(format!("{at}{}.txt", "<b>".repeat(60)));
        fs::write(&file, format!("Required: {}\n\nNo experience with {}.", all.join(", "), all.join(", "))).unwrap();
        args.extend([option.to_owned(), file.to_str().unwrap().to_owned()]);
    }
    let html = text(&args.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(html.len() < 200_000, "{} bytes", html.len());
}

#[test]
fn what_comes_from_outside_is_escaped() {
    let evil = "<script>alert(1)</script>\" onload=\"x\u{202e}";
    let html = text(&["report", "--skills", &format!("pandas,{evil}"), "--name", evil]);
    let seen = seen(&html);
    assert!(seen.wrong.borrow().is_empty(), "{:?}", seen.wrong.borrow());
    assert!(seen.tags.borrow().iter().all(|(name, _)| name != "script"));
    assert!(!html.contains('\u{202e}'), "nothing turns the direction of writing");
    let markdown = text(&["report", "--skills", &format!("pandas,{evil}"), "--name", evil, "--format", "markdown"]);
    assert!(!markdown.contains("<script>") && markdown.starts_with("# Which Python role fits "));
}

#[test]
fn it_writes_a_file_and_spares_what_it_reads() {
    let folder = tempfile::tempdir().unwrap();
    let (resume, page) = (folder.path().join("resume.txt"), folder.path().join("page.html"));
    fs::write(&resume, "Skills: pandas, NumPy, scikit-learn").unwrap();
    let (resume, page) = (resume.to_str().unwrap(), page.to_str().unwrap());
    let output = roles(&["report", "--from", resume, "-o", resume]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(fs::read_to_string(resume).unwrap().starts_with("Skills"));
    assert_eq!(text(&["report", "--from", resume, "-o", page]), "");
    assert!(fs::read_to_string(page).unwrap().starts_with("<!DOCTYPE html>"));
    assert_eq!(roles(&["report", "--skills", "pandas", "--format", "json"]).status.code(), Some(2));
    assert_eq!(roles(&["report", "--skills", "qwertzu"]).status.code(), Some(1));
}

/// Pages whole, `tests/report/NAME.html`, a tag a line and without the styles; `SNAPSHOTS=overwrite` writes them anew, to be read before they are
/// believed.
#[test]
fn pages_are_as_they_were_read() {
    let pages = [
        ("job", "report --from tests/gap/resume.md --advert examples/job.txt --role ml-engineer --name Ada --format html"),
        ("team", "team examples/people.csv --role ml-engineer --format html"),
    ];
    let date = fs::read_to_string("data/date").unwrap();
    for (name, args) in pages {
        let page = text(&args.split(' ').collect::<Vec<_>>());
        let (head, rest) = page.split_once("<style>").unwrap();
        let (_, rest) = rest.split_once("</style>").unwrap();
        let lines = format!("{head}{rest}").replace("><", ">\n<").replace(date.trim(), "DATE");
        let file = format!("tests/report/{name}.html");
        if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
            fs::create_dir_all("tests/report").unwrap();
            fs::write(&file, &lines).unwrap();
        }
        let expected = fs::read_to_string(&file).unwrap();
        let other = lines.lines().zip(expected.lines()).enumerate().find(|(_, (line, expected))| line != expected);
        assert!(other.is_none() && lines.lines().count() == expected.lines().count(), "{file}: {other:?}");
    }
}

#[test]
fn it_says_nothing_of_the_folders_above_what_was_given() {
    let folder = tempfile::tempdir().unwrap();
    let (cv, project) = (folder.path().join("cv.md"), folder.path().join("secret/shop"));
    fs::create_dir_all(&project).unwrap();
    fs::write(&cv, "## Skills\nPython, pytest, Redis\n\n## I want to learn\nRust\n").unwrap();
    fs::write(project.join("requirements.txt"), "django\ncelery\n").unwrap();
    let (cv, project) = (cv.to_str().unwrap(), project.to_str().unwrap());
    let given = ["report", "--from", cv, "--from", project, "--advert", "examples/job.txt", "--format"];
    for format in ["html", "markdown"] {
        let page = text(&[&given[..], &[format]].concat());
        assert!(page.contains("cv.md:2") && page.contains("shop/requirements.txt"), "{page}");
        assert!(!page.contains(folder.path().to_str().unwrap()) && !page.contains("secret"), "{page}");
    }
}

#[test]
fn a_job_is_on_it_as_gap_says_it() {
    let person = ["--from", "tests/gap/resume.md"];
    let job = ["--advert", "examples/job.txt"];
    let gap: serde_json::Value =
        serde_json::from_str(&text(&[&["gap"], &person[..], &job, &["--format", "json"]].concat())).unwrap();
    let markdown = text(&[&["report"], &person[..], &job, &["--format", "markdown"]].concat());
    let readiness = format!("{:.0}", 100.0 * gap["readiness"].as_f64().unwrap());
    assert!(
        markdown.contains(&format!("## Ready for the job? (readiness {readiness}\u{a0}%)").replace('\u{a0}', " ")),
        "{markdown}"
    );
    for asked in gap["asked"].as_array().unwrap() {
        let skills: Vec<&str> = asked["skills"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
        let (last, others) = skills.split_last().unwrap();
        let names = if others.is_empty() { (*last).to_owned() } else { format!("{} or {last}", others.join(", ")) };
        let met = match asked["met"].as_str().unwrap() {
            "had" => "have it",
            "shown" => "show it",
            _ => "lack it",
        };
        let row = format!("| {names} | {} | {met} |", asked["need"].as_str().unwrap());
        assert!(markdown.contains(&row), "{row}\n{markdown}");
    }
    for said in [
        "**held against**: job.txt",
        "## Ready for Backend Developer?",
        "Kubernetes (you write k8s)",
        "Not needed, they say: Java",
    ] {
        assert!(markdown.contains(said), "{said}");
    }
    // The role is the job's, unless one is named.
    let data = ["--skills", "pandas,numpy,sklearn"];
    let markdown = text(&[&["report"], &data[..], &job, &["--format", "markdown"]].concat());
    assert!(markdown.contains("## Ready for Backend Developer?"), "{markdown}");
    let markdown = text(&[&["report", "--role", "ml-engineer"], &data[..], &job, &["--format", "markdown"]].concat());
    assert!(markdown.contains("## Ready for Machine Learning Engineer?"), "{markdown}");
    assert_eq!(roles(&["report", "--from", "-", "--advert", "-"]).status.code(), Some(2));
}

#[test]
fn without_any_role_the_job_is_what_it_is_about() {
    let folder = tempfile::tempdir().unwrap();
    let job = folder.path().join("job.txt");
    let report = |advert: &str| {
        fs::write(&job, advert).unwrap();
        roles(&["report", "--skills", "SAP ABAP", "--advert", job.to_str().unwrap(), "--format", "markdown"])
    };
    let output = report("You must know SAP ABAP.\n");
    let page = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(
        page.contains("## Ready for the job? (readiness 100") && page.contains("| ABAP | required | have it |"),
        "{page}"
    );
    assert!(page.contains("No role asks for any of these skills.") && !page.contains("asked about"), "{page}");
    let output = report("You must know nothing.\n");
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("--role ROLE"));
}

/// The relative luminance of a colour `#rrggbb`, as WCAG 2 defines it.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[test]
fn colours_stand_out_as_much_as_aa_asks() {
    let html = text(&[&PERSON[..], &["Ada"]].concat());
    let schemes: Vec<&str> = html.split("--page: ").skip(1).map(|rest| rest.split('}').next().unwrap()).collect();
    assert_eq!(schemes.len(), 2, "light and dark");
    for scheme in schemes {
        let scheme = format!("--page: {scheme}");
        let colour = |name: &str| scheme.split(&format!("--{name}: ")).nth(1).unwrap()[..7].to_owned();
        let contrast = |a: &str, b: &str| {
            let (a, b) = (luminance(&colour(a)), luminance(&colour(b)));
            (a.max(b) + 0.05) / (a.min(b) + 0.05)
        };
        for name in ["ink", "dim", "good", "lacking", "link"] {
            assert!(contrast(name, "page") >= 4.5, "{name}: {}", contrast(name, "page"));
        }
        for name in ["1", "2", "3", "4"] {
            assert!(contrast("ink", &format!("heat-{name}")) >= 4.5, "{name}");
        }
        for name in ["one", "two"] {
            assert!(contrast(name, "page") >= 3.0 && contrast(name, "track") >= 3.0, "{name}");
        }
    }
}
