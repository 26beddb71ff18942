//! The file comes back: the rows as they were read, a column “Lỗi”, and the faulty cells coloured.

use super::{Staged, kind_words};
use khoi_core::value::Lang;
use khoi_lists::paper::{Cell, Column, Line, Look, Sheet};

/// The sheet and its rows; only rows with problems when `all` is false.
pub fn faulty(staged: &Staged, lang: Lang) -> (Sheet, Vec<Line>) {
    let mut columns = vec![Column::new("Dòng", 7.0)];
    columns.extend(staged.heads.iter().map(|h| Column::new(h, 18.0)));
    columns.push(Column::new("Lỗi", 60.0));
    let count = staged.people.iter().filter(|p| !p.problems.is_empty()).count();
    let foot = format!("{}; {} dòng, {count} dòng có lỗi", staged.file, staged.people.len());
    let last = u16::try_from(columns.len() - 1).unwrap_or(0);
    let lines = staged
        .people
        .iter()
        .map(|person| {
            let mut cells = vec![Cell::count(person.line.into())];
            cells.extend(
                staged
                    .heads
                    .iter()
                    .enumerate()
                    .map(|(i, _)| Cell::text(person.cells.get(i).cloned().unwrap_or_default())),
            );
            let says: Vec<String> = person
                .problems
                .iter()
                .map(|p| {
                    let words = kind_words(&p.kind).in_lang(lang).to_string();
                    let mend = p.mend.as_ref().map_or(String::new(), |m| format!(" → {m}"));
                    let text = if p.text.is_empty() { String::new() } else { format!(" “{}”", p.text) };
                    format!("{}: {words}{text}{mend}", p.cell)
                })
                .collect();
            cells.push(Cell::text(says.join("\n")));
            let mut marked: Vec<(u16, Look)> = person.problems.iter().filter_map(|p| column(&p.cell)).collect();
            marked.retain(|(i, _)| *i < last);
            if !person.problems.is_empty() {
                marked.push((last, Look::Wrong));
            }
            Line { cells, marked }
        })
        .collect();
    (Sheet::new("Lỗi", columns, &foot, staged.people.len()), lines)
}

/// The column of a cell such as `C7`, one further right for the column of rows.
fn column(cell: &str) -> Option<(u16, Look)> {
    let letters: String = cell.chars().take_while(char::is_ascii_uppercase).collect();
    let digits = cell.get(letters.len()..)?;
    if letters.is_empty() || letters.len() > 3 || digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let index = letters.bytes().fold(0_u16, |n, b| n * 26 + u16::from(b - b'A') + 1);
    Some((index, Look::Wrong))
}
