//! Chốt số liệu: the figures of a period as they were reported, kept with what they rest on; never altered afterwards.

use super::{Act, AnyAct, DimValue, rulings};
use crate::figures::{self, Ask, Engine, Period};
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows, World};
use crate::value::{UnitId, When};

record! {
    /// Một số đã chốt.
    pub struct ClosedFigure {
        figure: String = "Số liệu", "Figure";
        dims: Vec<DimValue> = "Phân tổ", "Dimensions";
        /// `5087`, `940/1500`, `-` (a share of nothing), `?` (unknown).
        value: String = "Giá trị", "Value";
        rows: u32 = "Số dòng", "Rows";
        /// Of the rows counted, in hexadecimal.
        hash: String = "Mã băm các dòng", "Hash of the rows";
    }
}

record! {
    /// Chốt số liệu của một kỳ: closed again only by a later paper, which names the closing before it.
    pub struct CloseReport {
        unit: UnitId = "Tổ chức", "Unit";
        name: String = "Tên báo cáo", "Report";
        /// Flows from this day; without it from the beginning of the term.
        from: Option<When> = "Từ ngày", "From";
        to: When = "Đến ngày", "To";
        position: u32 = "Vị trí sổ", "Position";
        head: String = "Đầu sổ", "Head";
        signer: String = "Người ký", "Signer";
        figures: Vec<ClosedFigure> = "Số liệu", "Figures";
        again: Option<u32> = "Chốt lại mục", "Closes again";
    }
}

impl CloseReport {
    /// The question of one of its figures.
    pub fn ask(&self, figure: &ClosedFigure) -> Ask {
        let wheres = figure.dims.iter().map(|d| (d.dim.clone(), d.value.clone())).collect();
        let period = Period { from: self.from.map(When::order), to: self.to.order() };
        Ask { unit: self.unit, period, wheres, perimeter: None }
    }

    /// The last closing of the same report that counts, before an entry.
    fn last(&self, world: &World, before: u32) -> Option<u32> {
        let rows = world.table(Relation::Closed).known(self.unit, world.position());
        let same = |seq: &u32| {
            let acts = world.entry(*seq).map_or(&[][..], |h| &h.entry.acts);
            acts.iter().any(|d| matches!(&d.act, AnyAct::CloseReport(c) if (c.unit, &c.name, c.from, c.to) == (self.unit, &self.name, self.from, self.to)))
        };
        rows.map(|r| r.slot.seq).filter(|seq| *seq < before).filter(same).max()
    }

    fn check_figure(&self, judge: &mut Judge, closed: &ClosedFigure) {
        let id = &closed.figure;
        let Some(figure) = figures::find(id) else {
            judge.refuse("figure_unknown", says!("khoi chưa tính số liệu “{id}” nên không chốt được", "khoi does not count “{id}”, so it cannot be closed"));
            return;
        };
        let engine = Engine::known_at(judge.world, self.position);
        match figures::seal(&engine, figure, &self.ask(closed)) {
            Err(says) => judge.refuse("closing_question", says),
            Ok(seal) if (&seal.value, seal.rows, &seal.hash) != (&closed.value, closed.rows, &closed.hash) => {
                let (now, given, at) = (seal.value, &closed.value, self.position);
                judge.refuse("closing_differs", says!(
                    "“{id}”: sổ tại mục {at} tính ra {now}, không phải {given} hoặc không cùng các dòng, xin lập lại báo cáo",
                    "“{id}”: the book at entry {at} gives {now}, not {given}, or other rows, make the report again"));
            }
            Ok(_) => {}
        }
    }
}

impl Act for CloseReport {
    fn check(&self, judge: &mut Judge) {
        if judge.world.unit(self.unit).is_none_or(|u| u.history.is_empty()) {
            rulings::unit_stands(judge, self.unit);
        }
        let at = self.position;
        if at == 0 || at >= judge.next_seq {
            judge.refuse("no_position", says!("sổ chưa có vị trí {at}, xin lập lại báo cáo", "the book has no position {at} yet, make the report again"));
            return;
        }
        if self.figures.is_empty() {
            judge.refuse("no_figures", says!("chưa có số liệu nào để chốt, xin chọn ít nhất một", "there is no figure to close, choose at least one"));
        }
        rulings::period_over(judge, self.unit, self.from, self.to);
        let last = self.last(judge.world, judge.next_seq);
        match (last, self.again) {
            (Some(last), again) if again != Some(last) => judge.refuse("closed_already", says!(
                "báo cáo này đã chốt ở mục {last}, xin ghi “again = {last}” nếu chốt lại bằng văn bản sau",
                "this report was closed by entry {last}, give “again = {last}” to close it again by a later paper")),
            (None, Some(again)) => judge.refuse("no_closing", says!(
                "mục {again} không chốt báo cáo này, xin kiểm tra số mục",
                "entry {again} did not close this report, check the number")),
            _ => {}
        }
        for closed in &self.figures {
            self.check_figure(judge, closed);
        }
    }
    fn rows(&self, on: When, rows: &mut Rows) {
        for (place, closed) in (0..).zip(&self.figures) {
            let figure = rows.text(&closed.figure);
            rows.event(Relation::Closed, self.unit, on, 0, place, figure, 1);
        }
    }
}
