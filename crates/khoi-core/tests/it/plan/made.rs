//! Made books: a province, a bloc with organizations of three kinds, and members who are only numbered.

use khoi_core::acts::{AnyAct, Enrol, Found, FoundHost, LinkHost};
use khoi_core::codes::{Gender, HostKind, Status, UnitType};
use khoi_core::entry::{Basis, BasisKind, DatedAct, Entry, Held, Identity};
use khoi_core::record::{NewPerson, NewUnit};
use khoi_core::state::{Profile, World};
use khoi_core::value::{Day, PersonId, PersonName, UnitId, When};
use std::sync::Arc;

/// A book while it is made.
pub struct Made {
    pub world: World,
    acts: Vec<DatedAct>,
    people: Vec<Identity>,
    units: u32,
    persons: u32,
}

fn day(text: &str) -> When {
    When::day(Day::parse(text).unwrap())
}

impl Made {
    /// A province, two local bodies and a bloc, standing since 2018.
    pub fn new() -> Made {
        let mut made = Made { world: World::new(), acts: vec![], people: vec![], units: 0, persons: 0 };
        let province = made.found("TINH", "Đảng bộ tỉnh", UnitType::Province, None);
        made.found("PLEIKU", "Đảng bộ thành phố Pleiku", UnitType::District, Some(province));
        made.found("IAGRAI", "Đảng bộ huyện Ia Grai", UnitType::District, Some(province));
        made.found("KHOI", "Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh", UnitType::Bloc, Some(province));
        made
    }

    /// The unit with a code, among those made so far.
    pub fn bloc(&self) -> UnitId {
        UnitId::new(4)
    }

    pub fn found(&mut self, code: &str, name: &str, kind: UnitType, parent: Option<UnitId>) -> UnitId {
        self.units += 1;
        let unit = UnitId::new(self.units);
        let act = Found { unit: NewUnit(unit), code: code.into(), name: name.into(), kind, parent, counts_as: None };
        self.acts.push(DatedAct { on: day("2018-01-01"), act: AnyAct::Found(act) });
        unit
    }

    /// Organizations of a kind of host: sizes as even as can be; from 30 members a committee with cells.
    pub fn orgs(&mut self, prefix: &str, word: &str, kind: HostKind, count: usize, members: usize) {
        for i in 1..=count {
            let size = members / count + usize::from(i <= members % count);
            let code = format!("{prefix}-{i}");
            let host = self.host(kind, &format!("Đơn vị {code}"));
            if size < 30 {
                let cell = self.found(&code, &format!("Chi bộ {code}"), UnitType::BaseCell, Some(self.bloc()));
                self.link(cell, host, kind);
                self.enrol(cell, size, |n| format!("{word} {i} {n}"));
                continue;
            }
            let base = self.found(&code, &format!("Đảng bộ {code}"), UnitType::BaseCommittee, Some(self.bloc()));
            self.link(base, host, kind);
            let cells = size.div_ceil(25);
            let mut numbered = 0;
            for c in 1..=cells {
                let own = size / cells + usize::from(c <= size % cells);
                let code = format!("{code}-{c}");
                let cell = self.found(&code, &format!("Chi bộ {code}"), UnitType::Cell, Some(base));
                self.enrol(cell, own, |n| format!("{word} {i} {}", numbered + n));
                numbered += own;
            }
        }
    }

    fn host(&mut self, kind: HostKind, name: &str) -> UnitId {
        self.units += 1;
        let unit = UnitId::new(self.units);
        let act = FoundHost { unit: NewUnit(unit), name: name.into(), kind, code: None };
        self.acts.push(DatedAct { on: day("2018-01-01"), act: AnyAct::FoundHost(act) });
        unit
    }

    fn link(&mut self, unit: UnitId, host: UnitId, kind: HostKind) {
        self.acts.push(DatedAct { on: day("2018-01-01"), act: AnyAct::LinkHost(LinkHost { unit, host, kind }) });
    }

    pub fn enrol(&mut self, cell: UnitId, count: usize, name: impl Fn(usize) -> String) {
        for n in 1..=count {
            self.persons += 1;
            let person = PersonId::new(self.persons);
            let name = PersonName::parse(&spelled(&name(n))).unwrap();
            self.people.push(Identity { person, name, citizen_number: None, card_number: None });
            let gender = Some(if self.persons.is_multiple_of(3) { Gender::Female } else { Gender::Male });
            let act = Enrol {
                person: NewPerson(person),
                unit: cell,
                status: if n % 17 == 16 { Status::Probationary } else { Status::Official },
                profile: Some(Profile { gender, ..Profile::UNKNOWN }),
                decided: Some(day("2010-05-19")),
                ceremony: None,
                official: None,
                source: None,
                probation_end: None,
            };
            // Some joined in later years, so that earlier days differ.
            let year = 2018 + self.persons % 7;
            self.acts.push(DatedAct { on: day(&format!("{year}-06-15")), act: AnyAct::Enrol(act) });
        }
    }

    /// The book with all of it recorded.
    pub fn done(mut self) -> World {
        let basis = Basis { issued: Some(day("2018-01-01")), ..Basis::of(BasisKind::Opening) };
        let entry = Entry { basis, acts: self.acts };
        self.world.take(Arc::new(Held { seq: 1, recorded_at: 1, entry, people: self.people }));
        self.world
    }
}

/// A made name with its numbers in words: `Hành Chính 7 3` is `Hành Chính Bảy Thứ Ba`.
pub fn spelled(name: &str) -> String {
    let mut words: Vec<String> = vec![];
    let mut numbers = 0;
    for word in name.split(' ') {
        match word.parse::<usize>() {
            Err(_) => words.push(word.into()),
            Ok(n) => {
                words.extend((numbers > 0).then(|| "Thứ".to_string()));
                words.push(number(n));
                numbers += 1;
            }
        }
    }
    words.join(" ")
}

fn number(n: usize) -> String {
    const DIGITS: [&str; 10] = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"];
    match n {
        0..10 => DIGITS[n].into(),
        10..100 if n.is_multiple_of(10) => format!("{} Chục", DIGITS[n / 10]),
        10..100 => format!("{} Chục {}", DIGITS[n / 10], DIGITS[n % 10]),
        _ => format!("{} Trăm {}", DIGITS[n / 100], number(n % 100)),
    }
}

/// A bloc like Gia Lai's on the eve of its end: 105 organizations, 4,558 members.
pub fn gia_lai() -> World {
    let mut made = Made::new();
    made.orgs("CQ", "Cơ Quan", HostKind::PartyFront, 22, 567);
    made.orgs("HC", "Hành Chính", HostKind::Administrative, 40, 2613);
    made.orgs("SN", "Sự Nghiệp", HostKind::PublicUnit, 12, 800);
    made.orgs("DN", "Doanh Nghiệp", HostKind::StateEnterprise, 31, 578);
    made.done()
}

/// A bloc like Điện Biên's: 27 organizations with 2,812 members that go, some that stay, and the bloc's own office.
pub fn dien_bien() -> World {
    let mut made = Made::new();
    made.orgs("HC", "Hành Chính", HostKind::Administrative, 27, 2812);
    made.orgs("CQ", "Cơ Quan", HostKind::PartyFront, 9, 230);
    let bloc = made.bloc();
    let office = made.found("VP", "Chi bộ cơ quan Đảng ủy Khối", UnitType::BaseCell, Some(bloc));
    made.enrol(office, 14, |n| format!("Cán Bộ Khối {n}"));
    made.done()
}
