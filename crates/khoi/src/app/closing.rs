//! Closing a report: its figures are asked of the newest book and recorded with position and head.

use super::{App, Error, Recorded, Viewer};
use khoi_core::cutover;
use khoi_core::figures::{self, Ask, Engine, Period};
use khoi_core::record::{Node, Value};
use khoi_core::says;
use khoi_core::state::World;
use khoi_core::value::{Day, UnitId};

/// What is to be closed.
#[derive(Clone, Debug)]
pub struct CloseAsk {
    /// Of which unit.
    pub unit: UnitId,
    /// What the report is called.
    pub name: String,
    /// Flows from this day; without it from the beginning of the term.
    pub from: Option<Day>,
    /// The last day.
    pub to: Day,
    /// Who signs.
    pub signer: String,
    /// The report's number; without it the number is pending.
    pub number: Option<String>,
    /// The day of the report; without it today.
    pub issued: Option<Day>,
    /// Figures: id, and `dim=value` of what narrows it.
    pub figures: Vec<(String, String)>,
    /// The entry of the closing that this one replaces.
    pub again: Option<u32>,
}

impl App {
    /// Closes a report.
    pub async fn close_report(&self, viewer: &Viewer, ask: &CloseAsk) -> Result<Recorded, Error> {
        let world = self.snapshot();
        may_report(&world, ask.unit)?;
        let head = self.head_of(world.position()).await?;
        let rows = figures_of(&world, ask)?;
        let (act, basis) = (act_of(ask, world.position(), &head, rows), basis_of(ask, self.clock.today()));
        let acts = Node { line: 0, value: Value::List(vec![act]) };
        self.record(viewer, &Node::map([("basis".into(), basis), ("act".into(), acts)])).await
    }
}

/// A total enters no report while an organization of the cut-over is open.
fn may_report(world: &World, unit: UnitId) -> Result<(), Error> {
    cutover::may_report(world, unit, world.position()).map_err(|(closed, all)| {
        let open = all - closed;
        says!(
            "chưa chốt báo cáo được: mới chốt số đầu kỳ {closed}/{all} tổ chức cơ sở đảng, còn {open}; xin chốt nốt ở trang Chốt số đầu kỳ hoặc “khoi cutover status”",
            "the report cannot be closed: {closed} of {all} grassroots organizations are closed at the cut-over, {open} are not; close them on the page of the cut-over or by “khoi cutover status”"
        )
        .into()
    })
}

/// Each figure with its value and the hash of its rows, by the book as it stands.
fn figures_of(world: &World, ask: &CloseAsk) -> Result<Vec<Node>, Error> {
    let engine = Engine::new(world);
    let period = Period { from: ask.from, to: ask.to };
    let mut rows = vec![];
    for (id, narrow) in &ask.figures {
        let unknown = || {
            says!(
                "khoi chưa tính số liệu “{id}”, xin xem “khoi figure --list”",
                "khoi does not count “{id}”, see “khoi figure --list”"
            )
        };
        let figure = figures::find(id).ok_or_else(unknown)?;
        let wheres: Vec<(String, String)> =
            narrow.split(',').filter_map(|p| p.split_once('=')).map(|(a, b)| (a.into(), b.into())).collect();
        let dims = wheres.iter().map(|(dim, value)| group(&[("dim", dim), ("value", value)])).collect();
        let seal = figures::seal(&engine, figure, &Ask { unit: ask.unit, period, wheres, perimeter: None })?;
        let count = seal.rows.to_string();
        let mut row = group(&[("figure", id), ("value", &seal.value), ("rows", &count), ("hash", &seal.hash)]);
        put(&mut row, "dims", Node { line: 0, value: Value::List(dims) });
        rows.push(row);
    }
    Ok(rows)
}

fn act_of(ask: &CloseAsk, position: u32, head: &str, rows: Vec<Node>) -> Node {
    let (unit, to, at) = (ask.unit.to_string(), ask.to.to_string(), position.to_string());
    let fields = [
        ("act", "close_report"),
        ("unit", &unit),
        ("name", &ask.name),
        ("to", &to),
        ("position", &at),
        ("head", head),
        ("signer", &ask.signer),
    ];
    let mut act = group(&fields);
    put(&mut act, "figures", Node { line: 0, value: Value::List(rows) });
    if let Some(from) = ask.from {
        put(&mut act, "from", Node::text(from.to_string()));
    }
    if let Some(again) = ask.again {
        put(&mut act, "again", Node::text(again.to_string()));
    }
    act
}

fn basis_of(ask: &CloseAsk, today: Day) -> Node {
    let issued = ask.issued.unwrap_or(today).to_string();
    let mut basis = group(&[("kind", "bao_cao"), ("issued", &issued), ("title", &ask.name)]);
    match &ask.number {
        Some(number) => put(&mut basis, "number", Node::text(number)),
        None => put(&mut basis, "numbering", Node::text("cho_so")),
    }
    basis
}

fn group(pairs: &[(&str, &str)]) -> Node {
    Node::map(pairs.iter().map(|(k, v)| (k.to_string(), Node::text(*v))))
}

fn put(node: &mut Node, name: &str, value: Node) {
    if let Value::Group(map) = &mut node.value {
        map.insert(name.into(), value);
    }
}
