//! What the columns of a table are, by their heads; the phrases are those of `packs/claims/tables.toml`.

use super::super::lists::{list, parse};
use super::super::{normal, subject};
use super::{Entry, entry};
use serde::Deserialize;
use std::sync::LazyLock;

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::claims) enum Role {
    /// No claims stand in it.
    Passed,
    /// The unit in which a row counts.
    Unit,
    /// What was planned.
    Plan,
    /// What was done, or simply the number.
    Result,
    /// The result over the plan, or a part over the whole.
    Ratio,
    /// A measure of its own.
    Measure,
}

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// What is counted, or its parts.
    Things,
    /// Organizations.
    Organs,
    /// Years, quarters, terms.
    Times,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub role: Role,
    /// What the head says beside its role: a time, a measure, a break-down.
    pub says: String,
    /// The unit that the head gives in brackets: `(%)`, `(triệu đồng)`.
    pub unit: String,
    /// Under it stand means, which add up to nothing.
    pub is_mean: bool,
    /// It stands under `trong đó`.
    pub is_part: bool,
    /// It is the total of the columns beside it.
    pub is_total: bool,
}

/// The lists of the pack, in the form of the lexicon.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Heads {
    ordinal: Vec<String>,
    unit: Vec<String>,
    passed: Vec<String>,
    people: Vec<String>,
    ratio: Vec<String>,
    change: Vec<String>,
    plan: Vec<String>,
    result: Vec<String>,
    number: Vec<String>,
    organ: Vec<String>,
    pub total_row: Vec<String>,
    pub within: Vec<String>,
    mean: Vec<String>,
    whole_time: Vec<String>,
}

static HEADS: LazyLock<Heads> =
    LazyLock::new(|| load().expect("the embedded list is read by the tests, so it can be read here"));

/// The lists of heads.
pub(super) fn heads() -> &'static Heads {
    &HEADS
}

fn load() -> Result<Heads, String> {
    let mut heads: Heads = parse(list!("tables.toml"))?;
    for list in [
        &mut heads.ordinal,
        &mut heads.unit,
        &mut heads.passed,
        &mut heads.people,
        &mut heads.ratio,
        &mut heads.change,
        &mut heads.plan,
        &mut heads.result,
        &mut heads.number,
        &mut heads.organ,
        &mut heads.total_row,
        &mut heads.within,
        &mut heads.mean,
        &mut heads.whole_time,
    ] {
        list.iter_mut().for_each(|p| *p = normal::phrase(p));
        list.sort_by_key(|p| usize::MAX - p.len());
    }
    Ok(heads)
}

/// The longest phrase of a list with which a head begins or that it is, as whole words.
pub(super) fn opens<'l>(list: &'l [String], head: &str) -> Option<&'l str> {
    let whole = |p: &&String| {
        head.strip_prefix(p.as_str()).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    list.iter().find(whole).map(String::as_str)
}

/// A phrase of a list that stands in a head as whole words.
fn holds(list: &[String], head: &str) -> bool {
    list.iter().any(|p| {
        head.match_indices(p.as_str()).any(|(i, _)| {
            let open = !head[..i].ends_with(|c: char| c.is_alphanumeric());
            open && !head[i + p.len()..].starts_with(|c: char| c.is_alphanumeric())
        })
    })
}

fn is(list: &[String], head: &str) -> bool {
    list.iter().any(|p| p == head)
}

/// A head without its brackets, and what stands in them.
pub(super) fn bracketed(head: &str) -> (String, String) {
    let Some((before, rest)) = head.split_once('(') else { return (head.trim().into(), String::new()) };
    let (inside, after) = rest.split_once(')').unwrap_or((rest, ""));
    (format!("{} {}", before.trim(), after.trim()).trim().to_string(), inside.trim().to_string())
}

/// The columns of a table, the one that labels its rows, and what these are.
pub(super) fn columns(heads_of: &[Vec<&str>], body: &[Vec<&str>]) -> Option<(Vec<Column>, usize, Sort)> {
    let width = body.iter().chain(heads_of).map(Vec::len).max()?;
    let titles: Vec<(String, bool)> = (0..width).map(|c| title(heads_of, c)).collect();
    let lists = heads();
    if titles.iter().any(|t| holds(&lists.people, &t.0)) {
        return None;
    }
    let texts = |c: usize| body.iter().filter(|r| r.get(c).is_some_and(|x| entry(x) == Entry::Text)).count();
    let aside = |c: usize| is(&lists.ordinal, &titles[c].0) || opens(&lists.unit, &titles[c].0).is_some();
    let years = |c: usize| body.iter().filter(|r| r.get(c).is_some_and(|x| entry(x) == Entry::Year)).count();
    let timed = |c: usize| titles[c].0.starts_with("năm") && years(c) * 2 > body.len();
    let label = (0..width).find(|c| !aside(*c) && (texts(*c) * 2 > body.len() || timed(*c)))?;
    let columns: Vec<Column> = (0..width).map(|c| column(&titles[c].0, titles[c].1, c <= label)).collect();
    let numbers =
        |c: usize| body.iter().any(|r| r.get(c).is_some_and(|x| matches!(entry(x), Entry::Number | Entry::Year)));
    let named = body.iter().filter(|r| r.get(label).is_some_and(|x| subject::is_name(x))).count();
    let times = body.iter().filter(|r| r.get(label).is_some_and(|x| is_time(x))).count();
    let sort = if times * 2 > body.len() {
        Sort::Times
    } else if is(&lists.organ, &titles[label].0) || named * 2 > body.len() {
        Sort::Organs
    } else {
        Sort::Things
    };
    ((label + 1)..width).any(numbers).then_some((columns, label, sort))
}

/// `2021`, `Năm 2021`, `Quý I/2021`, `6 tháng đầu năm 2021`: the label of a row that tells a time.
fn is_time(cell: &str) -> bool {
    let folded = normal::phrase(cell.trim());
    let told = ["năm ", "quý ", "tháng ", "nhiệm kì ", "6 tháng", "9 tháng"].iter().any(|w| folded.starts_with(w));
    entry(cell) == Entry::Year || (told && folded.len() <= 40 && folded.contains(|c: char| c.is_ascii_digit()))
}

/// The head of a column over all rows of heads; one that spans columns is said of each, and whether `trong đó` is.
fn title(heads_of: &[Vec<&str>], c: usize) -> (String, bool) {
    let mut words: Vec<&str> = vec![];
    for (i, row) in heads_of.iter().enumerate() {
        let own = row.get(c).copied().unwrap_or("");
        let below = heads_of[i + 1..].iter().any(|r| r.get(c).is_some_and(|x| !x.is_empty()));
        let spanned = || row[..c.min(row.len())].iter().rev().find(|x| !x.is_empty()).copied();
        let over = if own.is_empty() && below { spanned() } else { Some(own).filter(|x| !x.is_empty()) };
        words.extend(over);
    }
    let all = normal::phrase(&words.join(" "));
    let within = opens(&heads().within, &all).map(str::len);
    let rest = within.map_or(all.as_str(), |n| &all[n..]);
    (rest.trim_start_matches([':', ' ']).trim().to_string(), within.is_some())
}

fn column(title: &str, is_part: bool, leads: bool) -> Column {
    let lists = heads();
    let (bare, unit) = bracketed(title);
    // `Thực hiện (đến 30/7/2005)` tells a time, no unit.
    let is_time = unit.contains(|c: char| c.is_ascii_digit());
    let (bare, unit) = if is_time { (timed(&bare, &unit), String::new()) } else { (bare, unit) };
    let said = if bare.is_empty() { title } else { &bare };
    let ratio = holds(&lists.ratio, title) || unit == "%";
    let change = holds(&lists.change, said) && !(ratio && holds(&lists.plan, title));
    let stripped = |list: &[String]| opens(list, said).map(|p| said[p.len()..].trim().to_string());
    let (role, says) = if leads && opens(&lists.unit, said).is_none() {
        (Role::Passed, String::new())
    } else if opens(&lists.unit, said).is_some() {
        (Role::Unit, String::new())
    } else if is(&lists.ordinal, said) || is(&lists.passed, said) || opens(&lists.passed, said).is_some() || change {
        (Role::Passed, String::new())
    } else if ratio {
        (Role::Ratio, said.to_string())
    } else if let Some(rest) = stripped(&lists.plan) {
        (Role::Plan, rest)
    } else if let Some(rest) = stripped(&lists.result) {
        (Role::Result, rest)
    } else if is(&lists.number, said) {
        (Role::Result, String::new())
    } else {
        (Role::Measure, said.to_string())
    };
    let is_total = is(&lists.total_row, said) || is(&lists.total_row, &says) || is(&lists.whole_time, &says);
    Column { role, says: dated(&says), unit, is_mean: holds(&lists.mean, title), is_part, is_total }
}

/// A head with the time in its brackets, where it names no year of its own.
fn timed(head: &str, time: &str) -> String {
    let own = head.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() == 4);
    if own || !time.contains(['/', '2', '1']) { head.to_string() } else { format!("{head} {time}") }
}

/// A bare year is told as one: `2022` as `năm 2022`.
fn dated(says: &str) -> String {
    let year = says.len() == 4 && says.bytes().all(|b| b.is_ascii_digit());
    if year { format!("năm {says}") } else { says.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(title: &str) -> Role {
        column(&normal::phrase(title), false, false).role
    }

    #[test]
    fn heads_say_what_a_column_is() {
        for (title, expect) in [
            ("Kế hoạch năm 2022", Role::Plan),
            ("Chỉ tiêu được giao", Role::Plan),
            ("Thực hiện", Role::Result),
            ("Số lượng", Role::Result),
            ("Tỷ lệ (%)", Role::Ratio),
            ("Đạt % so với kế hoạch", Role::Ratio),
            ("TH/KH (%)", Role::Ratio),
            ("So với cùng kỳ (%)", Role::Passed),
            ("Tăng/giảm", Role::Passed),
            ("Ghi chú", Role::Passed),
            ("STT", Role::Passed),
            ("ĐVT", Role::Unit),
            ("Số chi bộ", Role::Measure),
            ("Số đảng viên", Role::Measure),
            ("2022", Role::Measure),
        ] {
            assert_eq!(role(title), expect, "{title}");
        }
    }

    #[test]
    fn no_phrase_stands_twice_in_a_list() {
        let h = load().unwrap();
        for list in [&h.ordinal, &h.unit, &h.passed, &h.ratio, &h.change, &h.plan, &h.result, &h.organ, &h.total_row] {
            let mut seen = list.clone();
            seen.sort();
            seen.dedup();
            assert_eq!(seen.len(), list.len(), "{list:?}");
        }
    }
}
