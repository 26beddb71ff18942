//! Điền mẫu báo cáo: a template's placeholders become figures, by the same engine that checks texts.
//!
//! `{{members_total}}` is a number, `{{admissions period=2022 gender=nu|câu}}` a sentence, `{{unit}}` and `{{day}}` what the whole
//! is about, `{{! … }}` a remark that is left out. Everything that is wrong is said at once, with its line; then nothing is filled.

mod placeholder;
mod values;

pub use placeholder::{Form, period};

use crate::figures::{Engine, Period};
use crate::record::Wrong;
use crate::says;
use crate::value::{Lang, Says, UnitId, nfc};
use placeholder::Placeholder;

/// What placeholders mean that say nothing else.
#[derive(Clone, Copy, Debug)]
pub struct Defaults {
    /// The unit.
    pub unit: UnitId,
    /// The day of stocks and the period of flows.
    pub period: Period,
    /// The language of sentences and words.
    pub lang: Lang,
}

/// A filled text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The text.
    pub text: String,
    /// How many placeholders became figures.
    pub count: usize,
    /// Each placeholder with the bytes of the text that it became.
    pub places: Vec<(String, usize, usize)>,
}

/// The largest template, in bytes.
pub const MOST_BYTES: usize = 1024 * 1024;
/// The most placeholders of one template.
const MOST_PLACEHOLDERS: usize = 2000;
/// The longest placeholder, in bytes.
const MOST_INSIDE: usize = 400;

/// A placeholder's place in the template, in bytes, and what is written there; `None` for a remark, which is left out.
pub type Place = (usize, usize, Option<String>);

/// Fills a template, or says everything that is wrong with it. `unit` finds a unit by its code.
pub fn fill(
    template: &str,
    engine: &Engine,
    defaults: &Defaults,
    unit: &dyn Fn(&str) -> Option<UnitId>,
) -> Result<Filled, Vec<Wrong>> {
    let mut filled = Filled { text: String::with_capacity(template.len() * 2), count: 0, places: vec![] };
    let mut at = 0;
    for (start, end, text) in places(template, engine, defaults, unit)? {
        filled.text.push_str(&template[at..start]);
        let from = filled.text.len();
        filled.text.push_str(text.as_deref().unwrap_or_default());
        if text.is_some() {
            filled.places.push((template[start..end].to_string(), from, filled.text.len()));
        }
        filled.count += usize::from(text.is_some());
        at = end;
    }
    filled.text.push_str(&template[at..]);
    Ok(filled)
}

/// What is written at each placeholder of a template, in the order of the text; or everything that is wrong with it.
pub fn places(
    template: &str,
    engine: &Engine,
    defaults: &Defaults,
    unit: &dyn Fn(&str) -> Option<UnitId>,
) -> Result<Vec<Place>, Vec<Wrong>> {
    let (mut out, mut faults) = (vec![], vec![]);
    let (mut from, mut line) = (0, 1_u32);
    while let Some(at) = template[from..].find("{{").map(|at| from + at) {
        line += lines(&template[from..at]);
        let rest = &template[at..];
        let fault = |path: &str, says: Says| Wrong { path: path.to_string(), line, says };
        let Some(end) = rest.find("}}").filter(|end| *end <= MOST_INSIDE && !rest[2..*end].contains("{{")) else {
            let shown: String = rest.chars().take(30).collect();
            let says = Says::new(
                "chỗ điền mở bằng “{{” mà không đóng, xin đóng bằng “}}”",
                "a placeholder is opened with “{{” and not closed, close it with “}}”",
            );
            faults.push(fault(shown.lines().next().unwrap_or_default(), says));
            from = at + 2;
            continue;
        };
        let whole = &rest[..end + 2];
        match value(&rest[2..end], engine, defaults, unit) {
            Ok(text) => out.push((at, at + whole.len(), text)),
            Err(says) => faults.push(fault(whole, says)),
        }
        if out.len() + faults.len() >= MOST_PLACEHOLDERS {
            let says = says!(
                "mẫu có quá {MOST_PLACEHOLDERS} chỗ điền, xin chia thành nhiều mẫu",
                "the template has more than {MOST_PLACEHOLDERS} placeholders, split it"
            );
            faults.push(fault(whole, says));
            break;
        }
        line += lines(whole);
        from = at + whole.len();
    }
    if faults.is_empty() { Ok(out) } else { Err(faults) }
}

/// The placeholders of figures whose number was not read back as agreeing with the book: those that `agrees` says of no number
/// within their bytes.
pub fn unread(filled: &Filled, agrees: &dyn Fn(usize, usize) -> bool) -> Vec<String> {
    let figure = |p: &str| {
        let inside = p.trim_start_matches('{').trim();
        let name = inside.split(['|', ' ', '}']).next().unwrap_or("");
        let period = inside.split('|').nth(1).is_some_and(|f| nfc(f).starts_with("kỳ"));
        !matches!(name, "unit" | "day" | "period") && !period
    };
    let told = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let places = filled.places.iter().filter(|(p, a, b)| figure(p) && told(&filled.text[*a..*b]) && !agrees(*a, *b));
    places.map(|(p, ..)| p.clone()).collect()
}

fn lines(text: &str) -> u32 {
    u32::try_from(text.matches('\n').count()).unwrap_or(u32::MAX)
}

/// What stands in the place of one; `None` for a remark.
fn value(
    inside: &str,
    engine: &Engine,
    defaults: &Defaults,
    unit: &dyn Fn(&str) -> Option<UnitId>,
) -> Result<Option<String>, Says> {
    if inside.starts_with('!') {
        return Ok(None);
    }
    // Word processors put their own blanks in.
    let inside = nfc(inside).replace('\u{a0}', " ");
    values::text(&Placeholder::parse(&inside, defaults, engine, unit)?, engine, defaults).map(Some)
}
