//! The columns of tables: cells below each other get the same place in their rows, and empty ones keep theirs.

use super::lines::{Line, PARTED};

/// A cell: where it begins and ends, and its text.
type Cell = (f32, f32, String);

/// The most columns of a table that are put in order.
const MOST: usize = 40;

/// The text of each line.
pub(super) fn texts(lines: &[Line]) -> Vec<String> {
    let rows: Vec<Vec<Cell>> = lines.iter().map(Line::cells).collect();
    let plain = |row: &[Cell]| row.iter().map(|c| c.2.trim()).collect::<Vec<_>>().join(PARTED);
    let mut out: Vec<String> = rows.iter().map(|r| plain(r)).collect();
    let mut from = 0;
    while from < rows.len() {
        let to = from + rows[from..].iter().take_while(|r| r.len() >= 2).count();
        let columns = columns(&rows[from..to]);
        for i in from..to {
            if let Some(text) = columns.as_deref().and_then(|c| placed(&rows[i], c)) {
                out[i] = text;
            }
        }
        from = to.max(from + 1);
    }
    out
}

/// The columns of rows that follow each other, by the rows with the most cells; none where they do not stand apart.
fn columns(rows: &[Vec<Cell>]) -> Option<Vec<(f32, f32)>> {
    let most = rows.iter().map(Vec::len).max().filter(|n| (3..=MOST).contains(n) && rows.len() >= 2)?;
    let full = rows.iter().filter(|r| r.len() == most);
    let mut out: Vec<(f32, f32)> = vec![];
    for row in full {
        for (i, cell) in row.iter().enumerate() {
            match out.get_mut(i) {
                Some(c) => *c = (c.0.min(cell.0), c.1.max(cell.1)),
                None => out.push((cell.0, cell.1)),
            }
        }
    }
    out.windows(2).all(|w| w[0].1 < w[1].0).then_some(out)
}

/// A row with a place for each column; none where a cell stands in no column or two stand in one.
fn placed(row: &[Cell], columns: &[(f32, f32)]) -> Option<String> {
    let mut places: Vec<Option<&str>> = vec![None; columns.len()];
    for (x, end, text) in row {
        let over = |c: &(f32, f32)| *x < c.1 && c.0 < *end;
        let mut under = columns.iter().enumerate().filter(|(_, c)| over(c)).map(|c| c.0);
        let place = match (under.next(), under.next()) {
            (Some(one), None) => one,
            _ => return None,
        };
        if places[place].replace(text.trim()).is_some() {
            return None;
        }
    }
    let last = places.iter().rposition(Option::is_some)?;
    Some(places[..=last].iter().map(|p| p.unwrap_or("")).collect::<Vec<_>>().join(PARTED))
}
