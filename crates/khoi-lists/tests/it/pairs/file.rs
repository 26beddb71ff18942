//! Sheets as files: XLSX, ODS, and CSV in the encodings that offices still have.

use super::layout::{Grid, Put};
use encoding_rs::WINDOWS_1258;
use rust_xlsxwriter::{Format, Workbook};
use std::io::{Cursor, Write};
use unicode_normalization::UnicodeNormalization;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Xlsx,
    Ods,
    /// Separator and encoding.
    Csv(char, Text),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Text {
    Utf8,
    Marked,
    Utf16,
    Windows1258,
    /// Decomposed letters.
    Nfd,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Kind::Xlsx => "a.xlsx",
            Kind::Ods => "a.ods",
            Kind::Csv(..) => "a.csv",
        }
    }

    pub fn write(self, grids: &[Grid]) -> Vec<u8> {
        match self {
            Kind::Xlsx => xlsx(grids),
            Kind::Ods => ods(grids),
            Kind::Csv(separator, text) => csv(&grids[0], separator, text),
        }
    }
}

fn xlsx(grids: &[Grid]) -> Vec<u8> {
    let mut book = Workbook::new();
    let days = Format::new().set_num_format("dd/mm/yyyy");
    for grid in grids {
        let sheet = book.add_worksheet();
        sheet.set_name(&grid.name).unwrap().set_hidden(grid.hidden);
        for (top, left, bottom, right) in &grid.merges {
            sheet.merge_range(*top, *left, *bottom, *right, "", &Format::new()).unwrap();
        }
        for (row, cells) in (0u32..).zip(&grid.rows) {
            for (column, cell) in (0u16..).zip(cells) {
                match cell {
                    None => continue,
                    Some(Put::Text(text)) => sheet.write_string(row, column, text),
                    Some(Put::Number(n)) => sheet.write_number(row, column, *n),
                    Some(Put::Day(day)) => {
                        let serial = khoi_lists::value::day::to_serial(*day).unwrap();
                        sheet.write_number_with_format(row, column, serial, &days)
                    }
                }
                .unwrap();
            }
        }
    }
    if grids.iter().any(|g| !g.hidden) {
        let shown = grids.iter().position(|g| !g.hidden).unwrap();
        book.worksheet_from_index(shown).unwrap().set_active(true);
    }
    book.save_to_buffer().unwrap()
}

fn ods(grids: &[Grid]) -> Vec<u8> {
    let plain = |t: &str| t.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "</text:p><text:p>");
    let cell = |put: &Option<Put>| match put {
        None => "<table:table-cell/>".to_string(),
        Some(Put::Text(t)) => {
            format!("<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>", plain(t))
        }
        Some(Put::Number(n)) => format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{n}\"><text:p>{n}</text:p></table:table-cell>"
        ),
        Some(Put::Day(d)) => format!(
            "<table:table-cell office:value-type=\"date\" office:date-value=\"{d}\"><text:p>{}</text:p></table:table-cell>",
            d.vi()
        ),
    };
    let row = |cells: &Vec<Option<Put>>| {
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
    };
    let table = |grid: &Grid| {
        let rows: String = grid.rows.iter().map(row).collect();
        format!("<table:table table:name=\"{}\">{rows}</table:table>", plain(&grid.name))
    };
    let shown: String = grids.iter().filter(|g| !g.hidden).map(table).collect();
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>{shown}</office:spreadsheet></office:body></office:document-content>"
    );
    let mut zip = zip::ZipWriter::new(Cursor::new(vec![]));
    for (name, text) in [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn csv(grid: &Grid, separator: char, text: Text) -> Vec<u8> {
    let width = grid.rows.iter().map(Vec::len).max().unwrap_or(0);
    let cell = |put: Option<&Option<Put>>| match put {
        Some(Some(Put::Text(t))) if t.contains([separator, '"', '\n']) => format!("\"{}\"", t.replace('"', "\"\"")),
        Some(Some(Put::Text(t))) => t.clone(),
        Some(Some(Put::Number(n))) => n.to_string(),
        Some(Some(Put::Day(d))) => format!("{:02}/{:02}/{}", d.day(), d.month(), d.year()),
        _ => String::new(),
    };
    let line = |cells: &Vec<Option<Put>>| {
        (0..width).map(|c| cell(cells.get(c))).collect::<Vec<_>>().join(&separator.to_string())
    };
    let body = grid.rows.iter().map(line).collect::<Vec<_>>().join("\r\n");
    match text {
        Text::Utf8 => body.into_bytes(),
        Text::Marked => format!("\u{feff}{body}").into_bytes(),
        Text::Nfd => body.nfd().collect::<String>().into_bytes(),
        Text::Utf16 => format!("\u{feff}{body}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Text::Windows1258 => WINDOWS_1258.encode(&toned(&body)).0.into_owned(),
    }
}

/// As the Vietnamese code page wants it: the letter whole, its tone after it.
fn toned(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let parts: Vec<char> = c.nfd().collect();
        let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
        out.extend(parts.iter().filter(|c| !is_tone(c)).copied().nfc());
        out.extend(parts.iter().filter(|c| is_tone(c)));
    }
    out
}
