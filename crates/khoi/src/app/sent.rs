//! Sent workbooks behind the door: noted when they go out and when they come back.

use super::{App, Aside, Error, Viewer};
use crate::load::{self, Staged};
use crate::sent::{self, Line, Sent};
use khoi_core::value::{Day, UnitId};
use khoi_store::DeskItem;

impl App {
    /// Notes that a workbook went out; made again for the same day it is the same workbook.
    pub async fn note_sent(
        &self,
        viewer: &Viewer,
        unit: UnitId,
        day: Day,
        due: Option<Day>,
        people: usize,
    ) -> Result<(), Error> {
        let held = self.sent(viewer).await?.into_iter().find(|(_, s)| s.unit == unit && s.day == day);
        let (item, before) = held.map_or((None, None), |(item, sent)| (Some(item), Some(sent)));
        let due = due.or(before.as_ref().and_then(|s| s.due));
        let returned = before.and_then(|s| s.returned);
        let sent = Sent { unit, day, sent: self.clock.today(), due, people, returned, dropped: 0 };
        self.put_sent(viewer, item.as_ref(), &sent).await
    }

    /// Notes that a workbook came back, when a list of its organization is put on the desk.
    pub(super) async fn note_returned(&self, viewer: &Viewer, staged: &Staged) -> Result<(), Error> {
        if staged.side != load::Side::Own {
            return Ok(());
        }
        let mut waiting = self.sent(viewer).await?;
        waiting.retain(|(_, s)| s.unit == staged.unit && s.day <= staged.on && (s.returned.is_none() || s.dropped > 0));
        if let Some((item, mut sent)) = waiting.into_iter().max_by_key(|(_, s)| s.day) {
            (sent.returned, sent.dropped) = (Some(self.clock.today()), 0);
            self.put_sent(viewer, Some(&item), &sent).await?;
        }
        Ok(())
    }

    /// Notes that a workbook that came back was dropped with differences that were still open.
    pub(super) async fn note_dropped(&self, viewer: &Viewer, staged: &Staged) -> Result<(), Error> {
        let open = sent::open_count(staged, &self.snapshot())?;
        if staged.side != load::Side::Own || open == 0 {
            return Ok(());
        }
        let mut back = self.sent(viewer).await?;
        back.retain(|(_, s)| s.unit == staged.unit && s.day <= staged.on && s.returned.is_some());
        if let Some((item, mut sent)) = back.into_iter().max_by_key(|(_, s)| s.day) {
            sent.dropped = open;
            self.put_sent(viewer, Some(&item), &sent).await?;
        }
        Ok(())
    }

    /// The board of a unit: each grassroots organization under it with its last workbook.
    pub async fn sent_board(&self, viewer: &Viewer, unit: UnitId) -> Result<Vec<Line>, Error> {
        viewer.may_record()?;
        let (world, today) = (self.snapshot(), self.clock.today());
        let all: Vec<Sent> = self.sent(viewer).await?.into_iter().map(|(_, s)| s).collect();
        let mut loads: Vec<(UnitId, Day, String)> = vec![];
        for item in self.desk(viewer, load::KIND).await? {
            let about: serde_json::Value = serde_json::from_str(&item.label).unwrap_or_default();
            let text = |key: &str| about[key].as_str().unwrap_or_default();
            if let (Ok(unit), Ok(on), "own") = (UnitId::parse(text("unit")), Day::parse(text("on")), text("side")) {
                loads.push((unit, on, item.id));
            }
        }
        let mut lines = vec![];
        for unit in sent::organizations(&world, unit, today) {
            let last = all.iter().filter(|s| s.unit == unit).max_by_key(|s| s.day).cloned();
            let back = last.as_ref().filter(|s| s.returned.is_some());
            let load = back.and_then(|s| loads.iter().find(|(u, on, _)| *u == unit && *on >= s.day));
            let open = match load {
                Some((_, _, id)) => Some(sent::open_count(&self.load(viewer, id).await?.1, &world)?),
                None => None,
            };
            let state = sent::state(last.as_ref(), open, today);
            lines.push(Line { unit, sent: last, state, load: load.map(|(_, _, id)| id.clone()) });
        }
        Ok(lines)
    }

    async fn sent(&self, viewer: &Viewer) -> Result<Vec<(DeskItem, Sent)>, Error> {
        let mut out = vec![];
        for item in self.desk(viewer, sent::KIND).await? {
            let (item, body) = self.taken_up(viewer, sent::KIND, &item.id).await?;
            let sent = serde_json::from_slice(&body)
                .map_err(|e| Error::Fault(format!("desk, {} {}: {e}", sent::KIND, item.id)))?;
            out.push((item, sent));
        }
        Ok(out)
    }

    async fn put_sent(&self, viewer: &Viewer, item: Option<&DeskItem>, sent: &Sent) -> Result<(), Error> {
        let body = serde_json::to_vec(sent).map_err(|e| Error::Fault(format!("a sent workbook has no JSON: {e}")))?;
        let (id, from) = (item.map(|i| i.id.as_str()), item.map_or(0, |i| i.version));
        let label = format!("{} {}", sent.unit, sent.day);
        self.put_aside(viewer, Aside { kind: sent::KIND, id, from, label: &label, body: &body }).await.map(drop)
    }
}
