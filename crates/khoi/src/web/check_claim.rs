//! One figure of a text, opened: how it was read, the text's own arithmetic, the book's figure with its list, and the form that
//! corrects the reading.

use super::check::class;
use super::check_shown::href;
use super::context::Ctx;
use super::desk::{figure_href, lower_first};
use super::figure_parts::{self, Line};
use super::figures::choices;
use super::home;
use super::links;
use super::rich::Rich;
use crate::app::Opened;
use crate::present;
use khoi_core::claims::{self, ClaimTime, Modality, Qualifier, Relation, Value};
use khoi_core::figures::{self, Ask, Dim, Figure};
use khoi_core::phrase::phrase;
use khoi_core::value::{UnitId, When, thousands};

/// The opened figure, ready to print.
pub struct Claim {
    /// Its place in the text, from 1.
    pub number: usize,
    /// As it stands in the text.
    pub text: String,
    /// How its verdict is drawn.
    pub class: &'static str,
    /// The verdict.
    pub word: String,
    /// Why.
    pub reason: String,
    /// How it was read: name and value.
    pub facts: Vec<(&'static str, String)>,
    /// What it must agree with in the text.
    pub sums: Vec<Sum>,
    /// The book's own figure.
    pub ours: Option<Ours>,
    /// The address of the figure before it.
    pub before: Option<String>,
    /// The address of the figure after it.
    pub after: Option<String>,
    /// The form that corrects the reading.
    pub form: Form,
}

/// A relation of the figure with others of the text.
pub struct Sum {
    /// Whether it is so.
    pub holds: bool,
    /// What a person is asked.
    pub says: String,
    /// The terms, each a link.
    pub terms: Rich,
}

/// The book's own figure.
pub struct Ours {
    /// As a sentence.
    pub sentence: String,
    /// Its page.
    pub href: String,
    /// The first rows of its list.
    pub rows: Vec<Line>,
    /// How many rows more there are.
    pub more: Option<String>,
}

/// The form that corrects the reading; each list holds value, word, and whether it is chosen.
pub struct Form {
    /// The byte at which the figure begins.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// Whether the reading is a correction.
    pub fixed: bool,
    /// The figures there are.
    pub indicators: Vec<(String, String, bool)>,
    /// The hedges there are.
    pub qualifiers: Vec<(String, String, bool)>,
    /// Codes and names of the blocs.
    pub units: Vec<(String, String)>,
    /// The code of the unit.
    pub unit: String,
    /// A list for each break-down.
    pub dims: Vec<Vec<(String, String, bool)>>,
    /// The first day of a period.
    pub from: String,
    /// The day, or the last of a period.
    pub to: String,
}

/// The rows of the book's list that are shown.
const ROWS: usize = 5;

/// A figure of a check, from 1.
pub fn claim(c: &Ctx, opened: &Opened, number: usize) -> Claim {
    let (claim, verdict) = (&opened.reading.claims[number - 1], &opened.verdicts[number - 1]);
    let engine = c.view.engine();
    let asked = verdict
        .unit
        .filter(|u| c.view.may_see(*u))
        .and_then(|u| khoi_core::check::asked(&engine, claim, u, opened.reading.day));
    let path = |n: usize| format!("{}#chi-tiet", href(&opened.id, Some(n), None));
    let relations = opened.reading.relations.iter().filter(|r| r.claims.contains(&(number - 1)));
    Claim {
        number,
        text: claim.text.clone(),
        class: class(verdict.mark),
        word: verdict.mark.says().in_lang(c.words.0).to_string(),
        reason: verdict.reason.in_lang(c.words.0).to_string(),
        facts: facts(c, claim, verdict.unit),
        sums: relations.map(|r| sum(c, opened, r)).collect(),
        ours: asked.as_ref().and_then(|(figure, ask)| ours(c, figure, ask)),
        before: (number > 1).then(|| path(number - 1)),
        after: (number < opened.verdicts.len()).then(|| path(number + 1)),
        form: form(c, opened, claim, verdict.unit),
    }
}

/// How it was read, in words.
fn facts(c: &Ctx, claim: &claims::Claim, unit: Option<UnitId>) -> Vec<(&'static str, String)> {
    let w = c.words;
    let indicator = claim.indicator.as_deref().unwrap_or_default();
    let mut facts = vec![(w.t("check.figure"), indicator_word(c, indicator))];
    let value = match &claim.value {
        Value::Number(n) => shown(*n),
        Value::Range(a, b) => format!("{} – {}", shown(*a), shown(*b)),
        Value::Text(text) => text.clone(),
        Value::Day(when) => {
            if w.0 == khoi_core::value::Lang::Vi {
                when.vi()
            } else {
                when.en()
            }
        }
    };
    facts.push((w.t("check.value"), format!("{value} ({})", claim.qualifier.says().in_lang(w.0))));
    if !claim.dimension.is_empty() {
        let words: Vec<String> = claim.dimension.iter().map(|(k, v)| dim_word(c, indicator, k, v)).collect();
        facts.push((w.t("check.narrowed"), words.join("; ")));
    }
    let named = claim.subject.clone().unwrap_or_else(|| "—".into());
    let of = match unit {
        Some(unit) if ![unit.to_string(), c.name(unit), "—".into()].contains(&named) => {
            format!("{named} → {}", c.name(unit))
        }
        Some(unit) => c.name(unit),
        None => named,
    };
    facts.push((w.t("check.of"), of));
    let day = |text: &str| When::parse(text).map_or(text.to_string(), When::vi);
    let time = match &claim.time {
        ClaimTime::None => w.t("check.no_time").to_string(),
        ClaimTime::AsOf(at) => day(at),
        ClaimTime::Period(a, b) if a == b => day(a),
        ClaimTime::Period(a, b) => format!("{} – {}", day(a), day(b)),
    };
    facts.push((w.t("check.time"), time));
    match claim.modality {
        Modality::Reported => {}
        Modality::Target => facts.push((w.t("check.told_as"), w.t("check.target").to_string())),
        Modality::Forecast => facts.push((w.t("check.told_as"), w.t("check.forecast").to_string())),
    }
    facts
}

/// The name of an indicator.
fn indicator_word(c: &Ctx, id: &str) -> String {
    let figure = figures::find(id).map(|f| f.name(c.words.0).to_string());
    let own = claims::indicator_word(id, c.words.0).map(str::to_string);
    own.or(figure).unwrap_or_else(|| if id.is_empty() { "—".into() } else { id.to_string() })
}

/// `Giới tính: nữ`.
fn dim_word(c: &Ctx, indicator: &str, key: &str, value: &str) -> String {
    let dim = figures::find(indicator).and_then(|f| Dim::find(f.relation(), key));
    match dim {
        Some(d) => format!("{}: {}", present::pick(c.words.0, d.vi, d.en), lower_first(&d.word(value, c.words.0))),
        None => format!("{key}: {value}"),
    }
}

fn shown(n: f64) -> String {
    if n.fract() == 0.0 && n.abs() < 9e15 {
        return thousands(n as i64);
    }
    format!("{n:.2}").trim_end_matches('0').trim_end_matches('.').replace('.', ",")
}

/// `50 = 20 + 28`, each number a link to where it stands.
fn sum(c: &Ctx, opened: &Opened, relation: &Relation) -> Sum {
    let mut terms = Rich::default();
    let mut plain = String::new();
    let mut letters = relation.expr.replace("==", "=").replace("<=", "≤").replace(">=", "≥");
    letters.push(' ');
    let mut word = String::new();
    for ch in letters.chars() {
        if ch.is_ascii_alphanumeric() || ch == '_' || ch == '.' {
            word.push(ch);
            continue;
        }
        let place = relation.names.iter().position(|n| *n == word).and_then(|i| relation.claims.get(i));
        match place.and_then(|i| opened.reading.claims.get(*i).map(|claim| (i, claim))) {
            Some((i, claim)) => {
                terms.push(&std::mem::take(&mut plain));
                terms.push_link(&claim.text, &format!("{}#chi-tiet", href(&opened.id, Some(i + 1), None)));
            }
            None => plain.push_str(&word),
        }
        word.clear();
        plain.push(ch);
    }
    terms.push(plain.trim_end());
    let says = match relation.holds {
        true => c.words.t("check.holds").to_string(),
        false => relation.says().in_lang(c.words.0).to_string(),
    };
    Sum { holds: relation.holds, says, terms }
}

fn ours(c: &Ctx, figure: &Figure, ask: &Ask) -> Option<Ours> {
    let engine = c.view.engine();
    let answer = engine.ask(figure, ask).ok()?;
    let rows = engine.list(figure, ask).ok()?;
    let wheres: Vec<(&str, &str)> = ask.wheres.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let more = rows.len().saturating_sub(ROWS);
    Some(Ours {
        sentence: phrase(&engine, figure, ask, &answer, c.words.0),
        href: figure_href(c, ask.unit, figure.id, &wheres, ask.period),
        more: (more > 0).then(|| c.words.with("check.more_rows", &[("n", &thousands(more as i64))])),
        rows: rows.iter().take(ROWS).map(|row| figure_parts::line(c, row)).collect(),
    })
}

fn form(c: &Ctx, opened: &Opened, claim: &claims::Claim, unit: Option<UnitId>) -> Form {
    let now = claim.indicator.as_deref().unwrap_or_default();
    let mut indicators: Vec<(String, String, bool)> =
        claims::indicators().keys().map(|id| (id.clone(), indicator_word(c, id), id == now)).collect();
    indicators.sort_by_key(|(_, word, _)| khoi_core::value::fold(word));
    let qualifiers = Qualifier::ALL
        .iter()
        .map(|q| (q.id().to_string(), q.says().in_lang(c.words.0).to_string(), *q == claim.qualifier));
    let day = |text: &str, last: bool| {
        let when = When::parse(text).ok();
        when.map_or(String::new(), |w| if last { w.latest() } else { w.earliest() }.to_string())
    };
    let (from, to) = match &claim.time {
        ClaimTime::None => (String::new(), opened.reading.day.map(|d| d.to_string()).unwrap_or_default()),
        ClaimTime::AsOf(at) if at.len() < 10 => (day(at, false), day(at, true)),
        ClaimTime::AsOf(at) => (String::new(), day(at, true)),
        ClaimTime::Period(a, b) => (day(a, false), day(b, true)),
    };
    let blocs = home::blocs(c).first().map_or_else(Vec::new, |u| choices(c, *u));
    Form {
        start: claim.start,
        end: claim.end,
        fixed: opened.check.fixes.iter().any(|f| (f.start, f.end) == (claim.start, claim.end)),
        indicators,
        qualifiers: qualifiers.collect(),
        units: blocs.into_iter().map(|b| (b.code, b.name)).collect(),
        unit: unit.map(|u| links::unit_code(&c.view, u, c.asof.day)).unwrap_or_default(),
        dims: dims(c, now, claim),
        from,
        to,
    }
}

/// A list for each break-down that was read, and one more to add; each offers what the figure can be broken down by.
fn dims(c: &Ctx, indicator: &str, claim: &claims::Claim) -> Vec<Vec<(String, String, bool)>> {
    let mut all: Vec<(String, String)> = vec![];
    if let Some(figure) = figures::find(indicator) {
        for dim in Dim::all(figure.relation()) {
            let values = dim.words.iter().map(|w| w.0).chain(dim.groups.iter().map(|g| g.id));
            let name = present::pick(c.words.0, dim.vi, dim.en);
            all.extend(
                values
                    .map(|v| (format!("{}:{v}", dim.id), format!("{name}: {}", lower_first(&dim.word(v, c.words.0))))),
            );
        }
    }
    let list = |chosen: Option<(&String, &String)>| {
        let mut options: Vec<(String, String, bool)> = all.iter().map(|(k, w)| (k.clone(), w.clone(), false)).collect();
        if let Some((key, value)) = chosen {
            let id = figures::find(indicator).and_then(|f| Dim::find(f.relation(), key)).map_or(key.as_str(), |d| d.id);
            let wanted = format!("{id}:{value}");
            match options.iter_mut().find(|o| o.0 == wanted) {
                Some(option) => option.2 = true,
                None => options.insert(0, (wanted, dim_word(c, indicator, key, value), true)),
            }
        }
        options
    };
    let mut lists: Vec<_> = claim.dimension.iter().take(4).map(|d| list(Some(d))).collect();
    if !all.is_empty() {
        lists.push(list(None));
    }
    lists
}
