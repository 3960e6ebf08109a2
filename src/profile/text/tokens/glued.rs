//! Lines that lost their break: "communication skillsBonus Qualifications: Docker", "with statistics.Build prototypes". Pages that are
//! copied without their marks are full of them.

use super::BREAK;
use crate::spelling::known_names::is_english;
use std::borrow::Cow;

/// Gives the text with a break wherever two lines were glued together; of everything else each letter stays as it is.
pub(super) fn parted(text: Cow<'_, str>) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut parted = String::new();
    let mut done = 0;
    for start in (0..bytes.len()).step_by(BLOCK) {
        let block = &bytes[start..bytes.len().min(start + BLOCK + 2)];
        if !has_joint(block) {
            continue;
        }
        for at in joints(block).map(|at| start + at).filter(|at| is_glued(bytes, at + 1)) {
            parted.reserve(if parted.is_empty() { text.len() + text.len() / 16 } else { 0 });
            parted.push_str(&text[done..=at]);
            parted.push(BREAK);
            done = at + 1;
        }
    }
    if done == 0 {
        return text;
    }
    parted.push_str(&text[done..]);
    parted.into()
}

/// So many places are looked at together: nearly no block has a joint.
const BLOCK: usize = 64;

/// Tells whether a block of bytes has a place where a line may begin behind another. Without a branch, so that many bytes are asked at once.
fn has_joint(block: &[u8]) -> bool {
    let mut found = false;
    for ((first, second), third) in block.iter().zip(&block[1.min(block.len())..]).zip(&block[2.min(block.len())..]) {
        found |= is_joint(*first, *second, *third);
    }
    found
}

/// Gives those places of a block, each the byte before.
fn joints(block: &[u8]) -> impl Iterator<Item = usize> {
    block.windows(3).enumerate().filter(|(_, three)| is_joint(three[0], three[1], three[2])).map(|(at, _)| at)
}

/// Tells whether a line may begin with the second of three bytes: a capital behind a small letter or a dot.
#[inline]
#[allow(clippy::needless_bitwise_bool)] // without a branch
fn is_joint(first: u8, second: u8, third: u8) -> bool {
    (first.is_ascii_lowercase() | (first == b'.')) & second.is_ascii_uppercase() & third.is_ascii_lowercase()
}

/// Tells whether what begins at a capital is a line of its own: an English word, behind another without a capital or behind the end of a
/// sentence. "JavaScript" and "Node.Js" are one name, and so is whatever else is no two English words.
fn is_glued(bytes: &[u8], start: usize) -> bool {
    const SHORTEST: usize = 4;
    let behind = &bytes[start..];
    let length = 1 + behind[1..].iter().take_while(|byte| byte.is_ascii_lowercase()).count();
    let is_word = |word: &[u8]| {
        word.len() >= SHORTEST && str::from_utf8(word).is_ok_and(|word| is_english(&word.to_ascii_lowercase()))
    };
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    let ends = |byte: Option<&u8>| !byte.is_some_and(is_letter);
    if bytes[start - 1] == b'.' {
        let ended = start.checked_sub(2).and_then(|at| bytes.get(at));
        return behind.get(length) == Some(&b' ')
            && ended.is_some_and(|byte| is_letter(byte) || *byte == b')')
            && is_word(&behind[..length]);
    }
    let before = &bytes[..start];
    let length_before = before.iter().rev().take_while(|byte| byte.is_ascii_lowercase()).take(LONGEST).count();
    let before_it = before.get(..start - length_before).unwrap_or_default().last();
    ends(behind.get(length)) && ends(before_it) && is_word(&before[start - length_before..]) && is_word(&behind[..length])
}

/// No English word is longer, so no more of a text is looked at for one.
const LONGEST: usize = 32;

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn glued_lines_are_parted_and_names_are_not() {
        for (text, wanted) in [
            ("Solid communication skillsBonus Qualifications: Docker", "skills\u{c}Bonus"),
            ("with statistics.Build prototypes", "statistics.\u{c}Build"),
            ("(R, SQL).Experience with", ").\u{c}Experience"),
        ] {
            assert!(parted(text.into()).contains(wanted), "{text}");
        }
        for text in [
            "JavaScript, TypeScript and PowerShell on GitHub",
            "ASP.Net core, Vue.Js, Node.Js",
            "import org.apache.Spark",
            "useState, onClick",
            "iPhone",
            "ΩmegaBonus",
            ".Build",
        ] {
            assert_eq!(parted(text.into()), text);
        }
    }
}
