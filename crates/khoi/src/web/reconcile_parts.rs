//! The parts of the pages of a reconciliation, ready to print.

use super::context::Ctx;
use super::desk::figure_href;
use super::links;
use super::rich::Rich;
use crate::reconcile::{Name, Sheet};
use khoi_core::acts::Level;
use khoi_core::reconciliation::{Finished, FormLine, LINES, Quarter};
use khoi_core::value::{UnitId, thousands};

/// Where one is: what forms send back, and where they return.
pub struct Place {
    /// The code of the unit that reconciles.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The quarter as addresses write it.
    pub quarter: String,
    /// The quarter in words.
    pub says: String,
    /// First and last day.
    pub days: String,
    /// This page.
    pub here: String,
    /// The minutes to print.
    pub minutes: String,
    /// The minutes as a workbook.
    pub workbook: String,
    /// The organization shown; empty on the board.
    pub unit: String,
}

/// A line of the form as a filter.
pub struct LineTab {
    /// Its words.
    pub words: &'static str,
    /// Its address.
    pub href: String,
    /// Whether it is shown.
    pub chosen: bool,
    /// How many organizations differ in it.
    pub differs: usize,
}

/// A row: an organization on the board, a line on the page of one.
pub struct UnitRow {
    /// The organization, or the line.
    pub what: Rich,
    /// Whether it is the unit at the top.
    pub top: bool,
    /// Our count, linked to what it counts.
    pub mine: Rich,
    /// Of each side: the field's name, what was typed, what a list tells, and by how much ours is more.
    pub sides: Vec<Side>,
    /// How many names.
    pub names: usize,
    /// The field of its reason, and the reason; only where it differs.
    pub why: Option<(String, String)>,
    /// `ok`, `diff`, or empty where nothing is compared.
    pub mark: &'static str,
}

/// What a side says.
pub struct Side {
    /// Its words, for those who do not see the table.
    pub label: String,
    /// The field's name.
    pub field: String,
    /// As typed.
    pub typed: String,
    /// As a list or the sum tells it.
    pub read: String,
    /// `+1`, `−2`; empty where it agrees or is not known.
    pub less: String,
}

/// Somebody who makes a difference.
pub struct NameRow {
    /// Him.
    pub name: Rich,
    /// In which organization.
    pub unit: Rich,
    /// Against which side, and how.
    pub how: String,
    /// Where the other side, or our own book, has him.
    pub elsewhere: String,
    /// The field of the reason.
    pub field: String,
    /// The reason.
    pub why: String,
    /// The field that takes him away again, with its value; only of those named by hand.
    pub strike: Option<(String, String)>,
}

/// A past quarter.
pub struct Past {
    /// Which, linked to its page.
    pub quarter: Rich,
    /// What came out.
    pub says: String,
    /// Its entry.
    pub entry: Rich,
    /// Its minutes.
    pub minutes: String,
    /// Whether anything differed.
    pub differs: bool,
}

impl Place {
    /// Where one is on a page.
    pub fn new(c: &Ctx, sheet: &Sheet, line: &'static FormLine, one: Option<UnitId>) -> Place {
        let code = links::unit_code(&c.view, sheet.unit, sheet.quarter.to());
        let quarter = sheet.quarter.code();
        let parts = [("don-vi", code.as_str()), ("quy", quarter.as_str())];
        let unit = one.map(|u| links::unit_code(&c.view, u, sheet.quarter.to())).unwrap_or_default();
        let here = match one {
            Some(_) => address(c, sheet, &[("to-chuc", &unit)]),
            None => address(c, sheet, &[("dong", line.id)]),
        };
        let (from, to) = (sheet.quarter.from().vi(), sheet.quarter.to().vi());
        Place {
            name: c.view.world().unit_name(sheet.unit, sheet.quarter.to()).to_string(),
            says: sheet.quarter.says().in_lang(c.words.0).to_string(),
            days: format!("{from}–{to}"),
            here,
            minutes: c.asof.with("/doi-chieu/bien-ban", &parts),
            workbook: c.asof.with("/doi-chieu/tai", &parts),
            unit,
            quarter: quarter.clone(),
            code,
        }
    }
}

/// The address of a page of this reconciliation.
pub fn address(c: &Ctx, sheet: &Sheet, more: &[(&str, &str)]) -> String {
    let (code, quarter) = (links::unit_code(&c.view, sheet.unit, sheet.quarter.to()), sheet.quarter.code());
    let mut parts = vec![("don-vi", code.as_str()), ("quy", quarter.as_str())];
    parts.extend_from_slice(more);
    c.asof.with("/doi-chieu", &parts)
}

/// The last quarters, to choose from: address part, words, whether chosen.
pub fn quarters(c: &Ctx, chosen: Quarter) -> Vec<(String, String, bool)> {
    let last = Quarter::of(c.view.today());
    let mut all: Vec<Quarter> = std::iter::successors(Some(last), |q| Some(q.before())).take(9).collect();
    if !all.contains(&chosen) {
        all.push(chosen);
    }
    all.into_iter().map(|q| (q.code(), q.says().in_lang(c.words.0).to_string(), q == chosen)).collect()
}

/// The lines as filters.
pub fn tabs(c: &Ctx, sheet: &Sheet, chosen: &FormLine) -> Vec<LineTab> {
    let tab = |line: &'static FormLine| LineTab {
        words: c.words.pick(line.vi, line.en),
        href: address(c, sheet, &[("dong", line.id)]),
        chosen: line == chosen,
        differs: sheet.rows.iter().filter(|r| r.line == line && r.differs()).count(),
    };
    LINES.iter().map(tab).collect()
}

/// A row of an organization and line, named by the organization on the board, by the line on its own page.
pub fn unit_row(c: &Ctx, sheet: &Sheet, unit: UnitId, line: &'static FormLine, board: bool) -> Option<UnitRow> {
    let row = sheet.row(unit, line)?;
    let (day, from) = (sheet.quarter.to(), sheet.quarter.from());
    let name = c.view.world().unit_name(unit, day).to_string();
    let words = c.words.pick(line.vi, line.en);
    let what = if board {
        let code = links::unit_code(&c.view, unit, day);
        Rich::link(&name, &address(c, sheet, &[("to-chuc", &code)]))
    } else {
        Rich::text(words)
    };
    let shown = |n: Option<u32>| n.map_or_else(|| "—".into(), |n| thousands(n.into()));
    let href = figure_href(c, unit, line.figure, line.dims, line.ask(unit, from, day).period);
    let side = |level: &Level| {
        let at = *level as usize;
        let value = row.theirs[at].map(|n| thousands(n.into())).unwrap_or_default();
        let (typed, read) = if row.read[at] { (String::new(), value) } else { (value, String::new()) };
        Side {
            label: format!("{}, {}", level.word(c.words.0), if board { name.as_str() } else { words }),
            field: format!("so|{unit}|{}|{}", line.id, level.code()),
            typed,
            read,
            less: less(row.less(*level)),
        }
    };
    let why =
        (row.differs() || !row.why.is_empty()).then(|| (format!("ly-do-dong|{unit}|{}", line.id), row.why.clone()));
    Some(UnitRow {
        what,
        top: board && unit == sheet.unit,
        mine: Rich::link(&shown(row.mine), &href),
        sides: Level::ALL.iter().map(side).collect(),
        names: sheet.names_of(unit).count(),
        why,
        mark: match (row.is_compared(), row.differs()) {
            (_, true) => "diff",
            (true, false) => "ok",
            (false, false) => "",
        },
    })
}

fn less(n: Option<i64>) -> String {
    match n {
        None | Some(0) => String::new(),
        Some(n) if n > 0 => format!("+{}", thousands(n)),
        Some(n) => format!("−{}", thousands(-n)),
    }
}

/// Somebody, with the field of his reason.
pub fn name_row(c: &Ctx, sheet: &Sheet, name: &Name) -> NameRow {
    let world = c.view.world();
    let day = sheet.quarter.to();
    let (level, apart) = (name.level.word(c.words.0), name.apart.word(c.words.0));
    let code = links::unit_code(&c.view, name.unit, day);
    let key = name.key();
    NameRow {
        name: match name.person {
            Some(person) => Rich::link(&name.name, &c.asof.at(&links::person(person))),
            None => Rich::text(&name.name),
        },
        unit: Rich::link(world.unit_name(name.unit, day), &address(c, sheet, &[("to-chuc", &code)])),
        how: format!("{level}: {}", super::desk::lower_first(apart)),
        elsewhere: name.elsewhere.map(|u| elsewhere(c, name, world.unit_name(u, day))).unwrap_or_default(),
        field: format!("ly-do|{}|{}|{}|{key}", name.unit, name.level.code(), name.apart.code()),
        why: name.why.clone(),
        strike: (name.by_hand && sheet.finished.is_none()).then(|| (format!("bo-ten|{}", name.unit), key)),
    }
}

/// “bên kia ghi ở …”, or where our own book has him.
fn elsewhere(c: &Ctx, name: &Name, unit: &str) -> String {
    let theirs = name.apart == khoi_core::acts::Apart::OnlyMine;
    c.words.with(if theirs { "reconcile.elsewhere" } else { "reconcile.ours_elsewhere" }, &[("unit", unit)])
}

/// Where lists of other sides are read: words and address.
pub fn loads(c: &Ctx, sheet: &Sheet) -> Vec<(&'static str, String)> {
    let (code, day) = (links::unit_code(&c.view, sheet.unit, sheet.quarter.to()), sheet.quarter.to().to_string());
    let to = |side: &str| c.asof.with("/nap", &[("don-vi", code.as_str()), ("cua-ngay", &day), ("cua", side)]);
    vec![
        (c.words.t("reconcile.read_central"), to("central")),
        (c.words.t("reconcile.read_below"), to("own")),
        (c.words.t("reconcile.read_above"), to("above")),
    ]
}

/// A past quarter.
pub fn past(c: &Ctx, finished: &Finished) -> Past {
    let sheet = Sheet::recorded(c.view.world(), finished);
    let seq = finished.slot.seq;
    let parts = [("muc", seq.to_string())];
    let parts: Vec<(&str, &str)> = parts.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let quarter = sheet.quarter.says();
    Past {
        quarter: Rich::link(quarter.in_lang(c.words.0), &address(c, &sheet, &[])),
        says: sheet.says().in_lang(c.words.0).to_string(),
        entry: Rich::link(&format!("№ {}", thousands(seq.into())), &links::entry(seq)),
        minutes: c.asof.with("/doi-chieu/bien-ban", &parts),
        differs: sheet.differing() > 0,
    }
}
