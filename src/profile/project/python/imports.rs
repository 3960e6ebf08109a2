//! The modules that a Python source imports.

use super::super::finding::{FileFindings, Name, Weight};
use super::clauses::clauses;

/// Modules of the standard library that nearly every program imports: importing them sets nobody apart.
const EVERYWHERE: [&str; 11] =
    ["argparse", "copy", "functools", "itertools", "logging", "optparse", "os", "pathlib", "pickle", "shutil", "subprocess"];

/// The absolute imports of a source: modules with all their dots, and what is taken out of them (`google.cloud.storage` of
/// `from google.cloud import storage`). Relative imports are the project's own and are left out.
pub fn read(text: &str, weight: Weight) -> FileFindings {
    let mut findings = FileFindings::default();
    for clause in clauses(text) {
        // Looked at first as bytes: most clauses are something else.
        let modules = match clause.text.as_bytes() {
            [b'i', b'm', b'p', b'o', b'r', b't', b' ' | b'\t' | b'\\', ..] => imported(&clause.text["import".len()..]),
            [b'f', b'r', b'o', b'm', b' ' | b'\t' | b'\\', ..] => taken_from(&clause.text["from".len()..]),
            _ => continue,
        };
        for module in modules.into_iter().filter(|module| !module.starts_with("__")) {
            let everywhere = EVERYWHERE.contains(&module.split('.').next().unwrap_or_default());
            findings.add(clause.line, Name::Module(module), if everywhere { weight.at_most(Weight::Aside) } else { weight });
        }
    }
    findings
}

/// `a.b as c, d`
fn imported(rest: &str) -> Vec<String> {
    items(rest).into_iter().filter(|module| is_module(module)).collect()
}

/// `a.b import (c as d, e)`
fn taken_from(rest: &str) -> Vec<String> {
    let rest = plain(rest);
    let Some((module, taken)) = rest.split_once(" import") else { return Vec::new() };
    let module = module.trim();
    if !is_module(module) {
        return Vec::new();
    }
    let taken = items(taken.trim_start_matches([' ', '(']));
    let names: Vec<String> =
        taken.into_iter().filter(|name| is_module(name)).map(|name| format!("{module}.{name}")).collect();
    if names.is_empty() { vec![module.to_owned()] } else { names }
}

/// The names between the commas, without what they are called here.
fn items(list: &str) -> Vec<String> {
    let list = plain(list);
    list.split(',').filter_map(|item| item.split([' ', ')']).find(|word| !word.is_empty()).map(str::to_owned)).collect()
}

/// The text without comments, and with one kind of blank.
fn plain(text: &str) -> String {
    let lines = text.lines().map(|line| line.split('#').next().unwrap_or(line).trim_end().trim_end_matches('\\'));
    lines.collect::<Vec<_>>().join(" ").replace(['\t', '('], " ")
}

/// Whether this is a dotted name that isn't relative.
fn is_module(text: &str) -> bool {
    let word = |part: &str| {
        part.starts_with(|c: char| c.is_alphabetic() || c == '_') && part.chars().all(|c| c.is_alphanumeric() || c == '_')
    };
    text.split('.').all(word)
}

#[cfg(test)]
mod tests {
    use super::super::super::finding::{Name, Weight};
    use super::read;

    fn modules(source: &str) -> Vec<String> {
        let findings = read(source, Weight::Used).findings;
        findings
            .into_iter()
            .map(|finding| if let Name::Module(name) = finding.name { name } else { String::new() })
            .collect()
    }

    #[test]
    fn every_form_of_an_import() {
        for (source, expected) in [
            ("import numpy as np", vec!["numpy"]),
            ("import os, sys as system, a.b.c", vec!["os", "sys", "a.b.c"]),
            ("from pandas import DataFrame", vec!["pandas.DataFrame"]),
            ("from a.b import (c as d,  # why\n    e,\n)", vec!["a.b.c", "a.b.e"]),
            ("from torch import *", vec!["torch"]),
            ("from . import x\nfrom .y import z\nfrom ..w import v", vec![]),
            ("try:\n    import ujson as json\nexcept ImportError:\n    import json", vec!["ujson", "json"]),
            ("if x: import redis", vec!["redis"]),
            ("import a \\\n  , b", vec!["a", "b"]),
            ("from a \\\n  import b", vec!["a.b"]),
            ("importlib.import_module('x'); from_ = 1; import_x = 2", vec![]),
            ("s = '''\nimport hidden\n'''", vec![]),
            ("def f():\n\timport flask", vec!["flask"]),
            ("raise X from error", vec![]),
            ("from __future__ import annotations", vec![]),
            ("import 3d", vec![]),
        ] {
            assert_eq!(modules(source), expected, "{source}");
        }
    }
}
