//! How output looks where it lands: its width, and whether it has colour. Decided once, from values that `cli` reads.

use clap::ColorChoice;

/// What is known of the place where output lands.
#[derive(Clone, Copy)]
pub(crate) struct Surroundings<'a> {
    /// The terminal's width in columns, where output goes to one.
    pub terminal: Option<u16>,
    /// The value of an environment variable.
    pub variable: &'a dyn Fn(&str) -> Option<String>,
}

/// The width and colour of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OutputStyle {
    /// Columns that a line may take.
    pub width: u16,
    /// Whether styles are written.
    pub color: bool,
    /// Whether links are written.
    pub links: bool,
    /// The screen that long answers are cut to, where there is one.
    pub screen: Option<ScreenLimit>,
}

/// A screen that somebody looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ScreenLimit {
    /// How many lines it has.
    pub lines: u16,
    /// How one sees all of a long answer.
    pub all: &'static str,
}

impl OutputStyle {
    /// Tells whether anything is written beside the text itself.
    pub(super) fn paints(self) -> bool {
        self.color || self.links
    }

    /// The width of output that goes to no terminal.
    pub(crate) const PIPED_WIDTH: u16 = 100;
    /// Narrower than this, tables would not be readable.
    pub(crate) const LEAST_WIDTH: u16 = 40;

    /// Gives the style of a file.
    #[cfg(feature = "report")]
    pub(crate) const fn plain() -> Self {
        Self { width: Self::PIPED_WIDTH, color: false, links: false, screen: None }
    }

    /// Decides by what was asked for with `--color` and by the surroundings. `COLUMNS` goes before the terminal's own width; `--color` goes before `NO_COLOR`, which goes before
    /// `CLICOLOR_FORCE`, which goes before `CLICOLOR` and the terminal. Links need a terminal that has colour and knows them.
    pub(crate) fn of(color: ColorChoice, here: Surroundings<'_>) -> Self {
        let columns = here.value("COLUMNS").and_then(|columns| columns.trim().parse().ok()).filter(|columns| *columns > 0);
        let width: u16 = columns.or(here.terminal).unwrap_or(Self::PIPED_WIDTH);
        let color = here.wants_color(color);
        Self { width: width.max(Self::LEAST_WIDTH), color, links: color && here.knows_links(), screen: None }
    }
}

impl Surroundings<'_> {
    /// Gives a variable's value, unless it is empty, which by these conventions says nothing.
    fn value(self, name: &str) -> Option<String> {
        (self.variable)(name).filter(|value| !value.is_empty())
    }

    fn is(self, name: &str, value: &str) -> bool {
        self.value(name).as_deref() == Some(value)
    }

    /// <https://no-color.org> and <https://bixense.com/clicolors>.
    fn wants_color(self, color: ColorChoice) -> bool {
        match color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto if self.value("NO_COLOR").is_some() => false,
            ColorChoice::Auto if self.value("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
            ColorChoice::Auto => self.terminal.is_some() && !self.is("CLICOLOR", "0") && !self.is_dumb(),
        }
    }

    /// Tells whether the terminal knows no escape sequences. Windows sets no `TERM`.
    fn is_dumb(self) -> bool {
        self.value("TERM").map_or(cfg!(unix), |term| term == "dumb")
    }

    /// Tells whether the terminal is one that shows hyperlinks (OSC 8); others may print them as rubbish. There is no way to ask:
    /// these are the variables by which they make themselves known.
    fn knows_links(self) -> bool {
        let program = |name: &str, known: &[&str]| self.value(name).is_some_and(|value| known.contains(&value.as_str()));
        let vte = || {
            self.value("VTE_VERSION").and_then(|version| version.parse().ok()).is_some_and(|version: u32| version >= 5000)
        };
        if self.terminal.is_none() || self.is_dumb() {
            return false;
        }
        if let Some(forced) = self.value("FORCE_HYPERLINK") {
            return forced != "0";
        }
        program("TERM_PROGRAM", &["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "zed", "rio", "tabby"])
            || program("TERM", &["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "contour"])
            || ["WT_SESSION", "KONSOLE_VERSION", "DOMTERM"].iter().any(|name| self.value(name).is_some())
            || vte()
    }
}

#[cfg(test)]
mod tests {
    use super::{OutputStyle, Surroundings};
    use clap::ColorChoice;

    /// Decides the style on a terminal of this width, or in a pipe, where these variables are set.
    fn style(color: ColorChoice, terminal: Option<u16>, variables: &[(&str, &str)]) -> OutputStyle {
        let variable = |name: &str| variables.iter().find(|(set, _)| *set == name).map(|(_, value)| (*value).to_owned());
        OutputStyle::of(color, Surroundings { terminal, variable: &variable })
    }

    const PIPE: Option<u16> = None;
    const TERMINAL: Option<u16> = Some(80);
    const XTERM: (&str, &str) = ("TERM", "xterm-256color");

    #[test]
    fn the_environment_is_respected_to_the_letter() {
        let cases = [
            (true, ColorChoice::Auto, TERMINAL, &[XTERM] as &[_], "a terminal"),
            (false, ColorChoice::Auto, PIPE, &[XTERM], "a pipe"),
            (true, ColorChoice::Always, PIPE, &[("NO_COLOR", "1")], "--color goes before NO_COLOR"),
            (false, ColorChoice::Never, TERMINAL, &[XTERM, ("CLICOLOR_FORCE", "1")], "--color goes before CLICOLOR_FORCE"),
            (false, ColorChoice::Auto, TERMINAL, &[XTERM, ("NO_COLOR", "1")], "NO_COLOR"),
            (false, ColorChoice::Auto, TERMINAL, &[XTERM, ("NO_COLOR", "0")], "NO_COLOR with any value"),
            (true, ColorChoice::Auto, TERMINAL, &[XTERM, ("NO_COLOR", "")], "an empty NO_COLOR says nothing"),
            (true, ColorChoice::Auto, PIPE, &[("CLICOLOR_FORCE", "1")], "CLICOLOR_FORCE in a pipe"),
            (
                true,
                ColorChoice::Auto,
                TERMINAL,
                &[("TERM", "dumb"), ("CLICOLOR_FORCE", "1")],
                "CLICOLOR_FORCE on a dumb terminal",
            ),
            (false, ColorChoice::Auto, PIPE, &[("CLICOLOR_FORCE", "0")], "CLICOLOR_FORCE=0"),
            (
                false,
                ColorChoice::Auto,
                TERMINAL,
                &[XTERM, ("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")],
                "NO_COLOR goes first",
            ),
            (false, ColorChoice::Auto, TERMINAL, &[XTERM, ("CLICOLOR", "0")], "CLICOLOR=0"),
            (false, ColorChoice::Auto, TERMINAL, &[("TERM", "dumb")], "a dumb terminal"),
        ];
        for (expected, color, terminal, variables, case) in cases {
            assert_eq!(style(color, terminal, variables).color, expected, "{case}");
        }
    }

    #[test]
    fn links_are_for_terminals_that_show_them() {
        let kitty = ("TERM", "xterm-kitty");
        let cases = [
            (true, ColorChoice::Auto, TERMINAL, &[kitty] as &[_], "a terminal that knows them"),
            (false, ColorChoice::Auto, TERMINAL, &[XTERM], "one of which nothing is known"),
            (true, ColorChoice::Auto, TERMINAL, &[XTERM, ("FORCE_HYPERLINK", "1")], "one that somebody knows better"),
            (false, ColorChoice::Auto, TERMINAL, &[kitty, ("FORCE_HYPERLINK", "0")], "one whose owner wants none"),
            (true, ColorChoice::Auto, TERMINAL, &[XTERM, ("VTE_VERSION", "7200")], "GNOME's"),
            (false, ColorChoice::Auto, TERMINAL, &[XTERM, ("VTE_VERSION", "4600")], "an old one of GNOME's"),
            (false, ColorChoice::Always, PIPE, &[kitty, ("FORCE_HYPERLINK", "1")], "never a pipe"),
            (false, ColorChoice::Never, TERMINAL, &[kitty], "none without colour"),
            (false, ColorChoice::Auto, TERMINAL, &[kitty, ("NO_COLOR", "1")], "none with NO_COLOR"),
        ];
        for (expected, color, terminal, variables, case) in cases {
            assert_eq!(style(color, terminal, variables).links, expected, "{case}");
        }
    }

    #[test]
    fn the_width_has_a_source_and_a_floor() {
        let width = |terminal, columns: &str| style(ColorChoice::Auto, terminal, &[("COLUMNS", columns)]).width;
        assert_eq!(width(Some(120), ""), 120);
        assert_eq!(width(Some(120), "60"), 60);
        assert_eq!(width(None, "rubbish"), OutputStyle::PIPED_WIDTH);
        assert_eq!(width(None, "10"), OutputStyle::LEAST_WIDTH);
    }
}
