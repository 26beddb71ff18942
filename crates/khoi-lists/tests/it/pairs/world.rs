//! The people of two lists and what became of them between: twins, a father and his son, a second spelling, a renamed unit.

use khoi_core::value::Day;

/// A day as a list may know it.
#[derive(Clone, Debug, PartialEq)]
pub enum Known {
    Day(Day),
    /// Typed so; no calendar has it.
    Typed(&'static str),
}

/// A person at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub id: usize,
    pub name: String,
    pub female: bool,
    pub born: Known,
    pub citizen: String,
    pub card: String,
    pub joined: Day,
    pub official: Option<Day>,
    pub unit: &'static str,
    pub position: &'static str,
    pub native: &'static str,
    pub phone: String,
}

pub const PARENTS: [(&str, &str); 6] = [
    ("Chi bộ Văn phòng", "Đảng bộ Sở Nội vụ"),
    ("Chi bộ Thanh tra", "Đảng bộ Sở Nội vụ"),
    ("Chi bộ Ban Quản lý dự án", "Đảng bộ Sở Nội vụ"),
    ("Chi bộ 1", "Đảng bộ Công ty Xăng dầu"),
    ("Chi bộ 2", "Đảng bộ Công ty Xăng dầu"),
    ("Chi bộ Kế hoạch", "Đảng bộ Công ty Xăng dầu"),
];

/// The name that a unit bears in the later list.
pub const RENAMED: (&str, &str) = ("Chi bộ Kế hoạch", "Chi bộ Kế hoạch - Tài chính");

pub fn parent(unit: &str) -> &'static str {
    let unit = if unit == RENAMED.1 { RENAMED.0 } else { unit };
    PARENTS.iter().find(|p| p.0 == unit).map_or("", |p| p.1)
}

fn day(y: i16, m: i8, d: i8) -> Day {
    Day::ymd(y, m, d).unwrap()
}

/// Names, families that look like other words among them; `f` is a woman.
const NAMES: &str = "f Lò Thị Mai;m Vàng A Páo;f H'Hen Niê;m Lê Ân;m Ban Văn Công;f Tống Thị Nga;m Phòng Văn Sơn;\
m Trường Văn Minh;f Công Thị Hoa;m Lưu Đức Hà;m Nguyễn Văn Hùng;m Nguyễn Văn Hưng;f Nguyễn Thị Thuý;f Đỗ Thị Hòa;\
m Trần Quốc Bảo;m Quàng Văn Đạt;f Cà Thị Lan;m Giàng A Chống;f Bùi Thu Hà;m Đặng Đình Dương;f Phạm Thị Lan;\
m Hoàng Xuân Vinh;f Vũ Thị Kim Oanh;m Tô Vũ;f Lù Thị Sai;m Đinh Công Lý;f Hà Thúy;m Mùa A Sơn;f Trần Thị Bích Ngọc;\
m Lê Văn Nam;m Phan Anh;f Ngô Thị Bình;m Kiều Văn Tổng;m Chu Văn Trang;f Đoàn Thị Điểm;m Lường Văn Tiến";

/// The people of the earlier list, ordered by unit.
pub fn old() -> Vec<Person> {
    let mut out = vec![];
    for (id, text) in NAMES.split(';').enumerate() {
        let (gender, name) = text.trim().split_once(' ').unwrap();
        let (y, m, d) = (1960 + (id * 7 % 38) as i16, 1 + (id * 5 % 12) as i8, 1 + (id * 11 % 28) as i8);
        let born = day(y, m, d);
        let joined = born.plus_years(22 + (id % 5) as i32).plus_days(40 + (id * 3) as i32);
        out.push(Person {
            id,
            name: name.to_string(),
            female: gender == "f",
            born: Known::Day(born),
            citizen: format!("{:03}{:03}{:06}", 11 + (id * 13 % 60), 60 + id, 120_045 + id * 977),
            card: format!("{:08}", 11_020 + id * 37),
            joined,
            official: Some(joined.plus_months(12)),
            unit: PARENTS[id % 6].0,
            position: ["Chuyên viên", "Bí thư chi bộ", "Kế toán", "Phó Trưởng phòng"][id % 4],
            native: ["Sơn La", "Thái Bình", "Nam Định", "Hà Nội", "Nghệ An"][id % 5],
            phone: format!("09{:08}", 12_345_678 + id * 7_919),
        });
    }
    namesakes(&mut out);
    out.sort_by_key(|p| PARENTS.iter().position(|u| u.0 == p.unit));
    out
}

/// Two of one name and another birth date in one unit; a father and his son; two of one name in two units.
fn namesakes(people: &mut Vec<Person>) {
    let mut like = |of: usize, born: Day, unit: &'static str| {
        let mut other = people[of].clone();
        other.id = people.len();
        other.born = Known::Day(born);
        other.joined = born.plus_years(23);
        other.official = Some(born.plus_years(24));
        other.citizen = format!("0{:02}{:03}{:06}", 12 + other.id % 60, 200, 900_001 + other.id);
        other.card = format!("{:08}", 70_100 + other.id);
        other.phone = format!("08{:08}", 22_000_000 + other.id);
        other.unit = unit;
        people.push(other);
    };
    like(10, day(1971, 9, 23), PARENTS[10 % 6].0);
    like(29, day(1991, 4, 2), PARENTS[29 % 6].0);
    like(20, day(1969, 2, 27), PARENTS[(20 + 1) % 6].0);
    // A probationer, who has no card yet.
    let one = &mut people[33];
    (one.joined, one.official, one.card) = (day(2025, 5, 2), None, String::new());
    // Impossible, missing.
    people[15].born = Known::Typed("31/2/1975");
    people[17].citizen.clear();
}

/// What a person's second row repeats, and how it is written.
pub const DOUBLE: usize = 22;

/// The people of the later list.
pub fn new() -> Vec<Person> {
    let mut people = old();
    let at = |people: &mut Vec<Person>, id: usize| people.iter().position(|p| p.id == id).unwrap();
    for gone in [3, 12 + 12, 36] {
        let i = at(&mut people, gone);
        people.remove(i);
    }
    let mut edit = |id: usize, f: fn(&mut Person)| {
        let i = at(&mut people, id);
        f(&mut people[i]);
    };
    edit(0, |p| p.position = "Phó Bí thư");
    edit(1, |p| p.unit = "Chi bộ 2");
    edit(13, |p| p.unit = "Chi bộ Văn phòng");
    edit(14, |p| p.born = Known::Day(day(1982, 11, 14)));
    edit(18, |p| p.phone = "0911222333".into());
    edit(26, |p| p.citizen = "014182009911".into());
    edit(32, |p| p.native = "Ninh Bình");
    // A woman under a second spelling.
    edit(4 + 16, |p| p.name = "Phạm Thị Lân".into());
    edit(33, |p| {
        p.official = Some(day(2026, 5, 2));
        p.card = "00099001".into();
    });
    for p in &mut people {
        if p.unit == RENAMED.0 {
            p.unit = RENAMED.1;
        }
    }
    for (id, name, unit, born) in [
        (100, "Lại Thị Tố Uyên", "Chi bộ Thanh tra", day(1999, 5, 6)),
        (101, "Nguyễn Văn Hùng", "Chi bộ 1", day(1998, 3, 8)),
    ] {
        let mut p = people[0].clone();
        (p.id, p.name, p.unit, p.born) = (id, name.to_string(), unit, Known::Day(born));
        p.female = id == 100;
        p.joined = day(2024, 5, 19);
        p.official = Some(day(2025, 5, 19));
        p.citizen = format!("014{:03}{:06}", 99, 700_000 + id);
        p.card = format!("{:08}", 88_000 + id);
        p.phone = format!("07{:08}", 1_000_000 + id);
        people.push(p);
    }
    let order = |p: &Person| PARENTS.iter().position(|u| u.0 == p.unit || p.unit == RENAMED.1 && u.0 == RENAMED.0);
    people.sort_by_key(order);
    // Listed twice, the second time in capitals and with a blank too many.
    let mut again = people.iter().find(|p| p.id == DOUBLE).unwrap().clone();
    again.name = again.name.to_uppercase().replacen(' ', "  ", 1);
    let last = people.iter().rposition(|p| p.unit == again.unit).unwrap();
    people.insert(last + 1, again);
    people
}
