//! Reading a file into a staged list: tables found, columns mapped, each row judged.

use super::{Person, Problem, Side, Staged, Units, problems};
use crate::app::Error;
use khoi_core::codes::{DateSource, Status};
use khoi_core::says;
use khoi_core::value::{Day, UnitId, When};
use khoi_lists::value::words::Standing;
use khoi_lists::{Field, Found, Limits, ListRow, Mapping, Memory, Options, Table};
use sha2::{Digest, Sha256};

/// What is known of a file before it is read.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Its name.
    pub file: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Under which unit its people stand.
    pub unit: UnitId,
    /// Of which day it is.
    pub on: Day,
    /// Whose list it is.
    pub side: Side,
    /// Where its dates come from.
    pub source: Option<DateSource>,
    /// What headings meant before.
    pub memory: &'a Memory,
}

/// Reads a file; what cannot be read at all is said with sheet and cell.
pub fn stage(asked: Asked<'_>, units: &Units) -> Result<(Staged, Memory), Error> {
    let hash: String = Sha256::digest(asked.bytes).iter().map(|b| format!("{b:02x}")).collect();
    let tables = khoi_lists::read(asked.file, asked.bytes, &Limits::default()).map_err(|t| Error::Says(t.line()))?;
    let lists = lists_of(&tables, asked.memory)?;
    let mut memory = asked.memory.clone();
    let mut staged = Staged {
        file: asked.file.to_string(),
        hash,
        unit: asked.unit,
        on: asked.on,
        side: asked.side,
        source: asked.source,
        heads: heads(&lists),
        people: vec![],
    };
    for (table, found, mapping) in &lists {
        memory.remember(mapping);
        let options = Options { on: Some(asked.on), legacy: None };
        for row in khoi_lists::rows(table, found, mapping, &options) {
            let mut person = person(&row, table, mapping, &staged.heads);
            units.place(&mut person);
            staged.people.push(person);
        }
    }
    problems::own(&mut staged, units);
    Ok((staged, memory))
}

type List<'a> = (&'a Table, Found, Mapping);

/// The lists of visible sheets that tell names.
fn lists_of<'a>(tables: &'a [Table], memory: &Memory) -> Result<Vec<List<'a>>, Error> {
    let mut out = vec![];
    for table in tables.iter().filter(|t| !t.hidden) {
        for found in khoi_lists::find(table) {
            let mapping = khoi_lists::propose(&found, memory);
            if mapping.tells(Field::Name) {
                out.push((table, found, mapping));
            }
        }
    }
    if out.is_empty() {
        return Err(says!(
            "không tìm thấy bảng có cột họ và tên; xin kiểm tra đã chọn đúng tệp, hoặc thêm một dòng tiêu đề cột",
            "no table with a column of names was found; check that it is the right file, or add a row of headings"
        )
        .into());
    }
    Ok(out)
}

/// The headings of all lists, in their order, each once.
fn heads(lists: &[List]) -> Vec<String> {
    let mut heads: Vec<String> = vec![];
    for mapped in lists.iter().flat_map(|(_, _, m)| &m.columns) {
        if !heads.contains(&mapped.heading) {
            heads.push(mapped.heading.clone());
        }
    }
    heads
}

fn person(row: &ListRow, table: &Table, mapping: &Mapping, heads: &[String]) -> Person {
    let mut cells = vec![String::new(); heads.len()];
    if let Some(raw) = table.row(row.line) {
        for mapped in &mapping.columns {
            if let Some(i) = heads.iter().position(|h| *h == mapped.heading) {
                cells[i] = table.of(raw, mapped.column).shown();
            }
        }
    }
    let standing = row.standing();
    let official = row.when(Field::Official);
    let present = standing.is_none_or(is_present);
    Person {
        line: row.line,
        sheet: row.sheet.to_string(),
        cells,
        name: row.name().to_string(),
        born: row.when(Field::Born),
        citizen: row.digits(Field::Citizen).map(ToString::to_string),
        card: row.digits(Field::Card).map(ToString::to_string),
        gender: row.gender(),
        decided: row.when(Field::Decided),
        joined: row.when(Field::Joined),
        official,
        status: status(standing, official),
        unit_text: unit_text(row),
        unit: None,
        problems: row.grave().map(problem).collect(),
        left_out: !present,
        same_as: None,
    }
}

fn unit_text(row: &ListRow) -> String {
    let code = row.get(Field::UnitCode).map(|g| g.raw.trim().to_string()).filter(|t| !t.is_empty());
    code.or_else(|| row.unit.as_ref().map(|u| u.name.clone())).unwrap_or_default()
}

/// Whether a state is that of somebody who is still counted.
fn is_present(standing: Standing) -> bool {
    !matches!(
        standing,
        Standing::MovedOut | Standing::Removed | Standing::Expelled | Standing::Resigned | Standing::Died
    )
}

/// The list's word; else one with a day of becoming official is official.
fn status(standing: Option<Standing>, official: Option<When>) -> Option<Status> {
    match standing {
        Some(Standing::Probationary) => Some(Status::Probationary),
        Some(Standing::Official) => Some(Status::Official),
        _ => official.map(|_| Status::Official),
    }
}

fn problem(fault: &khoi_lists::Fault) -> Problem {
    Problem {
        kind: fault.kind.id().to_string(),
        field: fault.field.id().to_string(),
        cell: fault.at.to_string(),
        text: fault.text.clone(),
        mend: fault.mend.as_ref().map(|m| m.text.clone()),
    }
}
