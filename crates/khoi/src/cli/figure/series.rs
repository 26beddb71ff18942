//! `khoi figure --series`: a figure by year, as the units stood then or by the organization of a day, with its breaks.

use super::super::Context;
use super::plain;
use crate::app::Error;
use crate::present;
use khoi_core::figures::{Ask, Engine, Figure, Number, first_day, series};
use serde_json::json;

pub fn print(figure: &Figure, ask: &Ask, engine: &Engine, context: &Context) -> Result<(), Error> {
    let first =
        first_day(engine, ask).unwrap_or(ask.period.to).max(ask.period.from.unwrap_or(khoi_core::value::Day::MIN));
    let found = series(engine, figure, ask, first)?;
    let number = |a: &khoi_core::figures::Answer| a.number;
    let points: Vec<_> = (found.points.iter())
        .map(|p| {
            let (n, lost) = p.answer.as_ref().map_or((Number::Unknown, 0), |a| (number(a), a.unattributable));
            json!({"day": p.day, "number": plain(n), "unattributable": lost})
        })
        .collect();
    let breaks: Vec<_> =
        found.breaks.iter().map(|(d, e, s)| json!({"day": d, "event": e.code(), "entry": s.seq})).collect();
    context.print(
        &json!({"figure": figure.id, "perimeter": ask.perimeter, "points": points, "breaks": breaks}),
        || {
            let cut = |year: i16| {
                let of = found.breaks.iter().filter(|(d, ..)| d.year() == year);
                of.map(|(d, e, _)| format!("{} {}", d.vi(), e.word(context.lang))).collect::<Vec<_>>().join("; ")
            };
            let row = |p: &khoi_core::figures::Point| {
                let lost = p.answer.as_ref().map_or(0, |a| a.unattributable);
                let lost = if lost == 0 { String::new() } else { lost.to_string() };
                vec![
                    p.day.vi(),
                    present::number(p.answer.as_ref().map_or(Number::Unknown, number)),
                    lost,
                    cut(p.day.year()),
                ]
            };
            let rows: Vec<Vec<String>> = found.points.iter().map(row).collect();
            let head = [
                context.pick("ngày", "day"),
                context.pick("số", "number"),
                context.pick("không quy được", "unattributable"),
                context.pick("mốc gãy", "breaks"),
            ];
            present::table(&head, &rows, &[1, 2])
        },
    );
    Ok(())
}
