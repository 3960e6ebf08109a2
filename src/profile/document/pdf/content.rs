//! Follows what a page draws, and what the drawings in it draw, as far as it is text.

use super::super::DocumentError;
use super::font::{Characters, Fonts};
use super::layout::{TextLayout, TextStart};
use super::matrix::Matrix;
use super::replaced::Replaced;
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Instruction;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::Page;
use std::collections::HashMap;

/// How deep drawings (forms, which pages share) may lie in one another: far deeper than programs write them.
const DEEPEST: usize = 40;

/// How many drawings one page may have, all in all: a few that each draw the next one twice are drawn 2⁴⁰ times.
const MOST_DRAWN: usize = 20_000;

/// What is drawn, page by page, and the text of it.
#[derive(Default)]
pub(super) struct Drawing<'a> {
    pub(super) text: TextLayout,
    fonts: Fonts<'a>,
    replaced: Replaced,
    /// The drawings that are being looked at, each in the one before it.
    open: Vec<ObjectIdentifier>,
    /// How many drawings the page has so far.
    drawn: usize,
}

/// What the names in a content stand for.
struct Resources<'a> {
    fonts: Dict<'a>,
    drawings: Dict<'a>,
    properties: Dict<'a>,
}

impl<'a> Resources<'a> {
    fn new(resources: &Dict<'a>) -> Self {
        let of = |kind: &str| resources.get::<Dict<'a>>(kind).unwrap_or_default();
        Self { fonts: of("Font"), drawings: of("XObject"), properties: of("Properties") }
    }
}

/// How texts are shown, until that is changed.
#[derive(Clone, Copy)]
struct TextState {
    /// From the units of the content to those of the page.
    page: Matrix,
    /// Where the next text is shown, and where its line begins.
    text: Matrix,
    line: Matrix,
    font: Option<usize>,
    size: f64,
    between_letters: f64,
    between_words: f64,
    /// How much wider than usual letters are.
    stretch: f64,
    between_lines: f64,
    raised: f64,
}

impl TextState {
    fn new(page: Matrix) -> Self {
        Self {
            page,
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
            font: None,
            size: 1.0,
            between_letters: 0.0,
            between_words: 0.0,
            stretch: 1.0,
            between_lines: 0.0,
            raised: 0.0,
        }
    }

    /// Begins a line there.
    fn begin(&mut self, at: Matrix) {
        (self.line, self.text) = (at, at);
    }

    fn new_line(&mut self, x: f64, y: f64) {
        self.begin(self.line.moved(x, y));
    }
}

impl<'a> Drawing<'a> {
    /// Adds the text of a page.
    ///
    /// # Errors
    /// Where its drawings have no end, or too late a one.
    pub(super) fn page(&mut self, page: &Page<'a>) -> Result<(), DocumentError> {
        self.drawn = 0;
        let resources = page.resources();
        let named = Resources {
            fonts: resources.fonts.clone(),
            drawings: resources.x_objects.clone(),
            properties: resources.properties.clone(),
        };
        self.content(&content(page.raw()), &named, TextState::new(Matrix::IDENTITY))
    }

    fn content(&mut self, content: &[u8], named: &Resources<'a>, mut state: TextState) -> Result<(), DocumentError> {
        let (mut kept, mut fonts) = (Vec::new(), HashMap::new());
        let mut instructions = TypedIter::new(content);
        while let Some(instruction) = instructions.next() {
            match instruction {
                Instruction::SaveState(_) => kept.push(state),
                Instruction::RestoreState(_) => state = kept.pop().unwrap_or(state),
                Instruction::XObject(drawing) => self.drawing(drawing.0, named, state)?,
                Instruction::BeginMarkedContent(_) => self.replaced.begin(None),
                Instruction::BeginMarkedContentWithProperties(marked) => {
                    self.replaced.begin(properties(marked.1, named).as_ref());
                }
                Instruction::EndMarkedContent(_) => self.replaced.end(),
                Instruction::TextFont(font) => {
                    state.font = self.font(font.0, named, &mut fonts)?;
                    state.size = font.1.as_f64();
                }
                instruction => self.show_or_move(&instruction, &mut state),
            }
        }
        Ok(())
    }

    /// Gives the number of a font, and keeps it: one that stands among the names themselves would be made anew each time.
    fn font(
        &mut self,
        name: &Name<'_>,
        named: &Resources<'a>,
        known: &mut HashMap<Vec<u8>, Option<usize>>,
    ) -> Result<Option<usize>, DocumentError> {
        if let Some(font) = known.get(name.as_ref()) {
            return Ok(*font);
        }
        let font = self.fonts.find(name, &named.fonts)?;
        known.insert(name.to_vec(), font);
        Ok(font)
    }

    /// Follows what shows texts, and what says where and how.
    fn show_or_move(&mut self, instruction: &Instruction<'_, '_>, state: &mut TextState) {
        match instruction {
            Instruction::Transform(m) => state.page = matrix([m.0, m.1, m.2, m.3, m.4, m.5]).then(state.page),
            Instruction::BeginText(_) => state.begin(Matrix::IDENTITY),
            Instruction::SetTextMatrix(m) => state.begin(matrix([m.0, m.1, m.2, m.3, m.4, m.5])),
            Instruction::NextLine(by) => state.new_line(by.0.as_f64(), by.1.as_f64()),
            Instruction::NextLineAndSetLeading(by) => {
                state.between_lines = -by.1.as_f64();
                state.new_line(by.0.as_f64(), by.1.as_f64());
            }
            Instruction::NextLineUsingLeading(_) => state.new_line(0.0, -state.between_lines),
            Instruction::TextLeading(by) => state.between_lines = by.0.as_f64(),
            Instruction::CharacterSpacing(by) => state.between_letters = by.0.as_f64(),
            Instruction::WordSpacing(by) => state.between_words = by.0.as_f64(),
            Instruction::HorizontalScaling(by) => state.stretch = by.0.as_f64() / 100.0,
            Instruction::TextRise(by) => state.raised = by.0.as_f64(),
            Instruction::ShowText(text) => self.show(text.0.as_bytes(), state),
            Instruction::ShowTexts(texts) => self.show_all(texts.0, state),
            Instruction::NextLineAndShowText(text) => {
                state.new_line(0.0, -state.between_lines);
                self.show(text.0.as_bytes(), state);
            }
            Instruction::ShowTextWithParameters(text) => {
                (state.between_words, state.between_letters) = (text.0.as_f64(), text.1.as_f64());
                state.new_line(0.0, -state.between_lines);
                self.show(text.2.as_bytes(), state);
            }
            _ => {}
        }
    }

    /// Adds texts, with steps between them in thousandths of the size.
    fn show_all(&mut self, texts: &Array<'_>, state: &mut TextState) {
        for part in texts.iter::<Object<'_>>() {
            match part {
                Object::String(text) => self.show(text.as_bytes(), state),
                Object::Number(step) => {
                    let step = -step.as_f64() / 1000.0 * state.size;
                    let number = state.font.or_else(|| self.fonts.standard());
                    let is_horizontal = number.and_then(|font| self.fonts.get(font)).is_none_or(|font| font.is_horizontal());
                    let (x, y) = if is_horizontal { (step * state.stretch, 0.0) } else { (0.0, step) };
                    state.text = state.text.moved(x, y);
                }
                _ => {}
            }
        }
    }

    /// Adds a text, and moves to its end.
    fn show(&mut self, mut text: &[u8], state: &mut TextState) {
        let Some(number) = state.font.or_else(|| self.fonts.standard()) else { return };
        let Some(font) = self.fonts.get(number) else { return };
        let is_horizontal = font.is_horizontal();
        let raised = Matrix([state.stretch * state.size, 0.0, 0.0, state.size, 0.0, state.raised]);
        let place = raised.then(state.text).then(state.page);
        let direction = if is_horizontal { place.right() } else { place.up().turned().turned() };
        let Some(direction) = direction.unit().filter(|_| !text.is_empty()) else { return };
        self.text.begin(&TextStart { at: place.origin(), direction, size: place.up().length() * font.size });
        let is_replaced = self.replaced.show(&mut self.text);
        let mut advance = 0.0;
        while let Some((code, length)) = font.code(text) {
            let letter = font.letter(code);
            let blank = if (code, length) == (32, 1) { state.between_words } else { 0.0 };
            advance += letter.advance * state.size + state.between_letters + blank;
            match &letter.meaning {
                _ if is_replaced => {}
                Characters::Unknown => {}
                Characters::One(letter) => self.text.push(*letter),
                Characters::Several(letters) => letters.chars().for_each(|letter| self.text.push(letter)),
            }
            text = text.get(length..).unwrap_or_default();
        }
        let (x, y) = if is_horizontal { (advance * state.stretch, 0.0) } else { (0.0, advance) };
        state.text = state.text.moved(x, y);
        self.text.end(raised.then(state.text).then(state.page).origin(), direction);
    }

    /// Adds the text of a drawing; one without names of its own takes those around it.
    fn drawing(&mut self, name: &Name<'_>, around: &Resources<'a>, state: TextState) -> Result<(), DocumentError> {
        let Some(drawing) = around.drawings.get::<Stream<'a>>(name) else { return Ok(()) };
        if drawing.dict().get::<Name<'_>>("Subtype").is_some_and(|kind| &*kind == b"Image") {
            return Ok(());
        }
        let id = drawing.obj_id();
        if self.open.len() == DEEPEST || self.open.contains(&id) {
            return Err(circle("its drawings lie in a circle, or too deep"));
        }
        self.drawn += 1;
        if self.drawn > MOST_DRAWN {
            return Err(circle("its drawings repeat themselves without end"));
        }
        let Ok(content) = drawing.decoded_data() else { return Ok(()) };
        let own = drawing.dict().get::<Dict<'a>>("Resources").map(|resources| Resources::new(&resources));
        let place = drawing.dict().get::<[f64; 6]>("Matrix").map_or(Matrix::IDENTITY, Matrix);
        self.open.push(id);
        let state = TextState { page: place.then(state.page), ..state };
        self.content(&content, own.as_ref().unwrap_or(around), state)?;
        self.open.pop();
        Ok(())
    }
}

fn circle(problem: &str) -> DocumentError {
    DocumentError::Broken(problem.to_owned())
}

/// Gives what a page draws; it may stand in several pieces. Not the page's own, which it would keep.
fn content(page: &Dict<'_>) -> Vec<u8> {
    if let Some(content) = page.get::<Stream<'_>>("Contents") {
        return content.decoded_data().map(std::borrow::Cow::into_owned).unwrap_or_default();
    }
    let mut whole = Vec::new();
    for piece in page.get::<Array<'_>>("Contents").unwrap_or_default().iter::<Stream<'_>>() {
        whole.extend_from_slice(&piece.decoded_data().unwrap_or_default());
        whole.push(b'\n');
    }
    whole
}

/// Gives what is said of a part of a content: there, or under a name.
fn properties<'a>(said: &Object<'a>, named: &Resources<'a>) -> Option<Dict<'a>> {
    match said {
        Object::Dict(properties) => Some(properties.clone()),
        Object::Name(name) => named.properties.get::<Dict<'a>>(name),
        _ => None,
    }
}

fn matrix(numbers: [Number; 6]) -> Matrix {
    Matrix(numbers.map(|number| number.as_f64()))
}
