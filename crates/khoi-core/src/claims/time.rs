//! When a claim holds: the period its clause names, resolved against the day of the document and the term it speaks of.

use super::around::Window;
use super::bind::Sentence;
use super::claim::{ClaimTime, Modality, Reading};
use super::context::Context;
use super::lexicon::Tag;
use super::numeral::Numeral;
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

/// The period that the sentence names before the number, or after it in its clause.
pub(super) fn said(s: &Sentence, w: &Window, _n: &Numeral, context: &Context) -> ClaimTime {
    let spans = w.marks.within(2, s.from, w.start);
    let found = spans.iter().rev().find_map(|x| match x.tag {
        Tag::Period(i) => Some(i),
        _ => None,
    });
    let text = slice(w.text, s.from, w.start);
    let year = last_year(text);
    let Some(i) = found else {
        return year.map_or(ClaimTime::None, |y| ClaimTime::Period(y.clone(), y));
    };
    let day = context.day;
    let of = year.clone().or_else(|| day.map(|d| d.year().to_string()));
    let to = day.map(|d| d.to_string());
    let term = context.term;
    let pair = |a: Option<String>, b: Option<String>| match (a, b) {
        (Some(a), Some(b)) => ClaimTime::Period(a, b),
        _ => ClaimTime::None,
    };
    let months =
        |a: &str, b: &str| pair(of.as_ref().map(|y| format!("{y}-{a}")), of.as_ref().map(|y| format!("{y}-{b}")));
    match s.lexicon.periods[usize::from(i)].as_str() {
        "as_of_document" => to.map_or(ClaimTime::None, ClaimTime::AsOf),
        "term" => pair(term.map(|t| t.0.to_string()), term.map(|t| t.1.to_string())),
        "term_to_document" => pair(term.map(|t| t.0.to_string()), to),
        "year_to_document" => pair(of.map(|y| format!("{y}-01-01")), to),
        "half_1" => months("01", "06"),
        "half_2" => months("07", "12"),
        "months_9" => months("01", "09"),
        "quarter_1" => months("01", "03"),
        "quarter_2" => months("04", "06"),
        "quarter_3" => months("07", "09"),
        "quarter_4" => months("10", "12"),
        "document_year" => pair(of.clone(), of),
        "previous_year" => {
            let y = year.or_else(|| day.map(|d| (d.year() - 1).to_string()));
            pair(y.clone(), y)
        }
        _ => ClaimTime::None,
    }
}

/// The last `năm yyyy` of a piece of text.
fn last_year(text: &str) -> Option<String> {
    text.rmatch_indices("năm ").take(3).find_map(|(i, word)| {
        let digits: String = text[i + word.len()..].chars().take_while(char::is_ascii_digit).collect();
        let lead = text[..i].trim_end();
        let compared = ["so với", "so", "cùng kì", "đến"].iter().any(|w| lead.ends_with(w));
        (digits.len() == 4 && !compared).then_some(digits)
    })
}

/// Gives stocks without a day the day of the document, and flows the term or the year of their neighbours.
pub(super) fn settle(reading: &mut Reading, context: &Context) {
    let day = reading.day.map(|d| d.to_string());
    let mut before: Option<(u32, ClaimTime)> = None;
    for c in &mut reading.claims {
        let indicator = c.indicator.as_deref().unwrap_or("");
        if indicator.starts_with("org_event") {
            continue;
        }
        let stock = is_stock(indicator);
        if c.time == ClaimTime::None && c.modality == Modality::Reported {
            let near = before.as_ref().filter(|b| b.0 == c.place.paragraph).map(|b| b.1.clone());
            let near = near.filter(|t| matches!(t, ClaimTime::AsOf(_)) == stock);
            c.time = match (near, stock) {
                (Some(t), _) => t,
                (None, true) => day.clone().map_or(ClaimTime::None, ClaimTime::AsOf),
                (None, false) => match (context.term, &day) {
                    (Some((a, b)), Some(d)) => ClaimTime::Period(
                        a.to_string(),
                        if d.as_str() < b.to_string().as_str() { d.clone() } else { b.to_string() },
                    ),
                    _ => ClaimTime::None,
                },
            };
        }
        if stock && let ClaimTime::Period(_, b) = &c.time {
            c.time = ClaimTime::AsOf(day.clone().filter(|d| d.starts_with(b.as_str())).unwrap_or_else(|| b.clone()));
        }
        before = Some((c.place.paragraph, c.time.clone()));
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
