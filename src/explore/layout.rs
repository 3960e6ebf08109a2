//! Where everything stands on a screen of some size: what the view draws into, and what a click is measured against.

use ratatui::layout::{Margin, Rect};

/// The smallest screen, in columns and lines.
pub(crate) const LEAST: (u16, u16) = (40, 12);
/// From this width on the roles and what is said of them stand side by side.
const SIDE_BY_SIDE: u16 = 72;
/// From this size on panes have borders.
const BORDERS: (u16, u16) = (72, 18);
/// The widest that the roles get.
const ROLES_MOST: u16 = 64;

/// Which pane the keys go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pane {
    Roles,
    Detail,
}

/// See the head of this file. An area that isn't shown is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ScreenLayout {
    pub borders: bool,
    /// The box of the person's skills, and in it the line of the skills and the line that is typed.
    pub top: Rect,
    pub skills: Rect,
    pub input: Rect,
    /// The boxes of the panes, and what is in them; the line of the tabs is the first of the detail's box.
    pub roles_box: Rect,
    pub roles: Rect,
    pub detail_box: Rect,
    pub detail: Rect,
    pub foot: Rect,
}

impl ScreenLayout {
    /// Lays out a screen; where it is narrow only the pane with the keys is shown, and while a skill is typed both, one above the other.
    pub(crate) fn of(width: u16, height: u16, pane: Pane, typing: bool) -> Self {
        let borders = width >= BORDERS.0 && height >= BORDERS.1;
        let top = Rect { x: 0, y: 0, width, height: if borders { 4 } else { 2 } };
        let lines = if borders { top.inner(Margin::new(2, 1)) } else { top };
        let body = Rect { x: 0, y: top.height, width, height: height.saturating_sub(top.height + 1) };
        let (roles_box, detail_box) = split(body, pane, typing);
        Self {
            borders,
            top,
            skills: Rect { height: 1, ..lines },
            input: Rect { y: lines.y + 1, height: 1, ..lines },
            roles_box,
            roles: inside(roles_box, borders, 1),
            detail_box,
            detail: inside(detail_box, borders, 2),
            foot: Rect { x: 0, y: height.saturating_sub(1), width, height: 1.min(height) },
        }
    }
}

/// Parts the room below the skills.
fn split(body: Rect, pane: Pane, typing: bool) -> (Rect, Rect) {
    if body.width >= SIDE_BY_SIDE {
        let width = (body.width * 39 / 80).min(ROLES_MOST);
        let roles = Rect { width, ..body };
        return (roles, Rect { x: width, width: body.width - width, ..body });
    }
    if typing {
        let height = body.height / 2;
        let roles = Rect { height, ..body };
        return (roles, Rect { y: body.y + height, height: body.height - height, ..body });
    }
    match pane {
        Pane::Roles => (body, Rect::default()),
        Pane::Detail => (Rect::default(), body),
    }
}

/// Tells what is left in a box: without its border, or else without its line of titles.
fn inside(area: Rect, borders: bool, margin: u16) -> Rect {
    if borders && area.width > 0 {
        return area.inner(Margin::new(margin, 1));
    }
    Rect { y: area.y + 1.min(area.height), height: area.height.saturating_sub(1), ..area }
}

#[cfg(test)]
mod tests {
    use super::{LEAST, Pane, ScreenLayout};
    use ratatui::layout::Rect;

    #[test]
    fn nothing_stands_outside_of_the_screen() {
        for (width, height) in (1..170).step_by(7).flat_map(|width| (1..52).map(move |height| (width, height))) {
            for (pane, typing) in [(Pane::Roles, false), (Pane::Detail, false), (Pane::Roles, true)] {
                let layout = ScreenLayout::of(width, height, pane, typing);
                let screen = Rect { x: 0, y: 0, width, height };
                for area in [layout.skills, layout.input, layout.roles, layout.detail, layout.foot] {
                    let fits = area.is_empty() || screen.intersection(area) == area;
                    assert!(fits || (width, height) < LEAST || height < LEAST.1, "{width} × {height}: {layout:?}");
                }
            }
        }
    }
}
