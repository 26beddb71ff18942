//! When things happen in a term: as many of each kind as the plan says, on days drawn between two days.

use super::plan::Plan;
use super::posts::{self, FOUNDED_SEATS};
use super::rng::Rng;
use super::slips::Slip;
use khoi_core::codes::LeaveReason;
use khoi_core::value::Day;

/// Something that happens on a day.
#[derive(Clone, Copy)]
pub enum Event {
    /// A decision that admits so many.
    Admit(u32),
    In(u32),
    Out(u32),
    /// A probationer is transferred out.
    Dropout,
    Inside(u32),
    Leave(LeaveReason),
    /// The founding with this place in the plan.
    Found(usize),
    Merge,
    /// Badges of a round.
    Propose(Day),
    Award(Day),
    /// The grades of the year with this place in the plan.
    Grade(usize),
    /// A member finishes advanced theory.
    Upgrade,
    Replace,
    /// Those whose probation ended are made official.
    Official,
    /// So many organizations and members of an item of the plan.
    Oversee(usize, u32, u32),
    Slip(Slip),
}

/// All events of a term, in order of days.
pub fn of(plan: &Plan, rng: &mut Rng) -> Vec<(Day, Event)> {
    let mut out = Draws { rng, list: vec![] };
    let (start, end) = (plan.opens.plus_days(15), plan.article.plus_days(-12));
    out.people(plan, start, end);
    for (i, founded) in plan.founded.iter().enumerate() {
        out.list.push((founded.on, Event::Found(i)));
    }
    out.list.extend(plan.merges.iter().map(|m| (m.on, Event::Merge)));
    for round in posts::rounds(plan.opens, plan.article) {
        out.list.push((workday(round.plus_days(-35)), Event::Propose(round)));
        if round <= plan.article.plus_days(-3) {
            out.list.push((round, Event::Award(round)));
        }
    }
    out.many(plan.members.profile_changes, start, end, Event::Upgrade);
    out.many(plan.members.replacements, start, end, Event::Replace);
    out.oversight(plan, start, end);
    let mut day = plan.opens.plus_days(10);
    while day < plan.article.plus_days(-4) {
        out.list.push((day, Event::Official));
        day = day.plus_days(9);
    }
    out.list.push((plan.article.plus_days(-4), Event::Official));
    for (i, year) in plan.years.iter().enumerate() {
        out.list.push((Day::year_end(i16::try_from(year.year).unwrap_or(0)), Event::Grade(i)));
    }
    let mut list = out.list;
    list.sort_by_key(|(day, _)| *day);
    list
}

/// Days on which papers are signed: no weekend.
fn workday(day: Day) -> Day {
    match day.weekday() {
        6 => day.plus_days(-1),
        7 => day.plus_days(-2),
        _ => day,
    }
}

struct Draws<'a> {
    rng: &'a mut Rng,
    list: Vec<(Day, Event)>,
}

impl Draws<'_> {
    fn day(&mut self, from: Day, to: Day) -> Day {
        let width = (to.number() - from.number()).max(0);
        workday(from.plus_days(self.rng.between(0, width)))
    }

    fn many(&mut self, count: u32, from: Day, to: Day, event: Event) {
        for _ in 0..count {
            let day = self.day(from, to);
            self.list.push((day, event));
        }
    }

    /// So many persons, some together on one paper.
    fn grouped(&mut self, count: u32, most: i32, from: Day, to: Day, event: impl Fn(u32) -> Event) {
        let mut left = count;
        while left > 0 {
            let together = u32::try_from(self.rng.between(1, most)).unwrap_or(1).min(left);
            left -= together;
            let day = self.day(from, to);
            self.list.push((day, event(together)));
        }
    }

    fn people(&mut self, plan: &Plan, start: Day, end: Day) {
        let m = &plan.members;
        let slips = Slip::all(plan);
        let slipped = |test: fn(Slip) -> u32| slips.iter().map(|(_, s)| test(*s)).sum::<u32>();
        let a_year_before = plan.article.plus_months(-12);
        let early = a_year_before.plus_days(-52);
        let late = a_year_before.plus_days(1).max(start);
        let (slip_early, slip_late) =
            if m.admissions_early > 0 { (slipped(Slip::admitted), 0) } else { (0, slipped(Slip::admitted)) };
        self.grouped(m.admissions_early - slip_early, 5, start, early, Event::Admit);
        self.grouped(m.admissions_late - slip_late, 5, late, plan.article.plus_days(-48), Event::Admit);
        self.grouped(m.incoming - slipped(Slip::came), 3, start, end, Event::In);
        self.many(m.dropouts, start.plus_days(40), early, Event::Dropout);
        self.grouped(m.outgoing - m.dropouts - slipped(Slip::went), 3, start, end, Event::Out);
        let moved: u32 = plan.founded.iter().map(|f| f.members.max(u32::try_from(FOUNDED_SEATS).unwrap_or(0))).sum();
        self.grouped(m.internal - moved, 4, start, end, Event::Inside);
        for (reason, count) in plan.leavers() {
            let slip = slips.iter().map(|(_, s)| s.left(reason)).sum::<u32>();
            self.many(count - slip, start, end, Event::Leave(reason));
        }
        self.list.extend(slips.into_iter().map(|(day, slip)| (day, Event::Slip(slip))));
    }

    fn oversight(&mut self, plan: &Plan, start: Day, end: Day) {
        for (i, item) in plan.oversight.iter().enumerate() {
            let papers = item.units.div_ceil(2).max(1);
            for paper in 0..papers {
                let share = |all: u32| all * (paper + 1) / papers - all * paper / papers;
                let day = self.day(start.plus_days(30), end);
                self.list.push((day, Event::Oversee(i, share(item.units), share(item.people))));
            }
        }
    }
}
