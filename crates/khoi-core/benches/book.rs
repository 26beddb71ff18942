//! How fast the book is: fold, figures of a bloc's home page, as known at a position, one decision, one article.
//!
//! `cargo bench -p khoi-core`. Sizes: a bloc (5,000 members in 80 grassroots units) alone, and the same bloc inside a
//! province of 75,000 members.

use divan::{Bencher, counter::ItemsCount};
use khoi_core::acts::Ending;
use khoi_core::acts::{Admit, AnyAct, Enrol, Found, GradeMembers, MakeOfficial, MemberGrade, Transfer};
use khoi_core::claims;
use khoi_core::codes::{Gender, Grade, Status, Theory, UnitType};
use khoi_core::entry::{Basis, BasisKind, DatedAct, Entry, Held};
use khoi_core::figures::{self, Ask, Engine, Period};
use khoi_core::record::{NewPerson, NewUnit};
use khoi_core::state::{Profile, World};
use khoi_core::value::{Day, PersonId, UnitId, When};
use std::sync::{Arc, LazyLock};

fn main() {
    divan::main();
}

fn basis(kind: BasisKind) -> Basis {
    let issued = Some(When::day(day(0)));
    Basis { issued, ..Basis::of(kind) }
}

fn day(after: i32) -> Day {
    Day::year_start(2015).plus_days(after)
}

/// Blocs of 80 grassroots units with 4 cells each and 62 or 63 members a unit; then five years of life.
fn entries(members: u32) -> Vec<Entry> {
    let mut out = vec![];
    let mut units = 0;
    let mut person = 0;
    let at = |n: i32| When::day(day(n));
    let profile = |n: u32| Profile {
        gender: Some(if n.is_multiple_of(3) { Gender::Female } else { Gender::Male }),
        theory: Some([Theory::None, Theory::Elementary, Theory::Intermediate, Theory::Advanced][n as usize % 4]),
        born: Some(at(-9000 - (n as i32 * 37) % 12_000)),
        ..Profile::UNKNOWN
    };
    while person < members {
        let bloc = UnitId::new(units + 1);
        let mut found = |code: String, kind, parent| {
            units += 1;
            let act = Found { unit: NewUnit(UnitId::new(units)), name: code.clone(), code, kind, parent };
            DatedAct { on: at(0), act: AnyAct::Found(act) }
        };
        let mut acts = vec![found(format!("B{}", bloc.number()), UnitType::Bloc, None)];
        let mut cells = vec![];
        for base in 0..80 {
            acts.push(found(format!("B{}-{base}", bloc.number()), UnitType::BaseCommittee, Some(bloc)));
            let over = UnitId::new(bloc.number() + base * 5 + 1);
            for cell in 0..4 {
                acts.push(found(format!("B{}-{base}-{cell}", bloc.number()), UnitType::Cell, Some(over)));
                cells.push(UnitId::new(over.number() + cell + 1));
            }
        }
        out.push(Entry { basis: basis(BasisKind::Opening), acts });
        let first = person;
        for (i, cell) in cells.iter().enumerate() {
            let people = if i % 2 == 0 { 15 } else { 16 };
            let enrol = |n: u32| Enrol {
                person: NewPerson(PersonId::new(n)),
                unit: *cell,
                status: Status::Official,
                profile: Some(profile(n)),
                decided: Some(at(-3000)),
                ceremony: None,
                official: None,
                source: None,
                probation_end: None,
            };
            let acts = (1..=people).map(|n| DatedAct { on: at(0), act: AnyAct::Enrol(enrol(person + n)) }).collect();
            person += people;
            out.push(Entry { basis: basis(BasisKind::Opening), acts });
        }
        life(&mut out, &cells, first, &mut person, profile);
    }
    out
}

fn life(out: &mut Vec<Entry>, cells: &[UnitId], first: u32, person: &mut u32, profile: impl Fn(u32) -> Profile) {
    let at = |n: i32| When::day(day(n));
    let count = *person - first;
    for year in 0..5 {
        for month in 0..12 {
            let on = year * 365 + month * 30 + 5;
            let cell = cells[(month * 7 + year) as usize % cells.len()];
            let new: Vec<u32> = (1..=15).map(|n| *person + n).collect();
            *person += 15;
            let admit = |n: &u32| Admit {
                person: NewPerson(PersonId::new(*n)),
                unit: cell,
                profile: Some(profile(*n)),
                ceremony: Some(day(on + 10)),
                received: None,
                probation_end: Some(day(on + 375)),
            };
            out.push(Entry {
                basis: basis(BasisKind::Decision),
                acts: new.iter().map(|n| DatedAct { on: at(on), act: AnyAct::Admit(admit(n)) }).collect(),
            });
            let official = |n: &u32| DatedAct {
                on: at(on + 376),
                act: AnyAct::MakeOfficial(MakeOfficial { person: PersonId::new(*n) }),
            };
            out.push(Entry { basis: basis(BasisKind::Decision), acts: new.iter().map(official).collect() });
        }
        for n in 0..60 {
            let one = first + (n * 83 + year as u32 * 7) % count + 1;
            let place = |i: u32| cells[(i / 15) as usize % cells.len()];
            let (from, to) = (place(one - first), place(one - first + 45));
            let act = Transfer {
                person: NewPerson(PersonId::new(one)),
                from: Ending::Unit(from),
                to: Ending::Unit(to),
                letter: None,
                status: None,
                profile: None,
                decided: None,
                ceremony: None,
                official: None,
                probation_end: None,
                channel: None,
                receipt: None,
            };
            out.push(Entry {
                basis: basis(BasisKind::Letter),
                acts: vec![DatedAct { on: at(year * 365 + 200 + n as i32 % 90), act: AnyAct::Transfer(act) }],
            });
        }
        let grades = (1..=count).map(|n| MemberGrade {
            person: PersonId::new(first + n),
            grade: if n % 6 == 0 { Grade::Excellent } else { Grade::Good },
        });
        let acts = vec![DatedAct {
            on: at(year * 365 + 364),
            act: AnyAct::GradeMembers(GradeMembers { grades: grades.collect() }),
        }];
        out.push(Entry { basis: basis(BasisKind::Decision), acts });
    }
}

fn fold(entries: &[Entry]) -> World {
    let mut world = World::new();
    for (i, entry) in entries.iter().enumerate() {
        world.take(Arc::new(Held { seq: i as u32 + 1, recorded_at: i as i64, entry: entry.clone(), people: vec![] }));
    }
    world
}

static BLOC: LazyLock<Vec<Entry>> = LazyLock::new(|| entries(5_000));
static PROVINCE: LazyLock<Vec<Entry>> = LazyLock::new(|| entries(75_000));
static BLOC_WORLD: LazyLock<World> = LazyLock::new(|| fold(&BLOC));
static PROVINCE_WORLD: LazyLock<World> = LazyLock::new(|| fold(&PROVINCE));

/// Acts as the ledger counts them: one per person that an entry's acts concern.
fn acts(entries: &[Entry]) -> usize {
    let size = |a: &DatedAct| if let AnyAct::GradeMembers(g) = &a.act { g.grades.len() } else { 1 };
    entries.iter().flat_map(|e| &e.acts).map(size).sum()
}

/// From the bytes of part 0 to relations.
#[divan::bench(sample_count = 10)]
fn fold_a_bloc_from_bytes(bencher: Bencher) {
    let bytes: Vec<Vec<u8>> = BLOC.iter().map(Entry::to_bytes).collect();
    bencher.counter(ItemsCount::new(acts(&BLOC))).bench(|| {
        let mut world = World::new();
        for (i, b) in bytes.iter().enumerate() {
            let entry = Entry::from_bytes(b).unwrap();
            world.take(Arc::new(Held { seq: i as u32 + 1, recorded_at: i as i64, entry, people: vec![] }));
        }
        world
    });
}

/// The sixty figures of a home page: stocks, dimensions, flows, shares.
fn bundle(world: &World, known: u32) -> i64 {
    let engine = Engine::known_at(world, known);
    let unit = world.unit_by_code("B1").unwrap();
    let asks: [(&str, &[&str]); 10] = [
        ("grassroots_orgs", &["", "org_type=dang_bo_co_so", "org_type=chi_bo_co_so"]),
        ("branches", &[""]),
        (
            "members_total",
            &[
                "",
                "gender=nu",
                "gender=nam",
                "theory=cao_cap",
                "theory=trung_cap",
                "theory=so_cap",
                "theory=chua_qua",
                "host_unit=doanh_nghiep",
            ],
        ),
        ("members_official", &["", "gender=nu"]),
        ("members_probationary", &["", "gender=nu"]),
        ("admissions", &["", "gender=nu", "gender=nam"]),
        ("official_conversions", &["", "gender=nu"]),
        ("transfers", &["", "direction=in", "direction=out", "direction=internal"]),
        ("member_grade_share", &["grade=hoan_thanh_tot", "grade=hoan_thanh_xuat_sac", "grade=hoan_thanh_tot_tro_len"]),
        ("members_change", &[""]),
    ];
    let mut sum = 0;
    for year in [2018, 2019] {
        for (id, wheres) in asks {
            for w in wheres {
                let wheres = w.split_once('=').map(|(a, b)| (a.to_string(), b.to_string())).into_iter().collect();
                let period = Period { from: Some(Day::year_start(year)), to: Day::year_end(year) };
                let ask = Ask { unit, period, wheres, perimeter: None };
                sum += engine.ask(figures::find(id).unwrap(), &ask).unwrap().rows as i64;
            }
        }
    }
    sum
}

#[divan::bench]
fn home_bundle_of_a_bloc(bencher: Bencher) {
    bencher.bench(|| bundle(&BLOC_WORLD, BLOC_WORLD.position()));
}

#[divan::bench]
fn home_bundle_of_a_bloc_in_a_province(bencher: Bencher) {
    bencher.bench(|| bundle(&PROVINCE_WORLD, PROVINCE_WORLD.position()));
}

#[divan::bench]
fn home_bundle_as_known_halfway(bencher: Bencher) {
    bencher.bench(|| bundle(&BLOC_WORLD, BLOC_WORLD.position() / 2));
}

/// One transfer more, while every reader keeps the snapshot before.
#[divan::bench]
fn take_one_entry(bencher: Bencher) {
    let seq = PROVINCE_WORLD.position() + 1;
    let entry = PROVINCE.iter().find(|e| e.basis.kind == BasisKind::Letter).unwrap().clone();
    bencher.bench(|| {
        let mut world = PROVINCE_WORLD.clone();
        world.take(Arc::new(Held { seq, recorded_at: 0, entry: entry.clone(), people: vec![] }));
        world
    });
}

#[divan::bench]
fn check_an_article(bencher: Bencher) {
    let line = "Đến nay, Đảng bộ Khối có 86 tổ chức cơ sở đảng, trong đó 48 đảng bộ và 38 chi bộ cơ sở, với 5.087 đảng viên; năm 2022 kết nạp 312 đảng viên, đạt 104% chỉ tiêu. ";
    let text = line.repeat(60);
    bencher.bench(|| {
        let engine = Engine::new(&BLOC_WORLD);
        let reading = claims::read(&text);
        khoi_core::check::against(&engine, &text, &reading, BLOC_WORLD.unit_by_code("B1"))
    });
}
