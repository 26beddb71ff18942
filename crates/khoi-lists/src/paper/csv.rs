//! CSV as Excel opens it where the decimal sign is a comma: UTF-8 with its mark, `;` between the cells, CRLF.

use super::{Cell, Failed, Line, Sheet};
use std::io::Write;

/// The sign between cells, said to the user beside each such file.
pub const SEPARATOR: char = ';';

/// Writes headings and rows; titles, foot and colours have no place in CSV.
pub fn csv<W: Write>(sheet: &Sheet, lines: impl Iterator<Item = Line>, out: W) -> Result<(), Failed> {
    let mut out = std::io::BufWriter::new(out);
    out.write_all("\u{feff}".as_bytes())?;
    let heads: Vec<String> = sheet.columns.iter().map(|c| quoted(&c.title)).collect();
    write!(out, "{}\r\n", heads.join(";"))?;
    let mut text = String::new();
    for line in lines {
        text.clear();
        for (i, cell) in line.cells.iter().enumerate() {
            if i > 0 {
                text.push(SEPARATOR);
            }
            match cell {
                Cell::Empty => {}
                Cell::Text(t) => text.push_str(&quoted(&harmless(t))),
                Cell::Number(n) => text.push_str(&number(*n)),
                Cell::Day(day) => {
                    text.push_str(&format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year()));
                }
            }
        }
        text.push_str("\r\n");
        out.write_all(text.as_bytes())?;
    }
    out.flush()?;
    Ok(())
}

/// A decimal comma, as in the office's Excel.
fn number(n: f64) -> String {
    if n.fract() == 0.0 { format!("{n:.0}") } else { n.to_string().replace('.', ",") }
}

/// Text that Excel would take for a formula gets a sign before it.
fn harmless(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{text}") } else { text.to_string() }
}

fn quoted(text: &str) -> String {
    if text.contains([';', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_string() }
}

#[cfg(test)]
mod tests {
    use super::super::{Column, Sheet};
    use super::*;

    fn written(cells: Vec<Cell>) -> String {
        let sheet = Sheet::new("A", vec![Column::new("Họ và tên", 20.0)], "", 1);
        let mut out = vec![];
        csv(&sheet, std::iter::once(Line::from(cells)), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_mark_the_separator_and_leading_zeros_are_kept() {
        let day = khoi_core::value::Day::ymd(1980, 2, 3).unwrap();
        let cells = vec![Cell::text("Lò Thị; Mai"), Cell::text("001080000001"), Cell::Day(day), Cell::Number(62.67)];
        let text = written(cells);
        assert_eq!(text, "\u{feff}Họ và tên\r\n\"Lò Thị; Mai\";001080000001;03/02/1980;62,67\r\n");
    }

    #[test]
    fn no_cell_becomes_a_formula() {
        for bad in ["=1+1", "+84", "@sum", "-1"] {
            assert!(written(vec![Cell::text(bad)]).contains(&format!("\n'{bad}")), "{bad}");
        }
        assert!(written(vec![Cell::Number(-1.0)]).contains("\n-1"));
    }
}
