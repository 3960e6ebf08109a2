//! A page as a picture: the HTML that the program wrote, with its own style, in a frame of SVG that browsers draw where they draw images. What reaches beyond
//! the frame fades out.

use std::fmt::Write as _;

/// How wide and high the frame is.
const FRAME: (u32, u32) = (832, 760);
/// How much of its height fades out.
const FADE: u32 = 96;

/// Draws the top of a page: what stands above its first section, and that section.
pub(crate) fn top(html: &str) -> Option<String> {
    let (_, rest) = html.split_once("<style>")?;
    let (style, rest) = rest.split_once("</style>")?;
    let (_, body) = rest.split_once("<body>")?;
    let (first, _) = body.split_once("</section>")?;
    let (width, height) = FRAME;
    let mut picture =
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" role=\"img\">\n");
    // Writing to a string can't fail.
    let _ = write!(
        picture,
        "<style>\n{}svg > rect {{ fill: url(#fade); }}\nstop {{ stop-color: var(--page); }}\n</style>\n\
         <linearGradient id=\"fade\" x2=\"0\" y2=\"1\"><stop stop-opacity=\"0\"/><stop offset=\"1\"/></linearGradient>\n\
         <foreignObject width=\"{width}\" height=\"{height}\">\n\
         <div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" class=\"page\">{}</section></main></div>\n</foreignObject>\n\
         <rect x=\"1\" y=\"{}\" width=\"{}\" height=\"{FADE}\"/>\n</svg>\n",
        framed(style),
        in_xml(first),
        height - FADE - 1,
        width - 2,
    );
    Some(picture)
}

/// Gives the style of a page for a frame, which is as wide whatever it is shown on.
fn framed(style: &str) -> String {
    let style = style.replace("\nbody {", "\n.page {").replace("@media screen and (min-width: 45rem)", "@media all");
    let style = style.replace("@media screen and (max-width: 44.99rem)", "@media not all");
    style + ".page { height: 100%; border: 1px solid var(--rule); border-radius: 6px; overflow: hidden; }\n"
}

/// Writes HTML as XML, which knows no elements by their names.
fn in_xml(html: &str) -> String {
    let html = html.replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
    html.replace("><", ">\n<").replace("</span>\n<span", "</span><span")
}
