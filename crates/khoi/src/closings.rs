//! Số đã chốt: closed reports of a unit, and beside each value what is known today with the entries that explain it.

use khoi_core::acts::{AnyAct, CloseReport, ClosedFigure};
use khoi_core::entry::Basis;
use khoi_core::figures::{self, Ask, Dim, Number, Since};
use khoi_core::says;
use khoi_core::state::{Relation, World};
use khoi_core::value::{Day, Lang, Ratio, UnitId, When, thousands};
use serde_json::{Value, json};

/// What a report closes when nothing else is asked: stocks and movements that every report of a bloc names
/// (numbering free, chưa đối chiếu văn bản gốc).
pub const USUAL: [(&str, &str); 12] = [
    ("grassroots_orgs", ""),
    ("branches", ""),
    ("members_total", ""),
    ("members_official", ""),
    ("members_probationary", ""),
    ("members_total", "gender=nu"),
    ("admissions", ""),
    ("official_conversions", ""),
    ("transfers", "direction=in"),
    ("transfers", "direction=out"),
    ("removals", ""),
    ("deaths", ""),
];

/// A closed report as it stands in the book.
pub struct Closing<'a> {
    /// What was closed.
    pub act: &'a CloseReport,
    /// Its entry.
    pub seq: u32,
    /// The day of closing.
    pub day: Day,
    /// Its paper.
    pub basis: &'a Basis,
}

/// A closed figure beside what is known today.
pub struct Line {
    /// The figure's id with what narrows it.
    pub id: String,
    /// What, in words.
    pub what: String,
    /// As closed, printed.
    pub then: String,
    /// As known today, printed.
    pub now: String,
    /// Each entry that changed it: its part, its paper, its number.
    pub steps: Vec<(String, String, u32)>,
    /// Whether the book still gives, for the position of the closing, the very rows that were closed.
    pub sealed: bool,
}

/// The closed reports of a unit, the last first.
pub fn all(world: &World, unit: UnitId) -> Vec<Closing<'_>> {
    let rows = world.table(Relation::Closed).known(unit, world.position());
    let mut seqs: Vec<u32> = rows.map(|r| r.slot.seq).collect();
    seqs.sort_unstable();
    seqs.dedup();
    seqs.iter().rev().filter_map(|seq| find(world, *seq)).collect()
}

/// The closed report of an entry.
pub fn find(world: &World, seq: u32) -> Option<Closing<'_>> {
    let held = world.entry(seq)?;
    let closes = |d: &'_ khoi_core::entry::DatedAct| matches!(d.act, AnyAct::CloseReport(_));
    let dated = held.entry.acts.iter().find(|d| closes(d))?;
    let AnyAct::CloseReport(act) = &dated.act else { return None };
    Some(Closing { act, seq, day: dated.on.order(), basis: &held.entry.basis })
}

/// The last closing of the same question, and its figure.
pub fn of<'a>(world: &'a World, figure: &str, ask: &Ask) -> Option<(Closing<'a>, &'a ClosedFigure)> {
    let is_stock = figures::find(figure).is_some_and(figures::Figure::is_stock);
    let same = |c: &&CloseReport, closed: &ClosedFigure| {
        let asked = c.ask(closed);
        let from = is_stock || asked.period.from == ask.period.from;
        closed.figure == figure && asked.wheres == ask.wheres && asked.period.to == ask.period.to && from
    };
    all(world, ask.unit).into_iter().find_map(|c| {
        let closed = c.act.figures.iter().find(|f| same(&c.act, f))?;
        Some((c, closed))
    })
}

impl Closing<'_> {
    /// The period in words.
    pub fn period(&self) -> String {
        let to = self.act.to.vi();
        self.act.from.map_or_else(|| to.clone(), |from| format!("{}–{to}", from.vi()))
    }

    /// One of its figures beside what is known today.
    pub fn line(&self, world: &World, closed: &ClosedFigure, lang: Lang) -> Line {
        let ask = self.act.ask(closed);
        let narrowed: String = closed.dims.iter().map(|d| format!(" {}={}", d.dim, d.value)).collect();
        let figure = figures::find(&closed.figure);
        let since = figure.and_then(|f| figures::since(world, f, &ask, self.act.position).ok());
        let engine = figures::Engine::known_at(world, self.act.position);
        let seal = figure.and_then(|f| figures::seal(&engine, f, &ask).ok());
        Line {
            id: format!("{}{narrowed}", closed.figure),
            what: what(closed, lang),
            then: printed(&closed.value),
            now: since.as_ref().map_or_else(|| "—".into(), |s| crate::present::number(s.now)),
            steps: since.as_ref().map_or_else(Vec::new, |s| steps(world, s, lang)),
            sealed: seal.is_some_and(|s| s.hash == closed.hash && s.value == closed.value),
        }
    }

    /// All its figures beside what is known today.
    pub fn lines(&self, world: &World, lang: Lang) -> Vec<Line> {
        self.act.figures.iter().map(|f| self.line(world, f, lang)).collect()
    }
}

impl Line {
    /// Whether the number is another one today.
    pub fn differs(&self) -> bool {
        self.then != self.now
    }

    /// Whether the number or the rows behind it are others today: changes may cancel out.
    pub fn moved(&self) -> bool {
        self.differs() || !self.steps.is_empty()
    }

    /// “Số đã chốt: 5.087. Đến nay: 5.088 (+1 theo Quyết định số …)”.
    pub fn sentence(&self, lang: Lang) -> String {
        let (then, now) = (&self.then, &self.now);
        let by = |(delta, paper, _): &(String, String, u32)| {
            says!("{delta} theo {paper}", "{delta} by {paper}").in_lang(lang).to_string()
        };
        let why = self.steps.iter().take(6).map(by).collect::<Vec<_>>().join("; ");
        let more = self.steps.len().saturating_sub(6);
        let more = if more > 0 {
            says!("; và {more} mục khác", "; and {more} more").in_lang(lang).to_string()
        } else {
            String::new()
        };
        let why = if why.is_empty() { String::new() } else { format!(" ({why}{more})") };
        says!("Số đã chốt: {then}. Đến nay: {now}{why}.", "Closed: {then}. To date: {now}{why}.")
            .in_lang(lang)
            .to_string()
    }

    /// For answers in JSON.
    pub fn json(&self) -> Value {
        let steps: Vec<Value> =
            self.steps.iter().map(|(d, p, seq)| json!({"difference": d, "paper": p, "entry": seq})).collect();
        json!({"figure": self.id, "closed": self.then, "now": self.now, "differs": self.differs(), "steps": steps, "rows_hold": self.sealed})
    }
}

fn what(closed: &ClosedFigure, lang: Lang) -> String {
    let Some(figure) = figures::find(&closed.figure) else { return closed.figure.clone() };
    let word = |d: &khoi_core::acts::DimValue| {
        let dim = Dim::find(figure.relation(), &d.dim);
        dim.map_or_else(|| d.value.clone(), |dim| dim.word(&d.value, lang).to_string())
    };
    let narrowed: Vec<String> = closed.dims.iter().map(word).collect();
    if narrowed.is_empty() {
        figure.name(lang).to_string()
    } else {
        format!("{}: {}", figure.name(lang), narrowed.join("; "))
    }
}

/// A value as it is kept, as printed.
fn printed(value: &str) -> String {
    let number = match value.split_once('/') {
        Some((a, b)) => match (a.parse(), b.parse()) {
            (Ok(a), Ok(b)) => Number::Share(Ratio::new(a, b)),
            _ => Number::Unknown,
        },
        None => value.parse().map_or(Number::Unknown, Number::Whole),
    };
    crate::present::number(number)
}

fn steps(world: &World, since: &Since, lang: Lang) -> Vec<(String, String, u32)> {
    let told = |step: &figures::Step| {
        let delta = match (step.before, step.after) {
            (a, b) if a == b => {
                let (new, gone) = step.rows;
                says!("không đổi (thêm {new}, bớt {gone})", "unchanged ({new} more, {gone} fewer)")
                    .in_lang(lang)
                    .to_string()
            }
            (Number::Whole(a), Number::Whole(b)) if a <= b => format!("+{}", thousands(b - a)),
            (Number::Whole(a), Number::Whole(b)) => format!("−{}", thousands(a - b)),
            (a, b) => format!("{} → {}", crate::present::number(a), crate::present::number(b)),
        };
        (delta, paper(world, step.seq, lang), step.seq)
    };
    since.steps.iter().map(told).collect()
}

/// The paper of an entry in a sentence.
pub fn paper(world: &World, seq: u32, lang: Lang) -> String {
    let Some(basis) = world.entry(seq).map(|h| &h.entry.basis) else { return format!("№ {seq}") };
    let kind = basis.kind.word(lang);
    let day = basis.issued.map_or_else(String::new, |d: When| d.vi());
    match (&basis.number, day.is_empty()) {
        (Some(number), false) => says!("{kind} số {number} ngày {day}", "{kind} no. {number} of {day}"),
        (Some(number), true) => says!("{kind} số {number}", "{kind} no. {number}"),
        (None, _) => says!("{kind}, mục {seq}", "{kind}, entry {seq}"),
    }
    .in_lang(lang)
    .to_string()
}
