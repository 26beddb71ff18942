//! Biên bản đối chiếu: ready to print, and as a workbook; of a quarter in the making, or as it was finished.

use super::context::Ctx;
use super::desk::lower_first;
use super::download::file;
use super::problem::{self, Problem, Reply};
use super::reconcile::meant;
use super::statics;
use crate::app::App;
use crate::out::{self, FileKind};
use crate::papers::{Head, Style, blank};
use crate::reconcile::{Row, Sheet};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use khoi_core::acts::{AnyAct, Level};
use khoi_core::reconciliation::{Finished, LINES};
use khoi_core::state::Slot;
use khoi_core::value::{Lang, UnitId, thousands};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "reconcile_minutes.html")]
struct Minutes {
    head: Head,
    unit: String,
    days: String,
    says: String,
    rows: Vec<Printed>,
    names: Vec<[String; 6]>,
    source: String,
}

/// A line as it is printed.
struct Printed {
    what: String,
    mine: String,
    theirs: Vec<String>,
    differs: bool,
    why: String,
}

/// The reconciliation asked: that of an entry, or that of a unit and quarter.
async fn asked(app: &App, c: &Ctx) -> Result<Sheet, Problem> {
    if let Some(entry) = c.part("muc") {
        let world = c.view.world();
        let missing = || c.missing("problem.no_reconciliation", entry);
        let seq: u32 = entry.parse().map_err(|_| missing())?;
        let held = world.entry(seq).ok_or_else(missing)?;
        let found = (0..).zip(&held.entry.acts).find_map(|(index, dated)| match &dated.act {
            AnyAct::Reconcile(act) => Some(Finished { day: dated.on.order(), act, slot: Slot { seq, index } }),
            _ => None,
        });
        return found.map(|f| Sheet::recorded(world, &f)).ok_or_else(missing);
    }
    let (unit, quarter) = meant(c)?;
    app.reconciled(c.view.viewer(), unit, quarter).await.map_err(|e| c.problem(&e))
}

async fn noted(app: &App, c: &Ctx, sheet: &Sheet) -> Result<(), Problem> {
    let name = c.view.world().unit_name(sheet.unit, sheet.quarter.to()).to_string();
    let asked = format!("{name}, {}", sheet.quarter.says().vi);
    app.note_read(c.view.viewer(), "Biên bản đối chiếu", &asked, sheet.names.len()).await.map_err(|e| c.problem(&e))
}

/// The minutes to print, in Vietnamese.
pub async fn print(State(app): State<Arc<App>>, c: Ctx) -> Reply {
    let sheet = asked(&app, &c).await?;
    noted(&app, &c, &sheet).await?;
    let world = c.view.world();
    let day = sheet.quarter.to();
    let name = |unit: UnitId| world.unit_name(unit, day).to_string();
    let about = format!("đối chiếu số lượng đảng viên {}", sheet.quarter.says().vi);
    let mut head = blank("Biên bản", &about, Style::Linked(statics::print()));
    head.issuer = name(sheet.unit);
    if let Some(held) = sheet.finished.and_then(|seq| world.entry(seq)) {
        head.stamp = "";
        head.number = held.entry.basis.number.as_ref().map_or_else(|| "Số: ……".into(), |n| format!("Số: {n}"));
        head.day = held.entry.basis.issued.map_or(head.day, |d| format!("ngày {}", d.vi()));
    }
    let names = (1..).zip(&sheet.names).map(|(i, n): (i64, _)| {
        let how = format!("{}: {}", n.level.word(Lang::Vi), n.apart.word(Lang::Vi).to_lowercase());
        let elsewhere = n.elsewhere.map(name).unwrap_or_default();
        let why = if n.why.is_empty() { "chưa giải trình".to_string() } else { n.why.clone() };
        [i.to_string(), n.name.clone(), name(n.unit), how, elsewhere, why]
    });
    let minutes = Minutes {
        unit: name(sheet.unit),
        days: format!("{} đến {}", sheet.quarter.from().vi(), day.vi()),
        says: sheet.says().vi,
        rows: sheet.rows.iter().filter(|r| is_printed(&sheet, r)).map(|r| printed(r, &name(r.unit))).collect(),
        names: names.collect(),
        source: source(&sheet),
        head,
    };
    problem::page(&c, &minutes)
}

/// All lines of the unit itself; of those under it the headcount, and what differs.
fn is_printed(sheet: &Sheet, row: &Row) -> bool {
    row.is_compared() && (row.unit == sheet.unit || row.line == &LINES[0] || row.differs() || !row.why.is_empty())
}

fn printed(row: &Row, name: &str) -> Printed {
    let shown = |n: Option<u32>| n.map_or_else(|| "—".to_string(), |n| thousands(n.into()));
    let line = row.line.vi;
    Printed {
        what: if row.line == &LINES[0] { name.to_string() } else { format!("{name}: {}", lower_first(line)) },
        mine: shown(row.mine),
        theirs: row.theirs.map(shown).to_vec(),
        differs: row.differs(),
        why: row.why.clone(),
    }
}

/// What the counts rest on.
fn source(sheet: &Sheet) -> String {
    let position = thousands(sheet.position.into());
    let lists = |level: Level| {
        let of: Vec<&str> = sheet.files.iter().filter(|(l, _)| *l == level).map(|(_, f)| f.as_str()).collect();
        if of.is_empty() { String::new() } else { format!("; {}: {}", level.word(Lang::Vi), of.join(", ")) }
    };
    format!("Số của ta lấy ở sổ, vị trí {position}{}{}.", lists(Level::Below), lists(Level::Central))
}

/// The minutes as a workbook.
pub async fn workbook(State(app): State<Arc<App>>, c: Ctx) -> Result<Response, Problem> {
    let sheet = asked(&app, &c).await?;
    noted(&app, &c, &sheet).await?;
    let bytes = out::book_bytes(out::reconciled(&c.view, &sheet, c.words.0)).map_err(|e| c.problem(&e))?;
    let name =
        format!("doi chieu {} {}", c.view.world().unit_code(sheet.unit, sheet.quarter.to()), sheet.quarter.code());
    Ok(file(FileKind::Xlsx.mime(), &name, "xlsx", bytes))
}
