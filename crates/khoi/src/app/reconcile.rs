//! Reconciliations behind the door: kept on the desk while they are made, recorded when they are finished.

use super::{App, Aside, Error, Recorded, Viewer};
use crate::load::{self, Staged};
use crate::reconcile::{self, Draft, Lists, Sheet};
use khoi_core::reconciliation::{self, Quarter};
use khoi_core::value::{Day, UnitId};
use khoi_store::DeskItem;

impl App {
    /// The reconciliation of a unit and quarter that lies on the desk; a new one when there is none.
    pub async fn reconciliation(
        &self,
        viewer: &Viewer,
        unit: UnitId,
        quarter: Quarter,
    ) -> Result<(Option<DeskItem>, Draft), Error> {
        let label = label(unit, quarter);
        for item in self.desk(viewer, reconcile::KIND).await? {
            if item.label == label {
                let (item, body) = self.taken_up(viewer, reconcile::KIND, &item.id).await?;
                let draft = serde_json::from_slice(&body)
                    .map_err(|e| Error::Fault(format!("desk, reconciliation {}: {e}", item.id)))?;
                return Ok((Some(item), draft));
            }
        }
        Ok((None, Draft::new(unit, quarter)))
    }

    /// Keeps what was typed; a version that somebody else passed is refused.
    pub async fn keep_reconciliation(
        &self,
        viewer: &Viewer,
        item: Option<&DeskItem>,
        draft: &Draft,
    ) -> Result<DeskItem, Error> {
        let body = serde_json::to_vec(draft).map_err(|e| Error::Fault(format!("a reconciliation has no JSON: {e}")))?;
        let label = label(draft.unit, draft.quarter());
        let (id, from) = (item.map(|i| i.id.as_str()), item.map_or(0, |i| i.version));
        self.put_aside(viewer, Aside { kind: reconcile::KIND, id, from, label: &label, body: &body }).await
    }

    /// A reconciliation beside the newest book: the one in the making, or where none is, the one that was finished.
    pub async fn reconciled(&self, viewer: &Viewer, unit: UnitId, quarter: Quarter) -> Result<Sheet, Error> {
        viewer.may_record()?;
        let (item, draft) = self.reconciliation(viewer, unit, quarter).await?;
        let world = self.snapshot();
        if item.is_none()
            && let Some(finished) = reconciliation::of(&world, unit, quarter.to())
        {
            return Ok(Sheet::recorded(&world, &finished));
        }
        let lists = self.lists(viewer, unit, quarter.to()).await?;
        Ok(Sheet::of(&world, &draft, &lists))
    }

    /// Records a reconciliation; then it leaves the desk.
    pub async fn finish_reconciliation(
        &self,
        viewer: &Viewer,
        unit: UnitId,
        quarter: Quarter,
        number: Option<&str>,
    ) -> Result<Recorded, Error> {
        let (item, draft) = self.reconciliation(viewer, unit, quarter).await?;
        let lists = self.lists(viewer, unit, quarter.to()).await?;
        let today = self.clock.today();
        let recorded = self
            .record_made(viewer, |world| reconcile::finish(world, &Sheet::of(world, &draft, &lists), today, number))
            .await?;
        if let Some(item) = item {
            self.drop_aside(viewer, reconcile::KIND, &item.id).await?;
        }
        Ok(recorded)
    }

    /// Takes a finished reconciliation up again: a draft with what was recorded, to be finished anew.
    pub async fn reopen_reconciliation(
        &self,
        viewer: &Viewer,
        unit: UnitId,
        quarter: Quarter,
    ) -> Result<DeskItem, Error> {
        let (item, mut draft) = self.reconciliation(viewer, unit, quarter).await?;
        let world = self.snapshot();
        if item.is_none()
            && let Some(finished) = reconciliation::of(&world, unit, quarter.to())
        {
            let sheet = Sheet::recorded(&world, &finished);
            draft.take_up(&sheet);
        }
        self.keep_reconciliation(viewer, item.as_ref(), &draft).await
    }

    /// The newest lists on the desk for a unit and day: the central export, and those of organizations under it.
    async fn lists(&self, viewer: &Viewer, unit: UnitId, day: Day) -> Result<Lists, Error> {
        let central = self.central_for(viewer, unit, day).await?;
        let above = self.compared_with(viewer, load::Side::Above, unit, day).await?;
        let mut lists = Lists { central, above, below: vec![] };
        for item in self.desk(viewer, load::KIND).await? {
            let about: serde_json::Value = serde_json::from_str(&item.label).unwrap_or_default();
            let of = about["unit"].as_str().and_then(|u| UnitId::parse(u).ok());
            let fits = about["side"] == "own" && about["on"] == day.to_string();
            if fits && of.is_some_and(|u| u != unit && lists.below.iter().all(|s: &Staged| s.unit != u)) {
                lists.below.push(self.load(viewer, &item.id).await?.1);
            }
        }
        Ok(lists)
    }
}

/// What lists of reconciliations show without opening them; one for each unit and quarter.
fn label(unit: UnitId, quarter: Quarter) -> String {
    serde_json::json!({"unit": unit.to_string(), "quarter": quarter.code()}).to_string()
}
