//! XLSX: real days and numbers, a header that stays, a filter, a page that prints.

use super::{Cell, Failed, Line, Look, Protection, Sheet};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, ExcelDateTime, Format, FormatAlign, FormatBorder,
    ProtectionOptions, Workbook, Worksheet,
};
use std::io::{Seek, Write};

/// From here on rows go straight to disk, so that memory does not grow with them.
const LARGE: usize = 5_000;

/// A page foot holds no more letters.
const FOOT_LETTERS: usize = 200;

struct Formats {
    head: Format,
    title: Format,
    small: Format,
    text: [Format; 3],
    day: [Format; 3],
    number: [Format; 3],
}

impl Formats {
    fn new() -> Formats {
        let line = || Format::new().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x00BF_BFBF));
        let three = |plain: Format| {
            let wrong = plain.clone().set_background_color(Color::RGB(0x00FF_D9CC));
            let open = plain.clone().set_background_color(Color::RGB(0x00FF_FBE6)).set_unlocked();
            [plain, wrong, open]
        };
        Formats {
            head: line()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0x00E8_ECF1)),
            title: Format::new().set_bold().set_font_size(13.0),
            small: Format::new().set_italic().set_font_color(Color::RGB(0x0060_6060)),
            text: three(line().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top)),
            day: three(line().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center)),
            number: three(line().set_num_format("#,##0.##")),
        }
    }
}

/// Writes one workbook of one sheet.
pub fn xlsx<W: Write + Seek + Send>(sheet: &Sheet, lines: impl Iterator<Item = Line>, out: W) -> Result<(), Failed> {
    let mut book = Workbook::new();
    add(&mut book, sheet, lines, &Formats::new())?;
    book.save_to_writer(out)?;
    Ok(())
}

/// Writes one workbook of several sheets, whose names differ.
pub fn book<W: Write + Seek + Send>(sheets: Vec<(Sheet, Vec<Line>)>, out: W) -> Result<(), Failed> {
    let (mut book, formats) = (Workbook::new(), Formats::new());
    for (sheet, lines) in sheets {
        add(&mut book, &sheet, lines.into_iter(), &formats)?;
    }
    book.save_to_writer(out)?;
    Ok(())
}

fn add(book: &mut Workbook, sheet: &Sheet, lines: impl Iterator<Item = Line>, formats: &Formats) -> Result<(), Failed> {
    let paper =
        if sheet.rows_count > LARGE { book.add_worksheet_with_constant_memory()? } else { book.add_worksheet() };
    paper.set_name(tab(&sheet.name))?;
    let first = set_up(paper, sheet, formats)?;
    let mut row = first;
    for line in lines {
        write_line(paper, row, &line, formats)?;
        row += 1;
    }
    finish(paper, sheet, formats, first, row)
}

/// Excel takes no more than 31 letters and not all signs.
fn tab(name: &str) -> String {
    let clean: String = name.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(31).collect();
    if clean.trim().is_empty() { "Danh sách".into() } else { clean }
}

/// Titles, headings, page; gives the row of the first line.
fn set_up(paper: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<u32, Failed> {
    for (i, column) in sheet.columns.iter().enumerate() {
        paper.set_column_width(col(i), column.width)?;
    }
    let mut row = 0;
    for (i, title) in sheet.titles.iter().enumerate() {
        paper.write_with_format(row, 0, title, if i == 0 { &formats.title } else { &formats.small })?;
        row += 1;
    }
    for (i, column) in sheet.columns.iter().enumerate() {
        paper.write_with_format(row, col(i), &column.title, &formats.head)?;
    }
    paper.set_freeze_panes(row + 1, 0)?;
    paper.set_repeat_rows(row, row)?;
    paper.set_paper_size(9).set_print_fit_to_pages(1, 0);
    if sheet.columns.iter().map(|c| c.width).sum::<f64>() > 90.0 {
        paper.set_landscape();
    }
    let foot: String = sheet.foot.chars().take(FOOT_LETTERS).collect();
    paper.set_footer(format!("&L&8{}&R&8&P/&N", foot.replace('&', "&&")));
    Ok(row + 1)
}

fn write_line(paper: &mut Worksheet, row: u32, line: &Line, formats: &Formats) -> Result<(), Failed> {
    for (i, cell) in line.cells.iter().enumerate() {
        let look = line.marked.iter().find(|(at, _)| usize::from(*at) == i).map_or(Look::Plain, |m| m.1);
        match cell {
            Cell::Empty => paper.write_blank(row, col(i), &formats.text[look as usize])?,
            Cell::Text(text) => {
                // A cell holds 32.767 letters.
                let text: String = text.chars().take(32_000).collect();
                paper.write_string_with_format(row, col(i), text, &formats.text[look as usize])?
            }
            Cell::Number(n) => paper.write_number_with_format(row, col(i), *n, &formats.number[look as usize])?,
            Cell::Day(day) => {
                let parts = (u16::try_from(day.year()), u8::try_from(day.month()), u8::try_from(day.day()));
                let excel = match parts {
                    (Ok(y), Ok(m), Ok(d)) => ExcelDateTime::from_ymd(y, m, d).ok(),
                    _ => None,
                };
                match excel {
                    Some(excel) => {
                        paper.write_datetime_with_format(row, col(i), &excel, &formats.day[look as usize])?
                    }
                    // Excel knows no day before 1900.
                    None => paper.write_string_with_format(row, col(i), day.vi(), &formats.text[look as usize])?,
                }
            }
        };
    }
    Ok(())
}

fn finish(paper: &mut Worksheet, sheet: &Sheet, formats: &Formats, first: u32, end: u32) -> Result<(), Failed> {
    let last = end.max(first + 1) - 1;
    if let Some(right) = sheet.columns.len().checked_sub(1) {
        paper.autofilter(first - 1, 0, last, col(right))?;
    }
    for (i, column) in sheet.columns.iter().enumerate().filter(|(_, c)| !c.choices.is_empty()) {
        let rule = DataValidation::new()
            .allow_list_strings(&column.choices)?
            .set_error_title("khoi")?
            .set_error_message("Xin chọn một giá trị trong danh sách")?
            .set_error_style(DataValidationErrorStyle::Stop);
        paper.add_data_validation(first, col(i), last.max(first), col(i), &rule)?;
    }
    if sheet.protection == Protection::OpenCells {
        let options =
            ProtectionOptions { use_autofilter: true, sort: true, format_columns: true, ..Default::default() };
        paper.protect_with_options(&options);
    }
    for (row, text) in (end + 1..).zip(&sheet.below) {
        paper.write_string_with_format(row, 0, text, &formats.small)?;
    }
    Ok(())
}

fn col(i: usize) -> u16 {
    u16::try_from(i).unwrap_or(u16::MAX)
}
