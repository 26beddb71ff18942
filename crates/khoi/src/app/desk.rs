//! Work that is not in the book yet: put aside on the sealed desk, seen by the one who put it there.

use super::{App, Error, Viewer};
use khoi_core::says;
use khoi_store::{DeskItem, DeskPut};

/// A piece of work to put aside.
#[derive(Clone, Copy, Debug)]
pub struct Aside<'a> {
    /// What sort of work: `plan`, `load`, `check` …
    pub kind: &'a str,
    /// Its id; `None` makes a new one.
    pub id: Option<&'a str>,
    /// The version it was made from; 0 when new.
    pub from: u64,
    /// What lists show of it.
    pub label: &'a str,
    /// The work itself.
    pub body: &'a [u8],
}

/// How large a piece of work may be.
const SIZE_LIMIT: usize = 64 << 20;

impl App {
    /// Puts work aside and returns what stands now. A version that somebody else has passed is refused, changing nothing.
    pub async fn put_aside(&self, viewer: &Viewer, work: Aside<'_>) -> Result<DeskItem, Error> {
        // Checking a text records nothing: whoever may sign in may do so.
        if work.kind != super::checks::KIND {
            viewer.may_record()?;
        }
        own_door(work.kind)?;
        if work.body.len() > SIZE_LIMIT {
            return Err(says!(
                "phần việc quá lớn (trên 64 MB), hãy chia nhỏ rồi lưu lại",
                "this piece of work is too large (over 64 MB), split it and put it aside again"
            )
            .into());
        }
        let id = match work.id {
            Some(id) => id.to_string(),
            None => new_id()?,
        };
        if let Some((held, _)) = self.store.desk_get(work.kind, &id).await? {
            may_touch(viewer, &held, self)?;
        }
        let put = DeskPut {
            kind: work.kind,
            id: &id,
            by: viewer.name(),
            expected: work.from,
            label: work.label,
            body: work.body,
        };
        self.store.desk_put(put, self.clock.now()).await?;
        let (item, _) = self.taken_up(viewer, work.kind, &id).await?;
        Ok(item)
    }

    /// Takes work up again: what is known of it, and the work.
    pub async fn taken_up(&self, viewer: &Viewer, kind: &str, id: &str) -> Result<(DeskItem, Vec<u8>), Error> {
        match self.store.desk_get(kind, id).await? {
            Some((item, body)) => {
                may_touch(viewer, &item, self)?;
                Ok((item, body))
            }
            None => Err(says!(
                "không còn phần việc “{id}” này, hãy xem lại danh sách",
                "there is no piece of work “{id}” any more, look at the list again"
            )
            .into()),
        }
    }

    /// The viewer's work of a kind, the last changed first; the owner of the data folder sees everybody's.
    pub async fn desk(&self, viewer: &Viewer, kind: &str) -> Result<Vec<DeskItem>, Error> {
        let items = self.store.desk_list(kind).await?;
        Ok(items.into_iter().filter(|item| may_touch(viewer, item, self).is_ok()).collect())
    }

    /// The work of a kind that is the viewer's own, or that is shared with him.
    pub(super) async fn work_of_all(
        &self,
        viewer: &Viewer,
        kind: &str,
        is_shared: impl Fn(&DeskItem) -> bool,
    ) -> Result<Vec<DeskItem>, Error> {
        let items = self.store.desk_list(kind).await?;
        Ok(items.into_iter().filter(|item| may_touch(viewer, item, self).is_ok() || is_shared(item)).collect())
    }

    /// The body of work that [`App::work_of_all`] gave.
    pub(super) async fn body_of_all(&self, kind: &str, id: &str) -> Result<Vec<u8>, Error> {
        let gone =
            || says!("phần việc “{id}” vừa được bỏ, hãy xem lại", "the work “{id}” was just dropped, look again");
        Ok(self.store.desk_get(kind, id).await?.ok_or_else(gone)?.1)
    }

    /// Drops work for good.
    pub async fn drop_aside(&self, viewer: &Viewer, kind: &str, id: &str) -> Result<(), Error> {
        own_door(kind)?;
        self.taken_up(viewer, kind, id).await?;
        self.store.desk_drop(kind, id).await?;
        Ok(())
    }
}

/// The record of reads and the scopes of accounts have doors of their own.
fn own_door(kind: &str) -> Result<(), Error> {
    if [super::reads::KIND, super::grant::KIND].contains(&kind) { Err(Error::Forbidden) } else { Ok(()) }
}

fn may_touch(viewer: &Viewer, item: &DeskItem, app: &App) -> Result<(), Error> {
    if item.owner == viewer.name() || viewer.name() == app.owner().name() { Ok(()) } else { Err(Error::Forbidden) }
}

pub(super) fn new_id() -> Result<String, Error> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|e| Error::Fault(format!("no random numbers: {e}")))?;
    Ok(bytes.iter().map(|b| format!("{b:02x}")).collect())
}
