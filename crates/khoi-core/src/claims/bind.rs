//! Binds each number of a block to what it counts and what was done with it, and so to an indicator.

use super::around::Window;
use super::claim::{Claim, ClaimTime, Link, Modality, Place, Reading, Told, Value};
use super::context::{Context, Last};
use super::event;
use super::lexicon::{Lexicon, Tag};
use super::marks::Marks;
use super::normal::Block;
use super::numeral::{self, Numeral, UnitMark, What};
use super::qualifier::Qualifier;
use super::token::{self, Cut, slice};
use super::{stop, time};
use std::collections::BTreeMap;

/// What a number was found to speak of.
#[derive(Clone, Debug, Default)]
pub(super) struct Bound {
    pub indicator: String,
    pub unit: String,
    pub group: String,
    pub noun: Option<u16>,
    pub action: Option<u16>,
    pub dims: BTreeMap<String, String>,
    /// Where the words end that were used.
    pub used: usize,
    /// Where the noun begins that stands before the number.
    pub head: Option<usize>,
    /// It is a bare member of a list of parts.
    pub listed: bool,
}

/// Reads one block and adds its claims.
pub(super) fn block(lexicon: &Lexicon, original: &str, block: &Block, context: &mut Context, reading: &mut Reading) {
    if block.text.trim().is_empty() {
        return;
    }
    context.paragraph += 1;
    context.base = reading.plain.len();
    reading.plain.push_str(&block.text);
    reading.plain.push('\n');
    for last in [&mut context.last, &mut context.people].into_iter().flatten() {
        // Its place lies in another block.
        last.end = 0;
    }
    let marks = Marks::new(lexicon, block);
    let list = numeral::numerals(block, &marks);
    context.note(block, &marks, &list);
    let cuts = token::cuts(&block.text);
    let mut from = 0;
    let ends = cuts.iter().filter(|c| c.1 == Cut::Sentence).map(|c| c.0 + 1);
    for to in ends.chain([block.text.len()]) {
        if slice(&block.text, from, to).trim().is_empty() {
            continue;
        }
        context.sentence += 1;
        let mine: Vec<Numeral> = list.iter().filter(|n| n.core >= from && n.core < to).cloned().collect();
        let mut sentence = Sentence { lexicon, original, block, marks: &marks, cuts: &cuts, from, to, consumed: 0 };
        sentence.read(mine, context, reading);
        from = to;
    }
    let bullet = block.text.trim_start().starts_with(['-', '+', '•', '*']);
    if !bullet {
        let told = |t: Tag| t == Tag::Target;
        let aims = marks.within(2, 0, block.text.len()).iter().any(|s| told(s.tag));
        context.aims = aims && block.text.trim_end().ends_with(':');
    }
}

/// The words right before a number.
fn last_words<'a>(w: &Window<'a>) -> Option<&'a str> {
    w.text.get(w.left..w.start).map(str::trim_end)
}

/// One sentence of a block.
pub(super) struct Sentence<'a> {
    pub lexicon: &'a Lexicon,
    pub original: &'a str,
    pub block: &'a Block,
    pub marks: &'a Marks,
    pub cuts: &'a [(usize, Cut)],
    pub from: usize,
    pub to: usize,
    /// Grades before this place belong to a number already.
    pub consumed: usize,
}

impl Sentence<'_> {
    fn read(&mut self, mut list: Vec<Numeral>, context: &mut Context, reading: &mut Reading) {
        self.note_graded(context);
        self.note_upper(context);
        self.add_zeros(&mut list);
        let first = reading.claims.len();
        event::claims(self, &list, context, reading);
        let numbers: Vec<&Numeral> = list.iter().filter(|n| stop::is_number(n)).collect();
        let kept: Vec<bool> = numbers
            .iter()
            .map(|n| {
                let said = !n.words || n.number() == Some(0.0) || self.word_counts(n);
                said && !stop::stopped(&self.block.text, self.marks, n) && !self.name(n)
            })
            .collect();
        let kept: Vec<bool> =
            (0..numbers.len()).map(|k| kept[k] && (numbers[k].ratio != Some(false) || k == 0 || kept[k - 1])).collect();
        for (k, n) in numbers.iter().enumerate() {
            if !kept[k] {
                self.anniversary(n, context, reading);
                continue;
            }
            let left = (0..k).rev().find(|j| kept[*j]).map_or(self.from, |j| numbers[j].end);
            let (end, next) = self.reach(&numbers, k);
            let after: Vec<usize> = (next..numbers.len()).filter(|j| kept[*j]).take(3).collect();
            let right = after.first().map_or(self.to, |j| numbers[*j].start);
            let pair = after.first().is_some_and(|j| numbers[*j].ratio == Some(true));
            let beyond = after.get(1 + usize::from(pair)).map_or(self.to, |j| numbers[*j].start);
            let window = Window {
                lexicon: self.lexicon,
                text: &self.block.text,
                marks: self.marks,
                cuts: self.cuts,
                left: left.min(n.start),
                start: n.start,
                end,
                right: right.max(end),
                beyond: beyond.max(right),
                first: !kept[..k].contains(&true),
            };
            let Some(bound) = self.bind(&window, n, context) else {
                continue;
            };
            self.push(&window, n, bound, context, reading);
        }
        reading.claims[first..].sort_by_key(|c| c.start);
        // Two readers may take the same words; the first keeps them.
        let mut end = 0;
        let tail: Vec<Claim> = reading.claims.drain(first..).collect();
        reading.claims.extend(tail.into_iter().filter(|c| {
            let free = c.start >= end;
            end = end.max(c.end);
            free
        }));
        self.pair_branches(&mut reading.claims[first..]);
    }

    fn push(&mut self, w: &Window, n: &Numeral, mut bound: Bound, context: &mut Context, reading: &mut Reading) {
        self.lift(w, &mut bound, context);
        self.dimensions(w, &mut bound);
        self.again(w, &mut bound, n, context, reading);
        let last = self.last_in_sentence(context);
        let told = last.map(|l| (l.base.clone(), l.group.clone()));
        self.details(w, n, &mut bound, last);
        let link = self.link(w, last);
        let mut claim = self.claim(n, bound.clone(), link, context);
        self.governed(w, n, &mut claim);
        self.plain_verb(w, n, &mut claim);
        let carried = self.carried(w, n, &bound, last).filter(|_| claim.qualifier == Qualifier::Exact);
        claim.qualifier = carried.unwrap_or(claim.qualifier);
        let change = Some(claim.qualifier).filter(|q| q.is_change() && !q.is_beyond());
        if bound.indicator == "upper_party_orgs" && self.of_level(&bound) {
            context.upper = context.paragraph;
        }
        self.aimed(w, n, context, &mut claim);
        self.timed(w, n, &bound, context, &mut claim);
        reading.claims.push(claim);
        if n.ratio == Some(false)
            && let Some(last) = context.last.as_mut()
        {
            last.end = n.end;
            return;
        }
        let percent = n.mark == UnitMark::Percent;
        let bracket = reading.claims.last().is_some_and(|c| c.place.bracket);
        let sentence = context.sentence;
        let aside = percent || bound.indicator == "admission_target";
        if percent && bracket {
            context.aside = Some((bound.indicator.clone(), sentence));
        }
        if aside
            && bracket
            && let Some(last) = context.last.as_mut().filter(|l| l.sentence == sentence)
        {
            last.end = n.end;
            return;
        }
        let over = last_words(w).is_some_and(|t| t.ends_with("trên tổng số") || t.ends_with("trong tổng số"));
        let part = context.last.as_ref().filter(|l| over && l.sentence == sentence).map(|l| l.base.clone());
        let base = match &told {
            Some((base, _)) if percent => base.clone(),
            _ => bound.indicator.clone(),
        };
        if percent
            && bound.group == "none"
            && let Some((_, group)) = told
        {
            bound.group = group;
        }
        let listed = bound.listed;
        context.set_last(Last {
            listed,
            change,
            parted: carried.is_some(),
            action: bound.action,
            noun: bound.noun,
            group: bound.group,
            base,
            part,
            dims: bound.dims,
            unit: bound.unit,
            indicator: bound.indicator,
            sentence: context.sentence,
            paragraph: context.paragraph,
            end: n.end,
        });
    }

    /// Whether it is reported or aimed at; admissions that are aimed at are a target.
    fn aimed(&self, w: &Window, n: &Numeral, context: &Context, claim: &mut Claim) {
        claim.modality = self.modality(w, context);
        let least =
            ["không dưới", "ít nhất", "tối thiểu"].iter().any(|p| slice(w.text, n.start, n.core).starts_with(p));
        if least && claim.indicator.as_deref() == Some("admissions") {
            claim.modality = Modality::Target;
        }
        if claim.modality != Modality::Reported && claim.indicator.as_deref() == Some("admissions") {
            claim.indicator = Some("admission_target".into());
        }
    }

    /// When a claim holds by its own sentence, and whether it is a part of what was counted.
    fn timed(&self, w: &Window, n: &Numeral, bound: &Bound, context: &Context, claim: &mut Claim) {
        (claim.time, claim.place.told) = time::said(self, w, context);
        let awarded = bound.indicator == "badges_awarded" && claim.time == ClaimTime::None;
        if awarded && claim.place.told == Told::Nothing {
            claim.time = time::opening_day(slice(w.text, self.from, w.start));
        }
        claim.place.raised = super::detail::raised(slice(w.text, w.left, w.start));
        claim.place.is_part = self.unread_part(w, n, bound, claim, self.last_in_sentence(context));
    }

    pub(super) fn claim(&self, n: &Numeral, bound: Bound, link: Link, context: &Context) -> Claim {
        let (start, end) = (self.block.start(n.start), self.block.end(n.end, self.original));
        let (qualifier, qualifier2) = numeral::qualifiers(n);
        let value = match n.what {
            What::Number(a, Some(b)) => Value::Range(a, b),
            What::Number(a, None) => Value::Number(a),
            _ => Value::Text(String::new()),
        };
        let lead = slice(&self.block.text, self.from, n.start);
        let opened = lead.rfind('(').filter(|i| !lead[*i..].contains([')', ';']));
        let bracket = opened.is_some_and(|i| token::words_between(lead, i, lead.len()) <= 3);
        Claim {
            start,
            end,
            text: slice(self.original, start, end).to_string(),
            value,
            decimals: n.decimals,
            unit: if n.mark == UnitMark::Percent { "percent".into() } else { bound.unit },
            qualifier,
            qualifier2,
            indicator: Some(bound.indicator),
            dimension: bound.dims,
            subject: None,
            time: ClaimTime::None,
            modality: Modality::Reported,
            place: Place {
                paragraph: context.paragraph,
                sentence: context.sentence,
                link,
                noun: bound.noun,
                bracket,
                part_of_next: n.ratio == Some(true),
                told: Told::Nothing,
                is_part: false,
                raised: false,
                term: context.term,
                at: (context.base + n.start, context.base + n.end),
                cell: None,
            },
        }
    }

    /// How the claim hangs on the one before it in the sentence.
    fn link(&self, w: &Window, last: Option<&Last>) -> Link {
        let Some(last) = last else { return Link::New };
        let gap = slice(w.text, last.end.min(w.start), w.start);
        let those = slice(&self.block.text, self.from, w.start).trim_start();
        let of_those = those.starts_with("trong tổng số") || those.starts_with("trong số");
        if of_those && (gap.contains(" có ") || gap.contains(" thì ")) {
            return Link::Within;
        }
        if gap.contains("trong đó") || gap.contains("riêng") {
            Link::Within
        } else if gap.contains("gồm")
            || gap.contains(':')
            || gap.trim_end().ends_with("với")
            || gap.contains("trong số")
        {
            Link::Parts
        } else if token::words_between(w.text, last.end.min(w.start), w.start) <= 14 {
            Link::List
        } else {
            Link::New
        }
    }

    /// Break-downs in the noun phrase after the number; who acts and on what grounds before it.
    fn dimensions(&self, w: &Window, bound: &mut Bound) {
        let stop = w.cut(bound.used, w.right, Cut::Comma).unwrap_or(w.right);
        let from = bound.head.unwrap_or(w.end);
        for s in w.marks.within(1, from, stop) {
            let Tag::Dim(i) = s.tag else { continue };
            let d = &self.lexicon.dims[usize::from(i)];
            if d.only.is_empty() && !matches!(d.key.as_str(), "by" | "basis" | "step" | "kind") {
                bound.dims.entry(d.key.clone()).or_insert_with(|| d.value.clone());
            }
        }
        let beside = w.marks.within(1, w.left, w.start).iter().rev();
        let beside = beside.take_while(|s| s.end <= w.start && w.copula(s.end, w.start));
        for s in beside {
            let Tag::Dim(i) = s.tag else { continue };
            let d = &self.lexicon.dims[usize::from(i)];
            let whose = d.only.is_empty()
                && matches!(d.key.as_str(), "gender" | "ethnicity" | "religion" | "age_group" | "member_status");
            if whose {
                bound.dims.entry(d.key.clone()).or_insert_with(|| d.value.clone());
            }
        }
        if !bound.dims.contains_key("gender") && self.men(w, bound) {
            bound.dims.insert("gender".into(), "nam".into());
        }
        let status = bound.dims.remove("member_status");
        let whole = ["members_total", "members_official", "members_probationary"];
        if whole.contains(&bound.indicator.as_str()) {
            match status.as_deref() {
                Some("chinh_thuc") => bound.indicator = "members_official".into(),
                Some("du_bi") => bound.indicator = "members_probationary".into(),
                _ => {}
            }
        }
        for s in w.marks.within(1, w.left, w.start).iter().rev() {
            let Tag::Dim(i) = s.tag else { continue };
            let d = &self.lexicon.dims[usize::from(i)];
            let watch =
                ["inspected", "supervised", "violating", "disciplined"].iter().any(|k| bound.indicator.ends_with(k));
            let badge = bound.indicator == "badges_awarded";
            if d.only.is_empty()
                && ((watch && matches!(d.key.as_str(), "by" | "basis"))
                    || (badge && matches!(d.key.as_str(), "step" | "kind")))
            {
                bound.dims.entry(d.key.clone()).or_insert_with(|| d.value.clone());
            }
        }
    }
}
