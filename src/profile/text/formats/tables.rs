//! The tables that a professional network hands out of what one wrote there: `Skills.csv`, `Positions.csv` and their kin.

use super::super::language::said_alone;
use super::super::tokens::BREAK;
use super::{Listed, columns};

/// Columns that hold names of skills.
const NAMES: [&str; 5] = ["skill name", "skill", "skills", "technology", "technologies"];

/// Columns that say how well somebody knows what the row names.
const LEVELS: [&str; 4] = ["level", "proficiency", "status", "skill level"];

/// Columns that hold prose about the person.
const PROSE: [&str; 5] = ["title", "headline", "summary", "description", "activities"];

/// Reads a table with a head: the names of skills in it, and its prose, a line for each row. In a table of that name, the column `Name`
/// holds skills.
pub(super) fn read(table: &str, is_of_skills: bool) -> (String, Vec<Listed>) {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(table.as_bytes());
    let head: Vec<String> =
        reader.headers().map(|head| head.iter().map(|name| name.trim().to_lowercase()).collect()).unwrap_or_default();
    let (mut text, mut listed) = (String::new(), Vec::new());
    for row in reader.records().map_while(Result::ok) {
        let level =
            head.iter().zip(&row).find(|(column, _)| LEVELS.contains(&column.as_str())).map_or("", |(_, cell)| cell.trim());
        let line = row.position().and_then(|place| usize::try_from(place.line()).ok());
        for (column, cell) in head.iter().zip(&row).filter(|(_, cell)| !cell.trim().is_empty()) {
            if NAMES.contains(&column.as_str()) || (is_of_skills && column == "name") {
                match said_alone(level) {
                    Some(_) => text.extend(["Skills: ", cell.trim(), " (", level, ")\u{c}"]),
                    None => listed.push(Listed { name: cell.trim().to_owned(), line }),
                }
            } else if let Some(label) = columns::label(column) {
                text.extend([label, ": ", cell.trim(), "\u{c}"]);
            } else if PROSE.contains(&column.as_str()) {
                text.push_str(cell);
                text.push(BREAK);
            }
        }
        text.push('\n');
    }
    (text, listed)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn names_and_prose_are_told_by_the_head() {
        let (text, listed) = read("Name\nPython\n\"Django, really\"\n", true);
        assert_eq!(
            listed.iter().map(|item| (item.name.as_str(), item.line)).collect::<Vec<_>>(),
            [("Python", Some(2)), ("Django, really", Some(3))]
        );
        assert_eq!(text.trim(), "");
        let (text, listed) = read("Skill,Level\nGo,Expert\nRust,Want to learn\n", false);
        assert_eq!((listed.len(), text.as_str()), (1, "\nSkills: Rust (Want to learn)\u{c}\n"));
        let (text, listed) = read("Skills,Wish list\nGo,Rust\n", false);
        assert_eq!((listed.len(), text.as_str()), (1, "wish list: Rust\u{c}\n"));
        let (text, listed) = read("Company Name,Title,Description\nRedis,Python Developer,Built APIs\n", false);
        assert!(listed.is_empty());
        assert_eq!(text, "Python Developer\u{c}Built APIs\u{c}\n");
    }
}
