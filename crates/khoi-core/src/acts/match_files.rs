//! Đối chiếu danh sách đảng viên với hồ sơ: each half-year, who is on the list of a unit and whose file it holds (R2.36).

use super::{Act, rulings};
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::NEVER;
use crate::value::{Day, PersonId, UnitId, thousands};

record! {
    /// Đối chiếu danh sách với hồ sơ theo biên bản; its day is that of the minutes.
    pub struct MatchFiles {
        unit: UnitId = "Tổ chức", "Unit";
        /// The last day of the half-year.
        to: Day = "Danh sách đến ngày", "List as of";
        listed: Option<u32> = "Số đảng viên trong danh sách", "Members on the list";
        files: Option<u32> = "Số hồ sơ hiện có", "Files held";
        missing: Vec<PersonId> = "Đảng viên thiếu hồ sơ", "Members without a file";
    }
}

impl MatchFiles {
    /// The list is that of the book, and whose file is missing is named.
    fn check_counts(&self, judge: &mut Judge) {
        let (named, at, name) = (i64::try_from(self.missing.len()).unwrap_or(i64::MAX), self.to.vi(), judge.unit_name(self.unit));
        if named > 0 {
            judge.find("file_missing", says!("{named} đảng viên thiếu hồ sơ, xin bổ sung hồ sơ rồi ghi lần đối chiếu sau", "{named} members have no file, complete the files and enter the next comparison"));
        }
        let Some(listed) = self.listed.map(i64::from) else { return };
        if named > listed {
            judge.refuse("more_than_listed", says!("ghi tên {named} người thiếu hồ sơ, nhiều hơn {listed} đảng viên trong danh sách, xin kiểm tra", "{named} are named without a file, more than the {listed} members on the list, check it"));
            return;
        }
        let (held, _) = rulings::members_in(judge.world, self.unit, self.to);
        let list = thousands(listed);
        if held != listed {
            let held = thousands(held);
            judge.find("list_count", says!("biên bản ghi {list} đảng viên, theo sổ “{name}” ngày {at} có {held}, xin đối chiếu", "the minutes list {list} members, by the book “{name}” had {held} on {at}, compare them"));
        }
        let Some(files) = self.files.map(i64::from) else { return };
        let lacking = listed - files;
        if lacking > named {
            let lacking = thousands(lacking);
            judge.find("files_unnamed", says!("thiếu {lacking} hồ sơ, mới ghi tên {named} người, xin ghi đủ tên", "{lacking} files are missing, {named} members are named, name them all"));
        }
        if files > listed {
            let files = thousands(files);
            judge.find("files_over", says!("có {files} hồ sơ, nhiều hơn {list} đảng viên trong danh sách, xin kiểm tra hồ sơ của người đã chuyển đi, ra khỏi danh sách", "{files} files are held, more than the {list} members on the list, check the files of those who moved or left"));
        }
    }

    /// Who is named stood in the unit on the day of the list.
    fn check_missing(&self, judge: &mut Judge, person: PersonId) {
        let member = judge.world.person_on(person, self.to).member;
        if member.is_none_or(|m| !judge.world.is_under(m.unit, self.unit, self.to, NEVER - 1)) {
            let (name, unit, at) = (judge.world.person_name(person), judge.unit_name(self.unit), self.to.vi());
            judge.refuse("not_listed", says!("{name} không phải đảng viên của “{unit}” vào ngày {at}, xin kiểm tra tên", "{name} was no member of “{unit}” on {at}, check the name"));
        }
    }

    /// R2.36: a list that ends before the period does leaves that period open.
    fn check_period(&self, judge: &mut Judge) {
        let (at, next) = (self.to.vi(), self.to.plus_days(1));
        judge.advise("register.files_months", |rule, _| {
            let months = rule.number();
            let ends = next.day() == 1 && months > 0 && i64::from(next.month() - 1) % months == 0;
            (!ends).then(|| Broken::new(says!("danh sách đến ngày {at} chưa hết kỳ {months} tháng, lần đối chiếu của kỳ ấy vẫn còn phải làm", "the list as of {at} ends before its {months} months do, the comparison of that period stays due")))
        });
    }
}

impl Act for MatchFiles {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if self.to > judge.day() {
            let at = self.to.vi();
            judge.refuse("period_open", says!("danh sách đến ngày {at} sau ngày lập biên bản, xin kiểm tra hai ngày", "the list as of {at} is later than the minutes, check both days"));
            return;
        }
        for person in &self.missing {
            self.check_missing(judge, *person);
        }
        self.check_counts(judge);
        self.check_period(judge);
    }
}
