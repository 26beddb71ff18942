//! Ghi văn bản: a paper with what it does is written in a form, judged, put aside as a draft, or recorded.
//!
//! The form follows from the acts' declarations ([`crate::form`]); nothing that was typed is lost by an error. An address may fill
//! fields beforehand: `/ghi?viec=leave&act.0.person=p12`.

use super::context::Ctx;
use super::drafts;
use super::page::Page;
use super::problem::{self, Problem, Reply};
use super::rich::Rich;
use crate::app::{App, Error, Recorded};
use crate::form::{self, Filled, Is, Layout, Line};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use khoi_core::acts::{ActKind, AnyAct};
use khoi_core::entry::DatedAct;
use khoi_core::rules::{Finding, Refusal};
use khoi_core::state::Slot;
use khoi_core::value::{PersonId, UnitId, fold};
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "write_choose.html")]
struct Choose {
    page: Page,
    query: String,
    topics: Vec<(String, Vec<(String, &'static str)>)>,
    drafts: String,
}

#[derive(Template)]
#[template(path = "write.html")]
struct Sheet {
    page: Page,
    key: String,
    draft: String,
    basis: Vec<Line>,
    on: Line,
    acts: Vec<Part>,
    kinds: Vec<(&'static str, &'static str)>,
    units: Vec<(String, String)>,
    wrong: Vec<String>,
    said: Vec<Said>,
    passed: bool,
}

/// One act of the form.
pub(super) struct Part {
    pub(super) name: String,
    pub(super) path: String,
    pub(super) which: &'static str,
    pub(super) lines: Vec<Line>,
    pub(super) alone: bool,
}

/// What was said of the draft.
pub(super) struct Said {
    pub(super) class: &'static str,
    pub(super) act: String,
    pub(super) text: String,
    pub(super) source: String,
}

/// Acts by topic; one that stands in none is offered under “other”, so that a new act needs no line here.
const TOPICS: &[(&str, &str)] = &[
    (
        "write.admission",
        "list_candidate unlist_candidate assign_helper certify_class open_file introduce replace_introducer vote \
         admit hold_ceremony make_official",
    ),
    ("write.cards", "issue_card report_card award_badge"),
    ("write.transfer", "transfer must_transfer release receive withdraw_release send_temporarily return_home"),
    (
        "write.life",
        "change_profile exempt resume suspend extend_suspension lift_suspension leave hand_up_file match_files \
         restore enrol",
    ),
    (
        "write.units",
        "found rename retype move end refound reorganize found_host link_host unlink_host found_mass form_group dissolve_group consent \
         withdraw_consent delegate_power revoke_power",
    ),
    (
        "write.posts",
        "open_term extend_term fix_committee_size form_committee confirm_committee appoint relieve change_outside \
         assign_watch end_watch",
    ),
    (
        "write.grades",
        "open_round review_work propose_grades appraise_grades grade_units grade_members leave_ungraded commend",
    ),
    (
        "write.oversight",
        "plan_oversight oversee discipline_member discipline_unit defer_discipline receive_notice clear_discipline receive_petition \
         settle_petition",
    ),
    (
        "write.work",
        "hold_meeting pass_resolution set_target assess_target set_task finish_task hold_class report_result \
         report_figure hold_contest make_visit",
    ),
    ("write.dues", "set_dues reduce_dues pay_dues remit_dues split_dues"),
    (
        "write.repairs",
        "supplement send_paper acknowledge mend correct annul same_person not_same_person confirm_rule \
         set_holidays",
    ),
];

/// What is done elsewhere: with the program, on the first day, by closing a report.
const ELSEWHERE: [&str; 6] =
    ["adopt_pack", "reconcile", "set_cutover", "close_unit", "declare_complete", "close_report"];

/// More units than these are not offered: the page would grow too long.
const MOST_OFFERED: usize = 800;

/// The largest form.
pub const BODY_BYTES: usize = 1024 * 1024;

/// The choice of an act, or with `viec` its form; with `du-thao` a draft of the desk.
pub async fn form(State(app): State<Arc<App>>, c: Ctx) -> Reply {
    if let Some(id) = c.part("du-thao") {
        let (item, draft) = app.drafted_paper(c.view.viewer(), id).await.map_err(|e| c.problem(&e))?;
        let node = khoi_core::record::Node::from_toml(&draft.text).map_err(|w| c.problem(&Error::Wrong(vec![w])))?;
        return shown(&c, &Filled::of_node(&node), &Asked { draft: item.id, key: key(&c)? }, Told::default());
    }
    let mut filled = Filled::of(c.kept());
    if let Some(kind) = c.part("viec").and_then(form::act_kind) {
        filled.put("act.0.act", kind.id);
    }
    if filled.get("act.0.act").is_empty() {
        return choose(&c);
    }
    if filled.get("basis.issued").is_empty() {
        filled.put("basis.issued", &c.view.today().vi());
    }
    shown(&c, &filled, &Asked { draft: String::new(), key: key(&c)? }, Told::default())
}

/// A number for this draft: sent twice, it is recorded once.
fn key(c: &Ctx) -> Result<String, Problem> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|e| c.problem(&Error::Fault(format!("no random numbers: {e}"))))?;
    Ok(bytes.iter().map(|b| format!("{b:02x}")).collect())
}

fn key_bytes(key: &str) -> Option<[u8; 16]> {
    let byte = |i: usize| u8::from_str_radix(key.get(2 * i..2 * i + 2)?, 16).ok();
    let bytes: Vec<u8> = (0..16).map_while(byte).collect();
    bytes.try_into().ok().filter(|_| key.len() == 32)
}

fn choose(c: &Ctx) -> Reply {
    let query = c.part("q").unwrap_or_default();
    let words = fold(query);
    let hit =
        |kind: &&ActKind| words.split(' ').all(|w| fold(&format!("{} {} {}", kind.vi, kind.en, kind.id)).contains(w));
    let known: Vec<&str> = TOPICS.iter().flat_map(|t| t.1.split_whitespace()).chain(ELSEWHERE).collect();
    let rest: Vec<&str> = AnyAct::KINDS.iter().map(|k| k.id).filter(|id| !known.contains(id)).collect();
    let about: Vec<(&str, &str)> = [("nguoi", "person"), ("don-vi", "unit")]
        .into_iter()
        .filter_map(|(part, field)| Some((field, c.part(part)?)))
        .collect();
    let offered = |ids: &[&str]| -> Vec<(String, &'static str)> {
        let kinds = ids.iter().filter_map(|id| form::act_kind(id)).filter(hit).filter(|k| takes(k, &about));
        kinds.map(|k| (href(k, &about), c.words.pick(k.vi, k.en))).collect()
    };
    let all = TOPICS
        .iter()
        .map(|(key, ids)| (c.words.t(key).to_string(), offered(&ids.split_whitespace().collect::<Vec<_>>())));
    let all = all.chain([(c.words.t("write.other").to_string(), offered(&rest))]);
    let sheet = Choose {
        page: c.page(c.words.t("write.title")),
        query: query.to_string(),
        topics: all.filter(|(_, kinds)| !kinds.is_empty()).collect(),
        drafts: c.asof.at("/du-thao"),
    };
    problem::page(c, &sheet)
}

/// The way from a person's or unit's page to the acts that are about them.
pub fn link(c: &Ctx, part: &str, value: &str) -> Option<Rich> {
    let to = || Rich::link(c.words.t("write.about"), &super::links::query("/ghi", [(part, value)].into_iter()));
    c.may_open("/ghi").then(to)
}

/// Whether an act is about what one came from.
fn takes(kind: &ActKind, about: &[(&str, &str)]) -> bool {
    about.iter().all(|(field, _)| kind.fields.iter().any(|f| f.name == *field))
}

/// The address of an act's form.
fn href(kind: &ActKind, about: &[(&str, &str)]) -> String {
    let given: Vec<(String, &str)> = about.iter().map(|(field, value)| (format!("act.0.{field}"), *value)).collect();
    let parts = given.iter().map(|(k, v)| (k.as_str(), *v));
    super::links::query("/ghi", [("viec", kind.id)].into_iter().chain(parts))
}

/// Which draft a form is about.
struct Asked {
    draft: String,
    key: String,
}

/// What is told above a form.
#[derive(Default)]
struct Told {
    wrong: BTreeMap<String, String>,
    lines: Vec<String>,
    said: Vec<Said>,
    passed: bool,
}

/// Takes the form that is sent: a row added or taken out, judged, put aside, or recorded.
pub async fn answer(
    State(app): State<Arc<App>>,
    c: Ctx,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let part = |name: &str| sent.iter().find(|(k, _)| k == name).map(|(_, v)| v.trim().to_string()).unwrap_or_default();
    let asked = Asked { draft: part("du-thao"), key: part("khoa") };
    let mut filled = Filled::of(sent.iter().cloned());
    let (add, out) = (part("them"), part("bot"));
    if !out.is_empty() {
        filled.take_out(&out);
        return Ok(shown(&c, &filled, &asked, Told::default())?.into_response());
    }
    if !add.is_empty() {
        match form::act_kind(&part("viec-moi")).filter(|_| add == "act") {
            Some(kind) => filled.put(&format!("act.{}.act", filled.rows("act")), kind.id),
            None if add != "act" => filled.open_row(&add, 1),
            None => {}
        }
        return Ok(shown(&c, &filled, &asked, Told::default())?.into_response());
    }
    let (viewer, node) = (c.view.viewer(), filled.node());
    let outcome = match part("lam").as_str() {
        "ghi" => {
            let id = key_bytes(&asked.key).ok_or_else(|| c.problem(&Error::Fault("a form without its key".into())))?;
            match app.record_as(viewer, &node, id).await {
                Ok(Recorded { seq: Some(seq), .. }) | Err(Error::Repeated(seq)) => {
                    if !asked.draft.is_empty() {
                        app.drop_paper(viewer, &asked.draft).await.map_err(|e| c.problem(&e))?;
                    }
                    return Ok(Redirect::to(&super::links::entry(seq)).into_response());
                }
                other => other,
            }
        }
        "cat" => {
            let id = app.keep_draft(viewer, &asked.draft, &form::to_toml(&node)).await.map_err(|e| c.problem(&e))?;
            return Ok(Redirect::to(&drafts::href(&id)).into_response());
        }
        _ => app.preview(viewer, &node),
    };
    let (status, told) = told(&c, outcome)?;
    let Html(html) = shown(&c, &filled, &asked, told)?;
    Ok((status, Html(html)).into_response())
}

/// What the door said, field by field and act by act.
fn told(c: &Ctx, outcome: Result<Recorded, Error>) -> Result<(StatusCode, Told), Problem> {
    match outcome {
        Ok(recorded) => Ok((StatusCode::OK, Told { said: findings(c, &recorded), passed: true, ..Told::default() })),
        Err(Error::Wrong(wrongs)) => {
            let wrong = form::by_name(&wrongs, c.words.0);
            let lines = Error::Wrong(wrongs).lines(c.words.0);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Told { wrong, lines, ..Told::default() }))
        }
        Err(Error::Refused(judged)) => {
            let said = judged.refusals.iter().map(|(i, r)| Said {
                class: "diff",
                act: act_word(c, &judged.draft.entry.acts, *i),
                text: r.says.in_lang(c.words.0).to_string(),
                source: r.source.clone(),
            });
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Told { said: said.collect(), ..Told::default() }))
        }
        Err(error @ Error::Says(_)) => {
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Told { lines: error.lines(c.words.0), ..Told::default() }))
        }
        Err(error) => Err(c.problem(&error)),
    }
}

/// What is to be noted of a draft that may be recorded, and which later acts it would break.
pub(super) fn findings_of(c: &Ctx, recorded: &Recorded) -> Vec<(String, String, String)> {
    findings(c, recorded).into_iter().map(|s| (s.act, s.text, s.source)).collect()
}

fn findings(c: &Ctx, recorded: &Recorded) -> Vec<Said> {
    said_of(c, &recorded.judged.draft.entry.acts, &recorded.judged.findings, &recorded.again)
}

/// What is to be noted of acts, and which later ones they break.
pub(super) fn said_of(
    c: &Ctx,
    acts: &[DatedAct],
    findings: &[(usize, Finding)],
    again: &[(Slot, Refusal)],
) -> Vec<Said> {
    let lang = c.words.0;
    let own = findings.iter().map(|(i, f)| Said {
        class: "ask",
        act: act_word(c, acts, *i),
        text: f.says.in_lang(lang).to_string(),
        source: f.source.clone(),
    });
    let later = again.iter().map(|(slot, refusal)| Said {
        class: "ask",
        act: c.words.with("write.later", &[("seq", &slot.seq.to_string())]),
        text: refusal.says.in_lang(lang).to_string(),
        source: refusal.source.clone(),
    });
    own.chain(later).collect()
}

fn act_word(c: &Ctx, acts: &[DatedAct], i: usize) -> String {
    acts.get(i).map_or_else(String::new, |d| format!("{}. {}", i + 1, d.act.says().in_lang(c.words.0)))
}

fn shown(c: &Ctx, filled: &Filled, asked: &Asked, told: Told) -> Reply {
    let lang = c.words.0;
    let layout = Layout { filled, wrong: &told.wrong, lang };
    let (mut basis, acts) = (layout.basis(), parts(c, &layout));
    basis.iter_mut().for_each(|line| meant(c, line));
    let on = Line {
        is: Is::Text("when"),
        name: "on".into(),
        label: c.words.t("write.on").into(),
        value: filled.get("on").into(),
        must: false,
        wrong: told.wrong.get("on").cloned(),
        depth: 0,
    };
    let sheet = Sheet {
        page: c.page(c.words.t("write.title")),
        key: asked.key.clone(),
        draft: asked.draft.clone(),
        basis,
        on,
        acts,
        kinds: kinds(c),
        units: units(c),
        wrong: told.lines,
        said: told.said,
        passed: told.passed,
    };
    problem::page(c, &sheet)
}

/// The acts of a form, each with its fields.
pub(super) fn parts(c: &Ctx, layout: &Layout) -> Vec<Part> {
    let rows = layout.filled.rows("act");
    let part = |i: usize| {
        let path = format!("act.{i}");
        let kind = form::act_kind(layout.filled.get(&format!("{path}.act")))?;
        let mut lines = vec![own_day(c, layout.filled, layout.wrong, &path)];
        lines.extend(layout.act(kind, &path, 0));
        lines.iter_mut().for_each(|line| meant(c, line));
        let name = c.words.pick(kind.vi, kind.en).to_string();
        Some(Part { name, which: kind.id, lines, alone: rows == 1, path })
    };
    (0..rows).filter_map(part).collect()
}

/// The acts that may be added to a form.
pub(super) fn kinds(c: &Ctx) -> Vec<(&'static str, &'static str)> {
    let here = AnyAct::KINDS.iter().filter(|k| !ELSEWHERE.contains(&k.id));
    here.map(|k| (k.id, c.words.pick(k.vi, k.en))).collect()
}

/// Units that stand today, code and name, offered where one is typed; of a large book the first ones.
pub(super) fn units(c: &Ctx) -> Vec<(String, String)> {
    let (world, day) = (c.view.world(), c.view.today());
    let all = (1..=world.units_count()).map(UnitId::new);
    let standing = all.filter(|u| world.unit(*u).is_some_and(|f| f.state.kind.is_some() && f.state.stands()));
    standing.take(MOST_OFFERED).map(|u| (super::links::unit_code(&c.view, u, day), c.name(u))).collect()
}

/// The day of one act, where it is not the paper's.
fn own_day(c: &Ctx, filled: &Filled, wrong: &BTreeMap<String, String>, path: &str) -> Line {
    let name = format!("{path}.on");
    Line {
        is: Is::Text("when"),
        label: c.words.t("write.own_day").into(),
        value: filled.get(&name).into(),
        must: false,
        wrong: wrong.get(&name).cloned(),
        depth: 0,
        name,
    }
}

/// Says beside a code or number who or what is meant.
pub(super) fn meant(c: &Ctx, line: &mut Line) {
    let world = c.view.world();
    let one = |kind: &str, text: &str| match kind {
        "unit" => c.view.unit(text).ok().map(|u| c.name(u)),
        "person" | "new_person" => {
            let person = PersonId::parse(text)
                .ok()
                .filter(|p| world.person(*p).is_some())
                .or_else(|| world.only_person(text))?;
            let at = world.person_on(person, c.view.today()).member.map(|m| c.name(m.unit)).unwrap_or_default();
            Some(format!("{} · {person} · {at}", world.person_name(person)))
        }
        _ => None,
    };
    if let Is::Text(kind) = line.is
        && line.wrong.is_none()
        && !line.value.is_empty()
    {
        let all: Vec<String> = line.value.split(',').filter_map(|t| one(kind, t.trim())).collect();
        if !all.is_empty() {
            line.label = format!("{} — {}", line.label, all.join("; "));
        }
    }
}

impl Line {
    /// How a text is best typed.
    pub fn placeholder(&self) -> &'static str {
        match self.is {
            Is::Text("day") => "dd/mm/yyyy",
            Is::Text("when") => "dd/mm/yyyy · mm/yyyy · yyyy",
            Is::Text("month") => "mm/yyyy",
            Is::Text("unit") => "CB-1 · u12",
            Is::Text("person") => "p345",
            Is::Text("docno") => "12-QĐ/ĐUK",
            _ => "",
        }
    }

    /// Whether it may be left out.
    pub fn may(&self) -> bool {
        !self.must
    }
}
