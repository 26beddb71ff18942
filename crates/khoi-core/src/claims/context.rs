//! What a text carries on from sentence to sentence: its day, the term it speaks of, the last thing that was counted.

use super::lexicon::Tag;
use super::marks::Marks;
use super::normal::Block;
use super::numeral::{Numeral, What};
use super::qualifier::Qualifier;
use super::token::slice;
use crate::value::{Day, When};
use std::collections::BTreeMap;

/// What was read so far.
#[derive(Default)]
pub(super) struct Context {
    /// The day of the document.
    pub day: Option<Day>,
    /// The day was said beforehand: no line of the text is asked for it.
    pub is_dated: bool,
    /// A period of the document's year was told before its day was known.
    pub dated_late: std::cell::Cell<bool>,
    days: Vec<Candidate>,
    /// The second day of an anniversary's range.
    last_of_range: Option<Day>,
    /// The day of the meeting that the text begins with: `Sáng 12/6/2019, …`.
    told_of: Option<Day>,
    /// The term that the text spoke of last, as years.
    pub term: Option<(i16, i16)>,
    /// All terms that the text names.
    pub terms: Vec<(i16, i16)>,
    pub paragraph: u32,
    pub sentence: u32,
    /// The last claim, as far as later ones hang on it.
    pub last: Option<Last>,
    /// The group of nouns that a grading speaks of.
    pub graded: Option<String>,
    /// The list that follows tells what is aimed at.
    pub aims: bool,
    /// How much of the text was read before this block, in its plain form.
    pub base: usize,
    /// The last claim that counted persons.
    pub people: Option<Last>,
    /// The last share in brackets and its sentence: `(nữ 34,5%, dân tộc 21%)`.
    pub aside: Option<(String, u32)>,
    /// What was told of last, shares and the organizations that did it aside, and in which paragraph.
    pub topic: Option<(String, u32)>,
    /// The last paragraph that spoke of the committees above the base (`các đảng bộ trực thuộc Tỉnh ủy`); 0 before the first.
    pub upper: u32,
    /// The last paragraph that told an event of an organization; 0 before the first.
    pub event: u32,
    /// How many tables were read.
    pub tables: u32,
}

/// What the last claim leaves to the next one.
#[derive(Clone, Debug)]
pub(super) struct Last {
    pub action: Option<u16>,
    pub noun: Option<u16>,
    pub group: String,
    pub unit: String,
    pub indicator: String,
    /// The indicator of the last claim that was no percentage.
    pub base: String,
    /// It is the whole of a part told before it (`trên tổng số`): the indicator of that part.
    pub part: Option<String>,
    /// Its break-down.
    pub dims: BTreeMap<String, String>,
    pub sentence: u32,
    pub paragraph: u32,
    /// The end of its span in the block.
    pub end: usize,
    /// It is a member of a list of parts.
    pub listed: bool,
    /// It tells a change: up or down.
    pub change: Option<Qualifier>,
    /// It is a part of a change told before it.
    pub parted: bool,
}

/// What does or bears things in such a text, so that a share of a plan is not told of it.
pub(super) const ACTORS: [&str; 6] =
    ["grassroots_orgs", "host_units", "other_count", "upper_party_orgs", "branches", "part_committees"];

impl Context {
    /// A text whose day is said beforehand, or not.
    pub fn of(day: Option<Day>) -> Context {
        Context { day, is_dated: day.is_some(), ..Context::default() }
    }

    /// The same day and terms, and nothing told yet: what a cell of a table is read in.
    pub fn apart(&self) -> Context {
        let terms = self.terms.clone();
        Context { day: self.day, is_dated: true, term: self.term, terms, ..Context::default() }
    }

    /// Forgets what was told before, not the day and the terms.
    pub fn forget(&mut self) {
        (self.last, self.people, self.aside, self.topic, self.graded) = (None, None, None, None, None);
        (self.aims, self.upper, self.event) = (false, 0, 0);
    }

    /// Remembers the last claim, and what the text speaks of.
    pub fn set_last(&mut self, last: Last) {
        if matches!(last.unit.as_str(), "member" | "person") {
            self.people = Some(last.clone());
        }
        if last.indicator.starts_with("admission_target") {
            self.topic = Some(("admissions".into(), last.paragraph));
        } else if (last.unit != "percent" || last.change.is_some()) && !ACTORS.contains(&last.indicator.as_str()) {
            self.topic = Some((last.indicator.clone(), last.paragraph));
        }
        self.last = Some(last);
    }

    /// What the text told of in this paragraph or the one before it.
    pub fn topic(&self) -> Option<&str> {
        self.topic.as_ref().filter(|t| t.1 + 1 >= self.paragraph).map(|t| t.0.as_str())
    }
}

/// A day that may be that of the document.
struct Candidate {
    day: Day,
    /// How much its lines look like date lines.
    score: u8,
    /// How often it stands in the head.
    lines: u8,
}

/// Words of the line under a title: sections, views, publication.
const HEAD: [&str; 14] = [
    "ngày đăng",
    "đăng ngày",
    "cập nhật",
    "lượt xem",
    "lượt đọc",
    "đã xem",
    "chuyên mục",
    "xuất bản",
    "đăng lúc",
    "chính trị ",
    "xây dựng đảng",
    "thời sự ",
    "tin tức ",
    "in bài viết",
];

/// `Số 125-BC/ĐUK   Sơn La, ngày 30 tháng 6 năm 2022`: the head of an official paper, on one line or in a cell.
fn is_head(text: &str, n: &Numeral) -> bool {
    let lead = text[..n.core].trim_end();
    let place = lead.strip_suffix("ngày").map(str::trim_end).is_some_and(|l| l.ends_with(','));
    let cited = ["quyết định", "nghị quyết", "chỉ thị", "kết luận", "hướng dẫn", "quy định", "kế hoạch"];
    let ends = text[n.end..].trim().is_empty() && text[n.core..n.end].contains("tháng");
    place && ends && !cited.iter().any(|w| text.contains(w))
}

impl Context {
    /// Looks for the date line of the document and for the term.
    pub fn note(&mut self, block: &Block, marks: &Marks, list: &[Numeral]) {
        let text = block.text.as_str();
        for n in list {
            match n.what {
                What::Years(a, b) if b - a == 5 && text[..n.core].contains("nhiệm kì") => {
                    if !self.terms.contains(&(a, b)) {
                        self.terms.push((a, b));
                    }
                    self.term = Some((a, b));
                }
                What::Date(when) => self.note_day(text, marks, list, n, when),
                _ => {}
            }
        }
    }

    fn note_day(&mut self, text: &str, marks: &Marks, list: &[Numeral], n: &Numeral, when: When) {
        let Some(day) = when.exact() else { return };
        let range = text[..n.core].trim_end().ends_with('-') && text.contains("kỉ niệm");
        if range {
            self.last_of_range.get_or_insert(day);
        }
        let event = marks.within(3, 0, text.len()).iter().any(|s| matches!(s.tag, Tag::Event(_)));
        if self.paragraph <= 14 && text.len() < 160 && !event && !range {
            let clock = list.iter().any(|o| o.what == What::Other && slice(text, o.core, o.end).contains(':'));
            let said = HEAD.iter().any(|w| text.contains(w));
            let weekday = text.starts_with("thứ ") || text.starts_with("chủ nhật");
            if clock || said || weekday || text.len() < 40 || is_head(text, n) {
                let score = if said { 3 } else { 2 };
                let room = self.days.len() < 32;
                match self.days.iter_mut().find(|c| c.day == day) {
                    Some(c) => (c.score, c.lines) = (c.score.max(score), c.lines.saturating_add(1)),
                    None if room => self.days.push(Candidate { day, score, lines: 1 }),
                    None => {}
                }
            }
        }
        let lead = text[..n.core].trim_end();
        let told =
            lead.len() < 40 && ["sáng", "chiều", "sáng ngày", "chiều ngày", "tối"].iter().any(|w| lead.ends_with(w));
        if told && self.paragraph <= 6 && !event {
            self.told_of.get_or_insert(day);
        }
        if !self.is_dated {
            self.day = self.best_day();
        }
    }

    /// The day of the best date line: one with words of publication, one given twice, one in a term
    /// that the text speaks of; of equals the last, for the clock of a page stands above its article.
    pub fn best_day(&self) -> Option<Day> {
        let near = |d: Day| self.terms.iter().any(|t| (t.0 - 1..=t.1 + 1).contains(&d.year()));
        let rank = |c: &Candidate| u16::from(c.score) + u16::from(c.lines.min(3)) + if near(c.day) { 2 } else { 0 };
        let best = self.days.iter().enumerate().max_by_key(|(i, c)| (rank(c), *i)).map(|(_, c)| c.day);
        best.or(self.last_of_range).or(self.told_of)
    }
}
