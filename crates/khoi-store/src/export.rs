//! Export: the whole log as JSON Lines, in clear, with salts, so that an import arrives at the same heads.

use std::collections::HashMap;
use std::io::Write;

use crate::draft;
use crate::entries::{self, EntryRow};
use crate::erase;
use crate::error::{Broken, Damage, Error, Result};
use crate::hash::{Tip, to_hex};
use crate::lines::{EndLine, EntryLine, HeaderLine, PartLine, VERSION};
use crate::segment::BLOCK_SIZE;
use crate::store::Store;

impl Store {
    /// Writes every entry up to the present tip and returns that tip. Everything is readable in it: guard it like the key.
    /// Accounts, sessions and settings are not part of the log and stay behind.
    pub async fn export(&self, mut out: impl Write) -> Result<Tip> {
        let ledger = self.vault.ledger;
        let mut connection = self.reader().await?;
        let end = entries::last(&mut connection, ledger).await?.map_or(0, |last| last.tip.seq);
        write_line(&mut out, &HeaderLine { khoi: "export".to_owned(), v: VERSION, ledger })?;
        let mut tip = Tip::START;
        while tip.seq < end {
            let (after, upto) = (tip.seq as i64, end.min(tip.seq + BLOCK_SIZE) as i64);
            let rows = entries::block(&mut connection, ledger, after, upto).await?;
            let mut ids = draft::ids(&mut connection, ledger, after, upto).await?;
            let mut gone: HashMap<(u64, u64), (i64, String)> = HashMap::new();
            for (seq, part, at, reason) in erase::reasons(&mut connection, ledger, after, upto).await? {
                gone.insert((seq.unsigned_abs(), part.unsigned_abs()), (at, reason));
            }
            for row in rows {
                if row.seq != tip.seq + 1 {
                    return Err(Broken::at(tip.seq + 1, Damage::EntryMissing));
                }
                tip = Tip { seq: row.seq, head: row.head };
                let id = ids.remove(&row.seq);
                write_line(&mut out, &self.line(row, id, &mut gone)?)?;
            }
            if tip.seq < upto.unsigned_abs() {
                return Err(Broken::at(tip.seq + 1, Damage::EntryMissing));
            }
        }
        write_line(&mut out, &EndLine { end: tip.seq, head: tip.head.to_string() })?;
        out.flush().map_err(|source| Error::Stream { source })?;
        Ok(tip)
    }

    fn line(
        &self,
        row: EntryRow,
        id: Option<Vec<u8>>,
        gone: &mut HashMap<(u64, u64), (i64, String)>,
    ) -> Result<EntryLine> {
        let (seq, at, head) = (row.seq, row.recorded_at, row.head.to_string());
        let parts = self.vault.open_parts(row)?;
        let part = |(part, (subject, held))| PartLine::of(subject, held, gone.remove(&(seq, part)));
        let parts = (0..).zip(parts).map(part).collect();
        Ok(EntryLine { seq, at, head, draft: id.map(|id| to_hex(&id)), parts })
    }
}

fn write_line(out: &mut impl Write, line: &impl serde::Serialize) -> Result<()> {
    serde_json::to_writer(&mut *out, line)
        .map_err(std::io::Error::from)
        .and_then(|()| out.write_all(b"\n"))
        .map_err(|source| Error::Stream { source })
}
