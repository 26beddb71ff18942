//! Break-downs that only some indicators have: classes and their audience, offices, items, what was covered.

use super::around::Window;
use super::bind::{Bound, Sentence};
use super::context::Last;
use super::lexicon::{Dim, Hedge, Tag};
use super::marks::Span;
use super::numeral::Numeral;
use super::token::{Cut, slice};

/// `nâng tổng số … lên`: a total that was reached.
pub(super) fn raised(lead: &str) -> bool {
    ["nâng tổng số", "đưa tổng số", "nâng số", "đưa số"].iter().any(|p| lead.contains(p))
}

impl Sentence<'_> {
    /// Adds the break-downs of an indicator's own.
    pub(super) fn details(&self, w: &Window, n: &Numeral, bound: &mut Bound, last: Option<&Last>) {
        let same = last.filter(|l| l.indicator == bound.indicator || kin(&l.indicator, &bound.indicator));
        match bound.indicator.as_str() {
            "training_classes" | "training_participants" => self.training(w, bound, same),
            "secretaries" => {
                self.own(w, bound, "position");
                if bound.dims.contains_key("position") {
                    bound.dims.remove("host_unit");
                }
                if let Some(level) = last.and_then(|l| l.dims.get("level")).filter(|l| *l == "co_so") {
                    bound.dims.insert("level".into(), level.clone());
                }
            }
            "committee_members" if self.standing(w) => {
                bound.dims.insert("level".into(), "ban_thuong_vu".into());
            }
            "badges_awarded" => badge_years(w, bound),
            "targets_set" => self.own(w, bound, "kind"),
            "targets_met" => self.own(w, bound, "status"),
            "members_qualified" => self.own(w, bound, "qualification"),
            "coverage_share" => self.coverage(w, bound, last),
            "physical_output" => output(w, n, bound, last),
            "money_amount" | "service_cases" => {
                self.own(w, bound, "item");
                if let Some(item) = last.filter(|_| changed(n)).and_then(|l| l.dims.get("item")) {
                    bound.dims.insert("item".into(), item.clone());
                }
            }
            "restructured_units" => {
                restructured(w, n, bound);
                if let Some(c) = w.noun_after() {
                    bound.dims.insert("of".into(), self.slug(c.start, c.end));
                }
            }
            "reorganized_orgs" => blocs(w, bound),
            "new_orgs" | "dissolved_orgs" => {
                let lead = slice(w.text, w.left, w.start);
                if let Some(l) = same.filter(|_| lead.contains("trong đó"))
                    && let Some(kind) = l.dims.get("org_type")
                {
                    bound.dims.entry("org_type".into()).or_insert_with(|| kind.clone());
                }
            }
            id if id.starts_with("members_") => self.watched(bound, same),
            _ => {}
        }
    }

    /// The words of the original as an id: `ban quản lý` with its `y`.
    fn slug(&self, from: usize, to: usize) -> String {
        let (from, to) = (self.block.start(from), self.block.end(to, self.original));
        slug(&slice(self.original, from, to).replace(['Ð', 'ð'], "đ").to_lowercase())
    }

    fn dim(&self, s: &Span) -> Option<&Dim> {
        match s.tag {
            Tag::Dim(i) => self.lexicon.dims.get(usize::from(i)),
            _ => None,
        }
    }

    /// The break-down of a key that belongs to the indicator: after the number, else before it.
    fn own(&self, w: &Window, bound: &mut Bound, key: &str) {
        let fits = |s: &Span| {
            let found = self.dim(s).filter(|d| d.key == key && d.only.contains(&bound.indicator));
            found.map(|d| d.value.clone())
        };
        let stop = w.cut(bound.used, w.right, Cut::Comma).unwrap_or(w.right);
        let after = w.marks.within(1, w.end, stop).iter().find_map(fits);
        let found = after.or_else(|| w.marks.within(1, w.left, w.start).iter().rev().find_map(fits));
        if let Some(value) = found {
            bound.dims.insert(key.into(), value);
        }
    }

    /// The class, and for participants who they are.
    fn training(&self, w: &Window, bound: &mut Bound, last: Option<&Last>) {
        let classes = bound.indicator == "training_classes";
        let stop = w.cut(w.end, w.beyond, Cut::Semicolon).unwrap_or(w.beyond);
        let spans = w.marks.within(1, w.end, stop);
        let of = |key: &str, spans: &[Span]| {
            let own = |s: &Span| self.dim(s).filter(|d| d.key == key && d.only.contains(&bound.indicator));
            spans.iter().find_map(own).map(|d| d.value.clone())
        };
        let audience = of("audience", if classes { spans } else { w.marks.within(1, w.end, w.right) });
        let class = if classes { of("class", spans) } else { last.and_then(|l| l.dims.get("class")).cloned() };
        let class = class.or_else(|| of("class", w.marks.within(1, w.left, w.start)));
        bound.dims.remove("level");
        if let Some(class) = class {
            let who = audience.as_deref().filter(|_| class == "ly_luan_chinh_tri");
            bound.dims.insert("class".into(), who.map_or(class.clone(), |a| format!("{class}_{a}")));
        }
        if let Some(a) = audience.filter(|_| !classes) {
            bound.dims.insert("audience".into(), a);
        }
    }

    /// Of what a share is, and what they do or have.
    fn coverage(&self, w: &Window, bound: &mut Bound, last: Option<&Last>) {
        bound.dims.remove("host_unit");
        self.own(w, bound, "item");
        self.own(w, bound, "of");
        let noun = w.noun_after();
        if let Some(c) = noun.filter(|_| !bound.dims.contains_key("of")) {
            bound.dims.insert("of".into(), self.slug(c.start, c.end));
        }
        let lead = slice(w.text, w.left, w.start).trim_end();
        let item = last.filter(|l| l.indicator == "physical_output" && lead.ends_with("đạt"));
        if let Some(item) = item.and_then(|l| l.dims.get("item")) {
            bound.dims.entry("item".into()).or_insert_with(|| item.clone());
        }
    }

    /// `giám sát 12 tổ chức đảng và 7 đảng viên`: by whom and on what grounds is said once.
    fn watched(&self, bound: &mut Bound, same: Option<&Last>) {
        let Some(last) = same else { return };
        for key in ["by", "basis", "activity"] {
            if let Some(value) = last.dims.get(key).filter(|_| last.action == bound.action) {
                bound.dims.entry(key.into()).or_insert_with(|| value.clone());
            }
        }
    }
}

/// `Huy hiệu 30 năm tuổi Đảng cho 12 đồng chí`, `12 đồng chí nhận Huy hiệu 30 năm`: the years, where only one number of them is named.
fn badge_years(w: &Window, bound: &mut Bound) {
    let years = |text: &str| {
        let mut found: Vec<String> = vec![];
        for (i, _) in text.match_indices("năm") {
            let lead = text[..i].trim_end();
            let digits = lead.len() - lead.trim_end_matches(|c: char| c.is_ascii_digit()).len();
            let before = lead[..lead.len() - digits].trim_end();
            let listed = before.ends_with([',', '-', '/', '.', 'v']);
            if digits == 2 && !listed {
                found.push(lead[lead.len() - 2..].to_string());
            }
        }
        found.dedup();
        found
    };
    let after = years(slice(w.text, w.end, w.clause_end()));
    let lead = slice(w.text, w.left, w.start);
    // `60 năm tuổi Đảng cho 3 đồng chí, 50 năm: 12 đồng chí`: the years right before the number.
    let lead = lead.rsplit([',', ';']).next().unwrap_or(lead);
    let tail = lead.rfind(" năm").map(|i| lead[i + " năm".len()..].trim().trim_end_matches(':').trim_end());
    let beside =
        tail.is_some_and(|t| matches!(t, "" | "cho" | "tuổi đảng cho" | "tuổi đảng" | "tuổi đảng là" | "cho các"));
    let mut told = if after.is_empty() || beside { years(lead) } else { after };
    if beside {
        told = told.pop().into_iter().collect();
    }
    if let [one] = &told[..] {
        bound.dims.insert("badge_years".into(), one.clone());
    }
}

/// Organizations and members of one activity, classes and those who attend them.
fn kin(a: &str, b: &str) -> bool {
    let tail = |x: &str| x.split_once('_').map(|p| p.1.to_string());
    (a.starts_with("orgs_") && tail(a) == tail(b)) || (a == "training_classes" && b == "training_participants")
}

fn changed(n: &Numeral) -> bool {
    n.hedges.iter().any(|h| matches!(h, Hedge::Increase | Hedge::Decrease))
}

/// What was built or made: the head of the noun phrase, before the number after `tổng số`.
fn output(w: &Window, n: &Numeral, bound: &mut Bound, last: Option<&Last>) {
    let lead = slice(w.text, w.left, w.start);
    if let Some(item) = last.filter(|l| changed(n) && l.indicator == "physical_output").and_then(|l| l.dims.get("item"))
    {
        bound.dims.insert("item".into(), item.clone());
        return;
    }
    let total = lead.find("tổng số ").map(|i| head(&lead[i + "tổng số ".len()..]));
    let item = total.filter(|t| !t.is_empty()).unwrap_or_else(|| head(slice(w.text, n.end, w.clause_end().max(n.end))));
    if !item.is_empty() {
        bound.dims.insert("item".into(), item);
    }
    if lead.trim_end().ends_with("xây dựng mới") || lead.trim_end().ends_with("xây mới") {
        bound.dims.insert("change".into(), "new".into());
    }
}

/// The first words of a noun phrase as an id.
fn head(text: &str) -> String {
    let stop = [
        "đạt", "trên", "lên", "của", "cho", "và", "với", "tại", "ở", "trong", "để", "được", "có", "so", "từ", "là",
        "mỗi", "do", "phục", "mới", "theo",
    ];
    let words = text.split_whitespace().take_while(|w| !stop.contains(w) && w.chars().all(char::is_alphanumeric));
    slug(&words.take(6).collect::<Vec<_>>().join(" "))
}

/// Units that were reduced or merged, and of what sort.
fn restructured(w: &Window, n: &Numeral, bound: &mut Bound) {
    let lead = slice(w.text, w.left, w.start).trim_end();
    if n.hedges.contains(&Hedge::Decrease) || lead.ends_with("giảm") || lead.ends_with("giảm được") {
        bound.dims.insert("kind".into(), "giam".into());
    }
    bound.dims.remove("host_unit");
}

/// `hợp nhất 2 Đảng bộ Khối`, `2 đảng bộ sáp nhập thành Đảng bộ Khối`.
fn blocs(w: &Window, bound: &mut Bound) {
    let clause = slice(w.text, w.end, w.clause_end().max(w.end));
    if clause.contains("đảng bộ khối") || clause.contains("đảng ủy khối") {
        bound.dims.insert("org_type".into(), "dang_bo_khoi".into());
        bound.dims.remove("host_unit");
    }
}

/// Words as an id: `trạm vô tuyến` to `tram_vo_tuyen`.
fn slug(text: &str) -> String {
    super::lexicon::unmarked(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join("_")
}
