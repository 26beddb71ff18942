//! How fast what is due is found: all checks from scratch for a bloc and a province, and after one entry.
//!
//! `cargo bench -p khoi-core --bench due`. 5,000 members come with 80 grassroots units and 320 cells; after five years
//! of life a bloc has some 5,900.

#[path = "shared/blocs.rs"]
mod blocs;

use divan::Bencher;
use khoi_core::acts::{AnyAct, Found, MoveUnit};
use khoi_core::checks;
use khoi_core::codes::UnitType;
use khoi_core::entry::{BasisKind, DatedAct, Entry};
use khoi_core::record::{NewUnit, Subject};
use khoi_core::rules::Pack;
use khoi_core::state::World;
use khoi_core::value::{Day, PersonId, UnitId, When};
use std::path::Path;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

static BLOC: LazyLock<World> = LazyLock::new(|| blocs::fold(&blocs::entries(5_000)));
static PROVINCE: LazyLock<World> = LazyLock::new(|| blocs::fold(&under_one_root(blocs::entries(74_000))));

static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/dang-bo-khoi");
    let mut files = vec![];
    for dir in [dir.clone(), dir.join("rules")] {
        for file in std::fs::read_dir(&dir).unwrap().flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            if name.ends_with(".toml") {
                files.push((name, std::fs::read_to_string(file.path()).unwrap()));
            }
        }
    }
    files.sort();
    Pack::read(files.iter().map(|(a, b)| (a.as_str(), b.as_str()))).unwrap()
});

/// Today, in the weeks after the year's grades.
fn on() -> Day {
    Day::parse("2020-01-15").unwrap()
}

/// A day before the year's grades: everybody's file holds something later.
fn before() -> Day {
    Day::parse("2019-12-20").unwrap()
}

/// Founds a provincial committee and puts all blocs under it.
fn under_one_root(mut entries: Vec<Entry>) -> Vec<Entry> {
    let founded = entries.iter().flat_map(|e| &e.acts).filter_map(|d| match &d.act {
        AnyAct::Found(f) => Some((f.unit.0, f.kind)),
        _ => None,
    });
    let founded: Vec<(UnitId, UnitType)> = founded.collect();
    let root = UnitId::new(founded.len() as u32 + 1);
    let (name, code) = ("Tỉnh".to_string(), "TINH".to_string());
    let kind = UnitType::Province;
    let mut acts = vec![AnyAct::Found(Found { unit: NewUnit(root), name, code, kind, parent: None, counts_as: None })];
    let blocs = founded.into_iter().filter(|(_, kind)| *kind == UnitType::Bloc);
    acts.extend(blocs.map(|(unit, _)| AnyAct::MoveUnit(MoveUnit { unit, to: root })));
    let acts = acts.into_iter().map(|act| DatedAct { on: When::day(blocs::day(1)), act }).collect();
    entries.push(Entry { basis: blocs::basis(BasisKind::Decision), acts });
    entries
}

#[divan::bench(sample_count = 20)]
fn all_checks_of_a_bloc(bencher: Bencher) {
    let (world, pack) = (&*BLOC, &*PACK);
    bencher.bench(|| checks::due(world, pack, UnitId::new(1), on()).len());
}

#[divan::bench(sample_count = 20)]
fn all_checks_of_a_bloc_on_a_past_day(bencher: Bencher) {
    let (world, pack) = (&*BLOC, &*PACK);
    bencher.bench(|| checks::due(world, pack, UnitId::new(1), before()).len());
}

#[divan::bench(sample_count = 10)]
fn all_checks_of_a_province(bencher: Bencher) {
    let (world, pack) = (&*PROVINCE, &*PACK);
    let root = UnitId::new(world.units_count());
    assert!(world.people_count() > 75_000);
    bencher.bench(|| checks::due(world, pack, root, on()).len());
}

/// What an entry touched: a person, his cell and the organization over it.
#[divan::bench]
fn checks_after_one_entry(bencher: Bencher) {
    let (world, pack) = (&*PROVINCE, &*PACK);
    let subjects = [Subject::Person(PersonId::new(77)), Subject::Unit(UnitId::new(3)), Subject::Unit(UnitId::new(2))];
    bencher.bench(|| checks::due_of(world, pack, &subjects, on()).len());
}
