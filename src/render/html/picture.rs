//! Pictures of shares as inline SVG: bars that are as wide as there is room, and a radar. All text but the radar's numbers stands outside the SVG, so that
//! it keeps its size.

use super::text::words;
use crate::matching::Fit;
use crate::render::page::{Bars, Picture};
use maud::{Markup, html};
use std::fmt::Write as _;

/// The radius of a radar, and the room around it for the numbers of its axes.
const RADIUS: f64 = 100.0;
const MARGIN: f64 = 20.0;
/// The rings that a radar shows.
const RINGS: [f64; 4] = [0.25, 0.5, 0.75, 1.0];

/// Writes a picture with its title.
pub(crate) fn figure(picture: &Picture) -> Markup {
    html! {
        figure class=[picture.radar.then_some("with-radar")] {
            figcaption {
                (words(&picture.title))
                @for (number, name) in (1..).zip(&picture.series) { " " span class={ "key series-" (number) } { (name) } }
            }
            @if picture.radar { (radar(picture)) }
            div .bars role="img" aria-label=(said(picture)) {
                @for (number, row) in (1..).zip(&picture.rows) { (bars(picture.radar.then_some(number), row)) }
            }
        }
    }
}

/// Says what a picture shows, for those who can't see it.
fn said(picture: &Picture) -> String {
    let mut said = format!("{}.", picture.title);
    for row in &picture.rows {
        let values = row.bars.iter().enumerate().map(|(at, (_, value))| match picture.series.get(at) {
            Some(name) => format!("{name} {value}"),
            None => value.clone(),
        });
        // Writing to a string can't fail.
        let _ = write!(said, " {}: {}.", row.name, values.collect::<Vec<_>>().join(", "));
    }
    words(&said)
}

/// Writes a row: its name, and each bar with its value.
fn bars(number: Option<usize>, row: &Bars) -> Markup {
    html! {
        div .row {
            span .name { @if let Some(number) = number { (number) ". " } (words(&row.name)) }
            span .values {
                @for (number, (share, value)) in (1..).zip(&row.bars) {
                    svg class={ "bar series-" (number) } viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                        rect .track x="0" y="0" width="100" height="10" {}
                        rect .fill x="0" y="0" width=(decimal(100.0 * share.value())) height="10" {}
                    }
                    span .value { (words(value)) }
                }
            }
        }
    }
}

/// Writes the rows as axes of a radar, clockwise from above, each with its number; what it says is said by the bars.
fn radar(picture: &Picture) -> Markup {
    let axes = picture.rows.len();
    let size = decimal(2.0 * (RADIUS + MARGIN));
    let share = |row: &Bars| row.bars.first().map_or(0.0, |(share, _): &(Fit, String)| share.value());
    let shares: Vec<f64> = picture.rows.iter().map(share).collect();
    html! {
        svg .radar viewBox={ "0 0 " (size) " " (size) } aria-hidden="true" focusable="false" {
            @for ring in RINGS { polygon .ring points=(points(&vec![ring; axes])) {} }
            polygon .area points=(points(&shares)) {}
            @for number in 1..=axes {
                @let (x, y) = place(number - 1, axes, 1.0 + 0.6 * MARGIN / RADIUS);
                text x=(decimal(x)) y=(decimal(y)) { (number) }
            }
        }
    }
}

/// Gives the corners of a figure that is so large on each axis.
fn points(shares: &[f64]) -> String {
    let corner = |(axis, share): (usize, &f64)| {
        let (x, y) = place(axis, shares.len(), *share);
        format!("{},{}", decimal(x), decimal(y))
    };
    shares.iter().enumerate().map(corner).collect::<Vec<_>>().join(" ")
}

/// Gives the point on an axis, counted from 0, that is this share of the radius away from the middle.
fn place(axis: usize, count: usize, share: f64) -> (f64, f64) {
    #[allow(clippy::cast_precision_loss)] // counts of key skills
    let angle = std::f64::consts::TAU * axis as f64 / count as f64;
    let middle = RADIUS + MARGIN;
    (middle + RADIUS * share * libm::sin(angle), middle - RADIUS * share * libm::cos(angle))
}

/// Writes a length with one decimal; the same on every platform.
fn decimal(length: f64) -> String {
    let written = format!("{length:.1}");
    written.strip_suffix(".0").map_or(written.clone(), str::to_owned)
}
