//! Properties of the fold, over small random books.

#[path = "fold/book.rs"]
mod book;
#[path = "fold/slow.rs"]
mod slow;

use book::{Book, DAYS, Step, Way, day, steps};
use khoi_core::acts::{AnyAct, Reorganize};
use khoi_core::codes::Status;
use khoi_core::entry::Held;
use khoi_core::figures::{self, Answer, Ask, Engine, Figure, Number, Period, dims};
use khoi_core::state::{Relation, Row, World};
use khoi_core::value::{Day, PersonId, Span, UnitId};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

fn units(world: &World) -> impl Iterator<Item = UnitId> {
    (1..=world.units_count()).map(UnitId::new)
}

fn people(world: &World) -> impl Iterator<Item = PersonId> {
    (1..=world.people_count()).map(PersonId::new)
}

fn ask(unit: UnitId, from: i32, to: i32) -> Ask {
    Ask { unit, period: Period { from: Some(day(from)), to: day(to) }, wheres: vec![], perimeter: None }
}

/// The questions put to two books that should answer alike.
fn questions() -> Vec<(&'static Figure, Ask)> {
    let mut out = vec![];
    for figure in figures::all() {
        for (unit, from, to, perimeter) in
            [(1, 1, DAYS + 20, None), (2, 10, 31, None), (4, 5, 40, Some(55)), (1, 20, 30, Some(12))]
        {
            let perimeter = perimeter.map(day);
            out.push((figure, Ask { perimeter, ..ask(UnitId::new(unit), from, to) }));
        }
    }
    let narrowed = [
        ("members_total", "gender", "nu"),
        ("members_total", "status", "du_bi"),
        ("members_total", "org_type", "chi_bo_co_so"),
        ("transfers", "direction", "in"),
        ("transfers", "direction", "internal"),
        ("admissions", "gender", "nam"),
        ("grassroots_orgs", "org_type", "chi_bo_co_so"),
    ];
    for (id, dim, value) in narrowed {
        let wheres = vec![(dim.to_string(), value.to_string())];
        out.push((figures::find(id).unwrap(), Ask { wheres, ..ask(UnitId::new(1), 8, 45) }));
    }
    out
}

/// Answers and lists of two engines are the same.
fn assert_alike(a: &Engine, b: &Engine, what: &str) {
    for (figure, ask) in questions() {
        assert_eq!(a.ask(figure, &ask), b.ask(figure, &ask), "{} {ask:?}, {what}", figure.id);
        let list = |engine: &Engine| {
            let rows = engine.list(figure, &ask).unwrap_or_default().into_iter();
            let mut rows: Vec<_> = rows.map(|r| (r.unit, r.day, format!("{:?}", r.about), r.amount)).collect();
            rows.sort();
            rows
        };
        assert_eq!(list(a), list(b), "the list of {} {ask:?}, {what}", figure.id);
    }
}

/// A number of certain rows; `None` where the book says nothing, since its opening was annulled or moved.
fn whole(engine: &Engine, id: &str, ask: &Ask) -> Option<i64> {
    match engine.ask(figures::find(id).unwrap(), ask).unwrap() {
        Answer { number: Number::Whole(n), uncertain: 0, .. } => Some(n),
        Answer { number: Number::Unknown, .. } => None,
        answer => panic!("{id} {ask:?}: {answer:?}"),
    }
}

fn narrowed(engine: &Engine, id: &str, ask: &Ask, dim: &str, value: &str) -> Option<i64> {
    whole(engine, id, &Ask { wheres: vec![(dim.into(), value.into())], ..ask.clone() })
}

/// Members by cell on a day, by what is known now.
fn by_cell(world: &World, on: Day) -> BTreeMap<UnitId, usize> {
    let in_cell = |u: UnitId| {
        let run = world.table(Relation::Membership).run(u);
        run.map_or(0, |r| r.hot().iter().filter(|h| h.from <= on && on < h.to).count())
    };
    units(world).map(|u| (u, in_cell(u))).filter(|(_, n)| *n > 0).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn as_known_at_a_position_is_what_the_fold_of_the_prefix_says(steps in steps(24), at in any::<prop::sample::Index>()) {
        let book = Book::write(Way::Wild, &steps);
        let k = at.index(book.worlds.len());
        let then = Engine::known_at(book.now(), k as u32);
        assert_alike(&Engine::new(&book.worlds[k]), &then, &format!("known at {k}"));
    }

    #[test]
    fn the_rows_of_persons_are_those_of_their_live_acts_in_order(steps in steps(40)) {
        let book = Book::write(Way::Wild, &steps);
        let world = book.now();
        let acts = slow::in_force(world);
        for person in people(world) {
            let rows = world.person_rows(person).iter().filter(|p| p.relation == Relation::Membership);
            let told: Vec<(UnitId, Day, Day, u64)> = rows.map(|p| (p.unit, p.row.from, p.row.to, p.row.dims)).collect();
            let dims = |s: &slow::Stay| s.traits.dims() | dims::STATUS.pack(Status::packed(s.status));
            let stays = slow::stays(&acts, person);
            let slowly: Vec<_> = stays.iter().map(|s| (s.unit, s.from, s.to, dims(s))).collect();
            prop_assert_eq!(&told, &slowly, "{:?}", person);
        }
        for seq in 1..=world.position() {
            prop_assert_eq!(world.is_live(seq), slow::is_live(world, seq), "entry {}", seq);
        }
    }

    #[test]
    fn the_tables_hold_the_rows_of_persons_and_no_others(steps in steps(40)) {
        let book = Book::write(Way::Wild, &steps);
        let world = book.now();
        let mut of_people: Vec<(UnitId, u32, Day, Day)> = people(world)
            .flat_map(|p| world.person_rows(p))
            .filter(|p| p.relation == Relation::Membership)
            .map(|p| (p.unit, p.row.subject, p.row.from, p.row.to))
            .collect();
        let rows = |u: UnitId| world.table(Relation::Membership).known(u, world.position()).map(move |r| (u, r.subject, r.from, r.to));
        let mut of_units: Vec<_> = (1..=world.units_count() + 1).map(UnitId::new).flat_map(rows).collect();
        of_people.sort_unstable();
        of_units.sort_unstable();
        prop_assert_eq!(of_people, of_units);
    }

    #[test]
    fn nobody_counts_in_two_cells_on_any_day(steps in steps(40)) {
        let book = Book::write(Way::Wild, &steps);
        let world = book.now();
        for number in -10..DAYS + 20 {
            let on = day(number);
            let mut seen = BTreeSet::new();
            for unit in units(world) {
                for row in world.table(Relation::Membership).known(unit, world.position()) {
                    if row.from <= on && on < row.to {
                        prop_assert!(seen.insert(row.subject), "p{} twice on {:?}", row.subject, on);
                    }
                }
            }
        }
    }

    #[test]
    fn every_member_counts_once_on_every_day_from_coming_to_leaving(steps in steps(40)) {
        let book = Book::write(Way::Judged, &steps);
        let world = book.now();
        let acts = slow::in_force(world);
        let engine = Engine::new(world);
        let stays: Vec<_> = people(world).map(|p| (p, slow::stays(&acts, p))).collect();
        for number in -2..DAYS + 12 {
            let on = day(number);
            let mut counted: BTreeMap<u32, Vec<UnitId>> = BTreeMap::new();
            for unit in units(world) {
                for row in world.table(Relation::Membership).known(unit, world.position()) {
                    if row.from <= on && on < row.to {
                        counted.entry(row.subject).or_default().push(unit);
                    }
                }
            }
            for (person, stays) in &stays {
                let at = stays.iter().find(|s| s.from <= on && on < s.to).map(|s| s.unit);
                let cells = counted.get(&person.number()).cloned().unwrap_or_default();
                prop_assert_eq!(&cells, &at.into_iter().collect::<Vec<_>>(), "{:?} on {:?}", person, on);
                // In transit he stands with the sender, temporarily elsewhere at home; a guest alone is no member.
                for mark in [Relation::Transit, Relation::Away] {
                    let rows = world.person_rows(*person).iter().filter(|p| p.relation == mark);
                    for placed in rows.filter(|p| p.row.from <= on && on < p.row.to) {
                        prop_assert_eq!(Some(placed.unit), at, "{:?} of {:?} on {:?}", mark, person, on);
                    }
                }
            }
            let standing = world.own_dims(UnitId::new(1), on, world.position()) != 0;
            let total = whole(&engine, "members_total", &ask(UnitId::new(1), 0, number));
            let under: Vec<UnitId> = world.under(UnitId::new(1), Span::one(on), world.position()).iter().map(|p| p.unit).collect();
            let placed = counted.values().filter(|cells| under.contains(&cells[0])).count();
            if let (true, Some(total)) = (standing, total) {
                prop_assert_eq!(total, placed as i64, "the bloc's headcount on {:?}", on);
            }
        }
    }

    #[test]
    fn a_reorganization_conserves_members_per_unit_and_in_total(steps in steps(40)) {
        let book = Book::write(Way::Judged, &steps);
        for pair in book.worlds.windows(2) {
            let (before, after) = (&pair[0], &pair[1]);
            let Some(held) = after.entry(after.position()) else { continue };
            for dated in &held.entry.acts {
                let AnyAct::Reorganize(act) = &dated.act else { continue };
                let on = dated.on.order();
                let (was, is) = (by_cell(before, on), by_cell(after, on));
                prop_assert_eq!(was.values().sum::<usize>(), is.values().sum::<usize>(), "in total, {:?}", act);
                let placed = expected(before, &was, act, on);
                prop_assert_eq!(&is, &placed, "by cell, {:?}", act);
                let root = ask(UnitId::new(1), 0, on.number() - book::FIRST);
                let (a, b) = (Engine::new(before), Engine::new(after));
                prop_assert_eq!(whole(&a, "members_total", &root), whole(&b, "members_total", &root), "under the bloc");
            }
        }
    }

    #[test]
    fn opening_and_what_came_less_what_went_is_the_closing(steps in steps(60), from in 1..DAYS, days in 0..40_i32) {
        let book = Book::write(Way::Judged, &steps);
        let world = book.now();
        let engine = Engine::new(world);
        let to = (from + days).min(DAYS + 5);
        let acts = slow::in_force(world);
        let tops: Vec<UnitId> = std::iter::once(UnitId::new(1)).chain(units(world).skip(2)).collect();
        for top in tops {
            let period = ask(top, from, to);
            let stood = |n: i32| world.own_dims(top, day(n), world.position()) != 0;
            let days = Span::inclusive(day(from - 1), day(to)).unwrap();
            let holds_units = top.number() != 1 && world.under(top, days, world.position()).len() > 1;
            if !stood(from - 1) || !stood(to) || holds_units {
                continue;
            }
            let flow = |id: &str| whole(&engine, id, &period).unwrap_or(0);
            let transfers = |way: &str| narrowed(&engine, "transfers", &period, "direction", way).unwrap_or(0);
            let came = flow("admissions") + flow("members_restored") + transfers("in") + enrolled(world, &acts, &period);
            let went = flow("removals") + flow("deaths") + transfers("out");
            let placed = placed(world, &acts, &period);
            let opening = whole(&engine, "members_total", &ask(top, from, from - 1));
            let closing = whole(&engine, "members_total", &ask(top, from, to));
            let (Some(opening), Some(closing)) = (opening, closing) else { continue };
            prop_assert_eq!(opening + came - went + placed, closing, "{:?} {}..{}", top, from, to);
        }
    }

    #[test]
    fn acts_of_different_days_commute(steps in steps(40), seed in any::<u64>()) {
        let book = Book::write(Way::Apart, &steps);
        let world = book.now();
        let mut order: Vec<u32> = (2..=world.position()).collect();
        order.sort_by_key(|n| (u64::from(*n).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ seed).rotate_left(n % 61));
        let mut other = World::new();
        for number in std::iter::once(1).chain(order) {
            let held = world.entry(number).unwrap();
            let seq = other.position() + 1;
            other.take(Arc::new(Held { seq, ..held.clone() }));
        }
        assert_alike(&Engine::new(world), &Engine::new(&other), "in another order");
        for relation in Relation::ALL {
            for unit in units(world) {
                let rows = |w: &World| {
                    let text = matches!(relation, Relation::Name | Relation::Code | Relation::Receipt);
                    let other = |r: &Row| if text { w.texts.get(r.other).to_string() } else { r.other.to_string() };
                    let subject = |r: &Row| if *relation == Relation::Target { w.texts.get(r.subject).to_string() } else { r.subject.to_string() };
                    let own = |r: Row| (r.from, r.to, r.early, r.sure, r.dims, subject(&r), other(&r), r.amount);
                    let mut all: Vec<_> = w.table(*relation).known(unit, w.position()).map(own).collect();
                    all.sort();
                    if *relation == Relation::Target { all.iter_mut().for_each(|r| r.6.clear()) }
                    all
                };
                prop_assert_eq!(rows(world), rows(&other), "{:?} of {:?}", relation, unit);
            }
        }
    }
}

/// Members by cell as the placements say.
fn expected(before: &World, was: &BTreeMap<UnitId, usize>, act: &Reorganize, on: Day) -> BTreeMap<UnitId, usize> {
    let mut cells = was.clone();
    for place in &act.people {
        let from = before.person_on(place.person, on).member.expect("only members are placed").unit;
        *cells.get_mut(&from).expect("he stood there") -= 1;
        *cells.entry(place.to).or_default() += 1;
    }
    cells.retain(|_, n| *n > 0);
    cells
}

/// Those entered as already present within a period, who are no doubles.
fn enrolled(world: &World, acts: &[(khoi_core::state::Slot, khoi_core::entry::DatedAct)], ask: &Ask) -> i64 {
    let counts = |person: PersonId| world.person(person).is_some_and(|f| f.state.double_of.is_none());
    let within = |d: Day| ask.period.from.unwrap() <= d && d <= ask.period.to;
    // On the day of its end a unit counts where it stood before.
    let stands = |u: UnitId, on: Day| world.own_dims(u, on, world.position()) != 0;
    let under = |u: UnitId, on: Day| {
        let on = if stands(u, on) { on } else { on.plus_days(-1) };
        world.is_under(u, ask.unit, on, world.position())
    };
    let enrols = acts.iter().filter(|(_, d)| match &d.act {
        AnyAct::Enrol(a) => within(d.on.order()) && under(a.unit, d.on.order()) && counts(a.person.0),
        _ => false,
    });
    enrols.count() as i64
}

/// What reorganizations brought under a unit within a period, less what they took away.
fn placed(world: &World, acts: &[(khoi_core::state::Slot, khoi_core::entry::DatedAct)], ask: &Ask) -> i64 {
    let mut sum = 0;
    for (slot, dated) in acts {
        let (AnyAct::Reorganize(act), on) = (&dated.act, dated.on.order()) else { continue };
        if on < ask.period.from.unwrap() || on > ask.period.to {
            continue;
        }
        for place in &act.people {
            let state = world.person_before(place.person, on, *slot);
            let double = world.person(place.person).is_some_and(|f| f.state.double_of.is_some());
            let Some(member) = state.member.filter(|_| !double) else { continue };
            // A unit that ends is no longer under anything on that day, its members were.
            let eve = |u: UnitId| {
                u == ask.unit
                    || world.is_under(u, ask.unit, on.plus_days(-1), world.position())
                    || world.is_under(u, ask.unit, on, world.position())
            };
            sum += i64::from(eve(place.to)) - i64::from(eve(member.unit));
        }
    }
    sum
}

#[test]
fn the_books_of_these_tests_are_rich_enough() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for _ in 0..90 {
        let drawn: Vec<Step> = steps(60).new_tree(&mut runner).unwrap().current();
        for held in Book::write(Way::Judged, &drawn).now().entries() {
            for dated in &held.entry.acts {
                *kinds.entry(dated.act.id()).or_default() += 1;
            }
        }
    }
    for id in [
        "admit",
        "make_official",
        "transfer",
        "leave",
        "reorganize",
        "move",
        "annul",
        "mend",
        "correct",
        "same_person",
        "end",
        "release",
        "receive",
        "withdraw_release",
        "send_temporarily",
        "return_home",
        "suspend",
        "exempt",
        "restore",
        "list_candidate",
    ] {
        assert!(kinds.get(id).is_some_and(|n| *n >= 5), "{id} is too rare: {kinds:?}");
    }
}
