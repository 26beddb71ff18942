//! Nhận thông báo của cơ quan, Mặt trận, đoàn thể về việc đình chỉ, kỷ luật một đảng viên (R4.12).

use super::{Act, rulings};
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::value::{Day, PersonId};

record! {
    /// Nhận thông báo đảng viên bị đình chỉ, kỷ luật về chính quyền, đoàn thể; its day is that of receipt.
    pub struct ReceiveNotice {
        person: PersonId = "Đảng viên", "Member";
        body: String = "Cơ quan, tổ chức thông báo", "Who informs";
        measure: String = "Hình thức", "Measure";
        decided: Day = "Ngày quyết định", "Day of the measure";
    }
}

impl Act for ReceiveNotice {
    fn check(&self, judge: &mut Judge) {
        rulings::is_member(judge, self.person);
        let (day, at) = (judge.day(), self.decided.vi());
        if day < self.decided {
            judge.refuse("received_before", says!("ngày nhận thông báo trước ngày quyết định, xin kiểm tra", "the notice was received before the measure was decided, check the days"));
            return;
        }
        if judge.pack.on("discipline.inform_days", self.decided).is_some() {
            let took = i64::from(day.number() - self.decided.number());
            judge.duty("discipline.inform_days", self.decided, |rule, _| {
                let most = rule.number();
                (took > most).then(|| Broken::new(says!(
                    "cơ quan quyết định ngày {at} mà {took} ngày sau mới thông báo, phải báo tổ chức đảng trong {most} ngày",
                    "the measure of {at} was told after {took} days, the Party organization is informed within {most}"
                )).numbers(took, most))
            });
        }
    }
}
