//! Ways of laying a list out, and the sheets that come of them with the row of each person.

use super::world::{Known, Person, parent};
use khoi_core::value::Day;

/// A cell to write.
#[derive(Clone, Debug, PartialEq)]
pub enum Put {
    Text(String),
    Number(f64),
    Day(Day),
}

/// A sheet: rows of cells, and merged ranges (first row, first column, last row, last column).
#[derive(Clone, Debug, Default)]
pub struct Grid {
    pub name: String,
    pub hidden: bool,
    pub rows: Vec<Vec<Option<Put>>>,
    pub merges: Vec<(u32, u16, u32, u16)>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Col {
    Stt,
    Name,
    Family,
    Given,
    NameBorn,
    Born,
    BornMan,
    BornWoman,
    Gender,
    Man,
    Woman,
    Citizen,
    Card,
    Joined,
    Official,
    Both,
    Unit,
    Parent,
    Position,
    Native,
    Phone,
    /// A column of nothing but its heading.
    Notes,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Head {
    One,
    /// Two lines, parents merged over their columns.
    Merged,
    /// Two lines, parents written over the first of their columns only.
    Written,
    None,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Units {
    /// In a column, of one cell each.
    Column,
    /// Only at the first of a unit's people.
    First,
    /// Merged down over its people.
    Merged,
    /// Sub-headings over what stands over them.
    Heads,
    /// Sub-headings with Roman numbers, merged over the table, with counts.
    Roman,
    /// A sheet each, named in its title.
    Sheets,
    /// Not told.
    Untold,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Days {
    Cells,
    Slashes,
    Dots,
    Iso,
    Serials,
    Words,
    /// Years of birth only; other days with slashes.
    Years,
    /// Eight digits.
    Plain,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Numbers {
    Text,
    Whole,
    Spaced,
}

/// A way of laying a list out.
#[derive(Clone, Debug)]
pub struct Layout {
    pub columns: Vec<Col>,
    pub head: Head,
    pub titles: usize,
    /// Empty columns at the left, empty rows above.
    pub left: usize,
    pub units: Units,
    pub days: Days,
    pub numbers: Numbers,
    pub capitals: bool,
    pub foot: bool,
    /// The header again after so many people.
    pub pages: usize,
    pub restart: bool,
    /// Probationers in a table of their own below.
    pub two_tables: bool,
    /// Another sheet that is no list, and a hidden old copy.
    pub beside: bool,
    /// Which synonyms head the columns.
    pub words: usize,
}

/// The sheets, and for each person, in the order written: id, sheet, row from 1.
pub struct Laid {
    pub grids: Vec<Grid>,
    pub places: Vec<(usize, String, u32)>,
}

/// Heading over two lines: parent (shared with the columns beside that have it too) and own.
fn heading(col: Col, words: usize, two: bool) -> (&'static str, &'static str) {
    let one = |of: [&'static str; 3]| ("", of[words % 3]);
    match col {
        Col::Stt => one(["STT", "TT", "Số TT"]),
        Col::Name => one(["Họ và tên", "HỌ TÊN ĐẢNG VIÊN", "Họ, chữ đệm và tên khai sinh"]),
        Col::Family => one(["Họ và chữ đệm", "Họ đệm", "Họ và tên đệm"]),
        Col::Given => one(["Tên", "Tên", "TÊN"]),
        Col::NameBorn => one(["Họ và tên, ngày tháng năm sinh", "Họ tên, năm sinh", "Họ tên (ngày sinh)"]),
        Col::Born => one(["Ngày sinh", "Ngày, tháng, năm sinh", "Sinh ngày"]),
        Col::BornMan if two => ("Ngày tháng năm sinh", "Nam"),
        Col::BornWoman if two => ("Ngày tháng năm sinh", "Nữ"),
        Col::BornMan => one(["Năm sinh nam", "Ngày sinh (Nam)", "Ngày sinh nam"]),
        Col::BornWoman => one(["Năm sinh nữ", "Ngày sinh (Nữ)", "Ngày sinh nữ"]),
        Col::Gender => one(["Giới tính", "Nam/Nữ", "Phái"]),
        Col::Man if two => ("Giới tính", "Nam"),
        Col::Woman if two => ("Giới tính", "Nữ"),
        Col::Man => one(["Nam", "Nam", "Nam"]),
        Col::Woman => one(["Nữ", "Nữ", "Nữ"]),
        Col::Citizen => one(["Số CCCD", "Số căn cước công dân", "Số định danh cá nhân/CCCD"]),
        Col::Card => one(["Số thẻ đảng viên", "Số thẻ Đảng", "Thẻ ĐV số"]),
        Col::Joined if two => ("Ngày vào Đảng", "Dự bị"),
        Col::Official if two => ("Ngày vào Đảng", "Chính thức"),
        Col::Joined => one(["Ngày kết nạp", "Ngày vào Đảng", "Ngày kết nạp vào Đảng CSVN"]),
        Col::Official => one(["Ngày chính thức", "Ngày công nhận chính thức", "Chính thức"]),
        Col::Both => one(["Ngày vào Đảng, ngày chính thức", "Ngày vào Đảng/chính thức", "Ngày kết nạp và chính thức"]),
        Col::Unit => one(["Chi bộ", "Chi bộ đang sinh hoạt", "Sinh hoạt tại"]),
        Col::Parent => one(["Đảng bộ", "Tổ chức cơ sở đảng", "Đảng bộ cơ sở trực thuộc"]),
        Col::Position => one(["Chức vụ", "Chức vụ, đơn vị", "Chức danh"]),
        Col::Native => one(["Quê quán", "Nguyên quán", "Quê quán (xã, tỉnh)"]),
        Col::Phone => one(["Điện thoại", "SĐT", "Số điện thoại di động"]),
        Col::Notes => one(["Ghi chú", "Ghi chú", "GC"]),
    }
}

fn text(text: impl Into<String>) -> Option<Put> {
    let text = text.into();
    (!text.is_empty()).then_some(Put::Text(text))
}

fn day(day: Day, days: Days) -> Option<Put> {
    let (y, m, d) = (day.year(), day.month(), day.day());
    Some(match days {
        Days::Cells => Put::Day(day),
        Days::Slashes | Days::Years => Put::Text(format!("{d:02}/{m:02}/{y}")),
        Days::Dots => Put::Text(format!("{d:02}.{m:02}.{y}")),
        Days::Iso => Put::Text(format!("{y}-{m:02}-{d:02} 00:00:00")),
        Days::Serials => Put::Number(f64::from(day.number() - Day::ymd(1899, 12, 30).unwrap().number())),
        Days::Words => Put::Text(format!("ngày {d:02} tháng {m:02} năm {y}")),
        Days::Plain => Put::Text(format!("{d:02}{m:02}{y}")),
    })
}

fn born(p: &Person, days: Days) -> Option<Put> {
    match &p.born {
        Known::Typed(typed) if days == Days::Years => Some(Put::Number(typed[typed.len() - 4..].parse().unwrap())),
        Known::Typed(typed) => text(*typed),
        Known::Day(on) if days == Days::Years => Some(Put::Number(f64::from(on.year()))),
        Known::Day(on) => day(*on, days),
    }
}

fn number(digits: &str, numbers: Numbers) -> Option<Put> {
    match numbers {
        _ if digits.is_empty() => None,
        Numbers::Text => text(digits),
        Numbers::Whole => Some(Put::Number(digits.parse().unwrap())),
        Numbers::Spaced => {
            let groups: Vec<String> = digits.as_bytes().chunks(3).map(|c| String::from_utf8_lossy(c).into()).collect();
            text(groups.join(" "))
        }
    }
}

impl Layout {
    pub fn has(&self, col: Col) -> bool {
        self.columns.contains(&col)
    }

    fn cell(&self, col: Col, p: &Person, stt: usize) -> Option<Put> {
        let name = if self.capitals { p.name.to_uppercase() } else { p.name.clone() };
        let (family, given) = name.rsplit_once(' ').unwrap();
        let shown = |put: Option<Put>| match put {
            Some(Put::Text(t)) => t,
            Some(Put::Number(n)) => n.to_string(),
            Some(Put::Day(d)) => d.vi(),
            None => String::new(),
        };
        let days = if self.days == Days::Years { Days::Slashes } else { self.days };
        match col {
            Col::Stt => Some(Put::Number(stt as f64)),
            Col::Name => text(name),
            Col::Family => text(family),
            Col::Given => text(given),
            Col::NameBorn => text(format!("{name}\n({})", shown(born(p, self.days)))),
            Col::Born => born(p, self.days),
            Col::BornMan => born(p, self.days).filter(|_| !p.female),
            Col::BornWoman => born(p, self.days).filter(|_| p.female),
            Col::Gender => text(if p.female { "Nữ" } else { "Nam" }),
            Col::Man => text(if p.female { "" } else { "x" }),
            Col::Woman => text(if p.female { "x" } else { "" }),
            Col::Citizen => number(&p.citizen, self.numbers),
            Col::Card => number(&p.card, self.numbers),
            Col::Joined => day(p.joined, days),
            Col::Official => p.official.and_then(|d| day(d, days)),
            Col::Both => {
                let official = p.official.map_or(String::new(), |d| format!("; {}", shown(day(d, days))));
                text(format!("{}{official}", shown(day(p.joined, days))))
            }
            Col::Unit => text(p.unit),
            Col::Parent => text(parent(p.unit)),
            Col::Position => text(p.position),
            Col::Native => text(p.native),
            Col::Phone => text(p.phone.clone()),
            Col::Notes => None,
        }
    }

    /// Lays people out, who come ordered by unit.
    pub fn lay(&self, people: &[Person]) -> Laid {
        let mut laid = Laid { grids: vec![], places: vec![] };
        if self.units == Units::Sheets {
            let mut units: Vec<&str> = people.iter().map(|p| p.unit).collect();
            units.dedup();
            for unit in units {
                let own: Vec<&Person> = people.iter().filter(|p| p.unit == unit).collect();
                let name: String = unit.chars().take(28).collect();
                self.sheet(&name, &own, Some(unit), &mut laid);
            }
        } else {
            let all: Vec<&Person> = people.iter().collect();
            self.sheet("DS đảng viên", &all, None, &mut laid);
        }
        if self.beside {
            self.others(people, &mut laid);
        }
        laid
    }

    fn sheet(&self, name: &str, people: &[&Person], unit: Option<&str>, laid: &mut Laid) {
        let mut page = Page { layout: self, grid: Grid { name: name.into(), ..Grid::default() }, stt: 0 };
        page.titles(unit);
        let tables: Vec<Vec<&Person>> = if self.two_tables {
            let (a, b) = people.iter().partition(|p| p.official.is_some());
            vec![a, b]
        } else {
            vec![people.to_vec()]
        };
        for (i, own) in tables.iter().enumerate().filter(|(_, t)| !t.is_empty()) {
            if self.two_tables {
                page.grid.rows.push(vec![]);
                page.line(&[["A. ĐẢNG VIÊN CHÍNH THỨC", "B. ĐẢNG VIÊN DỰ BỊ"][i]]);
            }
            page.header();
            page.body(own, name, &mut laid.places);
        }
        page.foot();
        laid.grids.push(page.grid);
    }

    /// A hidden copy of an old list, and a sheet of counts: neither is meant.
    fn others(&self, people: &[Person], laid: &mut Laid) {
        let mut spare = Laid { grids: vec![], places: vec![] };
        let plain = Layout { beside: false, units: Units::Column, ..self.clone() };
        plain.sheet("Cũ", &people.iter().take(9).collect::<Vec<_>>(), None, &mut spare);
        spare.grids[0].hidden = true;
        laid.grids.append(&mut spare.grids);
        let mut counts = Grid { name: "Tổng hợp".into(), ..Grid::default() };
        counts.rows.push(vec![text("BIỂU TỔNG HỢP SỐ LƯỢNG ĐẢNG VIÊN")]);
        counts.rows.push(["TT", "Chi bộ", "Tổng số đảng viên", "Nữ", "Dự bị"].map(text).to_vec());
        for (i, p) in super::world::PARENTS.iter().enumerate() {
            let n = |n: usize| Some(Put::Number(n as f64));
            counts.rows.push(vec![n(i + 1), text(p.0), n(6), n(2), n(0)]);
        }
        laid.grids.insert(0, counts);
    }
}

struct Page<'a> {
    layout: &'a Layout,
    grid: Grid,
    stt: usize,
}

impl Page<'_> {
    fn line(&mut self, cells: &[&str]) {
        let mut row = vec![None; self.layout.left];
        row.extend(cells.iter().map(|c| text(*c)));
        self.grid.rows.push(row);
    }

    fn titles(&mut self, unit: Option<&str>) {
        let own = unit.map_or("ĐẢNG BỘ KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH".to_string(), str::to_uppercase);
        let lines: [&[&str]; 5] = [
            &["TỈNH ỦY SƠN LA", "", "", "", "ĐẢNG CỘNG SẢN VIỆT NAM"],
            &[&own, "", "", "", "Sơn La, ngày 30 tháng 6 năm 2026"],
            &[],
            &["DANH SÁCH TRÍCH NGANG ĐẢNG VIÊN"],
            &["(Kèm theo Báo cáo số 125-BC/ĐU ngày 30/6/2026)"],
        ];
        for line in &lines[..self.layout.titles.max(if unit.is_some() { 2 } else { 0 })] {
            self.line(line);
        }
    }

    fn header(&mut self) {
        let layout = self.layout;
        let two = matches!(layout.head, Head::Merged | Head::Written);
        let heads: Vec<(&str, &str)> = layout.columns.iter().map(|c| heading(*c, layout.words, two)).collect();
        match layout.head {
            Head::None => {}
            Head::One => self.line(&heads.iter().map(|h| h.1).collect::<Vec<_>>()),
            Head::Merged | Head::Written => self.two_lines(&heads),
        }
    }

    fn two_lines(&mut self, heads: &[(&str, &str)]) {
        let at = u32::try_from(self.grid.rows.len()).unwrap();
        let mut top: Vec<&str> = vec![];
        let mut below: Vec<&str> = vec![];
        for (i, (parent, own)) in heads.iter().enumerate() {
            let first = i == 0 || heads[i - 1].0 != *parent;
            let column = u16::try_from(i + self.layout.left).unwrap();
            match (parent.is_empty(), first) {
                (true, _) => {
                    top.push(own);
                    below.push("");
                    if self.layout.head == Head::Merged {
                        self.grid.merges.push((at, column, at + 1, column));
                    }
                }
                (false, first) => {
                    top.push(if first { parent } else { "" });
                    below.push(own);
                    let last = heads.iter().skip(i).take_while(|h| h.0 == *parent).count() - 1;
                    if first && last > 0 && self.layout.head == Head::Merged {
                        self.grid.merges.push((at, column, at, column + u16::try_from(last).unwrap()));
                    }
                }
            }
        }
        self.line(&top);
        self.line(&below);
        if self.layout.head == Head::Merged {
            let numbers: Vec<String> = (1..=heads.len()).map(|n| format!("({n})")).collect();
            self.line(&numbers.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }

    fn body(&mut self, people: &[&Person], sheet: &str, places: &mut Vec<(usize, String, u32)>) {
        let mut last = ("", "");
        let (mut since, mut groups) = (0, 0);
        for p in people {
            let over = parent(p.unit);
            if p.unit != last.0 {
                groups += 1;
                self.unit_head(p, over != last.1, groups, people.iter().filter(|o| o.unit == p.unit).count());
                if self.layout.restart {
                    self.stt = 0;
                }
            }
            if self.layout.pages > 0 && since == self.layout.pages {
                self.grid.rows.push(vec![]);
                self.header();
                since = 0;
            }
            since += 1;
            self.stt += 1;
            let row = self.grid.rows.len();
            let mut cells = vec![None; self.layout.left];
            for col in &self.layout.columns {
                let put = self.layout.cell(*col, p, self.stt);
                let repeats = *col == Col::Unit && p.unit == last.0;
                let hides = repeats && matches!(self.layout.units, Units::First | Units::Merged);
                cells.push(put.filter(|_| !hides));
            }
            self.grid.rows.push(cells);
            if self.layout.units == Units::Merged && p.unit == last.0 {
                self.merge_down(row);
            }
            places.push((p.id, sheet.to_string(), u32::try_from(row + 1).unwrap()));
            last = (p.unit, over);
        }
    }

    fn unit_head(&mut self, p: &Person, new_parent: bool, group: usize, count: usize) {
        match self.layout.units {
            Units::Heads => {
                if new_parent {
                    self.line(&[&parent(p.unit).to_uppercase()]);
                }
                self.line(&["", p.unit]);
            }
            Units::Roman => {
                let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"][(group - 1) % 8];
                let row = u32::try_from(self.grid.rows.len()).unwrap();
                self.line(&[&format!("{roman}. {} ({count} đảng viên)", p.unit.to_uppercase())]);
                let left = u16::try_from(self.layout.left).unwrap();
                let width = u16::try_from(self.layout.columns.len()).unwrap();
                self.grid.merges.push((row, left, row, left + width - 1));
            }
            _ => {}
        }
    }

    fn merge_down(&mut self, row: usize) {
        let at = self.layout.columns.iter().position(|c| *c == Col::Unit).unwrap() + self.layout.left;
        let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(at).unwrap());
        match self.grid.merges.iter_mut().find(|m| m.1 == column && m.2 + 1 == row) {
            Some(merge) => merge.2 = row,
            None => self.grid.merges.push((row - 1, column, row, column)),
        }
    }

    fn foot(&mut self) {
        if !self.layout.foot {
            return;
        }
        self.line(&["", "Tổng cộng: 40 đảng viên"]);
        self.line(&["Danh sách này có 40 đồng chí, trong đó có 15 đồng chí nữ./."]);
        self.line(&[]);
        self.line(&["", "NGƯỜI LẬP BIỂU", "", "", "T/M BAN THƯỜNG VỤ"]);
        self.line(&["", "", "", "", "PHÓ BÍ THƯ"]);
        self.line(&["", "(Ký, ghi rõ họ tên)"]);
        self.line(&[]);
        self.line(&["", "Nguyễn Thị Lập Biểu", "", "", "Trần Văn Phó"]);
    }
}
