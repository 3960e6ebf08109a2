//! What happens to the explorer, and what it wants done: keys and clicks in, files and clipboards out. Knows no terminal.

/// A key, as far as the explorer tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PressedKey {
    Char(char),
    Ctrl(char),
    Enter,
    Escape,
    Tab,
    BackTab,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
    Backspace,
    Delete,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Event {
    /// A key was pressed.
    Key(PressedKey),
    /// The mouse was pressed on a cell.
    Click { column: u16, row: u16 },
    /// The wheel was turned over a cell.
    Wheel { down: bool, column: u16, row: u16 },
    /// A text was pasted.
    Paste(String),
    /// The screen has this size now.
    Resize { width: u16, height: u16 },
    /// What was asked for is done, or isn't: words for the last line.
    Said(String),
    /// The file that was to be written is: words for the last line.
    Saved(String),
    /// It exists.
    FileExists,
}

/// Something to do outside of the explorer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Copy the command line that gives this answer.
    Copy(ShownQuestion),
    /// Write a file.
    Save { file: String, text: String, overwrite: bool },
    /// Stop until the shell goes on with it.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// End.
    Quit,
}

/// What the screen answers: a question, and the skills of whom it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ShownQuestion {
    /// The question.
    pub question: Question,
    /// The skills that are listed, as they are written.
    pub skills: Vec<String>,
    /// Whether what the sources say belongs to them.
    pub with_sources: bool,
}

/// A question that a command answers too; roles by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Question {
    Ranking,
    Role(String),
    Advice(String),
    Comparison(String, String),
    Vocabulary,
    Skill(String),
    Readings,
}
