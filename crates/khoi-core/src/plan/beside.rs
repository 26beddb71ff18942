//! Whoever stands at a cell that ends without being its member, and whom neither the plan nor its acts place.

use super::compile::frees;
use super::{Fault, FaultKind, Plan};
use crate::acts::{AnyAct, BESIDE, Reorganize, beside_on};
use crate::record::Subject;
use crate::says;
use crate::state::{Relation, World};
use crate::value::{PersonId, Says, UnitId};

/// Guests, candidates, those whose file is not handed up, and letters under way, each named with the way out. `acts` are
/// those of the plan as they would be recorded, with the places that the program found by itself.
pub(super) fn left(plan: &Plan, acts: &[&AnyAct], world: &World) -> Vec<Fault> {
    let day = plan.on.order();
    let freed: Vec<PersonId> = plan.acts.iter().filter_map(|a| frees(&a.dated.act)).collect();
    let placed: Vec<PersonId> = acts.iter().filter_map(|a| reorganizes(a)).flat_map(all).collect();
    let open = |person: &PersonId| !freed.contains(person) && !placed.contains(person);
    let mut out = vec![];
    for ended in ends(acts) {
        let beside = beside_on(world, ended, day, &BESIDE).into_iter();
        let several = acts.iter().filter_map(|a| reorganizes(a)).any(|r| goes_several_ways(r, ended));
        let letters = if several { world.letters_to(ended, day) } else { vec![] };
        let letters = letters.into_iter().map(|p| (p, Relation::Transit));
        for (person, how) in beside.chain(letters).filter(|(p, _)| open(p)) {
            let says = told(&world.person_name(person), &plan.unit_name(world, ended), how);
            out.push(Fault { kind: FaultKind::Nowhere, subject: Some(Subject::Person(person)), says });
        }
    }
    out
}

fn told(who: &str, unit: &str, how: Relation) -> Says {
    let (vi, en) = match how {
        Relation::Guest => ("sinh hoạt tạm thời tại", "a guest of"),
        Relation::Candidate => ("quần chúng ưu tú của", "a candidate of"),
        Relation::Transit => ("có giấy giới thiệu gửi", "with a letter to"),
        _ => ("chưa nộp phiếu báo, hồ sơ tại", "whose file is not handed up at"),
    };
    says!(
        "{who} ({vi} “{unit}”) chưa có nơi nhận, xin xếp ở phần “Xếp tay” ([[place]])",
        "{who} ({en} “{unit}”) has no receiver, place the person by hand ([[place]])"
    )
}

fn reorganizes<'a>(act: &&'a AnyAct) -> Option<&'a Reorganize> {
    if let AnyAct::Reorganize(r) = act { Some(r) } else { None }
}

/// Whom an act places in whatever way.
fn all(act: &Reorganize) -> Vec<PersonId> {
    act.people.iter().chain(&act.followers).chain(&act.letters).map(|p| p.person).collect()
}

fn ends(acts: &[&AnyAct]) -> Vec<UnitId> {
    let of = |act: &&AnyAct| match act {
        AnyAct::Reorganize(r) => r.ends.clone(),
        AnyAct::End(e) => vec![e.unit],
        _ => vec![],
    };
    acts.iter().flat_map(of).collect()
}

/// Whether nothing tells which target goes on with a unit.
fn goes_several_ways(act: &Reorganize, ended: UnitId) -> bool {
    act.ends.contains(&ended) && act.targets.len() > 1 && !act.continues.iter().any(|c| c.source == ended)
}
