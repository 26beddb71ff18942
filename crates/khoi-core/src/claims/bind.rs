//! Binds each number of a block to what it counts and what was done with it, and so to an indicator.

use super::around::{Counted, Window};
use super::claim::{Claim, ClaimTime, Link, Modality, Place, Qualifier, Reading, Value};
use super::context::{Context, Last};
use super::event;
use super::lexicon::{Hedge, Lexicon, Tag};
use super::marks::Marks;
use super::normal::Block;
use super::numeral::{self, Numeral, UnitMark, What};
use super::token::{self, Cut};
use super::{percent, stop, time};
use std::collections::BTreeMap;

/// A head farther away is told of by a copula right before the number: `… là 354`, `… lên gần 5.500`.
fn told_of(gap: &str) -> bool {
    let last = gap.trim_end().trim_end_matches(':').rsplit(' ').next().unwrap_or("");
    matches!(last, "là" | "lên" | "đạt" | "còn" | "có" | "gồm" | "")
}

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
}

/// Reads one block and adds its claims.
pub(super) fn block(
    lexicon: &Lexicon,
    original: &str,
    block: &Block,
    context: &mut Context,
    reading: &mut Reading,
) {
    if block.text.trim().is_empty() {
        return;
    }
    context.paragraph += 1;
    let marks = Marks::new(lexicon, block);
    let list = numeral::numerals(block, &marks);
    context.note(block, &marks, &list);
    let cuts = token::cuts(&block.text);
    let mut from = 0;
    let ends = cuts
        .iter()
        .filter(|c| c.1 == Cut::Sentence)
        .map(|c| c.0 + 1);
    for to in ends.chain([block.text.len()]) {
        context.sentence += 1;
        let mine: Vec<Numeral> = list
            .iter()
            .filter(|n| n.core >= from && n.core < to)
            .cloned()
            .collect();
        let mut sentence = Sentence {
            lexicon,
            original,
            block,
            marks: &marks,
            cuts: &cuts,
            from,
            to,
            consumed: 0,
        };
        sentence.read(mine, context, reading);
        from = to;
    }
    let bullet = block.text.trim_start().starts_with(['-', '+', '•', '*']);
    if !bullet {
        let told = |t: Tag| t == Tag::Target;
        let aims = marks
            .within(2, 0, block.text.len())
            .iter()
            .any(|s| told(s.tag));
        context.aims = aims && block.text.trim_end().ends_with(':');
    }
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
        let kept: Vec<bool> = (0..numbers.len())
            .map(|k| kept[k] && (numbers[k].ratio != Some(false) || k == 0 || kept[k - 1]))
            .collect();
        for (k, n) in numbers.iter().enumerate() {
            if !kept[k] {
                self.anniversary(n, context, reading);
                continue;
            }
            let left = (0..k)
                .rev()
                .find(|j| kept[*j])
                .map_or(self.from, |j| numbers[j].end);
            let whole = numbers
                .get(k + 1)
                .copied()
                .filter(|x| n.ratio == Some(true) || self.from_to(n, x));
            let right = (k + 1 + usize::from(whole.is_some())..numbers.len())
                .find(|j| kept[*j])
                .map_or(self.to, |j| numbers[j].start);
            let after: Vec<usize> = (k + 1..numbers.len())
                .filter(|j| kept[*j])
                .take(3)
                .collect();
            let pair = after
                .first()
                .is_some_and(|j| numbers[*j].ratio == Some(true));
            let beyond = after
                .get(1 + usize::from(pair))
                .map_or(self.to, |j| numbers[*j].start);
            let window = Window {
                lexicon: self.lexicon,
                text: &self.block.text,
                marks: self.marks,
                cuts: self.cuts,
                left: left.min(n.start),
                start: n.start,
                end: whole.map_or(n.end, |x| x.end),
                right: right.max(n.end),
                beyond: beyond.max(right),
                first: !kept[..k].contains(&true),
            };
            let Some(bound) = self.bind(&window, n, context) else {
                continue;
            };
            self.push(&window, n, bound, context, reading);
        }
        reading.claims[first..].sort_by_key(|c| c.start);
        self.pair_branches(&mut reading.claims[first..]);
    }

    /// `đánh giá, xếp loại đảng viên` tells whom the grades that follow belong to.
    fn note_graded(&self, context: &mut Context) {
        let spans = self.marks.within(0, self.from, self.to);
        for (i, s) in spans.iter().enumerate() {
            let Tag::Before(a) = s.tag else { continue };
            if self.lexicon.actions[usize::from(a)].id != "graded" {
                continue;
            }
            let noun = spans[i + 1..].iter().take(3).find_map(|n| match n.tag {
                Tag::Noun(x) if n.start < s.end + 40 => Some(x),
                _ => None,
            });
            if let Some(x) = noun {
                let group = &self.lexicon.nouns[usize::from(x)].group;
                if matches!(group.as_str(), "org" | "member") {
                    context.graded = Some(group.clone());
                }
            }
        }
    }

    /// Negations that state a zero, as numerals.
    fn add_zeros(&self, list: &mut Vec<Numeral>) {
        let text = &self.block.text;
        let spans = self.marks.within(3, self.from, self.to);
        for s in spans.iter().filter(|s| s.tag == Tag::ZeroBefore) {
            let at = token::skip_blanks(text, s.end);
            let noun = self
                .marks
                .within(0, at, at + 1)
                .iter()
                .find_map(|m| match m.tag {
                    Tag::Noun(i) if m.start == at => Some((i, m.end)),
                    _ => None,
                });
            let Some((i, end)) = noun else { continue };
            let group = self.lexicon.nouns[usize::from(i)].group.as_str();
            if !matches!(
                group,
                "org" | "member" | "comrade" | "case" | "petition" | "anyorg"
            ) {
                continue;
            }
            let stop = self
                .cuts
                .iter()
                .find(|c| c.0 >= end && c.1 >= Cut::Semicolon)
                .map_or(self.to, |c| c.0.min(self.to));
            let told = self
                .marks
                .within(0, end, stop)
                .iter()
                .take(6)
                .any(|m| matches!(m.tag, Tag::Grade(_) | Tag::After(_)));
            let none = self
                .marks
                .within(3, end, (end + 60).min(stop))
                .iter()
                .any(|m| m.tag == Tag::ZeroAfter);
            if (told && (none || text[s.start..s.end].contains("có")))
                || (none && group == "petition")
            {
                let covered = list.iter().any(|n| n.core < end && s.start < n.end);
                if !covered {
                    let mut zero = Numeral::new(s.start, s.end, What::Number(0.0, None));
                    zero.words = true;
                    list.push(zero);
                }
            }
        }
        list.sort_by_key(|n| n.core);
    }

    fn bind(&mut self, w: &Window, n: &Numeral, context: &Context) -> Option<Bound> {
        match n.mark {
            UnitMark::Percent => return percent::bind(self, w, n, context),
            UnitMark::Money | UnitMark::MoneyPerMonth => return Some(self.money(w, n)),
            UnitMark::Km | UnitMark::Measure => return Some(self.measure(n)),
            UnitMark::None => {}
        }
        let last = self.last_in_sentence(context);
        let after = w.noun_after();
        if n.ratio == Some(false) {
            return self.whole(w, after, last);
        }
        if let Some(bound) = self.grade(w, n, after, context) {
            return Some(bound);
        }
        let counted = self.counted(w, n, after);
        if n.scaled && counted.is_none() && self.money_like(w) {
            return Some(self.money(w, n));
        }
        self.act(w, n, counted, last)
            .or_else(|| self.part_of_last(w, counted, last))
    }

    /// `giảm từ 92 xuống còn 85 tổ chức`: both count the same.
    fn from_to(&self, a: &Numeral, b: &Numeral) -> bool {
        let text = &self.block.text;
        let gap = text.get(a.end..b.start).map_or("", str::trim);
        let from = text[..a.start].trim_end().ends_with("từ");
        from && matches!(
            gap,
            "lên"
                | "xuống"
                | "xuống còn"
                | "còn"
                | "lên thành"
                | "tăng lên"
                | "thành"
                | "giảm xuống"
                | "giảm còn"
                | "giảm xuống còn"
        )
    }

    /// A capital word before and nothing that is counted after: `Khối phố 2`.
    fn name(&self, n: &Numeral) -> bool {
        let text = &self.block.text;
        let plain = n.mark == UnitMark::None && !n.scaled && n.hedges.is_empty() && !n.words;
        let at = token::back_over_blanks(text, n.core);
        let word = text[..at]
            .rfind(|c: char| !c.is_alphanumeric())
            .map_or(0, |i| i + 1);
        let next = token::skip_blanks(text, n.end);
        let noun = self
            .marks
            .within(0, next, next + 14)
            .iter()
            .any(|s| matches!(s.tag, Tag::Noun(_)));
        plain
            && n.ratio.is_none()
            && at < n.core
            && word < at
            && self.block.capital(word)
            && !noun
            && !self.acted(at)
    }

    /// An action or a grade ends at a place.
    fn acted(&self, at: usize) -> bool {
        let spans = self.marks.within(0, at.saturating_sub(100), at);
        spans
            .iter()
            .any(|s| s.end == at && matches!(s.tag, Tag::Before(_) | Tag::Grade(_)))
    }

    /// The second number of `18/20`: what the noun counts by itself.
    fn whole(&self, w: &Window, after: Option<Counted>, last: Option<&Last>) -> Option<Bound> {
        let (Some(c), true) = (after, last.is_some()) else {
            let last = last?;
            return Some(Bound {
                indicator: last.indicator.clone(),
                unit: last.unit.clone(),
                group: last.group.clone(),
                noun: last.noun,
                action: last.action,
                used: w.end,
                ..Bound::default()
            });
        };
        let noun = w.noun(c.noun);
        let indicator = if noun.generic {
            last?.indicator.clone()
        } else {
            noun.count.clone()
        };
        Some(Bound {
            indicator,
            unit: noun.unit.clone(),
            group: noun.group.clone(),
            noun: Some(c.noun),
            action: last?.action,
            dims: noun.dims.clone(),
            used: c.end,
            head: None,
        })
    }

    /// Number words count only right before a noun of the field.
    fn word_counts(&self, n: &Numeral) -> bool {
        let text = &self.block.text;
        let next = token::skip_blanks(text, n.end);
        let noun = self
            .marks
            .within(0, next, next + 1)
            .iter()
            .find_map(|s| match s.tag {
                Tag::Noun(i) if s.start == next => Some(&self.lexicon.nouns[usize::from(i)]),
                _ => None,
            });
        let Some(noun) = noun else { return false };
        let telling = matches!(
            noun.group.as_str(),
            "org"
                | "member"
                | "comrade"
                | "class"
                | "collective"
                | "massorg"
                | "target"
                | "crowd"
                | "committee"
        ) && noun.id != "tcd";
        let before = text[..n.core].trim_end();
        if n.number() == Some(1.0) {
            let told = [
                "còn",
                "có",
                "thêm",
                "thành lập",
                "giải thể",
                "chỉ",
                "thành lập mới",
                "duy nhất",
                "kết nạp",
                "khai trừ",
                "cảnh cáo",
                "khiển trách",
                "và",
            ];
            return telling
                && noun.group != "collective"
                && told.iter().any(|t| before.ends_with(t));
        }
        let five = text[n.core..n.end].starts_with("năm");
        telling && !five && !before.ends_with("cả") && !before.ends_with("thứ")
    }

    pub(super) fn last_in_sentence<'c>(&self, context: &'c Context) -> Option<&'c Last> {
        context
            .last
            .as_ref()
            .filter(|l| l.sentence == context.sentence && l.paragraph == context.paragraph)
    }

    /// The noun that is counted: after the number, or a more telling head before it.
    fn counted(&self, w: &Window, n: &Numeral, after: Option<Counted>) -> Option<Counted> {
        let Some(a) = after else {
            let head = w.noun_before()?;
            return w.copula(head.end, n.start).then_some(head);
        };
        if !w.noun(a.noun).generic {
            return Some(a);
        }
        let person = |g: &str| {
            matches!(
                g,
                "committee"
                    | "secretary"
                    | "member"
                    | "crowd"
                    | "cadre"
                    | "delegate"
                    | "massmember"
                    | "worker"
                    | "trainee"
            )
        };
        let mine = w.noun(a.noun).group.as_str();
        let near = w.noun_before().map(|h| h.start);
        let head = w.nouns_before().into_iter().find(|h| {
            let group = w.noun(h.noun).group.as_str();
            (person(group) && matches!(mine, "comrade" | "person" | "case"))
                || (group == "org" && mine == "anyorg" && near == Some(h.start))
        });
        let head = head.filter(|h| near == Some(h.start) || told_of(&w.text[h.end..n.start]));
        head.map(|h| Counted { end: a.end, ..h }).or(Some(a))
    }

    /// An action that knows the noun, or the noun's own indicator.
    fn act(
        &self,
        w: &Window,
        n: &Numeral,
        counted: Option<Counted>,
        last: Option<&Last>,
    ) -> Option<Bound> {
        let noun = counted.map(|c| w.noun(c.noun));
        let group = noun.map_or("none", |x| x.group.as_str());
        let from = counted.filter(|c| !c.head).map_or(w.end, |c| c.end);
        let before = w.actions_before();
        let zero = n.words && n.number() == Some(0.0);
        let least = if zero { Cut::Semicolon } else { Cut::Comma };
        let stock = before
            .first()
            .is_some_and(|(a, _)| self.action_id(*a) == "stock");
        let beside = before
            .first()
            .filter(|(a, s)| w.copula(s.end, n.start) && self.action_id(*a) != "stock")
            .map(|x| x.0);
        let mut list: Vec<u16> = beside.into_iter().collect();
        list.extend(w.actions_after(from, least).iter().map(|x| x.0));
        let mut kept = false;
        for (a, _) in &before {
            if self.action_id(*a) == "stock" {
                kept = true;
                break;
            }
            list.push(*a);
        }
        if !kept && !stock {
            let has = w.text[w.left..w.start].trim_end().ends_with(" có")
                && before.is_empty()
                && !w.text[w.left..w.start].contains("trong đó");
            list.extend(last.filter(|_| !has).and_then(|l| l.action));
        }
        list.extend(w.passives_before());
        let given = list.iter().find_map(|a| {
            let gives = &self.lexicon.actions[usize::from(*a)].gives;
            gives
                .get(group)
                .or_else(|| gives.get("*"))
                .map(|i| (*a, i.clone()))
        });
        if noun.is_none() {
            let adjacent = beside.or_else(|| {
                w.actions_after(w.end, least)
                    .first()
                    .filter(|(_, s)| token::words_between(w.text, w.end, s.start) == 0)
                    .map(|x| x.0)
            });
            adjacent.filter(|a| given.as_ref().is_some_and(|g| g.0 == *a))?;
        }
        let (action, indicator) = match given {
            Some((a, i)) => (Some(a), i),
            None => (None, noun?.count.clone()),
        };
        let mut unit = noun.map_or("person".to_string(), |x| x.unit.clone());
        if noun.is_none() && indicator == "members_disciplined" {
            unit = "member".into();
        }
        if counted.is_some_and(|c| c.visits) {
            unit = "visit".into();
        }
        let mut indicator = indicator;
        if action.is_none() && noun.is_some_and(|x| x.generic) {
            indicator = self.generic(w, noun.map_or("", |x| x.id.as_str()), indicator, last)?;
        }
        let class = last.is_some_and(|l| l.indicator.starts_with("training_"));
        if class && indicator == "briefing_participants" {
            indicator = "training_participants".into();
        }
        let mut dims = noun.map(|x| x.dims.clone()).unwrap_or_default();
        if action.is_none()
            && group == "host"
            && indicator == "host_units"
            && self.organs_by_host(w)
        {
            indicator = "grassroots_orgs".into();
            unit = "org".into();
        }
        if let Some(a) = action {
            dims.extend(self.lexicon.actions[usize::from(a)].dims.clone());
        }
        Some(Bound {
            indicator,
            unit,
            group: group.into(),
            noun: counted.map(|c| c.noun),
            action,
            dims,
            used: from,
            head: counted.filter(|c| c.head).map(|c| c.start),
        })
    }

    /// `các tổ chức cơ sở đảng … gồm 13 cơ quan, 17 doanh nghiệp`: organizations by the unit they are in.
    fn organs_by_host(&self, w: &Window) -> bool {
        let lead = &w.text[self.from..w.start];
        let told = ["gồm", "trong đó"].iter().any(|p| lead.contains(p));
        let spans = self.marks.within(0, self.from, w.start);
        told && spans.iter().find_map(|s| match s.tag {
            Tag::Noun(i) => Some(w.noun(i).group == "org" && w.noun(i).count == "grassroots_orgs"),
            _ => None,
        }) == Some(true)
    }

    /// A generic noun without an action: what the sentence counted before, or members of an organization named before it.
    fn generic(&self, w: &Window, id: &str, own: String, last: Option<&Last>) -> Option<String> {
        if id == "dong_chi" {
            if let Some(l) = last.filter(|l| {
                matches!(
                    l.group.as_str(),
                    "member" | "comrade" | "committee" | "secretary" | "crowd"
                )
            }) {
                return Some(l.indicator.clone());
            }
            let spans = w.marks.within(0, w.left, w.start);
            let org = spans.iter().rev().find_map(|s| match s.tag {
                Tag::Noun(i) => Some(w.noun(i).group.as_str()),
                _ => None,
            });
            return match org {
                Some("org") => Some("members_total".into()),
                Some("committee") => Some("committee_members".into()),
                _ => None,
            };
        }
        if id == "to_chuc" {
            return last
                .filter(|l| l.group == "org")
                .map(|l| l.indicator.clone());
        }
        (id != "truong_hop" && id != "nguoi")
            .then_some(own)
            .or_else(|| last.map(|l| l.indicator.clone()))
    }

    /// `trong đó có 45 nữ`: no noun, but a break-down of what was counted just before.
    fn part_of_last(
        &self,
        w: &Window,
        counted: Option<Counted>,
        last: Option<&Last>,
    ) -> Option<Bound> {
        let last = last?;
        if counted.is_some() {
            return None;
        }
        let at = token::skip_blanks(w.text, w.end);
        let dim = w
            .marks
            .within(1, at, at + 1)
            .iter()
            .find(|s| s.start == at)?;
        Some(Bound {
            indicator: last.indicator.clone(),
            unit: last.unit.clone(),
            group: last.group.clone(),
            noun: last.noun,
            action: last.action,
            dims: BTreeMap::new(),
            used: dim.start,
            head: None,
        })
    }

    /// A count by grade.
    fn grade(
        &mut self,
        w: &Window,
        n: &Numeral,
        after: Option<Counted>,
        context: &Context,
    ) -> Option<Bound> {
        let group = after
            .map(|c| w.noun(c.noun).group.as_str())
            .unwrap_or("none");
        if !matches!(
            group,
            "org" | "member" | "anyorg" | "comrade" | "none" | "case" | "host" | "person"
        ) {
            return None;
        }
        let (grade, group, end) = self.grade_near(w, n, after, context)?;
        let indicator = if group == "member" {
            "member_grade_count"
        } else {
            "org_grade_count"
        };
        let unit = if group == "member" { "member" } else { "org" };
        Some(Bound {
            indicator: indicator.into(),
            unit: unit.into(),
            group,
            noun: after.map(|c| c.noun),
            action: None,
            dims: [("grade".to_string(), grade)].into(),
            used: end,
            head: None,
        })
    }

    /// The grade that a number belongs to, whom it grades, and where its words end.
    pub(super) fn grade_near(
        &mut self,
        w: &Window,
        _n: &Numeral,
        after: Option<Counted>,
        context: &Context,
    ) -> Option<(String, String, usize)> {
        let before = w.grade_before().filter(|(_, s)| s.start >= self.consumed);
        let from = after.map_or(w.end, |c| c.end);
        let (g, s) = before.or_else(|| w.grade_after(from))?;
        let grade = &self.lexicon.grades[usize::from(g)];
        let mut group = after
            .map(|c| w.noun(c.noun).group.clone())
            .filter(|g| g == "org" || g == "member");
        if group.is_none() && grade.of != "any" {
            group = Some(grade.of.clone());
        }
        let comrade = after.is_some_and(|c| w.noun(c.noun).group == "comrade");
        let group = group
            .or_else(|| comrade.then(|| "member".to_string()))
            .or_else(|| {
                let spans = w.marks.within(0, w.left, w.start);
                spans.iter().rev().find_map(|s| match s.tag {
                    Tag::Noun(i) if matches!(w.noun(i).group.as_str(), "org" | "member") => {
                        Some(w.noun(i).group.clone())
                    }
                    _ => None,
                })
            })
            .or_else(|| {
                self.last_in_sentence(context)
                    .map(|l| l.group.clone())
                    .filter(|g| g == "org" || g == "member")
            })
            .or_else(|| context.graded.clone())
            .unwrap_or_else(|| "org".into());
        self.consumed = s.end.max(self.consumed);
        Some((grade.id.clone(), group, s.end.max(from)))
    }

    fn money_like(&self, w: &Window) -> bool {
        let left = &w.text[w.left..w.start];
        [
            "doanh thu",
            "lợi nhuận",
            "nộp ngân sách",
            "trị giá",
            "số tiền",
            "tổng vốn",
            "kinh phí",
            "thu nhập",
        ]
        .iter()
        .any(|p| left.contains(p))
    }

    fn money(&self, w: &Window, n: &Numeral) -> Bound {
        let left = &w.text[w.left..w.start];
        let income = n.mark == UnitMark::MoneyPerMonth
            || ["thu nhập bình quân", "lương bình quân", "thu nhập"]
                .iter()
                .any(|p| left.contains(p));
        let (indicator, unit) = if income {
            ("average_income", "vnd_per_person_month")
        } else {
            ("money_amount", "vnd")
        };
        Bound {
            indicator: indicator.into(),
            unit: unit.into(),
            group: "money".into(),
            used: n.end,
            ..Bound::default()
        }
    }

    fn measure(&self, n: &Numeral) -> Bound {
        let unit = if n.mark == UnitMark::Km { "km" } else { "unit" };
        Bound {
            indicator: "physical_output".into(),
            unit: unit.into(),
            group: "physical".into(),
            used: n.end,
            ..Bound::default()
        }
    }

    pub(super) fn action_id(&self, a: u16) -> &str {
        &self.lexicon.actions[usize::from(a)].id
    }

    /// `kỷ niệm 58 năm thành lập`, `trải qua 58 năm xây dựng`.
    fn anniversary(&self, n: &Numeral, context: &Context, reading: &mut Reading) {
        let text = &self.block.text;
        let at = token::skip_blanks(text, n.end);
        if !text[at..].starts_with("năm") || n.number().is_none_or(|v| v > 200.0) {
            return;
        }
        let end = at + "năm".len();
        let clause = text[end..].split([',', ';', '(', ':']).next().unwrap_or("");
        let founded = [
            "thành lập",
            "ngày thành lập",
            "xây dựng",
            "truyền thống",
            "hình thành",
            "ra đời",
            "trưởng thành",
        ]
        .iter()
        .any(|p| clause.trim_start().starts_with(p) || clause.contains("thành lập"));
        let left = text[self.from..n.start].trim_end();
        let told = [
            "kỉ niệm",
            "trải qua",
            "qua",
            "sau",
            "chặng đường",
            "tròn",
            "hơn",
            "gần",
            "mừng",
            "ngày",
        ]
        .iter()
        .any(|p| left.ends_with(p) || p.len() > 4 && left.contains(p));
        let other = [
            "đảng cộng sản",
            "ngày thành lập đảng",
            "thành lập nước",
            "quốc khánh",
            "quân đội",
            "đoàn tncs",
            "đổi mới",
            "giải phóng",
            "thành lập đoàn",
            "ngày sinh",
            "ngày thành lập ngành",
        ];
        if !founded || !told || other.iter().any(|p| clause.contains(p)) {
            return;
        }
        let bound = Bound {
            indicator: "anniversary_years".into(),
            unit: "year".into(),
            group: "year".into(),
            used: end,
            ..Bound::default()
        };
        let mut n = n.clone();
        n.end = end;
        reading
            .claims
            .push(self.claim(&n, bound, Link::New, context));
    }

    fn push(
        &mut self,
        w: &Window,
        n: &Numeral,
        mut bound: Bound,
        context: &mut Context,
        reading: &mut Reading,
    ) {
        self.dimensions(w, &mut bound);
        let last = self.last_in_sentence(context);
        let link = self.link(w, last);
        let mut claim = self.claim(n, bound.clone(), link, context);
        self.governed(w, n, &mut claim);
        self.plain_verb(w, n, &mut claim);
        claim.modality = self.modality(w, context);
        if claim.modality == Modality::Target && claim.indicator.as_deref() == Some("admissions") {
            claim.indicator = Some("admission_target".into());
        }
        claim.time = time::said(self, w, n, context);
        reading.claims.push(claim);
        if n.ratio == Some(false) {
            if let Some(last) = context.last.as_mut() {
                last.end = n.end;
                return;
            }
        }
        let percent = n.mark == UnitMark::Percent;
        let base = match &context.last {
            Some(l) if percent && l.sentence == context.sentence => l.base.clone(),
            _ => bound.indicator.clone(),
        };
        context.last = Some(Last {
            action: bound.action,
            noun: bound.noun,
            group: bound.group,
            base,
            dims: bound.dims,
            unit: bound.unit,
            indicator: bound.indicator,
            sentence: context.sentence,
            paragraph: context.paragraph,
            end: n.end,
        });
    }

    fn claim(&self, n: &Numeral, bound: Bound, link: Link, context: &Context) -> Claim {
        let (start, end) = (
            self.block.start(n.start),
            self.block.end(n.end, self.original),
        );
        let (qualifier, qualifier2) = numeral::qualifiers(n);
        let value = match n.what {
            What::Number(a, Some(b)) => Value::Range(a, b),
            What::Number(a, None) => Value::Number(a),
            _ => Value::Text(String::new()),
        };
        let bracket = self.block.text[..n.start].trim_end().ends_with('(');
        Claim {
            start,
            end,
            text: self.original[start..end].to_string(),
            value,
            decimals: n.decimals,
            unit: if n.mark == UnitMark::Percent {
                "percent".into()
            } else {
                bound.unit
            },
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
            },
        }
    }

    /// How the claim hangs on the one before it in the sentence.
    fn link(&self, w: &Window, last: Option<&Last>) -> Link {
        let Some(last) = last else { return Link::New };
        let gap = &w.text[last.end.min(w.start)..w.start];
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
            if !matches!(d.key.as_str(), "by" | "basis" | "step" | "kind") {
                bound
                    .dims
                    .entry(d.key.clone())
                    .or_insert_with(|| d.value.clone());
            }
        }
        for s in w.marks.within(1, w.left, w.start).iter().rev() {
            let Tag::Dim(i) = s.tag else { continue };
            let d = &self.lexicon.dims[usize::from(i)];
            let watch = ["inspected", "supervised", "violating", "disciplined"]
                .iter()
                .any(|k| bound.indicator.ends_with(k));
            let badge = bound.indicator == "badges_awarded";
            if (watch && matches!(d.key.as_str(), "by" | "basis"))
                || (badge && matches!(d.key.as_str(), "step" | "kind"))
            {
                bound
                    .dims
                    .entry(d.key.clone())
                    .or_insert_with(|| d.value.clone());
            }
        }
    }

    /// Hedges that stand before the number with other words between: `giảm được 106`, `bình quân … 12`.
    fn governed(&self, w: &Window, n: &Numeral, claim: &mut Claim) {
        let spans = w.marks.within(3, w.left, w.start);
        let Some(s) = spans
            .iter()
            .rev()
            .find(|s| matches!(s.tag, Tag::Governs(_)) && s.end <= n.start)
        else {
            return;
        };
        let Tag::Governs(h) = s.tag else { return };
        if token::words_between(w.text, s.end, n.start) > 6
            || w.cut(s.end, n.start, Cut::Comma).is_some()
        {
            return;
        }
        let mut with = n.clone();
        with.hedges.insert(0, h);
        if h == Hedge::Plain(Qualifier::Average) {
            with.hedges.rotate_left(usize::from(n.hedges.is_empty()));
        }
        (claim.qualifier, claim.qualifier2) = numeral::qualifiers(&with);
    }

    /// `giảm 54 phòng`: the verb of a reorganization is no hedge of the number, so it stays outside the span.
    fn plain_verb(&self, w: &Window, n: &Numeral, claim: &mut Claim) {
        let verb = matches!(
            claim.indicator.as_deref(),
            Some("restructured_units" | "staff_posts")
        );
        let compared = w.text[n.end..w.right].contains("so với");
        if verb && n.hedges == [Hedge::Decrease] && !compared {
            claim.start = self.block.start(n.core);
            claim.text = self.original[claim.start..claim.end].to_string();
        }
    }

    /// Aimed at or expected when such a word stands before it in the sentence, unless `đã` stands between.
    fn modality(&self, w: &Window, context: &Context) -> Modality {
        let spans = w.marks.within(2, self.from, w.start);
        let told = spans
            .iter()
            .rev()
            .find(|s| matches!(s.tag, Tag::Target | Tag::Forecast));
        let Some(s) = told else {
            let bullet = w.text.trim_start().starts_with(['-', '+', '•', '*']);
            let aimed = context.aims && bullet;
            return if aimed {
                Modality::Target
            } else {
                Modality::Reported
            };
        };
        let between = &w.text[s.end.min(w.start)..w.start];
        if between.contains(" đã ") || between.contains("kết quả") {
            return Modality::Reported;
        }
        if s.tag == Tag::Forecast {
            Modality::Forecast
        } else {
            Modality::Target
        }
    }

    /// `40 đảng bộ và 38 chi bộ` are both of the base.
    fn pair_branches(&self, claims: &mut [Claim]) {
        let id = |c: &Claim| {
            c.place
                .noun
                .map_or("", |i| self.lexicon.nouns[usize::from(i)].id.as_str())
        };
        for i in 0..claims.len() {
            if claims[i].indicator.as_deref() != Some("branches") || id(&claims[i]) != "chi_bo" {
                continue;
            }
            let partner = [i.checked_sub(1), Some(i + 1)]
                .into_iter()
                .flatten()
                .filter_map(|j| claims.get(j))
                .any(|c| {
                    id(c) == "dang_bo_co_so" && c.indicator.as_deref() == Some("grassroots_orgs")
                });
            if partner {
                claims[i].indicator = Some("grassroots_orgs".into());
                claims[i]
                    .dimension
                    .insert("org_type".into(), "chi_bo_co_so".into());
            }
        }
    }
}
