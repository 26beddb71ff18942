//! Trang đảng viên: where he stands on the day asked, and the timeline of his acts with their papers.

use super::context::Ctx;
use super::fields::{self, when};
use super::page::Page;
use super::problem::{self, Reply};
use super::rich::Rich;
use super::unit::Touch;
use super::write;
use crate::app::Error;
use askama::Template;
use axum::extract::Path;
use khoi_core::record::Subject;
use khoi_core::state::PersonState;
use khoi_core::value::PersonId;

#[derive(Template)]
#[template(path = "person.html")]
struct Sheet {
    page: Page,
    name: String,
    number: String,
    write: Option<Rich>,
    double_of: Option<Rich>,
    facts: Vec<(&'static str, Rich)>,
    timeline: Vec<Touch>,
}

/// A person.
pub async fn show(c: Ctx, Path(number): Path<String>) -> Reply {
    let world = c.view.world();
    let person = PersonId::parse(&number).ok().filter(|p| p.number() <= world.people_count());
    let person = person.ok_or_else(|| c.missing("problem.no_person", &number))?;
    if !c.view.may_see_person(person) {
        return Err(c.problem(&Error::Forbidden));
    }
    let state = world.person_on(person, c.asof.day);
    let name = world.person_name(person);
    let sheet = Sheet {
        page: c.dated_page(&name),
        number: person.to_string(),
        write: write::link(&c, "nguoi", &person.to_string()),
        double_of: state.double_of.map(|p| Rich::link(&world.person_name(p), &super::links::person(p))),
        facts: facts(&c, person, &state),
        timeline: timeline(&c, person),
        name,
    };
    problem::page(&c, &sheet)
}

fn facts(c: &Ctx, person: PersonId, state: &PersonState) -> Vec<(&'static str, Rich)> {
    let w = c.words;
    let mut facts: Vec<(&'static str, Rich)> = vec![];
    let mut add = |vi: &'static str, en: &'static str, value: Rich| {
        if !value.is_empty() {
            facts.push((crate::present::pick(w.0, vi, en), value));
        }
    };
    let stands = state.member.map(|m| {
        let mut rich = Rich::link(&c.name(m.unit), &c.unit_href(m.unit, ""));
        rich.push(" · ").push(m.status.word(w.0));
        rich
    });
    add("Sinh hoạt tại", "Stands in", stands.unwrap_or_default());
    if let Some(left) = state.left {
        let reason = left.reason.map_or(w.pick("Chuyển ra ngoài", "Transferred outside"), |r| r.word(w.0));
        add("Ra khỏi danh sách", "Left", Rich::text(&format!("{reason}, {}", when(c, left.on))));
    }
    let day = |d: Option<khoi_core::value::When>| d.map_or_else(Rich::default, |d| Rich::text(&when(c, d)));
    add("Ngày quyết định kết nạp", "Admission decided", day(state.decided));
    add("Ngày vào Đảng", "Admitted on", day(state.ceremony));
    add("Ngày chính thức", "Official since", day(state.official));
    let age = state.party_age_from().filter(|_| state.official.is_some() && state.member.is_some());
    let years = age.map(|from| (from.latest().months_until(c.asof.day) / 12).max(0).to_string());
    add(
        "Tuổi Đảng",
        "Party age",
        years.map_or_else(Rich::default, |n| Rich::text(&w.with("person.years", &[("years", &n)]))),
    );
    add("Đang", "At present", open_marks(c, state));
    add("Hạn", "Due", clocks(c, person, state));
    let badges: Vec<Rich> = state
        .badges
        .iter()
        .map(|(y, d)| Rich::text(&w.with("person.badge", &[("years", &y.to_string()), ("day", &when(c, *d))])))
        .collect();
    add("Huy hiệu Đảng", "Badges", Rich::joined(&badges, "; "));
    let posts = state.posts.iter().map(|p| {
        let mut rich = Rich::text(p.post.word(w.0));
        rich.push(", ").push_link(&c.name(p.unit), &c.unit_href(p.unit, ""));
        rich
    });
    add("Chức vụ", "Posts", Rich::joined(&posts.collect::<Vec<_>>(), "; "));
    profile(c, state, &mut add);
    facts
}

/// What stands open beside his membership, since when.
fn open_marks(c: &Ctx, state: &PersonState) -> Rich {
    let shown = state.marks.iter().filter(|m| m.since.order() <= c.asof.day);
    let told = shown.map(|m| {
        let since = [("what", m.relation.word(c.words.0)), ("day", &when(c, m.since))];
        Rich::text(&c.words.with("person.since", &since))
    });
    Rich::joined(&told.collect::<Vec<_>>(), "; ")
}

/// What is due until when, by the rules.
fn clocks(c: &Ctx, person: PersonId, state: &PersonState) -> Rich {
    let all = khoi_core::rules::clocks(c.view.pack(), person, state, c.asof.day);
    let told = all.iter().filter_map(|clock| {
        let due = when(c, khoi_core::value::When::day(clock.due?));
        let what = clock.kind.word(c.words.0);
        Some(Rich::text(&c.words.with("person.due", &[("what", what), ("day", &due)])))
    });
    Rich::joined(&told.collect::<Vec<_>>(), "; ")
}

fn profile(c: &Ctx, state: &PersonState, add: &mut impl FnMut(&'static str, &'static str, Rich)) {
    let (lang, traits) = (c.words.0, state.traits());
    let word = |w: Option<&'static str>| w.map_or_else(Rich::default, Rich::text);
    // What every person has is said to be unknown, not left out.
    let unknown = || Rich::text(c.words.pick("chưa rõ", "not known"));
    add("Giới tính", "Gender", traits.gender.map_or_else(unknown, |v| Rich::text(v.word(lang))));
    add("Ngày sinh", "Born", traits.born.map_or_else(unknown, |b| Rich::text(&when(c, b))));
    add("Dân tộc", "Ethnicity", word(traits.ethnicity.map(|v| v.word(lang))));
    add("Tôn giáo", "Religion", word(traits.religion.map(|v| v.word(lang))));
    add("Lý luận chính trị", "Political theory", word(traits.theory.map(|v| v.word(lang))));
    add("Trình độ chuyên môn", "Education", word(traits.education.map(|v| v.word(lang))));
    add("Nghề nghiệp", "Occupation", word(traits.occupation.map(|v| v.word(lang))));
}

/// Newest first: what an official looks for is mostly the last thing that happened.
fn timeline(c: &Ctx, person: PersonId) -> Vec<Touch> {
    let world = c.view.world();
    let history = world.person(person).map_or(&[][..], |f| &f.history);
    let touch = |slot: khoi_core::state::Slot| {
        let told = fields::tell(c, world.act(slot)?, Some(Subject::Person(person)));
        Some(Touch { on: told.on, what: told.what, fields: told.fields, paper: super::entry::paper(c, slot.seq) })
    };
    history.iter().rev().filter_map(|(_, slot)| touch(*slot)).collect()
}
