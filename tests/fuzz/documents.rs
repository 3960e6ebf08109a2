//! Documents: PDF, DOCX, ODT. Broken ones are errors with a next step; nothing crashes, hangs or fills the memory.

use super::{Input, run};
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::process::Command;
use zip::write::SimpleFileOptions;

const WORDS: [&str; 40] = [
    "<w:p>",
    "</w:p>",
    "<w:t>",
    "</w:t>",
    "<w:tab/>",
    "<text:p>",
    "</text:p>",
    "<text:s text:c=\"9999999999\"/>",
    "<text:span>",
    "&amp;",
    "&#0;",
    "&x;",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE x [<!ENTITY x \"y\">]>",
    "<?xml version=\"1.1\" encoding=\"utf-16\"?>",
    " obj",
    "endobj",
    "stream\n",
    "endstream",
    "<<",
    ">>",
    "/Length 99999999",
    "/Filter /FlateDecode",
    "/Filter [/ASCII85Decode /LZWDecode]",
    "/Kids [1 0 R]",
    "/Parent 1 0 R",
    "/Count -1",
    "/Type /Page",
    "xref",
    "trailer",
    "startxref\n0",
    "%%EOF",
    "1 0 R",
    "0 0 R",
    "/Encoding /Identity-H",
    "/ToUnicode 1 0 R",
    "(\\777)",
    "BT (x) Tj ET",
    "Python",
];

/// Where the text of an office document lies.
const TEXTS: [(&str, &str); 2] = [("resume.docx", "word/document.xml"), ("resume.odt", "content.xml")];

#[test]
fn documents() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let files = fs::read_dir(&samples).unwrap().map(|entry| entry.unwrap().path());
    let file = |path: &Path| Input::new(&path.file_name().unwrap().to_string_lossy(), fs::read(path).unwrap());
    let mut seeds: Vec<Input> = files.map(|path| file(&path)).collect();
    // The text inside of an archive, so that it is changed and not the archive's checksum.
    for (document, inside) in TEXTS {
        seeds.extend(std::iter::repeat_n(Input::new(inside, unpacked(&samples.join(document), inside)), 4));
    }
    let folder = run::Folder::of("documents");
    let path = folder.join("document");
    run::target("documents", &seeds, &WORDS, |input| {
        fs::write(&path, packed(input)).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_roles"))
            .args(["match", "--format", "json", "--from"])
            .arg(&path)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(output.status.code(), Some(0..=2)) && !said.contains("panicked"), "{:?} {said}", output.status);
        assert!(output.status.code() != Some(2) || said.starts_with("error: "), "{said}");
        let answer: Result<serde_json::Value, _> = serde_json::from_slice(&output.stdout);
        assert!(answer.is_ok() || output.status.code() != Some(0));
    });
}

fn unpacked(archive: &Path, inside: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(fs::File::open(archive).unwrap()).unwrap();
    let mut bytes = Vec::new();
    archive.by_name(inside).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

fn packed(input: &Input) -> Vec<u8> {
    if TEXTS.iter().all(|(_, inside)| *inside != input.name) {
        return input.bytes.clone();
    }
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    if input.name == "content.xml" {
        archive.start_file("mimetype", stored).unwrap();
        archive.write_all(b"application/vnd.oasis.opendocument.text").unwrap();
    }
    archive.start_file(&*input.name, stored).unwrap();
    archive.write_all(&input.bytes).unwrap();
    archive.finish().unwrap().into_inner()
}
