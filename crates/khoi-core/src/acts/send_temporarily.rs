//! Chuyển sinh hoạt tạm thời: the host counts him as a guest, home keeps him in its headcount (R2.29).

use super::{Act, Ending, rulings, steps};
use crate::codes::AwayPurpose;
use crate::figures::dims;
use crate::record;
use crate::record::NewPerson;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Mark, PersonState, Profile, Relation, Rows};
use crate::value::{Day, PersonId, UnitId, When};

record! {
    /// Chuyển sinh hoạt tạm thời, đi từ đây hoặc đến đây.
    pub struct SendTemporarily {
        person: NewPerson = "Đảng viên", "Member";
        from: Ending = "Nơi sinh hoạt chính thức", "Home";
        to: Ending = "Nơi sinh hoạt tạm thời", "Host";
        until: Day = "Đến ngày", "Until";
        purpose: AwayPurpose = "Mục đích", "Purpose";
        /// For one whose home is outside.
        profile: Option<Profile> = "Lý lịch trích ngang", "Profile";
    }
}

impl SendTemporarily {
    /// R2.29: 3 months to less than a year; study up to 2 years.
    fn check_time(&self, judge: &mut Judge) {
        let months = i64::from(judge.day().months_until(self.until));
        let (day, until) = (judge.day(), self.until);
        if until <= day {
            judge.refuse("until_early", says!("ngày hết hạn không thể trước hoặc trùng ngày bắt đầu, xin kiểm tra hai ngày", "the last day is not after the first, check both days"));
            return;
        }
        judge.rule("transfer.temporary_min_months", |rule, _| {
            let needed = rule.number();
            (months < needed).then(|| Broken::new(says!("sinh hoạt tạm thời {months} tháng, chỉ chuyển tạm thời từ {needed} tháng trở lên", "{months} months, a temporary transfer is for {needed} months or more")).numbers(months, needed))
        });
        if self.purpose == AwayPurpose::Study {
            judge.rule("transfer.study_max_months", |rule, _| {
                let most = rule.number();
                let last = day.plus_months(i32::try_from(most).unwrap_or(0));
                let at = last.vi();
                (until > last).then(|| Broken::new(says!("đi học chuyển tạm thời không quá {most} tháng (đến {at}), dài hơn thì chuyển chính thức", "a temporary transfer for study is for at most {most} months (until {at}), above that the transfer is official")).numbers(months, most))
            });
        } else {
            judge.rule("transfer.temporary_under_months", |rule, _| {
                let under = rule.number();
                (months >= under).then(|| Broken::new(says!("sinh hoạt tạm thời phải dưới {under} tháng, từ {under} tháng thì chuyển chính thức", "a temporary transfer is for less than {under} months, from {under} months the transfer is official")).numbers(months, under))
            });
        }
    }
}

impl Act for SendTemporarily {
    fn check(&self, judge: &mut Judge) {
        let person = self.person.0;
        match (self.from.unit(), self.to.unit()) {
            (None, None) => judge.refuse("outside_both", says!("cả hai nơi đều ở ngoài sổ, xin ghi một tổ chức của sổ", "both ends are outside, name a unit of this book")),
            (from, to) if from == to => judge.refuse("same_place", says!("nơi đi và nơi đến là một, xin kiểm tra", "both ends are the same, check them")),
            _ => {}
        }
        match self.from.unit() {
            Some(from) => steps::stands_in(judge, person, from),
            None => _ = rulings::may_come_in(judge, person),
        }
        if let Some(to) = self.to.unit() {
            rulings::cell_stands(judge, to);
        }
        let (name, state) = (judge.world.person_name(person), judge.person(person));
        if let Some(mark) = state.marks.iter().find(|m| matches!(m.relation, Relation::Away | Relation::Guest | Relation::Transit)) {
            let at = mark.since.vi();
            judge.refuse("away_already", says!("{name} đang sinh hoạt tạm thời hoặc đang chuyển từ ngày {at}, xin ghi kết thúc việc ấy trước", "{name} is temporarily elsewhere or in transit since {at}, end that first"));
        }
        self.check_time(judge);
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if state.is_dead(on, rows) || (self.from.unit().is_some() && state.standing(on, rows).is_none()) {
            return;
        }
        if self.from.unit().is_none() {
            let known = state.traits();
            state.profile = Some(self.profile.as_ref().map_or(known.clone(), |p| known.overlaid(p)));
        }
        let number = |end: &Ending| end.unit().map_or(0, UnitId::number);
        let purpose = dims::PURPOSE.pack(self.purpose.packed());
        state.cease_all(&[Relation::Away, Relation::Guest], on, rows);
        if self.from.unit().is_some() {
            let away = Mark::new(Relation::Away, on).and(number(&self.to)).with(purpose).until(self.until);
            state.begin(person, away, on, rows);
        }
        if let Some(host) = self.to.unit() {
            let guest = Mark::new(Relation::Guest, on).at(host).and(number(&self.from)).with(purpose).until(self.until);
            state.begin(person, guest, on, rows);
        }
    }
}
