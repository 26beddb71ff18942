//! Names of simulated persons: family, middle and given from short lists, drawn apart from each other.

use super::rng::Rng;
use khoi_core::codes::Gender;
use khoi_core::value::PersonName;

const FAMILIES: &[&str] = &[
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý", "Lò", "Quàng", "Cà",
    "Vàng", "Giàng", "Tòng", "Hà", "Đinh", "Mai", "Trịnh", "Phan", "Cao", "Lường",
];
const MIDDLES_WOMEN: &[&str] =
    &["Thị", "Thị Thanh", "Thị Minh", "Thị Hồng", "Thu", "Ngọc", "Thị Kim", "Thùy", "Thị Bích"];
const MIDDLES_MEN: &[&str] = &["Văn", "Đức", "Minh", "Quang", "Hữu", "Xuân", "Đình", "Trung", "Công", "Ngọc", "Thanh"];
const GIVEN_WOMEN: &[&str] = &[
    "An", "Anh", "Bình", "Chi", "Dung", "Duyên", "Giang", "Hà", "Hạnh", "Hằng", "Hiền", "Hoa", "Huệ", "Hương", "Lan",
    "Liên", "Linh", "Loan", "Mai", "Nga", "Ngân", "Nhung", "Oanh", "Phương", "Quyên", "Thảo", "Thủy", "Trang", "Tuyết",
    "Vân", "Xuân", "Yến",
];
const GIVEN_MEN: &[&str] = &[
    "An",
    "Bắc",
    "Bình",
    "Chiến",
    "Cường",
    "Dũng",
    "Đạt",
    "Đông",
    "Giang",
    "Hải",
    "Hiếu",
    "Hòa",
    "Hoàn",
    "Hùng",
    "Khánh",
    "Kiên",
    "Lâm",
    "Long",
    "Mạnh",
    "Nam",
    "Phong",
    "Quân",
    "Sơn",
    "Tâm",
    "Thái",
    "Thành",
    "Thắng",
    "Tiến",
    "Toàn",
    "Trường",
    "Tuấn",
    "Việt",
];

/// Draws a name; any likeness to a living person is chance.
pub fn draw(rng: &mut Rng, gender: Gender) -> PersonName {
    let (middles, givens) = match gender {
        Gender::Female => (MIDDLES_WOMEN, GIVEN_WOMEN),
        Gender::Male => (MIDDLES_MEN, GIVEN_MEN),
    };
    let name = format!("{} {} {}", rng.pick(FAMILIES), rng.pick(middles), rng.pick(givens));
    PersonName::parse(&name).expect("the lists hold letters only")
}
