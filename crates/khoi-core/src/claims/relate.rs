//! What the claims of a text say about each other: sums, bounds, shares, implied wholes, lists, anniversaries.
//!
//! One file for each kind; each looks only a few claims back, so that a long text takes no longer per claim than a short one.

mod bound;
mod grades;
mod growth;
mod listing;
mod named;
mod pairs;
mod partition;
mod rate;
mod share;
mod sum;
mod table;
mod totals;
mod twice;
mod whole;

use super::claim::{Claim, Value};
use super::qualifier::Qualifier;
use std::collections::HashMap;

/// How far back in a paragraph a whole is looked for, in claims.
const BACK: usize = 16;

/// How many paragraphs ahead sums are looked for first.
const AHEAD: usize = 2;

/// Số liệu đối chiếu trong văn bản: claims that must go together, and whether they do.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// Places in the list of claims; the total or whole first where there is one.
    pub claims: Vec<usize>,
    /// The letter of each claim in the expression.
    pub names: Vec<String>,
    /// Such as `a == b + c`.
    pub expr: String,
    /// Its kind.
    pub kind: Kind,
    /// The value of the left side.
    pub lhs: f64,
    /// The value of the right side.
    pub rhs: f64,
    /// The difference that rounding allows.
    pub tolerance: f64,
    /// Whether it is so.
    pub holds: bool,
}

/// The kinds of relations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Parts add up to a total, shares to 100.
    Sum,
    /// A part is not larger than its whole.
    Bound,
    /// A printed percentage is the part over the whole.
    Share,
    /// A count and a percentage give a whole that is not stated.
    Implied,
    /// A count and the list that follows.
    Enumeration,
    /// Years between two days.
    Anniversary,
    /// The same figure at two places.
    Twice,
    /// No whole numbers give a share on the stated base.
    NoWhole,
}

impl Kind {
    /// The id in output.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Sum => "sum",
            Kind::Bound => "bound",
            Kind::Share => "share",
            Kind::Implied => "implied",
            Kind::Enumeration => "enumeration",
            Kind::Anniversary => "anniversary",
            Kind::Twice => "twice",
            Kind::NoWhole => "no_whole",
        }
    }
}

/// All relations, by their first claim.
pub(super) fn relations(text: &str, plain: &str, claims: &[Claim]) -> Vec<Relation> {
    let mut out = vec![];
    let mut views = vec![];
    let mut from = 0;
    while from < claims.len() {
        let paragraph = claims[from].place.paragraph;
        if let Some(cell) = claims[from].place.cell {
            let same = |c: &&Claim| c.place.cell.is_some_and(|x| x.table == cell.table);
            let to = from + claims[from..].iter().take_while(same).count();
            table::find(claims, from..to, &mut out);
            from = to;
            continue;
        }
        let to = from
            + claims[from..].iter().take_while(|c| c.place.paragraph == paragraph && c.place.cell.is_none()).count();
        views.push(View { text, plain, all: claims, from, to });
        from = to;
    }
    for i in 0..views.len() + AHEAD {
        // The sums of the paragraphs ahead are known before a total looks there for its parts.
        if let Some(view) = views.get(i) {
            sum::find(view, &mut out);
        }
        let Some(view) = i.checked_sub(AHEAD).and_then(|j| views.get(j)) else { continue };
        totals::find(view, &mut out);
        partition::find(view, &mut out);
        pairs::find(view, &mut out);
        bound::find(view, &mut out);
        rate::find(view, &mut out);
        growth::find(view, &mut out);
        share::find(view, &mut out);
        share::outliers(view, &mut out);
        whole::find(view, &mut out);
        listing::find(view, &mut out);
        named::find(view, &mut out);
    }
    let all = View { text, plain, all: claims, from: 0, to: claims.len() };
    grades::find(&all, &mut out);
    totals::far(&all, &mut out);
    twice::find(claims, &mut out);
    named::joined(&all, &mut out);
    out.sort_by_key(|r| r.claims.iter().min().copied());
    withdraw(&mut out);
    out
}

/// Takes back what does not hold where the same claims go together in another way: parts told with and without their last,
/// a part said to be within another part of one total.
fn withdraw(out: &mut Vec<Relation>) {
    let sums: Vec<Vec<usize>> =
        out.iter().filter(|r| r.kind == Kind::Sum && r.holds).map(|r| r.claims.clone()).collect();
    let mut by_claim: HashMap<usize, Vec<usize>> = HashMap::new();
    for (s, claims) in sums.iter().enumerate() {
        for c in claims {
            by_claim.entry(*c).or_default().push(s);
        }
    }
    let of = |c: &usize| by_claim.get(c).map_or(&[][..], Vec::as_slice);
    out.retain(|r| {
        if r.holds || r.claims.is_empty() {
            return true;
        }
        let same_total = || of(&r.claims[0]).iter().any(|s| sums[*s][0] == r.claims[0]);
        let both_parts = || of(&r.claims[0]).iter().any(|s| r.claims.iter().all(|c| sums[*s][1..].contains(c)));
        match r.kind {
            Kind::Sum => !same_total(),
            Kind::Bound => !both_parts(),
            _ => true,
        }
    });
}

/// The claims of one paragraph.
struct View<'a> {
    text: &'a str,
    /// The text in the form of the lexicon: small letters, one spelling.
    plain: &'a str,
    all: &'a [Claim],
    from: usize,
    to: usize,
}

impl View<'_> {
    /// The plain text between two claims.
    fn between(&self, a: usize, b: usize) -> &str {
        self.plain.get(self.all[a].place.at.1..self.all[b].place.at.0).unwrap_or("")
    }

    /// The plain text before a claim, at most so many bytes of its line.
    fn lead(&self, i: usize, bytes: usize) -> &str {
        let end = self.all[i].place.at.0;
        let mut from = end.saturating_sub(bytes);
        while !self.plain.is_char_boundary(from) {
            from += 1;
        }
        let piece = self.plain.get(from..end).unwrap_or("");
        piece.rsplit('\n').next().unwrap_or(piece)
    }

    /// The plain text after a claim, at most so many bytes of its line.
    fn rest(&self, i: usize, bytes: usize) -> &str {
        let from = self.all[i].place.at.1;
        let mut to = self.plain.len().min(from + bytes);
        while !self.plain.is_char_boundary(to) {
            to -= 1;
        }
        let piece = self.plain.get(from..to).unwrap_or("");
        piece.split('\n').next().unwrap_or(piece)
    }

    /// `Trong 86 tổ chức …`, `trong số 243 đảng viên …`: parts of this count follow.
    fn among(&self, i: usize) -> bool {
        let lead = self.lead(i, 40).trim_end();
        ["trong", "trong số", "trong tổng số"].iter().any(|w| lead.ends_with(w))
    }

    /// The sentence of a claim opens with `trong đó`, and no other claim stands between.
    fn goes_on(&self, i: usize) -> bool {
        let lead = self.lead(i, 120);
        let own = lead.rsplit(". ").next().unwrap_or(lead).trim_start();
        own.starts_with("trong đó") && i > self.from && self.all[i - 1].place.sentence < self.all[i].place.sentence
    }

    /// The claims before one, nearest first, within the paragraph and a bounded distance.
    fn back(&self, i: usize) -> impl Iterator<Item = usize> {
        let least = self.from.max(i.saturating_sub(BACK));
        (least..i).rev()
    }
}

/// The relations found last; those of the same neighbourhood are among them.
fn recent(out: &[Relation]) -> impl Iterator<Item = &Relation> {
    out.iter().rev().take(4 * BACK)
}

/// Traits of persons that one person may bear together.
const TRAITS: [&str; 5] = ["gender", "ethnicity", "religion", "age_group", "audience"];

/// Parts that are told by different traits, or by a trait and something else: they may overlap, so they add up to nothing.
fn overlap(v: &View, parts: &[usize]) -> bool {
    let key = |j: &usize| TRAITS.iter().find(|t| v.all[*j].dimension.contains_key(**t));
    let persons = parts.iter().all(|j| class(&v.all[*j]) == "person");
    let first = parts.first().and_then(key);
    persons && parts.iter().any(|j| key(j).is_some()) && parts.iter().any(|j| key(j) != first)
}

/// After a part the sentence or its bracket ends, and nothing is left open (`…`, `v.v`); a word or two may follow a comma.
fn closed(v: &View, last: usize) -> bool {
    let rest = v.rest(last, 120);
    let line = rest.split([';', ')']).next().unwrap_or("");
    let line = line.split(". ").next().unwrap_or("").trim_end_matches('.');
    let short = |tail: &str| tail.split_whitespace().count() <= 2 && !tail.contains(|c: char| c.is_ascii_digit());
    let ends = line.split_once(',').is_none_or(|(_, tail)| short(tail));
    !rest.split(". ").next().unwrap_or("").contains("...") && !line.contains('…') && !line.contains("v.v") && ends
}

fn number(c: &Claim) -> Option<f64> {
    c.value.number()
}

/// A plain count without hedge; those of tables are held against each other by row and column alone.
fn exact(c: &Claim) -> Option<f64> {
    let plain = c.place.cell.is_none()
        && c.qualifier == Qualifier::Exact
        && c.unit != "percent"
        && matches!(c.value, Value::Number(_));
    plain.then(|| number(c)).flatten().filter(|n| n.fract() == 0.0)
}

/// What is counted, widely: persons whatever they are called, organizations, or the unit itself.
fn class(c: &Claim) -> &str {
    match c.unit.as_str() {
        "member" | "person" | "case" => "person",
        unit => unit,
    }
}

fn relation(
    claims: Vec<usize>,
    expr: impl Fn(&[String]) -> String,
    kind: Kind,
    lhs: f64,
    rhs: f64,
    tolerance: f64,
    holds: bool,
) -> Relation {
    let names: Vec<String> = (0..claims.len()).map(name).collect();
    let expr = expr(&names);
    Relation { claims, names, expr, kind, lhs, rhs, tolerance, holds }
}

/// `a`, `b`, … `z`, `a1`, …
fn name(i: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(i % 26).unwrap_or(0));
    if i < 26 { letter.to_string() } else { format!("{letter}{}", i / 26) }
}
