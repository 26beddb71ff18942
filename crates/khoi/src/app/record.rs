//! Recording: one recorder at a time judges a draft against the newest book, appends it, and swaps the snapshot.

use super::open::{draft, is_ours, new_id, same_pack};
use super::{App, Error, Viewer};
use khoi_core::acts::AnyAct;
use khoi_core::door::{self, Draft, Judged};
use khoi_core::entry::Held;
use khoi_core::record::{Node, Value};
use khoi_core::rules::Refusal;
use khoi_core::says;
use khoi_core::state::{FOLD_EPOCH, Slot, World};
use std::sync::Arc;

/// What was recorded, or would be.
#[derive(Debug)]
pub struct Recorded {
    /// The draft with its findings.
    pub judged: Judged,
    /// The entry's number; `None` for a dry run.
    pub seq: Option<u32>,
    /// The new head, as printed; `None` for a dry run.
    pub head: Option<String>,
    /// Later acts that break a rule now, since this one is back-dated.
    pub again: Vec<(Slot, Refusal)>,
}

impl App {
    /// Reads and judges a draft; records nothing.
    pub fn preview(&self, viewer: &Viewer, node: &Node) -> Result<Recorded, Error> {
        viewer.may_record()?;
        let world = self.snapshot();
        let judged = self.judged(node, &world)?;
        let mut after = (*world).clone();
        let held = self.next(&world, &judged);
        after.take(Arc::new(held));
        let again = door::judge_again(&after, &self.pack, after.position());
        Ok(Recorded { judged, seq: None, head: None, again })
    }

    /// Records a draft as one entry, or refuses it whole.
    pub async fn record(&self, viewer: &Viewer, node: &Node) -> Result<Recorded, Error> {
        self.record_as(viewer, node, new_id()?).await
    }

    /// The entry that a draft with this id became, if it was ever recorded.
    pub async fn recorded_as(&self, id: [u8; 16]) -> Result<Option<u32>, Error> {
        Ok(self.store.entry_of_draft(id).await?.and_then(|seq| u32::try_from(seq).ok()))
    }

    /// Records a draft under an id of its own: what was recorded under it before is refused, naming the entry.
    pub async fn record_as(&self, viewer: &Viewer, node: &Node, id: [u8; 16]) -> Result<Recorded, Error> {
        self.made_as(viewer, id, |world| door::read(node, world).map_err(Error::Wrong)).await
    }

    /// Records the draft that is made from the newest book, while nobody else records.
    pub(super) async fn record_made(
        &self,
        viewer: &Viewer,
        make: impl FnOnce(&World) -> Result<Draft, Error>,
    ) -> Result<Recorded, Error> {
        self.made_as(viewer, new_id()?, make).await
    }

    /// Records several drafts that are made from the newest book, one entry each: all of them or none.
    pub(super) async fn record_all(
        &self,
        viewer: &Viewer,
        make: impl FnOnce(&World) -> Result<Vec<Draft>, Error>,
    ) -> Result<Vec<Recorded>, Error> {
        viewer.may_record()?;
        let _one = self.recorder.lock().await;
        let world = self.snapshot();
        same_pack(&world)?;
        let mut stage = (*world).clone();
        let (mut sealed, mut passed) = (vec![], vec![]);
        for made in make(&world)? {
            let judged = self.passed(made, &stage)?;
            sealed.push(draft(new_id()?, &judged.draft.entry, &judged.draft.people));
            stage.take(Arc::new(self.next(&stage, &judged)));
            passed.push(judged);
        }
        let receipts = self.store.append(sealed, self.clock.now()).await?;
        let (mut after, mut out) = ((*world).clone(), vec![]);
        for (judged, receipt) in passed.into_iter().zip(&receipts) {
            let held = Held { recorded_at: receipt.recorded_at, ..self.next(&after, &judged) };
            let seq = held.seq;
            after.take(Arc::new(held));
            let head = format!("{}:{}", receipt.last, receipt.head.short());
            out.push(Recorded { judged, seq: Some(seq), head: Some(head), again: vec![] });
        }
        let pack = self.pack.clone().confirmed_in(&after);
        for recorded in &mut out {
            recorded.again = recorded.seq.map_or(vec![], |seq| door::judge_again(&after, &pack, seq));
            self.noted.keep(recorded);
        }
        *self.world.write().unwrap_or_else(|e| e.into_inner()) = Arc::new(after);
        Ok(out)
    }

    async fn made_as(
        &self,
        viewer: &Viewer,
        id: [u8; 16],
        make: impl FnOnce(&World) -> Result<Draft, Error>,
    ) -> Result<Recorded, Error> {
        viewer.may_record()?;
        let _one = self.recorder.lock().await;
        if let Some(seq) = self.recorded_as(id).await? {
            return Err(Error::Repeated(seq));
        }
        let world = self.snapshot();
        let judged = self.passed(make(&world)?, &world)?;
        let acts = &judged.draft.entry.acts;
        let adopts = |ours: bool| acts.iter().any(|d| matches!(&d.act, AnyAct::AdoptPack(act) if is_ours(act) == ours));
        if adopts(false) {
            return Err(says!(
                "chỉ áp dụng được bộ quy định mà chương trình này mang theo, xem “khoi doctor”",
                "only the rule pack that this program carries can be adopted, see “khoi doctor”"
            )
            .into());
        }
        // Adopting the program's own pack is the way out of a book that went by another.
        if !(adopts(true) && acts.len() == 1) {
            same_pack(&world)?;
        }
        let sealed = draft(id, &judged.draft.entry, &judged.draft.people);
        let receipts = self.store.append(vec![sealed], self.clock.now()).await?;
        let receipt = receipts.first().ok_or_else(|| Error::Fault("the store gave no receipt".into()))?;
        let mut after = (*world).clone();
        let held = Held { recorded_at: receipt.recorded_at, ..self.next(&world, &judged) };
        let seq = held.seq;
        after.take(Arc::new(held));
        let pack = self.pack.clone().confirmed_in(&after);
        let again = door::judge_again(&after, &pack, seq);
        *self.world.write().unwrap_or_else(|e| e.into_inner()) = Arc::new(after);
        let head = format!("{}:{}", receipt.last, receipt.head.short());
        let recorded = Recorded { judged, seq: Some(seq), head: Some(head), again };
        self.noted.keep(&recorded);
        Ok(recorded)
    }

    /// The first entry of a new book: the rule pack that it goes by. Gives the head.
    pub async fn open_book(&self) -> Result<String, Error> {
        let fields = |pairs: &[(&str, &str)]| Node::map(pairs.iter().map(|(k, v)| (k.to_string(), Node::text(*v))));
        let (day, epoch, hash) = (self.clock.today().to_string(), FOLD_EPOCH.to_string(), crate::packs::hash());
        let act = [("act", "adopt_pack"), ("name", self.pack.name.as_str()), ("hash", &hash), ("epoch", &epoch)];
        let acts = Node { line: 0, value: Value::List(vec![fields(&act)]) };
        let basis = fields(&[("kind", "mo_so"), ("issued", &day), ("title", "Mở sổ")]);
        let recorded = self.record(&self.owner(), &Node::map([("basis".into(), basis), ("act".into(), acts)])).await?;
        Ok(recorded.head.unwrap_or_default())
    }

    fn judged(&self, node: &Node, world: &World) -> Result<Judged, Error> {
        self.passed(door::read(node, world).map_err(Error::Wrong)?, world)
    }

    fn passed(&self, read: Draft, world: &World) -> Result<Judged, Error> {
        let pack = self.pack.clone().confirmed_in(world);
        let judged = door::judge(read, world, &pack);
        if judged.refusals.is_empty() { Ok(judged) } else { Err(Error::Refused(Box::new(judged))) }
    }

    fn next(&self, world: &World, judged: &Judged) -> Held {
        Held {
            seq: world.position() + 1,
            recorded_at: self.clock.now(),
            entry: judged.draft.entry.clone(),
            people: judged.draft.people.clone(),
        }
    }
}
