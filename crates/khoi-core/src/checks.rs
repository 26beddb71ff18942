//! Việc đến hạn và điều cần xử lý: what the book itself shows to be due, late or not in order on a day.
//!
//! **To add a check**: one file here (copy `checks/badges.rs`) with one type that implements [`Check`] for persons, units or
//! the whole book; one line in `checks!`, under the next number; one story line, as in `stories/due.story`, or test that
//! it finds something and one that it is settled. What it asks of the rules for everybody it reads once, in `prepare`. A
//! check reads the world and the pack, and writes nothing: what it finds is gone once the book says otherwise. A finding
//! can be acknowledged by an act; it returns when its ground changes.

mod look;

pub use look::{Look, Member};

use crate::acts::AnyAct;
use crate::record::Subject;
use crate::rules::{Pack, Rule};
use crate::state::{UnitState, World};
use crate::value::{Day, Says, UnitId};
use std::collections::BTreeMap;

/// Một việc đến hạn hoặc điều cần xử lý.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// Which check found it.
    pub check: &'static CheckKind,
    /// Whom it is about; `None`: the book itself.
    pub about: Option<Subject>,
    /// The unit in whose work it stands: the cell of a person, the unit itself.
    pub unit: UnitId,
    /// The rule's id; empty where the book alone tells.
    pub rule: String,
    /// The regulation, as cited; empty where the book alone tells.
    pub source: String,
    /// What is so, then what is to be done.
    pub says: Says,
    /// Who must act.
    pub who: Says,
    /// The last day in time; `None` where no day is set.
    pub until: Option<Day>,
    /// What settles it.
    pub settles: Says,
}

impl Due {
    /// Whether its last day has passed.
    pub fn is_late(&self, day: Day) -> bool {
        self.until.is_some_and(|until| until < day)
    }

    /// Căn cứ của điều này: what an acknowledgement names. It changes with the rule and the day until which it is due,
    /// or, where no day is set, with what the sentence says, so that the finding returns when its ground does and
    /// not merely because a day passed.
    pub fn ground(&self) -> String {
        let about = match self.about {
            Some(Subject::Person(p)) => p.to_string(),
            Some(Subject::Unit(u)) => u.to_string(),
            None => "so".to_string(),
        };
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        let rests_on = self.until.map_or_else(|| self.says.vi.clone(), |d| d.to_string());
        for byte in rests_on.bytes().chain(self.rule.bytes()) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        format!("{}:{about}:{:08x}", self.check.id, (hash >> 32) as u32 ^ hash as u32)
    }
}

/// A kind of check.
#[derive(Debug, PartialEq, Eq)]
pub struct CheckKind {
    /// Its number in the list of the domain, from 1.
    pub number: u8,
    /// Its id.
    pub id: &'static str,
    /// In Vietnamese.
    pub vi: &'static str,
    /// In English.
    pub en: &'static str,
}

/// What one check looks at; it implements those it needs.
pub trait Check: Default {
    /// Reads from the rules, once for a look, what it asks for everybody.
    fn prepare(&mut self, _look: &Look) {}
    /// About one person who is a member, candidate or on the way.
    fn person(&self, _look: &Look, _one: &Member, _out: &mut Found) {}
    /// About one unit of the Party line that stands on the day.
    fn unit(&self, _look: &Look, _unit: UnitId, _state: &UnitState, _out: &mut Found) {}
    /// About the book, asked once for the unit at the top.
    fn book(&self, _look: &Look, _out: &mut Found) {}
}

/// Gathers what one check finds.
pub struct Found {
    kind: &'static CheckKind,
    all: Vec<Due>,
}

impl Found {
    /// Notes something by a rule that is in force, or by the book alone.
    pub fn add(&mut self, about: Option<Subject>, unit: UnitId, rule: Option<&Rule>, what: What) {
        let seen = |r: &Rule| r.confidence == crate::rules::Confidence::A;
        let source = rule.map_or_else(String::new, |r| {
            let cite = r.regulation.cite();
            if seen(r) { cite } else { format!("{cite} (chưa đối chiếu văn bản gốc)") }
        });
        let rule = rule.map_or_else(String::new, |r| r.id.clone());
        self.push(about, unit, (rule, source), what);
    }

    /// Notes something by a regulation that is no rule with a value.
    pub fn add_citing(&mut self, about: Option<Subject>, unit: UnitId, source: String, what: What) {
        self.push(about, unit, (String::new(), source), what);
    }

    fn push(&mut self, about: Option<Subject>, unit: UnitId, (rule, source): (String, String), what: What) {
        let (check, What { says, who, until, settles }) = (self.kind, what);
        self.all.push(Due { check, about, unit, rule, source, says, who, until, settles });
    }
}

/// What a check says of one thing.
pub struct What {
    /// What is so, then what is to be done.
    pub says: Says,
    /// Who must act.
    pub who: Says,
    /// The last day in time.
    pub until: Option<Day>,
    /// What settles it.
    pub settles: Says,
}

macro_rules! checks {
    ($($number:literal $file:ident::$name:ident $vi:literal, $en:literal;)*) => {
        $(mod $file;)*

        /// All kinds, by number.
        pub const KINDS: &[CheckKind] = &[$(CheckKind { number: $number, id: stringify!($file), vi: $vi, en: $en }),*];

        /// One of each, prepared for a look.
        #[derive(Default)]
        struct All {
            $($file: $file::$name),*
        }

        impl All {
            fn of(look: &Look) -> All {
                let mut all = All::default();
                $(all.$file.prepare(look);)*
                all
            }

            fn person(&self, look: &Look, one: &Member, out: &mut Found) {
                $(out.kind = &KINDS[$number - 1]; self.$file.person(look, one, out);)*
            }

            fn unit(&self, look: &Look, unit: UnitId, state: &UnitState, out: &mut Found) {
                $(out.kind = &KINDS[$number - 1]; self.$file.unit(look, unit, state, out);)*
            }

            fn book(&self, look: &Look, out: &mut Found) {
                $(out.kind = &KINDS[$number - 1]; self.$file.book(look, out);)*
            }
        }
    };
}

checks! {
    1 probation_ends::ProbationEnds "Sắp hết thời gian dự bị", "Probation ends soon";
    2 conversion_overdue::ConversionOverdue "Quá hạn xét công nhận chính thức", "Conversion overdue";
    3 conversion_early::ConversionEarly "Nghị quyết công nhận chính thức trước khi hết dự bị", "Conversion resolved before probation ended";
    4 no_course::NoCourse "Chưa học lớp đảng viên mới", "New-member course missing";
    5 ceremony_due::CeremonyDue "Lễ kết nạp đến hạn", "Ceremony due";
    6 certificate_expires::CertificateExpires "Giấy chứng nhận lớp nhận thức về Đảng sắp hết giá trị", "Awareness certificate expires";
    7 file_old::FileOld "Hồ sơ kết nạp quá 12 tháng", "Admission file grows too old";
    8 candidate_age::CandidateAge "Tuổi của người được xét kết nạp", "Age of a candidate";
    9 introducer::Introducer "Người giới thiệu không còn đủ điều kiện", "Introducer not eligible";
    10 votes::Votes "Biểu quyết không đủ tỷ lệ", "Vote below the threshold";
    11 transfers::Transfers "Chuyển sinh hoạt đến hạn, quá hạn", "Transfer due or late";
    12 counted_once::CountedOnce "Đảng viên tính hai lần hoặc không ở đâu", "Member counted twice or nowhere";
    13 badges::Badges "Đủ tuổi Đảng nhận Huy hiệu đợt tới", "Badge at the next award day";
    14 party_age::PartyAge "Tuổi Đảng chưa khớp giấy tờ", "Party age does not fit the papers";
    15 small_cell::SmallCell "Chi bộ ít đảng viên chính thức", "Cell with few official members";
    16 thresholds::Thresholds "Ngưỡng số lượng đảng viên của tổ chức", "Size of a unit against its type";
    17 committees::Committees "Cấp ủy, chi ủy, bí thư", "Committees and secretaries";
    18 term_ends::TermEnds "Sắp hết nhiệm kỳ, quá nhiệm kỳ", "Term ends or is overdue";
    19 meetings::Meetings "Sinh hoạt chi bộ", "Cell meetings";
    20 absences::Absences "Vắng sinh hoạt, chưa đóng đảng phí", "Absent or unpaid";
    21 dues::Dues "Đảng phí", "Dues";
    22 gradings::Gradings "Đánh giá, xếp loại", "Evaluation";
    23 clocks::Clocks "Thời hạn kỷ luật, khiếu nại", "Clocks of discipline and complaints";
    24 registers::Registers "Đối chiếu sổ, phiếu báo", "Registers and slips";
    25 decisions::Decisions "Số văn bản; tổ chức đã kết thúc", "Numbers of papers; ended units";
}

/// All that is due or not in order in a unit and under it on a day, by number of the check, then by the last day.
pub fn due(world: &World, pack: &Pack, top: UnitId, day: Day) -> Vec<Due> {
    let look = Look::new(world, pack, top, day);
    let checks = All::of(&look);
    let mut out = Found { kind: &KINDS[0], all: vec![] };
    for (unit, state) in look.units() {
        checks.unit(&look, *unit, state, &mut out);
    }
    for (person, unit) in look.people() {
        look.with_member(*person, *unit, |one| checks.person(&look, one, &mut out));
    }
    checks.book(&look, &mut out);
    let mut all = out.all;
    all.sort_by_key(|d| (d.check.number, d.until.is_none(), d.until));
    all
}

/// What is due of some persons and units alone, after an entry that touched them.
pub fn due_of(world: &World, pack: &Pack, subjects: &[Subject], day: Day) -> Vec<Due> {
    let top = subjects.iter().find_map(|s| match s {
        Subject::Unit(u) => Some(*u),
        Subject::Person(p) => world.person(*p).and_then(|f| f.state.member).map(|m| m.unit),
    });
    let look = Look::narrow(world, pack, top.unwrap_or(UnitId::new(1)), day);
    let checks = All::of(&look);
    let mut out = Found { kind: &KINDS[0], all: vec![] };
    for subject in subjects {
        match subject {
            Subject::Unit(unit) => {
                let state = world.unit_seen(*unit, day);
                if state.stands() {
                    checks.unit(&look, *unit, &state, &mut out);
                }
            }
            Subject::Person(person) => {
                let unit = look.place_of(*person);
                look.with_member(*person, unit, |one| checks.person(&look, one, &mut out));
            }
        }
    }
    out.all
}

/// The kind with an id or a number.
pub fn find(text: &str) -> Option<&'static CheckKind> {
    let text = text.trim();
    KINDS.iter().find(|k| k.id == text || k.number.to_string() == text)
}

/// What was acknowledged and still is on a day: the finding's ground with entry and reason.
pub fn acknowledged(world: &World, day: Day) -> BTreeMap<String, (u32, String)> {
    let mut all = BTreeMap::new();
    for held in world.entries().filter(|h| world.is_live(h.seq)) {
        for dated in &held.entry.acts {
            if let AnyAct::Acknowledge(act) = &dated.act
                && dated.on.order() <= day
                && act.until.is_none_or(|until| day <= until)
            {
                all.insert(act.finding.clone(), (held.seq, act.reason.clone()));
            }
        }
    }
    all
}
