//! Thẩm quyền: who decides, proposes and confirms an act, as data by act, type of unit and day.

use super::issuing::Issuing;
use super::judge::{Finding, Judge, Refusal};
use super::pack::{Confidence, Regulation};
use crate::acts::AnyAct;
use crate::codes::UnitType;
use crate::entry::{Basis, BasisKind};
use crate::record::{Node, Subject, Value, Wrong};
use crate::state::{NEVER, Relation, World};
use crate::value::{Day, Says, UnitId};
use crate::{choice, says};
use std::ops::RangeInclusive;

choice! {
    /// Cấp: how high a Party body stands.
    pub enum Rank {
        Cell = "chi_bo", "chi bộ trực thuộc", "subordinate cell";
        Part = "bo_phan", "đảng bộ bộ phận", "partial committee";
        BaseCell = "chi_bo_co_so", "chi bộ cơ sở", "grassroots cell";
        Base = "co_so", "cấp ủy cơ sở", "grassroots committee";
        Upper = "tren_co_so", "cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng", "committee above the grassroots";
        Province = "tinh", "cấp tỉnh", "provincial level";
        Centre = "trung_uong", "Trung ương", "central level";
    }
}

impl Rank {
    fn of(kind: UnitType) -> Option<Rank> {
        use UnitType as U;
        Some(match kind {
            U::Province => Rank::Province,
            U::District | U::Bloc | U::UpperBase => Rank::Upper,
            U::BaseCommittee => Rank::Base,
            U::BaseCell => Rank::BaseCell,
            U::PartCommittee | U::SubCommittee => Rank::Part,
            U::Cell | U::AnyCell => Rank::Cell,
            U::Mass => return None,
        })
    }
}

/// Who decides one kind of act in its days.
#[derive(Clone, Debug, PartialEq)]
pub struct Authority {
    /// The act's id.
    pub act: String,
    /// Only where this field of the act has this value, such as `step=tang`.
    pub when: Option<(String, String)>,
    /// Types of the unit acted on; empty for all.
    pub units: Vec<UnitType>,
    /// The lowest level that decides; `None`: the level directly above the unit.
    pub decides: Option<Rank>,
    /// Who proposes, in words; empty where nobody need.
    pub proposes: String,
    /// Who confirms (chuẩn y), in words; empty where nobody need.
    pub confirms: String,
    /// The power that a committee over the unit may hold instead, as its code; `None` where none is delegated.
    pub power: Option<String>,
    /// The first day in force.
    pub from: Day,
    /// The day after the last.
    pub until: Day,
    /// Whether a delegation lifts it: then it never refuses.
    pub lifted_by_consent: bool,
    /// Who says so.
    pub regulation: Regulation,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where khoi has it from.
    pub source: String,
    /// What it says.
    pub says: Says,
}

impl Authority {
    /// The id under which it refuses or finds, and under which the rule owner confirms it.
    pub fn id(&self) -> String {
        format!("authority.{}", self.act)
    }

    fn fits(&self, act: &AnyAct, kind: Option<UnitType>) -> bool {
        let of_kind = self.units.is_empty() || kind.is_some_and(|k| self.units.contains(&k));
        let has = |(field, value): &(String, String)| {
            let json = serde_json::to_value(crate::entry::DatedAct {
                on: crate::value::When::day(Day::MAX),
                act: act.clone(),
            });
            json.is_ok_and(|j| j.get(field).and_then(|v| v.as_str()).is_some_and(|v| value.split('|').any(|w| w == v)))
        };
        self.act == act.id() && of_kind && self.when.as_ref().is_none_or(has)
    }
}

/// Ký hiệu cơ quan: which levels an issuer's sign may stand for, lowest and highest.
#[derive(Clone, Debug, PartialEq)]
struct Sign {
    sign: String,
    least: Rank,
    most: Rank,
}

/// All of a pack, in the order written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Authorities {
    all: Vec<Authority>,
    signs: Vec<Sign>,
    papers: Vec<Issuing>,
}

const FIELDS: &[&str] = &[
    "act",
    "when",
    "units",
    "decides",
    "proposes",
    "confirms",
    "power",
    "from",
    "until",
    "consent",
    "regulation",
    "confidence",
    "source",
    "vi",
    "en",
];

impl Authorities {
    /// All of them.
    pub fn all(&self) -> &[Authority] {
        &self.all
    }

    pub(super) fn read(&mut self, _file: &str, node: &Node, wrongs: &mut Vec<Wrong>) {
        let list = |name: &str| match node.get(name).map(|n| &n.value) {
            Some(Value::List(items)) => items.clone(),
            _ => vec![],
        };
        for (i, item) in list("sign").iter().enumerate() {
            let path = format!("sign[{i}]");
            let rank = |name: &str, wrongs: &mut Vec<Wrong>| {
                Node::scalar(item.get(name), &Node::join(&path, name), wrongs, Rank::parse)
            };
            let sign = item.get("sign").and_then(Node::as_text).unwrap_or("").to_string();
            if let (Some(least), Some(most)) = (rank("least", wrongs), rank("most", wrongs)) {
                self.signs.push(Sign { sign, least, most });
            }
        }
        for (i, item) in list("authority").iter().enumerate() {
            if let Some(one) = read_one(item, &format!("authority[{i}]"), wrongs) {
                self.all.push(one);
            }
        }
        for (i, item) in list("paper").iter().enumerate() {
            self.papers.extend(Issuing::read(item, &format!("paper[{i}]"), wrongs));
        }
    }

    /// What says that the issuer of a paper does not issue papers of its type, by the day of issue.
    pub fn not_its_type(&self, world: &World, basis: &Basis) -> Option<&Issuing> {
        let day = basis.issued.as_ref()?.order();
        let levels = self.issuer(world, basis, day)?;
        self.papers.iter().find(|p| p.forbids(basis, levels, day))
    }

    /// The levels at which the issuer of a paper may stand, as far as the paper tells.
    fn issuer(&self, world: &World, basis: &Basis, day: Day) -> Option<(Rank, Rank)> {
        if let Some(rank) = basis.issuer_unit.and_then(|u| world.unit_on(u, day).kind).and_then(Rank::of) {
            return Some((rank, rank));
        }
        let sign = basis.number.as_ref()?.issuer();
        self.signs.iter().find(|s| s.sign == sign).map(|s| (s.least, s.most))
    }
}

/// Holds an act against the body that issued its paper; what the paper does not tell is not judged. `false` when the
/// unit that it is about does not stand in the judge's world, so that it is to be asked again after the act.
pub fn judge(judge: &mut Judge, act: &AnyAct, basis: &Basis) -> bool {
    use BasisKind as B;
    let (day, pack) = (judge.day(), judge.pack);
    if !matches!(basis.kind, B::Decision | B::OldDecision | B::Resolution) || !pack.covers(day) {
        return true;
    }
    let about = |a: &Authority| a.act == act.id() && a.from <= day && day < a.until;
    if !pack.authorities.all().iter().any(about) {
        return true;
    }
    let Some((least, most)) = pack.authorities.issuer(judge.world, basis, day) else { return true };
    let Some(unit) = unit_of(judge.world, act, day) else { return false };
    let state = judge.world.unit_on(unit, day);
    if !state.stands() {
        return false;
    }
    let fits = |a: &&Authority| about(a) && a.fits(act, state.kind);
    let Some(authority) = pack.authorities.all().iter().find(fits) else { return true };
    let above = state.parent.and_then(|p| judge.world.unit_on(p, day).kind).and_then(Rank::of);
    // A bloc without a committee over it in the book stands under the province.
    let own = state.kind.and_then(Rank::of);
    let Some(needed) = authority.decides.or(above).or((own >= Some(Rank::Upper)).then_some(Rank::Province)) else {
        return true;
    };
    if most < needed && !holds_power(judge, authority, basis, unit, least..=most) {
        rule(judge, authority, most, needed);
    }
    true
}

/// Whether the issuer is a committee over the unit to which the power was delegated.
fn holds_power(judge: &Judge, authority: &Authority, basis: &Basis, unit: UnitId, ranks: RangeInclusive<Rank>) -> bool {
    let Some(power) = &authority.power else { return false };
    let (world, day) = (judge.world, judge.day());
    let over = world.ancestors_on(unit, day, NEVER - 1);
    std::iter::once(unit).chain(over).filter(|u| basis.issuer_unit.is_none_or(|issuer| issuer == *u)).any(|u| {
        let state = world.unit_on(u, day);
        state.kind.and_then(Rank::of).is_some_and(|rank| ranks.contains(&rank))
            && state.has(Relation::Power, power, day)
    })
}

fn rule(judge: &mut Judge, authority: &Authority, issuer: Rank, needed: Rank) {
    use crate::value::Lang::{En, Vi};
    let (vi, en) = (authority.says.vi.clone(), authority.says.en.clone());
    let (is_vi, is_en, needs_vi, needs_en) = (issuer.word(Vi), issuer.word(En), needed.word(Vi), needed.word(En));
    let says = says!(
        "văn bản do {is_vi} ban hành, việc này thuộc thẩm quyền {needs_vi}: {vi}; xin dẫn quyết định của cấp có thẩm quyền",
        "the paper was issued at the level “{is_en}”, this act belongs to “{needs_en}”: {en}; cite the decision of the competent level"
    );
    let (source, id) = (authority.regulation.cite(), authority.id());
    let seen = authority.confidence == Confidence::A || judge.pack.is_confirmed(&id);
    if seen && !authority.lifted_by_consent {
        let (held, needed, first_day) = (Some(issuer as i64), Some(needed as i64), None);
        judge.ruling.refusals.push(Refusal { rule: id, source, says, held, needed, first_day });
    } else {
        let source = if seen { source } else { format!("{source} (chưa đối chiếu văn bản gốc)") };
        judge.ruling.findings.push(Finding { rule: id, source, says });
    }
}

/// The unit that an act is about: its own, else the cell of its person.
fn unit_of(world: &World, act: &AnyAct, day: Day) -> Option<UnitId> {
    let subjects = act.subjects();
    let unit = subjects.iter().find_map(|(s, _)| if let Subject::Unit(u) = s { Some(*u) } else { None });
    unit.or_else(|| {
        let person = subjects.iter().find_map(|(s, _)| if let Subject::Person(p) = s { Some(*p) } else { None })?;
        world.person_on(person, day).member.map(|m| m.unit)
    })
}

fn read_one(item: &Node, path: &str, wrongs: &mut Vec<Wrong>) -> Option<Authority> {
    let before = wrongs.len();
    if let Value::Group(map) = &item.value {
        for (name, node) in map.iter().filter(|(name, _)| !FIELDS.contains(&name.as_str())) {
            let says = says!(
                "thẩm quyền không có trường “{name}”, xin bỏ đi",
                "an authority has no field “{name}”, leave it out"
            );
            wrongs.push(Wrong { path: Node::join(path, name), line: node.line, says });
        }
    }
    let text = |name: &str| item.get(name).and_then(Node::as_text).unwrap_or("").trim().to_string();
    let must = |name: &str, wrongs: &mut Vec<Wrong>| {
        Node::scalar(item.get(name), &Node::join(path, name), wrongs, |t| Ok::<_, Says>(t.trim().to_string()))
    };
    let day =
        |name: &str, wrongs: &mut Vec<Wrong>| Node::scalar(item.get(name), &Node::join(path, name), wrongs, Day::parse);
    let units: Result<Vec<UnitType>, Says> = text("units").split_whitespace().map(UnitType::parse).collect();
    let units =
        units.map_err(|says| wrongs.push(Wrong { path: Node::join(path, "units"), line: item.line, says })).ok();
    let decides = match text("decides").as_str() {
        "cap_tren_truc_tiep" => Some(None),
        _ => Node::scalar(item.get("decides"), &Node::join(path, "decides"), wrongs, Rank::parse).map(Some),
    };
    let confidence = Node::scalar(item.get("confidence"), &Node::join(path, "confidence"), wrongs, Confidence::parse);
    let (act, source, vi, en) = (must("act", wrongs), must("source", wrongs), must("vi", wrongs), must("en", wrongs));
    let from = day("from", wrongs);
    let until = if item.get("until").is_some() { day("until", wrongs) } else { Some(Day::MAX) };
    wrongs[before..].iter_mut().filter(|w| w.line == 0).for_each(|w| w.line = item.line);
    let when = text("when");
    let one = Authority {
        act: act?,
        when: when.split_once('=').map(|(a, b)| (a.trim().into(), b.trim().into())),
        units: units?,
        decides: decides?,
        proposes: text("proposes"),
        confirms: text("confirms"),
        power: Some(text("power")).filter(|p| !p.is_empty()),
        from: from?,
        until: until?,
        lifted_by_consent: text("consent") == "true",
        regulation: Regulation::read(item.get("regulation")),
        confidence: confidence?,
        source: source?,
        says: Says::new(vi?, en?),
    };
    (wrongs.len() == before).then_some(one)
}
