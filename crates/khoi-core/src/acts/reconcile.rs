//! Đối chiếu số liệu: what this level, the one below, the one above and the central database counted, and who makes it differ.

use super::{Act, Level, ReconciledCount, ReconciledName, rulings};
use crate::figures::Engine;
use crate::reconciliation::{self, FormLine};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::value::{Day, UnitId};

record! {
    /// Đối chiếu số liệu của một kỳ: takes effect on the last day; its basis are the minutes.
    pub struct Reconcile {
        unit: UnitId = "Tổ chức", "Unit";
        from: Day = "Từ ngày", "From";
        /// Up to which the own counts are taken.
        position: u32 = "Vị trí sổ", "Position";
        counts: Vec<ReconciledCount> = "Các dòng đối chiếu", "Counts";
        names: Vec<ReconciledName> = "Người làm lệch số", "Who makes the difference";
        again: Option<u32> = "Đối chiếu lại mục", "Reconciles again";
    }
}

impl Reconcile {
    fn check_count(&self, judge: &mut Judge, count: &ReconciledCount) {
        let (line, day, at) = (&count.line, judge.day(), self.position);
        let Some(line) = FormLine::find(line) else {
            let known = reconciliation::LINES.map(|l| l.id).join(", ");
            judge.refuse("line_unknown", says!("không có dòng “{line}”, các dòng là: {known}", "there is no line “{line}”, they are: {known}"));
            return;
        };
        let name = judge.unit_name(count.unit);
        if count.unit != self.unit && !judge.world.is_under(count.unit, self.unit, day, at) {
            judge.refuse("not_under", says!("“{name}” không trực thuộc tổ chức đối chiếu, xin bỏ dòng này", "“{name}” is not under the unit that reconciles, leave it out"));
        }
        let held = line.count(&Engine::known_at(judge.world, at), count.unit, self.from, day);
        if held != count.mine {
            let text = |n: Option<u32>| n.map_or_else(|| "—".to_string(), |n| n.to_string());
            let (held, given, words) = (text(held), text(count.mine), line.says());
            let (vi, en) = (words.vi, words.en);
            judge.refuse("own_count", says!(
                "“{name}”, {vi}: sổ tại mục {at} đếm được {held}, biên bản ghi {given}, xin lập lại biên bản",
                "“{name}”, {en}: the book at entry {at} counts {held}, the minutes say {given}, make the minutes again"));
        }
    }

    fn check_again(&self, judge: &mut Judge) {
        let before = reconciliation::all(judge.world, self.unit);
        let day = judge.day();
        let last = before.iter().find(|f| f.day == day && f.slot.seq < judge.next_seq && Some(f.slot) != judge.again);
        match (last.map(|f| f.slot.seq), self.again) {
            (Some(last), again) if again != Some(last) => judge.refuse("reconciled_already", says!(
                "kỳ này đã đối chiếu ở mục {last}, xin ghi “again = {last}” nếu lập lại biên bản",
                "this period was reconciled by entry {last}, give “again = {last}” to make the minutes again")),
            (None, Some(again)) => judge.refuse("no_reconciliation", says!(
                "mục {again} không đối chiếu kỳ này, xin kiểm tra số mục",
                "entry {again} did not reconcile this period, check the number")),
            _ => {}
        }
    }
}

impl Act for Reconcile {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let at = self.position;
        if at == 0 || at >= judge.next_seq {
            judge.refuse("no_position", says!("sổ chưa có vị trí {at}, xin lập lại biên bản", "the book has no position {at} yet, make the minutes again"));
            return;
        }
        if judge.on.exact().is_none_or(|day| self.from > day) {
            judge.refuse("no_period", says!("kỳ đối chiếu phải có ngày đầu và ngày cuối, xin ghi như 1/1/2026 đến 31/3/2026", "a reconciliation has a first and a last day, write them as 1/1/2026 to 31/3/2026"));
            return;
        }
        if !self.counts.iter().any(|c| Level::ALL.iter().any(|l| c.theirs(*l).is_some())) {
            judge.refuse("nothing_to_match", says!("chưa có số của cấp dưới, cấp trên hoặc cơ sở dữ liệu để đối chiếu", "there is no count of the level below, the level above or the central database"));
        }
        for count in &self.counts {
            self.check_count(judge, count);
        }
        self.check_again(judge);
        let open = self.open_count();
        if open > 0 {
            judge.find("not_explained", says!("còn {open} chỗ lệch chưa giải trình, biên bản ghi rõ như vậy", "{open} differences are not explained yet, the minutes say so"));
        }
    }
}
