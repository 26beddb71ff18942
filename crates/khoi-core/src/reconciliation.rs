//! Đối chiếu số liệu hằng quý: the lines of the form on which levels are held against each other, and what was finished.

use crate::acts::{AnyAct, MatchFiles, Reconcile};
use crate::figures::{self, Ask, Engine, Figure, Number, Period};
use crate::state::{Slot, World};
use crate::value::{Day, Says, UnitId};

/// Dòng của biểu: a figure that every level has, with what narrows it.
#[derive(Debug, PartialEq, Eq)]
pub struct FormLine {
    /// Its id on the wire.
    pub id: &'static str,
    /// The figure.
    pub figure: &'static str,
    /// What narrows it.
    pub dims: &'static [(&'static str, &'static str)],
    /// In Vietnamese.
    pub vi: &'static str,
    /// In English.
    pub en: &'static str,
}

const fn line(
    id: &'static str,
    figure: &'static str,
    dims: &'static [(&'static str, &'static str)],
    vi: &'static str,
    en: &'static str,
) -> FormLine {
    FormLine { id, figure, dims, vi, en }
}

/// The lines, the first of them the headcount. The movements are those of form 7-HSĐV and of the default indicator set
/// (domain.md §7; numbering free, chưa đối chiếu văn bản gốc).
pub const LINES: [FormLine; 9] = [
    line("members", "members_total", &[], "Tổng số đảng viên", "Members"),
    line("official", "members_official", &[], "Đảng viên chính thức", "Official members"),
    line("probationary", "members_probationary", &[], "Đảng viên dự bị", "Probationary members"),
    line("admitted", "admissions", &[], "Kết nạp trong kỳ", "Admitted"),
    line("made_official", "official_conversions", &[], "Công nhận chính thức trong kỳ", "Made official"),
    line("moved_in", "transfers", &[("direction", "in")], "Chuyển đến trong kỳ", "Moved in"),
    line("moved_out", "transfers", &[("direction", "out")], "Chuyển đi trong kỳ", "Moved out"),
    line("died", "deaths", &[], "Từ trần trong kỳ", "Died"),
    line("left", "removals", &[], "Đưa ra khỏi Đảng trong kỳ", "Left for cause"),
];

impl FormLine {
    /// The line with an id.
    pub fn find(id: &str) -> Option<&'static FormLine> {
        LINES.iter().find(|l| l.id == id)
    }

    /// Its words.
    pub fn says(&self) -> Says {
        Says::new(self.vi, self.en)
    }

    /// The figure behind it.
    pub fn figure(&self) -> Option<&'static Figure> {
        figures::find(self.figure)
    }

    /// Whether it counts those who stand on the last day.
    pub fn is_stock(&self) -> bool {
        self.figure().is_some_and(Figure::is_stock)
    }

    /// The question of a unit for a period.
    pub fn ask(&self, unit: UnitId, from: Day, to: Day) -> Ask {
        let wheres = self.dims.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect();
        let from = (!self.is_stock()).then_some(from);
        Ask { unit, period: Period { from, to }, wheres, perimeter: None }
    }

    /// What the book counts; `None` where it cannot tell.
    pub fn count(&self, engine: &Engine, unit: UnitId, from: Day, to: Day) -> Option<u32> {
        let answer = engine.ask(self.figure()?, &self.ask(unit, from, to)).ok()?;
        match answer.number {
            Number::Whole(n) => u32::try_from(n).ok(),
            Number::Share(_) | Number::Unknown => None,
        }
    }
}

/// Quý: its first and last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    year: i16,
    number: i8,
}

impl Quarter {
    /// The quarter in which a day lies.
    pub fn of(day: Day) -> Quarter {
        Quarter { year: day.year(), number: (day.month() - 1) / 3 + 1 }
    }

    /// The last quarter that was over on a day; on its last day it counts as over.
    pub fn over(day: Day) -> Quarter {
        let own = Quarter::of(day);
        if own.to() <= day { own } else { Quarter::of(own.from().plus_days(-1)) }
    }

    /// The quarter before.
    pub fn before(self) -> Quarter {
        Quarter::of(self.from().plus_days(-1))
    }

    /// Reads `1/2026`, `2026-1`, `q1/2026`, or a day in it.
    pub fn parse(text: &str) -> Result<Quarter, Says> {
        let wrong = || {
            crate::says!(
                "“{text}” không phải một quý, xin ghi như 1/2026 hoặc 31/3/2026",
                "“{text}” is no quarter, write it as 1/2026 or 31/3/2026"
            )
        };
        let parts: Vec<&str> = text.trim().split(['/', '-']).collect();
        if let [a, b] = parts.as_slice() {
            let bare = |t: &str| t.trim().trim_start_matches(['q', 'Q']).parse::<i16>().ok();
            let (a, b) = (bare(a).ok_or_else(wrong)?, bare(b).ok_or_else(wrong)?);
            let (year, number) = if a > 4 { (a, b) } else { (b, a) };
            let number = i8::try_from(number).ok().filter(|n| (1..=4).contains(n)).ok_or_else(wrong)?;
            return if (1900..=9998).contains(&year) { Ok(Quarter { year, number }) } else { Err(wrong()) };
        }
        Day::parse(text).map(Quarter::of).map_err(|_| wrong())
    }

    /// The first day.
    pub fn from(self) -> Day {
        Day::year_start(self.year).plus_months(i32::from(self.number - 1) * 3)
    }

    /// The last day.
    pub fn to(self) -> Day {
        self.from().plus_months(3).plus_days(-1)
    }

    /// `quý 1/2026`.
    pub fn says(self) -> Says {
        let Quarter { year, number } = self;
        crate::says!("quý {number}/{year}", "quarter {number}/{year}")
    }

    /// As addresses and files write it, `2026-1`.
    pub fn code(self) -> String {
        format!("{}-{}", self.year, self.number)
    }
}

/// A finished reconciliation that counts.
#[derive(Clone, Copy, Debug)]
pub struct Finished<'a> {
    /// Its last day.
    pub day: Day,
    /// What was recorded.
    pub act: &'a Reconcile,
    /// The act behind it.
    pub slot: Slot,
}

/// The reconciliations of a unit, the last quarter first; of several of one quarter the last comes first.
pub fn all(world: &World, unit: UnitId) -> Vec<Finished<'_>> {
    let history = world.unit(unit).map(|file| file.history.as_slice()).unwrap_or_default();
    let finished = |(day, slot): &(Day, Slot)| {
        let AnyAct::Reconcile(act) = &world.act(*slot).filter(|_| world.is_live(slot.seq))?.act else { return None };
        (act.unit == unit).then_some(Finished { day: *day, act, slot: *slot })
    };
    let mut out: Vec<Finished> = history.iter().filter_map(finished).collect();
    out.sort_by_key(|f| std::cmp::Reverse((f.day, f.slot)));
    out
}

/// The comparison of a unit's list with the files that reaches farthest, of those made by a day.
pub fn files_matched(world: &World, unit: UnitId, by: Day) -> Option<&MatchFiles> {
    let history = world.unit(unit).map(|file| file.history.as_slice()).unwrap_or_default();
    let made = history.iter().filter(|(day, slot)| *day <= by && world.is_live(slot.seq));
    let matched = made.filter_map(|(_, slot)| match &world.act(*slot)?.act {
        AnyAct::MatchFiles(act) if act.unit == unit => Some((act.to, *slot, act)),
        _ => None,
    });
    matched.max_by_key(|(to, slot, _)| (*to, *slot)).map(|(_, _, act)| act)
}

/// The last reconciliation of a unit for the quarter that ends on a day.
pub fn of(world: &World, unit: UnitId, day: Day) -> Option<Finished<'_>> {
    all(world, unit).into_iter().find(|f| f.day == day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_has_its_days_and_is_read_as_people_write_it() {
        let day = |t: &str| Day::parse(t).unwrap();
        for (text, from, to) in [
            ("1/2026", "2026-01-01", "2026-03-31"),
            ("q2/2026", "2026-04-01", "2026-06-30"),
            ("2024-4", "2024-10-01", "2024-12-31"),
            ("15/8/2025", "2025-07-01", "2025-09-30"),
        ] {
            let quarter = Quarter::parse(text).unwrap();
            assert_eq!((quarter.from(), quarter.to()), (day(from), day(to)), "{text}");
            assert_eq!(Quarter::parse(&quarter.code()), Ok(quarter));
        }
        for text in ["", "5/2026", "0/2026", "1/1", "quý một", "1/2026/3/4"] {
            assert!(Quarter::parse(text).is_err(), "{text}");
        }
        assert_eq!(Quarter::over(day("2026-03-30")).code(), "2025-4");
        assert_eq!(Quarter::over(day("2026-03-31")).code(), "2026-1");
        assert_eq!(Quarter::parse("1/2026").unwrap().before().code(), "2025-4");
    }
}
