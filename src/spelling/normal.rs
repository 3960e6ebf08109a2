//! A text made ready to be taken apart: the work on its characters is done once, and not for each of its parts.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// A text in Unicode's compatible form (NFKC) and lower case. Keys of its parts are taken with [`super::Key::of_normal`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Normal<'t>(Cow<'t, str>);

impl<'t> Normal<'t> {
    /// Gives the text, made ready; borrowed where it was already.
    pub fn of(text: &'t str) -> Self {
        Self(match text {
            _ if !text.is_ascii() => Cow::Owned(text.nfkc().flat_map(char::to_lowercase).collect()),
            _ if text.bytes().any(|byte| byte.is_ascii_uppercase()) => Cow::Owned(text.to_ascii_lowercase()),
            _ => Cow::Borrowed(text),
        })
    }

    /// Gives its characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
