//! A value of a YAML file with its key and its place, whoever read it.

use std::borrow::Cow;

/// A value with the key it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct YamlEntry<'t> {
    /// The line, from 1.
    pub line: usize,
    /// What it is to its key.
    pub form: YamlForm,
    /// How deep its key stands.
    pub level: YamlLevel,
    /// The key that its key stands under; empty at the top.
    pub parent: Cow<'t, str>,
    /// Its key, or that of the list or block it is in; empty at the top.
    pub key: Cow<'t, str>,
    /// Its words; empty where the value is a list, a mapping or a block, whose parts follow.
    pub value: Cow<'t, str>,
}

/// What a value is to its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YamlForm {
    /// `key: value`
    Pair,
    /// An item of the key's list.
    Item,
    /// A line of the key's block: `key: |`.
    Line,
}

/// How deep a key stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YamlLevel {
    /// In the document.
    Top,
    /// In an item of the document, which is a list.
    Item,
    /// Further in.
    Inner,
}
