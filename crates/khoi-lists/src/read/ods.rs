//! OpenDocument spreadsheets, read as a stream: repeated rows and cells are never spread out, merged ranges are kept.
//!
//! Own code, since the reader used for Excel gives no merged ranges here and lays repeated cells out in memory.

use super::{TOLD, Watch};
use crate::limits::Limits;
use crate::table::{At, FileKind, Merge, Table, Value};
use crate::trouble::Trouble;
use khoi_core::value::Day;
use quick_xml::events::{BytesStart, Event};
use std::io::{BufReader, Cursor, Read};

/// Reads a spreadsheet.
pub fn ods(bytes: &[u8], limits: &Limits, watch: Watch) -> Result<Vec<Table>, Trouble> {
    let broken = |e: &dyn std::fmt::Display| Trouble::broken(&e.to_string());
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    let mut part = |name: &str| -> Option<String> {
        let mut text = String::new();
        zip.by_name(name).ok()?.take(1 << 20).read_to_string(&mut text).ok()?;
        Some(text)
    };
    let mime = part("mimetype").unwrap_or_default();
    if part("META-INF/manifest.xml").is_some_and(|m| m.contains("encryption-data")) {
        return Err(Trouble::encrypted());
    }
    if !mime.contains("opendocument.spreadsheet") {
        return Err(Trouble::wrong_kind("văn bản OpenDocument", "an OpenDocument text"));
    }
    let content = zip.by_name("content.xml").map_err(|e| broken(&e))?;
    let size = content.size().max(1);
    let mut xml = quick_xml::Reader::from_reader(BufReader::new(content));
    xml.config_mut().expand_empty_elements = true;
    let mut sheets =
        Sheets { limits, done: vec![], now: None, cell: Cell::default(), row: 1, column: 0, repeat: 1, depth: 0 };
    let (mut buf, mut next) = (vec![], TOLD);
    loop {
        buf.clear();
        if sheets.row >= next {
            let rows = sheets.now.as_ref().map_or(0, |n| n.0.rows().len());
            watch(rows, usize::try_from(xml.buffer_position() * 100 / size).unwrap_or(100).min(100));
            next = sheets.row + TOLD;
        }
        match xml.read_event_into(&mut buf).map_err(|e| broken(&e))? {
            Event::Start(e) => sheets.start(&e)?,
            Event::End(e) => sheets.end(e.name().as_ref())?,
            Event::Text(t) => sheets.text(&t.xml10_content()),
            Event::GeneralRef(r) => {
                let known = match (&*r.xml10_content(), r.resolve_char_ref()) {
                    (_, Ok(Some(c))) => Some(c),
                    ("amp", _) => Some('&'),
                    ("lt", _) => Some('<'),
                    ("gt", _) => Some('>'),
                    ("quot", _) => Some('"'),
                    ("apos", _) => Some('\''),
                    _ => None,
                };
                sheets.text(known.map(String::from).unwrap_or_default().as_str());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if sheets.now.is_some() {
        return Err(Trouble::broken("content.xml"));
    }
    Ok(sheets.done)
}

#[derive(Default)]
struct Cell {
    open: bool,
    repeat: u32,
    kind: String,
    is_error: bool,
    value: Option<String>,
    text: String,
    paragraphs: usize,
    span: (u32, u32),
    /// Within a comment on the cell, whose text is not the cell's.
    aside: usize,
    within_paragraph: usize,
}

struct Sheets<'a> {
    limits: &'a Limits,
    done: Vec<Table>,
    now: Option<(Table, Vec<Merge>)>,
    cell: Cell,
    row: u32,
    column: u32,
    repeat: u32,
    depth: usize,
}

fn attribute(e: &BytesStart, name: &str) -> Option<String> {
    let found = e.try_get_attribute(name).ok().flatten()?;
    Some(found.normalized_value(quick_xml::XmlVersion::Implicit1_0).map(|v| v.into_owned()).unwrap_or_default())
}

fn count(e: &BytesStart, name: &str) -> u32 {
    attribute(e, name).and_then(|v| v.parse().ok()).unwrap_or(1).max(1)
}

impl Sheets<'_> {
    fn start(&mut self, e: &BytesStart) -> Result<(), Trouble> {
        match e.name().as_ref() {
            "table:table" => self.table(e)?,
            "table:table-row" if self.depth == 1 => {
                self.repeat = count(e, "table:number-rows-repeated");
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" if self.depth == 1 => {
                self.cell = Cell {
                    open: true,
                    repeat: count(e, "table:number-columns-repeated"),
                    kind: attribute(e, "office:value-type").unwrap_or_default(),
                    is_error: attribute(e, "calcext:value-type").is_some_and(|t| t == "error"),
                    value: ["office:date-value", "office:value", "office:boolean-value", "office:string-value"]
                        .iter()
                        .find_map(|name| attribute(e, name)),
                    span: (count(e, "table:number-rows-spanned"), count(e, "table:number-columns-spanned")),
                    ..Cell::default()
                };
            }
            "office:annotation" => self.cell.aside += 1,
            "text:p" | "text:h" if self.cell.open && self.cell.aside == 0 => {
                if self.cell.paragraphs > 0 {
                    self.cell.text.push('\n');
                }
                self.cell.paragraphs += 1;
                self.cell.within_paragraph += 1;
            }
            "text:s" => {
                let blanks = attribute(e, "text:c").and_then(|c| c.parse().ok()).unwrap_or(1usize).min(1000);
                self.text(&" ".repeat(blanks));
            }
            "text:tab" => self.text("\t"),
            "text:line-break" => self.text("\n"),
            _ => {}
        }
        Ok(())
    }

    fn table(&mut self, e: &BytesStart) -> Result<(), Trouble> {
        self.depth += 1;
        if self.depth > 1 {
            return Ok(());
        }
        if self.done.len() >= self.limits.sheets {
            return Err(Trouble::too_many_sheets(self.limits.sheets));
        }
        let name = attribute(e, "table:name").unwrap_or_default();
        self.now = Some((Table::new(&name, FileKind::Ods), vec![]));
        self.row = 1;
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.cell.open && self.cell.aside == 0 && self.cell.within_paragraph > 0 {
            self.cell.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Trouble> {
        match name {
            "table:table" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0
                    && let Some((mut table, merges)) = self.now.take()
                {
                    table.merge(merges);
                    self.done.push(table);
                }
            }
            "table:table-row" if self.depth == 1 => self.row = self.row.saturating_add(self.repeat),
            "table:table-cell" | "table:covered-table-cell" if self.depth == 1 => self.close()?,
            "office:annotation" => self.cell.aside = self.cell.aside.saturating_sub(1),
            "text:p" | "text:h" if self.cell.aside == 0 => {
                self.cell.within_paragraph = self.cell.within_paragraph.saturating_sub(1);
            }
            _ => {}
        }
        Ok(())
    }

    /// Puts what a cell held; a filled cell repeated over rows and columns is put as often as the limits allow.
    fn close(&mut self) -> Result<(), Trouble> {
        let cell = std::mem::take(&mut self.cell);
        let Some((table, merges)) = self.now.as_mut() else { return Ok(()) };
        let at = At { row: self.row, column: self.column };
        self.column = self.column.saturating_add(cell.repeat);
        if cell.span != (1, 1) {
            let last =
                At { row: at.row.saturating_add(cell.span.0 - 1), column: at.column.saturating_add(cell.span.1 - 1) };
            merges.push(Merge { first: at, last });
        }
        let value = value(&cell);
        if value.is_empty() {
            return Ok(());
        }
        for row in at.row..at.row.saturating_add(self.repeat) {
            for column in at.column..at.column.saturating_add(cell.repeat) {
                table.put(At { row, column }, value.clone(), self.limits)?;
            }
        }
        Ok(())
    }
}

fn value(cell: &Cell) -> Value {
    let held = cell.value.as_deref();
    if cell.is_error {
        return Value::Error(cell.text.clone());
    }
    match cell.kind.as_str() {
        "float" | "percentage" | "currency" => held
            .and_then(|v| v.parse().ok())
            .map_or_else(|| Value::Text(cell.text.clone()), |n| shown_with_zeros(n, &cell.text)),
        "date" => held.map_or_else(|| Value::Text(cell.text.clone()), iso),
        "boolean" => Value::Bool(held == Some("true")),
        _ => super::workbook::text_or_error(if cell.paragraphs > 0 { &cell.text } else { held.unwrap_or("") }),
    }
}

/// A number whose format pads it with zeros is read as it is shown.
fn shown_with_zeros(n: f64, text: &str) -> Value {
    let padded = text.len() > 1 && text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
    if padded && text.parse() == Ok(n) { Value::Text(text.to_string()) } else { Value::Number(n) }
}

/// A day in ISO 8601, perhaps with a time.
pub fn iso(text: &str) -> Value {
    let day = text.split(['T', ' ']).next().and_then(|d| Day::parse(d).ok());
    day.map_or_else(|| Value::Text(text.to_string()), Value::Day)
}
