//! Check 7: An admission file passes 12 months without the cell's decision (R2.5).

use super::look::left;
use super::{Check, Found, Look, Member, What};
use crate::rules::ClockKind;
use crate::says;

const AHEAD: i32 = 60;

#[derive(Default)]
pub(super) struct FileOld;

impl Check for FileOld {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let Some((clock, until)) = one.clock(ClockKind::File).filter(|(_, due)| look.days_left(*due) <= AHEAD) else {
            return;
        };
        let (name, opened, last) = (look.name(one.person), clock.began.vi(), until.vi());
        let left = left(look.days_left(until));
        let (left_vi, left_en) = (left.vi, left.en);
        let says = says!(
            "Hồ sơ kết nạp của {name} mở ngày {opened}, hạn {last}, {left_vi}. Quá hạn phải làm lại giấy giới thiệu, nghị quyết và ý kiến nhận xét.",
            "The admission file of {name} was opened on {opened}, until {last}, {left_en}. Later letters, resolution and opinions must be redone."
        );
        let settles = says!("ghi quyết định kết nạp hoặc mở hồ sơ mới", "record the admission or open a new file");
        let what = What { says, who: look.who(one.unit), until: Some(until), settles };
        out.add(one.about(), one.unit, look.rule_at("admission.file_months", clock.began), what);
    }
}
