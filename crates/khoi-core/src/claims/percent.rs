//! Percentages: which share, rate or change a number of percent is.

mod change;

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
    let share = Share { sentence, w, n, after, action, last: last.as_ref(), context };
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

/// `(chiếm 67,68%) tổng số đảng viên được kết nạp`: the base of a share is those admitted.
pub(super) fn of_admitted(rest: &str) -> bool {
    let rest = rest.trim_start();
    let rest = ["trong ", "của ", "trên "].iter().find_map(|p| rest.strip_prefix(p)).unwrap_or(rest);
    let Some(rest) = rest.strip_prefix("tổng số đảng viên").or(rest.strip_prefix("số đảng viên")) else {
        return false;
    };
    let rest = rest.trim_start();
    let rest = rest.strip_prefix("mới").unwrap_or(rest).trim_start();
    rest.strip_prefix("được").unwrap_or(rest).trim_start().starts_with("kết nạp")
}

/// A percentage with what stands around it.
struct Share<'a, 's> {
    sentence: &'a Sentence<'s>,
    w: &'a Window<'a>,
    n: &'a Numeral,
    after: Option<Counted>,
    action: Option<u16>,
    last: Option<&'a Last>,
    context: &'a Context,
}

impl Share<'_, '_> {
    fn read(&self) -> Bound {
        if let Some(of) = self.named_change() {
            return self.make(&of);
        }
        if changes(self.n) || self.grows() {
            let of = self.changed();
            return self.make(of.as_deref().unwrap_or("other_count"));
        }
        if of_admitted(slice(self.w.text, self.w.end, self.sentence.to)) && !self.follows(Tag::ShareTarget) {
            return self.make("admissions_share");
        }
        if self.follows(Tag::ShareRate) {
            let admitted = self.acts("admit") || self.acts("admit_target") || self.after_indicator("admission");
            return self.make(if admitted { "admission_rate" } else { "members_share" });
        }
        if let Some(of) = self.pointed() {
            return self.make(&of);
        }
        let named = self.rate_named();
        if self.follows(Tag::ShareTarget) || self.headed() || self.n.hedges.contains(&Hedge::Exceed) {
            return self.make(self.of_target());
        }
        if named {
            return self.make("admission_rate");
        }
        if let Some(of) = self.listed() {
            return self.make(&of);
        }
        if self.of_new_members() {
            return self.make("admissions_share");
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

    /// `hai tỉ lệ này lần lượt là 79,85% và 17%`: of the share told last.
    fn pointed(&self) -> Option<String> {
        let last = self.context.last.as_ref().filter(|l| l.unit == "percent" && self.after.is_none())?;
        let near = last.paragraph + 1 >= self.context.paragraph;
        (near && self.sentence.points(self.w)).then(|| last.indicator.clone())
    }

    /// `Những đảng bộ vượt chỉ tiêu gồm: Công an tỉnh (158%)`: a heading names the plan that the list is measured against.
    fn headed(&self) -> bool {
        let lead = slice(self.w.text, self.sentence.from, self.n.start);
        let told = lead.split_once(':').or_else(|| lead.split_once(" gồm ")).or_else(|| lead.split_once(" như "));
        let Some((head, list)) = told.filter(|_| self.after.is_none()) else { return false };
        let aimed = ["chỉ tiêu", "kế hoạch"].iter().any(|p| head.contains(p));
        let end = list.trim_end();
        let said = end.ends_with('(') || end.ends_with("đạt") || end.ends_with(':');
        let admitted = ["kết nạp", "phát triển đảng"].iter().any(|p| head.contains(p));
        aimed && said && (admitted || self.of_admissions())
    }

    /// The text told of admissions last, and the sentence names nothing else that has a plan.
    fn of_admissions(&self) -> bool {
        let lead = slice(self.w.text, self.sentence.from, self.n.start);
        let others = [
            "doanh thu",
            "lợi nhuận",
            "ngân sách",
            "sản lượng",
            "sản xuất",
            "kinh doanh",
            "dự toán",
            "đảng phí",
            "vốn",
            "kim ngạch",
            "giá trị",
            "diện tích",
            "thu nhập",
        ];
        self.context.topic() == Some("admissions") && !others.iter().any(|p| lead.contains(p))
    }

    /// `Đảng bộ A đạt 61,9%; Đảng bộ B 45,16%`, `Đảng bộ C (105%)`, `Bộ đội Biên phòng đạt 100%`: the next of a list by names;
    /// `chỉ tiêu đề ra 7%` after a rate.
    fn listed(&self) -> Option<String> {
        let before = self.context.last.as_ref().filter(|l| l.paragraph == self.context.paragraph);
        let last = self.last.or(before.filter(|l| l.sentence + 1 == self.context.sentence));
        let last = last.filter(|l| l.unit == "percent" && self.after.is_none())?;
        let rates =
            ["admission_target_rate", "admission_rate", "target_rate_other", "members_share", "admissions_share"];
        let gap = slice(self.w.text, self.w.left, self.n.start);
        let lead = gap.trim_start();
        let same = last.sentence == self.context.sentence;
        let begins = lead.starts_with([';', ',', ')']) || lead.starts_with("và ");
        let reached = gap.trim_end().ends_with("đạt") && last.indicator.contains("target_rate");
        let parted = if same { begins && gap.matches([',', ';']).count() <= 2 } else { reached };
        let short = words_between(self.w.text, self.w.left, self.n.start) <= if reached { 14 } else { 10 };
        let plain = self.w.marks.within(0, self.w.left, self.w.start).iter().all(|s| {
            let met = matches!(s.tag, Tag::After(a) if self.sentence.action_id(a) == "targets_met");
            (met || !matches!(s.tag, Tag::Before(_) | Tag::After(_) | Tag::Grade(_)))
                && !matches!(s.tag, Tag::Noun(i) if !self.named(i, &last.indicator))
        });
        let target = gap.contains("chỉ tiêu") && gap.trim_end().ends_with("đề ra");
        let names = parted && short && plain && !gap.contains("tỉ lệ");
        (rates.contains(&last.indicator.as_str()) && (names || target)).then(|| last.indicator.clone())
    }

    /// What may stand in the name of a member of a list: an organization, or of shares of persons also sorts of persons.
    fn named(&self, noun: u16, indicator: &str) -> bool {
        let group = self.w.noun(noun).group.as_str();
        let persons = matches!(group, "massmember" | "worker" | "student" | "cadre" | "member" | "degree" | "citizen");
        matches!(group, "org" | "host" | "place") || (persons && indicator.ends_with("_share"))
    }

    /// `ĐV mới là đoàn viên chiếm 75,9%`: the sentence speaks of the members admitted, and the share has no count of its own.
    fn of_new_members(&self) -> bool {
        let spans = self.w.marks.within(0, self.sentence.from, self.w.start);
        let new = spans.iter().any(|s| matches!(s.tag, Tag::Noun(i) if self.w.noun(i).id == "dang_vien_moi"));
        let left = slice(self.w.text, self.w.left, self.n.start).trim_end();
        let said = ["chiếm", "chiếm tỉ lệ", "tỉ lệ"].iter().any(|p| left.ends_with(p));
        let counted = self.last.is_some_and(|l| l.unit != "percent" && l.sentence == self.context.sentence);
        let member = self.after.is_none_or(|c| matches!(self.w.noun(c.noun).group.as_str(), "massmember" | "member"));
        let next = skip_blanks(self.w.text, self.w.end);
        let told = self.w.marks.at(next, |t| t == Tag::ShareMember).is_some();
        new && !counted && ((said && self.after.is_none()) || (told && member && self.sentence.of_new(self.w)))
    }

    /// Measured against a plan: of admissions, or of anything else.
    fn of_target(&self) -> &str {
        let own = self.w.actions_before().first().map(|x| self.sentence.action_id(x.0));
        let other = own.is_some_and(|o| !matches!(o, "admit" | "admit_target" | "stock"));
        let last = self.last.filter(|_| !other);
        let acts = |l: &Last| super::context::ACTORS.contains(&l.indicator.as_str());
        match last.and_then(|l| self.sentence.lexicon.target_of.get(&l.indicator)) {
            Some(of) => of,
            None if self.acts("admit") || self.acts("admit_target") => "admission_target_rate",
            None if self.headed() => "admission_target_rate",
            None if !other && self.w.passives_before().iter().any(|a| self.sentence.action_id(*a) == "admit") => {
                "admission_target_rate"
            }
            None if !other && last.is_none_or(acts) && self.of_admissions() => "admission_target_rate",
            None => "target_rate_other",
        }
    }

    /// `chiếm 12%`, `(12%)`, `đạt 100%`: the share that belongs to the count before it.
    fn of_last(&self) -> Option<Bound> {
        let last = self.last?;
        let lexicon = self.sentence.lexicon;
        let left = slice(self.w.text, self.w.left, self.n.start).trim_end();
        // `85/779 = 10,9%`, `159/1447 (= 11%)`
        // `bằng 91,4% so với cùng kỳ`: held against what it was.
        let after = slice(self.w.text, self.w.end, self.w.clause_end().max(self.w.end)).trim_start();
        if ["so với cùng kì", "so cùng kì", "cùng kì", "so với năm"].iter().any(|p| after.starts_with(p))
            && last.unit != "percent"
        {
            return Some(self.make(&last.base));
        }
        let said = ["chiếm", "(", "tỉ lệ", "bằng", "="].iter().any(|p| left.ends_with(p));
        let reached =
            ["đạt", "đạt tỉ lệ", "đạt được", "đạt mức"].iter().any(|p| left.ends_with(p)) && self.after.is_none();
        let near = words_between(self.w.text, last.end, self.n.start) <= 14;
        let share = lexicon.share_of.get(&last.indicator);
        let attended = last.indicator == "training_participants" && reached;
        let coverage = "coverage_share".to_string();
        let share = if attended { Some(&coverage) } else { share };
        let share = last.part.as_ref().map_or(share, |part| lexicon.share_of.get(part));
        let counted = last.unit != "percent" || last.indicator.contains("_rate");
        if reached
            && counted
            && let Some(of) = lexicon.target_of.get(&last.indicator)
        {
            return Some(self.make(of));
        }
        let own = slice(self.w.text, self.w.left, self.n.start).contains("tỉ lệ đảng viên");
        if (said || reached)
            && !own
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

    /// `Tỷ lệ đảng viên trong doanh nghiệp đạt 21%`: what part of all are members; `tỷ lệ đảng viên dự sinh hoạt` takes part.
    fn rate_of_members(&self) -> Option<&'static str> {
        if self.last.is_some_and(|l| l.base == "mass_org_members") {
            return Some("coverage_share");
        }
        let lead = slice(self.w.text, self.w.left, self.n.start);
        let rest = &lead[lead.rfind("tỉ lệ đảng viên")? + "tỉ lệ đảng viên".len()..];
        if rest.trim_start().starts_with("mới") || rest.contains(['.', ';', ':']) {
            return None;
        }
        let verbs = [
            "dự ",
            "tham gia",
            "học tập",
            "chấp hành",
            "được ",
            "đăng ký",
            "thực hiện",
            "hoàn thành",
            "cài đặt",
            "sử dụng",
        ];
        Some(if verbs.iter().any(|v| rest.contains(v)) { "coverage_share" } else { "members_share" })
    }

    /// A share by its own noun and actions.
    fn own(&self) -> &'static str {
        let group = self.group();
        let after = self.w.actions_after(self.after.map_or(self.w.end, |c| c.end), Cut::Comma);
        let has = |id: &str| after.iter().any(|(a, _)| self.sentence.action_id(*a) == id);
        if group == "petition" || self.of_petitions() {
            return "petitions_share";
        }
        if has("congress") || (self.acts("congress") && matches!(group, "org" | "anyorg")) {
            return "congresses_held_share";
        }
        let schooled = !matches!(group, "massmember" | "massorg" | "org" | "host");
        if schooled && has("train_result") || self.acts("train_result") || group == "trainee" {
            return "training_result_share";
        }
        if group == "target" {
            return "target_rate_other";
        }
        let clause = slice(self.w.text, self.w.left, self.w.clause_end().max(self.w.start));
        if matches!(group, "none" | "other") && ["phiếu", "tín nhiệm"].iter().any(|p| clause.contains(p)) {
            return "other_count";
        }
        if has("graded") && matches!(group, "member" | "org") {
            return if group == "member" { "member_grade_share" } else { "org_grade_share" };
        }
        let spans = self.w.marks.within(3, self.w.end, self.w.clause_end());
        let told = spans.iter().any(|s| s.tag == Tag::ShareMember) || has("qualified");
        if self.after.is_some_and(|c| self.w.noun(c.noun).id == "dang_vien_moi") {
            return "admissions_share";
        }
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
        if let Some(share) = self.rate_of_members().filter(|_| group == "none") {
            return share;
        }
        if group == "none" && taking_part {
            return "coverage_share";
        }
        if group == "none" && matches!(head, Some("member" | "committee" | "secretary")) {
            let passive = self.w.passives_before();
            let admitted = passive.iter().any(|a| self.sentence.action_id(*a) == "admit");
            return if self.acts("admit") || admitted { "admissions_share" } else { "members_share" };
        }
        let said = slice(self.w.text, self.w.left, self.n.start).trim_end().ends_with("chiếm");
        if group == "none" && said && self.acts("admit") {
            return "admissions_share";
        }
        if group == "none" && self.makes_up() {
            return "members_share";
        }
        // The next share of a list: `nữ 58,2%, đoàn viên 71,4%`.
        let last = self.last.filter(|l| l.unit == "percent" && self.after.is_none());
        if let Some(share) = self.beside_aside() {
            return share;
        }
        let near = last.filter(|l| words_between(self.w.text, l.end, self.n.start) <= 6);
        match near.map(|l| l.indicator.as_str()) {
            Some("members_share") => "members_share",
            Some("admissions_share") => "admissions_share",
            _ => "coverage_share",
        }
    }

    /// The sentence tells of letters that came in or were handled.
    fn of_petitions(&self) -> bool {
        let told = slice(self.w.text, self.sentence.from, self.sentence.to);
        let letters = ["đơn", "tố cáo", "khiếu nại"].iter().any(|p| told.contains(p));
        letters && (self.acts("petition_in") || self.acts("petition_done"))
    }

    /// `Đảng viên là nữ chiếm 34,5%`, `đảng viên cao tuổi, chiếm 7%`.
    fn makes_up(&self) -> bool {
        let left = slice(self.w.text, self.w.left, self.n.start).trim_end();
        let clause = left.rsplit([',', ';', ':', '.']).next().unwrap_or(left).trim_start();
        left.ends_with("chiếm") && (clause.starts_with("đảng viên là") || self.member_near())
    }

    /// `(nữ 34,5%, dân tộc 21%)`: the next share in the same brackets.
    fn beside_aside(&self) -> Option<&'static str> {
        let aside = self.context.aside.as_ref().filter(|a| a.1 == self.context.sentence && self.after.is_none());
        let beside = self.last.is_some_and(|l| words_between(self.w.text, l.end, self.n.start) <= 6);
        match aside.filter(|_| beside)?.0.as_str() {
            "members_share" => Some("members_share"),
            "admissions_share" => Some("admissions_share"),
            _ => None,
        }
    }
}
