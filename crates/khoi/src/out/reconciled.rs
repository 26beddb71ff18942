//! Biên bản đối chiếu as a workbook: a sheet of counts, a sheet of the names that make the differences.

use super::foot;
use crate::app::View;
use crate::present::pick;
use crate::reconcile::{Row, Sheet as Reconciled};
use khoi_core::acts::Level;
use khoi_core::value::{Lang, UnitId};
use khoi_lists::paper::{Cell, Column, Line, Look, Sheet};

/// The sheets of a reconciliation.
pub fn reconciled(view: &View, sheet: &Reconciled, lang: Lang) -> Vec<(Sheet, Vec<Line>)> {
    vec![counts(view, sheet, lang), names(view, sheet, lang)]
}

fn made(view: &View, of: &Reconciled, name: &str, columns: Vec<Column>, rows: usize, lang: Lang) -> Sheet {
    let day = of.quarter.to();
    let unit = view.world().unit_name(of.unit, day).to_string();
    let foot = foot(view, &view.engine_at(Some(of.position)), &unit, day, "", lang);
    let mut sheet = Sheet::new(name, columns, &foot, rows);
    let quarter = of.quarter.says();
    let (vi, en) = (format!("Biên bản đối chiếu số liệu {}", quarter.vi), format!("Reconciliation, {}", quarter.en));
    sheet.titles = vec![format!("{}, {unit}", pick(lang, &vi, &en)), of.says().in_lang(lang).to_string()];
    sheet.below = vec![sheet.foot.clone()];
    sheet
}

fn name_of(view: &View, of: &Reconciled, unit: UnitId) -> String {
    view.world().unit_name(unit, of.quarter.to()).to_string()
}

fn counts(view: &View, of: &Reconciled, lang: Lang) -> (Sheet, Vec<Line>) {
    let own = pick(lang, "Số của ta", "Our count");
    let less = |level: Level| format!("{} {}", pick(lang, "Lệch với", "Against"), level.word(lang).to_lowercase());
    let mut columns = vec![
        Column::new(pick(lang, "Tổ chức", "Unit"), 36.0),
        Column::new(pick(lang, "Dòng của biểu", "Line of the form"), 30.0),
        Column::new(own, 10.0),
    ];
    columns.extend(Level::ALL.iter().map(|l| Column::new(l.word(lang), 11.0)));
    columns.extend(Level::ALL.iter().map(|l| Column::new(&less(*l), 11.0)));
    columns.push(Column::new(pick(lang, "Giải trình", "Why"), 40.0));
    let shown: Vec<&Row> = of.rows.iter().filter(|r| r.is_compared() || of.finished.is_some()).collect();
    let number = |n: Option<i64>| n.map_or(Cell::Empty, Cell::count);
    let line = |row: &&Row| {
        let mut cells = vec![
            Cell::text(name_of(view, of, row.unit)),
            Cell::text(row.line.says().in_lang(lang)),
            number(row.mine.map(i64::from)),
        ];
        cells.extend(row.theirs.map(|n| number(n.map(i64::from))));
        cells.extend(Level::ALL.iter().map(|l| number(row.less(*l))));
        cells.push(Cell::text(row.why.clone()));
        let differs =
            |(at, level): (u16, &Level)| row.less(*level).is_some_and(|n| n != 0).then_some((at, Look::Wrong));
        Line { cells, marked: (6..).zip(Level::ALL).filter_map(differs).collect() }
    };
    let lines: Vec<Line> = shown.iter().map(line).collect();
    (made(view, of, pick(lang, "Đối chiếu", "Counts"), columns, lines.len(), lang), lines)
}

fn names(view: &View, of: &Reconciled, lang: Lang) -> (Sheet, Vec<Line>) {
    let columns = vec![
        Column::new("STT", 6.0),
        Column::new(pick(lang, "Họ và tên", "Name"), 28.0),
        Column::new(pick(lang, "Tổ chức", "Unit"), 36.0),
        Column::new(pick(lang, "Bên đối chiếu", "Side"), 18.0),
        Column::new(pick(lang, "Chỗ khác nhau", "How it differs"), 24.0),
        Column::new(pick(lang, "Sổ kia ghi ở", "The other book has"), 36.0),
        Column::new(pick(lang, "Giải trình", "Why"), 44.0),
    ];
    let line = |(i, name): (i64, &crate::reconcile::Name)| {
        Line::from(vec![
            Cell::count(i),
            Cell::text(name.name.clone()),
            Cell::text(name_of(view, of, name.unit)),
            Cell::text(name.level.word(lang)),
            Cell::text(name.apart.word(lang)),
            Cell::text(name.elsewhere.map(|u| name_of(view, of, u)).unwrap_or_default()),
            Cell::text(name.why.clone()),
        ])
    };
    let lines: Vec<Line> = (1..).zip(&of.names).map(line).collect();
    (made(view, of, pick(lang, "Người làm lệch số", "Names"), columns, lines.len(), lang), lines)
}
