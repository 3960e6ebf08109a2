//! The word before a message on standard error.

use super::output_style::OutputStyle;

/// What kind of message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MessageKind {
    /// The command could not do its work.
    Error,
    /// Something worth knowing, which stops nothing.
    Note,
}

/// Writes the word that stands before a message of this kind: errors in red.
pub(crate) fn label(kind: MessageKind, output: OutputStyle) -> String {
    let (word, code) = match kind {
        MessageKind::Error => ("error", "1;31"),
        MessageKind::Note => ("note", "1;36"),
    };
    if output.color { format!("\x1b[{code}m{word}\x1b[0m") } else { word.to_owned() }
}
