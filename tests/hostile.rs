//! Hostile PDFs, made here: what they cost, what is said of them, and what the process that takes them apart has and may do.

#![cfg(unix)]
#![allow(clippy::expect_used)] // a test that can't go on has failed

mod pdf;

use pdf::{file, page, stream};
use roles::profile::document::{DocumentError, DocumentKind, Isolation, text};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const SERVE: &str = "--take-apart-the-pdf-on-standard-input";

const SHOW: &str = "BT /F1 12 Tf 72 700 Td (Python developer, Django and PostgreSQL) Tj ET";

/// A page in a font whose characters, of so many bytes, mean what these ranges say, as often.
fn in_font(bytes: usize, ranges: usize) -> Vec<u8> {
    let font = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 8 0 R>>";
    let below = "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/DW 1000/FontDescriptor 7 0 R>>".to_owned();
    let about = "<</Type/FontDescriptor/FontName/X/Flags 4>>".to_owned();
    let (first, last) = ("00".repeat(bytes), "ff".repeat(bytes));
    let range = format!("1 beginbfrange <{first}> <{last}> <00000041> endbfrange\n").repeat(ranges);
    let meanings = format!("begincmap 1 begincodespacerange <{first}> <{last}> endcodespacerange\n{range}endcmap");
    page("/Resources<</Font<</F1 5 0 R>>>>", SHOW, &[font.to_owned(), below, about, stream("", &meanings)])
}

/// Pages whose ancestors lie in a circle, without a size: whoever looks for that goes round and round.
fn ancestors() -> Vec<u8> {
    file(&[
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 5 0 R>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>".to_owned(),
        stream("", SHOW),
        "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>".to_owned(),
    ])
}

/// Forms, each of which draws the next one so often, and the last one `last`, if any.
fn forms(number: usize, times: usize, last: Option<usize>) -> Vec<u8> {
    let form = |at: usize| {
        let next = if at + 1 == number { last } else { Some(at + 1) };
        let Some(next) = next else { return stream("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", "q Q") };
        let entries = format!("/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X {} 0 R>>>>", next + 5);
        stream(&entries, &"/X Do ".repeat(times))
    };
    page("/Resources<</XObject<</X 5 0 R>>>>", "/X Do", &(0..number).map(form).collect::<Vec<_>>())
}

/// A page in a font that says how wide two thousand million letters are.
fn widths() -> Vec<u8> {
    let font = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]>>".to_owned();
    let below = "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/W[0 2147483647 500]>>".to_owned();
    page("/Resources<</Font<</F1 5 0 R>>>>", SHOW, &[font, below])
}

/// A page that draws nothing much, and often: some forty million steps.
fn slow() -> Vec<u8> {
    let form = stream("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", &"0 0 Td ".repeat(2000));
    page("/Resources<</XObject<</X 5 0 R>>>>", &"/X Do ".repeat(19_000), &[form])
}

/// Half a MiB of what is no document: each object begins a text that never ends.
fn garbage() -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    bytes.extend_from_slice(&b"1 0 obj << ( [ ".repeat(32 << 10));
    bytes
}

/// A page that asks for its font, which stands among the names, again and again.
fn fonts() -> Vec<u8> {
    page(&format!("/Resources<</Font<</F1{HELVETICA}>>>>"), &"BT/F1 9 Tf(Python)Tj ET ".repeat(100_000), &[])
}

const HELVETICA: &str = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

/// A page of twenty bytes that unpack, in five steps, to two thousand million: two make a run of 128, which is made of runs again.
fn bomb() -> Vec<u8> {
    const STEPS: usize = 5;
    // What ends the data of the last step, and of those before it, which have that in them as it is.
    let end = (1..STEPS).fold("80".to_owned(), |end, _| format!("{:02x}{end}80", end.len() / 2 - 1));
    let packed = format!("/Filter[/ASCIIHexDecode{}]", "/RunLengthDecode".repeat(STEPS));
    let content = stream(&packed, &format!("8181{end}>"));
    file(&[
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>".to_owned(),
        content,
    ])
}

/// A drawing that draws itself by the name that the page has for it.
fn ring() -> Vec<u8> {
    page("/Resources<</XObject<</X 5 0 R>>>>", "/X Do", &[stream("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", "/X Do")])
}

/// The kinds of hostile documents, each with what is said of it.
fn kinds() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    vec![
        ("ring", ring(), "its drawings lie in a circle"),
        ("doubling", forms(30, 2, None), "its drawings repeat themselves"),
        ("deep", forms(5000, 1, None), "its drawings lie in a circle, or too deep"),
        ("widths", widths(), "one of its fonts has no end"),
        ("slow", slow(), "took too long to read"),
        ("garbage", garbage(), "took too long to read"),
        ("bomb", bomb(), "takes more than 512 MiB of memory"),
        ("brackets", page("", &"[".repeat(60_000), &[]), "has no text in it"),
    ]
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Runs a command, and gives what it and all below it worked, in seconds of the processor: other work on the machine doesn't count.
fn work(args: &[&str]) -> (Output, f64) {
    let script = r#""$@"; code=$?; times >&2; exit $code"#;
    let output = Command::new("sh").args(["-c", script, "sh"]).args(args).output().expect("a shell");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let seconds = |time: &str| {
        let (minutes, seconds) = time.trim_end_matches('s').split_once('m')?;
        Some(minutes.parse::<f64>().ok()? * 60.0 + seconds.parse::<f64>().ok()?)
    };
    let times = said.lines().last().expect("the times").split_whitespace().filter_map(seconds);
    (output, times.sum())
}

#[test]
fn fifty_hostile_resumes_take_less_than_a_minute_together() {
    let folder = folder("fifty");
    let kinds = kinds();
    for (at, (name, bytes, _)) in kinds.iter().cycle().take(50).enumerate() {
        fs::write(folder.join(format!("{at}-{name}.pdf")), bytes).expect("a file");
    }
    let (output, seconds) = work(&[env!("CARGO_BIN_EXE_roles"), "match", "--from", &folder.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(seconds < 60.0, "{seconds} s");
}

#[test]
fn each_kind_is_told_in_a_line() {
    let folder = folder("kinds");
    for (name, bytes, says) in kinds() {
        let file = folder.join(format!("{name}.pdf"));
        fs::write(&file, bytes).expect("a file");
        let (output, seconds) = work(&[env!("CARGO_BIN_EXE_roles"), "match", "--from", &file.to_string_lossy()]);
        let said = String::from_utf8_lossy(&output.stderr);
        // Where memory is given out slowly, its time is up before so much of it is taken.
        let is_told = |line: &str| line.contains(says) || name == "bomb" && line.contains("took too long to read");
        assert!(said.lines().next().is_some_and(is_told), "{name}: {said}");
        assert!(seconds < 3.0, "{name}: {seconds} s");
    }
}

#[test]
fn what_is_no_trick_is_read() {
    let drawn = forms(30, 1, None);
    let read = text(DocumentKind::Pdf, &drawn, &Isolation::None);
    assert_eq!(read, Err(DocumentError::Scan), "thirty forms in one another are no circle");
    // What a reader may lose its way in, and this one passes by.
    assert_eq!(text(DocumentKind::Pdf, &forms(3, 1, Some(0)), &Isolation::None), Err(DocumentError::Scan));
    let read = text(DocumentKind::Pdf, &ancestors(), &Isolation::None);
    assert_eq!(read.as_deref(), Ok("Python developer, Django and PostgreSQL\n"));
    assert!(text(DocumentKind::Pdf, &fonts(), &Isolation::None).is_ok_and(|text| text.len() > 600_000));
    for meanings in [in_font(4, 1), in_font(2, 1000)] {
        let read = text(DocumentKind::Pdf, &meanings, &Isolation::None);
        assert!(matches!(read, Ok(_) | Err(DocumentError::Scan)), "{read:?}");
    }
}

/// A process that ends as a script says.
fn ends(script: &str) -> Result<String, DocumentError> {
    let isolation = Isolation::Process("/bin/sh".into(), vec!["-c".into(), script.into()]);
    text(DocumentKind::Pdf, b"%PDF-1.7", &isolation)
}

#[test]
fn the_machine_is_not_blamed_on_the_document() {
    let nothing = Isolation::Process("/no/such/program".into(), Vec::new());
    for read in [text(DocumentKind::Pdf, b"%PDF-1.7", &nothing), ends("exit 127"), ends("kill -KILL $$")] {
        assert!(matches!(read, Err(DocumentError::Machine(_))), "{read:?}");
    }
    assert_eq!(ends("kill -XCPU $$"), Err(DocumentError::TooSlow));
    assert!(matches!(ends("ulimit -c 0; kill -ABRT $$"), Err(DocumentError::TooMuchMemory(_))));
    assert!(matches!(ends("exit 1"), Err(DocumentError::Broken(_))));
    assert!(matches!(ends("ulimit -v 1000 && exec /bin/ls"), Err(DocumentError::Machine(_) | DocumentError::Broken(_))));
}

/// Waits until something is so; not for ever.
fn wait_until(mut is_so: impl FnMut() -> bool) -> bool {
    (0..1000).any(|_| {
        let so = is_so();
        if !so {
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        so
    })
}

#[test]
#[cfg(target_os = "linux")]
fn the_process_has_no_environment_and_is_bounded() {
    let file = folder("bounded").join("slow.pdf");
    fs::write(&file, slow()).expect("a file");
    let mut program = Command::new(env!("CARGO_BIN_EXE_roles"));
    let mut program =
        program.arg("match").arg("--from").arg(file).env("SECRET", "1").stderr(Stdio::null()).spawn().expect("it starts");
    let id = program.id();
    let mut limits = String::new();
    let mut environment = vec![1];
    let seen = wait_until(|| {
        let children = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
        let Some(child) = children.split_whitespace().next() else { return false };
        limits = fs::read_to_string(format!("/proc/{child}/limits")).unwrap_or_default();
        environment = fs::read(format!("/proc/{child}/environ")).unwrap_or_default();
        limits.lines().any(|line| line.starts_with("Max open files            3 "))
    });
    program.wait().expect("it ends");
    assert!(seen, "{limits}");
    let of_the_allocator = if cfg!(target_env = "musl") { "MIMALLOC_ARENA_RESERVE=64MiB\0" } else { "" };
    assert_eq!(String::from_utf8_lossy(&environment), of_the_allocator);
    for limit in ["Max cpu time              1 ", "Max core file size        0 ", "Max address space         536870912 "] {
        assert!(limits.lines().any(|line| line.starts_with(limit)), "{limit} in\n{limits}");
    }
}

#[test]
fn the_process_ends_with_its_standard_input() {
    let mut process = Command::new(env!("CARGO_BIN_EXE_roles")).arg(SERVE).stdin(Stdio::piped()).spawn().expect("it starts");
    drop(process.stdin.take());
    assert!(wait_until(|| process.try_wait().expect("its end").is_some()));
}

#[test]
#[cfg(target_os = "linux")]
fn the_process_ends_with_its_parent() {
    use std::io::{BufRead as _, BufReader};
    // What a shell starts beside itself reads nothing, unless it is handed a copy of what the shell reads.
    let script = r#"exec 3<&0; "$0" "$1" <&3 3<&- & echo $!; wait"#;
    let mut shell = Command::new("sh");
    let shell = shell.args(["-c", script, env!("CARGO_BIN_EXE_roles"), SERVE]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut shell = shell.spawn().expect("a shell");
    let held = shell.stdin.take(); // it stays open: only the parent is gone
    let mut id = String::new();
    BufReader::new(shell.stdout.take().expect("its words")).read_line(&mut id).expect("a number");
    let about = |what: &str| fs::read_to_string(format!("/proc/{}/{what}", id.trim())).unwrap_or_default();
    // It is bound to its parent before it is bounded; cores are forbidden on many machines anyway, files of any size on none.
    let is_bounded = wait_until(|| about("limits").lines().any(|line| line.starts_with("Max file size             0 ")));
    assert!(is_bounded, "{id}: {} {}", about("limits"), about("status"));
    shell.kill().expect("it can be killed");
    shell.wait().expect("it ends");
    assert!(wait_until(|| {
        let status = about("status");
        status.is_empty() || status.contains("State:\tZ")
    }));
    drop(held);
}
