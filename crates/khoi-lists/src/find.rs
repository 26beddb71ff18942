//! Finding the lists of people on a sheet among titles, sub-headings, sums and signatures.

mod dated;
mod header;
mod lines;
mod profile;

pub use dated::day_of_titles;
pub use lines::{Line, LineKind};
pub use profile::Profile;

use crate::fields::Field;
use crate::table::{Row, Table};
use header::Header;
pub(crate) use profile::name_column as name_of;

/// A column of a list.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its place, from 0.
    pub index: u32,
    /// Its heading, of all lines, from the topmost down.
    pub title: String,
    /// The field that the heading names, and how surely, in percent.
    pub by_heading: Option<(Field, u8)>,
    /// What its cells hold.
    pub profile: Profile,
}

/// A list found on a sheet.
#[derive(Clone, Debug)]
pub struct Found {
    /// The sheet's name.
    pub sheet: String,
    /// First and last row of the header (rows from 1); `None` of a list without one.
    pub header: Option<(u32, u32)>,
    /// Its columns, from left to right.
    pub columns: Vec<Column>,
    /// What stands in the rows below the header, in order.
    pub lines: Vec<Line>,
    /// The texts above the header.
    pub titles: Vec<String>,
    /// The unit that a title names, for lists of one unit.
    pub title_unit: Option<String>,
}

impl Found {
    /// How many rows hold people.
    pub fn people_count(&self) -> usize {
        self.lines.iter().filter(|l| l.kind == LineKind::Person).count()
    }

    /// The first and last row of its people.
    pub fn people_rows(&self) -> Option<(u32, u32)> {
        let mut rows = self.lines.iter().filter(|l| l.kind == LineKind::Person).map(|l| l.row);
        let first = rows.next()?;
        Some((first, rows.next_back().unwrap_or(first)))
    }
}

/// The lists of a sheet, from the top; those without people are left out.
pub fn find(table: &Table) -> Vec<Found> {
    let headers = header::headers(table);
    let mut found = vec![];
    if headers.is_empty() {
        found.extend(without_header(table));
    }
    let rows = table.rows();
    for (i, header) in headers.iter().enumerate() {
        // A header beside this one ends nothing; one below it does.
        let end = headers[i + 1..].iter().find(|h| h.top > header.bottom).map_or(rows.len(), |h| h.top);
        found.push(listed(table, header, &rows[header.bottom + 1..end], title_rows(&headers, i, rows)));
    }
    found.retain(|f| f.people_count() > 0);
    found
}

/// The rows above a header that belong to no list before it.
fn title_rows<'a>(headers: &[Header], i: usize, rows: &'a [Row]) -> &'a [Row] {
    let top = headers[i].top;
    let from = if i == 0 { 0 } else { top.saturating_sub(4).max(headers[i - 1].bottom + 1) };
    rows.get(from.min(top)..top).unwrap_or_default()
}

fn listed(table: &Table, header: &Header, body: &[Row], above: &[Row]) -> Found {
    let titles: Vec<String> =
        above.iter().flat_map(|r| r.filled().map(|(_, v)| crate::value::name::clean(&v.shown()))).collect();
    let mut columns: Vec<Column> = header
        .columns
        .iter()
        .map(|c| Column { index: c.index, title: c.title.clone(), by_heading: c.field, profile: Profile::default() })
        .collect();
    let guess = |columns: &[Column], field: Field| {
        let named = columns.iter().filter(|c| c.by_heading.is_some_and(|f| f.0 == field));
        named.max_by_key(|c| (c.by_heading.map_or(0, |f| f.1), std::cmp::Reverse(c.index))).map(|c| c.index)
    };
    let mut layout = lines::Layout::of(&columns, guess);
    let mut lines = lines::classify(table, body, &layout);
    profile::fill(table, &lines, &mut columns);
    if layout.name.is_none() {
        // No heading names the names: their look does.
        layout.name = profile::name_column(&columns);
        lines = lines::classify(table, body, &layout);
        profile::fill(table, &lines, &mut columns);
    }
    Found {
        sheet: table.sheet.clone(),
        header: Some((table.rows()[header.top].number, table.rows()[header.bottom].number)),
        title_unit: lines::title_unit(&titles).or_else(|| lines::sheet_unit(&table.sheet)),
        columns,
        lines,
        titles,
    }
}

/// A list that begins with its first person: columns are told by what they hold.
fn without_header(table: &Table) -> Option<Found> {
    let body = table.rows();
    let mut columns: Vec<Column> = (0..table.width())
        .map(|index| Column { index, title: String::new(), by_heading: None, profile: Profile::default() })
        .collect();
    profile::fill_rows(table, body, &mut columns);
    let name = profile::name_column(&columns)?;
    let layout = lines::Layout::by_content(&columns, name);
    let lines = lines::classify(table, body, &layout);
    Some(Found {
        sheet: table.sheet.clone(),
        header: None,
        columns,
        lines,
        titles: vec![],
        title_unit: lines::sheet_unit(&table.sheet),
    })
}
