//! Chốt số đầu kỳ của một tổ chức: own list, central export and form agree, or each difference has a name.

use super::{Act, grown, rulings};
use crate::codes::UnitType;
use crate::cutover;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{Relation, Rows, UnitState};
use crate::value::{PersonId, UnitId, When};
use serde::Deserializer;
use crate::choice;

choice! {
    /// Chỗ lệch khi đối chiếu: who has the person and who has not.
    pub enum Gap {
        NotInCentral = "thieu_o_csdl", "Sổ có, cơ sở dữ liệu không có", "Missing in the central export";
        OnlyCentral = "chi_co_o_csdl", "Chỉ có ở cơ sở dữ liệu", "Only in the central export";
        NotInForm = "thieu_o_bieu", "Sổ có, biểu không tính", "Not counted by the form";
        OnlyForm = "chi_co_o_bieu", "Chỉ tính ở biểu", "Counted by the form only";
        CentralStatus = "khac_loai_o_csdl", "Khác chính thức, dự bị ở cơ sở dữ liệu", "Of another status in the central export";
        FormStatus = "khac_loai_o_bieu", "Khác chính thức, dự bị ở biểu", "Of another status by the form";
    }
}

record! {
    /// Một người làm lệch số, with why.
    pub struct Difference {
        person: PersonId = "Người", "Person";
        gap: Gap = "Chỗ lệch", "Where it differs";
        why: String = "Giải trình", "Why";
    }
}

record! {
    /// Chốt số đầu kỳ: its basis are the minutes, whose annex names the members.
    pub struct CloseUnit {
        unit: UnitId = "Tổ chức", "Unit";
        own: u32 = "Số theo sổ", "Own count";
        central: Option<u32> = "Số theo cơ sở dữ liệu", "Central count";
        form: Option<u32> = "Số theo biểu", "The form's count";
        /// Of these on probation; the form's line tells both.
        probationary: Option<u32> = "Dự bị theo sổ", "Probationary, own count";
        central_probationary: Option<u32> = "Dự bị theo cơ sở dữ liệu", "Probationary, central count";
        form_probationary: Option<u32> = "Dự bị theo biểu", "Probationary, the form's count";
        differences: Vec<Difference> = "Người làm lệch số", "Who makes the difference";
        /// SHA-256 in hex.
        annex: String = "Mã băm phụ lục", "The annex's hash";
    }
}

impl Act for CloseUnit {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        let (name, day) = (judge.unit_name(self.unit), judge.day());
        if !judge.unit(self.unit).kind.is_some_and(UnitType::is_base) {
            judge.refuse("no_base", says!("chốt số theo tổ chức cơ sở đảng, “{name}” không phải", "grassroots organizations are closed, “{name}” is none"));
        }
        let known = judge.world.position();
        match cutover::of(judge.world, self.unit, known) {
            None => judge.refuse("no_cutover", says!("chưa ấn định ngày chốt số đầu kỳ, xin ấn định trước", "the cut-over day is not set, set it first")),
            Some(cut) if cut.day != day => {
                let at = cut.day.vi();
                judge.refuse("not_cutover_day", says!("ngày chốt số đầu kỳ là {at}, xin ghi đúng ngày đó", "the cut-over day is {at}, write that day"));
            }
            Some(_) => {}
        }
        let closed = cutover::closings(judge.world, self.unit, known);
        if closed.iter().any(|c| c.unit == self.unit && Some(c.slot) != judge.again) {
            judge.refuse("closed_already", says!("“{name}” đã chốt số, xin hủy biên bản cũ trước khi chốt lại", "“{name}” is closed already, annul the old minutes first"));
        }
        if self.annex.len() != 64 || !self.annex.bytes().all(|b| b.is_ascii_hexdigit()) {
            judge.refuse("annex_hash", says!("mã băm phụ lục phải là 64 chữ số hệ 16 (SHA-256)", "the annex's hash must be 64 hexadecimal digits (SHA-256)"));
        }
        self.check_counts(judge);
        self.check_statuses(judge);
        self.check_people(judge);
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        let annex = rows.text(&self.annex);
        rows.event(Relation::Closing, unit, on, state.dims(), unit.number(), annex, self.own.into());
    }
    fn upcast<'de, D: Deserializer<'de>>(version: u8, fields: D) -> Result<Self, D::Error> {
        grown(version, fields)
    }
}
