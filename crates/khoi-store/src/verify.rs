//! Verifying: the chain without any key, or every part opened and compared with its commitment.

use std::path::Path;

use sqlx::Connection as _;

use crate::engine::{self, Connection};
use crate::entries::{self, EntryRow};
use crate::erase;
use crate::error::{Broken, Damage, Result, Step};
use crate::folder::Folder;
use crate::hash::{self, Hash, Mark, Place, Tip};
use crate::schema;
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
    ledger: i64,
    /// What opens the parts; `None` to follow the chain only.
    vault: Option<&'s Vault>,
    expected: Option<&'s Mark>,
    recorded_at: i64,
    found: Verified,
}

impl Store {
    /// Checks the log as it stands when the call begins, and that an expected entry, copied from print or a backup, is
    /// still in it. The first entry that does not hold comes back as [`crate::Error::Broken`].
    pub async fn verify(&self, how: Verify, expected: Option<&Mark>) -> Result<Verified> {
        let vault = match how {
            Verify::Chain => None,
            Verify::Open => Some(&self.vault),
        };
        let mut connection = self.reader().await?;
        Check::new(self.vault.ledger, vault, expected).run(&mut connection).await
    }
}

/// As [`Store::verify`] with [`Verify::Chain`], for who has the database and no key.
pub async fn verify_chain(dir: &Path, ledger: u32, expected: Option<&Mark>) -> Result<Verified> {
    let folder = Folder::new(dir);
    folder.look_for_database()?;
    let _lock = folder.lock()?;
    engine::inspect(&folder.database())?;
    let mut connection = engine::connect(&folder.database()).await?;
    let verified = match schema::refuse_newer(&mut connection).await {
        Ok(_) => Check::new(i64::from(ledger), None, expected).run(&mut connection).await,
        Err(refusal) => Err(refusal),
    };
    connection.close().await.step("close")?;
    verified
}

impl<'s> Check<'s> {
    fn new(ledger: i64, vault: Option<&'s Vault>, expected: Option<&'s Mark>) -> Check<'s> {
        let found =
            Verified { tip: Tip::START, part_count: 0, destroyed_count: 0, segment_count: 0, without_segment_count: 0 };
        Check { ledger, vault, expected, recorded_at: i64::MIN, found }
    }

    async fn run(mut self, connection: &mut Connection) -> Result<Verified> {
        let mut tx = connection.begin().await.step("begin reading")?;
        let mut after = i64::MIN;
        loop {
            let upto = (self.found.tip.seq + BLOCK_SIZE) as i64;
            let read = entries::block_until_broken(&mut tx, self.ledger, after, upto).await?;
            let (rows, broken) = read;
            after = upto;
            let count = rows.len() as u64;
            self.block(&mut tx, rows).await?;
            if let Some(broken) = broken {
                return Err(broken);
            }
            if count < BLOCK_SIZE {
                break;
            }
        }
        self.end(&mut tx, after).await?;
        Ok(self.found)
    }

    /// Nothing stands after the last entry, no change of a part is missing, and nothing that was printed is cut off.
    async fn end(&self, connection: &mut Connection, after: i64) -> Result<()> {
        let last = self.found.tip.seq;
        if !entries::block(connection, self.ledger, after, i64::MAX).await?.is_empty() {
            return Err(Broken::at(last + 1, Damage::EntryMissing));
        }
        if let Some(n) = erase::first_gap(connection, self.ledger).await? {
            return Err(Broken::at(last, Damage::PartChangeUnrecorded { n: n.unsigned_abs() }));
        }
        match self.expected.map(Mark::seq) {
            Some(expected) if expected > last => Err(Broken::at(last, Damage::TailCut { expected })),
            _ => Ok(()),
        }
    }

    async fn block(&mut self, connection: &mut Connection, rows: Vec<EntryRow>) -> Result<()> {
        let first = self.found.tip.seq + 1;
        let mut block = Block::starting(first);
        for row in rows {
            self.chain(&row)?;
            self.printed(&row)?;
            if let Some(vault) = self.vault {
                self.open(vault, row, &mut block)?;
            }
        }
        match self.vault {
            Some(vault) if block.is_complete() => self.segment(vault, connection, &block).await,
            _ => Ok(()),
        }
    }

    fn chain(&mut self, row: &EntryRow) -> Result<()> {
        let Tip { seq, head } = self.found.tip;
        let due = seq + 1;
        let (ledger, recorded_at, prev) = (self.ledger, row.recorded_at, row.prev);
        let follows = hash::head(&Place { ledger, seq: due, recorded_at, prev }, &row.commitment);
        let damage = if row.seq != due {
            Damage::EntryMissing
        } else if row.prev != head {
            Damage::Previous
        } else if follows != row.head {
            Damage::Head
        } else if row.recorded_at < self.recorded_at {
            Damage::Time
        } else {
            self.recorded_at = row.recorded_at;
            self.found.tip = Tip { seq: due, head: row.head };
            self.found.part_count += row.parts.len() as u64;
            return Ok(());
        };
        Err(Broken::at(due, damage))
    }

    fn printed(&self, row: &EntryRow) -> Result<()> {
        match self.expected {
            Some(mark) if mark.seq() == row.seq && !mark.fits(&row.head) => {
                Err(Broken::at(row.seq, Damage::OtherHead { expected: mark.to_string() }))
            }
            _ => Ok(()),
        }
    }

    fn open(&mut self, vault: &Vault, row: EntryRow, block: &mut Block) -> Result<()> {
        let (seq, recorded_at, head) = (row.seq, row.recorded_at, row.head);
        let commitment = row.commitment;
        let parts = vault.open_parts(row)?;
        let digests: Vec<Hash> = parts.iter().map(|(_, held)| held.digest()).collect();
        if hash::commitment(&digests) != commitment {
            return Err(Broken::at(seq, Damage::Commitment));
        }
        let destroyed = parts.iter().filter(|(_, held)| held.bytes().is_none());
        self.found.destroyed_count += destroyed.count() as u64;
        block.push_row(recorded_at, &head, &parts);
        Ok(())
    }

    async fn segment(&mut self, vault: &Vault, connection: &mut Connection, block: &Block) -> Result<()> {
        let first = block.first();
        let mut buffer = Vec::new();
        match vault.open_segment(connection, first, &mut buffer).await? {
            Some(clear) if clear == block.clear() => self.found.segment_count += 1,
            Some(_) => return Err(Broken::at(first, Damage::Segment { first })),
            None => self.found.without_segment_count += 1,
        }
        Ok(())
    }
}
