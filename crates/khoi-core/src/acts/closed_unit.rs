//! What the counts of a unit's cut-over must come to: own, central and form, but for those who are named.

use super::close_unit::{CloseUnit, Gap};
use super::members_in;
use crate::rules::Judge;
use crate::says;
use crate::state::NEVER;
use crate::value::{Lang, Says};

impl CloseUnit {
    /// Whom the book holds here must be a member of the unit on the day, whom it does not hold here must not.
    pub(super) fn check_people(&self, judge: &mut Judge) {
        for difference in &self.differences {
            let member = judge.person(difference.person).member;
            let held = member.is_some_and(|m| judge.world.is_under(m.unit, self.unit, judge.day(), NEVER - 1));
            let ours = !matches!(difference.gap, Gap::OnlyCentral | Gap::OnlyForm);
            if held != ours {
                let (who, vi, en) = (
                    judge.world.person_name(difference.person),
                    difference.gap.word(Lang::Vi),
                    difference.gap.word(Lang::En),
                );
                judge.refuse("not_that_gap", says!("{who} không hợp với chỗ lệch “{vi}”: sổ và người được nêu phải khớp nhau ở tổ chức này vào ngày chốt, xin kiểm tra tên", "{who} does not fit “{en}”: the book must hold, or not hold, this person here on the cut-over day, check the name"));
            }
        }
    }

    /// What the named differences explain of `own` less another count.
    fn explained(&self, more: Gap, less: Gap) -> i64 {
        let count = |gap| self.differences.iter().filter(|d| d.gap == gap).count() as i64;
        count(more) - count(less)
    }

    /// The counts of all sides agree, but for those who are named.
    pub(super) fn check_counts(&self, judge: &mut Judge) {
        let held = members_in(judge.world, self.unit, judge.day()).0;
        let own = i64::from(self.own);
        if own != held {
            judge.refuse(
                "own_count",
                says!(
                    "sổ đếm được {held} đảng viên, biên bản ghi {own}, xin lập lại biên bản",
                    "the book counts {held} members, the minutes say {own}, make the minutes again"
                ),
            );
        }
        let sides = [
            (
                self.central,
                self.explained(Gap::NotInCentral, Gap::OnlyCentral),
                says!("cơ sở dữ liệu", "the central export"),
            ),
            (self.form, self.explained(Gap::NotInForm, Gap::OnlyForm), says!("biểu", "the form")),
        ];
        if self.central.is_none() && self.form.is_none() {
            judge.refuse(
                "nothing_to_match",
                says!(
                    "chưa có số của cơ sở dữ liệu hoặc của biểu để đối chiếu",
                    "there is no count of the central export or the form to match with"
                ),
            );
        }
        for (other, explained, name) in sides {
            let Some(other) = other.map(i64::from) else { continue };
            let (differs, vi, en) = (own - other, name.vi, name.en);
            if differs != explained {
                let vi = format!(
                    "lệch {differs:+} so với {vi} ({own} và {other}), mới nêu tên giải trình {explained:+}, xin nêu tên từng người"
                );
                let en = format!(
                    "{differs:+} against {en} ({own} and {other}), the names explain {explained:+}, name each person"
                );
                judge.refuse("not_explained", Says::new(vi, en));
            }
        }
    }

    /// Dự bị and chính thức, where both sides tell them: each one by whom they differ is named.
    pub(super) fn check_statuses(&self, judge: &mut Judge) {
        let Some(own) = self.probationary.map(i64::from) else { return };
        let (all, official) = members_in(judge.world, self.unit, judge.day());
        let held = all - official;
        if own != held {
            judge.refuse(
                "own_probationary",
                says!(
                    "sổ đếm được {held} đảng viên dự bị, biên bản ghi {own}, xin lập lại biên bản",
                    "the book counts {held} probationers, the minutes say {own}, make the minutes again"
                ),
            );
        }
        let sides = [
            (
                self.central_probationary,
                [Gap::CentralStatus, Gap::NotInCentral, Gap::OnlyCentral],
                says!("cơ sở dữ liệu", "the central export"),
            ),
            (self.form_probationary, [Gap::FormStatus, Gap::NotInForm, Gap::OnlyForm], says!("biểu", "the form")),
        ];
        for (other, gaps, name) in sides {
            let Some(other) = other.map(i64::from) else { continue };
            let named = self.differences.iter().filter(|d| gaps.contains(&d.gap)).count() as i64;
            if (own - other).abs() > named {
                let (differs, vi, en) = (own - other, name.vi, name.en);
                let vi = format!(
                    "số dự bị lệch {differs:+} so với {vi} ({own} và {other}), mới nêu tên {named} người, xin nêu tên từng người"
                );
                let en = format!(
                    "probationers {differs:+} against {en} ({own} and {other}), {named} are named, name each person"
                );
                judge.refuse("statuses_not_explained", Says::new(vi, en));
            }
        }
    }
}
