//! Reading a file into a staged list: tables found, columns mapped, each row judged.

use super::{Person, Problem, Progress, ReadAs, Side, Staged, Traits, Units, problems};
use crate::app::Error;
use khoi_core::codes::{DateSource, Status};
use khoi_core::says;
use khoi_core::value::{Day, UnitId, When};
use khoi_lists::value::words::{self, Standing};
use khoi_lists::{Field, Found, Legacy, Limits, LineKind, ListRow, Mapping, Memory, Options, Table};
use sha2::{Digest, Sha256};

/// What is known of a file before it is read.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Its name.
    pub file: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Its tables, as [`opened`] gave them.
    pub tables: &'a [Table],
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
    /// The user's word on columns.
    pub map: &'a [(String, Option<Field>)],
    /// The old font that texts are converted from.
    pub legacy: Option<Legacy>,
    /// Told how far it is.
    pub progress: &'a Progress,
}

/// The tables of a file; what cannot be read at all is said with sheet and cell.
pub fn opened(file: &str, bytes: &[u8], progress: &Progress) -> Result<Vec<Table>, Error> {
    let read = khoi_lists::read_watched(file, bytes, &Limits::default(), &|rows, share| progress.read(rows, share));
    read.map_err(|t| Error::Says(t.line()))
}

/// The day that the titles of a file's lists tell, where they tell one: a workbook that comes back bears its own.
pub fn told_day(tables: &[Table]) -> Option<Day> {
    let shown = tables.iter().filter(|t| !t.hidden);
    shown.flat_map(khoi_lists::find).find_map(|found| khoi_lists::day_of_titles(&found.titles))
}

/// Reads the people of a file.
pub fn stage(asked: Asked<'_>, units: &Units) -> Result<(Staged, Memory), Error> {
    let hash: String = Sha256::digest(asked.bytes).iter().map(|b| format!("{b:02x}")).collect();
    let lists = lists_of(asked.tables, asked.memory, asked.map)?;
    let mut memory = asked.memory.clone();
    let mut staged = Staged {
        file: asked.file.to_string(),
        hash,
        unit: asked.unit,
        on: asked.on,
        told: lists.iter().find_map(|l| khoi_lists::day_of_titles(&l.1.titles)),
        side: asked.side,
        source: asked.source,
        heads: heads(&lists),
        columns: lists.iter().flat_map(columns).collect(),
        map: asked.map.to_vec(),
        legacy: asked.legacy,
        suspected: lists.iter().find_map(suspected),
        whole: false,
        done: vec![],
        people: vec![],
    };
    let several = lists.windows(2).any(|two| two[0].0.sheet != two[1].0.sheet);
    asked.progress.expect(lists.iter().map(|l| l.1.people_count()).sum());
    for (table, found, mapping) in &lists {
        memory.remember(mapping);
        let options = Options { on: Some(asked.on), legacy: asked.legacy };
        for row in khoi_lists::rows(table, found, mapping, &options) {
            asked.progress.step();
            let mut person = person(&row, table, mapping, &staged.heads);
            if several {
                // A cell's address alone does not name it.
                person.problems.iter_mut().for_each(|p| p.cell = format!("{}!{}", person.sheet, p.cell));
            }
            units.place(&mut person);
            staged.people.push(person);
        }
    }
    problems::own(&mut staged, units);
    Ok((staged, memory))
}

type List<'a> = (&'a Table, Found, Mapping);

/// The lists of visible sheets that tell names; where none does, the longest, so that the user can say which column does.
fn lists_of<'a>(tables: &'a [Table], memory: &Memory, map: &[(String, Option<Field>)]) -> Result<Vec<List<'a>>, Error> {
    let mut all = vec![];
    let mut named = vec![false; map.len()];
    for table in tables.iter().filter(|t| !t.hidden) {
        for found in khoi_lists::find(table) {
            let mut mapping = khoi_lists::propose(&found, memory);
            for ((column, field), named) in map.iter().zip(&mut named) {
                if let Some(column) = mapping.find(column) {
                    mapping.set(column, *field);
                    *named = true;
                }
            }
            all.push((table, found, mapping));
        }
    }
    if let Some(((column, _), _)) = map.iter().zip(&named).find(|(_, named)| !**named).filter(|_| !all.is_empty()) {
        return Err(says!(
            "không có cột “{column}”, xin ghi tiêu đề hoặc chữ cái của cột, như C",
            "there is no column “{column}”, give its heading or its letters, such as C"
        )
        .into());
    }
    let (telling, rest): (Vec<List>, Vec<List>) = all.into_iter().partition(|l| l.2.tells(Field::Name));
    if !telling.is_empty() {
        return Ok(telling);
    }
    let longest = rest.into_iter().filter(|l| l.1.people_count() > 0).max_by_key(|l| l.1.people_count());
    longest.map(|l| vec![l]).ok_or_else(|| {
        says!(
            "không tìm thấy bảng có cột họ và tên; xin kiểm tra đã chọn đúng tệp, hoặc thêm một dòng tiêu đề cột",
            "no table with a column of names was found; check that it is the right file, or add a row of headings"
        )
        .into()
    })
}

/// The columns of a list with their first cells.
fn columns((table, found, mapping): &List) -> Vec<ReadAs> {
    let people = || found.lines.iter().filter(|l| l.kind == LineKind::Person).filter_map(|l| table.row(l.row));
    let sample = |column: u32| {
        let texts = people().map(|row| table.of(row, column).shown()).filter(|t| !t.trim().is_empty());
        texts.take(3).collect::<Vec<_>>().join(" · ").chars().take(90).collect()
    };
    let read = |m: &khoi_lists::Mapped| ReadAs {
        sheet: table.sheet.clone(),
        letters: khoi_lists::letters(m.column),
        heading: m.heading.clone(),
        field: m.field,
        reason: m.reason,
        sample: sample(m.column),
    };
    mapping.columns.iter().map(read).collect()
}

/// The old font in which a list seems to be typed: that of most of its first cells that look like one.
fn suspected((table, found, mapping): &List) -> Option<Legacy> {
    let people = found.lines.iter().filter(|l| l.kind == LineKind::Person).filter_map(|l| table.row(l.row)).take(200);
    let cells = people.flat_map(|row| mapping.columns.iter().map(move |m| table.of(row, m.column).shown()));
    let (mut tcvn3, mut vni) = (0, 0);
    for found in cells.filter_map(|text| khoi_lists::legacy::suspects(&text)) {
        match found {
            Legacy::Tcvn3 => tcvn3 += 1,
            Legacy::Vni => vni += 1,
        }
    }
    match (tcvn3, vni) {
        (0, 0) => None,
        (a, b) if a >= b => Some(Legacy::Tcvn3),
        _ => Some(Legacy::Vni),
    }
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
    // Members of another organization who are here for a time count at home (R2.29).
    let guest = (row.temporary == Some(Standing::Guest)).then_some(Standing::Guest);
    let standing = guest.or(standing);
    let present = standing.is_none_or(is_present);
    let mut problems: Vec<Problem> = row.grave().map(problem).collect();
    if present && row.temporary == Some(Standing::Temporary) {
        problems.push(temporary(row));
    }
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
        traits: traits(row),
        came_from: row.get(Field::MovedIn).map(|g| g.raw.trim().to_string()).unwrap_or_default(),
        unit_text: unit_text(row),
        parent_text: row.unit.as_ref().and_then(|u| u.parent.clone()).unwrap_or_default(),
        unit: None,
        problems,
        gone: standing.filter(|_| !present),
        left_out: !present,
        same_as: None,
    }
}

/// Traits that figures count, where the cell says one of their words.
fn traits(row: &ListRow) -> Traits {
    let text = |field| row.get(field).map_or("", |g| g.raw.as_str());
    Traits {
        ethnicity: words::ethnicity(text(Field::Ethnicity)),
        religion: words::religion(text(Field::Religion)),
        theory: words::theory(text(Field::Theory)),
        education: words::education(text(Field::Profession)),
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
        Standing::Guest
            | Standing::MovedOut
            | Standing::Removed
            | Standing::Expelled
            | Standing::Resigned
            | Standing::Died
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

/// “Sinh hoạt tạm thời” says neither whether he is a guest here nor whether he is ours and elsewhere.
fn temporary(row: &ListRow) -> Problem {
    let told = [Field::Temporary, Field::Status, Field::Notes].into_iter().filter_map(|f| row.get(f));
    let got = { told }.find(|g| words::temporary(&g.raw).is_some());
    let cell = got.map_or_else(|| format!("{} {}", row.sheet, row.line).trim().to_string(), |g| g.at.to_string());
    let text = got.map_or_else(|| "sinh hoạt tạm thời".to_string(), |g| g.raw.trim().to_string());
    Problem { kind: "temporary".into(), field: "temporary".into(), cell, text, mend: None }
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
