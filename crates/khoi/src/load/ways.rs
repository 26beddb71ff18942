//! What may be recorded of a difference: the change that the list tells, or for one who stands on one side only, how he came or went.

use khoi_core::says;
use khoi_core::value::{Day, Says};
use khoi_lists::value::words::Standing;

/// How a difference is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
#[value(rename_all = "snake_case")]
pub enum Way {
    /// As the list tells it: moved, made official, profile changed.
    Change,
    /// He was a member all along and is entered now.
    Enrol,
    /// He came from outside.
    ComeIn,
    /// He was admitted.
    Admit,
    /// He was put off the list wrongly and stands on it again.
    Restore,
    /// His Party life is resumed.
    Resume,
    /// He went outside.
    MoveOut,
    /// He died.
    Died,
    /// He was removed from the list.
    Removed,
    /// He was expelled.
    Expelled,
    /// He resigned.
    Resigned,
    /// The book was typed wrong: it is mended to what the list tells.
    Mend,
}

/// What a person chose for a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// How it is recorded.
    pub way: Way,
    /// On which day; the list's day where none is given.
    pub day: Option<Day>,
    /// From or to where outside; empty: not known.
    pub place: String,
    /// The day of the letter with which he came.
    pub letter: Option<Day>,
    /// The number of its paper; the one given for all where it has none of its own.
    pub number: Option<String>,
}

impl From<Way> for Chosen {
    fn from(way: Way) -> Chosen {
        Chosen { way, day: None, place: String::new(), letter: None, number: None }
    }
}

impl Way {
    /// For one who stands in the list only.
    pub const COMING: [Way; 5] = [Way::Admit, Way::ComeIn, Way::Restore, Way::Resume, Way::Enrol];
    /// For one who stands in the book only.
    pub const GOING: [Way; 5] = [Way::MoveOut, Way::Died, Way::Removed, Way::Expelled, Way::Resigned];

    /// Its word on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Way::Change => "change",
            Way::Enrol => "enrol",
            Way::ComeIn => "come_in",
            Way::Admit => "admit",
            Way::Restore => "restore",
            Way::Resume => "resume",
            Way::Mend => "mend",
            Way::MoveOut => "move_out",
            Way::Died => "died",
            Way::Removed => "removed",
            Way::Expelled => "expelled",
            Way::Resigned => "resigned",
        }
    }

    /// The way with a code.
    pub fn find(code: &str) -> Option<Way> {
        let all = [Way::Change, Way::Mend].into_iter().chain(Way::COMING).chain(Way::GOING);
        { all }.find(|w| w.code() == code)
    }

    /// For people.
    pub fn says(self) -> Says {
        match self {
            Way::Change => says!("ghi thay đổi", "record the change"),
            Way::Enrol => {
                says!("bỏ sót khi chốt số, ghi từ ngày chốt", "missed at the cut-over, entered from that day")
            }
            Way::ComeIn => says!("chuyển đến từ ngoài", "came from outside"),
            Way::Admit => says!("mới kết nạp", "newly admitted"),
            Way::Restore => says!("khôi phục quyền đảng viên", "cleared and restored"),
            Way::Resume => says!("nối lại sinh hoạt đảng", "Party life resumed"),
            Way::Mend => says!("sổ ghi nhầm, sửa theo danh sách", "the book is wrong, mend it to the list"),
            Way::MoveOut => says!("chuyển đi ra ngoài", "moved outside"),
            Way::Died => says!("từ trần", "died"),
            Way::Removed => says!("xóa tên", "removed from the list"),
            Way::Expelled => says!("khai trừ", "expelled"),
            Way::Resigned => says!("xin ra khỏi Đảng", "resigned"),
        }
    }

    /// How a list says that somebody left.
    pub fn of(standing: Standing) -> Option<Way> {
        match standing {
            Standing::MovedOut => Some(Way::MoveOut),
            Standing::Died => Some(Way::Died),
            Standing::Removed => Some(Way::Removed),
            Standing::Expelled => Some(Way::Expelled),
            Standing::Resigned => Some(Way::Resigned),
            _ => None,
        }
    }

    /// The kind of paper on which it rests.
    pub(super) fn paper(self, what: super::Proposed) -> &'static str {
        match (self, what) {
            (Way::Change, super::Proposed::Transfer) | (Way::ComeIn | Way::MoveOut, _) => "giay_gioi_thieu",
            (Way::Change, super::Proposed::MakeOfficial) => "quyet_dinh",
            (Way::Change | Way::Mend, _) => "sua_so",
            (Way::Enrol, _) => "bien_ban",
            (Way::Died, _) => "phieu_bao",
            _ => "quyet_dinh",
        }
    }

    pub(super) fn reason(self) -> Option<&'static str> {
        match self {
            Way::Died => Some("tu_tran"),
            Way::Removed => Some("xoa_ten"),
            Way::Expelled => Some("khai_tru"),
            Way::Resigned => Some("xin_ra"),
            _ => None,
        }
    }
}
