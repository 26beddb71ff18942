//! What is wrong with the rows of a list: grouped by kind and text, mended for all at once.

use super::{Done, Person, Problem, RowAt, SameAs, Staged, Units};
use crate::app::Error;
use khoi_core::codes::Status;
use khoi_core::value::{PersonName, Says, When, fold};
use khoi_lists::value::{name, words};
use khoi_lists::{FaultKind, Field};
use std::collections::{BTreeMap, HashMap};

/// Rows that share a kind and a text.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Group {
    /// The kind.
    pub kind: String,
    /// What stands in the cell; empty where something is missing.
    pub text: String,
    /// How many rows.
    pub count: usize,
    /// Whether these rows cannot be taken.
    pub blocks: bool,
    /// What may be put in all of them.
    pub mend: Option<String>,
    /// The first cells.
    pub cells: Vec<String>,
}

/// Kinds beside those of reading.
const OWN: [(&str, &str, &str); 7] = [
    (
        "temporary",
        "sinh hoạt tạm thời: khách của nơi khác (khach) hay đảng viên của chi bộ (o_day)?",
        "temporary: a guest of elsewhere (khach) or a member of this cell (o_day)?",
    ),
    ("unit_unknown", "tên chi bộ không có trong sổ", "no cell of the book has this name"),
    ("unit_no_cell", "tổ chức này không phải chi bộ", "this unit is no cell"),
    ("unit_missing", "thiếu chi bộ", "cell missing"),
    ("status_missing", "không rõ dự bị hay chính thức", "probationary or official is not told"),
    ("doubled_here", "một người ghi hai lần", "one person listed twice"),
    ("number_shared", "một số dùng cho hai người", "one number for two persons"),
];

/// A kind in words.
pub fn kind_words(kind: &str) -> Says {
    let own = OWN.iter().find(|(id, ..)| *id == kind).map(|(_, vi, en)| Says::new(*vi, *en));
    let read = || FaultKind::ALL.iter().find(|k| k.id() == kind).map(|k| k.says());
    own.or_else(read).unwrap_or_else(|| Says::new(kind, kind))
}

/// Whether a row with such a problem cannot be taken, whatever else it holds.
pub(super) fn blocks(kind: &str) -> bool {
    let asked = matches!(kind, "month_first" | "status_day" | "temporary");
    asked
        || matches!(
            kind,
            "doubled_here" | "number_shared" | "name_odd" | "day_impossible" | "day_future" | "formula_error"
        )
}

/// All problems of the rows that are taken, the blocking ones and the most frequent first.
pub fn problems(staged: &Staged) -> Vec<Group> {
    let mut groups: BTreeMap<(&str, String), Group> = BTreeMap::new();
    let several = staged.has_sheets();
    for person in staged.taken() {
        for problem in &person.problems {
            let text = shared_text(problem);
            let each = !text.is_empty() && problem.kind != "month_first";
            let group = groups.entry((&problem.kind, text.clone())).or_insert_with(|| Group {
                kind: problem.kind.clone(),
                text,
                count: 0,
                blocks: false,
                mend: problem.mend.clone(),
                cells: vec![],
            });
            group.count += 1;
            group.blocks |= blocks(&problem.kind) || is_least(&problem.kind) && person.is_blocked();
            if group.cells.len() < 5 {
                group.cells.push(staged.cell(person, problem, several));
            }
            if !each && group.mend != problem.mend {
                // Different rows, different proposals: each takes its own.
                group.mend = group.mend.take().filter(|_| false).or(Some(String::new()));
            }
        }
    }
    let mut out: Vec<Group> = groups.into_values().collect();
    out.sort_by_key(|g| (!g.blocks, std::cmp::Reverse(g.count)));
    out
}

/// What rows of one problem share beside its kind: the text of their cells, of a question about a column the column, of missing
/// or odd numbers nothing.
fn shared_text(problem: &Problem) -> String {
    match problem.kind.as_str() {
        "unit_unknown" | "unit_no_cell" | "status_unknown" | "gender_unknown" | "temporary" => problem.text.clone(),
        "month_first" => Field::find(&problem.field).map_or_else(String::new, |f| f.says().vi),
        _ => String::new(),
    }
}

/// Kinds that concern the least that a member needs.
fn is_least(kind: &str) -> bool {
    kind.starts_with("unit_")
        || kind.starts_with("status_")
        || matches!(kind, "name_missing" | "born_missing" | "day_unreadable" | "short_year")
}

/// Judges what only the whole list or the book tells: doubles, shared numbers, missing states.
pub(super) fn own(staged: &mut Staged, units: &Units) {
    for person in staged.people.iter_mut().filter(|p| p.unit.is_none()) {
        units.place(person);
    }
    let on = staged.on;
    for person in &mut staged.people {
        person.problems.retain(|p| !matches!(p.kind.as_str(), "status_missing" | "doubled_here" | "number_shared"));
        if person.status.is_none() {
            let since = person.joined.or(person.decided);
            let long = since.is_some_and(|w| w.latest().plus_months(13) < on);
            let mend = since.map(|_| if long { "chính thức" } else { "dự bị" }.to_string());
            let told = person.problems.iter().any(|p| p.kind == "status_unknown");
            if !told {
                push(person, "status_missing", "status", "", mend);
            }
        }
    }
    shared(staged);
}

fn push(person: &mut Person, kind: &str, field: &str, text: &str, mend: Option<String>) {
    let cell = format!("{} {}", person.sheet, person.line).trim().to_string();
    let problem = Problem { kind: kind.into(), field: field.into(), cell, text: text.into(), mend };
    person.problems.push(problem);
}

/// One number on two rows: the same person twice, or two persons with one number.
fn shared(staged: &mut Staged) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut found = vec![];
    for (i, person) in staged.people.iter().enumerate().filter(|(_, p)| !p.left_out) {
        let born = person.born.map(|b| b.to_string_key()).unwrap_or_default();
        // One name and day of birth tell a person in any cell; a year or month only within one.
        let exact = person.born.is_some_and(|b| b.exact().is_some());
        let unit = if exact { String::new() } else { fold(&person.unit_text) };
        let named = format!("{}|{born}|{unit}", name::key(&person.name));
        let keys = [
            person.citizen.as_ref().map(|n| format!("c{}", n.trim_start_matches('0'))),
            person.card.as_ref().map(|n| format!("t{}", n.trim_start_matches('0'))),
            (!born.is_empty() && !person.name.is_empty()).then_some(named),
        ];
        for (at, key) in keys.into_iter().enumerate().filter_map(|(at, k)| k.map(|k| (at, k))) {
            match seen.get(&key) {
                None => _ = seen.insert(key, i),
                Some(other) => found.push((i, *other, at)),
            }
        }
    }
    for (i, other, at) in found {
        let (one, two) = (&staged.people[i], &staged.people[other]);
        if one.same_as == Some(SameAs::Nobody) || (at == 2 && have_other_numbers(one, two)) {
            continue;
        }
        let same = name::key(&staged.people[i].name) == name::key(&staged.people[other].name);
        let (kind, line) = (if same { "doubled_here" } else { "number_shared" }, staged.place(&staged.people[other]));
        if staged.people[i].problems.iter().any(|p| p.kind == kind) {
            continue;
        }
        let field = ["citizen", "card", "name"][at];
        push(&mut staged.people[i], kind, field, &format!("dòng {line}"), None);
    }
}

/// Whether the numbers of two namesakes say that they are two: CCCD where both have one, else the cards.
fn have_other_numbers(one: &Person, two: &Person) -> bool {
    let differ = |a: &Option<String>, b: &Option<String>| {
        let number = |n: &Option<String>| n.as_ref().map(|n| n.trim_start_matches('0').to_string());
        number(a).zip(number(b)).map(|(a, b)| a != b)
    };
    differ(&one.citizen, &two.citizen).or(differ(&one.card, &two.card)).unwrap_or(false)
}

trait Key {
    fn to_string_key(&self) -> String;
}

impl Key for When {
    fn to_string_key(&self) -> String {
        format!("{}..{}", self.earliest(), self.latest())
    }
}

/// The answer that a column asked about is right as it stands.
pub const KEEP: &str = "giu";

impl Staged {
    /// Puts a text, or each row's own proposal, into all rows that share a problem; gives how many were mended.
    pub fn mend(&mut self, kind: &str, text: Option<&str>, to: Option<&str>, units: &Units) -> usize {
        let mut count = 0;
        for person in self.people.iter_mut().filter(|p| !p.left_out) {
            let hit =
                |p: &Problem| p.kind == kind && text.is_none_or(|t| t.is_empty() || p.text == t || shared_text(p) == t);
            let Some(at) = person.problems.iter().position(hit) else { continue };
            let problem = person.problems[at].clone();
            let Some(to) = to.map(ToString::to_string).or(problem.mend.clone()) else { continue };
            // What stands there is right.
            if kind == "month_first" && to.trim() == KEEP {
                person.problems.remove(at);
                count += 1;
                continue;
            }
            if person.set(&problem.field, &to, units) {
                person.problems.retain(|p| p.field != problem.field);
                count += 1;
            }
        }
        own(self, units);
        let (text, to) = (text.map(ToString::to_string), to.map(ToString::to_string));
        self.done.push(Done::Mend { kind: kind.to_string(), text, to });
        count
    }

    /// Leaves rows out, or takes them in again; refused as a whole where one of them names no row, or several.
    pub fn leave_out(&mut self, rows: &[RowAt], units: &Units) -> Result<usize, Error> {
        let found = rows.iter().map(|at| self.find_row(at)).collect::<Result<Vec<usize>, Error>>()?;
        for i in &found {
            self.people[*i].left_out = !self.people[*i].left_out;
        }
        own(self, units);
        self.done.push(Done::Toggle(rows.to_vec()));
        Ok(found.len())
    }
}

impl Person {
    /// Puts a text into a field; whether it could be read.
    pub fn set(&mut self, field: &str, to: &str, units: &Units) -> bool {
        let when = || {
            let newest = 30;
            let read = khoi_lists::value::day::parse(to, newest).ok().map(|d| d.when);
            read.or_else(|| When::parse(to).ok())
        };
        match field {
            "name" => PersonName::parse(to).is_ok_and(|n| {
                self.name = n.as_str().to_string();
                true
            }),
            "born" => put(&mut self.born, when()),
            "decided" => put(&mut self.decided, when()),
            "joined" => put(&mut self.joined, when()),
            "official" => put(&mut self.official, when()),
            "citizen" => put(&mut self.citizen, Some(to.trim().to_string())),
            "card" => put(&mut self.card, Some(to.trim().to_string())),
            "gender" => put(&mut self.gender, words::gender(to)),
            "status" => {
                let status = match words::standing(to) {
                    Some(words::Standing::Probationary) => Some(Status::Probationary),
                    Some(words::Standing::Official) => Some(Status::Official),
                    _ => Status::ALL.iter().copied().find(|s| s.code() == to.trim()),
                };
                // Who is still on probation has no day of becoming official.
                if status == Some(Status::Probationary) {
                    self.official = None;
                }
                put(&mut self.status, status)
            }
            "temporary" => match fold(to).trim() {
                "khach" => {
                    (self.left_out, self.gone) = (true, Some(words::Standing::Guest));
                    true
                }
                "o_dai" | "o dai" => true,
                _ => false,
            },
            "unit" => {
                let was = std::mem::replace(&mut self.unit_text, to.to_string());
                units.place(self);
                if self.unit.is_none() {
                    self.unit_text = was;
                    units.place(self);
                }
                self.unit.is_some()
            }
            _ => false,
        }
    }
}

fn put<T>(field: &mut Option<T>, value: Option<T>) -> bool {
    match value {
        Some(value) => {
            *field = Some(value);
            true
        }
        None => false,
    }
}
