//! Chương trình kiểm tra, giám sát of a year: what a committee, commission or cell means to inspect (R4.14).

use super::{Act, rulings};
use crate::codes::{Ground, Inspector, Oversight};
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows};
use crate::value::{UnitId, When};

record! {
    /// Một nội dung của chương trình kiểm tra, giám sát năm; takes effect on the day of its adoption.
    pub struct PlanOversight {
        unit: UnitId = "Chủ thể", "Actor";
        year: u32 = "Năm", "Year";
        activity: Oversight = "Hoạt động", "Activity";
        by: Inspector = "Do", "By";
        ground: Option<Ground> = "Căn cứ", "Ground";
        subject: String = "Nội dung", "Subject";
        units_count: Option<u32> = "Số tổ chức đảng", "Organizations";
        members_count: Option<u32> = "Số đảng viên", "Members";
    }
}

impl Act for PlanOversight {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        if self.units_count.unwrap_or(0) + self.members_count.unwrap_or(0) == 0 {
            judge.refuse("no_one", says!("chương trình cần ít nhất một tổ chức hoặc đảng viên được kiểm tra, giám sát", "the programme names at least one organization or member to inspect"));
        }
        let day = judge.day();
        if i64::from(self.year) < i64::from(day.year()) || i64::from(self.year) > i64::from(day.year()) + 1 {
            judge.refuse("plan_year", says!("chương trình của năm nay hoặc năm sau, xin kiểm tra năm", "a programme is of this year or the next, check the year"));
        }
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        let subject = rows.text(&self.subject);
        let kind = dims::ACTIVITY.pack(self.activity.packed()) | dims::BY.pack(self.by.packed());
        let kind = kind | dims::BASIS.pack(self.ground.map_or(0, Ground::packed));
        let count = i64::from(self.units_count.unwrap_or(0)) + i64::from(self.members_count.unwrap_or(0));
        rows.event(Relation::Plan, self.unit, on, kind, self.unit.number(), subject, count);
    }
}
