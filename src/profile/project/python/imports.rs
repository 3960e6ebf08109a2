//! The modules that a Python source imports.

use super::super::finding::{FileFindings, Name, Weight};
use super::tree::Tree;
use ruff_python_ast::statement_visitor::{StatementVisitor, walk_stmt};
use ruff_python_ast::{Alias, Stmt, StmtImportFrom};

/// Modules of the standard library that nearly every program imports: importing them sets nobody apart.
const EVERYWHERE: [&str; 11] =
    ["argparse", "copy", "functools", "itertools", "logging", "optparse", "os", "pathlib", "pickle", "shutil", "subprocess"];

/// Adds the absolute imports of a source: modules with all their dots, and what is taken out of them (`google.cloud.storage` of
/// `from google.cloud import storage`). Relative imports are the project's own and are left out.
pub(super) fn read(findings: &mut FileFindings, tree: &Tree, weight: Weight) {
    Imports { findings, tree, weight }.visit_body(tree.statements());
}

struct Imports<'f, 't> {
    findings: &'f mut FileFindings,
    tree: &'t Tree,
    weight: Weight,
}

impl<'t> StatementVisitor<'t> for Imports<'_, 't> {
    fn visit_stmt(&mut self, statement: &'t Stmt) {
        match statement {
            Stmt::Import(import) => import.names.iter().for_each(|alias| self.add(statement, alias.name.to_string())),
            Stmt::ImportFrom(import) => modules(import).into_iter().for_each(|module| self.add(statement, module)),
            _ => walk_stmt(self, statement),
        }
    }
}

impl Imports<'_, '_> {
    fn add(&mut self, statement: &Stmt, module: String) {
        let top = module.split('.').next().unwrap_or_default();
        // The parser puts an empty name where one is missing.
        if top.is_empty() || module.starts_with("__") || module.ends_with('.') {
            return;
        }
        let weight = if EVERYWHERE.contains(&top) { self.weight.at_most(Weight::Aside) } else { self.weight };
        self.findings.add(self.tree.line(statement), Name::Module(module), weight);
    }
}

/// Gives the modules of `from a.b import c, d`: the module with each name that is taken, or alone where everything is.
fn modules(import: &StmtImportFrom) -> Vec<String> {
    let Some(module) = import.module.as_ref().filter(|_| import.level == 0) else { return Vec::new() };
    let is_name = |alias: &&Alias| !matches!(alias.name.as_str(), "*" | "");
    let names: Vec<String> = import.names.iter().filter(is_name).map(|alias| format!("{module}.{}", alias.name)).collect();
    if names.is_empty() { vec![module.to_string()] } else { names }
}

#[cfg(test)]
mod tests {
    use super::super::super::finding::{FileFindings, Name, Weight};
    use super::super::tree::Tree;

    fn modules(source: &str) -> Vec<String> {
        let mut findings = FileFindings::default();
        if let Some(tree) = Tree::of(source) {
            super::read(&mut findings, &tree, Weight::Used);
        }
        let name = |name| if let Name::Module(name) = name { name } else { String::new() };
        findings.findings.into_iter().map(|finding| name(finding.name)).collect()
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
            ("match x:\n    case 1:\n        import redis", vec!["redis"]),
            ("f'{x!r:>{width}}'; import redis", vec!["redis"]),
        ] {
            assert_eq!(modules(source), expected, "{source}");
        }
    }

    #[test]
    fn mistakes_and_python_2_cost_no_import() {
        for source in [
            "print 'a'\nimport redis\nexec code in ns\n",
            "x = (1,\nimport redis\n",
            "x = 'never\nimport redis\n",
            "def f(:\n  pass\nimport redis\ndef g(",
            "try:\n  pass\nexcept E, e:\n  raise E, 'x'\nimport redis",
            "class A:\n    def f(self):\n        import redis\n        retur",
            "<<<<<<< HEAD\nimport redis\n=======\n>>>>>>> main\n",
            "\u{feff}import redis",
        ] {
            assert_eq!(modules(source), ["redis"], "{source}");
        }
    }
}
