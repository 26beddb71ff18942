//! Buổi sinh hoạt, cuộc họp: a cell's, a committee's or its standing committee's meeting, as its minutes tell it.

use super::{Act, rulings, steps};
use crate::codes::{MeetingKind, SuspendScope};
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{PersonState, Relation, Rows, UnitState};
use crate::value::{Day, PersonId, UnitId, When};

record! {
    /// Một buổi sinh hoạt theo biên bản; contents stay in the minutes.
    pub struct HoldMeeting {
        unit: UnitId = "Tổ chức", "Unit";
        kind: MeetingKind = "Loại", "Kind";
        minutes: Option<u32> = "Thời lượng (phút)", "Minutes";
        /// When the papers went out (R6.2).
        papers_day: Option<Day> = "Ngày gửi tài liệu", "Papers sent";
        called: Option<u32> = "Số người được triệu tập", "Called";
        present: Option<u32> = "Số người dự", "Present";
        excused: Vec<PersonId> = "Vắng có lý do", "Absent with reason";
        absent: Vec<PersonId> = "Vắng không có lý do", "Absent without reason";
        topic: Option<String> = "Chuyên đề, nội dung chính", "Topic";
    }
}

impl HoldMeeting {
    fn check_counts(&self, judge: &mut Judge) {
        if self.excused.iter().any(|p| self.absent.contains(p)) {
            judge.refuse("absent_twice", says!("có người ghi vắng cả có và không có lý do, xin giữ một nơi", "somebody is absent both with and without reason, keep one"));
            return;
        }
        let (Some(called), Some(present)) = (self.called, self.present) else { return };
        let missing = self.excused.len() + self.absent.len();
        if present > called || missing > (called - present.min(called)) as usize {
            judge.refuse("present_above_called", says!(
                "triệu tập {called}, dự {present}, vắng có tên {missing}: số người không khớp, xin kiểm tra biên bản",
                "{called} called, {present} present, {missing} named absent: these do not fit, check the minutes"
            ));
        }
    }

    /// Who was absent belongs to those called: a member or guest of the cell, or one who sits in the committee.
    fn check_absent(&self, judge: &mut Judge, person: PersonId) {
        let (name, state) = (judge.world.person_name(person), judge.person(person));
        let is_guest = state.marks.iter().any(|m| m.relation == Relation::Guest && m.at == Some(self.unit));
        if !rulings::is_cell(judge, self.unit) {
            let sits = state.posts.iter().any(|held| held.unit == self.unit);
            if rulings::is_member(judge, person).is_some() && !sits {
                let unit = judge.unit_name(self.unit);
                judge.find("absent_no_seat", says!("{name} ghi vắng nhưng sổ không ghi chức vụ của người này trong cấp ủy “{unit}”, xin đối chiếu", "{name} is named absent, but the book holds no seat of this person in the committee of “{unit}”, compare it"));
            }
        } else if !is_guest {
            steps::stands_in(judge, person, self.unit);
        }
        if state.mark(Relation::Exemption).is_some() || state.suspension(SuspendScope::Activities).is_some() {
            judge.find("absent_exempt", says!("{name} đang được miễn hoặc bị đình chỉ sinh hoạt đảng nên không tính vắng, xin bỏ khỏi danh sách vắng", "{name} is exempted or suspended from Party life and is not counted as absent, leave the name out"));
        }
    }

    /// R6.1, R6.2: long enough, the papers a day before. A meeting that was held is recorded as it was.
    fn check_rules(&self, judge: &mut Judge) {
        let (day, name) = (judge.day(), judge.unit_name(self.unit));
        let id = if self.kind == MeetingKind::RegularWithTopic { "meeting.with_topic_min_minutes" } else { "meeting.min_minutes" };
        if let Some(held) = self.minutes.map(i64::from) {
            judge.advise(id, |rule, _| {
                let needed = rule.number();
                (held < needed).then(|| Broken::new(says!("buổi sinh hoạt của “{name}” {held} phút, cần ít nhất {needed} phút", "the meeting of “{name}” took {held} minutes, {needed} are due")).numbers(held, needed))
            });
        }
        if let Some(sent) = self.papers_day {
            let held = i64::from(day.number()) - i64::from(sent.number());
            judge.advise("meeting.papers_days", |rule, _| {
                let (needed, after) = (rule.number(), -held);
                let says = if held < 0 {
                    says!("tài liệu gửi sau buổi sinh hoạt {after} ngày, cần gửi trước ít nhất {needed} ngày", "the papers went out {after} days after the meeting, {needed} before are due")
                } else {
                    says!("tài liệu gửi trước {held} ngày, cần gửi trước ít nhất {needed} ngày", "the papers went out {held} days before, {needed} are due")
                };
                (held < needed).then(|| Broken::new(says).numbers(held, needed))
            });
        }
    }
}

impl Act for HoldMeeting {
    fn check(&self, judge: &mut Judge) {
        rulings::unit_stands(judge, self.unit);
        for person in self.excused.iter().chain(&self.absent) {
            self.check_absent(judge, *person);
        }
        self.check_counts(judge);
        let cell = judge.unit(self.unit).kind.is_some_and(crate::codes::UnitType::is_cell);
        if self.kind.is_of_cell() && !cell {
            let name = judge.unit_name(self.unit);
            judge.refuse("no_cell", says!("“{name}” không phải chi bộ, xin chọn chi bộ hoặc loại họp cấp ủy", "“{name}” is no cell, choose a cell or a committee's meeting"));
        }
        if self.kind.is_of_cell() {
            self.check_rules(judge);
        }
    }
    fn on_unit(&self, unit: UnitId, on: When, state: &mut UnitState, rows: &mut Rows) {
        if unit != self.unit {
            return;
        }
        let kind = dims::MEETING.pack(self.kind.packed()) | state.dims();
        let topic = self.topic.as_deref().map_or(0, |t| rows.text(t));
        rows.event(Relation::Meeting, unit, on, kind, unit.number(), topic, self.minutes.unwrap_or(0).into());
        if let (Some(called), Some(present)) = (self.called, self.present) {
            rows.event(Relation::Attendance, unit, on, kind, unit.number(), 0, present.into());
            rows.event(Relation::Attendance, unit, on, kind | dims::WHOLE.pack(1), unit.number(), 0, called.into());
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        let excused = dims::EXCUSED.pack(u64::from(self.excused.contains(&person)));
        let dims = state.dims() | dims::MEETING.pack(self.kind.packed()) | excused;
        rows.event(Relation::Absence, self.unit, on, dims, person.number(), 0, 1);
    }
}
