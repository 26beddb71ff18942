//! Việc cần bổ sung trước: whose papers to look for first after the opening.

use khoi_core::codes::Status;
use khoi_core::figures::{About, Ask, Engine, Period, find};
use khoi_core::rules::Pack;
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::{Day, PersonId, Says, UnitId};

/// Something to complete.
pub struct Todo {
    /// How pressing, 0 first.
    pub rank: u8,
    /// Whose.
    pub person: PersonId,
    /// His cell.
    pub unit: UnitId,
    /// What.
    pub says: Says,
}

/// What to complete first at a unit: probationers, badges within 12 months, then missing days and numbers.
pub fn todo(world: &World, pack: &Pack, unit: UnitId, day: Day) -> Vec<Todo> {
    let engine = Engine::new(world);
    let ask = Ask { unit, period: Period { from: None, to: day }, wheres: vec![], perimeter: None };
    let rows = find("members_total").and_then(|f| engine.list(f, &ask).ok()).unwrap_or_default();
    let years = pack.on("badge.years", day).map(|r| r.numbers()).unwrap_or_default();
    let years: Vec<i32> = years.into_iter().filter_map(|n| i32::try_from(n).ok()).collect();
    let mut out = vec![];
    for row in rows {
        let About::Person(person) = row.about else { continue };
        let state = world.person_on(person, day);
        let mut add = |rank, says| out.push(Todo { rank, person, unit: row.unit, says });
        if state.member.is_some_and(|m| m.status == Status::Probationary) {
            match state.ceremony {
                None => add(
                    0,
                    says!(
                        "đảng viên dự bị chưa có ngày lễ kết nạp, chưa tính được ngày hết dự bị",
                        "probationer without the day of the ceremony, the end of probation is unknown"
                    ),
                ),
                Some(at) => {
                    let at = at.vi();
                    add(
                        1,
                        says!(
                            "đảng viên dự bị từ ngày {at}, cần quyết định kết nạp và hồ sơ xét chính thức",
                            "probationer since {at}, find the decision and the papers for becoming official"
                        ),
                    );
                }
            }
        }
        match state.decided.or(state.ceremony) {
            None => add(
                3,
                says!(
                    "chưa có ngày kết nạp, chưa tính được tuổi Đảng",
                    "no day of admission, the Party age is unknown"
                ),
            ),
            Some(since) => {
                let near = years.iter().find(|n| {
                    let due = since.earliest().plus_years(**n);
                    day < due && due <= day.plus_months(12)
                });
                if let Some(n) = near {
                    let due = since.earliest().plus_years(*n).vi();
                    add(
                        2,
                        says!(
                            "đủ {n} năm tuổi Đảng ngày {due}, cần quyết định kết nạp",
                            "{n} years in the Party on {due}, find the decision of admission"
                        ),
                    );
                }
            }
        }
    }
    out.sort_by_key(|t| t.rank);
    out
}
