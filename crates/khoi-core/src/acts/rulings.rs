//! What several acts ask of the book before they are taken in.

mod clocks;
mod grades;
mod returning;
mod seats;
mod targets;
mod terms;
mod voters;

pub use clocks::*;
pub use grades::*;
pub use returning::*;
pub use seats::*;
pub use targets::*;
pub use terms::*;
pub use voters::*;

use crate::codes::{DelegatedPower, Status, UnitType};
use crate::figures::dims;
use crate::rules::{Broken, Judge};
use crate::says;
use crate::state::{Member, NEVER, Relation, World};
use crate::value::{Day, Lang, PersonId, Span, UnitId};

/// The unit stands on the act's day.
pub fn unit_stands(judge: &mut Judge, unit: UnitId) {
    let state = judge.unit(unit);
    if state.stands() {
        return;
    }
    let (name, day) = (judge.unit_name(unit), judge.day().vi());
    let says = match state.ended {
        Some(ended) => {
            let ended = ended.vi();
            says!(
                "“{name}” đã kết thúc hoạt động ngày {ended}, xin chọn tổ chức khác",
                "“{name}” ended on {ended}, choose another unit"
            )
        }
        None => says!(
            "“{name}” chưa có trong sổ vào ngày {day}, xin ghi thành lập trước",
            "“{name}” is not in the book on {day}, found it first"
        ),
    };
    judge.refuse("unit_absent", says);
}

/// The unit stands and is a cell, in which members stand.
pub fn cell_stands(judge: &mut Judge, unit: UnitId) {
    unit_stands(judge, unit);
    let state = judge.unit(unit);
    if state.stands() && !state.kind.is_some_and(UnitType::is_cell) {
        let name = judge.unit_name(unit);
        judge.refuse(
            "no_cell",
            says!(
                "đảng viên sinh hoạt ở chi bộ, “{name}” không phải chi bộ, xin chọn chi bộ",
                "members stand in cells, “{name}” is none, choose a cell"
            ),
        );
    }
}

/// The unit stands and may have units under it: a cell or a host unit has none.
pub fn may_stand_over(judge: &mut Judge, unit: UnitId) {
    unit_stands(judge, unit);
    let state = judge.unit(unit);
    if state.stands() && state.kind.is_none_or(UnitType::is_cell) {
        let name = judge.unit_name(unit);
        judge.refuse(
            "no_committee",
            says!(
                "không tổ chức nào trực thuộc “{name}” được, vì đó không phải đảng bộ, xin chọn đảng bộ",
                "no unit can stand under “{name}”, which is no committee, choose a committee"
            ),
        );
    }
}

/// R1.3–R1.7, R1.10: what stands directly under what; the rule lists pairs, a hundred times the place of the type below
/// in the glossary and the place of the type over it.
pub fn fits_under(judge: &mut Judge, kind: Option<UnitType>, over: UnitId) {
    let (Some(kind), Some(over_kind)) = (kind, judge.unit(over).kind) else { return };
    if kind == UnitType::Mass || over_kind == UnitType::Mass {
        return;
    }
    // R1.8: a grassroots committee with the power of the level above has grassroots organizations under it.
    let powered = judge.unit(over).has(Relation::Power, DelegatedPower::UpperBase.code(), judge.day());
    let as_over = |over: UnitType| i64::try_from(kind.packed() * 100 + over.packed()).unwrap_or(0);
    let pairs = [Some(as_over(over_kind)), powered.then(|| as_over(UnitType::UpperBase))];
    let (vi, en) = (|k: UnitType| k.word(Lang::Vi), |k: UnitType| k.word(Lang::En));
    let (below, above, below_en, above_en) = (vi(kind), vi(over_kind), en(kind), en(over_kind));
    judge.rule("unit.types_under", |rule, _| {
        (!pairs.iter().flatten().any(|pair| rule.numbers().contains(pair))).then(|| {
            Broken::new(says!(
                "loại hình “{below}” không trực thuộc thẳng “{above}”, xin kiểm tra loại hình hoặc tổ chức cấp trên",
                "the type “{below_en}” does not stand directly under “{above_en}”, check the type or the unit above"
            ))
        })
    });
}

/// The person is a member on the act's day.
pub fn is_member(judge: &mut Judge, person: PersonId) -> Option<Member> {
    let state = judge.person(person);
    if let Some(kept) = state.double_of {
        let (name, kept) = (judge.world.person_name(person), judge.world.person_name(kept));
        judge.refuse(
            "double",
            says!(
                "hồ sơ {name} đã nhập vào hồ sơ {kept}, xin ghi vào hồ sơ giữ lại",
                "the file {name} is a double of {kept}, enter it for the file kept"
            ),
        );
        return None;
    }
    if state.member.is_none() {
        let (name, day) = (judge.world.person_name(person), judge.day().vi());
        let says = match &state.left {
            Some(left) => {
                let left = left.on.vi();
                says!("{name} đã ra khỏi danh sách ngày {left}, xin kiểm tra", "{name} left on {left}, check it")
            }
            None => says!(
                "{name} chưa là đảng viên vào ngày {day}, xin ghi kết nạp hoặc chuyển đến trước",
                "{name} is no member on {day}, enter the admission or transfer first"
            ),
        };
        judge.refuse("not_member", says);
    }
    state.member
}

/// The person may be brought in on the act's day: no member, and not dead. Only the entry of the death itself can be
/// repaired; whether he may.
pub fn may_come_in(judge: &mut Judge, person: PersonId) -> bool {
    let before = judge.ruling.refusals.len();
    is_no_member(judge, person);
    refuse_dead(judge, person);
    judge.ruling.refusals.len() == before
}

/// Refuses one who is dead on the act's day.
pub fn refuse_dead(judge: &mut Judge, person: PersonId) {
    if let Some(died) = judge.person(person).life().died {
        let (name, at) = (judge.world.person_name(person), died.vi());
        judge.refuse(
            "dead",
            says!(
                "{name} đã từ trần ngày {at}, không ghi việc này được; nếu ghi nhầm xin sửa hoặc hủy mục ghi từ trần",
                "{name} died on {at}, this cannot be entered; if that is wrong, mend or annul the entry of the death"
            ),
        );
    }
}

/// The person is no member on the act's day.
fn is_no_member(judge: &mut Judge, person: PersonId) {
    if let Some(member) = judge.person(person).member {
        let (name, unit) = (judge.world.person_name(person), judge.unit_name(member.unit));
        judge.refuse(
            "member_already",
            says!(
                "{name} đang là đảng viên của “{unit}”, xin ghi chuyển sinh hoạt nếu đổi nơi; nếu là người khác trùng họ tên, xin ghi họ tên vào phần “name” của người mới",
                "{name} is a member of “{unit}”, enter a transfer if the place changed; if it is a namesake, give the name in the part “name” of a new person"
            ),
        );
    }
}

/// Members standing under a unit on a day: all, and official ones.
pub fn members_in(world: &World, unit: UnitId, day: Day) -> (i64, i64) {
    let (mut all, mut official) = (0, 0);
    for piece in world.under(unit, Span::one(day), NEVER - 1) {
        for row in world.table(Relation::Membership).run(piece.unit).into_iter().flat_map(|r| r.hot()) {
            if row.from <= day && day < row.to {
                all += 1;
                official += i64::from(dims::STATUS.unpack(row.dims) == Status::Official.packed());
            }
        }
    }
    (all, official)
}

/// R1.1, R1.3–R1.8, R1.10, R1.11: three official members to found; a committee from 30 members, a cell up to 29 or 30;
/// the types in use on the day. A written consent that the unit holds lifts what it may lift.
pub fn size_of_unit(judge: &mut Judge, unit: UnitId, kind: UnitType) {
    let (day, name) = (judge.day(), judge.unit_name(unit));
    let (all, official) = members_in(judge.world, unit, day);
    type_in_use(judge, kind);
    let least = |judge: &mut Judge, id: &str| {
        judge.rule_of(unit, id, |rule, _| {
            let needed = rule.number();
            (official < needed).then(|| {
                Broken::new(says!(
                    "“{name}” có {official} đảng viên chính thức, cần ít nhất {needed}, xin xếp thêm đảng viên trong cùng quyết định",
                    "“{name}” has {official} official members and needs {needed}, place more members by the same paper"
                ))
                .numbers(official, needed)
            })
        });
    };
    match kind {
        UnitType::Cell | UnitType::AnyCell => least(judge, "cell.min_official_members"),
        kind if kind.is_base() || kind.is_cell() => least(judge, "unit.min_official_members"),
        _ => {}
    }
    if kind == UnitType::BaseCommittee {
        judge.rule_of(unit, "unit.committee_min_members", |rule, _| {
            let needed = rule.number();
            (all < needed).then(|| {
                Broken::new(says!(
                    "“{name}” có {all} đảng viên, đảng bộ cơ sở cần từ {needed}, cần văn bản đồng ý của cấp trên",
                    "“{name}” has {all} members, a grassroots committee needs {needed}, a written consent is needed"
                ))
                .numbers(all, needed)
            })
        });
    }
    if kind.is_cell() {
        let id = if kind == UnitType::BaseCell { "unit.cell_max_members" } else { "cell.max_members" };
        judge.rule_of(unit, id, |rule, _| {
            let most = rule.number();
            (all > most).then(|| {
                Broken::new(says!(
                    "“{name}” có {all} đảng viên, từ trên {most} cần lập đảng bộ hoặc có văn bản đồng ý của cấp trên",
                    "“{name}” has {all} members, above {most} a committee or a written consent is needed"
                ))
                .numbers(all, most)
            })
        });
    }
    needs_consent(judge, unit, kind);
}

/// R1.7, R1.8: a partial committee, and a grassroots cell under a committee with delegated power, need a consent.
fn needs_consent(judge: &mut Judge, unit: UnitId, kind: UnitType) {
    let name = judge.unit_name(unit);
    let delegated = |judge: &Judge, over: UnitId| {
        judge.unit(over).has(Relation::Power, DelegatedPower::UpperBase.code(), judge.day())
    };
    let id = match kind {
        UnitType::PartCommittee => "unit.part_committee_by_consent",
        UnitType::BaseCell if judge.unit(unit).parent.is_some_and(|over| delegated(judge, over)) => {
            "unit.base_cell_under_delegated_by_consent"
        }
        _ => return,
    };
    let word = kind.word(Lang::Vi).to_lowercase();
    let english = kind.word(Lang::En).to_lowercase();
    judge.rule_of(unit, id, |_, _| {
        Some(Broken::new(says!(
            "lập {word} “{name}” cần văn bản đồng ý của cấp ủy cấp trên, xin ghi văn bản đồng ý trong cùng mục hoặc sau đó",
            "to found “{name}”, a {english}, a written consent of the upper level is needed, enter it by the same paper or later"
        )))
    });
}

/// R1.10, R1.11: a type of unit that is in use on the day; the rule lists their places in the glossary.
fn type_in_use(judge: &mut Judge, kind: UnitType) {
    let (word, english) = (kind.word(Lang::Vi), kind.word(Lang::En));
    let at = judge.day().vi();
    judge.rule("unit.types_in_use", |rule, _| {
        let code = i64::try_from(kind.packed()).unwrap_or(0);
        (kind != UnitType::Mass && !rule.numbers().contains(&code)).then(|| {
            let Some((vi, en)) = (kind != UnitType::AnyCell).then_some((&rule.says.vi, &rule.says.en)) else {
                return Broken::new(says!(
                    "vào ngày {at} không lập loại hình “{word}”: chưa có tên chung cho chi bộ cơ sở và chi bộ trực thuộc; xin chọn một trong hai",
                    "on {at} no unit of the type “{english}” is founded: grassroots and subordinate cells have no common name yet; choose one of the two"
                ));
            };
            Broken::new(says!(
                "vào ngày {at} không lập loại hình “{word}”: {vi}; xin chọn loại hình khác",
                "on {at} no unit of the type “{english}” is founded: {en}; choose another type"
            ))
        })
    });
}

/// R1.11: as what a cell is counted that bears the one name since 2026: a grassroots organization where it stands directly under
/// a committee above the grassroots. `None` for other types, which say so themselves.
pub fn counts_as(judge: &Judge, kind: UnitType, parent: Option<UnitId>) -> Option<UnitType> {
    let over = parent.and_then(|p| judge.unit(p).kind);
    let base = over.is_some_and(|k| !k.is_base() && !k.is_below_base());
    (kind == UnitType::AnyCell).then_some(if base { UnitType::BaseCell } else { UnitType::Cell })
}

/// R1.2: a cell that falls below three official members is noted.
pub fn cell_kept(judge: &mut Judge, unit: UnitId) {
    let name = judge.unit_name(unit);
    let (_, official) = members_in(judge.world, unit, judge.day());
    judge.rule("unit.min_official_members_kept", |rule, _| {
        let needed = rule.number();
        (official < needed).then(|| {
            Broken::new(says!(
                "“{name}” chỉ còn {official} đảng viên chính thức, cấp trên trực tiếp chuyển đảng viên về nơi phù hợp",
                "“{name}” has only {official} official members left, the upper committee places them elsewhere"
            ))
            .numbers(official, needed)
        })
    });
}
