//! A resume in XML, as Europass writes it: what its elements say, names and addresses of people left out.

use super::super::tokens::BREAK;
use super::html;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::fmt::Write as _;

/// Elements that name people and places, or hold pictures and numbers.
const UNREAD: [&str; 12] = [
    "Address",
    "Attachment",
    "Communication",
    "Contact",
    "ContactInfo",
    "Country",
    "GivenName",
    "Identification",
    "PersonName",
    "Photo",
    "PrintingPreferences",
    "ReferenceTo",
];

/// Gives the text of a document, a line for each piece of text; nothing where it isn't XML.
pub(super) fn text(document: &str) -> Option<String> {
    let mut reader = Reader::from_str(document);
    let (mut text, mut unread) = (String::new(), 0_usize);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) => {
                let name = element.local_name();
                unread += usize::from(unread > 0 || UNREAD.contains(&name.as_ref()));
            }
            Event::End(_) => {
                unread = unread.saturating_sub(1);
                text.push(BREAK);
            }
            Event::Text(words) if unread == 0 => text.push_str(&words.xml10_content()),
            Event::CData(words) if unread == 0 => text.push_str(&words.xml10_content()),
            Event::GeneralRef(name) if unread == 0 => {
                let _ = write!(text, "&{};", name.xml10_content());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    // What people wrote with formats is HTML in the XML.
    Some(html::text(&html::text(&text)))
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn elements_say_something_and_people_do_not() {
        let document = "<?xml version='1.0'?><Candidate xmlns:e='x'><!-- Docker --><e:PersonName><a>Jose</a></e:PersonName>\
            <Description>&lt;p&gt;Python &amp;amp; Go&lt;/p&gt;</Description><Skill><![CDATA[C++]]></Skill></Candidate>";
        let lines = text(document).unwrap_or_default();
        let words: Vec<&str> = lines.split('\u{c}').map(str::trim).filter(|words| !words.is_empty()).collect();
        assert_eq!(words, ["Python & Go", "C++"]);
        assert_eq!(text("a < b"), None);
    }
}
