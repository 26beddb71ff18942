//! Việc đến hạn: what is due, late or not in order in a unit, by kind, the first to act on first.

use super::context::Ctx;
use super::links;
use super::page::{Page, Pages};
use super::problem::{self, Reply};
use super::rich::Rich;
use askama::Template;
use axum::extract::Path;
use khoi_core::checks::{self, Due};
use khoi_core::record::Subject;
use khoi_core::value::{UnitId, thousands};

#[derive(Template)]
#[template(path = "due.html")]
struct Sheet {
    page: Page,
    name: String,
    home: String,
    kinds: Vec<Kind>,
    rows: Vec<Row>,
    seen: String,
    no_holidays: bool,
    pages: Pages,
}

/// A kind with how many it finds, as a filter.
struct Kind {
    words: String,
    count: String,
    href: String,
    chosen: bool,
}

/// One thing due.
struct Row {
    until: String,
    late: bool,
    says: String,
    about: Rich,
    unit: Rich,
    who: String,
    source: String,
    settles: String,
    acknowledge: Option<Rich>,
    seen: Option<String>,
}

/// What is due in a unit on the day asked.
pub async fn show(c: Ctx, Path(code): Path<String>) -> Reply {
    let unit = c.unit(&code)?;
    let (name, day) = (c.name(unit), c.asof.day);
    let found = c.view.due(unit, day);
    let chosen = c.part("loai").and_then(checks::find);
    let all_seen = c.part("ghi-nhan").is_some();
    let path = format!("{}/viec-den-han", links::bloc(&c.view, unit, day));
    let count = |id: &str| found.iter().filter(|(d, seen)| d.check.id == id && seen.is_none()).count();
    let kinds = checks::KINDS
        .iter()
        .filter(|k| count(k.id) > 0)
        .map(|k| Kind {
            words: c.words.pick(k.vi, k.en).to_string(),
            count: whole(count(k.id)),
            href: c.asof.at(&links::query(&path, [("loai", k.id)].into_iter())),
            chosen: chosen.is_some_and(|chosen| chosen.id == k.id),
        })
        .collect();
    let seen = whole(found.iter().filter(|(_, seen)| seen.is_some()).count());
    let mut shown: Vec<_> = found
        .into_iter()
        .filter(|(d, seen)| chosen.is_none_or(|k| k.id == d.check.id) && (all_seen || seen.is_none()))
        .collect();
    shown.sort_by_key(|(d, _)| (d.until.is_none(), d.until, d.check.number));
    let (shown, pages) = Pages::cut(&c, shown, 100);
    let rows = shown.into_iter().map(|(due, seen)| row(&c, due, seen)).collect();
    let home = c.asof.at(&links::bloc(&c.view, unit, day));
    let title = c.words.with("due.title", &[("unit", &name)]);
    let no_holidays = !c.view.pack().calendar.knows(day.year());
    problem::page(&c, &Sheet { page: c.dated_page(&title), name, home, kinds, rows, seen, no_holidays, pages })
}

/// The address of what is due in a unit.
pub fn href(c: &Ctx, unit: UnitId) -> String {
    c.asof.at(&format!("{}/viec-den-han", links::bloc(&c.view, unit, c.asof.day)))
}

fn whole(n: usize) -> String {
    thousands(i64::try_from(n).unwrap_or(i64::MAX))
}

/// The form that says why a finding stands.
fn acknowledge(c: &Ctx, due: &Due) -> Rich {
    let (unit, ground) = (links::unit_code(&c.view, due.unit, c.asof.day), due.ground());
    let on = c.asof.day.vi();
    let given = [
        ("viec", "acknowledge"),
        ("basis.kind", "khong_co"),
        ("on", &on),
        ("act.0.unit", &unit),
        ("act.0.finding", &ground),
    ];
    Rich::link(c.words.t("due.acknowledge"), &links::query("/ghi", given.into_iter()))
}

fn row(c: &Ctx, due: Due, seen: Option<(u32, String)>) -> Row {
    let lang = c.words.0;
    let about = match due.about {
        Some(Subject::Person(p)) => Rich::link(&c.view.world().person_name(p), &c.asof.at(&links::person(p))),
        Some(Subject::Unit(_)) | None => Rich::default(),
    };
    Row {
        until: due.until.map_or_else(String::new, khoi_core::value::Day::vi),
        late: due.is_late(c.asof.day),
        says: due.says.in_lang(lang).to_string(),
        about,
        unit: Rich::link(&c.name(due.unit), &c.unit_href(due.unit, "")),
        who: due.who.in_lang(lang).to_string(),
        source: due.source.clone(),
        settles: due.settles.in_lang(lang).to_string(),
        acknowledge: (seen.is_none() && c.may_open("/ghi")).then(|| acknowledge(c, &due)),
        seen: seen.map(|(seq, why)| c.words.with("due.seen", &[("seq", &seq.to_string()), ("why", &why)])),
    }
}
