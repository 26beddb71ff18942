//! A form of counts of a side: its rows are organizations of the reconciliation, its columns lines.

use crate::app::Error;
use khoi_core::reconciliation::{FormLine, Quarter};
use khoi_core::state::World;
use khoi_core::value::{UnitId, fold};
use khoi_lists::{Limits, form};

/// The counts that a file gives of a unit and those directly under it; empty where it is no form of counts, or a list of
/// members. A name that several organizations bear is nobody's.
pub fn form_counts(
    world: &World,
    unit: UnitId,
    quarter: Quarter,
    file: &str,
    bytes: &[u8],
) -> Result<Vec<(UnitId, &'static FormLine, u32)>, Error> {
    let day = quarter.to();
    let tables = khoi_lists::read(file, bytes, &Limits::default()).map_err(|t| Error::Says(t.line()))?;
    let mut units = vec![unit];
    units.extend(world.children_on(unit, day, world.position()));
    let called = |name: &str| {
        let key = fold(name);
        let code = units.iter().find(|u| fold(world.unit_code(**u, day)) == key);
        let named: Vec<&UnitId> = units.iter().filter(|u| fold(world.unit_name(**u, day)) == key).collect();
        code.or(if let [one] = named[..] { Some(one) } else { None }).copied()
    };
    let mut out: Vec<(UnitId, &'static FormLine, u32)> = vec![];
    for table in tables.iter().filter(|t| !t.hidden && is_no_list(t)) {
        for row in form::counts(table) {
            let Some(unit) = row.names.iter().find_map(|n| called(n)) else { continue };
            for (id, count, _) in row.counts {
                if let Some(line) = FormLine::find(&id) {
                    out.retain(|(u, l, _)| !(*u == unit && *l == line));
                    out.push((unit, line, count));
                }
            }
        }
    }
    Ok(out)
}

/// A sheet that names people is a list of members.
fn is_no_list(table: &khoi_lists::Table) -> bool {
    let names = |c: &khoi_lists::Column| c.profile.names > 0 && c.profile.names * 2 > c.profile.filled;
    !khoi_lists::find(table).iter().any(|f| f.columns.iter().any(names))
}
