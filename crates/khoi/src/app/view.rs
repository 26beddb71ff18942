//! A look at the book: one snapshot, one viewer, one day; every question of screens and commands is asked of it.

use super::{App, Error, Viewer};
use khoi_core::figures::Engine;
use khoi_core::rules::{Pack, Refusal};
use khoi_core::says;
use khoi_core::state::{Slot, World};
use khoi_core::value::{Day, UnitId};
use std::sync::Arc;

/// Entries with more acts are not held against what follows each time they are looked at.
const MANY: usize = 2_000;

/// What a viewer sees: a snapshot that stays as it is while he looks.
pub struct View {
    world: Arc<World>,
    pack: Pack,
    today: Day,
    viewer: Viewer,
}

impl App {
    /// A look at the newest book.
    pub fn look(&self, viewer: &Viewer) -> View {
        View { world: self.snapshot(), pack: self.pack.clone(), today: self.clock.today(), viewer: viewer.clone() }
    }
}

impl View {
    /// The book.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// The rules.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// The day on which one looks.
    pub fn today(&self) -> Day {
        self.today
    }

    /// Who looks.
    pub fn viewer(&self) -> &Viewer {
        &self.viewer
    }

    /// Figures by what is known now.
    pub fn engine(&self) -> Engine<'_> {
        Engine::new(&self.world)
    }

    /// Figures by what was known at a position, or at a moment given as a day or `yyyy-mm-ddThh:mm`.
    pub fn engine_at(&self, known: Option<u32>) -> Engine<'_> {
        known.map_or_else(|| self.engine(), |k| Engine::known_at(&self.world, k))
    }

    /// What is due or not in order in a unit and under it on a day, each with its acknowledgement (entry and reason).
    pub fn due(&self, unit: UnitId, day: Day) -> Vec<(khoi_core::checks::Due, Option<(u32, String)>)> {
        let seen = khoi_core::checks::acknowledged(&self.world, day);
        let found = khoi_core::checks::due(&self.world, &self.pack, unit, day);
        found.into_iter().map(|d| (seen.get(&d.ground()).cloned(), d)).map(|(seen, d)| (d, seen)).collect()
    }

    /// Entries that stand against the book since an entry that counts touched their people and units: judged now, so
    /// that what was mended is gone. Of entries with very many acts it was told when they were recorded.
    pub fn upset_by(&self, seq: u32) -> Vec<(Slot, Refusal)> {
        let held = self.world.entry(seq).filter(|h| self.world.is_live(seq) && h.entry.acts.len() <= MANY);
        held.map_or_else(Vec::new, |_| khoi_core::door::judge_again(&self.world, &self.pack, seq))
    }

    /// The unit that bears a code, or a number in the book such as `u12`; `Forbidden` where the viewer may not see it.
    pub fn unit(&self, code: &str) -> Result<UnitId, Error> {
        let by_number = UnitId::parse(code).ok().filter(|u| u.number() <= self.world.units_count());
        let found = by_number.or_else(|| self.world.unit_by_code(code));
        if found.is_some_and(|u| !self.may_see(u)) {
            return Err(Error::Forbidden);
        }
        found.ok_or_else(|| {
            says!(
                "không có tổ chức nào mang mã “{code}”, xin xem danh sách bằng “khoi unit”",
                "there is no unit with the code “{code}”, see the list with “khoi unit”"
            )
            .into()
        })
    }

    /// The position meant by a number, a day (its end, UTC+7) or a moment `yyyy-mm-ddThh:mm`.
    pub fn position(&self, text: &str) -> Result<u32, Error> {
        let text = text.trim();
        let last = self.world.position();
        if let Ok(number) = text.parse::<u32>() {
            let beyond = || {
                says!(
                    "sổ chỉ có {last} mục, không có vị trí {number}",
                    "the book has {last} entries, there is no position {number}"
                )
            };
            return if number <= last { Ok(number) } else { Err(beyond().into()) };
        }
        let wrong = || -> Error {
            says!(
                "“{text}” không phải vị trí hay thời điểm, xin ghi như 120, 2023-01-31 hoặc 2023-01-31T17:30",
                "“{text}” is no position or moment, write it as 120, 2023-01-31 or 2023-01-31T17:30"
            )
            .into()
        };
        let (day, time) = text.split_once(['T', ' ']).map_or((text, None), |(day, time)| (day, Some(time)));
        let day = Day::parse(day).map_err(|_| wrong())?;
        let seconds = match time {
            None => 86_399,
            Some(time) => {
                let (h, m) = time.split_once(':').ok_or_else(wrong)?;
                let part = |t: &str, most: i64| {
                    t.parse::<i64>().ok().filter(|n| (0..=most).contains(n) && t.len() <= 2).ok_or_else(wrong)
                };
                part(h, 23)? * 3600 + part(m, 59)? * 60 + 59
            }
        };
        Ok(self.world.position_at(day.moment(seconds) + 999_999))
    }
}
