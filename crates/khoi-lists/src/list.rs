//! The people of a file: every list on it that is meant, read into rows.

use crate::fault::FaultKind;
use crate::fields::Field;
use crate::find::{Found, find};
use crate::limits::Limits;
use crate::mapping::{Mapping, Memory, propose};
use crate::read::read;
use crate::rows::{ListRow, Options, is_gender_code, rows};
use crate::table::Table;
use crate::trouble::Trouble;
use crate::value::name::key;
use khoi_core::value::Says;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What the user says about a file before it is read.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Only this sheet: its name or its number from 1.
    pub sheet: Option<String>,
    /// Columns by heading or letters, with their fields (`None` leaves a column out).
    pub map: Vec<(String, Option<Field>)>,
    /// What was mapped before.
    pub memory: Memory,
    /// How cells are read.
    pub options: Options,
}

/// Where a list stood and how its columns were understood.
#[derive(Clone, Debug)]
pub struct Source {
    /// The sheet.
    pub sheet: String,
    /// First and last row of the header.
    pub header: Option<(u32, u32)>,
    /// First and last row of its people.
    pub people: (u32, u32),
    /// How many people.
    pub people_count: usize,
    /// The fields of its columns.
    pub mapping: Mapping,
}

/// The people of a file.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// The file as it was named.
    pub file: String,
    /// The people, in the order of the file.
    pub rows: Vec<ListRow>,
    /// The fields that the list tells of each person.
    pub tells: BTreeSet<Field>,
    /// Columns of no known field: the keys of their headings, with the headings.
    pub spare: BTreeMap<String, String>,
    /// Whether it says in which cell a person is.
    pub has_units: bool,
    /// The lists that were read.
    pub sources: Vec<Source>,
    /// Lists that were left out, and why.
    pub left_out: Vec<Says>,
}

impl List {
    /// Reads a file.
    pub fn read(file: &str, bytes: &[u8], limits: &Limits, choice: &Choice) -> Result<List, Trouble> {
        let tables = read(file, bytes, limits)?;
        List::of(file, &tables, choice).map_err(|t| t.of(file))
    }

    /// The people of tables that are read.
    pub fn of(file: &str, tables: &[Table], choice: &Choice) -> Result<List, Trouble> {
        let mut parts = vec![];
        for table in chosen(tables, choice)? {
            for found in find(table) {
                let mut mapping = propose(&found, &choice.memory);
                for (named, field) in &choice.map {
                    if let Some(column) = mapping.find(named) {
                        mapping.set(column, *field);
                    }
                }
                if mapping.tells(Field::Name) {
                    let rows = rows(table, &found, &mapping, &choice.options);
                    parts.push(Part::new(found, mapping, rows));
                }
            }
        }
        let mut list = List { file: file.to_string(), ..List::default() };
        if choice.sheet.is_none() {
            leave_out_others(&mut parts, &mut list);
        }
        leave_out_repeats(&mut parts, &mut list)?;
        for part in parts {
            list.take(part);
        }
        if list.rows.is_empty() { Err(Trouble::no_table()) } else { Ok(list) }
    }

    fn take(&mut self, part: Part) {
        let fields = Field::ALL.iter().filter(|f| part.mapping.tells(**f));
        // A group's heading tells a state too.
        let told = part.rows.iter().flat_map(|r| r.cells.iter().map(|c| c.0)).filter(|f| *f == Field::Status);
        self.tells.extend(fields.copied().chain(told));
        self.spare.extend(part.mapping.spare().into_iter().map(|s| (s.1, s.2.to_string())));
        self.has_units |= part.rows.iter().any(|r| r.unit.is_some());
        self.sources.push(Source {
            sheet: part.found.sheet.clone(),
            header: part.found.header,
            people: part.found.people_rows().unwrap_or((0, 0)),
            people_count: part.rows.len(),
            mapping: part.mapping,
        });
        let mut rows = part.rows;
        ask_once(&mut rows);
        self.rows.extend(rows);
    }
}

/// A question about a whole column, or about one way of writing in it, is told at its first cell.
fn ask_once(rows: &mut [ListRow]) {
    let mut asked = BTreeSet::new();
    for row in rows {
        row.faults.retain(|f| match f.kind {
            FaultKind::MonthFirst => asked.insert((f.field, String::new())),
            FaultKind::GenderUnknown if is_gender_code(&f.text) => asked.insert((f.field, key(&f.text))),
            _ => true,
        });
    }
}

struct Part {
    found: Found,
    mapping: Mapping,
    rows: Vec<ListRow>,
    who: HashSet<(String, String)>,
}

impl Part {
    fn new(found: Found, mapping: Mapping, rows: Vec<ListRow>) -> Part {
        let born = |r: &ListRow| r.when(Field::Born).map(|w| w.to_string()).unwrap_or_default();
        let who = rows.iter().map(|r| (key(r.name()), born(r))).collect();
        Part { found, mapping, rows, who }
    }

    fn place(&self) -> (String, Option<String>) {
        let cell = self.found.header.map(|(row, _)| format!("A{row}"));
        (self.found.sheet.clone(), cell)
    }
}

/// The tables meant: one by name or number, otherwise all that are not hidden.
fn chosen<'a>(tables: &'a [Table], choice: &Choice) -> Result<Vec<&'a Table>, Trouble> {
    let Some(wanted) = choice.sheet.as_deref() else {
        let shown: Vec<&Table> = tables.iter().filter(|t| !t.hidden).collect();
        let any = |tables: &[&Table]| tables.iter().any(|t| !find(t).is_empty());
        return Ok(if shown.len() < tables.len() && any(&shown) { shown } else { tables.iter().collect() });
    };
    let by_name: Vec<&Table> = tables.iter().filter(|t| key(&t.sheet) == key(wanted)).collect();
    let by_number = wanted.trim().parse::<usize>().ok().and_then(|n| tables.get(n.checked_sub(1)?));
    if !by_name.is_empty() {
        return Ok(by_name);
    }
    by_number.map(|t| vec![t]).ok_or_else(|| {
        let names = tables.iter().map(|t| t.sheet.as_str()).collect::<Vec<_>>().join("”, “");
        Trouble::no_sheet(wanted, &names)
    })
}

/// Beside a list of members, lists that say they are of others (who went away, who is not yet a member) are not counted.
fn leave_out_others(parts: &mut Vec<Part>, list: &mut List) {
    let of_others = |part: &Part| {
        let titles = part.found.titles.iter().filter(|t| t.chars().count() < 100);
        std::iter::once(&part.found.sheet).chain(titles).any(|t| crate::value::words::is_of_others(t))
    };
    if parts.iter().all(of_others) {
        return;
    }
    for part in parts.extract_if(.., |p| of_others(p)) {
        let (sheet, people) = (part.found.sheet, part.rows.len());
        list.left_out.push(khoi_core::says!(
            "trang “{sheet}”: bảng {people} người không phải đảng viên đang sinh hoạt, không tính; cần thì chọn bằng --sheet",
            "sheet “{sheet}”: a table of {people} people who are no present members is not counted; choose it by --sheet if you need it"
        ));
    }
}

/// A list whose people mostly stand in a longer one adds nothing; two that repeat each other must be chosen between.
fn leave_out_repeats(parts: &mut Vec<Part>, list: &mut List) -> Result<(), Trouble> {
    let mut gone = vec![];
    for i in 0..parts.len() {
        for j in 0..parts.len() {
            let (small, large) = (&parts[i], &parts[j]);
            if i == j || gone.contains(&i) || gone.contains(&j) || (small.who.len(), i) > (large.who.len(), j) {
                continue;
            }
            let shared = small.who.intersection(&large.who).count();
            if shared < 3 || shared * 2 <= small.who.len() {
                continue;
            }
            if small.who.len() * 10 > large.who.len() * 6 {
                let (a, b) = (small.place(), large.place());
                let name = |p: &(String, Option<String>)| format!("{} {}", p.0, p.1.clone().unwrap_or_default());
                let both = format!("{}; {}", name(&a), name(&b));
                return Err(Trouble::several(&both).at(&b.0, b.1));
            }
            gone.push(i);
            let (sheet, rows) = (small.found.sheet.clone(), small.rows.len());
            list.left_out.push(khoi_core::says!(
                "trang “{sheet}”: bảng {rows} người lặp lại người của bảng lớn hơn, không tính",
                "sheet “{sheet}”: a table of {rows} people repeats those of a longer one and is not counted"
            ));
        }
    }
    let mut at = 0;
    parts.retain(|_| {
        at += 1;
        !gone.contains(&(at - 1))
    });
    Ok(())
}
