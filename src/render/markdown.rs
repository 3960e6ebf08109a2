//! A page as GitHub Flavored Markdown: headings, paragraphs, lists and pipe tables.

use super::page::{Block, Cell, Page, Span, Table, shown};
use super::visible::visible;

/// Writes a page, each line ended.
pub(super) fn text(page: &Page) -> String {
    let blocks: Vec<String> = page.blocks.iter().map(block).filter(|block| !block.is_empty()).collect();
    blocks.join("\n")
}

fn block(block: &Block) -> String {
    match block {
        #[cfg(feature = "report")]
        Block::Title(title) => format!("# {}\n", escaped(title)),
        #[cfg(feature = "report")]
        Block::Subheading(title) => format!("### {}\n", escaped(title)),
        #[cfg(feature = "report")]
        Block::Picture(_) | Block::Heat(_) => String::new(),
        Block::Heading(title, beside) | Block::Part(title, beside) if beside.is_empty() => {
            format!("## {}\n", escaped(title))
        }
        Block::Heading(title, beside) | Block::Part(title, beside) => {
            format!("## {} ({})\n", escaped(title), escaped(beside))
        }
        Block::Text(text, _) => format!("{}\n", paragraph(text)),
        Block::Lines(lines) => format!("```text\n{}\n```\n", fenced(lines)),
        Block::Table(table) if table.columns.iter().all(|column| column.title.is_empty()) => facts(table),
        Block::Table(table) | Block::List(table) => self::table(table),
        Block::Checklist(table) => checklist(table),
    }
}

/// Writes lines that can't end the fence around them.
fn fenced(lines: &[String]) -> String {
    let lines: Vec<_> = lines.iter().map(|line| visible(line)).collect();
    lines.join("\n").replace("```", "` ` `")
}

/// Writes a table without a head, which Markdown doesn't know, as a list: the first cell of a row names the others.
fn facts(table: &Table) -> String {
    let item = |row: &Vec<Cell>| {
        let mut cells = row.iter().map(cell);
        let name = cells.next().unwrap_or_default();
        format!("- **{name}**: {}\n", cells.collect::<Vec<_>>().join(" "))
    };
    table.rows.iter().map(item).collect()
}

/// Writes a table as boxes to tick: the first cell of a row names what is to be done.
fn checklist(table: &Table) -> String {
    let item = |row: &Vec<Cell>| {
        let mut cells = row.iter().map(cell);
        let name = cells.next().unwrap_or_default();
        let rest: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
        format!("- [ ] **{name}**: {}\n", rest.join("; "))
    };
    table.rows.iter().map(item).collect()
}

fn table(table: &Table) -> String {
    let head: Vec<String> = table.columns.iter().map(|column| escaped(&column.title)).collect();
    let rule: Vec<&str> = table.columns.iter().map(|column| if column.numeric { "---:" } else { "---" }).collect();
    let rows = table.rows.iter().map(|row| line(&row.iter().map(cell).collect::<Vec<_>>()));
    line(&head) + &line(&rule) + &rows.collect::<String>()
}

fn line(cells: &[impl AsRef<str>]) -> String {
    let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Writes a cell. Links stay out, since a table of names would be unreadable as source, but where an address is what it says.
fn cell(cell: &Cell) -> String {
    cell.spans.iter().map(span).collect()
}

fn span(span: &Span) -> String {
    let is_address = span.link == Some(&*span.text) && !span.text.contains([' ', '<', '>', '\\', '|']);
    if is_address && span.text.starts_with("https://") { format!("<{}>", span.text) } else { escaped(&span.text) }
}

/// Writes a text at the beginning of a line, where some characters would make it a heading, a list or a rule.
fn paragraph(text: &str) -> String {
    let text = escaped(text);
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    if number.len() < text.len() && number.starts_with(['.', ')']) {
        let digits = text.len() - number.len();
        return format!("{}\\{number}", &text[..digits]);
    }
    if text.starts_with(['#', '+', '-', '=']) { format!("\\{text}") } else { text }
}

/// Escapes what Markdown or HTML would read as markup, and what GitHub makes links of: addresses and people.
fn escaped(text: &str) -> String {
    let text = shown(text).replace(['\n', '\r'], " ");
    let text = visible(&text);
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = &text[at..];
        let is_address = rest.starts_with("://") || c == '.' && ends_with_www(&text[..at]);
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '@' => escaped.extend(['\\', c]),
            c if is_address => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Tells whether an address without `https://` begins at the end of a text.
fn ends_with_www(text: &str) -> bool {
    text.len().checked_sub(3).and_then(|at| text.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::render::page::{Block, Cell, Column, Page, Style, Table};

    #[test]
    fn a_page_renders() {
        let table = Table {
            columns: vec![Column::number("#"), Column::text("name")],
            rows: vec![vec![Cell::new("1"), Cell::new("a|b").linked("https://example.org")]],
        };
        let blocks = vec![
            Block::Heading("A <b>".into(), "id".into()),
            Block::Text("1. not a list".into(), Style::Plain),
            Block::Table(table),
        ];
        let expected = "## A \\<b\\> (id)\n\n1\\. not a list\n\n| # | name |\n| ---: | --- |\n\
                        | 1 | a\\|b |\n";
        assert_eq!(text(&Page { blocks }), expected);
    }

    #[test]
    fn foreign_words_are_words() {
        let heading = |title: &str| text(&Page { blocks: vec![Block::Heading(title.into(), String::new())] });
        assert_eq!(heading("a\u{1b}[2J\u{202e}b\nc"), "## a\\\\u{1b}\\[2J\\\\u{202e}b c\n");
        assert_eq!(heading("www.a.example HTTP://b x@c.example"), "## www\\.a.example HTTP\\://b x\\@c.example\n");
        let lines = Block::Lines(vec!["x\u{1b}".into()]);
        assert_eq!(text(&Page { blocks: vec![lines] }), "```text\nx\\u{1b}\n```\n");
    }
}
