//! Thu đảng phí: what the members of a cell paid for a month.

use super::{Act, rulings};
use crate::dues;
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{Month, PersonId, UnitId, When, thousands};

record! {
    /// Một đảng viên đóng bao nhiêu.
    pub struct DuesLine {
        person: PersonId = "Đảng viên", "Member";
        /// In đồng.
        amount: i64 = "Số tiền (đồng)", "Amount (đồng)";
    }
}

record! {
    /// Thu đảng phí của một tháng; takes effect on the day of payment.
    pub struct PayDues {
        unit: UnitId = "Chi bộ", "Cell";
        month: Month = "Tháng", "Month";
        lines: Vec<DuesLine> = "Các khoản thu", "Payments";
    }
}

impl PayDues {
    /// What was paid against what the rules of the month say; a payment that was made is recorded.
    fn check_line(&self, judge: &mut Judge, line: &DuesLine) {
        let owed = dues::owed(judge.world, judge.pack, line.person, self.unit, self.month);
        let (name, month) = (judge.world.person_name(line.person), self.month.vi());
        let Some(due) = owed.due else { return };
        let (paid, due_words) = (thousands(line.amount + owed.paid), thousands(due));
        if judge.again.is_none() && line.amount + owed.paid > due {
            judge.find("dues_above", says!(
                "{name} đóng {paid} đồng tháng {month}, mức phải đóng {due_words} đồng; đóng cao hơn là tự nguyện, xin báo cáo cấp ủy cấp trên trực tiếp",
                "{name} paid {paid} đồng for {month}, {due_words} are due; a higher amount is voluntary and reported to the level above"
            ));
        }
        if judge.again.is_none() && line.amount + owed.paid < due {
            judge.advise(owed.rule, |_, _| {
                Some(Broken::new(says!(
                    "{name} đóng {paid} đồng tháng {month}, phải đóng {due_words} đồng",
                    "{name} paid {paid} đồng for {month}, {due_words} are due"
                )))
            });
        }
    }
}

impl Act for PayDues {
    fn check(&self, judge: &mut Judge) {
        let known = judge.unit(self.unit).founded.is_some();
        if !known {
            rulings::unit_stands(judge, self.unit);
        }
        if let Some(ended) = judge.unit(self.unit).ended.filter(|ended| ended.order() <= self.month.first()) {
            let at = ended.vi();
            judge.refuse("unit_ended", says!("tổ chức đã kết thúc hoạt động ngày {at}, không thu đảng phí của tháng sau đó, xin ghi vào tổ chức tiếp nhận", "the unit ended on {at} and collects no dues for later months, enter them at the unit that took over"));
        }
        if self.lines.is_empty() || self.lines.iter().any(|l| l.amount <= 0) {
            judge.refuse("no_amount", says!("mỗi khoản thu phải lớn hơn 0 và có ít nhất một khoản, xin kiểm tra", "there is at least one payment, each above 0, check them"));
        }
        let mut people: Vec<PersonId> = self.lines.iter().map(|l| l.person).collect();
        people.sort_unstable();
        if people.windows(2).any(|w| w[0] == w[1]) {
            judge.refuse("paid_twice", says!("có đảng viên ghi hai lần trong một bảng thu, xin cộng lại một dòng", "a member is listed twice in one sheet, add both up in one line"));
        }
        for line in &self.lines {
            let belonged = judge.world.person_rows(line.person).iter().any(|p| {
                p.relation == Relation::Membership && p.row.from <= self.month.last() && self.month.first() < p.row.to
            });
            // Who left since may still pay for a month in which he belonged.
            if belonged || rulings::is_member(judge, line.person).is_some() {
                self.check_line(judge, line);
            }
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let month = u32::try_from(self.month.number()).unwrap_or(0);
        let category = rows.last_open(Relation::DuesBase).map_or(0, |place| dims::DUES.unpack(rows.at(place).dims));
        let dims = state.dims() | dims::DUES.pack(category);
        for line in self.lines.iter().filter(|l| l.person == person) {
            rows.event(Relation::Dues, self.unit, on, dims, person.number(), month, line.amount);
        }
    }
}
