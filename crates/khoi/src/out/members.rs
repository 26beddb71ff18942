//! Danh sách đảng viên of a unit on a day: the office's own columns, or the eight of DS_DANGVIEN.xlsx (R10.6).

use super::{Out, foot, not_before_opening};
use crate::app::{Error, View};
use khoi_core::codes::{Status, UnitType};
use khoi_core::figures::{About, Ask, Engine, ListRow, Period, dims, find};
use khoi_core::state::PersonState;
use khoi_core::value::{Day, Lang, PersonId, UnitId};
use khoi_lists::paper::{Cell, Column, Line, Sheet};
use std::collections::HashMap;

/// Which columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Columns {
    /// The office's own.
    Own,
    /// The eight headings of DS_DANGVIEN.xlsx, names in capitals; what the book does not hold stays empty.
    DsDangvien,
}

/// The members of a unit on a day, by given name.
pub fn members<'a>(
    view: &'a View,
    engine: &'a Engine<'a>,
    unit: UnitId,
    day: Day,
    columns: Columns,
    lang: Lang,
) -> Result<Out<'a>, Error> {
    not_before_opening(engine, unit, day)?;
    let total = find("members_total").ok_or_else(|| Error::Fault("the figure members_total is gone".into()))?;
    let ask = Ask { unit, period: Period { from: None, to: day }, wheres: vec![], perimeter: None };
    let rows = engine.list(total, &ask)?;
    let unit_name = view.world().unit_name(unit, day).to_string();
    let (name, heads) = match columns {
        Columns::Own => ("Danh sách đảng viên", OWN.as_slice()),
        Columns::DsDangvien => ("DS_DANGVIEN", DS.as_slice()),
    };
    let heads = heads.iter().map(|(title, width)| Column::new(title, *width)).collect();
    let mut sheet = Sheet::new(name, heads, &foot(view, engine, &unit_name, day, "", lang), rows.len());
    if columns == Columns::Own {
        sheet.titles = vec![format!("Danh sách đảng viên, {unit_name}"), format!("Số đến ngày {}", day.vi())];
        sheet.below = vec![sheet.foot.clone()];
    }
    let asked = format!("{unit_name}, {}", day.vi());
    let mut places = Places { view, day, known: engine.known(), names: HashMap::new() };
    let count = rows.len();
    let lines = rows.into_iter().enumerate().filter_map(move |(i, row)| {
        let About::Person(person) = row.about else { return None };
        let state = view.world().person_on(person, day);
        Some(Line::from(match columns {
            Columns::Own => own(i + 1, view, person, &state, &row, &mut places),
            Columns::DsDangvien => ds(view, person, &state, &row, &mut places),
        }))
    });
    Ok(Out { name: name.to_string(), asked, rows: count, sheet, lines: Box::new(lines) })
}

const OWN: [(&str, f64); 13] = [
    ("STT", 6.0),
    ("Họ và tên", 28.0),
    ("Số thẻ đảng viên", 16.0),
    ("Số CCCD", 16.0),
    ("Giới tính", 9.0),
    ("Ngày sinh", 12.0),
    ("Ngày quyết định kết nạp", 13.0),
    ("Ngày kết nạp", 12.0),
    ("Ngày chính thức", 12.0),
    ("Chi bộ đang sinh hoạt", 34.0),
    ("Mã chi bộ", 14.0),
    ("Tổ chức cơ sở đảng", 34.0),
    ("Trạng thái", 13.0),
];

const DS: [(&str, f64); 8] = [
    ("Họ và tên", 28.0),
    ("Số thẻ Đảng viên", 16.0),
    ("Số CCCD", 16.0),
    ("Ngày sinh", 12.0),
    ("Ngày kết nạp", 12.0),
    ("Chi bộ đang sinh hoạt", 34.0),
    ("Chi bộ nơi cư trú", 34.0),
    ("Trạng thái", 13.0),
];

fn own(n: usize, view: &View, person: PersonId, state: &PersonState, row: &ListRow, places: &mut Places) -> Vec<Cell> {
    let world = view.world();
    let identity = world.identity(person);
    let profile = state.profile.as_ref();
    let base = places.base(row.unit);
    vec![
        Cell::count(i64::try_from(n).unwrap_or(0)),
        Cell::text(world.person_name(person)),
        Cell::text(identity.and_then(|i| i.card_number.clone()).unwrap_or_default()),
        Cell::text(identity.and_then(|i| i.citizen_number.clone()).unwrap_or_default()),
        Cell::text(profile.and_then(|p| p.gender).map_or("", |g| g.word(Lang::Vi))),
        Cell::when(profile.and_then(|p| p.born)),
        Cell::when(state.decided),
        Cell::when(state.ceremony),
        Cell::when(state.official),
        Cell::text(places.name(row.unit)),
        Cell::text(world.unit_code(row.unit, places.day)),
        Cell::text(base),
        Cell::text(status(state)),
    ]
}

fn ds(view: &View, person: PersonId, state: &PersonState, row: &ListRow, places: &mut Places) -> Vec<Cell> {
    let world = view.world();
    let identity = world.identity(person);
    vec![
        Cell::text(world.person_name(person).to_uppercase()),
        Cell::text(identity.and_then(|i| i.card_number.clone()).unwrap_or_default()),
        Cell::text(identity.and_then(|i| i.citizen_number.clone()).unwrap_or_default()),
        Cell::when(state.profile.as_ref().and_then(|p| p.born)),
        Cell::when(state.ceremony.or(state.decided)),
        Cell::text(places.name(row.unit)),
        Cell::Empty,
        Cell::text(status(state)),
    ]
}

fn status(state: &PersonState) -> &'static str {
    state.member.map_or("", |m| match m.status {
        Status::Official => "Chính thức",
        Status::Probationary => "Dự bị",
    })
}

/// Names of cells and of the organizations over them, each looked up once.
struct Places<'a> {
    view: &'a View,
    day: Day,
    known: u32,
    names: HashMap<UnitId, (String, String)>,
}

impl Places<'_> {
    fn name(&mut self, unit: UnitId) -> String {
        self.both(unit).0.clone()
    }

    fn base(&mut self, unit: UnitId) -> String {
        self.both(unit).1.clone()
    }

    fn both(&mut self, unit: UnitId) -> &(String, String) {
        let (world, day, known) = (self.view.world(), self.day, self.known);
        self.names.entry(unit).or_insert_with(|| {
            let is_base = |u: &UnitId| {
                let kind = dims::ORG_TYPE.unpack(world.own_dims(*u, day, known));
                kind.checked_sub(1).and_then(|k| UnitType::ALL.get(k as usize)).is_some_and(|k| k.is_base())
            };
            let line = std::iter::once(unit).chain(world.ancestors_on(unit, day, known));
            let base = { line }.find(is_base).map_or("", |u| world.unit_name(u, day));
            (world.unit_name(unit, day).to_string(), base.to_string())
        })
    }
}
