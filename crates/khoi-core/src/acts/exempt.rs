//! Miễn, tạm miễn công tác và sinh hoạt: the cell decides; four conditions together for the full one (R2.31, R2.32).

use super::{Act, rulings};
use crate::codes::{ExemptGround, ExemptKind, Status};
use crate::figures::dims;
use crate::record;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Mark, PersonState, Relation, Rows};
use crate::value::{Day, PersonId, When};

record! {
    /// Miễn sinh hoạt; the member stays in the headcount.
    pub struct Exempt {
        person: PersonId = "Đảng viên", "Member";
        kind: ExemptKind = "Loại miễn", "Kind";
        grounds: Vec<ExemptGround> = "Điều kiện", "Grounds";
        treatment_months: Option<u32> = "Số tháng điều trị", "Months of treatment";
        until: Option<Day> = "Đến ngày", "Until";
    }
}

impl Exempt {
    /// R2.32: beyond working age, where sex and birth date are known.
    fn check_age(&self, judge: &mut Judge) {
        let (name, day, traits) = (judge.world.person_name(self.person), judge.day(), judge.person(self.person).traits());
        let (Some(gender), Some(born)) = (traits.gender, traits.born) else { return };
        judge.rule("exemption.working_age_years", |rule, _| {
            let needed = i32::try_from(*rule.numbers().get(gender as usize)?).ok()?;
            let (held, first) = (born.earliest().months_until(day) / 12, born.earliest().plus_years(needed));
            let at = first.vi();
            (day < first).then(|| {
                Broken::new(says!(
                    "{name} mới {held} tuổi, quá tuổi lao động từ {needed} tuổi (ngày {at}), xin kiểm tra điều kiện",
                    "{name} is {held}, beyond working age is {needed} and more (on {at}), check the ground"
                ))
                .numbers(held.into(), needed.into())
                .until(first)
            })
        });
    }
}

impl Act for Exempt {
    fn check(&self, judge: &mut Judge) {
        let Some(member) = rulings::is_member(judge, self.person) else { return };
        let (name, day) = (judge.world.person_name(self.person), judge.day());
        if let Some(mark) = judge.person(self.person).mark(Relation::Exemption) {
            let at = mark.since.vi();
            judge.refuse("exempt_already", says!("{name} đang được miễn sinh hoạt từ ngày {at}, xin ghi trở lại trước nếu đổi loại", "{name} is exempted since {at}, enter the return first if the kind changes"));
        }
        if self.until.is_some_and(|until| until <= day) {
            judge.refuse("until_early", says!("ngày hết hạn không thể trước hoặc trùng ngày bắt đầu, xin kiểm tra hai ngày", "the last day is not after the first, check both days"));
        }
        if self.kind != ExemptKind::Full {
            return;
        }
        if member.status == Status::Probationary {
            judge.find("exempt_probationer", says!("{name} là đảng viên dự bị, được miễn sinh hoạt thì chi bộ không xét công nhận chính thức được, xin kiểm tra", "{name} is a probationer; exempted, the cell could not consider the conversion, check it"));
        }
        if self.grounds.contains(&ExemptGround::Age) {
            self.check_age(judge);
        }
        let missing: Vec<&str> = ExemptGround::ALL.iter().filter(|g| !self.grounds.contains(g)).map(|g| ExemptGround::WORDS[*g as usize].1).collect();
        judge.rule("exemption.grounds", |rule, _| {
            let (needed, lacking) = (rule.number(), missing.join(", ").to_lowercase());
            let held = needed - i64::try_from(missing.len()).unwrap_or(0);
            (!missing.is_empty()).then(|| Broken::new(says!("miễn sinh hoạt cần đủ {needed} điều kiện, còn thiếu: {lacking}", "an exemption needs {needed} grounds together, missing: {lacking}")).numbers(held, needed))
        });
        let held = i64::from(self.treatment_months.unwrap_or(u32::MAX));
        judge.rule("exemption.treatment_months", |rule, _| {
            let needed = rule.number();
            (held < needed).then(|| Broken::new(says!("điều trị {held} tháng, cần từ {needed} tháng hoặc hồ sơ sức khỏe", "{held} months of treatment, {needed} or a health record are needed")).numbers(held, needed))
        });
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if state.standing(on, rows).is_none() {
            return;
        }
        state.cease_all(&[Relation::Exemption], on, rows);
        let mark = Mark::new(Relation::Exemption, on).with(dims::EXEMPT_KIND.pack(self.kind.packed()));
        state.begin(person, self.until.map_or(mark, |day| mark.until(day)), on, rows);
    }
}
