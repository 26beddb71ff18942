//! Numerals with their span: digits in all spellings, number words, scale words, unit marks, ranges and hedges around them.

use super::lexicon::{Hedge, Tag};
use super::marks::Marks;
use super::normal::Block;
use super::qualifier::Qualifier;
use super::token::{back_over_blanks, is_letter, skip_blanks, slice};
use crate::value::{DocNo, When};

/// What stands at a place where digits or number words begin.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    /// A number; a pair for a range.
    Number(f64, Option<f64>),
    /// A full date, a month with its year.
    Date(When),
    /// A day and month without a year, a time, a telephone number, a version: never a claim.
    Other,
    /// Two years joined: a term or a span of years.
    Years(i16, i16),
    /// The number of a paper.
    Paper(String),
}

/// The mark of a unit that belongs to the span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitMark {
    None,
    Percent,
    Money,
    MoneyPerMonth,
    Km,
    /// A measure such as ha, m², tấn.
    Measure,
}

/// A numeral in a block; places are bytes of the block.
#[derive(Clone, Debug)]
pub(super) struct Numeral {
    /// Where the digits or words begin, without hedges.
    pub core: usize,
    /// The span with hedges, scale word and unit mark.
    pub start: usize,
    pub end: usize,
    pub what: What,
    pub mark: UnitMark,
    pub decimals: u8,
    pub hedges: Vec<Hedge>,
    /// Written in words.
    pub words: bool,
    /// A scale word (vạn, triệu, tỷ) stands in it.
    pub scaled: bool,
    /// The first (part) or second (whole) of `18/20`.
    pub ratio: Option<bool>,
}

impl Numeral {
    pub(super) fn new(core: usize, end: usize, what: What) -> Numeral {
        Numeral {
            core,
            start: core,
            end,
            what,
            mark: UnitMark::None,
            decimals: 0,
            hedges: vec![],
            words: false,
            scaled: false,
            ratio: None,
        }
    }

    /// The number, the first of a range.
    pub fn number(&self) -> Option<f64> {
        match self.what {
            What::Number(n, _) => Some(n),
            _ => None,
        }
    }
}

/// All numerals of a block in order, without overlap.
pub(super) fn numerals(block: &Block, marks: &Marks) -> Vec<Numeral> {
    let text = block.text.as_str();
    let bytes = text.as_bytes();
    let mut out: Vec<Numeral> = vec![];
    let mut i = 0;
    while i < bytes.len() {
        if bytes[i].is_ascii_digit() {
            let glued = text[..i].chars().next_back().is_some_and(is_letter);
            let found = super::lex::digits(text, i);
            i = found.last().map_or(i + 1, |n| n.end).max(i + 1);
            if !glued {
                out.extend(found);
            }
            continue;
        }
        i += 1;
    }
    if !block.bare {
        add_words(text, marks, &mut out);
    }
    for n in &mut out {
        extend_right(text, marks, n);
    }
    drop_covered(&mut out);
    join_ranges(text, &mut out);
    pair_in_words(text, &mut out);
    for n in &mut out {
        if matches!(n.what, What::Number(..)) {
            extend_left(text, marks, n);
        }
    }
    out
}

/// A numeral inside the unit mark of the one before it is none: `năm` of `/người/năm`.
fn drop_covered(list: &mut Vec<Numeral>) {
    let mut end = 0;
    list.retain(|n| {
        let free = n.core >= end;
        end = end.max(n.end);
        free
    });
}

/// Number words that stand where no digits do.
fn add_words(text: &str, marks: &Marks, out: &mut Vec<Numeral>) {
    let mut found: Vec<Numeral> = vec![];
    for s in marks.words() {
        let Tag::Word(value) = s.tag else { continue };
        let covered = |n: &Numeral| n.core < s.end && s.start < n.end;
        if found.iter().rev().take(2).any(covered) {
            continue;
        }
        let i = out.partition_point(|n| n.end <= s.start);
        if out.get(i).is_some_and(|n| n.core < s.end) {
            continue;
        }
        let mut n = Numeral::new(s.start, s.end, What::Number(value, None));
        n.words = true;
        if text.is_char_boundary(s.start) {
            found.push(n);
        }
    }
    out.extend(found);
    out.sort_by_key(|n| n.core);
}

/// Scale words, `%`, money and measures after the digits.
fn extend_right(text: &str, marks: &Marks, n: &mut Numeral) {
    let What::Number(value, _) = n.what else {
        return;
    };
    let at = skip_blanks(text, n.end);
    let rest = &text[at..];
    if rest.starts_with('%') || rest.starts_with("phần trăm") {
        n.end = at + if rest.starts_with('%') { 1 } else { "phần trăm".len() };
        n.mark = UnitMark::Percent;
        return;
    }
    let mut scale = 1.0;
    if let Some(s) = marks.at(at, |t| matches!(t, Tag::Scale(_)))
        && let Tag::Scale(k) = s.tag
    {
        let next = skip_blanks(text, s.end);
        let money = currency(&text[next..]);
        if !(k <= 100.0 && n.words) || money > 0 {
            scale = k;
            n.end = s.end;
            n.scaled = true;
        }
    }
    if scale != 1.0 {
        n.what = What::Number((value * scale * 1e4).round() / 1e4, None);
        let zeros = scale.log10().round() as u8;
        n.decimals = n.decimals.saturating_sub(zeros);
    }
    let at = skip_blanks(text, n.end);
    let len = currency(&text[at..]);
    if len > 0 {
        n.end = at + len;
        n.mark = UnitMark::Money;
        let per = per_month(&text[n.end..]);
        if per > 0 {
            n.end += per;
            n.mark = UnitMark::MoneyPerMonth;
        }
    } else if n.scaled && scale >= 1e6 && per_month(&text[n.end..]) > 0 {
        n.end += per_month(&text[n.end..]);
        n.mark = UnitMark::MoneyPerMonth;
    } else if let Some((len, mark)) = measure(&text[at..]) {
        n.end = at + len;
        n.mark = mark;
    }
}

/// `đồng` that is no `đồng chí`, `đ`, `vnđ`.
fn currency(rest: &str) -> usize {
    for word in ["việt nam đồng", "đồng", "vnđ", "vnd", "đ"] {
        if let Some(after) = rest.strip_prefix(word) {
            let more = after.trim_start();
            let longer = after.chars().next().is_some_and(|c| c.is_alphanumeric());
            let other = ["chí", "bào", "ý", "thời", "đội", "phục", "loạt", "hồ", "bộ", "hành"];
            // `đ/c` is a comrade, `đ.v` a member.
            let slash = word == "đ" && ["/c", ".c", ".v", "/v"].iter().any(|s| after.starts_with(s));
            let comrade = word == "đồng" && other.iter().any(|o| more.starts_with(o));
            if !(longer || slash || comrade) {
                return word.len();
            }
        }
    }
    0
}

/// `/người/tháng`, also with blanks around the strokes; the length.
fn per_month(rest: &str) -> usize {
    for tail in [
        "/người/tháng",
        "/ người/ tháng",
        "/người/ tháng",
        " /người/tháng",
        "/tháng/người",
        "/lao động/tháng",
        "/người/năm",
        "/tháng",
    ] {
        if rest.starts_with(tail) {
            return tail.len();
        }
    }
    0
}

fn measure(rest: &str) -> Option<(usize, UnitMark)> {
    for (word, mark) in [
        ("km2", UnitMark::Measure),
        ("km²", UnitMark::Measure),
        ("km", UnitMark::Km),
        ("ha", UnitMark::Measure),
        ("m2", UnitMark::Measure),
        ("m²", UnitMark::Measure),
        ("m3", UnitMark::Measure),
        ("m³", UnitMark::Measure),
        ("mw", UnitMark::Measure),
        ("kwh", UnitMark::Measure),
        ("kg", UnitMark::Measure),
        ("tấn/ha", UnitMark::Measure),
        ("tạ/ha", UnitMark::Measure),
        ("tấn", UnitMark::Measure),
        ("m", UnitMark::Measure),
    ] {
        if let Some(after) = rest.strip_prefix(word)
            && !after.chars().next().is_some_and(char::is_alphanumeric)
        {
            return Some((word.len(), mark));
        }
    }
    None
}

/// `17 trong tổng số 19 mục tiêu`: a pair as `17/19`.
fn pair_in_words(text: &str, list: &mut [Numeral]) {
    for i in 1..list.len() {
        let (a, b) = list.split_at_mut(i);
        let (Some(a), Some(b)) = (a.last_mut(), b.first_mut()) else { continue };
        let gap = slice(text, a.end, b.core).trim();
        let plain = |n: &Numeral| n.mark == UnitMark::None && n.decimals == 0 && !n.scaled && n.ratio.is_none();
        let fits = matches!((&a.what, &b.what), (What::Number(x, None), What::Number(y, None)) if x <= y);
        if matches!(gap, "trong tổng số" | "trên tổng số" | "/tổng số" | "trong số" | "trên")
            && fits
            && !a.words
            && plain(a)
            && plain(b)
        {
            (a.ratio, b.ratio) = (Some(true), Some(false));
        }
    }
}

/// `80 - 90`, `từ 3 đến 5%`: one numeral with two values.
fn join_ranges(text: &str, list: &mut Vec<Numeral>) {
    let mut out: Vec<Numeral> = Vec::with_capacity(list.len());
    for n in list.drain(..) {
        if let Some(before) = out.last_mut()
            && let Some(joined) = range_of(text, before, &n).or_else(|| compound(text, before, &n))
        {
            *before = joined;
            continue;
        }
        out.push(n);
    }
    *list = out;
}

/// `12 tỷ 350 triệu đồng`.
fn compound(text: &str, a: &Numeral, b: &Numeral) -> Option<Numeral> {
    let (What::Number(x, None), What::Number(y, None)) = (&a.what, &b.what) else {
        return None;
    };
    let beside = slice(text, a.end, b.core).trim().is_empty() && a.mark == UnitMark::None && a.end <= b.core;
    let scales = a.scaled && b.scaled;
    // `hai nghìn ba trăm`
    let words = a.words && b.words && ((x % 1000.0 == 0.0 && *y < 1000.0) || (x % 100.0 == 0.0 && *y < 100.0));
    if !beside || !(scales || words) || x <= y {
        return None;
    }
    let mut n = b.clone();
    (n.core, n.start) = (a.core, a.start);
    n.what = What::Number(x + y, None);
    Some(n)
}

fn range_of(text: &str, a: &Numeral, b: &Numeral) -> Option<Numeral> {
    let (What::Number(x, None), What::Number(y, None)) = (&a.what, &b.what) else {
        return None;
    };
    if a.end > b.core {
        return None;
    }
    if a.words != b.words || a.ratio.is_some() || b.ratio.is_some() {
        return None;
    }
    let gap = slice(text, a.end, b.core).trim();
    let from = text[..a.core].trim_end().ends_with("từ");
    let joined = match gap {
        "-" => text[b.core..].starts_with(|c: char| c.is_ascii_digit()),
        "đến" | "tới" | "- đến" | "đến trên" | "đến gần" => from || a.mark == UnitMark::None,
        _ => false,
    };
    if !joined {
        return None;
    }
    let mut x = *x;
    if b.scaled && !a.scaled && a.mark == UnitMark::None {
        let plain = slice(text, b.core, b.end).chars().take_while(|c| !is_letter(*c)).collect::<String>();
        let shown: f64 = plain.trim().replace('.', "").replace(',', ".").parse().ok()?;
        x *= y / shown.max(1e-9);
    }
    let marks_fit = a.mark == b.mark || a.mark == UnitMark::None;
    if x >= *y || !marks_fit || (gap == "-" && a.mark == UnitMark::None && x >= 1900.0 && *y <= 2100.0) {
        return None;
    }
    let mut n = b.clone();
    n.core = a.core;
    n.start = a.core;
    n.what = What::Number(x, Some(*y));
    n.decimals = a.decimals.max(b.decimals);
    if from {
        n.start = back_over_blanks(text, a.core) - "từ".len();
    }
    Some(n)
}

/// Hedges before the number, and `trở lên` after it, nearest first.
fn extend_left(text: &str, marks: &Marks, n: &mut Numeral) {
    for _ in 0..3 {
        let at = back_over_blanks(text, n.start);
        let Some(s) = marks.up_to(at, |t| matches!(t, Tag::HedgeBefore(_))) else {
            break;
        };
        let Tag::HedgeBefore(h) = s.tag else { break };
        let rated = n.mark == UnitMark::Percent && compared_rate(text, s.start, n.end);
        let h = match slice(text, s.start, s.end) {
            "cao hơn" if rated => Hedge::Plain(Qualifier::Over),
            "thấp hơn" if rated => Hedge::Plain(Qualifier::AtMost),
            _ => h,
        };
        let symbol = slice(text, s.start, s.end).bytes().any(|b| !b.is_ascii_alphabetic() && b.is_ascii());
        if (at == n.start && !symbol) || part_of_word(&text[..s.start], slice(text, s.start, s.end)) {
            break;
        }
        n.hedges.insert(0, h);
        n.start = s.start;
    }
    let lead = back_over_blanks(text, n.start);
    let single = matches!(n.what, What::Number(_, None)) && matches!(n.mark, UnitMark::None | UnitMark::Percent);
    let beside = text[skip_blanks(text, n.end)..].starts_with("trở lên");
    if single && !beside && n.hedges.is_empty() && text[..lead].ends_with(" từ") {
        let clause = text[n.end..].split([',', ';', '.', '(']).next().unwrap_or("");
        let more = clause.find("trở lên").is_some_and(|i| clause[..i].split(' ').count() <= 6);
        let reached = n.mark == UnitMark::Percent && text[..lead].ends_with("đạt từ") && !clause.contains(" đến ");
        if more || reached {
            n.hedges.push(Hedge::Plain(Qualifier::AtLeast));
            n.start = lead - "từ".len();
            return;
        }
    }
    if single && n.hedges.is_empty() && or_more(&text[n.end..]) {
        n.hedges.push(Hedge::Plain(Qualifier::AtLeast));
        return;
    }
    let at = skip_blanks(text, n.end);
    if let Some(s) = marks.at(at, |t| matches!(t, Tag::HedgeAfter(_)))
        && let Tag::HedgeAfter(h) = s.tag
    {
        n.hedges.push(h);
        n.end = s.end;
        let at = back_over_blanks(text, n.start);
        if text[..at].ends_with("từ") {
            n.start = at - "từ".len();
        }
    }
}

/// `80% tổ chức cơ sở đảng trở lên hoàn thành …`: the number is bounded, not a grade or a degree.
fn or_more(rest: &str) -> bool {
    let clause = rest.split([',', ';', '.', '(', ':']).next().unwrap_or("");
    let Some(i) = clause.find(" trở lên") else { return false };
    let between = &clause[..i];
    let bounds_other = ["nhiệm vụ", "hoàn thành", "khá", "tốt", "học", "cấp", "trình độ", "loại", "tuổi", "năm"];
    (1..=5).contains(&between.split_whitespace().count()) && !bounds_other.iter().any(|w| between.contains(w))
}

/// `tỷ lệ nữ cao hơn 15%`: a bound of a rate, compared with nothing.
fn compared_rate(text: &str, from: usize, to: usize) -> bool {
    let clause = text[to..].split([';', '.']).next().unwrap_or("");
    let lead = text[..from].rsplit([';', '.']).next().unwrap_or("");
    lead.contains("tỉ lệ") && !["so với", "cùng kì", "trước", "so "].iter().any(|p| clause.contains(p))
}

/// `cấp trên`, `trình độ`, `cấp dưới`: no hedge.
fn part_of_word(before: &str, hedge: &str) -> bool {
    let last = before.trim_end().rsplit(' ').next().unwrap_or("");
    match hedge {
        "trên" | "dưới" => matches!(last, "cấp" | "nêu" | "kể" | "nói" | "bên" | "từ" | "phía" | "như"),
        "giảm" => matches!(last, "cắt" | "tinh"),
        "vượt" => matches!(last, "và" | "đạt,"),
        "độ" => !matches!(last, "vào" | "khoảng" | "chừng" | "có" | "đạt" | ""),
        "hơn" => matches!(last, "sớm" | "cao" | "nhiều" | "lớn" | "ít" | "tốt" | "nữa"),
        _ => false,
    }
}

/// The one or two qualifiers of a numeral: the change first, then the hedge of its size.
pub(super) fn qualifiers(n: &Numeral) -> (Qualifier, Option<Qualifier>) {
    let percent = n.mark == UnitMark::Percent;
    let mut list: Vec<Qualifier> = n
        .hedges
        .iter()
        .map(|h| match (h, percent) {
            (Hedge::Plain(q), _) => *q,
            (Hedge::Increase, true) => Qualifier::IncreasePercent,
            (Hedge::Increase, false) => Qualifier::IncreaseAbs,
            (Hedge::Decrease, true) => Qualifier::DecreasePercent,
            (Hedge::Decrease, false) => Qualifier::DecreaseAbs,
            (Hedge::Exceed, true) => Qualifier::ExceedPercent,
            (Hedge::Exceed, false) => Qualifier::ExceedAbs,
        })
        .collect();
    if matches!(n.what, What::Number(_, Some(_))) {
        list.push(Qualifier::Range);
    }
    list.sort_by_key(|q| !q.is_change());
    list.dedup();
    (list.first().copied().unwrap_or_default(), list.get(1).copied())
}

/// The number of a paper, blanks left out and signs in capitals as they are printed in the original.
pub(super) fn paper(original: &str) -> String {
    let shout = if original.chars().any(char::is_uppercase) { original.to_string() } else { original.to_uppercase() };
    let original = shout.as_str();
    DocNo::parse(original).map_or_else(|_| original.chars().filter(|c| !c.is_whitespace()).collect(), |d| d.to_string())
}
