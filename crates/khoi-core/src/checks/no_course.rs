//! Check 4: The certificate of the new-member course is missing 60 days before probation ends (R2.12).

use super::{Check, Found, Look, Member, What};
use crate::rules::ClockKind;
use crate::says;

const AHEAD: i32 = 60;

#[derive(Default)]
pub(super) struct NoCourse;

impl Check for NoCourse {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let Some((_, end)) = one.clock(ClockKind::Course).filter(|(_, end)| look.days_left(*end) <= AHEAD) else {
            return;
        };
        let (name, at) = (look.name(one.person), end.vi());
        let says = says!(
            "Đ/c {name} hết dự bị ngày {at} mà chưa có giấy chứng nhận lớp đảng viên mới. Cử đi học trước ngày ấy.",
            "The probation of {name} ends on {at} without the certificate of the new-member course. Send the member to it before."
        );
        let settles = says!("ghi giấy chứng nhận lớp đảng viên mới", "record the certificate of the new-member course");
        let what = What { says, who: look.above(one.unit), until: Some(end), settles };
        out.add(one.about(), one.unit, look.rule("member.new_member_course"), what);
    }
}
