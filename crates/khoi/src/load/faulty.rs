//! The file comes back: the rows as they were read, a column “Lỗi”, and the faulty cells coloured.

use super::{Person, Problem, Staged, kind_words};
use khoi_core::value::Lang;
use khoi_lists::paper::{Cell, Column, Line, Look, Sheet};

/// The sheet and its rows; only rows with problems when `all` is false.
pub fn faulty(staged: &Staged, lang: Lang) -> (Sheet, Vec<Line>) {
    let mut columns = vec![Column::new("Dòng", 7.0)];
    columns.extend(staged.heads.iter().map(|h| Column::new(h, 18.0)));
    columns.push(Column::new("Lỗi", 60.0));
    let several = staged.has_sheets();
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
                    format!("{}: {words}{text}{mend}", staged.cell(person, p, several))
                })
                .collect();
            cells.push(Cell::text(says.join("\n")));
            let mut marked: Vec<(u16, Look)> =
                person.problems.iter().filter_map(|p| column(staged, person, p)).collect();
            marked.retain(|(i, _)| *i < last);
            if !person.problems.is_empty() {
                marked.push((last, Look::Wrong));
            }
            Line { cells, marked }
        })
        .collect();
    (Sheet::new("Lỗi", columns, &foot, staged.people.len()), lines)
}

/// The column under whose heading a problem stands: by its cell, or where the cell says nothing by its field; one further
/// right for the column of rows.
fn column(staged: &Staged, person: &Person, problem: &Problem) -> Option<(u16, Look)> {
    let cell = problem.cell.rsplit('!').next().unwrap_or_default();
    let letters: String = cell.chars().take_while(char::is_ascii_uppercase).collect();
    let here = || staged.columns.iter().filter(|c| c.sheet == person.sheet);
    let by_cell = here().find(|c| !letters.is_empty() && c.letters == letters && cell.len() > letters.len());
    let read = by_cell.or_else(|| here().find(|c| c.field.is_some_and(|f| f.id() == problem.field)))?;
    let index = staged.heads.iter().position(|h| *h == read.heading)?;
    Some((u16::try_from(index + 1).ok()?, Look::Wrong))
}
