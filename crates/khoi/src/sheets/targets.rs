//! Bảng chỉ tiêu of a unit: what is reached, the pace still needed, the shares of units below, tasks with evidence.

use super::{Row, Section, Table, Value, heads, row};
use crate::app::View;
use khoi_core::acts::AnyAct;
use khoi_core::figures;
use khoi_core::says;
use khoi_core::targets::{self, Progress, Task};
use khoi_core::value::{Day, Lang, UnitId};

/// The targets of a unit that run on a day, their shares below, and the tasks that serve them.
pub fn targets(view: &View, unit: UnitId, day: Day, lang: Lang) -> Table {
    let engine = view.engine();
    let progress = targets::progress(&engine, unit, day);
    let mut sections = vec![
        board(view, &progress, day, lang),
        cascade(view, &progress, day, lang),
        tasks(&targets::tasks(&engine, unit, day), day, lang),
    ];
    sections.retain(|s| !s.rows.is_empty());
    let at = day.vi();
    let title = says!("Chỉ tiêu và nhiệm vụ đến ngày {at}", "Targets and tasks as of {at}").in_lang(lang).to_string();
    Table { title, unit, day, sections, notes: vec![] }.honest(view, lang)
}

fn period(one: &Progress, lang: Lang) -> Value {
    let (from, to) = (one.from.year(), one.to.year());
    Value::says(
        &match one.year {
            Some(year) => says!("năm {year}", "{year}"),
            None => says!("nhiệm kỳ {from}–{to}", "term {from}–{to}"),
        },
        lang,
    )
}

fn share(one: &Progress) -> Value {
    one.share.map_or(Value::Empty, |r| Value::Text(r.to_string()))
}

fn board(view: &View, all: &[Progress], day: Day, lang: Lang) -> Section {
    let columns = [
        ("Nội dung", "Target", 40.0, false),
        ("Loại", "Kind", 18.0, false),
        ("Thời gian", "Period", 18.0, false),
        ("Mức đề ra", "Amount", 11.0, true),
        ("Đã đạt", "Reached", 11.0, true),
        ("Tỷ lệ", "Share", 9.0, true),
        ("Mỗi tháng cần", "Needed a month", 13.0, true),
        ("Đã giao xuống", "Shared out", 13.0, true),
        ("Đánh giá gần nhất", "Latest assessment", 18.0, false),
        ("Tính theo", "Counted by", 24.0, false),
    ];
    let (engine, world) = (view.engine(), view.world());
    let one = |p: &Progress| {
        let kind = match world.act(p.slot).map(|d| &d.act) {
            Some(AnyAct::SetTarget(act)) => Value::Text(act.kind.word(lang).to_string()),
            _ => Value::Empty,
        };
        let assessed = targets::assessed(&engine, p.unit, &p.title, day);
        let figure = p.indicator.as_deref().and_then(figures::find);
        row(vec![
            Value::Entry(p.slot.seq, p.title.clone()),
            kind,
            period(p, lang),
            Value::known(p.amount),
            Value::known(p.reached),
            share(p),
            Value::known(p.pace),
            Value::known(p.shared),
            assessed.map_or(Value::Empty, |(status, slot)| Value::Entry(slot.seq, status.word(lang).to_string())),
            figure.map_or(Value::Empty, |f| Value::Text(f.name(lang).to_string())),
        ])
    };
    let rows: Vec<Row> = all.iter().map(one).collect();
    let title = says!("Chỉ tiêu", "Targets").in_lang(lang).to_string();
    let uncounted = all.iter().any(|p| p.reached.is_none());
    let note = says!(
        "Ô trống: chỉ tiêu không gắn với số liệu nào của sổ, xem đánh giá gần nhất.",
        "An empty cell: no figure of the book counts towards the target, see its latest assessment."
    );
    let notes = uncounted.then(|| note.in_lang(lang).to_string()).into_iter().collect();
    Section { id: "targets", title, heads: heads(lang, &columns), rows, notes }
}

fn cascade(view: &View, all: &[Progress], day: Day, lang: Lang) -> Section {
    let columns = [
        ("Chỉ tiêu được giao từ", "Share of", 36.0, false),
        ("Tổ chức", "Unit", 34.0, false),
        ("Mức nhận", "Amount", 11.0, true),
        ("Đã đạt", "Reached", 11.0, true),
        ("Tỷ lệ", "Share", 9.0, true),
        ("Mỗi tháng cần", "Needed a month", 13.0, true),
    ];
    let engine = view.engine();
    let mut rows = vec![];
    for of in all.iter().filter(|p| p.shared.is_some()) {
        for taken in targets::shares(&engine, of, day) {
            rows.push(row(vec![
                Value::Text(of.title.clone()),
                Value::Unit(taken.unit),
                Value::known(taken.amount),
                Value::known(taken.reached),
                share(&taken),
                Value::known(taken.pace),
            ]));
        }
    }
    let title = says!("Giao cho tổ chức trực thuộc", "Shares of units below").in_lang(lang).to_string();
    Section { id: "shares", title, heads: heads(lang, &columns), rows, notes: vec![] }
}

fn tasks(all: &[Task], day: Day, lang: Lang) -> Section {
    let columns = [
        ("Nhiệm vụ", "Task", 38.0, false),
        ("Tổ chức thực hiện", "Unit", 32.0, false),
        ("Chương trình, nghị quyết", "Programme", 26.0, false),
        ("Chỉ tiêu phục vụ", "Target served", 26.0, false),
        ("Hạn", "Due", 12.0, false),
        ("Tình trạng", "State", 20.0, false),
        ("Minh chứng", "Evidence", 24.0, false),
    ];
    let one = |task: &Task| {
        let (due, late) = (task.due, task.due < day);
        let state = match &task.done {
            Some((on, _)) => {
                let on_day = on.vi();
                let (vi, en) = if *on > due { (", quá hạn", ", late") } else { ("", "") };
                says!("xong {on_day}{vi}", "done on {on_day}{en}")
            }
            None if late => says!("quá hạn", "late"),
            None => says!("đang làm", "open"),
        };
        let evidence = task.done.as_ref().and_then(|(_, e)| e.clone());
        row(vec![
            Value::Entry(task.slot.seq, task.title.clone()),
            Value::Unit(task.unit),
            task.programme.clone().map_or(Value::Empty, Value::Text),
            task.target.clone().map_or(Value::Empty, Value::Text),
            Value::Text(due.vi()),
            Value::says(&state, lang),
            evidence.map_or(Value::Empty, Value::Text),
        ])
    };
    let title = says!("Nhiệm vụ", "Tasks").in_lang(lang).to_string();
    Section { id: "tasks", title, heads: heads(lang, &columns), rows: all.iter().map(one).collect(), notes: vec![] }
}
