//! Excel workbooks, new and old.

use super::{TOLD, Watch};
use crate::limits::Limits;
use crate::table::{At, FileKind, Merge, Table, Value};
use crate::trouble::Trouble;
use crate::value::day::from_serial;
use calamine::{Data, DataRef, Dimensions, Reader, SheetVisible, Xls, XlsError, Xlsx, XlsxError};
use std::io::Cursor;

/// Reads a workbook since 2007, cell by cell.
pub fn xlsx(bytes: &[u8], limits: &Limits, formulas: bool, watch: Watch) -> Result<Vec<Table>, Trouble> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|e| of_xlsx(&e))?;
    let names = sheets(&book, limits)?;
    let epoch_1904 = book.has_1904_epoch();
    let mut tables = vec![];
    let (count, mut before) = (names.len().max(1), 0);
    for (at, (name, hidden)) in names.into_iter().enumerate() {
        let mut table = Table::new(&name, FileKind::Xlsx);
        (table.epoch_1904, table.hidden) = (epoch_1904, hidden);
        let here = |e: &XlsxError| of_xlsx(e).at(&name, None);
        let told = |rows: usize, percent: usize| watch(before + rows, (at * 100 + percent) / count);
        match fill(&mut book, &mut table, limits, &told) {
            Err(Ended::Reader(XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_))) => continue,
            Err(Ended::Reader(e)) => return Err(here(&e)),
            Err(Ended::Trouble(t)) => return Err(t),
            Ok(()) => {}
        }
        if formulas {
            uncounted(&mut book, &mut table, limits)?;
        }
        before += table.rows().len();
        let merges = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        table.merge(merges.iter().map(merge).collect());
        tables.push(table);
    }
    Ok(tables)
}

enum Ended {
    Reader(XlsxError),
    Trouble(Trouble),
}

impl From<XlsxError> for Ended {
    fn from(e: XlsxError) -> Ended {
        Ended::Reader(e)
    }
}

fn fill(book: &mut Xlsx<Cursor<&[u8]>>, table: &mut Table, limits: &Limits, watch: Watch) -> Result<(), Ended> {
    let name = table.sheet.clone();
    let epoch = table.epoch_1904;
    let mut cells = book.worksheet_cells_reader(&name)?;
    let (last, mut next) = (cells.dimensions().end.0, TOLD);
    // Styles that only pad with zeros (“000000000000”): the number is shown with them, so it is read with them.
    let pads: Vec<usize> = cells.styles().iter().map(|s| padding(s.number_format.as_ref())).collect();
    while let Some((cell, style)) = cells.next_cell_with_style_id()? {
        let (row, column) = cell.get_position();
        if row >= next {
            watch(table.rows().len(), (row as usize * 100 / (last as usize + 1)).min(100));
            next = row + TOLD;
        }
        let value = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::Int(n) => padded(*n as f64, pads.get(style)),
            DataRef::Float(n) => padded(*n, pads.get(style)),
            DataRef::String(text) => text_or_error(text),
            DataRef::SharedString(text) => text_or_error(text),
            DataRef::Bool(b) => Value::Bool(*b),
            DataRef::DateTime(t) => dated(t.is_duration(), t.as_f64(), epoch),
            DataRef::DateTimeIso(text) => super::ods::iso(text),
            DataRef::DurationIso(text) => Value::Text(text.clone()),
            DataRef::Error(e) => Value::Error(e.to_string()),
        };
        table.put(At { row: row + 1, column }, value, limits).map_err(Ended::Trouble)?;
    }
    Ok(())
}

/// Formulas whose value was never worked out, as some programs write them: a fault of their cells, not nothing.
fn uncounted(book: &mut Xlsx<Cursor<&[u8]>>, table: &mut Table, limits: &Limits) -> Result<(), Trouble> {
    let here = |e: &XlsxError, table: &Table| of_xlsx(e).at(&table.sheet, None);
    let mut found = vec![];
    {
        let mut cells = book.worksheet_cells_reader(&table.sheet).map_err(|e| here(&e, table))?;
        while let Some(cell) = cells.next_formula().map_err(|e| here(&e, table))? {
            let (row, column) = cell.get_position();
            let at = At { row: row + 1, column };
            if !cell.get_value().is_empty() && table.row(at.row).is_none_or(|r| r.raw(column).is_empty()) {
                found.push(at);
            }
        }
    }
    for at in found {
        table.put(at, Value::Error(UNCOUNTED.to_string()), limits)?;
    }
    Ok(())
}

/// What stands for the value of a formula that was never worked out.
const UNCOUNTED: &str = "chưa tính";

fn padding(format: Option<&calamine::NumberFormat>) -> usize {
    let code = format.map_or("", |f| f.format_code.as_str());
    if code.len() > 1 && code.bytes().all(|b| b == b'0') { code.len() } else { 0 }
}

fn padded(n: f64, pad: Option<&usize>) -> Value {
    match pad {
        Some(&width) if width > 0 && n >= 0.0 && n.fract() == 0.0 && n < 1e15 => Value::Text(format!("{n:0width$.0}")),
        _ => Value::Number(n),
    }
}

/// Reads a workbook of 97 to 2003.
pub fn xls(bytes: &[u8], limits: &Limits) -> Result<Vec<Table>, Trouble> {
    let mut book = match Xls::new(Cursor::new(bytes)) {
        Ok(book) => book,
        // A compound file without a workbook: an encrypted new one, or no spreadsheet at all.
        Err(e) => return Err(of_xls(&e, bytes)),
    };
    let names = sheets(&book, limits)?;
    let epoch_1904 = book.has_1904_epoch();
    let mut tables = vec![];
    for (name, hidden) in names {
        let range = match book.worksheet_range(&name) {
            Ok(range) => range,
            Err(XlsError::WorksheetNotFound(_)) => continue,
            Err(e) => return Err(of_xls(&e, bytes).at(&name, None)),
        };
        let mut table = Table::new(&name, FileKind::Xls);
        (table.epoch_1904, table.hidden) = (epoch_1904, hidden);
        let (top, left) = range.start().unwrap_or((0, 0));
        for (row, column, data) in range.used_cells() {
            let value = match data {
                Data::Empty => continue,
                Data::Int(n) => Value::Number(*n as f64),
                Data::Float(n) => Value::Number(*n),
                Data::String(text) => text_or_error(text),
                Data::Bool(b) => Value::Bool(*b),
                Data::DateTime(t) => dated(t.is_duration(), t.as_f64(), epoch_1904),
                Data::DateTimeIso(text) => super::ods::iso(text),
                Data::DurationIso(text) => Value::Text(text.clone()),
                Data::Error(e) => Value::Error(e.to_string()),
            };
            let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX / 2);
            table.put(At { row: top + small(row) + 1, column: left + small(column) }, value, limits)?;
        }
        let merges = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        table.merge(merges.iter().map(merge).collect());
        tables.push(table);
    }
    Ok(tables)
}

fn sheets<R: Reader<Cursor<B>>, B: AsRef<[u8]>>(book: &R, limits: &Limits) -> Result<Vec<(String, bool)>, Trouble> {
    let sheets = book.sheets_metadata();
    if sheets.len() > limits.sheets {
        return Err(Trouble::too_many_sheets(limits.sheets));
    }
    Ok(sheets.iter().map(|s| (s.name.clone(), s.visible != SheetVisible::Visible)).collect())
}

fn merge(d: &Dimensions) -> Merge {
    Merge {
        first: At { row: d.start.0 + 1, column: d.start.1 },
        last: At { row: d.end.0.saturating_add(1), column: d.end.1 },
    }
}

/// A failed formula may be kept as its text.
pub fn text_or_error(text: &str) -> Value {
    const ERRORS: [&str; 9] = ["#REF!", "#VALUE!", "#NAME?", "#N/A", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"];
    let found = ERRORS.iter().find(|e| text.trim() == **e);
    found.map_or_else(|| Value::Text(text.to_string()), |e| Value::Error((*e).to_string()))
}

fn dated(is_duration: bool, serial: f64, epoch_1904: bool) -> Value {
    match from_serial(serial, epoch_1904) {
        Some(day) if !is_duration => Value::Day(day),
        _ => Value::Number(serial),
    }
}

fn of_xlsx(e: &XlsxError) -> Trouble {
    match e {
        XlsxError::Password => Trouble::encrypted(),
        e => Trouble::broken(&e.to_string()),
    }
}

fn of_xls(e: &XlsError, bytes: &[u8]) -> Trouble {
    // Names of the parts of a compound file stand in UTF-16.
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|w| w == wide)
    };
    match e {
        XlsError::Password => Trouble::encrypted(),
        _ if has("EncryptedPackage") => Trouble::encrypted(),
        _ if has("WordDocument") => Trouble::wrong_kind("văn bản Word", "a Word text"),
        _ if has("PowerPoint Document") => Trouble::wrong_kind("bản trình chiếu", "a presentation"),
        e => Trouble::broken(&e.to_string()),
    }
}
