//! The blocks of a page as HTML elements.

use super::text::words;
use super::{heat, picture};
use crate::render::page::{Block, Cell, Column, Span, Style, Table};
use maud::{Markup, html};

/// Writes a block; `about` says what the part of the page is about, for those who only hear it.
pub(crate) fn block(block: &Block, about: &str) -> Markup {
    match block {
        Block::Title(title) => html! { h1 { (words(title)) } },
        Block::Heading(title, _) | Block::Part(title, _) => html! { h2 { (words(title)) } },
        Block::Subheading(title) => html! { h3 { (words(title)) } },
        Block::Text(text, style) => html! { p class=[class(*style)] { (words(text)) } },
        Block::Lines(lines) => html! { pre { @for line in lines { (words(line)) "\n" } } },
        Block::Table(table) if table.columns.iter().all(|column| column.title.is_empty()) => facts(table),
        Block::Table(table) | Block::List(table) => self::table(table, about),
        Block::Checklist(table) => checklist(table),
        Block::Picture(picture) => picture::figure(picture),
        Block::Heat(map) => heat::map(map),
    }
}

/// Writes a table without a head: the first cell of a row names the others.
fn facts(table: &Table) -> Markup {
    html! {
        dl {
            @for (name, rest) in table.rows.iter().filter_map(|row| row.split_first()) {
                div { dt { (cell(name)) } @for value in rest { dd { (cell(value)) } } }
            }
        }
    }
}

/// Writes a table. On a narrow screen its style lays each row out by itself; the roles keep it a table for those who hear it.
fn table(table: &Table, about: &str) -> Markup {
    let class = |at: usize| table.columns.get(at).and_then(column_class);
    let title = |at: usize| table.columns.get(at).map_or("", |column| &*column.title);
    // What a row is about stands in its first column that isn't a number.
    let names = table.columns.iter().position(|column| !column.numeric).unwrap_or(0);
    html! {
        table role="table" aria-label=(about) {
            thead role="rowgroup" {
                tr role="row" {
                    @for column in &table.columns {
                        th role="columnheader" scope="col" class=[column_class(column)] { (words(&column.title)) }
                    }
                }
            }
            tbody role="rowgroup" {
                @for row in &table.rows {
                    tr role="row" {
                        @for (at, value) in row.iter().enumerate() {
                            @if at == names {
                                th role="rowheader" scope="row" class=[class(at)] data-label=(title(at)) { (cell(value)) }
                            } @else {
                                td role="cell" class=[class(at)] data-label=(title(at)) { (cell(value)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn column_class(column: &Column) -> Option<&'static str> {
    if column.numeric {
        Some("number")
    } else if column.wraps {
        None
    } else {
        Some("short")
    }
}

/// Writes things to do as boxes to tick: the first cell of a row names what is to be done.
fn checklist(table: &Table) -> Markup {
    html! {
        ul .todo {
            @for (name, rest) in table.rows.iter().filter_map(|row| row.split_first()) {
                li {
                    label { input type="checkbox"; " " (plain(name)) }
                    @for (number, value) in rest.iter().filter(|value| !value.is_empty()).enumerate() {
                        @if number > 0 { "; " } @else { ": " }
                        (cell(value))
                    }
                }
            }
        }
    }
}

fn cell(cell: &Cell) -> Markup {
    html! { @for span in &cell.spans { (self::span(span)) } }
}

/// Writes a cell without links, which don't belong into a label.
fn plain(cell: &Cell) -> Markup {
    html! { @for span in &cell.spans { strong { (words(&span.text)) } } }
}

fn span(span: &Span) -> Markup {
    let text = words(&span.text);
    let address = span.link.filter(|address| ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme)));
    let class = class(span.style);
    match (address, class) {
        // An address may be parted anywhere, a name may not.
        (Some(address), class) if address == text => html! {
            a href=(address) rel="noreferrer" class={ "address" @if let Some(class) = class { " " (class) } } { (text) }
        },
        (Some(address), class) => html! { a href=(address) rel="noreferrer" class=[class] { (text) } },
        (None, Some(class)) => html! { span class=(class) { (text) } },
        (None, None) => html! { (text) },
    }
}

fn class(style: Style) -> Option<&'static str> {
    match style {
        Style::Plain => None,
        Style::Strong => Some("strong"),
        Style::Dim => Some("dim"),
        Style::Good => Some("good"),
        Style::Lacking => Some("lacking"),
    }
}
