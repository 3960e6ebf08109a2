//! Texts on a page.

use crate::render::page::shown;
use crate::render::visible::visible;

/// Writes a text as a reader sees it; what can't be seen, and what turns the direction of writing, is spelled out.
pub(super) fn words(text: &str) -> String {
    visible(&shown(text)).into_owned()
}
