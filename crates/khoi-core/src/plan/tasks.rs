//! Việc phải làm sau khi ban hành: seals, accounts, files, posts and terms, listed from what the book holds.

use super::{Plan, Proof};
use crate::acts::{AnyAct, HandedPetition};
use crate::choice;
use crate::codes::UnitType;
use crate::says;
use crate::state::{NEVER, Relation, World};
use crate::value::{Day, Lang, PersonId, Says, UnitId, thousands};

choice! {
    /// Việc sau sắp xếp.
    pub enum TaskKind {
        Seal = "con_dau", "Con dấu", "Seal";
        Account = "tai_khoan", "Tài khoản", "Account";
        Files = "ho_so", "Hồ sơ, biên bản bàn giao", "Files and hand-over minutes";
        Posts = "chuc_vu", "Chức vụ trong cấp ủy", "Posts";
        Term = "nhiem_ky", "Nhiệm kỳ", "Term";
        Host = "don_vi", "Đơn vị có tổ chức đảng", "Host units";
        Mass = "doan_the", "Tổ chức đoàn thể", "Mass organizations";
        Petitions = "don_thu", "Đơn thư đang giải quyết", "Petitions under way";
    }
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// Of which kind.
    pub kind: TaskKind,
    /// Which unit does it, or is concerned.
    pub unit: UnitId,
    /// What is to be done.
    pub says: Says,
    /// Where that stands; not yet held against the original text.
    pub source: &'static str,
}

const CLOSING: &str = "thực tế Gia Lai, 1533-QĐ/TU ngày 10/2/2025 (chưa đối chiếu văn bản gốc)";
/// R1.23, before and since the guide of 27/5/2026 ([`SEALS_SINCE`]).
const SEALS_BEFORE: &str = "thực tế: tổ chức từ cấp cơ sở trở lên có con dấu (chưa đối chiếu văn bản gốc)";
const SEALS: &str = "05-HD/VPTW ngày 27/5/2026 (chưa đối chiếu văn bản gốc)";
const SEALS_SINCE: (i16, i8, i8) = (2026, 5, 27);
const BLOC: &str = "293-QĐ/TW, 294-QĐ/TW ngày 23/3/2010 (chưa đối chiếu văn bản gốc)";

/// R1.21–R1.23, R9.2: what closing and founding bring with them.
pub(super) fn tasks(plan: &Plan, proof: &Proof, world: &World, petitions: &[HandedPetition]) -> Vec<Task> {
    let mut maker = Maker { plan, world, out: vec![] };
    petitions.iter().for_each(|petition| maker.petition(petition));
    for unit in &proof.ends {
        maker.ended(*unit);
    }
    for flow in &proof.flows {
        if let Some(to) = flow.to {
            maker.handed(flow.from, to, flow.orgs, flow.members);
        }
    }
    for act in &plan.acts {
        if let AnyAct::Found(found) = &act.dated.act {
            maker.founded(found.unit.0, found.kind, &found.name);
        }
    }
    let mut out = maker.out;
    out.sort_by_key(|t| (t.kind, t.unit));
    out
}

/// The petitions that the acts hand to another unit, as the program completed them.
pub(super) fn handed(acts: &[&AnyAct]) -> Vec<HandedPetition> {
    let of = |act: &&AnyAct| match act {
        AnyAct::Reorganize(r) => r.petitions.clone(),
        AnyAct::End(e) => e.petitions.clone(),
        _ => vec![],
    };
    acts.iter().flat_map(of).collect()
}

struct Maker<'a> {
    plan: &'a Plan,
    world: &'a World,
    out: Vec<Task>,
}

/// R1.23: only from the grassroots level up there is a seal.
fn has_seal(kind: UnitType) -> bool {
    !kind.is_below_base() && kind != UnitType::Mass
}

/// R9.2: a legal person with its own account.
fn has_account(kind: UnitType) -> bool {
    matches!(kind, UnitType::Bloc | UnitType::UpperBase)
}

impl Maker<'_> {
    fn add(&mut self, kind: TaskKind, unit: UnitId, source: &'static str, says: Says) {
        self.out.push(Task { kind, unit, says, source });
    }

    fn name(&self, unit: UnitId) -> String {
        self.plan.unit_name(self.world, unit)
    }

    fn count(&self, relation: Relation, unit: UnitId) -> usize {
        let day = self.plan.on.order();
        self.world.table(relation).known(unit, NEVER - 1).filter(|r| r.from <= day && day < r.to).count()
    }

    fn ended(&mut self, unit: UnitId) {
        let (day, name) = (self.plan.on.order(), self.name(unit));
        let Some(kind) = self.world.unit_on(unit, day).kind else { return };
        if has_seal(kind) {
            self.add(
                TaskKind::Seal,
                unit,
                CLOSING,
                says!(
                    "“{name}” nộp lại con dấu và giấy chứng nhận mẫu dấu cho công an tỉnh",
                    "“{name}” returns its seal and the seal's certificate to the provincial police"
                ),
            );
        }
        if has_account(kind) {
            self.add(
                TaskKind::Account,
                unit,
                BLOC,
                says!("“{name}” quyết toán và tất toán tài khoản", "“{name}” settles and closes its account"),
            );
        }
        self.left_open(unit, &name);
    }

    /// Posts, terms, hosts and mass organizations that are still open in what ends.
    fn left_open(&mut self, unit: UnitId, name: &str) {
        let day = self.plan.on.order();
        let rows = self.world.table(Relation::Post).known(unit, NEVER - 1);
        let held: Vec<String> = rows
            .filter(|r| r.from <= day && day < r.to)
            .map(|r| self.world.person_name(PersonId::new(r.subject)))
            .collect();
        if !held.is_empty() {
            let (count, first) = (held.len(), held.iter().take(5).cloned().collect::<Vec<_>>().join(", "));
            self.add(
                TaskKind::Posts,
                unit,
                "",
                says!(
                    "“{name}”: {count} chức vụ thôi theo tổ chức ({first})",
                    "“{name}”: {count} posts end with the unit ({first})"
                ),
            );
        }
        if self.count(Relation::Term, unit) > 0 {
            self.add(
                TaskKind::Term,
                unit,
                "",
                says!(
                    "“{name}”: nhiệm kỳ đang mở kết thúc cùng tổ chức, chỉ tiêu còn lại chuyển nơi tiếp nhận",
                    "“{name}”: the open term ends with the unit, its targets go to the receivers"
                ),
            );
        }
        let hosts = self.count(Relation::Host, unit);
        if hosts > 0 {
            self.add(
                TaskKind::Host,
                unit,
                "",
                says!(
                    "“{name}”: {hosts} đơn vị cần gắn với tổ chức đảng mới",
                    "“{name}”: {hosts} host units need a new Party organization"
                ),
            );
        }
        for mass in self.world.mass_of(unit, day) {
            self.mass(mass, unit, name);
        }
    }

    /// A mass organization of what ends: placed by the plan, ended by it, or still to be placed.
    fn mass(&mut self, mass: UnitId, over: UnitId, of: &str) {
        let ends = |a: &AnyAct| matches!(a, AnyAct::End(e) if e.unit == mass);
        let moved = |a: &AnyAct| matches!(a, AnyAct::MoveUnit(m) if m.unit == mass);
        let by_hand = self.plan.hands.iter().any(|h| h.units.contains(&mass));
        if by_hand || self.plan.acts.iter().any(|a| ends(&a.dated.act) || moved(&a.dated.act)) {
            return;
        }
        let name = self.name(mass);
        self.add(
            TaskKind::Mass,
            over,
            BLOC,
            says!(
                "“{name}” (đoàn thể thuộc “{of}”): xếp về tổ chức tiếp nhận hoặc kết thúc hoạt động",
                "“{name}” (mass organization of “{of}”): place it under a receiver or end it"
            ),
        );
    }

    /// A petition under way in what ends, and who goes on with it.
    fn petition(&mut self, petition: &HandedPetition) {
        let (from, to, number) = (self.name(petition.unit), self.name(petition.to), petition.number_there());
        let kind = |lang| petition.kind.map_or("", |k| k.word(lang));
        let (kind_vi, kind_en) = (kind(Lang::Vi), kind(Lang::En));
        let due = petition.due.map(|day| (format!(", hạn giải quyết {}", day.vi()), format!(", due {}", day.vi())));
        let (due_vi, due_en) = due.unwrap_or_default();
        self.add(
            TaskKind::Petitions,
            petition.to,
            "",
            says!(
                "“{from}” bàn giao cho “{to}” giải quyết tiếp đơn số “{number}” ({kind_vi}{due_vi})",
                "“{from}” hands the petition “{number}” ({kind_en}{due_en}) to “{to}”, which goes on with it"
            ),
        );
    }

    fn handed(&mut self, from: UnitId, to: UnitId, orgs: usize, members: usize) {
        let (a, b) = (self.name(from), self.name(to));
        let whole = |n: usize| thousands(i64::try_from(n).unwrap_or(i64::MAX));
        // What is not handed over is not named.
        let some = |n: usize, vi: &str, en: &str| {
            if n == 0 { Default::default() } else { (format!("{} {vi}, ", whole(n)), format!("{} {en}, ", whole(n))) }
        };
        let (orgs_vi, orgs_en) = some(orgs, "tổ chức cơ sở đảng", "grassroots organizations");
        let members = if members == 0 { None } else { Some(whole(members)) };
        let files_vi = members.as_ref().map_or_else(String::new, |n| format!("hồ sơ của {n} đảng viên, "));
        let files_en = members.as_ref().map_or_else(String::new, |n| format!("the files of {n} members, "));
        self.add(
            TaskKind::Files,
            from,
            CLOSING,
            says!(
                "“{a}” bàn giao cho “{b}”: {orgs_vi}{files_vi}biên bản có chữ ký hai bên",
                "“{a}” hands over to “{b}”: {orgs_en}{files_en}minutes signed by both"
            ),
        );
    }

    fn founded(&mut self, unit: UnitId, kind: UnitType, name: &str) {
        if has_seal(kind) {
            let (y, m, d) = SEALS_SINCE;
            let told = Day::ymd(y, m, d).is_some_and(|since| since <= self.plan.on.order());
            self.add(
                TaskKind::Seal,
                unit,
                if told { SEALS } else { SEALS_BEFORE },
                says!("“{name}” làm con dấu mới", "“{name}” has a new seal made"),
            );
        }
        if has_account(kind) {
            self.add(TaskKind::Account, unit, "", says!("“{name}” mở tài khoản", "“{name}” opens an account"));
        }
        let of_unit = |a: &AnyAct| match a {
            AnyAct::Appoint(x) => x.unit == unit,
            _ => false,
        };
        if !self.plan.acts.iter().any(|a| of_unit(&a.dated.act)) {
            self.add(
                TaskKind::Posts,
                unit,
                "",
                says!(
                    "“{name}”: chỉ định cấp ủy, Bí thư, Phó Bí thư",
                    "“{name}”: appoint committee, secretary and deputies"
                ),
            );
        }
        let opens = |a: &AnyAct| matches!(a, AnyAct::OpenTerm(t) if t.unit == unit);
        if !self.plan.acts.iter().any(|a| opens(&a.dated.act)) && !matches!(kind, UnitType::Mass) {
            self.add(
                TaskKind::Term,
                unit,
                "",
                says!(
                    "“{name}”: xác định nhiệm kỳ và lần đại hội",
                    "“{name}”: settle its term and the number of its congress"
                ),
            );
        }
    }
}
