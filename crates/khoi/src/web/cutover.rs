//! Chốt số đầu kỳ: the day, the board of three counts, one organization with its names, the minutes to print.

use super::context::Ctx;
use super::links;
use super::load::{refused, unit_asked};
use super::page::Page;
use super::problem::{self, Problem, Reply};
use super::rich::Rich;
use super::steps::{Step, steps};
use crate::app::{App, FormLine};
use crate::closing::{self, Board, Line, Why};
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use khoi_core::acts::Gap;
use khoi_core::says;
use khoi_core::value::{Day, UnitId, thousands};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "cutover.html")]
struct Sheet {
    page: Page,
    steps: Vec<Step>,
    code: String,
    name: String,
    day: Option<String>,
    form: String,
    says: String,
    lines: Vec<Row>,
    todo: Vec<(Rich, String)>,
    todo_more: usize,
    can_all: usize,
}

struct Row {
    name: Rich,
    own: String,
    central: String,
    form: String,
    differs: usize,
    closed: bool,
}

#[derive(Template)]
#[template(path = "cutover_one.html")]
struct One {
    page: Page,
    steps: Vec<Step>,
    code: String,
    name: String,
    counts: Vec<(String, &'static str)>,
    gaps: Vec<(String, String, String)>,
    more: Vec<usize>,
    places: Vec<(&'static str, &'static str)>,
    entry: Option<String>,
    minutes: String,
    /// It was closed, and its count is another one now.
    again: bool,
    board: String,
}

#[derive(Template)]
#[template(path = "minutes.html")]
struct Minutes {
    page: Page,
    name: String,
    over: String,
    day: String,
    form: String,
    counts: Vec<(String, &'static str)>,
    whys: Vec<(String, String, String)>,
    members: Vec<closing::Member>,
    hash: String,
    state: String,
    today: Option<Today>,
}

/// What is so today beside what was closed.
struct Today {
    says: String,
    now: Vec<String>,
    then: Vec<String>,
}

fn shown(n: Option<i64>) -> String {
    n.map_or_else(|| "—".into(), thousands)
}

/// The board.
pub async fn board(State(app): State<Arc<App>>, c: Ctx) -> Reply {
    let unit = unit_asked(&c).ok_or_else(|| c.missing("problem.no_unit", "—"))?;
    let board = app.board(c.view.viewer(), unit).await.map_err(|e| c.problem(&e))?;
    let world = c.view.world();
    let all = closing::todo(world, c.view.pack(), unit, c.view.today());
    let todo = all.iter().take(20).map(|t| {
        let name = Rich::link(&world.person_name(t.person), &links::person(t.person));
        (name, t.says.in_lang(c.words.0).to_string())
    });
    let todo = todo.collect();
    let sheet = Sheet {
        page: c.page(c.words.t("cutover.title")),
        steps: steps(&c, Some(unit), if board.is_some() { 4 } else { 0 }, None),
        code: links::unit_code(&c.view, unit, c.view.today()),
        name: c.name(unit),
        day: board.as_ref().map(|b| b.cutover.day.vi()),
        form: board.as_ref().map(|b| b.cutover.form.clone()).unwrap_or_default(),
        says: board.as_ref().map(|b| b.says().in_lang(c.words.0).to_string()).unwrap_or_default(),
        can_all: board.as_ref().map_or(0, |b| b.lines.iter().filter(|l| l.closed.is_none() && l.agrees()).count()),
        lines: board.iter().flat_map(|b| &b.lines).map(|l| row(&c, l)).collect(),
        todo,
        todo_more: all.len().saturating_sub(20),
    };
    problem::page(&c, &sheet)
}

fn row(c: &Ctx, line: &Line) -> Row {
    let code = links::unit_code(&c.view, line.unit, c.view.today());
    let mut path = "/chot-so/".to_string();
    links::escape(&code, &mut path);
    let mut three = three(c, [Some(line.own), line.central, line.form], line.probationary).into_iter().map(|(n, _)| n);
    let [own, central, form] = [three.next(), three.next(), three.next()].map(Option::unwrap_or_default);
    Row {
        name: Rich::link(&line.name, &path),
        own,
        central,
        form,
        differs: line.gaps.len(),
        closed: line.closed.is_some(),
    }
}

async fn line_of(app: &App, c: &Ctx, code: &str) -> Result<(Board, usize, UnitId), Problem> {
    let unit = c.unit(code)?;
    let top = khoi_core::cutover::of(c.view.world(), unit, c.view.world().position()).map_or(unit, |k| k.unit);
    let board = app.board(c.view.viewer(), top).await.map_err(|e| c.problem(&e))?;
    let board = board.ok_or_else(|| c.missing("problem.no_unit", code))?;
    let at = board.lines.iter().position(|l| l.unit == unit).ok_or_else(|| c.missing("problem.no_unit", code))?;
    Ok((board, at, unit))
}

fn counts(c: &Ctx, line: &Line) -> Vec<(String, &'static str)> {
    three(c, [Some(line.own), line.central, line.form], line.probationary)
}

/// What the book tells today, beside what was closed.
fn today(c: &Ctx, since: closing::Since) -> Today {
    let (own, key) =
        (thousands(since.own), if since.is_open { "cutover.open_again" } else { "cutover.told_otherwise" });
    Today { says: c.words.with(key, &[("own", &own), ("hash", &since.hash)]), now: since.now, then: since.then }
}

/// Three counts, each with those on probation where they are told.
fn three(c: &Ctx, all: [Option<i64>; 3], probationary: [Option<i64>; 3]) -> Vec<(String, &'static str)> {
    let words = ["cutover.own", "cutover.central", "cutover.form"];
    let one = |(word, (all, probationary)): (&'static str, (Option<i64>, Option<i64>))| {
        let of =
            probationary.filter(|_| all.is_some()).map(|n| c.words.with("cutover.of_these", &[("n", &thousands(n))]));
        (format!("{} {}", shown(all), of.unwrap_or_default()).trim_end().to_string(), c.words.t(word))
    };
    words.into_iter().zip(all.into_iter().zip(probationary)).map(one).collect()
}

/// How many more names the form of an organization has room for.
const MORE: usize = 3;

/// One organization: its counts, the names of the difference, the form that closes it.
pub async fn one(State(app): State<Arc<App>>, c: Ctx, Path(code): Path<String>) -> Reply {
    let (board, at, unit) = line_of(&app, &c, &code).await?;
    let line = &board.lines[at];
    let gap = |g: &closing::Name| {
        let key = g.person.map_or_else(|| g.name.clone(), |p| p.to_string());
        (key, g.name.clone(), Gap::word(g.gap, c.words.0).to_string())
    };
    let mut path = "/chot-so/".to_string();
    links::escape(&code, &mut path);
    let sheet = One {
        page: c.page(&line.name),
        steps: steps(&c, Some(unit), 4, None),
        code: code.clone(),
        name: line.name.clone(),
        counts: counts(&c, line),
        gaps: line.gaps.iter().map(gap).collect(),
        more: (1..=MORE).collect(),
        places: Gap::ALL.iter().rev().map(|g| (g.code(), g.word(c.words.0))).collect(),
        entry: line.closed.map(|k| links::entry(k.slot.seq)),
        minutes: format!("{path}/bien-ban"),
        again: line.closed.is_none()
            && khoi_core::cutover::last_closing(c.view.world(), unit, c.view.world().position()).is_some(),
        board: "/chot-so".into(),
    };
    problem::page(&c, &sheet)
}

/// Biên bản chốt số đầu kỳ, ready to print.
pub async fn minutes(State(app): State<Arc<App>>, c: Ctx, Path(code): Path<String>) -> Reply {
    let (board, at, _) = line_of(&app, &c, &code).await?;
    let line = &board.lines[at];
    let kept = closing::Minutes::of(c.view.world(), &board.cutover, line, c.part("ban") == Some("moi"));
    let rows = kept.annex.members.len();
    app.note_read(c.view.viewer(), "Biên bản chốt số đầu kỳ", &line.name, rows).await.map_err(|e| c.problem(&e))?;
    let why = |(name, gap, why): &(String, Gap, String)| (name.clone(), gap.word(c.words.0).to_string(), why.clone());
    let hash = kept.annex.hash.as_str();
    let state = match (kept.entry.map(|e| e.to_string()), &kept.since) {
        (None, _) => c.words.t("cutover.not_closed").to_string(),
        (Some(entry), None) => c.words.with("cutover.same_annex", &[("entry", &entry), ("hash", hash)]),
        (Some(entry), Some(since)) => {
            let key = if since.is_proved { "cutover.as_closed" } else { "cutover.not_proved" };
            c.words.with(key, &[("entry", &entry), ("hash", hash)])
        }
    };
    let sheet = Minutes {
        page: c.page(c.words.t("cutover.minutes")),
        name: line.name.clone(),
        over: c.name(board.cutover.unit),
        day: board.cutover.day.vi(),
        form: board.cutover.form.clone(),
        counts: three(&c, kept.counts, kept.probationary),
        whys: kept.whys.iter().map(why).collect(),
        members: kept.annex.members,
        hash: kept.annex.hash,
        state,
        today: kept.since.map(|since| today(&c, since)),
    };
    problem::page(&c, &sheet)
}

type Fields = Form<Vec<(String, String)>>;

fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields.0.iter().find(|(k, v)| k == name && !v.trim().is_empty()).map(|(_, v)| v.trim())
}

/// Sets the day, or closes all whose counts agree.
pub async fn set(State(app): State<Arc<App>>, c: Ctx, fields: Fields) -> Result<Response, Problem> {
    let viewer = c.view.viewer();
    let unit = c.unit(field(&fields, "don-vi").unwrap_or_default())?;
    if field(&fields, "viec") == Some("chot-het") {
        let board = app.board(viewer, unit).await.map_err(|e| c.problem(&e))?;
        let ready = board.iter().flat_map(|b| &b.lines).filter(|l| l.closed.is_none() && l.agrees());
        for line in ready {
            app.close_unit(viewer, line.unit, &[], None).await.map_err(|e| refused(&c, &e))?;
        }
    } else {
        let day = Day::parse(field(&fields, "ngay").unwrap_or_default()).map_err(|s| c.problem(&s.into()))?;
        let members = field(&fields, "so").and_then(|n| n.replace('.', "").parse().ok());
        let form = field(&fields, "bieu").unwrap_or("—");
        app.set_cutover(viewer, unit, day, form, members).await.map_err(|e| refused(&c, &e))?;
    }
    Ok(Redirect::to("/chot-so").into_response())
}

/// Closes one organization; each name needs its reason. Or enters its closing line of the form.
pub async fn close(
    State(app): State<Arc<App>>,
    c: Ctx,
    Path(code): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let viewer = c.view.viewer();
    let unit = c.unit(&code)?;
    if field(&fields, "viec") == Some("bieu") {
        let wrong = || c.problem(&says!("xin ghi một số", "write a number").into());
        let number = |name: &str| field(&fields, name).map(|n| n.replace('.', "").parse::<u32>().map_err(|_| wrong()));
        let n = number("so").unwrap_or_else(|| Err(wrong()))?;
        let line = FormLine { unit, members: n, probationary: number("du-bi").transpose()? };
        app.enter_form(viewer, unit, &[line]).await.map_err(|e| refused(&c, &e))?;
        let mut path = "/chot-so/".to_string();
        links::escape(&code, &mut path);
        return Ok(Redirect::to(&path).into_response());
    }
    let mut whys: Vec<Why> = vec![];
    for (key, text) in fields.0.iter().filter(|(_, v)| !v.trim().is_empty()) {
        if let Some(who) = key.strip_prefix("ly-do:") {
            whys.push(Why { who: who.to_string(), gap: None, why: text.trim().to_string() });
        } else if let Some(at) = key.strip_prefix("them-ten|") {
            let (gap, why) = (field(&fields, &format!("them-cho|{at}")), field(&fields, &format!("them-ly-do|{at}")));
            let gap = Gap::ALL.iter().copied().find(|g| Some(g.code()) == gap);
            let name = text.trim();
            let why = why.ok_or_else(|| {
                let says = says!("xin ghi giải trình cho “{name}”", "say why “{name}” makes a difference");
                c.problem(&says.into())
            })?;
            whys.push(Why { who: name.to_string(), gap, why: why.to_string() });
        }
    }
    app.close_unit(viewer, unit, &whys, field(&fields, "so")).await.map_err(|e| refused(&c, &e))?;
    let mut path = "/chot-so/".to_string();
    links::escape(&code, &mut path);
    Ok(Redirect::to(&format!("{path}/bien-ban")).into_response())
}
