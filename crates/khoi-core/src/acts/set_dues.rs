//! Khai mức tính đảng phí: a member's category and the amount on which he pays (R5.1–R5.6).

use super::{Act, rulings};
use crate::codes::DuesCategory;
use crate::figures::dims;
use crate::record;
use crate::rules::Judge;
use crate::says;
use crate::state::{PersonState, Relation, Rows};
use crate::value::{PersonId, When};

record! {
    /// Mức tính đảng phí của một đảng viên, from its day on.
    pub struct SetDues {
        person: PersonId = "Đảng viên", "Member";
        category: DuesCategory = "Đối tượng đóng", "Category";
        /// The salary used for insurance, the benefit or the pension, in đồng a month.
        amount: Option<i64> = "Mức tính (đồng/tháng)", "Amount (đồng a month)";
        /// 1 to 4, for those who pay by the regional minimum wage.
        region: Option<u32> = "Vùng lương tối thiểu", "Wage region";
    }
}

impl Act for SetDues {
    fn check(&self, judge: &mut Judge) {
        use DuesCategory as C;
        rulings::is_member(judge, self.person);
        let by_amount = matches!(self.category, C::Insured | C::Benefit | C::Pensioner);
        let by_region = matches!(self.category, C::Uninsured | C::RetiredWithoutPension);
        if by_amount != self.amount.is_some_and(|a| a > 0) {
            let word = self.category.word(crate::value::Lang::Vi).to_lowercase();
            judge.refuse("dues_amount", says!("đối tượng “{word}” cần đúng mức tính lớn hơn 0, đối tượng khác thì không ghi mức", "this category needs an amount above 0, others need none"));
        }
        if by_region != self.region.is_some_and(|r| (1..=4).contains(&r)) {
            judge.refuse("dues_region", says!("vùng lương tối thiểu từ 1 đến 4, chỉ ghi cho người không tham gia bảo hiểm", "the wage region is 1 to 4, and is given only for those without insurance"));
        }
    }
    fn on_person(&self, person: PersonId, on: When, state: &mut PersonState, rows: &mut Rows) {
        if let Some(before) = rows.last_open(Relation::DuesBase) {
            rows.close(before, on);
        }
        if let Some(member) = state.member {
            let dims = state.dims() | dims::DUES.pack(self.category.packed());
            let (region, amount) = (self.region.unwrap_or(0), self.amount.unwrap_or(0));
            rows.lasting(Relation::DuesBase, member.unit, on, None, dims, person.number(), region, amount);
        }
    }
}
