//! What the result of a plan would have: cells too small, sizes off the rule, posts left vacant.

use super::{Placing, Plan};
use crate::acts::{AnyAct, rulings};
use crate::codes::{Post, UnitType};
use crate::figures::dims;
use crate::record::Subject;
use crate::rules::{Finding, Judge, Pack, Ruling};
use crate::says;
use crate::state::{NEVER, Relation, World};
use crate::value::{Day, PersonId, UnitId};
use std::collections::BTreeSet;

/// The findings of the book after the plan, each at its unit; those that the acts themselves gave are not repeated.
pub(super) fn findings(
    plan: &Plan,
    placings: &[Placing],
    world: &World,
    after: &World,
    pack: &Pack,
) -> Vec<(Option<UnitId>, Finding)> {
    let day = plan.on.order();
    let mut out = vec![];
    for unit in touched(plan, placings, world, day) {
        let Some(kind) = after.unit_on(unit, day).kind.filter(|_| after.own_dims(unit, day, NEVER - 1) != 0) else {
            continue;
        };
        let mut judge = Judge::new(after, pack, plan.on, NEVER);
        if kind.is_cell() {
            rulings::cell_kept(&mut judge, unit);
        }
        if kind.is_base() {
            rulings::size_of_unit(&mut judge, unit, kind);
        }
        let Ruling { refusals, findings } = judge.ruling;
        let refused = refusals.into_iter().map(|r| Finding { rule: r.rule, source: r.source, says: r.says });
        out.extend(refused.chain(findings).map(|f| (Some(unit), f)));
        if vacant(world, after, unit, kind, day) {
            let name = after.unit_name(unit, day).to_string();
            out.push((
                Some(unit),
                Finding {
                    rule: "book.secretary_vacant".into(),
                    source: String::new(),
                    says: says!(
                        "“{name}” chưa có Bí thư sau khi sắp xếp, xin chỉ định trong cùng đợt hoặc ghi sau",
                        "“{name}” has no secretary after the reorganization, appoint one in the same set or later"
                    ),
                },
            ));
        }
    }
    let mut seen = BTreeSet::new();
    out.retain(|(unit, f)| seen.insert((*unit, f.rule.clone(), f.says.vi.clone())));
    out
}

/// Units that the plan founds, fills or empties.
fn touched(plan: &Plan, placings: &[Placing], world: &World, day: Day) -> BTreeSet<UnitId> {
    let mut units: BTreeSet<UnitId> = placings.iter().map(|p| p.to).collect();
    for placing in placings {
        match placing.subject {
            Subject::Person(p) => units.extend(world.person_on(p, day).member.map(|m| m.unit)),
            Subject::Unit(u) => _ = units.insert(u),
        }
    }
    units.extend(
        plan.acts.iter().filter_map(|a| if let AnyAct::Found(f) = &a.dated.act { Some(f.unit.0) } else { None }),
    );
    units
}

fn secretary(world: &World, unit: UnitId, day: Day) -> Option<PersonId> {
    let rows = world.table(Relation::Post).known(unit, NEVER - 1);
    let mut held =
        rows.filter(|r| r.from <= day && day < r.to && dims::POST.unpack(r.dims) == Post::Secretary.packed());
    held.next().map(|r| PersonId::new(r.subject))
}

/// No secretary after it, though there was one before or the unit is new.
fn vacant(world: &World, after: &World, unit: UnitId, kind: UnitType, day: Day) -> bool {
    let is_new = world.own_dims(unit, day, NEVER - 1) == 0;
    kind != UnitType::Mass && secretary(after, unit, day).is_none() && (is_new || secretary(world, unit, day).is_some())
}
