//! A row of a list as people name it: its line, and its sheet where the file has several.

use super::{Person, Problem, Staged};
use crate::app::Error;
use khoi_core::says;
use khoi_lists::value::name::key;
use serde::{Deserialize, Serialize};

/// A row as people name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowAt {
    /// The sheet; none where one sheet holds the line.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sheet: Option<String>,
    /// The row in the sheet, from 1.
    pub line: u32,
}

impl RowAt {
    /// Reads `15`, or `Trang 2:15`.
    pub fn parse(text: &str) -> Result<RowAt, Error> {
        let (sheet, line) = match text.rsplit_once([':', '!']) {
            Some((sheet, line)) if !sheet.trim().is_empty() => (Some(sheet.trim().to_string()), line),
            _ => (None, text),
        };
        let line = line.trim().parse().map_err(|_| -> Error {
            says!(
                "“{text}” không phải một dòng, xin ghi như 15, hoặc Trang 2:15 khi tệp có nhiều trang",
                "“{text}” is no row, write it as 15, or Sheet 2:15 where the file has several sheets"
            )
            .into()
        })?;
        Ok(RowAt { sheet, line })
    }

    /// The row of a person.
    pub fn of(person: &Person) -> RowAt {
        RowAt { sheet: Some(person.sheet.clone()), line: person.line }
    }

    /// Whether a person stands there.
    pub fn is(&self, person: &Person) -> bool {
        person.line == self.line && self.sheet.as_ref().is_none_or(|s| key(s) == key(&person.sheet))
    }
}

impl Staged {
    /// Whether the people stand on several sheets, so that a line alone does not name a row.
    pub fn has_sheets(&self) -> bool {
        self.people.windows(2).any(|two| two[0].sheet != two[1].sheet)
    }

    /// A row in words: its line, with its sheet where the list has several.
    pub fn place(&self, person: &Person) -> String {
        let line = person.line;
        if self.has_sheets() { format!("{}:{line}", person.sheet) } else { line.to_string() }
    }

    /// Where a problem stands: its cell, or where only the whole list tells it, the cell of its field, or else the row;
    /// `several`: the list has several sheets.
    pub fn cell(&self, person: &Person, problem: &Problem, several: bool) -> String {
        let (sheet, line) = (&person.sheet, person.line);
        if problem.cell != format!("{sheet} {line}").trim() {
            return problem.cell.clone();
        }
        let of_field = |c: &&super::ReadAs| c.sheet == *sheet && c.field.is_some_and(|f| f.id() == problem.field);
        match (self.columns.iter().find(of_field), several) {
            (Some(column), true) => format!("{sheet}!{}{line}", column.letters),
            (Some(column), false) => format!("{}{line}", column.letters),
            (None, true) => format!("{sheet}:{line}"),
            (None, false) => line.to_string(),
        }
    }

    /// The place of a row among the people; refused where none or several stand there.
    pub fn find_row(&self, at: &RowAt) -> Result<usize, Error> {
        let all: Vec<usize> = (0..self.people.len()).filter(|i| at.is(&self.people[*i])).collect();
        let line = at.line;
        match all.as_slice() {
            [one] => Ok(*one),
            [] => {
                let sheet = at.sheet.as_ref().map_or_else(String::new, |s| format!(" “{s}”"));
                Err(says!("danh sách{sheet} không có dòng {line}", "the list{sheet} has no row {line}").into())
            }
            several => {
                let sheets: Vec<&str> = several.iter().map(|i| self.people[*i].sheet.as_str()).collect();
                let (names, first) = (sheets.join("”, “"), sheets[0]);
                Err(says!(
                    "dòng {line} có ở các trang “{names}”; xin ghi cả trang, như {first}:{line}",
                    "row {line} stands on the sheets “{names}”; give the sheet too, as {first}:{line}"
                )
                .into())
            }
        }
    }
}
