//! Header rows: of one to three lines, with merged parents, repeated on pages, one beside the other.

use crate::fields::{Field, by_heading, heading_key};
use crate::table::{At, Row, Table, Value};
use crate::value::name::clean;

/// A header, by places among the table's rows.
pub struct Header {
    /// The place of its first row.
    pub top: usize,
    /// The place of its last row.
    pub bottom: usize,
    pub columns: Vec<Heading>,
}

/// A column's heading.
#[derive(Clone)]
pub struct Heading {
    pub index: u32,
    pub title: String,
    pub field: Option<(Field, u8)>,
}

/// How many rows are looked through cell by cell for a first header.
const TOP_ROWS: usize = 80;

/// All headers of a sheet, from the top, then from the left; a header that only repeats the one before is left out.
pub fn headers(table: &Table) -> Vec<Header> {
    let rows = table.rows();
    let mut out: Vec<Header> = vec![];
    let mut at = 0;
    while at < rows.len() {
        let known = out.last();
        if (known.is_none() && at > TOP_ROWS * 4) || !may_be_header(&rows[at], at < TOP_ROWS) {
            at += 1;
            continue;
        }
        let Some(header) = block(table, at, known.map_or(0, |k| k.bottom + 1)) else {
            at += 1;
            continue;
        };
        at = header.bottom + 1;
        let repeats = known.is_some_and(|k| alike(k, &header));
        if !repeats {
            out.extend(divided(header));
        }
    }
    out
}

/// A cheap look before the dear one: a header holds no days, and does not begin with a number.
fn may_be_header(row: &Row, near_top: bool) -> bool {
    let mut cells = row.filled();
    let Some((_, first)) = cells.next() else { return false };
    let counts = |v: &Value| match v {
        Value::Number(_) | Value::Day(_) => true,
        Value::Text(t) => t.trim().bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    };
    if counts(first) || row.filled().any(|(_, v)| matches!(v, Value::Day(_))) {
        return false;
    }
    let named = |field: Field| is_name(field);
    row.filled().any(|(_, v)| match v {
        Value::Text(text) if text.len() < 160 => {
            by_heading(text).is_some_and(|(field, sure)| if near_top { sure >= 60 } else { sure >= 95 && named(field) })
        }
        _ => false,
    })
}

fn is_name(field: Field) -> bool {
    matches!(field, Field::Name | Field::NameBorn | Field::FamilyName | Field::GivenName)
}

/// The best header that begins at a row: one, two or three rows, whichever names the most fields.
fn block(table: &Table, top: usize, from: usize) -> Option<Header> {
    let rows = table.rows();
    let mut best: Option<(i32, Header)> = None;
    // A title may stand right above; of headers that name as much, the one that begins later is taken.
    for start in (top..(top + 3).min(rows.len())).rev() {
        for bottom in start..(start + 3).min(rows.len()) {
            if bottom > start && !continues(table, &rows[bottom - 1], &rows[bottom]) {
                break;
            }
            let header = Header { top: start, bottom, columns: headings(table, start, bottom) };
            let score = score(&header);
            if best.as_ref().is_none_or(|(s, _)| score > *s) {
                best = Some((score, header));
            }
        }
    }
    let (_, mut header) = best?;
    let named = header.columns.iter().filter(|c| c.field.is_some_and(|f| f.1 >= 60)).count();
    let has_name = header.columns.iter().any(|c| c.field.is_some_and(|f| is_name(f.0) && f.1 >= 60));
    let filled = header.columns.iter().filter(|c| !c.title.is_empty()).count();
    // A title may hold such a word too; a header names several columns.
    if !(named >= 2 && (has_name || named >= 3)) || filled < 2 {
        return None;
    }
    // Parents above the names: “THÔNG TIN CÁ NHÂN” over several columns tells nothing more, yet is no title.
    while header.top > from && groups(table, &rows[header.top - 1], &rows[header.top]) {
        header.top -= 1;
        header.columns = headings(table, header.top, header.bottom);
    }
    header.bottom = past_numbering(table, header.bottom);
    Some(header)
}

fn score(header: &Header) -> i32 {
    let mut fields: Vec<(Field, u8)> = header.columns.iter().filter_map(|c| c.field).collect();
    fields.sort_by_key(|f| (f.0, std::cmp::Reverse(f.1)));
    fields.dedup_by_key(|f| f.0);
    fields.iter().map(|f| i32::from(f.1)).sum::<i32>() - 5 * i32::try_from(header.bottom - header.top).unwrap_or(0)
}

/// Whether a row goes on with the header above it.
fn continues(table: &Table, above: &Row, row: &Row) -> bool {
    if row.number > above.number + 1 {
        return false;
    }
    let mut own = 0;
    for (column, value) in row.filled() {
        let Value::Text(text) = value else { return false };
        let text = clean(text);
        let long = text.chars().count() > 60;
        let has_digits = text.bytes().filter(u8::is_ascii_digit).count() > 2;
        if long || has_digits {
            return false;
        }
        // Under a filled heading of its own column, only words of headings go on.
        let parent = table.of(above, column);
        let joined = format!("{} {}", parent.shown(), text);
        if by_heading(&text).is_some() || (!parent.is_empty() && by_heading(&joined).is_some_and(|f| f.1 >= 90)) {
            own += 1;
        } else if crate::value::name::looks_like_name(&text) && own == 0 {
            return false;
        }
    }
    own > 0
}

/// Whether the row above holds parents of several columns: merged ranges or words over columns that are all filled below.
fn groups(table: &Table, above: &Row, row: &Row) -> bool {
    if above.number + 1 != row.number {
        return false;
    }
    let filled: Vec<u32> = above.filled().map(|(c, _)| c).collect();
    let wide = |column: &u32| table.spans(At { row: above.number, column: *column });
    let total = row.filled().count() as u32;
    // A merged title spans nearly all columns.
    filled.len() >= 2
        && filled.iter().any(|c| wide(c) > 1 && wide(c) < total.max(3))
        && filled.iter().all(|c| matches!(above.raw(*c), Value::Text(t) if is_group(t)))
}

/// Short, and no name of an organization, as stands above titles.
fn is_group(text: &str) -> bool {
    let key = heading_key(text);
    key.len() < 60 && !["dang ", "chi bo", "danh sach", "tinh ui", "ban "].iter().any(|w| key.starts_with(w))
}

/// Skips the row of column numbers: 1, 2, 3 or (1), (2), (3) or A, B, 1, 2.
fn past_numbering(table: &Table, bottom: usize) -> usize {
    let rows = table.rows();
    match rows.get(bottom + 1) {
        Some(row) if row.number == rows[bottom].number + 1 && is_numbering(row) => bottom + 1,
        _ => bottom,
    }
}

/// Whether a row only numbers the columns.
pub fn is_numbering(row: &Row) -> bool {
    let mut last = 0.0;
    let mut n = 0;
    for (_, value) in row.filled() {
        let text = value.shown();
        let bare = text.trim().trim_matches(|c: char| !c.is_alphanumeric());
        n += 1;
        if bare.len() == 1 && bare.bytes().all(|b| b.is_ascii_alphabetic()) {
            continue;
        }
        // “5=3+4” numbers a computed column.
        let digits = bare.split(['=', '+', '-']).next().unwrap_or("").trim();
        match digits.parse::<f64>() {
            Ok(number) if number > last && number <= 60.0 && number.fract() == 0.0 => last = number,
            _ => return false,
        }
    }
    n >= 3
}

/// The headings of a block, joined from the top down.
fn headings(table: &Table, top: usize, bottom: usize) -> Vec<Heading> {
    let rows = &table.rows()[top..=bottom];
    let mut out = vec![];
    for index in 0..table.width() {
        let mut texts: Vec<String> = vec![];
        for (i, row) in rows.iter().enumerate() {
            let mut text = clean(&table.of(row, index).shown());
            if text.is_empty() && i + 1 < rows.len() && !table.of(&rows[i + 1], index).is_empty() {
                text = parent_at_left(table, row, &rows[i + 1], index);
            }
            if !text.is_empty() && texts.last() != Some(&text) {
                texts.push(text);
            }
        }
        if texts.is_empty() && out.is_empty() {
            continue;
        }
        out.push(Heading { index, title: texts.join(" "), field: best_field(&texts) });
    }
    // A column without a heading may be the second half of the one before; none stands after the last heading but one.
    let end = out.iter().rposition(|h| !h.title.is_empty()).map_or(0, |last| last + 2);
    out.truncate(end);
    out
}

/// A parent that was not merged but only written over the first of its columns.
fn parent_at_left(table: &Table, row: &Row, below: &Row, index: u32) -> String {
    for left in (0..index).rev() {
        let text = table.of(row, left);
        if !text.is_empty() {
            let parent = clean(&text.shown());
            let joined = format!("{parent} {}", clean(&table.of(below, index).shown()));
            let known = !below.raw(left).is_empty() && by_heading(&joined).is_some_and(|f| f.1 >= 90);
            return if known { parent } else { String::new() };
        }
        if below.raw(left).is_empty() {
            break;
        }
    }
    String::new()
}

/// The field that the lines of a heading name: all of a known heading; else the last line; else the lines together.
fn best_field(texts: &[String]) -> Option<(Field, u8)> {
    let last = texts.last()?;
    let joined: Vec<(Field, u8)> = (0..texts.len()).filter_map(|from| by_heading(&texts[from..].join(" "))).collect();
    if let Some(whole) = joined.iter().filter(|f| f.1 >= 95).max_by_key(|f| f.1) {
        return Some(*whole);
    }
    if let Some(own) = by_heading(last).filter(|f| f.1 >= 60) {
        return Some(own);
    }
    // A line above that alone says the same may be a title; only where it is a whole heading does it tell.
    let first = by_heading(&texts[0]);
    match joined.first() {
        Some((field, sure)) if texts.len() == 1 || first.is_none_or(|f| f.0 != *field) => Some((*field, *sure)),
        _ => first.filter(|f| f.1 >= 95).map(|(field, _)| (field, 70)),
    }
}

/// Whether two headers name the same columns at the same places.
fn alike(a: &Header, b: &Header) -> bool {
    let keys = |h: &Header| -> Vec<(u32, String)> {
        h.columns.iter().filter(|c| !c.title.is_empty()).map(|c| (c.index, heading_key(&c.title))).collect()
    };
    let (a, b) = (keys(a), keys(b));
    let same = b.iter().filter(|k| a.contains(k)).count();
    same * 10 >= a.len().max(b.len()) * 8
}

/// Two lists side by side have two columns of names, each with headings of its own.
fn divided(header: Header) -> Vec<Header> {
    let names: Vec<usize> = (0..header.columns.len())
        .filter(|i| header.columns[*i].field.is_some_and(|f| f == (Field::Name, 100)))
        .collect();
    let fields = |columns: &[Heading]| columns.iter().filter_map(|c| c.field.map(|f| f.0)).collect::<Vec<_>>();
    if let [_, second] = names[..] {
        let starts_with_number = second > 0 && header.columns[second - 1].field.is_some_and(|f| f.0 == Field::Ordinal);
        let (left, right) = header.columns.split_at(if starts_with_number { second - 1 } else { second });
        let (a, b) = (fields(left), fields(right));
        if b.iter().filter(|f| a.contains(f)).count() >= 2 {
            let half =
                |columns: &[Heading]| Header { top: header.top, bottom: header.bottom, columns: columns.to_vec() };
            return vec![half(left), half(right)];
        }
    }
    vec![header]
}
