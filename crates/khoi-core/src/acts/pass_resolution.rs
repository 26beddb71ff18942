//! Ban hành nghị quyết: a resolution that a meeting voted on, valid with more than half in favour (R1.17).

use super::{Act, rulings};
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Relation, Rows};
use crate::value::{UnitId, When};

record! {
    /// Nghị quyết, kết luận được biểu quyết; its number is that of the entry's paper.
    pub struct PassResolution {
        unit: UnitId = "Tổ chức", "Unit";
        title: String = "Trích yếu", "Title";
        voters: u32 = "Tổng số thành viên", "Members of the body";
        yes: u32 = "Tán thành", "In favour";
        no: Option<u32> = "Không tán thành", "Against";
    }
}

impl Act for PassResolution {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let (voters, yes, no) = (i64::from(self.voters), i64::from(self.yes), i64::from(self.no.unwrap_or(0)));
        if yes + no > voters {
            judge.refuse("votes_above_voters", says!("{yes} tán thành và {no} không tán thành, nhiều hơn {voters} thành viên, xin kiểm tra biên bản", "{yes} in favour and {no} against, more than the {voters} members, check the minutes"));
            return;
        }
        judge.rule_since("committee.resolution_over_fraction", |rule, _| {
            let [part, of, ..] = rule.numbers()[..] else { return None };
            let needed = voters * part / of + 1;
            (yes < needed).then(|| {
                Broken::new(says!(
                    "{yes} trên {voters} tán thành, nghị quyết có giá trị khi ít nhất {needed} tán thành",
                    "{yes} of {voters} in favour, a resolution is valid with at least {needed}"
                ))
                .numbers(yes, needed)
            })
        });
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        let title = rows.text(&self.title);
        rows.event(Relation::Resolution, self.unit, on, 0, title, 0, self.yes.into());
    }
}
