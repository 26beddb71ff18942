//! The demo's book: five blocs, their facts with sources, and a simulation that solves for the published figures.
//!
//! Facts (`scenarios/facts/*.toml`) are drafts as `khoi record` reads them, with the moment of recording added.
//! The simulation (`scenarios/simulation/*.toml`) says how much of everything there is; people, units and days are
//! drawn from a seed, so the same files give the same bytes. `scenarios/README.md` lists what must come out.

mod bloc;
mod book;
mod facts;
mod grades;
mod life;
mod moves;
mod names;
mod office;
mod opening;
mod plan;
mod posts;
mod profiles;
mod rng;
mod schedule;
mod slips;
mod units;
mod work;

use khoi_core::acts::{AdoptPack, AnyAct};
use khoi_core::entry::{BasisKind, Entry, Identity};
use khoi_core::record::Wrong;
use khoi_core::state::FOLD_EPOCH;
use khoi_core::value::{Day, When};

/// An entry with the simulated moment of its recording.
pub struct Dated {
    /// Microseconds since the epoch; ascending over the whole list.
    pub clock: i64,
    /// The entry.
    pub entry: Entry,
    /// Those whom it brings in.
    pub people: Vec<Identity>,
}

macro_rules! blocs {
    ($($file:literal),*) => {
        const FACTS: &[(&str, &str)] = &[$((concat!("facts/", $file), include_str!(concat!("../../../scenarios/facts/", $file)))),*];
        const SIMULATIONS: &[(&str, &str)] =
            &[$((concat!("simulation/", $file), include_str!(concat!("../../../scenarios/simulation/", $file)))),*];
    };
}

blocs!["dienbien.toml", "binhphuoc.toml", "khoi001.toml", "sonla.toml", "angiang.toml"];

/// What stands on every screen of the demo.
pub const BANNER: &str = "Dữ liệu mô phỏng theo số liệu đã công bố. Không có người thật.";

/// The whole book, in the order of recording; the genesis adopts the pack with this hash. Errors of the scenario
/// files come all at once, with file and line.
pub fn entries(pack_hash: &str) -> Result<Vec<Dated>, Vec<Wrong>> {
    let mut wrongs = vec![];
    let facts = facts::read(FACTS).unwrap_or_else(|mut w| {
        wrongs.append(&mut w);
        facts::Facts::default()
    });
    let mut plans = vec![];
    for (file, text) in SIMULATIONS {
        match plan::Plan::parse(file, text) {
            Ok(plan) => plans.push(plan),
            Err(mut w) => wrongs.append(&mut w),
        }
    }
    if !wrongs.is_empty() {
        return Err(wrongs);
    }
    let mut book = book::Book::new(facts.units);
    genesis(&mut book, pack_hash);
    for (clock, draft) in facts.drafts {
        book.push(clock, draft.entry.basis, None, draft.entry.acts, draft.people);
    }
    for (series, plan) in plans.iter().enumerate() {
        let Some(root) = facts.roots.get(&plan.code).copied() else { continue };
        life::simulate(&mut book, plan, root, series);
    }
    Ok(book.finish())
}

/// The first entry: what this book is, and by which pack it is judged.
fn genesis(book: &mut book::Book, pack_hash: &str) {
    let day = Day::ymd(2015, 1, 5).unwrap_or(Day::MIN);
    let adopt = AdoptPack { name: "dang-bo-khoi".into(), hash: pack_hash.into(), epoch: FOLD_EPOCH };
    let mut basis = book::basis(BasisKind::Opening, BANNER);
    basis.issued = Some(When::day(day));
    book.push(day.moment(8 * 3600), basis, None, vec![book::on(day, AnyAct::AdoptPack(adopt))], vec![]);
}
