//! Dirty lists with known truth, from a seed: clean people first, then faults put in, each remembered.

use khoi_core::value::Day;
use khoi_lists::FaultKind;

/// A small random source; the same seed gives the same list.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % n as u64).unwrap()
    }

    pub fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// A person as he is.
#[derive(Clone, Debug, PartialEq)]
pub struct Truth {
    pub name: String,
    pub female: bool,
    pub born: Day,
    pub joined: Day,
    pub official: Day,
    pub citizen: String,
    pub card: String,
    pub unit: String,
}

/// A cell of a dirty list.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw {
    Text(String),
    Number(f64),
    Day(Day),
    Error(&'static str),
    Empty,
}

/// A row of a dirty list: whose it is, its cells, the fault put in.
#[derive(Clone, Debug)]
pub struct Dirty {
    pub who: usize,
    pub cells: Vec<Raw>,
    pub fault: Option<FaultKind>,
}

pub const HEAD: [&str; 9] = [
    "STT",
    "Họ và tên",
    "Ngày sinh",
    "Giới tính",
    "Số CCCD",
    "Số thẻ đảng viên",
    "Ngày kết nạp",
    "Ngày chính thức",
    "Chi bộ",
];

const FAMILY: [&str; 14] =
    ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lò", "Quàng", "Cà", "Vàng", "Giàng"];
const MIDDLE: [&str; 10] = ["Văn", "Thị", "Đức", "Hữu", "Minh", "Ngọc", "Thanh", "Xuân", "A", "Quốc"];
const GIVEN: [&str; 24] = [
    "An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hà", "Hùng", "Hưng", "Hương", "Khánh", "Lan", "Linh", "Mai", "Nam",
    "Nga", "Oanh", "Phúc", "Quân", "Sơn", "Thảo", "Tuấn", "Vân", "Yến",
];

/// People of 80 units; some share a name, a few also the birth date.
pub fn people(dice: &mut Dice, count: usize) -> Vec<Truth> {
    let mut out: Vec<Truth> = Vec::with_capacity(count);
    for i in 0..count {
        let twin = i > 50 && dice.below(100) == 0;
        let before = twin.then(|| out[i - 1 - dice.below(40)].clone());
        let (middle, given) = (dice.pick(&MIDDLE), dice.pick(&GIVEN));
        let name = format!("{} {middle} {} {given}", dice.pick(&FAMILY), dice.pick(&MIDDLE));
        let born = Day::ymd(1955 + dice.below(45) as i16, 1 + dice.below(12) as i8, 1 + dice.below(28) as i8).unwrap();
        let (name, born, female) = before.map_or((name, born, middle == "Thị"), |b| (b.name, b.born, b.female));
        let joined = born.plus_years(19 + dice.below(6) as i32).plus_days(dice.below(300) as i32);
        let citizen = format!("{:03}{:03}{i:06}", 1 + dice.below(95), dice.below(1000));
        out.push(Truth {
            name,
            female,
            born,
            joined,
            official: joined.plus_months(12),
            card: format!("0{:07}", 1_000_000 + i),
            citizen,
            unit: format!("Chi bộ {}", 1 + dice.below(80)),
        });
    }
    out
}

/// The clean row of a person.
pub fn clean(number: usize, p: &Truth) -> Vec<Raw> {
    let text = |t: &str| Raw::Text(t.to_string());
    vec![
        Raw::Number(number as f64),
        text(&p.name),
        Raw::Day(p.born),
        text(if p.female { "Nữ" } else { "Nam" }),
        text(&p.citizen),
        text(&p.card),
        Raw::Day(p.joined),
        Raw::Day(p.official),
        text(&p.unit),
    ]
}

const KINDS: [FaultKind; 21] = [
    FaultKind::DayImpossible,
    FaultKind::DayUnreadable,
    FaultKind::DayFuture,
    FaultKind::DayOrder,
    FaultKind::AgeOdd,
    FaultKind::BornMissing,
    FaultKind::NameMissing,
    FaultKind::NameOdd,
    FaultKind::IdsMissing,
    FaultKind::CitizenMissing,
    FaultKind::CardMissing,
    FaultKind::CitizenShort,
    FaultKind::CardShort,
    FaultKind::NumberRounded,
    FaultKind::GenderUnknown,
    FaultKind::UnitMissing,
    FaultKind::FormulaError,
    FaultKind::LegacyFont,
    FaultKind::Doubled,
    FaultKind::IdShared,
    FaultKind::Capitals,
];
const NOTES: [FaultKind; 6] = [
    FaultKind::Decomposed,
    FaultKind::WrongD,
    FaultKind::Blanks,
    FaultKind::ShortYear,
    FaultKind::StoredAsNumber,
    FaultKind::StoredAsText,
];

/// A list of which so many rows in a thousand are faulty.
pub fn list(dice: &mut Dice, people: &[Truth], faulty_permille: usize) -> Vec<Dirty> {
    let mut out: Vec<Dirty> = vec![];
    for (who, person) in people.iter().enumerate() {
        let mut row = Dirty { who, cells: clean(out.len() + 1, person), fault: None };
        if dice.below(1000) < faulty_permille {
            let all = KINDS.len() + NOTES.len();
            let at = dice.below(all);
            let kind = if at < KINDS.len() { KINDS[at] } else { NOTES[at - KINDS.len()] };
            if soil(dice, kind, who, people, &mut row) {
                row.fault = Some(kind);
            }
            if row.fault == Some(FaultKind::Doubled) {
                let mut first = row.clone();
                first.cells = clean(out.len() + 1, person);
                out.push(first);
                row.cells[0] = Raw::Number(out.len() as f64 + 1.0);
            }
        }
        out.push(row);
    }
    out
}

/// Puts a fault into a row; whether it fits this person.
fn soil(dice: &mut Dice, kind: FaultKind, who: usize, people: &[Truth], row: &mut Dirty) -> bool {
    let p = &people[who];
    let text = |t: String| Raw::Text(t);
    let year = p.born.year();
    let number = |t: &str| Raw::Number(t.parse().unwrap());
    let (column, cell) = match kind {
        FaultKind::DayImpossible => match dice.below(3) {
            0 => (2, text(format!("31/2/{year}"))),
            1 => (2, text(format!("30/2/{year}"))),
            _ => (2, text(format!("{}/{}/{year}", p.born.month(), 13 + dice.below(15)))),
        },
        FaultKind::DayUnreadable => (2, text(["chưa rõ", "O5/O3/l975", "5/3/19755", "5/3"][dice.below(4)].to_string())),
        FaultKind::DayFuture => (7, Raw::Day(Day::ymd(2031, 5, 1).unwrap())),
        FaultKind::DayOrder => (7, Raw::Day(p.joined.plus_years(-2))),
        FaultKind::AgeOdd => (6, Raw::Day(p.born.plus_years(9))),
        FaultKind::BornMissing => (2, Raw::Empty),
        FaultKind::NameMissing => (1, Raw::Empty),
        FaultKind::NameOdd => (1, text(p.name.replacen(' ', " 3", 1))),
        FaultKind::IdsMissing => {
            row.cells[5] = Raw::Empty;
            (4, Raw::Empty)
        }
        FaultKind::CitizenMissing => (4, Raw::Empty),
        FaultKind::CardMissing => (5, Raw::Empty),
        FaultKind::CitizenShort => (4, number(&p.citizen)),
        FaultKind::CardShort => (5, number(&p.card)),
        FaultKind::NumberRounded => (4, text(format!("{}.{}E+11", &p.citizen[1..2], &p.citizen[2..6]))),
        FaultKind::GenderUnknown => (3, text("chưa ghi".into())),
        FaultKind::UnitMissing => (8, Raw::Empty),
        FaultKind::FormulaError => (6, Raw::Error("#REF!")),
        FaultKind::LegacyFont => (1, text(in_tcvn3(&p.name))),
        FaultKind::Doubled => (1, text(p.name.replacen(' ', "  ", 1))),
        FaultKind::IdShared if who > 0 && people[who - 1].name != p.name => (4, text(people[who - 1].citizen.clone())),
        FaultKind::Capitals => (1, text(p.name.to_uppercase())),
        FaultKind::Decomposed => (1, text(unicode_normalization::UnicodeNormalization::nfd(p.name.as_str()).collect())),
        FaultKind::WrongD if p.name.contains(['Đ', 'đ']) => {
            (1, text(p.name.replace('Đ', "\u{d0}").replace('đ', "\u{f0}")))
        }
        FaultKind::Blanks => (1, text(format!("{}\u{a0}", p.name.replacen(' ', "  ", 1)))),
        FaultKind::ShortYear => (2, text(format!("{}/{}/{:02}", p.born.day(), p.born.month(), year % 100))),
        FaultKind::StoredAsNumber if !p.citizen.starts_with('0') => (4, number(&p.citizen)),
        FaultKind::StoredAsText => (6, text(p.joined.vi())),
        _ => return false,
    };
    let was = std::mem::replace(&mut row.cells[column], cell);
    was != row.cells[column]
}

/// A name as an old font keeps it; the table of the pack, read backwards.
fn in_tcvn3(name: &str) -> String {
    let pack = include_str!("../../../../packs/lists/legacy.toml");
    let part = pack.split("[vni]").next().unwrap();
    let pairs: Vec<(char, char)> = part
        .split('"')
        .filter_map(|p| {
            let mut chars = p.chars();
            match (chars.next(), chars.next(), chars.next()) {
                (Some(typed), Some(meant), None) if !typed.is_ascii() => Some((meant, typed)),
                _ => None,
            }
        })
        .collect();
    name.chars().map(|c| pairs.iter().find(|p| p.0 == c).map_or(c, |p| p.1)).collect()
}
