//! How fast a large paper is judged and folded, a bloc's reorganization told again, and a plan proved.
//!
//! `cargo bench -p khoi-core --bench plan`. The bloc has 4,560 members in 80 organizations of 4 cells each.

use divan::Bencher;
use khoi_core::acts::{AnyAct, Ending, Enrol, Found, PlacePerson, PlaceUnit, Reorganize, Transfer};
use khoi_core::codes::{ReorganizeKind, Status, UnitType};
use khoi_core::door::{self, Draft};
use khoi_core::entry::{Basis, BasisKind, DatedAct, Entry, Held};
use khoi_core::plan::{Checked, Plan};
use khoi_core::record::{NewPerson, NewUnit};
use khoi_core::rules::Pack;
use khoi_core::state::{Profile, World};
use khoi_core::value::{Day, PersonId, UnitId, When};
use std::path::Path;
use std::sync::{Arc, LazyLock};

fn main() {
    divan::main();
}

const PEOPLE: u32 = 4_560;
const CELLS: u32 = 320;

fn at(text: &str) -> When {
    When::day(Day::parse(text).unwrap())
}

fn entry(kind: BasisKind, issued: &str, acts: Vec<DatedAct>) -> Entry {
    let basis = Basis { issued: Some(at(issued)), ..Basis::of(kind) };
    Entry { basis, acts }
}

fn take(world: &mut World, entry: Entry) {
    let seq = world.position() + 1;
    world.take(Arc::new(Held { seq, recorded_at: i64::from(seq), entry, people: vec![] }));
}

fn found(number: u32, code: &str, kind: UnitType, parent: Option<u32>) -> DatedAct {
    let (unit, parent) = (NewUnit(UnitId::new(number)), parent.map(UnitId::new));
    let act = Found { unit, code: code.into(), name: format!("Tổ chức {code}"), kind, parent, counts_as: None };
    DatedAct { on: at("2015-01-01"), act: AnyAct::Found(act) }
}

/// The cells begin after province, bloc, new body and 80 organizations.
fn cell(number: u32) -> UnitId {
    UnitId::new(84 + number)
}

fn cell_of(person: u32) -> u32 {
    person % CELLS
}

static BLOC: LazyLock<World> = LazyLock::new(|| {
    let mut world = World::new();
    let mut acts = vec![
        found(1, "TINH", UnitType::Province, None),
        found(2, "KHOI", UnitType::Bloc, Some(1)),
        found(3, "MOI", UnitType::UpperBase, Some(1)),
    ];
    acts.extend((0..80).map(|i| found(4 + i, &format!("DB-{i}"), UnitType::BaseCommittee, Some(2))));
    acts.extend((0..CELLS).map(|i| found(84 + i, &format!("CB-{i}"), UnitType::Cell, Some(4 + i / 4))));
    take(&mut world, entry(BasisKind::Opening, "2015-01-01", acts));
    let enrol = |n: u32| Enrol {
        person: NewPerson(PersonId::new(n + 1)),
        unit: cell(cell_of(n)),
        status: Status::Official,
        profile: Some(Profile::UNKNOWN),
        decided: Some(at("2005-05-19")),
        ceremony: None,
        official: None,
        source: None,
        probation_end: None,
    };
    let acts = (0..PEOPLE).map(|n| DatedAct { on: at("2015-01-01"), act: AnyAct::Enrol(enrol(n)) }).collect();
    take(&mut world, entry(BasisKind::Opening, "2015-01-01", acts));
    // Life after the day of the reorganization, so that it comes in back-dated.
    for month in 1..=12 {
        let day = format!("2024-{month:02}-05");
        let acts = (0..20).map(|i| transfer(month * 300 + i, &day)).collect();
        take(&mut world, entry(BasisKind::Letter, &day, acts));
    }
    world
});

fn transfer(n: u32, day: &str) -> DatedAct {
    let act = Transfer {
        person: NewPerson(PersonId::new(n + 1)),
        from: Ending::Unit(cell(cell_of(n))),
        to: Ending::Unit(cell(cell_of(n + 7))),
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
    DatedAct { on: at(day), act: AnyAct::Transfer(act) }
}

static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/dang-bo-khoi");
    let mut files = vec![];
    for dir in [dir.clone(), dir.join("rules")] {
        for file in std::fs::read_dir(&dir).unwrap().flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            if name.ends_with(".toml") && name != "regulations.toml" {
                files.push((name, std::fs::read_to_string(file.path()).unwrap()));
            }
        }
    }
    files.sort();
    Pack::read(files.iter().map(|(a, b)| (a.as_str(), b.as_str()))).unwrap()
});

/// One paper with 1,000 acts: judged act by act, then folded.
#[divan::bench(sample_count = 20)]
fn judge_and_fold_a_paper_of_1000_acts(bencher: Bencher) {
    // Those who moved in 2024 stand elsewhere by then.
    let stayed = (0..PEOPLE).filter(|n| n % 300 >= 20);
    let acts: Vec<DatedAct> = stayed.take(1_000).map(|n| transfer(n, "2025-03-01")).collect();
    let paper = entry(BasisKind::Letter, "2025-03-01", acts);
    let (world, pack) = (&*BLOC, &*PACK);
    bencher.bench(|| {
        let judged = door::judge(Draft { entry: paper.clone(), people: vec![] }, world, pack);
        assert!(judged.refusals.is_empty(), "{:?}", judged.refusals.first());
        let mut after = world.clone();
        take(&mut after, judged.draft.entry);
        after
    });
}

fn reorganization(people: Vec<PlacePerson>) -> Entry {
    let units = (0..80).map(|i| PlaceUnit { unit: UnitId::new(4 + i), to: UnitId::new(3) }).collect();
    let (sources, targets, ends) = (vec![UnitId::new(2)], vec![UnitId::new(3)], vec![UnitId::new(2)]);
    let kind = ReorganizeKind::Merge;
    let act = Reorganize {
        kind,
        sources,
        targets,
        ends,
        continues: vec![],
        units,
        people,
        followers: vec![],
        letters: vec![],
        relieved: vec![],
        petitions: vec![],
    };
    entry(BasisKind::Decision, "2020-02-10", vec![DatedAct { on: at("2020-02-10"), act: AnyAct::Reorganize(act) }])
}

/// A bloc ends years ago, by a paper that comes in now: its 80 organizations move.
#[divan::bench(sample_count = 20)]
fn refold_a_back_dated_reorganization(bencher: Bencher) {
    let paper = reorganization(vec![]);
    bencher.bench(|| {
        let mut after = BLOC.clone();
        take(&mut after, paper.clone());
        after
    });
}

/// The same with each of 4,560 members placed by name.
#[divan::bench(sample_count = 20)]
fn refold_a_back_dated_reorganization_of_every_member(bencher: Bencher) {
    let place = |n: u32| PlacePerson { person: PersonId::new(n + 1), to: cell((cell_of(n) + 1) % CELLS) };
    let paper = reorganization((0..PEOPLE).map(place).collect());
    bencher.bench(|| {
        let mut after = BLOC.clone();
        take(&mut after, paper.clone());
        after
    });
}

/// A plan that ends the bloc: read, placed, judged, proved.
#[divan::bench(sample_count = 10)]
fn prove_a_plan_of_a_bloc(bencher: Bencher) {
    let text = "title = \"x\"\non = \"2025-02-10\"\n[[paper]]\nkey = \"a\"\nkind = \"quyet_dinh\"\n[[end]]\nunit = \"KHOI\"\n[[rule]]\nwithin = \"KHOI\"\ntake = \"to_chuc\"\nto = \"MOI\"\n";
    bencher.bench(|| {
        let checked = Checked::of(Plan::read(text, &BLOC).unwrap(), &BLOC, &PACK);
        assert!(checked.proof.closes());
        checked
    });
}
