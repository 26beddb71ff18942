//! Parts whose trait the lists do not know: `trong đó có 45 sinh viên`, `1.204 đảng viên độ tuổi từ 31 đến 40`. They are no
//! whole, so nothing of a ledger is held against them.

use super::around::Window;
use super::bind::{Bound, Sentence};
use super::claim::{Claim, Link};
use super::context::Last;
use super::lexicon::Tag;
use super::numeral::Numeral;
use super::token::slice;

impl Sentence<'_> {
    /// Whether a number counts a part whose trait is not read.
    pub(super) fn unread_part(
        &self,
        w: &Window,
        n: &Numeral,
        bound: &Bound,
        claim: &Claim,
        last: Option<&Last>,
    ) -> bool {
        let changed = claim.qualifier.is_change() || claim.place.raised;
        if changed || n.ratio.is_some() || claim.unit == "percent" || self.is_event(bound) {
            return false;
        }
        self.narrowed(w, bound) || last.is_some_and(|l| self.of_whole(w, bound, claim, l))
    }

    /// `nam 2.426, nữ 1.515`, `120 đảng viên nam`, `gồm 95 nữ và 120 nam`; not the `nam` of a place.
    pub(super) fn men(&self, w: &Window, bound: &Bound) -> bool {
        let lead = slice(w.text, self.from, w.start).trim_end().trim_end_matches(':').trim_end();
        let lead = lead.strip_suffix(" là").or(lead.strip_suffix(" có")).unwrap_or(lead);
        let before = lead.strip_suffix("nam").is_some_and(|l| {
            let l = l.trim_end();
            l.is_empty() || l.ends_with(['(', ',', ';', ':', '-', '+']) || l.ends_with("đảng viên") || l.ends_with("đó")
        });
        let rest = slice(w.text, bound.used.max(w.end), w.right).trim_start();
        let behind = rest.strip_prefix("nam").is_some_and(|r| {
            let r = r.trim_start_matches(" giới");
            r.trim().is_empty() || r.starts_with([',', ';', '.', ')']) || r.starts_with(" và") || r.starts_with(" (")
        });
        let counted = matches!(
            bound.indicator.as_str(),
            "members_total" | "admissions" | "mass_org_members" | "committee_members"
        );
        counted && (before || behind)
    }

    fn is_event(&self, bound: &Bound) -> bool {
        bound.indicator.starts_with("org_event") || bound.indicator == "other_count"
    }

    /// A part of the number before it, of the same thing, by no trait that was read.
    fn of_whole(&self, w: &Window, bound: &Bound, claim: &Claim, last: &Last) -> bool {
        let same = bound.indicator == last.base && bound.noun.is_none_or(|x| w.noun(x).generic || Some(x) == last.noun);
        let group = bound.indicator == last.base && bound.group != last.group;
        let part = bound.listed || claim.place.link == Link::Within || (claim.place.link == Link::Parts && group);
        // `trong đó năm 2022 kết nạp 95`: a part by its time.
        let from = last.end.min(w.start);
        let year = slice(w.text, from, w.start).contains("năm ");
        let timed = year || self.marks.within(2, from, w.start).iter().any(|s| matches!(s.tag, Tag::Period(_)));
        let read = bound.dims.iter().any(|(k, x)| last.dims.get(k) != Some(x));
        (same || group) && part && !timed && !read
    }

    /// Words right after the noun narrow what is counted, and no list knows them.
    fn narrowed(&self, w: &Window, bound: &Bound) -> bool {
        let from = bound.used.max(w.end);
        let stop = w.clause_end().max(from);
        let rest = slice(w.text, from, stop);
        let lead = rest.len() - rest.trim_start().len();
        let at = from + lead;
        let Some(span) = self.marks.at(at, |t| t == Tag::Narrows) else { return false };
        // A break-down or an action that was read there says what it is.
        let read = self.marks.within(1, at, stop.max(span.end)).iter().any(|s| matches!(s.tag, Tag::Dim(_)));
        let done = self.marks.within(0, at, stop).iter().any(|s| matches!(s.tag, Tag::After(_) | Tag::Grade(_)));
        let counted =
            matches!(bound.indicator.as_str(), "members_total" | "grassroots_orgs" | "branches" | "admissions");
        counted && !read && !done
    }
}
