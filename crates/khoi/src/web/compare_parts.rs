//! The parts of a comparison as tables by unit and by name, ready to print.

use super::words::Words;
use khoi_core::value::{sort_key, thousands};
use khoi_lists::compare::{Difference, Pair, Side};
use khoi_lists::{List, ListRow};

/// A part of the result.
pub struct Part {
    /// The place on the page.
    pub id: &'static str,
    /// What it is.
    pub title: &'static str,
    /// A line beneath the title.
    pub note: &'static str,
    /// How many there are.
    pub count: usize,
    /// The headings after the name.
    pub head: Vec<&'static str>,
    /// The rows by unit.
    pub groups: Vec<Group>,
    /// How many are not shown.
    pub more: Option<String>,
}

/// The rows of a unit.
pub struct Group {
    /// The unit; empty when the lists name none.
    pub unit: String,
    /// Cells of each row, the name first.
    pub rows: Vec<Vec<String>>,
}

/// What was read of a file.
pub struct Source {
    /// Cũ, mới.
    pub side: &'static str,
    /// The file, its sheets and rows.
    pub line: String,
    /// The columns and what they were taken for.
    pub columns: Vec<(String, String)>,
    /// What was left out.
    pub left_out: Vec<String>,
}

/// How many rows of a part stand on the page.
const SHOWN: usize = 1000;

/// A count with its dots.
pub fn count(n: usize) -> String {
    thousands(i64::try_from(n).unwrap_or(i64::MAX))
}

struct Row {
    unit: String,
    name: String,
    cells: Vec<String>,
}

impl Row {
    fn of(row: &ListRow, cells: Vec<String>) -> Row {
        let unit = row.unit.as_ref().map_or_else(String::new, |u| u.name.clone());
        Row { unit, name: row.name().to_string(), cells }
    }
}

/// By unit, then by name in Vietnamese order.
fn part(
    words: Words,
    id: &'static str,
    keys: (&'static str, &'static str),
    head: Vec<&'static str>,
    rows: Vec<Row>,
) -> Part {
    let mut rows = rows;
    rows.sort_by_cached_key(|r| (sort_key(&r.unit), sort_key(&r.name)));
    let all = rows.len();
    rows.truncate(SHOWN);
    let mut groups: Vec<Group> = vec![];
    for row in rows {
        if groups.last().is_none_or(|g| g.unit != row.unit) {
            groups.push(Group { unit: row.unit, rows: vec![] });
        }
        let mut cells = vec![row.name];
        cells.extend(row.cells);
        if let Some(group) = groups.last_mut() {
            group.rows.push(cells);
        }
    }
    let more = (all > SHOWN).then(|| words.with("compare.more", &[("n", &count(all - SHOWN))]));
    Part { id, title: keys.0, note: keys.1, count: all, head, groups, more }
}

/// All parts, in the order of the page.
pub fn parts(old: &List, new: &List, d: &Difference, words: Words) -> Vec<Part> {
    let t = |key| words.t(key);
    let p = |id, title, note, head, rows| part(words, id, (title, note), head, rows);
    let line = |row: &ListRow| row.line.to_string();
    let pair = |pair: &Pair| (&old.rows[pair.old], &new.rows[pair.new]);
    let born = |row: &ListRow| row.when(khoi_lists::Field::Born).map_or_else(String::new, |w| w.vi());
    let alone = |list: &List, places: &[usize]| {
        places.iter().map(|i| Row::of(&list.rows[*i], vec![born(&list.rows[*i]), line(&list.rows[*i])])).collect()
    };
    let by = |pair: &Pair| pair.by.says().in_lang(words.0).to_string();
    let moved = d.moved.iter().map(|m| {
        let (a, b) = pair(&m.pair);
        Row::of(b, vec![m.old.clone(), m.new.clone(), line(a), line(b), by(&m.pair)])
    });
    let changed = d.changed.iter().map(|c| {
        let (a, b) = pair(&c.pair);
        let field = c.field.says().in_lang(words.0).to_string();
        Row::of(b, vec![field, c.old.clone(), c.new.clone(), line(a), line(b), by(&c.pair)])
    });
    let (row, old_row, new_row) = (t("compare.row"), t("compare.old_row"), t("compare.new_row"));
    let was = [t("compare.field"), t("compare.old"), t("compare.new"), old_row, new_row, t("compare.by")];
    vec![
        p("them", t("compare.joined"), t("compare.joined_note"), vec![t("compare.born"), row], alone(new, &d.joined)),
        p("khong-con", t("compare.left"), t("compare.left_note"), vec![t("compare.born"), row], alone(old, &d.left)),
        p(
            "chuyen",
            t("compare.moved"),
            "",
            vec![t("compare.from"), t("compare.to"), old_row, new_row, t("compare.by")],
            moved.collect(),
        ),
        p("thay-doi", t("compare.changed"), "", was.to_vec(), changed.collect()),
        doubled(old, new, d, words),
        faults(old, new, d, words),
        open(old, new, d, words),
        endings(new, d, words),
        badges(new, d, words),
    ]
}

fn doubled(old: &List, new: &List, d: &Difference, words: Words) -> Part {
    let rows = d.doubled.iter().map(|g| {
        let (list, side) = of(old, new, g.side, words);
        let lines: Vec<String> = g.rows.iter().map(|i| list.rows[*i].line.to_string()).collect();
        let by = g.by.says().in_lang(words.0).to_string();
        Row::of(&list.rows[g.rows[0]], vec![side.to_string(), lines.join(", "), by])
    });
    let head = vec![words.t("compare.file"), words.t("compare.rows"), words.t("compare.by")];
    part(words, "ghi-lap", (words.t("compare.doubled"), ""), head, rows.collect())
}

fn of<'a>(old: &'a List, new: &'a List, side: Side, words: Words) -> (&'a List, &'static str) {
    match side {
        Side::Old => (old, words.t("compare.old")),
        Side::New => (new, words.t("compare.new")),
    }
}

fn faults(old: &List, new: &List, d: &Difference, words: Words) -> Part {
    let rows = d.faults.iter().map(|f| {
        let (list, side) = of(old, new, f.side, words);
        let mend = f.fault.mend.as_ref().map_or_else(String::new, |m| m.text.clone());
        let says = f.fault.says.in_lang(words.0).to_string();
        let cells = vec![side.to_string(), f.fault.at.to_string(), f.fault.text.clone(), says, mend];
        Row::of(&list.rows[f.row], cells)
    });
    let head = ["compare.file", "compare.cell", "compare.written", "compare.fault", "compare.mend"];
    let head = head.into_iter().map(|key| words.t(key)).collect();
    part(words, "loi", (words.t("compare.faults"), words.t("compare.faults_note")), head, rows.collect())
}

fn open(old: &List, new: &List, d: &Difference, words: Words) -> Part {
    let lines = |list: &List, rows: &[usize]| {
        rows.iter().map(|i| list.rows[*i].line.to_string()).collect::<Vec<_>>().join(", ")
    };
    let rows = d.ambiguous.iter().filter_map(|a| {
        let first = a.new.first().map(|i| &new.rows[*i]).or(a.old.first().map(|i| &old.rows[*i]))?;
        let says = a.says.in_lang(words.0).to_string();
        Some(Row::of(first, vec![lines(old, &a.old), lines(new, &a.new), says]))
    });
    let head = vec![words.t("compare.old_row"), words.t("compare.new_row"), words.t("compare.why")];
    part(words, "chua-ro", (words.t("compare.open"), words.t("compare.open_note")), head, rows.collect())
}

fn endings(new: &List, d: &Difference, words: Words) -> Part {
    let rows = d.endings.iter().map(|e| {
        let row = &new.rows[e.row];
        let left = if e.days >= 0 {
            words.with("compare.days_left", &[("n", &e.days.to_string())])
        } else {
            words.with("compare.days_over", &[("n", &(-e.days).to_string())])
        };
        Row::of(row, vec![e.joined.vi(), e.end_day.vi(), left, row.line.to_string()])
    });
    let head = ["compare.admitted", "compare.ends", "compare.left_days", "compare.row"];
    let head = head.into_iter().map(|key| words.t(key)).collect();
    part(words, "du-bi", (words.t("compare.endings"), words.t("compare.endings_note")), head, rows.collect())
}

fn badges(new: &List, d: &Difference, words: Words) -> Part {
    let rows = d.badges.iter().map(|b| {
        let row = &new.rows[b.row];
        let by = words.t(if b.by_decision { "compare.by_decision" } else { "compare.by_admission" });
        let cells = vec![b.years.to_string(), b.day.vi(), b.award_day.vi(), by.to_string(), row.line.to_string()];
        Row::of(row, cells)
    });
    let head = ["compare.badge", "compare.full_day", "compare.award_day", "compare.counted", "compare.row"];
    let head = head.into_iter().map(|key| words.t(key)).collect();
    part(words, "huy-hieu", (words.t("compare.badges"), words.t("compare.badges_note")), head, rows.collect())
}

/// What was read of each file, and how its columns were understood.
pub fn sources(old: &List, new: &List, words: Words) -> Vec<Source> {
    let of = |list: &List, side: &'static str| {
        let place = |s: &khoi_lists::Source| {
            let (sheet, from, to) = (s.sheet.as_str(), s.people.0.to_string(), s.people.1.to_string());
            words.with("compare.place", &[("sheet", sheet), ("from", &from), ("to", &to)])
        };
        let places: Vec<String> = list.sources.iter().take(6).map(place).collect();
        let dots = if list.sources.len() > 6 { "; …" } else { "" };
        let people = count(list.rows.len());
        let line = words
            .with("compare.read", &[("file", &list.file), ("n", &people), ("places", &(places.join("; ") + dots))]);
        let columns = list.sources.first().map(|s| {
            let shown = |m: &khoi_lists::Mapped| {
                let field = m
                    .field
                    .map_or_else(|| words.t("compare.unmapped").to_string(), |f| f.says().in_lang(words.0).to_string());
                let heading = if m.heading.is_empty() { khoi_lists::letters(m.column) } else { m.heading.clone() };
                (heading, format!("{field} ({})", m.reason.says().in_lang(words.0)))
            };
            s.mapping.columns.iter().map(shown).collect()
        });
        let left_out = list.left_out.iter().map(|s| s.in_lang(words.0).to_string()).collect();
        Source { side, line, columns: columns.unwrap_or_default(), left_out }
    };
    vec![of(old, words.t("compare.old")), of(new, words.t("compare.new"))]
}
