//! What explains a difference: the same figure asked otherwise, the likeliest first.

use super::{Ledger, as_number, source_of, wheres};
use crate::claims::Question;
use crate::figures::{self, Ask, Engine, Figure, Period};
use crate::says;
use crate::state::{Relation, lineage};
use crate::value::{Day, Says, UnitId};

/// Another figure that is often meant: of which figure, its id, and its condition.
const OTHER_FIGURES: &[(&str, &str, &str, &str)] = &[
    ("members_total", "members_official", "chỉ tính đảng viên chính thức", "official members only are counted"),
    ("members_official", "members_total", "tính cả đảng viên dự bị", "probationary members are counted too"),
];

/// A figure that is often counted in, or left out (-1): to which figure, its id, and its condition.
const MORE: &[(&str, f64, &str, &str, &str)] = &[
    (
        "members_total",
        1.0,
        "members_guests",
        "tính cả đảng viên nơi khác sinh hoạt tạm thời tại đây",
        "members of other places who stay here temporarily are counted too",
    ),
    (
        "members_total",
        -1.0,
        "members_away",
        "không tính đảng viên đang sinh hoạt tạm thời nơi khác",
        "members who stay elsewhere temporarily are not counted",
    ),
    ("grassroots_orgs", 1.0, "part_committees", "tính cả đảng bộ bộ phận", "part committees are counted too"),
];

impl Ledger<'_, '_> {
    /// The figure asked otherwise, each with its condition.
    pub(super) fn otherwise(&self, question: &Question) -> Vec<(f64, Says)> {
        let name = self.meant(&question.indicator, question);
        // A change has no other day or perimeter that would explain it.
        let Some(figure) = name.and_then(figures::find).filter(|_| !question.qualifier.is_change()) else {
            return vec![];
        };
        let ask = Ask { unit: question.unit, period: self.period(question), wheres: wheres(question), perimeter: None };
        let mut out = vec![];
        self.as_known_then(figure, &ask, question, &mut out);
        self.other_figures(figure, &ask, &mut out);
        self.other_days(figure, &ask, question, &mut out);
        self.other_perimeters(figure, &ask, question, &mut out);
        out
    }

    fn asked(&self, figure: &Figure, ask: &Ask) -> Option<f64> {
        as_number(self.engine.ask(figure, ask).ok()?.number, figure)
    }

    /// As known on the day of the document: a later paper changed it.
    fn as_known_then(&self, figure: &Figure, ask: &Ask, question: &Question, out: &mut Vec<(f64, Says)>) {
        let world = self.engine.world();
        let Some(day) = question.day else { return };
        let then = world.position_at(day.moment(86_399) + 999_999);
        let now = self.engine.known();
        let value = |known: u32| {
            let engine = Engine::known_at(world, known);
            as_number(engine.ask(figure, ask).ok()?.number, figure)
        };
        let Some(before) = Some(then).filter(|t| 0 < *t && *t < now).and_then(value) else { return };
        if value(now) == Some(before) {
            return;
        }
        // The entry after which it was no longer so: found by halving.
        let (mut low, mut high) = (then, now);
        while high - low > 1 {
            let middle = u32::midpoint(low, high);
            if value(middle) == Some(before) { low = middle } else { high = middle }
        }
        let (on, paper) = (day.vi(), world.entry(high).map(|h| source_of(&h.entry.basis)).unwrap_or_default());
        out.push((
            before,
            says!(
                "theo điều sổ biết đến ngày {on}, trước khi ghi mục {high} ({paper})",
                "as the ledger knew on {on}, before entry {high} ({paper}) was recorded"
            ),
        ));
    }

    fn other_figures(&self, figure: &Figure, ask: &Ask, out: &mut Vec<(f64, Says)>) {
        for (_, other, vi, en) in OTHER_FIGURES.iter().filter(|o| o.0 == figure.id) {
            out.extend(figures::find(other).and_then(|f| self.asked(f, ask)).map(|x| (x, Says::new(*vi, *en))));
        }
        for (_, sign, more, vi, en) in MORE.iter().filter(|m| m.0 == figure.id) {
            let more = figures::find(more).and_then(|f| self.asked(f, ask)).filter(|x| *x != 0.0);
            let whole = more.and_then(|more| Some(self.asked(figure, ask)? + sign * more));
            out.extend(whole.map(|x| (x, Says::new(*vi, *en))));
        }
    }

    /// On other days that a text may mean: the document's, the ends of the year, quarter and month before, the term's first.
    fn other_days(&self, figure: &Figure, ask: &Ask, question: &Question, out: &mut Vec<(f64, Says)>) {
        let to = ask.period.to;
        let eve_of = |month: i8| Day::ymd(to.year(), month, 1).map(|d| d.plus_days(-1));
        let year_start = Day::year_start(to.year());
        let mut put = |from: Option<Day>, to: Day, says: Says| {
            let asked = self.asked(figure, &Ask { period: Period { from, to }, ..ask.clone() });
            out.extend(asked.map(|x| (x, says)));
        };
        if figure.is_stock() {
            let term_start = self.engine.term_on(ask.unit, to).map(|t| t.from());
            let (quarter, month) = (eve_of((to.month() - 1) / 3 * 3 + 1), eve_of(to.month()));
            let days = [question.day, eve_of(1), quarter, month, Some(Day::year_end(to.year())), term_start];
            let mut tried = vec![to];
            for day in days.into_iter().flatten() {
                if !tried.contains(&day) {
                    tried.push(day);
                    let at = day.vi();
                    put(None, day, says!("tính đến ngày {at}", "as of {at}"));
                }
            }
            return;
        }
        let first = self.engine.first_day(ask);
        let term = self.engine.term_on(ask.unit, to).map(|t| (t.from(), to));
        let year = (year_start, Day::year_end(to.year()));
        let last_year = (Day::year_start(to.year() - 1), Day::year_end(to.year() - 1));
        let since = question.day.map(|d| (first, d)).filter(|(a, b)| a <= b);
        let mut tried = vec![(first, to)];
        for (from, to) in [since, Some((year_start, to)), Some(year), term, Some(last_year)].into_iter().flatten() {
            if !tried.contains(&(from, to)) {
                tried.push((from, to));
                let (a, b) = (from.vi(), to.vi());
                put(Some(from), to, says!("tính từ {a} đến {b}", "counted from {a} to {b}"));
            }
        }
    }

    /// By the organization of the document's day, and of units near by: the one above, those it came from or went into.
    fn other_perimeters(&self, figure: &Figure, ask: &Ask, question: &Question, out: &mut Vec<(f64, Says)>) {
        let other_day = question.day.filter(|d| *d != ask.period.to && figure.relation() != Relation::Event);
        if let Some(day) = other_day {
            let at = day.vi();
            let asked = self.asked(figure, &Ask { perimeter: Some(day), ..ask.clone() });
            out.extend(
                asked.map(|x| (x, says!("theo tổ chức của ngày {at}", "it is told by the organization of {at}"))),
            );
        }
        let world = self.engine.world();
        let above = world.unit(ask.unit).and_then(|f| f.state.parent);
        let line = lineage(world, ask.unit, self.engine.known()).units;
        let mut near: Vec<UnitId> = above.into_iter().collect();
        near.extend(line.into_iter().filter(|u| *u != ask.unit).take(6));
        for unit in near.into_iter().filter(|u| (self.may)(*u)) {
            let name = world.unit(unit).map(|f| f.state.name.clone()).unwrap_or_default();
            let asked = self.asked(figure, &Ask { unit, ..ask.clone() });
            out.extend(asked.map(|x| (x, says!("là số của {name}", "it is the figure of {name}"))));
        }
    }
}
