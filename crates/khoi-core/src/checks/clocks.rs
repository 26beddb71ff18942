//! Check 23: Suspensions that end, windows of complaint, petitions to be settled (R4.8–R4.10).

use super::look::left;
use super::{Check, Found, Look, Member, What};
use crate::acts::AnyAct;
use crate::acts::rulings::petition_rule;
use crate::codes::PetitionKind;
use crate::figures::dims;
use crate::record::Subject;
use crate::rules::ClockKind;
use crate::says;
use crate::state::{Relation, UnitState};
use crate::value::UnitId;

const AHEAD: i32 = 30;

#[derive(Default)]
pub(super) struct Clocks;

impl Check for Clocks {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        complaints(look, one, out);
        let Some((clock, until)) = one.clock(ClockKind::Suspension).filter(|(_, d)| look.days_left(*d) <= AHEAD) else { return };
        let (name, at, last, left) = (look.name(one.person), clock.began.vi(), until.vi(), left(look.days_left(until)));
        let (vi, en) = (left.vi, left.en);
        let says = says!("Đ/c {name} bị đình chỉ từ {at} đến {last}, {vi}. Kết luận, cho trở lại hoặc gia hạn một lần.", "{name} is suspended from {at} to {last}, {en}. Conclude, let the member return, or extend once.");
        let settles = says!("ghi cho trở lại sinh hoạt, gia hạn hoặc kỷ luật", "record the return, the extension or the sanction");
        out.add(one.about(), one.unit, look.rule_at(clock.rule, clock.began), What { says, who: look.above(one.unit), until: Some(until), settles });
    }

    fn unit(&self, look: &Look, unit: UnitId, state: &UnitState, out: &mut Found) {
        for thing in state.lasting.iter().filter(|l| l.relation == Relation::Petition) {
            let Some(until) = thing.due.filter(|d| look.days_left(*d) <= AHEAD) else { continue };
            let (what, at, last, left) = (&thing.what, thing.since.vi(), until.vi(), left(look.days_left(until)));
            let (vi, en) = (left.vi, left.en);
            let says = says!("Đơn “{what}” nhận ngày {at} giải quyết chậm nhất ngày {last}, {vi}.", "The petition “{what}” of {at} is to be settled by {last}, {en}.");
            let settles = says!("ghi giải quyết đơn", "record its settlement");
            let kind = dims::PETITION.unpack(thing.dims).checked_sub(1).and_then(|i| PetitionKind::ALL.get(usize::try_from(i).ok()?));
            let rule = kind.and_then(|kind| petition_rule(*kind)).and_then(|id| look.rule_at(id, thing.since.order()));
            out.add(Some(Subject::Unit(unit)), unit, rule, What { says, who: look.who(unit), until: Some(until), settles });
            out.which(what);
        }
    }
}

/// R4.9: until when the member may complain about a measure; told while the time runs.
fn complaints(look: &Look, one: &Member, out: &mut Found) {
    if one.state.life().sanctions.is_empty() {
        return;
    }
    let rows = one.file.rows().iter().filter(|p| p.relation == Relation::MemberDiscipline);
    for placed in rows.filter(|p| p.row.from <= look.day) {
        let Some(AnyAct::DisciplineMember(act)) = look.world.act(placed.row.slot).map(|d| &d.act) else { continue };
        let Some(until) = act.complain_until.filter(|d| *d >= look.day) else { continue };
        let (name, at, last) = (look.name(one.person), placed.row.from.vi(), until.vi());
        let says = says!("Đ/c {name} được khiếu nại quyết định kỷ luật ngày {at} đến hết ngày {last}; trong khi đó vẫn chấp hành quyết định.", "{name} may complain about the measure of {at} until {last}; the decision is obeyed meanwhile.");
        let settles = says!("ghi tiếp nhận đơn khiếu nại, hoặc hết hạn", "record the complaint, or let the time pass");
        let rule = look.rule_at("discipline.complaint_working_days", act.received.unwrap_or(placed.row.from));
        out.add(one.about(), one.unit, rule, What { says, who: look.who(one.unit), until: Some(until), settles });
    }
}
