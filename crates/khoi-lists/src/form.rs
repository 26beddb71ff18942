//! A form of counts: a row for each organization, a column for each line; headings are data (`packs/lists/forms.toml`).

use crate::fields::heading_key;
use crate::table::{At, Row, Table, Value};
use crate::value::name::clean;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The counts of an organization, as a form gives them.
#[derive(Clone, Debug, PartialEq)]
pub struct FormRow {
    /// The row in the sheet, from 1.
    pub row: u32,
    /// The organization as the form names it, or its code; all texts of the row that stand before the counts.
    pub names: Vec<String>,
    /// The lines, by their ids, with their counts and cells.
    pub counts: Vec<(String, u32, At)>,
}

#[derive(Deserialize)]
struct Headings {
    #[serde(default)]
    names: Vec<String>,
    #[serde(default)]
    alone: Vec<String>,
}

static LINES: LazyLock<Vec<(String, String, bool)>> = LazyLock::new(|| {
    let pack: BTreeMap<String, Headings> =
        toml::from_str(include_str!("../../../packs/lists/forms.toml")).expect("a test reads the embedded headings");
    let mut all = vec![];
    for (id, headings) in pack {
        all.extend(headings.names.iter().map(|n| (heading_key(n), id.clone(), false)));
        all.extend(headings.alone.iter().map(|n| (heading_key(n), id.clone(), true)));
    }
    all.sort_by_key(|(key, ..)| std::cmp::Reverse(key.len()));
    all
});

/// The ids of the lines that the headings know.
pub fn lines() -> Vec<&'static str> {
    let mut ids: Vec<&str> = LINES.iter().map(|l| l.1.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The line that a heading names.
fn line(text: &str) -> Option<&'static str> {
    let key = heading_key(text);
    let padded = format!(" {key} ");
    let hit = |(word, _, alone): &&(String, String, bool)| {
        if *alone { key == *word } else { padded.contains(&format!(" {word} ")) }
    };
    LINES.iter().find(hit).map(|l| l.1.as_str())
}

/// The counts of a sheet; none where it is no form of counts.
pub fn counts(table: &Table) -> Vec<FormRow> {
    let rows = table.rows();
    let Some((at, columns)) = header(table, rows) else { return vec![] };
    let first = columns.first().map_or(0, |c| c.0);
    let told = |row: &Row| {
        let counts: Vec<(String, u32, At)> = columns
            .iter()
            .filter_map(|(column, id)| {
                let at = At { row: row.number, column: *column };
                Some(((*id).to_string(), whole(table.of(row, *column))?, at))
            })
            .collect();
        let texts = (0..first).map(|c| table.of(row, c));
        let names: Vec<String> = texts
            .filter(|v| matches!(v, Value::Text(_)))
            .map(|v| clean(&v.shown()))
            .filter(|t| !t.is_empty())
            .collect();
        (!counts.is_empty() && !names.is_empty()).then_some(FormRow { row: row.number, names, counts })
    };
    rows[at + 1..].iter().filter_map(told).collect()
}

type Columns = Vec<(u32, &'static str)>;

/// The last row of the header with the columns of lines, each line once: the row of the first forty that names the most.
fn header(table: &Table, rows: &[Row]) -> Option<(usize, Columns)> {
    let mut best: Option<(usize, Columns)> = None;
    for (at, row) in rows.iter().enumerate().take(40) {
        let mut columns: Columns = vec![];
        for column in 0..table.width() {
            let own = table.of(row, column);
            let above = at.checked_sub(1).map(|i| table.of(&rows[i], column));
            let text = if own.is_empty() { above.unwrap_or(own) } else { own };
            if let (Value::Text(text), true) = (text, !row.raw(column).is_empty() || own.is_empty())
                && let Some(id) = line(text)
                && columns.iter().all(|c| c.1 != id)
            {
                columns.push((column, id));
            }
        }
        let has_numbers = row.filled().any(|(_, v)| whole(v).is_some());
        if !has_numbers && !columns.is_empty() && best.as_ref().is_none_or(|(_, b)| columns.len() > b.len()) {
            best = Some((at, columns));
        }
    }
    best
}

/// A count; what is no whole number is none.
fn whole(value: &Value) -> Option<u32> {
    match value {
        Value::Number(n) if n.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(n) => Some(*n as u32),
        Value::Text(text) => {
            let bare = text.trim().replace(['.', ' ', '\u{a0}'], "");
            if bare.is_empty() || bare.len() > 9 { None } else { bare.parse().ok() }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_name_lines() {
        for (text, id) in [
            ("Tổng số đảng viên", Some("members")),
            ("Tổng số", Some("members")),
            ("Trong đó: dự bị", Some("probationary")),
            ("Công nhận chính thức", Some("made_official")),
            ("Chuyển đến trong kỳ", Some("moved_in")),
            ("Tên tổ chức đảng", None),
        ] {
            assert_eq!(line(text), id, "{text}");
        }
        assert_eq!(lines().len(), 9);
    }
}
