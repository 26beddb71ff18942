//! `khoi figure`: one number, with what is behind it.

mod series;

use super::{Context, Done, Ended};
use crate::app::{Error, View};
use crate::present;
use khoi_core::codes::UnitEvent;
use khoi_core::figures::{self, About, Answer, Ask, Engine, Figure, Number, Period};
use khoi_core::phrase::phrase;
use khoi_core::says;
use khoi_core::state::{FOLD_EPOCH, Relation, Slot};
use khoi_core::value::{Day, Lang, Says, UnitId, When};
use serde_json::{Map, Value, json};

/// What `figure` takes.
#[derive(clap::Args)]
pub struct Args {
    /// Số liệu, như members_total (the figure)
    id: Option<String>,
    /// Liệt kê các số liệu (list the figures)
    #[arg(long)]
    list: bool,
    /// Mã tổ chức (code of the unit)
    #[arg(long, value_name = "CODE")]
    unit: Option<String>,
    /// Số đến ngày (as of the end of a day, a month or a year)
    #[arg(long, value_name = "DATE", conflicts_with = "to")]
    as_of: Option<String>,
    /// Từ ngày (from)
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Đến ngày (to, inclusive)
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// Nhiệm kỳ, như 2015-2020 (term)
    #[arg(long, value_name = "TERM", conflicts_with_all = ["from", "to"])]
    term: Option<String>,
    /// Điều kiện, như org_type=chi_bo_co_so (conditions)
    #[arg(long = "where", value_name = "DIM=VALUE")]
    wheres: Vec<String>,
    /// Phân theo chiều, hoặc unit (break down)
    #[arg(long, value_name = "DIM")]
    by: Option<String>,
    /// Theo tổ chức của ngày (by the organization of a day, or of the last day of a month or a year)
    #[arg(long, value_name = "DATE")]
    perimeter: Option<String>,
    /// Theo điều đã biết ở một vị trí hoặc thời điểm (as known at)
    #[arg(long, value_name = "POSITION|MOMENT")]
    known_at: Option<String>,
    /// Kèm số đã báo cáo (reported figures too)
    #[arg(long)]
    reported: bool,
    /// Kèm danh sách (the rows behind it)
    #[arg(long)]
    list_rows: bool,
    /// Cả chuỗi theo năm, với các mốc gãy (the series by year, with its breaks)
    #[arg(long)]
    series: bool,
    /// Thành một câu (as a sentence)
    #[arg(long)]
    phrase: bool,
    /// Ghi số và danh sách ra tệp .xlsx hoặc .csv (the number and its rows into a file)
    #[arg(short = 'o', long, value_name = "FILE", conflicts_with_all = ["by", "list_rows", "phrase", "reported"])]
    output: Option<std::path::PathBuf>,
}

pub async fn run(args: Args, context: &Context) -> Ended {
    if args.list || args.id.is_none() {
        list(context);
        return Ok(Done::Well);
    }
    let app = context.open().await?;
    let viewer = app.owner();
    let view = app.look(&viewer);
    let answered = match &args.output {
        Some(path) => written(&args, path, &view, &app, context).await,
        None => answer(&args, &view, context),
    };
    drop(view);
    app.close().await?;
    answered.map(|()| Done::Well)
}

fn list(context: &Context) {
    let dims = |f: &Figure| figures::Dim::all(f.relation()).map(|d| d.id).collect::<Vec<_>>();
    let all: Vec<Value> = figures::all()
        .map(|f| json!({"id": f.id, "vi": f.vi, "en": f.en, "measure": f.measure, "definition": f.define(context.lang), "dimensions": dims(f)}))
        .collect();
    context.print(&json!(all), || {
        let rows: Vec<Vec<String>> = figures::all()
            .map(|f| vec![f.id.into(), f.name(context.lang).into(), f.measure.into(), dims(f).join(" ")])
            .collect();
        let head = match context.lang {
            Lang::Vi => ["id", "tên", "đơn vị", "phân theo"],
            Lang::En => ["id", "name", "measure", "dimensions"],
        };
        present::table(&head, &rows, &[])
    });
}

/// The figure and the unit that are named.
fn named<'a>(args: &'a Args, view: &View) -> Result<(&'static Figure, &'a str, UnitId), Error> {
    let id = args.id.as_deref().unwrap_or_default();
    let figure = figures::find(id).ok_or_else(|| -> Error {
        says!(
            "không có số liệu “{id}”, xem danh sách bằng “khoi figure --list”",
            "there is no figure “{id}”, see “khoi figure --list”"
        )
        .into()
    })?;
    let code = args
        .unit
        .as_deref()
        .ok_or_else(|| -> Error { says!("xin ghi tổ chức bằng --unit", "name the unit by --unit").into() })?;
    Ok((figure, code, view.unit(code)?))
}

/// Writes the figure with its rows into a file.
async fn written(
    args: &Args,
    path: &std::path::Path,
    view: &View,
    app: &crate::app::App,
    context: &Context,
) -> Result<(), Error> {
    let (figure, _, unit) = named(args, view)?;
    let known = args.known_at.as_deref().map(|k| view.position(k)).transpose()?;
    let engine = view.engine_at(known);
    let ask = question(args, view, &engine, unit)?;
    let out = crate::out::figure(view, &engine, figure, &ask, context.lang)?;
    app.note_read(view.viewer(), &out.name, &out.asked, out.rows).await?;
    super::list::save_or_print(out, Some(path), context)
}

fn answer(args: &Args, view: &View, context: &Context) -> Result<(), Error> {
    let (figure, code, unit) = named(args, view)?;
    let known = args.known_at.as_deref().map(|k| view.position(k)).transpose()?;
    let engine = view.engine_at(known);
    let ask = question(args, view, &engine, unit)?;
    if args.series {
        return series::print(figure, &ask, &engine, context);
    }
    let answer = engine.ask(figure, &ask)?;
    let mut value = to_json(figure, code, &ask, &answer, &engine);
    if let Some(note) = note(&engine, figure, &ask, answer.number) {
        value.insert("note".into(), json!(note.in_lang(context.lang)));
    }
    if let Some(day) = ask.perimeter {
        let mark = by_perimeter(&engine, &ask, day);
        value.insert("perimeter_note".into(), json!(mark.in_lang(context.lang)));
    }
    let by = args.by.as_deref().map(|by| break_down(&engine, figure, &ask, by)).transpose()?;
    if let Some(by) = &by {
        let rows: Vec<Value> =
            by.iter().map(|(v, a)| json!({"value": v, "number": plain(a.number), "rows": a.rows})).collect();
        value.insert("by".into(), json!({"dimension": args.by, "values": rows}));
    }
    if args.reported {
        value.insert(
            "reported".into(),
            json!(crate::reported::of(view.world(), unit, figure.id).iter().map(|r| r.json()).collect::<Vec<_>>()),
        );
    }
    if args.list_rows {
        let rows = engine.list(figure, &ask)?;
        value.insert("list".into(), json!(rows.iter().map(|r| row_json(&engine, r)).collect::<Vec<_>>()));
    }
    if args.phrase {
        let sentence = phrase(&engine, figure, &ask, &answer, context.lang);
        value.insert("read_back".into(), json!(khoi_core::check::reads_back(&engine, &sentence, unit)));
        value.insert("phrase".into(), json!(sentence));
    }
    // Beside each value its words: the name of a unit, the word of a code.
    let words = |v: &str| match figures::Dim::find(figure.relation(), args.by.as_deref().unwrap_or_default()) {
        Some(dim) => dim.word(v, context.lang),
        None => view.unit(v).map_or(String::new(), |u| view.world().unit_name(u, ask.period.to).to_string()),
    };
    let by = by.map(|by| by.iter().map(|(v, a)| vec![v.clone(), words(v), present::number(a.number)]).collect());
    context.print(&Value::Object(value.clone()), || text(figure, &ask, &answer, &value, by, context.lang));
    Ok(())
}

/// The question that the options mean.
fn question(args: &Args, view: &View, engine: &Engine, unit: UnitId) -> Result<Ask, Error> {
    let day = |text: &Option<String>| text.as_deref().map(When::parse).transpose();
    let (as_of, from, to) = (day(&args.as_of)?, day(&args.from)?, day(&args.to)?);
    let term = args.term.as_deref().map(|label| {
        engine.term_called(unit, label).ok_or_else(|| {
            let known: Vec<String> = view
                .world()
                .unit_rows(unit, Relation::Term)
                .map(|r| view.world().texts.get(r.other).to_string())
                .collect();
            let known = known.join(", ");
            says!(
                "tổ chức không có nhiệm kỳ “{label}”, các nhiệm kỳ là: {known}",
                "the unit has no term “{label}”, its terms are: {known}"
            )
        })
    });
    let last = |w: When| if w.latest() == Day::MAX { w.earliest() } else { w.latest() };
    let period = match term.transpose()? {
        Some(term) => Period { from: Some(term.from()), to: as_of.map_or(term.last(), |w| last(w).min(term.last())) },
        None => {
            // A year or month as the day asked is the whole of it for flows.
            let whole = as_of.filter(|w| w.exact().is_none()).map(When::earliest);
            let to = to.or(as_of).map_or(view.today(), last);
            Period { from: from.map(When::earliest).or(whole), to }
        }
    };
    if period.from.is_some_and(|f| f > period.to) {
        if args.term.is_some() {
            return Err(says!(
                "nhiệm kỳ ở --term bắt đầu sau ngày ở --as-of, xin ghi --as-of trong nhiệm kỳ hoặc chọn --term khác",
                "the term of --term begins after the day of --as-of, write an --as-of within it or another --term"
            )
            .into());
        }
        return Err(says!(
            "ngày đầu kỳ sau ngày cuối kỳ, xin ghi lại --from và --to",
            "the first day is after the last, write --from and --to again"
        )
        .into());
    }
    let wheres = args.wheres.iter().map(|w| match w.split_once('=') {
        Some((dim, value)) => Ok((dim.trim().to_string(), value.trim().to_string())),
        None => Err(says!("“{w}” phải có dạng CHIỀU=GIÁ_TRỊ", "“{w}” must be DIM=VALUE")),
    });
    let perimeter = day(&args.perimeter)?.map(last);
    Ok(Ask { unit, period, wheres: wheres.collect::<Result<_, _>>()?, perimeter })
}

/// What must be said beside the number: that the book was not open, or that not all organizations are closed.
fn note(engine: &Engine, figure: &Figure, ask: &Ask, number: Number) -> Option<Says> {
    let opened = engine.before_opening(figure, ask).filter(|_| number == Number::Unknown);
    opened.map(crate::out::before_cutover).or_else(|| {
        let may = khoi_core::cutover::may_report(engine.world(), ask.unit, engine.known());
        may.err().filter(|_| figure.relation() == Relation::Membership).map(crate::closing::not_all_closed)
    })
}

/// By the organization of which day the number is told, and what broke the series of the unit between the two days.
fn by_perimeter(engine: &Engine, ask: &Ask, perimeter: Day) -> Says {
    let (from, to) = (ask.period.to.min(perimeter), ask.period.to.max(perimeter));
    let breaks = figures::breaks(engine, ask.unit, from, to);
    let told = |lang: Lang| {
        let one = |(day, event, slot): &(Day, UnitEvent, Slot)| {
            let (at, word, seq) = (day.vi(), event.word(lang).to_lowercase(), slot.seq);
            says!("{at} {word} (mục {seq})", "{at} {word} (entry {seq})").in_lang(lang).to_string()
        };
        breaks.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    let (day, vi, en) = (perimeter.vi(), told(Lang::Vi), told(Lang::En));
    if breaks.is_empty() {
        return says!("Tính theo tổ chức của ngày {day}.", "Counted by the organization of {day}.");
    }
    says!("Tính theo tổ chức của ngày {day}. Mốc gãy: {vi}.", "Counted by the organization of {day}. Breaks: {en}.")
}

/// A number for JSON: percent points for a share, null when unknown.
pub(super) fn plain(number: Number) -> Value {
    match number {
        Number::Whole(n) => json!(n),
        Number::Share(Some(r)) => json!(r.hundredths() as f64 / 100.0),
        Number::Share(None) | Number::Unknown => Value::Null,
    }
}

fn to_json(figure: &Figure, code: &str, ask: &Ask, answer: &Answer, engine: &Engine) -> Map<String, Value> {
    let share = match answer.number {
        Number::Share(ratio) => ratio,
        _ => None,
    };
    let mut map = Map::new();
    let mut put = |key: &str, value: Value| _ = map.insert(key.into(), value);
    put("figure", json!(figure.id));
    put("unit", json!(code));
    if figure.is_stock() {
        put("as_of", json!(ask.period.to));
    } else {
        put("from", json!(answer.days.from()));
        put("to", json!(ask.period.to));
    }
    put("where", Value::Object(ask.wheres.iter().map(|(d, v)| (d.clone(), json!(v))).collect()));
    put("value", plain(answer.number));
    put("numerator", json!(share.map(|r| r.numerator())));
    put("denominator", json!(share.map(|r| r.denominator())));
    put("measure", json!(figure.measure));
    put("uncertain", json!(answer.uncertain));
    put("unattributable", json!(answer.unattributable));
    put("perimeter", json!(ask.perimeter));
    put("position", json!(engine.known()));
    put("epoch", json!(FOLD_EPOCH));
    put("rows", json!(answer.rows));
    map
}

/// The figure for each value of a dimension, or for each child unit.
pub(crate) fn break_down(
    engine: &Engine,
    figure: &Figure,
    ask: &Ask,
    by: &str,
) -> Result<Vec<(String, Answer)>, Error> {
    if by == "unit" {
        let world = engine.world();
        let children = world.children_on(ask.unit, ask.perimeter.unwrap_or(ask.period.to), engine.known());
        let one = |u: UnitId| {
            Ok((world.unit_code(u, ask.period.to).to_string(), engine.ask(figure, &Ask { unit: u, ..ask.clone() })?))
        };
        return children.into_iter().map(one).collect();
    }
    let Some(dim) = figures::Dim::find(figure.relation(), by) else {
        let known = figures::Dim::all(figure.relation()).map(|d| d.id).collect::<Vec<_>>().join(", ");
        return Err(says!(
            "số liệu này không phân theo “{by}”, có thể phân theo: unit, {known}",
            "this figure has no dimension “{by}”, it has: unit, {known}"
        )
        .into());
    };
    let values = dim.words.iter().map(|w| w.0).chain(dim.groups.iter().map(|g| g.id).filter(|_| dim.words.is_empty()));
    let one = |value: &str| {
        let mut ask = ask.clone();
        ask.wheres.push((dim.id.into(), value.into()));
        Ok((value.to_string(), engine.ask(figure, &ask)?))
    };
    values.map(one).collect()
}

fn row_json(engine: &Engine, row: &figures::ListRow) -> Value {
    let world = engine.world();
    let (id, name) = match &row.about {
        About::Person(p) => (p.to_string(), world.person_name(*p)),
        About::Unit(u) => (world.unit_code(*u, row.day).to_string(), world.unit_name(*u, row.day).to_string()),
        About::Text(text) => (String::new(), text.clone()),
    };
    let number = world.entry(row.slot.seq).and_then(|h| h.entry.basis.number.as_ref()).map(ToString::to_string);
    json!({"id": id, "name": name, "unit": world.unit_code(row.unit, row.day), "day": row.day, "amount": row.amount, "entry": row.slot.seq, "number": number})
}

fn text(
    figure: &Figure,
    ask: &Ask,
    answer: &Answer,
    value: &Map<String, Value>,
    by: Option<Vec<Vec<String>>>,
    lang: Lang,
) -> String {
    let mut out = format!("{}  {}\n", present::number(answer.number), figure.name(lang));
    let days = if figure.is_stock() {
        ask.period.to.vi()
    } else {
        format!("{} – {}", answer.days.from().vi(), ask.period.to.vi())
    };
    out.push_str(&format!(
        "{days}; {} {}, {} {}\n",
        present::pick(lang, "vị trí", "position"),
        value["position"],
        answer.rows,
        present::pick(lang, "dòng", "rows")
    ));
    for note in ["note", "perimeter_note"].iter().filter_map(|key| value.get(*key)?.as_str()) {
        out.push_str(&format!("{note}\n"));
    }
    if let Number::Share(Some(r)) = answer.number {
        out.push_str(&format!("{} / {}\n", r.numerator(), r.denominator()));
    }
    let words = match lang {
        Lang::Vi => ["chưa chắc chắn", "không quy được"],
        Lang::En => ["uncertain", "unattributable"],
    };
    for (n, word) in [answer.uncertain, answer.unattributable].into_iter().zip(words) {
        if n != 0 {
            out.push_str(&format!("{n} {word}\n"));
        }
    }
    if let Some(rows) = by {
        let head = match lang {
            Lang::Vi => ["mã", "giá trị", "số"],
            Lang::En => ["id", "value", "number"],
        };
        out.push_str(&present::table(&head, &rows, &[2]));
        out.push('\n');
    }
    for key in ["reported", "list"] {
        for item in value.get(key).and_then(Value::as_array).into_iter().flatten() {
            out.push_str(&format!("{item}\n"));
        }
    }
    if let Some(phrase) = value.get("phrase").and_then(Value::as_str) {
        out.push_str(&format!("{phrase}\n"));
        if value.get("read_back") == Some(&Value::Bool(false)) && lang == Lang::Vi {
            out.push_str("(câu này chưa đọc lại được bằng “khoi check”, xin tự xem lại khi dùng)\n");
        }
    }
    out.push_str(figure.define(lang));
    out
}
