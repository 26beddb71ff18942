//! Tables within a text: rows of cells parted by `|` or tabs, under heads. Their cells are read by row and column.
//!
//! A line is a row where it has two cells or more; rows in a row are a table where the first is made of heads and a number
//! stands alone in a cell below. Anything else is read as the lines that it is.

mod cells;
mod heads;
mod outline;

pub(super) use cells::read;
pub(super) use heads::Role;

use super::normal;
use heads::{Column, Sort, columns};
use outline::{Outlined, outline};

/// A piece of the text, in bytes, without the blanks around it.
pub(super) type Piece = (usize, usize);

/// The most cells of a row that are looked at.
const MOST_CELLS: usize = 200;

/// A table of the text.
pub(super) struct Table {
    /// What each column is.
    columns: Vec<Column>,
    /// The column that says what a row is about.
    label: usize,
    /// What its rows are.
    sort: Sort,
    /// The rows below the heads.
    rows: Vec<Vec<Piece>>,
    /// How they stand to each other.
    outline: Vec<Outlined>,
    /// The rows of heads.
    heads: usize,
}

/// Whether a line may be a row; most lines of a text are none.
pub(super) fn may_be_row(line: &str) -> bool {
    line.bytes().any(|b| matches!(b, b'|' | b'\t'))
}

/// The cells of a line that is a row, or a rule between rows (no cells).
pub(super) fn row(at: usize, line: &str) -> Option<Vec<Piece>> {
    if !may_be_row(line) {
        return None;
    }
    let bare = line.trim_end_matches(['\n', '\r']);
    let mark = if bare.contains('|') { '|' } else { '\t' };
    let rule = bare.contains('-') && bare.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '+'));
    if rule && mark == '|' {
        return Some(vec![]);
    }
    let mut out = vec![];
    let mut from = 0;
    for part in bare.split(mark).take(MOST_CELLS) {
        let lead = part.len() - part.trim_start().len();
        let start = at + from + lead;
        out.push((start, start + part.trim().len()));
        from += part.len() + 1;
    }
    let closed = bare.trim_end().ends_with('|');
    if closed && bare.trim_start().starts_with('|') {
        out.remove(0);
    }
    if closed {
        out.pop();
    }
    let filled = out.iter().filter(|c| c.0 < c.1).count();
    (out.len() >= 2 && filled >= 1).then_some(out)
}

/// Whether a line is short and names a year, a quarter or months: a heading whose time holds for a table below it.
pub(super) fn tells_time(line: &str) -> bool {
    line.len() <= 480 && {
        let line = normal::phrase(line);
        line.len() <= 240 && ["năm ", "quý ", "tháng "].iter().any(|w| line.contains(w))
    }
}

/// Whether a row is words alone, in all of its cells: heads.
pub(super) fn is_head(text: &str, row: &[Piece]) -> bool {
    let words = |c: &Piece| matches!(entry(text.get(c.0..c.1).unwrap_or("")), Entry::Text | Entry::Year);
    row.len() >= 2 && row.iter().all(words)
}

/// Whether a number stands alone in a cell of a row.
pub(super) fn has_numbers(text: &str, row: &[Piece]) -> bool {
    row.iter().skip(1).any(|c| entry(text.get(c.0..c.1).unwrap_or("")) == Entry::Number)
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    Empty,
    Number,
    /// Four digits that may be a year.
    Year,
    Text,
}

/// What stands in a cell: a number alone, perhaps with its unit, or words.
pub(super) fn entry(cell: &str) -> Entry {
    let cell = cell.trim();
    if cell.is_empty() || matches!(cell, "-" | "–" | "x" | "X" | "..." | "…") {
        return Entry::Empty;
    }
    let year = cell.len() == 4 && cell.parse::<u16>().is_ok_and(|y| (1930..=2100).contains(&y));
    if year {
        return Entry::Year;
    }
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    let first = cell.starts_with(|c: char| c.is_ascii_digit());
    if first && letters <= 12 && normal::phrase(cell).len() <= 48 { Entry::Number } else { Entry::Text }
}

impl Table {
    /// Rows as a table, where they are one.
    pub(super) fn of(text: &str, lines: &[Vec<Piece>]) -> Option<Table> {
        let lines: Vec<&Vec<Piece>> = lines.iter().filter(|r| !r.is_empty()).collect();
        let shown = |p: &Piece| text.get(p.0..p.1).unwrap_or("");
        let counts = |r: &&Vec<Piece>| r.iter().any(|c| entry(shown(c)) == Entry::Number && !numbering(shown(c)));
        let cells = |r: &Vec<Piece>| r.iter().map(shown).collect::<Vec<&str>>();
        let stands = |r: &&Vec<Piece>| counts(r) && !numbers_columns(&cells(r));
        let heads = lines.iter().position(stands).filter(|h| (1..=4).contains(h))?;
        let first = lines.first()?.iter().filter(|c| entry(shown(c)) != Entry::Empty).count();
        let mut rows: Vec<Vec<Piece>> = lines[heads..].iter().map(|r| (*r).clone()).collect();
        rows.retain(|r| !r.iter().all(|c| numbering(shown(c))) && !numbers_columns(&cells(r)));
        if first < 2 || rows.is_empty() {
            return None;
        }
        let titles = lines[..heads].iter().map(|r| cells(r)).filter(|r| !numbers_columns(r));
        let heads_of: Vec<Vec<&str>> = titles.collect();
        let body: Vec<Vec<&str>> = rows.iter().take(60).map(cells).collect();
        let (columns, label, sort) = columns(&heads_of, &body)?;
        let outline = outline(text, &rows, label);
        Some(Table { columns, label, sort, rows, outline, heads })
    }
}

/// `(1)`, `A`, `4=3/2`: the cell of a row that numbers the columns.
fn numbering(cell: &str) -> bool {
    let inner = cell.trim().trim_matches(['(', ')']);
    let formula = inner.contains('=') && inner.chars().all(|c| c.is_ascii_digit() || "=/*+-()x%:, ".contains(c));
    let lettered = matches!(inner, "A" | "B" | "C" | "D" | "a" | "b" | "c");
    let bracketed = cell.trim().starts_with('(') && inner.len() <= 2 && inner.chars().all(|c| c.is_ascii_digit());
    cell.trim().is_empty() || formula || lettered || bracketed
}

/// `A | B | 1 | 2 | 3`: a row that numbers the columns of a form, letters first.
fn numbers_columns(cells: &[&str]) -> bool {
    let bare = |c: &str| c.trim().trim_matches(['(', ')', '[', ']']).to_string();
    let filled: Vec<String> = cells.iter().map(|c| bare(c)).filter(|c| !c.is_empty()).collect();
    let lettered = filled.iter().take_while(|c| c.len() == 1 && c.bytes().all(|b| b.is_ascii_alphabetic())).count();
    let rest = &filled[lettered..];
    // `5=4/3` stands for 5.
    let number = |c: &String| c.split('=').next().and_then(|n| n.trim().parse::<u16>().ok());
    let counted = rest.iter().enumerate().all(|(i, c)| number(c).is_some_and(|n| usize::from(n) == i + 1));
    let shifted = rest.iter().enumerate().all(|(i, c)| number(c).is_some_and(|n| usize::from(n) == i + 1 + lettered));
    filled.len() == cells.len() && filled.len() >= 3 && rest.len() >= 2 && (counted || (lettered > 0 && shifted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_numbers_the_columns_is_known() {
        assert!(numbers_columns(&["A", "B", "1", "2", "3"]) && numbers_columns(&["(1)", "(2)", "(3)"]));
        assert!(numbers_columns(&["1", "2", "3", "4", "5=4/3"]));
        assert!(!numbers_columns(&["Kết nạp", "1", "2", "3"]) && !numbers_columns(&["", "1", "2", "3"]));
        assert!(!numbers_columns(&["1", "2"]) && !numbers_columns(&["1", "3", "4"]));
    }

    fn shown(line: &str) -> Option<Vec<&str>> {
        row(0, line).map(|r| r.into_iter().map(|(a, b)| &line[a..b]).collect())
    }

    #[test]
    fn lines_are_parted_into_cells() {
        assert_eq!(shown("| Chỉ tiêu | Kế hoạch |\n"), Some(vec!["Chỉ tiêu", "Kế hoạch"]));
        assert_eq!(shown("Kết nạp\t200\t209\n"), Some(vec!["Kết nạp", "200", "209"]));
        assert_eq!(shown(" | 12 |  | 14"), Some(vec!["", "12", "", "14"]));
        assert_eq!(shown("|---|:--:|"), Some(vec![]));
        assert_eq!(shown("Kết nạp 209 đảng viên."), None);
    }

    #[test]
    fn a_cell_is_a_number_or_words() {
        assert_eq!(entry("5.549 (43,52%)"), Entry::Number);
        assert_eq!(entry("12 lớp"), Entry::Number);
        assert_eq!(entry("2022"), Entry::Year);
        assert_eq!(entry("–"), Entry::Empty);
        assert_eq!(entry("Đã kết nạp 209 đảng viên"), Entry::Text);
    }
}
