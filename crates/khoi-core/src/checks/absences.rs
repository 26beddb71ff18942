//! Check 20: Absent without reason or unpaid in two months of the year (a warning), in three (to be handled) (R2.33, R5.11).

use super::{Check, Found, Look, Member, What};
use crate::dues;
use crate::figures::dims;
use crate::says;
use crate::state::Relation;
use crate::value::{Day, Month, Says};
use std::collections::BTreeSet;

#[derive(Default)]
pub(super) struct Absences {
    /// The first day of the year looked at.
    year: Option<Day>,
}

/// From so many months on a warning is given.
const WARN: usize = 2;

impl Check for Absences {
    fn prepare(&mut self, look: &Look) {
        self.year = Some(Day::year_start(look.day.year()));
    }

    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        if one.state.member.is_none() {
            return;
        }
        let year = self.year.unwrap_or(look.day);
        let rows = || one.file.rows().iter();
        let absent: BTreeSet<i8> = rows()
            .filter(|p| p.relation == Relation::Absence && p.row.from >= year && p.row.from <= look.day)
            .filter(|p| dims::EXCUSED.unpack(p.row.dims) == 0)
            .map(|p| p.row.from.month())
            .collect();
        tell(look, one, out, "member.removal_absence_months", absent.len(), &says!("vắng sinh hoạt không có lý do", "absent without reason"));
        if !rows().any(|p| p.relation == Relation::DuesBase) {
            return;
        }
        let from = rows().filter(|p| p.relation == Relation::DuesBase).map(|p| p.row.from).min().unwrap_or(year).max(year);
        // The month that runs is not over, so nobody is in arrears with it.
        let months = (from.month()..look.day.month()).filter_map(|m| Day::ymd(look.day.year(), m, 1)).map(Month::of);
        let unpaid = months.filter(|m| dues::owed(look.world, look.pack, one.person, one.unit, *m).open() > 0).count();
        tell(look, one, out, "dues.unpaid_months", unpaid, &says!("chưa đóng đủ đảng phí", "dues not fully paid"));
    }
}

fn tell(look: &Look, one: &Member, out: &mut Found, id: &str, months: usize, what: &Says) {
    if months < WARN {
        return;
    }
    let most = look.number(id).and_then(|n| usize::try_from(n).ok()).unwrap_or(3);
    let (name, year, vi, en) = (look.name(one.person), look.day.year(), &what.vi, &what.en);
    let says = if months >= most {
        says!("Đ/c {name} {vi} {months} tháng trong năm {year}. Chi bộ xem xét; không có lý do chính đáng thì đề nghị xóa tên.", "{name}: {en} in {months} months of {year}. The cell considers it; without a good reason it proposes removal.")
    } else {
        says!("Đ/c {name} {vi} {months} tháng trong năm {year}. Nhắc nhở trước khi đủ {most} tháng.", "{name}: {en} in {months} months of {year}. Remind the member before it is {most}.")
    };
    let settles = says!("ghi đóng đảng phí, lý do vắng, hoặc quyết định của chi bộ", "record the payment, the reason, or the cell's decision");
    out.add(one.about(), one.unit, look.rule(id), What { says, who: look.who(one.unit), until: None, settles });
}
