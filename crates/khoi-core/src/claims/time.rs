//! When a claim holds: the period its clause names, resolved against the day of the document and the term it speaks of.

use super::around::Window;
use super::bind::Sentence;
use super::claim::{Claim, ClaimTime, Modality, Reading, Told, Value};
use super::context::Context;
use super::lexicon::Tag;
use super::token::slice;
use crate::value::{Day, When};

/// A day, month or year in ISO 8601 of the precision it has.
pub(super) fn iso(when: When) -> String {
    let (a, b) = (when.earliest(), when.latest());
    if a == b {
        a.to_string()
    } else if a == Day::year_start(a.year()) && b == Day::year_end(a.year()) {
        format!("{:04}", a.year())
    } else {
        format!("{:04}-{:02}", a.year(), a.month())
    }
}

/// The time that the sentence names last before the number.
pub(super) fn said(s: &Sentence, w: &Window, context: &Context) -> (ClaimTime, Told) {
    let text = slice(w.text, s.from, w.start);
    let spans = w.marks.within(2, s.from, w.start);
    let kind = |i: u16| s.lexicon.periods[usize::from(i)].as_str();
    let found = spans.iter().rev().find_map(|x| match x.tag {
        // `so với cùng kỳ năm trước` is what is compared with.
        Tag::Period(i) if kind(i) != "none" && !compared(slice(w.text, s.from, x.start)) => {
            Some((x.start - s.from, x.end - s.from, i))
        }
        _ => None,
    });
    let year = last_year(text);
    let span = last_span(text);
    // A day that the sentence names itself, unless a year or a period of its own follows; `hiện có` beside it adds nothing.
    if let Some((end, time)) = super::dated::dated(text, context.day) {
        let later = |i: u16| !matches!(kind(i), "as_of_document" | "none");
        let year_later = year.is_some_and(|y| y.0 >= end) || span.is_some_and(|x| x.0 >= end);
        if !year_later && !found.is_some_and(|(at, _, i)| at >= end && later(i)) {
            return (time, Told::Nothing);
        }
    }
    let own = found.map_or(0, |f| f.1);
    // The year of `6 tháng đầu năm 2021` belongs to its months.
    let beside = |at: usize| at <= own + 12;
    if let Some((at, a, b)) = span.filter(|x| found.is_none() || !beside(x.0)) {
        let later = year.is_some_and(|y| y.0 > at + 12);
        if !later && text[..at].trim_end().ends_with("đầu nhiệm kì") {
            return (ClaimTime::AsOf(a.to_string()), Told::Nothing);
        }
        if !later {
            return (ClaimTime::Period(a.to_string(), b.to_string()), Told::Nothing);
        }
    }
    let alone = year.filter(|y| found.is_none() || (y.0 > own && !beside(y.0)));
    if let Some((at, y)) = alone {
        let since = text[..at].trim_end().ends_with("từ");
        if since {
            return (ClaimTime::None, Told::Since(y));
        }
        return (ClaimTime::Period(y.to_string(), y.to_string()), Told::Nothing);
    }
    let Some((at, _, i)) = found else { return behind(s, w, context) };
    if kind(i) == "as_of_document"
        && let Some((y, from)) = year.map(|y| (y.1, y.0))
    {
        let since = text[..from].trim_end().ends_with("từ") && at <= from + 20;
        if since {
            return (ClaimTime::None, Told::Since(y));
        }
    }
    named(kind(i), year.map(|y| y.1), context)
}

/// Words before a time with which something is only compared.
fn compared(lead: &str) -> bool {
    let lead = lead.trim_end();
    ["so với", "so với cùng kì", "so", "cùng kì", "so cùng kì", "hơn cùng kì", "bằng cùng kì"]
        .iter()
        .any(|w| lead.ends_with(w))
}

/// `kết nạp 165 đảng viên mới trong năm 2019`, `… trong 9 tháng đầu năm 2020`: a time told after the number.
fn behind(s: &Sentence, w: &Window, context: &Context) -> (ClaimTime, Told) {
    let stop = w.clause_end().max(w.end);
    let after = slice(w.text, w.end, stop);
    if after.contains("so với") || after.contains("đến năm") || after.contains("so năm") {
        return (ClaimTime::None, Told::Nothing);
    }
    let year = last_year(after).map(|y| y.1);
    let span = w.marks.within(2, w.end, stop).iter().find_map(|x| match x.tag {
        Tag::Period(i) => Some((x.start, s.lexicon.periods[usize::from(i)].as_str())),
        _ => None,
    });
    let parts = ["half_1", "half_2", "months_9", "quarter_1", "quarter_2", "quarter_3", "quarter_4"];
    if let Some((at, kind)) = span.filter(|x| parts.contains(&x.1))
        && slice(w.text, w.end, at).trim_end().ends_with("trong")
    {
        return named(kind, year, context);
    }
    let year = year.map(|y| y.to_string());
    (year.map_or(ClaimTime::None, |y| ClaimTime::Period(y.clone(), y)), Told::Nothing)
}

/// What a phrase of the lexicon says of the time, with the year that stands by it.
fn named(kind: &str, year: Option<i16>, context: &Context) -> (ClaimTime, Told) {
    let of = year.or_else(|| context.day.map(|d| d.year()));
    let of_document =
        kind.starts_with("half_") && kind != "half_term" || kind.starts_with("quarter_") || kind.starts_with("month_");
    if of.is_none() && (of_document || ["months_9", "year_to_document", "document_year"].contains(&kind)) {
        context.dated_late.set(true);
    }
    let months = |a: &str, b: &str| match of {
        Some(y) => ClaimTime::Period(format!("{y}-{a}"), format!("{y}-{b}")),
        None => ClaimTime::None,
    };
    let whole = |y: Option<i16>| y.map_or(ClaimTime::None, |y| ClaimTime::Period(y.to_string(), y.to_string()));
    let near = |kind: &str| context.day.map_or(ClaimTime::None, |d| around(kind, d));
    let time = match kind {
        "quarter_before" | "quarter_now" | "month_before" | "month_now" => near(kind),
        "term_start" => return (ClaimTime::None, Told::TermStart),
        "as_of_document" => return (ClaimTime::None, Told::Document),
        "term" => return (ClaimTime::None, Told::Term),
        "half_term" => return (ClaimTime::None, Told::HalfTerm),
        "term_to_document" => return (ClaimTime::None, Told::SinceTerm),
        "yearly" => return (ClaimTime::None, Told::Yearly),
        "year_to_document" => match (of, context.day) {
            (Some(y), Some(d)) => ClaimTime::Period(format!("{y}-01-01"), d.to_string()),
            _ => ClaimTime::None,
        },
        "half_1" => months("01", "06"),
        "half_2" => months("07", "12"),
        "months_9" => months("01", "09"),
        "quarter_1" => months("01", "03"),
        "quarter_2" => months("04", "06"),
        "quarter_3" => months("07", "09"),
        "quarter_4" => months("10", "12"),
        "document_year" => whole(of),
        "previous_year" => whole(year.or_else(|| context.day.map(|d| d.year() - 1))),
        _ => ClaimTime::None,
    };
    (time, Told::Nothing)
}

/// The quarter or month of a day, or the one before it.
fn around(kind: &str, day: Day) -> ClaimTime {
    let months = if kind.starts_with("quarter") { 3 } else { 1 };
    let back = if kind.ends_with("before") { months } else { 0 };
    let nth = i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
    let first = nth.div_euclid(months) * months - back;
    let month = |n: i32| format!("{:04}-{:02}", n.div_euclid(12), n.rem_euclid(12) + 1);
    ClaimTime::Period(month(first), month(first + months - 1))
}

/// `Ngày 3/2/2023, … trao Huy hiệu`: the day with which a sentence opens.
pub(super) fn opening_day(lead: &str) -> ClaimTime {
    let Some(rest) = lead.trim_start().strip_prefix("ngày ") else { return ClaimTime::None };
    let token: String = rest.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '/' | '-' | '.')).collect();
    let behind = rest[token.len()..].trim_start();
    match Day::parse(token.trim_end_matches('.')) {
        Ok(day) if behind.starts_with(',') => ClaimTime::Period(day.to_string(), day.to_string()),
        _ => ClaimTime::None,
    }
}

/// The last `năm yyyy` of a piece of text, with its place.
fn last_year(text: &str) -> Option<(usize, i16)> {
    text.rmatch_indices("năm ").take(3).find_map(|(i, word)| {
        let digits: String = text[i + word.len()..].chars().take_while(char::is_ascii_digit).collect();
        let lead = text[..i].trim_end();
        let compared = ["so với", "so", "cùng kì", "đến"].iter().any(|w| lead.ends_with(w));
        (digits.len() == 4 && !compared).then(|| digits.parse().ok().map(|y| (i, y))).flatten()
    })
}

/// The last `2015 - 2019` of a piece of text, with its place.
fn last_span(text: &str) -> Option<(usize, i16, i16)> {
    text.rmatch_indices('-').take(4).find_map(|(i, _)| {
        let (lead, tail) = (text[..i].trim_end(), text[i + 1..].trim_start());
        let a = lead.get(lead.len().checked_sub(4)?..)?;
        let b = tail.get(..4)?;
        let longer = lead[..lead.len() - 4].ends_with(|c: char| c.is_ascii_digit() || matches!(c, '/' | '-' | '.'));
        let (a, b): (i16, i16) = (a.parse().ok()?, b.parse().ok()?);
        let years = (1930..=2100).contains(&a) && a < b && b - a <= 10;
        (years && !longer && !tail[4..].starts_with(|c: char| c.is_alphanumeric())).then(|| (lead.len() - 4, a, b))
    })
}

/// The term that a text of a day speaks of: in the year of a congress the one that ends then.
fn term_of(terms: &[(i16, i16)], day: Option<Day>) -> Option<(i16, i16)> {
    let Some(year) = day.map(|d| d.year()) else { return terms.iter().min().copied() };
    let held = terms.iter().find(|t| t.0 < year && year <= t.1).copied();
    let next = || terms.iter().find(|t| t.0 == year).map(|t| (t.0 - 5, t.0));
    held.or_else(next).or_else(|| terms.iter().filter(|t| t.1 < year).max().copied()).or_else(|| terms.first().copied())
}

/// Gives stocks without a day the day of the document, and flows the term or the period of what stands before.
pub(super) fn settle(reading: &mut Reading, context: &Context) {
    let day = reading.day;
    let term = term_of(&context.terms, day);
    let mut carried = Carried::default();
    for c in &mut reading.claims {
        if c.place.paragraph != carried.paragraph {
            carried = Carried { flow: carried.flow, paragraph: c.place.paragraph, ..Carried::default() };
        }
        let indicator = c.indicator.as_deref().unwrap_or("");
        if indicator.starts_with("org_event") {
            if let (Value::Day(when), true) = (&c.value, c.dimension.contains_key("event")) {
                carried.event = Some(iso(*when));
            }
            continue;
        }
        let stock = is_stock(indicator) || c.place.raised;
        let yearly = indicator.contains("_grade_");
        // A share right after a total that was raised holds at that day.
        let covers = indicator == "coverage_share" && c.place.told != Told::Document;
        let total =
            carried.last.as_ref().filter(|l| covers && l.0 == c.place.sentence && carried.raised).map(|l| l.1.clone());
        c.time = match total.unwrap_or_else(|| settled(c, stock, day, term)) {
            ClaimTime::None if c.modality == Modality::Reported => carried.fallback(c, stock, day, term),
            time => time,
        };
        match &c.time {
            // A change between two days keeps both.
            ClaimTime::Period(a, b) if stock && !(c.qualifier.is_change() && a.len() == 10 && b.len() == 10) => {
                let d = day.map(|d| d.to_string()).filter(|d| d.starts_with(b.as_str()));
                c.time = ClaimTime::AsOf(d.unwrap_or_else(|| b.clone()));
            }
            ClaimTime::Period(a, b) if yearly && a == b => c.time = ClaimTime::AsOf(a.clone()),
            ClaimTime::Period(..) => carried.flow = Some(c.time.clone()),
            _ => {}
        }
        if c.dimension.get("baseline").map(String::as_str) == Some("chi_tieu_dai_hoi")
            && let Some((a, b)) = c.place.term.or(term)
        {
            c.dimension.insert("target_period".into(), format!("{a}-{b}"));
        }
        carried.raised = c.place.raised;
        carried.last = Some((c.place.sentence, c.time.clone()));
    }
}

/// What a claim takes from those before it.
#[derive(Default)]
struct Carried {
    paragraph: u32,
    /// The last claim's time and sentence.
    last: Option<(u32, ClaimTime)>,
    /// It was a total that was raised.
    raised: bool,
    /// The last period of a flow.
    flow: Option<ClaimTime>,
    /// The last day of an event in the paragraph.
    event: Option<String>,
}

impl Carried {
    fn fallback(&self, c: &Claim, stock: bool, day: Option<Day>, term: Option<(i16, i16)>) -> ClaimTime {
        let document = || day.map_or(ClaimTime::None, |d| ClaimTime::AsOf(d.to_string()));
        // A time that is told and cannot be resolved is not that of another claim.
        if matches!(c.place.told, Told::Document | Told::TermStart) && day.is_none() {
            return ClaimTime::None;
        }
        let indicator = c.indicator.as_deref().unwrap_or("");
        let reorganized = matches!(indicator, "reorganized_orgs" | "new_orgs" | "dissolved_orgs");
        if let Some(day) = self.event.as_ref().filter(|_| reorganized) {
            return ClaimTime::AsOf(day.clone());
        }
        let near = self.last.as_ref().filter(|l| l.0 == c.place.sentence).map(|l| l.1.clone());
        if let Some(t) = near.filter(|t| {
            *t != ClaimTime::None && (matches!(t, ClaimTime::AsOf(_)) == stock || indicator == "coverage_share")
        }) {
            return t;
        }
        if stock {
            return document();
        }
        self.flow.clone().unwrap_or_else(|| since(term, day))
    }
}

/// From the beginning of the term to the day of the document, or to its end where that is earlier.
fn since(term: Option<(i16, i16)>, day: Option<Day>) -> ClaimTime {
    match (term, day) {
        (Some((a, b)), Some(d)) if d.year() < b => ClaimTime::Period(a.to_string(), d.to_string()),
        (Some((a, b)), _) => ClaimTime::Period(a.to_string(), b.to_string()),
        _ => ClaimTime::None,
    }
}

/// The time that a claim's own sentence gives it.
fn settled(c: &Claim, stock: bool, day: Option<Day>, term: Option<(i16, i16)>) -> ClaimTime {
    let document = || day.map_or(ClaimTime::None, |d| ClaimTime::AsOf(d.to_string()));
    if c.place.raised {
        return document();
    }
    let aims = c.indicator.as_deref() == Some("targets_set");
    if let Some((a, b)) = c.place.term.or(term).filter(|_| aims) {
        return ClaimTime::Period(a.to_string(), b.to_string());
    }
    // A term that is not named is that of the whole Party.
    let whole = day.map(|d| (d.year() - 1).div_euclid(5) * 5).map(|a| (a, a + 5));
    let term = if matches!(c.place.told, Told::Term | Told::HalfTerm | Told::SinceTerm | Told::TermStart) {
        term.or(whole)
    } else {
        term
    };
    let half = || term.zip(day).map(|((a, b), d)| ClaimTime::Period(a.to_string(), b.min(d.year()).to_string()));
    let to_day = |from: i16| day.map_or(ClaimTime::None, |d| ClaimTime::Period(from.to_string(), d.to_string()));
    match c.place.told {
        Told::TermStart => term.map_or(ClaimTime::None, |t| ClaimTime::AsOf(t.0.to_string())),
        Told::Nothing | Told::Yearly => c.time.clone(),
        Told::Document if stock => document(),
        Told::Document => match since(term, day) {
            ClaimTime::None => document(),
            time => time,
        },
        _ if stock => document(),
        Told::Term => term.map_or(ClaimTime::None, |t| ClaimTime::Period(t.0.to_string(), t.1.to_string())),
        Told::HalfTerm => half().unwrap_or_default(),
        Told::SinceTerm => since(term, day),
        Told::Since(y) => to_day(y),
    }
}

/// Whether an indicator is a stock at a day.
pub(super) fn is_stock(indicator: &str) -> bool {
    matches!(
        indicator,
        "grassroots_orgs"
            | "branches"
            | "part_committees"
            | "upper_party_orgs"
            | "members_total"
            | "members_official"
            | "members_probationary"
            | "members_qualified"
            | "committee_members"
            | "secretaries"
            | "mass_orgs"
            | "mass_org_members"
            | "host_units"
            | "staff_posts"
            | "congress_delegates"
            | "members_share"
            | "anniversary_years"
            | "app_users"
            | "workers"
    )
}
