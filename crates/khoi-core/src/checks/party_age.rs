//! Check 14: Days from which Party age runs that do not fit one another, or are missing (R2.11, R2.16).

use super::{Check, Found, Look, Member, What};
use crate::says;
use crate::value::Says;

#[derive(Default)]
pub(super) struct PartyAge;

impl Check for PartyAge {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let state = one.state;
        if state.member.is_none() {
            return;
        }
        let why: Says = match (state.decided, state.ceremony, state.official) {
            (None, Some(_), _) | (None, None, Some(_)) => says!(
                "chưa có ngày quyết định kết nạp nên chưa tính được tuổi Đảng",
                "the day of the admission decision is missing, so Party age cannot be told"
            ),
            (Some(decided), Some(held), _) if held.latest() < decided.earliest() => {
                let (a, b) = (held.vi(), decided.vi());
                says!("lễ kết nạp ngày {a} có trước quyết định ngày {b}", "the ceremony of {a} stands before the decision of {b}")
            }
            (_, Some(held), Some(official)) if official.latest() < held.earliest() => {
                let (a, b) = (official.vi(), held.vi());
                says!("công nhận chính thức ngày {a} có trước lễ kết nạp ngày {b}", "the conversion of {a} stands before the ceremony of {b}")
            }
            _ => return,
        };
        let (name, vi, en) = (look.name(one.person), why.vi, why.en);
        let says = says!("Đ/c {name}: {vi}. Đối chiếu lý lịch, quyết định rồi bổ sung hoặc sửa.", "{name}: {en}. Hold it against the file and the decision, then supply or mend it.");
        let settles = says!("sửa mục đã ghi theo giấy tờ", "mend the entry by the papers");
        out.add(one.about(), one.unit, None, What { says, who: look.who(one.unit), until: None, settles });
    }
}
