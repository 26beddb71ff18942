//! Bảng thu đảng phí of a month: what each member owes, by which rate, what was paid, what is open; the split upward.

use super::{Below, Row, Section, Table, Value, heads, nth, row, total};
use crate::app::View;
use khoi_core::codes::{DuesCategory, UnitType};
use khoi_core::dues::{self, Ground, Owed, Totals};
use khoi_core::says;
use khoi_core::value::{Lang, Month, Ratio, Says, UnitId, thousands};
use std::collections::BTreeMap;

/// The dues of the members under a unit for a month.
pub fn dues(view: &View, unit: UnitId, month: Month, lang: Lang) -> Table {
    let (world, day) = (view.world(), month.last());
    let lines = dues::sheet(world, view.pack(), unit, month);
    let kind = world.unit_on(unit, day).kind;
    let is_cell = kind.is_some_and(UnitType::is_cell);
    let mut sections = vec![];
    if !is_cell {
        sections.push(below(view, unit, month, &lines, lang));
    }
    sections.push(split(view, unit, month, &lines, lang));
    if is_cell || kind.is_some_and(|k| k.is_base() || k.is_below_base()) {
        sections.push(members(view, &lines, is_cell, lang));
    }
    let at = month.vi();
    let title = says!("Bảng thu đảng phí tháng {at}", "Dues of {at}").in_lang(lang).to_string();
    sections.retain(|s| !s.rows.is_empty());
    Table { title, unit, day, sections, notes: notes(&lines, lang) }.honest(view, lang)
}

fn notes(lines: &[Owed], lang: Lang) -> Vec<String> {
    let (count, unknown) = (dues::totals(lines).unknown, thousands(dues::totals(lines).unknown));
    let says = says!(
        "{unknown} đảng viên chưa rõ phải đóng bao nhiêu, vì sổ chưa có mức khai hoặc bộ quy định chưa có mức của tháng này.",
        "Of {unknown} members it is not known what they owe, since no basis is entered or the rules hold no rate for this month."
    );
    (count > 0).then(|| says.in_lang(lang).to_string()).into_iter().collect()
}

fn members(view: &View, lines: &[Owed], is_cell: bool, lang: Lang) -> Section {
    let mut columns = vec![
        ("STT", "No.", 6.0, true),
        ("Họ và tên", "Name", 28.0, false),
        ("Chi bộ", "Cell", 30.0, false),
        ("Đối tượng", "Category", 26.0, false),
        ("Mức tính (đồng)", "Amount (đồng)", 16.0, true),
        ("Mức đóng", "Rate", 12.0, true),
        ("Giảm", "Off", 8.0, true),
        ("Phải đóng", "Due", 14.0, true),
        ("Đã đóng", "Paid", 14.0, true),
        ("Còn phải đóng", "Open", 14.0, true),
        ("Ghi chú", "Note", 26.0, false),
    ];
    let cut = |values: Vec<Value>| -> Vec<Value> {
        values.into_iter().enumerate().filter(|(i, _)| !is_cell || *i != 2).map(|(_, v)| v).collect()
    };
    let mut sorted: Vec<&Owed> = lines.iter().collect();
    // The lines come by name and stay so within each cell.
    sorted.sort_by_key(|o| o.unit);
    let line =
        |(i, o): (usize, &&Owed)| Row { group: (!is_cell).then_some(o.unit), ..row(cut(member(view, i, o, lang))) };
    let mut rows: Vec<Row> = sorted.iter().enumerate().map(line).collect();
    if !rows.is_empty() {
        let t = dues::totals(lines);
        let mut values = vec![Value::Empty; columns.len()];
        values[1] = Value::says(&says!("Cộng", "Total"), lang);
        (values[7], values[8], values[9]) = (Value::Count(t.due), Value::Count(t.paid), Value::Count(t.open));
        rows.push(total(cut(values)));
    }
    if is_cell {
        columns.remove(2);
    }
    let title = says!("Từng đảng viên", "Each member").in_lang(lang).to_string();
    Section { id: "members", title, heads: heads(lang, &columns), rows, notes: vec![] }
}

fn member(view: &View, i: usize, owed: &Owed, lang: Lang) -> Vec<Value> {
    let off = if owed.off > 0 { Value::Text(format!("{}%", owed.off)) } else { Value::Empty };
    vec![
        nth(i),
        Value::Person(owed.person),
        Value::Unit(owed.unit),
        owed.category.map_or(Value::Empty, |c| Value::Text(category(c, lang).to_string())),
        Value::known(owed.base),
        owed.rate.map_or(Value::Empty, |rate| Value::Text(rate_words(owed.category, rate))),
        off,
        Value::known(owed.due),
        Value::Count(owed.paid),
        if owed.due.is_some() { Value::Count(owed.open()) } else { Value::Empty },
        ground(view, owed, lang),
    ]
}

/// A category in few words; the rules have the whole.
fn category(category: DuesCategory, lang: Lang) -> &'static str {
    use DuesCategory as C;
    let (vi, en) = match category {
        C::Insured => ("bảo hiểm xã hội", "insured"),
        C::Benefit => ("hưởng trợ cấp", "on a benefit"),
        C::Pensioner => ("lương hưu", "pensioner"),
        C::Uninsured => ("không bảo hiểm", "uninsured"),
        C::RetiredWithoutPension => ("hết tuổi, không lương hưu", "no pension"),
        C::Student => ("học sinh, sinh viên", "student"),
    };
    crate::present::pick(lang, vi, en)
}

/// `1%` or `0,3%`; a fixed amount in đồng.
fn rate_words(category: Option<DuesCategory>, rate: i64) -> String {
    if category == Some(DuesCategory::Student) {
        return thousands(rate);
    }
    Ratio::new(rate, 1000).map_or_else(String::new, |r| r.to_string())
}

fn ground(view: &View, owed: &Owed, lang: Lang) -> Value {
    let says = match owed.ground {
        Ground::Rate => return Value::Empty,
        Ground::PartyAge => {
            let years = view.pack().history(owed.rule).last().map_or(0, khoi_core::rules::Rule::number);
            says!("miễn: từ {years} năm tuổi Đảng", "exempt: {years} years of Party age")
        }
        Ground::Relief if owed.off == 100 => says!("miễn theo quyết định", "exempt by decision"),
        Ground::Relief => says!("giảm theo quyết định", "reduced by decision"),
        Ground::NoBase => says!("chưa khai mức", "no basis entered"),
        Ground::NoRate => {
            says!("chưa có mức đóng của tháng này trong bộ quy định", "the rules hold no rate for this month")
        }
    };
    Value::says(&says, lang)
}

/// By the units directly under the unit.
fn below(view: &View, unit: UnitId, month: Month, lines: &[Owed], lang: Lang) -> Section {
    let columns = [
        ("Tổ chức", "Unit", 36.0, false),
        ("Đảng viên", "Members", 11.0, true),
        ("Được miễn", "Exempt", 11.0, true),
        ("Chưa rõ mức", "Not known", 12.0, true),
        ("Phải đóng", "Due", 15.0, true),
        ("Đã đóng", "Paid", 15.0, true),
        ("Còn phải đóng", "Open", 15.0, true),
    ];
    let (world, day) = (view.world(), month.last());
    let values = |who: Value, t: Totals| {
        // Where of nobody it is known what he owes there is nothing to sum.
        let sum = |n: i64| Value::known(Some(n).filter(|_| t.unknown < t.members || t.paid > 0));
        let counts = [t.members, t.exempt, t.unknown].map(Value::Count);
        std::iter::once(who).chain(counts).chain([t.due, t.paid, t.open].map(sum)).collect()
    };
    let mut rows = vec![];
    let groups = grouped(view, unit, month, lines);
    for child in world.children_on(unit, day, world.position()) {
        if let Some(own) = groups.get(&child) {
            rows.push(row(values(Value::Unit(child), dues::totals(own))));
        }
    }
    if rows.len() > 1 {
        rows.push(total(values(Value::says(&says!("Cộng", "Total"), lang), dues::totals(lines))));
    }
    let title = says!("Theo tổ chức trực thuộc", "By units below").in_lang(lang).to_string();
    Section { id: "units", title, heads: heads(lang, &columns), rows, notes: vec![] }
}

/// The lines of a sheet by the unit directly under the unit.
fn grouped(view: &View, unit: UnitId, month: Month, lines: &[Owed]) -> BTreeMap<UnitId, Vec<Owed>> {
    let (mut below, mut groups) = (Below::new(view, unit, month.last()), BTreeMap::<UnitId, Vec<Owed>>::new());
    for line in lines {
        if let Some(child) = below.of(line.unit) {
            groups.entry(child).or_default().push(line.clone());
        }
    }
    groups
}

/// What is kept and what goes up, for the unit and each unit directly under it that remitted or has a share entered.
fn split(view: &View, unit: UnitId, month: Month, lines: &[Owed], lang: Lang) -> Section {
    let columns = [
        ("Tổ chức", "Unit", 36.0, false),
        ("Thu được", "Collected", 15.0, true),
        ("Được giữ lại", "Kept share", 12.0, true),
        ("Giữ lại", "Kept", 15.0, true),
        ("Phải nộp cấp trên", "To remit", 17.0, true),
        ("Đã nộp", "Remitted", 15.0, true),
    ];
    let (world, day) = (view.world(), month.last());
    let groups = grouped(view, unit, month, lines);
    let one = |at: UnitId| {
        let own = if at == unit { lines } else { groups.get(&at).map_or(&[][..], Vec::as_slice) };
        let (split, percent) = (dues::split(world, at, month, own), world.unit_on(at, day).dues_kept);
        let known = percent.is_some() || split.remitted > 0;
        let values = vec![
            Value::Unit(at),
            Value::Count(split.collected),
            percent.map_or(Value::says(&not_entered(), lang), |p| Value::Text(format!("{p}%"))),
            Value::known(split.kept),
            Value::known(split.kept.map(|kept| split.collected - kept)),
            Value::Count(split.remitted),
        ];
        (known || at == unit, row(values))
    };
    let units = std::iter::once(unit).chain(world.children_on(unit, day, world.position()));
    let rows: Vec<Row> = units.map(one).filter(|(known, _)| *known).map(|(_, row)| row).collect();
    let title = says!("Giữ lại và nộp cấp trên", "Kept and remitted").in_lang(lang).to_string();
    let note = says!(
        "Tỷ lệ giữ lại do từng nơi nhập theo văn bản của mình; bộ quy định để trống.",
        "The shares kept are entered by each place from its own paper; the rules ship none."
    );
    Section { id: "split", title, heads: heads(lang, &columns), rows, notes: vec![note.in_lang(lang).to_string()] }
}

fn not_entered() -> Says {
    says!("chưa nhập", "not entered")
}
