//! Committees: how many seats each has, who sits in them, who heads what outside, and changes in the term.

use super::bloc::Bloc;
use super::book;
use super::opening;
use super::profiles::{self, Drawn};
use khoi_core::acts::{AnyAct, Appoint, Relieve};
use khoi_core::codes::{HostKind, Installed, OutsidePost, Post, Status, UnitType};
use khoi_core::entry::DatedAct;
use khoi_core::value::{Day, UnitId};

/// One who reaches a badge mark in the term.
#[derive(Clone, Copy)]
pub struct Veteran {
    /// The round in which the badge is proposed.
    pub round: Day,
    pub reaches: Day,
    pub years: i32,
}

/// What the opening settles for each organization, by its place: members, probationers, veterans, seats.
#[derive(Default, Clone)]
pub struct Shape {
    pub members: usize,
    pub probationers: usize,
    /// Those who are proposed for a badge.
    pub veterans: Vec<Veteran>,
    /// Of the first seats, which go to members of advanced theory.
    pub high: Vec<bool>,
    /// What its secretary heads outside.
    pub outside: Vec<OutsidePost>,
}

/// Settles seats, outside posts, probationers and veterans; founded organizations are thought of as well.
pub fn give_seats(bloc: &mut Bloc, sizes: &[usize]) {
    let mut shapes: Vec<Shape> = sizes.iter().map(|n| Shape { members: *n, ..Shape::default() }).collect();
    for (i, base) in bloc.bases.iter_mut().enumerate() {
        base.seats = match (base.kind, shapes[i].members) {
            (UnitType::BaseCell, 0..10) => 2,
            (UnitType::BaseCell, 10..16) => 3,
            (UnitType::BaseCell, _) => 4,
            (_, 0..50) => 7,
            (_, 50..90) => 9,
            (_, 90..140) => 11,
            _ => 13,
        };
    }
    let later = bloc.plan.founded.len() * FOUNDED_SEATS;
    if let Some(seats) = &bloc.plan.seats {
        meet_seats(bloc, (seats.seats as usize).saturating_sub(later));
    }
    spread_theory(bloc, &mut shapes);
    spread_outside(bloc, &mut shapes);
    spread_people(bloc, &mut shapes);
    bloc.shapes = shapes;
}

/// Seats of an organization founded in the term.
pub const FOUNDED_SEATS: usize = 2;

/// Adds or takes seats of committees, one after another, until the sum is met.
fn meet_seats(bloc: &mut Bloc, wanted: usize) {
    let committees: Vec<usize> =
        (0..bloc.bases.len()).filter(|b| bloc.bases[*b].kind == UnitType::BaseCommittee).collect();
    let mut sum: usize = bloc.bases.iter().map(|b| b.seats).sum();
    for round in 0..8 * committees.len() {
        let base = &mut bloc.bases[committees[round % committees.len()]];
        if sum < wanted && base.seats < 15 {
            (base.seats, sum) = (base.seats + 1, sum + 1);
        } else if sum > wanted && base.seats > 5 {
            (base.seats, sum) = (base.seats - 1, sum - 1);
        }
    }
}

fn spread_theory(bloc: &mut Bloc, shapes: &mut [Shape]) {
    let mut seats: Vec<(usize, usize)> =
        bloc.bases.iter().enumerate().flat_map(|(b, base)| (0..base.seats).map(move |s| (b, s))).collect();
    let changes = bloc.plan.members.profile_changes as usize;
    let high = match &bloc.plan.seats {
        Some(plan) => (plan.high_theory as usize).saturating_sub(changes),
        None => seats.len() * 6 / 10,
    };
    bloc.rng.shuffle(&mut seats);
    for (i, base) in bloc.bases.iter().enumerate() {
        shapes[i].high = vec![false; base.seats];
    }
    for (base, seat) in seats.into_iter().take(high) {
        shapes[base].high[seat] = true;
    }
}

/// Enterprises are headed by their secretaries; the published counts decide the rest.
fn spread_outside(bloc: &mut Bloc, shapes: &mut [Shape]) {
    let is_enterprise = |h: HostKind| matches!(h, HostKind::StateEnterprise | HostKind::OtherEnterprise);
    let hosts = bloc.bases.iter().map(|b| b.host).chain(bloc.plan.founded.iter().map(|f| f.host));
    let hosts: Vec<HostKind> = hosts.collect();
    let mut outside: Vec<Vec<OutsidePost>> = hosts.iter().map(|_| vec![]).collect();
    for (posts, host) in outside.iter_mut().zip(&hosts) {
        if is_enterprise(*host) {
            posts.push(OutsidePost::Owner);
        }
    }
    let (owners, heads, sections) = match &bloc.plan.seats {
        Some(s) => (s.owners as usize, s.agency_heads as usize, s.sections as usize),
        None => (0, hosts.len() * 7 / 10, 0),
    };
    let mut owned = outside.iter().filter(|p| !p.is_empty()).count();
    for (posts, host) in outside.iter_mut().zip(&hosts) {
        if owned < owners && posts.is_empty() && *host == HostKind::PublicUnit {
            posts.push(OutsidePost::Owner);
            owned += 1;
        }
    }
    for posts in outside.iter_mut().filter(|p| p.is_empty()).take(heads) {
        posts.push(OutsidePost::AgencyHead);
    }
    let party = |(_, h): &(&mut Vec<OutsidePost>, &HostKind)| **h == HostKind::PartyFront;
    for (posts, _) in outside.iter_mut().zip(&hosts).filter(party).take(sections) {
        posts.push(OutsidePost::PartySection);
    }
    bloc.later_outside = outside.split_off(bloc.bases.len());
    for (shape, posts) in shapes.iter_mut().zip(outside) {
        shape.outside = posts;
    }
}

/// Probationers and veterans go to committees, which have the room.
fn spread_people(bloc: &mut Bloc, shapes: &mut [Shape]) {
    let committees: Vec<usize> = (0..shapes.len()).filter(|b| bloc.bases[*b].kind == UnitType::BaseCommittee).collect();
    for i in 0..bloc.plan.members.probationers as usize {
        shapes[committees[i % committees.len()]].probationers += 1;
    }
    let rounds = rounds(bloc.plan.opens, bloc.plan.article);
    for i in 0..bloc.plan.members.badges as usize {
        let Some(round) = rounds.get(i % rounds.len().max(1)) else { return };
        let years = if bloc.rng.chance(12) { 40 } else { 30 };
        let reaches = round.plus_days(-bloc.rng.between(0, 70));
        let veteran = Veteran { round: *round, reaches, years };
        shapes[committees[(i * 7) % committees.len()]].veterans.push(veteran);
    }
}

/// Badge rounds (R2.24) that are proposed and awarded between two days.
pub fn rounds(from: Day, to: Day) -> Vec<Day> {
    let mut out = vec![];
    for year in from.year()..=to.year() {
        for (month, day) in [(2, 3), (5, 19), (9, 2), (11, 7)] {
            let round = Day::ymd(year, month, day).unwrap_or(Day::MAX);
            if from.plus_days(75) <= round && round <= to {
                out.push(round);
            }
        }
    }
    out
}

/// The members that an organization is to have.
pub fn size_of(bloc: &Bloc, base: usize) -> usize {
    bloc.shapes[base].members
}

/// Draws the members of an organization: those who will sit in its committee first.
pub fn members_of(bloc: &mut Bloc, base: usize) -> Vec<(Drawn, Status, Option<Veteran>)> {
    let (opens, article, host) = (bloc.plan.opens, bloc.plan.article, bloc.bases[base].host);
    let shape = bloc.shapes[base].clone();
    let mut out = vec![];
    let exact_theory = bloc.plan.seats.is_some();
    let cells = bloc.bases[base].cells.len();
    let officials = shape.members.saturating_sub(shape.probationers + shape.veterans.len());
    for i in 0..officials {
        let mut drawn = profiles::official(&mut bloc.rng, opens, article, host);
        let high =
            shape.high.get(i).copied().unwrap_or(!exact_theory && i >= shape.high.len() + cells && bloc.rng.chance(9));
        let theory = if high { profiles::high_theory(&mut bloc.rng) } else { profiles::low_theory(&mut bloc.rng) };
        drawn.profile.theory = Some(theory);
        out.push((drawn, Status::Official, None));
    }
    for veteran in shape.veterans {
        let mut drawn = profiles::veteran(&mut bloc.rng, veteran.reaches, veteran.years, host);
        drawn.profile.theory = Some(profiles::low_theory(&mut bloc.rng));
        out.push((drawn, Status::Official, Some(veteran)));
    }
    for _ in 0..shape.probationers {
        let drawn = opening::probationer(bloc, host);
        out.push((drawn, Status::Probationary, None));
    }
    out
}

fn appoint(
    bloc: &mut Bloc,
    person: usize,
    unit: UnitId,
    post: Post,
    how: Installed,
    outside: Vec<OutsidePost>,
    day: Day,
) -> DatedAct {
    bloc.people[person].post = true;
    book::on(
        day,
        AnyAct::Appoint(Appoint { person: bloc.people[person].id, unit, post, how: Some(how), outside, ballots: None }),
    )
}

/// The committee of an organization at the opening, and the secretaries of its cells.
pub fn first_committee(bloc: &mut Bloc, base: usize, day: Day) -> Vec<DatedAct> {
    let (unit, seats, kind) = (bloc.bases[base].unit, bloc.bases[base].seats, bloc.bases[base].kind);
    let cells = bloc.bases[base].cells.clone();
    let first = bloc.people.len() - cells.iter().map(|c| bloc.cells[*c].members.len()).sum::<usize>();
    let mut acts = vec![];
    for seat in 0..seats {
        let post = post_of(seat, seats, kind);
        let outside = if seat == 0 { bloc.shapes[base].outside.clone() } else { vec![] };
        acts.push(appoint(bloc, first + seat, unit, post, Installed::Elected, outside, day));
        match post {
            Post::Secretary if kind == UnitType::BaseCommittee => bloc.first_secretaries.push(first + seat),
            Post::Member => bloc.seats.push((base, first + seat)),
            _ => {}
        }
    }
    if kind == UnitType::BaseCommittee {
        for cell in cells {
            let person = bloc.cells[cell].members.iter().copied().find(|p| *p >= first + seats);
            let unit = bloc.cells[cell].unit;
            let official = |p: &usize| bloc.people[*p].status == Status::Official && !bloc.people[*p].reserved;
            if let Some(person) = person.filter(official) {
                acts.push(appoint(bloc, person, unit, Post::Secretary, Installed::Elected, vec![], day));
            }
        }
    }
    acts
}

fn post_of(seat: usize, seats: usize, kind: UnitType) -> Post {
    match (seat, kind) {
        (0, _) => Post::Secretary,
        (1, _) => Post::Deputy,
        (2, UnitType::BaseCommittee) if seats >= 11 => Post::Deputy,
        (2 | 3, UnitType::BaseCommittee) if seats >= 9 => Post::Standing,
        _ => Post::Member,
    }
}

/// The committee of the bloc itself: drawn from the secretaries of its organizations.
pub fn open_bloc(bloc: &mut Bloc, clock: i64) {
    let (root, day) = (bloc.root, bloc.plan.opens);
    let firsts: Vec<usize> = bloc.first_secretaries.clone();
    let mut acts = vec![];
    for (i, person) in firsts.into_iter().take(27).enumerate() {
        let post = match i {
            0 => Post::Secretary,
            1 | 2 => Post::Deputy,
            3..=8 => Post::Standing,
            _ => Post::Member,
        };
        acts.push(appoint(bloc, person, root, post, Installed::Elected, vec![], day));
    }
    bloc.decide(clock, day, "NQ", "Kết quả bầu Ban Chấp hành Đảng bộ (mô phỏng)", acts, vec![]);
}

/// Appoints the first committee of an organization founded in the term.
pub fn appoint_founded(bloc: &mut Bloc, base: usize, people: &[usize], index: usize, day: Day) -> Vec<DatedAct> {
    let unit = bloc.bases[base].unit;
    let outside = bloc.later_outside.get(index).cloned().unwrap_or_default();
    let mut acts = vec![];
    for (seat, person) in people.iter().take(FOUNDED_SEATS).enumerate() {
        let post = if seat == 0 { Post::Secretary } else { Post::Deputy };
        let outside = if seat == 0 { outside.clone() } else { vec![] };
        acts.push(appoint(bloc, *person, unit, post, Installed::Appointed, outside, day));
    }
    acts
}

/// All posts in an organization end, before it does.
pub fn relieve_all(bloc: &mut Bloc, base: usize, day: Day) -> Vec<DatedAct> {
    let (unit, cell) = (bloc.bases[base].unit, bloc.bases[base].cells[0]);
    let holders: Vec<usize> = bloc.cells[cell].members.iter().copied().filter(|p| bloc.people[*p].post).collect();
    bloc.seats.retain(|(b, _)| *b != base);
    let relieve = |p: usize| {
        bloc.people[p].post = false;
        book::on(day, AnyAct::Relieve(Relieve { person: bloc.people[p].id, unit, post: None }))
    };
    holders.into_iter().map(relieve).collect()
}

/// One committee member gives way to another of the same organization; theory stays as it was counted.
pub fn replace(bloc: &mut Bloc, day: Day) {
    let Some((base, old)) = draw_seat(bloc, day) else { return };
    let unit = bloc.bases[base].unit;
    let new = bloc.draw(|b, p| b.is_free(p, day) && b.cells[p.cell].base == base && !is_high(p.drawn.profile.theory));
    let Some(new) = new else { return };
    let post = Post::Member;
    bloc.people[old].post = false;
    let relieve = AnyAct::Relieve(Relieve { person: bloc.people[old].id, unit, post: Some(post) });
    let acts = vec![book::on(day, relieve), appoint(bloc, new, unit, post, Installed::Confirmed, vec![], day)];
    let title = format!("Chuẩn y bổ sung cấp ủy viên của {}", bloc.bases[base].name);
    let clock = bloc.clock(day);
    let clock = clock.max(bloc.people[old].known + 60_000_000);
    (bloc.people[old].known, bloc.people[new].known) = (clock, clock);
    bloc.seats.retain(|(b, p)| (*b, *p) != (base, old));
    bloc.seats.push((base, new));
    bloc.decide(clock, day, "QĐ", &title, acts, vec![]);
}

/// A plain member of a committee, without advanced theory.
fn draw_seat(bloc: &mut Bloc, day: Day) -> Option<(usize, usize)> {
    for _ in 0..200 {
        let (base, person) = bloc.seats[bloc.rng.below(bloc.seats.len())];
        let held = &bloc.people[person];
        let has_committee = bloc.bases[base].kind == UnitType::BaseCommittee && bloc.bases[base].stands;
        if has_committee && held.known < day.moment(0) && !is_high(held.drawn.profile.theory) {
            return Some((base, person));
        }
    }
    None
}

pub fn is_high(theory: Option<khoi_core::codes::Theory>) -> bool {
    use khoi_core::codes::Theory;
    matches!(theory, Some(Theory::Advanced | Theory::Bachelor))
}
