//! Nhật ký đọc: who took lists of persons out of the book, kept sealed; it is added to, never changed.

use super::desk::new_id;
use super::{App, Error, Viewer};
use khoi_store::DeskPut;
use serde::{Deserialize, Serialize};

/// The kind under which reads lie on the desk; the desk's own doors do not reach it.
pub(super) const KIND: &str = "sensitive_read";

/// A sensitive read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Read {
    /// Who read.
    pub who: String,
    /// What was read: the list or figure.
    pub what: String,
    /// Of which unit, on which day, with which filter.
    pub asked: String,
    /// How many rows.
    pub rows: usize,
    /// The position of the book.
    pub position: u32,
    /// When, in microseconds since the epoch.
    pub at: i64,
}

impl App {
    /// Notes that a list of persons was taken out; nothing is handed over when this fails.
    pub async fn note_read(&self, viewer: &Viewer, what: &str, asked: &str, rows: usize) -> Result<(), Error> {
        let at = self.clock.now();
        let read = Read {
            who: viewer.name().to_string(),
            what: what.to_string(),
            asked: asked.to_string(),
            rows,
            position: self.snapshot().position(),
            at,
        };
        let body = serde_json::to_vec(&read).map_err(|e| Error::Fault(format!("a read has no JSON: {e}")))?;
        let id = new_id()?;
        let put = DeskPut { kind: KIND, id: &id, by: viewer.name(), expected: 0, label: what, body: &body };
        self.store.desk_put(put, at).await?;
        Ok(())
    }

    /// All sensitive reads, the last first; only for the owner of the data folder.
    pub async fn reads(&self, viewer: &Viewer) -> Result<Vec<Read>, Error> {
        if viewer.name() != self.owner().name() {
            return Err(Error::Forbidden);
        }
        let mut out = vec![];
        for item in self.store.desk_list(KIND).await? {
            if let Some((_, body)) = self.store.desk_get(KIND, &item.id).await? {
                let read = serde_json::from_slice(&body)
                    .map_err(|e| Error::Fault(format!("desk, {KIND} {}: {e}", item.id)))?;
                out.push(read);
            }
        }
        out.sort_by_key(|r: &Read| std::cmp::Reverse(r.at));
        Ok(out)
    }
}
