//! What the parts of errors say, in both languages: keys, lines of an export, broken entries.

use crate::error::{Broken, Damage, KeyFault, LineFault};
use crate::error_words::{Tongue, say};

impl Broken {
    /// The damage in English.
    pub fn en(&self) -> String {
        say_broken(self, Tongue::En)
    }

    /// The damage in Vietnamese.
    pub fn vi(&self) -> String {
        say_broken(self, Tongue::Vi)
    }
}

pub(crate) fn say_key(fault: &KeyFault, tongue: Tongue) -> String {
    match fault {
        KeyFault::Letter { letter, group } => say!(
            tongue,
            "'{letter}' in group {group} is not used in keys; compare it with the printed copy",
            "ký tự '{letter}' ở nhóm {group} không dùng trong khóa; hãy đối chiếu với bản in"
        ),
        KeyFault::Length { held, needed } => say!(
            tongue,
            "the key has {held} characters of {needed}; type all nine groups",
            "khóa có {held} trên {needed} ký tự; hãy nhập đủ chín nhóm"
        ),
        KeyFault::Group { number } => say!(
            tongue,
            "group {number} of the key is mistyped or out of place; compare it with the printed copy",
            "nhóm {number} của khóa gõ sai hoặc sai chỗ; hãy đối chiếu với bản in"
        ),
        KeyFault::Whole => say!(
            tongue,
            "the last group does not fit the others; the groups may come from two copies, type one copy only",
            "nhóm cuối không khớp các nhóm trước; có thể lẫn hai bản in, hãy nhập từ một bản"
        ),
    }
}

pub(crate) fn say_line(fault: &LineFault, tongue: Tongue) -> String {
    match fault {
        LineFault::Unreadable { why } => say!(tongue, "it cannot be read ({why})", "không đọc được ({why})"),
        LineFault::Header => say!(
            tongue,
            "it is not the first line of an export known here",
            "không phải dòng đầu của bản xuất mà phần mềm biết"
        ),
        LineFault::Ledger { held, asked } => say!(
            tongue,
            "the export is of ledger {held}, this is ledger {asked}",
            "bản xuất là của sổ số {held}, đây là sổ số {asked}"
        ),
        LineFault::Order { held, needed } => {
            say!(tongue, "entry {held} stands where {needed} is due", "bút ghi {held} đứng ở chỗ của {needed}")
        }
        LineFault::Time => {
            say!(tongue, "its moment is before that of the entry before it", "thời điểm ghi sớm hơn bút ghi trước")
        }
        LineFault::Head => say!(tongue, "its head does not follow from its content", "mã đầu không khớp nội dung"),
        LineFault::Bytes => say!(
            tongue,
            "a part is not given in exactly one readable form",
            "một phần không được ghi theo đúng một dạng đọc được"
        ),
        LineFault::Subject { subject } => {
            say!(tongue, "subject {subject} is both destroyed and alive", "đối tượng {subject} vừa bị hủy vừa còn")
        }
        LineFault::End => say!(tongue, "the closing line does not fit the entries", "dòng kết không khớp các bút ghi"),
        LineFault::Missing => {
            say!(tongue, "the export ends here without its closing line", "bản xuất dừng ở đây, thiếu dòng kết")
        }
    }
}

pub(crate) fn say_broken(broken: &Broken, tongue: Tongue) -> String {
    let seq = broken.seq;
    let what = match &broken.damage {
        Damage::EntryMissing => say!(tongue, "it is missing", "bị thiếu"),
        Damage::Column { name } => say!(tongue, "column {name} cannot be read", "không đọc được cột {name}"),
        Damage::Previous => say!(tongue, "it does not point at the entry before it", "không nối vào bút ghi trước"),
        Damage::Head => say!(tongue, "its head does not follow from its row", "mã đầu không khớp dòng ghi"),
        Damage::Time => {
            say!(tongue, "its moment is before that of the entry before it", "thời điểm ghi sớm hơn bút ghi trước")
        }
        Damage::PartMissing { part } => say!(tongue, "part {part} is missing", "thiếu phần {part}"),
        Damage::PartSealed { part } => say!(tongue, "part {part} cannot be opened", "không mở được phần {part}"),
        Damage::PartDestroyedUnrecorded { part } => say!(
            tongue,
            "part {part} is gone and no destruction is recorded",
            "phần {part} đã mất mà không có ghi nhận hủy"
        ),
        Damage::PartChangeUnrecorded { n } => {
            say!(tongue, "change {n} of parts is missing from the record", "thiếu ghi nhận thay đổi số {n}")
        }
        Damage::Commitment => {
            say!(tongue, "its parts are not those it was recorded with", "các phần không phải các phần lúc ghi")
        }
        Damage::BodyWithoutEntry => say!(tongue, "a part stands without its entry", "có phần mà không có bút ghi"),
        Damage::Segment { first } => say!(
            tongue,
            "the segment from entry {first} differs from the rows; rebuild the segments",
            "khối từ bút ghi {first} khác các dòng; hãy dựng lại các khối"
        ),
        Damage::TailCut { expected } => say!(
            tongue,
            "the log ends here, but entry {expected} was printed",
            "sổ dừng ở đây, nhưng bút ghi {expected} đã được in"
        ),
        Damage::OtherHead { expected } => {
            say!(tongue, "its head is not the printed {expected}", "mã đầu không phải {expected} như đã in")
        }
    };
    say!(tongue, "entry {seq}: {what}", "bút ghi {seq}: {what}")
}
