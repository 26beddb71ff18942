//! How fast what is due is found: all checks from scratch for a bloc and a province, and after one entry.
//!
//! `cargo bench -p khoi-core --bench due`. 5,000 members come with 80 grassroots units and 320 cells; after five years
//! of life a bloc has some 5,900.

#[path = "shared/blocs.rs"]
mod blocs;

use divan::Bencher;
use khoi_core::checks;
use khoi_core::record::Subject;
use khoi_core::rules::Pack;
use khoi_core::state::World;
use khoi_core::value::{Day, PersonId, UnitId};
use std::path::Path;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

static BLOC: LazyLock<World> = LazyLock::new(|| blocs::fold(&blocs::entries(5_000)));
static PROVINCE: LazyLock<World> = LazyLock::new(|| blocs::fold(&blocs::entries(63_000)));

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

fn on() -> Day {
    Day::parse("2019-12-20").unwrap()
}

/// The units at the top of a book.
fn tops(world: &World) -> Vec<UnitId> {
    let all = (1..=world.units_count()).map(UnitId::new);
    all.filter(|u| world.unit_on(*u, on()).parent.is_none()).collect()
}

#[divan::bench(sample_count = 20)]
fn all_checks_of_a_bloc(bencher: Bencher) {
    let (world, pack) = (&*BLOC, &*PACK);
    bencher.bench(|| checks::due(world, pack, UnitId::new(1), on()).len());
}

#[divan::bench(sample_count = 10)]
fn all_checks_of_a_province(bencher: Bencher) {
    let (world, pack, tops) = (&*PROVINCE, &*PACK, tops(&PROVINCE));
    bencher.bench(|| tops.iter().map(|top| checks::due(world, pack, *top, on()).len()).sum::<usize>());
}

/// What an entry touched: a person, his cell and the organization over it.
#[divan::bench]
fn checks_after_one_entry(bencher: Bencher) {
    let (world, pack) = (&*PROVINCE, &*PACK);
    let subjects = [Subject::Person(PersonId::new(77)), Subject::Unit(UnitId::new(3)), Subject::Unit(UnitId::new(2))];
    bencher.bench(|| checks::due_of(world, pack, &subjects, on()).len());
}
