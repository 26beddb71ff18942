//! Trang chủ của một Đảng bộ Khối: main figures as of a day, each a link into its list.

use super::context::Ctx;
use super::desk::{Cell, Desk, full_year};
use super::due;
use super::lineage_draw::{self, Drawing};
use super::page::Page;
use super::problem::{self, Reply};
use super::reports;
use super::rich::Rich;
use super::sheet;
use askama::Template;
use axum::extract::Path;
use khoi_core::codes::{HostKind, UnitType};
use khoi_core::figures::{Engine, Number, Period, dims};
use khoi_core::state::lineage;
use khoi_core::value::thousands;

#[derive(Template)]
#[template(path = "bloc.html")]
struct Sheet {
    page: Page,
    name: String,
    sub: Rich,
    notice: Option<Rich>,
    tiles: Vec<Tile>,
    kinds: Vec<Kind>,
    change_known: bool,
    joint: Option<String>,
    reported: Vec<reports::Row>,
    all_reported: Rich,
    closed: Vec<Rich>,
    drawing: Drawing,
    lineage_href: String,
}

struct Tile {
    value: String,
    href: String,
    noun: String,
    lines: Vec<Rich>,
}

struct Kind {
    name: &'static str,
    orgs: Rich,
    members: Rich,
    change: Rich,
}

/// How many reported figures stand on the home page.
const REPORTED: usize = 12;

/// The home of a bloc.
pub async fn show(c: Ctx, Path(code): Path<String>) -> Reply {
    let unit = c.unit(&code)?;
    let desk = Desk::new(&c, unit);
    let name = c.name(unit);
    let (kinds, joint) = kinds(&desk);
    let mut reported = reports::rows(&desk, |id| MAIN.contains(&id));
    let count = reports::count(&desk);
    reported.truncate(REPORTED);
    let path = c.path.trim_end_matches('/');
    let all = c.words.with("bloc.all_reported", &[("n", &thousands(count))]);
    let sheet = Sheet {
        page: c.dated_page(&name),
        sub: sub(&desk),
        notice: desk.notice(),
        tiles: tiles(&desk),
        kinds,
        change_known: change_known(&desk),
        joint,
        reported,
        all_reported: Rich::link(&all, &c.asof.at(&format!("{path}/da-bao-cao"))),
        closed: closed(&desk),
        drawing: lineage_draw::draw(&c, &lineage(c.view.world(), unit, c.known())),
        lineage_href: c.unit_href(unit, "/qua-trinh"),
        name,
    };
    problem::page(&c, &sheet)
}

/// The unit's last closed reports, each with how many of its values are others today.
fn closed(desk: &Desk) -> Vec<Rich> {
    let (world, w) = (desk.c.view.world(), desk.c.words);
    let told = |closing: crate::closings::Closing| {
        let differs = closing.lines(world, w.0).iter().filter(|l| l.differs()).count();
        let mut rich = Rich::link(&closing.act.name, &format!("/so-chot/{}", closing.seq));
        let word = match differs {
            0 => w.t("closings.same").to_string(),
            n => format!("{n} {}", w.t("closings.changed")),
        };
        rich.push(&format!(" ({}): {word}", closing.period()));
        rich
    };
    crate::closings::all(world, desk.unit).into_iter().take(3).map(told).collect()
}

/// The figures whose reported values stand on the home page.
const MAIN: [&str; 8] = [
    "grassroots_orgs",
    "members_total",
    "committee_members",
    "admissions",
    "admission_target_rate",
    "admission_target",
    "org_grade_share",
    "mass_orgs",
];

fn sub(desk: &Desk) -> Rich {
    let (c, w) = (desk.c, desk.c.words);
    let own = c.view.world().own_dims(desk.unit, c.asof.day, c.known());
    let kind = dims::ORG_TYPE.unpack(own).checked_sub(1).and_then(|i| UnitType::ALL.get(usize::try_from(i).ok()?));
    let mut parts = vec![];
    parts.extend(kind.map(|k| Rich::text(k.word(w.0))));
    parts.extend(desk.term().map(|t| Rich::text(&term_words(desk, &t))));
    parts.push(Rich::link(w.t("unit.page"), &c.unit_href(desk.unit, "")));
    parts.push(Rich::link(w.t("unit.lineage"), &c.unit_href(desk.unit, "/qua-trinh")));
    parts.push(Rich::link(w.t("due.link"), &due::href(c, desk.unit)));
    parts.extend(sheet::of_unit(c, desk.unit));
    Rich::joined(&parts, " · ")
}

fn term_words(desk: &Desk, term: &super::desk::Term) -> String {
    let years = term.label.replace('-', "–");
    let ordinal = term.ordinal.to_string();
    let key = if term.ordinal == 0 { "bloc.term" } else { "bloc.term_ordinal" };
    desk.c.words.with(key, &[("years", &years), ("ordinal", &ordinal)])
}

fn tiles(desk: &Desk) -> Vec<Tile> {
    let w = desk.c.words;
    let part = |id, wheres: &[(&str, &str)], key| {
        let cell = desk.cell(id, wheres);
        (!matches!(cell.number, Number::Unknown)).then(|| with_word(&cell, w.t(key)))
    };
    let line = |parts: [Option<Rich>; 2]| Rich::joined(&parts.into_iter().flatten().collect::<Vec<_>>(), " · ");
    let orgs = "grassroots_orgs";
    vec![
        tile(
            desk,
            desk.cell(orgs, &[]),
            w.t("tile.orgs"),
            line([
                part(orgs, &[("org_type", "dang_bo_co_so")], "tile.committees"),
                part(orgs, &[("org_type", "chi_bo_co_so")], "tile.cells"),
            ]),
        ),
        tile(
            desk,
            desk.cell("members_total", &[]),
            w.t("tile.members"),
            line([
                part("members_official", &[], "tile.official"),
                part("members_probationary", &[], "tile.probationary"),
            ]),
        ),
        tile(
            desk,
            desk.cell("committee_members", BASE),
            w.t("tile.committee_members"),
            line([part("committee_members", &[BASE[0], ADVANCED], "tile.advanced"), None]),
        ),
        admissions(desk),
        graded(desk),
    ]
}

const BASE: &[(&str, &str)] = &[("level", "co_so")];
const ADVANCED: (&str, &str) = ("qualification", "ly_luan_chinh_tri_cao_cap_cu_nhan");
const GOOD: (&str, &str) = ("grade", "hoan_thanh_tot_tro_len");

fn tile(desk: &Desk, cell: Cell, noun: &str, line: Rich) -> Tile {
    let w = desk.c.words;
    let mut lines = vec![line];
    if cell.uncertain > 0 {
        lines.push(Rich::text(&w.with("figure.uncertain", &[("n", &thousands(cell.uncertain))])));
    }
    lines.extend(known_now(desk, &cell));
    lines.retain(|l| !l.is_empty());
    Tile { value: cell.text, href: cell.href, noun: noun.to_string(), lines }
}

/// When asked as known earlier: what is known now, if that differs.
fn known_now(desk: &Desk, cell: &Cell) -> Option<Rich> {
    desk.c.asof.known?;
    let now = Desk { c: desk.c, engine: Engine::new(desk.c.view.world()), unit: desk.unit };
    let id = cell.href.strip_prefix("/so-lieu/")?.split('?').next()?;
    let wheres: &[(&str, &str)] = if id == "committee_members" { BASE } else { &[] };
    let now = now.cell(id, wheres);
    (now.number != cell.number).then(|| Rich::text(&desk.c.words.with("figure.known_now", &[("n", &now.text)])))
}

fn with_word(cell: &Cell, word: &str) -> Rich {
    let mut rich = cell.link();
    rich.push(" ").push(word);
    rich
}

/// Admissions of the term against the target, with the pace that is needed; without a target the count itself.
fn admissions(desk: &Desk) -> Tile {
    let w = desk.c.words;
    let (rate, done, target) =
        (desk.cell("admission_target_rate", &[]), desk.cell("admissions", &[]), desk.cell("admission_target", &[]));
    if target.whole() == 0 {
        return tile(desk, done, w.t("tile.admissions"), Rich::text(w.t("tile.no_target")));
    }
    let mut line = done.link();
    line.push(" / ").append(&target.link());
    if let Some(term) = desk.term() {
        let left = target.whole() - done.whole();
        let months = i64::from(desk.c.asof.day.months_until(term.days.last())).max(1);
        let need = thousands((left + months - 1) / months);
        let day = desk.c.asof.day;
        let last = desk.c.view.world().unit_on(desk.unit, day).term.and_then(|t| i16::try_from(t.years.1).ok());
        let words = match left {
            ..=0 => w.t("tile.reached").to_string(),
            _ if last.is_some_and(|year| year < day.year()) => w.with("tile.short", &[("n", &thousands(left))]),
            _ => w.with("tile.pace", &[("n", &need)]),
        };
        line.push(" · ").push(&words);
    }
    tile(desk, rate, w.t("tile.target_rate"), line)
}

/// The share graded good or above in the last full year.
fn graded(desk: &Desk) -> Tile {
    let (w, year) = (desk.c.words, full_year(desk.c.asof.day));
    let cell = desk.cell_in("org_grade_share", &[GOOD], year);
    let part = desk.cell_in("org_grade_count", &[GOOD], year);
    let all = desk.cell_in("org_grade_count", &[], year);
    let mut line = part.link();
    line.push(" / ").append(&all.link());
    line.push(&w.with("tile.in_year", &[("year", &year.to.year().to_string())]));
    let known = matches!(cell.number, Number::Share(Some(_)));
    let line = if known { line } else { Rich::text(w.t("tile.not_graded")) };
    tile(desk, cell, w.t("tile.good"), line)
}

/// By kind of host unit; and the sentence that explains a sum above the total.
fn kinds(desk: &Desk) -> (Vec<Kind>, Option<String>) {
    let mut sum = 0;
    let row = |kind: &HostKind| {
        let wheres = [("host_unit", kind.code())];
        let orgs = desk.cell("grassroots_orgs", &wheres);
        sum += orgs.whole();
        Kind {
            name: kind.word(desk.c.words.0),
            orgs: orgs.link(),
            members: desk.cell("members_total", &wheres).link(),
            change: signed(&desk.cell("members_change", &wheres)),
        }
    };
    let rows: Vec<Kind> = HostKind::ALL.iter().map(row).collect();
    let total = desk.cell("grassroots_orgs", &[]).whole();
    let key = if sum > total { "bloc.joint" } else { "bloc.without_kind" };
    let n = thousands((sum - total).abs());
    let joint = (sum != total).then(|| desk.c.words.with(key, &[("n", &n), ("total", &thousands(total))]));
    (if sum == 0 { vec![] } else { rows }, joint.filter(|_| sum > 0))
}

/// Whether members were counted on the eve of the term: else a change since then would count those who were entered.
fn change_known(desk: &Desk) -> bool {
    let first = desk.engine.first_day(&desk.question(&[], desk.c.asof.period()));
    let eve = Period { from: None, to: first.plus_days(-1) };
    desk.cell_in("members_total", &[], eve).whole() > 0
}

fn signed(cell: &Cell) -> Rich {
    let sign = if cell.whole() > 0 { "+" } else { "" };
    match cell.number {
        Number::Whole(_) => Rich::link(&format!("{sign}{}", cell.text), &cell.href),
        _ => cell.link(),
    }
}
