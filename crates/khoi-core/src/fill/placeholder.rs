//! One placeholder, parsed: `NAME key=value …|form`.

use super::Defaults;
use crate::figures::{self, Ask, Dim, Engine, Figure, Period};
use crate::says;
use crate::value::{Day, Says, UnitId, When};

/// In what form a figure is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `5.549`.
    Number,
    /// The whole sentence with its day.
    Sentence,
    /// The words of its day or period: `Tính đến ngày 02/6/2023`.
    Days,
}

/// What is asked for.
pub(super) enum Placeholder {
    /// The unit's name.
    Unit(Ask),
    /// The last day asked.
    Day(Ask),
    /// The period, in words.
    Period(Ask),
    /// A figure, whole or broken down.
    Figure(&'static Figure, Ask, Option<&'static Dim>, Form),
}

impl Placeholder {
    pub fn parse(
        inside: &str,
        defaults: &Defaults,
        engine: &Engine,
        unit: &dyn Fn(&str) -> Option<UnitId>,
    ) -> Result<Placeholder, Says> {
        let (asked, form) = inside.split_once('|').map_or((inside, ""), |(a, f)| (a, f.trim()));
        let mut words = split(asked)?.into_iter();
        let name = words.next().unwrap_or_default();
        let mut ask = Ask { unit: defaults.unit, period: defaults.period, wheres: vec![], perimeter: None };
        let (mut by, mut term) = (None, None);
        for word in words {
            let Some((key, value)) = word.split_once('=').filter(|(_, v)| !v.is_empty()) else {
                return Err(says!(
                    "“{word}” phải có dạng TÊN=GIÁ_TRỊ, như gender=nu",
                    "“{word}” must be KEY=VALUE, such as gender=nu"
                ));
            };
            match key {
                "unit" | "don_vi" => ask.unit = unit(value).ok_or_else(|| no_unit(value))?,
                "as_of" | "ngay" => ask.period = as_of(value)?,
                "period" | "ky" => ask.period = period(value)?,
                "term" | "nhiem_ky" => term = Some(value.to_string()),
                "by" | "theo" => by = Some(value.to_string()),
                _ => ask.wheres.push((key.to_string(), value.to_string())),
            }
        }
        if let Some(label) = term {
            let span = engine
                .term_called(ask.unit, &label)
                .ok_or_else(|| says!("tổ chức không có nhiệm kỳ “{label}”", "the unit has no term “{label}”"))?;
            ask.period = Period { from: Some(span.from()), to: span.last().min(ask.period.to).max(span.from()) };
        }
        let plain = by.is_none() && ask.wheres.is_empty() && form.is_empty();
        match name.as_str() {
            "unit" | "don_vi" if plain => return Ok(Placeholder::Unit(ask)),
            "day" | "ngay" if plain => return Ok(Placeholder::Day(ask)),
            "period" | "ky" if plain => return Ok(Placeholder::Period(ask)),
            _ => {}
        }
        let figure = figures::find(&name).ok_or_else(|| no_figure(&name))?;
        let form = match form {
            "" | "số" | "number" => Form::Number,
            "câu" | "cau" | "phrase" => Form::Sentence,
            "kỳ" | "ngày" | "days" => Form::Days,
            other => {
                return Err(says!(
                    "không có dạng “{other}”, các dạng là: số, câu, kỳ",
                    "there is no form “{other}”, the forms are: number, phrase, days"
                ));
            }
        };
        let by = by.map(|dim| split_by(figure, &dim)).transpose()?;
        Ok(Placeholder::Figure(figure, ask, by, form))
    }
}

/// A day; a year or month as a whole, whose last day a stock is asked of.
fn as_of(text: &str) -> Result<Period, Says> {
    let when = When::parse(text)?;
    let from = when.exact().is_none().then(|| when.earliest());
    Ok(Period { from, to: when.latest() })
}

/// A period: `2022`, `2022-06`, `2022-Q1`, `2022-01-01..2022-06-30`.
pub fn period(text: &str) -> Result<Period, Says> {
    let quarter = text.split_once(['-', '/']).and_then(|(year, q)| {
        let q: i8 = q.trim().trim_start_matches(['Q', 'q']).parse().ok().filter(|n| (1..=4).contains(n))?;
        let from = Day::ymd(year.trim().parse().ok()?, q * 3 - 2, 1)?;
        text.contains(['Q', 'q']).then(|| Period { from: Some(from), to: from.plus_months(3).plus_days(-1) })
    });
    if let Some(quarter) = quarter {
        return Ok(quarter);
    }
    let when = When::parse(text)?;
    if when.earliest() == Day::MIN || when.latest() == Day::MAX {
        return Err(says!(
            "kỳ “{text}” phải có cả ngày đầu và ngày cuối, xin ghi như 2022, 2022-06, 2022-Q1 hoặc 2022-01-01..2022-06-30",
            "the period “{text}” must have a first and a last day, write it as 2022, 2022-06, 2022-Q1 or 2022-01-01..2022-06-30"
        ));
    }
    Ok(Period { from: Some(when.earliest()), to: when.latest() })
}

/// The words of a placeholder; a value in quotes may hold blanks.
fn split(text: &str) -> Result<Vec<String>, Says> {
    let (mut out, mut word, mut quoted) = (vec![], String::new(), false);
    for c in text.chars() {
        match c {
            '"' | '“' | '”' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => {
                if !word.is_empty() {
                    out.push(std::mem::take(&mut word));
                }
            }
            c => word.push(c),
        }
    }
    if quoted {
        return Err(Says::new("thiếu dấu ngoặc kép đóng", "a closing quote is missing"));
    }
    if !word.is_empty() {
        out.push(word);
    }
    Ok(out)
}

fn split_by(figure: &'static Figure, dim: &str) -> Result<&'static Dim, Says> {
    let found = Dim::find(figure.relation(), dim).filter(|d| !d.words.is_empty() || !d.groups.is_empty());
    found.ok_or_else(|| {
        let dims = Dim::all(figure.relation()).filter(|d| !d.words.is_empty() || !d.groups.is_empty());
        let known = dims.map(|d| d.id).collect::<Vec<_>>().join(", ");
        says!(
            "số liệu này không phân theo “{dim}”, có thể phân theo: {known}",
            "this figure is not broken down by “{dim}”, it can be by: {known}"
        )
    })
}

fn no_unit(code: &str) -> Says {
    says!("không có tổ chức nào mang mã “{code}”", "there is no unit with the code “{code}”")
}

/// No figure has this name; those spelled most like it are named.
fn no_figure(name: &str) -> Says {
    let mut near: Vec<(usize, &str)> = figures::all().map(|f| (distance(name, f.id), f.id)).collect();
    near.sort_unstable();
    let near: Vec<&str> = near.iter().take(3).map(|n| n.1).collect();
    let near = near.join(", ");
    says!("không có số liệu “{name}”, gần nhất là: {near}", "there is no figure “{name}”, the nearest are: {near}")
}

/// How many letters must be put in, left out or changed to make one word of another.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.iter().enumerate() {
            let swap = corner + usize::from(x != *y);
            corner = row[j + 1];
            row[j + 1] = swap.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}
