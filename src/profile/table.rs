//! A table of people: which of its columns say what a person can do, and its rows as records.

mod head;

use super::Profile;
use super::list;
use super::record::{NoRecord, Texts, read_into};
use crate::decoding;
use crate::resolve::Memo;
use csv::{ByteRecord, StringRecord};
use head::{delimiter, each_otherwise, is_called, plain, usual};

/// The columns of a table, and what each is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    names: Vec<String>,
    /// The same, where several are called alike each with a number.
    keys: Vec<String>,
    delimiter: u8,
    skills: Vec<usize>,
    text: Vec<usize>,
    id: Option<usize>,
    name: Option<usize>,
}

/// Why a table can't be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoTable {
    /// There is no head.
    #[error("the table is empty; its first line must name the columns")]
    Empty,
    /// None of the columns has a usual name.
    #[error("no column of the table is called skills or text; its columns are {}", names(.0))]
    NothingToGoBy(Vec<String>),
    /// A column that was asked for is not there.
    #[error("the table has no column {name:?}; its columns are {}", names(.columns))]
    NoColumn {
        /// What was asked for.
        name: String,
        /// What there is.
        columns: Vec<String>,
    },
}

/// Lists names, of many the first.
fn names(names: &[String]) -> String {
    const MOST: usize = 30;
    let shown: Vec<String> = names.iter().take(MOST).map(|name| format!("{name:?}")).collect();
    let more = names.len().saturating_sub(MOST);
    shown.join(", ") + &if more > 0 { format!(" and {more} more") } else { String::new() }
}

impl Columns {
    /// Reads the head of a table, and finds the columns that say what a person can do: those named in `wanted`, or else all that are
    /// called as such columns usually are. `skills=NAME` is a list of skills, `text=NAME` a text, `id=NAME` the id and `name=NAME` what a person is
    /// called; a name alone is a text where such a column is usually one, and a list of skills otherwise.
    ///
    /// # Errors
    /// [`NoTable`] where there is no such column.
    pub fn of_head(head: &str, wanted: &[String]) -> Result<Self, NoTable> {
        let delimiter = delimiter(head);
        let mut names = StringRecord::new();
        let _ = reader(delimiter, head.as_bytes()).read_record(&mut names); // a text in memory is always read
        if names.is_empty() {
            return Err(NoTable::Empty);
        }
        Self::of_names(names.iter().map(|name| name.trim().to_owned()).collect(), delimiter, wanted)
    }

    /// Finds the same among columns of these names, of a table that is parted by `delimiter`, if it is a text at all.
    ///
    /// # Errors
    /// [`NoTable`] where there is no such column.
    pub fn of_names(names: Vec<String>, delimiter: u8, wanted: &[String]) -> Result<Self, NoTable> {
        let plain: Vec<String> = names.iter().map(|name| plain(name)).collect();
        let called = |what: &str| -> Vec<usize> {
            let usual = usual(what);
            let is_usual = |name: &String| usual.contains(&name.as_str());
            plain.iter().enumerate().filter(|(_, name)| is_usual(name)).map(|(at, _)| at).collect()
        };
        let mut columns = Self {
            delimiter,
            skills: Vec::new(),
            text: Vec::new(),
            id: called("id").first().copied(),
            name: called("name").first().copied(),
            keys: each_otherwise(&names),
            names: names.clone(),
        };
        for name in wanted {
            columns.take(name)?;
        }
        if columns.skills.is_empty() && columns.text.is_empty() {
            (columns.skills, columns.text) = (called("skills"), called("text"));
        }
        if columns.skills.is_empty() && columns.text.is_empty() { Err(NoTable::NothingToGoBy(names)) } else { Ok(columns) }
    }

    /// Gives the places of the columns that hold lists of skills, from 0.
    pub fn of_skills(&self) -> &[usize] {
        &self.skills
    }

    /// Gives the places of the columns that hold texts, from 0.
    pub fn of_texts(&self) -> &[usize] {
        &self.text
    }

    fn take(&mut self, wanted: &str) -> Result<(), NoTable> {
        let (role, name) = match wanted.split_once('=') {
            Some((role @ ("skills" | "text" | "id" | "name"), name)) => (role, name),
            _ if is_called(wanted, "text") => ("text", wanted),
            _ => ("skills", wanted),
        };
        let at = self
            .names
            .iter()
            .position(|other| *other == name)
            .or_else(|| self.names.iter().position(|other| other.eq_ignore_ascii_case(name.trim())));
        let at = at.ok_or_else(|| NoTable::NoColumn { name: name.to_owned(), columns: self.names.clone() })?;
        match role {
            "text" => self.text.push(at),
            "id" => self.id = Some(at),
            "name" => self.name = Some(at),
            _ => self.skills.push(at),
        }
        Ok(())
    }

    /// Lists the names of the columns that come along as they are: all that hold neither skills nor a text.
    pub fn others(&self) -> impl Iterator<Item = &str> {
        (0..self.names.len()).filter(|at| self.comes_along(*at)).map(|at| self.names[at].as_str())
    }

    fn comes_along(&self, at: usize) -> bool {
        !self.skills.contains(&at) && !self.text.contains(&at)
    }

    /// Reads whole rows, and gives each with the number of its line among them, from 0. Empty lines are no rows.
    pub fn rows<'t>(&'t self, table: &'t [u8]) -> impl Iterator<Item = (u64, Result<Row<'t>, NoRecord>)> {
        let mut reader = reader(self.delimiter, table);
        std::iter::from_fn(move || {
            let mut cells = ByteRecord::new();
            let more = reader.read_byte_record(&mut cells).ok()?;
            let line = cells.position().map_or(0, |position| line(table, position));
            more.then(|| (line, self.row(cells)))
        })
    }

    fn row(&self, cells: ByteRecord) -> Result<Row<'_>, NoRecord> {
        let cells = match StringRecord::from_byte_record(cells) {
            Ok(cells) => cells,
            Err(error) => decoded(&error.into_byte_record())?,
        };
        if cells.iter().any(|cell| cell.contains('\0')) {
            return Err(NoRecord::NotText(decoding::NotText { at: 0 }));
        }
        if cells.len() == self.names.len() {
            return Ok(Row { columns: self, cells });
        }
        Err(NoRecord::Uneven { cells: cells.len(), columns: self.names.len() })
    }
}

/// One row of a table: what it says of a person.
#[derive(Debug)]
pub struct Row<'t> {
    columns: &'t Columns,
    cells: StringRecord,
}

impl Row<'_> {
    /// Gives the id, where a column holds one and the cell isn't empty.
    pub fn id(&self) -> Option<&str> {
        self.columns.id.and_then(|at| self.cells.get(at)).filter(|id| !id.is_empty())
    }

    /// Gives what the person is called, where a column says so and the cell isn't empty.
    pub fn name(&self) -> Option<&str> {
        self.columns.name.and_then(|at| self.cells.get(at)).filter(|name| !name.trim().is_empty())
    }

    /// Lists the cells that come along as they are, in the order of [`Columns::others`].
    pub fn others(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().enumerate().filter(|(at, _)| self.columns.comes_along(*at)).map(|(_, cell)| cell)
    }

    /// Lists these cells with their columns.
    pub fn all_others(&self) -> Vec<(&str, &str)> {
        self.columns.others().zip(self.others()).collect()
    }

    /// Lists these cells with their columns, each called otherwise, without the id.
    pub fn named(&self) -> impl Iterator<Item = (&str, &str)> {
        let id = self.columns.id;
        let named = self.columns.keys.iter().map(String::as_str).zip(&self.cells).enumerate();
        named.filter(move |(at, _)| self.columns.comes_along(*at) && id != Some(*at)).map(|(_, named)| named)
    }

    /// Tells whether any cell of skills or text says anything.
    pub fn says_something(&self) -> bool {
        self.filled(&self.columns.skills).chain(self.filled(&self.columns.text)).next().is_some()
    }

    /// Makes a profile that of the person, whoever's it was before.
    pub fn read_into(&self, profile: &mut Profile, memo: &mut Memo<'_, '_>, texts: &Texts<'_>) {
        let names: Vec<String> = self.filled(&self.columns.skills).flat_map(names_in_cell).collect();
        let text = self.filled(&self.columns.text).collect::<Vec<_>>().join("\n\n");
        let text = (!text.is_empty()).then_some(text.as_str());
        read_into(profile, names.iter().map(String::as_str), text, None, memo, texts);
    }

    fn filled<'s>(&'s self, columns: &'s [usize]) -> impl Iterator<Item = &'s str> {
        columns.iter().filter_map(|at| self.cells.get(*at)).filter(|cell| !cell.trim().is_empty())
    }
}

/// Gives the names in a cell: with commas, semicolons or bars between, or as programs write a list (`["a", "b"]`, `['a', 'b']`).
pub fn names_in_cell(cell: &str) -> Vec<String> {
    let cell = cell.trim();
    if let Some(inner) = cell.strip_prefix('[').and_then(|cell| cell.strip_suffix(']')) {
        if let Ok(names) = serde_json::from_str::<Vec<String>>(cell) {
            return names;
        }
        let bare = |name: &str| name.trim().trim_matches(['\'', '"']).to_owned();
        return inner.split(',').map(bare).filter(|name| !name.is_empty()).collect();
    }
    cell.split([';', '|']).flat_map(list::names).collect()
}

/// Gives the line of a row, from 0: its position is where the empty lines before it begin.
fn line(table: &[u8], position: &csv::Position) -> u64 {
    let rest = usize::try_from(position.byte()).ok().and_then(|start| table.get(start..)).unwrap_or_default();
    let blanks = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n').count();
    position.line().saturating_sub(1) + blanks as u64
}

fn reader(delimiter: u8, table: &[u8]) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(table)
}

fn decoded(cells: &ByteRecord) -> Result<StringRecord, NoRecord> {
    cells.iter().map(|cell| Ok(decoding::text(cell)?)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Columns, NoTable, names_in_cell};

    #[test]
    fn a_head_says_which_columns_hold_what() {
        let columns = Columns::of_head("Name;Tech_Stack;Resume\r\n", &[]).unwrap();
        assert_eq!((columns.skills, columns.text, columns.delimiter), (vec![1], vec![2], b';'));
        let wanted = ["text=Notes".to_owned(), "Kann".to_owned(), "id=Name".to_owned()];
        let columns = Columns::of_head("Name,Kann,Notes,skills", &wanted).unwrap();
        assert_eq!(columns.others().collect::<Vec<_>>(), ["Name", "skills"]);
        assert_eq!((columns.skills, columns.text, columns.id), (vec![1], vec![2], Some(0)));
        let columns = Columns::of_head("Vor- und Nachname,Fähigkeiten,FULL_NAME", &[]).unwrap();
        assert_eq!((columns.skills, columns.name), (vec![1], Some(2)));
        let columns = Columns::of_head("\"a;b;c\",skills,note,note_2,note,id", &[]).unwrap();
        let row = columns.rows(b"1,x,2,3,4,5").next().unwrap().1.unwrap();
        assert_eq!(row.named().collect::<Vec<_>>(), [("a;b;c", "1"), ("note", "2"), ("note_2", "3"), ("note_3", "4")]);
        assert!(matches!(Columns::of_head("", &[]), Err(NoTable::Empty)));
        assert!(matches!(Columns::of_head("a,b", &[]), Err(NoTable::NothingToGoBy(_))));
        assert!(matches!(Columns::of_head("a,skills", &["b".to_owned()]), Err(NoTable::NoColumn { .. })));
    }

    #[test]
    fn a_cell_holds_names_however_they_are_parted() {
        for cell in ["pandas, C++", "pandas; C++", "pandas|C++", "[\"pandas\", \"C++\"]", "['pandas', 'C++']", "pandas\nC++"]
        {
            assert_eq!(names_in_cell(cell), ["pandas", "C++"], "{cell}");
        }
    }

    #[test]
    fn rows_keep_their_lines_and_uneven_ones_are_told() {
        let columns = Columns::of_head("id,skills,note", &[]).unwrap();
        let rows: Vec<_> = columns.rows(b"1,\"a\nb\",x\n\n2,c\n\xe9,d,\"=1, 2\"\n").collect();
        let said = rows.iter().map(|(line, row)| (*line, row.as_ref().ok().map(|row| row.others().collect::<Vec<_>>())));
        assert_eq!(said.collect::<Vec<_>>(), [(0, Some(vec!["1", "x"])), (3, None), (4, Some(vec!["é", "=1, 2"]))]);
    }
}
