//! The table of `docs/speed.md`, of what criterion measured. Times are those of one machine: what tells more is how many times as long as
//! its yardstick a thing takes, and how the time grows.

use super::{inside, process};
use serde_json::Value;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// What stands before and after the table there.
const MARKS: [&str; 2] = ["<!-- figures: UPDATE_DOCS=1 cargo bench -->\n", "<!-- end of figures -->\n"];

/// Prints the table, and writes it into the document where that is asked for. Nothing where not all was measured.
pub(crate) fn show(measured: &Path) {
    let Some(table) = table(&Figures { measured }) else {
        return println!("\nNot all was measured (or not yet): no table.");
    };
    println!("\n{table}");
    if env::var_os("UPDATE_DOCS").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/speed.md");
        let page = fs::read_to_string(&path).unwrap();
        let (before, rest) = page.split_once(MARKS[0]).unwrap();
        let (_, after) = rest.split_once(MARKS[1]).unwrap();
        fs::write(path, [before, MARKS[0], "\n", &table, "\n", MARKS[1], after].concat()).unwrap();
    }
}

struct Figures<'m> {
    measured: &'m Path,
}

impl Figures<'_> {
    /// The median time, in nanoseconds.
    fn time(&self, group: &str, name: &str) -> Option<f64> {
        let path = self.measured.join(group).join(name).join("new/estimates.json");
        let estimates: Value = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
        estimates["median"]["point_estimate"].as_f64()
    }
}

fn table(figures: &Figures<'_>) -> Option<String> {
    let mut table = String::from("| what | time | beside it |\n|---|---|---|\n");
    let empty = figures.time("start", "empty")?;
    for (name, arguments) in process::COMMANDS {
        let took = figures.time("start", name)?;
        row(&mut table, &format!("`roles {}`", arguments.join(" ")), took, &times(took, empty, "an empty program"));
    }
    for (tier, name) in inside::NAMES {
        row(&mut table, &format!("a name, {tier}: `{name}`"), figures.time("resolve", tier)?, "");
    }
    row(&mut table, "the worst name, 300 bytes", figures.time("resolve", "worst")?, "");
    row(&mut table, "to rank the eleven roles for 10 skills", figures.time("match", "skills 10")?, "");
    let text = figures.time("text", &inside::TEXTS[2].to_string())?;
    let beside = times(text, figures.time("text", "words")?, "splitting it into words");
    row(&mut table, "a text of 64 KiB", text, &beside);
    row(&mut table, "to make ready for the first text", figures.time("text", "ready")?, "");
    let (roles, skills) = inside::CATALOGUES[2];
    let load = figures.time("load", &format!("roles {roles}"))?;
    let beside = times(load, figures.time("load", &format!("plain {roles}"))?, "reading the same YAML as plain values");
    row(&mut table, &format!("to load a catalogue of {roles} roles and {skills} skills"), load, &beside);
    #[cfg(all(unix, feature = "explore"))]
    explorer(&mut table, figures)?;
    for (name, title) in [("", "all cores"), ("one thread ", "`--threads 1`")] {
        let count = process::LINES[3];
        let took = figures.time("batch", &format!("{name}{count}"))?;
        let beside = times(
            took,
            figures.time("batch", &format!("round trip {count}"))?,
            "reading and writing the same lines as plain JSON",
        );
        row(&mut table, &format!("batch, {count} people, {title}: {} a second", rate(count, took)), took, &beside);
    }
    Some(table + "\n" + &growth(figures)?)
}

/// The slowest key of the explorer, with each catalogue.
#[cfg(all(unix, feature = "explore"))]
fn explorer(table: &mut String, figures: &Figures<'_>) -> Option<()> {
    use super::keys::{CATALOGUES, KEYS};
    const FRAME: f64 = 16e6;
    let (roles, skills) = inside::CATALOGUES[2];
    for (name, title) in
        CATALOGUES.into_iter().zip(["eleven roles".to_owned(), format!("{roles} roles and {skills} skills")])
    {
        let took = KEYS.map(|(key, ..)| Some((figures.time("explore", &format!("{name} {key}"))?, key)));
        let took: Option<Vec<(f64, &str)>> = took.into_iter().collect();
        let (slowest, key) = took?.into_iter().max_by(|a, b| a.0.total_cmp(&b.0))?;
        let beside = format!("{:.0} % of a frame of {}", 100.0 * slowest / FRAME, shown(FRAME));
        row(table, &format!("the slowest key of `roles explore`, {title}: {key}"), slowest, &beside);
    }
    Some(())
}

/// How times grow.
fn growth(figures: &Figures<'_>) -> Option<String> {
    let mut table =
        String::from("| grows with | from | to | times as much | takes times as long |\n|---|---|---|---|---|\n");
    let roles = |at: usize| inside::CATALOGUES[at].0;
    let lines: Vec<(usize, String)> = process::LINES[1..].iter().map(|count| (*count, count.to_string())).collect();
    let texts: Vec<(usize, String)> = inside::TEXTS.iter().map(|bytes| (*bytes, bytes.to_string())).collect();
    let people: Vec<(usize, String)> = inside::PEOPLE.iter().map(|skills| (*skills, format!("skills {skills}"))).collect();
    let catalogues: Vec<(usize, String)> = (0..3).map(|at| (roles(at), format!("roles {}", roles(at)))).collect();
    for (title, group, sizes) in [
        ("batch: lines", "batch", lines),
        ("text: bytes", "text", texts),
        ("match: a person's skills", "match", people),
        ("match: roles", "match", catalogues.clone()),
        ("load: roles, and skills with them", "load", catalogues),
    ] {
        for pair in sizes.windows(2) {
            let [(from, small), (to, large)] = pair else { continue };
            let (took, before) = (figures.time(group, large)?, figures.time(group, small)?);
            #[allow(clippy::cast_precision_loss)] // small numbers
            let more = *to as f64 / *from as f64;
            writeln!(table, "| {title} | {from} | {to} | {more:.0} | {:.1} |", took / before).ok()?;
        }
    }
    Some(table)
}

fn row(table: &mut String, what: &str, nanoseconds: f64, beside: &str) {
    writeln!(table, "| {what} | {} | {beside} |", shown(nanoseconds)).unwrap();
}

fn times(took: f64, yardstick: f64, name: &str) -> String {
    format!("{:.1} × {name} ({})", took / yardstick, shown(yardstick))
}

fn shown(nanoseconds: f64) -> String {
    match nanoseconds {
        ns if ns < 1e3 => format!("{ns:.0} ns"),
        ns if ns < 1e6 => format!("{:.1} µs", ns / 1e3),
        ns if ns < 1e9 => format!("{:.1} ms", ns / 1e6),
        ns => format!("{:.2} s", ns / 1e9),
    }
}

fn rate(count: usize, nanoseconds: f64) -> String {
    #[allow(clippy::cast_precision_loss)] // far fewer than 2⁵²
    let thousands = count as f64 / nanoseconds * 1e6;
    format!("{thousands:.0},000")
}
