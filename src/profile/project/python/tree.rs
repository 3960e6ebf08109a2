//! A Python source as a tree. The parser goes on after mistakes: Python 2, files that were cut off and brackets that are never
//! closed give what can be understood of them.

use super::super::finding::LineIndex;
use ruff_python_ast::Stmt;
use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{Mode, ParseOptions, lexer, parse_unchecked};
use ruff_text_size::Ranged;

/// A source that was parsed.
#[derive(Debug)]
pub(super) struct Tree {
    statements: Vec<Stmt>,
    lines: LineIndex,
}

impl Tree {
    /// Parses a source; nothing where it is nested more deeply than Python itself allows (see [`is_too_deep`]).
    pub(super) fn of(text: &str) -> Option<Self> {
        if is_too_deep(text) {
            return None;
        }
        let parsed = parse_unchecked(text, ParseOptions::from(Mode::Module)).try_into_module()?;
        Some(Self { statements: parsed.into_suite().into_iter().collect(), lines: LineIndex::of(text) })
    }

    /// Gives the statements at the top, in order.
    pub(super) fn statements(&self) -> &[Stmt] {
        &self.statements
    }

    /// Gives the line in which a part of the source begins, from 1.
    pub(super) fn line(&self, part: impl Ranged) -> usize {
        self.lines.line(part.start().to_usize())
    }
}

/// The deepest nesting of brackets and of indented blocks that `CPython` reads is 200 and 100.
const DEEPEST: usize = 200;

/// The most tokens of the operands that stand open at one place. An expression's tree is never deeper than that, so that walking and
/// dropping it can't use up the stack.
const LONGEST: usize = 1500;

/// Tells whether the tree of a source would be so deep that walking it might use up the stack; brackets that are never closed don't
/// count twice, since a new statement can't stand in them.
fn is_too_deep(text: &str) -> bool {
    let mut tokens = lexer::lex(text, Mode::Module);
    // The tokens of each bracket that is open, and of them all; a comma ends an operand, a new line outside brackets a statement.
    let (mut open, mut sum, mut blocks) = (vec![0_usize], 0_usize, 0_usize);
    loop {
        let here = open.last_mut();
        match tokens.next_token() {
            TokenKind::EndOfFile => return false,
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace | TokenKind::FStringStart | TokenKind::TStringStart => {
                open.push(0);
            }
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace | TokenKind::FStringEnd | TokenKind::TStringEnd => {
                sum -= if open.len() > 1 { open.pop().unwrap_or(0) } else { 0 };
                count(open.last_mut(), &mut sum);
            }
            TokenKind::Comma | TokenKind::Newline | TokenKind::Semi => sum -= here.map_or(0, std::mem::take),
            TokenKind::Indent => blocks += 1,
            TokenKind::Dedent => blocks = blocks.saturating_sub(1),
            TokenKind::Comment | TokenKind::NonLogicalNewline | TokenKind::FStringMiddle | TokenKind::String => {}
            _ => count(here, &mut sum),
        }
        if open.len() > DEEPEST || blocks > DEEPEST || sum > LONGEST {
            return true;
        }
    }
}

fn count(operand: Option<&mut usize>, sum: &mut usize) {
    if let Some(operand) = operand {
        *operand += 1;
        *sum += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::Tree;
    use proptest::prelude::*;

    #[test]
    fn sources_nested_too_deeply_are_refused() {
        let chains =
            ["(", "-", "not ", "1+", "1**", "lambda:", "1 if 1 else ", "f'{", "[1,", "await ", "a.", "f(1)(", "x: "];
        for part in chains {
            assert!(Tree::of(&format!("{}1", part.repeat(50_000))).is_none(), "{part}");
        }
        for part in ["()", ".a", "[0]", "(1,2)"] {
            assert!(Tree::of(&format!("f{}", part.repeat(50_000))).is_none(), "{part}");
        }
        let blocks = (0..500).map(|depth| " ".repeat(depth) + "if x:\n").collect::<String>();
        assert!(Tree::of(&blocks).is_none());
    }

    #[test]
    fn long_lists_and_many_statements_are_not_deep() {
        for text in ["x = [\n    'a',\n    (1, 2),\n] + y\n".repeat(9_000), format!("x = [{}]", "'a', ".repeat(90_000))] {
            assert!(Tree::of(&text).is_some());
        }
        assert!(Tree::of(&format!("if x: pass\n{}", "elif x: pass\n".repeat(20_000))).is_some());
    }

    proptest! {
        #[test]
        fn any_text_is_read(source in "([a\"'#\\\\\\n\\r():;,.{}\\[\\]= é🐍f]|import |from |def |lambda|if ){0,60}") {
            if let Some(tree) = Tree::of(&source) {
                for statement in tree.statements() {
                    prop_assert!(tree.line(statement) <= source.split('\n').count());
                }
            }
        }
    }
}
