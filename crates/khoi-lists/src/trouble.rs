//! Why a file cannot be read: what is so, where it stands, then the way out.

use khoi_core::value::{Says, thousands};
use std::fmt;

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A password stands before it.
    Encrypted,
    /// It is cut off or damaged.
    Broken,
    /// Unpacked it would be far larger than its kind can be.
    Bomb,
    /// It is larger than the limit.
    TooLarge,
    /// It is no list in a kind that can be read.
    WrongKind,
    /// More rows than the limit.
    TooManyRows,
    /// More columns than the limit.
    TooManyColumns,
    /// More sheets than the limit.
    TooManySheets,
    /// Nothing stands in it.
    Empty,
    /// No table with names of people was found.
    NoTable,
    /// Several lists, of which one must be chosen.
    SeveralTables,
    /// A workbook could not be made.
    Unwritten,
}

/// A file that cannot be taken, told with sheet and cell where one is meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// What is wrong.
    pub kind: Kind,
    /// The file as it was named.
    pub file: String,
    /// The sheet, where one is meant.
    pub sheet: Option<String>,
    /// The cell, such as `B7`, where one is meant.
    pub cell: Option<String>,
    /// In words, with the way out.
    pub says: Says,
}

impl Trouble {
    /// A trouble of a whole file.
    pub(crate) fn new(kind: Kind, says: Says) -> Trouble {
        Trouble { kind, file: String::new(), sheet: None, cell: None, says }
    }

    /// The same, at a sheet and perhaps a cell.
    pub(crate) fn at(mut self, sheet: &str, cell: Option<String>) -> Trouble {
        self.sheet = Some(sheet.to_string());
        self.cell = cell;
        self
    }

    /// The same, of a file.
    pub(crate) fn of(mut self, file: &str) -> Trouble {
        self.file = file.to_string();
        self
    }

    /// File, sheet and cell, then the words.
    pub fn line(&self) -> Says {
        let place = |sheet: &str, cell: &str| {
            let mut place = vec![];
            if !self.file.is_empty() {
                place.push(format!("“{}”", self.file));
            }
            if let Some(name) = &self.sheet {
                place.push(format!("{sheet} “{name}”"));
            }
            if let Some(at) = &self.cell {
                place.push(format!("{cell} {at}"));
            }
            let place = place.join(", ");
            if place.is_empty() { place } else { format!("{place}: ") }
        };
        Says::new(
            format!("{}{}", place("trang", "ô"), self.says.vi),
            format!("{}{}", place("sheet", "cell"), self.says.en),
        )
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.line().vi)
    }
}

macro_rules! kinds {
    ($($name:ident($($arg:ident: $ty:ty),*) = $kind:ident, $vi:literal, $en:literal;)*) => {
        impl Trouble {
            $(pub(crate) fn $name($($arg: $ty),*) -> Trouble {
                $(let $arg = shown($arg);)*
                Trouble::new(Kind::$kind, khoi_core::says!($vi, $en))
            })*
        }
    };
}

/// Counts with their dots, words as they are.
fn shown(what: impl Shown) -> String {
    what.shown()
}

trait Shown {
    fn shown(self) -> String;
}

impl Shown for usize {
    fn shown(self) -> String {
        thousands(i64::try_from(self).unwrap_or(i64::MAX))
    }
}

impl Shown for &str {
    fn shown(self) -> String {
        self.to_string()
    }
}

kinds! {
    encrypted() = Encrypted,
        "tệp đặt mật khẩu nên không đọc được; xin mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi lưu lại",
        "the file has a password and cannot be read; open it in Excel, take the password off (File, Info, Protect Workbook) and save it again";
    broken(what: &str) = Broken,
        "tệp hỏng hoặc bị cắt ngang ({what}); xin mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi thử lại",
        "the file is damaged or cut off ({what}); open it in Excel or LibreOffice, save it as .xlsx and try again";
    bomb(megabytes: usize) = Bomb,
        "tệp nén giải ra hơn {megabytes} MB, không phải một danh sách bình thường; xin chép riêng bảng cần đọc sang tệp mới",
        "the file unpacks to more than {megabytes} MB, which no plain list does; copy the table you need into a new file";
    too_large(megabytes: usize) = TooLarge,
        "tệp lớn hơn {megabytes} MB; xin bỏ hình ảnh, trang thừa hoặc chia danh sách thành nhiều tệp",
        "the file is larger than {megabytes} MB; take out pictures and unused sheets, or divide the list into several files";
    wrong_kind(vi: &str, en: &str) = WrongKind,
        "đây là {vi}, không phải danh sách; xin dùng tệp .xlsx, .xls, .ods hoặc .csv",
        "this is {en}, not a list; use a file .xlsx, .xls, .ods or .csv";
    too_many_rows(most: usize) = TooManyRows,
        "trang có hơn {most} dòng có chữ; xin chia danh sách thành nhiều tệp",
        "the sheet has more than {most} rows with text; divide the list into several files";
    too_many_columns(most: usize) = TooManyColumns,
        "trang có chữ ở cột thứ {most} trở đi, rộng quá mức một danh sách; xin xóa các cột thừa bên phải",
        "the sheet has text from column {most} on, wider than a list can be; delete the columns you do not need on the right";
    too_many_sheets(most: usize) = TooManySheets,
        "tệp có hơn {most} trang; xin chép các trang cần đọc sang tệp mới",
        "the file has more than {most} sheets; copy those you need into a new file";
    empty() = Empty,
        "tệp không có chữ nào; xin kiểm tra đã chọn đúng tệp",
        "the file holds no text; check that it is the right one";
    no_table() = NoTable,
        "không tìm thấy bảng có cột họ và tên; xin kiểm tra đã chọn đúng tệp, hoặc thêm một dòng tiêu đề cột",
        "no table with a column of names was found; check that it is the right file, or add a row of column headings";
    unwritten(what: &str) = Unwritten,
        "không dựng được tệp Excel: {what}; xin lấy bản CSV hoặc thu hẹp danh sách",
        "the workbook cannot be made: {what}; take CSV or a shorter list";
    no_sheet(wanted: &str, names: &str) = NoTable,
        "không có trang “{wanted}”; các trang có chữ là “{names}”",
        "there is no sheet “{wanted}”; those with text are “{names}”";
    several(what: &str) = SeveralTables,
        "có nhiều bảng lặp lại cùng những người ({what}); xin chọn một bảng bằng --sheet",
        "several tables repeat the same people ({what}); choose one by --sheet";
}
