//! What is recorded late, typed wrong, corrected by a paper, annulled, and annulled in vain: for "as known at".

use super::bloc::{Bloc, Paper};
use super::book;
use super::moves;
use super::plan::Plan;
use khoi_core::acts::{Annul, AnyAct, Correct, Ending, Mend};
use khoi_core::codes::{Gender, LeaveReason};
use khoi_core::entry::{BasisKind, DatedAct};
use khoi_core::value::{Day, When};

/// A slip; each comes once in a term.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// A death told weeks later.
    LateDeath,
    /// Three arrivals whose letters lay about.
    LateArrivals,
    /// A transfer out typed with a day too early, mended.
    MendedTransfer,
    /// An admission typed with the wrong gender, mended.
    MendedAdmission,
    /// A removal that the paper itself corrects into a resignation.
    CorrectedRemoval,
    /// A death entered for one who lives, annulled.
    AnnulledDeath,
    /// An arrival annulled by mistake; the annulment is annulled.
    RestoredArrival,
}

impl Slip {
    /// All slips of a term with their days.
    pub fn all(plan: &Plan) -> Vec<(Day, Slip)> {
        let span = plan.article.number() - plan.opens.number();
        let at = |percent: i32| plan.opens.plus_days(span * percent / 100);
        let admission = if plan.members.admissions_early > 0 { 20 } else { 18 };
        vec![
            (plan.late_on, Slip::LateDeath),
            (plan.late_on.plus_days(2), Slip::LateArrivals),
            (at(34), Slip::MendedTransfer),
            (at(admission), Slip::MendedAdmission),
            (at(41), Slip::CorrectedRemoval),
            (at(52), Slip::AnnulledDeath),
            (at(58), Slip::RestoredArrival),
        ]
    }

    /// How many it admits.
    pub fn admitted(self) -> u32 {
        u32::from(self == Slip::MendedAdmission)
    }

    /// How many it brings from outside.
    pub fn came(self) -> u32 {
        match self {
            Slip::LateArrivals => 3,
            Slip::RestoredArrival => 1,
            _ => 0,
        }
    }

    /// How many it sends outside.
    pub fn went(self) -> u32 {
        u32::from(self == Slip::MendedTransfer)
    }

    /// How many leave by it for a reason.
    pub fn left(self, reason: LeaveReason) -> u32 {
        let of = match self {
            Slip::LateDeath => Some(LeaveReason::Death),
            Slip::CorrectedRemoval => Some(LeaveReason::Resignation),
            _ => None,
        };
        u32::from(of == Some(reason))
    }
}

/// Lets a slip happen on its day.
pub fn happen(bloc: &mut Bloc, day: Day, slip: Slip) {
    match slip {
        Slip::LateDeath => {
            let person = free(bloc, day);
            let clock = bloc.moment(bloc.plan.late_recorded);
            moves::take_off(bloc, person, day, LeaveReason::Death, clock);
        }
        Slip::LateArrivals => {
            let clock = bloc.moment(bloc.plan.late_recorded.plus_days(1));
            arrive(bloc, day, 3, clock, clock);
        }
        Slip::MendedTransfer => mended_transfer(bloc, day),
        Slip::MendedAdmission => mended_admission(bloc, day),
        Slip::CorrectedRemoval => corrected_removal(bloc, day),
        Slip::AnnulledDeath => annulled_death(bloc, day),
        Slip::RestoredArrival => restored_arrival(bloc, day),
    }
}

fn free(bloc: &mut Bloc, day: Day) -> usize {
    bloc.draw(|b, p| b.is_free(p, day)).expect("a bloc has hundreds of free members")
}

/// Arrivals recorded at a moment, settled by another; gives the entry's key.
fn arrive(bloc: &mut Bloc, day: Day, count: u32, clock: i64, settled: i64) -> u32 {
    let cell = bloc.room(day, None);
    let (acts, people, joined) = moves::arrivals(bloc, day, cell, count);
    for person in joined {
        bloc.people[person].known = settled;
    }
    let title = format!("Tiếp nhận đảng viên chuyển đến ({count} người)");
    bloc.file(clock, Paper { kind: BasisKind::Letter, issued: day, title: &title, unit: None }, acts, people)
}

fn repair(bloc: &mut Bloc, clock: i64, act: AnyAct, title: &str) -> u32 {
    let day = Day::of_moment(clock);
    bloc.file(
        clock,
        Paper { kind: BasisKind::Repair, issued: day, title, unit: None },
        vec![book::on(day, act)],
        vec![],
    )
}

fn mended_transfer(bloc: &mut Bloc, day: Day) {
    let (person, meant) = (free(bloc, day), day.plus_days(12));
    let to = Ending::Outside("Đảng bộ cấp huyện 3 (mô phỏng)".into());
    let act = moves::transfer(bloc, person, to, day);
    bloc.part(person);
    let typed = bloc.moment(meant.plus_days(2));
    let root = Some(bloc.root);
    let acts = vec![book::on(day, act.clone())];
    let key = bloc.file(
        typed,
        Paper {
            kind: BasisKind::Letter, issued: meant, title: "Chuyển sinh hoạt đảng ra ngoài Đảng bộ", unit: root
        },
        acts,
        vec![],
    );
    let becomes = Box::new(DatedAct { on: When::day(meant), act });
    let reason = "gõ nhầm ngày tiếp nhận".into();
    let clock = bloc.moment(meant.plus_days(24)).max(typed + 60_000_000);
    repair(
        bloc,
        clock,
        AnyAct::Mend(Mend { entry: key, index: 0, reason, becomes }),
        "Sửa lỗi nhập: ngày chuyển sinh hoạt",
    );
}

fn mended_admission(bloc: &mut Bloc, day: Day) {
    let cells = moves::committee_cells(bloc);
    let cell = bloc.rng.pick(&cells);
    let person = moves::admitted(bloc, day, cell);
    let right = moves::admission(bloc, person);
    let mut wrong = right.clone();
    if let Some(profile) = &mut wrong.profile {
        let is_woman = profile.gender == Some(Gender::Female);
        profile.gender = Some(if is_woman { Gender::Male } else { Gender::Female });
    }
    let ceremony = bloc.people[person].drawn.ceremony;
    let typed = bloc.moment(ceremony.plus_days(3));
    let people = vec![bloc.identity(person)];
    let acts = vec![book::on(day, AnyAct::Admit(wrong))];
    let key = bloc.decide(typed, day, "QĐ", "Kết nạp đảng viên (1 người)", acts, people);
    let clock = bloc.moment(ceremony.plus_days(26)).max(typed + 60_000_000);
    bloc.people[person].known = clock;
    let becomes = Box::new(book::on(day, AnyAct::Admit(right)));
    let reason = "chọn nhầm giới tính".into();
    repair(bloc, clock, AnyAct::Mend(Mend { entry: key, index: 0, reason, becomes }), "Sửa lỗi nhập: giới tính");
}

fn corrected_removal(bloc: &mut Bloc, day: Day) {
    let person = free(bloc, day);
    let right = moves::departure(bloc, person, LeaveReason::Resignation);
    let typed = bloc.moment(day.plus_days(4));
    let key = moves::take_off(bloc, person, day, LeaveReason::Removal, typed);
    let issued = day.plus_days(18);
    let clock = bloc.moment(issued.plus_days(3)).max(typed + 60_000_000);
    let becomes = Box::new(book::on(day, right));
    let act = AnyAct::Correct(Correct { entry: key, index: 0, becomes });
    let acts = vec![book::on(issued.min(bloc.last_day()), act)];
    bloc.decide(
        clock,
        issued.min(bloc.last_day()),
        "QĐ",
        "Đính chính quyết định: xin ra khỏi Đảng, không phải xóa tên",
        acts,
        vec![],
    );
}

fn annulled_death(bloc: &mut Bloc, day: Day) {
    let person = free(bloc, day);
    let act = moves::departure(bloc, person, LeaveReason::Death);
    let clock = bloc.moment(day.plus_days(2));
    let acts = vec![book::on(day, act)];
    let key = bloc.file(
        clock,
        Paper { kind: BasisKind::Slip, issued: day, title: "Phiếu báo đảng viên từ trần", unit: None },
        acts,
        vec![],
    );
    let again = bloc.moment(day.plus_days(16)).max(clock + 60_000_000);
    bloc.people[person].known = again;
    let reason = "phiếu báo ghi cho người khác trùng tên".into();
    repair(bloc, again, AnyAct::Annul(Annul { entry: key, reason }), "Hủy mục ghi nhầm người");
}

fn restored_arrival(bloc: &mut Bloc, day: Day) {
    let clock = bloc.moment(day.plus_days(2));
    let annulled = bloc.moment(day.plus_days(11)).max(clock + 60_000_000);
    let restored = bloc.moment(day.plus_days(20)).max(annulled + 60_000_000);
    let key = arrive(bloc, day, 1, clock, restored);
    let reason = "tưởng là ghi trùng".into();
    let annul = repair(bloc, annulled, AnyAct::Annul(Annul { entry: key, reason }), "Hủy mục tưởng là ghi trùng");
    let reason = "không trùng, giữ mục đã ghi".into();
    repair(bloc, restored, AnyAct::Annul(Annul { entry: annul, reason }), "Hủy việc hủy");
}
