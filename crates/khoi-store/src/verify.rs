//! Verifying: the chain without any key, or every part opened and compared with its commitment.

use sqlx::Connection as _;

use crate::engine::Connection;
use crate::entries::{self, EntryRow};
use crate::erase;
use crate::error::{Broken, Damage, Result, Step};
use crate::hash::{self, Hash, Mark, Place, Tip};
use crate::segment::{BLOCK_SIZE, Block};
use crate::store::{Store, Vault};

/// How deep to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verify {
    /// Every row in its place and every head following from the one before; needs no key.
    Chain,
    /// Also every part opened, every commitment computed again, every segment compared with its rows.
    Open,
}

/// What was found whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The last entry.
    pub tip: Tip,
    /// How many parts there are.
    pub part_count: u64,
    /// How many of them were destroyed, on record; counted by [`Verify::Open`] only.
    pub destroyed_count: u64,
    /// How many segments were compared; 0 without [`Verify::Open`].
    pub segment_count: u64,
    /// How many complete blocks have no readable segment and are read from their rows; 0 without [`Verify::Open`].
    pub without_segment_count: u64,
}

struct Check<'s> {
    vault: &'s Vault,
    how: Verify,
    recorded_at: i64,
    found: Verified,
}

impl Store {
    /// Checks the log as it stands when the call begins, and that an expected entry, copied from print or a backup, is
    /// still in it. The first entry that does not hold comes back as [`crate::Error::Broken`].
    pub async fn verify(&self, how: Verify, expected: Option<&Mark>) -> Result<Verified> {
        let mut connection = self
            .readers
            .acquire()
            .await
            .step("take a reading connection")?;
        let mut tx = connection.begin().await.step("begin reading")?;
        let found = Verified {
            tip: Tip::START,
            part_count: 0,
            destroyed_count: 0,
            segment_count: 0,
            without_segment_count: 0,
        };
        let mut check = Check {
            vault: &self.vault,
            how,
            recorded_at: i64::MIN,
            found,
        };
        let ledger = self.vault.ledger;
        let mut after = i64::MIN;
        loop {
            let upto = (check.found.tip.seq + BLOCK_SIZE) as i64;
            let (rows, broken) = entries::block_until_broken(&mut tx, ledger, after, upto).await?;
            after = upto;
            let count = rows.len() as u64;
            check.block(&mut tx, rows, expected).await?;
            if let Some(broken) = broken {
                return Err(broken);
            }
            if count < BLOCK_SIZE {
                break;
            }
        }
        // Nothing may stand after the first gap.
        let due = check.found.tip.seq + 1;
        let beyond = entries::block(&mut tx, ledger, after, i64::MAX).await?;
        if !beyond.is_empty() {
            return Err(Broken::at(due, Damage::EntryMissing));
        }
        if let Some(n) = erase::first_gap(&mut tx, ledger).await? {
            return Err(Broken::at(
                due - 1,
                Damage::PartChangeUnrecorded {
                    n: n.unsigned_abs(),
                },
            ));
        }
        match expected {
            Some(mark) if mark.seq() > check.found.tip.seq => Err(Broken::at(
                check.found.tip.seq,
                Damage::TailCut {
                    expected: mark.seq(),
                },
            )),
            _ => Ok(check.found),
        }
    }
}

impl Check<'_> {
    async fn block(
        &mut self,
        connection: &mut Connection,
        rows: Vec<EntryRow>,
        expected: Option<&Mark>,
    ) -> Result<()> {
        let first = self.found.tip.seq + 1;
        let mut block = Block::starting(first);
        for row in rows {
            self.chain(&row)?;
            if let Some(mark) =
                expected.filter(|mark| mark.seq() == row.seq && !mark.fits(&row.head))
            {
                return Err(Broken::at(
                    row.seq,
                    Damage::OtherHead {
                        expected: mark.to_string(),
                    },
                ));
            }
            if self.how == Verify::Open {
                self.open(row, &mut block)?;
            }
        }
        if block.is_complete() {
            let mut buffer = Vec::new();
            match self
                .vault
                .open_segment(connection, first, &mut buffer)
                .await?
            {
                Some(clear) if clear == block.clear() => self.found.segment_count += 1,
                Some(_) => return Err(Broken::at(first, Damage::Segment { first })),
                None => self.found.without_segment_count += 1,
            }
        }
        Ok(())
    }

    fn chain(&mut self, row: &EntryRow) -> Result<()> {
        let Tip { seq, head } = self.found.tip;
        let due = seq + 1;
        let place = Place {
            ledger: self.vault.ledger,
            seq: due,
            recorded_at: row.recorded_at,
            prev: row.prev,
        };
        let damage = if row.seq != due {
            Damage::EntryMissing
        } else if row.prev != head {
            Damage::Previous
        } else if hash::head(&place, &row.commitment) != row.head {
            Damage::Head
        } else if row.recorded_at < self.recorded_at {
            Damage::Time
        } else {
            self.recorded_at = row.recorded_at;
            self.found.tip = Tip {
                seq: due,
                head: row.head,
            };
            self.found.part_count += row.parts.len() as u64;
            return Ok(());
        };
        Err(Broken::at(due, damage))
    }

    fn open(&mut self, row: EntryRow, block: &mut Block) -> Result<()> {
        let (seq, recorded_at, head, commitment) =
            (row.seq, row.recorded_at, row.head, row.commitment);
        let parts = self.vault.open_parts(row)?;
        let digests: Vec<Hash> = parts.iter().map(|(_, held)| held.digest()).collect();
        if hash::commitment(&digests) != commitment {
            return Err(Broken::at(seq, Damage::Commitment));
        }
        self.found.destroyed_count += parts
            .iter()
            .filter(|(_, held)| held.bytes().is_none())
            .count() as u64;
        block.push_row(recorded_at, &head, &parts);
        Ok(())
    }
}
