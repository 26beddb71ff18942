//! Cấp giấy chứng nhận học lớp: the awareness class (R2.4) or the class for new members (R2.12).

use super::Act;
use crate::codes::ClassKind;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Cấp giấy chứng nhận cho một người; its day is the day of issue, from which it is valid.
    pub struct CertifyClass {
        person: PersonId = "Người học", "Person";
        class: ClassKind = "Lớp", "Class";
        number: Option<String> = "Số giấy chứng nhận", "Number of the certificate";
    }
}

impl Act for CertifyClass {
    fn check(&self, judge: &mut Judge) {
        let (name, state) = (judge.world.person_name(self.person), judge.person(self.person));
        if state.member.is_none() && state.mark(Relation::Candidate).is_none() {
            judge.refuse("no_place", says!("{name} không có trong danh sách quần chúng ưu tú hay đảng viên của chi bộ nào, xin ghi đưa vào danh sách trước", "{name} is on no cell's list of candidates or members, list the person first"));
        }
        if self.class == ClassKind::NewMembers && state.member.is_none() {
            judge.refuse("no_new_member", says!("lớp đảng viên mới dành cho đảng viên, {name} chưa được kết nạp", "the class is for new members, {name} is not admitted"));
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        state.life_mut().certificates.push((self.class, on));
        let place = state.member.map(|m| m.unit).or(state.mark(Relation::Candidate).and_then(|m| m.at));
        if let Some(unit) = place {
            let dims = state.dims() | dims::CLASS.pack(self.class.packed());
            rows.event(Relation::Certificate, unit, on, dims, person.number(), 0, 1);
        }
    }
}
