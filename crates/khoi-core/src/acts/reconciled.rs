//! What a reconciliation writes down: per unit and line the counts of each side, and who makes them differ.

use super::Reconcile;
use crate::reconciliation;
use crate::value::{PersonId, UnitId};
use crate::{choice, record};

choice! {
    /// Bên đối chiếu: who counted beside us.
    pub enum Level {
        Below = "cap_duoi", "Cấp dưới", "Level below";
        Above = "cap_tren", "Cấp trên", "Level above";
        Central = "csdl", "Cơ sở dữ liệu", "Central database";
    }
}

choice! {
    /// Chỗ khác nhau về một người.
    pub enum Apart {
        OnlyMine = "chi_o_so", "Chỉ có ở sổ ta", "Only in our book";
        OnlyTheirs = "chi_o_ben_kia", "Chỉ có ở bên kia", "Only on the other side";
        Status = "khac_tinh_trang", "Khác chính thức, dự bị", "Official on one side, probationary on the other";
    }
}

record! {
    /// Một dòng đối chiếu của một tổ chức.
    pub struct ReconciledCount {
        unit: UnitId = "Tổ chức", "Unit";
        /// The id of a line of the form.
        line: String = "Dòng của biểu", "Line of the form";
        mine: Option<u32> = "Số của ta", "Our count";
        below: Option<u32> = "Số của cấp dưới", "Count of the level below";
        above: Option<u32> = "Số của cấp trên", "Count of the level above";
        central: Option<u32> = "Số ở cơ sở dữ liệu", "Count of the central database";
        why: Option<String> = "Giải trình", "Why";
    }
}

record! {
    /// Một người làm lệch số.
    pub struct ReconciledName {
        unit: UnitId = "Tổ chức", "Unit";
        person: PersonId = "Người", "Person";
        level: Level = "Bên đối chiếu", "Side";
        apart: Apart = "Chỗ khác nhau", "How it differs";
        why: Option<String> = "Giải trình", "Why";
    }
}

impl ReconciledCount {
    /// What another side counted.
    pub fn theirs(&self, level: Level) -> Option<u32> {
        match level {
            Level::Below => self.below,
            Level::Above => self.above,
            Level::Central => self.central,
        }
    }

    /// Own count less that of another side, where both are known.
    pub fn less(&self, level: Level) -> Option<i64> {
        Some(i64::from(self.mine?) - i64::from(self.theirs(level)?))
    }

    /// Whether some side counted otherwise.
    pub fn differs(&self) -> bool {
        Level::ALL.iter().any(|l| self.less(*l).is_some_and(|n| n != 0))
    }
}

impl Reconcile {
    /// How much of a unit's headcount against a side the names account for: those whom only we have, less the others.
    pub fn named(&self, unit: UnitId, level: Level) -> i64 {
        let of = |apart| {
            let hit = |n: &&ReconciledName| n.unit == unit && n.level == level && n.apart == apart;
            i64::try_from(self.names.iter().filter(hit).count()).unwrap_or(0)
        };
        of(Apart::OnlyMine) - of(Apart::OnlyTheirs)
    }

    /// Names without a reason, and lines that differ though neither names nor a reason say why.
    pub fn open_count(&self) -> usize {
        let silent = |why: &Option<String>| why.as_deref().is_none_or(|w| w.trim().is_empty());
        let names = self.names.iter().filter(|n| silent(&n.why)).count();
        let line = |c: &&ReconciledCount| {
            let headcount = c.line == reconciliation::LINES[0].id;
            let left = |l: &Level| c.less(*l).is_some_and(|n| n != if headcount { self.named(c.unit, *l) } else { 0 });
            silent(&c.why) && Level::ALL.iter().any(left)
        };
        names + self.counts.iter().filter(line).count()
    }
}
