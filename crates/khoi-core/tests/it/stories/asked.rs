//! Story lines that ask what is no figure: dues of a month, arrears, the progress of a target, who follows a unit.

use khoi_core::dues::{self, Ground};
use khoi_core::figures::Engine;
use khoi_core::rules::Pack;
use khoi_core::state::{NEVER, World};
use khoi_core::targets;
use khoi_core::value::{Day, Month, PersonId, UnitId, thousands};

/// The answer to a line; `None` when it is no question.
pub fn answer(world: &World, pack: &Pack, day: &str, what: &str, options: &[String]) -> Option<String> {
    let get = |key: &str| options.iter().find_map(|o| o.split_once('=').filter(|(k, _)| *k == key).map(|(_, v)| v));
    let unit = |key: &str| world.unit_by_code(get(key).unwrap_or_default()).expect("a known unit");
    let month = |key: &str| Month::parse(get(key).unwrap_or_default()).expect("a month");
    let day = Day::parse(day).unwrap_or(Day::MAX);
    Some(match what {
        "dues" => due(world, pack, get("person").expect("person="), unit("unit"), month("month")),
        "arrears" => {
            let all = dues::arrears(world, pack, unit("unit"), month("from"), month("to"));
            let told = all.iter().map(|(p, months)| format!("{} {}", world.person_name(*p), months.len()));
            list(told.collect())
        }
        "dues_split" => {
            let (unit, month) = (unit("unit"), month("month"));
            let lines = dues::sheet(world, pack, unit, month);
            let split = dues::split(world, unit, month, &lines);
            let kept = split.kept.map_or("unknown".into(), thousands);
            format!("{} kept {kept}", thousands(split.collected))
        }
        "progress" => progress(world, unit("unit"), get("title").unwrap_or_default(), get("year"), day),
        "followers" => names(world, &world.watchers_on(unit("unit"), unit("of"), day, NEVER - 1)),
        "unfollowed" => {
            let all = world.unwatched_on(unit("of"), day, NEVER - 1);
            list(all.iter().map(|u| world.unit_code(*u, day).to_string()).collect())
        }
        _ => return None,
    })
}

fn list(parts: Vec<String>) -> String {
    if parts.is_empty() { "none".into() } else { parts.join(", ") }
}

fn names(world: &World, people: &[PersonId]) -> String {
    list(people.iter().map(|p| world.person_name(*p)).collect())
}

fn due(world: &World, pack: &Pack, person: &str, unit: UnitId, month: Month) -> String {
    let person = world.only_person(person).expect("a known person");
    let owed = dues::owed(world, pack, person, unit, month);
    let amount = owed.due.map_or("unknown".into(), thousands);
    match owed.ground {
        Ground::Rate => amount,
        other => format!("{amount} {other:?}"),
    }
}

fn progress(world: &World, unit: UnitId, title: &str, year: Option<&str>, day: Day) -> String {
    let engine = Engine::new(world);
    let year = year.and_then(|y| y.parse().ok());
    let all = targets::progress(&engine, unit, day);
    let Some(found) = all.iter().find(|p| p.title == title && p.year == year) else { return "none".into() };
    let (Some(reached), Some(amount)) = (found.reached, found.amount) else { return "unknown".into() };
    let share = found.share.map_or("—".into(), |r| r.to_string());
    let mut out = format!("{reached}/{amount} {share} pace {}", found.pace.unwrap_or(0));
    if let Some(shared) = found.shared {
        out.push_str(&format!(" shared {shared}"));
    }
    out
}
