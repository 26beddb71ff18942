//! Organizations are founded with members from others, and merged with each person placed.

use super::bloc::Bloc;
use super::{book, moves, opening, posts};
use khoi_core::acts::{AnyAct, Continues, Ending, PlacePerson, Reorganize};
use khoi_core::codes::{ReorganizeKind, UnitType};
use khoi_core::entry::DatedAct;
use khoi_core::value::{Day, When};

/// Founds a grassroots cell: the cell, its host, its members and its committee on one paper.
pub fn found(bloc: &mut Bloc, index: usize) {
    let founded = bloc.plan.founded[index].clone();
    let day = founded.on;
    let count = (founded.members as usize).max(posts::FOUNDED_SEATS);
    let mut movers: Vec<usize> = vec![];
    while movers.len() < count {
        let free = bloc.draw(|b, p| {
            let low = !posts::is_high(p.drawn.profile.theory);
            low && b.is_free(p, day) && !movers.iter().any(|m| b.people[*m].id == p.id)
        });
        movers.push(free.expect("a bloc has hundreds of free members"));
    }
    let base = opening::add_base(bloc, UnitType::BaseCell, founded.host, false);
    bloc.shapes.push(posts::Shape::default());
    let mut acts: Vec<DatedAct> = opening::found_base(bloc, base, When::day(day)).into_iter().collect();
    acts.extend(opening::link_hosts(bloc, base, &[founded.host], When::day(day)));
    let cell = bloc.bases[base].cells[0];
    let clock = bloc.moment(day.plus_days(2));
    for person in &movers {
        let act = moves::transfer(bloc, *person, Ending::Unit(bloc.cells[cell].unit), day);
        acts.push(book::on(day, act));
        bloc.shift(*person, cell);
        bloc.people[*person].known = clock;
    }
    acts.extend(posts::appoint_founded(bloc, base, &movers, index, day));
    bloc.bases[base].known = clock;
    let title = format!("Thành lập {}", bloc.bases[base].name);
    bloc.decide(clock, day, "QĐ", &title, acts, vec![]);
}

/// Merges the two smallest grassroots cells of agencies: the larger continues, every person is placed.
pub fn merge(bloc: &mut Bloc, day: Day) {
    let mut cells: Vec<usize> =
        (0..bloc.bases.len()).filter(|b| bloc.bases[*b].kind == UnitType::BaseCell && bloc.bases[*b].stands).collect();
    cells.sort_by_key(|b| (bloc.cells[bloc.bases[*b].cells[0]].members.len(), *b));
    let [source, target] = cells[..2] else { return };
    let (from, to) = (bloc.bases[source].cells[0], bloc.bases[target].cells[0]);
    let (source_unit, target_unit) = (bloc.bases[source].unit, bloc.bases[target].unit);
    let members = bloc.cells[from].members.clone();
    let place = |p: &usize| PlacePerson { person: bloc.people[*p].id, to: target_unit };
    let reorganize = Reorganize {
        kind: ReorganizeKind::Merge,
        sources: vec![source_unit, target_unit],
        targets: vec![target_unit],
        ends: vec![source_unit],
        continues: [source_unit, target_unit].map(|source| Continues { source, target: target_unit }).to_vec(),
        units: vec![],
        people: members.iter().map(place).collect(),
        followers: vec![],
        letters: vec![],
        relieved: vec![],
        petitions: vec![],
    };
    let mut acts = posts::relieve_all(bloc, source, day);
    acts.push(book::on(day, AnyAct::Reorganize(reorganize)));
    let clock = bloc.moment(day.plus_days(3));
    for person in members {
        bloc.shift(person, to);
        bloc.people[person].known = clock;
    }
    bloc.bases[source].stands = false;
    let title = format!("Sáp nhập {} vào {}", bloc.bases[source].name, bloc.bases[target].name);
    bloc.decide(clock, day, "QĐ", &title, acts, vec![]);
}
