//! The entries while they are made: moments, numbers of papers, and repairs that name their target by its key.

use super::Dated;
use khoi_core::acts::AnyAct;
use khoi_core::entry::{Basis, BasisKind, DatedAct, Entry, Identity, Layer};
use khoi_core::value::{Day, DocNo, PersonId, UnitId, When};
use std::collections::BTreeMap;

/// A number of a paper yet to be given: its series (bloc and term), its sign, its day.
#[derive(Clone, Copy)]
pub struct Numbered {
    pub series: usize,
    pub sign: &'static str,
    pub day: Day,
}

struct Planned {
    clock: i64,
    number: Option<Numbered>,
    entry: Entry,
    people: Vec<Identity>,
}

/// The book in the making. Repairs name their target by the key that [`Book::push`] gave.
pub struct Book {
    planned: Vec<Planned>,
    units: u32,
    people: u32,
}

impl Book {
    /// A book in which so many unit ids are given.
    pub fn new(units: u32) -> Book {
        Book { planned: vec![], units, people: 0 }
    }

    pub fn unit(&mut self) -> UnitId {
        self.units += 1;
        UnitId::new(self.units)
    }

    pub fn person(&mut self) -> PersonId {
        self.people += 1;
        PersonId::new(self.people)
    }

    /// Takes an entry; gives its key.
    pub fn push(
        &mut self,
        clock: i64,
        basis: Basis,
        number: Option<Numbered>,
        acts: Vec<DatedAct>,
        people: Vec<Identity>,
    ) -> u32 {
        let key = u32::try_from(self.planned.len()).unwrap_or(u32::MAX);
        self.planned.push(Planned { clock, number, entry: Entry { basis, acts }, people });
        key
    }

    /// Puts the entries in the order of recording, gives papers their numbers and repairs their targets.
    pub fn finish(mut self) -> Vec<Dated> {
        self.give_numbers();
        let mut order: Vec<usize> = (0..self.planned.len()).collect();
        order.sort_by_key(|i| (self.planned[*i].clock, *i));
        let mut seqs = vec![0_u32; order.len()];
        for (at, key) in order.iter().enumerate() {
            seqs[*key] = u32::try_from(at + 1).unwrap_or(u32::MAX);
        }
        let mut planned: Vec<Option<Planned>> = self.planned.into_iter().map(Some).collect();
        let taken = order.into_iter().filter_map(|key| planned[key].take());
        taken
            .map(|mut p| {
                for dated in &mut p.entry.acts {
                    match &mut dated.act {
                        AnyAct::Mend(a) => a.entry = seqs[a.entry as usize],
                        AnyAct::Correct(a) => a.entry = seqs[a.entry as usize],
                        AnyAct::Annul(a) => a.entry = seqs[a.entry as usize],
                        _ => {}
                    }
                }
                Dated { clock: p.clock, entry: p.entry, people: p.people }
            })
            .collect()
    }

    /// Numbers run on by day of issue within a series and a sign.
    fn give_numbers(&mut self) {
        let mut papers: Vec<(usize, Numbered)> =
            self.planned.iter().enumerate().filter_map(|(i, p)| Some((i, p.number?))).collect();
        papers.sort_by_key(|(i, n)| (n.series, n.day, *i));
        let mut last: BTreeMap<(usize, &str), u32> = BTreeMap::new();
        for (i, n) in papers {
            let number = last.entry((n.series, n.sign)).or_default();
            *number += 1;
            let text = format!("{number}-{}/ĐUK", n.sign);
            self.planned[i].entry.basis.number = DocNo::parse(&text).ok();
        }
    }
}

/// A basis of the simulation.
pub fn basis(kind: BasisKind, title: &str) -> Basis {
    Basis { title: Some(title.into()), layer: Some(Layer::Simulated), ..Basis::of(kind) }
}

/// An act on a day.
pub fn on(day: Day, act: AnyAct) -> DatedAct {
    DatedAct { on: When::day(day), act }
}
