//! Ghi ngày nghỉ lễ, Tết và ngày làm bù: from then on they count in every time told in working days.

use super::Act;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::value::Day;

record! {
    /// Ngày nghỉ lễ, Tết và ngày làm bù theo thông báo của cơ quan có thẩm quyền; the basis is that notice.
    pub struct SetHolidays {
        holidays: Vec<Day> = "Ngày nghỉ lễ, Tết", "Public holidays";
        makeups: Vec<Day> = "Ngày làm bù", "Make-up days";
    }
}

impl Act for SetHolidays {
    fn check(&self, judge: &mut Judge) {
        if self.holidays.is_empty() && self.makeups.is_empty() {
            judge.refuse("no_days", says!("chưa ghi ngày nào, xin ghi ngày nghỉ hoặc ngày làm bù", "no day is written, write holidays or make-up days"));
        }
        if let Some(both) = self.holidays.iter().find(|day| self.makeups.contains(day)) {
            let at = both.vi();
            judge.refuse("both_days", says!("ngày {at} vừa là ngày nghỉ vừa là ngày làm bù, xin bỏ một", "{at} is both a holiday and a make-up day, leave one out"));
        }
        if let Some(day) = self.makeups.iter().find(|day| day.weekday() <= 5) {
            let at = day.vi();
            judge.find("makeup_on_weekday", says!("ngày làm bù {at} là ngày trong tuần, xin kiểm tra", "the make-up day {at} is a weekday, check it"));
        }
    }
}
