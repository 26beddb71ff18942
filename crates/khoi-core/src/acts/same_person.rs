//! Nhập hai hồ sơ của một người: deduplication, which never looks like a merger of units.

use super::Act;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Profile, Rows};
use crate::value::{PersonId, When};

record! {
    /// Hai hồ sơ là một người: the double counts nowhere; annullable.
    pub struct SamePerson {
        keep: PersonId = "Hồ sơ giữ lại", "File kept";
        double: PersonId = "Hồ sơ trùng", "Double";
    }
}

impl SamePerson {
    /// What shows that they are two persons: known sex or exact birth date differ; a different name or citizen number is
    /// noted, since one file may be wrong.
    fn check_alike(&self, judge: &mut Judge) {
        let (one, other) = (judge.world.person_name(self.keep), judge.world.person_name(self.double));
        let traits = |person| judge.world.person(person).map_or(Profile::UNKNOWN, |f| f.state.traits());
        let (a, b) = (traits(self.keep), traits(self.double));
        if let (Some(a), Some(b)) = (a.gender, b.gender)
            && a != b
        {
            judge.refuse("other_sex", says!("hai hồ sơ {one} và {other} ghi khác giới tính, xin sửa lý lịch của hồ sơ ghi sai trước, hoặc ghi là hai người khác nhau", "the files {one} and {other} differ in sex, mend the wrong profile first, or enter that they are two persons"));
        }
        if let (Some(a), Some(b)) = (a.born.and_then(When::exact), b.born.and_then(When::exact))
            && a != b
        {
            let (a, b) = (a.vi(), b.vi());
            judge.refuse("other_birth", says!("hai hồ sơ ghi khác ngày sinh ({one}: {a}; {other}: {b}), xin sửa lý lịch của hồ sơ ghi sai trước, hoặc ghi là hai người khác nhau", "the files differ in the day of birth ({one}: {a}; {other}: {b}), mend the wrong profile first, or enter that they are two persons"));
        }
        if judge.world.person_folded(self.keep) != judge.world.person_folded(self.double) {
            judge.find("other_name", says!("hai hồ sơ khác họ tên: {one} và {other}, xin đối chiếu giấy tờ rồi ghi nhận, hoặc hủy việc nhập hồ sơ", "the files bear different names: {one} and {other}, compare the papers, or annul the joining"));
        }
        let number = |person| judge.world.identity(person).and_then(|i| i.citizen_number.clone());
        if let (Some(a), Some(b)) = (number(self.keep), number(self.double))
            && a != b
        {
            judge.find("other_number", says!("hai hồ sơ {one} và {other} ghi khác số căn cước, xin đối chiếu giấy tờ", "the files {one} and {other} bear different citizen numbers, compare the papers"));
        }
    }
}

impl Act for SamePerson {
    fn check(&self, judge: &mut Judge) {
        if self.keep == self.double {
            judge.refuse("same_file", says!("hai hồ sơ là một, xin chọn hai hồ sơ khác nhau", "both files are the same one, choose two"));
        }
        if judge.person(self.keep).double_of.is_some() {
            judge.refuse("double_kept", says!("hồ sơ giữ lại đã là hồ sơ trùng, xin giữ hồ sơ gốc", "the file kept is itself a double, keep the original"));
        }
        self.check_alike(judge);
    }
    fn on_person(&self, person: PersonId, _on: When, state: &mut PersonState, _rows: &mut Rows) {
        if person == self.double {
            state.double_of = Some(self.keep);
        }
    }
}
