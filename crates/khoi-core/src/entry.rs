//! An entry of the log: a basis (căn cứ) that carries typed acts, and the identities of those it brings in.

use crate::acts::AnyAct;
use crate::record::{Field, Kind, Node, Subject, Wrong};
use crate::value::{DocNo, PersonId, PersonName, UnitId, When};
use crate::{choice, record, says};
use serde::de::{Error as _, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

choice! {
    /// Loại căn cứ: what kind of paper an entry rests on.
    pub enum BasisKind {
        Decision = "quyet_dinh", "Quyết định", "Decision";
        OldDecision = "quyet_nghi", "Quyết nghị", "Resolution (1960s)";
        Resolution = "nghi_quyet", "Nghị quyết", "Resolution";
        Regulation = "quy_dinh", "Quy định", "Regulation";
        Directive = "chi_thi", "Chỉ thị", "Directive";
        Conclusion = "ket_luan", "Kết luận", "Conclusion";
        Guide = "huong_dan", "Hướng dẫn", "Guide";
        Notice = "thong_bao", "Thông báo", "Notice";
        Plan = "ke_hoach", "Kế hoạch", "Plan";
        Programme = "chuong_trinh", "Chương trình", "Programme";
        Submission = "to_trinh", "Tờ trình", "Submission";
        Dispatch = "cong_van", "Công văn", "Official letter";
        Letter = "giay_gioi_thieu", "Giấy giới thiệu sinh hoạt đảng", "Transfer letter";
        Slip = "phieu_bao", "Phiếu báo", "Slip";
        Minutes = "bien_ban", "Biên bản", "Minutes";
        List = "danh_sach", "Danh sách được duyệt", "Approved list";
        Report = "bao_cao", "Báo cáo", "Report";
        Article = "bai_bao", "Bài báo", "Article";
        Opening = "mo_so", "Mở sổ", "Opening of the book";
        Repair = "sua_so", "Sửa sổ", "Repair of the book";
        None = "khong_co", "Không có căn cứ", "No basis";
    }
}

impl BasisKind {
    /// Ký hiệu loại văn bản (R8.6): decisions and regulations share one.
    pub fn sign(self) -> Option<&'static str> {
        use BasisKind as K;
        Some(match self {
            K::Decision | K::Regulation => "QĐ",
            K::Resolution => "NQ",
            K::Directive => "CT",
            K::Conclusion => "KL",
            K::Guide => "HD",
            K::Notice => "TB",
            K::Plan => "KH",
            K::Programme => "CTr",
            K::Submission => "TTr",
            K::Dispatch => "CV",
            K::Minutes => "BB",
            K::Report => "BC",
            _ => return None,
        })
    }

    /// The type whose papers bear a sign; of two the decision.
    pub fn of_sign(sign: &str) -> Option<BasisKind> {
        BasisKind::ALL.iter().copied().find(|kind| kind.sign() == Some(sign))
    }
}

choice! {
    /// Số của văn bản khi chưa ghi được.
    pub enum Numbering {
        Pending = "cho_so", "Chờ số", "Number pending";
        None = "khong_so", "Không có số", "No number";
    }
}

choice! {
    /// Lớp dữ liệu của một mục.
    pub enum Layer {
        Fact = "su_kien", "Sự kiện có nguồn", "Sourced fact";
        Simulated = "mo_phong", "Mô phỏng", "Simulated";
    }
}

record! {
    /// Căn cứ: the paper on which an entry rests.
    pub struct Basis {
        kind: BasisKind = "Loại căn cứ", "Kind of basis";
        number: Option<DocNo> = "Số, ký hiệu", "Number";
        numbering: Option<Numbering> = "Tình trạng số", "Numbering";
        issuer: Option<String> = "Cơ quan ban hành", "Issuer";
        issuer_unit: Option<UnitId> = "Tổ chức ban hành", "Issuing unit";
        issued: Option<When> = "Ngày ký", "Day issued";
        signer: Option<String> = "Người ký", "Signer";
        signer_post: Option<String> = "Chức vụ người ký", "Signer's post";
        title: Option<String> = "Trích yếu", "Title";
        source: Option<String> = "Nguồn", "Source";
        /// SHA-256 of the scan, in hex; the scan itself stands elsewhere.
        scan: Option<String> = "Mã băm bản chụp", "Scan's hash";
        layer: Option<Layer> = "Lớp dữ liệu", "Layer";
    }
}

impl Basis {
    /// The day on which it was decided, where it is a paper that decides: a list or report only tells.
    pub fn decided(&self) -> Option<When> {
        use BasisKind as K;
        self.issued.filter(|_| matches!(self.kind, K::Decision | K::OldDecision | K::Resolution | K::Conclusion))
    }

    /// A basis of a kind, all else left open.
    pub fn of(kind: BasisKind) -> Basis {
        Basis {
            kind,
            number: None,
            numbering: None,
            issuer: None,
            issuer_unit: None,
            issued: None,
            signer: None,
            signer_post: None,
            title: None,
            source: None,
            scan: None,
            layer: None,
        }
    }
}

record! {
    /// Nhân thân: the identifying facts of a person, kept under his own key.
    pub struct Identity {
        person: PersonId = "Người", "Person";
        name: PersonName = "Họ và tên", "Name";
        citizen_number: Option<String> = "Số CCCD", "Citizen number";
        card_number: Option<String> = "Số thẻ đảng viên", "Card number";
    }
}

/// An act with the day on which it takes effect.
#[derive(Clone, Debug, PartialEq)]
pub struct DatedAct {
    /// Ngày có hiệu lực: the day the ledger goes by, written into the entry.
    pub on: When,
    /// The act.
    pub act: AnyAct,
}

impl Serialize for DatedAct {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("act", self.act.id())?;
        map.serialize_entry("v", &self.act.version())?;
        map.serialize_entry("on", &self.on)?;
        self.act.write_into(&mut map)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for DatedAct {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<DatedAct, D::Error> {
        struct Visit;
        impl<'de> Visitor<'de> for Visit {
            type Value = DatedAct;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an act: {act, v, on, …}")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<DatedAct, M::Error> {
                let act: String = head(&mut map, "act")?;
                let version: u8 = head(&mut map, "v")?;
                let on: When = head(&mut map, "on")?;
                let act = AnyAct::from_wire(&act, version, MapAccessDeserializer::new(map))?;
                Ok(DatedAct { on, act })
            }
        }
        deserializer.deserialize_map(Visit)
    }
}

/// Reads the next entry of a map, which must bear this name: acts are written `act`, `v`, `on` first.
fn head<'de, T: Deserialize<'de>, M: MapAccess<'de>>(map: &mut M, name: &str) -> Result<T, M::Error> {
    match map.next_key::<String>()? {
        Some(key) if key == name => map.next_value(),
        key => Err(M::Error::custom(format!("`{name}` is expected here, not {key:?}"))),
    }
}

impl Field for DatedAct {
    fn kind() -> Kind {
        Kind::Scalar("act")
    }
    fn read(node: Option<&Node>, path: &str, wrongs: &mut Vec<Wrong>) -> Option<Self> {
        let Some(node) = node else {
            let says = says!("thiếu việc cần ghi", "the act is missing");
            wrongs.push(Wrong { path: path.into(), line: 0, says });
            return None;
        };
        let on = When::read(node.get("on"), &Node::join(path, "on"), wrongs);
        let act = AnyAct::read(node, path, wrongs);
        Some(DatedAct { on: on?, act: act? })
    }
    fn subjects(&self, _role: &'static str, out: &mut Vec<(Subject, &'static str)>) {
        out.extend(self.act.subjects());
    }
}

/// Mục sổ: what part 0 of a stored entry holds. `recorded_at` and the chain belong to the store.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What it rests on.
    pub basis: Basis,
    /// What it does, in order.
    pub acts: Vec<DatedAct>,
}

impl Entry {
    /// The bytes that are hashed and kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("an entry has only string keys, so it always becomes JSON")
    }

    /// Reads what [`Entry::to_bytes`] wrote, in this or an older version; says what it cannot read.
    pub fn from_bytes(bytes: &[u8]) -> Result<Entry, String> {
        serde_json::from_slice(bytes).map_err(|e| e.to_string())
    }
}

/// An entry as it stands in the log, read back.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Its number in the log, from 1.
    pub seq: u32,
    /// When it was recorded, in microseconds since the epoch.
    pub recorded_at: i64,
    /// What it says.
    pub entry: Entry,
    /// Those whom it brought in or named anew; left out when their key is destroyed.
    pub people: Vec<Identity>,
}
