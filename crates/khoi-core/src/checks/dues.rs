//! Check 21: A reduction of dues that runs out, an exemption by Party age that begins, a rate that changes (R5.4–R5.9).

use super::{Check, Found, Look, Member, What};
use crate::dues::owed;
use crate::says;
use crate::state::Relation;
use crate::value::{Day, Month, thousands};

#[derive(Default)]
pub(super) struct Dues;

/// How many days ahead it is told.
const AHEAD: i32 = 30;

impl Check for Dues {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        if one.state.member.is_none() {
            return;
        }
        let rows = one.file.rows();
        let name = || look.name(one.person);
        for placed in rows.iter().filter(|p| p.relation == Relation::DuesRelief && p.row.amount < 100) {
            let row = &placed.row;
            let ends = row.from <= look.day && look.day < row.to && look.days_left(row.to.plus_days(-1)) <= AHEAD;
            if !ends {
                continue;
            }
            let (name, last, percent) = (name(), row.to.plus_days(-1), row.amount);
            let at = last.vi();
            let says = says!("Đ/c {name} hết giảm {percent}% đảng phí ngày {at}. Xét lại theo đề nghị, mỗi lần tối đa 12 tháng.", "The reduction of dues of {name} by {percent} % ends on {at}. Consider it again on request, 12 months at most.");
            let settles = says!("ghi giảm đảng phí lần mới, hoặc để đóng đủ", "record a new reduction, or let the whole be paid");
            out.add(one.about(), one.unit, look.rule("dues.reduction_max_months"), What { says, who: look.who(one.unit), until: Some(last), settles });
        }
        if !rows.iter().any(|p| p.relation == Relation::DuesBase) {
            return;
        }
        rate_changes(look, one, out);
        let pays = rows.iter().any(|p| p.relation == Relation::DuesBase && p.row.stands(look.day, crate::state::NEVER - 1));
        let (Some(rule), Some(from)) = (look.rule("dues.exempt_party_age_years"), one.state.party_age_from()) else { return };
        let full = from.latest().plus_years(i32::try_from(rule.number()).unwrap_or(i32::from(i16::MAX)));
        if pays && full > look.day && look.days_left(full) <= AHEAD {
            let (name, at, years) = (name(), full.vi(), rule.number());
            let says = says!("Đ/c {name} đủ {years} năm tuổi Đảng ngày {at}, từ đó được miễn đảng phí.", "{name} reaches {years} years of Party age on {at} and is exempt from dues from then on.");
            let settles = says!("không cần ghi: bảng thu tự miễn", "nothing need be recorded: the sheet exempts by itself");
            out.add(one.about(), one.unit, Some(rule), What { says, who: look.who(one.unit), until: Some(full), settles });
        }
    }
}

/// The rule of the rate by which a member pays has another value within the days ahead.
fn rate_changes(look: &Look, one: &Member, out: &mut Found) {
    let rates = RATES.iter().filter_map(|id| look.rule(id));
    if !rates.clone().any(|r| r.until != Day::MAX && look.days_left(r.until) <= AHEAD) {
        return;
    }
    let (now, month) = (Month::of(look.day), Month::of(look.day.plus_days(AHEAD)));
    let (now, then) = (owed(look.world, look.pack, one.person, one.unit, now), owed(look.world, look.pack, one.person, one.unit, month));
    let Some(new) = look.pack.on(then.rule, month.first()) else { return };
    let (Some(before), Some(after)) = (now.due, then.due) else { return };
    if now.rule != then.rule || before == after || new.from <= look.day {
        return;
    }
    let (name, at, before, after) = (look.name(one.person), new.from.vi(), thousands(before), thousands(after));
    let says = says!("Từ {at} mức đóng đảng phí của đ/c {name} đổi từ {before} đồng lên {after} đồng một tháng. Báo trước cho đảng viên.", "From {at} the dues of {name} change from {before} to {after} đồng a month. Tell the member before.");
    let settles = says!("không cần ghi: bảng thu tự tính theo mức mới", "nothing need be recorded: the sheet counts by the new rate");
    out.add(one.about(), one.unit, Some(new), What { says, who: look.who(one.unit), until: Some(new.from), settles });
}

/// The rules of rates that a member may pay by.
const RATES: [&str; 5] = ["dues.insured_permille", "dues.benefit_permille", "dues.pension_permille", "dues.uninsured_permille", "dues.retired_without_pension_permille"];
