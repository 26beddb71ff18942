//! Members of lists that bear no noun of their own, and what they hang on: a heading, the persons counted before, a total pointed back to.

use super::around::{Counted, Window};
use super::bind::{Bound, Sentence};
use super::context::{Context, Last};
use super::lexicon::Tag;
use super::token::{self, slice};

/// Words that open a list of parts.
const OPENING: [&str; 8] = ["trong đó", "gồm", ":", "cụ thể", "chia ra", "(", "phân theo", "cơ cấu"];

impl Sentence<'_> {
    /// What a number with a plain noun goes back to: `115 quần chúng của 20 đảng bộ, trong đó có 29 đồng chí` to the persons.
    pub(super) fn antecedent<'c>(&self, w: &Window, after: Option<Counted>, context: &'c Context) -> Option<&'c Last> {
        let last = self.last_in_sentence(context)?;
        let plain = after.and_then(|c| w.plain_noun().or(Some(c.noun)));
        let person = plain.is_some_and(|i| matches!(w.noun(i).group.as_str(), "comrade" | "person"));
        let body = matches!(last.unit.as_str(), "org" | "unit");
        let within = slice(w.text, last.end.min(w.start), w.start).contains("trong đó");
        let people = context.people.as_ref().filter(|p| p.sentence == last.sentence);
        people.filter(|_| person && body && within).or(Some(last))
    }

    /// Words that point back to the number told last stand before this one: `hai tỉ lệ này lần lượt là …`.
    pub(super) fn points(&self, w: &Window) -> bool {
        self.marks.within(3, self.from, w.start).iter().any(|s| s.tag == Tag::These)
    }

    /// The number that such words point to.
    pub(super) fn pointed<'c>(&self, w: &Window, context: &'c Context) -> Option<&'c Last> {
        let near = |l: &&Last| l.paragraph + 1 >= context.paragraph && l.unit != "percent";
        context.last.as_ref().filter(near).filter(|_| self.points(w))
    }

    /// `Cơ cấu đảng viên: nữ 2.145, tôn giáo 45`: the noun of a heading is what its list counts.
    pub(super) fn titled(&self, w: &Window, context: &Context) -> Option<Last> {
        let lead = slice(w.text, self.from, w.start);
        let end = lead.find(':').filter(|i| !lead[..*i].contains(|c: char| c.is_ascii_digit()))?;
        if token::words_between(lead, 0, end) > 10 {
            return None;
        }
        let spans = self.marks.within(0, self.from, self.from + end);
        if spans.iter().any(|s| matches!(s.tag, Tag::Before(_) | Tag::After(_) | Tag::Grade(_))) {
            return None;
        }
        let noun = spans.iter().rev().find_map(|s| match s.tag {
            Tag::Noun(i) => Some(i),
            _ => None,
        })?;
        let told = w.noun(noun);
        matches!(told.group.as_str(), "member" | "committee" | "delegate").then(|| Last {
            action: None,
            noun: Some(noun),
            group: told.group.clone(),
            unit: told.unit.clone(),
            indicator: told.count.clone(),
            base: told.count.clone(),
            part: None,
            dims: told.dims.clone(),
            sentence: context.sentence,
            paragraph: context.paragraph,
            end: self.from,
            listed: true,
            change: None,
            parted: false,
        })
    }

    /// `trong đó: cơ quan đảng 300, hành chính 520`: a bare number with its label before it, in a list of parts.
    pub(super) fn list_item(&self, w: &Window, last: &Last) -> bool {
        let rest = w.text[w.end..].trim_start();
        let shut = rest.is_empty()
            || rest.starts_with([',', ';', '.', ')', '|'])
            || rest.starts_with("và ")
            || rest.starts_with("(chiếm")
            || self.shared(w);
        let gap = slice(w.text, last.end.min(w.start), w.start);
        let label = gap.rsplit([',', ';', ':', '(', ')']).find(|p| !p.trim().is_empty()).unwrap_or("");
        let words = token::words_between(gap, 0, gap.len());
        let lettered = label.chars().filter(|c| c.is_alphabetic()).count() >= 2;
        let open = OPENING.iter().any(|o| gap.contains(o));
        let goes_on = last.listed && (gap.contains([',', ';', ')']) || gap.trim_start().starts_with("và "));
        let counted = matches!(
            last.unit.as_str(),
            "member" | "person" | "org" | "case" | "visit" | "unit" | "class" | "collective" | "percent"
        );
        let sure = last.base != "other_count" && !last.base.ends_with("_rate") && !last.base.ends_with("_share");
        shut && counted && sure && lettered && (1..=14).contains(&words) && (open || goes_on) && !timed(label)
    }

    /// A share of its own stands in brackets after the number.
    fn shared(&self, w: &Window) -> bool {
        let open = w.text[w.end..].trim_start().strip_prefix('(').unwrap_or("");
        let rest = open.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',');
        rest.len() < open.len() && rest.trim_start().starts_with('%')
    }

    /// `Những vi phạm thường gặp: đạo đức, lối sống: 14 (18,9%)`: the heading says what the items are.
    pub(super) fn headed_item(&self, w: &Window, counted: Option<Counted>, told: Option<&Last>) -> Option<Bound> {
        let last = told.filter(|_| counted.is_none_or(|c| c.head))?;
        let gap = slice(w.text, w.left, w.start);
        let action = self.heading(w).filter(|_| self.shared_item(w, gap))?;
        let group = if last.unit == "org" { "org" } else { "member" };
        let indicator = self.lexicon.actions[usize::from(action)].gives.get(group)?;
        Some(Bound {
            indicator: indicator.clone(),
            unit: if last.unit == "percent" { "person".into() } else { last.unit.clone() },
            group: last.group.clone(),
            noun: last.noun,
            action: Some(action),
            used: w.end,
            listed: true,
            ..Bound::default()
        })
    }

    /// The action that a heading names: the first words of the sentence up to a colon, without a number.
    fn heading(&self, w: &Window) -> Option<u16> {
        let lead = slice(w.text, self.from, w.start);
        let end = lead.find(':').filter(|i| !lead[..*i].contains(|c: char| c.is_ascii_digit()))?;
        if token::words_between(lead, 0, end) > 12 {
            return None;
        }
        let spans = self.marks.within(0, self.from, self.from + end);
        spans.iter().rev().find_map(|s| match s.tag {
            Tag::Before(a) | Tag::After(a) if self.action_id(a) == "violate" => Some(a),
            _ => None,
        })
    }

    /// Remembers that the text speaks of the committees above the base: `các đảng bộ trực thuộc Tỉnh ủy`.
    pub(super) fn note_upper(&self, context: &mut Context) {
        let text = self.block.text.as_str();
        for s in self.marks.within(0, self.from, self.to) {
            let Tag::Noun(i) = s.tag else { continue };
            let lead = text[..s.start].trim_end();
            let many = ["các", "những", "số"].iter().any(|p| lead.ends_with(p));
            if many && self.lexicon.nouns[usize::from(i)].id == "cap_tren" {
                context.upper = context.paragraph;
            }
        }
    }

    /// The noun says that it is above the base: `đảng bộ trực thuộc Tỉnh ủy`.
    pub(super) fn of_level(&self, bound: &Bound) -> bool {
        bound.noun.is_some_and(|i| self.lexicon.nouns[usize::from(i)].id == "cap_tren")
    }

    /// `4 đảng bộ` where the text speaks of the committees above the base, and names no others.
    pub(super) fn lift(&self, w: &Window, bound: &mut Bound, context: &Context) {
        if bound.indicator != "grassroots_orgs" || context.upper == 0 || context.upper + 1 < context.paragraph {
            return;
        }
        let Some(c) = w.noun_after() else { return };
        let plain = matches!(slice(w.text, c.start, c.end), "đảng bộ" | "đảng ủy" | "đảng bộ trực thuộc");
        // `27 đảng bộ huyện, thành phố và 4 đảng bộ trực thuộc`: of one level.
        let gap = |l: &Last| slice(w.text, l.end.min(w.start), w.start);
        let upper = |l: &&Last| l.indicator == "upper_party_orgs" && l.group == "org";
        let beside = context.last.as_ref().filter(upper).filter(|l| l.sentence == context.sentence);
        let beside = beside.is_some_and(|l| gap(l).trim_end().ends_with(" và") && !gap(l).contains(['(', ';']));
        let other = slice(w.text, self.from, self.to);
        let base = ["cơ sở", "chi bộ", "khối"].iter().any(|p| other.contains(p));
        if plain && (!base || beside) {
            bound.indicator = "upper_party_orgs".into();
            bound.dims.remove("org_type");
        }
    }
}

/// The label of a number that is no part: `từ năm`, `đến`, `khóa`.
fn timed(label: &str) -> bool {
    let label = label.trim_end();
    let last = label.split_whitespace().last().unwrap_or("");
    if ["thiểu số", "tổng số", "đa số"].iter().any(|w| label.ends_with(w)) {
        return false;
    }
    matches!(
        last,
        "năm"
            | "tháng"
            | "ngày"
            | "đến"
            | "từ"
            | "khóa"
            | "số"
            | "thứ"
            | "điều"
            | "quý"
            | "lần"
            | "kì"
            | "đợt"
            | "hạng"
            | "lúc"
            | "mục"
            | "điểm"
    )
}
