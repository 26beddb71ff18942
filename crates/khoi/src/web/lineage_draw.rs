//! The drawing of a lineage: one horizontal scale of years, one lane for each line of units; every mark is a link.

use super::context::Ctx;
use super::links;
use khoi_core::codes::UnitEvent;
use khoi_core::state::{Lineage, LineageEvent, LineageSpan};
use khoi_core::value::{Day, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// The drawing, ready to print.
#[derive(Default)]
pub struct Drawing {
    /// The height of the view box; its width is [`WIDTH`].
    pub height: i32,
    /// The bottom of the lanes.
    pub floor: i32,
    /// Years of the scale.
    pub ticks: Vec<Tick>,
    /// Names over time.
    pub bars: Vec<Bar>,
    /// Days known within bounds.
    pub bands: Vec<Bar>,
    /// Times in which a unit did not exist.
    pub gaps: Vec<Gap>,
    /// Splits and mergers.
    pub curves: Vec<Curve>,
    /// Events.
    pub marks: Vec<Mark>,
    /// Where the day asked lies.
    pub today: i32,
}

/// A year of the scale.
pub struct Tick {
    /// Where.
    pub x: i32,
    /// Which.
    pub year: i16,
}

/// A run of days on a lane.
pub struct Bar {
    /// Left.
    pub x: i32,
    /// Top.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// The page that it leads to.
    pub href: String,
    /// The whole text.
    pub title: String,
    /// As much of the name as fits; may be empty.
    pub label: String,
    /// Where the label stands.
    pub label_y: i32,
}

/// A dotted line.
pub struct Gap {
    /// Left.
    pub x1: i32,
    /// Right.
    pub x2: i32,
    /// Where.
    pub y: i32,
    /// The text.
    pub title: String,
}

/// A curve between lanes.
pub struct Curve {
    /// The path.
    pub path: String,
    /// The entry that it leads to.
    pub href: String,
    /// The text.
    pub title: String,
}

/// An event.
pub struct Mark {
    /// Where.
    pub x: i32,
    /// Where.
    pub y: i32,
    /// The entry that it leads to.
    pub href: String,
    /// The text.
    pub title: String,
}

/// The width of the view box.
pub const WIDTH: i32 = 1000;
const LANE: i32 = 64;
const TOP: i32 = 34;
const THICK: i32 = 14;
/// The width of one letter of a label.
const LETTER: i32 = 7;

struct Scale {
    first: Day,
    last: Day,
}

impl Scale {
    fn x(&self, day: Day) -> i32 {
        let day = day.clamp(self.first, self.last).number() - self.first.number();
        let whole = (self.last.number() - self.first.number()).max(1);
        12 + i32::try_from(i64::from(day) * i64::from(WIDTH - 24) / i64::from(whole)).unwrap_or(0)
    }
}

/// Draws a lineage, from the first year of its units to today.
pub fn draw(c: &Ctx, lineage: &Lineage) -> Drawing {
    let today = c.view.today();
    let Some(first) = lineage.spans.iter().map(|s| s.begins.order()).min() else { return Drawing::default() };
    let scale = Scale { first: Day::year_start(first.year()), last: today.plus_years(1) };
    let lanes = lanes(lineage);
    let floor = TOP + LANE * i32::try_from(lanes.values().max().map_or(1, |l| l + 1)).unwrap_or(1);
    let mut drawing = Drawing { height: floor + 26, floor, today: scale.x(c.asof.day), ..Drawing::default() };
    drawing.ticks = ticks(&scale);
    for (i, span) in lineage.spans.iter().enumerate() {
        let Some(lane) = lanes.get(&span.unit) else { continue };
        add_span(c, &mut drawing, &scale, span, *lane);
        let next = lineage.spans.get(i + 1).filter(|n| n.unit == span.unit);
        if let (Some(next), Some(ends)) = (next, span.ends)
            && ends.order() < next.begins.order()
        {
            let (from, to) = (ends.order(), next.begins.order());
            let years = [("from", from.vi()), ("to", to.vi())];
            let fills: Vec<(&str, &str)> = years.iter().map(|(k, v)| (*k, v.as_str())).collect();
            let title = c.words.with("lineage.gap", &fills);
            drawing.gaps.push(Gap { x1: scale.x(from), x2: scale.x(to), y: middle(*lane), title });
        }
    }
    add_events(c, &mut drawing, &scale, lineage, &lanes);
    drawing
}

fn middle(lane: usize) -> i32 {
    TOP + LANE * i32::try_from(lane).unwrap_or(0) + 22
}

fn ticks(scale: &Scale) -> Vec<Tick> {
    let years = scale.last.year() - scale.first.year();
    let step = if years > 30 { 10 } else { 5 };
    let round = (scale.first.year() + step - 1) / step * step;
    let all = (0..).map(|i| round + i * step).take_while(|y| *y <= scale.last.year());
    all.map(|year| Tick { x: scale.x(Day::year_start(year)), year }).collect()
}

/// Each unit's lane: the asked one's first; another takes the lane of one it is tied to when that is free by then.
fn lanes(lineage: &Lineage) -> BTreeMap<UnitId, usize> {
    let begin = |u: &UnitId| lineage.spans.iter().filter(|s| s.unit == *u).map(|s| s.begins.order()).min();
    let end = |u: &UnitId| {
        let ends = lineage.spans.iter().filter(|s| s.unit == *u).map(|s| s.ends.map_or(Day::MAX, |e| e.order()));
        ends.max().unwrap_or(Day::MAX)
    };
    let ties = |e: &&LineageEvent| matches!(e.event, UnitEvent::Merge | UnitEvent::Split);
    let kin: BTreeSet<UnitId> =
        lineage.events.iter().filter(ties).flat_map(|e| [Some(e.unit), e.other]).flatten().collect();
    let asked = lineage.units.first().copied();
    let mut units: Vec<UnitId> = lineage.units.iter().copied().filter(|u| begin(u).is_some()).collect();
    // Those whom splits and mergers tie lie next to each other, the others below.
    units.sort_by_key(|u| (Some(*u) != asked && !kin.contains(u), begin(u)));
    let mut lanes: BTreeMap<UnitId, usize> = BTreeMap::new();
    let mut taken: Vec<Vec<(Day, Day)>> = vec![];
    for unit in units {
        let (from, to) = (begin(&unit).unwrap_or(Day::MIN), end(&unit));
        let is_free = |lane: &Vec<(Day, Day)>| lane.iter().all(|(a, b)| to <= *a || *b <= from);
        let is_tied = |other: &UnitId| {
            let pair = |e: &LineageEvent| e.unit == unit && e.other == Some(*other);
            lineage.events.iter().any(pair)
        };
        let tied = lanes.iter().filter(|(u, l)| is_tied(u) && is_free(&taken[**l])).map(|(_, l)| *l).min();
        let lane = tied.or_else(|| taken.iter().position(is_free)).unwrap_or(taken.len());
        if lane == taken.len() {
            taken.push(vec![]);
        }
        taken[lane].push((from, to));
        lanes.insert(unit, lane);
    }
    lanes
}

fn add_span(c: &Ctx, drawing: &mut Drawing, scale: &Scale, span: &LineageSpan, lane: usize) {
    let (begins, ends) = (span.begins, span.ends);
    let from = begins.order();
    let to = ends.map_or(c.view.today(), |e| if e.exact().is_some() { e.order() } else { e.earliest() });
    let (x, end) = (scale.x(from), scale.x(to).max(scale.x(from) + 2));
    let y = middle(lane) - THICK / 2;
    let until = ends.map_or_else(|| c.words.t("lineage.now").to_string(), |e| e.vi());
    let title = format!("{}: {} – {until}", span.name, begins.vi());
    let day = from.max(scale.first).min(c.view.today());
    let href = c.asof.on(day).at(&links::unit(&c.view, span.unit, day, ""));
    let label = fitting(&span.name, (end - x) / LETTER);
    // Labels of one lane stand above and below by turns, so that neighbours do not collide.
    let turn = drawing.bars.iter().filter(|b| b.y == y).count() % 2;
    let label_y = if turn == 0 { y - 7 } else { y + THICK + 15 };
    if begins.exact().is_none() {
        let early = scale.x(begins.earliest());
        let band = Bar {
            x: early,
            width: (x - early).max(3),
            label: String::new(),
            y,
            label_y,
            href: href.clone(),
            title: title.clone(),
        };
        drawing.bands.push(band);
    }
    drawing.bars.push(Bar { x, y, width: end - x, href, title, label, label_y });
}

/// As much of a name as fits into so many letters; nothing when too little would remain.
fn fitting(name: &str, letters: i32) -> String {
    let most = usize::try_from(letters).unwrap_or(0);
    let count = name.chars().count();
    match most {
        most if count <= most => name.to_string(),
        most if most < 8 => String::new(),
        most => name.chars().take(most - 1).chain(['…']).collect(),
    }
}

fn add_events(c: &Ctx, drawing: &mut Drawing, scale: &Scale, lineage: &Lineage, lanes: &BTreeMap<UnitId, usize>) {
    let mut drawn = BTreeSet::new();
    for event in &lineage.events {
        let Some(lane) = lanes.get(&event.unit) else { continue };
        let (x, href) = (scale.x(event.on.order()), links::entry(event.slot.seq));
        let title = format!("{}: {}", event.on.vi(), event.event.word(c.words.0));
        if drawn.insert((event.unit, None, event.slot)) {
            drawing.marks.push(Mark { x, y: middle(*lane), href: href.clone(), title: title.clone() });
        }
        let ties = matches!(event.event, UnitEvent::Merge | UnitEvent::Split);
        let Some(other) = event.other.filter(|_| ties) else { continue };
        let (low, high) = (event.unit.min(other), event.unit.max(other));
        if let Some(there) = lanes.get(&other)
            && there != lane
            && drawn.insert((low, Some(high), event.slot))
        {
            let goes_on = |u: UnitId| {
                let day = event.on.order();
                lineage.spans.iter().any(|s| s.unit == u && s.ends.is_none_or(|e| e.order() > day))
            };
            // A merger leads to the unit that goes on, a split away from the one that was there before.
            let into_event = match event.event {
                UnitEvent::Merge => goes_on(event.unit),
                _ => begins_on(lineage, event.unit, event.on.order()),
            };
            let (from, to) = if into_event { (*there, *lane) } else { (*lane, *there) };
            drawing.curves.push(Curve { path: curve(x, middle(from), middle(to)), href, title });
        }
    }
}

fn begins_on(lineage: &Lineage, unit: UnitId, day: Day) -> bool {
    lineage.spans.iter().filter(|s| s.unit == unit).map(|s| s.begins.order()).min() == Some(day)
}

fn curve(x: i32, from: i32, to: i32) -> String {
    format!("M{} {from}C{} {from} {} {to} {} {to}", x - 14, x, x, x + 14)
}
