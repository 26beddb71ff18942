//! Biên bản đối chiếu: the entry that a reconciliation becomes.

use super::{Name, Row, Sheet};
use crate::app::Error;
use crate::load::{act, bring, paper};
use khoi_core::door::Draft;
use khoi_core::entry::{Entry, Identity};
use khoi_core::reconciliation;
use khoi_core::record::{Node, Value};
use khoi_core::state::World;
use khoi_core::value::Day;

/// The draft of the entry; somebody whom the book does not hold is named by an identity alone.
pub fn finish(world: &World, sheet: &Sheet, today: Day, number: Option<&str>) -> Result<Draft, Error> {
    let mut people: Vec<Identity> = vec![];
    let counts = sheet.rows.iter().filter(|r| r.is_compared()).map(count).collect();
    let names = sheet.names.iter().map(|n| name(world, n, &mut people)).collect::<Result<Vec<_>, Error>>()?;
    let (from, to) = (sheet.quarter.from(), sheet.quarter.to());
    let mut fields = vec![
        ("unit", Node::text(sheet.unit.to_string())),
        ("from", Node::text(from.to_string())),
        ("position", Node::text(sheet.position.to_string())),
        ("counts", list(counts)),
        ("names", list(names)),
    ];
    let before = reconciliation::of(world, sheet.unit, to);
    fields.extend(before.map(|f| ("again", Node::text(f.slot.seq.to_string()))));
    let (unit, quarter) = (world.unit_name(sheet.unit, to), sheet.quarter.says().vi);
    let basis = paper("bien_ban", number, today, &format!("Biên bản đối chiếu số liệu {quarter}, {unit}"), "")?;
    Ok(Draft { entry: Entry { basis, acts: vec![act("reconcile", to, fields)?] }, people })
}

fn list(items: Vec<Node>) -> Node {
    Node { line: 0, value: Value::List(items) }
}

fn text(name: &str, value: impl ToString) -> (String, Node) {
    (name.to_string(), Node::text(value.to_string()))
}

fn count(row: &Row) -> Node {
    let mut fields = vec![text("unit", row.unit), text("line", row.line.id)];
    fields.extend(row.mine.map(|n| text("mine", n)));
    let sides = ["below", "above", "central"].into_iter().zip(row.theirs);
    fields.extend(sides.filter_map(|(side, n)| Some(text(side, n?))));
    if !row.why.is_empty() {
        fields.push(text("why", &row.why));
    }
    Node::map(fields)
}

fn name(world: &World, name: &Name, people: &mut Vec<Identity>) -> Result<Node, Error> {
    let person = name.person.map_or_else(|| bring(world, people, &name.name), Ok)?;
    let mut fields = vec![
        text("unit", name.unit),
        text("person", person),
        text("level", name.level.code()),
        text("apart", name.apart.code()),
    ];
    if !name.why.is_empty() {
        fields.push(text("why", &name.why));
    }
    Ok(Node::map(fields))
}
