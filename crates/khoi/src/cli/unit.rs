//! `khoi unit`: a unit as of a day, or its lineage.

use super::{Context, Done, Ended};
use crate::app::View;
use crate::present;
use khoi_core::codes::UnitType;
use khoi_core::state::{NEVER, Relation, lineage};
use khoi_core::value::{Day, Lang, UnitId, When};
use serde_json::{Value, json};

/// What `unit` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Mã tổ chức; bỏ trống để liệt kê (code; leave out to list)
    code: Option<String>,
    /// Tại ngày (as of)
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// Quá trình hình thành, sắp xếp (lineage)
    #[arg(long)]
    lineage: bool,
}

pub async fn run(args: Args, context: &Context) -> Ended {
    let app = context.open().await?;
    let viewer = app.owner();
    let view = app.look(&viewer);
    let day = args.as_of.as_deref().map(Day::parse).transpose()?.unwrap_or(view.today());
    match &args.code {
        None => list(&view, day, context),
        Some(code) if args.lineage => show_lineage(&view, view.unit(code)?, context),
        Some(code) => show(&view, view.unit(code)?, day, context),
    }
    drop(view);
    app.close().await?;
    Ok(Done::Well)
}

fn list(view: &View, day: Day, context: &Context) {
    let world = view.world();
    let mut rows = vec![];
    for root in world.roots() {
        rows.push(vec![world.unit_code(root, day).to_string(), world.unit_name(root, day).to_string()]);
    }
    let value: Vec<Value> = rows.iter().map(|r| json!({"code": r[0], "name": r[1]})).collect();
    context.print(&json!(value), || {
        present::table(&[context.pick("mã", "code"), context.pick("tên", "name")], &rows, &[])
    });
}

fn show(view: &View, unit: UnitId, day: Day, context: &Context) {
    let world = view.world();
    let state = world.unit_on(unit, day);
    let code = |u: UnitId| world.unit_code(u, day).to_string();
    let (known, over) = (NEVER - 1, world.ancestors_on(unit, day, NEVER - 1));
    let children: Vec<Value> = world
        .children_on(unit, day, known)
        .into_iter()
        .map(|u| json!({"code": code(u), "name": world.unit_name(u, day), "type": world.unit_on(u, day).kind.map(UnitType::code)}))
        .collect();
    let names: Vec<Value> = world
        .unit_rows(unit, Relation::Name)
        .map(|r| json!({"name": world.texts.get(r.other), "from": r.from, "early": r.early, "to": (r.to != Day::MAX).then_some(r.to)}))
        .collect();
    let hosts: Vec<Value> =
        state.hosts.iter().map(|(h, k)| json!({"name": world.unit_name(*h, day), "kind": k.code()})).collect();
    let value = json!({
        "unit": unit.to_string(), "code": code(unit), "name": world.unit_name(unit, day), "as_of": day,
        "stands": state.stands(), "type": state.kind.map(UnitType::code),
        "parents": over.iter().map(|u| code(*u)).collect::<Vec<_>>(),
        "names": names, "hosts": hosts, "children": children,
        "entries": world.unit(unit).map(|f| f.history.iter().map(|(_, s)| s.seq).collect::<Vec<_>>()),
    });
    context.print(&value, || {
        let row = |a: &str, b: String| vec![a.to_string(), b];
        let mut rows = vec![
            row(context.pick("Mã", "Code"), code(unit)),
            row(context.pick("Tên", "Name"), world.unit_name(unit, day).to_string()),
            row(context.pick("Loại hình", "Type"), state.kind.map_or("—", |k| k.word(context.lang)).to_string()),
            row(
                context.pick("Trực thuộc", "Under"),
                over.iter().map(|u| world.unit_name(*u, day)).collect::<Vec<_>>().join(" › "),
            ),
            row(
                context.pick("Đang hoạt động", "Stands"),
                if state.stands() { context.pick("có", "yes") } else { context.pick("không", "no") }.into(),
            ),
        ];
        rows.extend(
            children.iter().map(|c| row(c["code"].as_str().unwrap_or(""), c["name"].as_str().unwrap_or("").into())),
        );
        present::table(&["", &day.vi()], &rows, &[])
    });
}

fn show_lineage(view: &View, unit: UnitId, context: &Context) {
    let world = view.world();
    let line = lineage(world, unit, NEVER - 1);
    let paper = |seq: u32| {
        let basis = world.entry(seq).map(|h| &h.entry.basis);
        basis.and_then(|b| b.number.as_ref().map(ToString::to_string))
    };
    let name = |u: UnitId, d: Day| world.unit_name(u, d).to_string();
    let spans: Vec<Value> = line
        .spans
        .iter()
        .map(|s| json!({"unit": world.unit_code(s.unit, Day::MAX), "name": s.name, "begins": s.begins, "ends": s.ends}))
        .collect();
    let events: Vec<Value> = line
        .events
        .iter()
        .map(|e| {
            json!({"unit": world.unit_code(e.unit, Day::MAX), "event": e.event.code(), "on": e.on, "other": e.other.map(|o| world.unit_code(o, Day::MAX)),
                "number": paper(e.slot.seq), "entry": e.slot.seq})
        })
        .collect();
    let value = json!({"unit": world.unit_code(unit, Day::MAX), "spans": spans, "events": events});
    let when = |w: When| if context.lang == Lang::En { w.en() } else { w.vi() };
    context.print(&value, || {
        let rows: Vec<Vec<String>> = line
            .events
            .iter()
            .map(|e| {
                let other = e.other.map_or(String::new(), |o| name(o, e.on.order()));
                let number = paper(e.slot.seq).unwrap_or_else(|| context.pick("không có số", "no number").into());
                vec![when(e.on), e.event.word(context.lang).into(), name(e.unit, e.on.order()), other, number]
            })
            .collect();
        let head = match context.lang {
            Lang::Vi => ["ngày", "sự việc", "tổ chức", "cùng với", "văn bản"],
            Lang::En => ["day", "event", "unit", "with", "document"],
        };
        present::table(&head, &rows, &[])
    });
}
