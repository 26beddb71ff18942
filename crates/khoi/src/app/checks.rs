//! Bản soát: a text with its corrections and what was judged, sealed on the desk of the one who made it.
//!
//! A check belongs to its maker; nobody else with an account sees it. One that was not kept is dropped after a day, or when
//! five newer ones stand. It is found again by the SHA-256 of its document.

use super::desk::Aside;
use super::{App, Error, Viewer};
use khoi_core::check;
use khoi_core::claims::{self, ClaimTime, Correction, Mark, Meaning, Qualifier, Reading, Verdict};
use khoi_core::figures::Engine;
use khoi_core::says;
use khoi_core::value::{Day, UnitId, nfc};
use khoi_papers::Limits;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};
use tokio::sync::Semaphore;

/// The longest text that is judged on a page: some 500 pages of paper.
pub const TEXT_BYTES: usize = 1024 * 1024;
/// How many texts are judged at once; more wait.
static JUDGES: Semaphore = Semaphore::const_new(2);
pub(super) const KIND: &str = "check";
const KEPT_MICROS: i64 = 24 * 3600 * 1_000_000;
const MOST_UNKEPT: usize = 5;

/// A check.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Check {
    /// What it is called: the name of its file, or its first words.
    pub title: String,
    /// SHA-256 of the document: of the file as given, or of the text that was pasted.
    pub sha256: String,
    /// The text that was read.
    pub text: String,
    /// The unit that the text is about, where it was said.
    pub unit: Option<UnitId>,
    /// The day of the text, where it was said.
    pub day: Option<Day>,
    /// What its maker corrected.
    #[serde(default)]
    pub fixes: Vec<Fix>,
    /// What came of it.
    pub judged: Judged,
    /// Whether its maker keeps it.
    pub kept: bool,
}

/// A correction, as it is stored.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fix {
    /// The byte at which the claim begins.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// An indicator; empty: it is no claim.
    pub indicator: String,
    /// Dimensions and values.
    #[serde(default)]
    pub dimension: BTreeMap<String, String>,
    /// The id of the hedge.
    #[serde(default)]
    pub qualifier: String,
    /// The unit, where it was corrected.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// The first day of a period.
    #[serde(default)]
    pub from: String,
    /// The day, or the last day of a period.
    #[serde(default)]
    pub to: String,
}

/// What was judged, and against what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// The position of the book.
    pub position: u32,
    /// The head at that position, in its short form.
    pub head: String,
    /// When, in microseconds since the epoch.
    pub at: i64,
    /// A mark for each claim.
    pub marks: Vec<Marked>,
}

/// The verdict on one claim, as it is stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Marked {
    /// The byte at which the claim begins.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// The id of the verdict.
    pub mark: String,
    /// Our figure.
    pub ours: Option<f64>,
}

/// A document that is handed in.
pub struct Handed {
    /// The name of its file, where it has one.
    pub name: Option<String>,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Its text.
    pub text: String,
    /// The unit that it is about.
    pub unit: Option<UnitId>,
    /// Its day.
    pub day: Option<Day>,
}

/// A check with what its text says now.
pub struct Opened {
    /// Its id.
    pub id: String,
    /// The check.
    pub check: Arc<Check>,
    /// What was read, corrections applied.
    pub reading: Reading,
    /// A verdict for each claim, against the newest book.
    pub verdicts: Vec<Verdict>,
    /// The position of the book.
    pub position: u32,
}

/// A reading with its verdicts and the position of the book.
type Told = (Reading, Vec<Verdict>, u32);

/// What was judged last: turning from figure to figure of a text asks the book once.
#[derive(Default)]
pub(super) struct Recent(Mutex<VecDeque<(String, Arc<Told>)>>);

/// How many texts are held so.
const MOST_RECENT: usize = 8;

impl Recent {
    fn find(&self, key: &str) -> Option<Arc<Told>> {
        let held = self.0.lock().unwrap_or_else(|e| e.into_inner());
        held.iter().find(|(k, _)| k == key).map(|(_, told)| told.clone())
    }

    fn keep(&self, key: String, told: Told) {
        let mut held = self.0.lock().unwrap_or_else(|e| e.into_inner());
        held.truncate(MOST_RECENT - 1);
        held.push_front((key, Arc::new(told)));
    }
}

/// A line of the list of checks.
#[derive(Serialize, Deserialize)]
pub struct Listed {
    /// Its id; not stored.
    #[serde(skip)]
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether it is kept.
    pub kept: bool,
    /// How many claims agree, differ, are unclear, are not checked.
    pub counts: [usize; 4],
    /// The position it was judged at.
    pub position: u32,
    /// When it was judged.
    pub at: i64,
}

/// SHA-256 in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// The order in which verdicts are counted.
pub const MARKS: [Mark; 4] = [Mark::Agrees, Mark::Differs, Mark::Unclear, Mark::Unchecked];

impl App {
    /// Judges a document and puts it on the viewer's desk; what he corrected in the same document before holds again.
    pub async fn begin_check(&self, viewer: &Viewer, handed: Handed) -> Result<String, Error> {
        if handed.text.len() > TEXT_BYTES {
            return Err(says!(
                "văn bản dài hơn 1 MB chữ (khoảng 500 trang), xin chia thành nhiều phần, hoặc dùng lệnh “khoi check”",
                "the text is longer than 1 MB (some 500 pages), split it, or use the command “khoi check”"
            )
            .into());
        }
        self.sweep_checks(viewer).await?;
        let id = sha256(format!("{}\n{}", viewer.name(), handed.sha256).as_bytes())[..16].to_string();
        let before = self.held_check(viewer, &id).await?;
        let (version, fixes, kept) = before
            .map_or((0, vec![], false), |(v, c)| (v, if c.text == handed.text { c.fixes } else { vec![] }, c.kept));
        let title = handed.name.unwrap_or_else(|| first_words(&handed.text));
        let check = Check {
            title,
            sha256: handed.sha256,
            text: handed.text,
            unit: handed.unit,
            day: handed.day,
            fixes,
            judged: Judged::default(),
            kept,
        };
        self.judge_and_put(viewer, &id, version, check).await?;
        Ok(id)
    }

    /// The text of a file of any kind that is read: text, Markdown, HTML, DOCX, XLSX, PDF with a text layer. A file that is damaged
    /// or hostile is said to be so.
    pub async fn text_of(&self, name: String, bytes: Vec<u8>) -> Result<String, Error> {
        let fault = |what: String| Error::Fault(format!("reading a file: {what}"));
        let _one = JUDGES.acquire().await.map_err(|e| fault(e.to_string()))?;
        let read = tokio::task::spawn_blocking(move || khoi_papers::read(&name, &bytes, &Limits::default()));
        let paper = read.await.map_err(|e| fault(e.to_string()))?.map_err(|trouble| Error::Says(trouble.says()))?;
        Ok(nfc(&paper.text))
    }

    /// A check of the viewer, judged against the newest book; what stands stored is not changed.
    pub async fn open_check(&self, viewer: &Viewer, id: &str) -> Result<Opened, Error> {
        let (_, check) = self.held_check(viewer, id).await?.ok_or_else(gone)?;
        let check = Arc::new(check);
        let (reading, verdicts, position) = self.judge(viewer, check.clone()).await?;
        Ok(Opened { id: id.to_string(), check, reading, verdicts, position })
    }

    /// Takes a correction in (`Err` of the place: takes that of the place back) and judges again at once.
    pub async fn fix_check(&self, viewer: &Viewer, id: &str, fix: Result<Fix, (usize, usize)>) -> Result<(), Error> {
        let (version, mut check) = self.held_check(viewer, id).await?.ok_or_else(gone)?;
        let place = fix.as_ref().map_or_else(|place| *place, |f| (f.start, f.end));
        check.fixes.retain(|f| (f.start, f.end) != place);
        check.fixes.extend(fix.ok());
        self.judge_and_put(viewer, id, version, check).await
    }

    /// Keeps a check, with what it says against the newest book.
    pub async fn keep_check(&self, viewer: &Viewer, id: &str) -> Result<(), Error> {
        let (version, mut check) = self.held_check(viewer, id).await?.ok_or_else(gone)?;
        check.kept = true;
        self.judge_and_put(viewer, id, version, check).await
    }

    /// Drops a check with its text and corrections.
    pub async fn drop_check(&self, viewer: &Viewer, id: &str) -> Result<(), Error> {
        self.drop_aside(viewer, KIND, id).await
    }

    /// The viewer's checks, the last changed first.
    pub async fn checks(&self, viewer: &Viewer) -> Result<Vec<Listed>, Error> {
        let items = self.desk(viewer, KIND).await?.into_iter().filter(|i| i.owner == viewer.name());
        let listed = items.filter_map(|i| {
            let mut listed: Listed = serde_json::from_str(&i.label).ok()?;
            listed.id = i.id;
            Some(listed)
        });
        Ok(listed.collect())
    }

    async fn held_check(&self, viewer: &Viewer, id: &str) -> Result<Option<(u64, Check)>, Error> {
        if !self.desk(viewer, KIND).await?.iter().any(|i| i.id == id) {
            return Ok(None);
        }
        let (item, body) = self.taken_up(viewer, KIND, id).await?;
        let check = serde_json::from_slice(&body).map_err(|e| Error::Fault(format!("desk, {KIND} {id}: {e}")))?;
        Ok(Some((item.version, check)))
    }

    async fn judge_and_put(&self, viewer: &Viewer, id: &str, version: u64, mut check: Check) -> Result<(), Error> {
        let (reading, verdicts, position) = self.judge(viewer, Arc::new(check.clone())).await?;
        let head = self.head_of(position).await?;
        let marked = |(c, v): (&claims::Claim, &Verdict)| Marked {
            start: c.start,
            end: c.end,
            mark: v.mark.id().to_string(),
            ours: v.ours,
        };
        let marks = reading.claims.iter().zip(&verdicts).map(marked).collect();
        check.judged = Judged { position, head, at: self.clock.now(), marks };
        let label = Listed {
            id: String::new(),
            title: check.title.clone(),
            kept: check.kept,
            counts: MARKS.map(|m| verdicts.iter().filter(|v| v.mark == m).count()),
            position,
            at: check.judged.at,
        };
        let fault = |e: serde_json::Error| Error::Fault(format!("a check cannot be written: {e}"));
        let (label, body) = (serde_json::to_string(&label).map_err(fault)?, serde_json::to_vec(&check).map_err(fault)?);
        self.put_aside(viewer, Aside { kind: KIND, id: Some(id), from: version, label: &label, body: &body }).await?;
        Ok(())
    }

    /// Reads and judges away from the threads that answer requests, two texts at a time.
    async fn judge(&self, viewer: &Viewer, check: Arc<Check>) -> Result<(Reading, Vec<Verdict>, u32), Error> {
        let fault = |what: String| Error::Fault(format!("judging a text: {what}"));
        let (world, viewer) = (self.snapshot(), viewer.clone());
        let asked = (&check.text, &check.fixes, check.unit, check.day, world.position(), viewer.scope());
        let key = sha256(&serde_json::to_vec(&asked).map_err(|e| fault(e.to_string()))?);
        if let Some(judged) = self.judged.find(&key) {
            return Ok((judged.0.clone(), judged.1.clone(), judged.2));
        }
        let _one = JUDGES.acquire().await.map_err(|e| fault(e.to_string()))?;
        let judged = tokio::task::spawn_blocking(move || {
            let engine = Engine::new(&world);
            let mut reading = claims::read_on(&check.text, check.day);
            let corrections: Vec<Correction> = check.fixes.iter().map(Fix::correction).collect();
            claims::correct(&check.text, &mut reading, &corrections);
            let may = |unit: UnitId| viewer.may_see(&world, unit);
            let verdicts = check::against_within(&engine, &check.text, &reading, check.unit, &may);
            (reading, verdicts, world.position())
        });
        let judged = judged.await.map_err(|e| fault(e.to_string()))?;
        self.judged.keep(key, judged.clone());
        Ok(judged)
    }

    /// Drops the viewer's checks that he did not keep: those of yesterday, and all but the newest few.
    async fn sweep_checks(&self, viewer: &Viewer) -> Result<(), Error> {
        let now = self.clock.now();
        let unkept = self.checks(viewer).await?.into_iter().filter(|c| !c.kept);
        for (i, check) in unkept.enumerate() {
            if i + 1 >= MOST_UNKEPT || now - check.at > KEPT_MICROS {
                self.drop_check(viewer, &check.id).await?;
            }
        }
        Ok(())
    }
}

impl Fix {
    fn correction(&self) -> Correction {
        let meaning = || Meaning {
            indicator: self.indicator.clone(),
            dimension: self.dimension.clone(),
            qualifier: Qualifier::ALL.iter().copied().find(|q| q.id() == self.qualifier).unwrap_or_default(),
            unit: self.unit,
            time: match (self.from.as_str(), self.to.as_str()) {
                (_, "") => ClaimTime::None,
                ("", to) => ClaimTime::AsOf(to.to_string()),
                (from, to) => ClaimTime::Period(from.to_string(), to.to_string()),
            },
        };
        Correction { start: self.start, end: self.end, meaning: (!self.indicator.is_empty()).then(meaning) }
    }
}

fn gone() -> Error {
    says!(
        "không còn bản soát này, xin soát lại văn bản; bản chưa lưu được bỏ sau một ngày",
        "this check is gone, check the text again; one that is not kept is dropped after a day"
    )
    .into()
}

fn first_words(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|l| !l.is_empty()).unwrap_or_default();
    let short: String = line.chars().take(60).collect();
    if short.len() < line.len() { format!("{}…", short.trim_end()) } else { short }
}
