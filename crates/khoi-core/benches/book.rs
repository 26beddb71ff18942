//! How fast the book is: fold, figures of a bloc's home page, as known at a position, one decision, one article.
//!
//! `cargo bench -p khoi-core`. Sizes: a bloc (5,000 members in 80 grassroots units) alone, and the same bloc inside a
//! province of 75,000 members.

#[path = "shared/blocs.rs"]
mod blocs;

use blocs::{entries, fold};
use divan::{Bencher, counter::ItemsCount};
use khoi_core::acts::AnyAct;
use khoi_core::claims;
use khoi_core::entry::{BasisKind, DatedAct, Entry, Held};
use khoi_core::figures::{self, Ask, Engine, Period};
use khoi_core::state::World;
use khoi_core::value::Day;
use std::sync::{Arc, LazyLock};

fn main() {
    divan::main();
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
