//! An act in words: its kind and its fields, read from its declaration, so that a new act needs no screen of its own.

use super::context::Ctx;
use super::links;
use super::reports;
use super::rich::Rich;
use crate::present;
use khoi_core::acts::{AnyAct, ReportFigure};
use khoi_core::entry::DatedAct;
use khoi_core::record::{Kind, Spec, Subject};
use khoi_core::value::{Day, Lang, Month, PersonId, UnitId, When, thousands};
use serde_json::Value;

/// An act ready to print.
pub struct Told {
    /// Its kind in words.
    pub what: &'static str,
    /// Its day.
    pub on: String,
    /// Its fields: label and value.
    pub fields: Vec<(&'static str, Rich)>,
}

/// How many items of a list are shown.
const SHOWN: usize = 12;

/// Tells an act. With a focus, of lists only the items about that person or unit are told, and the focus itself is not.
pub fn tell(c: &Ctx, dated: &DatedAct, focus: Option<Subject>) -> Told {
    let kind = dated.act.kind();
    let value = serde_json::to_value(dated).unwrap_or_default();
    let teller = Teller { c, day: dated.on.order(), focus };
    let mut fields = match &dated.act {
        AnyAct::ReportFigure(act) => reported(c, act, &teller),
        _ => teller.fields(kind.fields, &value),
    };
    let becomes = match &dated.act {
        AnyAct::Mend(act) => Some(&act.becomes),
        AnyAct::Correct(act) => Some(&act.becomes),
        _ => None,
    };
    if let Some(inner) = becomes {
        let inner = tell(c, inner, focus);
        let mut rich = Rich::text(inner.what);
        rich.push(" ").push(&inner.on);
        fields.push((c.words.pick("Đúng ra là", "Becomes"), rich));
        fields.extend(inner.fields);
    }
    Told { what: present::pick(c.words.0, kind.vi, kind.en), on: when(c, dated.on), fields }
}

/// A time in the language of the page.
pub fn when(c: &Ctx, when: When) -> String {
    match c.words.0 {
        Lang::Vi => when.vi(),
        Lang::En => when.en(),
    }
}

/// A reported figure by its name, as on the page of reported figures.
fn reported(c: &Ctx, act: &ReportFigure, teller: &Teller) -> Vec<(&'static str, Rich)> {
    let mut fields = vec![];
    if teller.focus != Some(Subject::Unit(act.unit)) {
        fields.push((c.words.pick("Tổ chức", "Unit"), unit_link(c, act.unit, teller.day)));
    }
    let told =
        format!("{} – {} ({})", reports::what(c, act), reports::value_words(c, act), reports::when_words(c, act));
    fields.push((c.words.pick("Số liệu", "Figure"), Rich::text(&told)));
    if let Some(words) = &act.words {
        fields.push((c.words.pick("Chữ trong nguồn", "Words of the source"), Rich::text(&format!("“{words}”"))));
    }
    fields
}

struct Teller<'a> {
    c: &'a Ctx,
    day: Day,
    focus: Option<Subject>,
}

impl Teller<'_> {
    fn fields(&self, specs: &[Spec], value: &Value) -> Vec<(&'static str, Rich)> {
        let label = |spec: &Spec| present::pick(self.c.words.0, spec.vi, spec.en);
        let told = specs.iter().filter_map(|spec| {
            let value = value.get(spec.name)?;
            let rich = self.value(&(spec.kind)(), value)?;
            Some((label(spec), rich))
        });
        told.collect()
    }

    /// A value in words; `None` when there is nothing to tell.
    fn value(&self, kind: &Kind, value: &Value) -> Option<Rich> {
        match kind {
            Kind::Maybe(inner) => self.value(&inner(), value),
            Kind::List(inner) => self.list(&inner(), value.as_array()?),
            Kind::Record(specs) => {
                let parts = self.fields(specs, value);
                let told: Vec<Rich> = parts.into_iter().map(|(_, rich)| rich).collect();
                (!told.is_empty()).then(|| Rich::joined(&told, " · "))
            }
            Kind::Choice(words) => {
                let code = value.as_str()?;
                let word = words.iter().find(|w| w.0 == code);
                Some(Rich::text(word.map_or(code, |w| present::pick(self.c.words.0, w.1, w.2))))
            }
            Kind::Scalar(name) => self.scalar(name, value),
        }
    }

    fn list(&self, inner: &Kind, items: &[Value]) -> Option<Rich> {
        let about = |item: &&Value| self.focus.is_none_or(|f| !names_someone(item) || names(item, f));
        let items: Vec<&Value> = items.iter().filter(about).collect();
        let told: Vec<Rich> = items.iter().take(SHOWN).filter_map(|item| self.value(inner, item)).collect();
        if told.is_empty() {
            return None;
        }
        let mut rich = Rich::joined(&told, ", ");
        if items.len() > SHOWN {
            let rest = thousands(i64::try_from(items.len() - SHOWN).unwrap_or(0));
            rich.push(&self.c.words.with("list.more", &[("n", &rest)]));
        }
        Some(rich)
    }

    fn scalar(&self, name: &str, value: &Value) -> Option<Rich> {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        let world = self.c.view.world();
        match name {
            "unit" | "new_unit" | "end" => match UnitId::parse(&text) {
                Ok(unit) if self.focus == Some(Subject::Unit(unit)) => None,
                Ok(unit) => Some(unit_link(self.c, unit, self.day)),
                Err(_) => Some(Rich::text(text.strip_prefix("outside:").unwrap_or(&text))),
            },
            "person" | "new_person" => match PersonId::parse(&text) {
                Ok(person) if self.focus == Some(Subject::Person(person)) => None,
                Ok(person) => Some(Rich::link(&world.person_name(person), &links::person(person))),
                Err(_) => Some(Rich::text(&text)),
            },
            "day" => Some(Rich::text(&Day::parse(&text).map_or(text, Day::vi))),
            "when" => Some(Rich::text(&When::parse(&text).map_or(text, |w| when(self.c, w)))),
            "month" => Some(Rich::text(&Month::parse(&text).map_or(text, Month::vi))),
            "amount" => Some(Rich::text(&text.parse().map_or(text, thousands))),
            "act" => None,
            _ => Some(Rich::text(&text)),
        }
    }
}

/// A unit by its name on a day, with its page.
pub fn unit_link(c: &Ctx, unit: UnitId, day: Day) -> Rich {
    let name = c.view.world().unit_name(unit, day);
    let name = if name.is_empty() { unit.to_string() } else { name.to_string() };
    Rich::link(&name, &links::unit(&c.view, unit, day, ""))
}

/// Whether a list's item is about somebody at all.
fn names_someone(item: &Value) -> bool {
    let id = |v: &Value| v.as_str().is_some_and(|t| UnitId::parse(t).is_ok() || PersonId::parse(t).is_ok());
    id(item) || item.as_object().is_some_and(|map| map.values().any(id))
}

fn names(item: &Value, subject: Subject) -> bool {
    let text = match subject {
        Subject::Person(p) => p.to_string(),
        Subject::Unit(u) => u.to_string(),
    };
    let is = |v: &Value| v.as_str() == Some(text.as_str());
    is(item) || item.as_object().is_some_and(|map| map.values().any(is))
}
