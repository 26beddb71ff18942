//! What is asked of targets: that they were set, and from whose target each is a share.

use crate::acts::{AnyAct, SetTarget};
use crate::state::{NEVER, Relation, World};
use crate::value::UnitId;

/// The last act by which a unit set a target of a title.
pub fn target_of<'a>(world: &'a World, unit: UnitId, title: &str) -> Option<&'a SetTarget> {
    let text = world.texts.find(title)?;
    let rows = world.table(Relation::Target).known(unit, NEVER - 1).filter(|r| r.subject == text);
    let row = rows.max_by_key(|r| (r.from, r.slot))?;
    match &world.act(row.slot)?.act {
        AnyAct::SetTarget(act) => Some(act),
        _ => None,
    }
}

/// Whether a unit set a target of a title.
pub fn has_target(world: &World, unit: UnitId, title: &str) -> bool {
    target_of(world, unit, title).is_some()
}

/// A target, that of which it is a share, and so on upward.
pub fn target_chain(world: &World, unit: UnitId, title: &str) -> Vec<(UnitId, String)> {
    let mut chain: Vec<(UnitId, String)> = vec![];
    let mut next = Some((unit, title.to_string()));
    while let Some(at) = next.take() {
        if chain.contains(&at) {
            break;
        }
        next = target_of(world, at.0, &at.1).and_then(SetTarget::source).map(|(u, t)| (u, t.to_string()));
        chain.push(at);
    }
    chain
}
