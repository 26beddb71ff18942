//! Decisions and days that found, end, merge, split, rename or move an organization.

use super::bind::Sentence;
use super::claim::{Claim, ClaimTime, Link, Modality, Place, Reading, Value};
use super::context::Context;
use super::lexicon::Tag;
use super::marks::Span;
use super::numeral::{Numeral, UnitMark, What, paper};
use super::qualifier::Qualifier;
use super::token::{slice, words_between};
use crate::value::When;

/// What a sentence says of an organization.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    Event(u16),
    Basis,
    /// The day from which it holds: `có hiệu lực kể từ ngày`.
    Effective,
}

/// Adds the decisions and days of a sentence that are claims.
pub(super) fn claims(s: &Sentence, list: &[Numeral], context: &mut Context, reading: &mut Reading) {
    let interesting = list.iter().any(|n| matches!(n.what, What::Paper(_) | What::Date(_)));
    let event = event_of(s);
    if !interesting && event.is_none() {
        return;
    }
    if event.is_some() {
        context.event = context.paragraph;
    }
    let text = &s.block.text;
    let mut paper_before: Option<(usize, Option<Role>)> = None;
    for n in list {
        match &n.what {
            What::Paper(_) => {
                let role = paper_role(s, n, event);
                if let Some(role) = role {
                    push(s, n, role, Value::Text(String::new()), context, reading);
                }
                paper_before = Some((n.end, role));
            }
            What::Date(_) if super::dated::is_period(text, n.core, n.end) => {}
            What::Date(when) => {
                let role = match paper_before.filter(|p| slice(text, p.0, n.start).trim() == "ngày") {
                    Some((_, role)) => role,
                    None if effective(s, n)
                        && (starts_to_work(s, n) || context.event > 0 && context.paragraph <= context.event + 4) =>
                    {
                        Some(Role::Effective)
                    }
                    None if event.is_none() && begins(s, n) => Some(Role::Effective),
                    None => day_role(s, n, event),
                };
                if let Some(role) = role {
                    push(s, n, role, Value::Day(*when), context, reading);
                }
            }
            What::Number(_, None) if n.ratio.is_none() && bare_paper(s, n) => {
                if let Some(i) = event_after(s, n) {
                    push(s, n, Role::Event(i), Value::Text(String::new()), context, reading);
                }
            }
            What::Number(y, None) if n.decimals == 0 && (1930.0..=2100.0).contains(y) && n.end - n.core == 4 => {
                let lead = slice(text, s.from, n.start).trim_end();
                let opening = lead.ends_with("năm") && words_between(lead, 0, lead.len()) <= 4;
                let alone = (lead.ends_with("đến năm") || lead.ends_with("vào năm") || opening)
                    && !list.iter().any(|o| matches!(o.what, What::Date(_)) && o.core < n.core);
                let told = event.is_some_and(|(_, e)| {
                    e.start > n.end && passive(s, e) && words_between(text, n.end, e.start) <= 20
                });
                let behind = event.is_some_and(|(_, e)| year_behind(s, n, e));
                let active = opening && event.is_some_and(|(_, e)| founds(s, n, e));
                let said = (alone && (told || active)) || behind;
                if let (true, Some((i, _))) = (said, event) {
                    push(s, n, Role::Event(i), Value::Day(When::year(*y as i16)), context, reading);
                }
            }
            _ => {}
        }
    }
}

/// `thành lập chi bộ vào năm 2013`, `được thành lập năm 1961`: the year of an event told before it.
fn year_behind(s: &Sentence, n: &Numeral, e: Span) -> bool {
    let text = &s.block.text;
    if e.end > n.start {
        return false;
    }
    let gap = slice(text, e.end, n.start).trim();
    let at_once = matches!(gap, "năm" | "vào năm" | "từ năm");
    let later = (gap.ends_with("vào năm") || (gap.ends_with("từ năm") && passive(s, e)))
        && !gap.contains([',', ';'])
        && words_between(gap, 0, gap.len()) <= 20;
    at_once || later
}

/// `Năm 1950, thành lập Đảng bộ …`, `Năm 1996, Tỉnh ủy quyết định thành lập Đảng bộ Khối`: one organization, not a number of them.
fn founds(s: &Sentence, n: &Numeral, e: Span) -> bool {
    let text = &s.block.text;
    let object = text[e.end..s.to.max(e.end)].trim_start();
    let one =
        ["đảng bộ", "đảng ủy", "chi bộ cơ quan", "tỉnh ủy", "huyện ủy", "khối"].iter().any(|o| object.starts_with(o));
    e.start > n.end && one && words_between(text, n.end, e.start) <= 8
}

/// `Quyết định số 817 về …`: a paper whose signs are left out.
fn bare_paper(s: &Sentence, n: &Numeral) -> bool {
    let text = &s.block.text;
    let lead = slice(text, s.from, n.core).trim_end();
    let plain = n.mark == UnitMark::None && n.decimals == 0 && !n.scaled;
    plain && n.hedges.is_empty() && n.end - n.core <= 5 && !n.words && lead.ends_with("quyết định số")
}

/// The event of an organization that is told after a paper's number, before the next semicolon.
fn event_after(s: &Sentence, n: &Numeral) -> Option<u16> {
    let text = &s.block.text;
    let stop = text[n.end..s.to.max(n.end)].find(';').map_or(s.to, |i| n.end + i);
    let spans = s.marks.within(3, n.end, stop);
    let e = spans.iter().find(|x| matches!(x.tag, Tag::Event(_)) && words_between(text, n.end, x.start) <= 12)?;
    let organ =
        spans.iter().any(|o| o.tag == Tag::Organ && o.start >= e.end && words_between(text, e.end, o.start) <= 6);
    match e.tag {
        Tag::Event(i) if organ => Some(i),
        _ => None,
    }
}

/// A day right after `có hiệu lực (kể) từ ngày`, `đi vào hoạt động từ ngày`.
fn effective(s: &Sentence, n: &Numeral) -> bool {
    let text = &s.block.text;
    let from = n.core.saturating_sub(80);
    let near = |x: &Span| x.tag == Tag::Effective && x.end <= n.core && words_between(text, x.end, n.core) <= 4;
    s.marks.within(3, from.max(s.from), n.core).iter().any(near)
}

/// `Đảng bộ Khối chính thức đi vào hoạt động từ ngày 1/8/2018`: the organization is named before.
fn starts_to_work(s: &Sentence, n: &Numeral) -> bool {
    let spans = s.marks.within(3, s.from, n.core);
    let works = spans.iter().rev().find(|x| x.tag == Tag::Effective);
    works.is_some_and(|x| {
        let told = slice(&s.block.text, x.start, x.end).contains("hoạt động");
        told && spans.iter().any(|o| o.tag == Tag::Organ && o.end <= x.start)
    })
}

/// `Ngày 1/8/2018, Đảng bộ Khối chính thức đi vào hoạt động`: the organization begins on the day before it.
fn begins(s: &Sentence, n: &Numeral) -> bool {
    let text = &s.block.text;
    let spans = s.marks.within(3, n.end, s.to);
    let works = spans.iter().find(|x| {
        let words = slice(text, x.start, x.end);
        x.tag == Tag::Effective && words.contains("hoạt động") && words_between(text, n.end, x.start) <= 24
    });
    let organ = works.is_some_and(|x| spans.iter().any(|o| o.tag == Tag::Organ && o.end <= x.start));
    let lead = slice(text, s.from, n.start).trim_end();
    organ && lead.ends_with("ngày") && words_between(lead, 0, lead.len()) <= 4
}

/// `từ khi sáp nhập`, `trước hợp nhất`: a time that is told by an event.
fn aside(text: &str, from: usize, at: usize) -> bool {
    let lead = slice(text, from, at).trim_end();
    let when = lead.strip_suffix("khi").unwrap_or(lead).trim_end();
    ["trước", "từ", "từ ngày"].iter().any(|w| when.ends_with(w))
}

/// The event that a sentence tells of a Party organization; splitting and merging before founding.
fn event_of(s: &Sentence) -> Option<(u16, Span)> {
    let spans = s.marks.within(3, s.from, s.to);
    let organs: Vec<&Span> = spans.iter().filter(|x| x.tag == Tag::Organ).collect();
    let text = &s.block.text;
    let mut best: Option<(u16, Span)> = None;
    for e in spans {
        let Tag::Event(i) = e.tag else { continue };
        let lead = slice(text, s.from, e.start).trim_end();
        let lead = lead.strip_suffix("thành").unwrap_or(lead).trim_end();
        let purpose = ["để", "điều kiện", "nhằm", "chuẩn bị"].iter().any(|w| lead.ends_with(w));
        if purpose || aside(text, s.from, e.start) {
            continue;
        }
        let object = organs.iter().any(|o| o.start >= e.end && words_between(text, e.end, o.start) <= 4);
        let told = passive(s, *e) || dated(&text[e.end..]);
        let opens = told && words_between(text, s.from, e.start) <= 1 && organs.iter().any(|o| o.start >= e.end);
        if !(object || opens || (told && organs.iter().any(|o| o.end <= e.start))) {
            continue;
        }
        let found = |i: u16| s.lexicon.events[usize::from(i)] == "found";
        match best {
            Some((b, _)) if !(found(b) && s.lexicon.events[usize::from(i)] == "split") => {}
            _ => best = Some((i, *e)),
        }
    }
    best
}

/// A day or a paper follows at once: `thành lập ngày …`, `thành lập theo Quyết định …`.
fn dated(rest: &str) -> bool {
    ["ngày", "tháng", "năm", "từ ngày", "theo quyết định", "tại quyết định", "vào ngày", "từ tháng"]
        .iter()
        .any(|w| rest.trim_start().starts_with(w))
}

fn passive(s: &Sentence, e: Span) -> bool {
    let text = &s.block.text;
    let lead = slice(text, s.from, e.start);
    let near = lead.rfind("được ").is_some_and(|i| words_between(lead, i, lead.len()) <= 9 && !lead[i..].contains(','));
    near || slice(text, e.start, e.end).starts_with("được") || slice(text, e.start, e.end).starts_with("sáp nhập")
}

/// Whether a paper founds or changes an organization, is the ground for it, or neither.
fn paper_role(s: &Sentence, n: &Numeral, event: Option<(u16, Span)>) -> Option<Role> {
    let text = &s.block.text;
    let shown = slice(text, n.core, n.end);
    let kind = shown.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '-' || c == '/');
    if kind.starts_with("ct")
        || kind.starts_with("kl")
        || kind.starts_with("bc")
        || kind.starts_with("kh")
        || kind.starts_with("cv")
    {
        return None;
    }
    let central = shown.ends_with("tw");
    let spans = s.marks.within(3, s.from, s.to);
    if central {
        let founding = |e: &Span| {
            let gap = slice(text, e.end, n.start).trim_end();
            passive(s, *e) && gap.ends_with("theo quyết định số") && words_between(gap, 0, gap.len()) <= 7
        };
        if let Some((i, _)) = event.filter(|(_, e)| e.end <= n.start && founding(e)) {
            return Some(Role::Event(i));
        }
        let decided = |e: &Span| {
            let gap = slice(text, n.end, e.start).trim_end();
            kind.starts_with("qđ")
                && gap.ends_with("quyết định")
                && ["bộ chính trị", "ban bí thư"].iter().any(|w| gap.contains(w))
        };
        if let Some((i, _)) = event.filter(|(_, e)| e.start > n.end && decided(e)) {
            return Some(Role::Event(i));
        }
        let about = spans.iter().any(|x| x.tag == Tag::About && x.start > n.end);
        return (about || event.is_some_and(|(_, e)| e.start > n.end)).then_some(Role::Basis);
    }
    event.map(|(i, _)| Role::Event(i))
}

/// Whether a day is that of an event: before it in the sentence, or in the brackets of an anniversary.
fn day_role(s: &Sentence, n: &Numeral, event: Option<(u16, Span)>) -> Option<Role> {
    let text = &s.block.text;
    let lead = slice(text, s.from, n.start).trim_end();
    let (i, e) = event?;
    if slice(text, s.from, s.to).contains("kỉ niệm") || slice(text, s.from, s.to).contains("ngày truyền thống")
    {
        return lead.ends_with('(').then_some(Role::Event(i));
    }
    if let Some(nearer) = nearest(s, n, e).filter(|_| lead.ends_with("từ ngày")) {
        return Some(Role::Event(nearer));
    }
    let dated = lead.ends_with("ngày") || lead.ends_with('(') || lead.ends_with("tháng") || lead.is_empty();
    let effective = s.marks.within(3, s.from, s.to).iter().any(|x| x.tag == Tag::Effective);
    let near = if e.start > n.end {
        words_between(text, n.end, e.start) <= 24
    } else {
        words_between(text, e.end, n.start) <= 30
    };
    (dated && (near || effective)).then_some(Role::Event(i))
}

/// A later event of the sentence nearer before a day: `… về hợp nhất Đảng bộ A và Đảng bộ B từ ngày 1/6/2019`.
fn nearest(s: &Sentence, n: &Numeral, first: Span) -> Option<u16> {
    let text = &s.block.text;
    let spans = s.marks.within(3, first.end, n.start);
    spans.iter().rev().find_map(|e| {
        let Tag::Event(i) = e.tag else { return None };
        let organ =
            spans.iter().any(|o| o.tag == Tag::Organ && o.start >= e.end && words_between(text, e.end, o.start) <= 4);
        let near = words_between(text, e.end, n.start) <= 30 && !slice(text, e.end, n.start).contains(';');
        (organ && near && !aside(text, s.from, e.start)).then_some(i)
    })
}

fn push(s: &Sentence, n: &Numeral, role: Role, value: Value, context: &Context, reading: &mut Reading) {
    let (start, end) = (s.block.start(n.core), s.block.end(n.end, s.original));
    let text = slice(s.original, start, end).to_string();
    let (key, id) = match role {
        Role::Event(i) => ("event", s.lexicon.events[usize::from(i)].clone()),
        Role::Basis => ("role", "basis".to_string()),
        Role::Effective => ("role", "effective".to_string()),
    };
    let (value, unit) = match value {
        Value::Text(_) => (Value::Text(paper(&text)), "decision"),
        other => (other, "date"),
    };
    let time = match &value {
        Value::Day(when) => ClaimTime::AsOf(super::time::iso(*when)),
        _ => day_after(s, n),
    };
    let indicator = if unit == "decision" { "org_event_decision" } else { "org_event_date" };
    reading.claims.push(Claim {
        start,
        end,
        text,
        value,
        decimals: 0,
        unit: unit.into(),
        qualifier: Qualifier::Exact,
        qualifier2: None,
        indicator: Some(indicator.into()),
        dimension: [(key.to_string(), id)].into(),
        subject: None,
        time,
        modality: Modality::Reported,
        place: Place {
            paragraph: context.paragraph,
            sentence: context.sentence,
            link: Link::New,
            at: (context.base + n.core, context.base + n.end),
            ..Place::default()
        },
    });
}

/// The day that follows a paper's number, or opens its sentence.
fn day_after(s: &Sentence, n: &Numeral) -> ClaimTime {
    let text = &s.block.text;
    let after = text[n.end..].trim_start();
    let from = after.strip_prefix("ngày").map(str::trim_start);
    let first = slice(text, s.from, s.to).trim_start().strip_prefix("ngày").map(str::trim_start);
    for rest in [from, first].into_iter().flatten() {
        let token: String = rest.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '/' | '-' | '.')).collect();
        if let Ok(day) = crate::value::Day::parse(token.trim_end_matches('.')) {
            return ClaimTime::AsOf(day.to_string());
        }
    }
    ClaimTime::None
}
