//! What errors say, in English and Vietnamese: what is so, then the way out.

use crate::error::Error;
use crate::fault_words::{say_broken, say_key, say_line};
use crate::hash::to_hex;

/// Which of the two languages.
#[derive(Clone, Copy)]
pub(crate) enum Tongue {
    En,
    Vi,
}

impl Tongue {
    pub fn of(self, en: String, vi: String) -> String {
        match self {
            Tongue::En => en,
            Tongue::Vi => vi,
        }
    }
}

/// Formats the same values into both languages and takes one.
macro_rules! say {
    ($tongue:expr, $en:literal, $vi:literal) => {
        $tongue.of(format!($en), format!($vi))
    };
}

pub(crate) use say;

impl Error {
    /// The error in English, lower case, without a full stop.
    pub fn en(&self) -> String {
        say_error(self, Tongue::En)
    }

    /// The error in Vietnamese, lower case, without a full stop.
    pub fn vi(&self) -> String {
        say_error(self, Tongue::Vi)
    }
}

fn say_error(error: &Error, tongue: Tongue) -> String {
    match error {
        Error::BadKey { fault } => say_key(fault, tongue),
        Error::BadLine { line, fault } => {
            let fault = say_line(fault, tongue);
            say!(
                tongue,
                "line {line}: {fault}; nothing was taken in, export again or repair the line",
                "dòng {line}: {fault}; chưa nhận dòng nào, hãy xuất lại hoặc sửa dòng này"
            )
        }
        Error::Broken(broken) => {
            let what = say_broken(broken, tongue);
            say!(
                tongue,
                "{what}; restore the last backup that verifies and keep this folder for study",
                "{what}; hãy khôi phục bản sao lưu gần nhất còn nguyên vẹn và giữ thư mục này để xem xét"
            )
        }
        other => say_folder(other, tongue)
            .or_else(|| say_database(other, tongue))
            .or_else(|| say_use(other, tongue))
            .or_else(|| say_desk(other, tongue))
            .unwrap_or_else(|| say_failure(other, tongue)),
    }
}

fn say_folder(error: &Error, tongue: Tongue) -> Option<String> {
    use Error::*;
    Some(match error {
        NoLedger { dir } => {
            let dir = dir.display();
            say!(
                tongue,
                "there is no ledger in {dir}; name another folder or create a ledger there",
                "thư mục {dir} không có sổ; hãy chỉ thư mục khác hoặc tạo sổ mới ở đó"
            )
        }
        AlreadyThere { path } => {
            let path = path.display();
            say!(
                tongue,
                "{path} is already there and is never overwritten; name another folder or open the ledger",
                "đã có {path}, không bao giờ ghi đè; hãy chỉ thư mục khác hoặc mở sổ đang có"
            )
        }
        DatabaseMissing { path } => {
            let path = path.display();
            say!(
                tongue,
                "the key is there but {path} is missing; put the database back from a backup",
                "có khóa nhưng thiếu {path}; hãy đặt lại tệp cơ sở dữ liệu từ bản sao lưu"
            )
        }
        KeyMissing { path } => {
            let path = path.display();
            say!(
                tongue,
                "the key file {path} is missing; type the printed recovery copy to write it again",
                "thiếu tệp khóa {path}; hãy nhập bản in khôi phục để ghi lại"
            )
        }
        KeyReadable { path } => {
            let path = path.display();
            say!(
                tongue,
                "others may read the key file {path}; run: chmod 600 {path}",
                "người khác đọc được tệp khóa {path}; hãy chạy: chmod 600 {path}"
            )
        }
        _ => return None,
    })
}

fn say_database(error: &Error, tongue: Tongue) -> Option<String> {
    use Error::*;
    Some(match error {
        WrongKey => say!(
            tongue,
            "the key is not that of this ledger; use the recovery copy printed when the ledger was created",
            "khóa này không phải của sổ này; hãy dùng bản in khôi phục của chính sổ này"
        ),
        Unfinished => say!(
            tongue,
            "the folder names no ledger, as when creating it was interrupted; move its files aside and create the ledger again, or put back a backup",
            "thư mục chưa ghi rõ là sổ nào, có thể việc tạo sổ bị ngắt; hãy dời các tệp đi rồi tạo lại, hoặc đặt lại bản sao lưu"
        ),
        NotADatabase { path } => {
            let path = path.display();
            say!(
                tongue,
                "{path} is not a database; put it back from a backup",
                "{path} không phải tệp cơ sở dữ liệu; hãy đặt lại từ bản sao lưu"
            )
        }
        Truncated { path, held, needed } => {
            let path = path.display();
            say!(
                tongue,
                "{path} is cut short: {held} bytes of {needed}; put it back from a backup",
                "{path} bị cụt: còn {held} trên {needed} byte; hãy đặt lại từ bản sao lưu"
            )
        }
        Foreign { path } => {
            let path = path.display();
            say!(
                tongue,
                "{path} belongs to another program; name another folder",
                "{path} là của phần mềm khác; hãy chỉ thư mục khác"
            )
        }
        NewerSchema { held, known } => say!(
            tongue,
            "the data are of schema {held}, this program knows up to {known}; install the newer program",
            "dữ liệu ở lược đồ {held}, phần mềm này chỉ biết đến {known}; hãy cài bản phần mềm mới hơn"
        ),
        OtherLedger { held, asked } => say!(
            tongue,
            "the folder holds ledger {held}, not {asked}; ask for ledger {held} or name another folder",
            "thư mục chứa sổ số {held}, không phải {asked}; hãy mở sổ số {held} hoặc chỉ thư mục khác"
        ),
        OtherCipher { held, asked } => say!(
            tongue,
            "the ledger is sealed with {held}, the program was given {asked}; start it with {held}",
            "sổ được mã bằng {held}, phần mềm đang dùng {asked}; hãy chạy với {held}"
        ),
        InUse { path } => {
            let path = path.display();
            say!(
                tongue,
                "another process is using this ledger ({path}); stop it or ask it over its address",
                "một tiến trình khác đang dùng sổ này ({path}); hãy dừng tiến trình đó hoặc truy cập qua địa chỉ của nó"
            )
        }
        _ => return None,
    })
}

fn say_use(error: &Error, tongue: Tongue) -> Option<String> {
    use Error::*;
    Some(match error {
        DraftEmpty => {
            say!(tongue, "a draft has no part; give at least one", "bản nháp không có phần nào; cần ít nhất một phần")
        }
        DraftReused { id } => {
            let id = to_hex(id);
            say!(
                tongue,
                "draft {id} was already recorded with other content; send the new content under a new id",
                "bản nháp {id} đã được ghi với nội dung khác; hãy gửi nội dung mới với mã mới"
            )
        }
        SubjectRefused { subject } => say!(
            tongue,
            "{subject} cannot number a subject; use 1 to 9223372036854775807",
            "{subject} không đánh số đối tượng được; dùng từ 1 đến 9223372036854775807"
        ),
        SubjectDestroyed { subject } => say!(
            tongue,
            "the key of subject {subject} is destroyed, nothing more can be sealed under it; use a new number",
            "khóa của đối tượng {subject} đã hủy, không ghi thêm được; hãy dùng số mới"
        ),
        SubjectUnknown { subject } => say!(
            tongue,
            "subject {subject} has no key; check the number",
            "đối tượng {subject} không có khóa; hãy kiểm tra số"
        ),
        ReasonMissing => {
            say!(tongue, "destroying a key needs a reason; give one", "hủy khóa phải có lý do; hãy ghi lý do")
        }
        TooLarge { size } => say!(
            tongue,
            "{size} bytes are too many for one part; split it",
            "{size} byte là quá lớn cho một phần; hãy chia nhỏ"
        ),
        LogNotEmpty { last } => say!(
            tongue,
            "the ledger already holds {last} entries; take the export into a new one",
            "sổ đã có {last} bút ghi; hãy nhập vào một sổ mới"
        ),
        BadMark { text } => say!(
            tongue,
            "'{text}' is not a head; copy it as printed, like 48213:9f2c-11aa-0be3-77d1",
            "'{text}' không phải mã đầu sổ; hãy chép đúng như bản in, ví dụ 48213:9f2c-11aa-0be3-77d1"
        ),
        AccountTaken { name } => say!(
            tongue,
            "there is already an account '{name}'; choose another name",
            "đã có tài khoản '{name}'; hãy chọn tên khác"
        ),
        AccountUnknown { name } => say!(
            tongue,
            "there is no account '{name}'; check the name",
            "không có tài khoản '{name}'; hãy kiểm tra tên"
        ),
        SettingReserved { name } => say!(
            tongue,
            "the setting '{name}' is the store's own; use a name without 'store.'",
            "thiết lập '{name}' là của kho; hãy dùng tên không bắt đầu bằng 'store.'"
        ),
        _ => return None,
    })
}

/// About the desk.
fn say_desk(error: &Error, tongue: Tongue) -> Option<String> {
    use Error::*;
    Some(match error {
        DeskMoved { held: 0, .. } => say!(
            tongue,
            "this piece of work is no longer on the desk, somebody dropped or recorded it; keep your text and put it \
             down as a new one",
            "phần việc này không còn trên bàn, đã có người bỏ hoặc ghi sổ; hãy giữ nội dung của mình và lưu thành \
             phần mới"
        ),
        DeskMoved { held, expected } => say!(
            tongue,
            "this piece of work was changed meanwhile: it stands at version {held}, yours began at {expected}; look at \
             the newer one, then put yours down again",
            "phần việc này đã được sửa trong lúc đó: hiện là bản {held}, bản của bạn bắt đầu từ {expected}; hãy xem bản \
             mới rồi lưu lại"
        ),
        DeskBroken { kind, id } => say!(
            tongue,
            "the piece of work {kind}/{id} on the desk cannot be opened: it was changed from outside; restore a backup \
             of the folder, or drop it (the book itself is not touched)",
            "không mở được phần việc {kind}/{id} trên bàn: đã bị sửa từ bên ngoài; hãy khôi phục bản sao lưu của thư \
             mục hoặc bỏ phần này (sổ không bị ảnh hưởng)"
        ),
        _ => return None,
    })
}

fn say_failure(error: &Error, tongue: Tongue) -> String {
    use Error::*;
    match error {
        Password { what } => say!(
            tongue,
            "the password could not be hashed ({what}); check the parameters of argon2",
            "không băm được mật khẩu ({what}); hãy kiểm tra tham số argon2"
        ),
        NoRandomness { source } => say!(
            tongue,
            "the system gives no random bytes ({source}); try again later",
            "hệ thống không cấp được số ngẫu nhiên ({source}); hãy thử lại sau"
        ),
        File { path, source } => {
            let path = path.display();
            say!(
                tongue,
                "{path} cannot be used ({source}); check the path, the rights and the free space",
                "không dùng được {path} ({source}); hãy kiểm tra đường dẫn, quyền và dung lượng trống"
            )
        }
        Stream { source } => say!(
            tongue,
            "reading or writing stopped ({source}); check the file and try again",
            "việc đọc hoặc ghi bị dừng ({source}); hãy kiểm tra tệp rồi thử lại"
        ),
        Database { step, source } => say!(
            tongue,
            "the database failed at '{step}' ({source}); check the free space and the rights, then verify the ledger",
            "cơ sở dữ liệu lỗi ở bước '{step}' ({source}); hãy kiểm tra dung lượng và quyền, rồi kiểm tra sổ"
        ),
        other => say!(tongue, "the store failed: {other:?}", "kho bị lỗi: {other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{KeyFault, LineFault};

    /// Errors that the stories of `tests/it` do not meet; those check the words of each error they meet.
    #[test]
    fn rare_errors_have_their_own_words() {
        let io = || std::io::Error::other("disk");
        let path = std::path::PathBuf::from("/data/khoi.db");
        for error in [
            Error::TooLarge { size: 1 },
            Error::BadMark { text: "x".into() },
            Error::Password { what: "m".into() },
            Error::NoRandomness { source: getrandom::Error::UNSUPPORTED },
            Error::File { path, source: io() },
            Error::Stream { source: io() },
            Error::Database { step: "commit", source: sqlx::Error::PoolClosed },
            Error::BadKey { fault: KeyFault::Whole },
            Error::BadKey { fault: KeyFault::Letter { letter: '?', group: 1 } },
            Error::BadKey { fault: KeyFault::Group { number: 2 } },
            Error::BadLine { line: 3, fault: LineFault::Subject { subject: 4 } },
        ] {
            assert!(!error.en().contains("the store failed"), "{error:?}");
            assert!(error.en().contains(';') && error.vi().contains("hãy"), "no way out: {error:?}");
        }
    }
}
