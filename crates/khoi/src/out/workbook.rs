//! Sổ gửi cho tổ chức chưa có tài khoản: only its members, the structure protected, values chosen from lists, room for new ones.

use super::{Columns, Out, members};
use crate::app::{Error, View};
use khoi_core::figures::Engine;
use khoi_core::state::Relation;
use khoi_core::value::{Day, Lang, UnitId};
use khoi_lists::paper::{Cell, Line, Look, Protection};

/// How many empty rows stand below for those who came.
const ROOM: usize = 15;

/// A cell of Excel takes no longer list of choices.
const CHOICES_LETTERS: usize = 250;

/// The workbook of a unit on a day; it comes back as any list does, and is shown as a difference.
pub fn workbook<'a>(
    view: &'a View,
    engine: &'a Engine<'a>,
    unit: UnitId,
    day: Day,
    lang: Lang,
) -> Result<Out<'a>, Error> {
    let mut out = members(view, engine, unit, day, Columns::Own, lang)?;
    let width = out.sheet.columns.len();
    let cells = cells_under(view, engine, unit, day);
    for column in &mut out.sheet.columns {
        match column.title.as_str() {
            "Giới tính" => column.choices = vec!["Nam".into(), "Nữ".into()],
            "Trạng thái" => {
                column.choices = vec!["Chính thức".into(), "Dự bị".into(), "Chuyển đi".into(), "Từ trần".into()]
            }
            "Chi bộ đang sinh hoạt" if cells.join(",").chars().count() <= CHOICES_LETTERS => {
                column.choices.clone_from(&cells)
            }
            _ => {}
        }
    }
    out.name = "Sổ gửi tổ chức".into();
    out.sheet.protection = Protection::OpenCells;
    out.sheet.rows_count += ROOM;
    let open = move || (1..width).filter_map(|i| u16::try_from(i).ok()).map(|i| (i, Look::Open)).collect::<Vec<_>>();
    let blank = move || Line { cells: vec![Cell::Empty; width], marked: open() };
    let lines = out.lines.map(move |line| Line { marked: open(), ..line });
    out.lines = Box::new(lines.chain((0..ROOM).map(move |_| blank())));
    Ok(out)
}

/// The names of the cells at and under a unit.
fn cells_under(view: &View, engine: &Engine, unit: UnitId, day: Day) -> Vec<String> {
    let world = view.world();
    let pieces = world.under(unit, khoi_core::value::Span::one(day), engine.known());
    let holds =
        |u: UnitId| world.table(Relation::Membership).known(u, engine.known()).any(|r| r.stands(day, engine.known()));
    pieces.iter().filter(|p| holds(p.unit)).map(|p| world.unit_name(p.unit, day).to_string()).collect()
}
