//! Formats that are not plain: each is turned into text that reads line by line.

pub mod html;
mod json;

pub use json::Resume;
