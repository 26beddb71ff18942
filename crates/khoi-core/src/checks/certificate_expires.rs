//! Check 6: An awareness certificate expires within 6 months, or has expired (R2.4).

use super::look::left;
use super::{Check, Found, Look, Member, What};
use crate::rules::ClockKind;
use crate::says;

const AHEAD_MONTHS: i32 = 6;

#[derive(Default)]
pub(super) struct CertificateExpires;

impl Check for CertificateExpires {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let soon = || look.day.plus_months(AHEAD_MONTHS);
        let Some((clock, until)) = one.clock(ClockKind::Certificate).filter(|(_, due)| *due <= soon()) else { return };
        let (name, issued, last) = (look.name(one.person), clock.began.vi(), until.vi());
        let left = left(look.days_left(until));
        let (left_vi, left_en) = (left.vi, left.en);
        let says = says!(
            "Giấy chứng nhận lớp nhận thức về Đảng của {name} cấp ngày {issued} có giá trị đến {last}, {left_vi}. Xét kết nạp trước ngày ấy hoặc cử học lại.",
            "The awareness certificate of {name} of {issued} is valid until {last}, {left_en}. Consider admission before, or send the person again."
        );
        let settles = says!("ghi giấy chứng nhận mới, quyết định kết nạp hoặc đưa khỏi danh sách", "record a new certificate, the admission, or take the person off the list");
        let what = What { says, who: look.who(one.unit), until: Some(until), settles };
        out.add(one.about(), one.unit, look.rule("admission.awareness_certificate_months"), what);
    }
}
