//! What stands farther off and still colours a number: averages, verbs of change, aims, and branches beside committees.

use super::around::Window;
use super::bind::Sentence;
use super::claim::{Claim, Modality};
use super::context::Context;
use super::lexicon::{Hedge, Tag};
use super::numeral::{self, Numeral};
use super::qualifier::Qualifier;
use super::token::{self, Cut, slice};

impl Sentence<'_> {
    /// Hedges that stand before the number with other words between: `giảm được 106`, `bình quân … 12`.
    pub(super) fn governed(&self, w: &Window, n: &Numeral, claim: &mut Claim) {
        if let Some(h) = compared(slice(w.text, w.left, w.start)).filter(|_| n.hedges.is_empty()) {
            let mut with = n.clone();
            with.hedges.insert(0, h);
            (claim.qualifier, claim.qualifier2) = numeral::qualifiers(&with);
            return;
        }
        let spans = w.marks.within(3, w.left, w.start);
        let Some(s) = spans.iter().rev().find(|s| matches!(s.tag, Tag::Governs(_)) && s.end <= n.start) else {
            return;
        };
        // `tăng bình quân` says more than the `bình quân` in it.
        let longer =
            spans.iter().filter(|x| matches!(x.tag, Tag::Governs(_)) && x.end == s.end).min_by_key(|x| x.start);
        let s = longer.unwrap_or(s);
        let Tag::Governs(h) = s.tag else { return };
        // `giảm từ 92 xuống còn 85`: both are amounts.
        let ends = slice(w.text, s.end, w.start).trim() == "từ" && n.mark == super::numeral::UnitMark::None;
        if ends && matches!(n.what, super::numeral::What::Number(_, None)) {
            return;
        }
        let marked = claim.indicator.as_deref().is_some_and(|i| i.starts_with("training_result"));
        if marked && h == Hedge::Plain(Qualifier::Average) {
            return;
        }
        // `vượt chỉ tiêu gồm: Công an tỉnh (158%)`: the whole rate, not what is beyond.
        if h == Hedge::Exceed && n.number() >= Some(100.0) && token::words_between(w.text, s.end, n.start) > 2 {
            return;
        }
        let parted = w.cut(s.end, n.start, Cut::Comma).is_some_and(|at| !w.text[at..].starts_with(':'));
        if token::words_between(w.text, s.end, n.start) > 10 || parted {
            return;
        }
        let mut with = n.clone();
        if h == Hedge::Plain(Qualifier::Average) {
            with.hedges.push(h);
        } else {
            with.hedges.insert(0, h);
        }
        (claim.qualifier, claim.qualifier2) = numeral::qualifiers(&with);
    }

    /// `giảm 54 phòng`: the verb of a reorganization is no hedge of the number, so it stays outside the span.
    pub(super) fn plain_verb(&self, w: &Window, n: &Numeral, claim: &mut Claim) {
        let verb = matches!(claim.indicator.as_deref(), Some("restructured_units" | "staff_posts"));
        let compared = slice(w.text, n.end, w.right).contains("so với");
        if verb && n.mark == numeral::UnitMark::None && n.hedges == [Hedge::Decrease] && !compared {
            claim.start = self.block.start(n.core);
            claim.text = slice(self.original, claim.start, claim.end).to_string();
        }
    }

    /// Aimed at or expected when such a word stands before it in the sentence, unless `đã` stands between.
    pub(super) fn modality(&self, w: &Window, context: &Context) -> Modality {
        let spans = w.marks.within(2, self.from, w.start);
        let told = spans.iter().rev().find(|s| matches!(s.tag, Tag::Target | Tag::Forecast));
        let Some(s) = told else {
            if heads_aims(slice(w.text, self.from, w.start)) {
                return Modality::Target;
            }
            let bullet = w.text.trim_start().starts_with(['-', '+', '•', '*']);
            let lead = slice(w.text, self.from, w.start);
            let listed = self.aims_before(w) && !lead.contains(" đã ") && !lead.contains("kết quả");
            let aimed = (context.aims && bullet) || listed;
            return if aimed { Modality::Target } else { Modality::Reported };
        };
        let met = slice(w.text, self.from, s.start).trim_end();
        if ["vượt", "đạt", "hoàn thành", "so với", "thực hiện", "vượt mức"].iter().any(|v| met.ends_with(v))
        {
            return Modality::Reported;
        }
        let between = slice(w.text, s.end.min(w.start), w.start);
        if [" đã ", "kết quả", "thực hiện được", "đến nay"].iter().any(|w| between.contains(w)) {
            return Modality::Reported;
        }
        // `Chỉ tiêu kết nạp năm 2023 là 200 đảng viên, 6 tháng đầu năm kết nạp 95`: the aim is told, what follows was done.
        let told =
            between.find(" là ").map(|i| &between[i..]).and_then(|t| t.find([',', ';']).map(|k| (&t[..k], &t[k..])));
        if told.is_some_and(|(aim, rest)| {
            let number = |t: &str| t.contains(|c: char| c.is_ascii_digit());
            number(aim)
                && ["kết nạp", "đạt"].iter().any(|v| rest.contains(v))
                && slice(w.text, s.start, s.end).contains("chỉ tiêu")
        }) {
            return Modality::Reported;
        }
        let expected = spans.iter().any(|x| x.tag == Tag::Forecast && x.end <= s.start);
        let will = slice(w.text, s.start, s.end).starts_with("sẽ");
        if s.tag == Tag::Forecast || (will && expected) { Modality::Forecast } else { Modality::Target }
    }

    /// An earlier sentence of the paragraph opened a list of aims with a colon: `đề ra các chỉ tiêu chủ yếu: … . 100% …`.
    fn aims_before(&self, w: &Window) -> bool {
        let spans = w.marks.within(2, 0, self.from);
        let opens = |end: usize| {
            let tail = slice(w.text, end.saturating_sub(1), self.from);
            tail.find(':').is_some_and(|i| token::words_between(tail, 0, i) <= 14 && !tail[..i].contains('.'))
        };
        spans.iter().rev().take(8).any(|s| s.tag == Tag::Target && opens(s.end))
    }

    /// `40 đảng bộ và 38 chi bộ` are both of the base.
    pub(super) fn pair_branches(&self, claims: &mut [Claim]) {
        let id = |c: &Claim| c.place.noun.map_or("", |i| self.lexicon.nouns[usize::from(i)].id.as_str());
        for i in 0..claims.len() {
            if claims[i].indicator.as_deref() != Some("branches") || id(&claims[i]) != "chi_bo" {
                continue;
            }
            let partner = [i.checked_sub(1), Some(i + 1)]
                .into_iter()
                .flatten()
                .filter_map(|j| claims.get(j))
                .any(|c| id(c) == "dang_bo_co_so" && c.indicator.as_deref() == Some("grassroots_orgs"));
            if partner {
                claims[i].indicator = Some("grassroots_orgs".into());
                claims[i].dimension.insert("org_type".into(), "chi_bo_co_so".into());
            }
        }
    }
}

/// `thấp hơn năm 2020 là 25 đảng viên`: the change stands after what it is compared with.
fn compared(lead: &str) -> Option<Hedge> {
    if !lead.trim_end().ends_with(" là") {
        return None;
    }
    let words = [
        ("cao hơn", Hedge::Increase),
        ("nhiều hơn", Hedge::Increase),
        ("tăng so với", Hedge::Increase),
        ("thấp hơn", Hedge::Decrease),
        ("ít hơn", Hedge::Decrease),
        ("giảm so với", Hedge::Decrease),
    ];
    let (at, h) = words.iter().filter_map(|(w, h)| lead.rfind(w).map(|i| (i + w.len(), *h))).max_by_key(|x| x.0)?;
    let gap = lead[at..].trim();
    let base = ["năm", "kì", "trước"].iter().any(|w| gap.contains(w));
    (base && gap.ends_with(" là") && !gap.contains([',', ';', '(']) && gap.split(' ').count() <= 9).then_some(h)
}

/// `Phương hướng 6 tháng cuối năm: kết nạp 85`, `Chỉ tiêu đến năm 2015: …`: a heading of aims, with nothing done after it.
fn heads_aims(lead: &str) -> bool {
    let lead = lead.trim_start_matches(|c: char| !c.is_alphabetic());
    // `Kế hoạch năm 2023 kết nạp 200 đảng viên; …`
    let planned = ["kế hoạch năm ", "chỉ tiêu năm "].iter().any(|p| lead.starts_with(p));
    if planned && lead.trim_end().ends_with("kết nạp") && !lead.contains([',', ';', ':']) {
        return true;
    }
    let Some((head, list)) = lead.split_once(':') else { return false };
    let heads = ["phương hướng", "mục tiêu", "chỉ tiêu", "nhiệm vụ trọng tâm", "nhiệm vụ chủ yếu"];
    let aims = heads.iter().any(|h| head.starts_with(h)) && head.split(' ').count() <= 14;
    aims && !["đã ", "đạt được", "kết quả", "thực hiện được"].iter().any(|w| head.contains(w) || list.contains(w))
}
