//! Plans: kept on the desk, checked against the newest book, issued in one transaction or not at all.

use super::open::{draft, same_pack};
use super::{App, Error, Viewer};
use khoi_core::door;
use khoi_core::entry::Held;
use khoi_core::papers::basis_of;
use khoi_core::plan::{Checked, Plan};
use khoi_core::rules::{Pack, Refusal};
use khoi_core::says;
use khoi_core::state::{Slot, World};
use khoi_core::value::Day;
use khoi_store::{DeskItem, DeskPut};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// The word of plans on the desk.
const KIND: &str = "plan";
/// The longest plan, in bytes.
pub const MOST_PLAN_BYTES: usize = 4 << 20;

/// A plan on the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedPlan {
    /// Its id.
    pub id: String,
    /// Its title, as far as the text can be read.
    pub title: String,
    /// Who made it.
    pub owner: String,
    /// One more with each change.
    pub version: u64,
    /// The day of the last change.
    pub changed: Day,
    /// The first and last entry, once it is issued.
    pub issued: Option<(u32, u32)>,
}

/// What issuing a plan did.
pub struct Issued {
    /// The plan, checked against the book before it.
    pub checked: Checked,
    /// First and last entry, and the head; `None` when nothing was recorded since the proof does not close.
    pub recorded: Option<(u32, u32, String)>,
    /// Later acts that break a rule now.
    pub again: Vec<(Slot, Refusal)>,
}

/// A plan with the book that it was checked against.
pub struct SeenPlan {
    /// The book.
    pub world: Arc<World>,
    /// The plan, checked.
    pub checked: Checked,
    /// The first entry, once it is issued.
    pub issued: Option<u32>,
}

impl App {
    /// The plans on the desk, the last changed first.
    pub async fn plans(&self, viewer: &Viewer) -> Result<Vec<SavedPlan>, Error> {
        viewer.may_record()?;
        Ok(self.store.desk_list(KIND).await?.into_iter().map(saved).collect())
    }

    /// A plan and its text.
    pub async fn plan(&self, viewer: &Viewer, id: &str) -> Result<Option<(SavedPlan, String)>, Error> {
        viewer.may_record()?;
        let Some((item, body)) = self.store.desk_get(KIND, id).await? else { return Ok(None) };
        let text = String::from_utf8(body).map_err(|e| Error::Fault(format!("desk, plan {id}: {e}")))?;
        Ok(Some((saved(item), text)))
    }

    /// Keeps a text as it is, wrong or right; gives id and version. `at` names the plan and the version that was changed.
    pub async fn save_plan(
        &self,
        viewer: &Viewer,
        at: Option<(&str, u64)>,
        text: &str,
    ) -> Result<(String, u64), Error> {
        viewer.may_record()?;
        if text.len() > MOST_PLAN_BYTES {
            return Err(says!("phương án dài quá 4 MB, xin chia nhỏ", "the plan is longer than 4 MB, split it").into());
        }
        let id = match at {
            Some((id, _)) => id.to_string(),
            None => fresh_id()?,
        };
        if let Some((plan, _)) = self.plan(viewer, &id).await?
            && plan.issued.is_some()
        {
            return Err(says!(
                "phương án này đã ban hành nên không sửa được, xin lập phương án mới",
                "this plan was issued and cannot be changed, draft a new one"
            )
            .into());
        }
        let version = self.put(viewer, &id, at.map_or(0, |(_, version)| version), text, None).await?;
        Ok((id, version))
    }

    async fn put(
        &self,
        viewer: &Viewer,
        id: &str,
        expected: u64,
        text: &str,
        issued: Option<(u32, u32)>,
    ) -> Result<u64, Error> {
        let title = Plan::title_of(text).unwrap_or_default();
        let label = serde_json::json!({"title": title, "issued": issued}).to_string();
        let put = DeskPut { kind: KIND, id, by: viewer.name(), expected, label: &label, body: text.as_bytes() };
        Ok(self.store.desk_put(put, self.clock.now()).await?)
    }

    /// Takes a plan off the desk; what was issued stays in the book.
    pub async fn drop_plan(&self, viewer: &Viewer, id: &str) -> Result<bool, Error> {
        viewer.may_record()?;
        Ok(self.store.desk_drop(KIND, id).await?)
    }

    /// Checks a plan's text; nothing is recorded. Gives the book that it was checked against.
    pub fn check_plan(&self, viewer: &Viewer, text: &str) -> Result<(Arc<World>, Checked), Error> {
        viewer.may_record()?;
        let world = self.snapshot();
        let checked = self.checked(text, &world)?;
        Ok((world, checked))
    }

    /// A plan as it stands: a draft against the newest book; an issued one against the book before it, its papers with
    /// numbers and days as they were supplied since. `id` names a plan of the desk.
    pub async fn see_plan(&self, viewer: &Viewer, id: Option<&str>, text: &str) -> Result<SeenPlan, Error> {
        viewer.may_record()?;
        let now = self.snapshot();
        let Some(first) = self.issued_as(viewer, id, text).await? else {
            let checked = self.checked(text, &now)?;
            return Ok(SeenPlan { world: now, checked, issued: None });
        };
        let (text, pack) = (text.to_string(), self.pack.clone());
        let seen = tokio::task::spawn_blocking(move || {
            let world = now.upto(first - 1);
            let mut checked = checked(&text, &world, &pack)?;
            for (seq, at) in (first..).zip(&checked.papers) {
                if let Some(basis) = basis_of(&now, seq) {
                    checked.plan.papers[*at].basis = basis;
                }
            }
            Ok(SeenPlan { world: Arc::new(world), checked, issued: Some(first) })
        });
        seen.await.map_err(|e| Error::Fault(format!("plan: {e}")))?
    }

    fn checked(&self, text: &str, world: &World) -> Result<Checked, Error> {
        checked(text, world, &self.pack)
    }

    /// Issues a plan: all its entries in one transaction, or none. The same text is issued once; a plan of the desk that
    /// says the same is noted there as issued.
    pub async fn issue_plan(&self, viewer: &Viewer, text: &str) -> Result<Issued, Error> {
        let twins = self.twins(viewer, text).await?;
        if let Some((first, _)) = twins.iter().find_map(|(plan, _)| plan.issued) {
            return Err(Error::Repeated(first));
        }
        let issued = self.issue_as(viewer, text, text).await?;
        if let Some((first, last, _)) = issued.recorded {
            for (plan, text) in twins {
                let noted = self.put(viewer, &plan.id, plan.version, &text, Some((first, last))).await;
                // One that was changed meanwhile does not say the same any more.
                if let Err(error @ Error::Fault(_)) = noted {
                    return Err(error);
                }
            }
        }
        Ok(issued)
    }

    /// The plans of the desk that say what a text says, whatever their layout and notes.
    async fn twins(&self, viewer: &Viewer, text: &str) -> Result<Vec<(SavedPlan, String)>, Error> {
        let (world, title) = (self.snapshot(), Plan::title_of(text).unwrap_or_default());
        let read = |text: &str| Plan::read(text, &world).ok();
        let (said, mut out) = (read(text), vec![]);
        for plan in self.plans(viewer).await?.into_iter().filter(|p| p.title == title) {
            let Some((plan, other)) = self.plan(viewer, &plan.id).await? else { continue };
            if other.trim() == text.trim() || (said.is_some() && read(&other) == said) {
                out.push((plan, other));
            }
        }
        Ok(out)
    }

    /// The first entry of a plan that was issued, from the desk or from a file of the same text.
    async fn issued_as(&self, viewer: &Viewer, id: Option<&str>, text: &str) -> Result<Option<u32>, Error> {
        let Some(id) = id else { return self.recorded_as(draft_id(text, 0)).await };
        if let Some(first) = self.recorded_as(draft_id(&format!("plan {id}"), 0)).await? {
            return Ok(Some(first));
        }
        match self.plan(viewer, id).await?.and_then(|(plan, _)| plan.issued) {
            Some((first, _)) => Ok(Some(first)),
            None => self.recorded_as(draft_id(text, 0)).await,
        }
    }

    async fn issue_as(&self, viewer: &Viewer, text: &str, key: &str) -> Result<Issued, Error> {
        viewer.may_record()?;
        let _one = self.recorder.lock().await;
        if let Some(seq) = self.recorded_as(draft_id(key, 0)).await? {
            return Err(Error::Repeated(seq));
        }
        let world = self.snapshot();
        same_pack(&world)?;
        let checked = self.checked(text, &world)?;
        let drafts = checked.drafts();
        if drafts.is_empty() {
            return Ok(Issued { checked, recorded: None, again: vec![] });
        }
        let sealed = (0..).zip(&drafts).map(|(i, d)| draft(draft_id(key, i), &d.entry, &d.people)).collect();
        let receipts = self.store.append(sealed, self.clock.now()).await?;
        let mut after = (*world).clone();
        for (draft, receipt) in drafts.into_iter().zip(&receipts) {
            let seq = after.position() + 1;
            let (entry, people) = (draft.entry, draft.people);
            after.take(Arc::new(Held { seq, recorded_at: receipt.recorded_at, entry, people }));
        }
        let (first, last) = (world.position() + 1, after.position());
        let pack = self.pack.clone().confirmed_in(&after);
        let again = (first..=last).flat_map(|seq| door::judge_again(&after, &pack, seq)).collect();
        *self.world.write().unwrap_or_else(|e| e.into_inner()) = Arc::new(after);
        let head = receipts.last().map_or_else(String::new, |r| format!("{}:{}", r.last, r.head.short()));
        Ok(Issued { checked, recorded: Some((first, last, head)), again })
    }

    /// Issues a plan of the desk and notes there which entries it became.
    pub async fn issue_saved_plan(&self, viewer: &Viewer, id: &str, version: u64) -> Result<Issued, Error> {
        let missing = || says!("không có phương án “{id}” trên bàn làm việc", "there is no plan “{id}” on the desk");
        let (plan, text) = self.plan(viewer, id).await?.ok_or_else(missing)?;
        if let Some((first, last)) = plan.issued {
            return Err(says!(
                "phương án đã ban hành, là mục {first} đến {last}",
                "the plan was issued as entries {first} to {last}"
            )
            .into());
        }
        if plan.version != version {
            return Err(says!(
                "phương án vừa được sửa, xin xem lại rồi ban hành",
                "the plan was just changed, look again before issuing it"
            )
            .into());
        }
        // A process that ended between the two writes left the desk behind the book.
        let key = format!("plan {id}");
        if let Some(first) = self.recorded_as(draft_id(&key, 0)).await? {
            let mut last = first;
            while self.recorded_as(draft_id(&key, last + 1 - first)).await?.is_some() {
                last += 1;
            }
            self.put(viewer, id, version, &text, Some((first, last))).await?;
            return Err(Error::Repeated(first));
        }
        let issued = self.issue_as(viewer, &text, &key).await?;
        if let Some((first, last, _)) = issued.recorded {
            self.put(viewer, id, version, &text, Some((first, last))).await?;
        }
        Ok(issued)
    }
}

fn checked(text: &str, world: &World, pack: &Pack) -> Result<Checked, Error> {
    let plan = Plan::read(text, world).map_err(Error::Wrong)?;
    Ok(Checked::of(plan, world, &pack.clone().confirmed_in(world)))
}

/// The id under which an entry of a plan is recorded: always the same, so that nothing is issued twice.
fn draft_id(key: &str, place: u32) -> [u8; 16] {
    let mut id = [0; 16];
    let hash =
        Sha256::new().chain_update(b"khoi.plan.v1").chain_update(key).chain_update(place.to_be_bytes()).finalize();
    id.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    id
}

fn fresh_id() -> Result<String, Error> {
    let mut bytes = [0; 5];
    getrandom::fill(&mut bytes).map_err(|e| Error::Fault(format!("no random numbers: {e}")))?;
    Ok(bytes.iter().map(|b| format!("{b:02x}")).collect())
}

fn saved(item: DeskItem) -> SavedPlan {
    let label: serde_json::Value = serde_json::from_str(&item.label).unwrap_or_default();
    let number = |at: usize| label["issued"][at].as_u64().and_then(|n| u32::try_from(n).ok());
    SavedPlan {
        title: label["title"].as_str().unwrap_or_default().to_string(),
        issued: number(0).zip(number(1)),
        id: item.id,
        owner: item.owner,
        version: item.version,
        changed: Day::of_moment(item.changed_at),
    }
}
