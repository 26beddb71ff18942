//! Numbers of the yearly grading: which grade, and whether of organizations or of members.

use super::around::{Counted, Window};
use super::bind::{Bound, Sentence};
use super::context::Context;
use super::lexicon::Tag;
use super::numeral::Numeral;

impl Sentence<'_> {
    /// `đánh giá, xếp loại đảng viên` tells whom the grades that follow belong to.
    pub(super) fn note_graded(&self, context: &mut Context) {
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

    /// A count by grade.
    pub(super) fn grade(
        &mut self,
        w: &Window,
        n: &Numeral,
        after: Option<Counted>,
        context: &Context,
    ) -> Option<Bound> {
        let group = after.map(|c| w.noun(c.noun).group.as_str()).unwrap_or("none");
        if !matches!(group, "org" | "member" | "anyorg" | "comrade" | "none" | "case" | "host" | "person") {
            return None;
        }
        let (grade, group, end) = self.grade_near(w, n, after, context)?;
        let indicator = if group == "member" { "member_grade_count" } else { "org_grade_count" };
        let unit = if group == "member" { "member" } else { "org" };
        Some(Bound {
            indicator: indicator.into(),
            unit: unit.into(),
            group,
            noun: after.map(|c| c.noun),
            action: None,
            dims: [("grade".to_string(), grade)].into(),
            used: end,
            ..Bound::default()
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
        let last = self.last_in_sentence(context).filter(|l| l.base.ends_with("_grade_count"));
        let lead = w.text[..w.start].trim_end();
        if let Some(l) = last.filter(|_| after.is_none() && lead.ends_with("hoàn thành")) {
            return Some(("hoan_thanh".into(), l.group.clone(), w.end));
        }
        if let (Some(l), Some(c)) = (last, after) {
            let rest = w.text[c.end..].trim_start().strip_prefix("hoàn thành").map(str::trim_start);
            if rest.is_some_and(|r| r.is_empty() || r.starts_with(['(', ',', ';', '.'])) {
                return Some(("hoan_thanh".into(), l.group.clone(), c.end));
            }
        }
        let before = w.grade_before().filter(|(_, s)| s.start >= self.consumed);
        let from = after.map_or(w.end, |c| c.end);
        let (g, s) = before.or_else(|| w.grade_after(from))?;
        let grade = &self.lexicon.grades[usize::from(g)];
        let person = after.is_some_and(|c| matches!(w.noun(c.noun).group.as_str(), "person" | "collective"));
        let praised =
            w.actions_before().first().map(|x| x.0).or_else(|| self.last_in_sentence(context).and_then(|l| l.action));
        if person && praised.is_some_and(|a| self.action_id(a) == "commend") {
            return None;
        }
        if after.is_some() && self.honoured(w, context) {
            return None;
        }
        let graded = self.last_in_sentence(context).is_some_and(|l| l.base.ends_with("_grade_count"));
        if grade.id == "kha" && !graded {
            return None;
        }
        let other = after.map(|c| w.noun(c.noun).group.as_str()).filter(|g| matches!(*g, "org" | "member"));
        if other.is_some_and(|o| grade.of != "any" && grade.of != o) {
            return None;
        }
        let mut group = after.map(|c| w.noun(c.noun).group.clone());
        group =
            group.map(|g| if g == "anyorg" { "org".to_string() } else { g }).filter(|g| g == "org" || g == "member");
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
            .or_else(|| self.last_in_sentence(context).map(|l| l.group.clone()).filter(|g| g == "org" || g == "member"))
            .or_else(|| context.graded.clone())
            .unwrap_or_else(|| "org".into());
        self.consumed = s.end.max(self.consumed);
        Some((grade.id.clone(), group, s.end.max(from)))
    }

    /// `tặng Giấy khen cho 25 chi bộ đạt trong sạch, vững mạnh và 130 đảng viên hoàn thành xuất sắc nhiệm vụ`: who is honoured,
    /// whatever for.
    fn honoured(&self, w: &Window, context: &Context) -> bool {
        let lead = w.text.get(w.left..w.start).unwrap_or("").trim_end();
        let own = w.actions_before().first().map(|(a, s)| (self.action_id(*a) == "commend", s.end));
        match own {
            Some((commended, end)) => {
                commended && w.text.get(end..w.start).is_some_and(|g| matches!(g.trim(), "cho" | ""))
            }
            None => {
                let last = self.last_in_sentence(context).filter(|l| l.indicator == "commendations");
                last.is_some() && (lead.ends_with(" và") || lead.ends_with(" cho"))
            }
        }
    }
}
