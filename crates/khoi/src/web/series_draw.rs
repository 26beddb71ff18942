//! The drawing of a series: a bar a year, each a link; a year that is unknown is left open, a break is a thin cut.

use super::desk::figure_href;
use super::figure::Asked;
use super::links;
use crate::present;
use khoi_core::figures::{Number, Period, Point, first_day, series};
use khoi_core::value::Day;

/// The drawing, ready to print.
#[derive(Default)]
pub struct Drawing {
    /// Years.
    pub bars: Vec<Bar>,
    /// Breaks.
    pub breaks: Vec<Cut>,
    /// The highest value, as printed.
    pub most: String,
    /// Runs of years without an answer: left, width.
    pub gaps: Vec<(i32, i32)>,
}

/// A year.
pub struct Bar {
    /// Left.
    pub x: i32,
    /// Top.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// The year, where it is written.
    pub label: String,
    /// The middle.
    pub middle: i32,
    /// The value, where it is written.
    pub value: String,
    /// The page that it leads to.
    pub href: String,
    /// The text.
    pub title: String,
    /// Whether it is the year asked.
    pub asked: bool,
}

/// A break.
pub struct Cut {
    /// Where.
    pub x: i32,
    /// Its paper.
    pub href: String,
    /// The text.
    pub title: String,
}

const WIDTH: i32 = 1000;
/// The widest step of a year.
const WIDEST: i32 = 84;
/// Where bars stand.
pub const FLOOR: i32 = 170;
const TALL: i32 = 130;

/// Draws the series up to the day asked, from the first year in which the unit stood.
pub fn draw(asked: &Asked) -> Drawing {
    let c = asked.desk.c;
    let begin = first_day(&asked.desk.engine, &asked.ask);
    let opening = asked.desk.engine.opening_day(asked.ask.unit);
    let Some(begin) = begin.map(|b| opening.map_or(b, |o| b.max(o))) else { return Drawing::default() };
    let Ok(found) = series(&asked.desk.engine, asked.figure, &asked.ask, begin) else { return Drawing::default() };
    let most = found.points.iter().filter_map(value).fold(0.0_f64, f64::max);
    if found.points.len() < 2 || most <= 0.0 {
        return Drawing::default();
    }
    let step = (WIDTH / i32::try_from(found.points.len()).unwrap_or(1)).min(WIDEST);
    let mut drawing = Drawing { most: top(&found.points, most), ..Drawing::default() };
    let every = 1 + 44 / step.max(1);
    for (i, point) in found.points.iter().enumerate() {
        let at = i32::try_from(i).unwrap_or(0);
        let x = at * step;
        match value(point) {
            Some(value) => drawing.bars.push(bar(asked, point, value / most, (x, step), at % every == 0)),
            None => drawing.gaps.push((x, step)),
        }
    }
    let first = found.points.first().map_or(0, |p| p.day.year());
    for (day, event, slot) in &found.breaks {
        let years = i32::from(day.year() - first);
        let x = years * step + step * (i32::from(day.month()) - 1) / 12;
        let title = format!("{}: {}", day.vi(), event.word(c.words.0));
        drawing.breaks.push(Cut { x, href: links::entry(slot.seq), title });
    }
    drawing
}

fn value(point: &Point) -> Option<f64> {
    match point.answer.as_ref()?.number {
        Number::Whole(n) => Some(n as f64),
        Number::Share(Some(ratio)) => Some(ratio.percent()),
        Number::Share(None) | Number::Unknown => None,
    }
}

fn top(points: &[Point], most: f64) -> String {
    let point = points.iter().find(|p| value(p).is_some_and(|v| v >= most));
    point.and_then(|p| p.answer.as_ref()).map_or_else(String::new, |a| present::number(a.number))
}

/// The day or year with its value, and what cannot be attributed to the organization asked.
fn bar_title(asked: &Asked, point: &Point, text: &str) -> String {
    let when = if asked.figure.is_stock() { point.day.vi() } else { point.day.year().to_string() };
    match point.answer.as_ref().map_or(0, |a| a.unattributable) {
        0 => format!("{when}: {text}"),
        lost => {
            let lost = asked.desk.c.words.with("figure.unattributable", &[("n", &khoi_core::value::thousands(lost))]);
            format!("{when}: {text} ({lost})")
        }
    }
}

fn bar(asked: &Asked, point: &Point, share: f64, (x, step): (i32, i32), labelled: bool) -> Bar {
    let number = point.answer.as_ref().map_or(Number::Unknown, |a| a.number);
    let text = present::number(number);
    let height = ((share.max(0.0) * f64::from(TALL)).round() as i32).max(1);
    let wheres: Vec<(&str, &str)> = asked.ask.wheres.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let from = (!asked.figure.is_stock()).then(|| Day::year_start(point.day.year()));
    let period = Period { from, to: point.day };
    let width = (step - (step / 5).max(2)).max(2);
    let is_room = i32::try_from(text.chars().count()).unwrap_or(0) * 7 < step + 6;
    Bar {
        x,
        y: FLOOR - height,
        width,
        height,
        label: if labelled { point.day.year().to_string() } else { String::new() },
        middle: x + width / 2,
        value: if is_room { text.clone() } else { String::new() },
        href: figure_href(asked.desk.c, asked.ask.unit, asked.figure.id, &wheres, period),
        title: bar_title(asked, point, &text),
        asked: point.day.year() == asked.ask.period.to.year(),
    }
}
