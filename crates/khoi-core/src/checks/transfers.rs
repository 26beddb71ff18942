//! Check 11: A transfer not started, not presented, too long on the way; a temporary one that ends (R2.26–R2.29).

use super::look::left;
use super::{Check, Found, Look, Member, What};
use crate::rules::{Clock, ClockKind};
use crate::says;
use crate::value::{Day, Says};

#[derive(Default)]
pub(super) struct Transfers;

/// How many days ahead each is told.
const AHEAD: i32 = 15;

impl Check for Transfers {
    fn person(&self, look: &Look, one: &Member, out: &mut Found) {
        for clock in &one.clocks {
            let Some(until) = clock.due.filter(|due| look.days_left(*due) <= AHEAD) else { continue };
            let Some(says) = words(look, one, clock, until) else { continue };
            let settles = says!("ghi tiếp nhận, giấy giới thiệu hoặc thu hồi giấy", "record the receipt, the letter, or its withdrawal");
            out.add(one.about(), one.unit, look.rule_at(clock.rule, clock.began), What { says, who: look.who(one.unit), until: Some(until), settles });
        }
    }
}

fn words(look: &Look, one: &Member, clock: &Clock, until: Day) -> Option<Says> {
    let (name, began, last, left) = (look.name(one.person), clock.began.vi(), until.vi(), left(look.days_left(until)));
    let (vi, en) = (left.vi, left.en);
    Some(match clock.kind {
        ClockKind::Transfer => says!("Đ/c {name} phải làm thủ tục chuyển sinh hoạt (từ {began}) chậm nhất ngày {last}, {vi}.", "The transfer of {name} (from {began}) is to be made by {last}, {en}."),
        ClockKind::Letter => says!("Giấy giới thiệu của đ/c {name} ký ngày {began} xuất trình ở nơi đến chậm nhất ngày {last}, {vi}. Hỏi nơi đến; đảng viên vẫn tính ở nơi đi.", "The letter of {name} of {began} is to be presented by {last}, {en}. Ask the receiver; the member still counts with the sender."),
        ClockKind::Unfiled => says!("Đ/c {name} giữ hồ sơ chuyển sinh hoạt từ {began}, quá 3 tháng ngày {last}, {vi}. Cấp ủy xem xét, xử lý.", "{name} has kept the transfer file since {began}, three months pass on {last}, {en}. The committee handles the case."),
        ClockKind::Away => says!("Đ/c {name} sinh hoạt tạm thời nơi khác từ {began} đến {last}, {vi}. Làm thủ tục trở về hoặc chuyển chính thức.", "{name} is temporarily elsewhere from {began} to {last}, {en}. Bring the member back or make an official transfer."),
        _ => return None,
    })
}
