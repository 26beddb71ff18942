//! Sổ gửi tổ chức chưa có tài khoản: the board, a workbook to send, the letters to those who have not sent it back.

use super::context::Ctx;
use super::download::file;
use super::figures::{Choice, choices};
use super::links;
use super::load::unit_asked;
use super::page::Page;
use super::problem::{self, Problem, Reply};
use super::rich::Rich;
use super::statics;
use crate::app::{App, Error};
use crate::out::{self, FileKind};
use crate::papers::{Style, reminders};
use crate::sent::{Line, State};
use askama::Template;
use axum::Form;
use axum::extract::State as Held;
use axum::response::{Html, Response};
use khoi_core::value::{Day, UnitId, thousands};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "sent.html")]
struct Sheet {
    page: Page,
    choose: Vec<Choice>,
    counts: Vec<(String, &'static str)>,
    day: String,
    due: String,
    rows: Vec<Row>,
    letters: Option<String>,
}

struct Row {
    code: String,
    name: Rich,
    day: String,
    sent: String,
    due: String,
    returned: String,
    state: Rich,
    tag: &'static str,
    letter: Option<String>,
}

fn top(c: &Ctx) -> Result<UnitId, Problem> {
    unit_asked(c).ok_or_else(|| c.missing("problem.no_unit", "—"))
}

/// The board.
pub async fn show(Held(app): Held<Arc<App>>, c: Ctx) -> Reply {
    let unit = top(&c)?;
    let lines = app.sent_board(c.view.viewer(), unit).await.map_err(|e| c.problem(&e))?;
    let code = links::unit_code(&c.view, unit, c.view.today());
    let count = |test: fn(State) -> bool| {
        let n = lines.iter().filter(|l| test(l.state)).count();
        thousands(i64::try_from(n).unwrap_or(0))
    };
    let counts = vec![
        (count(|s| s == State::NotMade), c.words.t("sent.not_made")),
        (count(State::is_waited_for), c.words.t("sent.waiting")),
        (count(|s| s == State::Late), c.words.t("sent.late")),
        (count(|s| matches!(s, State::Differs(_))), c.words.t("sent.differs")),
        (count(|s| s == State::Settled), c.words.t("sent.settled")),
    ];
    let waits = lines.iter().any(|l| l.state.is_waited_for());
    let sheet = Sheet {
        page: c.page(c.words.t("sent.title")),
        choose: choices(&c, unit),
        counts,
        day: c.view.today().to_string(),
        due: c.view.today().plus_days(14).to_string(),
        rows: lines.iter().map(|l| row(&c, &code, l)).collect(),
        letters: waits.then(|| c.asof.with("/so-gui/thu", &[("don-vi", &code)])),
    };
    problem::page(&c, &sheet)
}

fn row(c: &Ctx, top: &str, line: &Line) -> Row {
    let code = links::unit_code(&c.view, line.unit, c.view.today());
    let day = |d: Option<Day>| d.map(Day::vi).unwrap_or_default();
    let sent = line.sent.as_ref();
    let words = line.state.says();
    let words = words.in_lang(c.words.0);
    let letter = || c.asof.with("/so-gui/thu", &[("don-vi", top), ("to-chuc", &code)]);
    Row {
        name: Rich::link(&c.name(line.unit), &c.unit_href(line.unit, "")),
        day: day(sent.map(|s| s.day)),
        sent: day(sent.map(|s| s.sent)),
        due: day(sent.and_then(|s| s.due)),
        returned: day(sent.and_then(|s| s.returned)),
        state: match &line.load {
            Some(id) => Rich::link(words, &format!("/nap/{id}")),
            None => Rich::text(words),
        },
        tag: match line.state {
            State::Settled => "ok",
            State::Differs(_) | State::Late | State::Dropped(_) => "diff",
            State::NotMade | State::Out => "",
        },
        letter: line.state.is_waited_for().then(letter),
        code,
    }
}

type Fields = Form<Vec<(String, String)>>;

/// Makes the workbook of an organization and notes that it goes out.
pub async fn make(Held(app): Held<Arc<App>>, c: Ctx, fields: Fields) -> Result<Response, Problem> {
    let field = |name: &str| fields.0.iter().find(|(k, _)| k == name).map_or("", |(_, v)| v.trim());
    let unit = c.unit(field("to-chuc"))?;
    let day = Day::parse(field("ngay")).map_err(|s| c.problem(&s.into()))?;
    let due = Some(field("han")).filter(|d| !d.is_empty()).map(Day::parse).transpose();
    let due = due.map_err(|s| c.problem(&s.into()))?;
    let viewer = c.view.viewer();
    let (bytes, name, asked, rows) = {
        let engine = c.view.engine();
        let list = out::workbook(&c.view, &engine, unit, day, c.words.0).map_err(|e| c.problem(&e))?;
        let (name, asked, rows) = (list.name.clone(), list.asked.clone(), list.rows);
        (list.bytes(FileKind::Xlsx).map_err(|e| c.problem(&e))?, name, asked, rows)
    };
    app.note_read(viewer, &name, &asked, rows).await.map_err(|e| c.problem(&e))?;
    app.note_sent(viewer, unit, day, due, rows).await.map_err(|e| c.problem(&e))?;
    let code = links::unit_code(&c.view, unit, day);
    Ok(file(FileKind::Xlsx.mime(), &format!("so {code} {day}"), "xlsx", bytes))
}

/// The letters, to one organization or to all that are waited for.
pub async fn letters(Held(app): Held<Arc<App>>, c: Ctx) -> Reply {
    let unit = top(&c)?;
    let mut lines = app.sent_board(c.view.viewer(), unit).await.map_err(|e| c.problem(&e))?;
    if let Some(code) = c.part("to-chuc") {
        let one = c.unit(code)?;
        lines.retain(|l| l.unit == one);
    }
    let style = Style::Linked(statics::print());
    let page = reminders(c.view.world(), unit, &lines, c.view.today(), style);
    let page = page.map_err(|e| c.problem(&Error::Fault(format!("template: {e}"))))?;
    page.map(Html).ok_or_else(|| c.missing("sent.nobody", ""))
}
