//! Words that stand in cells and rows (data: `packs/lists/words.toml`): gender, status, unit, foot.

use super::name::text_key;
use crate::fields::heading_key;
use khoi_core::codes::{Education, Ethnicity, Gender, Religion, Theory};
use khoi_core::value::Says;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::LazyLock;

macro_rules! standings {
    ($($name:ident = $id:literal, $vi:literal, $en:literal;)*) => {
        /// Tình trạng đảng viên, as lists state it (domain list 12).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Standing { $(#[doc = $vi] #[serde(rename = $id)] $name,)* }

        impl Standing {
            const ALL: &[(Standing, &str)] = &[$((Standing::$name, $id)),*];

            /// Its name for people.
            pub fn says(self) -> Says {
                match self { $(Standing::$name => Says::new($vi, $en)),* }
            }
        }
    };
}

standings! {
    Probationary = "du_bi", "dự bị", "probationary";
    Official = "chinh_thuc", "chính thức", "official";
    Active = "dang_sinh_hoat", "đang sinh hoạt", "active";
    Elsewhere = "tam_thoi_noi_khac", "tạm thời nơi khác", "temporarily elsewhere";
    Guest = "tam_thoi_den", "nơi khác đến sinh hoạt tạm thời", "here temporarily from elsewhere";
    Temporary = "tam_thoi", "sinh hoạt tạm thời", "temporary, here or elsewhere";
    Exempt = "mien_sinh_hoat", "miễn sinh hoạt", "exempt";
    Excused = "tam_mien", "tạm miễn", "excused for a time";
    Suspended = "dinh_chi", "đình chỉ", "suspended";
    MovedOut = "chuyen_di", "chuyển đi", "moved out";
    Removed = "xoa_ten", "xóa tên", "removed";
    Expelled = "khai_tru", "khai trừ", "expelled";
    Resigned = "xin_ra", "xin ra", "resigned";
    Died = "tu_tran", "từ trần", "died";
    Restored = "phuc_hoi", "phục hồi", "restored";
}

#[derive(Deserialize)]
struct Pack {
    gender: Genders,
    status: HashMap<String, Vec<String>>,
    rows: Rows,
    ethnicity: HashMap<String, Vec<String>>,
    religion: HashMap<String, Vec<String>>,
    theory: HashMap<String, Vec<String>>,
    education: HashMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct Genders {
    nu: Vec<String>,
    nam: Vec<String>,
    no: Vec<String>,
    mark: Vec<String>,
}

#[derive(Deserialize)]
struct Rows {
    unit: Vec<String>,
    parent: Vec<String>,
    foot: Vec<String>,
    foot_alone: Vec<String>,
    title: Vec<String>,
    others: Vec<String>,
}

struct Known {
    genders: HashMap<String, Gender>,
    marks: Vec<String>,
    noes: Vec<String>,
    standings: HashMap<String, Standing>,
    rows: Rows,
    ethnicities: HashMap<String, Ethnicity>,
    religions: HashMap<String, Religion>,
    theories: HashMap<String, Theory>,
    educations: HashMap<String, Education>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let pack: Pack =
        toml::from_str(include_str!("../../../../packs/lists/words.toml")).expect("a test reads the embedded words");
    let keys = |words: &[String]| words.iter().map(|w| heading_key(w)).collect::<Vec<_>>();
    let mut genders = HashMap::new();
    genders.extend(keys(&pack.gender.nu).into_iter().map(|w| (w, Gender::Female)));
    genders.extend(keys(&pack.gender.nam).into_iter().map(|w| (w, Gender::Male)));
    let mut standings = HashMap::new();
    for (standing, id) in Standing::ALL {
        let words = pack.status.get(*id).map(|w| keys(w)).unwrap_or_default();
        standings.extend(words.into_iter().map(|w| (w, *standing)));
    }
    let mut rows = pack.rows;
    for list in [&mut rows.unit, &mut rows.parent, &mut rows.foot, &mut rows.foot_alone, &mut rows.others] {
        list.iter_mut().for_each(|w| *w = text_key(w));
    }
    rows.title.sort_by_key(|t| std::cmp::Reverse(t.len()));
    /// The words of each code, by their keys.
    fn coded<T: Copy>(
        all: &[T],
        code: fn(T) -> &'static str,
        words: &HashMap<String, Vec<String>>,
    ) -> HashMap<String, T> {
        let of = |value: &T| words.get(code(*value)).map(Vec::as_slice).unwrap_or_default().to_vec();
        all.iter().flat_map(|v| of(v).into_iter().map(|w| (heading_key(&w), *v))).collect()
    }
    Known {
        ethnicities: coded(Ethnicity::ALL, Ethnicity::code, &pack.ethnicity),
        religions: coded(Religion::ALL, Religion::code, &pack.religion),
        theories: coded(Theory::ALL, Theory::code, &pack.theory),
        educations: coded(Education::ALL, Education::code, &pack.education),
        genders,
        marks: pack.gender.mark.iter().map(|m| m.to_lowercase()).collect(),
        noes: pack.gender.no.iter().map(|m| m.to_lowercase()).collect(),
        standings,
        rows,
    }
});

/// Nam or nữ, as a word says it.
pub fn gender(text: &str) -> Option<Gender> {
    KNOWN.genders.get(&heading_key(text)).copied()
}

/// Dân tộc, as figures count it; none where the word is not known.
pub fn ethnicity(text: &str) -> Option<Ethnicity> {
    KNOWN.ethnicities.get(&heading_key(text)).copied()
}

/// Tôn giáo, as figures count it.
pub fn religion(text: &str) -> Option<Religion> {
    KNOWN.religions.get(&heading_key(text)).copied()
}

/// Lý luận chính trị: the class that the cell begins with.
pub fn theory(text: &str) -> Option<Theory> {
    first_of(text, &KNOWN.theories)
}

/// Trình độ chuyên môn: the level that the cell begins with, as “Đại học Luật”.
pub fn education(text: &str) -> Option<Education> {
    first_of(text, &KNOWN.educations)
}

fn first_of<T: Copy>(text: &str, known: &HashMap<String, T>) -> Option<T> {
    let key = heading_key(text);
    let begins = |word: &str| key.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    known.iter().filter(|(word, _)| begins(word)).max_by_key(|(word, _)| word.len()).map(|(_, value)| *value)
}

/// Whether a cell of a column headed Nam or Nữ says yes.
pub fn is_mark(text: &str) -> bool {
    KNOWN.marks.contains(&super::name::clean(text).to_lowercase())
}

/// Whether a cell of a column headed Nam or Nữ says no.
pub fn is_no(text: &str) -> bool {
    KNOWN.noes.contains(&super::name::clean(text).to_lowercase())
}

/// The state that a cell names.
pub fn standing(text: &str) -> Option<Standing> {
    let key = heading_key(text);
    KNOWN.standings.get(&key).copied().or_else(|| temporary_of(&key)).or_else(|| {
        // “Đang sinh hoạt (dự bị)”, “Đảng viên chính thức – miễn SH”: the surest word within.
        let padded = format!(" {key} ");
        let within = |s: Standing| {
            let words = KNOWN.standings.iter().filter(|(w, of)| **of == s && w.len() > 3);
            words.into_iter().any(|(w, _)| padded.contains(&format!(" {w} ")))
        };
        let told = Standing::ALL.iter().map(|s| s.0).filter(|s| *s != Standing::Active).rev();
        told.chain([Standing::Active]).find(|s| within(*s))
    })
}

/// Sinh hoạt tạm thời in a remark or a state, and where: the longest of its words within; other words beside it, such as
/// “chuyển đi”, do not make it a departure for good.
pub fn temporary(text: &str) -> Option<Standing> {
    temporary_of(&heading_key(text))
}

fn temporary_of(key: &str) -> Option<Standing> {
    let padded = format!(" {key} ");
    if !padded.contains(" tam thoi ") || padded.contains(" khong ") || padded.contains(" het ") {
        return None;
    }
    let temporary = |s: &Standing| matches!(s, Standing::Elsewhere | Standing::Guest | Standing::Temporary);
    let words = KNOWN.standings.iter().filter(|(w, s)| temporary(s) && padded.contains(&format!(" {w} ")));
    words.max_by_key(|(w, _)| w.len()).map(|(_, s)| *s)
}

/// Marks count here: “Tống” is a family name, “tổng” a sum.
fn begins(text: &str, words: &[String]) -> bool {
    let key = text_key(text);
    words.iter().any(|w| key.strip_prefix(w.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// Whether a row that begins so names a unit.
pub fn is_unit(text: &str) -> bool {
    begins(text, &KNOWN.rows.unit)
}

/// Whether a unit so named stands over those that follow.
pub fn is_parent(text: &str) -> bool {
    begins(text, &KNOWN.rows.parent)
}

/// Whether a row that begins so is a sum, a signature or a note.
pub fn is_foot(text: &str) -> bool {
    let alone = || {
        let key = text_key(text);
        let bare = key.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
        KNOWN.rows.foot_alone.iter().any(|w| w == bare)
    };
    begins(text, &KNOWN.rows.foot) || alone()
}

/// Whether a sheet or a table so titled lists others than present members.
pub fn is_of_others(title: &str) -> bool {
    let key = format!(" {} ", text_key(title));
    let not = format!(" {} ", text_key("không"));
    !key.contains(&not) && KNOWN.rows.others.iter().any(|w| key.contains(&format!(" {w} ")))
}

/// Titles before names, in lower case, the longest first.
pub fn titles() -> &'static [String] {
    &KNOWN.rows.title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_cells_are_known() {
        assert_eq!((gender("NỮ"), gender("Nam"), gender("khác")), (Some(Gender::Female), Some(Gender::Male), None));
        assert_eq!(standing("Đảng viên dự bị"), Some(Standing::Probationary));
        assert_eq!(standing("Đang sinh hoạt (dự bị)"), Some(Standing::Probationary));
        assert_eq!(standing("Chuyển sinh hoạt đi"), Some(Standing::MovedOut));
        assert_eq!(standing("abc"), None);
        for (standing, id) in Standing::ALL {
            assert!(KNOWN.standings.values().any(|s| s == standing), "{id} has no word");
        }
        assert!(is_unit("Chi bộ 1") && is_parent("ĐẢNG BỘ Sở X") && !is_unit("Chi Bảo Ngọc"));
        assert!(is_foot("Tổng cộng: 12") && is_foot("TM. CHI BỘ") && is_foot("Cộng: 2"));
        for name in ["Tống Văn Cường", "Lưu Thị Cộng", "Công Văn An"] {
            assert!(!is_foot(name), "{name}");
        }
    }
}
