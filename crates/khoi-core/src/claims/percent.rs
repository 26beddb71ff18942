//! Percentages: which share, rate or change a number of percent is.

use super::around::{Counted, Window};
use super::bind::{Bound, Sentence};
use super::context::{Context, Last};
use super::lexicon::{Hedge, Tag};
use super::numeral::Numeral;
use super::token::{Cut, skip_blanks, slice, words_between};

/// Binds a percentage; nearly every percentage of such a text is a claim.
pub(super) fn bind(sentence: &mut Sentence, w: &Window, n: &Numeral, context: &Context) -> Option<Bound> {
    let after = w.noun_after();
    let last = sentence.last_in_sentence(context).cloned();
    let group = after.map_or("none", |c| w.noun(c.noun).group.as_str());
    if !changes(n)
        && graded(group)
        && let Some((grade, whom, end)) = sentence.grade_near(w, n, after, context)
    {
        return Some(grade_share(after, grade, whom, end));
    }
    let action = w.actions_before().first().map(|x| x.0);
    let action = action.or_else(|| last.as_ref().and_then(|l| l.action));
    let share = Share { sentence, w, n, after, action, last: last.as_ref() };
    Some(share.read())
}

fn changes(n: &Numeral) -> bool {
    n.hedges.iter().any(|h| matches!(h, Hedge::Increase | Hedge::Decrease))
}

fn graded(group: &str) -> bool {
    matches!(group, "org" | "member" | "anyorg" | "none" | "comrade")
}

fn grade_share(after: Option<Counted>, grade: String, whom: String, used: usize) -> Bound {
    let indicator = if whom == "member" { "member_grade_share" } else { "org_grade_share" };
    Bound {
        indicator: indicator.into(),
        unit: "percent".into(),
        group: whom,
        noun: after.map(|c| c.noun),
        dims: [("grade".to_string(), grade)].into(),
        used,
        ..Bound::default()
    }
}

/// A percentage with what stands around it.
struct Share<'a, 's> {
    sentence: &'a Sentence<'s>,
    w: &'a Window<'a>,
    n: &'a Numeral,
    after: Option<Counted>,
    action: Option<u16>,
    last: Option<&'a Last>,
}

impl Share<'_, '_> {
    fn read(&self) -> Bound {
        if changes(self.n) {
            let of = self.changed();
            return self.make(of.as_deref().unwrap_or("other_count"));
        }
        if self.follows(Tag::ShareRate) {
            let admitted = self.acts("admit") || self.acts("admit_target") || self.after_indicator("admission");
            return self.make(if admitted { "admission_rate" } else { "members_share" });
        }
        let named = self.rate_named();
        if self.follows(Tag::ShareTarget) || self.n.hedges.contains(&Hedge::Exceed) {
            return self.make(self.of_target());
        }
        if named {
            return self.make("admission_rate");
        }
        if let Some(of) = self.listed() {
            return self.make(&of);
        }
        if let Some(bound) = self.of_last() {
            return bound;
        }
        self.make(self.own())
    }

    fn make(&self, indicator: &str) -> Bound {
        Bound {
            indicator: indicator.into(),
            unit: "percent".into(),
            group: self.group().into(),
            noun: self.after.map(|c| c.noun),
            action: self.action,
            used: self.after.map_or(self.w.end, |c| c.end),
            ..Bound::default()
        }
    }

    fn group(&self) -> &str {
        self.after.map_or("none", |c| self.w.noun(c.noun).group.as_str())
    }

    fn acts(&self, id: &str) -> bool {
        self.action.is_some_and(|a| self.sentence.action_id(a) == id)
    }

    fn after_indicator(&self, begins: &str) -> bool {
        self.last.is_some_and(|l| l.indicator.starts_with(begins))
    }

    /// Whether a phrase of a kind follows within the clause.
    fn follows(&self, tag: Tag) -> bool {
        let near = |at: usize| words_between(self.w.text, self.w.end, at) <= 3;
        let spans = self.w.marks.within(3, self.w.end, self.w.clause_end());
        spans.iter().any(|s| s.tag == tag && near(s.start))
    }

    /// `tỷ lệ kết nạp hằng năm đạt 8,7%`, `kết nạp … đạt tỷ lệ 3,6%`: admissions over members, never more than a fifth.
    fn rate_named(&self) -> bool {
        let small = self.n.number().is_some_and(|p| p <= 20.0);
        let left = slice(self.w.text, self.w.left, self.n.start).trim_end();
        let said = ["tỉ lệ kết nạp", "tỉ lệ phát triển đảng", "kết nạp đảng viên mới đạt", "kết nạp đảng viên đạt"];
        let admitted = self.last.is_some_and(|l| l.indicator == "admissions" && l.dims.is_empty());
        let beside = ["đạt tỉ lệ", ", tỉ lệ"].iter().any(|p| left.ends_with(p));
        small && self.after.is_none() && (said.iter().any(|p| left.contains(p)) || (admitted && beside))
    }

    /// `Đảng bộ A đạt 61,9%; Đảng bộ B 45,16%`: the next of a list by names; `chỉ tiêu đề ra 7%` after a rate.
    fn listed(&self) -> Option<String> {
        let last = self.last.filter(|l| l.unit == "percent" && self.after.is_none())?;
        let rates =
            ["admission_target_rate", "admission_rate", "target_rate_other", "members_share", "admissions_share"];
        let gap = slice(self.w.text, self.w.left, self.n.start);
        let parted = gap.trim_start().starts_with([';', ',']) && gap.matches([',', ';']).count() == 1;
        let short = words_between(self.w.text, self.w.left, self.n.start) <= 9;
        let plain = self.w.marks.within(0, self.w.left, self.w.start).iter().all(|s| {
            !matches!(s.tag, Tag::Before(_) | Tag::After(_) | Tag::Grade(_))
                && !matches!(s.tag, Tag::Noun(i) if self.w.noun(i).group != "org" && self.w.noun(i).group != "host")
        });
        let target = gap.contains("chỉ tiêu") && gap.trim_end().ends_with("đề ra");
        let names = parted && short && plain;
        (rates.contains(&last.indicator.as_str()) && (names || target)).then(|| last.indicator.clone())
    }

    /// What grew or shrank: the last claim, or what stands before it.
    fn changed(&self) -> Option<String> {
        let gap = slice(self.w.text, self.w.left, self.w.start);
        let money = ["doanh thu", "lợi nhuận", "nộp ngân sách", "thu ngân sách", "tổng thu"];
        if money.iter().any(|p| gap.contains(p)) {
            return Some("money_amount".into());
        }
        if ["sản lượng", "thương phẩm"].iter().any(|p| gap.contains(p)) {
            return Some("physical_output".into());
        }
        let spans = self.w.marks.within(0, self.w.left, self.w.start);
        let own = spans.iter().rev().find_map(|s| match s.tag {
            Tag::Noun(i) => Some(self.w.noun(i).count.clone()),
            Tag::Before(a) if self.sentence.action_id(a) == "admit" => Some("admissions".into()),
            _ => None,
        });
        self.last.map(|l| l.base.clone()).or(own)
    }

    /// Measured against a plan: of admissions, or of anything else.
    fn of_target(&self) -> &str {
        let own = self.w.actions_before().first().map(|x| self.sentence.action_id(x.0));
        let other = own.is_some_and(|o| !matches!(o, "admit" | "admit_target" | "stock"));
        let last = self.last.filter(|_| !other);
        match last.and_then(|l| self.sentence.lexicon.target_of.get(&l.indicator)) {
            Some(of) => of,
            None if self.acts("admit") || self.acts("admit_target") => "admission_target_rate",
            None => "target_rate_other",
        }
    }

    /// `chiếm 12%`, `(12%)`, `đạt 100%`: the share that belongs to the count before it.
    fn of_last(&self) -> Option<Bound> {
        let last = self.last?;
        let lexicon = self.sentence.lexicon;
        let left = slice(self.w.text, self.w.left, self.n.start).trim_end();
        let said = ["chiếm", "(", "tỉ lệ", "bằng"].iter().any(|p| left.ends_with(p));
        let reached = left.ends_with("đạt") && self.after.is_none();
        let near = words_between(self.w.text, last.end, self.n.start) <= 14;
        let share = lexicon.share_of.get(&last.indicator);
        let attended = last.indicator == "training_participants" && reached;
        let coverage = "coverage_share".to_string();
        let share = if attended { Some(&coverage) } else { share };
        let share = last.part.as_ref().map_or(share, |part| lexicon.share_of.get(part));
        if reached && let Some(of) = lexicon.target_of.get(&last.indicator) {
            return Some(self.make(of));
        }
        if (said || reached)
            && near
            && let Some(share) = share
        {
            let mut bound = self.make(share);
            bound.dims = last.dims.clone();
            return Some(bound);
        }
        if super::count::goes_to(left) && last.unit == "percent" {
            return Some(self.make(&last.indicator));
        }
        let next = skip_blanks(self.w.text, self.w.end);
        let member = self.w.marks.at(next, |t| t == Tag::ShareMember).is_some();
        let new = last.base == "admissions" && self.sentence.of_new(self.w);
        if new && (member || matches!(self.group(), "member" | "massmember" | "comrade" | "none")) {
            return Some(self.make("admissions_share"));
        }
        if member && self.after.is_none() {
            return Some(self.make(share.map_or("members_share", String::as_str)));
        }
        None
    }

    /// `đảng viên cao tuổi, chiếm 7%`: members named shortly before, with a comma between.
    fn member_near(&self) -> bool {
        let spans = self.w.marks.within(0, self.w.left, self.w.start);
        let noun = spans.iter().rev().find_map(|s| match s.tag {
            Tag::Noun(i) => Some((i, s.end)),
            _ => None,
        });
        noun.is_some_and(|(i, end)| {
            self.w.noun(i).group == "member" && words_between(self.w.text, end, self.n.start) <= 6
        })
    }

    /// A share by its own noun and actions.
    fn own(&self) -> &'static str {
        let group = self.group();
        let after = self.w.actions_after(self.after.map_or(self.w.end, |c| c.end), Cut::Comma);
        let has = |id: &str| after.iter().any(|(a, _)| self.sentence.action_id(*a) == id);
        let petition = self.acts("petition_in") || self.acts("petition_done");
        if group == "petition" || petition {
            return "petitions_share";
        }
        if has("congress") || (self.acts("congress") && matches!(group, "org" | "anyorg")) {
            return "congresses_held_share";
        }
        if has("train_result") || self.acts("train_result") || group == "trainee" {
            return "training_result_share";
        }
        if group == "target" {
            return "target_rate_other";
        }
        if has("graded") && matches!(group, "member" | "org") {
            return if group == "member" { "member_grade_share" } else { "org_grade_share" };
        }
        let spans = self.w.marks.within(3, self.w.end, self.w.clause_end());
        let told = spans.iter().any(|s| s.tag == Tag::ShareMember) || has("qualified");
        if matches!(group, "member" | "comrade") && told {
            return "members_share";
        }
        let heads = self.w.nouns_before();
        let head = heads.first().map(|h| self.w.noun(h.noun).group.as_str());
        let taking_part = heads.first().is_some_and(|h| {
            let acts = self.w.actions_before();
            let joins = |a: u16| matches!(self.sentence.action_id(a), "brief" | "app" | "attend");
            acts.iter().any(|(a, s)| s.start >= h.end && joins(*a))
        });
        if group == "none" && taking_part {
            return "coverage_share";
        }
        if group == "none" && matches!(head, Some("member" | "committee" | "secretary")) {
            let passive = self.w.passives_before();
            let admitted = passive.iter().any(|a| self.sentence.action_id(*a) == "admit");
            return if self.acts("admit") || admitted { "admissions_share" } else { "members_share" };
        }
        let left = slice(self.w.text, self.w.left, self.n.start).trim_end();
        if group == "none" && left.ends_with("chiếm") && self.member_near() {
            return "members_share";
        }
        // The next share of a list: `nữ 58,2%, đoàn viên 71,4%`.
        let last = self.last.filter(|l| l.unit == "percent" && self.after.is_none());
        let near = last.filter(|l| words_between(self.w.text, l.end, self.n.start) <= 6);
        match near.map(|l| l.indicator.as_str()) {
            Some("members_share") => "members_share",
            Some("admissions_share") => "admissions_share",
            _ => "coverage_share",
        }
    }
}
