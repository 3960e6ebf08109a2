//! The text of a LaTeX document: comments, the preamble, commands and environments taken out, escapes decoded, headings and items
//! marked as in Markdown, each line kept on its line. Nothing is run: a command of the document's own keeps the text it is given.

use super::super::tokens::BREAK;
use super::latex_symbol;

/// Tells whether a text is LaTeX, by the commands that only a document has.
pub(super) fn is_latex(text: &str) -> bool {
    text.contains("\\documentclass") || text.contains("\\begin{document}")
}

/// Gives the text of a document, or of a part of one.
pub(super) fn text(source: &str) -> String {
    read(source).text
}

/// Gives the files that a document takes in, as they are written.
pub fn inputs(source: &str) -> Vec<String> {
    read(source).inputs
}

fn read(source: &str) -> LatexReader<'_> {
    let mut reader =
        LatexReader { source, at: 0, text: String::with_capacity(source.len()), inputs: Vec::new(), groups: Vec::new() };
    while reader.step() {}
    reader
}

/// Commands whose arguments are no text.
const UNREAD: [&str; 38] = [
    "RequirePackage",
    "addbibresource",
    "bibliography",
    "bibliographystyle",
    "cancel",
    "cite",
    "color",
    "def",
    "definecolor",
    "documentclass",
    "faIcon",
    "fontfamily",
    "fontsize",
    "geometry",
    "graphicspath",
    "hspace",
    "hypersetup",
    "includegraphics",
    "label",
    "let",
    "newcommand",
    "newenvironment",
    "newlength",
    "pagestyle",
    "photo",
    "providecommand",
    "ref",
    "renewcommand",
    "renewenvironment",
    "selectlanguage",
    "setlength",
    "sout",
    "st",
    "thispagestyle",
    "url",
    "usepackage",
    "vspace",
    "xout",
];

/// The deepest nesting of arguments; where more are open, nobody closes them, and each would be looked for to the end of the text.
const DEEPEST: usize = 64;

struct LatexReader<'s> {
    source: &'s str,
    at: usize,
    text: String,
    inputs: Vec<String>,
    /// The groups that are open: whether each is a heading.
    groups: Vec<bool>,
}

impl<'s> LatexReader<'s> {
    fn rest(&self) -> &'s str {
        self.source.get(self.at..).unwrap_or_default()
    }

    /// Reads on by a character, a command or a comment; says whether there was any.
    fn step(&mut self) -> bool {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else { return false };
        self.at += first.len_utf8();
        match first {
            '%' => self.skip(rest.find('\n').unwrap_or(rest.len()) - 1),
            '\\' => self.command(),
            '{' => self.groups.push(false),
            '}' => self.close(),
            '$' => {}
            '~' => self.text.push(' '),
            '&' => self.text.push(BREAK),
            c => self.text.push(c),
        }
        true
    }

    /// Goes on by so many bytes that are no text; the ends of lines in them are kept.
    fn skip(&mut self, bytes: usize) {
        let skipped = self.rest().get(..bytes).unwrap_or_default();
        self.text.extend(skipped.chars().filter(|c| *c == '\n'));
        self.at += skipped.len();
    }

    fn close(&mut self) {
        // What is given beside it is something else: \cventry{2019}{Engineer}.
        if self.groups.pop() == Some(true) || self.rest().starts_with('{') {
            self.text.push(BREAK);
        }
    }

    /// Reads what stands behind a backslash.
    fn command(&mut self) {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let name = &rest[..end];
        if name.is_empty() {
            return self.escape();
        }
        self.at += end;
        self.skip(usize::from(self.rest().starts_with('*')));
        match name {
            "begin" => self.begin(),
            "end" => {
                self.groups();
                self.text.push(BREAK);
            }
            "input" | "include" | "subfile" => {
                let file = self.argument().trim().to_owned();
                self.inputs.push(file);
            }
            "href" => drop(self.argument()),
            "iffalse" => self.skip(self.rest().find("\\fi").unwrap_or(self.rest().len())),
            "item" | "cvitem" | "cvlistitem" | "resumeItem" => self.text.push_str("\u{c}- "),
            _ if UNREAD.contains(&name) => self.definition(),
            _ if name.to_ascii_lowercase().ends_with("section") || name == "chapter" => self.heading(),
            _ => {
                match latex_symbol::symbol(name) {
                    Some(symbol) => self.text.push_str(symbol),
                    // A command of the document's own may set two words apart: \sep.
                    None if !self.rest().starts_with(['{', '[']) && !self.text.ends_with(char::is_alphanumeric) => {}
                    None => self.text.push(if self.rest().starts_with(['{', '[']) { '\u{200b}' } else { ' ' }),
                }
                self.options();
            }
        }
        if self.text.ends_with('\u{200b}') {
            self.text.pop();
        }
    }

    /// Reads a character that a backslash stands before.
    fn escape(&mut self) {
        let Some(c) = self.rest().chars().next() else { return };
        self.at += c.len_utf8();
        match c {
            '\\' => {
                self.text.push(BREAK);
                self.options();
            }
            // Accents stand before their letter; brackets begin and end a formula.
            '\'' | '`' | '^' | '"' | '=' | '.' | '-' | '/' | '(' | ')' | '[' | ']' => {}
            ',' | ';' | ':' | '!' | ' ' => self.text.push(' '),
            '\n' => self.text.push('\n'),
            other => self.text.push(other),
        }
    }

    fn heading(&mut self) {
        self.options();
        self.text.push_str("\u{c}# ");
        if self.rest().starts_with('{') {
            self.at += 1;
            self.groups.push(true);
        }
    }

    /// Begins an environment. With the document's, all that came before it was no text.
    fn begin(&mut self) {
        match self.argument() {
            "document" => {
                let lines = self.text.matches('\n').count();
                self.text = "\n".repeat(lines);
            }
            "comment" => {
                let end = self.rest().find("\\end{comment}").unwrap_or(self.rest().len());
                self.skip(end);
            }
            _ => {}
        }
        self.groups();
        self.text.push(BREAK);
    }

    /// Leaves out what a definition defines: `\def\name{…}`, `\newcommand{\name}[1]{…}`.
    fn definition(&mut self) {
        let rest = self.rest();
        if let Some(name) = rest.strip_prefix('\\') {
            let end = name.find(|c: char| !c.is_ascii_alphabetic() && c != '#' && !c.is_ascii_digit()).unwrap_or(name.len());
            self.skip(end + 1);
        }
        self.groups();
    }

    /// Leaves out the arguments that stand here, optional ones too.
    fn groups(&mut self) {
        while self.rest().starts_with(['{', '[']) {
            self.argument();
        }
    }

    /// Leaves out the optional arguments that stand here.
    fn options(&mut self) {
        while self.rest().starts_with('[') {
            self.argument();
        }
    }

    /// Leaves out an argument that stands here, and gives what is in it.
    fn argument(&mut self) -> &'s str {
        let rest = self.rest();
        let (open, close) = if rest.starts_with('[') { (b'[', b']') } else { (b'{', b'}') };
        if !rest.starts_with(['{', '[']) {
            return "";
        }
        let (mut depth, mut escaped) = (0_usize, false);
        for (at, byte) in rest.bytes().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                _ if byte == open => depth += 1,
                _ if byte == close => depth -= 1,
                _ => {}
            }
            if depth > DEEPEST {
                break;
            }
            if depth == 0 {
                self.skip(at + 1);
                return rest.get(1..at).unwrap_or_default();
            }
        }
        // It never ends: what follows is text, rather than nothing at all.
        self.at += 1;
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::{inputs, text};
    use proptest::prelude::*;

    #[test]
    fn text_stays_and_commands_go() {
        for (source, expected) in [
            ("% Docker\nPython", "\nPython"),
            ("100\\% of C\\# \\& R\\&D % Go", "100% of C# & R&D "),
            ("\\documentclass{cv}\n\\usepackage{tikz}\nDocker\n\\begin{document}\nGo\n\\end{document}", "\n\n\n|\nGo\n|"),
            ("\\section*{Technical \\textbf{Skills}}Go", "|# Technical Skills|Go"),
            ("\\begin{itemize}[noitemsep]\n\\item Go\n\\item Rust\\end{itemize}", "|\n|-  Go\n|-  Rust|"),
            ("\\cventry{2019--2021}{Engineer}{Acme}{}{Docker}", "2019--2021|Engineer|Acme||Docker"),
            ("\\href{https://flask.org}{my site}", "my site"),
            ("C\\texttt{++} and \\LaTeX{} na\\\"ive", "C++ and LaTeX naive"),
            ("Go\\\\[2pt]Rust~SQL", "Go|Rust SQL"),
            ("\\newcommand{\\x}[1]{Docker}\\def\\y#1{Redis}Go", "Go"),
            ("\\begin{comment}\nDocker\n\\end{comment}Go", "\n\n||Go"),
            ("\\begin{tabular}{ll}Languages & Go, Rust\\end{tabular}", "|Languages | Go, Rust|"),
            ("Go \\textbar{} Rust", "Go | Rust"),
            ("a \\never{closed", "a closed"),
        ] {
            assert_eq!(text(source).replace('\u{c}', "|"), expected, "{source}");
        }
        assert_eq!(inputs("\\input{skills}\n% \\input{old}\n\\include{a/b.tex}"), ["skills", "a/b.tex"]);
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_lines_are_kept(source in "([\\\\%{}\\[\\]$&~#a-c\n -]|\\\\begin\\{document\\}|\\\\item|\\\\section|\\\\href|ł)*") {
            prop_assert_eq!(text(&source).matches('\n').count(), source.matches('\n').count());
        }
    }
}
