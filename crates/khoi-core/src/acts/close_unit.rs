//! Chốt số đầu kỳ của một tổ chức: own list, central export and form agree, or each difference has a name.

use super::{Act, grown, members_in, rulings};
use crate::codes::UnitType;
use crate::cutover;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{NEVER, Relation, Rows, UnitState};
use crate::value::{Lang, PersonId, UnitId, When};
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

impl CloseUnit {
    /// Whom the book holds here must be a member of the unit on the day, whom it does not hold here must not.
    fn check_people(&self, judge: &mut Judge) {
        for difference in &self.differences {
            let member = judge.person(difference.person).member;
            let held = member.is_some_and(|m| judge.world.is_under(m.unit, self.unit, judge.day(), NEVER - 1));
            let ours = !matches!(difference.gap, Gap::OnlyCentral | Gap::OnlyForm);
            if held != ours {
                let (who, vi, en) = (judge.world.person_name(difference.person), difference.gap.word(Lang::Vi), difference.gap.word(Lang::En));
                judge.refuse("not_that_gap", says!("{who} không hợp với chỗ lệch “{vi}”: sổ và người được nêu phải khớp nhau ở tổ chức này vào ngày chốt, xin kiểm tra tên", "{who} does not fit “{en}”: the book must hold, or not hold, this person here on the cut-over day, check the name"));
            }
        }
    }

    /// What the named differences explain of `own` less another count.
    fn explained(&self, more: Gap, less: Gap) -> i64 {
        let count = |gap| self.differences.iter().filter(|d| d.gap == gap).count() as i64;
        count(more) - count(less)
    }

    fn check_counts(&self, judge: &mut Judge) {
        let held = members_in(judge.world, self.unit, judge.day()).0;
        let own = i64::from(self.own);
        if own != held {
            judge.refuse("own_count", says!("sổ đếm được {held} đảng viên, biên bản ghi {own}, xin lập lại biên bản", "the book counts {held} members, the minutes say {own}, make the minutes again"));
        }
        let sides = [
            (self.central, self.explained(Gap::NotInCentral, Gap::OnlyCentral), says!("cơ sở dữ liệu", "the central export")),
            (self.form, self.explained(Gap::NotInForm, Gap::OnlyForm), says!("biểu", "the form")),
        ];
        if self.central.is_none() && self.form.is_none() {
            judge.refuse("nothing_to_match", says!("chưa có số của cơ sở dữ liệu hoặc của biểu để đối chiếu", "there is no count of the central export or the form to match with"));
        }
        for (other, explained, name) in sides {
            let Some(other) = other.map(i64::from) else { continue };
            let (differs, vi, en) = (own - other, name.vi, name.en);
            if differs != explained {
                let vi = format!("lệch {differs:+} so với {vi} ({own} và {other}), mới nêu tên giải trình {explained:+}, xin nêu tên từng người");
                let en = format!("{differs:+} against {en} ({own} and {other}), the names explain {explained:+}, name each person");
                judge.refuse("not_explained", crate::value::Says::new(vi, en));
            }
        }
    }
}

impl CloseUnit {
    /// Dự bị and chính thức, where both sides tell them: each one by whom they differ is named.
    fn check_statuses(&self, judge: &mut Judge) {
        let Some(own) = self.probationary.map(i64::from) else { return };
        let (all, official) = members_in(judge.world, self.unit, judge.day());
        let held = all - official;
        if own != held {
            judge.refuse("own_probationary", says!("sổ đếm được {held} đảng viên dự bị, biên bản ghi {own}, xin lập lại biên bản", "the book counts {held} probationers, the minutes say {own}, make the minutes again"));
        }
        let sides = [
            (self.central_probationary, [Gap::CentralStatus, Gap::NotInCentral, Gap::OnlyCentral], says!("cơ sở dữ liệu", "the central export")),
            (self.form_probationary, [Gap::FormStatus, Gap::NotInForm, Gap::OnlyForm], says!("biểu", "the form")),
        ];
        for (other, gaps, name) in sides {
            let Some(other) = other.map(i64::from) else { continue };
            let named = self.differences.iter().filter(|d| gaps.contains(&d.gap)).count() as i64;
            if (own - other).abs() > named {
                let (differs, vi, en) = (own - other, name.vi, name.en);
                let vi = format!("số dự bị lệch {differs:+} so với {vi} ({own} và {other}), mới nêu tên {named} người, xin nêu tên từng người");
                let en = format!("probationers {differs:+} against {en} ({own} and {other}), {named} are named, name each person");
                judge.refuse("statuses_not_explained", crate::value::Says::new(vi, en));
            }
        }
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
