//! Numbers, days and tables as printed: one place for all screens and commands.

use khoi_core::figures::Number;
use khoi_core::value::{Lang, thousands};

/// A number as printed: `5.549`, `62,67%`, `—` when unknown.
pub fn number(number: Number) -> String {
    match number {
        Number::Whole(n) => thousands(n),
        Number::Share(Some(ratio)) => ratio.to_string(),
        Number::Share(None) | Number::Unknown => "—".into(),
    }
}

/// Picks the wording of a language.
pub fn pick<'a>(lang: Lang, vi: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

/// Prints a line; a reader that went away (a closed pipe) is no fault.
pub fn line(text: impl std::fmt::Display) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// A table for the terminal; columns of numbers stand right.
pub fn table(head: &[&str], rows: &[Vec<String>], right: &[usize]) -> String {
    use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(head.iter().copied());
    for row in rows {
        table.add_row(row.iter());
    }
    for column in right {
        if let Some(column) = table.column_mut(*column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.to_string()
}
