//! One unit's figures on the day asked: each number comes with the address of its list.

use super::context::Ctx;
use super::links;
use super::rich::Rich;
use crate::present;
use khoi_core::codes::HostKind;
use khoi_core::figures::{self, Answer, Ask, Engine, Figure, Number, Period};
use khoi_core::state::Relation;
use khoi_core::value::{Day, Span, UnitId};

/// A number with the address of its list.
#[derive(Clone)]
pub struct Cell {
    /// The number.
    pub number: Number,
    /// As printed.
    pub text: String,
    /// Its list.
    pub href: String,
    /// How many rows more may count.
    pub uncertain: i64,
}

impl Cell {
    /// The number as a link.
    pub fn link(&self) -> Rich {
        match self.number {
            Number::Unknown | Number::Share(None) => Rich::text(&self.text),
            _ => Rich::link(&self.text, &self.href),
        }
    }

    /// A count; 0 for anything else.
    pub fn whole(&self) -> i64 {
        if let Number::Whole(n) = self.number { n } else { 0 }
    }
}

/// Dimensions and values that narrow a question.
pub type Wheres<'a> = &'a [(&'a str, &'a str)];

/// Nhiệm kỳ.
pub struct Term {
    /// `2020-2025`.
    pub label: String,
    /// The congress's number; 0 when unknown.
    pub ordinal: u32,
    /// From the congress to the day after its last day.
    pub days: Span,
}

/// Asks figures of one unit.
pub struct Desk<'a> {
    /// The request.
    pub c: &'a Ctx,
    /// One engine for the whole page.
    pub engine: Engine<'a>,
    /// The unit.
    pub unit: UnitId,
}

impl<'a> Desk<'a> {
    /// For a unit.
    pub fn new(c: &'a Ctx, unit: UnitId) -> Desk<'a> {
        Desk { c, engine: c.engine(), unit }
    }

    /// The question of a figure.
    pub fn question(&self, wheres: Wheres, period: Period) -> Ask {
        let wheres = wheres.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect();
        Ask { unit: self.unit, period, wheres, perimeter: self.c.asof.perimeter }
    }

    /// An answer; `None` when the figure or a dimension does not exist.
    pub fn answer(&self, id: &str, wheres: Wheres, period: Period) -> Option<Answer> {
        self.engine.ask(figures::find(id)?, &self.question(wheres, period)).ok()
    }

    /// A figure on the day asked; flows from the term's beginning.
    pub fn cell(&self, id: &str, wheres: Wheres) -> Cell {
        self.cell_in(id, wheres, self.c.asof.period())
    }

    /// A figure of a period.
    pub fn cell_in(&self, id: &str, wheres: Wheres, period: Period) -> Cell {
        let answer = self.answer(id, wheres, period);
        let number = answer.as_ref().map_or(Number::Unknown, |a| a.number);
        Cell {
            number,
            text: present::number(number),
            href: self.href(id, wheres, period),
            uncertain: answer.map_or(0, |a| a.uncertain),
        }
    }

    /// The address of a figure's page.
    pub fn href(&self, id: &str, wheres: Wheres, period: Period) -> String {
        figure_href(self.c, self.unit, id, wheres, period)
    }

    /// The term in which the day asked lies.
    pub fn term(&self) -> Option<Term> {
        let (world, day) = (self.c.view.world(), self.c.asof.day);
        let rows = world.table(Relation::Term).known(self.unit, self.c.known());
        let row = rows.filter(|r| r.from <= day && day < r.to).max_by_key(|r| r.from)?;
        let label = world.texts.get(row.other).to_string();
        let days = self.engine.term_called(self.unit, &label)?;
        Some(Term { label, ordinal: row.subject, days })
    }

    /// Whether the unit stands on the day asked.
    pub fn stands(&self) -> bool {
        self.c.view.world().own_dims(self.unit, self.c.asof.day, self.c.known()) != 0
    }

    /// Why nothing can be counted on the day asked, with the way out.
    pub fn notice(&self) -> Option<Rich> {
        let (c, day) = (self.c, self.c.asof.day.vi());
        let mut rich = Rich::default();
        if !self.stands() {
            let stands_now = c.view.world().own_dims(self.unit, c.asof.day, c.view.world().position()) != 0;
            if stands_now {
                return Some(Rich::text(c.words.t("figure.not_recorded")));
            }
            rich.push(&c.words.with("figure.not_standing", &[("day", &day)])).push(" ");
            let path = links::unit(&c.view, self.unit, c.asof.day, "/qua-trinh");
            rich.push_link(c.words.t("unit.lineage"), &c.asof.at(&path));
            return Some(rich);
        }
        let opening = self.engine.opening_day(self.unit).filter(|o| c.asof.day < *o)?;
        rich.push(c.words.t("figure.before_opening")).push(" ");
        let word = c.words.with("figure.to_opening", &[("day", &opening.vi())]);
        rich.push_link(&word, &c.asof.on(opening).at(&c.path));
        Some(rich)
    }
}

/// The address of a figure's page.
pub fn figure_href(c: &Ctx, unit: UnitId, id: &str, wheres: Wheres, period: Period) -> String {
    let (code, from) = (links::unit_code(&c.view, unit, c.asof.day), period.from.map(|d| d.to_string()));
    let narrow: Vec<String> = wheres.iter().map(|(k, v)| format!("{k}:{v}")).collect();
    let mut parts: Vec<(&str, &str)> = vec![("don-vi", &code)];
    parts.extend(from.as_deref().map(|f| ("tu", f)));
    parts.extend(narrow.iter().map(|n| ("loc", n.as_str())));
    c.asof.on(period.to).with(&format!("/so-lieu/{id}"), &parts)
}

/// A figure's name with what narrows it.
pub fn figure_name(c: &Ctx, figure: &Figure, wheres: &[(String, String)]) -> String {
    let word = |(dim, value): &(String, String)| {
        let dim = figures::Dim::find(figure.relation(), dim);
        dim.map_or_else(|| value.clone(), |d| lower_first(&d.word(value, c.words.0)))
    };
    let narrow: Vec<String> = wheres.iter().map(word).collect();
    let name = figure.name(c.words.0);
    if narrow.is_empty() { name.to_string() } else { format!("{name}: {}", narrow.join("; ")) }
}

/// A word in the middle of a sentence: abbreviations keep their capitals.
pub fn lower_first(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// The kinds of host units that a packed set holds, in words.
pub fn host_words(c: &Ctx, set: u64) -> String {
    let held = HostKind::ALL.iter().filter(|k| set >> (**k as u8) & 1 == 1);
    held.map(|k| k.word(c.words.0)).collect::<Vec<_>>().join("; ")
}

/// The calendar year that was full on a day: its own on 31 December, else the one before.
pub fn full_year(day: Day) -> Period {
    let year = if day == Day::year_end(day.year()) { day.year() } else { day.year() - 1 };
    Period { from: Some(Day::year_start(year)), to: Day::year_end(year) }
}
