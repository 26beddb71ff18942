//! Numbers without a noun of their own: parts by a trait, a place or a head, and generic nouns that only repeat what was counted.

use super::around::{Counted, Window};
use super::bind::{Bound, Sentence};
use super::context::{Context, Last};
use super::count::goes_to;
use super::lexicon::Tag;
use super::token::{self, slice};

/// `…, năm 2002 có 44`: the same count of another year.
fn in_year(gap: &str) -> bool {
    let gap = gap.trim_end().trim_end_matches(':');
    let gap = ["có", "là", "đạt"].iter().find_map(|w| gap.strip_suffix(w)).unwrap_or(gap).trim_end();
    let digits = gap.len() - gap.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    digits == 4 && gap[..gap.len() - 4].trim_end().ends_with("năm")
}

/// `(đi 71, đến 49)` of transfers.
fn direction(gap: &str) -> Option<&'static str> {
    let gap = gap.trim_end().trim_end_matches(':');
    match gap.rsplit([' ', '(']).next() {
        Some("đi") => Some("out"),
        Some("đến") => Some("in"),
        _ => None,
    }
}

/// `cao cấp chính trị 15, trung cấp 170`: a part by what is studied or was.
fn studied(gap: &str, last: &Last) -> bool {
    let asked = matches!(last.indicator.as_str(), "cadres_sent_training" | "members_qualified");
    let words = ["cao cấp", "trung cấp", "sơ cấp", "cử nhân", "cao học", "thạc sĩ", "tiến sĩ", "đại học", "chính trị"];
    let gap = gap.trim_end().trim_end_matches(':').trim_end();
    asked && words.iter().any(|w| gap.ends_with(w)) && gap.len() < 90
}

impl Sentence<'_> {
    /// What the list of shares that begins here goes on from: the last count of this or the paragraph before.
    pub(super) fn told_before<'c>(&self, w: &Window, context: &'c Context) -> Option<&'c Last> {
        let near =
            |l: &&Last| l.paragraph + 1 >= context.paragraph && matches!(l.unit.as_str(), "member" | "org" | "case");
        context.last.as_ref().filter(near).filter(|_| self.shared_item(w, slice(w.text, w.left, w.start)))
    }

    /// `phẩm chất đạo đức: 14 (18,9%)`: an item of a list, with its share in brackets.
    pub(super) fn shared_item(&self, w: &Window, gap: &str) -> bool {
        let open = w.text[w.end..].trim_start().strip_prefix('(').unwrap_or("");
        let number = open.trim_start_matches("chiếm ").trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
        let share = number.len() < open.len() && number.trim_start().starts_with('%');
        share && gap.trim_end().ends_with(':')
    }

    /// A generic noun without an action: what the sentence counted before, or members of an organization named before it.
    pub(super) fn generic(&self, w: &Window, id: &str, own: String, last: Option<&Last>) -> Option<String> {
        if id == "dong_chi" {
            let lead = slice(w.text, w.left, w.start).trim_end();
            let named = ["ban thường vụ", "btv", "thường vụ"].iter().any(|p| lead.trim_end_matches(':').ends_with(p));
            if named || self.standing(w) && ["gồm", "có", "với"].iter().any(|p| lead.ends_with(p)) {
                return Some("committee_members".into());
            }
            if ["ubkt", "ủy ban kiểm tra"].iter().any(|p| lead.trim_end_matches(':').ends_with(p)) {
                return Some("committee_members".into());
            }
            if let Some(l) =
                last.filter(|l| matches!(l.group.as_str(), "member" | "comrade" | "committee" | "secretary" | "crowd"))
            {
                // `dự bị 134; nữ 1.468 đồng chí`: a trait of all of them.
                let sort = matches!(l.indicator.as_str(), "members_probationary" | "members_official");
                let all = sort && slice(w.text, l.end.min(w.start), w.start).contains(';');
                return Some(if all { "members_total".into() } else { l.indicator.clone() });
            }
            if let Some(l) = last.filter(|l| l.base == "admissions") {
                return Some(l.base.clone());
            }
            if last.is_some_and(|l| l.indicator == "admission_rate") {
                return Some("admissions".into());
            }
            let spans = w.marks.within(0, w.left, w.start);
            let org = spans.iter().rev().find_map(|s| match s.tag {
                Tag::Noun(i) => Some(w.noun(i).group.as_str()),
                _ => None,
            });
            return match org {
                Some("org") => Some("members_total".into()),
                Some("committee") => Some("committee_members".into()),
                _ if slice(w.text, self.from, w.start).contains(':') => Some("members_total".into()),
                _ => Some(own),
            };
        }
        let told =
            ["gồm", "có", "gồm có", "với"].iter().any(|p| slice(w.text, w.left, w.start).trim_end().ends_with(p));
        if id == "nguoi" && told && self.standing(w) {
            return Some("committee_members".into());
        }
        if id == "to_chuc" {
            let same = |l: &Last| if l.unit == "percent" { l.base.clone() } else { l.indicator.clone() };
            return last.filter(|l| l.group == "org").map(same).or(Some(own));
        }
        let kept = matches!(id, "truong_hop" | "nguoi" | "luot");
        last.filter(|l| kept && !(id == "nguoi" && l.unit == "unit"))
            .map(|l| l.indicator.clone())
            .filter(|i| !i.ends_with("share") && !i.ends_with("_rate") && i != "money_amount")
            .or(Some(own))
    }

    /// `Ban Thường vụ Tỉnh ủy gồm 15 …`.
    pub(super) fn standing(&self, w: &Window) -> bool {
        let lead = slice(w.text, w.left, w.start);
        let at = lead.rfind("ban thường vụ").max(lead.rfind("btv"));
        let tail = at.map(|i| lead[i..].replace(", nhiệm kì", " ").replace(", khóa", " "));
        tail.is_some_and(|t| token::words_between(&t, 0, t.len()) <= 14 && !t.contains([',', ';', ':']))
    }

    /// `trong đó có 45 nữ`: no noun, but a break-down of what was counted just before.
    pub(super) fn part_of_last(&self, w: &Window, counted: Option<Counted>, last: Option<&Last>) -> Option<Bound> {
        let last = last?;
        if counted.is_some() || last.unit == "percent" && self.shared_item(w, slice(w.text, w.left, w.start)) {
            return None;
        }
        let at = token::skip_blanks(w.text, w.end);
        let spans = w.marks.within(1, at, at + 1);
        let dim = spans.iter().find(|s| s.start == at).map(|s| s.start);
        let gap = slice(w.text, w.left, w.start);
        let aimed = gap.contains("(chỉ tiêu") || gap.contains("(kế hoạch");
        let aimed = aimed && last.indicator == "admissions";
        let beside = self.place_after(w, at).or_else(|| self.person_before(w, last)).or(aimed.then_some(w.end));
        let beside = beside.or_else(|| (studied(gap, last) || self.shared_item(w, gap)).then_some(w.end));
        let item = self.list_item(w, last);
        let beside = beside.or_else(|| (item || self.points(w)).then_some(w.end));
        let moved = (last.indicator == "transfers").then(|| direction(gap)).flatten();
        let both = slice(w.text, w.start, w.end);
        let from = gap.trim_end().ends_with(" từ") && [" xuống", " lên", " còn"].iter().any(|p| both.contains(p));
        let used =
            dim.or(beside).or_else(|| (from || goes_to(gap) || in_year(gap) || moved.is_some()).then_some(w.end))?;
        let dims = moved.map(|d| ("direction".to_string(), d.to_string()));
        Some(Bound {
            indicator: match last.base.as_str() {
                _ if aimed => "admission_target".into(),
                "members_probationary" | "members_official" if !item => "members_total".into(),
                other => other.into(),
            },
            unit: if last.unit == "percent" { "person".into() } else { last.unit.clone() },
            group: last.group.clone(),
            noun: last.noun,
            action: last.action,
            dims: dims.into_iter().collect(),
            used,
            head: None,
            listed: item,
        })
    }

    /// `17 ở doanh nghiệp nhà nước`: a part by the unit it is in.
    fn place_after(&self, w: &Window, at: usize) -> Option<usize> {
        let rest = slice(w.text, at, w.clause_end());
        let word = ["ở ", "tại ", "thuộc ", "trong "].iter().find(|p| rest.starts_with(**p))?;
        let from = at + word.len();
        let spans = w.marks.within(1, from, w.right);
        let near = spans.first().filter(|s| token::words_between(w.text, from, s.start) <= 1)?;
        let Tag::Dim(i) = near.tag else { return None };
        (self.lexicon.dims[usize::from(i)].key == "host_unit").then_some(w.end)
    }

    /// `phụ nữ 612`: a part by a trait that stands before the number.
    fn person_before(&self, w: &Window, last: &Last) -> Option<usize> {
        let spans = w.marks.within(1, w.left, w.start);
        let s = spans.iter().rev().find(|s| s.end <= w.start && w.copula(s.end, w.start))?;
        let Tag::Dim(i) = s.tag else { return None };
        let whose =
            matches!(self.lexicon.dims[usize::from(i)].key.as_str(), "gender" | "ethnicity" | "religion" | "age_group");
        (whose && matches!(last.group.as_str(), "member" | "comrade")).then_some(w.end)
    }
}
