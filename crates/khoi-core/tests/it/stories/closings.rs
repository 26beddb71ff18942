//! Closed reports in stories: the values that a report makes by itself, and what became of one since.

use khoi_core::acts::AnyAct;
use khoi_core::figures::{self, Ask, Engine, Number, Period};
use khoi_core::record::{Node, Value};
use khoi_core::state::World;
use khoi_core::value::Day;

/// Fills position, head and the values of figures that name only themselves, as the program does.
pub fn fill(world: &World, node: &mut Node) {
    let text = |name: &str| node.get(name).and_then(Node::as_text).map(String::from);
    let day = |name: &str| text(name).map(|t| Day::parse(&t).unwrap());
    let (Some(unit), Some(to)) = (text("unit").and_then(|u| world.unit_by_code(&u)), day("to")) else { return };
    let period = Period { from: day("from"), to };
    let Value::Group(map) = &mut node.value else { return };
    map.entry("position".into()).or_insert_with(|| Node::text(world.position().to_string()));
    map.entry("head".into()).or_insert_with(|| Node::text("x"));
    let Some(Node { value: Value::List(items), .. }) = map.get_mut("figures") else { return };
    for item in items {
        let Value::Group(fields) = &mut item.value else { continue };
        let figure = fields.get("figure").and_then(Node::as_text).and_then(figures::find);
        if let (Some(figure), false) = (figure, fields.contains_key("value")) {
            let ask = Ask { unit, period, wheres: vec![], perimeter: None };
            let seal = figures::seal(&Engine::new(world), figure, &ask).unwrap();
            fields.insert("value".into(), Node::text(seal.value));
            fields.insert("rows".into(), Node::text(seal.rows.to_string()));
            fields.insert("hash".into(), Node::text(seal.hash));
        }
    }
}

/// `then 12 now 13 20:+1`: a closed figure, what is known today, and each entry with its part.
pub fn told(world: &World, id: &str, options: &[String]) -> String {
    let entry = options.iter().find_map(|o| o.strip_prefix("entry=")).expect("entry=").parse().unwrap();
    let acts = &world.entry(entry).expect("a known entry").entry.acts;
    let closing = acts.iter().find_map(|d| if let AnyAct::CloseReport(c) = &d.act { Some(c) } else { None });
    let closing = closing.expect("a closing");
    let closed = closing.figures.iter().find(|f| f.figure == id).expect("a closed figure");
    let since = figures::since(world, figures::find(id).unwrap(), &closing.ask(closed), closing.position).unwrap();
    let whole = |n: Number| if let Number::Whole(n) = n { n } else { -1 };
    assert_eq!(whole(since.then).to_string(), closed.value, "the value kept is that of its position");
    let sum: i64 = since.steps.iter().map(|s| whole(s.after) - whole(s.before)).sum();
    assert_eq!(sum, whole(since.now) - whole(since.then), "the steps add up");
    let mut out = format!("then {} now {}", whole(since.then), whole(since.now));
    for step in &since.steps {
        out.push_str(&format!(" {}:{:+}", step.seq, whole(step.after) - whole(step.before)));
    }
    out
}
