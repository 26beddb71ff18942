//! Percentages that tell a change: of what was counted before, of a head of their own, of each name of a list.

use super::super::context::Last;
use super::super::lexicon::{Hedge, Tag};
use super::super::token::{Cut, slice, words_between};
use super::Share;

impl Share<'_, '_> {
    /// `tăng dưới 7% là: Bắc Ninh (4,39%), Thái Bình (4,16%)`: the change of each name of the list.
    pub(super) fn named_change(&self) -> Option<String> {
        let last = self.last.filter(|l| l.unit == "percent" && l.change.is_some() && self.n.hedges.is_empty())?;
        super::super::carry::in_brackets_alone(self.w).then(|| last.indicator.clone())
    }

    /// `số đảng viên kết nạp tăng 5%`: its own head; `39 đảng bộ giảm dưới 10%`: what the text told of.
    pub(super) fn own_change(&self) -> Option<String> {
        let text = self.w.text;
        let spans = self.w.marks.within(0, self.w.left, self.w.start);
        let headed = |start: usize, end: usize| {
            let lead = slice(text, self.w.left, start).trim_end();
            slice(text, start, end).starts_with("số ") || lead.ends_with(" số") || lead.ends_with("tổng số")
        };
        let own = spans.iter().rev().find_map(|s| match s.tag {
            Tag::Noun(i) if headed(s.start, s.end) => Some(self.w.noun(i).count.clone()),
            Tag::Before(a) if headed(s.start, s.end) && self.sentence.action_id(a) == "admit" => {
                Some("admissions".into())
            }
            _ => None,
        });
        if own.is_some() {
            return own;
        }
        let last = self.last.filter(|l| matches!(l.group.as_str(), "org" | "host") && l.unit != "percent")?;
        let gap = slice(text, last.end.min(self.n.start), self.n.start);
        let at_once = words_between(gap, 0, gap.len()) <= 4 && !gap.contains([',', ';', '(', ':']);
        self.context.topic().filter(|_| at_once).map(str::to_string)
    }

    /// `sản lượng năm sau cao hơn năm trước từ 12 - 14%`: a verb of change farther off.
    pub(super) fn grows(&self) -> bool {
        let spans = self.w.marks.within(3, self.w.left, self.w.start);
        let verb = spans.iter().rev().find(|s| matches!(s.tag, Tag::Governs(Hedge::Increase | Hedge::Decrease)));
        verb.is_some_and(|s| {
            s.end <= self.n.start
                && words_between(self.w.text, s.end, self.n.start) <= 3
                && self.w.cut(s.end, self.n.start, Cut::Comma).is_none()
        })
    }

    /// What grew or shrank: the last claim, or what stands before it.
    pub(super) fn changed(&self) -> Option<String> {
        let gap = slice(self.w.text, self.w.left, self.w.start);
        let money = ["doanh thu", "lợi nhuận", "nộp ngân sách", "thu ngân sách", "tổng thu"];
        if money.iter().any(|p| gap.contains(p)) {
            return Some("money_amount".into());
        }
        if ["sản lượng", "thương phẩm"].iter().any(|p| gap.contains(p)) {
            return Some("physical_output".into());
        }
        if let Some(of) = self.own_change() {
            return Some(of);
        }
        let spans = self.w.marks.within(0, self.w.left, self.w.start);
        let own = spans.iter().rev().find_map(|s| match s.tag {
            Tag::Noun(i) => Some(self.w.noun(i).count.clone()),
            Tag::Before(a) if self.sentence.action_id(a) == "admit" => Some("admissions".into()),
            _ => None,
        });
        // `đạt 120% chỉ tiêu, tăng 15% so với cùng kỳ`: what the rate is of.
        let of = |l: &Last| if l.base == "admission_target_rate" { "admissions".to_string() } else { l.base.clone() };
        self.last.map(of).or(own)
    }
}
