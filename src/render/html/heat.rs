//! A table of shares as a heat map: what a cell says stands in it, and its background is the darker the more it is.

use super::text::words;
use crate::matching::Fit;
use crate::render::page::HeatMap;
use maud::{Markup, html};

/// From which share on a cell is one shade darker.
const SHADES: [f64; 4] = [0.005, 0.25, 0.5, 0.75];

/// Writes a table of shares with its title; where it is too wide it scrolls by itself.
pub(super) fn map(map: &HeatMap) -> Markup {
    html! {
        div .heat role="region" tabindex="0" aria-label=(words(&map.title)) {
            table role="table" aria-label=(words(&map.title)) {
                thead role="rowgroup" {
                    tr role="row" {
                        td role="cell" {}
                        @for column in &map.columns { th role="columnheader" scope="col" { span { (words(column)) } } }
                    }
                }
                tbody role="rowgroup" {
                    @for (name, cells) in &map.rows {
                        tr role="row" {
                            th role="rowheader" scope="row" { (words(name)) }
                            @for (share, said) in cells { td role="cell" class={ "shade-" (shade(*share)) } { (words(said)) } }
                        }
                    }
                }
            }
        }
    }
}

/// Tells how dark a share is, from 0 for nothing to 4.
fn shade(share: Fit) -> usize {
    SHADES.iter().filter(|least| share.value() >= **least).count()
}

#[cfg(test)]
mod tests {
    use super::shade;
    use crate::matching::Fit;

    #[test]
    fn more_is_darker() {
        let shades = [0.0, 0.001, 0.01, 0.25, 0.6, 0.75, 1.0].map(|share| shade(Fit::new(share)));
        assert_eq!(shades, [0, 0, 1, 2, 3, 4, 4]);
    }
}
