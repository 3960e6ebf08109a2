//! What a code of `check` means, with the wrong and the right YAML below each other.

use crate::catalogue::Explanation;
use crate::contract::{Document, ExplanationDocument};
use crate::render::page::{Block, Page, Style};
use crate::render::report::Report;

impl Report for Explanation {
    fn page(&self) -> Page<'_> {
        let text = |text: &str| Block::Text(text.to_owned(), Style::Plain);
        let strong = |text: &str| Block::Text(text.to_owned(), Style::Strong);
        let code = |text: &str| Block::Lines(text.lines().map(str::to_owned).collect());
        let blocks = vec![
            Block::Heading(self.code.clone(), self.severity.to_string()),
            text(&self.means),
            text(&self.matters),
            strong("Wrong:"),
            code(&self.wrong),
            strong("Right:"),
            code(&self.right),
            text(&self.mend),
        ];
        Page { blocks }
    }

    fn document(&self) -> impl Document {
        ExplanationDocument::new(self)
    }
}
