//! What stands around a number: the noun it counts, the head it belongs to, the action and the grade that govern it.

use super::lexicon::{Lexicon, Tag};
use super::marks::{Marks, Span};
use super::token::{Cut, slice, words_between};

/// The part of a sentence in which a number is read; places are bytes of the block.
pub(super) struct Window<'a> {
    pub lexicon: &'a Lexicon,
    pub text: &'a str,
    pub marks: &'a Marks,
    pub cuts: &'a [(usize, Cut)],
    /// The end of the number before, or the beginning of the sentence.
    pub left: usize,
    /// The span of the number with its hedges.
    pub start: usize,
    pub end: usize,
    /// The beginning of the next number, or the end of the sentence.
    pub right: usize,
    /// The same of the next number; equal to `right` where there is none.
    pub beyond: usize,
    /// No number stands before it in the sentence.
    pub first: bool,
}

/// The noun that a number counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counted {
    pub noun: u16,
    pub start: usize,
    pub end: usize,
    /// It stands before the number.
    pub head: bool,
    /// `lượt`: events, not persons.
    pub visits: bool,
}

impl Window<'_> {
    /// The first cut of at least a strength between two places that does not lie inside a phrase.
    pub fn cut(&self, from: usize, to: usize, least: Cut) -> Option<usize> {
        let a = self.cuts.partition_point(|c| c.0 < from);
        self.cuts[a..].iter().take_while(|c| c.0 < to).find(|c| c.1 >= least && !self.inside(c.0)).map(|c| c.0)
    }

    fn inside(&self, at: usize) -> bool {
        let from = at.saturating_sub(120);
        self.marks.within(0, from, at).iter().any(|s| s.end > at)
    }

    /// Where the clause of the number ends: the next comma, bracket or stronger mark.
    pub fn clause_end(&self) -> usize {
        self.cut(self.end, self.right, Cut::Comma).unwrap_or(self.right)
    }

    /// The noun right after the number, the more telling of two that stand together.
    pub fn noun_after(&self) -> Option<Counted> {
        let stop = self.cut(self.end, self.right, Cut::Comma).unwrap_or(self.right);
        let mut found: Option<Counted> = None;
        for s in self.marks.within(0, self.end, stop) {
            let Tag::Noun(i) = s.tag else { continue };
            let from = found.map_or(self.end, |f| f.end);
            let gap = words_between(self.text, from, s.start);
            if gap > if found.is_none() { 2 } else { 1 } || (found.is_none() && gap > 0 && self.blocked(from, s.start))
            {
                break;
            }
            let visits = slice(self.text, self.end, s.end).contains("lượt");
            match found {
                None => found = Some(Counted { noun: i, start: s.start, end: s.end, head: false, visits }),
                Some(f) if self.noun(f.noun).generic && !self.noun(i).generic && !self.joined(f.end, s.start) => {
                    found =
                        Some(Counted { noun: i, start: s.start, end: s.end, head: false, visits: visits || f.visits });
                }
                Some(_) => break,
            }
        }
        found
    }

    /// The generic noun right after the number, before a more telling one: `74 đồng chí cán bộ lão thành`.
    pub fn plain_noun(&self) -> Option<u16> {
        let at = super::token::skip_blanks(self.text, self.end);
        self.marks.within(0, at, at + 1).iter().find_map(|s| match s.tag {
            Tag::Noun(i) if s.start == at && self.noun(i).generic => Some(i),
            _ => None,
        })
    }

    /// Words between a number and a noun that are not part of the noun phrase.
    fn blocked(&self, from: usize, to: usize) -> bool {
        let gap = slice(self.text, from, to).trim();
        if gap == "số" {
            return !self.text[..self.end].ends_with(['%', 'm']);
        }
        let mine = ["lượt", "các", "lượt các", "lượt tập thể", "nữ", "thực", "vị", "bộ"];
        !(mine.contains(&gap) || gap.starts_with("lượt"))
            && self.marks.within(0, from, to).iter().any(|s| matches!(s.tag, Tag::Before(_)))
            || [
                "và", "là", "của", "có", "được", "cho", "trong", "tại", "ở", "về", "với", "so", "do", "từ", "đến",
                "năm", "tháng", "thuộc",
            ]
            .iter()
            .any(|w| gap.split(' ').any(|g| g == *w))
    }

    fn joined(&self, from: usize, to: usize) -> bool {
        ["và", "của", "cho", "tại", "ở", "thuộc", "trong", "có", "được", "bị", "đã", "đang", "từ", "đến"]
            .contains(&slice(self.text, from, to).trim())
    }

    /// The noun before the number: `tổng số cấp ủy viên là 552`, `khiển trách đảng viên: 3`.
    pub fn noun_before(&self) -> Option<Counted> {
        let spans = self.marks.within(0, self.left, self.start);
        let mut nouns = spans.iter().rev().filter(|s| matches!(s.tag, Tag::Noun(_)) && s.end <= self.start);
        let mut s = nouns.next()?;
        // `Số tổ chức cơ sở đảng trong doanh nghiệp là 42`: where they are is not what is counted.
        let lead = slice(self.text, self.left, s.start).trim_end();
        let placed = ["trong", "ở", "tại", "thuộc"].iter().any(|p| lead.ends_with(&format!(" {p}")));
        let told = slice(self.text, s.end, self.start).trim() == "là";
        if let Some(head) = nouns.next().filter(|_| placed && told)
            && slice(self.text, self.left, head.start).trim_end().ends_with("số")
            && self.cut(head.end, self.start, Cut::Comma).is_none()
        {
            s = head;
            let Tag::Noun(i) = s.tag else { return None };
            return Some(Counted { noun: i, start: s.start, end: s.end, head: true, visits: false });
        }
        let Tag::Noun(i) = s.tag else { return None };
        let near = words_between(self.text, s.end, self.start) <= 5;
        let parted = self.cut(s.end, self.start, Cut::Comma).is_some_and(|at| !self.text[at..].starts_with(':'));
        (near && !parted).then_some(Counted { noun: i, start: s.start, end: s.end, head: true, visits: false })
    }

    /// `nâng tổng số đảng viên toàn huyện lên 2.347`: the noun of the total that was raised.
    pub fn total_before(&self) -> Option<Counted> {
        let lead = slice(self.text, self.left, self.start);
        let told = ["lên", "là", "đạt", "xuống", "còn"].iter().any(|p| lead.trim_end().ends_with(p));
        let at = self.left + lead.find("tổng số ").filter(|_| told)? + "tổng số ".len();
        let s = self.marks.within(0, at, self.start).iter().find(|s| matches!(s.tag, Tag::Noun(_)))?;
        let Tag::Noun(noun) = s.tag else { return None };
        let near = s.end <= self.start && words_between(self.text, at, s.start) <= 1;
        near.then_some(Counted { noun, start: s.start, end: s.end, head: true, visits: false })
    }

    /// Nouns before the number in its clause, nearest first, however many words away.
    pub fn nouns_before(&self) -> Vec<Counted> {
        let spans = self.marks.within(0, self.left, self.start);
        let nouns = spans.iter().rev().filter_map(|s| match s.tag {
            Tag::Noun(noun) if s.end <= self.start => {
                Some(Counted { noun, start: s.start, end: s.end, head: true, visits: false })
            }
            _ => None,
        });
        // `Bí thư là chủ tịch, giám đốc: 19 đồng chí`: a heading with a colon holds over its commas.
        let heading = slice(self.text, self.left, self.start).trim_end().ends_with(':');
        let least = if heading { Cut::Semicolon } else { Cut::Comma };
        let joined = |c: &Counted| {
            let cut = self.cut(c.end, self.start, least);
            cut.is_none_or(|at| self.text[at..].starts_with(':')) && words_between(self.text, c.end, self.start) <= 12
        };
        nouns.take(4).take_while(joined).collect()
    }

    pub fn noun(&self, i: u16) -> &super::lexicon::Noun {
        &self.lexicon.nouns[usize::from(i)]
    }

    /// The actions before the number, the nearest first.
    pub fn actions_before(&self) -> Vec<(u16, Span)> {
        self.marks
            .within(0, self.left, self.start)
            .iter()
            .rev()
            .filter_map(|s| match s.tag {
                Tag::Before(i) => Some((i, *s)),
                _ => None,
            })
            .take(4)
            .collect()
    }

    /// Passives before the first number of a sentence: `đảng viên mới được kết nạp gồm: …`.
    pub fn passives_before(&self) -> Vec<u16> {
        if !self.first {
            return vec![];
        }
        let spans = self.marks.within(0, self.left, self.start);
        let joined = |end: usize| {
            let cut = self.cut(end, self.start, Cut::Comma);
            cut.is_none_or(|at| self.text[at..].starts_with(':'))
        };
        let after = spans.iter().rev().filter_map(|s| match s.tag {
            Tag::After(i) if joined(s.end) => Some(i),
            _ => None,
        });
        after.take(2).collect()
    }

    /// Where a short aside ends that begins at a place: `(Phú Thọ)`, `(92,4%)`; it does not end a clause.
    fn aside(&self, at: usize) -> Option<usize> {
        let inside = self.text.get(at..self.right)?.strip_prefix('(')?;
        let shut = inside.find(')').filter(|i| *i <= 40)?;
        let told = &inside[..shut];
        let share = told.ends_with('%') && told.split_whitespace().count() <= 3;
        // `100% chi bộ (312/312) đã tổ chức đại hội`
        let pair = told.contains('/') && told.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | '.' | ' '));
        (share || pair || !told.contains(|c: char| c.is_ascii_digit())).then_some(at + shut + 2)
    }

    /// The actions after the number in its clause.
    pub fn actions_after(&self, from: usize, least: Cut) -> Vec<(u16, Span)> {
        let mut stop = self.cut(from, self.right, least).unwrap_or(self.right);
        if let Some(after) = self.aside(stop) {
            stop = self.cut(after, self.right, least).unwrap_or(self.right);
        }
        let pair = slice(self.text, self.start, self.end).contains('/');
        let joined = |g: &str| g.trim() == "và" || (g.trim() == "," && (pair || self.alike_next()));
        if self.text.get(from..self.right).is_some_and(joined) {
            // `12 tổ chức đảng và 7 đảng viên vi phạm`: the tail is said of both.
            stop = self.cut(self.right, self.beyond, least).unwrap_or(self.beyond);
        }
        // `gồm 55 đồng chí và bầu đoàn đại biểu dự đại hội`: another action begins.
        let other = self
            .marks
            .within(0, from, stop)
            .iter()
            .find(|s| matches!(s.tag, Tag::Before(_)) && self.text[..s.start].trim_end().ends_with(" và"));
        let stop = other.map_or(stop, |s| s.start);
        self.marks
            .within(0, self.end, stop.max(self.end))
            .iter()
            .filter_map(|s| match s.tag {
                Tag::After(i) => Some((i, *s)),
                Tag::Before(i) if self.suffered(s) => Some((i, *s)),
                _ => None,
            })
            .take(3)
            .collect()
    }

    /// `13 ban cán sự đảng, 2 đảng đoàn kết thúc hoạt động`: the next number counts the same sort, or members beside organizations, and nothing governs this one.
    fn alike_next(&self) -> bool {
        let group = |at: usize, to: usize| {
            self.marks.within(0, at, to).iter().find_map(|s| match s.tag {
                Tag::Noun(i) => Some(self.noun(i).group.as_str()),
                _ => None,
            })
        };
        let mine = group(self.end, self.right);
        let next = group(self.right, self.beyond);
        let orgs = |g: Option<&str>| matches!(g, Some("org" | "anyorg"));
        self.actions_before().is_empty() && orgs(mine) && (orgs(next) || next == Some("member"))
    }

    /// `6 học viên được Đảng ủy Khối khen thưởng`: a passive whose agent stands between.
    fn suffered(&self, s: &Span) -> bool {
        let lead = slice(self.text, self.end, s.start);
        let Some(at) = ["được ", "bị "].iter().filter_map(|p| lead.rfind(p)).max() else { return false };
        let whole_word = lead[..at].ends_with(' ') || at == 0;
        let agent = &lead[at..];
        let plain = !agent.contains([',', ';', ':', '(', ')']) && !agent.contains(" và ") && !agent.contains("để ");
        // What the next number counts is another action's.
        let rest = slice(self.text, s.end, self.right).trim_start();
        let free = rest.starts_with([',', ';', '.']) || rest.starts_with("và ") || rest.split(' ').count() > 2;
        let free = free || self.right == self.beyond;
        let words = words_between(agent, 0, agent.len());
        whole_word && plain && free && (1..=10).contains(&words)
    }

    /// A grade right before the number with nothing but a copula between.
    pub fn grade_before(&self) -> Option<(u16, Span)> {
        let spans = self.marks.within(0, self.left, self.start);
        let s = spans.iter().rev().find(|s| matches!(s.tag, Tag::Grade(_)))?;
        let Tag::Grade(i) = s.tag else { return None };
        (s.end <= self.start && self.reaches(s.end, self.start)).then_some((i, *s))
    }

    /// A grade after the number in its clause.
    pub fn grade_after(&self, from: usize) -> Option<(u16, Span)> {
        let mut stop = self.cut(from, self.right, Cut::Comma).unwrap_or(self.right);
        if self.text.get(from..self.right).is_some_and(|g| g.trim() == "và") {
            // `80% tổ chức và 85% đảng viên hoàn thành tốt nhiệm vụ`: said of both.
            stop = self.cut(self.right, self.beyond, Cut::Comma).unwrap_or(self.beyond);
        }
        self.marks.within(0, self.end, stop).iter().find_map(|s| match s.tag {
            Tag::Grade(i) => Some((i, *s)),
            _ => None,
        })
    }

    /// Between a grade and its number: a copula, `hằng năm`, a year.
    fn reaches(&self, from: usize, to: usize) -> bool {
        let gap = self.text.get(from..to).map_or("", str::trim);
        // `đạt trong sạch, vững mạnh, chiếm 92,91%`
        let gap = gap.strip_prefix(',').map(str::trim).filter(|g| g.starts_with("chiếm")).unwrap_or(gap);
        let more = ["hằng", "hàng", "năm", "trung", "bình", "quân", "cả", "nhiệm", "vụ"];
        let year = |w: &str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit());
        !gap.contains([',', ';', '.', '(', ')'])
            && gap
                .split(|c: char| !c.is_alphanumeric())
                .filter(|w| !w.is_empty())
                .all(|w| more.contains(&w) || year(w) || is_copula(w))
    }

    /// Only `là`, `có`, `đạt`, a colon or nothing stands between.
    pub fn copula(&self, from: usize, to: usize) -> bool {
        let gap = self.text.get(from..to).map_or("", str::trim);
        if gap.contains([',', ';', '.', '(', ')']) {
            return false;
        }
        gap.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).all(is_copula)
    }
}

/// Words that join a head to its number.
fn is_copula(word: &str) -> bool {
    matches!(
        word,
        "là" | "có"
            | "đạt"
            | "chiếm"
            | "gồm"
            | "được"
            | "đối"
            | "với"
            | "cho"
            | "tỉ"
            | "lệ"
            | "hơn"
            | "tăng"
            | "giảm"
            | "từ"
            | "lên"
            | "xuống"
            | "còn"
            | "tới"
            | "nay"
            | "giao"
    )
}
