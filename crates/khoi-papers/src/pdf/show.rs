//! What a page shows: each string with the place it is shown at.

use super::font::{Font, dictionaries};
use crate::Limits;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Result};
use std::collections::{BTreeMap, HashMap};

/// A string as shown.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub text: String,
    pub x: f32,
    pub y: f32,
    /// Where it ends.
    pub end: f32,
    /// The size of its letters.
    pub size: f32,
}

/// What may still be unpacked and done, over all pages.
pub(super) struct Budget {
    bytes: usize,
    operations: usize,
    part: usize,
}

impl Budget {
    pub fn of(limits: &Limits) -> Budget {
        Budget { bytes: limits.unpacked_bytes, operations: 4_000_000, part: limits.part_bytes.min(16 << 20) }
    }
}

/// A turn, a shift and a scale, as PDF writes it.
#[derive(Clone, Copy)]
struct Matrix([f32; 6]);

const STILL: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

impl Matrix {
    /// First this one, then the other.
    fn then(self, o: Matrix) -> Matrix {
        let ([a, b, c, d, e, f], o) = (self.0, o.0);
        Matrix([
            a * o[0] + b * o[2],
            a * o[1] + b * o[3],
            c * o[0] + d * o[2],
            c * o[1] + d * o[3],
            e * o[0] + f * o[2] + o[4],
            e * o[1] + f * o[3] + o[5],
        ])
    }

    fn of(operands: &[Object]) -> Option<Matrix> {
        let numbers: Vec<f32> = operands.iter().filter_map(|o| o.as_float().ok()).collect();
        numbers.try_into().ok().map(Matrix)
    }
}

/// The state that text is shown in.
#[derive(Clone)]
struct State {
    page: Matrix,
    font: Vec<u8>,
    size: f32,
    leading: f32,
    after_each: f32,
    after_blank: f32,
    scale: f32,
}

struct Page<'a, 'b> {
    document: &'a Document,
    budget: &'b mut Budget,
    shown: Vec<Shown>,
}

/// The largest table of characters of a font.
const FONT_BYTES: usize = 2 << 20;
/// What reading a font counts for, in bytes; and using a drawing, in operations.
const FONT_COST: usize = 64 << 10;
const DRAWING_COST: usize = 500;

/// How deep drawings may stand within drawings.
const DEEPEST: usize = 8;

/// The strings of a page, in the order in which they are shown.
pub(super) fn page(document: &Document, id: ObjectId, budget: &mut Budget) -> Result<Vec<Shown>> {
    let content = document.get_page_content_with_limit(id, budget.part.min(budget.bytes))?;
    budget.bytes = budget.bytes.saturating_sub(content.len());
    let fonts = document.get_page_fonts(id)?.into_iter().map(|(name, font)| (name, font.clone()));
    let (own, inherited) = document.get_page_resources(id)?;
    let inherited = inherited.iter().filter_map(|r| document.get_dictionary(*r).ok());
    let drawings = own.into_iter().chain(inherited).flat_map(|r| drawings(document, r)).collect();
    let mut page = Page { document, budget, shown: vec![] };
    let state =
        State { page: STILL, font: vec![], size: 0.0, leading: 0.0, after_each: 0.0, after_blank: 0.0, scale: 1.0 };
    page.run(&content, &dictionaries(fonts), &drawings, state, 0)?;
    Ok(page.shown)
}

/// The drawings that resources name.
fn drawings(document: &Document, resources: &Dictionary) -> BTreeMap<Vec<u8>, ObjectId> {
    let named = resources.get_deref(b"XObject", document).and_then(Object::as_dict);
    named.into_iter().flatten().filter_map(|(name, o)| Some((name.clone(), o.as_reference().ok()?))).collect()
}

impl Page<'_, '_> {
    fn run(
        &mut self,
        content: &[u8],
        dictionaries: &[(Vec<u8>, Dictionary)],
        drawings: &BTreeMap<Vec<u8>, ObjectId>,
        state: State,
        depth: usize,
    ) -> Result<()> {
        let mut fonts = HashMap::new();
        for (name, dictionary) in dictionaries {
            self.budget.bytes = self.budget.bytes.saturating_sub(FONT_COST);
            if self.budget.bytes == 0 {
                return Ok(());
            }
            fonts.insert(name.as_slice(), Font::new(self.document, dictionary, self.budget.part.min(FONT_BYTES))?);
        }
        let operations = Content::decode(content).map(|c| c.operations).unwrap_or_default();
        let mut text = Text { state, kept: vec![], line: STILL, at: STILL };
        for operation in &operations {
            if self.budget.operations == 0 {
                return Ok(());
            }
            self.budget.operations -= 1;
            if operation.operator == "Do" {
                let name = operation.operands.first().and_then(|o| o.as_name().ok()).unwrap_or_default();
                if let Some(id) = drawings.get(name).filter(|_| depth < DEEPEST) {
                    self.drawing(*id, &text.state, depth)?;
                }
                continue;
            }
            text.take(operation, &fonts, &mut self.shown);
        }
        Ok(())
    }

    /// A drawing that is used like a letter; pictures have none.
    fn drawing(&mut self, id: ObjectId, state: &State, depth: usize) -> Result<()> {
        let Ok(stream) = self.document.get_object(id).and_then(Object::as_stream) else { return Ok(()) };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|s| s != b"Form") {
            return Ok(());
        }
        let Ok(content) = stream.get_plain_content_with_limit(self.budget.part.min(self.budget.bytes)) else {
            return Ok(());
        };
        self.budget.bytes = self.budget.bytes.saturating_sub(content.len());
        self.budget.operations = self.budget.operations.saturating_sub(DRAWING_COST);
        let mut inner = state.clone();
        if let Some(m) = stream.dict.get(b"Matrix").and_then(Object::as_array).ok().and_then(|a| Matrix::of(a)) {
            inner.page = m.then(inner.page);
        }
        let resources = stream.dict.get_deref(b"Resources", self.document).and_then(Object::as_dict);
        let Ok(resources) = resources else { return Ok(()) };
        let fonts = resources.get_deref(b"Font", self.document).and_then(Object::as_dict);
        let fonts = fonts.into_iter().flatten().filter_map(|(name, font)| {
            let (_, font) = self.document.dereference(font).ok()?;
            Some((name.clone(), font.as_dict().ok()?.clone()))
        });
        let (fonts, named) = (dictionaries(fonts), drawings(self.document, resources));
        self.run(&content, &fonts, &named, inner, depth + 1)
    }
}

/// The text that is being shown.
struct Text {
    state: State,
    kept: Vec<State>,
    line: Matrix,
    at: Matrix,
}

impl Text {
    fn take(&mut self, operation: &Operation, fonts: &HashMap<&[u8], Font>, shown: &mut Vec<Shown>) {
        let operands = &operation.operands;
        let number = |i: usize| operands.get(i).and_then(|o| o.as_float().ok()).unwrap_or(0.0);
        match operation.operator.as_str() {
            "q" if self.kept.len() < 256 => self.kept.push(self.state.clone()),
            "Q" => self.state = self.kept.pop().unwrap_or_else(|| self.state.clone()),
            "cm" => self.state.page = Matrix::of(operands).unwrap_or(STILL).then(self.state.page),
            "BT" => (self.line, self.at) = (STILL, STILL),
            "Tf" => {
                self.state.font = operands.first().and_then(|o| o.as_name().ok()).unwrap_or_default().to_vec();
                self.state.size = number(1);
            }
            "TL" => self.state.leading = number(0),
            "Tc" => self.state.after_each = number(0),
            "Tw" => self.state.after_blank = number(0),
            "Tz" => self.state.scale = number(0) / 100.0,
            "Td" => self.next_line(number(0), number(1)),
            "TD" => {
                self.state.leading = -number(1);
                self.next_line(number(0), number(1));
            }
            "Tm" => {
                self.line = Matrix::of(operands).unwrap_or(STILL);
                self.at = self.line;
            }
            "T*" => self.next_line(0.0, -self.state.leading),
            "Tj" => self.show(operands.first(), fonts, shown),
            "'" => {
                self.next_line(0.0, -self.state.leading);
                self.show(operands.first(), fonts, shown);
            }
            "\"" => {
                (self.state.after_blank, self.state.after_each) = (number(0), number(1));
                self.next_line(0.0, -self.state.leading);
                self.show(operands.get(2), fonts, shown);
            }
            "TJ" => {
                for part in operands.first().and_then(|o| o.as_array().ok()).into_iter().flatten() {
                    match part.as_float() {
                        Ok(back) => self.forward(-back / 1000.0 * self.state.size * self.state.scale),
                        Err(_) => self.show(Some(part), fonts, shown),
                    }
                }
            }
            _ => {}
        }
    }

    fn next_line(&mut self, x: f32, y: f32) {
        self.line = Matrix([1.0, 0.0, 0.0, 1.0, x, y]).then(self.line);
        self.at = self.line;
    }

    fn forward(&mut self, by: f32) {
        self.at = Matrix([1.0, 0.0, 0.0, 1.0, by, 0.0]).then(self.at);
    }

    fn show(&mut self, string: Option<&Object>, fonts: &HashMap<&[u8], Font>, shown: &mut Vec<Shown>) {
        let Some(bytes) = string.and_then(|o| o.as_str().ok()) else { return };
        let Some(font) = fonts.get(self.state.font.as_slice()) else { return };
        let text = font.text(bytes);
        let begin = self.at.then(self.state.page).0;
        let reach = font.reach(bytes, self.state.size, self.state.after_each, self.state.after_blank);
        self.forward(reach * self.state.scale);
        let end = self.at.then(self.state.page).0;
        let size = (self.state.size * (begin[2] * begin[2] + begin[3] * begin[3]).sqrt()).abs();
        if !text.is_empty() && size.is_finite() && begin[4].is_finite() && begin[5].is_finite() && end[4].is_finite() {
            shown.push(Shown { text, x: begin[4], y: begin[5], end: end[4], size });
        }
    }
}
