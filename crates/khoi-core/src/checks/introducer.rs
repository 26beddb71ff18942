//! Check 9: An introducer of an open file is no official member any more, stands elsewhere, or was disciplined (R2.6, R2.7).

use super::{Check, Found, Look, Member, What};
use crate::codes::Status;
use crate::says;
use crate::state::Relation;
use crate::value::Says;

#[derive(Default)]
pub(super) struct Introducer;

impl Check for Introducer {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        let Some(file) = one.state.mark(Relation::File) else { return };
        let grassroots = |unit| look.world.grassroots_of(unit, look.day);
        for introducer in &one.state.life().introducers {
            let theirs = look.world.person_seen(*introducer, look.day);
            let disciplined = theirs.life().sanctions.iter().any(|(_, on)| on.order() >= file.since.order());
            let why: Option<Says> = match theirs.member {
                None => Some(says!("không còn trong danh sách đảng viên", "is no longer on the list of members")),
                Some(m) if m.status != Status::Official => Some(says!("chưa phải đảng viên chính thức", "is not an official member")),
                Some(m) if grassroots(m.unit) != grassroots(one.unit) => {
                    Some(says!("đã chuyển sang tổ chức khác", "stands in another unit now"))
                }
                Some(_) if disciplined => Some(says!("bị kỷ luật sau khi nhận giới thiệu", "was disciplined after taking it on")),
                Some(_) => None,
            };
            let Some(why) = why else { continue };
            let (name, who, vi, en) = (look.name(one.person), look.name(*introducer), why.vi, why.en);
            let says = says!("Đ/c {who} giới thiệu {name} {vi}. Chi bộ phân công người khác thay.", "{who}, who introduces {name}, {en}. The cell names another.");
            let settles = says!("ghi thay người giới thiệu", "record the replacement of the introducer");
            let what = What { says, who: look.who(one.unit), until: None, settles };
            out.add(one.about(), one.unit, look.rule("admission.introducer_months_together"), what);
        }
    }
}
