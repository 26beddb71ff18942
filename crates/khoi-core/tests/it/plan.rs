//! Plans of reorganization: two real cases with generated people, and what a plan must refuse.

#[path = "plan/cases.rs"]
mod cases;
#[path = "plan/left.rs"]
mod left;
#[path = "plan/made.rs"]
mod made;

use khoi_core::entry::Held;
use khoi_core::figures::{self, Ask, Engine, Number, Period};
use khoi_core::plan::{Checked, Plan};
use khoi_core::state::World;
use khoi_core::value::Day;
use std::sync::Arc;

/// A plan of `fixtures/plans/`, perhaps with parts added or replaced.
pub fn text(name: &str) -> String {
    std::fs::read_to_string(crate::tidy::root().join("fixtures/plans").join(name)).unwrap()
}

/// Checks a plan's text against a book.
pub fn checked(text: &str, world: &World) -> Checked {
    let plan = Plan::read(text, world).unwrap_or_else(|wrongs| panic!("{wrongs:#?}"));
    Checked::of(plan, world, &crate::stories::pack())
}

/// Takes the entries of a plan into the book, as issuing does.
pub fn issue(checked: &Checked, world: &World) -> World {
    let mut after = world.clone();
    for draft in checked.drafts() {
        let seq = after.position() + 1;
        after.take(Arc::new(Held { seq, recorded_at: i64::from(seq), entry: draft.entry, people: draft.people }));
    }
    after
}

/// A figure of a unit at the end of a day.
pub fn ask(world: &World, id: &str, code: &str, day: &str) -> Number {
    ask_by(world, id, code, day, None)
}

/// A figure of a unit by the organization of another day.
pub fn ask_by(world: &World, id: &str, code: &str, day: &str, perimeter: Option<&str>) -> Number {
    let parse = |text: &str| Day::parse(text).unwrap();
    let to = parse(day);
    let unit = world.unit_by_code(code).unwrap();
    let period = Period { from: Some(Day::year_start(to.year())), to };
    let ask = Ask { unit, period, wheres: vec![], perimeter: perimeter.map(parse) };
    Engine::new(world).ask(figures::find(id).unwrap(), &ask).unwrap().number
}
