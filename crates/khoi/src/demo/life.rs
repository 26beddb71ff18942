//! The life of a term: events in the order of their days, each a paper with its acts.

use super::bloc::{Bloc, Paper};
use super::book::{self, Book};
use super::plan::Plan;
use super::posts::Veteran;
use super::schedule::{self, Event};
use super::{grades, moves, office, opening, posts, slips, units, work};
use khoi_core::acts::{AnyAct, AwardBadge, ChangeProfile, MakeOfficial};
use khoi_core::codes::{BadgeStep, Status, Theory};
use khoi_core::entry::{BasisKind, DatedAct, Numbering};
use khoi_core::state::Profile;
use khoi_core::value::{Day, UnitId, When};

/// Simulates one bloc into the book.
pub fn simulate(book: &mut Book, plan: &Plan, root: UnitId, series: usize) {
    let mut bloc = Bloc::new(book, plan, root, series);
    opening::open(&mut bloc);
    work::enter(&mut bloc);
    for (day, event) in schedule::of(plan, &mut bloc.rng.apart()) {
        happen(&mut bloc, day, event);
    }
    office::enter(&mut bloc);
}

fn happen(bloc: &mut Bloc, day: Day, event: Event) {
    match event {
        Event::Admit(n) => moves::admit(bloc, day, n),
        Event::In(n) => moves::come(bloc, day, n),
        Event::Out(n) => moves::go(bloc, day, n),
        Event::Dropout => moves::drop_out(bloc, day),
        Event::Inside(n) => moves::within(bloc, day, n),
        Event::Leave(reason) => moves::leave(bloc, day, reason),
        Event::Found(index) => units::found(bloc, index),
        Event::Merge => units::merge(bloc, day),
        Event::Propose(round) => badges(bloc, day, round, BadgeStep::Proposed),
        Event::Award(round) => badges(bloc, day, round, BadgeStep::Awarded),
        Event::Grade(index) => grades::grade(bloc, index),
        Event::Upgrade => upgrade(bloc, day),
        Event::Replace => posts::replace(bloc, day),
        Event::Official => make_official(bloc, day),
        Event::Oversee(index, units, people) => work::oversee(bloc, day, index, units, people),
        Event::Slip(slip) => slips::happen(bloc, day, slip),
    }
}

/// Decisions on those whose probation ended since the last; each takes effect on the day of that end.
fn make_official(bloc: &mut Bloc, day: Day) {
    let later = bloc.due.split_off(&day.plus_days(1));
    let due = std::mem::replace(&mut bloc.due, later);
    let all: Vec<(Day, usize)> =
        due.into_iter().flat_map(|(day, list)| list.into_iter().map(move |p| (day, p))).collect();
    for group in all.chunks(6) {
        let mut acts = vec![];
        let mut clock = bloc.clock(day);
        for (end, person) in group {
            let held = &mut bloc.people[*person];
            held.status = Status::Official;
            clock = clock.max(held.known + 60_000_000);
            acts.push(book::on(*end, AnyAct::MakeOfficial(MakeOfficial { person: held.id })));
        }
        for (_, person) in group {
            bloc.people[*person].known = clock;
        }
        let title = format!("Công nhận đảng viên chính thức ({} người)", group.len());
        bloc.decide(clock, day, "QĐ", &title, acts, vec![]);
    }
}

/// A round's badges: proposed by the bloc on a list, awarded by the province, whose number is awaited.
fn badges(bloc: &mut Bloc, day: Day, round: Day, step: BadgeStep) {
    let of_round = bloc.veterans.iter().filter(|(v, _)| v.round == round);
    let award = |(v, person): &(Veteran, usize)| {
        let years = u32::try_from(v.years).unwrap_or(30);
        book::on(day, AnyAct::AwardBadge(AwardBadge { person: bloc.people[*person].id, years, step, early: None }))
    };
    let acts: Vec<DatedAct> = of_round.map(award).collect();
    if acts.is_empty() {
        return;
    }
    let clock = bloc.clock(day);
    let (n, at) = (acts.len(), round.vi());
    if step == BadgeStep::Proposed {
        let title = format!("Đề nghị tặng Huy hiệu Đảng đợt {at} ({n} người)");
        bloc.decide(clock, day, "TTr", &title, acts, vec![]);
    } else {
        let mut basis = book::basis(BasisKind::Decision, &format!("Tặng Huy hiệu Đảng đợt {at} ({n} người)"));
        basis.issuer = Some("Ban Thường vụ cấp ủy cấp tỉnh (mô phỏng)".into());
        basis.issued = Some(When::day(day));
        basis.numbering = Some(Numbering::Pending);
        bloc.book.push(clock, basis, None, acts, vec![]);
    }
}

/// A committee member finishes advanced theory.
fn upgrade(bloc: &mut Bloc, day: Day) {
    for _ in 0..500 {
        let (base, person) = bloc.seats[bloc.rng.below(bloc.seats.len())];
        let held = &bloc.people[person];
        if posts::is_high(held.drawn.profile.theory) || held.known >= day.moment(0) || !bloc.bases[base].stands {
            continue;
        }
        let profile = Profile { theory: Some(Theory::Advanced), ..Profile::UNKNOWN };
        let act = AnyAct::ChangeProfile(ChangeProfile { person: held.id, profile });
        let clock = bloc.clock(day);
        bloc.people[person].known = clock;
        bloc.people[person].drawn.profile.theory = Some(Theory::Advanced);
        let unit = Some(bloc.bases[base].unit);
        bloc.file(
            clock,
            Paper {
                kind: BasisKind::List, issued: day, title: "Bổ sung lý lịch: tốt nghiệp cao cấp lý luận", unit
            },
            vec![book::on(day, act)],
            vec![],
        );
        return;
    }
}
