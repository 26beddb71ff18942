//! Check 23: Suspensions that end, petitions and complaints to be settled (R4.8–R4.10).

use super::look::left;
use super::{Check, Found, Look, Member, What};
use crate::record::Subject;
use crate::rules::ClockKind;
use crate::says;
use crate::state::{Relation, UnitState};
use crate::value::UnitId;

const AHEAD: i32 = 30;

pub(super) struct Clocks;

impl Check for Clocks {
    fn person(look: &Look, one: &Member, out: &mut Found) {
        let Some((clock, until)) = one.clock(ClockKind::Suspension).filter(|(_, d)| look.days_left(*d) <= AHEAD) else { return };
        let (name, at, last, left) = (look.name(one.person), clock.began.vi(), until.vi(), left(look.days_left(until)));
        let (vi, en) = (left.vi, left.en);
        let says = says!("Đ/c {name} bị đình chỉ từ {at} đến {last}, {vi}. Kết luận, cho trở lại hoặc gia hạn một lần.", "{name} is suspended from {at} to {last}, {en}. Conclude, let the member return, or extend once.");
        let settles = says!("ghi cho trở lại sinh hoạt, gia hạn hoặc kỷ luật", "record the return, the extension or the sanction");
        out.add(one.about(), one.unit, look.rule(clock.rule), What { says, who: look.above(one.unit), until: Some(until), settles });
    }

    fn unit(look: &Look, unit: UnitId, state: &UnitState, out: &mut Found) {
        for thing in state.lasting.iter().filter(|l| l.relation == Relation::Petition) {
            let Some(until) = thing.due.filter(|d| look.days_left(*d) <= AHEAD) else { continue };
            let (what, at, last, left) = (&thing.what, thing.since.vi(), until.vi(), left(look.days_left(until)));
            let (vi, en) = (left.vi, left.en);
            let says = says!("Đơn “{what}” nhận ngày {at} giải quyết chậm nhất ngày {last}, {vi}.", "The petition “{what}” of {at} is to be settled by {last}, {en}.");
            let settles = says!("ghi giải quyết đơn", "record its settlement");
            let rule = look.rule("discipline.complaint_settle_working_days");
            out.add(Some(Subject::Unit(unit)), unit, rule, What { says, who: look.who(unit), until: Some(until), settles });
        }
    }
}
