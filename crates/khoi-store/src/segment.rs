//! Segments: complete blocks of entries kept as one sealed blob with their parts in clear inside; derived, may be rebuilt.

use sqlx::Row as _;

use crate::cipher::segment_context;
use crate::engine::Connection;
use crate::entries::{self, EntryRow, Held};
use crate::error::{Broken, Damage, Result, Step};
use crate::hash::{HASH_SIZE, Head};
use crate::read::{Opened, Stored};
use crate::store::{Store, Vault, Writer};

/// How many entries a complete block has.
pub const BLOCK_SIZE: u64 = 4096;

/// Stands for the length of a destroyed part.
const DESTROYED: u32 = u32::MAX;

/// The clear content of a block as it grows. Per entry: moment (8), head (32), how many parts (4); per part: subject
/// (8, 0 for none), length (4), bytes; numbers little-endian.
pub(crate) struct Block {
    first: u64,
    count: u64,
    clear: Vec<u8>,
}

impl Block {
    /// An empty block that begins with this entry.
    pub fn starting(first: u64) -> Block {
        Block { first, count: 0, clear: Vec::new() }
    }

    /// First entry of the block that this entry stands in.
    pub fn first_of(seq: u64) -> u64 {
        (seq - 1) / BLOCK_SIZE * BLOCK_SIZE + 1
    }

    /// Its first entry.
    pub fn first(&self) -> u64 {
        self.first
    }

    /// The entry that is due next.
    pub fn due(&self) -> u64 {
        self.first + self.count
    }

    pub fn is_complete(&self) -> bool {
        self.count == BLOCK_SIZE
    }

    /// The clear content.
    pub fn clear(&self) -> &[u8] {
        &self.clear
    }

    /// Adds an entry: its head, then each part by [`Block::push_part`].
    pub fn push_entry(&mut self, recorded_at: i64, head: &Head, part_count: usize) {
        self.count += 1;
        self.clear.extend_from_slice(&recorded_at.to_le_bytes());
        self.clear.extend_from_slice(head.bytes());
        self.clear.extend_from_slice(&(part_count as u32).to_le_bytes());
    }

    /// Adds a part of the entry added last.
    pub fn push_part(&mut self, subject: Option<u64>, bytes: Option<&[u8]>) {
        self.clear.extend_from_slice(&subject.unwrap_or(0).to_le_bytes());
        self.clear.extend_from_slice(&bytes.map_or(DESTROYED, |bytes| bytes.len() as u32).to_le_bytes());
        self.clear.extend_from_slice(bytes.unwrap_or_default());
    }

    /// Adds an entry read from rows.
    pub fn push_row(&mut self, recorded_at: i64, head: &Head, parts: &[(Option<u64>, Held)]) {
        self.push_entry(recorded_at, head, parts.len());
        for (subject, held) in parts {
            self.push_part(*subject, held.bytes());
        }
    }
}

/// Walks the clear content of a block.
pub(crate) struct Walk<'b> {
    rest: &'b [u8],
    seq: u64,
    parts: Vec<Opened<'b>>,
}

impl<'b> Walk<'b> {
    pub fn new(first: u64, clear: &'b [u8]) -> Walk<'b> {
        Walk { rest: clear, seq: first, parts: Vec::new() }
    }

    /// The next entry; `None` at the end or where the content cannot be read, see [`Walk::is_done`].
    pub fn next(&mut self) -> Option<Stored<'_>> {
        let recorded_at = i64::from_le_bytes(self.take()?);
        let head = Head::from_stored(&self.take::<HASH_SIZE>()?)?;
        let count = u32::from_le_bytes(self.take()?);
        self.parts.clear();
        for _ in 0..count {
            let subject = Some(u64::from_le_bytes(self.take()?)).filter(|subject| *subject > 0);
            let bytes = match u32::from_le_bytes(self.take()?) {
                DESTROYED => None,
                length => {
                    let (bytes, rest) = self.rest.split_at_checked(length as usize)?;
                    self.rest = rest;
                    Some(bytes)
                }
            };
            self.parts.push(Opened { subject, bytes });
        }
        let seq = self.seq;
        self.seq += 1;
        Some(Stored { seq, recorded_at, head, parts: &self.parts })
    }

    /// Whether exactly the entries up to this one were read.
    pub fn is_done(&self, last: u64) -> bool {
        self.rest.is_empty() && self.seq == last + 1
    }

    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (bytes, rest) = self.rest.split_first_chunk::<N>()?;
        self.rest = rest;
        Some(*bytes)
    }
}

impl Vault {
    /// Seals a complete block and stores it in place of any older one.
    pub async fn write_segment(&self, connection: &mut Connection, block: &Block) -> Result<()> {
        let context = segment_context(self.ledger, block.first, block.count);
        let sealed = self.cipher.seal(&self.own, &context, &[&block.clear])?;
        delete_segment(connection, self.ledger, block.first).await?;
        sqlx::query("insert into segment (ledger, first, count, sealed) values ($1, $2, $3, $4)")
            .bind(self.ledger)
            .bind(block.first as i64)
            .bind(block.count as i64)
            .bind(sealed)
            .execute(connection)
            .await
            .step("write a segment")?;
        Ok(())
    }

    /// Puts a block together from the rows.
    pub async fn block_from_rows(&self, connection: &mut Connection, first: u64) -> Result<Block> {
        let last = first + BLOCK_SIZE - 1;
        let rows = entries::block(connection, self.ledger, first as i64 - 1, last as i64).await?;
        let mut block = Block::starting(first);
        for row in rows {
            self.add_row(&mut block, row)?;
        }
        Ok(block)
    }

    fn add_row(&self, block: &mut Block, row: EntryRow) -> Result<()> {
        if row.seq != block.due() {
            return Err(Broken::at(block.due(), Damage::EntryMissing));
        }
        let (recorded_at, head) = (row.recorded_at, row.head);
        let parts = self.open_parts(row)?;
        block.push_row(recorded_at, &head, &parts);
        Ok(())
    }

    /// The clear content of a segment in the buffer; `None` when it is absent or damaged or is not of these rows.
    pub async fn open_segment<'b>(
        &self,
        connection: &mut Connection,
        first: u64,
        buffer: &'b mut Vec<u8>,
    ) -> Result<Option<&'b [u8]>> {
        let last = first + BLOCK_SIZE - 1;
        let row = sqlx::query(
            "select s.sealed, e.head from segment s \
             join entry e on e.ledger = s.ledger and e.seq = $1 \
             where s.ledger = $2 and s.first = $3 and s.count = $4",
        )
        .bind(last as i64)
        .bind(self.ledger)
        .bind(first as i64)
        .bind(BLOCK_SIZE as i64)
        .fetch_optional(connection)
        .await
        .step("read a segment")?;
        let Some(row) = row else { return Ok(None) };
        let sealed: &[u8] = row.try_get(0).step("read a segment")?;
        let head: &[u8] = row.try_get(1).step("read a segment")?;
        buffer.clear();
        buffer.extend_from_slice(sealed);
        let context = segment_context(self.ledger, first, BLOCK_SIZE);
        let clear = self.cipher.open(&self.own, &context, buffer);
        Ok(clear.filter(|clear| is_readable(first, last, clear, head)))
    }
}

/// Looks the content over before any of it is handed out, so that nothing is handed out twice.
fn is_readable(first: u64, last: u64, clear: &[u8], last_head: &[u8]) -> bool {
    let mut walk = Walk::new(first, clear);
    let mut head = Head::START;
    while let Some(stored) = walk.next() {
        head = stored.head;
    }
    walk.is_done(last) && head.bytes() == last_head
}

impl Store {
    /// Drops every segment and builds it anew from the rows; returns how many there are.
    pub async fn rebuild_segments(&self) -> Result<u64> {
        let mut writer = self.writer.lock().await;
        writer.block = None;
        let mut tx = Writer::begin(&mut writer.connection).await?;
        sqlx::query("delete from segment where ledger = $1")
            .bind(self.vault.ledger)
            .execute(&mut *tx)
            .await
            .step("drop segments")?;
        let last = entries::last(&mut tx, self.vault.ledger).await?.map_or(0, |last| last.tip.seq);
        let count = last / BLOCK_SIZE;
        for n in 0..count {
            let block = self.vault.block_from_rows(&mut tx, n * BLOCK_SIZE + 1).await?;
            self.vault.write_segment(&mut tx, &block).await?;
        }
        tx.commit().await.step("commit the segments")?;
        Ok(count)
    }
}

pub(crate) async fn delete_segment(connection: &mut Connection, ledger: i64, first: u64) -> Result<()> {
    sqlx::query("delete from segment where ledger = $1 and first = $2")
        .bind(ledger)
        .bind(first as i64)
        .execute(connection)
        .await
        .step("drop a segment")?;
    Ok(())
}
