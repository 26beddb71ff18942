//! What can go wrong behind the door, in the three families: refusal, wrong input, fault.

use khoi_core::door::Judged;
use khoi_core::record::Wrong;
use khoi_core::says;
use khoi_core::value::{Lang, Says};

/// An error of the app.
#[derive(Debug)]
pub enum Error {
    /// A rule says no; nothing is recorded.
    Refused(Box<Judged>),
    /// Wrong input: every field at once.
    Wrong(Vec<Wrong>),
    /// This very draft is recorded already, as this entry.
    Repeated(u32),
    /// One thing is wrong, in words.
    Says(Says),
    /// Not signed in, or not allowed.
    Forbidden,
    /// The store says so.
    Store(khoi_store::Error),
    /// Ours: a stored entry cannot be read.
    Fault(String),
}

impl From<khoi_store::Error> for Error {
    fn from(error: khoi_store::Error) -> Error {
        Error::Store(error)
    }
}

impl From<Says> for Error {
    fn from(says: Says) -> Error {
        Error::Says(says)
    }
}

impl Error {
    /// What is so, then the way out; one line each.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        match self {
            Error::Refused(judged) => judged
                .refusals
                .iter()
                .map(|(i, r)| {
                    let source = if r.source.is_empty() { String::new() } else { format!(" [{}]", r.source) };
                    format!("act[{i}] {}: {}{source}", r.rule, r.says.in_lang(lang))
                })
                .collect(),
            Error::Repeated(seq) => vec![
                says!(
                    "nội dung này đã ghi ở mục {seq}, không ghi lần nữa; nếu thật sự là việc khác xin sửa nội dung hoặc thêm --again",
                    "this was recorded as entry {seq} and is not recorded again; if it is another matter change the text or add --again"
                )
                .in_lang(lang)
                .to_string(),
            ],
            Error::Wrong(wrongs) => wrongs.iter().map(|w| wrong_line(w, lang)).collect(),
            Error::Says(says) => vec![says.in_lang(lang).to_string()],
            Error::Forbidden => vec![
                match lang {
                    Lang::Vi => "chưa đăng nhập hoặc không có quyền, xin đăng nhập bằng tài khoản có quyền",
                    Lang::En => "not signed in or not allowed, sign in with an account that may",
                }
                .to_string(),
            ],
            Error::Store(error) => vec![match lang {
                Lang::Vi => error.vi(),
                Lang::En => error.en(),
            }],
            Error::Fault(what) => vec![what.clone()],
        }
    }
}

fn wrong_line(wrong: &Wrong, lang: Lang) -> String {
    let says = wrong.says.in_lang(lang);
    match (wrong.line, wrong.path.as_str()) {
        (0, "") => says.to_string(),
        (0, path) => format!("{path}: {says}"),
        (line, "") => match lang {
            Lang::Vi => format!("dòng {line}: {says}"),
            Lang::En => format!("line {line}: {says}"),
        },
        (line, path) => match lang {
            Lang::Vi => format!("dòng {line}, {path}: {says}"),
            Lang::En => format!("line {line}, {path}: {says}"),
        },
    }
}
