//! A figure as an official sentence: the fourth reading of the expression, beside evaluator, list and definition.

use super::dims::Dim;
use super::engine::{Answer, Ask, Number};
use super::expr::Figure;
use crate::value::{Lang, thousands};

/// "Đến ngày 16/9/2023, Đảng bộ Khối có 5.087 đảng viên." — with the day or period, and what narrows it.
pub fn sentence(figure: &Figure, ask: &Ask, answer: &Answer, unit: &str, lang: Lang) -> String {
    let number = match answer.number {
        Number::Whole(n) => Some(thousands(n)),
        Number::Share(Some(ratio)) => Some(ratio.to_string()),
        Number::Share(None) | Number::Unknown => None,
    };
    let narrow: Vec<String> = ask
        .wheres
        .iter()
        .map(|(dim, value)| {
            Dim::find(figure.relation(), dim).map_or_else(|| value.clone(), |d| d.word(value, lang).to_lowercase())
        })
        .collect();
    let narrow = if narrow.is_empty() { String::new() } else { format!(" ({})", narrow.join("; ")) };
    let (from, to, name) = (answer.days.from().vi(), ask.period.to.vi(), figure.name(lang));
    let days = match (lang, figure.is_stock()) {
        (Lang::Vi, true) => format!("Đến ngày {to}"),
        (Lang::Vi, false) => format!("Từ ngày {from} đến ngày {to}"),
        (Lang::En, true) => format!("As of {to}"),
        (Lang::En, false) => format!("From {from} to {to}"),
    };
    match (lang, number) {
        (Lang::Vi, Some(number)) => format!("{days}, {unit} có {number} {name}{narrow}."),
        (Lang::En, Some(number)) => format!("{days}, {unit} has {number} {name}{narrow}."),
        (Lang::Vi, None) => format!("{days}, {unit} chưa có số liệu: {name}{narrow}."),
        (Lang::En, None) => format!("{days}, {unit} has no figure known: {name}{narrow}."),
    }
}
