//! Appending: all drafts of a call in one transaction, each once however often it is sent.

use std::collections::HashMap;

use crate::draft::{self, Draft, Known, Receipt, Repeated};
use crate::engine::Connection;
use crate::entries;
use crate::error::{Error, Result, Step};
use crate::hash::Tip;
use crate::record::{Bytes, Content, Entry, Recorder};
use crate::store::{Store, Vault, Writer};

/// How many drafts of a bulk are looked up and sealed at a time.
const BULK_SIZE: usize = 1024;

impl Store {
    /// Records each draft as one entry, all or none, in the order given; `recorded_at` = max(previous, clock).
    ///
    /// A draft already recorded with the same content gets its first receipt; with other content the whole call is
    /// refused, as it is for an empty draft or a destroyed subject.
    pub async fn append(&self, drafts: Vec<Draft>, clock_micros: i64) -> Result<Vec<Receipt>> {
        let mut writer = self.writer.lock().await;
        let Writer { connection, block } = &mut *writer;
        // Taken out, so that a failure leaves it unknown rather than wrong.
        let kept = block.take();
        let mut tx = Writer::begin(connection).await?;
        let mut recorder = Recorder::start(&self.vault, &mut tx, kept).await?;
        let receipts = self.vault.append(&mut tx, &mut recorder, &drafts, |_| clock_micros).await?;
        let kept = recorder.finish(&mut tx).await?;
        tx.commit().await.step("commit entries")?;
        *block = kept;
        Ok(receipts)
    }

    /// Records many drafts, each with its own clock in microseconds, in one transaction: for preparing a ledger, since
    /// nothing is durable before the end and other writers wait.
    pub async fn append_bulk(&self, drafts: impl IntoIterator<Item = (i64, Draft)>) -> Result<Tip> {
        let mut writer = self.writer.lock().await;
        let Writer { connection, block } = &mut *writer;
        let kept = block.take();
        let mut tx = Writer::begin(connection).await?;
        let mut recorder = Recorder::start(&self.vault, &mut tx, kept).await?;
        let mut drafts = drafts.into_iter();
        loop {
            let (clocks, drafts): (Vec<i64>, Vec<Draft>) = drafts.by_ref().take(BULK_SIZE).unzip();
            if drafts.is_empty() {
                break;
            }
            self.vault.append(&mut tx, &mut recorder, &drafts, |n| clocks[n]).await?;
        }
        let tip = recorder.tip();
        let kept = recorder.finish(&mut tx).await?;
        tx.commit().await.step("commit entries")?;
        *block = kept;
        Ok(tip)
    }
}

impl Vault {
    async fn append(
        &self,
        connection: &mut Connection,
        recorder: &mut Recorder<'_>,
        drafts: &[Draft],
        clock_micros: impl Fn(usize) -> i64,
    ) -> Result<Vec<Receipt>> {
        draft::check(drafts)?;
        let known = draft::known(connection, self.ledger, drafts).await?;
        let fresh = drafts.iter().filter(|draft| !known.contains_key(&draft.id));
        let keys = self.keys_for(connection, draft::subjects(fresh)).await?;
        let mut receipts: Vec<Receipt> = Vec::with_capacity(drafts.len());
        let mut now: HashMap<[u8; 16], (Vec<u8>, Receipt)> = HashMap::with_capacity(drafts.len());
        for (n, draft) in drafts.iter().enumerate() {
            let parts = draft.parts.iter().map(|part| (part.subject, &part.bytes[..]));
            let digest = draft::digest(&self.own, parts).to_vec();
            let receipt = match (known.get(&draft.id), now.get(&draft.id)) {
                (Some(known), _) => self.repeat(connection, draft, &digest, known).await?,
                (None, Some((first, receipt))) if *first == digest => Receipt { repeated: Repeated::Yes, ..*receipt },
                (None, Some(_)) => return Err(Error::DraftReused { id: draft.id }),
                (None, None) => {
                    let entry = Entry {
                        draft: Some((draft.id, digest.clone())),
                        clock_micros: clock_micros(n),
                        parts: contents(draft),
                    };
                    let Tip { seq, head } = recorder.record(connection, &keys, entry).await?;
                    let recorded_at = recorder.recorded_at();
                    let receipt = Receipt { first: seq, last: seq, recorded_at, head, repeated: Repeated::No };
                    now.insert(draft.id, (digest, receipt));
                    receipt
                }
            };
            receipts.push(receipt);
        }
        Ok(receipts)
    }

    async fn repeat(
        &self,
        connection: &mut Connection,
        draft: &Draft,
        digest: &[u8],
        known: &Known,
    ) -> Result<Receipt> {
        if known.digest != digest {
            return Err(Error::DraftReused { id: draft.id });
        }
        let (recorded_at, head) = entries::recorded(connection, self.ledger, known.last).await?;
        Ok(Receipt { first: known.first, last: known.last, recorded_at, head, repeated: Repeated::Yes })
    }
}

fn contents(draft: &Draft) -> Vec<Content<'_>> {
    draft.parts.iter().map(|part| Content { subject: part.subject, bytes: Bytes::New(&part.bytes) }).collect()
}
