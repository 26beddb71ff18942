//! A figure with the list behind it: the number above, one row each below.

use super::{Out, filter_words, foot};
use crate::app::{Error, View};
use crate::present;
use khoi_core::figures::{About, Ask, Engine, Figure, Number};
use khoi_core::value::Lang;
use khoi_lists::paper::{Cell, Column, Line, Sheet};

/// A figure and its rows.
pub fn figure<'a>(
    view: &'a View,
    engine: &'a Engine<'a>,
    figure: &'static Figure,
    ask: &Ask,
    lang: Lang,
) -> Result<Out<'a>, Error> {
    let answer = engine.ask(figure, ask)?;
    if answer.number == Number::Unknown
        && let Some(opened) = engine.before_opening(figure, ask)
    {
        return Err(super::before_cutover(opened).into());
    }
    let rows = engine.list(figure, ask)?;
    let day = ask.period.to;
    let unit = view.world().unit_name(ask.unit, day).to_string();
    let filter = filter_words(figure, &ask.wheres, lang);
    let pick = |vi, en| present::pick(lang, vi, en);
    let columns = vec![
        Column::new("STT", 6.0),
        Column::new(pick("Người, tổ chức, nội dung", "Who or what"), 34.0),
        Column::new(pick("Tổ chức", "Unit"), 34.0),
        Column::new(pick("Mã tổ chức", "Unit code"), 14.0),
        Column::new(pick("Ngày", "Day"), 12.0),
        Column::new(pick("Số lượng", "Amount"), 10.0),
        Column::new(pick("Văn bản", "Document"), 18.0),
    ];
    let asked = if figure.is_stock() {
        format!("{unit}, {}", day.vi())
    } else {
        format!("{unit}, {} – {}", answer.days.from().vi(), day.vi())
    };
    let mut sheet = Sheet::new(figure.id, columns, &foot(view, engine, &unit, day, &filter, lang), rows.len());
    sheet.titles = vec![format!("{}: {}", figure.name(lang), present::number(answer.number)), asked.clone()];
    if !filter.is_empty() {
        sheet.titles.push(filter);
    }
    sheet.below = vec![sheet.foot.clone()];
    let count = rows.len();
    let lines = rows.into_iter().enumerate().map(move |(i, row)| {
        let world = view.world();
        let about = match &row.about {
            About::Person(p) => world.person_name(*p),
            About::Unit(u) => world.unit_name(*u, row.day).to_string(),
            About::Text(text) => text.clone(),
        };
        let paper = world.entry(row.slot.seq).and_then(|h| h.entry.basis.number.as_ref());
        Line::from(vec![
            Cell::count(i64::try_from(i + 1).unwrap_or(0)),
            Cell::text(about),
            Cell::text(world.unit_name(row.unit, row.day)),
            Cell::text(world.unit_code(row.unit, row.day)),
            Cell::Day(row.day),
            Cell::count(row.amount),
            Cell::text(paper.map(ToString::to_string).unwrap_or_default()),
        ])
    });
    Ok(Out { name: figure.id.to_string(), asked, rows: count, sheet, lines: Box::new(lines) })
}
