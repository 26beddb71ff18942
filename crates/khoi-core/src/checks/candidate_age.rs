//! Check 8: A candidate is under 18 or turns 60 before the cell can meet (R2.1).

use super::{Check, Found, Look, Member, What};
use crate::says;
use crate::state::Relation;

/// How long a cell needs to come together.
const AHEAD_MONTHS: i32 = 3;

#[derive(Default)]
pub(super) struct CandidateAge;

impl Check for CandidateAge {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        if one.state.mark(Relation::Candidate).is_none() && one.state.mark(Relation::File).is_none() {
            return;
        }
        let Some(born) = one.state.traits().born else { return };
        let name = look.name(one.person);
        let months = |id: &str| look.number(id).and_then(|n| i32::try_from(n).ok());
        if let Some(least) = months("member.admission_age_min_months") {
            let grown = born.latest().plus_months(least);
            if grown > look.day {
                let at = grown.vi();
                let says = says!("{name} chưa đủ 18 tuổi, đủ vào ngày {at}; chưa xét kết nạp trước ngày ấy.", "{name} is not full 18 before {at}; admission cannot be considered before.");
                let settles = says!("chờ đến ngày ấy", "wait until that day");
                let what = What { says, who: look.who(one.unit), until: Some(grown), settles };
                out.add(one.about(), one.unit, look.rule("member.admission_age_min_months"), what);
            }
        }
        if let Some(most) = months("member.admission_age_max_months") {
            let old = born.earliest().plus_months(most);
            if old <= look.day.plus_months(AHEAD_MONTHS) {
                let at = old.vi();
                let says = says!("{name} tròn 60 tuổi ngày {at}. Chi bộ xét trước ngày ấy; sau đó chỉ cấp ủy trực thuộc Trung ương đồng ý bằng văn bản mới kết nạp được.", "{name} turns 60 on {at}. The cell considers before; later only a committee directly under the Centre may agree in writing.");
                let settles = says!("ghi quyết định kết nạp hoặc đưa khỏi danh sách", "record the admission or take the person off the list");
                let what = What { says, who: look.who(one.unit), until: Some(old), settles };
                out.add(one.about(), one.unit, look.rule("member.admission_age_max_months"), what);
            }
        }
    }
}
