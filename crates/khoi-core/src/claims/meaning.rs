//! What the words around make of an indicator: a part of what was told, a target in brackets, something new or done away with.

use super::around::Window;
use super::bind::Sentence;
use super::context::Last;
use super::lexicon::{Hedge, Tag};
use super::numeral::Numeral;
use super::token::slice;

/// `phát triển được 15 tổ chức đảng`: what was founded.
fn developed(lead: &str) -> bool {
    let verbs = ["phát triển", "phát triển được", "phát triển mới", "phát triển mới được"];
    verbs.iter().any(|v| lead.trim_end().ends_with(v))
}

/// `Đảng ủy có 4 ban`: what there is, not what was done away with.
fn stands(lead: &str) -> bool {
    let lead = lead.trim_end();
    let changed = ["giảm", "sáp nhập", "hợp nhất", "sắp xếp", "tinh gọn", "tinh giản"].iter().any(|w| lead.contains(w));
    !changed && [" có", " gồm", "hiện có", "bao gồm"].iter().any(|w| lead.ends_with(w))
}

/// `(chỉ tiêu 200 đảng viên)`, `(kế hoạch là 200)`: nothing but the aim before the number.
fn aim_in_brackets(lead: &str) -> bool {
    let Some(inside) = lead.rsplit_once('(').map(|x| x.1.trim()).filter(|x| !x.contains(')')) else { return false };
    let bare = inside.strip_suffix("là").unwrap_or(inside).trim_end_matches([':', ' ']);
    ["chỉ tiêu", "kế hoạch", "chỉ tiêu giao", "kế hoạch giao", "chỉ tiêu được giao", "chỉ tiêu đề ra", "chỉ tiêu năm"]
        .contains(&bare)
}

/// `Chỉ tiêu năm nay là 200 đảng viên`: what is to be admitted.
fn planned(lead: &str) -> bool {
    let lead = lead.trim();
    (lead.starts_with("chỉ tiêu") || lead.starts_with("kế hoạch")) && lead.ends_with(" là") && !lead.contains(',')
}

/// Counts of persons that are parted by what they are: `512 đảng viên, gồm 420 cán bộ và 92 sinh viên`.
const PERSONS: [&str; 4] = ["members_total", "admissions", "training_participants", "congress_delegates"];

impl Sentence<'_> {
    /// What the sentence makes of an indicator: the target in brackets after a rate, a part of the
    /// admissions, the union's own members, the participants of the classes before.
    pub(super) fn in_context(
        &self,
        w: &Window,
        n: &Numeral,
        (indicator, group, action): (&str, &str, Option<u16>),
        last: Option<&Last>,
    ) -> Option<String> {
        let after = last.map_or("", |l| l.indicator.as_str());
        let lead = slice(w.text, w.left, w.start);
        let lead = lead.rsplit(';').next().unwrap_or(lead);
        let other = match indicator {
            "admissions" => self.admitted(w, n, (group, after, lead))?,
            "targets_set" if after == "staff_posts" && !n.hedges.is_empty() => "staff_posts",
            "briefing_participants" if after.starts_with("training_") || self.of_classes(w) => "training_participants",
            "briefing_participants" if group == "delegate" && self.of_congress(w) => "congress_delegates",
            "mass_org_members" if action.is_none() && self.of_the_new(w) => "admissions",
            "members_total" | "mass_org_members" if action.is_none() && self.of_admitted(w) => "admissions",
            "members_total" if action.is_none() && planned(lead) => "admission_target",
            "members_total" | "mass_org_members" if self.share_of_admitted(w) => "admissions",
            // `kết nạp 98 đảng viên, trong đó …; trình độ đại học 82 đồng chí`
            "members_qualified" if last.is_some_and(|l| l.base == "admissions") && self.within_said(w) => "admissions",
            // Who came to give blood or to play was told nothing.
            "briefing_participants" if self.of_games(w) => "other_count",
            "members_total"
                if action.is_none() && ["vượt chỉ tiêu", "vượt kế hoạch"].iter().any(|p| lead.contains(p)) =>
            {
                "admissions"
            }
            "training_classes" | "training_participants" if self.of_school(w) => "other_count",
            "badges_awarded" if self.of_age(w) => "members_total",
            "host_units"
                if after == "restructured_units"
                    && (lead.trim().ends_with(',')
                        || last.is_some_and(|l| l.change.is_some() && lead.trim().ends_with("gồm"))) =>
            {
                "restructured_units"
            }
            "other_count" if action.is_none() && matches!(group, "cadre" | "student") => {
                let last = last.filter(|l| self.within_said(w) && PERSONS.contains(&l.base.as_str()))?;
                return Some(last.base.clone());
            }
            "grassroots_orgs" | "branches" if developed(lead) => "new_orgs",
            "grassroots_orgs" if self.of_province(w) => "upper_party_orgs",
            "restructured_units" if action.is_none() && stands(lead) && last.is_none_or(|l| l.change.is_none()) => {
                "host_units"
            }
            "host_units" if matches!(group, "host" | "place") && self.fewer(w, n) => "restructured_units",
            "members_total" | "mass_org_members" if action.is_none() => {
                let last = last.filter(|l| l.group == "member" && self.among(w, l))?;
                return Some(last.base.clone());
            }
            _ => return None,
        };
        Some(other.into())
    }

    /// Admissions that are the aim of a rate told before, or those of a union.
    fn admitted(&self, w: &Window, n: &Numeral, (group, after, lead): (&str, &str, &str)) -> Option<&'static str> {
        let before = w.actions_before();
        let admits = |a: &(u16, super::marks::Span)| self.action_id(a.0) == "admit";
        let inside = lead.rsplit('(').next().unwrap_or(lead);
        let parted = ["gồm", "trong đó", "có "].iter().any(|p| inside.contains(p));
        let aimed =
            !parted && (lead.trim_end().ends_with('(') || lead.contains("chỉ tiêu") || lead.contains("kế hoạch"));
        let bare = aimed && n.hedges.is_empty() && !before.iter().any(admits);
        let of_rate = after == "admission_target_rate";
        let told = lead.contains("chỉ tiêu") && lead.contains(" là ");
        // `vượt 9 đảng viên (chỉ tiêu 200 đảng viên)`
        if of_rate && (bare || told) || after == "admissions" && aim_in_brackets(lead) {
            return Some("admission_target");
        }
        let clause = slice(w.text, n.end, w.clause_end().max(n.end));
        let party = ["vào đảng", "hàng ngũ"].iter().any(|p| clause.contains(p));
        // `công tác phát triển đảng viên …, trong đó có 541 đoàn viên` speaks of the Party.
        let union = |a: &(u16, super::marks::Span)| !slice(w.text, a.1.start, a.1.end).contains("đảng");
        let joined = before.first().is_some_and(|a| admits(a) && union(a));
        (group == "massmember" && !self.of_those() && joined && !party).then_some("mass_org_members")
    }

    /// `trong số 215 đảng viên mới có 130 nữ`: a part of what was counted just before.
    fn among(&self, w: &Window, last: &Last) -> bool {
        let opens = slice(w.text, self.from, w.start).trim_start();
        let counted = opens.strip_prefix("trong ").is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
        let of = counted || ["trong số", "trong tổng số"].iter().any(|p| slice(w.text, self.from, w.start).contains(p));
        let part = slice(w.text, self.from, w.start).contains("trong đó");
        let total = slice(w.text, w.left, w.start).contains("tổng số") && !of;
        let raised = super::detail::raised(slice(w.text, w.left, w.start));
        (of || part) && !total && !raised && last.base == "admissions"
    }

    /// `trong số đảng viên mới có 257 đoàn viên`.
    fn of_the_new(&self, w: &Window) -> bool {
        let lead = slice(w.text, self.from, w.start);
        ["trong số đảng viên mới", "trong tổng số đảng viên mới"].iter().any(|p| lead.contains(p))
    }

    /// `Trong tổng số 5 đảng viên được trao Huy hiệu, có 3 …`.
    pub(super) fn of_those(&self) -> bool {
        let lead = slice(&self.block.text, self.from, self.to).trim_start();
        lead.starts_with("trong số") || lead.starts_with("trong tổng số")
    }

    /// `Trong tổng số đảng viên được kết nạp 5 năm qua, có gần 400 …`, before a total that was raised is told.
    fn of_admitted(&self, w: &Window) -> bool {
        let lead = slice(w.text, self.from, w.start);
        let raised = ["tổng số đảng viên của", "nâng ", "đưa "].iter().any(|p| lead.contains(p));
        self.of_those() && (lead.contains("kết nạp") || lead.contains("đảng viên mới")) && !raised
    }

    /// The sentence goes on from the admissions before it: `Trong đó có 44% …`, `Trong số đảng viên mới, 50% …`.
    pub(super) fn of_new(&self, w: &Window) -> bool {
        let lead = slice(&self.block.text, self.from, w.start).trim_start();
        lead.starts_with("trong đó") || self.of_those() || lead.contains("trong số đảng viên mới")
    }

    /// `tổ chức các lớp tập huấn cho … , với 12.962 lượt cán bộ tham gia`: the sentence told of classes.
    fn of_classes(&self, w: &Window) -> bool {
        let spans = self.marks.within(0, self.from, w.start);
        spans.iter().any(|s| match s.tag {
            Tag::Before(a) => self.action_id(a) == "train",
            Tag::Noun(i) => w.noun(i).group == "class",
            _ => false,
        })
    }

    /// `125.998 đồng chí (chiếm 67,68% tổng số đảng viên được kết nạp)`: a part of those admitted.
    fn share_of_admitted(&self, w: &Window) -> bool {
        let rest = slice(w.text, w.end, self.to);
        let near: String = rest.chars().take(40).collect();
        let Some(i) = near.find('%').filter(|i| !near[..*i].contains(['.', ';'])) else { return false };
        super::percent::of_admitted(&rest[i + 1..])
    }

    /// `đảng viên 40, 50 năm tuổi Đảng: 16`: who has been in the Party so long, no badge.
    fn of_age(&self, w: &Window) -> bool {
        let told = slice(w.text, self.from, w.clause_end().max(w.end));
        let lead = slice(w.text, w.left.min(w.start), w.start);
        let aged = slice(w.text, self.from, w.start).contains("đảng viên") && lead.contains("tuổi đảng");
        aged && !["huy hiệu", "tặng", "trao", "nhận"].iter().any(|p| told.contains(p))
    }

    /// The sentence tells of giving blood, sports, songs.
    fn of_games(&self, w: &Window) -> bool {
        let told = slice(w.text, self.from, self.to);
        ["hiến máu", "thể thao", "văn nghệ", "hội thao", "hội thi", "cuộc thi", "trồng cây"]
            .iter()
            .any(|p| told.contains(p))
    }

    /// `trường có 45 lớp với 1.850 học sinh`: a school, no training of the Party.
    fn of_school(&self, w: &Window) -> bool {
        let told = slice(w.text, self.from, self.to);
        let school = ["học sinh", "năm học", "sinh viên"].iter().any(|p| told.contains(p));
        let training = [
            "bồi dưỡng",
            "tập huấn",
            "đối tượng",
            "cảm tình",
            "nhận thức",
            "lí luận",
            "đảng viên mới",
            "nghiệp vụ",
            "học viên",
        ];
        school && !training.iter().any(|p| told.contains(p))
    }

    /// Delegates by how they came, or of a congress.
    fn of_congress(&self, w: &Window) -> bool {
        let after = slice(w.text, w.end, w.clause_end());
        ["chính thức", "đương nhiên", "được bầu", "chỉ định", "dự khuyết"].iter().any(|p| after.contains(p))
            || slice(w.text, self.from, self.to).contains("dự đại hội")
    }

    /// `giảm 12 trường học`, compared with nothing: units that were done away with.
    fn fewer(&self, w: &Window, n: &Numeral) -> bool {
        n.hedges == [Hedge::Decrease] && !slice(w.text, n.end, w.clause_end()).contains("so với")
    }

    /// `Đảng bộ tỉnh còn 12 đảng bộ trực thuộc`.
    fn of_province(&self, w: &Window) -> bool {
        let rest = slice(w.text, w.end, w.right).trim_start();
        let lead = slice(w.text, w.left, w.start);
        (rest.starts_with("đảng bộ trực thuộc") || rest.starts_with("đảng ủy trực thuộc"))
            && ["đảng bộ tỉnh", "đảng bộ thành phố"].iter().any(|p| lead.contains(p))
    }
}
