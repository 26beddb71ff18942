//! Nạp danh sách: choose a file, see each row that is not ready, mend, record; nothing counts before it is accepted.

use super::context::Ctx;
use super::download::file;
use super::figures::{Choice, choices};
use super::home;
use super::links;
use super::load_changes::{Change, SHOWN, WHO, Who, change, ways, who};
use super::load_columns::{Columns, columns};
use super::page::{Page, Pages};
use super::problem::{self, Problem, Reply};
use super::rich::Rich;
use super::steps::{Step, steps};
use crate::app::{App, Error, SentFile, Staging};
use crate::load::{self, Group, Index, Match, RowAt, Side, Staged};
use crate::out::{self, FileKind};
use askama::Template;
use axum::Form;
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use khoi_core::cutover;
use khoi_core::value::{Day, UnitId, thousands};
use khoi_lists::value::words::Standing;
use std::sync::Arc;

/// What a file with the frame of its form may weigh.
pub const BODY_BYTES: usize = 64 << 20;

#[derive(Template)]
#[template(path = "loads.html")]
struct Sheet {
    page: Page,
    steps: Vec<Step>,
    choose: Vec<Choice>,
    day: String,
    usual: String,
    whose: &'static str,
    waiting: Vec<Waiting>,
}

#[derive(Template)]
#[template(path = "reading.html")]
struct Reading {
    page: Page,
    says: String,
    percent: usize,
}

struct Waiting {
    name: Rich,
    side: &'static str,
    day: String,
    rows: String,
    ready: String,
}

#[derive(Template)]
#[template(path = "load.html")]
struct One {
    page: Page,
    steps: Vec<Step>,
    id: String,
    sub: String,
    notice: Option<String>,
    counts: Vec<(String, &'static str)>,
    groups: Vec<Shown>,
    unsure: usize,
    new_count: usize,
    is_first: bool,
    too_early: Option<String>,
    day: String,
    blocked: usize,
    central: bool,
    partial: Option<String>,
    whole: bool,
    changes: Vec<Change>,
    changes_count: String,
    more: usize,
    coming: Vec<(&'static str, String)>,
    going: Vec<(&'static str, String)>,
    who: Vec<Who>,
    columns: Columns,
    rows: Vec<Row>,
    pages: Pages,
}

struct Shown {
    kind: String,
    text: String,
    words: String,
    count: String,
    cells: String,
    mend: String,
    each: bool,
    /// The answers among which one is chosen; none: anything is typed.
    choices: Vec<(&'static str, &'static str)>,
    /// The answer by which all stay as they are; empty where there is none.
    keep: &'static str,
    blocks: bool,
}

struct Row {
    place: String,
    name: String,
    problems: Vec<String>,
    blocked: bool,
}

fn count(n: usize) -> String {
    thousands(i64::try_from(n).unwrap_or(i64::MAX))
}

/// The lists that wait, and the form for another.
pub async fn list(State(app): State<Arc<App>>, c: Ctx) -> Reply {
    let unit = unit_asked(&c);
    let items = app.desk(c.view.viewer(), load::KIND).await.map_err(|e| c.problem(&e))?;
    let waiting = items.iter().map(|item| {
        let about: serde_json::Value = serde_json::from_str(&item.label).unwrap_or_default();
        let text = |k: &str| about[k].as_str().unwrap_or_default().to_string();
        let number = |k: &str| thousands(about[k].as_i64().unwrap_or(0));
        let side = match about["side"].as_str() {
            Some("central") => "load.central",
            Some("above") => "load.above",
            _ => "load.own",
        };
        Waiting {
            name: Rich::link(&text("file"), &c.asof.at(&format!("/nap/{}", item.id))),
            side: c.words.t(side),
            day: Day::parse(&text("on")).map(Day::vi).unwrap_or_default(),
            rows: number("rows"),
            ready: number("ready"),
        }
    });
    let waiting = waiting.collect();
    let cut = unit.and_then(|u| cutover::of(c.view.world(), u, c.view.world().position()));
    let day = c.part("cua-ngay").and_then(|d| Day::parse(d).ok());
    let sheet = Sheet {
        page: c.page(c.words.t("load.title")),
        steps: steps(&c, unit, 1, None),
        choose: unit.map(|u| choices(&c, u)).unwrap_or_default(),
        day: day.map_or_else(String::new, |d| d.to_string()),
        usual: cut.map_or(c.view.today(), |k| k.day).vi(),
        whose: match c.part("cua") {
            Some("central") => "central",
            Some("above") => "above",
            _ => "own",
        },
        waiting,
    };
    problem::page(&c, &sheet)
}

/// Takes a file in; what cannot be read is said with sheet and cell.
pub async fn send(State(app): State<Arc<App>>, c: Ctx, request: Request) -> Result<Response, Problem> {
    let too_large = || Problem::refused(&c, StatusCode::PAYLOAD_TOO_LARGE, c.words.t("load.too_large").to_string());
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| too_large())?;
    let (mut name, mut bytes, mut code, mut day, mut side) = (String::new(), vec![], String::new(), None, Side::Own);
    while let Some(part) = parts.next_field().await.map_err(|_| too_large())? {
        let field = part.name().unwrap_or_default().to_string();
        let file_name = part.file_name().map(ToString::to_string);
        let body = part.bytes().await.map_err(|_| too_large())?;
        let text = || String::from_utf8_lossy(&body).trim().to_string();
        match field.as_str() {
            "tep" => (name, bytes) = (file_name.unwrap_or_default(), body.to_vec()),
            "don-vi" => code = text(),
            "ngay" => day = Day::parse(&text()).ok(),
            "cua" => {
                side = match text().as_str() {
                    "central" => Side::Central,
                    "above" => Side::Above,
                    _ => Side::Own,
                }
            }
            _ => {}
        }
    }
    let unit = c.unit(&code)?;
    let file = SentFile { name, bytes, unit, on: day, side };
    let (job, running) = app.begin_load(c.view.viewer(), file).map_err(|e| c.problem(&e))?;
    // A short list is there at once; a long one tells how far it is.
    _ = tokio::time::timeout(PATIENCE, running.done()).await;
    come(&app, &c, &job)
}

/// How long one waits before being told how far it is.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(900);

/// A list that is being read: how far it is, or where it led to.
pub async fn reading(State(app): State<Arc<App>>, c: Ctx, Path(job): Path<String>) -> Result<Response, Problem> {
    come(&app, &c, &job)
}

fn come(app: &Arc<App>, c: &Ctx, id: &str) -> Result<Response, Problem> {
    let Some(job) = app.job(c.view.viewer(), id) else { return Ok(Redirect::to("/nap").into_response()) };
    let Some(ended) = job.take() else {
        let progress = job.progress();
        let (says, percent) = (progress.says().in_lang(c.words.0).to_string(), progress.percent());
        let mut page = c.page(c.words.t("load.reading"));
        page.again = Some(format!("/nap/dang-doc/{id}"));
        let html = problem::page(c, &Reading { page, says, percent })?;
        return Ok(html.into_response());
    };
    app.forget_job(id);
    match ended.map_err(|e| c.problem(&e))? {
        Staging::Load(id) => Ok(back(&id)),
        Staging::Already(seq) => Ok(Redirect::to(&links::entry(seq)).into_response()),
    }
}

/// A list that waits.
pub async fn show(State(app): State<Arc<App>>, c: Ctx, Path(id): Path<String>) -> Reply {
    let (_, staged) = app.load(c.view.viewer(), &id).await.map_err(|e| c.problem(&e))?;
    let world = c.view.world();
    let index = Index::of(world, staged.on);
    let found: Vec<Match> = staged.taken().map(|p| index.find(p)).collect();
    let of = |code: &str| found.iter().filter(|m| m.code() == code).count();
    let blocked = staged.taken().filter(|p| p.is_blocked()).count();
    let groups: Vec<Shown> = load::problems(&staged).into_iter().map(|g| group(&c, g)).collect();
    let is_first = load::is_first(&staged, world);
    let changes = if (of("certain") > 0 || !is_first) && staged.side == Side::Own {
        load::proposals(&staged, world).map_err(|e| c.problem(&e))?
    } else {
        vec![]
    };
    let rows: Vec<&load::Person> =
        staged.people.iter().filter(|p| p.is_blocked() || (!p.problems.is_empty() && !p.left_out)).collect();
    let (shown, pages) = Pages::cut(&c, rows, 50);
    let taken = staged.taken().count();
    let here = if blocked + of("likely") + of("several") > 0 { 2 } else { 3 };
    let guests = staged.people.iter().filter(|p| p.gone == Some(Standing::Guest)).count();
    let mut counts = vec![
        (count(staged.people.len()), c.words.t("load.rows")),
        (count(taken - blocked), c.words.t("load.ready")),
        (count(blocked), c.words.t("load.blocked")),
        (count(staged.people.len() - taken), c.words.t("load.left_out")),
        (count(of("none")), c.words.t("load.new")),
        (count(of("certain")), c.words.t("load.certain")),
        (count(of("likely") + of("several")), c.words.t("load.unsure")),
    ];
    if guests > 0 {
        counts.push((count(guests), c.words.t("load.guests")));
    }
    let sheet = One {
        page: c.page(&staged.file),
        steps: steps(&c, Some(staged.unit), here, Some(&id)),
        sub: c.words.with("load.sub", &[("unit", &c.name(staged.unit)), ("day", &staged.on.vi())]),
        notice: notice(&app, &c, &staged),
        counts,
        groups,
        unsure: of("likely") + of("several"),
        new_count: of("none"),
        is_first,
        too_early: load::too_early(&staged, world)
            .err()
            .filter(|_| staged.side == Side::Own)
            .map(|e| e.lines(c.words.0).join("; ")),
        day: staged.on.to_string(),
        blocked,
        central: staged.side != Side::Own,
        partial: partial(&c, &staged),
        whole: staged.whole,
        changes: changes.iter().take(SHOWN).map(|p| change(&c, p)).collect(),
        changes_count: count(changes.len()),
        more: changes.len().saturating_sub(SHOWN),
        coming: ways(&c, &load::Way::COMING),
        going: ways(&c, &load::Way::GOING),
        who: load::unsure(&staged, world).iter().take(WHO).map(|u| who(&c, &staged, u)).collect(),
        columns: columns(&c, &staged),
        rows: shown.into_iter().map(|p| row(&c, &staged, p)).collect(),
        pages,
        id,
    };
    problem::page(&c, &sheet)
}

/// What is to be known before anything else: it was loaded before, what was just recorded of it, or its title tells another day.
fn notice(app: &App, c: &Ctx, staged: &Staged) -> Option<String> {
    let recorded = c.part("da-ghi").map(|entries| c.words.with("load.recorded", &[("entries", entries)]));
    let before = || app.loaded(staged).map(|seq| c.words.with("load.already", &[("entry", &seq.to_string())]));
    let other = || {
        let told = staged.told.filter(|told| *told != staged.on && staged.side == Side::Own)?;
        Some(c.words.with("load.other_day", &[("told", &told.vi()), ("day", &staged.on.vi())]))
    };
    recorded.or_else(before).or_else(other)
}

/// What is said of the cells that the list does not name.
fn partial(c: &Ctx, staged: &Staged) -> Option<String> {
    let world = c.view.world();
    let unnamed = staged.unnamed(world);
    let names: Vec<&str> = unnamed.iter().take(8).map(|u| world.unit_name(u.unit, staged.on)).collect();
    let more = if unnamed.len() > names.len() { "…" } else { "" };
    let members: usize = unnamed.iter().map(|u| u.members).sum();
    let parts = [("n", count(unnamed.len())), ("members", count(members)), ("names", names.join(", ") + more)];
    let parts: Vec<(&str, &str)> = parts.iter().map(|(k, v)| (*k, v.as_str())).collect();
    (!unnamed.is_empty()).then(|| c.words.with(if staged.whole { "load.as_whole" } else { "load.partial" }, &parts))
}

/// The answers to questions that have only a few.
fn answers(c: &Ctx, kind: &str) -> Vec<(&'static str, &'static str)> {
    let statuses =
        || [("chính thức", c.words.pick("chính thức", "official")), ("dự bị", c.words.pick("dự bị", "probationary"))];
    match kind {
        "temporary" => vec![("khach", c.words.t("load.is_guest")), ("o_day", c.words.t("load.is_ours"))],
        "status_day" | "status_missing" | "status_unknown" => statuses().to_vec(),
        "gender_unknown" => vec![("Nam", c.words.pick("Nam", "male")), ("Nữ", c.words.pick("Nữ", "female"))],
        _ => vec![],
    }
}

fn group(c: &Ctx, group: Group) -> Shown {
    let each = group.mend.as_deref() == Some("");
    Shown {
        words: load::kind_words(&group.kind).in_lang(c.words.0).to_string(),
        choices: answers(c, &group.kind),
        keep: if group.kind == "month_first" { load::KEEP } else { "" },
        kind: group.kind,
        text: group.text,
        count: count(group.count),
        cells: group.cells.join(", "),
        mend: group.mend.unwrap_or_default(),
        each,
        blocks: group.blocks,
    }
}

fn row(c: &Ctx, staged: &Staged, person: &load::Person) -> Row {
    let several = staged.has_sheets();
    let words = |p: &load::Problem| {
        let text = if p.text.is_empty() { String::new() } else { format!(" “{}”", p.text) };
        format!("{}: {}{text}", staged.cell(person, p, several), load::kind_words(&p.kind).in_lang(c.words.0))
    };
    Row {
        place: staged.place(person),
        name: person.name.clone(),
        problems: person.problems.iter().map(words).collect(),
        blocked: person.is_blocked(),
    }
}

/// The fields of a form.
pub type Fields = Form<Vec<(String, String)>>;

/// A field that holds something.
pub fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields.0.iter().find(|(k, v)| k == name && !v.trim().is_empty()).map(|(_, v)| v.trim())
}

fn back(id: &str) -> Response {
    Redirect::to(&format!("/nap/{id}")).into_response()
}

/// Changes a waiting list: mends a kind, leaves a row out, says who the unsure ones are.
pub async fn change_it(
    State(app): State<Arc<App>>,
    c: Ctx,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let viewer = c.view.viewer();
    let (item, mut staged) = app.load(viewer, &id).await.map_err(|e| c.problem(&e))?;
    let units = app.units_of(&staged);
    match field(&fields, "viec") {
        Some("sua") => {
            _ = staged.mend(
                field(&fields, "loai").unwrap_or_default(),
                field(&fields, "chu"),
                field(&fields, "thay"),
                &units,
            );
        }
        Some("bo-dong") => {
            let row = RowAt::parse(field(&fields, "dong").unwrap_or_default());
            row.and_then(|row| staged.leave_out(&[row], &units)).map_err(|e| c.problem(&e))?;
        }
        Some("tung-dong") => {
            for (key, word) in fields.0.iter().filter(|(_, v)| !v.is_empty()) {
                if let Some(row) = key.strip_prefix("ai|") {
                    let row = RowAt::parse(row).map_err(|e| c.problem(&e))?;
                    let word = load::SameAs::parse(word, c.view.world()).map_err(|e| c.problem(&e))?;
                    staged.decide_row(&row, word).map_err(|e| c.problem(&e))?;
                }
            }
        }
        Some("ngay") => {
            let day = Day::parse(field(&fields, "ngay").unwrap_or_default()).map_err(|says| c.problem(&says.into()))?;
            app.redate_load(viewer, &id, day).await.map_err(|e| c.problem(&e))?;
            return Ok(back(&id));
        }
        Some("du-ca") => staged.whole = true,
        Some("mot-phan") => staged.whole = false,
        Some("la-nguoi-cu") => _ = staged.decide(c.view.world(), true),
        Some("la-nguoi-moi") => _ = staged.decide(c.view.world(), false),
        _ => {}
    }
    app.keep_load(viewer, &item, &staged).await.map_err(|e| c.problem(&e))?;
    Ok(back(&id))
}

/// What a rule refuses is said on a page, as what is wrong is.
pub fn refused(c: &Ctx, error: &Error) -> Problem {
    match error {
        Error::Refused(_) => Problem::refused(c, StatusCode::UNPROCESSABLE_ENTITY, error.lines(c.words.0).join("; ")),
        error => c.problem(error),
    }
}

/// Drops a waiting list.
pub async fn drop_it(State(app): State<Arc<App>>, c: Ctx, Path(id): Path<String>) -> Result<Response, Problem> {
    app.drop_load(c.view.viewer(), &id).await.map_err(|e| c.problem(&e))?;
    Ok(Redirect::to("/nap").into_response())
}

/// The file with its column of faults.
pub async fn faults(State(app): State<Arc<App>>, c: Ctx, Path(id): Path<String>) -> Result<Response, Problem> {
    let (_, staged): (_, Staged) = app.load(c.view.viewer(), &id).await.map_err(|e| c.problem(&e))?;
    let (sheet, lines) = load::faulty(&staged, c.words.0);
    let rows = lines.len();
    let bytes = out::bytes(FileKind::Xlsx, &sheet, lines.into_iter()).map_err(|e| c.problem(&e))?;
    app.note_read(c.view.viewer(), "Lỗi", &staged.file, rows).await.map_err(|e| c.problem(&e))?;
    Ok(file(FileKind::Xlsx.mime(), &format!("{} loi", staged.file), "xlsx", bytes))
}

/// The unit of the first day where none is asked: the first bloc of the book.
pub fn unit_asked(c: &Ctx) -> Option<UnitId> {
    let world = c.view.world();
    let first = || home::blocs(c).first().copied().or_else(|| world.roots().first().copied());
    c.part("don-vi").and_then(|code| c.view.unit(code).ok()).or_else(first)
}
