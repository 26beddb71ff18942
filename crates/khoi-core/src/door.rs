//! The door: a draft is read with all errors at once, its names become ids, and it is judged before it is recorded.

mod basis;
mod judge;
mod resolve;

pub use judge::{Judged, Set, judge, judge_again, judge_set};
pub(crate) use resolve::Names;

use crate::entry::{Basis, DatedAct, Entry, Identity};
use crate::record::{Field, Node, Value, Wrong};
use crate::says;
use crate::state::World;

/// Bản thảo một mục: read, resolved, not yet judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The entry as it would be recorded.
    pub entry: Entry,
    /// Those whom it brings in or names anew.
    pub people: Vec<Identity>,
}

/// The most acts that one paper may carry here; more is a load, not a paper.
const MOST_ACTS: usize = 20_000;

/// Reads a draft: `basis`, `on` (the day for acts that give none) and `act` (a list). Units are named by code or
/// `u12`, persons by name or `p345`; a person or unit that comes in with the draft is named by its label.
pub fn read(node: &Node, world: &World) -> Result<Draft, Vec<Wrong>> {
    let mut wrongs = vec![];
    let known = ["basis", "on", "act"];
    if let Value::Group(map) = &node.value {
        for (name, at) in map.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            let says = says!(
                "không có phần “{name}”, các phần là basis, on, act",
                "there is no part “{name}”, the parts are basis, on, act"
            );
            wrongs.push(Wrong { path: name.clone(), line: at.line, says });
        }
    }
    let mut names = resolve::Names::new(world);
    let mut basis = node.get("basis").cloned();
    if let Some(basis) = &mut basis {
        names.resolve(basis, <Basis as crate::record::Record>::FIELDS, "basis", &mut wrongs);
    }
    let basis = Basis::read(basis.as_ref(), "basis", &mut wrongs);
    let on = node.get("on").or_else(|| node.get("basis").and_then(|b| b.get("issued"))).cloned();
    let acts = read_acts(node, on.as_ref(), &mut names, &mut wrongs);
    let mut people = names.people;
    people.sort_by_key(|p| p.person);
    match (basis, acts, wrongs.is_empty()) {
        (Some(basis), Some(acts), true) => Ok(Draft { entry: Entry { basis, acts }, people }),
        _ => Err(once(wrongs)),
    }
}

/// A field that two readers complain of is said once, as the first said it.
fn once(wrongs: Vec<Wrong>) -> Vec<Wrong> {
    let mut seen = std::collections::BTreeSet::new();
    wrongs.into_iter().filter(|w| seen.insert(w.path.clone())).collect()
}

fn read_acts(
    node: &Node,
    on: Option<&Node>,
    names: &mut resolve::Names,
    wrongs: &mut Vec<Wrong>,
) -> Option<Vec<DatedAct>> {
    let items = match node.get("act").map(|n| &n.value) {
        Some(Value::List(items)) if !items.is_empty() && items.len() <= MOST_ACTS => items,
        Some(Value::List(items)) if !items.is_empty() => {
            let says = says!(
                "một mục ghi tối đa {MOST_ACTS} việc, xin chia thành nhiều mục",
                "an entry holds at most {MOST_ACTS} acts, split it"
            );
            wrongs.push(Wrong { path: "act".into(), line: node.line, says });
            return None;
        }
        _ => {
            let says = says!(
                "chưa có việc nào, xin ghi ít nhất một việc ([[act]])",
                "there is no act, write at least one ([[act]])"
            );
            wrongs.push(Wrong { path: "act".into(), line: node.line, says });
            return None;
        }
    };
    let mut acts = vec![];
    for (i, item) in items.iter().enumerate() {
        let path = format!("act[{i}]");
        let before = wrongs.len();
        let mut item = item.clone();
        if let (Value::Group(map), Some(on)) = (&mut item.value, on) {
            map.entry("on".into()).or_insert_with(|| on.clone());
        }
        names.act(&mut item, &path, wrongs);
        acts.push(DatedAct::read(Some(&item), &path, wrongs));
        wrongs[before..].iter_mut().filter(|w| w.line == 0).for_each(|w| w.line = item.line);
    }
    acts.into_iter().collect()
}
