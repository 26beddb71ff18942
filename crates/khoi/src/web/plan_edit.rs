//! A plan as a form: its papers, what ends, what is placed by rule and by hand, what the papers count, its acts, each chosen or typed
//! in fields that follow from the declarations. The form writes the same text that stands on the plan's page.

use super::context::Ctx;
use super::page::Page;
use super::plan;
use super::problem::{self, Problem, Reply};
use super::write::{self, Part};
use crate::app::{App, Error, SavedPlan};
use crate::form::{self, Filled, Is, Layout, Line};
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use khoi_core::entry::Basis;
use khoi_core::plan::{Ending, Expected, PlaceHand, PlaceRule, Plan};
use khoi_core::record::{Kind, Record, Spec};
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "plan_edit.html")]
struct Sheet {
    page: Page,
    id: String,
    name: String,
    version: u64,
    head: Vec<Line>,
    lists: Vec<List>,
    acts: Vec<Part>,
    kinds: Vec<(&'static str, &'static str)>,
    units: Vec<(String, String)>,
    wrong: Vec<String>,
    notes: bool,
}

/// One list of the plan.
struct List {
    title: String,
    what: String,
    rows: usize,
    lines: Vec<Line>,
}

/// The parts of a plan that stand in the form.
const ROOTS: [&str; 9] = ["title", "on", "tasks_by", "paper", "end", "rule", "place", "expect", "act"];

/// The key of a paper stands before what every basis has.
const KEY: Spec =
    Spec { name: "key", vi: "Ký hiệu trong phương án", en: "Key within the plan", kind: || Kind::Scalar("text") };

/// A list of the form: its name, the keys of its words (title, what it is for, one row), its fields.
struct PartOf {
    name: &'static str,
    words: [&'static str; 3],
    fields: Vec<Spec>,
}

/// The lists with their fields: papers first, since the others name them.
fn lists() -> [PartOf; 5] {
    let of = |name, words, fields: &[Spec]| PartOf { name, words, fields: fields.to_vec() };
    let paper = [&[KEY], Basis::FIELDS].concat();
    [
        of("paper", ["plan.part_paper", "plan.what_paper", "plan.row_paper"], &paper),
        of("end", ["plan.part_end", "plan.what_end", "plan.row_end"], Ending::FIELDS),
        of("rule", ["plan.part_rule", "plan.what_rule", "plan.row_rule"], PlaceRule::FIELDS),
        of("place", ["plan.part_place", "plan.what_place", "plan.row_place"], PlaceHand::FIELDS),
        of("expect", ["plan.part_expect", "plan.what_expect", "plan.row_expect"], Expected::FIELDS),
    ]
}

/// The form of a plan.
pub async fn show(State(app): State<Arc<App>>, c: Ctx, Path(id): Path<String>) -> Reply {
    let (saved, text) = plan::find(&app, &c, &id).await?;
    if saved.issued.is_some() {
        return Err(Problem::refused(&c, StatusCode::CONFLICT, c.words.t("plan.is_issued").to_string()));
    }
    let filled = filled(&c, &text)?;
    let wrong = wrong(&app, &c, &text, &filled);
    let notes = text.lines().any(|l| l.trim_start().starts_with('#'));
    sheet(&c, &saved, &filled, wrong, notes)
}

/// The form that holds a text; a text that no form can hold is changed as a text.
fn filled(c: &Ctx, text: &str) -> Result<Filled, Problem> {
    let refuse = |key: &str| Problem::refused(c, StatusCode::UNPROCESSABLE_ENTITY, c.words.t(key).to_string());
    let node = Plan::node(text).map_err(|_| refuse("plan.no_form"))?;
    let filled = Filled::of_node(&node);
    match ROOTS.iter().any(|root| filled.rows(root) >= form::MOST_ROWS) {
        true => Err(refuse("plan.too_many")),
        false => Ok(filled),
    }
}

/// What is wrong with a plan, by field and in lines; nothing is told of a form that is still empty.
fn wrong(app: &App, c: &Ctx, text: &str, filled: &Filled) -> (BTreeMap<String, String>, Vec<String>) {
    if *filled == Filled::default() {
        return (BTreeMap::new(), vec![]);
    }
    match app.check_plan(c.view.viewer(), text) {
        Err(Error::Wrong(wrongs)) => {
            let by_name = form::by_name(&wrongs, c.words.0);
            (by_name, Error::Wrong(wrongs).lines(c.words.0))
        }
        Err(error) => (BTreeMap::new(), error.lines(c.words.0)),
        Ok(_) => (BTreeMap::new(), vec![]),
    }
}

/// Takes the form: a row added or taken out, or the whole kept as the plan's text.
pub async fn save(
    State(app): State<Arc<App>>,
    c: Ctx,
    Path(id): Path<String>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let part = |name: &str| sent.iter().find(|(k, _)| k == name).map(|(_, v)| v.trim().to_string()).unwrap_or_default();
    let mut filled = Filled::under(&ROOTS, sent.iter().cloned());
    let (add, out) = (part("them"), part("bot"));
    let (mut saved, _) = plan::find(&app, &c, &id).await?;
    saved.version = part("phien_ban").parse().unwrap_or(0);
    if !add.is_empty() || !out.is_empty() {
        filled.take_out(&out);
        match form::act_kind(&part("viec-moi")).filter(|_| add == "act") {
            Some(kind) => filled.put(&format!("act.{}.act", filled.rows("act")), kind.id),
            None if !add.is_empty() && add != "act" => filled.open_row(&add, 0),
            None => {}
        }
        return Ok(sheet(&c, &saved, &filled, (BTreeMap::new(), vec![]), false)?.into_response());
    }
    ROOTS.iter().for_each(|root| filled.close_rows(root));
    let text = form::to_toml(&filled.node());
    let (by_name, lines) = wrong(&app, &c, &text, &filled);
    match app.save_plan(c.view.viewer(), Some((&id, saved.version)), &text).await {
        Ok(_) if lines.is_empty() => Ok(Redirect::to(&format!("/phuong-an/{id}")).into_response()),
        Ok((_, version)) => {
            saved.version = version;
            let Html(html) = sheet(&c, &saved, &filled, (by_name, lines), false)?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(html)).into_response())
        }
        Err(Error::Forbidden) => Err(c.problem(&Error::Forbidden)),
        Err(error) => {
            let lines = error.lines(c.words.0);
            let Html(html) = sheet(&c, &saved, &filled, (BTreeMap::new(), lines), false)?;
            Ok((StatusCode::CONFLICT, Html(html)).into_response())
        }
    }
}

fn sheet(
    c: &Ctx,
    saved: &SavedPlan,
    filled: &Filled,
    (by_name, wrong): (BTreeMap<String, String>, Vec<String>),
    notes: bool,
) -> Reply {
    let layout = Layout { filled, wrong: &by_name, lang: c.words.0 };
    let keys: Vec<String> =
        (0..filled.rows("paper")).map(|i| filled.get(&format!("paper.{i}.key")).to_string()).collect();
    let dressed = |mut line: Line| {
        by_paper(&mut line, &keys);
        write::meant(c, &mut line);
        line
    };
    let head = [
        ("title", "text", "plan.field_title"),
        ("on", "when", "plan.field_on"),
        ("tasks_by", "day", "plan.field_tasks_by"),
    ]
    .map(|(name, kind, key)| {
        let line = layout.line(Is::Text(kind), name.into(), c.words.t(key).into(), 0);
        Line { must: name != "tasks_by", ..line }
    });
    let lists = lists().into_iter().map(|PartOf { name, words: [title, what, row], fields }| {
        let lines = layout.list(&fields, name, c.words.t(row)).into_iter().map(dressed).collect();
        List { title: c.words.t(title).into(), what: c.words.t(what).into(), rows: filled.rows(name), lines }
    });
    let lists = lists.collect();
    let mut acts = write::parts(c, &layout);
    for act in &mut acts {
        let label = c.words.t("plan.by_paper").to_string();
        let mut line = layout.line(Is::Text("text"), format!("{}.paper", act.path), label, 0);
        by_paper(&mut line, &keys);
        act.lines.insert(0, line);
    }
    let name = if saved.title.is_empty() { c.words.t("plans.untitled").to_string() } else { saved.title.clone() };
    let mut units = write::units(c);
    units.extend(founded(filled));
    let sheet = Sheet {
        page: c.page(&name),
        id: saved.id.clone(),
        name,
        version: saved.version,
        head: head.into(),
        lists,
        acts,
        kinds: write::kinds(c),
        units,
        wrong,
        notes,
    };
    problem::page(c, &sheet)
}

/// A field that names a paper of the plan offers those that the plan has.
fn by_paper(line: &mut Line, keys: &[String]) {
    let named = keys.iter().any(|k| !k.is_empty());
    if named && line.name.ends_with(".paper") && matches!(line.is, Is::Text(_)) {
        let mut offered: Vec<_> =
            keys.iter().filter(|k| !k.is_empty()).map(|k| (k.clone(), k.clone(), *k == line.value)).collect();
        if !line.value.is_empty() && !keys.contains(&line.value) {
            offered.push((line.value.clone(), line.value.clone(), true));
        }
        line.is = Is::One(offered);
    }
}

/// The units that the plan itself founds.
fn founded(filled: &Filled) -> impl Iterator<Item = (String, String)> {
    let rows = (0..filled.rows("act")).filter(|i| filled.get(&format!("act.{i}.act")) == "found");
    rows.map(|i| {
        let of = |field: &str| filled.get(&format!("act.{i}.{field}")).to_string();
        (of("code"), of("name"))
    })
}
