//! XLSX: each sheet row by row, a row a line; numbers stand as an office prints them.

use crate::paper::Places;
use crate::trouble::Many;
use crate::zipped::Package;
use crate::{Kind, Limits, Paper, Place, Trouble};
use calamine::{Data, Reader, Xlsx};
use khoi_core::value::{Day, Says};
use std::io::Cursor;

/// Between the cells of a row: readers of claims take it as the end of a statement.
const CELL: &str = " | ";

/// The most empty cells between two that are told one by one; what lies farther off stands beside the row.
const MOST_PASSED: u32 = 40;

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Paper, Trouble> {
    Package::open(Kind::Xlsx, bytes, limits)?.rehearse()?;
    let broken = |e: calamine::XlsxError| Trouble::Broken { kind: Kind::Xlsx, at: e.to_string() };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut out = Out { text: String::new(), spots: vec![], cells: 0 };
    for sheet in book.sheet_names() {
        // What is no sheet of cells (a chart) is passed over.
        let Ok(mut cells) = book.worksheet_cells_reader(&sheet) else { continue };
        let mut row: Option<(u32, u32)> = None;
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(broken)? {
            let format =
                cells.styles().get(style).and_then(|s| s.number_format.as_ref()).map(|f| f.format_code.as_str());
            let (r, c) = cell.get_position();
            let shown = shown(&Data::from(cell.get_value().clone()), format.unwrap_or(""));
            if shown.is_empty() {
                continue;
            }
            out.cells += 1;
            if out.cells > limits.cells {
                return Err(Trouble::TooMany { what: Many::Cells, most: limits.cells });
            }
            // A cell without text keeps its place in the row.
            let passed = match row.replace((r, c)) {
                Some((before, column)) if before == r => c.saturating_sub(column),
                Some(_) => {
                    out.text.push('\n');
                    c
                }
                None => c,
            };
            let marks = if passed > MOST_PASSED { 1 } else { passed };
            (0..marks).for_each(|_| out.text.push_str(CELL));
            out.spots.push((out.text.len(), Place::Sheet(sheet.clone(), address(r, c))));
            out.text.push_str(&shown);
            limits.text(out.text.len())?;
        }
        if row.is_some() {
            out.text.push('\n');
        }
    }
    let notes =
        vec![Says::new("công thức đọc theo kết quả đã lưu", "formulas are read by the results saved with them")];
    Ok(Paper { kind: Kind::Xlsx, text: out.text, notes, places: Places::Spots(out.spots) })
}

struct Out {
    text: String,
    spots: Vec<(usize, Place)>,
    cells: usize,
}

/// A cell as printed: one line, decimals after a comma, percent by its format.
fn shown(value: &Data, format: &str) -> String {
    match value {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        }
        Data::Int(n) => number(*n as f64, format),
        Data::Float(x) => number(*x, format),
        Data::DateTime(at) => day(at.as_f64()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// A number as its format prints it: `5549`, `0,6267` as `62,67%`.
fn number(x: f64, format: &str) -> String {
    let first = format.split(';').next().unwrap_or("");
    let percent = first.contains('%');
    let decimals =
        first.rsplit_once('.').map(|(_, after)| after.chars().take_while(|c| matches!(c, '0' | '#')).count());
    let x = if percent { x * 100.0 } else { x };
    let places = match decimals {
        Some(n) if first.contains('0') => n,
        None if percent || first.contains('0') => 0,
        // General: as many as the number has, at most six.
        _ => 6,
    };
    let mut out = format!("{x:.places$}");
    if places == 6 && out.contains('.') {
        out = out.trim_end_matches('0').trim_end_matches('.').to_string();
    }
    let out = out.replace('.', ",");
    if percent { out + "%" } else { out }
}

/// A day counted from 1899-12-30, as `dd/mm/yyyy`.
fn day(serial: f64) -> Option<String> {
    let epoch = Day::parse("1899-12-30").ok()?;
    let days = i32::try_from(serial.floor() as i64).ok()?;
    (0..2_958_466).contains(&days).then(|| epoch.plus_days(days)).map(|d| d.vi())
}

/// `C12` for row 11 and column 2, both from 0.
fn address(row: u32, column: u32) -> String {
    let (mut letters, mut n) = (vec![], column + 1);
    while n > 0 {
        letters.push(char::from(b'A' + ((n - 1) % 26) as u8));
        n = (n - 1) / 26;
    }
    letters.iter().rev().collect::<String>() + &(row + 1).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_printed_as_in_the_sheet() {
        for (x, format, out) in [
            (5549.0, "General", "5549"),
            (5549.0, "#,##0", "5549"),
            (0.6267, "0.00%", "62,67%"),
            (0.6267, "0%", "63%"),
            (3.25, "General", "3,25"),
            (3.0, "0.0", "3,0"),
            (-2.5, "", "-2,5"),
        ] {
            assert_eq!(number(x, format), out, "{x} {format}");
        }
        assert_eq!(day(44_630.0).as_deref(), Some("10/3/2022"));
        assert_eq!((address(11, 2), address(0, 26), address(0, 701)), ("C12".into(), "AA1".into(), "ZZ1".into()));
    }
}
