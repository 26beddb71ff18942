//! What is asked of committees: how many sit in them, which of them in the standing committee, who stands outside.

use crate::codes::{OutsidePost, Post, Status, SuspendScope, UnitType};
use crate::figures::dims;
use crate::rules::{Broken, Judge, Rule};
use crate::says;
use crate::state::{NEVER, Relation};
use crate::value::{PersonId, UnitId};
use std::collections::BTreeSet;

/// The posts outside as a set of bits.
pub fn outside_set(outside: &[OutsidePost]) -> u64 {
    outside.iter().fold(0, |set, post| set | 1 << (*post as u8))
}

/// The most that a fraction such as `1 3` leaves of a whole.
pub fn at_most(rule: &Rule, whole: i64) -> i64 {
    match rule.numbers()[..] {
        [part, of, ..] if of > 0 => whole * part / of,
        _ => whole,
    }
}

/// Who heads an enterprise sits in a unit that stands in one.
pub fn owner_has_enterprise(judge: &mut Judge, unit: UnitId, outside: &[OutsidePost]) {
    use crate::codes::HostKind as H;
    let hosts = judge.unit(unit).hosts;
    let enterprise = |kind: &H| matches!(kind, H::StateEnterprise | H::OtherEnterprise);
    if outside.contains(&OutsidePost::Owner) && !hosts.is_empty() && !hosts.iter().any(|(_, kind)| enterprise(kind)) {
        let name = judge.unit_name(unit);
        judge.find(
            "owner_without_enterprise",
            says!(
                "ghi kiêm chủ doanh nghiệp nhưng “{name}” không gắn với doanh nghiệp nào, xin kiểm tra chức vụ hoặc đơn vị",
                "the head of an enterprise, but “{name}” is linked to none, check the post or the host unit"
            ),
        );
    }
}

/// R1.14: a cell with fewer official members than the rule says has a secretary and, if needed, one deputy only; those
/// who hold posts already count with those who are seated now.
pub fn cell_committee(judge: &mut Judge, unit: UnitId, seated: &[(PersonId, Post)]) {
    if !super::is_cell(judge, unit) {
        return;
    }
    let takes = |post: Post| seated.iter().any(|(_, p)| *p == post);
    let held = held_posts(judge, unit).into_iter().filter(|(who, _)| !seated.iter().any(|(p, _)| p.number() == *who));
    let deputies = held.filter(|(_, p)| *p == Post::Deputy).count() * usize::from(judge.again.is_none());
    let deputies = deputies + seated.iter().filter(|(_, p)| *p == Post::Deputy).count();
    if !(takes(Post::Member) || takes(Post::Standing) || takes(Post::Deputy) && deputies > 1) {
        return;
    }
    let ((_, official), name) = (super::members_in(judge.world, unit, judge.day()), judge.unit_name(unit));
    judge.rule("cell.committee_min_official_members", |rule, _| {
        let needed = rule.number();
        (official < needed).then(|| {
            Broken::new(says!(
                "“{name}” có {official} đảng viên chính thức, từ {needed} mới bầu chi ủy, dưới mức đó chỉ có Bí thư và một Phó Bí thư",
                "“{name}” has {official} official members, a cell committee is elected from {needed}, below that only a secretary and one deputy"
            ))
            .numbers(official, needed)
        })
    });
}

/// Who sits in a committee stands under it, is official and not suspended; no text seen says so, so it is noted.
pub fn seat_fits(judge: &mut Judge, unit: UnitId, person: PersonId) {
    let state = judge.person(person);
    let Some(member) = state.member else { return };
    if judge.unit(unit).kind == Some(UnitType::Mass) {
        return;
    }
    let (name, at, home) = (judge.world.person_name(person), judge.unit_name(unit), judge.unit_name(member.unit));
    if !judge.world.is_under(member.unit, unit, judge.day(), NEVER - 1) {
        judge.find(
            "seat_elsewhere",
            says!(
                "{name} sinh hoạt tại “{home}”, không thuộc “{at}”, xin ghi chuyển sinh hoạt hoặc kiểm tra người giữ chức vụ",
                "{name} stands in “{home}”, not under “{at}”, enter the transfer or check who holds the post"
            ),
        );
    }
    if member.status == Status::Probationary {
        judge.find(
            "seat_probationer",
            says!(
                "{name} là đảng viên dự bị mà giữ chức vụ trong cấp ủy “{at}”, xin kiểm tra",
                "{name} is a probationer and sits in the committee of “{at}”, check it"
            ),
        );
    }
    if let Some(mark) = SuspendScope::ALL.iter().find_map(|scope| state.suspension(*scope)) {
        let since = mark.since.vi();
        judge.find(
            "seat_suspended",
            says!(
                "{name} đang bị đình chỉ từ ngày {since}, xin ghi cho trở lại trước hoặc chọn người khác",
                "{name} is suspended since {since}, lift that first or choose another"
            ),
        );
    }
}

/// Who went to another organization and still holds a post in a committee that he no longer stands under; a post in the
/// committee of his own former cell ended with the membership there.
pub fn posts_left(judge: &mut Judge, person: PersonId) {
    let state = judge.person(person);
    let Some(member) = state.member else { return };
    for held in &state.posts {
        if !judge.world.is_under(member.unit, held.unit, judge.day(), NEVER - 1) {
            let (name, unit) = (judge.world.person_name(person), judge.unit_name(held.unit));
            judge.find(
                "post_left",
                says!(
                    "{name} không còn sinh hoạt trong “{unit}” mà còn giữ chức vụ ở đó, xin ghi thôi giữ chức vụ",
                    "{name} no longer stands in “{unit}” and still holds a post there, relieve the person of it"
                ),
            );
        }
    }
}

/// Who holds which posts in a unit on the act's day.
fn held_posts(judge: &Judge, unit: UnitId) -> BTreeSet<(u32, Post)> {
    let day = judge.day();
    let rows = judge.world.table(Relation::Post).known(unit, NEVER - 1);
    rows.filter(|r| r.from <= day && day < r.to)
        .filter_map(|r| {
            let code = usize::try_from(dims::POST.unpack(r.dims)).ok()?.checked_sub(1)?;
            Some((r.subject, *Post::ALL.get(code)?))
        })
        .collect()
}

/// How many distinct persons hold which posts in a unit on the act's day.
struct Seats {
    committee: i64,
    standing: i64,
    inspection: i64,
    secretary: bool,
}

fn count(judge: &Judge, unit: UnitId) -> Seats {
    let held = held_posts(judge, unit);
    let persons = |test: &dyn Fn(Post) -> bool| {
        let who: BTreeSet<u32> = held.iter().filter(|(_, post)| test(*post)).map(|(who, _)| *who).collect();
        i64::try_from(who.len()).unwrap_or(i64::MAX)
    };
    Seats {
        committee: persons(&|p| !p.is_inspection()),
        standing: if held.iter().any(|(_, p)| *p == Post::Standing) { persons(&Post::is_standing) } else { 0 },
        inspection: persons(&Post::is_inspection),
        secretary: held.iter().any(|(_, p)| *p == Post::Secretary),
    }
}

/// R1.14, R1.16, R1.18: the sizes of the committee, its standing committee and its inspection commission.
pub fn seats(judge: &mut Judge, unit: UnitId) {
    let (state, name) = (judge.unit(unit), judge.unit_name(unit));
    let held = count(judge, unit);
    if let Some((fixed, _)) = state.size
        && held.committee > i64::from(fixed)
    {
        let now = held.committee;
        judge.find(
            "committee_full",
            says!(
                "cấp ủy “{name}” có {now} người, số lượng được xác định là {fixed}, xin ghi người thôi hoặc xác định lại số lượng",
                "the committee of “{name}” has {now} members, {fixed} were fixed, enter who leaves or fix the number anew"
            ),
        );
    }
    if state.kind.is_some_and(UnitType::is_cell) {
        judge.rule("cell.committee_max_members", |rule, _| {
            let (now, most) = (held.committee, rule.number());
            (now > most).then(|| {
                Broken::new(says!(
                    "chi ủy “{name}” có {now} người, tối đa {most}, xin kiểm tra danh sách",
                    "the committee of the cell “{name}” has {now} members, at most {most}, check the list"
                ))
                .numbers(now, most)
            })
        });
    }
    if held.standing > 0 {
        judge.rule_since("committee.standing_max_fraction", |rule, _| {
            let (now, of) = (held.standing, held.committee);
            let most = at_most(rule, of);
            (now > most).then(|| {
                Broken::new(says!(
                    "ban thường vụ “{name}” có {now} người trên {of} ủy viên, tối đa {most}",
                    "the standing committee of “{name}” has {now} members out of {of}, at most {most}"
                ))
                .numbers(now, most)
            })
        });
    }
    if held.inspection > 0 {
        inspection(judge, &name, state.kind, held.inspection);
    }
    if !held.secretary && held.committee > 0 {
        judge.find(
            "no_secretary",
            says!(
                "cấp ủy “{name}” chưa có Bí thư, xin ghi người giữ chức vụ Bí thư",
                "the committee of “{name}” has no secretary, enter who is"
            ),
        );
    }
}

/// R1.18, §13 #3: between the least and the most for the level.
fn inspection(judge: &mut Judge, name: &str, kind: Option<UnitType>, held: i64) {
    let id = match kind {
        Some(UnitType::Province) => "inspection_commission.province_members",
        Some(UnitType::Bloc | UnitType::UpperBase | UnitType::District) => "inspection_commission.bloc_members",
        _ => "inspection_commission.base_members",
    };
    judge.rule_since(id, |rule, _| {
        let [least, most] = rule.numbers()[..] else { return None };
        (held < least || held > most).then(|| {
            Broken::new(says!(
                "ủy ban kiểm tra “{name}” có {held} ủy viên, số lượng là {least} đến {most}",
                "the inspection commission of “{name}” has {held} members, {least} to {most} are due"
            ))
            .numbers(held, if held < least { least } else { most })
        })
    });
}
