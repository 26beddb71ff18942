//! Bảng đánh giá, xếp loại of a year or quarter: the steps of units and members, the quota, who is not graded.

use super::{Below, Row, Section, Table, Value, heads, nth, row, total};
use crate::app::View;
use khoi_core::codes::{Grade, UnitType};
use khoi_core::evaluation::{self, Line, Quota, Round, Tally};
use khoi_core::record::Subject;
use khoi_core::says;
use khoi_core::value::{Lang, UnitId};
use std::collections::BTreeMap;

/// The grades that a table has a column for; those of before 2018 are added where they occur.
const GRADES: [Grade; 4] = [Grade::Excellent, Grade::Good, Grade::Done, Grade::NotDone];

/// How the units and members under a unit were evaluated in a round.
pub fn evaluation(view: &View, unit: UnitId, round: Round, lang: Lang) -> Table {
    let (world, day) = (view.world(), round.last());
    let kind = world.unit_on(unit, day).kind;
    let is_cell = kind.is_some_and(UnitType::is_cell);
    let members = evaluation::members(world, unit, round);
    let units = evaluation::units(world, unit, round);
    let mut sections = vec![units_section(view, &units, &members, round, lang)];
    if is_cell || kind.is_some_and(|k| k.is_base() || k.is_below_base()) {
        sections.push(members_section(view, &members, round, is_cell, lang));
    }
    sections.retain(|s| !s.rows.is_empty());
    let year = round.year;
    let title = match round.quarter {
        None => says!("Đánh giá, xếp loại năm {year}", "Evaluation of {year}"),
        Some(q) => says!("Đánh giá, xếp loại quý {q} năm {year}", "Evaluation of quarter {q} of {year}"),
    };
    Table { title: title.in_lang(lang).to_string(), unit, day, sections, notes: vec![] }.honest(view, lang)
}

fn grade(grade: Option<Grade>, lang: Lang) -> Value {
    grade.map_or(Value::Empty, |g| Value::Text(short(g, lang)))
}

/// Without “nhiệm vụ”, which the heading says.
fn short(grade: Grade, lang: Lang) -> String {
    grade.word(lang).replace(" nhiệm vụ", "")
}

fn done(is_done: bool) -> Value {
    if is_done { Value::Text("✓".into()) } else { Value::Empty }
}

/// In the office's short form.
fn brief(grade: Option<Grade>) -> Value {
    grade.map_or(Value::Empty, |g| Value::Text(abbreviated(g).into()))
}

fn decided(line: &Line, lang: Lang) -> Value {
    line.decided.map_or(Value::Empty, |(g, slot)| Value::Entry(slot.seq, short(g, lang)))
}

fn note(line: &Line, lang: Lang) -> Value {
    match (line.left_out, line.is_exempt) {
        (Some(reason), _) => Value::Text(reason.word(lang).to_string()),
        (None, true) => Value::says(&says!("được miễn hoặc bị đình chỉ sinh hoạt", "exempted or suspended"), lang),
        (None, false) if line.is_open() => Value::says(&says!("chưa xếp loại", "not graded yet"), lang),
        _ => Value::Empty,
    }
}

fn units_section(view: &View, units: &[Line], members: &[Line], round: Round, lang: Lang) -> Section {
    let mut columns = vec![
        ("Tổ chức", "Unit", 36.0, false),
        ("Tự kiểm điểm", "Self-review", 11.0, false),
        ("Đề nghị", "Proposed", 10.0, false),
        ("Thẩm định", "Appraised", 10.0, false),
        ("Quyết định", "Decided", 10.0, false),
        ("Đảng viên", "Members", 10.0, true),
    ];
    columns.extend(GRADES.iter().map(|g| (abbreviated(*g), abbreviated(*g), 9.0, true)));
    columns.extend([
        ("Không xếp loại", "Not graded", 11.0, true),
        ("Chưa xếp loại", "Open", 11.0, true),
        ("Được xuất sắc", "May be excellent", 12.0, true),
    ]);
    let (world, day) = (view.world(), round.last());
    let top = units.first().map(|l| l.unit);
    let mut groups = BTreeMap::<UnitId, Vec<Line>>::new();
    let mut under = top.map(|top| Below::new(view, top, day));
    for line in members {
        if let Some(child) = under.as_mut().and_then(|u| u.of(line.unit)) {
            groups.entry(child).or_default().push(line.clone());
        }
    }
    let mut rows: Vec<Row> = vec![];
    for line in units.iter().skip(1).chain(units.first()) {
        let is_top = Some(line.unit) == top;
        let own = if is_top { members } else { groups.get(&line.unit).map_or(&[][..], Vec::as_slice) };
        let is_base = world.unit_on(line.unit, day).kind.is_some_and(UnitType::is_base);
        let quota = is_base.then(|| Quota::among(view.pack(), round, own)).flatten();
        let values = unit_values(line, &Tally::of(own), quota.as_ref().filter(|_| Tally::of(own).graded() > 0));
        rows.push(if is_top && units.len() > 1 { total(values) } else { row(values) });
    }
    let title = says!("Tổ chức", "Units").in_lang(lang).to_string();
    let below = units.get(1..).unwrap_or(&[]);
    let mut notes = quota_notes(view, round, below, false, lang);
    let legend = GRADES.iter().map(|g| format!("{}: {}", abbreviated(*g), g.word(lang).to_lowercase()));
    notes.push(legend.collect::<Vec<_>>().join("; ") + ".");
    Section { id: "units", title, heads: heads(lang, &columns), rows, notes }
}

fn unit_values(line: &Line, tally: &Tally, quota: Option<&Quota>) -> Vec<Value> {
    let mut values = vec![
        Value::Unit(line.unit),
        done(line.reviewed),
        brief(line.proposed),
        brief(line.appraised),
        line.decided.map_or(Value::Empty, |(g, slot)| Value::Entry(slot.seq, abbreviated(g).into())),
        Value::Count(tally.all),
    ];
    // Where no member was graded there is nothing to count.
    values.extend(GRADES.iter().map(|g| Value::known(Some(tally.with(*g)).filter(|_| tally.graded() > 0))));
    values.extend([Value::Count(tally.not_graded), Value::Count(tally.open), Value::known(quota.map(|q| q.most))]);
    values
}

/// The office's own short forms, used above narrow columns.
fn abbreviated(grade: Grade) -> &'static str {
    match grade {
        Grade::Excellent => "HTXS",
        Grade::Good => "HTT",
        Grade::Done => "HT",
        Grade::NotDone => "KHT",
        Grade::Strong => "TSVM",
        Grade::Weak => "YK",
    }
}

fn members_section(view: &View, members: &[Line], round: Round, is_cell: bool, lang: Lang) -> Section {
    let mut columns = vec![
        ("STT", "No.", 6.0, true),
        ("Họ và tên", "Name", 28.0, false),
        ("Chi bộ", "Cell", 30.0, false),
        ("Tự kiểm điểm", "Self-review", 11.0, false),
        ("Đề nghị", "Proposed", 20.0, false),
        ("Thẩm định", "Appraised", 20.0, false),
        ("Quyết định", "Decided", 20.0, false),
        ("Ghi chú", "Note", 28.0, false),
    ];
    let one = |(i, line): (usize, &Line)| {
        let Subject::Person(person) = line.about else { return Row::default() };
        let mut values = vec![
            nth(i),
            Value::Person(person),
            Value::Unit(line.unit),
            done(line.reviewed),
            grade(line.proposed, lang),
            grade(line.appraised, lang),
            decided(line, lang),
            note(line, lang),
        ];
        if is_cell {
            values.remove(2);
        }
        Row { group: (!is_cell).then_some(line.unit), ..row(values) }
    };
    let mut sorted: Vec<&Line> = members.iter().collect();
    // The lines come by name and stay so within each cell.
    sorted.sort_by_key(|l| l.unit);
    let rows = sorted.iter().enumerate().map(|(i, line)| one((i, line))).collect();
    if is_cell {
        columns.remove(2);
    }
    let title = says!("Đảng viên", "Members").in_lang(lang).to_string();
    Section {
        id: "members",
        title,
        heads: heads(lang, &columns),
        rows,
        notes: quota_notes(view, round, members, true, lang),
    }
}

/// The quota in words, with its base and rounding, and the rule that says so.
fn quota_notes(view: &View, round: Round, lines: &[Line], of_members: bool, lang: Lang) -> Vec<String> {
    let tally = Tally::of(lines);
    let rule = view.pack().on("grade.excellent_max_percent_of_good", round.last());
    let (Some(rule), Some(quota)) = (rule, Quota::among(view.pack(), round, lines)) else { return vec![] };
    if tally.graded() == 0 {
        return vec![];
    }
    let Quota { excellent, base, percent, most, rounding } = quota;
    let (vi, en) = if of_members { ("đảng viên", "members") } else { ("tổ chức", "units") };
    let (cite, beyond) = (rule.cite(), excellent > most);
    let (rounded_vi, rounded_en) = match rounding {
        1 => ("làm tròn đến số gần nhất", "rounded to the nearest"),
        2 => ("làm tròn lên", "rounded up"),
        _ => ("làm tròn xuống", "rounded down"),
    };
    let (over_vi, over_en) = if beyond { (", vượt tỷ lệ", ", above the share") } else { ("", "") };
    let says = says!(
        "{excellent} {vi} hoàn thành xuất sắc; được nhiều nhất {most}, là {percent}% của {base} hoàn thành tốt, {rounded_vi}{over_vi}. {cite}.",
        "{excellent} {en} are excellent; at most {most} may be, {percent} % of the {base} graded good, {rounded_en}{over_en}. {cite}."
    );
    vec![says.in_lang(lang).to_string()]
}
