//! A section of a sheet as a file: the title above, what it is counted by below.

use super::{Out, foot};
use crate::app::{Error, View};
use crate::sheets::{Table, Value};
use khoi_core::says;
use khoi_core::value::Lang;
use khoi_lists::paper::{Cell, Column, Line, Sheet};

/// One section; the first when none is named.
pub fn sheet<'a>(view: &'a View, table: &Table, section: Option<&str>, lang: Lang) -> Result<Out<'a>, Error> {
    let all = table.sections.iter().map(|s| s.id).collect::<Vec<_>>().join(", ");
    let found = table.section(section).ok_or_else(|| match section {
        Some(id) if !all.is_empty() => {
            says!("bảng không có phần “{id}”, các phần là: {all}", "the sheet has no part “{id}”, the parts are: {all}")
        }
        _ => says!("bảng này không có dòng nào để ghi ra tệp", "this sheet holds no rows to write"),
    })?;
    let (day, name) = (table.day, view.world().unit_name(table.unit, table.day).to_string());
    let columns = found.heads.iter().map(|h| Column::new(&h.word, h.width)).collect();
    let mut sheet =
        Sheet::new(&found.title, columns, &foot(view, &view.engine(), &name, day, "", lang), found.rows.len());
    sheet.titles = vec![table.title.clone(), format!("{name}: {}", found.title.to_lowercase())];
    sheet.below = found.notes.iter().chain(&table.notes).cloned().collect();
    sheet.below.push(sheet.foot.clone());
    let cell = |value: &Value| match value {
        Value::Count(n) => Cell::count(*n),
        other => Cell::text(other.printed(view, day)),
    };
    let lines: Vec<Line> =
        found.rows.iter().map(|r| Line { cells: r.values.iter().map(cell).collect(), marked: vec![] }).collect();
    let rows = lines.len();
    Ok(Out { name: table.title.clone(), asked: name, rows, sheet, lines: Box::new(lines.into_iter()) })
}
