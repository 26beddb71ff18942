//! Soát số liệu với sổ: the book as the checker of texts asks it.

mod explain;

use crate::acts::AnyAct;
use crate::claims::{self, Book, Claim, Found, Options, Qualifier, Question, Reading, Verdict, WhyNot};
use crate::codes::{UnitEvent, UnitType};
use crate::entry::Basis;
use crate::figures::{self, Ask, Dim, Engine, Expr, Figure, Number, Period};
use crate::says;
use crate::state::{Relation, lineage};
use crate::value::{Day, Says, UnitId, When, fold, nfc};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Checks a reading against the book: of `unit` where given, else of the bloc whose province the text names most.
pub fn against(engine: &Engine, text: &str, reading: &Reading, unit: Option<UnitId>) -> Vec<Verdict> {
    against_within(engine, text, reading, unit, &|_| true)
}

/// The same for somebody who may see some units only: a claim about another is “not in your rights”, and no figure of another
/// explains a difference.
pub fn against_within(
    engine: &Engine,
    text: &str,
    reading: &Reading,
    unit: Option<UnitId>,
    may: &dyn Fn(UnitId) -> bool,
) -> Vec<Verdict> {
    let unit = unit.or_else(|| bloc_of(engine, text));
    let book = Ledger { engine, unit, may, told: RefCell::default() };
    claims::judge(reading, Some(&book), &Options { unit, day: None })
}

/// Whether a sentence made of a figure is read as that figure, as a text with it would be.
pub fn reads_back(engine: &Engine, sentence: &str, unit: UnitId) -> bool {
    let reading = claims::read(sentence);
    let verdicts = against(engine, sentence, &reading, Some(unit));
    !verdicts.is_empty() && verdicts.iter().all(|v| v.mark == claims::Mark::Agrees)
}

/// The figure of the book that a claim was held against, and how it was asked; `None` where the book counts no such thing.
pub fn asked(engine: &Engine, claim: &Claim, unit: UnitId, day: Option<Day>) -> Option<(&'static Figure, Ask)> {
    let question = claims::question(claim, unit, day)?;
    let book = Ledger { engine, unit: Some(unit), may: &|_| true, told: RefCell::default() };
    let figure = figures::find(book.meant(&question.indicator, &question)?)?;
    let wheres = wheres(&question);
    let known = |(dim, value): &(String, String)| Dim::find(figure.relation(), dim).is_some_and(|d| holds(d, value));
    let sound = wheres.iter().all(known) && !unlike(figure, &wheres);
    sound.then(|| (figure, Ask { unit, period: book.period(&question), wheres, perimeter: None }))
}

/// Whether a dimension has a value; one that is held as a text has any.
fn holds(dim: &Dim, value: &str) -> bool {
    (dim.words.is_empty() && dim.groups.is_empty()) || dim.codes(value).is_ok()
}

struct Ledger<'e, 'a> {
    engine: &'e Engine<'a>,
    /// What “Đảng bộ Khối” means in this text.
    unit: Option<UnitId>,
    /// Which units the asker may see.
    may: &'e dyn Fn(UnitId) -> bool,
    /// What explains differences, as asked before.
    told: RefCell<Vec<Told>>,
}

/// A question with what the figure would be if it were asked otherwise.
type Told = (Question, Vec<(f64, Says)>);

/// The bloc whose province the text names most often, marks and all: “diễn biến” is not “Điện Biên”.
pub fn bloc_of(engine: &Engine, text: &str) -> Option<UnitId> {
    let world = engine.world();
    let is_bloc = |u: &UnitId| world.unit(*u).is_some_and(|f| f.state.kind == Some(UnitType::Bloc));
    let lower = |t: &str| nfc(t).to_lowercase();
    let mut own: BTreeMap<String, Vec<UnitId>> = BTreeMap::new();
    for unit in world.roots().into_iter().filter(is_bloc) {
        let names = world.unit_rows(unit, Relation::Name).map(|r| lower(world.texts.get(r.other)));
        let province = names.filter_map(|n| n.split(" tỉnh ").nth(1).map(str::to_string)).max_by_key(String::len);
        if let Some(province) = province.filter(|t| t.chars().all(|c| c.is_alphabetic() || c == ' ')) {
            own.entry(province).or_default().push(unit);
        }
    }
    let text = lower(text);
    let count = |province: &str| {
        let ends = |at: usize| !text[at + province.len()..].starts_with(char::is_alphabetic);
        text.match_indices(province).filter(|(at, _)| ends(*at)).count()
    };
    // A bloc that was merged into another stands beside it: the one that came first in the book speaks.
    let best = own.iter().map(|(province, units)| (count(province), units)).max_by_key(|(n, _)| *n);
    best.filter(|(n, _)| *n > 0).and_then(|(_, units)| units.iter().min().copied())
}

impl Book for Ledger<'_, '_> {
    fn unit(&self, mention: &str, _near: &str, _day: Option<Day>) -> Option<UnitId> {
        // A correction names a unit by its number.
        if let Ok(unit) = UnitId::parse(mention)
            && unit.number() <= self.engine.world().units_count()
        {
            return Some(unit);
        }
        let folded = fold(mention);
        let own = |u: &UnitId| {
            self.engine
                .world()
                .unit_rows(*u, Relation::Name)
                .any(|r| fold(self.engine.world().texts.get(r.other)) == folded)
        };
        if let Some(unit) = self.unit.filter(own) {
            return Some(unit);
        }
        let words: Vec<&str> = folded.split(' ').collect();
        let is_bloc = words.contains(&"khoi") || words.iter().all(|w| ["toan", "dang", "bo", "ui", "tinh"].contains(w));
        if is_bloc {
            return self.unit;
        }
        let world = self.engine.world();
        let line = self.unit.map(|u| lineage(world, u, self.engine.known()).units).unwrap_or_default();
        let bears = |u: &UnitId| {
            world.unit_rows(*u, Relation::Name).any(|r| fold(world.texts.get(r.other)).starts_with(&folded))
        };
        let of_line = line.into_iter().find(bears);
        let mut all = (1..=world.units_count())
            .map(UnitId::new)
            .filter(|u| world.unit_rows(*u, Relation::Name).any(|r| fold(world.texts.get(r.other)) == folded));
        let exact = of_line.or_else(|| all.next().filter(|_| all.next().is_none()));
        exact.or_else(|| self.of_host(&folded))
    }

    fn ask(&self, question: &Question) -> Found {
        match question.indicator.as_str() {
            _ if !(self.may)(question.unit) => Found::Nothing(WhyNot::NotInRights),
            "org_event_date" | "org_event_decision" => self.event(question),
            "anniversary_years" => self.anniversary(question),
            id => self.figure(id, question),
        }
    }

    fn explain(&self, question: &Question) -> Vec<(f64, Says)> {
        // A text states the same figure again and again.
        if let Some((_, told)) = self.told.borrow().iter().find(|(asked, _)| asked == question) {
            return told.clone();
        }
        let told = self.otherwise(question);
        self.told.borrow_mut().push((question.clone(), told.clone()));
        told
    }
}

/// What a question narrows the figure by.
fn wheres(question: &Question) -> Vec<(String, String)> {
    let own = question.dimension.iter().filter(|(k, _)| !ASIDE.contains(&k.as_str()));
    own.map(|(k, v)| (k.clone(), v.clone())).collect()
}

/// Dimensions that say against what a change is told, not what is counted.
pub const ASIDE: [&str; 3] = ["baseline", "target_period", "change"];

impl Ledger<'_, '_> {
    fn figure(&self, id: &str, question: &Question) -> Found {
        let name = self.meant(id, question);
        let reported = self.reported(id, question);
        let counted = name.and_then(figures::find).map(|figure| self.counted(figure, question));
        let year = question.from.zip(question.to).is_some_and(|(a, b)| a.year() == b.year());
        let some = matches!(&counted, Some(Ok(Some(value))) if *value != 0.0);
        if id == "admission_target" && year && some && !self.has_year_target(question) {
            // The term's target is not the year's.
            return Found::Nothing(WhyNot::NoBreakdown);
        }
        let less = matches!(question.qualifier, Qualifier::DecreaseAbs | Qualifier::DecreasePercent);
        let counted = counted.map(|c| c.map(|value| value.map(|v| if less { -v } else { v })));
        match counted {
            Some(Ok(Some(value))) => Found::Value { counted: Some(value), reported, explained: vec![] },
            Some(Ok(None)) if reported.is_empty() => Found::Nothing(WhyNot::BeforeCutOver),
            Some(Err(_)) if reported.is_empty() => Found::Nothing(WhyNot::NoBreakdown),
            _ if reported.is_empty() => Found::Nothing(WhyNot::NoFigure),
            _ => Found::Value { counted: None, reported, explained: vec![] },
        }
    }

    /// The figure that an indicator means with its hedge: a change, a mean, or the target of the year are figures of their own.
    fn meant<'q>(&self, id: &'q str, question: &Question) -> Option<&'q str> {
        use Qualifier::{Average, DecreaseAbs, IncreaseAbs};
        let year = question.from.zip(question.to).is_some_and(|(a, b)| a.year() == b.year());
        match (id, question.qualifier) {
            ("members_total", IncreaseAbs | DecreaseAbs) => Some("members_change"),
            ("org_grade_share", Average) => Some("org_grade_share_mean"),
            ("admission_target_rate", _) if year && self.has_year_target(question) => {
                Some("admission_target_rate_year")
            }
            _ if id.ends_with("_rate") => Some(id),
            _ if question.dimension.contains_key("baseline") || question.qualifier.is_change() => growth_of(id),
            _ => Some(id),
        }
    }

    /// The one organization of an agency or enterprise that is named by itself, as in the rows of a table: `Sở Y tế`.
    fn of_host(&self, folded: &str) -> Option<UnitId> {
        let named = ["dang bo ", "chi bo "].iter().any(|p| folded.starts_with(p));
        if named || !folded.contains(' ') {
            return None;
        }
        let world = self.engine.world();
        let bears = |u: &UnitId| {
            world.unit_rows(*u, Relation::Name).any(|r| {
                let name = fold(world.texts.get(r.other));
                ["dang bo ", "chi bo ", "chi bo co so "].iter().any(|p| name.strip_prefix(p) == Some(folded))
            })
        };
        let mut all = (1..=world.units_count()).map(UnitId::new).filter(bears);
        all.next().filter(|_| all.next().is_none())
    }

    fn has_year_target(&self, question: &Question) -> bool {
        let figure = figures::find("admission_target_rate_year");
        let ask = Ask { unit: question.unit, period: self.period(question), wheres: vec![], perimeter: None };
        let number = figure.and_then(|f| self.engine.ask(f, &ask).ok()).map(|a| a.number);
        matches!(number, Some(Number::Share(Some(_))))
    }

    /// The counted value, `None` where it is unknown; an error when the book has no such dimension.
    fn counted(&self, figure: &Figure, question: &Question) -> Result<Option<f64>, Says> {
        let wheres = wheres(question);
        for (dim, value) in &wheres {
            match Dim::find(figure.relation(), dim) {
                Some(dim) if dim.words.is_empty() && dim.groups.is_empty() => {}
                Some(dim) => _ = dim.codes(value)?,
                None => return Err(says!("không phân theo “{dim}”", "no dimension “{dim}”")),
            }
        }
        if unlike(figure, &wheres) {
            return Err(says!("chưa rõ phần nào, nội dung nào", "which part, or of what, is not told"));
        }
        let ask = Ask { unit: question.unit, period: self.period(question), wheres, perimeter: None };
        let answer = self.engine.ask(figure, &ask)?;
        if figure.relation().is_entered_as_reported() && answer.rows == 0 {
            // Results are entered as they are reported: none entered is not none achieved.
            return Err(says!("chưa ghi kết quả này", "this result is not entered"));
        }
        Ok(as_number(answer.number, figure))
    }

    /// A claim's years are the term of that name where the unit has one, up to the document's day.
    fn period(&self, question: &Question) -> Period {
        let to = question.to.or(question.day).unwrap_or(Day::MAX);
        let Some(from) = question.from else { return Period { from: None, to } };
        let label = format!("{}-{}", from.year(), to.year());
        let whole_years = from == Day::year_start(from.year()) && to == Day::year_end(to.year());
        let term = self.engine.term_called(question.unit, &label).filter(|_| whole_years);
        let last = question.day.unwrap_or(Day::MAX);
        match term {
            Some(term) => Period { from: Some(term.from()), to: term.last().min(last).max(term.from()) },
            None => Period { from: Some(from), to: to.min(last).max(from) },
        }
    }

    fn reported(&self, id: &str, question: &Question) -> Vec<(f64, String)> {
        let world = self.engine.world();
        let rows = world.table(Relation::Reported).known(question.unit, self.engine.known());
        let mut out = vec![];
        for row in rows {
            let Some(AnyAct::ReportFigure(act)) = world.act(row.slot).map(|d| &d.act) else { continue };
            let same_dims = act.dims.iter().all(|d| question.dimension.get(&d.dim) == Some(&d.value))
                && question
                    .dimension
                    .keys()
                    .all(|k| ASIDE.contains(&k.as_str()) || act.dims.iter().any(|d| d.dim == *k));
            let same = |ours: Option<When>, asked: Option<Day>, last: bool| match (ours, asked) {
                (Some(w), Some(day)) => {
                    let own = if last && w.exact().is_none() { w.latest() } else { w.order() };
                    (day.number() - own.number()).abs() <= NEAR_DAYS
                }
                (ours, asked) => ours.is_none() || asked.is_none(),
            };
            // A reported figure speaks for its own day or period only.
            let near = match act.as_of {
                Some(at) => same(Some(at), question.to, true),
                None => same(act.to, question.to, true) && same(act.from, question.from, false),
            };
            if act.figure == id && same_dims && near {
                let source = world.entry(row.slot.seq).map(|h| source_of(&h.entry.basis)).unwrap_or_default();
                out.push((act.number(), source));
            }
        }
        out
    }

    fn anniversary(&self, question: &Question) -> Found {
        let line = lineage(self.engine.world(), question.unit, self.engine.known());
        let founded = line.events.iter().find(|e| e.unit == question.unit && e.event == UnitEvent::Found);
        match (founded.and_then(|e| e.on.exact()), question.to.or(question.day)) {
            (Some(founded), Some(day)) => {
                let years = f64::from(founded.months_until(day) / 12);
                Found::Value { counted: Some(years), reported: vec![], explained: vec![] }
            }
            (None, _) => Found::Nothing(WhyNot::NoFigure),
            (_, None) => Found::Nothing(WhyNot::NoDay),
        }
    }

    /// A decision or day of an event: whether the lineage holds it.
    fn event(&self, question: &Question) -> Found {
        let world = self.engine.world();
        let line = lineage(world, question.unit, self.engine.known());
        let basis = |seq: u32| world.entry(seq).map(|h| &h.entry.basis);
        let number = |b: &Basis| b.number.as_ref().map(ToString::to_string).unwrap_or_default();
        if let Some(paper) = &question.paper {
            let clean: String = paper.chars().filter(|c| !c.is_whitespace()).collect();
            let bears =
                |b: &&Basis| number(b) == clean || b.title.as_deref().unwrap_or("").replace(' ', "").contains(&clean);
            return match line.events.iter().filter_map(|e| basis(e.slot.seq)).find(bears) {
                Some(found) if number(found) == clean => Found::Event { ours: source_of(found), same: true },
                Some(found) => {
                    let title = found.title.clone().unwrap_or_default();
                    Found::Event { ours: format!("văn bản này trong căn cứ: {title}"), same: true }
                }
                None => Found::Nothing(WhyNot::NoFigure),
            };
        }
        let Some(day) = question.to else { return Found::Nothing(WhyNot::NoDay) };
        let wanted = question.dimension.get("event").map(String::as_str);
        let kin = |e: UnitEvent| match wanted {
            Some("found") => matches!(e, UnitEvent::Found | UnitEvent::Refound),
            Some(kind) => e.code() == kind,
            None => true,
        };
        let near = line.events.iter().filter(|e| kin(e.event));
        // A day known exactly speaks first; a band speaks where it has two ends, or begins on that very day.
        let first = question.from.unwrap_or(day);
        let exact = |w: When| w.exact().is_some_and(|d| first <= d && d <= day);
        let bounded =
            |w: When| w.latest() != Day::MAX && w.earliest() != Day::MIN && first <= w.latest() && w.earliest() <= day;
        let on = |w: When| exact(w) || w.earliest() == day || w.latest() == day;
        let found = near.clone().find(|e| exact(e.on)).or_else(|| near.clone().find(|e| on(e.on)));
        let found = found.or_else(|| near.clone().find(|e| bounded(e.on)));
        if let Some(found) = found {
            let ours = format!("{} {}", found.event.word(crate::value::Lang::Vi), found.on.vi());
            return Found::Event { ours, same: true };
        }
        match near.min_by_key(|e| (e.on.order().number() - day.number()).abs()) {
            Some(found) if found.on.exact().is_none() && first <= found.on.latest() && found.on.earliest() <= day => {
                Found::Nothing(WhyNot::DayNotKnown)
            }
            Some(found) if wanted.is_some() && (found.on.order().number() - day.number()).abs() < 400 => {
                let ours = format!("{} {}", found.event.word(crate::value::Lang::Vi), found.on.vi());
                Found::Event { ours, same: false }
            }
            _ => Found::Nothing(WhyNot::NoFigure),
        }
    }
}

/// How far the day of a reported figure may lie from the day that a text speaks of.
const NEAR_DAYS: i32 = 31;

/// A share of nothing in particular is all of its whole, and amounts of no one item are a sum of unlike things.
fn unlike(figure: &Figure, wheres: &[(String, String)]) -> bool {
    let told = |dims: &[&str]| wheres.iter().any(|(dim, _)| dims.contains(&dim.as_str()));
    match figure.expr {
        _ if figure.relation() == Relation::Result => {
            !(told(&["item", "kind"]) || ["workers", "average_income"].contains(&figure.id))
        }
        Expr::Ratio(_, _, free) => !free.is_empty() && !told(free),
        _ => false,
    }
}

/// A paper in words: number and day, or its title.
fn source_of(basis: &Basis) -> String {
    let day = basis.issued.map(|w| w.vi()).unwrap_or_default();
    match (&basis.number, &basis.source, &basis.title) {
        (Some(number), ..) => format!("{number}, {day}"),
        (None, Some(text), _) | (None, None, Some(text)) => text.clone(),
        _ => day,
    }
}

fn growth_of(id: &str) -> Option<&'static str> {
    let pairs = [
        ("money_amount", "money_growth"),
        ("average_income", "average_income_growth"),
        ("workers", "workers_growth"),
        ("physical_output", "physical_output_growth"),
        ("service_cases", "service_cases_growth"),
    ];
    pairs.iter().find(|(a, _)| *a == id).map(|(_, b)| *b)
}

/// Percent points for a share, as printed in texts.
fn as_number(number: Number, figure: &Figure) -> Option<f64> {
    match number {
        Number::Whole(n) => Some(n as f64),
        Number::Share(Some(r)) if figure.is_share() => Some(r.percent()),
        _ => None,
    }
}
