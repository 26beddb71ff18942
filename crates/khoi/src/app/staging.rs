//! Lists that are being read: the one who sent a long file sees how far it is, and comes to it when it is done.

use super::desk::new_id;
use super::{App, Error, File, Viewer};
use crate::load::{Progress, Side};
use khoi_core::value::{Day, UnitId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Notify;

/// A file that was sent.
pub struct SentFile {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Under which unit its people stand.
    pub unit: UnitId,
    /// Of which day it is; none: as the file tells, else as is usual.
    pub on: Option<Day>,
    /// Whose list it is.
    pub side: Side,
}

/// Where a file that was read led to.
#[derive(Debug)]
pub enum Staging {
    /// It lies on the desk under this id.
    Load(String),
    /// It was loaded before, by this entry.
    Already(u32),
}

/// A list that is being read.
#[derive(Default)]
pub struct Job {
    owner: String,
    progress: Progress,
    ended: Mutex<Option<Result<Staging, Error>>>,
    notify: Notify,
}

/// All that are being read.
#[derive(Default)]
pub(super) struct Jobs(Mutex<HashMap<String, Arc<Job>>>);

impl Job {
    /// How far it is.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// What came out; taken once.
    pub fn take(&self) -> Option<Result<Staging, Error>> {
        self.ended.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Waits until it is done.
    pub async fn done(&self) {
        self.notify.notified().await;
    }
}

impl App {
    /// Begins to read a file; gives the id by which one asks for it.
    pub fn begin_load(self: &Arc<App>, viewer: &Viewer, file: SentFile) -> Result<(String, Arc<Job>), Error> {
        viewer.may_record()?;
        let id = new_id()?;
        let job = Arc::new(Job { owner: viewer.name().to_string(), ..Job::default() });
        self.jobs.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id.clone(), job.clone());
        let (app, viewer, own) = (self.clone(), viewer.clone(), job.clone());
        tokio::spawn(async move {
            let ended = app.stage_sent(&viewer, &file, &own.progress).await;
            *own.ended.lock().unwrap_or_else(PoisonError::into_inner) = Some(ended);
            own.notify.notify_one();
        });
        Ok((id, job))
    }

    /// A list that is being read, for the one who sent it.
    pub fn job(&self, viewer: &Viewer, id: &str) -> Option<Arc<Job>> {
        let jobs = self.jobs.0.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.get(id).filter(|job| job.owner == viewer.name()).cloned()
    }

    /// Forgets one whose outcome was told.
    pub fn forget_job(&self, id: &str) {
        self.jobs.0.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
    }

    async fn stage_sent(&self, viewer: &Viewer, sent: &SentFile, progress: &Progress) -> Result<Staging, Error> {
        let file = File {
            name: &sent.name,
            bytes: &sent.bytes,
            unit: sent.unit,
            on: sent.on,
            side: sent.side,
            source: None,
            map: &[],
            legacy: None,
            progress,
        };
        let (staged, memory) = self.stage(viewer, file).await?;
        if let Some(seq) = self.loaded(&staged) {
            return Ok(Staging::Already(seq));
        }
        Ok(Staging::Load(self.put_load(viewer, &staged, &memory, &sent.bytes).await?.id))
    }
}
