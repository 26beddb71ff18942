//! What a column of a list can hold, and the headings by which offices name it (data: `packs/lists/headers.toml`).

use khoi_core::value::{Says, fold};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// How a field's cells are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A person's name.
    Name,
    /// A day, month or year.
    Day,
    /// Digits that identify.
    Number,
    /// Nam or nữ.
    Gender,
    /// Dự bị, chính thức and the other states.
    Status,
    /// The name of a unit.
    Unit,
    /// Free text.
    Text,
    /// Several of these, taken apart while reading.
    Several,
    /// Nothing of the person.
    Nothing,
}

macro_rules! fields {
    ($($name:ident = $id:literal, $holds:ident, $vi:literal, $en:literal;)*) => {
        /// A field of a list.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Field {
            $(#[doc = $vi] #[serde(rename = $id)] $name,)*
        }

        impl Field {
            /// All fields, in the order of the office's form.
            pub const ALL: &[Field] = &[$(Field::$name),*];

            /// The identifier on the wire.
            pub fn id(self) -> &'static str {
                match self { $(Field::$name => $id),* }
            }

            /// How its cells are read.
            pub fn holds(self) -> Holds {
                match self { $(Field::$name => Holds::$holds),* }
            }

            /// Its name for people.
            pub fn says(self) -> Says {
                match self { $(Field::$name => Says::new($vi, $en)),* }
            }
        }
    };
}

fields! {
    Ordinal = "ordinal", Nothing, "số thứ tự", "number in the list";
    Name = "name", Name, "họ và tên", "name";
    FamilyName = "family_name", Several, "họ và chữ đệm", "family and middle name";
    GivenName = "given_name", Several, "tên", "given name";
    NameBorn = "name_born", Several, "họ tên và ngày sinh", "name and birth date";
    Born = "born", Day, "ngày sinh", "birth date";
    BornMale = "born_male", Several, "ngày sinh (nam)", "birth date (men)";
    BornFemale = "born_female", Several, "ngày sinh (nữ)", "birth date (women)";
    BornDay = "born_day", Several, "ngày sinh: ngày", "birth date: day";
    BornMonth = "born_month", Several, "ngày sinh: tháng", "birth date: month";
    BornYear = "born_year", Several, "ngày sinh: năm", "birth date: year";
    Age = "age", Nothing, "tuổi", "age";
    Gender = "gender", Gender, "giới tính", "gender";
    GenderMale = "gender_male", Several, "đánh dấu nam", "mark for men";
    GenderFemale = "gender_female", Several, "đánh dấu nữ", "mark for women";
    SexEthnicityReligion = "sex_ethnicity_religion", Several, "giới tính, dân tộc, tôn giáo", "gender, ethnicity, religion";
    Ethnicity = "ethnicity", Text, "dân tộc", "ethnicity";
    Religion = "religion", Text, "tôn giáo", "religion";
    Citizen = "citizen", Number, "số CCCD", "citizen number";
    Card = "card", Number, "số thẻ đảng viên", "card number";
    CardCvBadge = "card_cv_badge", Several, "số thẻ, số lý lịch, huy hiệu", "card, CV and badge numbers";
    CvNumber = "cv_number", Text, "số lý lịch", "CV number";
    Unit = "unit", Unit, "chi bộ đang sinh hoạt", "cell";
    ParentUnit = "parent_unit", Unit, "tổ chức cơ sở đảng", "grassroots organization";
    UnitCode = "unit_code", Text, "mã tổ chức đảng", "unit code";
    ResidenceUnit = "residence_unit", Text, "chi bộ nơi cư trú", "cell at the residence";
    Workplace = "workplace", Text, "đơn vị công tác", "workplace";
    Decided = "decided", Day, "ngày quyết định kết nạp", "day of the admission decision";
    Joined = "joined", Day, "ngày kết nạp", "day of admission";
    Official = "official", Day, "ngày chính thức", "day of becoming official";
    JoinedOfficial = "joined_official", Several, "ngày kết nạp và chính thức", "days of admission and becoming official";
    Status = "status", Status, "trạng thái", "status";
    Temporary = "temporary", Text, "sinh hoạt tạm thời", "temporary";
    NativePlace = "native_place", Text, "quê quán", "native place";
    BirthPlace = "birth_place", Text, "nơi sinh", "place of birth";
    Residence = "residence", Text, "nơi ở", "residence";
    School = "school", Text, "học vấn phổ thông", "schooling";
    Profession = "profession", Text, "trình độ chuyên môn", "professional level";
    Theory = "theory", Text, "lý luận chính trị", "political theory";
    Languages = "languages", Text, "ngoại ngữ", "languages";
    Computing = "computing", Text, "tin học", "computing";
    EducationAll = "education_all", Text, "trình độ", "education";
    Occupation = "occupation", Text, "nghề nghiệp", "occupation";
    Position = "position", Text, "chức vụ", "position";
    PartyAge = "party_age", Nothing, "tuổi đảng", "Party age";
    Badge = "badge", Text, "huy hiệu Đảng", "badge";
    Service = "service", Text, "quân đội, công an, hưu trí", "army, police, retired";
    Phone = "phone", Text, "điện thoại", "telephone";
    Email = "email", Text, "thư điện tử", "e-mail";
    MovedOut = "moved_out", Text, "chuyển đi", "moved out";
    MovedIn = "moved_in", Text, "chuyển đến", "moved in";
    Died = "died", Text, "từ trần", "death";
    Left = "left", Text, "ra khỏi Đảng", "left the Party";
    Notes = "notes", Text, "ghi chú", "notes";
    Faults = "faults", Nothing, "lỗi", "faults";
}

impl Field {
    /// The field with an identifier.
    pub fn find(id: &str) -> Option<Field> {
        Field::ALL.iter().copied().find(|f| f.id() == id)
    }
}

#[derive(Deserialize)]
struct Headings {
    #[serde(default)]
    names: Vec<String>,
    #[serde(default)]
    alone: Vec<String>,
}

struct Synonym {
    key: String,
    field: Field,
}

struct Known {
    whole: HashMap<String, Field>,
    within: Vec<Synonym>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let pack: BTreeMap<String, Headings> =
        toml::from_str(include_str!("../../../packs/lists/headers.toml")).expect("a test reads the embedded headings");
    let mut known = Known { whole: HashMap::new(), within: vec![] };
    for (id, headings) in pack {
        let Some(field) = Field::find(&id) else { continue };
        for text in headings.names.iter().chain(&headings.alone) {
            known.whole.entry(heading_key(text)).or_insert(field);
        }
        known.within.extend(headings.names.iter().map(|text| Synonym { key: heading_key(text), field }));
    }
    known.within.sort_by_key(|s| std::cmp::Reverse(s.key.len()));
    known
});

/// A heading without marks, case, punctuation and line breaks: what two headings are compared by.
pub fn heading_key(text: &str) -> String {
    let folded = fold(text);
    let mut out = String::with_capacity(folded.len());
    for c in folded.chars() {
        let c = if c.is_alphanumeric() || c == '#' { c } else { ' ' };
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out.trim().to_string()
}

/// The field that a heading names, and how surely, in percent.
pub fn by_heading(text: &str) -> Option<(Field, u8)> {
    let key = heading_key(text);
    if key.is_empty() || key.chars().count() > 120 {
        return None;
    }
    if let Some(field) = KNOWN.whole.get(&key) {
        return Some((*field, 100));
    }
    // What stands in brackets explains: “Họ và tên (chữ in hoa)”.
    let bare = without_brackets(text);
    if bare != text
        && let Some(field) = KNOWN.whole.get(&heading_key(&bare))
    {
        return Some((*field, 97));
    }
    let padded = format!(" {key} ");
    let found = KNOWN.within.iter().find(|s| padded.contains(&format!(" {} ", s.key)))?;
    let share = found.key.len() * 35 / key.len().max(1);
    Some((found.field, 55 + u8::try_from(share).unwrap_or(0)))
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0usize;
    text.chars()
        .filter(|c| match c {
            '(' | '[' => {
                depth += 1;
                false
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_of_the_pack_names_a_field_and_none_names_two() {
        let pack: BTreeMap<String, Headings> =
            toml::from_str(include_str!("../../../packs/lists/headers.toml")).unwrap();
        let mut seen: HashMap<String, String> = HashMap::new();
        for (id, headings) in &pack {
            assert!(Field::find(id).is_some(), "{id} is no field");
            for text in headings.names.iter().chain(&headings.alone) {
                if let Some(other) = seen.insert(heading_key(text), id.clone()) {
                    assert_eq!(&other, id, "“{text}” names two fields");
                }
            }
        }
        assert_eq!(pack.len(), Field::ALL.len());
    }

    #[test]
    fn headings_of_the_central_export_and_of_the_form_are_known() {
        for (text, field) in [
            ("Họ và tên", Field::Name),
            ("SỐ THẺ ĐẢNG VIÊN", Field::Card),
            ("Số CCCD", Field::Citizen),
            ("Ngày sinh", Field::Born),
            ("Ngày kết nạp", Field::Joined),
            ("Chi bộ đang sinh hoạt", Field::Unit),
            ("Chi bộ nơi cư trú", Field::ResidenceUnit),
            ("Trạng thái", Field::Status),
            ("Giới tính, dân tộc, tôn giáo", Field::SexEthnicityReligion),
            ("Số thẻ, số lý lịch, số huy hiệu Đảng", Field::CardCvBadge),
            ("Ngày, tháng, năm vào Đảng, chính thức", Field::JoinedOfficial),
            ("Họ và tên (chữ in hoa)", Field::Name),
            ("Ngày tháng\nnăm sinh Nữ", Field::BornFemale),
            ("Ngày chuyển đi, nơi đến", Field::MovedOut),
        ] {
            assert_eq!(by_heading(text).map(|f| f.0), Some(field), "{text}");
        }
        assert_eq!(by_heading("Nguyễn Văn An"), None);
    }
}
