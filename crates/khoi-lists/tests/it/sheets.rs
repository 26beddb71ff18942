//! Making workbooks for tests from plain tables of words.

use khoi_lists::{Limits, ListRow, Memory, Options, Table, find, propose, read, rows};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

/// A cell to write: text, or with a first character `=` a number, `@` a day's serial number, `!` a formula that fails.
pub fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &str) {
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let done = match (cell.chars().next(), cell.get(1..)) {
        (None, _) => return,
        (Some('='), Some(n)) => sheet.write_number(row, column, n.parse::<f64>().unwrap()).map(drop),
        (Some('@'), Some(n)) => sheet.write_number_with_format(row, column, n.parse::<f64>().unwrap(), &day).map(drop),
        (Some('!'), Some(error)) => {
            let formula = rust_xlsxwriter::Formula::new("=A1/0").set_result(error);
            sheet.write_formula(row, column, formula).map(drop)
        }
        _ => sheet.write_string(row, column, cell).map(drop),
    };
    done.unwrap();
}

/// A sheet from lines whose cells stand between bars.
pub fn fill(sheet: &mut Worksheet, lines: &[&str]) {
    for (row, line) in (0u32..).zip(lines) {
        for (column, cell) in (0u16..).zip(line.split('|')) {
            put(sheet, row, column, cell);
        }
    }
}

/// A workbook of one sheet.
pub fn book(lines: &[&str]) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet(), lines);
    book.save_to_buffer().unwrap()
}

/// The first table of a file.
pub fn table(name: &str, bytes: &[u8]) -> Table {
    read(name, bytes, &Limits::default()).unwrap().remove(0)
}

/// The people of all lists of a table, as proposed.
pub fn people(table: &Table) -> Vec<ListRow> {
    let lists = find(table);
    let of = |found| rows(table, found, &propose(found, &Memory::default()), &Options::default());
    lists.iter().flat_map(of).collect()
}

/// The people of a sheet from lines.
pub fn people_of(lines: &[&str]) -> Vec<ListRow> {
    people(&table("a.xlsx", &book(lines)))
}
