//! The parts of a figure's page: break-downs, periods, the lines of its list.

use super::context::Ctx;
use super::desk::{figure_href, lower_first};
use super::fields;
use super::figure::Asked;
use super::links;
use super::rich::Rich;
use crate::present;
use khoi_core::figures::dims::{Dim, Held};
use khoi_core::figures::{About, Additive, Ask, ListRow, Number, Period};
use khoi_core::value::{Day, thousands};

/// A unit under the one asked.
pub struct Unit {
    /// Its name.
    pub name: Rich,
    /// Its part.
    pub value: Rich,
}

/// A break-down by one dimension.
pub struct Split {
    /// Its name.
    pub name: &'static str,
    /// Values and their parts.
    pub rows: Vec<(String, Rich)>,
    /// Why the parts do not make the whole.
    pub note: Option<String>,
}

/// A line of the list behind a number.
pub struct Line {
    /// Who or what.
    pub about: Rich,
    /// Where.
    pub unit: Rich,
    /// When.
    pub day: String,
    /// What it adds.
    pub amount: String,
    /// Its paper.
    pub paper: Rich,
}

fn asked_href(asked: &Asked, ask: &Ask) -> String {
    let wheres: Vec<(&str, &str)> = ask.wheres.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    figure_href(asked.desk.c, ask.unit, asked.figure.id, &wheres, ask.period)
}

fn count(asked: &Asked, ask: &Ask) -> Option<(Number, Rich)> {
    let number = asked.desk.engine.ask(asked.figure, ask).ok()?.number;
    let text = present::number(number);
    let rich = match number {
        Number::Unknown | Number::Share(None) => Rich::text(&text),
        _ => Rich::link(&text, &asked_href(asked, ask)),
    };
    Some((number, rich))
}

/// The parts of the units directly under it, largest first; only where they add up.
pub fn children(asked: &Asked) -> Vec<Unit> {
    let c = asked.desk.c;
    let (world, day) = (c.view.world(), asked.ask.perimeter.unwrap_or(asked.ask.period.to));
    if asked.figure.additive == Additive::No || matches!(asked.answer.number, Number::Unknown) {
        return vec![];
    }
    let part = |unit| {
        let (number, value) = count(asked, &Ask { unit, ..asked.ask.clone() })?;
        let Number::Whole(n) = number else { return None };
        (n != 0).then(|| (n, Unit { name: Rich::link(&c.name(unit), &c.unit_href(unit, "")), value }))
    };
    let mut parts: Vec<(i64, Unit)> =
        world.children_on(asked.ask.unit, day, c.known()).into_iter().filter_map(part).collect();
    parts.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    parts.into_iter().map(|(_, unit)| unit).collect()
}

/// Break-downs by the dimensions that have values in words and are not narrowed already.
pub fn splits(asked: &Asked) -> Vec<Split> {
    if matches!(asked.answer.number, Number::Unknown) {
        return vec![];
    }
    let narrowed = |d: &Dim| asked.ask.wheres.iter().any(|(w, _)| w == d.id);
    let dims = Dim::all(asked.figure.relation()).filter(|d| !narrowed(d) && !values(d).is_empty());
    dims.filter_map(|d| split(asked, d)).collect()
}

fn values(dim: &Dim) -> Vec<&'static str> {
    match dim.held {
        Held::Code(_) | Held::Set(_) | Held::Direction if !dim.words.is_empty() => {
            dim.words.iter().map(|w| w.0).collect()
        }
        Held::Code(_) => dim.groups.iter().map(|g| g.id).collect(),
        _ => vec![],
    }
}

fn split(asked: &Asked, dim: &'static Dim) -> Option<Split> {
    let words = asked.desk.c.words;
    let (mut rows, mut sum) = (vec![], 0);
    for value in values(dim) {
        let mut ask = asked.ask.clone();
        ask.wheres.push((dim.id.to_string(), value.to_string()));
        let Some((number, rich)) = count(asked, &ask) else { continue };
        match number {
            Number::Whole(0) | Number::Share(None) | Number::Unknown => continue,
            Number::Whole(n) => sum += n,
            Number::Share(Some(ratio)) if ratio.numerator() == 0 => continue,
            Number::Share(_) => {}
        }
        rows.push((dim.word(value, words.0), rich));
    }
    let whole = if dim.words.is_empty() { Number::Unknown } else { asked.answer.number };
    let note = match whole {
        Number::Whole(total) if sum > total && !rows.is_empty() => {
            Some(words.with("figure.sum_above", &[("n", &thousands(sum - total)), ("total", &thousands(total))]))
        }
        Number::Whole(total) if sum < total && !rows.is_empty() => {
            Some(words.with("figure.sum_below", &[("n", &thousands(total - sum)), ("total", &thousands(total))]))
        }
        _ => None,
    };
    let name = present::pick(words.0, dim.vi, dim.en);
    (!rows.is_empty()).then_some(Split { name, rows, note })
}

/// What narrows the question: words, and the address without it.
pub fn narrowed(asked: &Asked) -> Vec<(String, String)> {
    let words = asked.desk.c.words;
    let one = |(i, (dim, value)): (usize, &(String, String))| {
        let found = Dim::find(asked.figure.relation(), dim);
        let word = found.map_or_else(
            || value.clone(),
            |d| format!("{}: {}", present::pick(words.0, d.vi, d.en), lower_first(&d.word(value, words.0))),
        );
        let mut ask = asked.ask.clone();
        ask.wheres.remove(i);
        (word, asked_href(asked, &ask))
    };
    asked.ask.wheres.iter().enumerate().map(one).collect()
}

/// Other periods of a flow: word and address.
pub fn periods(asked: &Asked) -> Vec<(String, String)> {
    if asked.figure.is_stock() {
        return vec![];
    }
    let (c, day) = (asked.desk.c, asked.ask.period.to);
    let year = |y: i16| Period { from: Some(Day::year_start(y)), to: Day::year_end(y).min(c.view.today()) };
    let mut all = vec![];
    if let Some(term) = asked.desk.term() {
        let label = c.words.with("figure.term", &[("years", &term.label.replace('-', "–"))]);
        all.push((label, Period { from: Some(term.days.from()), to: day }));
    }
    all.extend(
        [day.year(), day.year() - 1].map(|y| (c.words.with("figure.year", &[("year", &y.to_string())]), year(y))),
    );
    let address = |period| asked_href(asked, &Ask { period, ..asked.ask.clone() });
    all.into_iter().map(|(word, period)| (word, address(period))).collect()
}

/// A line of the list.
pub fn line(c: &Ctx, row: &ListRow) -> Line {
    let about = match &row.about {
        About::Person(p) => Rich::link(&c.view.world().person_name(*p), &c.asof.at(&links::person(*p))),
        About::Unit(u) => fields::unit_link(c, *u, c.asof.day),
        About::Text(text) if text.is_empty() => Rich::text("—"),
        About::Text(text) => Rich::text(text),
    };
    Line {
        about,
        unit: Rich::link(&c.name(row.unit), &c.unit_href(row.unit, "")),
        day: row.day.vi(),
        amount: thousands(row.amount),
        paper: super::entry::paper(c, row.slot.seq),
    }
}
