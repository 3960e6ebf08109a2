//! What can be known of a Python expression without running it: the strings in it.

use super::tree::Tree;
use ruff_python_ast::statement_visitor::{StatementVisitor, walk_stmt};
use ruff_python_ast::{Arguments, Expr, ExprCall, Stmt};
use std::collections::BTreeMap;

/// How many names may lead to one another.
const LONGEST_CHAIN: usize = 8;

/// A string, and the line in which it stands, from 1.
pub(super) type Literal<'t> = (usize, &'t str);

/// The values that the names of a source are given, wherever in it.
#[derive(Debug)]
pub(super) struct Values<'t> {
    tree: &'t Tree,
    named: BTreeMap<&'t str, Vec<&'t Expr>>,
    calls: Vec<&'t ExprCall>,
    in_condition: bool,
}

impl<'t> Values<'t> {
    /// Collects the values of a source.
    pub(super) fn of(tree: &'t Tree) -> Self {
        let mut values = Self { tree, named: BTreeMap::new(), calls: Vec::new(), in_condition: false };
        values.visit_body(tree.statements());
        values
    }

    /// Gives what a name is given, in order; `extend`, `append` and `+=` give it more, unless under a condition: that may never hold.
    pub(super) fn named(&self, name: &str) -> &[&'t Expr] {
        self.named.get(name).map_or(&[], Vec::as_slice)
    }

    /// Gives the last statement that calls this function, by its own name or as a part of a module.
    pub(super) fn call(&self, function: &str) -> Option<&'t ExprCall> {
        let called = |call: &&&ExprCall| match &*call.func {
            Expr::Name(name) => name.id == function,
            Expr::Attribute(attribute) => attribute.attr.as_str() == function,
            _ => false,
        };
        self.calls.iter().rev().find(called).copied()
    }

    /// Gives the values of an argument: by its name, or out of a dictionary that is handed over whole (`**options`).
    pub(super) fn argument(&self, arguments: &'t Arguments, name: &str) -> Vec<&'t Expr> {
        let mut values = Vec::new();
        for keyword in &arguments.keywords {
            match &keyword.arg {
                Some(argument) if argument.as_str() == name => values.push(&keyword.value),
                Some(_) => {}
                None => self.items(&keyword.value, name, 0, &mut values),
            }
        }
        values
    }

    /// Adds the values of a key of a dictionary.
    fn items(&self, dictionary: &'t Expr, key: &str, depth: usize, values: &mut Vec<&'t Expr>) {
        match dictionary {
            Expr::Dict(dict) => {
                let is_key = |expr: &Expr| expr.as_string_literal_expr().is_some_and(|text| text.value.to_str() == key);
                let with_key = dict.items.iter().filter(|item| item.key.as_ref().is_some_and(is_key));
                values.extend(with_key.map(|item| &item.value));
            }
            Expr::Call(call) => values.extend(self.argument(&call.arguments, key)),
            Expr::Name(name) if depth < LONGEST_CHAIN => {
                self.named(&name.id).iter().for_each(|value| self.items(value, key, depth + 1, values));
            }
            _ => {}
        }
    }

    /// Gives the strings that an expression is put together from: of a dictionary the values without the keys, of a name what it
    /// is given, of a sum both sides. What is computed otherwise isn't known.
    pub(super) fn strings(&self, expr: &'t Expr) -> Vec<Literal<'t>> {
        let mut strings = Vec::new();
        self.collect(expr, 0, &mut strings);
        strings
    }

    fn collect(&self, expr: &'t Expr, depth: usize, strings: &mut Vec<Literal<'t>>) {
        if depth > LONGEST_CHAIN {
            return;
        }
        let mut each = |items: &'t [Expr]| items.iter().for_each(|item| self.collect(item, depth, strings));
        match expr {
            Expr::StringLiteral(text) => strings.push((self.tree.line(text), text.value.to_str())),
            Expr::List(list) => each(&list.elts),
            Expr::Tuple(tuple) => each(&tuple.elts),
            Expr::Set(set) => each(&set.elts),
            Expr::Starred(starred) => self.collect(&starred.value, depth, strings),
            Expr::Dict(dict) => dict.items.iter().for_each(|item| self.collect(&item.value, depth, strings)),
            Expr::BinOp(sum) => {
                self.collect(&sum.left, depth, strings);
                self.collect(&sum.right, depth, strings);
            }
            Expr::If(choice) => {
                self.collect(&choice.body, depth, strings);
                self.collect(&choice.orelse, depth, strings);
            }
            Expr::Call(call) => self.called(call, depth, strings),
            Expr::Subscript(part) => {
                let mut values = Vec::new();
                if let Expr::StringLiteral(key) = &*part.slice {
                    self.items(&part.value, key.value.to_str(), depth, &mut values);
                }
                for value in values {
                    self.collect(value, depth + 1, strings);
                }
            }
            Expr::Name(name) => self.named(&name.id).iter().for_each(|value| self.collect(value, depth + 1, strings)),
            _ => {}
        }
    }

    /// Adds the strings of a call that only puts its arguments together (`list`, `dict`, `sorted`), or that parts a string.
    fn called(&self, call: &'t ExprCall, depth: usize, strings: &mut Vec<Literal<'t>>) {
        match &*call.func {
            Expr::Name(name) if matches!(name.id.as_str(), "list" | "tuple" | "set" | "sorted" | "dict" | "OrderedDict") => {
                call.arguments.args.iter().for_each(|argument| self.collect(argument, depth, strings));
                call.arguments.keywords.iter().for_each(|keyword| self.collect(&keyword.value, depth, strings));
            }
            Expr::Attribute(method) if matches!(method.attr.as_str(), "split" | "splitlines" | "strip") => {
                let mut whole = Vec::new();
                self.collect(&method.value, depth, &mut whole);
                let lines =
                    whole.iter().flat_map(|(line, text)| text.lines().enumerate().map(move |(at, part)| (line + at, part)));
                let parts = lines.map(|(line, part)| (line, part.trim()));
                strings.extend(parts.filter(|(_, part)| !part.is_empty() && !part.starts_with('#')));
            }
            _ => {}
        }
    }

    fn give(&mut self, target: &'t Expr, value: &'t Expr) {
        match target {
            Expr::Name(name) => self.named.entry(name.id.as_str()).or_default().push(value),
            // extras["dev"] = …
            Expr::Subscript(part) => self.give(&part.value, value),
            _ => {}
        }
    }
}

impl<'t> StatementVisitor<'t> for Values<'t> {
    fn visit_stmt(&mut self, statement: &'t Stmt) {
        match statement {
            Stmt::Assign(assign) => assign.targets.iter().for_each(|target| self.give(target, &assign.value)),
            Stmt::AugAssign(assign) if !self.in_condition => self.give(&assign.target, &assign.value),
            Stmt::AnnAssign(assign) => assign.value.iter().for_each(|value| self.give(&assign.target, value)),
            Stmt::Expr(statement) => {
                let Expr::Call(call) = &*statement.value else { return };
                self.calls.push(call);
                if let Expr::Attribute(method) = &*call.func
                    && !self.in_condition
                    && matches!(method.attr.as_str(), "append" | "extend" | "update")
                {
                    call.arguments.args.iter().for_each(|argument| self.give(&method.value, argument));
                }
            }
            Stmt::If(_) => {
                let outside = std::mem::replace(&mut self.in_condition, true);
                walk_stmt(self, statement);
                self.in_condition = outside;
            }
            _ => walk_stmt(self, statement),
        }
    }
}
