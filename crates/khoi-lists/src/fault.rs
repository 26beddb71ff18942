//! What can be wrong with a cell or a row: its kind, its words, and a mend where one can be proposed.

use crate::fields::Field;
use crate::table::At;
use khoi_core::value::Says;
use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($name:ident = $id:literal, $note:literal, $vi:literal, $en:literal;)*) => {
        /// The kind of a fault.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum FaultKind { $(#[doc = $vi] #[serde(rename = $id)] $name,)* }

        impl FaultKind {
            /// All kinds, in the order in which they are shown.
            pub const ALL: &[FaultKind] = &[$(FaultKind::$name),*];

            /// The identifier on the wire.
            pub fn id(self) -> &'static str {
                match self { $(FaultKind::$name => $id),* }
            }

            /// Only the way of writing is odd; the meaning is certain and was taken.
            pub fn is_note(self) -> bool {
                match self { $(FaultKind::$name => $note),* }
            }

            /// The kind in words.
            pub fn says(self) -> Says {
                match self { $(FaultKind::$name => Says::new($vi, $en)),* }
            }
        }
    };
}

kinds! {
    NameMissing = "name_missing", false, "thiếu họ tên", "name missing";
    NameOdd = "name_odd", false, "họ tên có ký tự lạ", "odd characters in the name";
    BornMissing = "born_missing", false, "thiếu ngày sinh", "birth date missing";
    DayImpossible = "day_impossible", false, "ngày không có trong lịch", "no such day in the calendar";
    DayUnreadable = "day_unreadable", false, "không đọc được ngày", "day cannot be read";
    DayFuture = "day_future", false, "ngày ở tương lai", "day in the future";
    DayOrder = "day_order", false, "thứ tự các ngày vô lý", "days in an impossible order";
    AgeOdd = "age_odd", false, "tuổi vô lý", "impossible age";
    MonthFirst = "month_first", false, "cả cột có thể ghi tháng trước ngày", "the whole column may put the month first";
    StatusDay = "status_day", false, "dự bị mà có ngày chính thức", "probationary with a day of becoming official";
    IdsMissing = "ids_missing", false, "thiếu cả số CCCD và số thẻ", "neither citizen nor card number";
    CitizenMissing = "citizen_missing", false, "thiếu số CCCD", "citizen number missing";
    CardMissing = "card_missing", false, "thiếu số thẻ đảng viên", "card number missing";
    CitizenShort = "citizen_short", false, "số CCCD thiếu chữ số", "citizen number too short";
    CitizenOdd = "citizen_odd", false, "số CCCD sai dạng", "citizen number of a wrong form";
    CitizenMismatch = "citizen_mismatch", false, "số CCCD không hợp với giới tính hoặc năm sinh (cách đọc số chưa đối chiếu văn bản gốc)", "citizen number does not fit sex or birth year (how the number is read is unverified)";
    CardShort = "card_short", false, "số thẻ thiếu chữ số", "card number too short";
    NumberRounded = "number_rounded", false, "số bị Excel làm tròn", "number rounded by Excel";
    IdShared = "id_shared", false, "một số dùng cho nhiều người", "one number for several people";
    Doubled = "doubled", false, "ghi lặp", "listed twice";
    GenderUnknown = "gender_unknown", false, "giới tính không rõ", "gender not understood";
    StatusUnknown = "status_unknown", false, "trạng thái không rõ", "status not understood";
    UnitMissing = "unit_missing", false, "thiếu chi bộ", "cell missing";
    FormulaError = "formula_error", false, "công thức lỗi", "failed formula";
    LegacyFont = "legacy_font", false, "chữ gõ bằng phông cũ", "typed in an old font";
    Decomposed = "decomposed", true, "chữ tổ hợp (NFD)", "decomposed letters (NFD)";
    WrongD = "wrong_d", true, "chữ Ð gõ nhầm cho Đ", "letter Ð typed for Đ";
    Blanks = "blanks", true, "thừa dấu cách", "blanks too many";
    Capitals = "capitals", true, "họ tên viết hoa cả", "name in capitals";
    ShortYear = "short_year", true, "năm viết hai chữ số", "year of two digits";
    StoredAsNumber = "stored_as_number", true, "số định danh lưu dạng số", "identifier stored as a number";
    StoredAsText = "stored_as_text", true, "ngày lưu dạng chữ", "day stored as text";
    YearOnly = "year_only", true, "chỉ có năm", "only the year";
}

/// What may be put in a cell's place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mend {
    /// The text to put.
    pub text: String,
    /// Nothing else can be meant; otherwise it is a proposal for a person to confirm.
    pub certain: bool,
}

/// A fault at a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Its kind; equal kinds can be mended together.
    pub kind: FaultKind,
    /// The field it concerns.
    pub field: Field,
    /// The cell; of something missing, where it should stand.
    pub at: At,
    /// What stands there.
    pub text: String,
    /// What is so, then the way out.
    pub says: Says,
    /// What may be put in its place.
    pub mend: Option<Mend>,
}
