//! How long a PDF of three hundred pages takes, in a process of its own, beside pdftotext where that is installed: run in turn, the least
//! time of each counts.

#[path = "../../tests/pdf/mod.rs"]
#[allow(dead_code)] // tests use the rest
mod pdf;

use super::data;
use roles::profile::document::{DocumentKind, Isolation, text};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

const PAGES: usize = 300;

/// How many letters a page has, and a line of it.
const PAGE: usize = 4_000;
const LINE: usize = 90;

/// How often each reads it.
const ROUNDS: usize = 7;

/// How many times as long as pdftotext it may take.
const MOST: f64 = 1.3;

/// Prints the ratio; tells whether it is kept, or nothing is there to compare with.
pub(crate) fn is_kept(folder: &Path) -> bool {
    let program = env::var_os("PROGRAM").unwrap_or_else(|| env!("CARGO_BIN_EXE_roles").into());
    let isolation = Isolation::Process(program.into(), vec!["--take-apart-the-pdf-on-standard-input".to_owned()]);
    let bytes = document();
    let file = folder.join("long.pdf");
    fs::write(&file, &bytes).unwrap();
    let mut least = [Duration::MAX; 2];
    for _ in 0..ROUNDS {
        let start = Instant::now();
        assert!(text(DocumentKind::Pdf, &bytes, &isolation).unwrap().len() > PAGES * PAGE / 2);
        least[0] = start.elapsed().min(least[0]);
        let start = Instant::now();
        if Command::new("pdftotext").arg(&file).arg("-").stdout(Stdio::null()).status().is_err() {
            println!("a PDF of {PAGES} pages: {:.0} ms; no pdftotext to compare with", least[0].as_secs_f64() * 1e3);
            return true;
        }
        least[1] = start.elapsed().min(least[1]);
    }
    let [ours, theirs] = least.map(|time| time.as_secs_f64());
    let (ratio, verdict) = (ours / theirs, if ours <= MOST * theirs { "kept" } else { "NOT KEPT" });
    println!("a PDF of {PAGES} pages: {:.0} ms, {ratio:.2} times pdftotext; at most {MOST}: {verdict}", ours * 1e3);
    ratio <= MOST
}

/// A document of plain pages.
fn document() -> Vec<u8> {
    let text = data::text(PAGES * PAGE).replace(['(', ')', '\\', '\n'], " ");
    let letters: Vec<char> = text.chars().filter(char::is_ascii).collect();
    let kids: Vec<String> = (0..PAGES).map(|page| format!("{} 0 R", 4 + 2 * page)).collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Kids[{}]/Count {PAGES}/Resources<</Font<</F1 3 0 R>>>>>>", kids.join(" ")),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    for (page, letters) in letters.chunks(PAGE).take(PAGES).enumerate() {
        let lines = letters.chunks(LINE).map(|line| format!("({}) Tj T*\n", line.iter().collect::<String>()));
        let content = format!("BT /F1 10 Tf 12 TL 50 780 Td\n{}ET", lines.collect::<Vec<_>>().concat());
        objects.push(format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 842]/Contents {} 0 R>>", 5 + 2 * page));
        objects.push(pdf::stream("", &content));
    }
    pdf::file(&objects)
}
