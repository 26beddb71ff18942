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
use crate::value::{Lang, Says, UnitId};
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
}

/// The largest template, in bytes.
pub const MOST_BYTES: usize = 1024 * 1024;
/// The most placeholders of one template.
const MOST_PLACEHOLDERS: usize = 2000;
/// The longest placeholder, in bytes.
const MOST_INSIDE: usize = 400;

/// Fills a template, or says everything that is wrong with it. `unit` finds a unit by its code.
pub fn fill(
    template: &str,
    engine: &Engine,
    defaults: &Defaults,
    unit: &dyn Fn(&str) -> Option<UnitId>,
) -> Result<Filled, Vec<Wrong>> {
    let mut filled = Filled { text: String::with_capacity(template.len() * 2), count: 0 };
    let mut faults = vec![];
    let (mut rest, mut line, mut met) = (template, 1_u32, 0);
    while let Some(at) = rest.find("{{") {
        let (before, from) = rest.split_at(at);
        filled.text.push_str(before);
        line += lines(before);
        met += 1;
        let fault = |path: String, says: Says| Wrong { path, line, says };
        let Some(end) = from.find("}}").filter(|end| *end <= MOST_INSIDE && !from[2..*end].contains("{{")) else {
            let shown: String = from.chars().take(30).collect();
            faults.push(fault(
                shown.lines().next().unwrap_or_default().to_string(),
                Says::new(
                    "chỗ điền mở bằng “{{” mà không đóng, xin đóng bằng “}}”",
                    "a placeholder is opened with “{{” and not closed, close it with “}}”",
                ),
            ));
            rest = &from[2..];
            continue;
        };
        let whole = &from[..end + 2];
        match value(&from[2..end], engine, defaults, unit) {
            Ok(Some(text)) => {
                filled.text.push_str(&text);
                filled.count += 1;
            }
            Ok(None) => {}
            Err(says) => faults.push(fault(whole.to_string(), says)),
        }
        line += lines(whole);
        rest = &from[end + 2..];
        if met >= MOST_PLACEHOLDERS {
            let says = says!(
                "mẫu có quá {MOST_PLACEHOLDERS} chỗ điền, xin chia thành nhiều mẫu",
                "the template has more than {MOST_PLACEHOLDERS} placeholders, split it"
            );
            faults.push(Wrong { path: whole.to_string(), line, says });
            break;
        }
    }
    filled.text.push_str(rest);
    if faults.is_empty() { Ok(filled) } else { Err(faults) }
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
    values::text(&Placeholder::parse(inside, defaults, engine, unit)?, engine, defaults).map(Some)
}
