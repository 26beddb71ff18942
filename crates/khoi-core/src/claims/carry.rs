//! What a number takes over from the one before it: a change told once for two (`tăng 30 đảng viên và 74 tổ chức`), the change of a
//! heading for each name of its list, what `13 quần chúng này` were.

use super::around::Window;
use super::bind::{Bound, Sentence};
use super::claim::{Claim, Reading};
use super::context::{Context, Last};
use super::lexicon::Tag;
use super::numeral::{Numeral, UnitMark};
use super::qualifier::Qualifier;
use super::token::{self, slice};

/// The share of a name in a list: nothing but the number stands in the brackets.
pub(super) fn in_brackets_alone(w: &Window) -> bool {
    let lead = slice(w.text, w.left, w.start).trim_end();
    lead.ends_with('(') && w.text[w.end..].trim_start().starts_with(')')
}

impl Sentence<'_> {
    /// The change that the number before tells for this one too.
    pub(super) fn carried(&self, w: &Window, n: &Numeral, bound: &Bound, last: Option<&Last>) -> Option<Qualifier> {
        let last = last.filter(|_| n.hedges.is_empty() && n.ratio.is_none())?;
        let change = last.change?;
        let gap = slice(w.text, last.end.min(w.start), w.start);
        if n.mark == UnitMark::Percent {
            return (last.unit == "percent" && in_brackets_alone(w)).then_some(change);
        }
        if n.mark != UnitMark::None || last.unit == "percent" {
            return None;
        }
        let acts = self.marks.within(0, last.end.min(w.start), w.start);
        let plain = !acts.iter().any(|s| matches!(s.tag, Tag::Before(_) | Tag::After(_)));
        let words = token::words_between(gap, 0, gap.len());
        if last.group == bound.group && last.indicator == bound.indicator {
            // `giảm 68 đơn vị, gồm 59 xã, 2 phường`: parts of what there is less of.
            let opens = gap.trim_end().ends_with("gồm") && words <= 8 && !gap.contains(')');
            let goes_on = last.parted && words <= 4 && (gap.contains(',') || gap.contains(" và "));
            return (opens || goes_on).then_some(change);
        }
        let rest = w.text[bound.used.max(w.end)..].trim_start();
        let shut = rest.is_empty() || rest.starts_with([')', '.', ';']) || rest.starts_with("so với");
        let lead = slice(w.text, self.from, w.start);
        let inside = lead.rfind('(').is_some_and(|i| !lead[i..].contains(')'));
        let joined = gap.trim_end().ends_with(" và") && !gap.contains(',') && words <= 6 && plain;
        let compared = rest.starts_with("so với") || lead.trim_start().starts_with("so với");
        (joined && shut && (inside || compared)).then_some(change)
    }

    /// `13 quần chúng ưu tú này`: the same persons as the last number so large.
    pub(super) fn again(&self, w: &Window, bound: &mut Bound, n: &Numeral, context: &Context, reading: &Reading) {
        let rest = w.text[bound.used.max(w.end)..].trim_start();
        let points = rest.strip_prefix("này").or(rest.strip_prefix("nói trên")).or(rest.strip_prefix("nêu trên"));
        let whole = points.is_some_and(|r| !r.starts_with(char::is_alphanumeric));
        let Some(value) = n.number().filter(|_| whole && n.mark == UnitMark::None) else { return };
        let same = |c: &&Claim| c.value.number() == Some(value) && c.place.paragraph + 4 >= context.paragraph;
        let unit = |c: &&Claim| c.unit == bound.unit || matches!(c.unit.as_str(), "person" | "member");
        let earlier = reading.claims.iter().rev().take(12).find(|c| same(c) && unit(c) && c.unit != "percent");
        if let Some(id) = earlier.and_then(|c| c.indicator.clone()) {
            bound.indicator = id;
        }
    }
}
