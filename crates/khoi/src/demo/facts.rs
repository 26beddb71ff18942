//! The facts: drafts with the moment of their recording, read through the same door as any other.

use khoi_core::door::{self, Draft};
use khoi_core::entry::Held;
use khoi_core::record::{Node, Value, Wrong};
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::{Day, Says, UnitId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The facts of all blocs.
#[derive(Default)]
pub struct Facts {
    /// With the moment of recording, in that order.
    pub drafts: Vec<(i64, Draft)>,
    /// The units by code.
    pub roots: BTreeMap<String, UnitId>,
    /// How many unit ids they use.
    pub units: u32,
}

/// Reads all files; all errors at once.
pub fn read(files: &[(&str, &str)]) -> Result<Facts, Vec<Wrong>> {
    let mut wrongs = vec![];
    let mut found: Vec<(i64, &str, Node)> = vec![];
    for (file, text) in files {
        let before = wrongs.len();
        match Node::from_toml(text) {
            Ok(node) => found.extend(entries(&node, &mut wrongs).into_iter().map(|(clock, n)| (clock, *file, n))),
            Err(wrong) => wrongs.push(wrong),
        }
        name_file(&mut wrongs[before..], file);
    }
    found.sort_by_key(|(clock, ..)| *clock);
    let mut world = World::new();
    let mut facts = Facts::default();
    for (clock, file, node) in found {
        match door::read(&node, &world) {
            Ok(draft) => {
                let (entry, people) = (draft.entry.clone(), draft.people.clone());
                world.take(Arc::new(Held { seq: world.position() + 1, recorded_at: clock, entry, people }));
                facts.drafts.push((clock, draft));
            }
            Err(mut more) => {
                name_file(&mut more, file);
                wrongs.append(&mut more);
            }
        }
    }
    facts.units = world.units_count();
    for unit in (1..=facts.units).map(UnitId::new) {
        facts.roots.insert(world.unit_code(unit, Day::MAX).to_string(), unit);
    }
    if wrongs.is_empty() { Ok(facts) } else { Err(wrongs) }
}

fn name_file(wrongs: &mut [Wrong], file: &str) {
    wrongs.iter_mut().for_each(|w| w.path = format!("{file}: {}", w.path));
}

fn entries(node: &Node, wrongs: &mut Vec<Wrong>) -> Vec<(i64, Node)> {
    let Some(Value::List(items)) = node.get("entry").map(|n| &n.value) else { return vec![] };
    let clock = |(i, item): (usize, &Node)| {
        let clock = Node::scalar(item.get("clock"), &format!("entry[{i}].clock"), wrongs, moment)?;
        Some((clock, item.without(&["clock"])))
    };
    items.iter().enumerate().filter_map(clock).collect()
}

/// `2020-08-14 15:10`, UTC+7.
fn moment(text: &str) -> Result<i64, Says> {
    let wrong = || {
        says!(
            "“{text}” không phải lúc ghi, xin ghi như 2020-08-14 15:10",
            "“{text}” is no moment, write it as 2020-08-14 15:10"
        )
    };
    let (day, time) = text.split_once(' ').ok_or_else(wrong)?;
    let (hour, minute) = time.split_once(':').ok_or_else(wrong)?;
    let number = |t: &str| t.parse::<i64>().map_err(|_| wrong());
    Ok(Day::parse(day)?.moment(number(hour)? * 3600 + number(minute)? * 60))
}
