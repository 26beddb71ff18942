//! Workbooks out: sheets of typed columns with real days and numbers, a frozen header, a filter and a set-up for print.

use crate::trouble::Trouble;
use crate::value::day::to_serial;
use khoi_core::value::Day;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Note, Workbook, Worksheet, XlsxError};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text, identifiers too: their zeros stay.
    Text,
    /// A number.
    Number,
    /// A day, shown dd/mm/yyyy.
    Day,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// What it holds.
    pub shape: Shape,
    /// Its width in characters.
    pub width: u16,
}

impl Column {
    /// A column of a heading, shape and width.
    pub fn new(heading: &str, shape: Shape, width: u16) -> Column {
        Column { heading: heading.to_string(), shape, width }
    }
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text; never a formula, whatever it begins with.
    Text(String),
    /// A number.
    Number(f64),
    /// A day; one before 1900 is written as text.
    Day(Day),
    /// A cell that is coloured and bears a note with what is wrong.
    Faulty(Box<Cell>, String),
}

impl Cell {
    /// A text; an empty one is nothing.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    /// A count.
    pub fn count(n: usize) -> Cell {
        Cell::Number(n as f64)
    }
}

/// A sheet: titles, one table, lines below it.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its name; what a spreadsheet allows is kept of it.
    pub name: String,
    /// The lines above the table; the first is the title.
    pub titles: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// The lines below: day of view, filter, position.
    pub foot: Vec<String>,
}

/// Writes a workbook.
pub fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, Trouble> {
    let mut book = Workbook::new();
    let made = sheets.iter().enumerate().try_for_each(|(i, sheet)| {
        let page = book.add_worksheet();
        page.set_name(allowed(&sheet.name, i))?;
        page_of(sheet, page)
    });
    made.and_then(|()| book.save_to_buffer()).map_err(|e| Trouble::unwritten(&e.to_string()))
}

/// At most 31 characters, none that a sheet's name may not hold; numbered, so that no two are alike.
fn allowed(name: &str, i: usize) -> String {
    let clean: String =
        name.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'')).collect();
    let short: String = clean.chars().take(27).collect();
    if short.trim().is_empty() { (i + 1).to_string() } else { short }
}

struct Formats {
    title: Format,
    head: Format,
    plain: Format,
    number: Format,
    day: Format,
    small: Format,
}

impl Formats {
    fn new() -> Formats {
        let line = Color::RGB(0xBD_B8_AD);
        let cell = || Format::new().set_border(FormatBorder::Thin).set_border_color(line).set_align(FormatAlign::Top);
        Formats {
            title: Format::new().set_bold().set_font_size(13),
            head: cell().set_bold().set_text_wrap().set_background_color(Color::RGB(0xF6_F5_F2)),
            plain: cell().set_text_wrap(),
            number: cell().set_num_format("#,##0"),
            day: cell().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
            small: Format::new().set_font_size(9).set_italic(),
        }
    }
}

fn page_of(sheet: &Sheet, page: &mut Worksheet) -> Result<(), XlsxError> {
    let formats = Formats::new();
    let mut row = 0u32;
    for (i, title) in sheet.titles.iter().enumerate() {
        page.write_string_with_format(row, 0, title, if i == 0 { &formats.title } else { &formats.small })?;
        row += 1;
    }
    let head = row;
    for (i, column) in (0u16..).zip(&sheet.columns) {
        page.write_string_with_format(head, i, &column.heading, &formats.head)?;
        page.set_column_width(i, column.width)?;
    }
    row += 1;
    for cells in &sheet.rows {
        for (i, cell) in (0u16..).zip(cells) {
            put(page, row, i, cell, &formats, None)?;
        }
        row += 1;
    }
    let last = u16::try_from(sheet.columns.len().max(1) - 1).unwrap_or(0);
    if !sheet.rows.is_empty() {
        page.autofilter(head, 0, row - 1, last)?;
    }
    for line in &sheet.foot {
        row += 1;
        page.write_string_with_format(row, 0, line, &formats.small)?;
    }
    page.set_freeze_panes(head + 1, 0)?;
    page.set_repeat_rows(head, head)?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3);
    page.set_header_footer_scale_with_doc(true).set_footer("&C&P / &N");
    Ok(())
}

fn put(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    formats: &Formats,
    fill: Option<Color>,
) -> Result<(), XlsxError> {
    let filled = |format: &Format| fill.map_or_else(|| format.clone(), |c| format.clone().set_background_color(c));
    match cell {
        Cell::Empty => page.write_blank(row, column, &filled(&formats.plain))?,
        // A cell holds at most 32,767 characters.
        Cell::Text(text) if text.chars().count() > 32_000 => {
            let text: String = text.chars().take(32_000).collect();
            page.write_string_with_format(row, column, text, &filled(&formats.plain))?
        }
        Cell::Text(text) => page.write_string_with_format(row, column, text, &filled(&formats.plain))?,
        Cell::Number(n) => page.write_number_with_format(row, column, *n, &filled(&formats.number))?,
        Cell::Day(day) => match to_serial(*day) {
            Some(serial) => page.write_number_with_format(row, column, serial, &filled(&formats.day))?,
            None => page.write_string_with_format(row, column, day.vi(), &filled(&formats.plain))?,
        },
        Cell::Faulty(inner, what) => {
            put(page, row, column, inner, formats, Some(Color::RGB(0xFD_E6_C4)))?;
            page.insert_note(row, column, &Note::new(what).add_author_prefix(false))?
        }
    };
    Ok(())
}
