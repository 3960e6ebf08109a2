//! How output looks where it lands: its width, and whether it has colour. Decided once, from values that `cli` reads.

/// What was asked for with `--color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Color {
    /// Where standard output is a terminal that can, unless the environment says otherwise.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What is known of the place where output lands.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// The terminal's width in columns, where standard output is one.
    pub terminal: Option<u16>,
    /// `COLUMNS`.
    pub columns: Option<String>,
    /// `NO_COLOR`.
    pub no_color: Option<String>,
    /// `CLICOLOR_FORCE`.
    pub force_color: Option<String>,
    /// `TERM`.
    pub term: Option<String>,
}

/// The width and colour of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Columns that a line may take.
    pub width: u16,
    /// Whether styles are written.
    pub color: bool,
}

impl Look {
    /// The width of output that goes to no terminal.
    pub const PIPED_WIDTH: u16 = 100;
    /// Narrower than this, tables would not be readable.
    pub const LEAST_WIDTH: u16 = 40;

    /// Decides. `COLUMNS` goes before the terminal's own width; `--color` goes before `NO_COLOR`, which goes before
    /// `CLICOLOR_FORCE`, which goes before the terminal.
    pub fn of(color: Color, here: &Surroundings) -> Self {
        let columns = here.columns.as_deref().and_then(|columns| columns.trim().parse().ok()).filter(|columns| *columns > 0);
        let width: u16 = columns.or(here.terminal).unwrap_or(Self::PIPED_WIDTH);
        Self { width: width.max(Self::LEAST_WIDTH), color: wants_color(color, here) }
    }
}

fn wants_color(color: Color, here: &Surroundings) -> bool {
    let set = |variable: &Option<String>| variable.as_deref().is_some_and(|value| !value.is_empty());
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto if set(&here.no_color) => false,
        Color::Auto if set(&here.force_color) && here.force_color.as_deref() != Some("0") => true,
        Color::Auto => here.terminal.is_some() && here.term.as_deref() != Some("dumb"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Color, Look, Surroundings};

    #[allow(clippy::unnecessary_wraps)] // a variable that is set
    fn set(value: &str) -> Option<String> {
        Some(value.to_owned())
    }

    #[test]
    fn the_environment_is_respected_to_the_letter() {
        let pipe = Surroundings::default();
        let terminal = Surroundings { terminal: Some(80), term: set("xterm"), ..pipe.clone() };
        let colored = |color, here: &Surroundings| Look::of(color, here).color;
        assert!(colored(Color::Auto, &terminal));
        assert!(!colored(Color::Auto, &pipe));
        assert!(colored(Color::Always, &Surroundings { no_color: set("1"), ..pipe.clone() }));
        assert!(!colored(Color::Never, &Surroundings { force_color: set("1"), ..terminal.clone() }));
        assert!(!colored(Color::Auto, &Surroundings { no_color: set("1"), ..terminal.clone() }));
        assert!(
            colored(Color::Auto, &Surroundings { no_color: set(""), ..terminal.clone() }),
            "empty NO_COLOR says nothing"
        );
        assert!(colored(Color::Auto, &Surroundings { force_color: set("1"), ..pipe.clone() }));
        assert!(!colored(Color::Auto, &Surroundings { force_color: set("0"), ..pipe.clone() }));
        assert!(!colored(Color::Auto, &Surroundings { no_color: set("1"), force_color: set("1"), ..pipe.clone() }));
        assert!(!colored(Color::Auto, &Surroundings { term: set("dumb"), ..terminal }));
    }

    #[test]
    fn the_width_has_a_source_and_a_floor() {
        let width = |terminal, columns: &str| {
            let here = Surroundings { terminal, columns: set(columns), ..Surroundings::default() };
            Look::of(Color::Auto, &here).width
        };
        assert_eq!(width(Some(120), ""), 120);
        assert_eq!(width(Some(120), "60"), 60);
        assert_eq!(width(None, "rubbish"), Look::PIPED_WIDTH);
        assert_eq!(width(None, "10"), Look::LEAST_WIDTH);
    }
}
