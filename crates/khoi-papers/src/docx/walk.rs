//! Walks through the XML of a body: paragraphs, rows and cells; what was deleted, moved away or hidden is passed over.

use super::CELL;
use super::layout::{Bit, Layout, Run, Source};
use crate::xml::{Step, Xml, attribute};
use crate::{Kind, Limits, Place, Trouble};
use quick_xml::events::{BytesStart, Event};

/// A paragraph that is being read.
#[derive(Default)]
struct Paragraph {
    text: String,
    bits: Vec<Bit>,
    /// The run that is open.
    run: Option<usize>,
    /// Paragraphs of boxes that hang on it.
    boxes: Vec<Paragraph>,
}

/// A table that is being read: its number, row, column, and what stands in the row so far.
struct Table {
    number: usize,
    row: usize,
    column: usize,
    /// Paragraphs with text in the cell so far.
    filled: usize,
    /// A cell with text stands before in this row.
    before: bool,
    /// Cells that ended since the text before, those of a wide cell each.
    passed: usize,
    /// How many columns the cell spans.
    span: usize,
}

/// The most columns that one cell spans.
const MOST_SPAN: usize = 64;
/// Two paragraphs of a cell that are this short, in bytes, are one line: `Tỷ lệ` above `(%)`.
const BRIEF: usize = 40;

/// The start tag of a `w:t`.
#[derive(Clone, Copy)]
struct Opened {
    end: usize,
    keeps_blanks: bool,
}

/// Elements whose content is no text of the paper.
const PASSED_OVER: &[&str] = &["del", "moveFrom", "Fallback", "instrText", "delText", "rPrChange", "pPrChange"];

/// A walk through one part.
struct Walk<'a> {
    layout: &'a mut Layout,
    /// Whether the part is the body, where runs can be commented.
    in_body: bool,
    /// The run of the body that holds the note.
    anchor: Option<usize>,
    paragraphs: Vec<Paragraph>,
    tables: Vec<Table>,
    tables_count: usize,
    paragraphs_count: usize,
    /// How deep within an element that is passed over.
    passed: usize,
    format: Option<usize>,
    hidden: bool,
    opened: Option<Opened>,
}

/// Reads the body.
pub(super) fn body(text: &str, part: &str, limits: &Limits, layout: &mut Layout) -> Result<(), Trouble> {
    let mut xml = Xml::new(text, Kind::Docx, part, limits);
    let mut walk = Walk::new(layout, true);
    while let Some(step) = xml.next()? {
        walk.step(&step);
        limits.text(walk.layout.text.len())?;
    }
    Ok(())
}

/// Reads the notes of a part, each under its number.
pub(super) fn notes(
    text: &str,
    part: &str,
    element: &str,
    limits: &Limits,
    layout: &mut Layout,
) -> Result<(), Trouble> {
    let mut xml = Xml::new(text, Kind::Docx, part, limits);
    let mut walk = Walk::new(layout, false);
    while let Some(step) = xml.next()? {
        if let Event::Start(tag) = &step.event
            && tag.local_name().as_ref() == element
        {
            // Lines that part notes from the body are notes of a type.
            let is_line = attribute(tag, "type").is_some_and(|t| t != "normal");
            let id = attribute(tag, "id").filter(|_| !is_line);
            let key = id.map(|id| format!("{element} {id}"));
            walk.anchor = key.and_then(|k| walk.layout.references.iter().find(|r| r.0 == k).map(|r| r.1));
            if walk.anchor.is_some() {
                walk.layout.notes += 1;
            }
        }
        walk.step(&step);
        limits.text(walk.layout.text.len())?;
    }
    Ok(())
}

impl<'a> Walk<'a> {
    fn new(layout: &'a mut Layout, in_body: bool) -> Walk<'a> {
        Walk {
            layout,
            in_body,
            anchor: None,
            paragraphs: vec![],
            tables: vec![],
            tables_count: 0,
            paragraphs_count: 0,
            passed: 0,
            format: None,
            hidden: false,
            opened: None,
        }
    }

    fn step(&mut self, step: &Step) {
        match &step.event {
            Event::Start(tag) if self.passed > 0 || PASSED_OVER.contains(&tag.local_name().as_ref()) => {
                self.passed += 1;
            }
            Event::End(_) if self.passed > 0 => self.passed -= 1,
            _ if self.passed > 0 => {}
            Event::Start(tag) => self.start(tag, step),
            Event::Empty(tag) => self.empty(tag),
            Event::End(tag) => self.end(tag.local_name().as_ref(), step),
            Event::Text(text) => self.characters(&text.xml10_content(), step),
            Event::CData(text) => self.characters(&text.xml10_content(), step),
            Event::GeneralRef(name) => {
                let known = match &**name {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => name.resolve_char_ref().ok().flatten(),
                };
                if let Some(c) = known {
                    self.characters(c.encode_utf8(&mut [0; 4]), step);
                }
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &BytesStart, step: &Step) {
        match tag.local_name().as_ref() {
            "p" => self.paragraphs.push(Paragraph::default()),
            "r" => self.open_run(step),
            "rPr" => self.format = self.open().map(|_| step.start),
            "t" => {
                let keeps_blanks = attribute(tag, "space").is_some_and(|v| v == "preserve");
                self.opened = Some(Opened { end: step.end, keeps_blanks });
            }
            "tbl" => {
                self.tables_count += 1;
                self.tables.push(Table {
                    number: self.tables_count,
                    row: 0,
                    column: 0,
                    filled: 0,
                    before: false,
                    passed: 0,
                    span: 1,
                });
            }
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    (table.row, table.column, table.before) = (table.row + 1, 0, false);
                    table.passed = 0;
                }
            }
            "tc" => {
                if let Some(table) = self.tables.last_mut() {
                    (table.column, table.filled, table.span) = (table.column + 1, 0, 1);
                }
            }
            _ => self.empty(tag),
        }
    }

    fn empty(&mut self, tag: &BytesStart) {
        let value = || attribute(tag, "val");
        match tag.local_name().as_ref() {
            "tab" if self.format.is_none() => self.mark("\t"),
            "br" | "cr" => self.mark(" "),
            "noBreakHyphen" => self.mark("-"),
            "softHyphen" => {}
            "gridSpan" => {
                let span = value().and_then(|v| v.parse().ok()).unwrap_or(1);
                if let Some(table) = self.tables.last_mut() {
                    table.span = usize::clamp(span, 1, MOST_SPAN);
                }
            }
            "vanish" if self.format.is_some() => {
                self.hidden |= value().is_none_or(|v| !matches!(v.as_str(), "0" | "false" | "off"));
            }
            name @ ("footnoteReference" | "endnoteReference") => {
                let id = attribute(tag, "id").unwrap_or_default();
                let key = format!("{} {id}", name.trim_end_matches("Reference"));
                if let (true, Some(run)) = (self.in_body, self.outer_run()) {
                    self.layout.references.push((key, run));
                }
                self.other();
            }
            "t" | "p" | "r" | "rPr" | "lastRenderedPageBreak" => {}
            _ => self.other(),
        }
    }

    fn end(&mut self, name: &str, step: &Step) {
        match name {
            "t" => self.opened = None,
            "rPr" => {
                if let (Some(start), Some(run)) = (self.format.take(), self.open()) {
                    self.layout.runs[run].format.get_or_insert((start, step.end));
                }
            }
            "r" => {
                self.hidden = false;
                if let Some(run) = self.paragraphs.last_mut().and_then(|p| p.run.take()) {
                    self.layout.runs[run].end = step.end;
                }
            }
            "p" => self.close_paragraph(),
            "tr" if self.tables.last().is_some_and(|t| t.before || t.filled > 0) => {
                self.line();
            }
            "tc" => {
                if let Some(table) = self.tables.last_mut() {
                    table.before |= table.filled > 0;
                    table.passed = (table.passed + table.span).min(MOST_SPAN);
                }
            }
            "tbl" => {
                self.tables.pop();
                self.line();
            }
            _ => {}
        }
    }

    fn open_run(&mut self, step: &Step) {
        let run = Run { start: step.start, open_end: step.end, ..Run::default() };
        self.layout.runs.push(run);
        let number = self.layout.runs.len() - 1;
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.run = Some(number);
        }
    }

    /// The run that is open in the innermost paragraph.
    fn open(&self) -> Option<usize> {
        self.paragraphs.last().and_then(|p| p.run)
    }

    /// The run of the body that holds all others: of a box, the run that the box hangs on.
    fn outer_run(&self) -> Option<usize> {
        self.paragraphs.first().and_then(|p| p.run)
    }

    /// Something else than characters stands in the run.
    fn other(&mut self) {
        if self.format.is_some() {
            return;
        }
        if let Some(run) = self.open() {
            let run = &mut self.layout.runs[run];
            run.first.get_or_insert(usize::MAX);
            run.last = None;
        }
    }

    /// A character that is an element.
    fn mark(&mut self, text: &str) {
        self.other();
        if !self.hidden
            && let Some(paragraph) = self.paragraphs.last_mut().filter(|p| p.run.is_some())
        {
            paragraph.text.push_str(text);
        }
    }

    fn characters(&mut self, text: &str, step: &Step) {
        let Some(opened) = self.opened.filter(|_| !self.hidden) else { return };
        let (in_box, own) = (self.paragraphs.len() > 1, self.open());
        let run = if self.in_body { if in_box { self.outer_run() } else { own } } else { self.anchor };
        if !self.in_body && run.is_none() {
            return;
        }
        if let Some(own) = own {
            let own = &mut self.layout.runs[own];
            own.first.get_or_insert(step.start);
            own.last = Some(step.end);
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        if let Some(run) = run {
            let source = Source {
                at: step.start,
                len: step.end - step.start,
                open_end: opened.end,
                keeps_blanks: opened.keeps_blanks,
            };
            let source = Some(source).filter(|_| self.in_body && !in_box);
            paragraph.bits.push(Bit { at: paragraph.text.len(), len: text.len(), run, source });
        }
        // A line feed within the XML is a blank.
        paragraph.text.extend(text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
    }

    fn close_paragraph(&mut self) {
        let Some(paragraph) = self.paragraphs.pop() else { return };
        if let Some(outer) = self.paragraphs.last_mut() {
            outer.boxes.push(paragraph);
            return;
        }
        self.flush(paragraph);
    }

    fn flush(&mut self, paragraph: Paragraph) {
        if !paragraph.text.trim().is_empty() {
            self.place(paragraph.text.len() <= BRIEF);
            let base = self.layout.text.len();
            self.layout.bits.extend(paragraph.bits.into_iter().map(|b| Bit { at: base + b.at, ..b }));
            self.layout.text.push_str(&paragraph.text);
            if self.tables.is_empty() {
                self.line();
            }
        }
        for inner in paragraph.boxes {
            self.flush(inner);
        }
    }

    /// Notes where the paragraph stands that is written next, and parts it from the cell or paragraph before.
    fn place(&mut self, brief: bool) {
        let mut place = Place::Note(self.layout.notes);
        if let Some(table) = self.tables.last_mut() {
            table.filled += 1;
            place = Place::Cell(table.number, table.row, table.column);
            let (first, before) = (table.filled == 1, table.before);
            let passed = if first { std::mem::take(&mut table.passed) } else { 0 };
            let text = &self.layout.text;
            let line = text.rfind('\n').map_or(0, |i| i + 1);
            let own = text.len() - text[line..].rfind('|').map_or(line, |i| line + i);
            if !first && own <= BRIEF && brief && !text.ends_with('\n') {
                self.layout.text.push(' ');
            } else if !first || !before {
                self.line();
            }
            // A cell without text keeps its place in the row.
            (0..passed).for_each(|_| self.layout.text.push_str(CELL));
        } else if self.in_body {
            self.paragraphs_count += 1;
            place = Place::Paragraph(self.paragraphs_count);
        }
        self.layout.spot(place);
    }

    fn line(&mut self) {
        let text = &mut self.layout.text;
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
    }
}
