//! Kỷ luật đảng viên: index only — the form, by whom, when the violation was; the contents stay in the file.

use super::{Act, rulings};
use crate::codes::{LeaveReason, NoLimit, Post, Sanction, Status};
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Left, Mark, PersonState, Relation, Rows};
use crate::value::{Day, PersonId, UnitId, When};

record! {
    /// Thi hành kỷ luật một đảng viên; takes effect on the day of signature (R4.7). Expulsion takes him off the list.
    pub struct DisciplineMember {
        person: PersonId = "Đảng viên", "Member";
        by: UnitId = "Cấp quyết định", "Decided by";
        form: Sanction = "Hình thức", "Form";
        /// The last day of the violation (R4.5).
        violated: Option<Day> = "Ngày vi phạm", "Violated on";
        no_limit: Option<NoLimit> = "Không áp dụng thời hiệu vì", "No limitation since";
        /// The unit and post from which he is dismissed; all posts of the unit when none is named.
        from_unit: Option<UnitId> = "Cách chức tại", "Dismissed in";
        from_post: Option<Post> = "Cách chức vụ", "Dismissed from";
        received: Option<Day> = "Ngày nhận quyết định", "Received on";
        /// The last day for a complaint; written by the rule of the day (R4.9).
        complain_until: Option<Day> = "Hạn khiếu nại", "Complaint until";
    }
}

impl DisciplineMember {
    fn check_form(&self, judge: &mut Judge, status: Status) {
        let form = self.form.packed();
        let (vi, en) = (Sanction::WORDS[self.form as usize].1.to_lowercase(), Sanction::WORDS[self.form as usize].2.to_lowercase());
        if status == Status::Probationary {
            rulings::form_allowed(judge, "discipline.probationer_forms", form, says!("đảng viên dự bị chỉ bị khiển trách hoặc cảnh cáo, không {vi}; nếu không đủ tư cách thì xóa tên", "a probationer is reprimanded or warned, not given {en}; if unworthy, the name is removed"));
        }
        if rulings::is_cell(judge, self.by) {
            rulings::form_allowed(judge, "discipline.cell_forms", form, says!("chi bộ chỉ quyết định khiển trách, cảnh cáo; hình thức {vi} do cấp trên quyết định", "a cell decides reprimands and warnings only, {en} is for the level above"));
        }
    }
}

impl Act for DisciplineMember {
    fn settle(&mut self, judge: &mut Judge) {
        let by_rule = self.received.and_then(|day| rulings::working_days(judge, "discipline.complaint_working_days", day));
        self.complain_until = self.complain_until.or(by_rule);
    }
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.by);
        let Some(member) = rulings::is_member(judge, self.person) else { return };
        let name = judge.world.person_name(self.person);
        self.check_form(judge, member.status);
        if rulings::is_cell(judge, self.by) && member.unit != self.by {
            let (by, unit) = (judge.unit_name(self.by), judge.unit_name(member.unit));
            judge.rule_since("discipline.cell_forms", |_, _| {
                Some(Broken::new(says!("{name} sinh hoạt tại “{unit}”, “{by}” chỉ kỷ luật đảng viên của mình, xin ghi đúng nơi quyết định", "{name} stands in “{unit}”, “{by}” disciplines its own members only, name who decided")))
            });
        }
        if judge.person(self.person).life().is_deferred(judge.day()) {
            judge.rule_since("discipline.not_while_deferred", |_, _| {
                Some(Broken::new(says!("{name} đang được tạm hoãn xem xét kỷ luật, xin chờ hết thời gian ấy", "{name} is not disciplined for now, wait until that time has ended")))
            });
        }
        let limit = match self.form {
            Sanction::Reprimand => Some("discipline.limitation_reprimand_years"),
            Sanction::Warning | Sanction::Dismissal => Some("discipline.limitation_warning_years"),
            Sanction::Expulsion => None,
        };
        if let Some(id) = limit {
            let deferred = self.violated.map_or(0, |from| judge.person(self.person).life().deferred_days(from, judge.day()));
            rulings::limitation(judge, id, (self.violated, deferred), self.no_limit, &name);
        }
        let posts = judge.person(self.person).posts;
        let holds = posts.iter().any(|p| Some(p.unit) == self.from_unit && self.from_post.is_none_or(|post| post == p.post));
        if (self.form == Sanction::Dismissal) != self.from_unit.is_some() || (self.from_unit.is_some() && !holds) {
            judge.refuse("no_post", says!("cách chức cần ghi đúng chức vụ mà {name} đang giữ, hình thức khác thì không ghi, xin kiểm tra", "a dismissal names a post that {name} holds, other forms name none, check it"));
        }
        if self.received.is_some_and(|day| day < judge.day()) {
            judge.refuse("received_before", says!("ngày nhận quyết định trước ngày ký, xin kiểm tra", "the decision was received before it was signed, check the days"));
        }
    }
    fn check_after(&self, judge: &mut Judge) {
        let rows = judge.world.person_rows(self.person).iter().filter(|p| p.relation == Relation::Membership);
        if let (Sanction::Expulsion, Some(last)) = (self.form, rows.max_by_key(|p| p.row.from)) {
            rulings::cell_kept(judge, last.unit);
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let Some(member) = state.standing(on, rows) else { return };
        let dims = state.dims() | dims::SANCTION.pack(self.form.packed());
        let violated = self.violated.map_or(0, |day| day.number().into());
        rows.event(Relation::MemberDiscipline, member.unit, on, dims, person.number(), self.by.number(), violated);
        state.life_mut().sanctions.push((self.form, on));
        if let (Sanction::Dismissal, Some(unit)) = (self.form, self.from_unit) {
            state.leave_posts(on, rows, |held| held.unit == unit && self.from_post.is_none_or(|post| post == held.post));
        }
        if self.form == Sanction::Expulsion {
            let dims = state.dims() | dims::REASON.pack(LeaveReason::Expulsion.packed());
            let was = state.depart(on, rows);
            state.left = Some(Left { on, reason: Some(LeaveReason::Expulsion), was });
            rows.event(Relation::Leave, member.unit, on, dims, person.number(), 0, 1);
            state.begin(person, Mark::new(Relation::Departed, on).at(member.unit), on, rows);
        }
    }
}
