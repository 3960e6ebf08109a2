//! Commands of LaTeX that are written for a sign or a letter.

/// Tells what a command is written for.
pub(super) fn symbol(command: &str) -> Option<&'static str> {
    Some(match command {
        "LaTeX" | "LaTeXe" => "LaTeX",
        "TeX" => "TeX",
        "newline" | "linebreak" | "par" | "textbullet" | "bullet" | "cdot" | "textperiodcentered" | "textbar" | "hfill"
        | "quad" | "qquad" => "\u{c}",
        "slash" | "textslash" => "/",
        "textasciitilde" => "~",
        "textendash" | "textemdash" => " – ",
        "ss" => "ß",
        "ae" => "æ",
        "oe" => "œ",
        "o" => "ø",
        "l" => "ł",
        "i" => "i",
        _ => return None,
    })
}
