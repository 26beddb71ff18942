//! A comparison as a workbook: a sheet for each question, with the rows of both files.

use super::{Difference, Pair, Side};
use crate::list::List;
use crate::paper::{Cell, Column, Line, Sheet, book};
use crate::rows::ListRow;
use crate::trouble::Trouble;
use khoi_core::value::{Day, Lang, Says};

/// Writes a comparison; `on` stands in the foot.
pub fn to_workbook(old: &List, new: &List, d: &Difference, on: Option<Day>, lang: Lang) -> Result<Vec<u8>, Trouble> {
    let w = Writer { old, new, d, on, lang };
    let sheets = vec![
        w.units(),
        w.joined(),
        w.left(),
        w.moved(),
        w.renamed(),
        w.changed(),
        w.doubled(),
        w.faults(),
        w.ambiguous(),
        w.endings(),
        w.badges(),
    ];
    let mut out = std::io::Cursor::new(vec![]);
    book(sheets, &mut out).map_err(|e| Trouble::unwritten(&e.to_string()))?;
    Ok(out.into_inner())
}

/// A sheet with its rows.
type Page = (Sheet, Vec<Line>);

struct Writer<'a> {
    old: &'a List,
    new: &'a List,
    d: &'a Difference,
    on: Option<Day>,
    lang: Lang,
}

const NAME: f64 = 28.0;
const UNIT: f64 = 30.0;
const ROW: f64 = 9.0;
const DAY: f64 = 12.0;
const TEXT: f64 = 36.0;

impl Writer<'_> {
    fn t(&self, vi: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    fn says(&self, says: &Says) -> Cell {
        Cell::text(says.in_lang(self.lang))
    }

    fn sheet(&self, name: (&'static str, &'static str), columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Page {
        let name = self.t(name.0, name.1);
        let day = self.on.map(|on| format!("{} {}", self.t("Ngày xem", "Day of view"), on.vi()));
        let files =
            format!("{} “{}”, {} “{}”", self.t("cũ", "old"), self.old.file, self.t("mới", "new"), self.new.file);
        let count = format!("{}: {}", self.t("Số dòng", "Rows"), rows.len());
        let below: Vec<String> = [day, Some(files), Some(count)].into_iter().flatten().collect();
        let mut sheet = Sheet::new(name, columns, &below.join("; "), rows.len());
        sheet.titles = vec![name.to_string()];
        sheet.below = below;
        (sheet, rows.into_iter().map(Line::from).collect())
    }

    fn columns(&self, own: &[(&'static str, &'static str, f64)]) -> Vec<Column> {
        own.iter().map(|(vi, en, width)| Column::new(self.t(vi, en), *width)).collect()
    }

    fn who(&self, row: &ListRow) -> [Cell; 2] {
        [Cell::text(row.name()), Cell::text(row.unit.as_ref().map_or("", |u| u.name.as_str()))]
    }

    fn line(row: &ListRow) -> Cell {
        Cell::Number(f64::from(row.line))
    }

    fn alone(&self, name: (&'static str, &'static str), list: &List, places: &[usize]) -> Page {
        let columns = self.columns(&[
            ("Dòng", "Row", ROW),
            ("Họ và tên", "Name", NAME),
            ("Chi bộ", "Cell", UNIT),
            ("Ngày sinh", "Birth date", DAY),
            ("Số CCCD", "Citizen number", 15.0),
            ("Số thẻ", "Card number", 15.0),
        ]);
        let row = |i: &usize| {
            let row = &list.rows[*i];
            let [name, unit] = self.who(row);
            let raw = |field| Cell::text(row.get(field).map_or("", |g: &crate::Got| g.raw.as_str()));
            let born = row.when(crate::Field::Born);
            let born = born
                .map_or_else(|| raw(crate::Field::Born), |w| w.exact().map_or_else(|| Cell::text(w.vi()), Cell::Day));
            vec![Self::line(row), name, unit, born, raw(crate::Field::Citizen), raw(crate::Field::Card)]
        };
        self.sheet(name, columns, places.iter().map(row).collect())
    }

    fn joined(&self) -> Page {
        self.alone(("Thêm", "Joined"), self.new, &self.d.joined)
    }

    fn left(&self) -> Page {
        self.alone(("Không còn", "Left"), self.old, &self.d.left)
    }

    fn pair(&self, pair: Pair) -> Vec<Cell> {
        let (old, new) = (&self.old.rows[pair.old], &self.new.rows[pair.new]);
        let [name, unit] = self.who(new);
        vec![Self::line(old), Self::line(new), name, unit, self.says(&pair.by.says())]
    }

    fn pair_columns(&self, own: &[(&'static str, &'static str, f64)]) -> Vec<Column> {
        let mut columns = self.columns(&[
            ("Dòng cũ", "Old row", ROW),
            ("Dòng mới", "New row", ROW),
            ("Họ và tên", "Name", NAME),
            ("Chi bộ", "Cell", UNIT),
            ("Nhận ra theo", "Matched by", 18.0),
        ]);
        columns.extend(self.columns(own));
        columns
    }

    fn moved(&self) -> Page {
        let columns = self.pair_columns(&[("Từ", "From", UNIT), ("Đến", "To", UNIT)]);
        let row = |m: &super::Moved| {
            let mut cells = self.pair(m.pair);
            cells.extend([Cell::text(&*m.old), Cell::text(&*m.new)]);
            cells
        };
        self.sheet(("Chuyển chi bộ", "Moved"), columns, self.d.moved.iter().map(row).collect())
    }

    fn renamed(&self) -> Page {
        let columns =
            self.columns(&[("Tên cũ", "Old name", 40.0), ("Tên mới", "New name", 40.0), ("Số người", "People", ROW)]);
        let row = |r: &super::Renamed| {
            let people = i64::try_from(r.pairs.len()).unwrap_or(i64::MAX);
            vec![Cell::text(&*r.old), Cell::text(&*r.new), Cell::count(people)]
        };
        self.sheet(("Đổi tên chi bộ", "Renamed cells"), columns, self.d.renamed.iter().map(row).collect())
    }

    fn changed(&self) -> Page {
        let columns = self.pair_columns(&[("Mục", "Field", 20.0), ("Cũ", "Old", TEXT), ("Mới", "New", TEXT)]);
        let row = |c: &super::Changed| {
            let mut cells = self.pair(c.pair);
            cells.extend([self.says(&c.field.says()), Cell::text(&*c.old), Cell::text(&*c.new)]);
            cells
        };
        self.sheet(("Thay đổi", "Changed"), columns, self.d.changed.iter().map(row).collect())
    }

    fn doubled(&self) -> Page {
        let columns = self.columns(&[
            ("Tệp", "File", ROW),
            ("Các dòng", "Rows", 16.0),
            ("Họ và tên", "Name", NAME),
            ("Chi bộ", "Cell", UNIT),
            ("Nhận ra theo", "Matched by", TEXT),
        ]);
        let row = |d: &super::Doubled| {
            let list = if d.side == Side::Old { self.old } else { self.new };
            let lines: Vec<String> = d.rows.iter().map(|i| list.rows[*i].line.to_string()).collect();
            let [name, unit] = self.who(&list.rows[d.rows[0]]);
            vec![self.side(d.side), Cell::text(lines.join(", ")), name, unit, self.says(&d.by.says())]
        };
        self.sheet(("Ghi lặp", "Doubled"), columns, self.d.doubled.iter().map(row).collect())
    }

    fn side(&self, side: Side) -> Cell {
        Cell::text(match side {
            Side::Old => self.t("cũ", "old"),
            Side::New => self.t("mới", "new"),
        })
    }

    fn faults(&self) -> Page {
        let columns = self.columns(&[
            ("Tệp", "File", ROW),
            ("Ô", "Cell address", ROW),
            ("Họ và tên", "Name", NAME),
            ("Chi bộ", "Cell", UNIT),
            ("Lỗi", "Fault", 24.0),
            ("Đang ghi", "As written", 20.0),
            ("Cách sửa", "What to do", 60.0),
            ("Đề nghị", "Proposal", 20.0),
        ]);
        let row = |f: &super::Faulty| {
            let list = if f.side == Side::Old { self.old } else { self.new };
            let [name, unit] = self.who(&list.rows[f.row]);
            let fault = &f.fault;
            vec![
                self.side(f.side),
                Cell::text(fault.at.to_string()),
                name,
                unit,
                self.says(&fault.kind.says()),
                Cell::text(&*fault.text),
                self.says(&fault.says),
                Cell::text(fault.mend.as_ref().map_or("", |m| m.text.as_str())),
            ]
        };
        self.sheet(("Lỗi", "Faults"), columns, self.d.faults.iter().map(row).collect())
    }

    fn ambiguous(&self) -> Page {
        let columns = self.columns(&[
            ("Dòng cũ", "Old rows", 16.0),
            ("Dòng mới", "New rows", 16.0),
            ("Họ và tên", "Name", NAME),
            ("Vì sao", "Why", 80.0),
        ]);
        let row = |a: &super::Ambiguous| {
            let lines = |list: &List, at: &[usize]| {
                at.iter().map(|i| list.rows[*i].line.to_string()).collect::<Vec<_>>().join(", ")
            };
            let name = a.new.first().map_or("", |i| self.new.rows[*i].name());
            vec![
                Cell::text(lines(self.old, &a.old)),
                Cell::text(lines(self.new, &a.new)),
                Cell::text(name),
                self.says(&a.says),
            ]
        };
        self.sheet(("Chưa rõ", "Open"), columns, self.d.ambiguous.iter().map(row).collect())
    }

    fn endings(&self) -> Page {
        let columns = self.columns(&[
            ("Dòng mới", "New row", ROW),
            ("Họ và tên", "Name", NAME),
            ("Chi bộ", "Cell", UNIT),
            ("Kết nạp", "Admission", DAY),
            ("Hết dự bị", "Probation ends", DAY),
            ("Còn (ngày)", "Days left", ROW),
        ]);
        let row = |e: &super::Ending| {
            let row = &self.new.rows[e.row];
            let [name, unit] = self.who(row);
            let days = Cell::Number(f64::from(e.days));
            vec![Self::line(row), name, unit, Cell::text(e.joined.vi()), Cell::Day(e.end_day), days]
        };
        self.sheet(("Sắp hết dự bị", "Probation ending"), columns, self.d.endings.iter().map(row).collect())
    }

    fn badges(&self) -> Page {
        let columns = self.columns(&[
            ("Dòng mới", "New row", ROW),
            ("Họ và tên", "Name", NAME),
            ("Chi bộ", "Cell", UNIT),
            ("Huy hiệu (năm)", "Badge (years)", ROW),
            ("Đủ năm", "Years full", DAY),
            ("Đợt trao (chưa đối chiếu)", "Award day (not verified)", 16.0),
            ("Tính theo", "Counted from", TEXT),
        ]);
        let row = |b: &super::Badge| {
            let row = &self.new.rows[b.row];
            let [name, unit] = self.who(row);
            let from = if b.by_decision {
                self.t("ngày quyết định kết nạp", "the day of the decision")
            } else {
                self.t("ngày kết nạp, chỉ là ước tính", "the day of admission, an estimate")
            };
            vec![
                Self::line(row),
                name,
                unit,
                Cell::Number(f64::from(b.years)),
                Cell::Day(b.day),
                Cell::Day(b.award_day),
                Cell::text(from),
            ]
        };
        self.sheet(("Huy hiệu dự kiến", "Likely badges"), columns, self.d.badges.iter().map(row).collect())
    }

    fn units(&self) -> Page {
        let columns = self.columns(&[
            ("Chi bộ", "Cell", 40.0),
            ("Cũ", "Old", ROW),
            ("Mới", "New", ROW),
            ("Thêm", "Joined", ROW),
            ("Không còn", "Left", ROW),
            ("Chuyển đến", "Moved in", ROW),
            ("Chuyển đi", "Moved out", ROW),
            ("Có thay đổi", "Changed", ROW),
            ("Dòng lặp", "Repeats", ROW),
        ]);
        let row = |u: &super::UnitCount| {
            let counts = [u.old, u.new, u.joined, u.left, u.moved_in, u.moved_out, u.changed];
            let mut cells = vec![Cell::text(&*u.unit)];
            cells.extend(counts.into_iter().map(|n| Cell::count(i64::try_from(n).unwrap_or(i64::MAX))));
            cells.push(Cell::Number(u.repeats as f64));
            cells
        };
        self.sheet(("Theo chi bộ", "By cell"), columns, self.d.units.iter().map(row).collect())
    }
}
