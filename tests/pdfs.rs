//! The text of PDFs, as programs write them: words and lines from places, letters from the codes of fonts.

mod pdf;

use pdf::{page, stream};
use roles::profile::document::{DocumentError, DocumentKind, Isolation, text};

fn read(page: &[u8]) -> Result<String, DocumentError> {
    text(DocumentKind::Pdf, page, &Isolation::None)
}

/// The text of a page in this font, with other objects from the sixth on.
fn in_font(font: &str, content: &str, others: &[String]) -> Result<String, DocumentError> {
    let mut objects = vec![font.to_owned()];
    objects.extend_from_slice(others);
    read(&page("/Resources<</Font<</F1 5 0 R>>>>", content, &objects))
}

const HELVETICA: &str = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

/// The text of a page in Helvetica, 10 points high.
fn shown(content: &str) -> Result<String, DocumentError> {
    in_font(HELVETICA, &format!("BT /F1 10 Tf {content} ET"), &[])
}

#[test]
fn places_make_words_and_lines() {
    for (content, text) in [
        // steps within a text: kerning, and a blank that is none
        (
            "72 700 Td [(Py) 40 (thon) -300 (developer) -60 (s) 250 ( since) -250 (2019)] TJ",
            "Python developers since 2019\n",
        ),
        // the next word, an index, the next line, the next part
        (
            "72 700 Td (Kubernetes) Tj 60 0 Td (clusters) Tj 40 -3 Td (in 2) Tj -100 -10 Td (Terraform) Tj 0 -30 Td (Skills) Tj",
            "Kubernetes clusters in 2\nTerraform\n\nSkills\n",
        ),
        // two columns, one after the other, on the same lines
        (
            "50 700 Td (Python) Tj 0 -12 Td (Docker) Tj 200 12 Td (Experience) Tj 0 -12 Td (Backend developer) Tj",
            "Python\nDocker\nExperience\nBackend developer\n",
        ),
        // further left on the same line, which isn't the end of a word
        ("200 700 Td (PostgreSQL databases) Tj -150 0 Td (2019 to 2024) Tj", "PostgreSQL databases\n2019 to 2024\n"),
        // an accent that is drawn over its letter
        ("72 700 Td (Kafka and RabbitMQ, na) Tj [(\\250) 300 (ive)] TJ", "Kafka and RabbitMQ, na¨ive\n"),
        // letters set apart are words all the same
        ("4 Tc 72 700 Td (Programming) Tj ( languages and tools) Tj", "Programming languages and tools\n"),
        // narrow letters, and what a quotation mark does
        ("50 Tz 14 TL 72 700 Td (Django) Tj 0 0 (and FastAPI) \" (services) '", "Django\nand FastAPI\nservices\n"),
    ] {
        assert_eq!(shown(content).as_deref(), Ok(text), "{content}");
    }
}

#[test]
fn turned_texts_are_read_along_their_lines() {
    for matrix in ["0 1 -1 0", "0 -1 1 0", "-1 0 0 -1", ".7 .7 -.7 .7", "1 0 0 -1"] {
        let content =
            format!("{matrix} 300 400 Tm (Python developer,) Tj 90 0 Td (Kubernetes) Tj -90 -12 Td (Terraform) Tj");
        assert_eq!(shown(&content).as_deref(), Ok("Python developer, Kubernetes\nTerraform\n"), "{matrix}");
    }
    let around = "72 700 Td (Curriculum vitae) Tj 0 1 -1 0 72 600 Tm (Kubernetes) Tj 1 0 0 1 90 600 Tm (Terraform) Tj";
    assert_eq!(shown(around).as_deref(), Ok("Curriculum vitae\nKubernetes\nTerraform\n"));
}

#[test]
fn texts_lie_in_drawings_and_states() -> Result<(), DocumentError> {
    let form = stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Matrix[1 0 0 1 0 -4]",
        "BT /F1 10 Tf 50 700 Td (Terraform and Kubernetes) Tj ET",
    );
    let resources = "/Resources<</Font<</F1 6 0 R>>/XObject<</X 5 0 R>>>>";
    let content = "q BT /F1 10 Tf 50 700 Td (Python) Tj ET q 1 0 0 1 0 -8 cm /X Do Q BT 50 676 Td (Docker) Tj ET Q";
    let text = read(&page(resources, content, &[form, HELVETICA.to_owned()]))?;
    assert_eq!(text, "Python\nTerraform and Kubernetes\nDocker\n");
    Ok(())
}

#[test]
fn what_a_document_says_itself_is_read() {
    let marked = "72 700 Td (Apache Spark, Kaf) Tj /Span<</ActualText<FEFF00AD>>>BDC (-) Tj EMC 0 -12 Td (ka) Tj \
                  /P<</MCID 1>>BDC ( and Air) Tj /Span<</ActualText(fl)>>BDC (\\001) Tj (\\002) Tj EMC (ow) Tj EMC";
    assert_eq!(shown(marked).as_deref(), Ok("Apache Spark, Kafka\nand Airflow\n"));
}

#[test]
fn invisible_text_lies_over_a_scan() {
    assert_eq!(shown("3 Tr 72 700 Td (Python developer, Django) Tj").as_deref(), Ok("Python developer, Django\n"));
}

#[test]
fn letters_of_simple_fonts_have_names_or_meanings() {
    let font = |said: &str| format!("<</Type/Font/Subtype/Type1/BaseFont/Helvetica{said}>>");
    let content = "BT /F1 10 Tf 72 700 Td (Ef\\001cient work\\002ows f\\003r P\\004thon, caf\\351) Tj ET";
    let names = font("/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/fi/f_l/uni00FC/u1F40D]>>");
    assert_eq!(in_font(&names, content, &[]).as_deref(), Ok("Efﬁcient workflows für P🐍thon, café\n"));

    let meanings = "begincmap 4 beginbfchar <01> <00660069> <02> <0066006C> <03> <00FC> <04> <D83DDC0D> endbfchar endcmap";
    let meant = font("/Encoding/WinAnsiEncoding/ToUnicode 6 0 R");
    let read = in_font(&meant, content, &[stream("", meanings)]);
    assert_eq!(read.as_deref(), Ok("Efficient workflows für P🐍thon, café\n"));
}

#[test]
fn fonts_of_pictures_measure_as_they_like() {
    // As TeX's older fonts: a pixel is a unit, and the letters' names are their numbers.
    let names: Vec<String> = (32..=122).map(|code| format!("/a{code}")).collect();
    let font = format!(
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[1 0 0 1 0 0]/FirstChar 32/LastChar 122/Widths[{}]\
         /CharProcs<<>>/Encoding<</Differences[32{}]>>>>",
        "40 ".repeat(91),
        names.concat()
    );
    let content = "BT /F1 1 Tf .24 0 0 .24 72 700 Tm [(Py) 2000 (thon) -15000 (developers)] TJ 0 -50 Td (Kubernetes) Tj ET";
    assert_eq!(in_font(&font, content, &[]).as_deref(), Ok("Python developers\nKubernetes\n"));
}

/// The text of a page in a composed font with this encoding, whose collection is Adobe-Japan1, and which is not in the document.
fn in_japanese(encoding: &str, shown: &str) -> Result<String, DocumentError> {
    let font = format!("<</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/{encoding}/DescendantFonts[6 0 R]>>");
    let below = "<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiMin-W3/DW 1000/FontDescriptor 7 0 R\
                 /CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>>>";
    let about = "<</Type/FontDescriptor/FontName/HeiseiMin-W3/Flags 4>>";
    in_font(&font, &format!("BT /F1 10 Tf 72 700 Td <{shown}> Tj ET"), &[below.to_owned(), about.to_owned()])
}

/// Numbers as a PDF writes a text of them, with so many digits for each.
fn hex(numbers: impl Iterator<Item = u16>, digits: usize) -> String {
    numbers.map(|number| format!("{number:0digits$x}")).collect::<Vec<_>>().concat()
}

#[test]
fn codes_of_east_asian_fonts_have_meanings_of_their_own() {
    const TEXT: &str = "Python, Django データ開発者 PostgreSQL";
    let utf16 = hex(TEXT.encode_utf16(), 4);
    assert_eq!(in_japanese("UniJIS-UTF16-H", &utf16).as_deref(), Ok(&*format!("{TEXT}\n")));

    let shift_jis = hex(encoding_rs::SHIFT_JIS.encode(TEXT).0.iter().map(|byte| u16::from(*byte)), 2);
    assert_eq!(in_japanese("90ms-RKSJ-H", &shift_jis).as_deref(), Ok(&*format!("{TEXT}\n")));

    // Numbers of the collection: its Latin letters begin with the blank, which is the first.
    let numbers = hex("Python and PostgreSQL developer".bytes().map(|byte| u16::from(byte) - 31), 4);
    assert_eq!(in_japanese("Identity-H", &numbers).as_deref(), Ok("Python and PostgreSQL developer\n"));
    assert_eq!(in_japanese("Identity-V", &numbers).as_deref(), Ok("Python and PostgreSQL developer\n"));
}
