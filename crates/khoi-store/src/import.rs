//! Import: takes an export into an empty log, all or nothing, checking every head on the way.

use std::collections::{BTreeSet, HashMap};
use std::io::BufRead;

use crate::draft;
use crate::engine::Connection;
use crate::error::{Error, LineFault, Result, Step};
use crate::hash::{Tip, from_hex};
use crate::keys;
use crate::lines::{EndLine, EntryLine, Given, HeaderLine, VERSION, parse};
use crate::record::{Content, Entry, Recorder};
use crate::store::{Store, Vault, Writer};

/// How many lines are sealed and written at a time.
const LINES_AT_ONCE: usize = 512;

/// Whether a subject's parts are readable in the export.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    Alive,
    Destroyed,
}

struct Import<'s> {
    vault: &'s Vault,
    recorder: Recorder<'s>,
    subjects: HashMap<u64, Subject>,
}

/// An entry line, read.
struct Incoming {
    line: u64,
    head: String,
    seq: u64,
    at: i64,
    draft: Option<[u8; 16]>,
    parts: Vec<(Option<u64>, Given)>,
}

impl Store {
    /// Takes in the lines of [`Store::export`] and arrives at the same tip, or takes in nothing and names the first bad
    /// line. The log must be empty and of the same ledger number.
    pub async fn import(&self, lines: impl BufRead) -> Result<Tip> {
        let mut writer = self.writer.lock().await;
        let Writer { connection, block } = &mut *writer;
        let mut tx = Writer::begin(connection).await?;
        let recorder = Recorder::start(&self.vault, &mut tx, block.take()).await?;
        if recorder.tip().seq > 0 {
            return Err(Error::LogNotEmpty { last: recorder.tip().seq });
        }
        let mut import = Import { vault: &self.vault, recorder, subjects: HashMap::new() };
        let mut lines = (1..).zip(lines.lines());
        import.header(lines.next())?;
        let mut waiting = Vec::with_capacity(LINES_AT_ONCE);
        let mut read = 1;
        let end = loop {
            let Some((line, text)) = lines.next() else {
                return Err(bad(read + 1, LineFault::Missing));
            };
            read = line;
            let text = text.map_err(|error| unreadable(line, error))?;
            if text.starts_with("{\"end\"") {
                break parse::<EndLine>(&text).map_err(|fault| bad(line, fault))?;
            }
            waiting.push(incoming(line, &text).map_err(|fault| bad(line, fault))?);
            if waiting.len() == LINES_AT_ONCE {
                import.record(&mut tx, std::mem::take(&mut waiting)).await?;
            }
        };
        import.record(&mut tx, waiting).await?;
        let tip = import.recorder.tip();
        if end.end != tip.seq || end.head != tip.head.to_string() || lines.next().is_some() {
            return Err(bad(read, LineFault::End));
        }
        let kept = import.recorder.finish(&mut tx).await?;
        tx.commit().await.step("commit the import")?;
        *block = kept;
        Ok(tip)
    }
}

impl Import<'_> {
    fn header(&self, first: Option<(u64, std::io::Result<String>)>) -> Result<()> {
        let (line, text) = first.ok_or_else(|| bad(1, LineFault::Missing))?;
        let text = text.map_err(|error| unreadable(line, error))?;
        let header: HeaderLine = parse(&text).map_err(|_| bad(line, LineFault::Header))?;
        if header.khoi != "export" || header.v != VERSION {
            return Err(bad(line, LineFault::Header));
        }
        match header.ledger == self.vault.ledger {
            true => Ok(()),
            false => Err(bad(line, LineFault::Ledger { held: header.ledger, asked: self.vault.ledger })),
        }
    }

    async fn record(&mut self, connection: &mut Connection, waiting: Vec<Incoming>) -> Result<()> {
        let mut alive = BTreeSet::new();
        let mut destroyed = BTreeSet::new();
        for entry in &waiting {
            for (subject, given) in entry.parts.iter().filter_map(|(subject, given)| Some(((*subject)?, given))) {
                let state = match given {
                    Given::Salted(..) => Subject::Alive,
                    Given::Destroyed { .. } => Subject::Destroyed,
                };
                keys::key_id(subject).map_err(|_| bad(entry.line, LineFault::Bytes))?;
                match (self.subjects.insert(subject, state), state) {
                    (Some(before), now) if before != now => {
                        return Err(bad(entry.line, LineFault::Subject { subject }));
                    }
                    (None, Subject::Destroyed) => drop(destroyed.insert(subject)),
                    (_, Subject::Alive) => drop(alive.insert(subject)),
                    (Some(_), Subject::Destroyed) => {}
                }
            }
        }
        let gone = destroyed.into_iter().map(|subject| Ok((keys::key_id(subject)?, Vec::new())));
        keys::insert_keys(connection, self.vault.ledger, &gone.collect::<Result<Vec<_>>>()?).await?;
        let keys = self.vault.keys_for(connection, alive).await?;
        for entry in waiting {
            self.check_place(&entry).map_err(|fault| bad(entry.line, fault))?;
            let contents = entry
                .parts
                .iter()
                .map(|(subject, given)| Content { subject: *subject, bytes: given.bytes() })
                .collect();
            let draft = entry.draft.map(|id| (id, self.content_digest(&entry.parts)));
            let recorded = Entry { draft, clock_micros: entry.at, parts: contents };
            let tip = self.recorder.record(connection, &keys, recorded).await?;
            if tip.head.to_string() != entry.head {
                return Err(bad(entry.line, LineFault::Head));
            }
        }
        Ok(())
    }

    fn check_place(&self, entry: &Incoming) -> Result<(), LineFault> {
        let needed = self.recorder.tip().seq + 1;
        match entry.seq == needed {
            false => Err(LineFault::Order { held: entry.seq, needed }),
            true if entry.at < self.recorder.recorded_at() => Err(LineFault::Time),
            true => Ok(()),
        }
    }

    /// Empty when a part is destroyed: then the content cannot be compared any more.
    fn content_digest(&self, parts: &[(Option<u64>, Given)]) -> Vec<u8> {
        let whole: Option<Vec<(Option<u64>, &[u8])>> = parts
            .iter()
            .map(|(subject, given)| match given {
                Given::Salted(_, bytes) => Some((*subject, &bytes[..])),
                Given::Destroyed { .. } => None,
            })
            .collect();
        whole.map(|whole| draft::digest(&self.vault.own, whole.into_iter()).to_vec()).unwrap_or_default()
    }
}

fn incoming(line: u64, text: &str) -> Result<Incoming, LineFault> {
    let EntryLine { seq, at, head, draft, parts } = parse(text)?;
    if parts.is_empty() {
        return Err(LineFault::Bytes);
    }
    let id = |text: String| from_hex(&text).and_then(|id| id.try_into().ok()).ok_or(LineFault::Bytes);
    let draft = draft.map(id).transpose()?;
    let parts = parts.into_iter().map(|part| Ok((part.subject, part.given()?))).collect::<Result<_, LineFault>>()?;
    Ok(Incoming { line, head, seq, at, draft, parts })
}

fn bad(line: u64, fault: LineFault) -> Error {
    Error::BadLine { line, fault }
}

fn unreadable(line: u64, error: std::io::Error) -> Error {
    bad(line, LineFault::Unreadable { why: error.to_string() })
}
