//! Chứng minh bảo toàn: in = out, for each source and in total, with the name of whoever is nowhere, twice or apart.
//!
//! What the plan says is held first against itself and the counts that its papers name, then, where nothing is
//! refused, against the book as the entries would leave it.

use super::place::Placed;
use super::{Expected, Plan};
use crate::record::Subject;
use crate::says;
use crate::state::{NEVER, World};
use crate::value::{Day, Says, UnitId, thousands};
use std::collections::BTreeMap;

mod home;
use home::Homes;
pub use home::Landing;

/// What a fault is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// Nobody says where it goes.
    Nowhere,
    /// Placed in two places.
    Twice,
    /// Placed in what ends.
    Ended,
    /// A count is not the one that the paper names.
    Count,
    /// Placed apart from his cell, or against the rule, while a count is wrong.
    Apart,
    /// The book or a rule refuses an act.
    Refused,
    /// The book would stand otherwise than the plan says.
    Differs,
}

/// Why a plan may not be issued.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Of what kind.
    pub kind: FaultKind,
    /// Whom it names.
    pub subject: Option<Subject>,
    /// What is so, then the way out.
    pub says: Says,
}

/// What leaves one source.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The source: what ends, or what gives units or members away.
    pub unit: UnitId,
    /// Grassroots organizations before.
    pub orgs: usize,
    /// Members before.
    pub members: usize,
    /// How many of its grassroots organizations end themselves.
    pub ended_orgs: usize,
}

/// What goes from a source to a receiver.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The source.
    pub from: UnitId,
    /// The receiver; `None`: nowhere.
    pub to: Option<UnitId>,
    /// Grassroots organizations; those that end are not among them.
    pub orgs: usize,
    /// Members.
    pub members: usize,
}

/// What receivers get, beside the count that the papers name.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// The receivers, counted together.
    pub to: Vec<UnitId>,
    /// Grassroots organizations and members that go there.
    pub got: (usize, usize),
    /// What the papers name.
    pub expected: (Option<u32>, Option<u32>),
}

impl Receipt {
    /// Whether both counts are as named.
    pub fn agrees(&self) -> bool {
        let same = |named: Option<u32>, got: usize| named.is_none_or(|n| n as usize == got);
        same(self.expected.0, self.got.0) && same(self.expected.1, self.got.1)
    }
}

/// Chứng minh bảo toàn of a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proof {
    /// By source.
    pub taken: Vec<Taken>,
    /// By source and receiver.
    pub flows: Vec<Flow>,
    /// By receivers that the papers count.
    pub receipts: Vec<Receipt>,
    /// Placed apart from their cell or against the rule: person or unit, where to, where the others go.
    pub apart: Vec<(Subject, UnitId, UnitId)>,
    /// Units that end.
    pub ends: Vec<UnitId>,
    /// Whoever and whatever is moved or ends, units first.
    pub landings: Vec<Landing>,
    /// Why it does not close.
    pub faults: Vec<Fault>,
}

impl Proof {
    /// Whether in = out, all named counts agree and nothing is refused.
    pub fn closes(&self) -> bool {
        self.faults.is_empty()
    }

    /// Grassroots organizations and members: before, and after in a place; those that end are in neither.
    pub fn totals(&self) -> ((usize, usize), (usize, usize)) {
        let before = self.taken.iter().fold((0, 0), |sum, t| (sum.0 + t.orgs - t.ended_orgs, sum.1 + t.members));
        let placed = self.flows.iter().filter(|f| f.to.is_some());
        (before, placed.fold((0, 0), |sum, f| (sum.0 + f.orgs, sum.1 + f.members)))
    }
}

/// What the acts leave open: who has no place though he is no member, and what is refused.
pub(super) struct Open {
    pub beside: Vec<Fault>,
    pub refused: Vec<Says>,
}

pub(super) fn proof(plan: &Plan, placed: &Placed, world: &World, after: Option<&World>, open: Open) -> Proof {
    let homes = Homes::new(plan, placed, world);
    let landings = homes.moved().to_vec();
    let mut maker = Maker { placed, world, day: plan.on.order(), homes, proof: Proof { landings, ..Proof::default() } };
    maker.already();
    maker.count();
    maker.twice();
    maker.apart();
    for expected in &plan.expects {
        maker.hold(expected);
    }
    let fault = |says| Fault { kind: FaultKind::Refused, subject: None, says };
    maker.proof.faults.extend(open.beside);
    maker.proof.faults.extend(open.refused.into_iter().map(fault));
    if let Some(after) = after {
        maker.against(after);
    }
    maker.close();
    maker.proof
}

struct Maker<'a> {
    placed: &'a Placed,
    world: &'a World,
    day: Day,
    homes: Homes<'a>,
    proof: Proof,
}

impl Maker<'_> {
    fn unit_name(&self, unit: UnitId) -> String {
        self.homes.name(unit)
    }

    fn fault(&mut self, kind: FaultKind, subject: Subject, says: Says) {
        self.proof.faults.push(Fault { kind, subject: Some(subject), says });
    }

    /// What has ended already cannot end again: perhaps the plan was carried out by other entries.
    fn already(&mut self) {
        for unit in self.homes.ends() {
            let Some(on) = self.world.unit_on(unit, self.day).ended else { continue };
            let (name, on) = (self.unit_name(unit), on.vi());
            let says = says!(
                "“{name}” đã kết thúc hoạt động ngày {on}: việc của phương án này có thể đã được ghi rồi, xin xem trang của tổ chức và bỏ phương án khỏi bàn làm việc",
                "“{name}” ended on {on}: what this plan does may be recorded already, look at the unit's page and take the plan off the desk"
            );
            self.fault(FaultKind::Refused, Subject::Unit(unit), says);
        }
    }

    /// Counts sources and flows; names whoever has no place.
    fn count(&mut self) {
        let mut taken: BTreeMap<UnitId, (usize, usize, usize)> = BTreeMap::new();
        let mut flows: BTreeMap<(UnitId, Option<UnitId>), (usize, usize)> = BTreeMap::new();
        for moved in &self.proof.landings.clone() {
            let base = usize::from(moved.is_org);
            let member = usize::from(matches!(moved.subject, Subject::Person(_)));
            let at = taken.entry(moved.source).or_default();
            *at = (at.0 + base, at.1 + member, at.2 + usize::from(moved.ends && moved.is_org));
            if !moved.ends {
                let at = flows.entry((moved.source, moved.receiver)).or_default();
                (at.0, at.1) = (at.0 + base, at.1 + member);
            }
            if let (Some(lost), None) = (moved.lost, moved.receiver) {
                self.nowhere(moved, lost);
            }
        }
        let source = |(unit, (orgs, members, ended_orgs))| Taken { unit, orgs, members, ended_orgs };
        self.proof.taken = taken.into_iter().map(source).collect();
        let flow = |((from, to), (orgs, members))| Flow { from, to, orgs, members };
        self.proof.flows = flows.into_iter().map(flow).filter(|f| f.orgs + f.members > 0).collect();
        self.proof.ends = self.homes.ends();
    }

    /// Named once: at the unit that lost its place, or at the person himself.
    fn nowhere(&mut self, moved: &Landing, lost: UnitId) {
        let name = self.unit_name(lost);
        let placed = self.placed.of(moved.subject).is_some();
        let kind = if placed { FaultKind::Ended } else { FaultKind::Nowhere };
        match moved.subject {
            Subject::Person(person) if self.homes.cell_ended(person) || placed => {
                let who = self.world.person_name(person);
                let says = if placed {
                    says!(
                        "{who} được xếp về “{name}” là nơi kết thúc hoạt động hoặc không tiếp nhận được, xin chọn nơi khác",
                        "{who} is placed in “{name}”, which ends or cannot take members, choose another place"
                    )
                } else {
                    says!(
                        "{who} (“{name}”) chưa được xếp về đâu, xin xếp ở phần “Xếp tay” ([[place]]) hoặc “Xếp theo quy tắc” ([[rule]])",
                        "{who} (“{name}”) is placed nowhere, place it by hand ([[place]]) or by a rule ([[rule]])"
                    )
                };
                self.fault(kind, moved.subject, says);
            }
            Subject::Unit(unit) if self.homes.parent_ended(unit) => {
                let (who, over) = (self.unit_name(unit), name);
                let says = says!(
                    "“{who}” chưa được xếp về đâu trong khi “{over}” kết thúc hoạt động, xin xếp ở phần “Xếp tay” ([[place]]) hoặc “Xếp theo quy tắc” ([[rule]])",
                    "“{who}” is placed nowhere while “{over}” ends, place it by hand ([[place]]) or by a rule ([[rule]])"
                );
                self.fault(kind, moved.subject, says);
            }
            _ => {}
        }
    }

    fn twice(&mut self) {
        for (subject, places) in &self.placed.twice {
            let who = self.homes.who(*subject);
            let all = places.iter().map(|u| format!("“{}”", self.unit_name(*u))).collect::<Vec<_>>().join(", ");
            let says = says!(
                "{who} được xếp hai nơi: {all}, xin giữ một nơi",
                "{who} is placed in two places: {all}, keep one"
            );
            self.fault(FaultKind::Twice, *subject, says);
        }
    }

    fn apart(&mut self) {
        self.proof.apart = self.homes.apart(self.placed);
    }

    /// Holds the counts that a paper names; where one is wrong, names those who are placed apart.
    fn hold(&mut self, expected: &Expected) {
        let mut got = (0, 0);
        for moved in &self.proof.landings.clone() {
            if !moved.ends && moved.chain.iter().any(|u| expected.to.contains(u)) {
                got.0 += usize::from(moved.is_org);
                got.1 += usize::from(matches!(moved.subject, Subject::Person(_)));
            }
        }
        let receipt = Receipt { to: expected.to.clone(), got, expected: (expected.orgs, expected.members) };
        if !receipt.agrees() {
            self.count_differs(&receipt);
        }
        self.proof.receipts.push(receipt);
    }

    fn count_differs(&mut self, receipt: &Receipt) {
        let place = receipt.to.iter().map(|u| self.unit_name(*u)).collect::<Vec<_>>().join(", ");
        let pairs = [
            (receipt.expected.0, receipt.got.0, "tổ chức cơ sở đảng", "grassroots organizations"),
            (receipt.expected.1, receipt.got.1, "đảng viên", "members"),
        ];
        for (named, got, vi, en) in pairs {
            let Some(named) = named.filter(|n| *n as usize != got) else { continue };
            let (got, named) = (i64::try_from(got).unwrap_or(i64::MAX), i64::from(named));
            let by = got - named;
            let (got, named) = (thousands(got), thousands(named));
            let says = says!(
                "{place}: {got} {vi}, văn bản nêu {named} ({by:+})",
                "{place}: {got} {en}, the paper names {named} ({by:+})"
            );
            self.proof.faults.push(Fault { kind: FaultKind::Count, subject: None, says });
        }
        for (subject, to, others) in self.proof.apart.clone() {
            let meets = |unit: UnitId| self.homes.chain(unit).iter().any(|u| receipt.to.contains(u));
            let named = self.proof.faults.iter().any(|f| f.kind == FaultKind::Apart && f.subject == Some(subject));
            if named || meets(to) == meets(others) {
                continue;
            }
            let (who, to, others) = (self.homes.who(subject), self.unit_name(to), self.unit_name(others));
            let says = says!(
                "{who} được xếp về “{to}” trong khi nơi đang sinh hoạt hoặc quy tắc đưa về “{others}”, xin xem lại",
                "{who} is placed in “{to}” while the own cell or the rule goes to “{others}”, look again"
            );
            self.fault(FaultKind::Apart, subject, says);
        }
    }

    /// Whatever else was found: what is counted in must be counted out.
    fn close(&mut self) {
        let (before, placed) = self.proof.totals();
        if before != placed && self.proof.faults.is_empty() {
            let ((orgs, members), (to_orgs, to_members)) = (before, placed);
            let says = says!(
                "đưa vào {orgs} tổ chức, {members} đảng viên nhưng xếp {to_orgs} tổ chức, {to_members} đảng viên",
                "{orgs} organizations and {members} members go in, but {to_orgs} and {to_members} come out"
            );
            self.proof.faults.push(Fault { kind: FaultKind::Differs, subject: None, says });
        }
    }

    /// The book as the entries would leave it must stand as the plan says.
    fn against(&mut self, after: &World) {
        for moved in &self.proof.landings.clone() {
            let found = match moved.subject {
                Subject::Person(person) => after.person_on(person, self.day).member.map(|m| m.unit),
                Subject::Unit(unit) if moved.ends => {
                    Some(unit).filter(|u| after.own_dims(*u, self.day, NEVER - 1) != 0)
                }
                Subject::Unit(unit) => after.parent_on(unit, self.day, NEVER - 1),
            };
            if found != moved.place {
                let who = self.homes.who(moved.subject);
                let at = found.map_or_else(|| "—".to_string(), |u| self.unit_name(u));
                let says = says!(
                    "{who}: sổ sau khi ghi sẽ là “{at}”, không như phương án, xin xem lại các việc ghi riêng",
                    "{who}: the book would say “{at}”, not what the plan says, look at the acts written out"
                );
                self.fault(FaultKind::Differs, moved.subject, says);
            }
        }
    }
}
