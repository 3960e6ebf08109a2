//! Where the titles of the tabs stand, for drawing them and for clicks.

use super::state::Tab;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

/// Gives each tab with its title as it is written in a box, and the column where that begins.
pub(super) fn titles(area: Rect, borders: bool) -> Vec<(Tab, String, u16)> {
    let mut column = area.x + u16::from(borders) * 2;
    let title = |(at, tab): (usize, Tab)| {
        let title = format!(" {} {} ", at + 1, tab.title());
        let begin = column;
        column += u16::try_from(title.width()).unwrap_or(0);
        (tab, title, begin)
    };
    // Where it is narrow the numbers go.
    let wide: Vec<_> = Tab::ALL.into_iter().enumerate().map(title).collect();
    let fits = wide.last().is_none_or(|(_, title, begin)| usize::from(*begin) + title.width() < usize::from(area.right()));
    if fits {
        return wide;
    }
    let mut column = area.x + u16::from(borders);
    let short = |tab: Tab| {
        let title = if tab == Tab::Yours { format!(" {} ", tab.title()) } else { format!(" {}", tab.title()) };
        let begin = column;
        column += u16::try_from(title.width()).unwrap_or(0);
        (tab, title, begin)
    };
    Tab::ALL.into_iter().map(short).collect()
}

/// Finds the tab whose title stands at a column.
pub(super) fn at(area: Rect, borders: bool, column: u16) -> Option<Tab> {
    let titles = titles(area, borders);
    let holds = |(_, title, begin): &&(Tab, String, u16)| {
        (usize::from(*begin)..usize::from(*begin) + title.width()).contains(&usize::from(column))
    };
    titles.iter().find(holds).map(|(tab, ..)| *tab)
}
