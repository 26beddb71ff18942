//! Verdicts: each claim against the text's own arithmetic first, then against a ledger.

use super::claim::{Claim, ClaimTime, Modality, Reading, Value};
use super::qualifier::Qualifier;
use super::relate::Relation;
use super::time::is_stock;
use crate::says;
use crate::value::{Day, Says, UnitId, When, thousands};
use std::collections::BTreeMap;

/// What the side of the ledger offers to the check.
pub trait Book {
    /// The unit that a mention names, by a name of any period; `near` is the text around it, for “Đảng bộ Khối” in context.
    fn unit(&self, mention: &str, near: &str, day: Option<Day>) -> Option<UnitId>;
    /// The figure that a claim speaks of.
    fn ask(&self, question: &Question) -> Found;
    /// What the figure would be if it were asked otherwise (another perimeter, another day, official members only), the
    /// likeliest first, each with its condition as a clause; asked only where a claim differs.
    fn explain(&self, _question: &Question) -> Vec<(f64, Says)> {
        vec![]
    }
}

/// What is asked of the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// An indicator of the vocabulary.
    pub indicator: String,
    /// The unit it is asked of.
    pub unit: UnitId,
    /// The break-down.
    pub dimension: BTreeMap<String, String>,
    /// The day of a stock, or the first and last day of a flow.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
    /// The day of the document.
    pub day: Option<Day>,
    /// For decisions: the number as printed.
    pub paper: Option<String>,
    /// How the number is hedged: a change and a mean are other figures than an amount.
    pub qualifier: Qualifier,
}

/// What the ledger answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A figure, counted from the ledger or reported with a source, or both.
    Value {
        /// Counted from the acts.
        counted: Option<f64>,
        /// Reported figures: value and source.
        reported: Vec<(f64, String)>,
        /// What explains a difference (another perimeter, another day, official members only), if known.
        explained: Vec<(f64, Says)>,
    },
    /// A paper or a day of an event: whether the ledger holds it, and as what.
    Event {
        /// The day or number that the ledger has.
        ours: String,
        /// It is the one that the text states.
        same: bool,
    },
    /// There is no answer.
    Nothing(WhyNot),
}

/// Why a claim cannot be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// No ledger was given.
    NoLedger,
    /// The ledger keeps no such figure.
    NoFigure,
    /// The ledger keeps the figure, but not by the dimension that the claim names, or has no entry of it.
    NoBreakdown,
    /// No unit is named, or none that the ledger knows.
    NoUnit,
    /// No day is known to ask for.
    NoDay,
    /// It counts a part, and by what trait was not read.
    PartNotRead,
    /// The day lies before the ledger's cut-over.
    BeforeCutOver,
    /// The asker may not see it.
    NotInRights,
    /// What is told is aimed at or foreseen, and the ledger counts what was done.
    NotDone,
    /// The day lies after that of the document.
    NotYet,
    /// The ledger knows bounds of the day only, and they hold it.
    DayNotKnown,
}

impl WhyNot {
    /// The reason in words.
    pub fn says(self) -> Says {
        match self {
            WhyNot::NoLedger => Says::new("chưa kiểm được vì không có sổ cái", "not checked: there is no ledger"),
            WhyNot::NoFigure => Says::new(
                "chưa kiểm được vì sổ không theo dõi chỉ số này",
                "not checked: the ledger keeps no such figure",
            ),
            WhyNot::NoBreakdown => Says::new(
                "chưa kiểm được vì sổ chưa ghi chỉ số này theo cách phân loại đó",
                "not checked: the ledger has no entry of this figure by that breakdown",
            ),
            WhyNot::PartNotRead => Says::new(
                "chưa kiểm được vì đây là một phần, chưa đọc được theo tiêu chí nào",
                "not checked: this is a part, and by what trait was not read",
            ),
            WhyNot::NoUnit => Says::new("chưa kiểm được vì chưa rõ đơn vị nào", "not checked: the unit is not known"),
            WhyNot::NoDay => Says::new("chưa kiểm được vì chưa rõ thời điểm", "not checked: the day is not known"),
            WhyNot::BeforeCutOver => Says::new(
                "chưa kiểm được vì thời điểm trước ngày mở sổ",
                "not checked: the day lies before the ledger begins",
            ),
            WhyNot::NotDone => Says::new(
                "chưa kiểm được vì văn bản nêu chỉ tiêu, dự kiến; sổ đếm kết quả đã có",
                "not checked: the text states an aim or forecast, the ledger counts what was done",
            ),
            WhyNot::NotYet => Says::new(
                "chưa kiểm được vì thời điểm sau ngày của văn bản",
                "not checked: the day lies after that of the document",
            ),
            WhyNot::DayNotKnown => Says::new(
                "chưa kiểm được vì sổ chưa rõ ngày; không trái với khoảng thời gian sổ biết",
                "not checked: the ledger does not know the day; it lies within the bounds that it knows",
            ),
            WhyNot::NotInRights => {
                Says::new("chưa kiểm được vì ngoài quyền của người hỏi", "not checked: outside the asker's rights")
            }
        }
    }
}

/// The kind of a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Khớp.
    Agrees,
    /// Lệch.
    Differs,
    /// Cần làm rõ.
    Unclear,
    /// Chưa kiểm được.
    Unchecked,
}

impl Mark {
    /// The id in output.
    pub fn id(self) -> &'static str {
        match self {
            Mark::Agrees => "agrees",
            Mark::Differs => "differs",
            Mark::Unclear => "unclear",
            Mark::Unchecked => "unchecked",
        }
    }

    /// The word for people.
    pub fn says(self) -> Says {
        match self {
            Mark::Agrees => Says::new("khớp", "agrees"),
            Mark::Differs => Says::new("lệch", "differs"),
            Mark::Unclear => Says::new("cần làm rõ", "unclear"),
            Mark::Unchecked => Says::new("chưa kiểm được", "not checked"),
        }
    }
}

/// The verdict on one claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Its kind.
    pub mark: Mark,
    /// Why, in both languages.
    pub reason: Says,
    /// Our figure, where there is one.
    pub ours: Option<f64>,
    /// The unit that was asked.
    pub unit: Option<UnitId>,
    /// The difference turns a decision: by the text a target is met, by the ledger it is not, or the other way round.
    pub decides: bool,
}

impl Verdict {
    /// In which order verdicts are looked at, least first: what differs (a turned decision before all, then the largest share of
    /// the figure), what is unclear, what is not checked, what agrees.
    pub fn urgency(&self, claim: &Claim) -> (u8, bool, i64) {
        let mark = match self.mark {
            Mark::Differs => 0,
            Mark::Unclear => 1,
            Mark::Unchecked => 2,
            Mark::Agrees => 3,
        };
        let stated = match claim.value {
            Value::Number(n) | Value::Range(n, _) => Some(n),
            _ => None,
        };
        let apart = self.ours.zip(stated).filter(|_| mark == 0);
        // In millionths of the larger of both.
        let share = apart.map_or(0.0, |(a, b)| (a - b).abs() / a.abs().max(b.abs()).max(1e-9));
        (mark, !self.decides, -((share * 1e6) as i64))
    }
}

/// What the asker settles beforehand.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The unit that “Đảng bộ Khối” means.
    pub unit: Option<UnitId>,
    /// The day of the document, over its own date line.
    pub day: Option<Day>,
}

/// One verdict for each claim, in order.
pub fn judge(reading: &Reading, book: Option<&dyn Book>, options: &Options) -> Vec<Verdict> {
    let day = options.day.or(reading.day);
    let mut out: Vec<Verdict> = reading.claims.iter().map(|c| against(c, book, options, day)).collect();
    for r in reading.relations.iter().filter(|r| !r.holds) {
        let reason = r.says();
        for i in &r.claims {
            let Some(v) = out.get_mut(*i) else { continue };
            if v.mark == Mark::Unclear {
                continue;
            }
            let also = match v.mark {
                Mark::Agrees => Some(Says::new("số này khớp sổ", "this figure agrees with the ledger")),
                Mark::Differs => Some(v.reason.clone()),
                _ => None,
            };
            v.reason = match also {
                Some(a) => Says::new(format!("{}; {}", reason.vi, a.vi), format!("{}; {}", reason.en, a.en)),
                None => reason.clone(),
            };
            v.mark = Mark::Unclear;
        }
    }
    out
}

/// What a claim asks of a unit, in a text of a day; `None` where it bears no indicator.
pub fn question(c: &Claim, unit: UnitId, day: Option<Day>) -> Option<Question> {
    let (from, to) = days(&c.time, day);
    Some(Question {
        indicator: c.indicator.clone()?,
        unit,
        dimension: c.dimension.clone(),
        from,
        to,
        day,
        paper: match &c.value {
            Value::Text(t) => Some(t.clone()),
            _ => None,
        },
        qualifier: c.qualifier,
    })
}

fn unchecked(why: WhyNot, unit: Option<UnitId>) -> Verdict {
    Verdict { mark: Mark::Unchecked, reason: why.says(), ours: None, unit, decides: false }
}

fn against(c: &Claim, book: Option<&dyn Book>, options: &Options, day: Option<Day>) -> Verdict {
    let Some(book) = book else {
        return unchecked(WhyNot::NoLedger, None);
    };
    let Some(indicator) = &c.indicator else {
        return unchecked(WhyNot::NoFigure, None);
    };
    // A subject that the book does not know is not the bloc.
    let unit = match c.subject.as_deref() {
        // An event may name a body that only its paper knows: it is sought in the lineage of the text's unit.
        Some(s) if indicator.starts_with("org_event") => book.unit(s, s, day).or(options.unit),
        Some(s) => book.unit(s, s, day),
        None => options.unit,
    };
    let Some(unit) = unit else {
        return unchecked(WhyNot::NoUnit, None);
    };
    if c.place.is_part {
        return unchecked(WhyNot::PartNotRead, Some(unit));
    }
    let (_, to) = days(&c.time, day);
    let event = indicator.starts_with("org_event");
    if to.is_none() && !event {
        return unchecked(WhyNot::NoDay, Some(unit));
    }
    let Some(question) = question(c, unit, day) else {
        return unchecked(WhyNot::NoFigure, Some(unit));
    };
    let aims = indicator.contains("target");
    if c.modality != Modality::Reported && !aims {
        return unchecked(WhyNot::NotDone, Some(unit));
    }
    let stands = matches!(c.time, ClaimTime::AsOf(_)) && !event && !aims;
    if stands && question.from.or(question.to) > day.or(question.to) {
        return unchecked(WhyNot::NotYet, Some(unit));
    }
    match book.ask(&question) {
        Found::Nothing(why) => unchecked(why, Some(unit)),
        Found::Event { ours, same: true } => Verdict {
            mark: Mark::Agrees,
            reason: says!("khớp: sổ có {ours}", "agrees: the ledger has {ours}"),
            ours: None,
            unit: Some(unit),
            decides: false,
        },
        Found::Event { ours, same: false } => Verdict {
            mark: Mark::Differs,
            reason: says!("lệch: sổ ghi {ours}", "differs: the ledger has {ours}"),
            ours: None,
            unit: Some(unit),
            decides: false,
        },
        Found::Value { counted, reported, explained } => {
            let explain = || explained.into_iter().chain(book.explain(&question)).collect();
            let verdict = valued(c, counted, &reported, explain, unit);
            // What happened in a time that is not told may have happened in any.
            let any_time = c.time == ClaimTime::None && !is_stock(indicator) && !aims;
            if any_time && verdict.mark == Mark::Differs { unchecked(WhyNot::NoDay, Some(unit)) } else { verdict }
        }
    }
}

fn valued(
    c: &Claim,
    counted: Option<f64>,
    reported: &[(f64, String)],
    explain: impl FnOnce() -> Vec<(f64, Says)>,
    unit: UnitId,
) -> Verdict {
    let ours = counted.or_else(|| reported.first().map(|r| r.0));
    let Some(figure) = ours else {
        return unchecked(WhyNot::NoFigure, Some(unit));
    };
    let shown = show(figure);
    let verdict = |mark, reason| Verdict { mark, reason, ours, unit: Some(unit), decides: false };
    let other = reported.iter().find(|r| !satisfies(c, r.0)).map(also_reported);
    if counted.is_some_and(|x| satisfies(c, x)) {
        let agrees = says!("khớp: sổ đếm được {shown}", "agrees: the ledger counts {shown}");
        return verdict(Mark::Agrees, with(agrees, other));
    }
    if let Some((x, source)) = reported.iter().find(|r| satisfies(c, r.0)) {
        let x = show(*x);
        let agrees = says!("khớp số đã báo cáo {x} ({source})", "agrees with the reported {x} ({source})");
        let counts = counted.map(|_| says!("; sổ đếm được {shown}", "; the ledger counts {shown}"));
        return verdict(Mark::Agrees, with(agrees, counts));
    }
    let text = &c.text;
    let differs = match counted {
        Some(_) => says!("lệch: sổ {shown}, văn bản {text}", "differs: ledger {shown}, text {text}"),
        None => says!("lệch: văn bản {text}", "differs: text {text}"),
    };
    let turned = turns(c, figure);
    let decision = turned.then(|| {
        Says::new(
            "; theo văn bản và theo sổ, chỉ tiêu đạt hay không là khác nhau",
            "; whether the target is met is not the same by the text and by the ledger",
        )
    });
    let why = explain().into_iter().find(|e| satisfies(c, e.0)).map(|(x, why)| {
        let (x, vi, en) = (show(x), &why.vi, &why.en);
        says!("; bằng {x} nếu {vi}", "; it is {x} if {en}")
    });
    let reason = with(with(with(differs, decision), why), other);
    Verdict { decides: turned, ..verdict(Mark::Differs, reason) }
}

fn also_reported(reported: &(f64, String)) -> Says {
    let (x, source) = (show(reported.0), &reported.1);
    says!("; số đã báo cáo là {x} ({source})", "; the reported figure is {x} ({source})")
}

fn with(says: Says, more: Option<Says>) -> Says {
    match more {
        Some(more) => Says::new(says.vi + &more.vi, says.en + &more.en),
        None => says,
    }
}

/// Whether a target is met by the one figure and missed by the other.
fn turns(c: &Claim, figure: f64) -> bool {
    let rate = c.indicator.as_deref().is_some_and(|id| id.contains("target_rate"));
    let stated = match c.value {
        Value::Number(n) if c.qualifier == Qualifier::ExceedPercent => 100.0 + n,
        Value::Number(n) => n,
        Value::Range(a, _) => a,
        _ => return false,
    };
    rate && c.unit == "percent" && (stated >= 100.0) != (figure >= 100.0)
}

/// A number as printed: thousands with dots, decimals with a comma.
pub(super) fn show(x: f64) -> String {
    if x.fract() == 0.0 && x.abs() < 9e15 {
        return thousands(x as i64);
    }
    let text = format!("{x:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.replace('.', ",")
}

/// Whether a figure makes what the text says true, its hedge and its rounding taken into account.
pub(super) fn satisfies(c: &Claim, figure: f64) -> bool {
    let half = 0.5 * 10f64.powi(-i32::from(c.decimals));
    let n = match c.value {
        Value::Number(n) => n,
        Value::Range(a, b) => return figure >= a - 1e-9 && figure <= b + 1e-9,
        _ => return false,
    };
    match c.qualifier {
        Qualifier::ApproxBelow => figure < n + 1e-9 && figure >= 0.9 * n,
        Qualifier::Over => figure > n - 1e-9 && figure <= 1.2 * n + 1.0,
        Qualifier::Approx => (figure - n).abs() <= 0.1 * n,
        Qualifier::AtLeast => figure >= n - 1e-9,
        Qualifier::AtMost => figure <= n + 1e-9,
        _ if c.unit == "percent" || c.decimals > 0 => {
            // Rounded half up, or cut after the last printed decimal.
            (figure - n).abs() <= half + 1e-9 || (figure >= n && figure - n < 2.0 * half - 1e-9)
        }
        _ => (figure - n).abs() < 1e-9,
    }
}

/// The days that a claim asks for.
fn days(time: &ClaimTime, day: Option<Day>) -> (Option<Day>, Option<Day>) {
    let read = |t: &str| When::parse(t).ok();
    match time {
        ClaimTime::AsOf(t) => {
            // A year or a month is asked as a whole.
            let when = read(t);
            (when.filter(|w| w.exact().is_none()).map(When::earliest), when.map(When::latest))
        }
        ClaimTime::Period(a, b) => (read(a).map(When::earliest), read(b).map(When::latest)),
        ClaimTime::None => (None, day),
    }
}

impl Relation {
    /// What a person is asked when it does not hold; never an accusation.
    pub fn says(&self) -> Says {
        use super::relate::Kind;
        let (l, r) = (show(self.lhs), show(self.rhs));
        // The total, or the part, may stand on either side.
        let parts_first = self.expr.split("==").next().is_some_and(|lhs| lhs.contains('+'));
        let turned = match self.kind {
            Kind::Sum => parts_first,
            Kind::Bound => self.expr.contains(">="),
            _ => false,
        };
        let (l, r) = if turned { (r, l) } else { (l, r) };
        match self.kind {
            Kind::Sum => says!(
                "các số thành phần cộng lại bằng {r}, tổng nêu {l}, đề nghị làm rõ",
                "the parts add up to {r}, the total stated is {l}, please clarify"
            ),
            Kind::Bound => says!(
                "phần nêu là {l}, lớn hơn tổng thể {r}, đề nghị làm rõ có tính trùng hay không",
                "the part stated, {l}, is larger than the whole, {r}, please clarify whether some are counted twice"
            ),
            Kind::Share => says!(
                "tính ra {r}%, văn bản nêu {l}%, đề nghị làm rõ",
                "it comes to {r}%, the text states {l}%, please clarify"
            ),
            Kind::Implied => says!(
                "suy ra {r}, văn bản nêu {l}, đề nghị làm rõ",
                "{r} is implied, the text states {l}, please clarify"
            ),
            Kind::Enumeration => says!(
                "nêu {l}, danh sách kể sau có {r}, đề nghị làm rõ",
                "{l} are stated, the list that follows has {r}, please clarify"
            ),
            Kind::Anniversary => says!(
                "nêu {l} năm, tính ra {r} năm, đề nghị làm rõ",
                "{l} years are stated, it comes to {r}, please clarify"
            ),
            Kind::Twice => says!(
                "cùng một số liệu nêu hai lần khác nhau: {l} và {r}, đề nghị làm rõ",
                "the same figure is stated twice differently: {l} and {r}, please clarify"
            ),
            Kind::NoWhole => says!(
                "không có số nguyên nào trên cơ số đã nêu cho tỷ lệ {l}% (gần nhất {r}%), đề nghị làm rõ cơ số",
                "no whole number on the base stated gives {l}% (nearest {r}%), please clarify the base"
            ),
        }
    }
}
